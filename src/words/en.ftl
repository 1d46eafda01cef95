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
form-minutes-under = under { $minutes } min
form-minutes-up-to = up to { $minutes } min

fee-unknown = today's fee not known

## Words of the field

criterion =
    .visit = visiting
    .cost = cost
    .care = care
    .medical = medical access
    .quality = quality
    .life = wishes

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
    .residents = takes other residents
    .age = below its minimum age
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

## Problems of files
#
# `problem-CODE` says what is wrong, `.expected` what was expected, `.remedy` what to do.
# What is wrong and what to do are joined to one line. No full stop at the end.
# $text      the text found, in quotes
# $columns, $allowed, $levels, $currencies, $datums   lists of codes, as files spell them
# $wanted    one of `wanted`

severity =
    .note = note
    .question = question
    .error = error

# The place of a problem: facilities.csv, line 12, bed_fee
where-line = { $file }, line { $line }
where-row = { $file }, row { $row }
where-record = { $file }, record { $record }
where-sheet = { $file }, { $sheet }
where-cell = { $file }, { $cell }
where-column = { $place }, { $column }

problem-unreadable = the file cannot be read: { $cause }
problem-missing_column = the column is required, but missing
    .expected = { $columns }
    .remedy = name it in the first line; the columns of the table are { $columns }
problem-columns_not_there = the file does not have the columns { $columns }; these facts are unknown
    .expected = { $columns }
problem-columns_not_there-more = the file does not have the columns { $columns } and others; these facts are unknown
    .expected = { $columns }
problem-built_in_table = the folder does not have this table; the one that comes with the program is used
problem-no_ids = the file has no column id; rows are named by their line numbers
    .expected = a short unique name in each row
    .remedy = add the column, so that the names stay the same when rows move
problem-duplicate_column = { $first } and { $text } are the same column
    .expected = each column once
    .remedy = keep one of them
problem-duplicate_column-twice = the column occurs twice
    .expected = each column once
    .remedy = keep one of them
problem-unknown_column = { $text } is not a column of this table and is not read
problem-unknown_column-near = { $text } is not a column of this table and is not read
    .remedy = did you mean { $nearest }?
problem-row_length = the row has { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    }, the first line has { $expected }
    .expected = { $expected ->
        [one] { $expected } cell
       *[other] { $expected } cells
    }
    .remedy = look for a missing or an extra comma, or for a quotation mark that is not closed
problem-row_too_long = the row has more than { $most } bytes; nothing below it was read
    .expected = at most { $most } bytes
    .remedy = look for a quotation mark that is not closed
problem-cell_too_long = the cell has more than { $most } bytes
    .expected = at most { $most } bytes
    .remedy = shorten it, or look for a quotation mark that is not closed
problem-undecodable = { $text } is not { $encoding }
    .expected = { $encoding }
    .remedy = save the file as UTF-8, or state its encoding
problem-undecodable-nul = { $text } contains a null character, which is not text
    .expected = text without null characters
    .remedy = type the cell again; when many cells have one, state the encoding of the file
problem-unseen_character = { $text } has a character that nobody sees and that changes how others are shown; it is shown as �
    .remedy = delete it from the cell
problem-missing = required, but missing
    .expected = { $wanted }
    .remedy = give { $wanted }
problem-not_a_number = { $text } is not { $wanted }
    .expected = { $wanted }
problem-beds_unclear = { $text } is not a number of beds in use
    .expected = a number of beds
    .remedy = ask how many beds are in use; households, suites and residents are not beds
# $quantity one of `quantity`, $range its range with the unit, $value the number found
problem-out_of_range = { $quantity } must be { $range }, got { $value }
    .expected = { $range }
# $vocabulary one of `vocabulary`
problem-unknown_word = { $text } is not { $vocabulary }; allowed: { $allowed }
    .expected = { $allowed }
problem-repeated_word = { $text } occurs twice in the list
    .remedy = keep one of them
problem-not_a_day = { $text } is not a date
    .expected = a date such as 2026-11-22
    .remedy = write 2026-11-22 (the date of a source may also be 2026-11 or 2026)
problem-not_a_day-no_such_day = { $text } is a date that does not exist
    .expected = a date such as 2026-11-22
problem-not_a_clock_time = { $text } is not a time of day
    .expected = a time such as 06:30
    .remedy = write 06:30; the latest is 24:00
# $fee is an amount or a range, $notes says what was done to get there and may be empty
problem-fee_read = { $text } is read as { $fee } a month
    .remedy = { $notes }
problem-other_currency = { $text } is in { $named }, but the row says { $of_row }
    .expected = { $of_row }
    .remedy = a row has one currency; find out which
problem-fee_without_currency = a fee is given without a currency
    .expected = { $currencies }
    .remedy = write one of { $currencies }
problem-ends_reversed = { $text } runs from the higher to the lower end
    .expected = the lower end first
    .remedy = swap the ends
problem-unordered_grades = { $text } gives numbered grades of care; some homes number the heaviest 1, others the lightest
    .expected = levels in words
    .remedy = ask which grade is the heaviest, and state it in the settings of the file (grade_one = "heaviest" or "lightest")
problem-ambiguous_care = { $text } means different levels in different systems
    .expected = { $levels }
    .remedy = ask which system is meant, and write the levels
problem-dementia_is_no_level = { $text } is a need and not a level of care
    .expected = { $levels }
    .remedy = write dementia under services, and ask which levels of care the home accepts
problem-unknown_care = { $text } is not a known level of care
    .expected = { $levels }
    .remedy = write one or more of { $levels }
problem-duplicate_id = { $text } is already used in line { $line }
    .expected = a different id in each row
    .remedy = give each row an id of its own
problem-probable_duplicate = district, address and operator are the same as those of { $other } in line { $line }
    .remedy = if both are one home, keep one row; nothing was merged
problem-probable_duplicate-by_name = the name is the same as that of { $other } in line { $line }
    .remedy = if both are one home, keep one row; nothing was merged
problem-unknown_facility = { $text } is not the id of a home in facilities.csv
    .expected = an id of facilities.csv
problem-unknown_facility-near = { $text } is not the id of a home in facilities.csv
    .expected = an id of facilities.csv
    .remedy = did you mean { $nearest }?
problem-unknown_fact = { $text } is no fact that can be answered by itself
    .expected = { $columns }, care: with a level or service: with a service
    .remedy = write for instance medical, all_in_fee, care:severe or service:dementia
problem-person_in_note = { $text } in the note may be of a person; the note is not kept
    .remedy = write what was said, and nothing about who said it
problem-answered_twice = another answer to this on the same day and by the same way says otherwise; { $text } counts
    .remedy = keep the right one; the other is on line { $line }
problem-answer_repeated = line { $line } gives the same answer
problem-answer_older_than_row = the row of the home is of { $row } and newer; it counts in place of the answer
problem-answer_without_currency = a fee is given without a currency, and nothing of the home is published in one
    .expected = { $currencies }
    .remedy = write for instance RMB 8000 or HK$8000
problem-ambiguous_date = in { $text } either number may be the month
    .remedy = write the year first, such as 2025-03-01
problem-date_read = { $text } is read as { $date }
problem-unknown_list_word = { $text } is none of the words that count here; the rest of the list is used
problem-lines_above = the lines down to line { $last } stand above the headings and are not read
problem-unit_above = the line gives all sums in { $text }; prices without a currency are in that of their side of the boundary
problem-rows_left_out = { $rows ->
        [one] one line is no home but { $what }
       *[other] { $rows } lines are no homes but { $what }
    }
problem-short_row = the row has { $found } of { $expected } cells; those at its end are taken as blank
problem-quote_not_closed = a quotation mark is opened and not closed; this line is lost, the lines below are read
    .remedy = delete the mark, or close it
problem-rounded_id = the id { $text } was rounded by a spreadsheet; the row is named by its line
problem-other_heading = { $text } names the same column as { $first }, which is read
problem-list_does_not_say = { $rows ->
        [one] one home waits for { $fact }, which the list does not say
       *[other] { $rows } homes wait for { $fact }, which the list does not say
    }
    .remedy = state it once for all with --{ $key }, or as { $key } in settings.toml
problem-list_without_city = the list has no column for the city, and nothing else tells it of { $rows ->
        [one] one home
       *[other] { $rows } homes
    }
    .remedy = state it once for all with --city, or as city in settings.toml
problem-implausible_rate = { $text } Hong Kong dollars for one { $currency } is far from any rate there was; is it for 100 units, or the inverse?
    .remedy = write the Hong Kong dollars for one unit
problem-date_far_after_others = { $date } is years after every other row, the newest of which is of { $newest }; it is not used
    .remedy = correct the date
problem-row_of_the_same_home = line { $line } is the same home; the two are one home with a range of prices
problem-damaged = the file is damaged: { $cause }
    .remedy = open it in the program that wrote it, which may mend it, and save it anew
problem-locked = the workbook is protected by a password
    .remedy = open it with the password, and save it without one
problem-file_too_large = the file is no text and larger than { $megabytes } MB
    .remedy = save the sheet with the table as CSV UTF-8
problem-unpacks_too_much = the workbook unpacks to more than { $megabytes } MB, or has more parts, formats or texts than a list of homes
    .remedy = copy the table to a new workbook, or save its sheet as CSV UTF-8
problem-too_many_cells = the sheet has more than { $cells } cells or { $megabytes } MB of text
    .remedy = save the sheet with the table as CSV UTF-8
problem-no_such_sheet = there is no sheet { $text }; there are { $sheets }
    .remedy = name one of { $sheets }
problem-other_sheets = other sheets hold a table too and are not read: { $sheets }
    .remedy = name one with --sheet, or as sheet in settings.toml
problem-hidden_rows = the sheet hides { $rows ->
        [one] one row, which is read
       *[other] { $rows } rows, which are read
    }
problem-hidden_columns = the sheet hides { $columns ->
        [one] one column, which is read
       *[other] { $columns } columns, which are read
    }
problem-error_cells = { $cells ->
        [one] one cell has an error such as #N/A in place of a value; its fact is unknown
       *[other] { $cells } cells have an error such as #N/A in place of a value; their facts are unknown
    }
problem-cells_beyond = { $cells ->
        [one] one cell
       *[other] { $cells } cells
    } far to the right of the table { $cells ->
        [one] is
       *[other] are
    } not read
problem-formula_without_value = { $cells ->
        [one] the value of one formula is
       *[other] the values of { $cells } formulas, of which this is the first, are
    } not in the file
    .remedy = open the workbook in Excel or LibreOffice, and save it
problem-other_file = the file is { $what } and no table of text
    .remedy = open it, and save the table as CSV UTF-8
problem-place_from_address = the city or the district of { $rows ->
        [one] one home
       *[other] { $rows } homes
    } is read from the address or from a cell that names both
problem-not_compared = { $rows ->
        [one] one row
       *[other] { $rows } rows
    } below the first { $compared } are not compared with the others: whether they are the same home once more is not looked at
    .remedy = check the list in parts, or rank it: ranking compares all
problem-unknown_kind = { $text } is no kind of home known here; the kind is taken from the name, else as a care home
    .expected = { $kinds }
    .remedy = write one of { $kinds }
problem-name_of_a_service = { $text } is named like a service by day, and may be no home
    .remedy = write service_centre as its kind, or delete the row
problem-merged_cell = blank, and { $above } stands above: a spreadsheet keeps merged cells in their first row only
    .remedy = fill the cell in, or use --fill-down
problem-unknown_district = { $text } is not a district in districts.csv
    .expected = a district in districts.csv
problem-unknown_district-near = { $text } is not a district in districts.csv
    .expected = a district in districts.csv
    .remedy = did you mean { $nearest }?
problem-district_of_another_city = { $text } is a district of { $of }, but the row says { $city }
    .expected = a district of { $city }
problem-city_without_point = districts.csv has no row named { $city } for the city itself
    .remedy = the row that comes with the program is used
problem-swapped_position = latitude { $lat } and longitude { $lon } look swapped
    .expected = latitude first
    .remedy = put the latitude first; it is -90 to 90 degrees
problem-part_of_a_position = a position needs lat, lon, datum and position_precision together
    .remedy = fill in all four or none
problem-no_datum = the position has no datum and is not used; positions from mainland maps are 300 to 1,200 m off
    .expected = { $datums }
    .remedy = ask where it was read: wgs84 for GPS, gcj02 for Gaode or Tencent, bd09 for Baidu
# $of and $nearest are names of districts, $away and $nearest_away kilometres
problem-outside_city = the position is { $away } km from { $of } and { $nearest_away } km from { $nearest }; it is not used
    .expected = a position in { $of }
    .remedy = check district, city, position and datum
problem-same_side = both ends are on the side { $side }
    .expected = ends on two sides
    .remedy = a crossing joins two sides; correct one of them
problem-half_a_pair = { $given } is given without { $wanted }
    .remedy = fill in both or neither
problem-offered_and_absent = { $text } is listed under both services and services_absent
    .remedy = keep one of them
problem-no_rate = there is no rate for { $currency }, the currency of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
    .remedy = add one to rates.csv
problem-rate_of_hkd = the Hong Kong dollar needs no rate
    .remedy = delete the row
problem-not_a_table = the first line has no column name of any table
    .expected = a first line of column names
    .remedy = the file may be empty, may not be a table, or may have an encoding that was not recognised
problem-not_a_table-text = the first line has no column name of any table: { $text }
    .expected = a first line of column names
    .remedy = the file may not be a table, or may have an encoding that was not recognised
# $message is what the TOML reader says, in English
problem-not_toml = not valid TOML: { $message }
    .expected = TOML
    .remedy = see the example in the README
problem-not_toml-text = not valid TOML: { $message } at { $text }
    .expected = TOML
    .remedy = see the example in the README
# $message is what the JSON reader says, in English
problem-not_json = not valid JSON: { $message }
    .expected = JSON
    .remedy = see the example in the chapter on case files of the guide
problem-not_json-text = not valid JSON: { $message } at { $text }
    .expected = JSON
    .remedy = see the example in the chapter on case files of the guide
problem-unknown_key = there is no such key
    .expected = { $allowed }
    .remedy = allowed here: { $allowed }
problem-wrong_type = expected { $wanted }, found { $found }
    .expected = { $wanted }
problem-home_nowhere = state the place of the family home either by district, or by side, lat and lon together
problem-implausible_budget = no home can be had for HK${ $hkd } a month
    .remedy = ask what the family can pay a month, in Hong Kong dollars
problem-implausible_age = an elder of { $years } years is hardly meant
    .remedy = give the age in years, or leave it out
problem-implausible_date = the newest fact is of { $newest }, and says nothing about { $date }
    .remedy = give the day for which homes are compared, or leave it out for the day of the newest fact
problem-case-no_budget = the budget must be above 0, because half of the cost scale is measured by it
problem-case-no_weight = no criterion that applies has a positive weight; visit needs homes, and life needs wishes
problem-case-rate_of_hkd = the Hong Kong dollar needs no rate
problem-case-no_visits = visits_per_month is 0 for every home; give at least one of them a number above 0
problem-more = { $count ->
        [one] { $count } more problem is
       *[other] { $count } more problems are
    } not listed
    .remedy = correct the problems above first

# A text that is not a fee. All of them expect the same.

problem-fee_expected = a monthly amount per person: 7000, 7000-8000, 2900 up, up to 21000
problem-fee_negotiable = { $text } says that the price is negotiable, which is neither free nor a number
    .expected = { problem-fee_expected }
    .remedy = ask the home for its price, and leave the cell blank until it is known
problem-fee_at_cost = { $text } says that it is charged at cost
    .expected = { problem-fee_expected }
    .remedy = ask how much it usually comes to in a month
problem-fee_not_stated = { $text } says that no price is stated
    .expected = { problem-fee_expected }
    .remedy = leave the cell blank when no price is published
problem-fee_vacancy = { $text } is about vacancies and not a price
    .expected = { problem-fee_expected }
    .remedy = move it to notes, and ask for the price
problem-fee_waived = { $text } waives a fee for a time or for some people, which is not free
    .expected = { problem-fee_expected }
    .remedy = ask what is charged afterwards, and write the offer under notes
problem-fee_unit_alone = { $text } has a unit but no number
    .expected = { problem-fee_expected }
    .remedy = write the number, or leave the cell blank
problem-fee_percent = { $text } is a percentage, and its base is not known here
    .expected = { problem-fee_expected }
    .remedy = ask for the amount and write it
problem-fee_per_room = { $text } is the price of a room, and it is not stated how many people share it
    .expected = { problem-fee_expected }
    .remedy = ask for the price per person
problem-fee_room_or_person = { $text } does not say whether this is the price per person or per room
    .expected = { problem-fee_expected }
    .remedy = ask for the price per person
problem-fee_about = { $text } is a rough amount without a lower and an upper end
    .expected = { problem-fee_expected }
    .remedy = ask for the lowest and the highest price, and write 6000-7000
problem-fee_bare_dollar = { $text } has only a $ sign, and the row does not say that it means Hong Kong dollars
    .expected = { problem-fee_expected }
    .remedy = find out whether it is HK$ or MOP$
problem-fee_foreign_currency = { $text } is in a currency that is not used here
    .expected = { problem-fee_expected }
    .remedy = ask for the amount in HKD, CNY or MOP
problem-fee_two_currencies = { $text } names two currencies
    .expected = { problem-fee_expected }
    .remedy = keep the one in which the home charges
problem-fee_deposit = { $text } is a deposit and not a monthly fee
    .expected = { problem-fee_expected }
    .remedy = move it to deposit
problem-fee_one_off = { $text } is paid once and is not a monthly fee
    .expected = { problem-fee_expected }
    .remedy = move it to deposit
problem-fee_other_part = { $text } is a fee for something other than this column
    .expected = { problem-fee_expected }
    .remedy = move it to its own column, or to notes
problem-fee_other_period = { $text } is not a price per month or per day
    .expected = { problem-fee_expected }
    .remedy = ask how much it comes to in a month
problem-fee_several_sums = { $text } has several amounts
    .expected = { problem-fee_expected }
    .remedy = move each to its own column; write a range as 7000-8000
problem-fee_lost_hyphen = { $text } looks like two amounts without the hyphen between them
    .expected = { problem-fee_expected }
    .remedy = check the source, and write the range as 3000-6000
problem-fee_too_much = { $text } is more than any home charges in a month
    .expected = { problem-fee_expected }
    .remedy = move an insurance policy, a membership or a deposit to deposit
problem-fee_negative = { $text } is below zero
    .expected = { problem-fee_expected }
    .remedy = write the amount without a sign
problem-fee_ends_reversed = { $text } runs from the higher to the lower end
    .expected = { problem-fee_expected }
    .remedy = swap the ends
problem-fee_not_understood = { $text } is not understood as a monthly fee
    .expected = { problem-fee_expected }
    .remedy = write 7000, 7000-8000, 2900 up or up to 21000, or leave the cell blank when no price is published

# How a fee typed as a sentence was read
note-on-a-fee =
    .per_day = daily price, multiplied by 30
    .per_year = a price a year, of which a twelfth is taken
    .rooms = prices by the type of the room, from the least to the greatest
    .shared = price of a room, divided by the number of people who share it
    .about = the source calls it approximate
    .free = the source says that it is free

# The range of a quantity. $most, or $least where there is no greatest number, has the
# unit with it: -90 to 90 degrees
range-both = { $least } to { $most }
range-above = above { $least } and at most { $most }
range-from = { $least } or more

# A number with its unit
unit =
    .one = { $number }
    .degrees = { $number } degrees
    .metres = { $number } m
    .kilometres = { $number } km
    .minutes = { $number } minutes
    .cents = { $number } cents
    .hkd = { $number } HKD
    .times = { $number }
    .stars = { $number } stars
    .year = { $number }
    .years_of_age = { $number } years

quantity =
    .latitude = latitude
    .longitude = longitude
    .northing = northing
    .easting = easting
    .length = length
    .duration = duration
    .utility = utility
    .share = share of a whole
    .weight = weight
    .score = score
    .exchange_rate = rate for one unit
    .visits = number of visits a month
    .amount = amount
    .monthly_amount = monthly amount
    .star_rating = star rating
    .star_year = year of the star rating
    .age = age

# What belongs in a cell or under a key, as it follows "give" or "is not". $codes is a
# list of words as files spell them.
wanted =
    .id = a short unique name
    .name_en = the name in English
    .some_name = a name in any language
    .kind = the kind of facility
    .hospital_kind = the kind of hospital: { $codes }
    .city = the city
    .latitude = a latitude in degrees such as 22.3825
    .longitude = a longitude in degrees such as 114.1902
    .northing = a latitude in degrees such as 22.3825, or a northing in metres
    .easting = a longitude in degrees such as 114.1902, or an easting in metres
    .side_a = the side of the first end
    .side_b = the side of the second end
    .crossing_minutes = the minutes from end to end
    .minutes = a number of minutes
    .status = one of { $codes }
    .currency = the currency, one of { $codes }
    .rate_date = the date of the rate
    .hkd_per_unit = the Hong Kong dollars for one unit
    .rate = a rate in Hong Kong dollars for one unit, above 0, with at most 9 decimals
    .short_name = a short name
    .the_amount = the amount
    .amount = an amount in digits such as 5000
    .period = month or year
    .amount_date = the date of the amount
    .beds = a number of beds such as 120
    .stars = a star rating from 1 to 5
    .year = a year of four digits
    .budget = the monthly budget in HKD
    .level = one of { $codes }
    .portable_cssa = the monthly amount of Portable CSSA in HKD
    .table = a table
    .tables = tables, each under [[homes]]
    .home_table = a table under [[homes]]
    .text = text in quotation marks
    .true_or_false = true or false
    .number = a number
    .list = a list in [ ]
    .years = a whole number of years
    .day = a date such as 2026-11-22
    .time_of_day = a time of day such as "21:30"
    .asked_home = the id of the home that answered
    .fact = the fact: a column of facilities.csv, care:severe or service:dementia
    .an_answer = what was answered, or ? where it was asked and not answered
    .asked_on = the day of the answer such as 2026-11-23

# What a word should have been, as it follows "is not"
vocabulary =
    .answer = an answer
    .agreement_of_a_row = an agreement of a row with a home
    .basis_of_minutes = a basis of minutes
    .care_level = a level of care
    .circumstance = a circumstance
    .city = a city
    .criterion = a criterion
    .crossing_status = a status of a crossing
    .currency = a currency
    .datum = a datum
    .encoding = an encoding
    .end_of_the_grades_of_care = an end of the grades of care
    .form_of_a_file = a form of a file
    .format = a format
    .format_of_a_list = a format of a list
    .fee_quality = a quality of fees
    .funding = a way of paying
    .kind_of_facility = a kind of facility
    .kind_of_hospital = a kind of hospital
    .kind_of_missing_fact = a kind of fact
    .language = a language
    .medical_model = a medical model
    .mode_of_travel = a mode of travel
    .part_of_the_fee = a part of the fee
    .period = a period
    .place_type = a type of scheme place
    .position_precision = a precision of a position
    .rule = a rule of eligibility
    .separator = a separator
    .service = a service
    .side = a side of the boundary
    .stance = a stance
    .weekday = a day of the week
    .table = a table
    .basis_of_a_belief = a basis of a belief
    .basis_of_a_price = a basis of a price
    .crossing = a crossing
    .fact_of_a_belief = a fact of a belief
    .pace = a pace
    .status_of_a_facility = a status of a facility
    .asked_of = a role
    .channel = a way of asking
    .fact = a fact that can be asked for

# Errors of single values and of whole files
error-ends-reversed = the lower end is above the higher one
error-not-a-fee = not a fee a month; write an amount such as 7000, a range such as 7000-8000, 2900 up, or up to 21000
error-not-a-number = { $text } is not a number
error-not-an-amount = { $text } is not an amount; write digits such as 7000 or 7000.50
case-problems = the case has { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
tables-problems = the tables have { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
settings-problems = the settings cannot be used
fix-would-lose = the file has bytes or rows that cannot be carried over; correct these first
fix-not-a-table = the file is not a known table
merge-same-id = the id { $id } occurs in two shards
fix-workbook = a workbook cannot hold the table: { $cause }
workbook-table = Table
workbook-questions = Questions
workbook-homes = Homes waiting
workbook-question = Question, and what to do
workbook-cells = Cells of the table
snapshot-foreign = the file is no snapshot of a catalog: open one that Silverbay saved, or load the tables
snapshot-other-version = the snapshot was saved by another version of Silverbay: load the tables, and save it anew
snapshot-cut-short = the snapshot ends too early: it was not saved or copied to its end; load the tables, and save it anew
snapshot-damaged = the snapshot is damaged: load the tables, and save it anew
gazetteer-same-name = two districts have the name { $name }
gazetteer-city-without-point = there is no district with the name of the city { $city }
gazetteer-too-many-cities = there are { $count } cities; at most { $most } are possible

# Why the Residential Care Services Scheme in Guangdong does not take an elder
scheme-refused = no scheme place for this elder
scheme-age-not-stated = The age is not stated. The scheme takes people aged 65 or above, or 60 to 64 with a proven need for residential care.
scheme-too-young = The elder is { $age }. The scheme takes people aged 65 or above, or 60 to 64 with a proven need for residential care.
scheme-need-not-proven = The elder is { $age } and must prove a need for residential care; the case does not state one.
scheme-care-too-light = The level of care ({ $level }) is below that of a care-and-attention place.
scheme-public-guardianship = The scheme does not take people under public guardianship.
scheme-welfare-appointee = The scheme does not take people whose payments go through a welfare appointee.
scheme-psychiatric-follow-up = The scheme does not take people in regular psychiatric follow-up, except for dementia.
scheme-renal-dialysis = The scheme does not take people who need renal dialysis.

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
# The rank of homes with equal keys.
rank-shared = { $rank }=
# $home is the first home, $known a percentage.
order-little-known = Read this first: only { $known } of the points of { $home }, the home in first place, rest on known facts. The rest is what such homes are usually like. Ask it before you rely on this order.
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
# The name of a home with the same in letters of the alphabet
name-in-letters = { $name } ({ $letters })
note-names = Names in letters behind Chinese ones were made by Silverbay from the characters, to be read aloud; they are not official names.
note-head =
    .alike = Same at all
    .unpublished = Not published
    .certainty = Certainty
    .names = Names
    .scheme = HK$0 covers
    .apply = How to apply
    .hong-kong = Hong Kong
    .cssa = Portable CSSA
    .beliefs = Beliefs used
    .weights = Weights
    .rates = Rates
    .left-out = Left out
    .answers = Answers
note-weight = { $criterion } { $weight }
# $unit is "RMB 1", $hkd "HK$1.08", $date the date of the rate or note-rate-of-case.
note-rate = { $unit } = { $hkd } ({ $date })
note-rate-of-case = given in the case
# $homes counts all homes of the ranking.
alike-scheme-cost = { $homes ->
    [one] HK$0 a month: the Government pays the fee of a scheme place, so cost does not count here.
   *[other] HK$0 a month at all { $homes } homes: the Government pays the fee of a scheme place, so cost does not count here.
}
# $criteria is a list of criteria.
alike-criteria = All homes are equally good in: { $criteria }.
alike-differ = They differ in: { $criteria }.
unpublished-care = No home here says whether it takes people at this level of care ({ $level }).
# $services is a list of services.
unpublished-services = No home here says anything about { $services }; ask each one.
# $facts is a list of unpublished-fact.
unpublished-facts = No home here publishes { $facts }.
unpublished-fact =
    .price = its price
    .medical = how residents see a doctor
    .stars = a star rating
# $points is a difference in points of 100.
certainty-best = Whatever is still unknown, no other home here can turn out better than the first.
certainty-at-most = Whatever the unknown facts turn out to be, the first home is at most { $points } points of 100 worse than the best one here.
certainty-open = Nothing is certain about the first home yet: it must first say whether it fits.
# $home is the first home that is confirmed to fit, $rank its place.
certainty-confirmed = { $home } (place { $rank }) is confirmed to fit and, whatever the unknown facts turn out to be, at most { $points } points of 100 worse than the best one here.
# $amount is the monthly supplement.
cssa-only-supplement = Only the supplement of { $amount } a month for designated homes is taken off. The CSSA payment itself depends on the person; count it as part of the family's budget. Homes that are not designated get no supplement.
scheme-extras = What a home charges besides, for an escort or daily items for example, is not known here: ask it.
# $says is one or more sentences, $source who published them.
advice-source = { $says } ({ $source }, { $date })
# $file is the name of a file.
beliefs-used = Where a home says nothing, the likely points rest on what homes are usually like ({ $file }); ask the home and it counts no more.
# $about is a list of what beliefs are about.
beliefs-counted = Counted among homes: { $about }.
beliefs-estimated = Our estimates: { $about }.
beliefs-stated = As this case says: { $about }.

# Where no home fits: what to loosen. $cities is a list of cities.
let-in-no-data = The data have no home in { $cities }. Add homes there to facilities.csv, or look in other cities as well.
let-in-none = No one or two limits of this case stand in the way alone; the reasons of each home say what does.
# $changes is one of the messages below or let-in-two; $confirmed of the $count homes surely fit.
let-in = { $count ->
    [one] With { $changes }, one home could fit
   *[other] With { $changes }, { $count } homes could fit
} ({ $confirmed ->
    [0] ask first
   *[other] { $confirmed } confirmed
}).
let-in-two = { $first } and { $second }
loosen-cost = a cap of { $cap } a month instead of { $now }
loosen-visit = a limit of { $cap } minutes one way instead of { $now }
loosen-return = any time of return
loosen-city = { $city } among the cities
loosen-service = { $service } no longer required
loosen-funding = the family paying the fee instead of a scheme place
left-out-none = none of { $all }.
left-out = { $homes } of { $all }. By rule (a home can break more than one): { $reasons }.
left-out-rule = { $rule } { $count }

# Lines of a cell: what a month costs and why.
cost-government-pays = Government pays
# $amount is the monthly supplement.
cost-after-cssa = after the supplement of { $amount }
cost-no-cssa = no supplement is paid here
# $source is a word of fee-quality.
cost-source = { $source }, { $date }

# Lines of a cell: the journey.
journey-from = { $home } { $minutes }
journey-by-way = { $minutes }, { $way }
journey-via = via { $crossing }
# $crossing is a railway line: "High-speed rail to Humen".
journey-by-train = by { $crossing }
position-district = located by district only (±{ $km } km)
position-city = located by city only (±{ $km } km)

# A service point of the voucher that takes more than dental patients. $distance is one of
# voucher-distance.
near-heading = Nearby
voucher-point = nearest service point of the Elderly Health Care Voucher: { $name } ({ $city }), { $distance } in a straight line
voucher-distance = { $range } km
voucher-distance-up-to = up to { $high } km

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
# $journey is one journey with its crossing; $journeys lists one for each family home.
fact-visit = { $journey } one way
# $mean is the mean by visits.
fact-visit-mean = { $journeys }; { $mean } one way on average over the visits
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
# $shared says whether another home has the same points.
place-title = { $name }, { $city }: { $shared ->
    [yes] place { $rank } of { $all }, shared
   *[no] place { $rank } of { $all }
}
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
exclusion-not-a-residence = It is a service centre without residents.
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

page-in-short = In short
page-a-month = A month
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
page-map-hospitals = A cross is a service point of the Elderly Health Care Voucher, the nearest to one of these homes; many stand at the middle of their district or city.
page-beside = Side by side
# $most: the greatest number of homes side by side
page-beside-hint = Choose up to { $most } homes; differences are marked.
page-place = Place
page-city = City
page-beds = Beds
page-deposit = Deposit
page-calls = Call sheet
page-calls-hint = Write down each answer, here or on paper.
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
page-on-paper = With weights other than those of the case:
page-unchanged = This is the order of the case.
# $homes: the names of the first three
page-changed = Changed. Now first: { $homes }. “How firm is the first place?”, “What would put it first” and the questions are still about the case.
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
# $times: a number from 2.0 on; $criterion: as above
firmness-least-growth = It stays first even if any single weight is left out or becomes up to { $times } times what it is; the least room is for the weight of { $criterion }.
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
firmness-when-journey-below = { $homes ->
    [1] if the journey takes less than { $minutes } minutes
   *[other] if the journeys take less than { $minutes } minutes on average over the visits
}
firmness-when-journey-above = { $homes ->
    [1] if the journey takes more than { $minutes } minutes
   *[other] if the journeys take more than { $minutes } minutes on average over the visits
}
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

## The programs

form-label = { $label }:
program-refused = The scheme does not take this elder; nothing was ranked.
program-rows-left-out = { $file }: { $dropped } of { $rows } rows were left out
program-left-out = left out
program-taken-as-unknown = taken as unknown
program-remedy = help
program-counts = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
program-counts-and-table = { $counts }; { $encoding }, separated by { $separator }, { $kept } of { $rows } rows can be used
program-standings = Homes on the map: { $own } at a position of their own, { $district } at the point of their district, { $city } at that of their city.
program-counts-and-form = { $counts }; { $form }, { $kept } of { $rows } rows can be used
program-counts-and-sheet = { $counts }; { $form }, sheet { $sheet }, { $kept } of { $rows } rows can be used
question-with-rows = { $rows ->
        [one] { $wrong }; and in one more row
       *[other] { $wrong }; and in { $rows } more rows
    }
question-with-texts = { $rows ->
        [one] { $wrong }; and in one more row: { $texts }
       *[other] { $wrong }; and in { $rows } more rows, such as { $texts }
    }
program-questions = What to ask, by how many homes wait for it:
program-question = { $homes ->
        [0] the file: { $what }
        [one] one home: { $what }
       *[other] { $homes } homes: { $what }
    }
program-heading-line = headings in line { $line }
program-columns-read = read as: { $columns }
program-column-read = { $heading } = { $column }
program-columns-not-read = not read: { $columns }
program-page-written = { $file }: { $kilobytes } KB, opens in any browser, needs no network

# Who a home takes
exclusion-not-open = It is not open: it is planned or closed.
# $taken is a list of sides
exclusion-residents = It takes residents of { $taken } only, and the elder is a resident of { $side }.
exclusion-age = It takes people aged { $least } or above; the elder is { $age }.
program-unreadable = { $file } cannot be read
program-unwritable = { $file } cannot be written
program-not-found = there is no such file
program-not-permitted = access is denied
program-not-utf8 = { $file } is not UTF-8; save it as UTF-8
program-lists = check lists every problem; nothing was written
program-lists-or-lenient = check lists every problem; --lenient ranks what can be used
program-no-tables = a case cannot be checked without tables
program-no-districts = districts are not checked
program-one-file = --fix-to takes one file at a time
program-written = { $file } is written
program-too-large = { $file } has more than { $megabytes } MB and was not read to its end; split it
program-disk-full = the disk is full
# $home: what was asked for, in quotation marks
program-no-such-home = no home has the id or the name { $home }; names and ids are in facilities.csv
program-no-such-place = there is no place { $rank } in the order: { $count ->
    [0] no home is eligible
    [one] one home is eligible
   *[other] { $count } homes are eligible
}
# $homes: one line a home, its id and its name
program-several-homes = { $count } homes have { $home } in their names; say which by the id:{ $homes }
# $home: a name; $id: its id
program-not-eligible = { $home } ({ $id }) is not among the eligible homes; explain says why
program-same-home = { $home } is named twice; name another home
program-call-cost = --call-cost is in points of 100; give a number from 0.01 to 20
program-weight-twice = --weight { $criterion } is given twice; give it once
program-fix-onto-itself = --fix-to would overwrite { $file }; name another file, so that the original stays
program-picture = { $shown } of { $all } homes


## The page for the family: likely, fit, prices and beliefs

page-legend-likely = likely
ranking-group-fits = Confirmed to fit
ranking-group-open = May fit: ask first
fit-certain = Nothing open: fits
# $tenths is from 1 to 9
fit-tenths = Chance to fit: { $tenths } in 10
fit-above = Chance to fit: over 9 in 10
fit-below = Chance to fit: under 1 in 10
price-none = no price published
# $cost is what the elder would likely pay a month
price-typical = typical here, not this home's price: { $cost }
price-likely = likely { $cost }
# $source is who published the price and when
price-published = published { $price } ({ $source })
price-part = only a part is published: { $price } ({ $source })
price-old = old price: { $price } ({ $source })
# Who published a page; $host: where a copy is, $name: whose page it is
publisher-copy = copy at { $host }
publisher-copy-of = copy of a page of { $name } at { $host }
telephone-unknown = no number found
# What a belief is about.
belief-of =
    .care = care levels served
    .place = types of scheme places
    .service = services offered
    .medical = medical support
    .stars = official stars
    .price = typical prices
    .old-price = rise of old prices
    .holds = whether old facts still hold


## What stands behind the order: weights of 0 and open eligibility

firmness-new-weight = The weight of { $criterion } is 0 now; another home would come first if it were above { $share }.
# $question: a whole question with its question mark; $effects: what the answers would change
firmness-ask-rule = Ask { $home }: { $question } What follows: { $effects }.
firmness-when-yes = if yes
firmness-when-no = if no

## The calls

calls-title = Which home, how sure, and whom to ring
calls-recommended = Recommended now
# $range: the points that the known facts leave open; $fit: a sentence on whether it fits
calls-home = { $rank } { $home }: { $points } points ({ $range }). { $fit }.
calls-sure = How sure
# $chances: a list of the next two
calls-chances = Chance to be best, under the beliefs of beliefs.csv: { $chances }.
calls-chance = { $rank } { $home } { $chance }
calls-chance-others = { $count ->
    [one] one other { $chance }
   *[other] the other { $count } together { $chance }
}
calls-cannot = { $count ->
    [one] One home cannot be the best, whatever the unknown facts are.
   *[other] { $count } homes cannot be the best, whatever the unknown facts are.
}
calls-next = Next call: { $home }
calls-first = Ask first; where the answer is no, it is left out:
calls-at = It stands at { $points } points.
calls-worst = It stands at { $points } points if every answer is the worst. Add up what the answers add:
calls-ask = question
calls-adds = points that an answer adds
calls-yes = yes
calls-add = { $answer } +{ $points }
calls-stars = { $stars ->
    [one] { $stars } star
   *[other] { $stars } stars
}
calls-ask-cost = What does a month cost the elder at this level of care?
calls-ask-medical = How do residents see a doctor?
calls-ask-stars = Which official stars do you have, and of which year?
calls-mark = At { $points } points or more you may stop: no other call is worth its trouble.
calls-mark-none = No other call is worth its trouble: you may stop after this one.
calls-then = Then ring in this order, until one that you have rung reaches the mark
calls-head =
    .home = home
    .telephone = telephone
    .mark = stop at
    .stopped = stopped by then
calls-expected = About { $calls } calls are to be expected.
calls-certainty = This finds a good home with few calls. To prove that no other is better, ring in the order of the highest possible points instead; that takes most of the calls there are.
calls-stop-now = You may stop: no call is worth its trouble any more.

# What homes answered. A role and a channel as they stand in brackets behind an answer
asked-of =
    .admissions = admissions
    .reception = reception
    .manager = manager
    .nurse = nurse
    .social_worker = social worker
    .published = published
channel =
    .document = document
    .visit = visit
    .email = e-mail
    .message = message
    .telephone = telephone
fact =
    .status = open, planned or closed
    .residents = takes residents of
    .min_age = least age
    .address_zh = address in Chinese
    .address_en = address in English
    .lat = north
    .lon = east
    .datum = datum
    .position_precision = precision of the position
    .scheme_member = member of the scheme
    .scheme_place_types = scheme places
    .beds = beds
    .vacancy = vacancies
    .waiting_months = months of waiting
    .star_rating = official stars
    .star_year = year of the stars
    .medical = doctors
    .currency = currency
    .bed_fee = bed, a month
    .care_fee_independent = care of the independent, a month
    .care_fee_partial = partial care, a month
    .care_fee_full = full care, a month
    .meal_fee = meals, a month
    .all_in_fee = all in all, a month
    .care_levels = levels of care
status-of-a-facility =
    .open = open
    .planned = planned
    .closed = closed
answers-heading = What the home answered
answers-counted = { $homes ->
        [one] { $homes } home asked
       *[other] { $homes } homes asked
    }, { $answers ->
        [one] { $answers } answer used
       *[other] { $answers } answers used
    }, the last of { $date }.
answers-none-counted = { $homes ->
        [one] { $homes } home asked
       *[other] { $homes } homes asked
    }, no answer used.
answers-later = { $answers ->
        [one] { $answers } answer is of a later day than this ranking and is not used; rank for a later day to use it.
       *[other] { $answers } answers are of a later day than this ranking and are not used; rank for a later day to use them.
    }
answer-fact-care = { $level } care
answer-asked = { $of }, { $channel }, { $date }
answer-given = { $fact }: { $value } ({ $asked })
answer-not-given = { $fact }: asked and not answered ({ $asked })
answer-replaced = a later answer is used
answer-not-yet = of a later day, not used
answer-row-is-newer = the list is newer and is used ({ $row })
answer-no-currency = no currency, not used
answer-in-place-of = the list says { $row }
answer-contradicts = the list says { $row }; the answer changes the points by { $points }
answer-decides = the list says { $row }; the answer decides whether the home comes into question
answer-yes = yes
answer-no = no
answer-no-stars = no stars
calls-asked = Homes asked so far
calls-stands = { $home } stands at { $points } points, with what is still unknown at its likely worth.
calls-ask-places = Which places of the scheme do you have: care-and-attention (C&A), nursing home (NH), or both?
calls-ask-fact = { $fact }?
dialogue-start = Calls of { $date }, answered by { $of } ({ $channel }). Every answer is written to { $file } at once.
dialogue-how = Type the answer; ? asked and not answered; Enter: not asked; next: another home; end: stop.
dialogue-yes-no = yes or no
dialogue-price = a month all in all, such as RMB 8000 or HK$9000-11000
dialogue-stars = 0 to 5
dialogue-stars-year = Of which year are the stars?
dialogue-places = C&A, NH or C&A;NH
dialogue-call = Ring { $home }
dialogue-written = written
dialogue-stands = Now recommended: { $home }, { $points } points. { $then }
dialogue-then-stop = You may stop.
dialogue-then-ring = Next: { $home }.
dialogue-done = Nobody is left to ring.
program-answers-wanted = name the file of answers with --answers FILE; it is made where there is none
program-answers-head = { $file } begins with other columns than a file of answers; write it anew with check --fix-to, or name another file
program-no-date = nothing says which day it is; name it with --on DATE

## Merging lists

merge-ask-how = y: it is the home; n: it is another home; Enter or "later": not decided; "end": stop asking. Each decision is in questions.csv at once.
merge-ask-hint = [y/n/later] >
# $agreement is one of merge-agree.
merge-ask = Is this row the home below it? They have the same { $agreement }.
merge-agree =
    .id = id
    .name = name
    .telephone = telephone
    .address = address
merge-title = What the merge did
merge-homes = The table had { $before } homes and has { $now } now.
merge-rows = Of { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } of the lists { $joined } are certainly homes of the table, { $decided } by decision, and { $new } are new.
merge-waiting = { $rows ->
    [one] { $rows } row waits
   *[other] { $rows } rows wait
 } for a decision and { $rows ->
    [one] is
   *[other] are
 } neither joined nor added. Write yes or no into the column decision of questions.csv ({ $questions } open) and merge again.
merge-facts = { $added } facts were added and { $replaced } replaced by newer ones.
merge-conflicts = Sources disagree on { $conflicts } facts; both are kept, see conflicts.csv.
merge-changes = What homes of the table say now
merge-head =
    .home = home
    .column = column
    .before = before
    .now = now
merge-more = { $count } more; the files have them all.
merge-list-twice = { $file } is named twice and read once
merge-list-empty = { $file } has no home
merge-left-out = Not taken from { $file }:
merge-left-out-of-list = Not taken from { $file }; its first home is line 2, the next line 3:
merge-left-out-more = { $count } more
merge-file-column = { $file } has no column { $column }
merge-file-cell = { $file }, line { $line }, { $column }: { $text } cannot be read; allowed: { $allowed }
merge-file-twice = { $file }, line { $line }: the row { $row } is decided already, and otherwise; a row is one home
merge-file-csv = { $file } is no table: { $cause }
list-unreadable = { $file } cannot be read as { $format }: { $cause }
list-refused = { $file } is no answer with homes; the service of { $format } says { $cause }
list-no-homes = { $file } has no home; a list of the format { $format } has { $wanted }


## The page for the family: what it says of itself

# $home: whom to ring first; $rank: its place in the order
page-message-ring = Ring { $home } (place { $rank }) first.
page-message-next = Next, ring { $home } (place { $rank }).
page-message-stop = { $home } is the home to choose: no further call is worth its trouble.
page-decision = The decision: which of these homes should the elder move to, and which should be rung first? Staying where the elder lives now is not compared here.
page-made-head = Made for
page-made = { $date }; what became known after that day is not in it
page-review-head = Make it again by
page-review = { $date } ({ $months } months later), and after each call: prices, places and rules change
page-paid-head = Who pays
page-paid = No home has paid to be listed or to come higher, and none can: the data have no place for it. The program is free, under the licences MIT or Apache 2.0.
page-for = For it
page-against = Against it
page-not-known = Not known
page-none-known = none known
# Each term is explained where the page first uses it
page-term =
    .likely = Points are of 100. The first number is the likely one; the range in brackets is what unknown facts leave open. The order counts the likely points and the chance that the home fits.
    .fit = A home fits when it meets every limit of this case.
    .place = A care-and-attention place is a place of the scheme for moderate needs, a nursing home place one for severe needs.
    .weight = The weight of a criterion is its share of the 100 points.
    .draws = For each draw the computer picks weights and unknown facts by chance and makes the order again.
    .stance = Cautious counts unknown facts nearer to their worst, balanced as they are likely, hopeful nearer to their best.
    .known = Known is the share of the points that unknown facts cannot change.
page-order-caption = How to read a bar of points: dark is sure, pale is possible but not known, the black line is the likely score. The grey line above it is the whole range.
page-cost-caption = In a bar of costs dark is the likely range, and the red line is your budget.
page-facts-caption = Points are worth times weight; in brackets the range that unknown facts leave open.
page-beside-caption = The sign ≠ marks a row in which the homes differ.
page-next = What to do next
# $homes: a list of homes
page-trial = These homes say that one may stay on trial first: { $homes }. What rooms, meals and a day there are like is hardly in the data: see it for yourselves.
page-trial-none = No home here says whether one may stay on trial first: ask. What rooms, meals and a day there are like is hardly in the data: see it for yourselves.
page-trial-head = Trial stay
page-papers-head = Papers
page-papers = Which papers to bring is not in the data: ask the home, and the social worker who refers.
page-print = Print
page-print-all = print everything
page-search = Search by name
page-all-cities = all cities
page-sort = Sort by
page-within-budget = Within the budget
page-shortlist = On the shortlist
page-link = Link that keeps weights, language, shortlist and answers
page-matches = { $count } homes match.
page-short-one = Shortlist
page-a-year = Twelve months
page-boundary = Land boundary
page-map-names = The dashed line joins the crossings of the land boundary.
page-ring = Ring first
# $points: at this score no other call is worth its trouble
page-ring-mark = { $points } points or more once it has answered: you may stop
# Boxes to tick on paper
page-answers =
    .yes_no = ☐ yes   ☐ no   ☐ not answered
    .price = ☐ HK$ ______   ☐ RMB ______ a month, all in   ☐ not answered
    .stars = ☐ 5   ☐ 4   ☐ 3   ☐ fewer   ☐ none   year ______   ☐ not answered
page-not-answered = not answered
page-notes = Notes
page-no-entry = –
page-answer-no = no
page-asked-of = Who answered
page-asked-by = How
page-save = Save answers
# $count: how many answers
page-saved = Answers entered: { $count }. They stay in the address of this page; the file answers.csv is for the programs: make the page again with --answers answers.csv and --on with the day of the last answer.
page-saved-earlier = Earlier answers, which the file has too: { $count }.
page-saved-elsewhere = Answers to questions that are not on this page: { $count }. The file has them too; they do not count here.
# $shown: how many homes are on the page, $all: how many are eligible
page-without-script = Scripts are off: this page shows the first { $shown } of { $all } homes and cannot count answers.

# After answers: what the page says anew
page-old-words = Answers entered on this page count in places, points and “To confirm”. These words are from before them.
page-star-year = Year of the stars
page-star-year-none = not said: the year of the call
page-mark-no = cannot be the best
page-mark-far = cannot come within 5 points of the best
# $cost: HK$ a month; $price: the price as it was answered, with its currency
page-cost-answered = { $cost } a month, as it answered ({ $price })
page-plan-unknown = For these weights this page cannot say whom to ring next: it does not have all homes. Make it again with these weights.
page-uncounted = This page cannot count these answers. Save them and make the page again.
page-uncounted-days = This page counts answers from { $from } to { $until }. Save these and make the page again.
page-ruled-out = An answer rules this home out.
page-stands = It now stands at { $points } points, place { $rank }.
page-without-date = Enter the date, so that the answers count.
page-counted = Homes that have answered: { $count }, up to { $date }.
page-now-first = Now first: { $homes }.
page-ruled-out-list = Ruled out by an answer: { $homes }.
page-no-sheet = Its questions are not on this page: make the page again with the answers.

## What is missing

kind-of-missing-fact =
    .place_types = types of scheme places
    .care = levels of care
    .services = services
    .price = price
    .medical = medical support
    .stars = official stars
    .position = position
gaps-title = What is missing, worth most first
# $cases: so many case files
gaps-says = Points that a fact leaves open times the chance that its home is rung, summed over { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
 }. A fact that is old counts as missing.
gaps-none = Nothing is missing that a call or a list could settle.
gaps-home = { $name }, { $city }
gaps-head =
    .home = home
    .fact = missing
    .points = points
    .cases = cases
    .homes = homes
    .source = where to get it
gaps-kinds = By kind of fact
gaps-ask = ask the home: { $telephone }
gaps-source =
    .position = its address on a map; merge --as amap-json, baidu-json or osm-geojson
    .position_hong_kong = the locations of homes at data.gov.hk; merge --as csdi-csv
    .stars = the province's list of rated homes, or ask the home
    .place_types = the scheme's list at swd.gov.hk, or the home

row-of-a-list =
    .total = totals
    .remark = remarks
    .headings = the headings again
    .units = units
separator =
    .comma = comma
    .semicolon = semicolon
    .tab = tab
    .pipe = vertical bar
    .full_width_comma = full-width comma
    .enumeration_comma = enumeration comma
kind-of-file =
    .workbook = a workbook of Excel or LibreOffice
    .old_workbook = an old workbook or document of Office
    .binary_workbook = a binary workbook of Excel
    .xml_workbook = a workbook of Excel 2003 in XML
    .document = a document of Office
    .archive = an archive
    .pdf = a PDF
    .image = a picture
    .html = a web page
form-of-a-file =
    .text = text
    .xlsx = workbook of Excel
    .xls = old workbook of Excel
    .ods = workbook of LibreOffice
    .html = web page
    .json = JSON
fact-of-a-list =
    .kind = the kind of home
    .currency = the currency of the fees
    .datum = the map or datum of the positions
    .precision = how exact the positions are

## The case, question by question

case-start = Each answer is written to { $file } at once; a session that ends goes on with --from.
case-how = Enter leaves what stands in brackets, or leaves the question open. "-" takes an answer out, "back" returns to the question before, "end" stops.
case-needed = A case needs this answer.
case-there = { $file } is there already; --from { $file } goes on with it
case-end = What is known so far is in { $file }.
case-ask =
    .name = What shall the case be called?
    .age = How old is the elder?
    .care_level = How much care does the elder need?
    .circumstances = Which of these hold for the elder?
    .needs = Without which services will a home not do?
    .wishes = Which services would be good to have?
    .funding = Who pays?
    .budget = How much can the family spend a month?
    .cap = How much may a home cost a month at most?
    .home = In which district does somebody of the family live who visits?
    .visits = How many times a month does the family visit from { $home }?
    .minutes = How many minutes may a visit take at most, one way?
    .return_time = At what time do the visitors cross the boundary on the way home?
    .visit_day = On which day of the week does the family visit?
    .cities = In which cities alone may the home be?
    .more = What matters more than usual?
    .less = What matters less than usual?
    .stance = How shall what is not known count?
    .date = For which day shall the homes be ranked?
case-why =
    .name = For your own lists; do not write a full name, an identity number or a telephone number.
    .age = Some homes have a least age, and the scheme has one: 65, or 60 with a proven need.
    .care_level = A home that does not serve this level is left out. For a scheme place it must be moderate or heavier.
    .circumstances = The scheme asks about them. An elder on dialysis needs a home that offers it.
    .needs = A home that is known not to offer one is left out; one that does not say is asked.
    .wishes = They count for the points and leave no home out.
    .funding = It decides what the elder pays, and which homes come into question.
    .budget = In Hong Kong dollars, such as 8000 or HK$8,000. A home that costs just this much gets half of the points for cost.
    .cap = A home that costs more at its least is left out. Without it, cost only counts in the points.
    .home = A district of Hong Kong, Macao or Guangdong in Chinese or English; one after the other, Enter when there is no more.
    .minutes = A home that is farther away at its least is left out; the mean over the family's homes counts.
    .return_time = Such as 21:30; only crossings that are open then are used.
    .visit_day = Hours of crossings on that day are used where they are known; nothing else changes.
    .cities = Homes elsewhere are left out; without an answer every city will do.
    .weights = Numbers or names. More counts double, less counts half; the rest as the method has it.
    .stance = Homes publish little, so the order depends on it.
    .date = Such as 2026-11-22; facts grow old by it. Without it the newest date of the tables is taken.
case-level =
    .independent = looks after himself or herself
    .mild = needs some help, such as with bathing
    .moderate = needs help every day, walks with support
    .severe = needs help with nearly everything
    .complete = is bedridden or fully dependent
case-funding =
    .self_funded = the family pays the whole price
    .scheme_place = the Government pays a place of the Residential Care Services Scheme in Guangdong in full
    .portable_cssa = the family pays, with the supplement of Portable CSSA at homes of the scheme
case-stance =
    .cautious = nearer to the worst that is possible
    .balanced = as is likely
    .hopeful = nearer to the best that is possible
case-not-a-choice = { $text } is none of these; type a number or a name
case-not-a-sum = { $text } is not one sum of Hong Kong dollars a month; write 8000 or HK$8,000
case-another-home = Another district, or Enter when there is no more.
case-scheme-refused = The scheme does not take this elder:
case-scheme-left = What is left: another way to pay (the family itself, or Portable CSSA), or an answer that was wrong; "back" returns to it. A case can be kept as it is, but not ranked.
case-shown = The case:
case-says =
    .age = The elder is { $age }.
    .needs = Must have: { $list }.
    .wishes = Good to have: { $list }.
    .circumstances = It is so: { $list }.
    .cities = Only in { $list }.
    .minutes = At most { $minutes } minutes one way.
    .return_time = The visitors cross on the way home at { $time }.
    .visit_day = The family visits on { $day }.
case-homes = { $homes ->
        [one] { $homes } of { $all } homes comes into question.
       *[other] { $homes } of { $all } homes come into question.
    }
case-done = It is in { $file }. Next: cargo run --release --example rank -- --case { $file }

weekday =
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday

circumstance =
    .proven_need = a need for residential care proven before the age of 65
    .public_guardianship = a guardianship order with the Director of Social Welfare as guardian
    .welfare_appointee = a social worker as appointee for social security payments
    .psychiatric_follow_up = regular psychiatric follow-up
    .dementia = dementia
    .renal_dialysis = renal dialysis
