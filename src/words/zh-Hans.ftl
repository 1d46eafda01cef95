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
