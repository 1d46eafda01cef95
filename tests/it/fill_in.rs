//! The normal form as a workbook: what an office fills in is read back as its list.

use std::io::{Cursor, Read};

use silverbay::catalog::{
    Catalog, CheckOptions, Checked, FacilityReader, FixError, TableSettings, check_table,
    fix_workbook,
};
use silverbay::explain::Lang;
use silverbay::facility::Facility;
use silverbay::problem::Severity;

use crate::support::shipped;

fn options(catalog: &Catalog) -> CheckOptions<'_> {
    CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        ..CheckOptions::default()
    }
}

/// The homes of a file. Those without an id are named by their lines, which change.
fn homes(bytes: &[u8], options: &CheckOptions<'_>) -> Vec<Facility> {
    let homes = FacilityReader::new("list", bytes, options);
    let homes = homes.map(|mut home| {
        if home.id.starts_with("row-") {
            home.id = Box::default();
        }
        home
    });
    homes.collect()
}

fn questions(checked: &Checked) -> Vec<&'static str> {
    let asked = checked.problems.iter();
    let asked = asked.filter(|problem| problem.severity() != Severity::Note);
    let mut codes: Vec<_> = asked.map(|problem| problem.kind().code()).collect();
    codes.sort_unstable();
    codes
}

fn lists() -> Vec<(String, Vec<u8>)> {
    let mut lists = Vec::new();
    for folder in ["dirty", "reality"] {
        let folder = format!("{}/tests/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending != "expected") {
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                lists.push((name, std::fs::read(path).unwrap()));
            }
        }
    }
    lists.sort();
    lists
}

#[test]
fn a_workbook_to_fill_in_has_the_homes_and_the_questions_of_its_list() {
    let catalog = shipped();
    let options = options(&catalog);
    let mut written = 0;
    for (name, list) in lists() {
        let before = check_table(&name, list.as_slice(), &options);
        for lang in [Lang::EN, Lang::ZH_HANT, Lang::ZH_HANS] {
            let mut book = Vec::new();
            match fix_workbook(&name, &list, &options, lang, &mut book) {
                Ok(_) => written += 1,
                Err(FixError::WouldLose(_) | FixError::NotATable(_)) => {
                    assert!(book.is_empty(), "{name}");
                    continue;
                }
                Err(error) => panic!("{name}: {error}"),
            }
            let after = check_table(&name, book.as_slice(), &options);
            let (asked, mut waiting) = (questions(&after), questions(&before));
            // A kind that each name tells is not asked of a list that has a column for it.
            waiting.retain(|code| *code != "list_does_not_say" || asked.contains(code));
            assert_eq!(asked, waiting, "{name}");
            assert_eq!(homes(&book, &options), homes(&list, &options), "{name}");
            let codes: Vec<_> = after.problems.iter().map(|of| of.kind().code()).collect();
            assert!(!codes.contains(&"other_sheets"), "{name}: {codes:?}");
        }
    }
    assert!(written > 3 * 50, "{written}");
}

#[test]
fn a_kind_that_every_name_tells_is_not_asked_again_once_there_is_a_column_for_it() {
    let list = "名稱,城市\n甲頤養院,深圳\n乙敬老院,深圳\n";
    let catalog = shipped();
    let options = options(&catalog);
    let before = check_table("list", list.as_bytes(), &options);
    let mut book = Vec::new();
    fix_workbook("list", list.as_bytes(), &options, Lang::ZH_HANT, &mut book).unwrap();
    let after = check_table("list", book.as_slice(), &options);
    assert_eq!(questions(&before), ["list_does_not_say"]);
    assert!(questions(&after).is_empty(), "{:?}", questions(&after));
    assert_eq!(homes(&book, &options), homes(list.as_bytes(), &options));
}

/// A part of a workbook as text.
fn part(book: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn what_is_asked_stands_at_its_cell_and_an_answer_there_is_read() {
    let list = "編號,名稱,地址,電話,月費,床位數\n\
        007,甲頤養院,广东省深圳市南山区某路1号,0755 0012,面議,120\n\
        008,乙頤養院,广东省深圳市南山区某路2号,075512345678,5000元,many\n";
    let catalog = shipped();
    let options = options(&catalog);
    let mut book = Vec::new();
    fix_workbook("list", list.as_bytes(), &options, Lang::ZH_HANT, &mut book).unwrap();
    let sheet = part(&book, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\""));
    // The beds are a number, the id of the same row is none.
    assert!(sheet.contains("<c r=\"F2\"><v>120</v></c>"), "{sheet}");
    assert!(sheet.contains("<c r=\"A2\" s=\"2\" t=\"s\">") || sheet.contains("t=\"s\""));
    let notes = part(&book, "xl/comments1.xml");
    for cell in ["ref=\"E2\"", "ref=\"F3\""] {
        assert!(notes.contains(cell), "{notes}");
    }
    let questions = part(&book, "xl/sharedStrings.xml");
    assert!(questions.contains("待問") || part(&book, "xl/workbook.xml").contains("待問事項"));
    let homes = homes(&book, &options);
    assert_eq!((&*homes[0].id, &*homes[0].telephone), ("007", "0755 0012"));
    assert_eq!(&*homes[1].telephone, "075512345678");
    assert_eq!(homes[0].district.as_deref(), Some("Nanshan"));
}

#[test]
fn a_row_that_is_too_long_is_so_in_a_workbook_too() {
    let list = "id,name_en,kind,city\na,Jia, Home,care_home,Shenzhen\nb,Yi,care_home,Shenzhen\n";
    let catalog = shipped();
    let options = options(&catalog);
    let mut book = Vec::new();
    fix_workbook("list", list.as_bytes(), &options, Lang::EN, &mut book).unwrap();
    let read = check_table("list", book.as_slice(), &options);
    assert_eq!(questions(&read), ["row_length"]);
    assert_eq!(homes(&book, &options).len(), 1);
}

#[test]
fn what_is_stated_of_a_list_stands_in_every_row_of_its_workbook() {
    let list = "name_en,all_in_fee\nJia,5000\nYi,6000\n";
    let catalog = shipped();
    let settings = TableSettings {
        city: Some("Shenzhen".into()),
        currency: Some(silverbay::units::Currency::Cny),
        kind: Some(silverbay::facility::Kind::CareHome),
        ..TableSettings::default()
    };
    let stated = CheckOptions {
        settings,
        ..options(&catalog)
    };
    let mut book = Vec::new();
    fix_workbook("list", list.as_bytes(), &stated, Lang::EN, &mut book).unwrap();
    let read = homes(&book, &options(&catalog));
    assert_eq!(read, homes(list.as_bytes(), &stated));
    assert_eq!(read.len(), 2);
}
