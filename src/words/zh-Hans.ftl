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

## 家庭用页

page-sum = 总计
page-in-short = 摘要
page-a-month = 每月
page-points = 满分为100分；括号内为未知资料所容许的范围。
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
page-legend-key = 排名所用分数
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
page-fact = 事实
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
page-beside = 并列比较
# $most：并列机构的最大数目
page-beside-hint = 最多可选{ $most }家机构；不同之处有标示。
page-place = 名次
page-city = 城市
page-beds = 床位
page-deposit = 押金
page-calls = 电话咨询记录表
page-calls-hint = 请逐项记下答复，交社工录入。
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
page-on-paper = 以下排名所用的权重与个案不同（摘要按个案编写）：
page-unchanged = 这是个案原本的排名。
# $homes：前三位机构的名称
page-changed = 已更改。目前前三位：{ $homes }。上方摘要、“怎样才会排第一”及问题仍按个案原值。
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
firmness-no-change = 单独改变任何一项权重，都不会使其他机构排第一。
# $spread、$share：百分比；$draws：抽样次数
firmness-lead-share = 若各项权重上下变动最多{ $spread }，未知资料在其上下限之间抽取，在{ $draws }次抽样中，它有{ $share }排第一。
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
firmness-when-journey-below = 若单程少于{ $minutes }分钟
firmness-when-journey-above = 若单程多于{ $minutes }分钟
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
