//! Reads tables and case files and lists every problem, each with its line and a
//! caret under the text in question; writes a table in the normal form.
//!
//! ```text
//! cargo run --example check -- data/facilities.csv my/facilities.csv
//! cargo run --example check -- my/homes.csv --fix-to my/facilities.csv
//! cargo run --example check -- my/homes.csv --fix-to my/to_fill_in.xlsx
//! ```
//!
//! Ends with 1 when there is an error or a question, which `rank` refuses too, with 0 when
//! there is none.

#[path = "../shared/mod.rs"]
mod shared;
mod show;

use std::ffi::OsString;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Args, Parser};
use silverbay::catalog::{
    ByteOrderMark, Catalog, CheckOptions, Checked, Encoding, FileForm, GradeOne, Settings,
    SourceReport, TableKind, TableSettings, check_table, decoded, fix_table, fix_workbook,
    read_gazetteer,
};
use silverbay::explain::Lang;
use silverbay::facility::Kind;
use silverbay::place::{Datum, Gazetteer, Precision};
use silverbay::problem::Problem;
use silverbay::report::{Counts, FileReport, Format};
use silverbay::text;
use silverbay::units::{AsOf, Currency};
use silverbay::vocabulary::Word;

use shared::exit::{FAILURE, SUCCESS, error_text, exit, parsed};
use shared::files::folder;
use shared::output::{Output, formats, languages};
use shared::read;
use shared::write::write_file;

/// List every problem of tables (.csv) and case files (.toml, .json).
#[derive(Parser)]
#[command(name = "check", version)]
struct Options {
    /// The files to read
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder whose districts and policies the files refer to
    /// [default: the file's own when it has districts.csv, else data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Write the table in the normal form here; what cannot be read stays as it is. A name
    /// that ends with .xlsx gives a workbook in which the answers can be filled in
    #[arg(long, value_name = "OUT")]
    fix_to: Option<PathBuf>,
    /// Begin what --fix-to writes with a byte order mark, by which Excel knows UTF-8
    #[arg(long, requires = "fix_to")]
    bom: bool,
    /// utf-8, utf-16le, utf-16be, big5 or gb18030 [default: as the bytes show]
    #[arg(long)]
    encoding: Option<Encoding>,
    /// Which end of numbered grades of care (一級 …) is grade one: heaviest or lightest
    #[arg(long, value_name = "END")]
    grade_one: Option<GradeOne>,
    #[command(flatten)]
    list: ListOptions,
    /// The language
    #[arg(long, value_parser = languages(), default_value = "en")]
    lang: Lang,
    /// How to print
    #[arg(long, value_parser = formats("text", &[Format::Json]), default_value = "text")]
    format: Output,
}

/// What is true of every home of a list that does not say it of each.
#[derive(Args)]
struct ListOptions {
    /// The sheet of a workbook, or the number of a table of a web page [default: the one
    /// whose first rows name most columns]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The kind of home of all rows: care_home, integrated, nursing_hospital,
    /// rehabilitation_hospital or service_centre
    #[arg(long)]
    kind: Option<Kind>,
    /// The city of all rows
    #[arg(long)]
    city: Option<String>,
    /// The currency of fees that name none: HKD, CNY or MOP
    #[arg(long)]
    currency: Option<Currency>,
    /// The map or datum of the positions: wgs84, gcj02, bd09, hk1980 or macao
    #[arg(long)]
    datum: Option<Datum>,
    /// How exact the positions are: exact, street, town, district or city
    #[arg(long)]
    precision: Option<Precision>,
    /// The date of the list, such as 2026-11 or 2026-11-22
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
    /// Give blank cells of kind, city, district, currency, operator, datum and date what
    /// stands above them, as in a list whose cells were merged
    #[arg(long)]
    fill_down: bool,
}

fn as_of(text: &str) -> Result<AsOf, String> {
    text.parse()
        .map_err(|_| "write it as 2026-11-22, 2026-11 or 2026".to_owned())
}

impl ListOptions {
    fn settings(&self) -> TableSettings {
        TableSettings {
            sheet: self.sheet.as_deref().map(Into::into),
            kind: self.kind,
            city: self.city.as_deref().map(Into::into),
            currency: self.currency,
            datum: self.datum,
            precision: self.precision,
            as_of: self.as_of,
            fill_down: self.fill_down,
            ..TableSettings::default()
        }
    }
}

/// A file with what was found in it.
struct Found {
    name: String,
    /// The bytes as they were read, to point into.
    text: Vec<u8>,
    source: Option<SourceReport>,
    problems: Vec<Problem>,
}

fn main() -> ExitCode {
    program(std::env::args_os()).into()
}

/// The program with these arguments; its exit code.
pub fn program(args: impl IntoIterator<Item = OsString>) -> u8 {
    parsed(args, |options: &Options| match run(options) {
        Ok(0) => SUCCESS,
        Ok(_) => FAILURE,
        Err(error) => exit(Err(error), options.lang),
    })
}

/// Shows what was found in every file and says how much of it `rank` refuses.
fn run(options: &Options) -> Result<usize> {
    if options.fix_to.is_some() && options.files.len() > 1 {
        bail!(text!(options.lang, "program-one-file"));
    }
    let mut refused = 0;
    let mut reports = Vec::new();
    let mut out = anstream::stdout().lock();
    for file in &options.files {
        let found = read(file, options)?;
        let counts = Counts::of(&found.problems);
        refused += counts.errors + counts.questions;
        if options.format == Output::Text {
            show::file(&mut out, &found, options.lang)?;
        }
        reports.push(found);
    }
    if options.format == Output::As(Format::Json) {
        let reports: Vec<_> = reports
            .iter()
            .map(|found| FileReport::new(&found.name, found.source.as_ref(), &found.problems))
            .collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&reports)?)?;
    }
    out.flush()?;
    if let (Some(out), [file]) = (&options.fix_to, options.files.as_slice()) {
        fix(file, out, options)?;
    }
    Ok(refused)
}

impl Options {
    /// The folder that was named, else the file's own when it has districts, else
    /// the data that ship.
    fn reference(&self, file: &Path) -> PathBuf {
        let own = file.parent().map(|folder| match folder.file_name() {
            Some(name) if name == "cases" => folder.parent().unwrap_or(folder),
            _ => folder,
        });
        let own = own.filter(|folder| folder.join("districts.csv").exists());
        self.data
            .clone()
            .or(own.map(Path::to_path_buf))
            .unwrap_or_else(folder)
    }

    /// The homes that a table refers to; `None` for a table that refers to none, and where
    /// the folder cannot be used.
    fn catalog(&self, file: &Path, table: TableKind) -> Option<Catalog> {
        if !matches!(
            table,
            TableKind::Answers | TableKind::Journeys | TableKind::CrossingHours
        ) {
            return None;
        }
        let loaded = Catalog::load_lenient(self.reference(file)).ok()?;
        Some(loaded.catalog)
    }

    /// What the options state of a table, else what the settings beside it do.
    fn settings(&self, file: &Path, table: TableKind) -> Result<TableSettings> {
        let beside = file.with_file_name(Settings::FILE);
        let stated = match std::fs::read_to_string(&beside) {
            Ok(text) => Settings::from_named_toml(&beside.display().to_string(), &text)?,
            Err(_) => Settings::default(),
        };
        let stated = stated.of(table);
        let given = TableSettings {
            encoding: self.encoding,
            grade_one: self.grade_one,
            ..self.list.settings()
        };
        Ok(given.or(stated))
    }
}

fn read(file: &Path, options: &Options) -> Result<Found> {
    let name = file.display().to_string();
    if file.extension().is_some_and(|ending| ending == "toml") {
        return read_toml(file, name, options);
    }
    let bytes = read::bytes(file, read::TABLE, options.lang)?;
    if read::is_json(file) && is_case(&bytes) {
        return read_case(file, name, options);
    }
    let gazetteer = gazetteer(&options.reference(file), options.lang);
    if let Err(error) = &gazetteer {
        let head = text!(options.lang, "program-no-districts");
        let told = options
            .lang
            .labelled(&head, &error_text(error, options.lang));
        anstream::eprintln!("{}", options.lang.labelled(&name, &told));
    }
    let (settings, Checked { problems, source }) =
        table(file, &bytes, gazetteer.as_ref().ok(), options)?;
    // What is no text cannot be shown.
    let form = source.as_ref().map(|source| source.form);
    let text = match form {
        None | Some(FileForm::Text) => decoded(&bytes, &settings),
        Some(_) => Vec::new(),
    };
    Ok(Found {
        name,
        text,
        source,
        problems,
    })
}

/// Checks a table with the settings that are stated of the table it is.
fn table(
    file: &Path,
    bytes: &[u8],
    gazetteer: Option<&Gazetteer>,
    options: &Options,
) -> Result<(TableSettings, Checked)> {
    let stated = TableSettings {
        encoding: options.encoding,
        ..options.list.settings()
    };
    let kind = TableKind::of(bytes, &stated);
    let settings = options.settings(file, kind)?;
    let catalog = options.catalog(file, kind);
    let check = CheckOptions {
        gazetteer,
        catalog: catalog.as_ref(),
        settings: settings.clone(),
    };
    let checked = check_table(&file.display().to_string(), bytes, &check);
    Ok((settings, checked))
}

fn read_toml(file: &Path, name: String, options: &Options) -> Result<Found> {
    if file.file_name().is_none_or(|name| name != Settings::FILE) {
        return read_case(file, name, options);
    }
    let text = read::text(file, options.lang)?;
    let error = Settings::from_named_toml(&name, &text).err();
    Ok(Found {
        name,
        text: text.into_bytes(),
        source: None,
        problems: error.map_or_else(Vec::new, |error| error.problems),
    })
}

/// Whether JSON is a case and no table, also where it is not valid: one object that has a
/// key of every case.
fn is_case(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let is_object = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{');
    is_object
        && ["\"elder\"", "\"budget_hkd\""]
            .iter()
            .any(|key| text.contains(key))
}

fn read_case(file: &Path, name: String, options: &Options) -> Result<Found> {
    let text = read::text(file, options.lang)?;
    let loaded = Catalog::load_lenient(options.reference(file));
    let catalog = loaded
        .with_context(|| text!(options.lang, "program-no-tables"))?
        .catalog;
    let error = read::case(file, &text, &catalog).err();
    let problems = error.map_or_else(Vec::new, |error| error.problems().to_vec());
    Ok(Found {
        name,
        text: text.into_bytes(),
        source: None,
        problems,
    })
}

/// The districts of a folder, whatever its other tables are like.
fn gazetteer(reference: &Path, lang: Lang) -> Result<Gazetteer> {
    let path = reference.join(TableKind::Districts.code());
    let name = path.display().to_string();
    let file =
        File::open(&path).with_context(|| text!(lang, "program-unreadable", file = &name))?;
    Ok(read_gazetteer(&name, file)?)
}

/// Whether two names are of one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    whole(one).is_some_and(|one| whole(other) == Some(one))
}

/// Writes the table in the normal form.
fn fix(file: &Path, out: &Path, options: &Options) -> Result<()> {
    let name = file.display().to_string();
    let lang = options.lang;
    if is_same(file, out) {
        bail!(text!(lang, "program-fix-onto-itself", file = &name));
    }
    let bytes = read::bytes(file, read::TABLE, lang)?;
    let gazetteer = gazetteer(&options.reference(file), lang).ok();
    let stated = TableSettings {
        encoding: options.encoding,
        ..options.list.settings()
    };
    let kind = TableKind::of(&bytes, &stated);
    let catalog = options.catalog(file, kind);
    let check = CheckOptions {
        gazetteer: gazetteer.as_ref(),
        catalog: catalog.as_ref(),
        settings: options.settings(file, kind)?,
    };
    let mark = if options.bom {
        ByteOrderMark::With
    } else {
        ByteOrderMark::Without
    };
    let mut written = Vec::new();
    let ending = out.extension();
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        fix_workbook(&name, &bytes, &check, lang, &mut written)?;
    } else {
        fix_table(&name, &bytes, &check, mark, &mut written)?;
    }
    let out_name = out.display().to_string();
    write_file(out, &written, lang)?;
    anstream::eprintln!("{}", text!(lang, "program-written", file = &out_name));
    Ok(())
}
