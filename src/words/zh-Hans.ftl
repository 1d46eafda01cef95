# Silverbay，简体中文（内地用语）。
#
# 用词表（一事一词，以 GB/T 42195 及 GB/T 37276 用语为准）：
#   机构        参与比较的养老机构或医养结合机构        home
#   家人住处    家庭成员居住的地方                      family home
#   名次        排名中的位置                            place
#   床位        机构的床位；“计划宿位”指香港计划下的宿位   bed / scheme place
#   照护等级    能力完好、轻度失能、中度失能、重度失能、完全失能   level of care
#   分数        满分 100 分                             points
#   范围        现有资料所容许的最低至最高分            range
#   资料完整度  分数中有已知资料支持的部分              known
#   口岸        口岸及其过关路线                        crossing
#   态度        对未知资料审慎、中立或乐观              stance
#   个案        说明由谁咨询的文件                      case
#
# 每条消息为“键 = 文字”。请保留键及花括号内的名称，位置可随意移动。
# 键下的“.名称 = 文字”是清单中的一个词，或消息的一部分。

language = 简体中文
    .tag = zh-Hans
    .names = zh-hans zh-hant en

## 书写方式

form-list = 、
form-and = { $first }和{ $last }
form-clauses = ；
form-sentences = { "" }
form-labelled = { $label }：{ $text }
form-range = { $low }–{ $high }
form-quoted = “{ $text }”
form-from = { $amount }起
form-up-to = 最多{ $amount }
form-minutes = { $minutes }分钟
form-minutes-under = 不到{ $minutes }分钟
form-minutes-up-to = 最多{ $minutes }分钟

fee-unknown = 目前收费不详

## 专业用词

criterion =
    .visit = 探访路程
    .cost = 每月费用
    .care = 持续照护能力
    .medical = 医疗服务
    .quality = 官方评级
    .life = 个人意愿

side =
    .hong_kong = 香港
    .macao = 澳门
    .mainland = 内地

care-level =
    .independent = 能力完好
    .mild = 轻度失能
    .moderate = 中度失能
    .severe = 重度失能
    .complete = 完全失能

medical-model =
    .hospital_run = 由医院举办
    .in_house_hospital = 内设医院
    .co_located_hospital = 同址设有医院
    .in_house_clinic = 内设诊所
    .contracted_hospital = 与医院签约合作
    .resident_clinician = 常驻医护人员
    .visiting_clinician = 巡诊医生
    .none = 没有医疗服务
    .stated = 仅称医养结合

place-type =
    .CA = 护理安老宿位
    .NH = 护养院宿位

funding =
    .self_funded = 自费
    .scheme_place = 计划宿位
    .portable_cssa = 综援长者广东及福建省养老计划

stance =
    .cautious = 审慎
    .balanced = 中立
    .hopeful = 乐观

part-of-the-fee =
    .bed_fee = 床位
    .care_fee_independent = 护理（自理）
    .care_fee_partial = 护理（半护理）
    .care_fee_full = 护理（全护理）
    .meal_fee = 膳食
    .all_in_fee = 全包

fee-quality =
    .official = 官方
    .operator = 运营方
    .press = 媒体
    .directory = 名录
    .aggregator = 可信度低

rule =
    .residence = 非住宿机构
    .residents = 只收其他居民
    .age = 未达最低年龄
    .care = 照护等级
    .required_services = 必需服务
    .cities = 其他城市
    .cost_cap = 费用上限
    .visit_cap = 路程上限
    .reachable = 没有开放口岸
    .scheme_place = 计划宿位

service =
    .rehabilitation = 康复
    .physiotherapy = 物理治疗
    .tcm = 中医
    .dementia = 失智照护
    .stroke = 中风照护
    .hospice = 安宁疗护
    .tube_feeding = 鼻饲
    .oxygen = 供氧
    .wound_care = 伤口护理
    .dialysis = 透析
    .outpatient = 门诊
    .inpatient = 住院
    .telemedicine = 远程医疗
    .counselling = 心理辅导
    .nursing_care = 专业护理
    .full_nursing_care = 全护理
    .high_care = 高度照护
    .independent_living = 独立生活
    .assisted_living = 协助生活
    .day_care = 日间照料
    .short_stay = 短期入住
    .trial_stay = 试住
    .hk_macao_zone = 港澳长者专区
    .cantonese = 粤语服务
    .escort = 陪同外出
    .learning = 学习课程
    .guangdong_scheme_advice = 广东计划咨询
    .legal_advice = 法律咨询
    .health_advice = 健康咨询
    .referral = 转介

## 家庭用页

page-sum = 总计

## 文件的问题
#
# problem-代码 说明错在哪里，.expected 说明应为什么，.remedy 说明如何处理。
# 前后两者会以分号连成一行，句末不加句号。
# $text      文件中的原文，已加引号
# $columns、$allowed、$levels、$currencies、$datums   代码列表，写法与文件相同
# $wanted    见 wanted

severity =
    .note = 备注
    .question = 待核实
    .error = 错误

# 问题的位置：facilities.csv第12行，bed_fee
where-line = { $file }第{ $line }行
where-row = { $file }第{ $row }行
where-record = { $file }第{ $record }条记录
where-sheet = { $file }工作表“{ $sheet }”
where-cell = { $file }，{ $cell }
where-column = { $place }，{ $column }

problem-unreadable = 无法读取文件：{ $cause }
problem-missing_column = 缺少这个必需的列
    .expected = { $columns }
    .remedy = 请在首行加上此列；此表各列为 { $columns }
problem-columns_not_there = 文件没有以下各列：{ $columns }；有关资料视为不详
    .expected = { $columns }
problem-columns_not_there-more = 文件没有以下各列：{ $columns }等；有关资料视为不详
    .expected = { $columns }
problem-built_in_table = 文件夹没有此表，采用程序附带的表
problem-no_ids = 文件没有 id 列，各行以行号为代号
    .expected = 每行一个简短且不重复的代号
    .remedy = 请加上此列，移动各行后代号才不会改变
problem-duplicate_column = { $first }与{ $text }是同一列
    .expected = 每列只出现一次
    .remedy = 请只保留其中一个
problem-duplicate_column-twice = 此列重复出现
    .expected = 每列只出现一次
    .remedy = 请只保留其中一个
problem-unknown_column = { $text }不是此表的列，没有读取
problem-unknown_column-near = { $text }不是此表的列，没有读取
    .remedy = 是否指 { $nearest }？
problem-row_length = 此行有{ $found }个单元格，首行有{ $expected }个
    .expected = { $expected }个单元格
    .remedy = 请检查是否漏了或多了逗号，或有引号未闭合
problem-row_too_long = 此行超过{ $most }字节，其后的内容没有读取
    .expected = 最多{ $most }字节
    .remedy = 请检查是否有未闭合的引号
problem-cell_too_long = 此单元格超过{ $most }字节
    .expected = 最多{ $most }字节
    .remedy = 请缩短内容，或检查是否有未闭合的引号
problem-undecodable = { $text }不是 { $encoding } 文本
    .expected = { $encoding }
    .remedy = 请把文件保存为 UTF-8，或指明编码
problem-undecodable-nul = { $text }含有空字符（U+0000），不是文本
    .expected = 没有空字符的文本
    .remedy = 请重新输入此单元格；如多个单元格都有空字符，请指明文件的编码
problem-unseen_character = { $text }含有看不见而会改变其他文字显示的字符，现显示为�
    .remedy = 请从单元格删去该字符
problem-missing = 必须填写，但此处空白
    .expected = { $wanted }
    .remedy = 请填写{ $wanted }
problem-not_a_number = { $text }不是{ $wanted }
    .expected = { $wanted }
problem-beds_unclear = { $text }不是使用中床位的数量
    .expected = 床位数量
    .remedy = 请咨询使用中的床位数量；户、套、入住人数都不是床位
problem-out_of_range = { $quantity }须为{ $range }，现为{ $value }
    .expected = { $range }
problem-unknown_word = { $text }不是{ $vocabulary }；可用：{ $allowed }
    .expected = { $allowed }
problem-repeated_word = { $text }在列表中重复
    .remedy = 请只保留其中一个
problem-not_a_day = { $text }不是日期
    .expected = 日期，如 2026-11-22
    .remedy = 请写 2026-11-22（资料来源的日期也可写 2026-11 或 2026）
problem-not_a_day-no_such_day = { $text }这一天并不存在
    .expected = 日期，如 2026-11-22
problem-not_a_clock_time = { $text }不是时刻
    .expected = 时刻，如 06:30
    .remedy = 请写 06:30，最晚为 24:00
problem-fee_read = { $text }读作每月 { $fee }
    .remedy = { $notes }
problem-other_currency = { $text }的货币是 { $named }，但此行注明 { $of_row }
    .expected = { $of_row }
    .remedy = 每行只有一种货币，请查明是哪一种
problem-fee_without_currency = 有收费而没有货币
    .expected = { $currencies }
    .remedy = 请写 { $currencies } 其中之一
problem-ends_reversed = { $text }由高至低
    .expected = 先写较低的一端
    .remedy = 请把两端对调
problem-unordered_grades = { $text }是以数字排列的护理等级；有的机构以一级为最重，有的以一级为最轻
    .expected = 以文字写出的照护等级
    .remedy = 请咨询哪一级最重，并在文件设置中写明（grade_one = "heaviest" 或 "lightest"）
problem-ambiguous_care = { $text }在不同分级制度中所指的等级不同
    .expected = { $levels }
    .remedy = 请咨询采用哪一种制度，并写出照护等级
problem-dementia_is_no_level = { $text }是一种需要，不是照护等级
    .expected = { $levels }
    .remedy = 请在 services 写 dementia，并咨询接收哪些照护等级的老年人
problem-unknown_care = { $text }不是已知的照护等级
    .expected = { $levels }
    .remedy = 请写 { $levels }，可以多于一个
problem-duplicate_id = { $text }已在第{ $line }行使用
    .expected = 每行代号各不相同
    .remedy = 请为每行填上各自的代号
problem-probable_duplicate = 地区、地址及运营方与第{ $line }行的{ $other }相同
    .remedy = 如为同一机构，请只保留一行；程序没有合并
problem-probable_duplicate-by_name = 名称与第{ $line }行的{ $other }相同
    .remedy = 如为同一机构，请只保留一行；程序没有合并
problem-unknown_facility = { $text }不是 facilities.csv 中机构的代号
    .expected = facilities.csv 的代号
problem-unknown_facility-near = { $text }不是 facilities.csv 中机构的代号
    .expected = facilities.csv 的代号
    .remedy = 是否指{ $nearest }？
problem-unknown_fact = { $text }不是可以单独回答的事项
    .expected = { $columns }，或 care: 加照护程度，或 service: 加服务
    .remedy = 例如写 medical、all_in_fee、care:severe 或 service:dementia
problem-person_in_note = 备注中的{ $text }可能属于个人信息；备注不予保留
    .remedy = 只写机构说了什么，不写是谁说的
problem-answered_twice = 同一天以同一方式得到的另一个回答与此不同；采用{ $text }
    .remedy = 请保留正确的一个；另一个在第 { $line } 行
problem-answer_repeated = 第 { $line } 行已有相同的回答
problem-answer_older_than_row = 机构的资料日期为 { $row }，比回答新；采用机构的资料
problem-answer_without_currency = 有收费而没有货币，机构也没有公布任何货币的收费
    .expected = { $currencies }
    .remedy = 例如写 RMB 8000 或 HK$8000
problem-ambiguous_date = { $text }的两个数字都可能是月份
    .remedy = 请把年份写在前面，例如 2025-03-01
problem-date_read = { $text }读作 { $date }
problem-unknown_list_word = { $text }不是此处计算的词语；采用清单的其余部分
problem-lines_above = 至第 { $last } 行为止的内容在标题行之上，不予读取
problem-unit_above = 此行说明各项金额以{ $text }计；没有写明货币的收费，按所在一方的货币计算
problem-rows_left_out = 有 { $rows } 行不是机构，而是{ $what }
problem-short_row = 此行只有 { $found } 格（应有 { $expected } 格）；其余视为空白
problem-quote_not_closed = 有引号没有关上；此行无法读取，其后各行照常读取
    .remedy = 请删去引号，或补上另一个
problem-rounded_id = 代号{ $text }被电子表格改成近似值；此行改以行号称呼
problem-other_heading = { $text }与{ $first }是同一列，读取后者
problem-list_does_not_say = 名单没有说明{ $fact }，有 { $rows } 家机构需要此资料
    .remedy = 请以 --{ $key } 或在 settings.toml 的 { $key } 一次说明
problem-list_without_city = 名单没有城市一列，另有 { $rows } 家机构无从得知所在城市
    .remedy = 请以 --city 或在 settings.toml 的 city 一次说明
problem-implausible_rate = 一单位 { $currency } 兑{ $text }港元，与历来汇率相差太远；是否为 100 单位的汇率，或颠倒了？
    .remedy = 请写一单位兑多少港元
problem-date_far_after_others = { $date } 比其他各行晚许多年（其中最新为 { $newest }）；不予采用
    .remedy = 请改正日期
problem-row_of_the_same_home = 与第 { $line } 行是同一家机构；合为一家，收费为一个范围
problem-damaged = 文件已损坏：{ $cause }
    .remedy = 请用原来的程序打开文件，或可修复，然后另存
problem-locked = 工作簿设有密码
    .remedy = 请用密码打开，然后保存为没有密码的文件
problem-file_too_large = 文件不是文本文件，并且大于 { $megabytes } MB
    .remedy = 请将载有列表的工作表保存为 CSV UTF-8
problem-unpacks_too_much = 工作簿解压后大于 { $megabytes } MB，或者部件、格式、文字多于任何机构名单
    .remedy = 请将列表复制到新的工作簿，或将工作表保存为 CSV UTF-8
problem-too_many_cells = 工作表多于 { $cells } 个单元格，或多于 { $megabytes } MB 文字
    .remedy = 请将载有列表的工作表保存为 CSV UTF-8
problem-no_such_sheet = 没有{ $text }这个工作表；现有{ $sheets }
    .remedy = 请指明其一：{ $sheets }
problem-other_sheets = 另有工作表也载有列表，并未读取：{ $sheets }
    .remedy = 请以 --sheet 指明，或在 settings.toml 写上 sheet
problem-hidden_rows = 工作表隐藏了 { $rows } 行，仍已读取
problem-hidden_columns = 工作表隐藏了 { $columns } 列，仍已读取
problem-error_cells = { $cells } 个单元格没有数值，只有 #N/A 之类的错误，所载资料视为不详
problem-cells_beyond = 列表右方远处的 { $cells } 个单元格并未读取
problem-formula_without_value = 文件没有保存 { $cells } 条公式的结果，这是第一条
    .remedy = 请用 Excel 或 LibreOffice 打开工作簿，然后保存
problem-other_file = 文件是{ $what }，不是文字表格
    .remedy = 请打开文件，把表格另存为 CSV UTF-8
problem-place_from_address = 有 { $rows } 家机构的城市或地区读自地址，或读自同时写有两者的格
problem-not_compared = 前 { $compared } 行之后还有 { $rows } 行没有互相比较，没有看它们是否与其他行是同一家机构
    .remedy = 请把名单分开检查；排序时会比较所有机构
problem-unknown_kind = { $text }不是已知的机构种类；按名称判断，否则视为养老院
    .expected = { $kinds }
    .remedy = 请写 { $kinds } 其中之一
problem-name_of_a_service = { $text }的名称像是日间服务，可能不是住养机构
    .remedy = 请把种类写为 service_centre，或删去此行
problem-merged_cell = 空白，而上方为{ $above }：合并的单元格只在第一行保留内容
    .remedy = 请填上，或使用 --fill-down
problem-unknown_district = { $text }不是 districts.csv 的地区
    .expected = districts.csv 的地区
problem-unknown_district-near = { $text }不是 districts.csv 的地区
    .expected = districts.csv 的地区
    .remedy = 是否指{ $nearest }？
problem-district_of_another_city = { $text }属于 { $of }，但此行的城市是 { $city }
    .expected = { $city } 的地区
problem-city_without_point = districts.csv 没有代表城市本身的一行{ $city }
    .remedy = 采用程序附带的一行
problem-swapped_position = 纬度 { $lat } 与经度 { $lon } 似乎对调了
    .expected = 纬度在前
    .remedy = 请把纬度写在前面；纬度介于-90至90度
problem-part_of_a_position = 位置须同时有 lat、lon、datum 和 position_precision
    .remedy = 请四项都填写，或全部留空
problem-no_datum = 位置没有注明坐标系，没有采用；内地地图的位置会偏差300至1,200米
    .expected = { $datums }
    .remedy = 请查明取自哪个地图：GPS 为 wgs84，高德或腾讯为 gcj02，百度为 bd09
problem-outside_city = 位置距 { $of } { $away }公里，距 { $nearest } { $nearest_away }公里，没有采用
    .expected = { $of } 的位置
    .remedy = 请检查地区、城市、位置及坐标系
problem-same_side = 两端都在 { $side }
    .expected = 两端分属两方
    .remedy = 口岸连接两方，请更正其中一端
problem-half_a_pair = 已填 { $given } 而未填 { $wanted }
    .remedy = 请两者都填写，或都留空
problem-offered_and_absent = { $text }同时列于 services 和 services_absent
    .remedy = 请只保留其中一个
problem-no_rate = 没有 { $currency } 的汇率，而有{ $rows }行采用此货币
    .remedy = 请在 rates.csv 加上汇率
problem-rate_of_hkd = 港元无须列出汇率
    .remedy = 请删去此行
problem-not_a_table = 首行没有任何表的列名
    .expected = 首行为列名
    .remedy = 文件可能是空的、不是表格，或编码未能识别
problem-not_a_table-text = 首行没有任何表的列名：{ $text }
    .expected = 首行为列名
    .remedy = 文件可能不是表格，或编码未能识别
# $message 为 TOML 读取程序的英文消息
problem-not_toml = 不是有效的 TOML：{ $message }
    .expected = TOML
    .remedy = 请参看 README 的例子
problem-not_toml-text = 不是有效的 TOML：{ $message }，位置在{ $text }
    .expected = TOML
    .remedy = 请参看 README 的例子
problem-not_json = 不是有效的 JSON：{ $message }
    .expected = JSON
    .remedy = 请参看指南中个案文件一章的例子
problem-not_json-text = 不是有效的 JSON：{ $message }，位置在{ $text }
    .expected = JSON
    .remedy = 请参看指南中个案文件一章的例子
problem-unknown_key = 没有这个键
    .expected = { $allowed }
    .remedy = 此处可用：{ $allowed }
problem-wrong_type = 此处应为{ $wanted }，现为 { $found }
    .expected = { $wanted }
problem-home_nowhere = 请以 district，或同时以 side、lat 和 lon，说明家人住处的位置
problem-implausible_budget = 每月HK${ $hkd }不足以入住任何机构
    .remedy = 请向家人问清每月可付的港元金额
problem-implausible_age = 长者的年龄不大可能是{ $years }岁
    .remedy = 请填写年龄，或略去不填
problem-implausible_date = 最新的信息截至{ $newest }，与{ $date }相距太远
    .remedy = 请填写要比较机构的日期；略去不填则以最新信息的日期为准
problem-case-no_budget = 预算须大于0，因为费用尺度以它的一半计算
problem-case-no_weight = 适用的准则都没有大于0的权重；visit 须有家人住处，life 须有意愿
problem-case-rate_of_hkd = 港元无须列出汇率
problem-case-no_visits = 每个家人住处的 visits_per_month 都是0；请为至少一个填上大于0的数字
problem-more = 另有{ $count }个问题没有列出
    .remedy = 请先处理以上问题

# 不是收费的文字，应填写的都一样

problem-fee_expected = 每人每月的金额：7000、7000-8000、2900 up、up to 21000
problem-fee_negotiable = { $text }表示价格面议，既非免费，也不是数字
    .expected = { problem-fee_expected }
    .remedy = 请向机构咨询价格，未知之前留空
problem-fee_at_cost = { $text }表示据实收取
    .expected = { problem-fee_expected }
    .remedy = 请咨询一般每月大约多少
problem-fee_not_stated = { $text }表示没有列明价格
    .expected = { problem-fee_expected }
    .remedy = 没有公布价格的，请留空
problem-fee_vacancy = { $text }说的是床位空缺，不是价格
    .expected = { problem-fee_expected }
    .remedy = 请移到 notes，并咨询价格
problem-fee_waived = { $text }只在一段时间或对部分人免收费用，不是免费
    .expected = { problem-fee_expected }
    .remedy = 请咨询其后的收费，并把优惠写在 notes
problem-fee_unit_alone = { $text }只有单位而没有数字
    .expected = { problem-fee_expected }
    .remedy = 请写出数字，或留空
problem-fee_percent = { $text }是百分比，但此处不知以什么为基数
    .expected = { problem-fee_expected }
    .remedy = 请咨询金额并写出
problem-fee_per_room = { $text }是房间的价格，没有说明多少人同住
    .expected = { problem-fee_expected }
    .remedy = 请咨询每人的价格
problem-fee_room_or_person = { $text }没有说明是每人还是整间房的价格
    .expected = { problem-fee_expected }
    .remedy = 请咨询每人的价格
problem-fee_about = { $text }是约数，没有上下限
    .expected = { problem-fee_expected }
    .remedy = 请咨询最低和最高价格，写成 6000-7000
problem-fee_bare_dollar = { $text }只有 $ 号，而此行没有说明是港元
    .expected = { problem-fee_expected }
    .remedy = 请查明是 HK$ 还是 MOP$
problem-fee_foreign_currency = { $text }的货币不在此处采用之列
    .expected = { problem-fee_expected }
    .remedy = 请咨询折合港元、人民币或澳门元多少
problem-fee_two_currencies = { $text }有两种货币
    .expected = { problem-fee_expected }
    .remedy = 请只保留机构收费所用的一种
problem-fee_deposit = { $text }是押金，不是月费
    .expected = { problem-fee_expected }
    .remedy = 请移到 deposit
problem-fee_one_off = { $text }是一次性收费，不是月费
    .expected = { problem-fee_expected }
    .remedy = 请移到 deposit
problem-fee_other_part = { $text }是另一项目的收费，不属于此列
    .expected = { problem-fee_expected }
    .remedy = 请移到所属的列，或写在 notes
problem-fee_other_period = { $text }不是按月或按日计的价格
    .expected = { problem-fee_expected }
    .remedy = 请咨询每月金额
problem-fee_several_sums = { $text }有多个金额
    .expected = { problem-fee_expected }
    .remedy = 请分别填到所属的列；范围写成 7000-8000
problem-fee_lost_hyphen = { $text }似乎是两个金额之间漏了连字符
    .expected = { problem-fee_expected }
    .remedy = 请查看原文，范围写成 3000-6000
problem-fee_too_much = { $text }高于任何机构的月费
    .expected = { problem-fee_expected }
    .remedy = 保单、会员费或押金请移到 deposit
problem-fee_negative = { $text }小于零
    .expected = { problem-fee_expected }
    .remedy = 请写不带符号的金额
problem-fee_ends_reversed = { $text }由高至低
    .expected = { problem-fee_expected }
    .remedy = 请把两端对调
problem-fee_not_understood = { $text }未能理解为月费
    .expected = { problem-fee_expected }
    .remedy = 请写 7000、7000-8000、2900 up 或 up to 21000；没有公布价格的，请留空

# 如何从文字读出收费
note-on-a-fee =
    .per_day = 按日收费，以30日计
    .per_year = 按年收费，取十二分之一
    .rooms = 按房型收费，由最低至最高
    .shared = 房间价格，按同住人数分摊
    .about = 原文称为约数
    .free = 原文称为免费

# 数值的范围；最后的数字带单位：-90至90度
range-both = { $least }至{ $most }
range-above = 大于{ $least }且不超过{ $most }
range-from = { $least }或以上

# 数字及单位
unit =
    .one = { $number }
    .degrees = { $number }度
    .metres = { $number }米
    .kilometres = { $number }公里
    .minutes = { $number }分钟
    .cents = { $number }分
    .hkd = { $number }港元
    .times = { $number }次
    .stars = { $number }星
    .year = { $number }年
    .years_of_age = { $number }岁

quantity =
    .latitude = 纬度
    .longitude = 经度
    .northing = 北坐标
    .easting = 东坐标
    .length = 长度
    .duration = 时间
    .utility = 效用值
    .share = 占整体的比例
    .weight = 权重
    .score = 分数
    .exchange_rate = 每单位汇率
    .visits = 每月探访次数
    .amount = 金额
    .monthly_amount = 每月金额
    .star_rating = 星级
    .star_year = 评级年份
    .age = 年龄

wanted =
    .id = 简短且不重复的代号
    .name_en = 英文名称
    .some_name = 任何一种语言的名称
    .kind = 机构种类
    .hospital_kind = 医院种类：{ $codes }
    .city = 城市
    .latitude = 以度计的纬度，如 22.3825
    .longitude = 以度计的经度，如 114.1902
    .northing = 以度计的纬度（如 22.3825）或以米计的北坐标
    .easting = 以度计的经度（如 114.1902）或以米计的东坐标
    .side_a = 第一端所在的一方
    .side_b = 第二端所在的一方
    .crossing_minutes = 由一端到另一端的分钟数
    .minutes = 分钟数
    .status = { $codes } 其中之一
    .currency = 货币（{ $codes } 其中之一）
    .rate_date = 汇率日期
    .hkd_per_unit = 每单位兑多少港元
    .rate = 以每单位兑多少港元表示的汇率（大于0，最多9位小数）
    .short_name = 简短的代号
    .the_amount = 金额
    .amount = 以数字写出的金额，如 5000
    .period = month 或 year
    .amount_date = 金额日期
    .beds = 床位数量，如 120
    .stars = 1至5的星级
    .year = 四位数字的年份
    .budget = 每月预算（港元）
    .level = { $codes } 其中之一
    .portable_cssa = 综援长者广东及福建省养老计划的每月金额（港元）
    .table = 一个表
    .tables = 多个表，每个都在 [[homes]] 之下
    .home_table = 在 [[homes]] 之下的表
    .text = 放在引号内的文本
    .true_or_false = true 或 false
    .number = 数字
    .list = 放在 [ ] 内的列表
    .years = 整数年龄
    .day = 日期，如 2026-11-22
    .time_of_day = 时刻，如 "21:30"
    .asked_home = 回答的机构的代号
    .fact = 所问的事项：facilities.csv 的列、care:severe 或 service:dementia
    .an_answer = 机构的回答；问过而没有回答，写 ?
    .asked_on = 回答的日期，例如 2026-11-23

vocabulary =
    .answer = 可用的答案
    .agreement_of_a_row = 相同之处
    .basis_of_minutes = 可用的时间依据
    .care_level = 照护等级
    .circumstance = 可用的个人情况
    .city = 可用的城市
    .criterion = 准则
    .crossing_status = 口岸状态
    .currency = 可用的货币
    .datum = 可用的坐标系
    .encoding = 可用的编码
    .end_of_the_grades_of_care = 护理等级的一端
    .form_of_a_file = 文件形式
    .format = 格式
    .format_of_a_list = 名单格式
    .fee_quality = 收费资料的可信程度
    .funding = 付款方式
    .kind_of_facility = 机构种类
    .kind_of_hospital = 医院种类
    .kind_of_missing_fact = 资料种类
    .language = 可用的语言
    .medical_model = 医疗服务模式
    .mode_of_travel = 交通方式
    .part_of_the_fee = 收费项目
    .period = 收费周期
    .place_type = 计划宿位类别
    .position_precision = 位置的精确程度
    .rule = 资格条件
    .separator = 可用的分隔符
    .service = 服务项目
    .side = 可用的一方
    .stance = 态度
    .weekday = 星期
    .table = 可用的表
    .basis_of_a_belief = 假设的依据
    .basis_of_a_price = 价格的依据
    .crossing = 口岸
    .fact_of_a_belief = 假设的项目
    .pace = 速度
    .status_of_a_facility = 机构状态
    .asked_of = 回答者的身份
    .channel = 查询方式
    .fact = 可以查询的事项

error-ends-reversed = 下限高于上限
error-not-a-fee = 不是每月收费；请写金额（如 7000）、范围（如 7000-8000）、2900 up 或 up to 21000
error-not-a-number = { $text }不是数字
error-not-an-amount = { $text }不是金额；请写数字，如 7000 或 7000.50
case-problems = 个案有{ $count }个问题
tables-problems = 各表共有{ $count }个问题
settings-problems = 设置不能使用
fix-would-lose = 文件有无法保留的字节或行；请先更正
fix-not-a-table = 文件不是可识别的表
merge-same-id = 代号{ $id }在两个分片中出现
fix-workbook = 工作簿容不下这张表：{ $cause }
workbook-table = 表格
workbook-questions = 待问事项
workbook-homes = 等候答案的机构数目
workbook-question = 问题和处理方法
workbook-cells = 表格中的单元格
snapshot-foreign = 文件不是数据快照：请打开由 Silverbay 保存的快照，或载入数据表
snapshot-other-version = 快照由另一版本的 Silverbay 保存：请载入数据表，然后重新保存
snapshot-cut-short = 快照不完整，保存或复制时中断：请载入数据表，然后重新保存
snapshot-damaged = 快照已损坏：请载入数据表，然后重新保存
gazetteer-same-name = 有两个地区同名{ $name }
gazetteer-city-without-point = 没有代表城市 { $city } 本身的地区
gazetteer-too-many-cities = 有 { $count } 个城市，最多只可有 { $most } 个

# 广东院舍照顾服务计划不接受申请的原因
scheme-refused = 这位老年人不能使用计划宿位
scheme-age-not-stated = 没有填写年龄。计划接受65岁或以上人士，或60至64岁而有证明需要住宿照护的人士。
scheme-too-young = 老人现年{ $age }岁。计划接受65岁或以上人士，或60至64岁而有证明需要住宿照护的人士。
scheme-need-not-proven = 老人现年{ $age }岁，须证明需要住宿照护，但个案没有注明。
scheme-care-too-light = 照护等级（{ $level }）未达护理安老宿位的要求。
scheme-public-guardianship = 计划不接受以社会福利署署长为监护人的人士。
scheme-welfare-appointee = 计划不接受由社工代领福利金的人士。
scheme-psychiatric-follow-up = 计划不接受须定期复诊精神科的人士（失智症除外）。
scheme-renal-dialysis = 计划不接受需要透析的人士。

## 排名、说明及比较

# $cost 为港元范围。
form-a-month = 每月{ $cost }
date-unknown = 日期不详

# 日志的一行。
line-place = { $rank }. { $name }（{ $city }）：{ $points }分（{ $low }–{ $high }），{ $cost }
line-journey = { $place }，{ $journey }

# 排名的开头。
case-summary = 照护等级：{ $level } · { $funding } · 每月预算{ $budget } · 对未知资料态度{ $stance } · 截至{ $date } · 评分方法第{ $method }版
case-summary-undated = 照护等级：{ $level } · { $funding } · 每月预算{ $budget } · 对未知资料态度{ $stance } · 评分方法第{ $method }版
family-lives = 家人住在{ $homes }。
# $home 为地区。
family-district = { $home }（每月探访{ $visits }次）
# $home 为经纬度。
family-position = 坐标{ $home }一带（每月探访{ $visits }次）

ranking-none-eligible = 没有机构符合这个个案。
# 排序依据相同的机构的名次。
rank-shared = 并列{ $rank }
# $home 为第一位的机构，$known 为百分比。
order-little-known = 请先留意：排第一位的{ $home }，分数中只有{ $known }有已知资料支持，其余只反映同类机构的一般情况。请先向该机构咨询，再参考这个排名。
ranking-head =
    .rank = #
    .home = 机构
    .city = 城市
    .points = 分数
    .range = 范围
    .known = 资料完整度
    .cost = 每月费用
    .journey = 单程时间
    .confirm = 待确认
ranking-warning = 路程时间为估算，过旧或没有日期的价格也是。入住前请按资料来源逐项核实。
ranking-remarks = 各机构备注
ranking-remark = { $rank }. { $remarks }

# 排名之下的说明，各有标题。
# The name of a home with the same in letters of the alphabet
name-in-letters = { $name }（{ $letters }）
note-names = 中文名称后的拼音由 Silverbay 按字音编写，供读出之用，并非官方英文名称。
note-head =
    .alike = 相同之处
    .unpublished = 没有公布
    .certainty = 名次是否可靠
    .names = 机构名称
    .scheme = HK$0包括什么
    .apply = 如何申请
    .hong-kong = 在港机构
    .cssa = 广东综援
    .beliefs = 采用的假设
    .weights = 权重
    .rates = 汇率
    .left-out = 未列入
    .answers = 查询结果
note-weight = { $criterion }{ $weight }
# $unit 例如“RMB 1”，$hkd 例如“HK$1.08”，$date 为汇率日期或 note-rate-of-case。
note-rate = { $unit } = { $hkd }（{ $date }）
note-rate-of-case = 个案自定
# $homes 为排名中机构的总数。
alike-scheme-cost = { $homes }家机构每月均为HK$0：计划宿位的费用由政府支付，因此费用不计分。
# $criteria 为准则的列表。
alike-criteria = 各机构在以下方面同样好：{ $criteria }。
alike-differ = 区别在于：{ $criteria }。
unpublished-care = 没有一家机构说明是否接收这个照护等级的老年人（{ $level }）。
# $services 为服务的列表。
unpublished-services = 没有一家机构提到{ $services }，请逐家咨询。
# $facts 为 unpublished-fact 的列表。
unpublished-facts = 没有一家机构公布{ $facts }。
unpublished-fact =
    .price = 收费
    .medical = 入住者如何就诊
    .stars = 官方星级
# $points 为相差的分数，满分100分。
certainty-best = 无论未知资料最终如何，没有机构会比第一位更好。
certainty-at-most = 无论未知资料如何，第一位最多比最好的机构差{ $points }分（满分100分）。
certainty-open = 第一位的机构是否符合要求仍待确认，暂时不能作准。
# $home 为首家已确认符合要求的机构，$rank 为其名次。
certainty-confirmed = 第{ $rank }位的{ $home }已确认符合要求；无论未知资料最终如何，最多只会比最好的机构差{ $points }分（满分100分）。
# $amount 为每月补助金额。
cssa-only-supplement = 只扣除入住认可机构的每月补助{ $amount }。综援金本身因人而异，请计入家庭预算。入住其他机构没有补助。
scheme-extras = 机构另收哪些费用（例如陪诊或日用品）没有资料，请向机构咨询。
# $says 为一句或多句说明，$source 为公布者。
advice-source = { $says }（{ $source }，{ $date }）
# $file 为文件名。
beliefs-used = 机构没有说明之处，估计分数以一般机构的情况代替（{ $file }）；向机构问清后便不再采用。
# $about 为各项假设的列表。
beliefs-counted = 按机构统计：{ $about }。
beliefs-estimated = 本系统估计：{ $about }。
beliefs-stated = 按个案所列：{ $about }。

# 没有机构符合时可放宽的条件。$cities 为城市的列表。
let-in-no-data = 资料中没有{ $cities }的机构。请把当地机构加入 facilities.csv，或同时考虑其他城市。
let-in-none = 只放宽这个个案的一两项限制还不够；请看各机构未列入的原因。
# $changes 为以下其中一项或 let-in-two；$count 家之中 $confirmed 家已确认符合要求。
let-in = { $changes }，就有{ $count }家机构可能符合要求（{ $confirmed ->
    [0] 须先咨询
   *[other] 其中{ $confirmed }家已确认
}）。
let-in-two = { $first }，并{ $second }
loosen-cost = 把每月费用上限由{ $now }放宽至{ $cap }
loosen-visit = 把单程时间上限由{ $now }分钟放宽至{ $cap }分钟
loosen-return = 不限返程时间
loosen-city = 加入{ $city }的机构
loosen-service = 不再要求{ $service }
loosen-funding = 改为自费入住
left-out-none = { $all }家全部符合条件。
left-out = { $all }家中有{ $homes }家；按原因计（一家可有多个原因）：{ $reasons }。
left-out-rule = { $rule }{ $count }家

# 一格中的各行：每月费用及由来。
cost-government-pays = 政府支付
# $amount 为每月补助金额。
cost-after-cssa = 已扣除补助{ $amount }
cost-no-cssa = 这家机构没有补助
# $source 为 fee-quality 中的词。
cost-source = { $source }，{ $date }

# 一格中的各行：路程。
journey-from = { $home } { $minutes }
journey-by-way = { $minutes }，{ $way }
journey-via = 经{ $crossing }
# $crossing 为铁路线路：“高铁往虎门”。
journey-by-train = 乘{ $crossing }
position-district = 位置只知到区，误差{ $km }公里
position-city = 位置只知到市，误差{ $km }公里

# 长者医疗券服务点不包括只提供牙科服务的诊所。$distance 为 voucher-distance 之一。
near-heading = 附近
voucher-point = 最近的长者医疗券服务点：{ $name }（{ $city }），直线距离{ $distance }
voucher-distance = { $range }公里
voucher-distance-up-to = 不超过{ $high }公里

age-dates = 资料日期从{ $oldest }至{ $newest }。
age-one-date = 资料日期为{ $date }。
age-undated = { $all }家机构中有{ $undated }家没有资料日期。

remarks-between = { " · " }
remarks-dated = 资料日期{ $date }，{ $sources }个来源
remarks-undated = 资料日期不详，{ $sources }个来源
# $count 只供选择单复数，显示的是 $beds。
remarks-beds = { $beds }张床位
# $part 为 part-of-the-fee 中的词。
remarks-fee = { $part }{ $price }

# 准则所依据的事实，放在表格的一格内。
fact-not-published = 没有公布
fact-visit-none = 没有路程
# $journey 为一段路程及所经口岸；$journeys 列出每个家人住处的路程。
fact-visit = 单程{ $journey }
# $mean 为按探访次数的平均。
fact-visit-mean = 单程：{ $journeys }；按探访次数平均{ $mean }
# $source 为 cost-source。
fact-cost-price = 标价{ $price }（{ $source }）
fact-cost-none = 没有公布价格
fact-cost-old = 过旧或没有日期，现价可能更高
# $care 为 care-for 中的词。
fact-care =
    .confirmed = { $care }：已确认接收。
    .refused = { $care }：不接收。
    .unknown = { $care }：未确认是否接收。
fact-care-heavier =
    .confirmed = 更高照护等级：已确认接收。
    .refused = 更高照护等级：不接收。
    .unknown = 更高照护等级：不详。
    .mixed = 更高照护等级：{ $parts }。
# fact-care-heavier.mixed 的各部分；$levels 为照护等级的列表。
fact-care-levels =
    .confirmed = 已确认接收{ $levels }
    .refused = 不接收{ $levels }
    .unknown = { $levels }不详
# 机构接收的老年人，放在句首。
care-for =
    .independent = 能力完好的老年人
    .mild = 轻度失能老年人
    .moderate = 中度失能老年人
    .severe = 重度失能老年人
    .complete = 完全失能老年人
fact-stars = { $stars ->
    [1] 一星级（{ $year }年）
    [2] 二星级（{ $year }年）
    [3] 三星级（{ $year }年）
    [4] 四星级（{ $year }年）
    [5] 五星级（{ $year }年）
   *[other] { $stars }星级（{ $year }年）
}
fact-stars-lapsed = { $year }年的星级已过有效期
fact-stars-none = 不知有无星级
fact-wishes =
    .offered = 提供：{ $services }。
    .absent = 不提供：{ $services }。
    .unknown = 不详：{ $services }。

# 说明一家机构。
# $shared 表示是否有其他机构分数相同。
place-title = { $name }（{ $city }）：{ $shared ->
    [yes] { $all }家中并列第{ $rank }位
   *[no] { $all }家中排第{ $rank }位
}
place-points = 得{ $points }分（满分100分）。视未知资料而定，分数可从{ $low }至{ $high }；{ $known }的分数有已知资料支持。
place-points-certain = 得{ $points }分（满分100分），全部有已知资料支持。
place-why = 分数从何而来
place-head =
    .criterion = 准则
    .fact = 事实
    .worth = 评价
    .weight = 权重
    .points = 分数
place-sum = 总计
place-confirm = 须向机构咨询
sources-dated = 资料来源（截至{ $date }）
sources-undated = 资料来源（日期不详）
sources-none = 没有记录来源。
lead-heading = 怎样才会排第一
lead-cost = 若老人每月少付{ $cut }而其他不变，便会排第一。
lead-no-cost = 仅靠降价不会让它排第一。
lead-weight = 若“{ $criterion }”的权重由{ $now }改为{ $then }，其余权重按比例调整，便会排第一。
lead-no-weight = 仅改变一项权重不会让它排第一。

# 一家机构排在另一家之前。
pair-title = 为什么{ $first }排在{ $second }之前
pair-ahead = 领先{ $points }分，差别最大的是“{ $criterion }”。
pair-equal = 两者同分，按编号先后排列。
pair-certain = 未知资料不会使两者次序对调。
pair-open = 未知资料有可能使两者次序对调。
pair-head =
    .criterion = 准则
    .ahead = 领先分数

# 多家机构并列。
compare-title = 并列比较
compare-row =
    .place = 名次
    .points = 分数
    .range = 范围
    .city = 城市
    .beds = 床位
    .deposit = 押金
    .confirm = 待确认
compare-differs = { $row } *
compare-criterion = { $points }｜{ $fact }
compare-unknown = –
compare-legend = * 表示各机构不同。分数满分100分；范围为现有资料所容许的最低至最高分。

# 机构未列入的原因；.change 为使它列入的最小改动。
exclusion-title = { $name }（{ $city }）：未列入
exclusion-not-a-residence = 这是服务中心，不提供住宿。
    .change = 无论怎样修改个案，都不会列入。
exclusion-care = 不接收所需照护等级（{ $level }）的老年人。
    .change = 除非机构接收这个照护等级的老年人，否则不符合此项。
exclusion-service = 没有提供必需的服务：{ $service }。
    .change = 若不要求{ $service }，便符合此项。
exclusion-city = 位于{ $city }，不在个案指定的城市之列。
    .change = 若把{ $city }加入指定城市，便符合此项。
exclusion-cost = 每月费用至少{ $cost }，高于上限{ $cap }。
    .change = 若上限为每月{ $cap }，便符合此项。
exclusion-journey = 单程至少需要{ $minutes }分钟，超过上限{ $cap }分钟。
    .change = 若上限为{ $cap }分钟，便符合此项。
exclusion-unreachable = 在所要求的时间，没有已知开放的口岸由{ $home }前往{ $side }。
    .change = 若改变返程时间，或有口岸开放，便符合此项。
exclusion-not-a-member = 不是广东院舍照顾服务计划的认可服务机构。
    .change = 若改为自费，便符合此项。
# $place 为 place-type 中的词。
exclusion-place-type = 在计划下没有这个照护等级所需的{ $place }。
    .change = 若改为自费，或机构设有这类宿位，便符合此项。

# 向机构咨询的问题，可照读。
ask-care =
    .independent = 贵院是否接收能力完好、能自理的老年人？
    .mild = 贵院是否接收轻度失能的老年人？
    .moderate = 贵院是否接收中度失能的老年人？
    .severe = 贵院是否接收重度失能的老年人？
    .complete = 贵院是否接收完全失能的老年人？
ask-service =
    .rehabilitation = 贵院是否提供康复服务？
    .physiotherapy = 贵院是否提供物理治疗？
    .tcm = 贵院是否提供中医服务？
    .dementia = 贵院是否照护失智老年人？
    .stroke = 贵院是否照护中风后的老年人？
    .hospice = 贵院是否提供安宁疗护？
    .tube_feeding = 贵院是否接收需要鼻饲的老年人？
    .oxygen = 贵院是否接收需要吸氧的老年人？
    .wound_care = 贵院是否提供伤口护理？
    .dialysis = 入住老人能否做透析？
    .outpatient = 贵院是否设有门诊？
    .inpatient = 贵院是否设有住院病房？
    .telemedicine = 贵院是否提供远程医疗？
    .counselling = 贵院是否提供心理辅导？
    .nursing_care = 贵院是否提供专业护理？
    .full_nursing_care = 贵院是否提供全护理？
    .high_care = 贵院是否提供高度照护？
    .independent_living = 贵院是否设有独立生活单元？
    .assisted_living = 贵院是否提供协助生活服务？
    .day_care = 贵院是否提供日间照料？
    .short_stay = 贵院是否提供短期入住？
    .trial_stay = 老人能否先试住？
    .hk_macao_zone = 贵院是否设有港澳长者专区？
    .cantonese = 贵院员工是否会说粤语？
    .escort = 老人外出就医时，贵院是否有人陪同？
    .learning = 贵院是否提供学习课程？
    .guangdong_scheme_advice = 贵院是否提供有关广东计划的咨询？
    .legal_advice = 贵院是否提供法律咨询？
    .health_advice = 贵院是否提供健康咨询？
    .referral = 贵院是否提供转介服务？
ask-cost = 老人每月自付的费用是否不超过{ $cap }？目前所知：{ $cost }。
ask-journey = 单程能否在{ $cap }分钟之内？估计需要{ $minutes }。
ask-place = 贵院在计划下是否设有{ $place }？
# 同样的问题，用几个字。$code 为照护等级的代码，$level 为其用词。
ask-brief =
    .care = 接收{ $level }？
    .service = { $service }？
    .cost = 费用在上限内？
    .journey = 路程在上限内？
    .place = { $place }？

# 计划不接受老人的原因。

page-in-short = 摘要
page-a-month = 每月
page-firm = 首位有多稳固？
page-all-questions = 逐家机构的全部问题
page-no-home = 没有机构符合该个案；各机构未列入的原因见下。
page-what-if = 若更看重其他准则，又如何？
page-stance = 对未知资料的态度
page-reset = 恢复个案原值
page-show-all = 显示本页所载全部{ $count }家机构
# $count：符合条件而本页没有载列的机构数目
page-more-eligible = 另有{ $count }家机构符合条件而本页没有载列；若权重与个案相差甚远，这些机构也可能名列前茅。
page-glance = 排名一览
page-order = 机构排名
page-legend-open = 浅色：可能有，未能确定
page-legend-budget = 每月预算
page-legend-ties = 同分者按资料编号排列。
page-home = 机构
page-score = 评分
page-cost = 每月费用
page-journey = 单程探访
page-confirm = 待确认
page-known = 资料完整度
page-why = 排名理由、事实及来源
page-criterion = 准则
# 该项事实有多好，0至100
page-worth = 评价
page-weight = 权重
page-points-of-fact = 分数
page-to-lead = 怎样才会排第一
page-sources = 资料来源（{ $date }）
page-sources-undated = 资料来源（没有日期）
page-set-beside = 并列比较
page-unexplained = 更改权重后才名列前茅的机构，本页没有其说明。
page-where = 位置
page-map = 数字为名次；屋顶为家人住处，菱形为口岸。线条表示经最快口岸的路线，并非道路。圆圈表示机构位置的误差范围。
page-map-hospitals = 十字为长者医疗券服务点，即离其中一家机构最近的一个；不少服务点的位置只知到区或市，以该区或该市的中心表示。
page-beside = 并列比较
# $most：并列机构的最大数目
page-beside-hint = 最多可选{ $most }家机构；不同之处有标示。
page-place = 名次
page-city = 城市
page-beds = 床位
page-deposit = 押金
page-calls = 电话咨询记录表
page-calls-hint = 请逐项记下答复，在本页或纸上均可。
page-date = 日期
page-spoke-to = 接听人
page-left-out = 为何没有某家机构
page-left-out-list = 未列入的机构及全部原因
page-left-out-more = 另有{ $count }家机构
page-basis = 依据
page-method = 方法
page-method-version = Silverbay 第{ $version }版
page-age = 资料日期
page-coast = 地图海岸线

## 家庭用页：更改权重后的文字

# 同一行内机构名称之间
page-between-names = 、
# $count：名次变动；花括号内的字由页面填写
page-moved-up = ▲ 升{ $count }
page-moved-down = ▼ 跌{ $count }
# $places：名次，如 2、5
page-beyond-map = 在地图范围以外：第{ $places }位。
page-on-paper = 以下排名所用的权重与个案不同：
page-unchanged = 这是个案原本的排名。
# $homes：前三位机构的名称
page-changed = 已更改。目前前三位：{ $homes }。“首位有多稳固？”、“怎样才会排第一”及问题仍按个案原值。
page-nothing-counts = 至少须有一项准则计算在内；排名维持不变。

## 家庭用页：字体

# 备有此语言文字的字体，首选在前，以半角逗号分隔
page-fonts = PingFang SC, Microsoft YaHei, Noto Sans CJK SC

## 排名的稳固程度

firmness-no-home = 没有符合条件的机构。
# $home：排第一的机构
firmness-title = { $home }排第一有多稳固？
# $change：百分比；$criterion：权重变动余地最小的准则
firmness-least-change = 只要没有任何一项权重的改变超过其本身的{ $change }，它仍排第一；变动余地最小的是“{ $criterion }”的权重。
firmness-least-growth = 即使任何一项权重减至零，或增至原来的{ $times }倍，它仍排第一；变动余地最小的是“{ $criterion }”的权重。
firmness-no-change = 单独改变任何一项权重，都不会使其他机构排第一。
# $spread、$share：百分比；$draws：抽样次数
firmness-lead-share = 抽样时，各项权重上下变动最多{ $spread }，未知资料取其上下限之间。在{ $draws }次抽样中，它有{ $share }排第一。
# 抽样所得比例及其区间：12.0%（11.4–12.7%）
firmness-share = { $share }（{ $range }）
firmness-weights = 若改变一项权重，其余按比例调整
firmness-weights-criterion = 准则
firmness-weights-weight = 权重
firmness-weights-leader-stays = 首位不变
firmness-weights-below = 低于此范围：首位
firmness-weights-above = 高于此范围：首位
firmness-weights-three-stay = 前三位不变
firmness-shares = 若权重及未知资料变动
firmness-shares-home = 机构
firmness-shares-first = 首位，权重±{ $spread }
firmness-shares-three = 前三位，权重±{ $spread }
firmness-shares-any = 首位，任何权重
firmness-shares-can = 可能排首位
firmness-shares-yes = 会
firmness-shares-no = 不会
# $count：抽样次数；$seed：抽样的起始数字
firmness-shares-note = { $count }次抽样所得比例及95%区间；种子{ $seed }。未知资料在其上下限之间均匀抽取。
firmness-who-can-lead = 哪些机构可能排第一
# $all 家之中的 $count 家
firmness-can-lead = { $all }家机构中，有{ $count }家在某些权重之下可能排第一，前提是未知资料对它最有利而对其他机构最不利。
firmness-must-lead = 无论权重及未知资料如何，{ $home }都排第一。
firmness-none-must-lead = 没有机构在所有权重及未知资料之下都排第一。
# $by：较好的机构
firmness-beaten-by = { $home }（不及{ $by }）
# $homes：机构清单，各附较好的一家
firmness-beaten = 有{ $count }家机构，无论未知资料如何，每项准则都不优于另一家：{ $homes }。
firmness-questions = 决定之前应咨询什么
firmness-questions-none = 没有任何单一答案会改变前三位。
firmness-questions-more = ……另有{ $count }项影响较小的问题。
# 就每项准则的资料向机构咨询；$effects：答案会带来的改变
firmness-ask =
    .visit = 请向{ $home }咨询详细地址：{ $effects }。
    .cost = 请向{ $home }咨询该照护等级的每月费用：{ $effects }。
    .care = 请向{ $home }咨询可接收哪些照护等级的老年人：{ $effects }。
    .medical = 请向{ $home }咨询入住者如何就诊：{ $effects }。
    .quality = 请向{ $home }咨询目前的官方星级：{ $effects }。
    .life = 请向{ $home }咨询提供哪些所希望的服务：{ $effects }。
# $when：一个答案；$then：它会带来的改变
firmness-effect = { $when }，{ $then }
firmness-or = { $first }或{ $last }
firmness-when-cost-below = 若每月低于{ $cost }
firmness-when-cost-above = 若每月高于{ $cost }
firmness-when-journey-below = { $homes ->
    [1] 若单程少于{ $minutes }分钟
   *[other] 若单程按探访次数平均少于{ $minutes }分钟
}
firmness-when-journey-above = { $homes ->
    [1] 若单程多于{ $minutes }分钟
   *[other] 若单程按探访次数平均多于{ $minutes }分钟
}
firmness-when-stars-at-least = { $stars ->
    [5] 若为五星级
   *[other] 若有{ $stars }星或以上
}
firmness-when-stars-below = 若少于{ $stars }星
firmness-when-medical = 若答案是{ $answers }
firmness-when-level = 若接收该照护等级的老年人
firmness-when-not-level = 若不接收该照护等级的老年人
firmness-when-levels-at-least = { $levels ->
    [1] 若也接收任何一种较重等级的老年人
   *[other] 若也接收{ $levels }种或以上较重等级的老年人
}
firmness-when-levels-below = 若接收的较重等级少于{ $levels }种
firmness-when-no-levels = 若不接收任何较重等级的老年人
firmness-when-wishes-at-least = { $wishes ->
    [1] 若有其中任何一项
   *[other] 若有其中{ $wishes }项或以上
}
firmness-when-wishes-below = 若少于其中{ $wishes }项
firmness-when-no-wishes = 若全部没有
firmness-then-leads = 便升至首位
firmness-then-loses = 便失去首位
firmness-then-enters = 便进入前三位
firmness-then-leaves = 便跌出前三位
firmness-rates = 若汇率变动
# $sign：货币；$rate：每单位折合港元；$leader 及 $three：以下各一条消息
firmness-rate = { $sign } 1 = HK${ $rate }：{ $leader }；{ $three }。
firmness-rate-leader-stays = 汇率减半至加倍之间，首位不变
firmness-rate-leader-changes = 汇率到{ $rates }时首位改变
firmness-rate-three-stay = 汇率变动±5%及±10%时，前三位次序不变
firmness-rate-three-change = 汇率变动{ $changes }时，前三位或其次序改变

## 程序

form-label = { $label }：
program-refused = 计划不接受这位长者，未作排名。
program-rows-left-out = { $file }：{ $rows } 行之中有 { $dropped } 行没有采用
program-left-out = 没有采用
program-taken-as-unknown = 当作不详
program-remedy = 建议
program-counts = { $errors } 个错误，{ $questions } 个疑问，{ $notes } 个提示
program-counts-and-table = { $counts }；编码 { $encoding }，分隔符 { $separator }，{ $rows } 行之中 { $kept } 行可用
program-standings = 机构在地图上的位置：{ $own } 家有自己的位置，{ $district } 家以所在地区代表，{ $city } 家以所在城市代表。
program-counts-and-form = { $counts }；{ $form }，{ $rows } 行之中 { $kept } 行可用
program-counts-and-sheet = { $counts }；{ $form }，工作表{ $sheet }，{ $rows } 行之中 { $kept } 行可用
question-with-rows = { $wrong }；另有 { $rows } 行
question-with-texts = { $wrong }；另有 { $rows } 行，例如{ $texts }
program-questions = 待问事项，按等候答案的机构数目排列：
program-question = { $homes ->
        [0] 整份文件：{ $what }
       *[other] { $homes } 家：{ $what }
    }
program-heading-line = 标题在第 { $line } 行
program-columns-read = 读作：{ $columns }
program-column-read = { $heading } = { $column }
program-columns-not-read = 没有读取：{ $columns }
program-page-written = { $file }：{ $kilobytes } KB，任何浏览器均可打开，无须联网

# Who a home takes
exclusion-not-open = 尚未开业或已经停业。
# $taken is a list of sides
exclusion-residents = 只接收{ $taken }居民，而长者是{ $side }居民。
exclusion-age = 只接收 { $least } 岁或以上人士，而长者现年 { $age } 岁。
program-unreadable = 无法读取 { $file }
program-unwritable = 无法写入 { $file }
program-not-found = 没有此文件
program-not-permitted = 没有访问权限
program-not-utf8 = { $file } 不是 UTF-8；请另存为 UTF-8
program-lists = check 会列出所有问题；没有写入任何文件
program-lists-or-lenient = check 会列出所有问题；加上 --lenient 可就能用的数据排序
program-no-tables = 没有各表便无法检查个案
program-no-districts = 没有检查地区
program-one-file = --fix-to 每次只处理一个文件
program-written = 已写入 { $file }
program-too-large = { $file } 超过 { $megabytes } MB，没有读完；请分成几个文件
program-disk-full = 磁盘空间已满
# $home：所查询的文字，连引号
program-no-such-home = 没有代号或名称为{ $home }的机构；名称和代号见 facilities.csv
program-no-such-place = 名次中没有第{ $rank }位：符合条件的机构有{ $count }家
# $homes：每行一家，代号和名称
program-several-homes = 名称含{ $home }的机构有{ $count }家，请用代号指明：{ $homes }
# $home：名称；$id：代号
program-not-eligible = { $home }（{ $id }）不在符合条件的机构之列；explain 会说明原因
program-same-home = { $home }重复了；请指明另一家机构
program-call-cost = --call-cost 以分数计（满分100分）；请填写0.01至20之间的数字
program-weight-twice = --weight { $criterion } 重复了；每项只可指明一次
program-fix-onto-itself = --fix-to 会覆盖 { $file }；请另取文件名，以保留原文件
program-picture = { $all }家中的{ $shown }家


## 家庭用页：估计分数、符合可能性、价格与假设

page-legend-likely = 估计分数或费用
ranking-group-fits = 已确认符合要求
ranking-group-open = 可能符合要求：先咨询
fit-certain = 符合要求，没有待确认事项
# $tenths 为 1 至 9
fit-tenths = 符合的可能性：10次中约{ $tenths }次
fit-above = 符合的可能性：10次中超过9次
fit-below = 符合的可能性：10次中不到1次
price-none = 没有公布收费
# $cost 是长者每月估计须付的费用
price-typical = 当地一般收费，并非这家机构的收费：{ $cost }
price-likely = 估计 { $cost }
# $source 是公布者和日期
price-published = 公布收费 { $price }（{ $source }）
price-part = 只公布部分收费：{ $price }（{ $source }）
price-old = 旧收费：{ $price }（{ $source }）
# 网页的发布者；$host：副本所在的网站，$name：原发布者
publisher-copy = 副本（{ $host }）
publisher-copy-of = { $name }网页的副本（{ $host }）
telephone-unknown = 找不到电话号码
# What a belief is about.
belief-of =
    .care = 照护等级
    .place = 计划宿位类别
    .service = 服务
    .medical = 医疗支持
    .stars = 官方星级
    .price = 当地一般收费
    .old-price = 旧收费的涨幅
    .holds = 旧信息是否仍然有效


## 排序有多稳：零权重及尚未确定是否符合条件

firmness-new-weight = { $criterion }的权重现为 0；如高于 { $share }，排第一的就会是另一家。
# $question：一句完整的问题，连问号；$effects：答案会带来的改变
firmness-ask-rule = 请向{ $home }咨询：{ $question }{ $effects }。
firmness-when-yes = 如是
firmness-when-no = 如否

## 致电计划

calls-title = 选哪一家、有多肯定、下一个电话打给谁
calls-recommended = 目前建议
calls-home = 第{ $rank }位　{ $home }：{ $points }分（{ $range }）。{ $fit }。
calls-sure = 有多肯定
calls-chances = 按 beliefs.csv 的假设，成为最好的可能性：{ $chances }。
calls-chance = 第{ $rank }位 { $home } { $chance }
calls-chance-others = 其余{ $count }家合计 { $chance }
calls-cannot = 无论未知资料最终如何，有{ $count }家不可能是最好的。
calls-next = 下一个电话：{ $home }
calls-first = 先问以下各项；答案如为否定，便不用考虑：
calls-at = 目前得{ $points }分。
calls-worst = 如果每个答案都最差，得{ $points }分；再加上各答案的分数：
calls-ask = 问题
calls-adds = 答案加分
calls-yes = 是
calls-add = { $answer } +{ $points }
calls-stars = { $stars }星
calls-ask-cost = 按这个护理程度，老人每月要付多少？
calls-ask-medical = 住户怎样看医生？
calls-ask-stars = 现有官方星级是多少，是哪一年的？
calls-mark = 达到{ $points }分便可停止：其他电话都不值得再打。
calls-mark-none = 其他电话都不值得再打：打完这个便可停止。
calls-then = 然后按以下次序打电话，直到有一家达到分数为止
calls-head =
    .home = 机构
    .telephone = 电话
    .mark = 停止分数
    .stopped = 届时已停止
calls-expected = 预计约打{ $calls }个电话。
calls-certainty = 这样只需少量电话便可找到好的机构。如要证明没有更好的，便须按最高可能分数逐家打电话，几乎全部都要打。
calls-stop-now = 可以停止：再没有电话值得打。

# What homes answered. A role and a channel as they stand in brackets behind an answer
asked-of =
    .admissions = 入住部
    .reception = 前台
    .manager = 院长
    .nurse = 护士
    .social_worker = 社工
    .published = 机构公布
channel =
    .document = 文件
    .visit = 参观
    .email = 电子邮件
    .message = 信息
    .telephone = 电话
fact =
    .status = 营运状态
    .residents = 接收居民
    .min_age = 最低年龄
    .address_zh = 中文地址
    .address_en = 英文地址
    .lat = 北坐标
    .lon = 东坐标
    .datum = 坐标系
    .position_precision = 位置精度
    .scheme_member = 计划成员
    .scheme_place_types = 计划名额
    .beds = 床位
    .vacancy = 空位
    .waiting_months = 轮候月数
    .star_rating = 官方星级
    .star_year = 评星年份
    .medical = 就医安排
    .currency = 货币
    .bed_fee = 每月床位费
    .care_fee_independent = 每月自理护理费
    .care_fee_partial = 每月半护理费
    .care_fee_full = 每月全护理费
    .meal_fee = 每月膳食费
    .all_in_fee = 每月全部费用
    .care_levels = 照护程度
status-of-a-facility =
    .open = 营运中
    .planned = 筹备中
    .closed = 已停业
answers-heading = 机构的回答
answers-counted = 已问{ $homes }家机构，采用{ $answers }个回答，最近一个在 { $date }。
answers-none-counted = 已问{ $homes }家机构，没有采用任何回答。
answers-later = { $answers }个回答的日期在本排名之后，不采用；以较后的日期排名即可采用。
answer-fact-care = 接收{ $level }程度的长者
answer-asked = { $of }，{ $channel }，{ $date }
answer-given = { $fact }：{ $value }（{ $asked }）
answer-not-given = { $fact }：问过，没有回答（{ $asked }）
answer-replaced = 采用较后的回答
answer-not-yet = 日期在后，不采用
answer-row-is-newer = 名单较新，采用名单（{ $row }）
answer-no-currency = 没有货币，不采用
answer-in-place-of = 名单为{ $row }
answer-contradicts = 名单为{ $row }；此回答令分数改变 { $points }
answer-decides = 名单为{ $row }；此回答决定机构是否合适
answer-yes = 有
answer-no = 没有
answer-no-stars = 没有星级
calls-asked = 已经问过的机构
calls-stands = { $home }现为 { $points } 分；仍未知的事项按可能的情况计算。
calls-ask-places = 贵院提供哪些计划名额：护理安老宿位（C&A）、护养院宿位（NH），还是两者？
calls-ask-fact = { $fact }？
dialogue-start = { $date } 的查询，由{ $of }回答（{ $channel }）。每个回答即时写入 { $file }。
dialogue-how = 输入回答；? 为问过而没有回答；按 Enter 为没有问；next 转下一家；end 结束。
dialogue-yes-no = yes 或 no
dialogue-price = 每月全部费用，例如 RMB 8000 或 HK$9000-11000
dialogue-stars = 0 至 5
dialogue-stars-year = 星级是哪一年评定的？
dialogue-places = C&A、NH 或 C&A;NH
dialogue-call = 致电{ $home }
dialogue-written = 已写入
dialogue-stands = 现时推荐：{ $home }，{ $points } 分。{ $then }
dialogue-then-stop = 可以停止。
dialogue-then-ring = 下一家：{ $home }。
dialogue-done = 已没有机构需要致电。
program-answers-wanted = 请以 --answers FILE 指明回答的文件；没有的话会建立
program-answers-head = { $file } 开头的列并非回答文件的列；请以 check --fix-to 重新写过，或指明另一个文件
program-no-date = 没有资料说明是哪一天；请以 --on DATE 指明

## 合并名单

merge-ask-how = 输入 y 表示是同一家机构，n 表示是另一家；按 Enter 或输入 later 留待以后决定，end 停止。每项决定立即写入 questions.csv。
merge-ask-hint = [y/n/later] >
# $agreement is one of merge-agree.
merge-ask = 这一行与下面的机构是否同一家？两者的{ $agreement }相同。
merge-agree =
    .id = 代号
    .name = 名称
    .telephone = 电话
    .address = 地址
merge-title = 合并结果
merge-homes = 资料表原有{ $before }家机构，现有{ $now }家。
merge-rows = 名单共{ $rows }行：{ $joined }行确定是资料表中的机构，{ $decided }行经人工确认，{ $new }行是新机构。
merge-waiting = { $rows }行有待确认，未合并也未加入。请在questions.csv的decision一栏填yes或no（还有{ $questions }题），再合并一次。
merge-facts = 新增{ $added }项资料，{ $replaced }项由较新的资料取代。
merge-conflicts = { $conflicts }项资料各来源说法不一，两者都保留，见conflicts.csv。
merge-changes = 资料表中机构的改动
merge-head =
    .home = 机构
    .column = 栏
    .before = 原来
    .now = 现在
merge-more = 还有{ $count }项，全部载于文件。
merge-list-twice = { $file }列了两次，只读一次
merge-list-empty = { $file }中没有机构
merge-left-out = { $file }中未采用的内容：
merge-left-out-of-list = { $file }中未采用的内容（第一家机构为第2行，下一家为第3行，余类推）：
merge-left-out-more = 另有{ $count }项
merge-file-column = { $file }没有{ $column }一栏
merge-file-cell = { $file }第{ $line }行{ $column }：无法理解{ $text }；可用：{ $allowed }
merge-file-twice = { $file }第{ $line }行：{ $row }之前已有不同的决定；一行只能是一家机构
merge-file-csv = { $file }不是表格：{ $cause }
list-unreadable = 无法以{ $format }格式读取{ $file }：{ $cause }
list-refused = { $file }不是载有机构的结果；{ $format }的服务返回{ $cause }
list-no-homes = { $file }没有机构；{ $format }格式的名单应有{ $wanted }


## 家庭用页：本页的自述

# $home：先致电哪一家；$rank：名次
page-message-ring = 先致电{ $home }（第{ $rank }位）。
page-message-next = 接着致电{ $home }（第{ $rank }位）。
page-message-stop = 可选{ $home }：其他电话都不值得再打。
page-decision = 要作的决定：老人入住哪一家机构，先致电哪一家？本页没有比较留在原住处的安排。
page-made-head = 制作所据日期
page-made = { $date }；该日之后的资料没有计算在内
page-review-head = 重新制作期限
page-review = { $date }（{ $months }个月后），以及每次致电之后；收费、名额和规则都会改变
page-paid-head = 谁付款
page-paid = 没有机构付款以列入或提升名次，也无从付款；资料中没有这一栏。程序免费，以 MIT 或 Apache 2.0 授权。
page-for = 有利之处
page-against = 不利之处
page-not-known = 未知之处
page-none-known = 未见
# 每个用语在首次出现之处解释
page-term =
    .likely = 满分100分。先列估计分数；括号内为信息不详时的可能范围。排序同时计算估计分数和机构符合要求的可能性。
    .fit = 符合要求，指符合该个案的每一项限制。
    .place = 计划下有两类床位。护理安老宿位供中度失能老人入住；护养院宿位供重度失能老人入住。
    .weight = 权重是一项准则在100分中所占的份额。
    .draws = 每次抽样，电脑随机选取权重和未知资料，再排一次。
    .stance = 审慎：未知资料偏向最差情况；中立：按估计；乐观：偏向最好情况。
    .known = 资料完整度是不受未知资料影响的分数份额。
page-order-caption = 怎样看评分条：深色为确定；浅色为可能但未知；黑线为估计分数；上方灰线为整个可能范围。
page-cost-caption = 费用条：深色为估计范围，红线为每月预算。
page-facts-caption = 分数为评价乘以权重；括号内为信息不详时的可能范围。
page-beside-caption = 有“≠”的一行，各机构有不同。
page-next = 下一步
# $homes：机构清单
page-trial = 以下机构表示可先试住：{ $homes }。房间、膳食和日常生活的资料很少，请亲自了解。
page-trial-none = 没有机构表明可否先试住，请咨询。房间、膳食和日常生活的资料很少，请亲自了解。
page-trial-head = 试住
page-papers-head = 文件
page-papers = 资料没有列明所需文件，请向机构和转介社工咨询。
page-print = 打印
page-print-all = 打印全部内容
page-search = 按名称搜索
page-all-cities = 所有城市
page-sort = 排列方式
page-within-budget = 在预算之内
page-shortlist = 在候选名单上
page-link = 保留权重、语言、候选名单和答复的链接
page-matches = 符合的机构有{ $count }家。
page-short-one = 候选
page-a-year = 十二个月
page-boundary = 陆路边界
page-map-names = 虚线连接陆路边界各口岸。
page-ring = 先致电
# $points：达到该分数，其他电话都不值得再打
page-ring-mark = 答复后达到{ $points }分便可停止
# 纸上的方格
page-answers =
    .yes_no = ☐ 是　☐ 否　☐ 未答复
    .price = 每月全包　☐ 港元 ______　☐ 人民币 ______　☐ 未答复
    .stars = ☐ 5　☐ 4　☐ 3　☐ 更少　☐ 没有　年份 ______　☐ 未答复
page-not-answered = 未答复
page-notes = 备注
page-no-entry = –
page-answer-no = 否
page-asked-of = 由谁答复
page-asked-by = 方式
page-save = 保存答复
# $count：答复数目
page-saved = 已输入{ $count }项答复，保留在本页网址内。answers.csv 供程序使用：加上 --answers answers.csv 和 --on 最后答复日期，便可重新制作本页。
page-saved-earlier = 文件也载有之前的{ $count }项答复。
page-saved-elsewhere = 另有{ $count }项答复，其问题不在本页：文件也会载有，但不计入本页。
# $shown 为本页机构数目，$all 为符合条件的机构数目
page-without-script = 浏览器已停用脚本：本页只列出{ $all }家机构中的前{ $shown }家，也不能计入答复。

# 输入答复之后
page-old-words = 在本页输入的答复已计入名次、分数及“待确认”；这里的文字仍是输入之前的。
page-star-year = 星级年份
page-star-year-none = 未说明：按致电年份
page-mark-no = 不可能是最好
page-mark-far = 不可能与最好相差5分以内
# $cost：每月港元；$price：机构答复的收费及货币
page-cost-answered = 每月{ $cost }（机构答复：{ $price }）
page-plan-unknown = 按此权重，本页无法指出下一家应致电的机构，因为本页没有全部机构。请按此权重重新制作本页。
page-uncounted = 本页无法计入这些答复。请保存答复，再重新制作本页。
page-uncounted-days = 本页只计入{ $from }至{ $until }的答复。请保存答复，再重新制作本页。
page-ruled-out = 答复显示该机构不符合条件。
page-stands = 该机构现为{ $points }分，排第{ $rank }位。
page-without-date = 请输入日期，答复才会计入。
page-counted = 已答复的机构：{ $count }家，截至{ $date }。
page-now-first = 目前前三位：{ $homes }。
page-ruled-out-list = 因答复而不符合条件：{ $homes }。
page-no-sheet = 本页没有该机构的问题；请连同答复重新制作本页。

## 欠缺的资料

kind-of-missing-fact =
    .place_types = 计划宿位类别
    .care = 护理程度
    .services = 服务
    .price = 收费
    .medical = 医疗支持
    .stars = 官方星级
    .position = 位置
gaps-title = 欠缺的资料，按价值高低排列
# $cases 为个案文件数目
gaps-says = 数字为资料未明所涉的分数乘以致电该机构的机会，按{ $cases }个个案合计。过时的资料也当作欠缺。
gaps-none = 没有可以通过查询或名单补充的资料。
gaps-home = { $name }（{ $city }）
gaps-head =
    .home = 机构
    .fact = 欠缺
    .points = 分数
    .cases = 个案
    .homes = 机构
    .source = 从何得知
gaps-kinds = 按资料种类
gaps-ask = 向机构查询：{ $telephone }
gaps-source =
    .position = 在地图上查地址；merge --as amap-json、baidu-json或osm-geojson
    .position_hong_kong = data.gov.hk的机构位置；merge --as csdi-csv
    .stars = 省内星级评定名单，或向机构查询
    .place_types = swd.gov.hk的计划机构名单，或向机构查询

row-of-a-list =
    .total = 合计
    .remark = 备注
    .headings = 重复的标题
    .units = 单位
separator =
    .comma = 逗号
    .semicolon = 分号
    .tab = 制表符
    .pipe = 竖线
    .full_width_comma = 全角逗号
    .enumeration_comma = 顿号
kind-of-file =
    .workbook = Excel 或 LibreOffice 工作簿
    .old_workbook = 旧版 Office 工作簿或文档
    .binary_workbook = Excel 二进制工作簿
    .xml_workbook = Excel 2003 XML 工作簿
    .document = Office 文档
    .archive = 压缩文件
    .pdf = PDF
    .image = 图片
    .html = 网页
form-of-a-file =
    .text = 文本文件
    .xlsx = Excel 工作簿
    .xls = 旧版 Excel 工作簿
    .ods = LibreOffice 工作簿
    .html = 网页
    .json = JSON
fact-of-a-list =
    .kind = 机构种类
    .currency = 收费货币
    .datum = 位置所用的地图或坐标系
    .precision = 位置的精度

## 逐题建立个案

case-start = 每个回答都会立即写入 { $file }；中途停下后，可以用 --from 继续。
case-how = 直接按 Enter 会保留方括号内的回答，或暂不回答。输入“-”删去回答，“back”返回上一题，“end”结束。
case-needed = 个案必须有这项回答。
case-there = { $file } 已经存在；要继续填写，请用 --from { $file }
case-end = 目前已知的资料都在 { $file }。
case-ask =
    .name = 个案叫什么名称？
    .age = 老年人多少岁？
    .care_level = 老年人需要多少照护？
    .circumstances = 老年人有以下哪些情况？
    .needs = 机构必须提供哪些服务？
    .wishes = 机构最好有哪些服务？
    .funding = 费用由谁支付？
    .budget = 家庭每月打算用多少钱？
    .cap = 每月费用最多可以是多少？
    .home = 会去探访的家人住在哪一区？
    .visits = 住在{ $home }的家人每月探访多少次？
    .minutes = 探访的单程时间最多可以是多少分钟？
    .return_time = 探访后回程，大约几点过关？
    .visit_day = 通常在星期几探访？
    .cities = 只考虑哪些城市？
    .more = 哪些方面比一般更重要？
    .less = 哪些方面没那么重要？
    .stance = 未知的资料应该怎样计算？
    .date = 以哪一天的情况排序？
case-why =
    .name = 方便自己辨认；请勿写全名、身份证号码或电话号码。
    .age = 有些机构设有最低年龄；计划要求年满65岁，或年满60岁并证实有需要。
    .care_level = 不接收这个照护等级的机构不会列入。申请计划宿位，须为中度或以上。
    .circumstances = 计划对这些情况有规定；需要透析的老年人须入住提供透析的机构。
    .needs = 已知不提供的机构不会列入；没有说明的会列为待咨询。
    .wishes = 只影响分数，不会剔除机构。
    .funding = 影响老年人自付的费用，以及可以考虑的机构。
    .budget = 以港元计，例如8000或HK$8,000。费用刚好等于这个数目的机构，在费用一项得一半分数。
    .cap = 最低收费也超过这个数目的机构不会列入；不填则费用只影响分数。
    .home = 香港、澳门或广东的地区，中英文均可；逐区输入，没有其他时按 Enter。
    .minutes = 最快也超过这个时间的机构不会列入；家人住在不同地区时，以平均时间计算。
    .return_time = 例如21:30；只采用当时开放的口岸。
    .visit_day = 如有口岸当天的开放时间，便会采用；其他不变。
    .cities = 其他城市的机构不会列入；不填则所有城市都考虑。
    .weights = 输入数字或名称。更重要的权重加倍，较不重要的减半，其余按既定权重。
    .stance = 机构公布的资料不多，排序会因此而不同。
    .date = 例如2026-11-22；资料会按此日期计算新旧。不填则采用资料中最新的日期。
case-level =
    .independent = 能照顾自己
    .mild = 需要一些协助，例如洗澡
    .moderate = 每天需要协助，要人搀扶走路
    .severe = 差不多凡事都需要协助
    .complete = 卧床或完全依赖他人
case-funding =
    .self_funded = 由家庭支付全部费用
    .scheme_place = 由政府全额支付广东院舍照顾服务计划的宿位费用
    .portable_cssa = 由家庭支付；入住计划机构可获广东综援的补助
case-stance =
    .cautious = 偏向最差的可能
    .balanced = 按一般的可能
    .hopeful = 偏向最好的可能
case-not-a-choice = { $text }不在选项之内；请输入数字或名称
case-not-a-sum = { $text }不是一个每月的港元数目；请写成8000、HK$8,000或8000港币
case-another-home = 请输入另一区；没有其他时按 Enter。
case-scheme-refused = 计划不接受这位老年人：
case-scheme-left = 可以怎样做：改用其他付款方式（家庭自费或广东综援），或更正先前答错的一题（输入“back”返回）。个案可以照样保存，但不能排序。
case-shown = 个案如下：
case-says =
    .age = 老年人{ $age }岁。
    .needs = 必须有：{ $list }。
    .wishes = 最好有：{ $list }。
    .circumstances = 情况：{ $list }。
    .cities = 只考虑{ $list }。
    .minutes = 单程最多{ $minutes }分钟。
    .return_time = 回程在{ $time }过关。
    .visit_day = 在{ $day }探访。
case-homes = { $all }家机构之中，有{ $homes }家可以考虑。
case-done = 已写入 { $file }。下一步：cargo run --release --example rank -- --case { $file } --lang zh-hans

weekday =
    .monday = 星期一
    .tuesday = 星期二
    .wednesday = 星期三
    .thursday = 星期四
    .friday = 星期五
    .saturday = 星期六
    .sunday = 星期日

circumstance =
    .proven_need = 未满65岁而证实有入住机构的需要
    .public_guardianship = 由社会福利署署长担任监护人的监护令
    .welfare_appointee = 由社工担任社会保障金的受委人
    .psychiatric_follow_up = 定期接受精神科随访
    .dementia = 认知障碍症
    .renal_dialysis = 需要透析
