# Silverbay in English.
#
# Glossary, one word for one thing:
#   home          a care home or an integrated medical-nursing facility that is compared
#   family home   where a family member lives
#   place         a rank in the order ("first place"); never a bed
#   bed           a bed of a home; a "scheme place" is a place under the scheme (as the
#                 Social Welfare Department writes: care-and-attention place, nursing home place)
#   level of care the elder's need: independent, mild, moderate, severe, complete
#   points        the score, of 100
#   range         from the lowest to the highest points that the facts allow
#   known         the share of the points that rests on known facts
#   crossing      a control point with the way over the boundary
#   stance        cautious, balanced or hopeful towards what is not known
#   case          the file that says who asks
#   clerk         who keeps the lists
#
# A message is `key = text`. Keep the keys and the names in braces; move them freely.
# `.name = text` under a key is one word of a list, or one part of a message.

language = English
    .tag = en
    .names = en zh-hant zh-hans

## How the language is written

form-list = { ", " }
form-and = { $first } and { $last }
form-clauses = { "; " }
form-sentences = { " " }
form-labelled = { $label }: { $text }
form-range = { $low }–{ $high }
form-quoted = "{ $text }"
form-from = from { $amount }
form-up-to = up to { $amount }
form-minutes = { $minutes } min
home-count = { $count ->
    [one] { $count } home
   *[other] { $count } homes
}

fee-unknown = today's fee not known

## Words of the field

criterion =
    .visit = visiting
    .cost = cost
    .care = care
    .medical = medical access
    .quality = quality
    .life = wishes

city =
    .HongKong = Hong Kong
    .Macao = Macao
    .Guangzhou = Guangzhou
    .Shenzhen = Shenzhen
    .Zhuhai = Zhuhai
    .Foshan = Foshan
    .Huizhou = Huizhou
    .Dongguan = Dongguan
    .Zhongshan = Zhongshan
    .Jiangmen = Jiangmen
    .Zhaoqing = Zhaoqing

side =
    .hong_kong = Hong Kong
    .macao = Macao
    .mainland = the mainland

care-level =
    .independent = independent
    .mild = mild
    .moderate = moderate
    .severe = severe
    .complete = complete

medical-model =
    .hospital_run = run by a hospital
    .in_house_hospital = hospital inside
    .co_located_hospital = hospital on the site
    .in_house_clinic = clinic inside
    .contracted_hospital = agreement with a hospital
    .resident_clinician = doctors or nurses there all day
    .visiting_clinician = visiting doctors
    .none = no medical service
    .stated = calls itself integrated, no more

place-type =
    .CA = care-and-attention place
    .NH = nursing home place

funding =
    .self_funded = self-funded
    .scheme_place = scheme place
    .portable_cssa = Portable CSSA

stance =
    .cautious = cautious
    .balanced = balanced
    .hopeful = hopeful

part-of-the-fee =
    .bed_fee = bed
    .care_fee_independent = care, independent
    .care_fee_partial = care, partial
    .care_fee_full = care, full
    .meal_fee = meals
    .all_in_fee = all in

fee-quality =
    .official = official
    .operator = operator
    .press = press
    .directory = directory
    .aggregator = low quality

rule =
    .residence = not a residence
    .care = level of care
    .required_services = required services
    .cities = other city
    .cost_cap = cost cap
    .visit_cap = visit limit
    .reachable = no open crossing
    .scheme_place = scheme place

service =
    .rehabilitation = rehabilitation
    .physiotherapy = physiotherapy
    .tcm = Chinese medicine
    .dementia = dementia care
    .stroke = stroke care
    .hospice = hospice care
    .tube_feeding = tube feeding
    .oxygen = oxygen
    .wound_care = wound care
    .dialysis = dialysis
    .outpatient = outpatient clinic
    .inpatient = inpatient wards
    .telemedicine = telemedicine
    .counselling = counselling
    .nursing_care = nursing care
    .full_nursing_care = full nursing care
    .high_care = high care
    .independent_living = independent living
    .assisted_living = assisted living
    .day_care = day care
    .short_stay = short stays
    .trial_stay = trial stay
    .hk_macao_zone = Hong Kong and Macao zone
    .cantonese = Cantonese
    .escort = escort
    .learning = courses
    .guangdong_scheme_advice = advice on Guangdong schemes
    .legal_advice = legal advice
    .health_advice = health advice
    .referral = referral

## The page for the family

page-sum = Sum
