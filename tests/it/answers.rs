//! What homes answer: which answer counts, what it changes, and what a clerk is told.

use proptest::prelude::*;
use silverbay::answers::{Answer, Answers, AskedOf, Channel, Fact, Said, Use};
use silverbay::calls::{CALL_COST, CallPlan, Standing};
use silverbay::case::Case;
use silverbay::catalog::{ByteOrderMark, Catalog, TableKind};
use silverbay::explain::{Lang, explain_calls, explain_ranking};
use silverbay::facility::{CareLevel, FeePart, Medical, Served, Stars};
use silverbay::firmness::Firmness;
use silverbay::rank::Ranking;
use silverbay::report::{Format, FormatSettings, markdown};
use silverbay::units::Day;
use silverbay::vocabulary::Word;

use crate::strategies;
use crate::support::{case, one, row, shipped, shipped_cases, world};

const HEAD: &str = "facility,column,value,asked_on,asked_of,channel,note\n";

/// A catalog with the answers of these lines.
fn with(catalog: &Catalog, lines: &str) -> Catalog {
    let text = format!("{HEAD}{lines}");
    let answers = catalog.read_answers("answers.csv", text.as_bytes());
    let answers = answers.unwrap_or_else(|error| panic!("{error}"));
    catalog.clone().with_answers(answers).unwrap()
}

/// What a clerk is told of these lines.
fn told(catalog: &Catalog, lines: &str) -> Vec<String> {
    let text = format!("{HEAD}{lines}");
    let read = catalog.read_answers_lenient("answers.csv", text.as_bytes());
    let problems = read.unwrap().problems;
    problems.iter().map(ToString::to_string).collect()
}

fn bits(ranking: &Ranking<'_, '_>) -> Vec<(String, [u64; 5])> {
    ranking
        .iter()
        .map(|place| {
            let score = place.score();
            let numbers = [
                place.key().get(),
                score.low().get(),
                score.likely().get(),
                score.high().get(),
                place.fit().get(),
            ];
            (place.facility().id.to_string(), numbers.map(f64::to_bits))
        })
        .collect()
}

/// The home of a case in the small world, as the ranking has it.
fn used(catalog: &Catalog) -> Vec<Use> {
    let case = case(catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let place = ranking.iter().next().unwrap();
    let answers = place.answers();
    answers.iter().map(|of| of.becomes).collect()
}

#[test]
fn an_empty_file_changes_no_byte_of_any_output() {
    let catalog = shipped();
    for text in ["", "\n", HEAD] {
        let answers = catalog
            .read_answers("answers.csv", text.as_bytes())
            .unwrap();
        let answered = catalog.clone().with_answers(answers).unwrap();
        for (name, text) in shipped_cases().into_iter().take(4) {
            let case = Case::from_toml_str(&text, &catalog).unwrap();
            for format in Format::ALL {
                let bytes = |catalog: &Catalog| {
                    let ranking = catalog.rank(&case).unwrap();
                    let mut bytes = Vec::new();
                    let settings = FormatSettings::default();
                    format.write(&ranking, settings, &mut bytes).unwrap();
                    bytes
                };
                assert!(bytes(&answered) == bytes(&catalog), "{name} {format:?}");
            }
        }
    }
}

#[test]
fn the_latest_answer_counts_and_of_one_day_the_firmest_then_the_later_line() {
    let catalog = one(&[("as_of", "2020")]);
    let medical = |lines: &str| {
        let catalog = with(&catalog, lines);
        let case = case(&catalog, "", "", "");
        let ranking = catalog.rank(&case).unwrap();
        ranking.iter().next().unwrap().facility().medical
    };
    assert_eq!(
        medical(
            "x,medical,in_house_clinic,2026-03-02,admissions,telephone,\n\
             x,medical,none,2026-03-01,manager,document,\n"
        ),
        Some(Medical::InHouseClinic)
    );
    assert_eq!(
        medical(
            "x,medical,in_house_clinic,2026-03-01,admissions,telephone,\n\
             x,medical,none,2026-03-01,manager,visit,\n"
        ),
        Some(Medical::None)
    );
    // An e-mail is as firm as a message.
    let text = format!(
        "{HEAD}x,medical,none,2026-03-01,manager,email,\n\
         x,medical,in_house_clinic,2026-03-01,nurse,message,\n"
    );
    let read = catalog.read_answers_lenient("answers.csv", text.as_bytes());
    let answered = catalog.clone().with_answers(read.unwrap().answers).unwrap();
    assert_eq!(used(&answered), [Use::Replaced, Use::Counts]);
}

#[test]
fn an_answer_after_the_day_of_the_case_is_kept_and_not_used() {
    let catalog = one(&[("as_of", "2020")]);
    let lines = "x,medical,none,2026-06-02,manager,visit,\n\
                 x,medical,in_house_clinic,2026-06-01,manager,visit,\n";
    let catalog = with(&catalog, lines);
    assert_eq!(used(&catalog), [Use::NotYet, Use::Counts]);
    let case = case(&catalog, "", "", "");
    let ranking = catalog.rank(&case).unwrap();
    let page = markdown(&explain_ranking(Lang::EN, &ranking, 1));
    assert!(page.contains("1 home asked, 1 answer used"), "{page}");
    assert!(page.contains("1 answer is of a later day"), "{page}");
}

#[test]
fn the_newer_of_answer_and_row_counts_and_a_row_without_the_fact_never_does() {
    let lines = "x,medical,none,2026-01-01,manager,visit,\n";
    let of = |cells: &[(&str, &str)]| used(&with(&one(cells), lines));
    let clinic = ("medical", "in_house_clinic");
    // The whole of 2026 is newer than its first day, the same day is not.
    assert_eq!(of(&[clinic, ("as_of", "2026")]), [Use::RowIsNewer]);
    assert_eq!(of(&[clinic, ("as_of", "2026-01-01")]), [Use::Counts]);
    assert_eq!(of(&[clinic, ("as_of", "")]), [Use::Counts]);
    assert_eq!(of(&[("as_of", "2026")]), [Use::Counts]);
}

#[test]
fn an_answer_ages_by_itself_and_makes_nothing_else_young() {
    let cells = [
        ("as_of", "2018"),
        ("care_levels", "moderate;severe"),
        ("medical", "in_house_clinic"),
        ("currency", "HKD"),
        ("bed_fee", "3000"),
        ("care_fee_partial", "1000"),
        ("meal_fee", "500"),
    ];
    let catalog = one(&cells);
    let lines = "x,care:severe,yes,2026-03-01,nurse,telephone,\n\
                 x,bed_fee,HK$4000,2026-03-01,nurse,telephone,\n";
    let asked = with(&catalog, lines);
    let case = case(&asked, "care_level = \"moderate\"", "", "");
    let ranking = asked.rank(&case).unwrap();
    let place = ranking.iter().next().unwrap();
    // Severe care is known, complete care is as old as the row: half of the headroom.
    let care = place.contributions().nth(2).unwrap().utility;
    assert_eq!((care.low().get(), care.high().get()), (0.75, 1.0));
    // The medical model is of 2018 still, and so are two parts of the price.
    let medical = place.contributions().nth(3).unwrap().utility;
    assert!(!medical.is_point());
    assert!(place.cost().is_floor);
    let lines = format!(
        "{lines}x,care_fee_partial,1000,2026-03-01,nurse,telephone,\n\
         x,meal_fee,500,2026-03-01,nurse,telephone,\n"
    );
    let asked = with(&catalog, &lines);
    let ranking = asked.rank(&case).unwrap();
    let cost = ranking.iter().next().unwrap().cost();
    assert!(!cost.is_floor);
    assert_eq!(cost.hkd.low().get(), 5500.0);
    assert_eq!(cost.hkd.high().get(), 5500.0);
}

#[test]
fn stars_that_somebody_states_are_of_the_year_in_which_they_do() {
    let cells = [
        ("star_rating", "5"),
        ("star_year", "2019"),
        ("as_of", "2019"),
    ];
    let catalog = one(&cells);
    let valid = |lines: &str| {
        let catalog = with(&catalog, lines);
        let case = case(&catalog, "", "", "");
        let ranking = catalog.rank(&case).unwrap();
        ranking.iter().next().unwrap().valid_stars()
    };
    assert_eq!(valid(""), None);
    let stars = "x,star_rating,4,2026-03-01,manager,telephone,\n";
    assert_eq!(valid(stars), Some(Stars::new(4).unwrap()));
    let old = format!("{stars}x,star_year,2020,2026-03-01,manager,telephone,\n");
    assert_eq!(valid(&old), None);
    let none = "x,star_rating,none,2026-03-01,manager,telephone,\n";
    assert_eq!(valid(none), Some(Stars::NONE));
}

#[test]
fn a_level_and_a_list_of_levels_count_by_their_days() {
    let catalog = one(&[("as_of", "2020"), ("care_levels", "mild;moderate")]);
    let severe = |lines: &str| {
        let catalog = with(&catalog, lines);
        let case = case(&catalog, "", "", "");
        let ranking = catalog.rank(&case).unwrap();
        let place = ranking.iter().next().unwrap();
        place.facility().serves(CareLevel::Severe)
    };
    let yes = "x,care:severe,yes,2026-02-01,nurse,telephone,\n";
    let list = "x,care_levels,mild;moderate,2026-03-01,nurse,telephone,\n";
    assert_eq!(severe(""), Served::No);
    assert_eq!(severe(yes), Served::Yes);
    assert_eq!(severe(&format!("{yes}{list}")), Served::No);
    let later = "x,care:severe,yes,2026-03-02,nurse,telephone,\n";
    assert_eq!(severe(&format!("{later}{list}")), Served::Yes);
    // A newer complete list of the row says each level.
    let catalog = one(&[("as_of", "2026-05-01"), ("care_levels", "mild;moderate")]);
    assert_eq!(used(&with(&catalog, yes)), [Use::RowIsNewer]);
}

#[test]
fn a_home_that_was_asked_and_did_not_answer_counts_as_rung() {
    let catalog = world(&[
        row(&[("id", "a"), ("as_of", "2026-05-01")]),
        row(&[("id", "b"), ("as_of", "2026-05-01")]),
    ]);
    let lines = "a,medical,?,2026-05-20,reception,telephone,\n";
    let asked = with(&catalog, lines);
    let case = case(&asked, "", "", "");
    let (before, after) = (catalog.rank(&case).unwrap(), asked.rank(&case).unwrap());
    assert_eq!(bits(&before), bits(&after));
    let firmness = Firmness::new(&after);
    let plan = CallPlan::new(&firmness, CALL_COST);
    let place = firmness
        .places()
        .iter()
        .position(|of| &*of.facility().id == "a");
    let home = &firmness.places()[place.unwrap()];
    let stands_at = home.fit().get() * home.score().likely().get();
    assert_eq!(plan.standings()[place.unwrap()], Standing::Rung(stands_at));
    assert!(!plan.order().contains(&place.unwrap()));
    let page = markdown(&explain_calls(Lang::EN, &firmness, &plan));
    assert!(
        page.contains("doctors: asked and not answered (reception, telephone, 2026-05-20)"),
        "{page}"
    );
}

#[test]
fn an_answer_that_moves_the_score_or_decides_is_a_conflict() {
    let cells = [
        ("as_of", "2020"),
        ("care_levels", "moderate"),
        ("medical", "none"),
    ];
    let catalog = one(&cells);
    let conflicts = |lines: &str| -> Vec<(String, Option<f64>)> {
        let catalog = with(&catalog, lines);
        let case = case(&catalog, "", "", "");
        let ranking = catalog.rank(&case).unwrap();
        let of_place = ranking.iter().flat_map(|place| place.conflicts());
        let of_place = of_place.map(|of| (of.row.to_string(), of.moves));
        let of_out = ranking.excluded().flat_map(|out| out.conflicts());
        let of_out = of_out.map(|of| (of.row.to_string(), of.moves));
        of_place
            .collect::<Vec<_>>()
            .into_iter()
            .chain(of_out.collect::<Vec<_>>())
            .collect()
    };
    let found = conflicts("x,medical,in_house_hospital,2026-03-01,nurse,visit,\n");
    let [(row, Some(moves))] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert!(row == "none" && *moves > 0.1, "{found:?}");
    assert_eq!(
        conflicts("x,care:moderate,no,2026-03-01,nurse,visit,\n"),
        [("yes".to_owned(), None)]
    );
    // What the row says too, and what it does not say, contradicts nothing.
    assert_eq!(conflicts("x,medical,none,2026-03-01,nurse,visit,\n"), []);
    assert_eq!(conflicts("x,service:tcm,no,2026-03-01,nurse,visit,\n"), []);
}

#[test]
fn a_clerk_is_told_all_that_is_wrong_with_answers_in_one_pass() {
    let catalog = world(&[row(&[
        ("id", "sz-one"),
        ("as_of", "2026-05-01"),
        ("medical", "none"),
    ])]);
    let problems = told(
        &catalog,
        "sz-on,medical,none,2026-05-20,nurse,telephone,\n\
         sz-one,doctor,none,2026-05-20,nurse,telephone,\n\
         sz-one,medical,none,May 2026,nurse,telephone,\n\
         sz-one,medical,none,2026-05-20,Ms Wong,letter,\n\
         sz-one,medical,,2026-05-20,nurse,telephone,\n\
         sz-one,care:severe,perhaps,2026-05-20,nurse,telephone,\n\
         sz-one,all_in_fee,8000,2026-05-20,nurse,telephone,\n\
         sz-one,medical,in_house_clinic,2026-04-20,nurse,telephone,\n\
         sz-one,service:tcm,yes,2026-05-20,nurse,telephone,Ms Wong said so\n\
         sz-one,service:tcm,no,2026-05-20,nurse,telephone,\n",
    );
    let starts = [
        "answers.csv, line 2, facility: \"sz-on\" is not the id of a home in facilities.csv; did you mean \"sz-one\"?",
        "answers.csv, line 3, column: \"doctor\" is no fact that can be answered by itself",
        "answers.csv, line 4, asked_on: \"May 2026\" is not a date",
        "answers.csv, line 5, asked_of: \"Ms Wong\" is not a role",
        "answers.csv, line 5, channel: \"letter\" is not a way of asking",
        "answers.csv, line 6, value: ",
        "answers.csv, line 7, value: \"perhaps\" is not an answer",
        "answers.csv, line 10, note: question: \"Ms Wong\" in the note may be of a person",
        "answers.csv, line 8, value: a fee is given without a currency, and nothing of the home is published in one",
        "answers.csv, line 9, asked_on: note: the row of the home is of 2026-05-01 and newer",
        "answers.csv, line 11, value: question: another answer to this on the same day",
    ];
    assert_eq!(problems.len(), starts.len(), "{problems:#?}");
    for (problem, start) in problems.iter().zip(starts) {
        assert!(problem.starts_with(start), "{problem}\n{start}");
    }
}

#[test]
fn a_value_is_read_as_its_column_reads_it() {
    let catalog = one(&[("as_of", "2020"), ("currency", "CNY"), ("bed_fee", "1000")]);
    let text = format!(
        "{HEAD}x,all_in_fee,3000至8000元/月,2026-05-20,manager,telephone,\n\
         x,star_rating,四星,2026-05-20,院長,電話,\n\
         x,scheme_place_types,護理安老宿位,2026-05-20,manager,document,\n\
         x,care：severe,有,2026-05-20,護士,電話,每晚有護士\n"
    );
    let read = catalog
        .read_answers_lenient("answers.csv", text.as_bytes())
        .unwrap();
    let said: Vec<_> = read.answers.as_slice().iter().map(Answer::value).collect();
    assert_eq!(
        said,
        ["CNY 3000-8000", "4", "C&A", "yes"],
        "{:#?}",
        read.problems
    );
}

#[test]
fn answers_are_written_the_way_they_are_read() {
    let catalog = world(&[row(&[("id", "a")]), row(&[("id", "b")])]);
    let lines = "a,all_in_fee,HKD 3000 up,2026-05-20,manager,telephone,\"from, say\"\n\
                 b,medical,?,2026-05-20,reception,visit,\n\
                 b,care_levels,mild;moderate,2026-05-20,reception,visit,\n";
    let asked = with(&catalog, lines);
    let mut bytes = Vec::new();
    asked
        .write(TableKind::Answers, ByteOrderMark::Without, &mut bytes)
        .unwrap();
    let again = catalog
        .read_answers("answers.csv", bytes.as_slice())
        .unwrap();
    assert_eq!(&again, asked.answers());
}

#[test]
fn an_answer_to_a_home_that_is_not_there_is_refused() {
    let on = Day::new(2026, 1, 1).unwrap();
    let said = Said::Fee(FeePart::AllIn, "3000".parse().unwrap(), None);
    let answer = Answer::new("nobody", said, on, AskedOf::Manager, Channel::Visit);
    let error = shipped()
        .with_answers(Answers::new(vec![answer]))
        .unwrap_err();
    assert!(error.to_string().contains("nobody"), "{error}");
}

#[test]
fn every_fact_that_can_be_answered_is_a_column_or_a_level_or_a_service() {
    use silverbay::answers::FactColumn;
    use silverbay::catalog::FacilityColumn;
    for column in FactColumn::CODES {
        assert!(FacilityColumn::CODES.contains(column), "{column}");
        assert_eq!(column.parse::<Fact>().unwrap().to_string(), *column);
    }
}

/// Answers to a catalog of some homes.
fn asked() -> impl Strategy<Value = (Catalog, Vec<Answer>)> {
    strategies::catalog(12).prop_flat_map(|catalog| {
        let answers = strategies::answers(&catalog, 12);
        (Just(catalog), answers)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn with_answers_the_search_still_finds_what_the_scan_finds(
        (catalog, answers) in asked(),
        case in strategies::case(),
        k in 0..14_usize,
    ) {
        let catalog = catalog.with_answers(Answers::new(answers)).unwrap();
        let ranking = catalog.rank(&case).unwrap();
        let found = |place: silverbay::rank::RankedFacility<'_, '_>| {
            let numbers = (place.key().get().to_bits(), place.score().low().get().to_bits());
            (place.facility().id.to_string(), place.rank(), numbers)
        };
        let scan: Vec<_> = ranking.scan(k).map(found).collect();
        prop_assert_eq!(&ranking.top(k).map(found).collect::<Vec<_>>(), &scan);
        prop_assert_eq!(&ranking.iter().take(k).map(found).collect::<Vec<_>>(), &scan);
        prop_assert_eq!(ranking.len(), ranking.scan(usize::MAX).count());
    }

    #[test]
    fn answers_move_no_home_that_was_not_asked(
        (catalog, answers) in asked(),
        case in strategies::case(),
    ) {
        let asked: Vec<String> = answers.iter().map(|of| of.facility.to_string()).collect();
        let others = |catalog: &Catalog| {
            let mut all = bits(&catalog.rank(&case).unwrap());
            all.retain(|(id, _)| !asked.contains(id));
            all
        };
        let before = others(&catalog);
        let after = others(&catalog.with_answers(Answers::new(answers)).unwrap());
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_order_of_the_lines_changes_nothing_where_no_two_contradict_on_one_day(
        (catalog, mut answers) in asked(),
        case in strategies::case(),
    ) {
        let key = |of: &Answer| (of.facility.clone(), of.asked_on);
        let mut seen: Vec<_> = Vec::new();
        // One answer a home and day: facts of one day may say something of one level.
        answers.retain(|of| {
            let is_new = !seen.contains(&key(of));
            seen.push(key(of));
            is_new
        });
        let all = |answers: Vec<Answer>| {
            let catalog = catalog.clone().with_answers(Answers::new(answers)).unwrap();
            bits(&catalog.rank(&case).unwrap())
        };
        let mut turned = answers.clone();
        turned.reverse();
        prop_assert_eq!(all(answers), all(turned));
    }

    #[test]
    fn an_answer_counts_from_its_day_on_and_homes_are_as_before_until_then(
        (catalog, answers) in asked(),
        case in strategies::case(),
    ) {
        let asked = catalog.clone().with_answers(Answers::new(answers.clone())).unwrap();
        let ranking = asked.rank(&case).unwrap();
        let date = ranking.date();
        if answers.iter().all(|of| date.is_some_and(|date| of.asked_on > date)) {
            let plain = catalog.rank(&case).unwrap();
            prop_assert_eq!(bits(&ranking), bits(&plain));
        }
        for place in &ranking {
            for of in place.answers() {
                prop_assert_eq!(of.becomes == Use::NotYet, date.is_some_and(|date| of.answer.asked_on > date));
            }
        }
    }
}
