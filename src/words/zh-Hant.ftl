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

## 排名、說明及比較

# $cost 為港元範圍。
form-a-month = 每月{ $cost }
date-unknown = 日期不詳

# 記錄檔的一行。
line-place = { $rank }. { $name }（{ $city }）：{ $points }分（{ $low }–{ $high }），{ $cost }
line-journey = { $place }，{ $journey }

# 排名的開首。
case-summary = 護理程度：{ $level } · { $funding } · 每月預算{ $budget } · 對未知資料取態{ $stance } · 截至{ $date } · 計分方法第{ $method }版
case-summary-undated = 護理程度：{ $level } · { $funding } · 每月預算{ $budget } · 對未知資料取態{ $stance } · 計分方法第{ $method }版
family-lives = 家人住在{ $homes }。
# $home 為地區。
family-district = { $home }（每月探訪{ $visits }次）
# $home 為經緯度。
family-position = 座標{ $home }一帶（每月探訪{ $visits }次）

ranking-none-eligible = 沒有院舍符合這個個案。
ranking-head =
    .rank = #
    .home = 院舍
    .city = 城市
    .points = 分數
    .range = 範圍
    .known = 資料完整度
    .cost = 每月費用
    .journey = 單程時間
    .confirm = 待確認
ranking-warning = 路程時間屬估算，過舊或沒有日期的價目亦然。入住前請按資料來源逐項核實。
ranking-remarks = 各院舍備註
ranking-remark = { $rank }. { $remarks }

# 排名之下的說明，各有標題。
note-head =
    .weights = 比重
    .rates = 匯率
    .cssa = 綜援金額
    .separation = 名次是否明確
    .left-out = 不獲列入
note-weight = { $criterion }{ $weight }
# $unit 例如「RMB 1」，$hkd 例如「HK$1.08」，$date 為匯率日期或 note-rate-of-case。
note-rate = { $unit } = { $hkd }（{ $date }）
note-rate-of-case = 個案自訂
# $rank 為名次，$others 為其餘院舍的數目。
separation-certain = 以現有資料，第{ $rank }位的名次明確。
separation-any-best = 以現有資料，{ $all }間院舍都有可能是最佳選擇。
separation-none = 以現有資料，第{ $rank }位與其餘{ $others }間難分高下。
# 其餘院舍中的 $count 間，名次為 $ranks（例如「2–5及7」）。
separation-some = 以現有資料，第{ $rank }位與其餘{ $others }間中的{ $count }間（第{ $ranks }位）難分高下。
separation-more = { $ranks }等
left-out-none = { $all }間全部符合條件。
left-out = { $all }間中有{ $homes }間；按原因計（一間可有多於一個原因）：{ $reasons }。
left-out-rule = { $rule }{ $count }間

# 一格中的各行：每月費用及由來。
cost-government-pays = 政府支付
cost-after-cssa = 已扣除綜援
cost-price = 價目{ $price }
# $source 為 fee-quality 中的詞。
cost-source = { $source }，{ $date }
cost-old = 舊價，或已上調

# 一格中的各行：路程。
journey-from = { $home } { $minutes }
journey-via = 經{ $crossing }
# $crossing 為鐵路路線：「高鐵往虎門」。
journey-by-train = 乘{ $crossing }
position-district = 位置只知至區，誤差{ $km }公里
position-city = 位置只知至市，誤差{ $km }公里

age-dates = 資料日期由{ $oldest }至{ $newest }。
age-one-date = 資料日期為{ $date }。
age-undated = { $all }間院舍中有{ $undated }間沒有資料日期。

remarks-between = { " · " }
remarks-dated = 資料日期{ $date }，{ $sources }個來源
remarks-undated = 資料日期不詳，{ $sources }個來源
# $count 只供選擇單複數，顯示的是 $beds。
remarks-beds = { $beds }個床位
# $part 為 part-of-the-fee 中的詞。
remarks-fee = { $part }{ $price }

# 準則所依據的事實，放在表格的一格內。
fact-not-published = 沒有公布
fact-visit-none = 沒有路程
# $homes 為探訪的家人住處數目；時間按探訪次數平均。
fact-visit = { $homes ->
    [1] 單程{ $minutes }
   *[other] 平均單程{ $minutes }
}
# $ways 為 journey-via 及 journey-by-train 的清單。
fact-visit-via = { $homes ->
    [1] 單程{ $minutes }，{ $ways }
   *[other] 平均單程{ $minutes }，{ $ways }
}
# $source 為 cost-source。
fact-cost-price = 價目{ $price }（{ $source }）
fact-cost-none = 沒有公布價目
fact-cost-old = 過舊或沒有日期，現價可能更高
# $care 為 care-for 中的詞。
fact-care =
    .confirmed = { $care }：已確認接收。
    .refused = { $care }：不接收。
    .unknown = { $care }：未確認是否接收。
fact-care-heavier =
    .confirmed = 更高護理程度：已確認接收。
    .refused = 更高護理程度：不接收。
    .unknown = 更高護理程度：不詳。
    .mixed = 更高護理程度：{ $parts }。
# fact-care-heavier.mixed 的各部分；$levels 為護理程度的清單。
fact-care-levels =
    .confirmed = 已確認接收{ $levels }
    .refused = 不接收{ $levels }
    .unknown = { $levels }不詳
# 院舍接收的長者，放在句首。
care-for =
    .independent = 能自理長者
    .mild = 輕度缺損長者
    .moderate = 中度缺損長者
    .severe = 嚴重缺損長者
    .complete = 完全依賴長者
fact-stars = { $stars ->
    [1] 一星級（{ $year }年）
    [2] 二星級（{ $year }年）
    [3] 三星級（{ $year }年）
    [4] 四星級（{ $year }年）
    [5] 五星級（{ $year }年）
   *[other] { $stars }星級（{ $year }年）
}
fact-stars-lapsed = { $year }年的星級已過有效期
fact-stars-none = 未知有否星級
fact-wishes =
    .offered = 提供：{ $services }。
    .absent = 不提供：{ $services }。
    .unknown = 不詳：{ $services }。

# 說明一間院舍。
place-title = { $name }（{ $city }）：{ $all }間中排第{ $rank }位
place-points = 得{ $points }分（滿分100分）。視乎未知資料，分數可由{ $low }至{ $high }；{ $known }的分數有已知資料支持。
place-points-certain = 得{ $points }分（滿分100分），全部有已知資料支持。
place-why = 分數從何而來
place-head =
    .criterion = 準則
    .fact = 事實
    .worth = 評價
    .weight = 比重
    .points = 分數
place-sum = 總計
place-confirm = 須向院舍查詢
sources-dated = 資料來源（截至{ $date }）
sources-undated = 資料來源（日期不詳）
sources-none = 沒有記錄來源。
lead-heading = 怎樣才會排第一
lead-cost = 若長者每月少付{ $cut }而其他不變，便會排第一。
lead-no-cost = 單憑減費不會令它排第一。
lead-weight = 若「{ $criterion }」的比重由{ $now }改為{ $then }，其餘比重按比例調整，便會排第一。
lead-no-weight = 單憑改變一項比重不會令它排第一。

# 一間院舍排在另一間之前。
pair-title = 為何{ $first }排在{ $second }之前
pair-ahead = 領先{ $points }分，差別最大的是「{ $criterion }」。
pair-equal = 兩者同分，以編號先後排列。
pair-certain = 未知資料不會令兩者次序對調。
pair-open = 未知資料有可能令兩者次序對調。
pair-head =
    .criterion = 準則
    .ahead = 領先分數

# 多間院舍並列。
compare-title = 並列比較
compare-row =
    .place = 名次
    .points = 分數
    .range = 範圍
    .city = 城市
    .beds = 床位
    .deposit = 按金
    .confirm = 待確認
compare-differs = { $row } *
compare-criterion = { $points }｜{ $fact }
compare-unknown = –
compare-legend = * 表示各院舍不同。分數以100分為滿分；範圍為現有資料所容許的最低至最高分。

# 院舍不獲列入的原因；.change 為令它獲列入的最小改動。
exclusion-title = { $name }（{ $city }）：不獲列入
exclusion-not-a-residence = 這是服務中心，不提供住宿。
    .change = 無論怎樣修改個案，都不會獲列入。
exclusion-care = 不接收所需護理程度（{ $level }）的長者。
    .change = 除非院舍接收這個護理程度的長者，否則不符合此項。
exclusion-service = 沒有提供必需的服務：{ $service }。
    .change = 若不要求{ $service }，便符合此項。
exclusion-city = 位於{ $city }，不在個案指定的城市之列。
    .change = 若把{ $city }加入指定城市，便符合此項。
exclusion-cost = 每月費用至少{ $cost }，高於上限{ $cap }。
    .change = 若上限為每月{ $cap }，便符合此項。
exclusion-journey = 單程至少需時{ $minutes }分鐘，超過上限{ $cap }分鐘。
    .change = 若上限為{ $cap }分鐘，便符合此項。
exclusion-unreachable = 在所要求的時間，沒有已知開放的口岸由{ $home }前往{ $side }。
    .change = 若改變回程時間，或有口岸開放，便符合此項。
exclusion-not-a-member = 並非廣東院舍照顧服務計劃的認可服務機構。
    .change = 若改為自費，便符合此項。
# $place 為 place-type 中的詞。
exclusion-place-type = 在計劃下沒有這個護理程度所需的{ $place }。
    .change = 若改為自費，或院舍設有這類宿位，便符合此項。

# 向院舍查詢的問題，可照讀。
ask-care =
    .independent = 貴院是否接收能自理的長者？
    .mild = 貴院是否接收輕度缺損的長者？
    .moderate = 貴院是否接收中度缺損的長者？
    .severe = 貴院是否接收嚴重缺損的長者？
    .complete = 貴院是否接收完全依賴他人照顧的長者？
ask-service =
    .rehabilitation = 貴院是否提供復康服務？
    .physiotherapy = 貴院是否提供物理治療？
    .tcm = 貴院是否提供中醫服務？
    .dementia = 貴院是否照顧患有認知障礙症的長者？
    .stroke = 貴院是否照顧中風後的長者？
    .hospice = 貴院是否提供紓緩及臨終照顧？
    .tube_feeding = 貴院是否接收需要導管餵飼的長者？
    .oxygen = 貴院是否接收需要氧氣治療的長者？
    .wound_care = 貴院是否提供傷口護理？
    .dialysis = 貴院的長者可否接受透析（洗腎）？
    .outpatient = 貴院是否設有門診？
    .inpatient = 貴院是否設有住院病房？
    .telemedicine = 貴院的長者可否遙距診症？
    .counselling = 貴院是否提供心理輔導？
    .nursing_care = 貴院是否提供專業護理？
    .full_nursing_care = 貴院是否提供全護理？
    .high_care = 貴院是否提供高度照顧？
    .independent_living = 貴院是否設有獨立生活單位？
    .assisted_living = 貴院是否提供協助生活服務？
    .day_care = 貴院是否提供日間護理？
    .short_stay = 貴院是否提供短期住宿？
    .trial_stay = 長者可否先試住？
    .hk_macao_zone = 貴院是否設有港澳長者專區？
    .cantonese = 貴院職員是否能說粵語？
    .escort = 長者外出覆診時，貴院有沒有人陪同？
    .learning = 貴院是否提供學習課程？
    .guangdong_scheme_advice = 貴院是否提供有關廣東計劃的諮詢？
    .legal_advice = 貴院是否提供法律諮詢？
    .health_advice = 貴院是否提供健康諮詢？
    .referral = 貴院是否提供轉介服務？
ask-cost = 長者每月自付的費用是否不超過{ $cap }？目前所知：{ $cost }。
ask-journey = 單程可否在{ $cap }分鐘之內？估計需時{ $minutes }。
ask-place = 貴院在計劃下是否設有{ $place }？
# 同樣的問題，用幾個字。$code 為護理程度的代碼，$level 為其用詞。
ask-brief =
    .care = 接收{ $level }？
    .service = { $service }？
    .cost = 費用在上限內？
    .journey = 路程在上限內？
    .place = { $place }？

# 計劃不接受長者的原因。
scheme-age-not-stated = 沒有填寫年齡。計劃接受65歲或以上人士，或60至64歲而有證明需要住宿照顧的人士。
scheme-too-young = 長者現年{ $age }歲。計劃接受65歲或以上人士，或60至64歲而有證明需要住宿照顧的人士。
scheme-need-not-proven = 長者現年{ $age }歲，須證明需要住宿照顧，但個案沒有註明。
scheme-care-too-light = 護理程度（{ $level }）未達護理安老宿位的要求。
scheme-guardianship = 計劃不接受以社會福利署署長為監護人的人士。
scheme-appointee = 計劃不接受由受委人代領福利金的人士。
scheme-psychiatric = 計劃不接受須定期到精神科覆診的人士（認知障礙症除外）。
scheme-dialysis = 計劃不接受需要洗腎的人士。
