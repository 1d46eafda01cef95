//! Workbooks of Excel and LibreOffice put together from arbitrary cells, then packed, and at
//! times damaged: a fuzzer that changes bytes alone never gets beyond the archive.
#![no_main]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use silverbay::catalog::{
    ByteOrderMark, CheckOptions, FacilityReader, TableSettings, check_table, fix_table,
};

#[derive(Arbitrary, Debug)]
struct Book {
    is_ods: bool,
    sheets: Vec<Sheet>,
    shared: Vec<Word>,
    unique_count: Option<u32>,
    formats: Vec<Format>,
    is_1904: bool,
    wanted: Option<Word>,
    fill_down: bool,
    /// Bytes of the archive that are changed.
    damage: Vec<(u16, u8)>,
    cut: Option<u16>,
}

#[derive(Arbitrary, Debug)]
struct Sheet {
    name: Word,
    is_hidden: bool,
    rows: Vec<Row>,
    merged: Vec<(u8, u16, u8, u16)>,
    hidden_columns: Vec<(u16, u16)>,
    /// What stands where it does not belong.
    stray: Option<Word>,
}

#[derive(Arbitrary, Debug)]
struct Row {
    number: Option<u32>,
    is_hidden: bool,
    repeated: Option<u32>,
    cells: Vec<Cell>,
}

#[derive(Arbitrary, Debug)]
struct Cell {
    place: Option<(u16, u32)>,
    kind: Kind,
    format: u8,
    value: Word,
    number: f64,
    has_formula: bool,
    has_value: bool,
    repeated: Option<u32>,
    spanned: Option<u32>,
}

#[derive(Arbitrary, Debug, Clone, Copy)]
enum Kind {
    Plain,
    Number,
    Shared,
    Inline,
    Text,
    Bool,
    Error,
    Date,
    Odd,
}

#[derive(Arbitrary, Debug)]
struct Format {
    id: u8,
    code: Word,
}

/// Mostly a word that lists have.
#[derive(Arbitrary, Debug)]
enum Word {
    Known(u8),
    Free(String),
}

const WORDS: &[&str] = &[
    "name",
    "city",
    "kind",
    "beds",
    "名稱",
    "城市",
    "床位數",
    "月費",
    "地址",
    "更新日期",
    "類別",
    "Shenzhen",
    "深圳",
    "care_home",
    "甲頤養院",
    "3000-5000",
    "HK$8,000",
    "45717",
    "2025-03-01",
    "#N/A",
    "合計",
    "1e309",
    "-0",
    "113.93,22.53",
    "yyyy-mm-dd",
    "\"HK$\"#,##0",
    "00000",
    "0%",
];

impl Word {
    /// The text as XML has it; at times as it does not.
    fn text(&self) -> String {
        match self {
            Self::Known(at) => WORDS[usize::from(*at) % WORDS.len()].replace('"', "&quot;"),
            Self::Free(text) if text.len() % 5 == 4 => text.clone(),
            Self::Free(text) => text
                .chars()
                .filter(|c| *c >= ' ')
                .collect::<String>()
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('"', "&quot;"),
        }
    }
}

fn column(mut at: u32) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + (at % 26) as u8);
        if at < 26 {
            letters.reverse();
            return String::from_utf8(letters).unwrap();
        }
        at = at / 26 - 1;
    }
}

fn xlsx_sheet(sheet: &Sheet) -> String {
    let mut xml = "<worksheet><cols>".to_owned();
    for (first, last) in &sheet.hidden_columns {
        let _ = write!(xml, "<col min=\"{first}\" max=\"{last}\" hidden=\"1\"/>");
    }
    xml.push_str("</cols><sheetData>");
    for row in &sheet.rows {
        xml.push_str("<row");
        if let Some(number) = row.number {
            let _ = write!(xml, " r=\"{}\"", number % 2_000_000);
        }
        xml.push_str(if row.is_hidden { " hidden=\"1\">" } else { ">" });
        for cell in &row.cells {
            xml.push_str("<c");
            if let Some((at, number)) = cell.place {
                let at = column(u32::from(at) % 20_000);
                let _ = write!(xml, " r=\"{at}{}\"", number % 2_000_000);
            }
            let kind = match cell.kind {
                Kind::Plain => "",
                Kind::Number => "n",
                Kind::Shared => "s",
                Kind::Inline => "inlineStr",
                Kind::Text => "str",
                Kind::Bool => "b",
                Kind::Error => "e",
                Kind::Date => "d",
                Kind::Odd => "odd",
            };
            if !kind.is_empty() {
                let _ = write!(xml, " t=\"{kind}\"");
            }
            let _ = write!(xml, " s=\"{}\">", cell.format);
            if cell.has_formula {
                xml.push_str("<f>NOW()</f>");
            }
            let value = cell.value.text();
            match cell.kind {
                _ if !cell.has_value => {}
                Kind::Inline => {
                    let _ = write!(xml, "<is><t>{value}</t></is>");
                }
                Kind::Plain | Kind::Number => {
                    let _ = write!(xml, "<v>{}</v>", cell.number);
                }
                Kind::Shared => {
                    let _ = write!(xml, "<v>{}</v>", cell.format);
                }
                _ => {
                    let _ = write!(xml, "<v>{value}</v>");
                }
            }
            xml.push_str("</c>");
        }
        xml.push_str("</row>");
    }
    if let Some(stray) = &sheet.stray {
        xml.push_str(&stray.text());
    }
    xml.push_str("</sheetData><mergeCells>");
    for (left, top, right, bottom) in &sheet.merged {
        let (left, right) = (column(u32::from(*left)), column(u32::from(*right)));
        let _ = write!(xml, "<mergeCell ref=\"{left}{top}:{right}{bottom}\"/>");
    }
    xml.push_str("</mergeCells></worksheet>");
    xml
}

fn xlsx(book: &Book) -> Vec<(String, String)> {
    let (mut sheets, mut rels, mut parts) = (String::new(), String::new(), Vec::new());
    for (at, sheet) in book.sheets.iter().enumerate() {
        let state = if sheet.is_hidden {
            " state=\"hidden\""
        } else {
            ""
        };
        let name = sheet.name.text();
        let _ = write!(
            sheets,
            "<sheet name=\"{name}\" sheetId=\"{at}\"{state} r:id=\"r{at}\"/>"
        );
        let _ = write!(
            rels,
            "<Relationship Id=\"r{at}\" Type=\"x/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
        );
        parts.push((format!("xl/worksheets/sheet{at}.xml"), xlsx_sheet(sheet)));
    }
    let date1904 = u8::from(book.is_1904);
    parts.push((
        "xl/workbook.xml".into(),
        format!("<workbook xmlns:r=\"r\"><workbookPr date1904=\"{date1904}\"/><sheets>{sheets}</sheets></workbook>"),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!("<Relationships>{rels}</Relationships>"),
    ));
    parts.push((
        "_rels/.rels".into(),
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".into(),
    ));
    let mut shared = String::new();
    for text in &book.shared {
        let _ = write!(shared, "<si><t>{}</t></si>", text.text());
    }
    let count = book
        .unique_count
        .map_or(String::new(), |count| format!(" uniqueCount=\"{count}\""));
    parts.push((
        "xl/sharedStrings.xml".into(),
        format!("<sst{count}>{shared}</sst>"),
    ));
    let (mut codes, mut xfs) = (String::new(), String::new());
    for format in &book.formats {
        let id = format.id;
        let _ = write!(
            codes,
            "<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>",
            format.code.text()
        );
        let _ = write!(xfs, "<xf numFmtId=\"{id}\" applyNumberFormat=\"1\"/>");
    }
    parts.push((
        "xl/styles.xml".into(),
        format!("<styleSheet><numFmts>{codes}</numFmts><cellXfs>{xfs}</cellXfs></styleSheet>"),
    ));
    parts
}

fn ods(book: &Book) -> Vec<(String, String)> {
    let mut xml = "<office:document-content>".to_owned();
    for sheet in &book.sheets {
        let _ = write!(xml, "<table:table table:name=\"{}\">", sheet.name.text());
        for (first, _) in &sheet.hidden_columns {
            let _ = write!(
                xml,
                "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"{first}\"/>"
            );
        }
        for row in &sheet.rows {
            xml.push_str("<table:table-row");
            if let Some(count) = row.repeated {
                let _ = write!(xml, " table:number-rows-repeated=\"{count}\"");
            }
            xml.push_str(if row.is_hidden {
                " table:visibility=\"filter\">"
            } else {
                ">"
            });
            for cell in &row.cells {
                let name = if cell.has_value {
                    "table:table-cell"
                } else {
                    "table:covered-table-cell"
                };
                let _ = write!(xml, "<{name}");
                if let Some(count) = cell.repeated {
                    let _ = write!(xml, " table:number-columns-repeated=\"{count}\"");
                }
                if let Some(count) = cell.spanned {
                    let _ = write!(xml, " table:number-rows-spanned=\"{count}\"");
                }
                let number = cell.number;
                let _ = match cell.kind {
                    Kind::Number => write!(
                        xml,
                        " office:value-type=\"float\" office:value=\"{number}\""
                    ),
                    Kind::Shared => write!(
                        xml,
                        " office:value-type=\"currency\" office:currency=\"HKD\" office:value=\"{number}\""
                    ),
                    Kind::Date => write!(
                        xml,
                        " office:value-type=\"date\" office:date-value=\"2025-03-01\""
                    ),
                    _ => write!(xml, " office:value-type=\"string\""),
                };
                if cell.has_formula {
                    xml.push_str(" table:formula=\"of:=NOW()\"");
                }
                let _ = write!(xml, "><text:p>{}</text:p></{name}>", cell.value.text());
            }
            xml.push_str("</table:table-row>");
        }
        if let Some(stray) = &sheet.stray {
            xml.push_str(&stray.text());
        }
        xml.push_str("</table:table>");
    }
    xml.push_str("</office:document-content>");
    vec![
        (
            "mimetype".into(),
            "application/vnd.oasis.opendocument.spreadsheet".into(),
        ),
        ("content.xml".into(), xml),
    ]
}

fuzz_target!(|book: Book| {
    let parts = if book.is_ods { ods(&book) } else { xlsx(&book) };
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in &parts {
        // Stored, so that a damaged byte is one of a part.
        let options = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    for (at, byte) in &book.damage {
        let length = bytes.len();
        bytes[usize::from(*at) % length] = *byte;
    }
    if let Some(cut) = book.cut {
        let length = bytes.len();
        bytes.truncate(usize::from(cut) % length);
    }
    let options = CheckOptions {
        settings: TableSettings {
            sheet: book.wanted.as_ref().map(|word| word.text().into()),
            fill_down: book.fill_down,
            ..TableSettings::default()
        },
        ..CheckOptions::default()
    };
    let bytes = bytes.as_slice();
    let checked = check_table("workbook", bytes, &options);
    for problem in &checked.problems {
        let _ = problem.to_string();
    }
    let mut reader = FacilityReader::new("workbook", bytes, &options);
    let _ = reader.by_ref().count();
    let _ = reader.finish();
    let mut fixed = Vec::new();
    if fix_table(
        "workbook",
        bytes,
        &options,
        ByteOrderMark::Without,
        &mut fixed,
    )
    .is_ok()
    {
        // What is in the normal form stays as it is.
        let again = check_table("fixed", fixed.as_slice(), &options);
        let rows = |of: &silverbay::catalog::Checked| of.source.as_ref().map(|source| source.rows);
        assert!(rows(&again) <= rows(&checked), "{again:?} {checked:?}");
    }
});
