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
form-minutes-under = 不足{ $minutes }分鐘
form-minutes-up-to = 最多{ $minutes }分鐘

fee-unknown = 現時收費不詳

## 專業用詞

criterion =
    .visit = 探訪路程
    .cost = 每月費用
    .care = 持續照顧能力
    .medical = 醫療支援
    .quality = 官方評級
    .life = 個人意願

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
    .residents = 只收其他居民
    .age = 未達最低年齡
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

## 檔案的問題
#
# problem-代碼 說明錯在哪裏，.expected 說明應為甚麼，.remedy 說明如何處理。
# 前後兩者會以分號連成一行，句末不加句號。
# $text      檔案中的原文，已加引號
# $columns、$allowed、$levels、$currencies、$datums   代碼清單，寫法與檔案相同
# $wanted    見 wanted

severity =
    .note = 備註
    .question = 待查
    .error = 錯誤

# 問題的位置：facilities.csv第12行，bed_fee
where-line = { $file }第{ $line }行
where-row = { $file }第{ $row }行
where-record = { $file }第{ $record }筆記錄
where-sheet = { $file }工作表「{ $sheet }」
where-cell = { $file }，{ $cell }
where-column = { $place }，{ $column }

problem-unreadable = 無法讀取檔案：{ $cause }
problem-missing_column = 缺少這個必需的欄
    .expected = { $columns }
    .remedy = 請在首行加上此欄；此表各欄為 { $columns }
problem-columns_not_there = 檔案沒有以下各欄：{ $columns }；有關資料當作不詳
    .expected = { $columns }
problem-columns_not_there-more = 檔案沒有以下各欄：{ $columns }等；有關資料當作不詳
    .expected = { $columns }
problem-built_in_table = 資料夾沒有此表，採用程式附帶的表
problem-no_ids = 檔案沒有 id 欄，各行以行號為代號
    .expected = 每行一個簡短而不重複的代號
    .remedy = 請加上此欄，移動各行後代號才不會改變
problem-duplicate_column = { $first }與{ $text }是同一欄
    .expected = 每欄只出現一次
    .remedy = 請只保留其中一個
problem-duplicate_column-twice = 此欄重複出現
    .expected = 每欄只出現一次
    .remedy = 請只保留其中一個
problem-unknown_column = { $text }不是此表的欄，沒有讀取
problem-unknown_column-near = { $text }不是此表的欄，沒有讀取
    .remedy = 是否指 { $nearest }？
problem-row_length = 此行有{ $found }格，首行有{ $expected }格
    .expected = { $expected }格
    .remedy = 請檢查有沒有漏了或多了逗號，或有引號未關上
problem-row_too_long = 此行超過{ $most }位元組，其後的內容沒有讀取
    .expected = 最多{ $most }位元組
    .remedy = 請檢查有沒有未關上的引號
problem-cell_too_long = 此格超過{ $most }位元組
    .expected = 最多{ $most }位元組
    .remedy = 請縮短內容，或檢查有沒有未關上的引號
problem-undecodable = { $text }不是 { $encoding } 文字
    .expected = { $encoding }
    .remedy = 請把檔案存為 UTF-8，或指明編碼
problem-undecodable-nul = { $text }含有空字元（U+0000），不是文字
    .expected = 沒有空字元的文字
    .remedy = 請重新輸入此格；如多格都有空字元，請指明檔案的編碼
problem-unseen_character = { $text }含有看不見而會改變其他文字顯示的字元，現顯示為�
    .remedy = 請從儲存格刪去該字元
problem-missing = 必須填寫，但此處空白
    .expected = { $wanted }
    .remedy = 請填寫{ $wanted }
problem-not_a_number = { $text }不是{ $wanted }
    .expected = { $wanted }
problem-beds_unclear = { $text }不是使用中床位的數目
    .expected = 床位數目
    .remedy = 請查詢使用中的床位數目；戶、套、住客人數都不是床位
problem-out_of_range = { $quantity }須為{ $range }，現為{ $value }
    .expected = { $range }
problem-unknown_word = { $text }不是{ $vocabulary }；可用：{ $allowed }
    .expected = { $allowed }
problem-repeated_word = { $text }在清單中重複
    .remedy = 請只保留其中一個
problem-not_a_day = { $text }不是日期
    .expected = 日期，如 2026-11-22
    .remedy = 請寫 2026-11-22（資料來源的日期亦可寫 2026-11 或 2026）
problem-not_a_day-no_such_day = { $text }這一天並不存在
    .expected = 日期，如 2026-11-22
problem-not_a_clock_time = { $text }不是時刻
    .expected = 時刻，如 06:30
    .remedy = 請寫 06:30，最遲為 24:00
problem-fee_read = { $text }讀作每月 { $fee }
    .remedy = { $notes }
problem-other_currency = { $text }的貨幣是 { $named }，但此行註明 { $of_row }
    .expected = { $of_row }
    .remedy = 每行只有一種貨幣，請查明是哪一種
problem-fee_without_currency = 有收費而沒有貨幣
    .expected = { $currencies }
    .remedy = 請寫 { $currencies } 其中之一
problem-ends_reversed = { $text }由高至低
    .expected = 先寫較低的一端
    .remedy = 請把兩端對調
problem-unordered_grades = { $text }是以數字排列的護理等級；有院舍以一級為最重，也有院舍以一級為最輕
    .expected = 以文字寫出的護理程度
    .remedy = 請查詢哪一級最重，並在檔案設定中寫明（grade_one = "heaviest" 或 "lightest"）
problem-ambiguous_care = { $text }在不同分級制度中所指的程度不同
    .expected = { $levels }
    .remedy = 請查詢採用哪一種制度，並寫出護理程度
problem-dementia_is_no_level = { $text }是一種需要，不是護理程度
    .expected = { $levels }
    .remedy = 請在 services 寫 dementia，並查詢接收哪些護理程度的長者
problem-unknown_care = { $text }不是已知的護理程度
    .expected = { $levels }
    .remedy = 請寫 { $levels }，可多於一個
problem-duplicate_id = { $text }已在第{ $line }行使用
    .expected = 每行代號各不相同
    .remedy = 請為每行填上各自的代號
problem-probable_duplicate = 地區、地址及營辦者與第{ $line }行的{ $other }相同
    .remedy = 如屬同一院舍，請只保留一行；程式沒有合併
problem-probable_duplicate-by_name = 名稱與第{ $line }行的{ $other }相同
    .remedy = 如屬同一院舍，請只保留一行；程式沒有合併
problem-unknown_facility = { $text }不是 facilities.csv 中院舍的代號
    .expected = facilities.csv 的代號
problem-unknown_facility-near = { $text }不是 facilities.csv 中院舍的代號
    .expected = facilities.csv 的代號
    .remedy = 是否指{ $nearest }？
problem-unknown_fact = { $text }不是可以單獨回答的事項
    .expected = { $columns }，或 care: 加照顧程度，或 service: 加服務
    .remedy = 例如寫 medical、all_in_fee、care:severe 或 service:dementia
problem-person_in_note = 備註中的{ $text }可能屬於個人資料；備註不予保留
    .remedy = 只寫院舍說了甚麼，不寫是誰說的
problem-answered_twice = 同一天以同一方式得到的另一個回答與此不同；採用{ $text }
    .remedy = 請保留正確的一個；另一個在第 { $line } 行
problem-answer_repeated = 第 { $line } 行已有相同的回答
problem-answer_older_than_row = 院舍的資料日期為 { $row }，比回答新；採用院舍的資料
problem-answer_without_currency = 有收費而沒有貨幣，院舍也沒有公布任何貨幣的收費
    .expected = { $currencies }
    .remedy = 例如寫 RMB 8000 或 HK$8000
problem-ambiguous_date = { $text }的兩個數字都可能是月份
    .remedy = 請把年份寫在前面，例如 2025-03-01
problem-date_read = { $text }讀作 { $date }
problem-unknown_list_word = { $text }不是此處計算的詞語；採用清單的其餘部分
problem-lines_above = 至第 { $last } 行為止的內容在標題行之上，不予讀取
problem-unit_above = 此行說明各項金額以{ $text }計；沒有寫明貨幣的收費，按所在一方的貨幣計算
problem-rows_left_out = 有 { $rows } 行不是院舍，而是{ $what }
problem-short_row = 此行只有 { $found } 格（應有 { $expected } 格）；其餘視為空白
problem-quote_not_closed = 有引號沒有關上；此行無法讀取，其後各行照常讀取
    .remedy = 請刪去引號，或補上另一個
problem-rounded_id = 代號{ $text }被試算表改成近似值；此行改以行號稱呼
problem-other_heading = { $text }與{ $first }是同一欄，讀取後者
problem-list_does_not_say = 名單沒有說明{ $fact }，有 { $rows } 間院舍需要此資料
    .remedy = 請以 --{ $key } 或在 settings.toml 的 { $key } 一次說明
problem-list_without_city = 名單沒有城市一欄，另有 { $rows } 間院舍無從得知所在城市
    .remedy = 請以 --city 或在 settings.toml 的 city 一次說明
problem-implausible_rate = 一單位 { $currency } 兌{ $text }港元，與歷來匯率相差太遠；是否為 100 單位的匯率，或顛倒了？
    .remedy = 請寫一單位兌多少港元
problem-date_far_after_others = { $date } 比其他各行晚許多年（其中最新為 { $newest }）；不予採用
    .remedy = 請改正日期
problem-row_of_the_same_home = 與第 { $line } 行是同一間院舍；合為一間，收費為一個範圍
problem-damaged = 檔案已損壞：{ $cause }
    .remedy = 請用原來的程式開啟檔案，或可修復，然後另存新檔
problem-locked = 活頁簿設有密碼
    .remedy = 請用密碼開啟，然後儲存成沒有密碼的檔案
problem-file_too_large = 檔案不是文字檔，並且大於 { $megabytes } MB
    .remedy = 請將載有列表的工作表儲存為 CSV UTF-8
problem-unpacks_too_much = 活頁簿解壓後大於 { $megabytes } MB，或者部件、格式、文字多於任何院舍名單
    .remedy = 請將列表複製到新的活頁簿，或將工作表儲存為 CSV UTF-8
problem-too_many_cells = 工作表多於 { $cells } 個儲存格，或多於 { $megabytes } MB 文字
    .remedy = 請將載有列表的工作表儲存為 CSV UTF-8
problem-no_such_sheet = 沒有{ $text }這個工作表；現有{ $sheets }
    .remedy = 請指明其一：{ $sheets }
problem-other_sheets = 另有工作表也載有列表，並未讀取：{ $sheets }
    .remedy = 請以 --sheet 指明，或在 settings.toml 寫上 sheet
problem-hidden_rows = 工作表隱藏了 { $rows } 行，仍已讀取
problem-hidden_columns = 工作表隱藏了 { $columns } 欄，仍已讀取
problem-error_cells = { $cells } 個儲存格沒有數值，只有 #N/A 之類的錯誤，所載資料視為不詳
problem-cells_beyond = 列表右方遠處的 { $cells } 個儲存格並未讀取
problem-formula_without_value = 檔案沒有儲存 { $cells } 條公式的結果，這是第一條
    .remedy = 請用 Excel 或 LibreOffice 開啟活頁簿，然後儲存
problem-other_file = 檔案是{ $what }，不是文字表格
    .remedy = 請打開檔案，把表格另存為 CSV UTF-8
problem-place_from_address = 有 { $rows } 間院舍的城市或地區讀自地址，或讀自同時寫有兩者的格
problem-not_compared = 首 { $compared } 行之後還有 { $rows } 行沒有互相比較，沒有看它們是否與其他行是同一間院舍
    .remedy = 請把名單分開檢查；排序時會比較所有院舍
problem-unknown_kind = { $text }不是已知的院舍種類；按名稱判斷，否則視為安老院
    .expected = { $kinds }
    .remedy = 請寫 { $kinds } 其中之一
problem-name_of_a_service = { $text }的名稱像是日間服務，可能不是院舍
    .remedy = 請把種類寫為 service_centre，或刪去此行
problem-merged_cell = 空白，而上方為{ $above }：合併的儲存格只在第一行保留內容
    .remedy = 請填上，或使用 --fill-down
problem-unknown_district = { $text }不是 districts.csv 的地區
    .expected = districts.csv 的地區
problem-unknown_district-near = { $text }不是 districts.csv 的地區
    .expected = districts.csv 的地區
    .remedy = 是否指{ $nearest }？
problem-district_of_another_city = { $text }屬於 { $of }，但此行的城市是 { $city }
    .expected = { $city } 的地區
problem-city_without_point = districts.csv 沒有代表城市本身的一行{ $city }
    .remedy = 採用程式附帶的一行
problem-swapped_position = 緯度 { $lat } 與經度 { $lon } 似乎對調了
    .expected = 緯度在前
    .remedy = 請把緯度寫在前面；緯度介乎-90至90度
problem-part_of_a_position = 位置須同時有 lat、lon、datum 及 position_precision
    .remedy = 請四項都填寫，或全部留空
problem-no_datum = 位置沒有註明坐標系，沒有採用；內地地圖的位置會偏差300至1,200米
    .expected = { $datums }
    .remedy = 請查詢取自哪個地圖：GPS 為 wgs84，高德或騰訊為 gcj02，百度為 bd09
problem-outside_city = 位置距 { $of } { $away }公里，距 { $nearest } { $nearest_away }公里，沒有採用
    .expected = { $of } 的位置
    .remedy = 請檢查地區、城市、位置及坐標系
problem-same_side = 兩端都在 { $side }
    .expected = 兩端分屬兩方
    .remedy = 口岸連接兩方，請更正其中一端
problem-half_a_pair = 已填 { $given } 而未填 { $wanted }
    .remedy = 請兩者都填寫，或都留空
problem-offered_and_absent = { $text }同時列於 services 及 services_absent
    .remedy = 請只保留其中一個
problem-no_rate = 沒有 { $currency } 的匯率，而有{ $rows }行採用此貨幣
    .remedy = 請在 rates.csv 加上匯率
problem-rate_of_hkd = 港元無須列出匯率
    .remedy = 請刪去此行
problem-not_a_table = 首行沒有任何表的欄名
    .expected = 首行為欄名
    .remedy = 檔案可能是空的、不是表格，或編碼未能辨認
problem-not_a_table-text = 首行沒有任何表的欄名：{ $text }
    .expected = 首行為欄名
    .remedy = 檔案可能不是表格，或編碼未能辨認
# $message 為 TOML 讀取程式的英文訊息
problem-not_toml = 不是有效的 TOML：{ $message }
    .expected = TOML
    .remedy = 請參看 README 的例子
problem-not_toml-text = 不是有效的 TOML：{ $message }，位置在{ $text }
    .expected = TOML
    .remedy = 請參看 README 的例子
problem-not_json = 不是有效的 JSON：{ $message }
    .expected = JSON
    .remedy = 請參看指南中個案檔案一章的例子
problem-not_json-text = 不是有效的 JSON：{ $message }，位置在{ $text }
    .expected = JSON
    .remedy = 請參看指南中個案檔案一章的例子
problem-unknown_key = 沒有這個鍵
    .expected = { $allowed }
    .remedy = 此處可用：{ $allowed }
problem-wrong_type = 此處應為{ $wanted }，現為 { $found }
    .expected = { $wanted }
problem-home_nowhere = 請以 district，或同時以 side、lat 及 lon，說明家人住處的位置
problem-implausible_budget = 每月HK${ $hkd }不足以入住任何院舍
    .remedy = 請向家人查明每月可付的港元金額
problem-implausible_age = 長者的年齡不大可能是{ $years }歲
    .remedy = 請填寫年齡，或略去不填
problem-implausible_date = 最新的資料截至{ $newest }，與{ $date }相距太遠
    .remedy = 請填寫要比較院舍的日期；略去不填則以最新資料的日期為準
problem-case-no_budget = 預算須大於0，因為費用尺度以它的一半計算
problem-case-no_weight = 適用的準則全都沒有大於0的比重；visit 須有家人住處，life 須有意願
problem-case-rate_of_hkd = 港元無須列出匯率
problem-case-no_visits = 每個家人住處的 visits_per_month 都是0；請為至少一個填上大於0的數字
problem-more = 另有{ $count }個問題沒有列出
    .remedy = 請先處理以上問題

# 不是收費的文字，應填寫的都一樣

problem-fee_expected = 每人每月的金額：7000、7000-8000、2900 up、up to 21000
problem-fee_negotiable = { $text }表示價格面議，既非免費，也不是數目
    .expected = { problem-fee_expected }
    .remedy = 請向院舍查詢價格，未知之前留空
problem-fee_at_cost = { $text }表示據實收取
    .expected = { problem-fee_expected }
    .remedy = 請查詢一般每月大約多少
problem-fee_not_stated = { $text }表示沒有列明價格
    .expected = { problem-fee_expected }
    .remedy = 沒有公布價格的，請留空
problem-fee_vacancy = { $text }說的是宿位空缺，不是價格
    .expected = { problem-fee_expected }
    .remedy = 請移到 notes，並查詢價格
problem-fee_waived = { $text }只在一段時間或對部分人豁免收費，不是免費
    .expected = { problem-fee_expected }
    .remedy = 請查詢其後的收費，並把優惠寫在 notes
problem-fee_unit_alone = { $text }只有單位而沒有數目
    .expected = { problem-fee_expected }
    .remedy = 請寫出數目，或留空
problem-fee_percent = { $text }是百分比，但此處不知以甚麼為基數
    .expected = { problem-fee_expected }
    .remedy = 請查詢金額並寫出
problem-fee_per_room = { $text }是房間的價格，沒有說明多少人同住
    .expected = { problem-fee_expected }
    .remedy = 請查詢每人的價格
problem-fee_room_or_person = { $text }沒有說明是每人還是整間房的價格
    .expected = { problem-fee_expected }
    .remedy = 請查詢每人的價格
problem-fee_about = { $text }是約數，沒有上下限
    .expected = { problem-fee_expected }
    .remedy = 請查詢最低及最高價格，寫成 6000-7000
problem-fee_bare_dollar = { $text }只有 $ 號，而此行沒有說明是港元
    .expected = { problem-fee_expected }
    .remedy = 請查明是 HK$ 還是 MOP$
problem-fee_foreign_currency = { $text }的貨幣不在此處採用之列
    .expected = { problem-fee_expected }
    .remedy = 請查詢折合港元、人民幣或澳門元多少
problem-fee_two_currencies = { $text }有兩種貨幣
    .expected = { problem-fee_expected }
    .remedy = 請只保留院舍收費所用的一種
problem-fee_deposit = { $text }是按金，不是月費
    .expected = { problem-fee_expected }
    .remedy = 請移到 deposit
problem-fee_one_off = { $text }是一次性收費，不是月費
    .expected = { problem-fee_expected }
    .remedy = 請移到 deposit
problem-fee_other_part = { $text }是另一項目的收費，不屬此欄
    .expected = { problem-fee_expected }
    .remedy = 請移到所屬的欄，或寫在 notes
problem-fee_other_period = { $text }不是按月或按日計的價格
    .expected = { problem-fee_expected }
    .remedy = 請查詢每月金額
problem-fee_several_sums = { $text }有多個金額
    .expected = { problem-fee_expected }
    .remedy = 請分別填到所屬的欄；範圍寫成 7000-8000
problem-fee_lost_hyphen = { $text }似乎是兩個金額之間漏了連字號
    .expected = { problem-fee_expected }
    .remedy = 請查看原文，範圍寫成 3000-6000
problem-fee_too_much = { $text }高於任何院舍的月費
    .expected = { problem-fee_expected }
    .remedy = 保單、會費或按金請移到 deposit
problem-fee_negative = { $text }小於零
    .expected = { problem-fee_expected }
    .remedy = 請寫不帶符號的金額
problem-fee_ends_reversed = { $text }由高至低
    .expected = { problem-fee_expected }
    .remedy = 請把兩端對調
problem-fee_not_understood = { $text }未能理解為月費
    .expected = { problem-fee_expected }
    .remedy = 請寫 7000、7000-8000、2900 up 或 up to 21000；沒有公布價格的，請留空

# 如何從文字讀出收費
note-on-a-fee =
    .per_day = 按日收費，以30日計
    .per_year = 按年收費，取十二分之一
    .rooms = 按房型收費，由最低至最高
    .shared = 房間價格，按同住人數分攤
    .about = 原文稱為約數
    .free = 原文稱為免費

# 數值的範圍；最後的數字帶單位：-90至90度
range-both = { $least }至{ $most }
range-above = 大於{ $least }而不多於{ $most }
range-from = { $least }或以上

# 數字及單位
unit =
    .one = { $number }
    .degrees = { $number }度
    .metres = { $number }米
    .kilometres = { $number }公里
    .minutes = { $number }分鐘
    .cents = { $number }分
    .hkd = { $number }港元
    .times = { $number }次
    .stars = { $number }星
    .year = { $number }年
    .years_of_age = { $number }歲

quantity =
    .latitude = 緯度
    .longitude = 經度
    .northing = 北坐標
    .easting = 東坐標
    .length = 長度
    .duration = 時間
    .utility = 效用值
    .share = 佔整體的比例
    .weight = 比重
    .score = 分數
    .exchange_rate = 每單位匯率
    .visits = 每月探訪次數
    .amount = 金額
    .monthly_amount = 每月金額
    .star_rating = 星級
    .star_year = 評級年份
    .age = 年齡

wanted =
    .id = 簡短而不重複的代號
    .name_en = 英文名稱
    .some_name = 任何一種語言的名稱
    .kind = 院舍種類
    .hospital_kind = 醫院種類：{ $codes }
    .city = 城市
    .latitude = 以度計的緯度，如 22.3825
    .longitude = 以度計的經度，如 114.1902
    .northing = 以度計的緯度（如 22.3825）或以米計的北坐標
    .easting = 以度計的經度（如 114.1902）或以米計的東坐標
    .side_a = 第一端所在的一方
    .side_b = 第二端所在的一方
    .crossing_minutes = 由一端到另一端的分鐘數
    .minutes = 分鐘數
    .status = { $codes } 其中之一
    .currency = 貨幣（{ $codes } 其中之一）
    .rate_date = 匯率日期
    .hkd_per_unit = 每單位兌多少港元
    .rate = 以每單位兌多少港元表示的匯率（大於0，最多9位小數）
    .short_name = 簡短的代號
    .the_amount = 金額
    .amount = 以數字寫出的金額，如 5000
    .period = month 或 year
    .amount_date = 金額日期
    .beds = 床位數目，如 120
    .stars = 1至5的星級
    .year = 四位數字的年份
    .budget = 每月預算（港元）
    .level = { $codes } 其中之一
    .portable_cssa = 綜援長者廣東及福建省養老計劃的每月金額（港元）
    .table = 一個表
    .tables = 多個表，每個都在 [[homes]] 之下
    .home_table = 在 [[homes]] 之下的表
    .text = 放在引號內的文字
    .true_or_false = true 或 false
    .number = 數字
    .list = 放在 [ ] 內的清單
    .years = 整數年歲
    .day = 日期，如 2026-11-22
    .time_of_day = 時刻，如 "21:30"
    .asked_home = 回答的院舍的代號
    .fact = 所問的事項：facilities.csv 的欄、care:severe 或 service:dementia
    .an_answer = 院舍的回答；問過而沒有回答，寫 ?
    .asked_on = 回答的日期，例如 2026-11-23

vocabulary =
    .answer = 可用的答案
    .agreement_of_a_row = 相同之處
    .basis_of_minutes = 可用的時間依據
    .care_level = 護理程度
    .circumstance = 可用的個人情況
    .city = 可用的城市
    .criterion = 準則
    .crossing_status = 口岸狀況
    .currency = 可用的貨幣
    .datum = 可用的坐標系
    .encoding = 可用的編碼
    .end_of_the_grades_of_care = 護理等級的一端
    .form_of_a_file = 檔案形式
    .format = 格式
    .format_of_a_list = 名單格式
    .fee_quality = 收費資料的可信程度
    .funding = 付款方式
    .kind_of_facility = 院舍種類
    .kind_of_hospital = 醫院種類
    .kind_of_missing_fact = 資料種類
    .language = 可用的語言
    .medical_model = 醫療支援模式
    .mode_of_travel = 交通方式
    .part_of_the_fee = 收費項目
    .period = 收費週期
    .place_type = 計劃宿位類別
    .position_precision = 位置的精確程度
    .rule = 資格條件
    .separator = 可用的分隔符號
    .service = 服務項目
    .side = 可用的一方
    .stance = 取態
    .weekday = 星期
    .table = 可用的表
    .basis_of_a_belief = 假設的根據
    .basis_of_a_price = 價格的依據
    .crossing = 口岸
    .fact_of_a_belief = 假設的項目
    .pace = 速度
    .status_of_a_facility = 院舍狀況
    .asked_of = 回答者的身分
    .channel = 查詢方式
    .fact = 可以查詢的事項

error-ends-reversed = 下限高於上限
error-not-a-fee = 不是每月收費；請寫金額（如 7000）、範圍（如 7000-8000）、2900 up 或 up to 21000
error-not-a-number = { $text }不是數字
error-not-an-amount = { $text }不是金額；請寫數字，如 7000 或 7000.50
case-problems = 個案有{ $count }個問題
tables-problems = 各表共有{ $count }個問題
settings-problems = 設定不能使用
fix-would-lose = 檔案有無法保留的位元組或行；請先更正
fix-not-a-table = 檔案不是可辨認的表
merge-same-id = 代號{ $id }在兩個分片中出現
fix-workbook = 工作簿容不下這張表：{ $cause }
workbook-table = 表格
workbook-questions = 待問事項
workbook-homes = 等候答案的院舍數目
workbook-question = 問題和處理方法
workbook-cells = 表格中的儲存格
snapshot-foreign = 檔案不是資料快照：請開啟由 Silverbay 儲存的快照，或載入資料表
snapshot-other-version = 快照由另一版本的 Silverbay 儲存：請載入資料表，然後重新儲存
snapshot-cut-short = 快照不完整，儲存或複製時中斷：請載入資料表，然後重新儲存
snapshot-damaged = 快照已損壞：請載入資料表，然後重新儲存
gazetteer-same-name = 有兩個地區同名{ $name }
gazetteer-city-without-point = 沒有代表城市 { $city } 本身的地區
gazetteer-too-many-cities = 有 { $count } 個城市，最多只可有 { $most } 個

# 廣東院舍照顧服務計劃不接受申請的原因
scheme-refused = 這位長者不能使用計劃宿位
scheme-age-not-stated = 沒有填寫年齡。計劃接受65歲或以上人士，或60至64歲而有證明需要住宿照顧的人士。
scheme-too-young = 長者現年{ $age }歲。計劃接受65歲或以上人士，或60至64歲而有證明需要住宿照顧的人士。
scheme-need-not-proven = 長者現年{ $age }歲，須證明需要住宿照顧，但個案沒有註明。
scheme-care-too-light = 護理程度（{ $level }）未達護理安老宿位的要求。
scheme-public-guardianship = 計劃不接受以社會福利署署長為監護人的人士。
scheme-welfare-appointee = 計劃不接受由社工代領福利金的人士。
scheme-psychiatric-follow-up = 計劃不接受須定期覆診精神科的人士（認知障礙症除外）。
scheme-renal-dialysis = 計劃不接受需要洗腎的人士。

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
# 排序依據相同的院舍的名次。
rank-shared = 並列{ $rank }
# $home 為第一位的院舍，$known 為百分比。
order-little-known = 請先留意：排第一位的{ $home }，分數只有{ $known }建基於已知資料，其餘只反映一般同類院舍的情況。請先向該院舍查詢，再考慮這個排名。
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
# The name of a home with the same in letters of the alphabet
name-in-letters = { $name }（{ $letters }）
note-names = 中文名稱後的拼音由 Silverbay 按字音編寫，供讀出之用，並非官方英文名稱。
note-head =
    .alike = 相同之處
    .unpublished = 未有公布
    .certainty = 名次是否可靠
    .names = 院舍名稱
    .scheme = HK$0包括甚麼
    .apply = 怎樣申請
    .hong-kong = 在港院舍
    .cssa = 廣東綜援
    .beliefs = 採用的假設
    .weights = 比重
    .rates = 匯率
    .left-out = 不獲列入
    .answers = 查詢結果
note-weight = { $criterion }{ $weight }
# $unit 例如「RMB 1」，$hkd 例如「HK$1.08」，$date 為匯率日期或 note-rate-of-case。
note-rate = { $unit } = { $hkd }（{ $date }）
note-rate-of-case = 個案自訂
# $homes 為排名中院舍的總數。
alike-scheme-cost = { $homes }間院舍每月均為HK$0：計劃宿位的費用由政府支付，因此費用不計分。
# $criteria 為準則的清單。
alike-criteria = 各院舍在以下方面同樣好：{ $criteria }。
alike-differ = 分別在於：{ $criteria }。
unpublished-care = 沒有一間院舍表明是否接收這個護理程度的長者（{ $level }）。
# $services 為服務的清單。
unpublished-services = 沒有一間院舍提及{ $services }，請逐間查詢。
# $facts 為 unpublished-fact 的清單。
unpublished-facts = 沒有一間院舍公布{ $facts }。
unpublished-fact =
    .price = 收費
    .medical = 住客如何求診
    .stars = 官方星級
# $points 為相差的分數，滿分100分。
certainty-best = 不論未知資料最終如何，沒有院舍會比第一位更好。
certainty-at-most = 不論未知資料如何，第一位最多比最佳的院舍差{ $points }分（滿分100分）。
certainty-open = 第一位的院舍是否符合要求仍待確認，暫時未能作準。
# $home 為首間已確認符合要求的院舍，$rank 為其名次。
certainty-confirmed = 第{ $rank }位的{ $home }已確認符合要求；不論未知資料最終如何，最多只會比最佳的院舍差{ $points }分（滿分100分）。
# $amount 為每月補助金額。
cssa-only-supplement = 只扣除入住認可院舍的每月補助{ $amount }。綜援金本身因人而異，請計入家庭預算。入住其他院舍並無補助。
scheme-extras = 院舍另收甚麼費用（例如陪診或日用品）未有資料，請向院舍查詢。
# $says 為一句或多句說明，$source 為公布者。
advice-source = { $says }（{ $source }，{ $date }）
# $file 為檔案名稱。
beliefs-used = 院舍沒有說明之處，估計分數以一般院舍的情況代替（{ $file }）；向院舍查明後便不再採用。
# $about 為各項假設的清單。
beliefs-counted = 按院舍統計：{ $about }。
beliefs-estimated = 本系統估計：{ $about }。
beliefs-stated = 按個案所列：{ $about }。

# 沒有院舍符合時可放寬的條件。$cities 為城市的清單。
let-in-no-data = 資料中沒有{ $cities }的院舍。請把當地院舍加入 facilities.csv，或同時考慮其他城市。
let-in-none = 單單放寬這個個案的一兩項限制並不足夠；請看各院舍不獲列入的原因。
# $changes 為以下其中一項或 let-in-two；$count 間之中 $confirmed 間已確認符合要求。
let-in = { $changes }，便有{ $count }間院舍可能符合要求（{ $confirmed ->
    [0] 須先查詢
   *[other] 其中{ $confirmed }間已確認
}）。
let-in-two = { $first }，並{ $second }
loosen-cost = 把每月費用上限由{ $now }放寬至{ $cap }
loosen-visit = 把單程時間上限由{ $now }分鐘放寬至{ $cap }分鐘
loosen-return = 不限回程時間
loosen-city = 加入{ $city }的院舍
loosen-service = 不再要求{ $service }
loosen-funding = 改為自費入住
left-out-none = { $all }間全部符合條件。
left-out = { $all }間中有{ $homes }間；按原因計（一間可有多於一個原因）：{ $reasons }。
left-out-rule = { $rule }{ $count }間

# 一格中的各行：每月費用及由來。
cost-government-pays = 政府支付
# $amount 為每月補助金額。
cost-after-cssa = 已扣除補助{ $amount }
cost-no-cssa = 這間院舍沒有補助
# $source 為 fee-quality 中的詞。
cost-source = { $source }，{ $date }

# 一格中的各行：路程。
journey-from = { $home } { $minutes }
journey-by-way = { $minutes }，{ $way }
journey-via = 經{ $crossing }
# $crossing 為鐵路路線：「高鐵往虎門」。
journey-by-train = 乘{ $crossing }
position-district = 位置只知至區，誤差{ $km }公里
position-city = 位置只知至市，誤差{ $km }公里

# 長者醫療券服務點不包括只提供牙科服務的診所。$distance 為 voucher-distance 之一。
near-heading = 附近
voucher-point = 最近的長者醫療券服務點：{ $name }（{ $city }），直線距離{ $distance }
voucher-distance = { $range }公里
voucher-distance-up-to = 不超過{ $high }公里

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
# $journey 為一段路程及所經口岸；$journeys 列出每個家人住處的路程。
fact-visit = 單程{ $journey }
# $mean 為按探訪次數的平均。
fact-visit-mean = 單程：{ $journeys }；按探訪次數平均{ $mean }
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
# $shared 表示是否有其他院舍分數相同。
place-title = { $name }（{ $city }）：{ $shared ->
    [yes] { $all }間中並列第{ $rank }位
   *[no] { $all }間中排第{ $rank }位
}
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

page-in-short = 摘要
page-a-month = 每月
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
page-map-hospitals = 十字為長者醫療券服務點，即離其中一間院舍最近的一個；不少服務點的位置只知至區或市，以該區或該市的中心表示。
page-beside = 並列比較
# $most：並列院舍的最大數目
page-beside-hint = 最多可選{ $most }間院舍；不同之處有標示。
page-place = 名次
page-city = 城市
page-beds = 床位
page-deposit = 按金
page-calls = 電話查詢紀錄表
page-calls-hint = 請逐項記下答覆，在此頁或紙上均可。
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
page-on-paper = 以下排名所用的比重與個案不同：
page-unchanged = 這是個案原本的排名。
# $homes：首三位院舍的名稱
page-changed = 已更改。現時首三位：{ $homes }。「首位有多穩固？」、「怎樣才會排第一」及問題仍按個案原值。
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
firmness-least-growth = 即使任何一項比重減至零，或增至原來的{ $times }倍，它仍排第一；變動餘地最小的是「{ $criterion }」的比重。
firmness-no-change = 單獨改變任何一項比重，都不會令其他院舍排第一。
# $spread、$share：百分比；$draws：抽樣次數
firmness-lead-share = 抽樣時，各項比重上下變動最多{ $spread }，未知資料取其上下限之間。在{ $draws }次抽樣中，它有{ $share }排第一。
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
firmness-when-journey-below = { $homes ->
    [1] 若單程少於{ $minutes }分鐘
   *[other] 若單程按探訪次數平均少於{ $minutes }分鐘
}
firmness-when-journey-above = { $homes ->
    [1] 若單程多於{ $minutes }分鐘
   *[other] 若單程按探訪次數平均多於{ $minutes }分鐘
}
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

## 程式

form-label = { $label }：
program-refused = 計劃不接受這位長者，未有排名。
program-rows-left-out = { $file }：{ $rows } 行之中有 { $dropped } 行沒有採用
program-left-out = 沒有採用
program-taken-as-unknown = 當作不詳
program-remedy = 建議
program-counts = { $errors } 個錯誤，{ $questions } 個疑問，{ $notes } 個提示
program-counts-and-table = { $counts }；編碼 { $encoding }，分隔符號 { $separator }，{ $rows } 行之中 { $kept } 行可用
program-standings = 院舍在地圖上的位置：{ $own } 間有自己的位置，{ $district } 間以所在地區代表，{ $city } 間以所在城市代表。
program-counts-and-form = { $counts }；{ $form }，{ $rows } 行之中 { $kept } 行可用
program-counts-and-sheet = { $counts }；{ $form }，工作表{ $sheet }，{ $rows } 行之中 { $kept } 行可用
question-with-rows = { $wrong }；另有 { $rows } 行
question-with-texts = { $wrong }；另有 { $rows } 行，例如{ $texts }
program-questions = 待問事項，按等候答案的院舍數目排列：
program-question = { $homes ->
        [0] 整份檔案：{ $what }
       *[other] { $homes } 間：{ $what }
    }
program-heading-line = 標題在第 { $line } 行
program-columns-read = 讀作：{ $columns }
program-column-read = { $heading } = { $column }
program-columns-not-read = 沒有讀取：{ $columns }
program-page-written = { $file }：{ $kilobytes } KB，任何瀏覽器均可開啟，無須連線

# Who a home takes
exclusion-not-open = 尚未開業或已經停業。
# $taken is a list of sides
exclusion-residents = 只接收{ $taken }居民，而長者是{ $side }居民。
exclusion-age = 只接收 { $least } 歲或以上人士，而長者現年 { $age } 歲。
program-unreadable = 無法讀取 { $file }
program-unwritable = 無法寫入 { $file }
program-not-found = 沒有此檔案
program-not-permitted = 沒有存取權限
program-not-utf8 = { $file } 不是 UTF-8；請另存為 UTF-8
program-lists = check 會列出所有問題；沒有寫入任何檔案
program-lists-or-lenient = check 會列出所有問題；加上 --lenient 可就能用的資料排序
program-no-tables = 沒有各表便無法檢查個案
program-no-districts = 沒有檢查地區
program-one-file = --fix-to 每次只處理一個檔案
program-written = 已寫入 { $file }
program-too-large = { $file } 超過 { $megabytes } MB，沒有讀完；請分成幾個檔案
program-disk-full = 磁碟空間已滿
# $home：所查詢的文字，連引號
program-no-such-home = 沒有代號或名稱為{ $home }的院舍；名稱和代號見 facilities.csv
program-no-such-place = 名次中沒有第{ $rank }位：合資格的院舍有{ $count }間
# $homes：每行一間，代號和名稱
program-several-homes = 名稱含{ $home }的院舍有{ $count }間，請以代號指明：{ $homes }
# $home：名稱；$id：代號
program-not-eligible = { $home }（{ $id }）不在合資格的院舍之列；explain 會說明原因
program-same-home = { $home }重複了；請指明另一間院舍
program-call-cost = --call-cost 以分數計（滿分100分）；請填寫0.01至20之間的數字
program-weight-twice = --weight { $criterion } 重複了；每項只可指明一次
program-fix-onto-itself = --fix-to 會覆寫 { $file }；請另取檔名，以保留原檔
program-picture = { $all }間中的{ $shown }間


## 家庭用頁：估計分數、符合機會、價格與假設

page-legend-likely = 估計分數或費用
ranking-group-fits = 已確認符合要求
ranking-group-open = 可能符合要求：先查詢
fit-certain = 符合要求，沒有待查事項
# $tenths 由 1 至 9
fit-tenths = 符合機會：10次中約{ $tenths }次
fit-above = 符合機會：10次中多於9次
fit-below = 符合機會：10次中少於1次
price-none = 沒有公布收費
# $cost 是長者每月估計須付的費用
price-typical = 當地一般收費，並非這間院舍的收費：{ $cost }
price-likely = 估計 { $cost }
# $source 是公布者和日期
price-published = 公布收費 { $price }（{ $source }）
price-part = 只公布部分收費：{ $price }（{ $source }）
price-old = 舊收費：{ $price }（{ $source }）
# 網頁的發布者；$host：副本所在的網站，$name：原發布者
publisher-copy = 副本（{ $host }）
publisher-copy-of = { $name }網頁的副本（{ $host }）
telephone-unknown = 找不到電話號碼
# What a belief is about.
belief-of =
    .care = 照顧程度
    .place = 計劃宿位類別
    .service = 服務
    .medical = 醫療支援
    .stars = 官方星級
    .price = 當地一般收費
    .old-price = 舊收費的升幅
    .holds = 舊資料是否仍然有效


## 次序有多穩：零比重及未確定是否合資格

firmness-new-weight = { $criterion }的比重現為 0；如高於 { $share }，便會由另一間排第一。
# $question：一句完整的問題，連問號；$effects：答案會帶來的改變
firmness-ask-rule = 請向{ $home }查詢：{ $question }{ $effects }。
firmness-when-yes = 如是
firmness-when-no = 如否

## 致電計劃

calls-title = 選哪一間、有多肯定、下一個電話打給誰
calls-recommended = 目前建議
calls-home = 第{ $rank }位　{ $home }：{ $points }分（{ $range }）。{ $fit }。
calls-sure = 有多肯定
calls-chances = 按 beliefs.csv 的假設，成為最佳的機會：{ $chances }。
calls-chance = 第{ $rank }位 { $home } { $chance }
calls-chance-others = 其餘{ $count }間合共 { $chance }
calls-cannot = 不論未知資料最終如何，有{ $count }間不可能是最佳。
calls-next = 下一個電話：{ $home }
calls-first = 先問以下各項；答案如屬否定，便不用考慮：
calls-at = 現時得{ $points }分。
calls-worst = 如每個答案都最差，得{ $points }分；再加上各答案的分數：
calls-ask = 問題
calls-adds = 答案加分
calls-yes = 是
calls-add = { $answer } +{ $points }
calls-stars = { $stars }星
calls-ask-cost = 以這個護理程度，長者每月要付多少？
calls-ask-medical = 住客怎樣看醫生？
calls-ask-stars = 現有官方星級是多少，屬哪一年？
calls-mark = 達到{ $points }分便可停止：其他電話都不值得再打。
calls-mark-none = 其他電話都不值得再打：打完這個便可停止。
calls-then = 然後按以下次序致電，直至有一間達到分數為止
calls-head =
    .home = 院舍
    .telephone = 電話
    .mark = 停止分數
    .stopped = 屆時已停止
calls-expected = 預計約打{ $calls }個電話。
calls-certainty = 這樣只需少量電話便可找到好的院舍。如要證明沒有更好的，便須按最高可能分數逐間致電，差不多全部都要打。
calls-stop-now = 可以停止：再沒有電話值得打。

# What homes answered. A role and a channel as they stand in brackets behind an answer
asked-of =
    .admissions = 入住部
    .reception = 接待處
    .manager = 院長
    .nurse = 護士
    .social_worker = 社工
    .published = 院舍公布
channel =
    .document = 文件
    .visit = 參觀
    .email = 電郵
    .message = 訊息
    .telephone = 電話
fact =
    .status = 營運狀態
    .residents = 接收居民
    .min_age = 最低年齡
    .address_zh = 中文地址
    .address_en = 英文地址
    .lat = 北坐標
    .lon = 東坐標
    .datum = 坐標系
    .position_precision = 位置精度
    .scheme_member = 計劃成員
    .scheme_place_types = 計劃宿位
    .beds = 床位
    .vacancy = 空位
    .waiting_months = 輪候月數
    .star_rating = 官方星級
    .star_year = 評星年份
    .medical = 就醫安排
    .currency = 貨幣
    .bed_fee = 每月床位費
    .care_fee_independent = 每月自理護理費
    .care_fee_partial = 每月半護理費
    .care_fee_full = 每月全護理費
    .meal_fee = 每月膳食費
    .all_in_fee = 每月全部費用
    .care_levels = 照顧程度
status-of-a-facility =
    .open = 營運中
    .planned = 籌備中
    .closed = 已停業
answers-heading = 院舍的回答
answers-counted = 已問{ $homes }間院舍，採用{ $answers }個回答，最近一個在 { $date }。
answers-none-counted = 已問{ $homes }間院舍，沒有採用任何回答。
answers-later = { $answers }個回答的日期在本排名之後，不採用；以較後的日期排名即可採用。
answer-fact-care = 接收{ $level }程度的長者
answer-asked = { $of }，{ $channel }，{ $date }
answer-given = { $fact }：{ $value }（{ $asked }）
answer-not-given = { $fact }：問過，沒有回答（{ $asked }）
answer-replaced = 採用較後的回答
answer-not-yet = 日期在後，不採用
answer-row-is-newer = 名單較新，採用名單（{ $row }）
answer-no-currency = 沒有貨幣，不採用
answer-in-place-of = 名單為{ $row }
answer-contradicts = 名單為{ $row }；此回答令分數改變 { $points }
answer-decides = 名單為{ $row }；此回答決定院舍是否合適
answer-yes = 有
answer-no = 沒有
answer-no-stars = 沒有星級
calls-asked = 已經問過的院舍
calls-stands = { $home }現為 { $points } 分；仍未知的事項按可能的情況計算。
calls-ask-places = 貴院提供哪些計劃宿位：護理安老宿位（C&A）、護養院宿位（NH），還是兩者？
calls-ask-fact = { $fact }？
dialogue-start = { $date } 的查詢，由{ $of }回答（{ $channel }）。每個回答即時寫入 { $file }。
dialogue-how = 輸入回答；? 為問過而沒有回答；按 Enter 為沒有問；next 轉下一間；end 結束。
dialogue-yes-no = yes 或 no
dialogue-price = 每月全部費用，例如 RMB 8000 或 HK$9000-11000
dialogue-stars = 0 至 5
dialogue-stars-year = 星級是哪一年評定的？
dialogue-places = C&A、NH 或 C&A;NH
dialogue-call = 致電{ $home }
dialogue-written = 已寫入
dialogue-stands = 現時推薦：{ $home }，{ $points } 分。{ $then }
dialogue-then-stop = 可以停止。
dialogue-then-ring = 下一間：{ $home }。
dialogue-done = 已沒有院舍需要致電。
program-answers-wanted = 請以 --answers FILE 指明回答的檔案；沒有的話會建立
program-answers-head = { $file } 開首的欄並非回答檔案的欄；請以 check --fix-to 重新寫過，或指明另一個檔案
program-no-date = 沒有資料說明是哪一天；請以 --on DATE 指明

## 合併名單

merge-ask-how = 輸入 y 表示是同一間院舍，n 表示是另一間；按 Enter 或輸入 later 留待以後決定，end 停止。每項決定即時寫入 questions.csv。
merge-ask-hint = [y/n/later] >
# $agreement is one of merge-agree.
merge-ask = 這一行與下面的院舍是否同一間？兩者的{ $agreement }相同。
merge-agree =
    .id = 代號
    .name = 名稱
    .telephone = 電話
    .address = 地址
merge-title = 合併結果
merge-homes = 資料表原有{ $before }間院舍，現有{ $now }間。
merge-rows = 名單共{ $rows }行：{ $joined }行確定為資料表中的院舍，{ $decided }行經人手確認，{ $new }行為新院舍。
merge-waiting = { $rows }行有待確認，未合併亦未加入。請在questions.csv的decision一欄填yes或no（尚有{ $questions }題），再合併一次。
merge-facts = 新增{ $added }項資料，{ $replaced }項由較新的資料取代。
merge-conflicts = { $conflicts }項資料各來源說法不一，兩者均予保留，見conflicts.csv。
merge-changes = 資料表中院舍的改動
merge-head =
    .home = 院舍
    .column = 欄
    .before = 原來
    .now = 現在
merge-more = 另有{ $count }項，全部載於檔案。
merge-list-twice = { $file }列了兩次，只讀一次
merge-list-empty = { $file }中沒有院舍
merge-left-out = { $file }中未採用的內容：
merge-left-out-of-list = { $file }中未採用的內容（第一間院舍為第2行，下一間為第3行，餘類推）：
merge-left-out-more = 另有{ $count }項
merge-file-column = { $file }沒有{ $column }一欄
merge-file-cell = { $file }第{ $line }行{ $column }：無法理解{ $text }；可用：{ $allowed }
merge-file-twice = { $file }第{ $line }行：{ $row }之前已有不同的決定；一行只可是一間院舍
merge-file-csv = { $file }不是表格：{ $cause }
list-unreadable = 無法以{ $format }格式讀取{ $file }：{ $cause }
list-refused = { $file }不是載有院舍的回應；{ $format }的服務回覆{ $cause }
list-no-homes = { $file }沒有院舍；{ $format }格式的名單應有{ $wanted }


## 家庭用頁：本頁的自述

# $home：先致電哪一間；$rank：名次
page-message-ring = 先致電{ $home }（第{ $rank }位）。
page-message-next = 接着致電{ $home }（第{ $rank }位）。
page-message-stop = 可選{ $home }：其他電話都不值得再打。
page-decision = 要作的決定：長者入住哪一間院舍，先致電哪一間？本頁沒有比較留在原居處的安排。
page-made-head = 製作所據日期
page-made = { $date }；此日之後的資料沒有計算在內
page-review-head = 重新製作期限
page-review = { $date }（{ $months }個月後），以及每次致電之後；收費、名額及規則都會改變
page-paid-head = 誰付款
page-paid = 沒有院舍付款以列入或提升名次，亦無從付款；資料中沒有這一欄。程式免費，以 MIT 或 Apache 2.0 授權。
page-for = 有利之處
page-against = 不利之處
page-not-known = 未知之處
page-none-known = 未見
# 每個用語在首次出現之處解釋
page-term =
    .likely = 滿分100分。先列估計分數；括號內為資料不詳時的可能範圍。排序同時計算估計分數和院舍符合要求的機會。
    .fit = 符合要求，指符合此個案的每一項限制。
    .place = 計劃下有兩類宿位。護理安老宿位供中度缺損長者入住；護養院宿位供嚴重缺損長者入住。
    .weight = 比重是一項準則在100分中所佔的份額。
    .draws = 每次抽樣，電腦隨機選取比重及未知資料，再排一次。
    .stance = 審慎：未知資料偏向最差情況；中立：按估計；樂觀：偏向最佳情況。
    .known = 資料完整度是不受未知資料影響的分數份額。
page-order-caption = 怎樣看評分橫條：深色為確定；淺色為可能但未知；黑線為估計分數；上方灰線為整個可能範圍。
page-cost-caption = 費用橫條：深色為估計範圍，紅線為每月預算。
page-facts-caption = 分數為評價乘以比重；括號內為資料不詳時的可能範圍。
page-beside-caption = 有「≠」的一行，各院舍有不同。
page-next = 下一步
# $homes：院舍清單
page-trial = 以下院舍表示可先試住：{ $homes }。房間、膳食及日常生活的資料很少，請親身了解。
page-trial-none = 沒有院舍表明可否先試住，請查詢。房間、膳食及日常生活的資料很少，請親身了解。
page-trial-head = 試住
page-papers-head = 文件
page-papers = 資料沒有列明所需文件，請向院舍及轉介社工查詢。
page-print = 列印
page-print-all = 列印全部內容
page-search = 按名稱搜尋
page-all-cities = 所有城市
page-sort = 排列方式
page-within-budget = 在預算之內
page-shortlist = 在候選名單上
page-link = 保留比重、語言、候選名單及答覆的連結
page-matches = 符合的院舍有{ $count }間。
page-short-one = 候選
page-a-year = 十二個月
page-boundary = 陸路邊界
page-map-names = 虛線連接陸路邊界各口岸。
page-ring = 先致電
# $points：達到此分數，其他電話都不值得再打
page-ring-mark = 答覆後達到{ $points }分便可停止
# 紙上的方格
page-answers =
    .yes_no = ☐ 是　☐ 否　☐ 未有答覆
    .price = 每月全包　☐ 港元 ______　☐ 人民幣 ______　☐ 未有答覆
    .stars = ☐ 5　☐ 4　☐ 3　☐ 較少　☐ 沒有　年份 ______　☐ 未有答覆
page-not-answered = 未有答覆
page-notes = 備註
page-no-entry = –
page-answer-no = 否
page-asked-of = 由誰答覆
page-asked-by = 方式
page-save = 儲存答覆
# $count：答覆數目
page-saved = 已輸入{ $count }項答覆，保留在本頁網址內。answers.csv 供程式使用：加上 --answers answers.csv 及 --on 最後答覆日期，便可重新製作本頁。
page-saved-earlier = 檔案亦載有之前的{ $count }項答覆。
page-saved-elsewhere = 另有{ $count }項答覆，其問題不在本頁：檔案亦會載有，但不計入本頁。
# $shown 為本頁院舍數目，$all 為合資格院舍數目
page-without-script = 瀏覽器已停用指令碼：本頁只列{ $all }間院舍中的首{ $shown }間，亦不能計入答覆。

# 輸入答覆之後
page-old-words = 在本頁輸入的答覆已計入名次、分數及「待確認」；這裏的文字仍是輸入之前的。
page-star-year = 星級年份
page-star-year-none = 未說明：按致電年份
page-mark-no = 不可能是最佳
page-mark-far = 不可能與最佳相差5分以內
# $cost：每月港元；$price：院舍答覆的收費及貨幣
page-cost-answered = 每月{ $cost }（院舍答覆：{ $price }）
page-plan-unknown = 按此比重，本頁未能指出下一間應致電的院舍，因為本頁沒有全部院舍。請按此比重重新製作本頁。
page-uncounted = 本頁無法計入這些答覆。請儲存答覆，再重新製作本頁。
page-uncounted-days = 本頁只計入{ $from }至{ $until }的答覆。請儲存答覆，再重新製作本頁。
page-ruled-out = 答覆顯示此院舍不合條件。
page-stands = 此院舍現為{ $points }分，排第{ $rank }位。
page-without-date = 請輸入日期，答覆才會計入。
page-counted = 已答覆的院舍：{ $count }間，截至{ $date }。
page-now-first = 現時首三位：{ $homes }。
page-ruled-out-list = 因答覆而不合條件：{ $homes }。
page-no-sheet = 本頁沒有該院舍的問題；請連同答覆重新製作本頁。

## 欠缺的資料

kind-of-missing-fact =
    .place_types = 計劃宿位類別
    .care = 護理程度
    .services = 服務
    .price = 收費
    .medical = 醫療支援
    .stars = 官方星級
    .position = 位置
gaps-title = 欠缺的資料，以價值高低排列
# $cases 為個案檔案數目
gaps-says = 數字為資料未明所涉的分數乘以致電該院舍的機會，並以{ $cases }個個案合計。過時的資料亦當作欠缺。
gaps-none = 沒有可藉查詢或名單補充的資料。
gaps-home = { $name }（{ $city }）
gaps-head =
    .home = 院舍
    .fact = 欠缺
    .points = 分數
    .cases = 個案
    .homes = 院舍
    .source = 從何得知
gaps-kinds = 按資料種類
gaps-ask = 向院舍查詢：{ $telephone }
gaps-source =
    .position = 在地圖上查地址；merge --as amap-json、baidu-json或osm-geojson
    .position_hong_kong = data.gov.hk的院舍位置；merge --as csdi-csv
    .stars = 省內星級評定名單，或向院舍查詢
    .place_types = swd.gov.hk的計劃院舍名單，或向院舍查詢

row-of-a-list =
    .total = 合計
    .remark = 備註
    .headings = 重複的標題
    .units = 單位
separator =
    .comma = 逗號
    .semicolon = 分號
    .tab = 定位字元
    .pipe = 直線
    .full_width_comma = 全形逗號
    .enumeration_comma = 頓號
kind-of-file =
    .workbook = Excel 或 LibreOffice 活頁簿
    .old_workbook = 舊版 Office 活頁簿或文件
    .binary_workbook = Excel 二進位活頁簿
    .xml_workbook = Excel 2003 XML 活頁簿
    .document = Office 文件
    .archive = 壓縮檔
    .pdf = PDF
    .image = 圖片
    .html = 網頁
form-of-a-file =
    .text = 文字檔
    .xlsx = Excel 活頁簿
    .xls = 舊版 Excel 活頁簿
    .ods = LibreOffice 活頁簿
    .html = 網頁
    .json = JSON
fact-of-a-list =
    .kind = 院舍種類
    .currency = 收費貨幣
    .datum = 位置所用的地圖或坐標系
    .precision = 位置的精度

## 逐題建立個案

case-start = 每個回答都會即時寫入 { $file }；中途停下後，可以用 --from 繼續。
case-how = 直接按 Enter 會保留方括號內的回答，或暫不回答。輸入「-」刪去回答，「back」返回上一題，「end」結束。
case-needed = 個案必須有這項回答。
case-there = { $file } 已經存在；要繼續填寫，請用 --from { $file }
case-end = 目前已知的資料都在 { $file }。
case-ask =
    .name = 個案叫甚麼名稱？
    .age = 長者多少歲？
    .care_level = 長者需要多少照顧？
    .circumstances = 長者有以下哪些情況？
    .needs = 院舍必須提供哪些服務？
    .wishes = 院舍最好有哪些服務？
    .funding = 費用由誰支付？
    .budget = 家庭每月打算用多少錢？
    .cap = 每月費用最多可以是多少？
    .home = 會去探訪的家人住在哪一區？
    .visits = 住在{ $home }的家人每月探訪多少次？
    .minutes = 探訪的單程時間最多可以是多少分鐘？
    .return_time = 探訪後回程，大約幾點過關？
    .visit_day = 通常在星期幾探訪？
    .cities = 只考慮哪些城市？
    .more = 哪些方面比一般更重要？
    .less = 哪些方面沒那麼重要？
    .stance = 未知的資料應該怎樣計算？
    .date = 以哪一天的情況排序？
case-why =
    .name = 方便自己辨認；請勿寫全名、身份證號碼或電話號碼。
    .age = 有些院舍設有最低年齡；計劃要求年滿65歲，或年滿60歲並證實有需要。
    .care_level = 不接收這個護理程度的院舍不會列入。申請計劃宿位，須為中度或以上。
    .circumstances = 計劃對這些情況有規定；需要洗腎的長者須入住提供洗腎的院舍。
    .needs = 已知不提供的院舍不會列入；沒有說明的會列為待查詢。
    .wishes = 只影響分數，不會剔除院舍。
    .funding = 影響長者自付的費用，以及可以考慮的院舍。
    .budget = 以港元計，例如8000或HK$8,000。費用剛好等於這個數目的院舍，在費用一項得一半分數。
    .cap = 最低收費也超過這個數目的院舍不會列入；不填則費用只影響分數。
    .home = 香港、澳門或廣東的地區，中英文均可；逐區輸入，沒有其他時按 Enter。
    .minutes = 最快也超過這個時間的院舍不會列入；家人住在不同地區時，以平均時間計算。
    .return_time = 例如21:30；只採用當時開放的口岸。
    .visit_day = 如有口岸當天的開放時間，便會採用；其他不變。
    .cities = 其他城市的院舍不會列入；不填則所有城市都考慮。
    .weights = 輸入數字或名稱。更重要的比重加倍，較不重要的減半，其餘按既定比重。
    .stance = 院舍公布的資料不多，排序會因此而不同。
    .date = 例如2026-11-22；資料會按此日期計算新舊。不填則採用資料中最新的日期。
case-level =
    .independent = 能照顧自己
    .mild = 需要一些協助，例如洗澡
    .moderate = 每天需要協助，要人扶持走路
    .severe = 差不多凡事都需要協助
    .complete = 臥床或完全依賴他人
case-funding =
    .self_funded = 由家庭支付全部費用
    .scheme_place = 由政府全數支付廣東院舍照顧服務計劃的宿位費用
    .portable_cssa = 由家庭支付；入住計劃院舍可獲廣東綜援的補助
case-stance =
    .cautious = 偏向最差的可能
    .balanced = 按一般的可能
    .hopeful = 偏向最好的可能
case-not-a-choice = { $text }不在選項之內；請輸入數字或名稱
case-not-a-sum = { $text }不是一個每月的港元數目；請寫成8000、HK$8,000或8000港幣
case-another-home = 請輸入另一區；沒有其他時按 Enter。
case-scheme-refused = 計劃不接受這位長者：
case-scheme-left = 可以怎樣做：改用其他付款方式（家庭自費或廣東綜援），或更正先前答錯的一題（輸入「back」返回）。個案可以照樣儲存，但未能排序。
case-shown = 個案如下：
case-says =
    .age = 長者{ $age }歲。
    .needs = 必須有：{ $list }。
    .wishes = 最好有：{ $list }。
    .circumstances = 情況：{ $list }。
    .cities = 只考慮{ $list }。
    .minutes = 單程最多{ $minutes }分鐘。
    .return_time = 回程在{ $time }過關。
    .visit_day = 在{ $day }探訪。
case-homes = { $all }間院舍之中，有{ $homes }間可以考慮。
case-done = 已寫入 { $file }。下一步：cargo run --release --example rank -- --case { $file } --lang zh-hant

weekday =
    .monday = 星期一
    .tuesday = 星期二
    .wednesday = 星期三
    .thursday = 星期四
    .friday = 星期五
    .saturday = 星期六
    .sunday = 星期日

circumstance =
    .proven_need = 未滿65歲而證實有住院舍的需要
    .public_guardianship = 由社會福利署署長擔任監護人的監護令
    .welfare_appointee = 由社工擔任社會保障金的受委人
    .psychiatric_follow_up = 定期接受精神科跟進
    .dementia = 認知障礙症
    .renal_dialysis = 需要洗腎
