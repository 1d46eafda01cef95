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

## Rankings, explanations and comparisons

# $cost is a range in Hong Kong dollars.
form-a-month = { $cost } a month
date-unknown = undated

# One line for logs.
line-place = { $rank }. { $name } ({ $city }): { $points } points ({ $low }–{ $high }), { $cost }
line-journey = { $place }, { $journey }

# The head of a ranking.
case-summary = level of care: { $level } · { $funding } · budget { $budget } a month · { $stance } about what is not known · as of { $date } · method { $method }
case-summary-undated = level of care: { $level } · { $funding } · budget { $budget } a month · { $stance } about what is not known · method { $method }
family-lives = The family lives in { $homes }.
# $home is a district.
family-district = { $home } ({ $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
} a month)
# $home is a latitude and a longitude in degrees.
family-position = the area around { $home } ({ $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
} a month)

ranking-none-eligible = No home fits this case.
ranking-head =
    .rank = #
    .home = home
    .city = city
    .points = points
    .range = range
    .known = known
    .cost = monthly cost
    .journey = journey one way
    .confirm = to confirm
ranking-warning = Journeys are estimates, and so are prices that are old or undated. Check every fact at its source before anyone moves.
ranking-remarks = Remarks on each home
ranking-remark = { $rank }. { $remarks }

# The notes below a ranking, each after its head.
note-head =
    .weights = Weights
    .rates = Rates
    .cssa = Portable CSSA
    .separation = Certainty
    .left-out = Left out
note-weight = { $criterion } { $weight }
# $unit is "RMB 1", $hkd "HK$1.08", $date the date of the rate or note-rate-of-case.
note-rate = { $unit } = { $hkd } ({ $date })
note-rate-of-case = given in the case
# $rank is a place; $others counts the other homes.
separation-certain = On what is known, place { $rank } is certain.
separation-any-best = On what is known, any of the { $all } could be best.
separation-none = On what is known, place { $rank } cannot be told apart from { $others ->
    [one] the other home
   *[other] any of the other { $others } homes
}.
# $count of the other homes, at $ranks (places such as "2–5 and 7").
separation-some = On what is known, place { $rank } cannot be told apart from { $count } of the other { $others } homes: { $count ->
    [one] place { $ranks }
   *[other] places { $ranks }
}.
separation-more = { $ranks } and more
left-out-none = none of { $all }.
left-out = { $homes } of { $all }. By rule (a home can break more than one): { $reasons }.
left-out-rule = { $rule } { $count }

# Lines of a cell: what a month costs and why.
cost-government-pays = Government pays
cost-after-cssa = after Portable CSSA
cost-price = price { $price }
# $source is a word of fee-quality.
cost-source = { $source }, { $date }
cost-old = old, may be higher

# Lines of a cell: the journey.
journey-from = { $home } { $minutes }
journey-via = via { $crossing }
# $crossing is a railway line: "High-speed rail to Humen".
journey-by-train = by { $crossing }
position-district = district only (±{ $km } km)
position-city = city only (±{ $km } km)

age-dates = The facts date from { $oldest } to { $newest }.
age-one-date = The facts date from { $date }.
age-undated = { $undated ->
    [one] { $undated } of { $all } homes has no date.
   *[other] { $undated } of { $all } homes have no date.
}

remarks-between = { " · " }
remarks-dated = as of { $date }, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
remarks-undated = undated, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
# $count chooses the plural, $beds is written.
remarks-beds = { $count ->
    [one] { $beds } bed
   *[other] { $beds } beds
}
# $part is a word of part-of-the-fee.
remarks-fee = { $part } { $price }

# The fact behind a criterion, as the cell of a table.
fact-not-published = not published
fact-visit-none = no journey
# $homes counts the family homes that visit; the minutes are their mean by visits.
fact-visit = { $homes ->
    [1] { $minutes } one way
   *[other] { $minutes } one way on average
}
# $ways is a list of journey-via and journey-by-train.
fact-visit-via = { $homes ->
    [1] { $minutes } one way, { $ways }
   *[other] { $minutes } one way on average, { $ways }
}
# $source is cost-source.
fact-cost-price = price { $price } ({ $source })
fact-cost-none = no price published
fact-cost-old = old or undated, may be higher today
# $care is a word of care-for.
fact-care =
    .confirmed = { $care }: confirmed.
    .refused = { $care }: not taken.
    .unknown = { $care }: not confirmed.
fact-care-heavier =
    .confirmed = Heavier care: confirmed.
    .refused = Heavier care: not taken.
    .unknown = Heavier care: not known.
    .mixed = Heavier care: { $parts }.
# Parts of fact-care-heavier.mixed; $levels is a list of levels of care.
fact-care-levels =
    .confirmed = { $levels } confirmed
    .refused = { $levels } not taken
    .unknown = { $levels } not known
# What a home takes on, at the start of a sentence.
care-for =
    .independent = Independent residents
    .mild = Mild care
    .moderate = Moderate care
    .severe = Severe care
    .complete = Complete care
fact-stars = { $stars } of 5 stars ({ $year })
fact-stars-lapsed = the stars of { $year } have expired
fact-stars-none = no stars known
fact-wishes =
    .offered = Offered: { $services }.
    .absent = Not offered: { $services }.
    .unknown = Not known: { $services }.

# One home explained.
place-title = { $name }, { $city }: place { $rank } of { $all }
place-points = It has { $points } points of 100. What is not known could bring it to anything from { $low } to { $high }; { $known } of the points rest on known facts.
place-points-certain = It has { $points } points of 100, and all of them rest on known facts.
place-why = Where the points come from
place-head =
    .criterion = criterion
    .fact = fact
    .worth = rating
    .weight = weight
    .points = points
place-sum = sum
place-confirm = To confirm with the home
sources-dated = Sources (as of { $date })
sources-undated = Sources (undated)
sources-none = No source is recorded.
lead-heading = What would put it first
lead-cost = It would come first if the elder paid { $cut } less a month and nothing else changed.
lead-no-cost = No lower fee alone would put it first.
lead-weight = It would come first if { $criterion } had a weight of { $then } instead of { $now }, with the other weights in proportion.
lead-no-weight = No change of a single weight would put it first.

# One home before another.
pair-title = Why { $first } comes before { $second }
pair-ahead = It is { $points } points ahead. The greatest difference is in { $criterion }.
pair-equal = Both have the same points; the order of their ids decides.
pair-certain = What is not known cannot reverse this order.
pair-open = What is not known could reverse this order.
pair-head =
    .criterion = criterion
    .ahead = points ahead

# Several homes side by side.
compare-title = Side by side
compare-row =
    .place = place
    .points = points
    .range = range
    .city = city
    .beds = beds
    .deposit = deposit
    .confirm = to confirm
compare-differs = { $row } *
compare-criterion = { $points } · { $fact }
compare-unknown = –
compare-legend = * The homes differ. Points are of 100; the range is what the known facts leave open.

# Why a home is left out; .change is the least change that would let it in.
exclusion-title = { $name }, { $city }: left out
exclusion-not-a-residence = It is a service centre, where nobody lives.
    .change = No change to the case would let it in.
exclusion-care = It does not take the level of care that is needed ({ $level }).
    .change = It would pass this rule only if the home took that level.
exclusion-service = A required service is not offered: { $service }.
    .change = If { $service } were not required, it would pass this rule.
exclusion-city = It is in { $city }, which is not among the cities of the case.
    .change = With { $city } among the cities it would pass this rule.
exclusion-cost = It costs at least { $cost } a month, above the cap of { $cap }.
    .change = With a cap of { $cap } a month it would pass this rule.
exclusion-journey = The journey takes at least { $minutes } minutes, above the limit of { $cap }.
    .change = With a limit of { $cap } minutes it would pass this rule.
exclusion-unreachable = No crossing that is known to be open leads from { $home } to { $side } at the time asked for.
    .change = It would pass this rule at another time of return, or if a crossing opened.
exclusion-not-a-member = It is not a member of the Residential Care Services Scheme in Guangdong.
    .change = As a self-funded case it would pass this rule.
# $place is a word of place-type.
exclusion-place-type = Under the scheme it has no { $place }, which this level of care needs.
    .change = It would pass this rule as a self-funded case, or if the home had such a place.

# What to ask a home, as questions to read out.
ask-care =
    .independent = Do you take residents who look after themselves?
    .mild = Do you take residents who need mild care?
    .moderate = Do you take residents who need moderate care?
    .severe = Do you take residents who need severe care?
    .complete = Do you take residents who depend on care completely?
ask-service =
    .rehabilitation = Do you offer rehabilitation?
    .physiotherapy = Do you offer physiotherapy?
    .tcm = Do you offer Chinese medicine?
    .dementia = Do you care for residents with dementia?
    .stroke = Do you care for residents after a stroke?
    .hospice = Do you offer hospice care?
    .tube_feeding = Do you take residents who are fed by tube?
    .oxygen = Do you take residents who need oxygen?
    .wound_care = Do you offer wound care?
    .dialysis = Is dialysis available to your residents?
    .outpatient = Do you have an outpatient clinic?
    .inpatient = Do you have inpatient wards?
    .telemedicine = Can residents see a doctor by telemedicine?
    .counselling = Do you offer counselling?
    .nursing_care = Do you offer nursing care?
    .full_nursing_care = Do you offer full nursing care?
    .high_care = Do you offer high care?
    .independent_living = Do you offer independent living?
    .assisted_living = Do you offer assisted living?
    .day_care = Do you offer day care?
    .short_stay = Do you offer short stays?
    .trial_stay = Can a resident stay on trial first?
    .hk_macao_zone = Do you have a zone for residents from Hong Kong and Macao?
    .cantonese = Do your staff speak Cantonese?
    .escort = Does somebody go with residents to the doctor?
    .learning = Do you offer courses?
    .guangdong_scheme_advice = Do you advise on the Guangdong schemes?
    .legal_advice = Do you offer legal advice?
    .health_advice = Do you offer health advice?
    .referral = Do you refer residents to other services?
ask-cost = Does the elder pay no more than { $cap } a month? Known so far: { $cost }.
ask-journey = Does the journey take no more than { $cap } minutes? Estimated: { $minutes }.
ask-place = Do you have a { $place } under the scheme?
# The same in a few words. $code is the code of the level of care, $level its word.
ask-brief =
    .care = { $code ->
        [independent] independent residents?
       *[other] { $level } care?
    }
    .service = { $service }?
    .cost = cost within cap?
    .journey = journey within limit?
    .place = { $place }?

# Why the scheme does not take an elder.
scheme-age-not-stated = The age is not stated. The scheme takes people aged 65 or above, or 60 to 64 with a proven need for residential care.
scheme-too-young = The elder is { $age }. The scheme takes people aged 65 or above, or 60 to 64 with a proven need for residential care.
scheme-need-not-proven = The elder is { $age } and must prove a need for residential care; the case does not state one.
scheme-care-too-light = The level of care ({ $level }) is below that of a care-and-attention place.
scheme-guardianship = The scheme does not take people under public guardianship.
scheme-appointee = The scheme does not take people whose payments go through a welfare appointee.
scheme-psychiatric = The scheme does not take people in regular psychiatric follow-up, except for dementia.
scheme-dialysis = The scheme does not take people who need renal dialysis.
