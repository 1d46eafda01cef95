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
page-in-short = In short
page-a-month = A month
page-points = Points of 100; in brackets the range that unknown facts leave open.
page-firm = How firm is the first place?
page-all-questions = All questions, home by home
page-no-home = No home fits this case. The reasons for each home are below.
page-what-if = What if something else mattered more?
page-stance = Stance towards what is not known
page-reset = Back to the case
page-show-all = Show all { $count } homes on this page
# $count: how many homes are eligible beyond those that the page carries
page-more-eligible = { $count ->
    [one] One more home is eligible but not on this page. For weights far from those of the case it could come among the first.
   *[other] { $count } more homes are eligible but not on this page. For weights far from those of the case they could come among the first.
}
page-glance = The order at a glance
page-order = The homes in order
page-legend-open = pale: possible, not known
page-legend-key = points used for the order
page-legend-budget = your budget
page-legend-ties = Homes with equal points are ordered by their id in the data.
page-home = Home
page-score = Score
page-cost = Monthly cost
page-journey = Journey one way
page-confirm = To confirm
page-known = known
page-why = Why this place, facts and sources
page-criterion = Criterion
page-fact = Fact
# How good the fact is, from 0 to 100
page-worth = Worth
page-weight = Weight
page-points-of-fact = Points
page-to-lead = What would put it first
page-sources = Sources ({ $date })
page-sources-undated = Sources (undated)
page-set-beside = Compare side by side
page-unexplained = A home that comes among the first only after a change has no explanation on this page.
page-where = Where they are
page-map = Numbers are places in the order. The roof is the family home, diamonds are crossings. Lines lead over the crossing of the shortest journey; they are not roads. A circle shows how far the home may be from its mark.
page-beside = Side by side
# $most: the greatest number of homes side by side
page-beside-hint = Choose up to { $most } homes; differences are marked.
page-place = Place
page-city = City
page-beds = Beds
page-deposit = Deposit
page-calls = Call sheet
page-calls-hint = Write down each answer and give the sheet to the adviser.
page-date = Date
page-spoke-to = Spoke to
page-left-out = Why a home is not here
page-left-out-list = Homes that were left out, with every reason
page-left-out-more = { $count ->
    [one] and one more home
   *[other] and { $count } more homes
}
page-basis = What this is based on
page-method = Method
page-method-version = Silverbay, version { $version }
page-age = Age of the data
page-coast = Coast on the map

## The page for the family, texts after a change of the weights

# Between the names of homes in one line
page-between-names = { "; " }
# $count: how many places; a word in braces is filled in on the page
page-moved-up = ▲ up { $count }
page-moved-down = ▼ down { $count }
# $places: places in the order, as 2, 5
page-beyond-map = Beyond this map: { $places }.
page-on-paper = With weights other than those of the case, on which the summary is based:
page-unchanged = This is the order of the case.
# $homes: the names of the first three
page-changed = Changed. Now first: { $homes }. The summary above, “What would put it first” and the questions are still about the case.
page-nothing-counts = At least one criterion must count; the order is as it was.

## The page for the family, look

# Fonts that have the letters of this language, best first, separated by commas
page-fonts = Segoe UI, PingFang HK, Microsoft JhengHei, Noto Sans CJK TC

## How firm an order is

firmness-no-home = No home is eligible.
# $home: the home that comes first
firmness-title = How firm is it that { $home } comes first?
# $change: a percentage; $criterion: the criterion whose weight has the least room
firmness-least-change = It stays first as long as no single weight changes by more than { $change } of itself; the least room is for the weight of { $criterion }.
firmness-no-change = No change of a single weight would put another home first.
# $spread and $share: percentages; $draws: how many draws
firmness-lead-share = With each weight up to { $spread } higher or lower and unknown facts drawn between their ends, it comes first in { $share } of { $draws } draws.
# A share of the draws with its range: 12.0% (11.4–12.7%)
firmness-share = { $share } ({ $range })
firmness-weights = If one weight changes and the others follow in proportion
firmness-weights-criterion = criterion
firmness-weights-weight = weight
firmness-weights-leader-stays = first place stays
firmness-weights-below = first below that
firmness-weights-above = first above that
firmness-weights-three-stay = first three stay
firmness-shares = If weights and unknown facts vary
firmness-shares-home = home
firmness-shares-first = first, weights ±{ $spread }
firmness-shares-three = first three, weights ±{ $spread }
firmness-shares-any = first, any weights
firmness-shares-can = can come first
firmness-shares-yes = yes
firmness-shares-no = no
# $count: how many draws; $seed: the number from which the draws start
firmness-shares-note = Shares of { $count } draws with 95% intervals; seed { $seed }. Unknown facts are drawn evenly between their ends.
firmness-who-can-lead = Which homes can come first
# $count of the $all homes
firmness-can-lead = { $count } of { $all } homes could come first for some weights, if the unknown facts turned out best for that home and worst for the others.
firmness-must-lead = { $home } comes first for all weights and all facts.
firmness-none-must-lead = No home comes first for all weights and all facts.
# $by: the home that is better
firmness-beaten-by = { $home } (by { $by })
# $homes: a list of homes, each with the better one
firmness-beaten = { $count ->
    [one] One home is no better than another on any criterion, whatever the unknown facts are: { $homes }.
   *[other] { $count } homes are no better than another on any criterion, whatever the unknown facts are: { $homes }.
}
firmness-questions = What to ask before deciding
firmness-questions-none = No single answer would change the first three.
firmness-questions-more = { $count ->
    [one] … and one more question that matters less.
   *[other] … and { $count } more questions that matter less.
}
# One question to a home on the fact of each criterion; $effects: what the answers would change
firmness-ask =
    .visit = Ask { $home } for its exact address: { $effects }.
    .cost = Ask { $home } what a month costs at this level of care: { $effects }.
    .care = Ask { $home } which levels of care it takes: { $effects }.
    .medical = Ask { $home } how residents see a doctor: { $effects }.
    .quality = Ask { $home } which official star rating it has now: { $effects }.
    .life = Ask { $home } which of the wished services it offers: { $effects }.
# $when: an answer; $then: what it would change
firmness-effect = { $when }, { $then }
firmness-or = { $first } or { $last }
firmness-when-cost-below = below { $cost } a month
firmness-when-cost-above = above { $cost } a month
firmness-when-journey-below = if the journey takes less than { $minutes } minutes
firmness-when-journey-above = if the journey takes more than { $minutes } minutes
firmness-when-stars-at-least = { $stars ->
    [5] with 5 stars
    [one] with { $stars } star or more
   *[other] with { $stars } stars or more
}
firmness-when-stars-below = with fewer than { $stars } stars
firmness-when-medical = if the answer is { $answers }
firmness-when-level = if it takes this level of care
firmness-when-not-level = if it does not take this level of care
firmness-when-levels-at-least = { $levels ->
    [1] if it also takes any heavier level of care
   *[other] if it also takes { $levels } or more of the heavier levels of care
}
firmness-when-levels-below = if it takes fewer than { $levels } of the heavier levels of care
firmness-when-no-levels = if it takes none of the heavier levels of care
firmness-when-wishes-at-least = { $wishes ->
    [1] with any of them
   *[other] with { $wishes } or more of them
}
firmness-when-wishes-below = with fewer than { $wishes } of them
firmness-when-no-wishes = with none of them
firmness-then-leads = it comes first
firmness-then-loses = it no longer comes first
firmness-then-enters = it enters the first three
firmness-then-leaves = it leaves the first three
firmness-rates = If the exchange rate changes
# $sign: a currency; $rate: Hong Kong dollars for one unit; $leader and $three: two of the messages below
firmness-rate = { $sign } 1 = HK${ $rate }: { $leader }; { $three }.
firmness-rate-leader-stays = the first place stays between half and twice the rate
firmness-rate-leader-changes = the first place changes at { $rates }
firmness-rate-three-stay = the first three stay in order at ±5% and ±10%
firmness-rate-three-change = the first three or their order change at { $changes }
