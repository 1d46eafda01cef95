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
home-count = { $count }家机构

fee-unknown = 目前收费不详

## 专业用词

criterion =
    .visit = 探访路程
    .cost = 每月费用
    .care = 持续照护能力
    .medical = 医疗服务
    .quality = 官方评级
    .life = 个人意愿

city =
    .HongKong = 香港
    .Macao = 澳门
    .Guangzhou = 广州
    .Shenzhen = 深圳
    .Zhuhai = 珠海
    .Foshan = 佛山
    .Huizhou = 惠州
    .Dongguan = 东莞
    .Zhongshan = 中山
    .Jiangmen = 江门
    .Zhaoqing = 肇庆

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

## The page for the family

page-sum = 总计

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
note-head =
    .weights = 权重
    .rates = 汇率
    .cssa = 综援金额
    .separation = 名次是否明确
    .left-out = 未列入
note-weight = { $criterion }{ $weight }
# $unit 例如“RMB 1”，$hkd 例如“HK$1.08”，$date 为汇率日期或 note-rate-of-case。
note-rate = { $unit } = { $hkd }（{ $date }）
note-rate-of-case = 个案自定
# $rank 为名次，$others 为其余机构的数目。
separation-certain = 以现有资料，第{ $rank }位的名次是明确的。
separation-any-best = 以现有资料，{ $all }家机构都有可能是最佳选择。
separation-none = 以现有资料，第{ $rank }位与其余{ $others }家难分高下。
# 其余机构中的 $count 家，名次为 $ranks（例如“2–5和7”）。
separation-some = 以现有资料，第{ $rank }位与其余{ $others }家中的{ $count }家（第{ $ranks }位）难分高下。
separation-more = { $ranks }等
left-out-none = { $all }家全部符合条件。
left-out = { $all }家中有{ $homes }家；按原因计（一家可有多个原因）：{ $reasons }。
left-out-rule = { $rule }{ $count }家

# 一格中的各行：每月费用及由来。
cost-government-pays = 政府支付
cost-after-cssa = 已扣除综援
cost-price = 标价{ $price }
# $source 为 fee-quality 中的词。
cost-source = { $source }，{ $date }
cost-old = 旧价，或已上调

# 一格中的各行：路程。
journey-from = { $home } { $minutes }
journey-via = 经{ $crossing }
# $crossing 为铁路线路：“高铁往虎门”。
journey-by-train = 乘{ $crossing }
position-district = 位置只知到区，误差{ $km }公里
position-city = 位置只知到市，误差{ $km }公里

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
# $homes 为探访的家人住处数目；时间按探访次数平均。
fact-visit = { $homes ->
    [1] 单程{ $minutes }
   *[other] 平均单程{ $minutes }
}
# $ways 为 journey-via 及 journey-by-train 的列表。
fact-visit-via = { $homes ->
    [1] 单程{ $minutes }，{ $ways }
   *[other] 平均单程{ $minutes }，{ $ways }
}
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
place-title = { $name }（{ $city }）：{ $all }家中排第{ $rank }位
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
scheme-age-not-stated = 没有填写年龄。计划接受65岁或以上人士，或60至64岁而有证明需要住宿照护的人士。
scheme-too-young = 老人现年{ $age }岁。计划接受65岁或以上人士，或60至64岁而有证明需要住宿照护的人士。
scheme-need-not-proven = 老人现年{ $age }岁，须证明需要住宿照护，但个案没有注明。
scheme-care-too-light = 照护等级（{ $level }）未达护理安老宿位的要求。
scheme-guardianship = 计划不接受以香港社会福利署署长为监护人的人士。
scheme-appointee = 计划不接受由受委人代领福利金的人士。
scheme-psychiatric = 计划不接受须定期到精神科复诊的人士（失智症除外）。
scheme-dialysis = 计划不接受需要透析的人士。
