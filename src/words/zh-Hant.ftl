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

## 家庭用頁

page-sum = 總計
page-in-short = 摘要
page-a-month = 每月
page-points = 以100分為滿分；括號內為未知資料所容許的範圍。
page-firm = 首位有多穩固？
page-all-questions = 逐間院舍的全部問題
page-no-home = 沒有院舍符合此個案；各院舍不獲列入的原因見下。
page-what-if = 若更看重其他準則，又如何？
page-stance = 對未知資料的取態
page-reset = 回復個案原值
page-show-all = 顯示本頁所載全部{ $count }間院舍
# $count：合資格而本頁沒有載列的院舍數目
page-more-eligible = 另有{ $count }間院舍合資格而本頁沒有載列；若比重與個案相差甚遠，這些院舍亦可能名列前茅。
page-glance = 排名一覽
page-order = 院舍排名
page-legend-open = 淺色：可能有，未能確定
page-legend-key = 排名所用分數
page-legend-budget = 每月預算
page-legend-ties = 同分者按資料編號排列。
page-home = 院舍
page-score = 評分
page-cost = 每月費用
page-journey = 單程探訪
page-confirm = 待確認
page-known = 資料完整度
page-why = 排名理由、事實及來源
page-criterion = 準則
page-fact = 事實
# 該項事實有多好，0至100
page-worth = 評價
page-weight = 比重
page-points-of-fact = 分數
page-to-lead = 怎樣才會排第一
page-sources = 資料來源（{ $date }）
page-sources-undated = 資料來源（沒有日期）
page-set-beside = 並列比較
page-unexplained = 更改比重後才名列前茅的院舍，本頁沒有其說明。
page-where = 位置
page-map = 數字為名次；屋頂為家人住處，菱形為口岸。線條表示經最快口岸的路線，並非道路。圓圈表示院舍位置的誤差範圍。
page-beside = 並列比較
# $most：並列院舍的最大數目
page-beside-hint = 最多可選{ $most }間院舍；不同之處有標示。
page-place = 名次
page-city = 城市
page-beds = 床位
page-deposit = 按金
page-calls = 電話查詢紀錄表
page-calls-hint = 請逐項記下答覆，交社工輸入。
page-date = 日期
page-spoke-to = 接聽人
page-left-out = 為何沒有某間院舍
page-left-out-list = 不獲列入的院舍及全部原因
page-left-out-more = 另有{ $count }間院舍
page-basis = 依據
page-method = 方法
page-method-version = Silverbay 第{ $version }版
page-age = 資料日期
page-coast = 地圖海岸線

## 家庭用頁：更改比重後的文字

# 同一行內院舍名稱之間
page-between-names = 、
# $count：名次變動；花括號內的字由頁面填寫
page-moved-up = ▲ 升{ $count }
page-moved-down = ▼ 跌{ $count }
# $places：名次，如 2、5
page-beyond-map = 在地圖範圍以外：第{ $places }位。
page-on-paper = 以下排名所用的比重與個案不同（摘要按個案編寫）：
page-unchanged = 這是個案原本的排名。
# $homes：首三位院舍的名稱
page-changed = 已更改。現時首三位：{ $homes }。上方摘要、「怎樣才會排第一」及問題仍按個案原值。
page-nothing-counts = 至少須有一項準則計算在內；排名維持不變。

## 家庭用頁：字體

# 備有此語言文字的字體，首選在前，以半形逗號分隔
page-fonts = PingFang HK, Microsoft JhengHei, Noto Sans CJK HK, Noto Sans CJK TC

## 排名的穩固程度

firmness-no-home = 沒有合資格的院舍。
# $home：排第一的院舍
firmness-title = { $home }排第一有多穩固？
# $change：百分比；$criterion：比重變動餘地最小的準則
firmness-least-change = 只要沒有任何一項比重的改變超過其本身的{ $change }，它仍排第一；變動餘地最小的是「{ $criterion }」的比重。
firmness-no-change = 單獨改變任何一項比重，都不會令其他院舍排第一。
# $spread、$share：百分比；$draws：抽樣次數
firmness-lead-share = 若各項比重上下變動最多{ $spread }，未知資料在其上下限之間抽取，在{ $draws }次抽樣中，它有{ $share }排第一。
# 抽樣所得比例及其區間：12.0%（11.4–12.7%）
firmness-share = { $share }（{ $range }）
firmness-weights = 若改變一項比重，其餘按比例調整
firmness-weights-criterion = 準則
firmness-weights-weight = 比重
firmness-weights-leader-stays = 首位不變
firmness-weights-below = 低於此範圍：首位
firmness-weights-above = 高於此範圍：首位
firmness-weights-three-stay = 首三位不變
firmness-shares = 若比重及未知資料變動
firmness-shares-home = 院舍
firmness-shares-first = 首位，比重±{ $spread }
firmness-shares-three = 首三位，比重±{ $spread }
firmness-shares-any = 首位，任何比重
firmness-shares-can = 可能排首位
firmness-shares-yes = 會
firmness-shares-no = 不會
# $count：抽樣次數；$seed：抽樣的起始數字
firmness-shares-note = { $count }次抽樣所得比例及95%區間；種子{ $seed }。未知資料在其上下限之間均勻抽取。
firmness-who-can-lead = 哪些院舍可能排第一
# $all 間之中的 $count 間
firmness-can-lead = { $all }間院舍中，有{ $count }間在某些比重之下可能排第一，前提是未知資料對它最有利而對其他院舍最不利。
firmness-must-lead = 無論比重及未知資料如何，{ $home }都排第一。
firmness-none-must-lead = 沒有院舍在所有比重及未知資料之下都排第一。
# $by：較佳的院舍
firmness-beaten-by = { $home }（不及{ $by }）
# $homes：院舍清單，各附較佳的一間
firmness-beaten = 有{ $count }間院舍，無論未知資料如何，每項準則都不優於另一間：{ $homes }。
firmness-questions = 決定之前應查詢甚麼
firmness-questions-none = 沒有任何單一答案會改變首三位。
firmness-questions-more = ……另有{ $count }項影響較小的問題。
# 就每項準則的資料向院舍查詢；$effects：答案會帶來的改變
firmness-ask =
    .visit = 請向{ $home }查詢詳細地址：{ $effects }。
    .cost = 請向{ $home }查詢此護理程度的每月費用：{ $effects }。
    .care = 請向{ $home }查詢可接收哪些護理程度的長者：{ $effects }。
    .medical = 請向{ $home }查詢住客如何求診：{ $effects }。
    .quality = 請向{ $home }查詢現時的官方星級：{ $effects }。
    .life = 請向{ $home }查詢提供哪些所希望的服務：{ $effects }。
# $when：一個答案；$then：它會帶來的改變
firmness-effect = { $when }，{ $then }
firmness-or = { $first }或{ $last }
firmness-when-cost-below = 若每月低於{ $cost }
firmness-when-cost-above = 若每月高於{ $cost }
firmness-when-journey-below = 若單程少於{ $minutes }分鐘
firmness-when-journey-above = 若單程多於{ $minutes }分鐘
firmness-when-stars-at-least = { $stars ->
    [5] 若為五星級
   *[other] 若有{ $stars }星或以上
}
firmness-when-stars-below = 若少於{ $stars }星
firmness-when-medical = 若答案是{ $answers }
firmness-when-level = 若接收此護理程度的長者
firmness-when-not-level = 若不接收此護理程度的長者
firmness-when-levels-at-least = { $levels ->
    [1] 若也接收任何一種較重程度的長者
   *[other] 若也接收{ $levels }種或以上較重程度的長者
}
firmness-when-levels-below = 若接收的較重程度少於{ $levels }種
firmness-when-no-levels = 若不接收任何較重程度的長者
firmness-when-wishes-at-least = { $wishes ->
    [1] 若有其中任何一項
   *[other] 若有其中{ $wishes }項或以上
}
firmness-when-wishes-below = 若少於其中{ $wishes }項
firmness-when-no-wishes = 若全部沒有
firmness-then-leads = 便升至首位
firmness-then-loses = 便失去首位
firmness-then-enters = 便進入首三位
firmness-then-leaves = 便跌出首三位
firmness-rates = 若匯率變動
# $sign：貨幣；$rate：每單位折合港元；$leader 及 $three：以下各一項訊息
firmness-rate = { $sign } 1 = HK${ $rate }：{ $leader }；{ $three }。
firmness-rate-leader-stays = 匯率減半至加倍之間，首位不變
firmness-rate-leader-changes = 匯率到{ $rates }時首位改變
firmness-rate-three-stay = 匯率變動±5%及±10%時，首三位次序不變
firmness-rate-three-change = 匯率變動{ $changes }時，首三位或其次序改變
