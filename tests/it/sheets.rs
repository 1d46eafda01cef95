//! Workbooks, web pages and JSON are read like text: what cells say, where problems are, and
//! what is refused because of its size.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Formula, Workbook};
use silverbay::catalog::{
    CheckOptions, Checked, FacilityReader, FileForm, TableSettings, check_table,
};
use silverbay::facility::{Facility, Kind};
use silverbay::problem::{Problem, Severity};

use silverbay::vocabulary::Word;

use crate::support::shipped;

/// The homes of a file, and what was found in it.
fn read(bytes: &[u8], stated: TableSettings) -> (Vec<Facility>, Checked) {
    let catalog = shipped();
    let options = CheckOptions {
        gazetteer: Some(catalog.gazetteer()),
        settings: stated,
        ..CheckOptions::default()
    };
    let mut reader = FacilityReader::new("list", bytes, &options);
    let homes = reader.by_ref().collect();
    let checked = check_table("list", bytes, &options);
    let streamed = reader.finish();
    // Whole tables are compared row with row besides.
    assert_eq!(streamed.source, checked.source);
    (homes, checked)
}

fn homes(bytes: &[u8]) -> Vec<Facility> {
    read(bytes, TableSettings::default()).0
}

fn told(checked: &Checked) -> Vec<String> {
    checked.problems.iter().map(Problem::to_string).collect()
}

fn refusal(bytes: &[u8]) -> String {
    let checked = check_table("list", bytes, &CheckOptions::default());
    assert_eq!(checked.source, None);
    let [problem] = checked.problems.as_slice() else {
        panic!("{:?}", checked.problems)
    };
    assert_eq!(problem.severity(), Severity::Error);
    problem.kind().code().to_owned()
}

const HEADINGS: [&str; 7] = ["名稱", "類別", "城市", "地區", "床位數", "月費", "更新日期"];

/// A workbook with what lists have: a title, a merged city, a date, sums of money in the
/// format of their cells, an error, a formula, and rows and columns that are hidden.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let cover = book.add_worksheet().set_name("說明").unwrap();
    cover.write(0, 0, "本表僅供內部使用").unwrap();
    let sheet = book.add_worksheet().set_name("2025 名單").unwrap();
    let plain = Format::new();
    sheet
        .merge_range(0, 0, 0, 6, "養老機構一覽表", &plain)
        .unwrap();
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write(1, column, heading).unwrap();
    }
    for (row, name, district) in [
        (2, "甲頤養院", "南山"),
        (3, "乙護老院", "寶安"),
        (4, "丙安老院", "羅湖"),
    ] {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, "養老院").unwrap();
        sheet.write(row, 3, district).unwrap();
        sheet.write(row, 4, 120.0).unwrap();
    }
    sheet.merge_range(2, 2, 4, 2, "深圳", &plain).unwrap();
    let yuan = Format::new().set_num_format("¥#,##0.00");
    sheet.write_with_format(2, 5, 4500.0, &yuan).unwrap();
    let dollars = Format::new().set_num_format("[$HK$-C04]#,##0");
    sheet.write_with_format(3, 5, 5200.0, &dollars).unwrap();
    let error = Formula::new("NA()").set_result("#N/A");
    sheet.write(4, 5, error).unwrap();
    let day = Format::new().set_num_format("yyyy/m/d");
    let month = Format::new().set_num_format("yyyy\"年\"m\"月\"");
    sheet.write_with_format(2, 6, 45717.0, &day).unwrap();
    sheet.write_with_format(3, 6, 45717.0, &month).unwrap();
    sheet
        .write(4, 6, Formula::new("\"2025-\"&\"03\"").set_result("2025-03"))
        .unwrap();
    sheet.set_row_hidden(3).unwrap();
    sheet.set_column_hidden(4).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn the_cells_of_a_workbook_say_what_a_person_sees_in_it() {
    let (homes, checked) = read(&workbook(), TableSettings::default());
    let source = checked.source.as_ref().unwrap();
    assert_eq!(source.form, FileForm::Xlsx);
    assert_eq!(source.sheet.as_deref(), Some("2025 名單"));
    assert_eq!((source.kept, source.rows), (3, 3));
    let fee = |home: &Facility| {
        let fees = home.fees.as_ref()?;
        Some(format!("{} {}", fees.currency.code(), fees.all_in?))
    };
    let fees: Vec<_> = homes.iter().map(fee).collect();
    let expected = [
        Some("CNY 4500".to_owned()),
        Some("HKD 5200".to_owned()),
        None,
    ];
    assert_eq!(fees, expected);
    let dates = homes
        .iter()
        .map(|home| home.provenance.as_of.unwrap().to_string());
    assert_eq!(
        dates.collect::<Vec<_>>(),
        ["2025-03-01", "2025-03", "2025-03"]
    );
    assert!(homes.iter().all(|home| home.city.code() == "Shenzhen"));
    assert!(homes.iter().all(|home| home.beds == Some(120)));
    let codes: Vec<_> = checked.problems.iter().map(|of| of.kind().code()).collect();
    for code in ["hidden_rows", "hidden_columns", "lines_above"] {
        assert!(codes.contains(&code), "{codes:?}");
    }
    let refused = |problem: &&Problem| problem.severity() != Severity::Note;
    assert_eq!(
        checked.problems.iter().filter(refused).count(),
        0,
        "{:#?}",
        told(&checked)
    );
}

#[test]
fn a_problem_is_at_the_cell_of_its_sheet() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Homes 2025").unwrap();
    for (column, heading) in (0..).zip(["name", "city", "beds"]) {
        sheet.write(0, column, heading).unwrap();
    }
    for (column, text) in (0..).zip(["Jia Home", "Shenzhen", "many"]) {
        sheet.write(6, column, text).unwrap();
    }
    let stated = TableSettings {
        kind: Some(Kind::CareHome),
        ..TableSettings::default()
    };
    let (_, checked) = read(&book.save_to_buffer().unwrap(), stated);
    let beds = checked
        .problems
        .iter()
        .find(|of| of.column() == Some("beds"));
    let beds = beds.unwrap();
    assert_eq!((beds.line(), beds.sheet()), (7, Some("Homes 2025")));
    assert_eq!(beds.cell().as_deref(), Some("'Homes 2025'!C7"));
    assert!(
        beds.to_string()
            .starts_with("list, 'Homes 2025'!C7, beds: "),
        "{beds}"
    );
}

#[test]
fn the_sheet_is_the_one_that_names_most_columns_or_the_one_that_is_stated() {
    let mut book = Workbook::new();
    for (name, homes) in [("notes", 0), ("Shenzhen", 2), ("Guangzhou", 1)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet
            .write(
                0,
                0,
                if homes == 0 {
                    "beds are counted in March"
                } else {
                    "name"
                },
            )
            .unwrap();
        for home in 0..homes {
            sheet.write(0, 1, "city").unwrap();
            sheet.write(home + 1, 0, format!("Home {home}")).unwrap();
            sheet.write(home + 1, 1, name).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let (first, checked) = read(&bytes, TableSettings::default());
    assert_eq!((first.len(), first[0].city.code()), (2, "Shenzhen"));
    let others = checked
        .problems
        .iter()
        .find(|of| of.kind().code() == "other_sheets");
    assert!(
        others.unwrap().to_string().contains("not read: Guangzhou"),
        "{:?}",
        told(&checked)
    );
    let of_sheet = |sheet: &str| TableSettings {
        sheet: Some(sheet.into()),
        ..TableSettings::default()
    };
    let (second, _) = read(&bytes, of_sheet("Guangzhou"));
    assert_eq!((second.len(), second[0].city.code()), (1, "Guangzhou"));
    let (_, none) = read(&bytes, of_sheet("Foshan"));
    assert_eq!(
        told(&none),
        [
            "list: there is no sheet \"Foshan\"; there are notes, Shenzhen, Guangzhou; name one of notes, Shenzhen, Guangzhou"
        ]
    );
}

#[test]
fn a_formula_without_a_saved_value_is_asked_about_at_its_first_cell() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["name", "city", "kind", "beds"]) {
        sheet.write(0, column, heading).unwrap();
    }
    for (column, text) in (0..).zip(["Jia Home", "Shenzhen", "care_home"]) {
        sheet.write(1, column, text).unwrap();
    }
    sheet.write(1, 3, Formula::new("60*2")).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    // The writer gives every formula the value 0; a program that computes nothing gives none.
    let bytes = repacked(&bytes, |name, text| {
        if name.ends_with("sheet1.xml") {
            text.replace("<v>0</v></c></row></sheetData>", "</c></row></sheetData>")
        } else {
            text
        }
    });
    let (homes, checked) = read(&bytes, TableSettings::default());
    assert_eq!(homes[0].beds, None);
    let found = checked
        .problems
        .iter()
        .find(|of| of.kind().code() == "formula_without_value");
    let found = found.unwrap();
    assert_eq!(found.cell().as_deref(), Some("Sheet1!D2"));
    assert_eq!(found.severity(), Severity::Question);
}

#[test]
fn an_old_workbook_is_read_with_its_merged_cells_and_dates() {
    let bytes = include_bytes!("../sheets/old_workbook.xls");
    let (homes, checked) = read(bytes, TableSettings::default());
    let source = checked.source.as_ref().unwrap();
    assert_eq!(
        (source.form, source.sheet.as_deref()),
        (FileForm::Xls, Some("名單"))
    );
    assert_eq!(homes.len(), 3);
    assert!(homes.iter().all(|home| home.city.code() == "Shenzhen"));
    let dates = homes
        .iter()
        .map(|home| home.provenance.as_of.unwrap().to_string());
    assert_eq!(
        dates.collect::<Vec<_>>(),
        ["2025-03-01", "2025-03-02", "2025-03-03"]
    );
    let codes: Vec<_> = checked.problems.iter().map(|of| of.kind().code()).collect();
    assert!(
        codes.contains(&"hidden_rows") && codes.contains(&"hidden_columns"),
        "{codes:?}"
    );
}

/// The archive with each part of text changed.
fn repacked(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().to_string();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        let text = change(&name, text);
        parts.push((name, text.into_bytes()));
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_slice()))
        .collect();
    packed(&parts)
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).unwrap();
        writer.write_all(text).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of LibreOffice with these tables in its content.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\"><office:body><office:spreadsheet>{tables}</office:spreadsheet>\
         </office:body></office:document-content>"
    );
    packed(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

fn text_cell(text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
    )
}

#[test]
fn a_workbook_of_libreoffice_is_read_though_its_blank_rest_is_repeated_a_million_times() {
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let head = ["name", "city", "kind", "beds", "all_in_fee", "as_of"].map(text_cell);
    let blank = "<table:table-cell table:number-columns-repeated=\"16378\"/>";
    let covered = "<table:covered-table-cell/>".to_owned();
    let beds = "<table:table-cell office:value-type=\"float\" office:value=\"120\"><text:p>120</text:p></table:table-cell>";
    let fee = "<table:table-cell office:value-type=\"currency\" office:currency=\"HKD\" office:value=\"8000\"><text:p>HK$8,000.00</text:p></table:table-cell>";
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-01\"><text:p>1/3/25</text:p></table:table-cell>";
    let city = "<table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"2\"><text:p>Shenzhen</text:p></table:table-cell>";
    let home = |name: &str, city: &str| {
        row(&[
            text_cell(name),
            city.to_owned(),
            text_cell("care_home"),
            beds.into(),
            fee.into(),
            day.into(),
            blank.into(),
        ])
    };
    let table = format!(
        "<table:table table:name=\"List\"><table:table-column table:visibility=\"collapse\"/>{}{}{}\
         <table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>",
        row(&head),
        home(
            "Jia &amp; Co <text:s text:c=\"2\"/>Home<office:annotation><text:p>a remark</text:p></office:annotation>",
            city
        ),
        home("Yi Home", &covered),
    );
    let (homes, checked) = read(&ods(&table), TableSettings::default());
    assert_eq!(checked.source.as_ref().unwrap().form, FileForm::Ods);
    let [one, two] = homes.try_into().unwrap();
    assert_eq!(&*one.names.en, "Jia & Co  Home");
    assert_eq!((one.city.code(), two.city.code()), ("Shenzhen", "Shenzhen"));
    assert_eq!((one.beds, two.beds), (Some(120), Some(120)));
    let fees = two.fees.unwrap();
    assert_eq!(
        (fees.currency.code(), fees.all_in.unwrap().to_string()),
        ("HKD", "8000".to_owned())
    );
    assert_eq!(one.provenance.as_of.unwrap().to_string(), "2025-03-01");
}

#[test]
fn a_page_saved_as_a_workbook_is_read_as_the_table_it_is() {
    let page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=gb2312>\
        <style>td { color: red }</style></head><body><table><tr><td>menu</td></tr></table>\
        <table border=1><tr><td colspan=4>养老机构一览表<tr><th>名称<th>类别<th>城市<th>床位数\
        <tr><td>甲&nbsp;颐养院<td>养老院<td rowspan=2>深圳<td>1,200\
        <tr style='display: none'><td>乙<br>颐养院<td>养老院<td>80</table>";
    let (text, ..) = encoding_of_gb(page);
    let (homes, checked) = read(&text, TableSettings::default());
    let source = checked.source.as_ref().unwrap();
    assert_eq!(
        (source.form, source.sheet.as_deref()),
        (FileForm::Html, Some("2"))
    );
    assert_eq!(source.encoding.code(), "gb18030");
    let [one, two] = homes.try_into().unwrap();
    assert_eq!(&*one.names.zh_hans, "甲 颐养院");
    assert_eq!((one.city.code(), two.city.code()), ("Shenzhen", "Shenzhen"));
    assert_eq!((one.beds, two.beds), (Some(1200), Some(80)));
}

fn encoding_of_gb(text: &str) -> (Vec<u8>, ()) {
    // The characters of the page that are not ASCII, by their bytes in GB 2312.
    let (bytes, _, had_errors) = encoding_rs::GBK.encode(text);
    assert!(!had_errors);
    (bytes.into_owned(), ())
}

#[test]
fn records_of_json_are_rows_wherever_they_are_in_an_answer() {
    let record = |name: &str, beds: u32| {
        format!(
            "{{\"name\":{{\"en\":\"{name}\"}},\"city\":\"Shenzhen\",\"kind\":\"care_home\",\"beds\":{beds},\"stars\":null}}"
        )
    };
    let (one, two) = (record("Jia Home", 120), record("Yi Home", 80));
    for text in [
        format!("[{one},{two}]"),
        format!(
            "{{\"success\":true,\"result\":{{\"fields\":[\"a\"],\"records\":[{one},\n{two}]}}}}"
        ),
        format!("{one}\n{two}\n"),
    ] {
        let (homes, checked) = read(text.as_bytes(), TableSettings::default());
        assert_eq!(
            checked.source.as_ref().unwrap().form,
            FileForm::Json,
            "{text}"
        );
        let beds: Vec<_> = homes.iter().map(|home| home.beds).collect();
        assert_eq!(beds, [Some(120), Some(80)], "{text}: {:?}", told(&checked));
    }
    let odd = format!(
        "[{one},{}]",
        record("Bing Home", 0).replace(":0", ":\"many\"")
    );
    let (_, checked) = read(odd.as_bytes(), TableSettings::default());
    assert!(
        told(&checked)
            .iter()
            .any(|line| line.starts_with("list, record 2, beds: ")),
        "{:?}",
        told(&checked)
    );
}

#[test]
fn a_point_of_geojson_is_a_position() {
    let text = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":\
        {\"name_en\":\"Jia Home\",\"city\":\"Shenzhen\",\"kind\":\"care_home\",\"datum\":\"wgs84\",\
        \"position_precision\":\"exact\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[113.93,22.53]}}]}";
    let [home] = homes(text.as_bytes()).try_into().unwrap();
    assert!(matches!(
        home.location.standing,
        silverbay::place::Standing::Own(_)
    ));
}

#[test]
fn what_a_workbook_unpacks_to_is_measured_before_it_is_read() {
    let sheet = |cells: &str| {
        let head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
        format!("{head}{cells}</sheetData></worksheet>")
    };
    let with = |cells: &str| {
        repacked(&workbook(), |name, text| {
            if name.ends_with("sheet2.xml") {
                sheet(cells)
            } else {
                text
            }
        })
    };
    // A text of 100 MB in one cell, which packs into 100 KB.
    let bomb = with(&format!(
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{}</v></c></row>",
        "0".repeat(100 << 20)
    ));
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refusal(&bomb), "unpacks_too_much");
    // Many short ones.
    let cell = "<c t=\"str\"><v>0123456789012345678901234567890123456789</v></c>";
    let row = format!("<row>{}</row>", cell.repeat(1000));
    let many = format!(
        "{}{}",
        "<row><c t=\"str\"><v>name</v></c><c t=\"str\"><v>city</v></c></row>",
        row.repeat(2000)
    );
    assert_eq!(refusal(&with(&many)), "too_many_cells");
    // More texts than the part that has them can hold: room would be made for all at once.
    let texts = repacked(&workbook(), |name, text| {
        if name.ends_with("sharedStrings.xml") {
            text.replace("uniqueCount=\"", "uniqueCount=\"99999999999")
        } else {
            text
        }
    });
    assert_eq!(refusal(&texts), "damaged");
    // A font with a long name, which every format would have for itself.
    let fonts = repacked(&workbook(), |name, text| {
        let fonts = format!(
            "<fonts><font><name val=\"{}\"/></font>",
            "n".repeat(500_000)
        );
        let formats = format!(
            "<cellXfs>{}",
            "<xf fontId=\"0\" applyFont=\"1\"/>".repeat(60_000)
        );
        if name.ends_with("styles.xml") {
            format!("<styleSheet>{fonts}</fonts>{formats}</cellXfs></styleSheet>")
        } else {
            text
        }
    });
    assert_eq!(refusal(&fonts), "unpacks_too_much");
    let parts: Vec<String> = (0..5000).map(|part| format!("xl/{part}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|name| (name.as_str(), b"" as &[u8]))
        .collect();
    assert_eq!(refusal(&packed(&parts)), "unpacks_too_much");
}

#[test]
fn a_cell_far_to_the_right_and_one_far_below_take_no_room() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(["name", "city", "kind"]) {
        sheet.write(0, column, text).unwrap();
    }
    for (column, text) in (0..).zip(["Jia Home", "Shenzhen", "care_home"]) {
        sheet.write(1_048_575, column, text).unwrap();
    }
    sheet.write(5, 16_383, "x").unwrap();
    let (homes, checked) = read(&book.save_to_buffer().unwrap(), TableSettings::default());
    assert_eq!(homes.len(), 1);
    assert!(
        told(&checked)
            .iter()
            .any(|line| line.contains("one cell far to the right"))
    );
}

#[test]
fn a_file_of_repeated_cells_is_refused_and_not_unrolled() {
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    let row =
        format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
    let head = format!(
        "<table:table-row>{}{}</table:table-row>",
        text_cell("name"),
        text_cell("city")
    );
    let table = format!("<table:table table:name=\"List\">{head}{row}</table:table>");
    assert_eq!(refusal(&ods(&table)), "too_many_cells");
}

#[test]
fn a_page_with_a_text_or_a_tag_without_end_is_refused() {
    let page = |more: String| format!("<html><table><tr><td>name<td>city<tr><td>{more}</table>");
    assert_eq!(
        refusal(page("x".repeat(2 << 20)).as_bytes()),
        "too_many_cells"
    );
    let attributes: String = (0..300_000).map(|at| format!(" a{at}=1")).collect();
    assert_eq!(
        refusal(page(format!("<b{attributes}>")).as_bytes()),
        "too_many_cells"
    );
    let bold = page("<b>x</b> ".repeat(100_000) + "<td>Shenzhen");
    let checked = check_table("list", bold.as_bytes(), &CheckOptions::default());
    let codes = checked.problems.iter().map(|of| of.kind().code());
    assert!(codes.into_iter().any(|code| code == "cell_too_long"));
}

#[test]
fn a_workbook_with_a_password_says_so() {
    // Excel packs the locked workbook into a container of its own.
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    container
        .create_stream("/EncryptedPackage")
        .unwrap()
        .write_all(b"secret")
        .unwrap();
    let bytes = container.into_inner().into_inner();
    assert_eq!(refusal(&bytes), "locked");
    let manifest = "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes = packed(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", b"secret"),
    ]);
    assert_eq!(refusal(&bytes), "locked");
}

#[test]
fn a_workbook_cut_short_anywhere_gives_a_problem() {
    for bytes in [
        workbook(),
        include_bytes!("../sheets/old_workbook.xls").to_vec(),
    ] {
        for part in 1..40 {
            let cut = &bytes[..bytes.len() * part / 40];
            let checked = check_table("list", cut, &CheckOptions::default());
            assert!(!checked.problems.is_empty(), "{part}");
        }
    }
}

#[test]
fn documents_and_other_archives_are_named() {
    let of = |name: &str| {
        let bytes = packed(&[("[Content_Types].xml", b"<a/>"), (name, b"<a/>")]);
        check_table("list", bytes.as_slice(), &CheckOptions::default()).problems[0].to_string()
    };
    assert!(of("word/document.xml").contains("a document of Office"));
    assert!(of("xl/workbook.bin").contains("a binary workbook of Excel"));
    assert!(of("photos/1.xml").contains("an archive"));
}
