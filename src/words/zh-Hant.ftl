# Silverbay，繁體中文（香港用語）。
#
# 用詞表（一事一詞，以社會福利署用語為準）：
#   院舍        參與比較的安老院舍或醫養結合機構        home
#   家人住處    家庭成員居住的地方                      family home
#   名次        排名中的位置                            place
#   床位        院舍的床位；「計劃宿位」指計劃下的宿位  bed / scheme place
#   護理程度    能自理、輕度缺損、中度缺損、嚴重缺損、完全依賴   level of care
#   分數        以 100 分為滿分                         points
#   範圍        現有資料所容許的最低至最高分            range
#   資料完整度  分數中有已知資料支持的部分              known
#   口岸        管制站及其過關路線                      crossing
#   取態        對未知資料審慎、中立或樂觀              stance
#   個案        說明由誰查詢的檔案                      case
#
# 每項訊息為「鍵 = 文字」。請保留鍵及花括號內的名稱，位置可隨意移動。
# 鍵下的「.名稱 = 文字」是清單中的一個詞，或訊息的一部分。

language = 繁體中文
    .tag = zh-Hant
    .names = zh-hant zh-hans en

## 書寫方式

form-list = 、
form-and = { $first }及{ $last }
form-clauses = ；
form-sentences = { "" }
form-labelled = { $label }：{ $text }
form-range = { $low }–{ $high }
form-quoted = 「{ $text }」
form-from = { $amount }起
form-up-to = 最多{ $amount }
form-minutes = { $minutes }分鐘
home-count = { $count }間院舍

fee-unknown = 現時收費不詳

## 專業用詞

criterion =
    .visit = 探訪路程
    .cost = 每月費用
    .care = 持續照顧能力
    .medical = 醫療支援
    .quality = 官方評級
    .life = 個人意願

city =
    .HongKong = 香港
    .Macao = 澳門
    .Guangzhou = 廣州
    .Shenzhen = 深圳
    .Zhuhai = 珠海
    .Foshan = 佛山
    .Huizhou = 惠州
    .Dongguan = 東莞
    .Zhongshan = 中山
    .Jiangmen = 江門
    .Zhaoqing = 肇慶

side =
    .hong_kong = 香港
    .macao = 澳門
    .mainland = 內地

care-level =
    .independent = 能自理
    .mild = 輕度缺損
    .moderate = 中度缺損
    .severe = 嚴重缺損
    .complete = 完全依賴

medical-model =
    .hospital_run = 由醫院營辦
    .in_house_hospital = 院內設醫院
    .co_located_hospital = 同址設有醫院
    .in_house_clinic = 院內設診所
    .contracted_hospital = 與醫院簽約合作
    .resident_clinician = 駐院醫護人員
    .visiting_clinician = 到診醫生
    .none = 沒有醫療服務
    .stated = 只稱醫養結合

place-type =
    .CA = 護理安老宿位
    .NH = 護養院宿位

funding =
    .self_funded = 自費
    .scheme_place = 計劃宿位
    .portable_cssa = 綜援長者廣東及福建省養老計劃

stance =
    .cautious = 審慎
    .balanced = 中立
    .hopeful = 樂觀

part-of-the-fee =
    .bed_fee = 宿位
    .care_fee_independent = 護理（自理）
    .care_fee_partial = 護理（半護理）
    .care_fee_full = 護理（全護理）
    .meal_fee = 膳食
    .all_in_fee = 全包

fee-quality =
    .official = 官方
    .operator = 營辦者
    .press = 報章
    .directory = 名錄
    .aggregator = 可信度低

rule =
    .residence = 並非住宿院舍
    .care = 護理程度
    .required_services = 必需服務
    .cities = 其他城市
    .cost_cap = 費用上限
    .visit_cap = 路程上限
    .reachable = 沒有開放口岸
    .scheme_place = 計劃宿位

service =
    .rehabilitation = 復康
    .physiotherapy = 物理治療
    .tcm = 中醫
    .dementia = 認知障礙症照顧
    .stroke = 中風照顧
    .hospice = 紓緩及臨終照顧
    .tube_feeding = 導管餵飼
    .oxygen = 氧氣治療
    .wound_care = 傷口護理
    .dialysis = 透析
    .outpatient = 門診
    .inpatient = 住院病房
    .telemedicine = 遙距診症
    .counselling = 心理輔導
    .nursing_care = 專業護理
    .full_nursing_care = 全護理
    .high_care = 高度照顧
    .independent_living = 獨立生活
    .assisted_living = 協助生活
    .day_care = 日間護理
    .short_stay = 短期住宿
    .trial_stay = 試住
    .hk_macao_zone = 港澳長者專區
    .cantonese = 粵語服務
    .escort = 陪診外出
    .learning = 學習課程
    .guangdong_scheme_advice = 廣東計劃諮詢
    .legal_advice = 法律諮詢
    .health_advice = 健康諮詢
    .referral = 轉介

## The page for the family

page-sum = 總計
