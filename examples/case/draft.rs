//! A case file under way: what is known of it, as TOML with comments or as JSON. Whether it
//! makes a case is for the reader of case files to say.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use serde_json::Value as Json;
use silverbay::case::Case;
use silverbay::catalog::Catalog;
use silverbay::explain::Lang;
use toml::{Table, Value};

use super::asked::{Question, comment};
use super::shared::read::{case, is_json};
use super::shared::write::write_file;

/// A key of a case file: its section, empty at the top, and its name.
pub type Key = (&'static str, &'static str);

/// The keys that are asked for, in the order of the file. Others of a section follow them.
const KEYS: &[Key] = &[
    ("", "name"),
    ("", "date"),
    ("elder", "age"),
    ("elder", "care_level"),
    ("elder", "needs"),
    ("elder", "wishes"),
    ("money", "funding"),
    ("money", "budget_hkd"),
    ("money", "cap_hkd"),
    ("limits", "visit_minutes"),
    ("limits", "cities"),
    ("limits", "return_time"),
    ("limits", "visit_day"),
    ("priorities", "stance"),
];
/// The sections in the order of the file.
const SECTIONS: [&str; 7] = [
    "",
    "elder",
    "homes",
    "money",
    "limits",
    "priorities",
    "beliefs",
];
/// What stands in for a required key until it is asked for, so that the others can be checked.
const STAND_INS: [(Key, &str); 2] = [
    (("elder", "care_level"), "\"moderate\""),
    (("money", "budget_hkd"), "8000"),
];

/// A case file under way.
#[derive(Clone)]
pub struct Draft {
    path: PathBuf,
    table: Table,
}

impl Draft {
    /// An empty one, to be written to a file.
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            table: Table::new(),
        }
    }

    /// What a file holds so far.
    pub fn read(from: &Path, text: &str, path: &Path, catalog: &Catalog) -> Result<Self> {
        let table: Result<Table> = if is_json(from) {
            serde_json::from_str(text)
                .map_err(Into::into)
                .and_then(|of: Json| match from_json(of) {
                    Some(Value::Table(table)) => Ok(table),
                    _ => bail!("{}", from.display()),
                })
        } else {
            text.parse::<Table>().map_err(Into::into)
        };
        match table {
            Ok(table) => Ok(Self {
                path: path.to_owned(),
                table,
            }),
            // The reader of case files says where it is none.
            Err(error) => match case(from, text, catalog) {
                Ok(_) => Err(error),
                Err(error) => Err(error.into()),
            },
        }
    }

    /// The name of its file.
    pub fn file(&self) -> String {
        self.path.display().to_string()
    }

    pub fn get(&self, (section, key): Key) -> Option<&Value> {
        if section.is_empty() {
            self.table.get(key)
        } else {
            self.table.get(section)?.get(key)
        }
    }

    /// Gives a key a value, or takes it out.
    pub fn set(&mut self, (section, key): Key, value: Option<Value>) {
        let table = if section.is_empty() {
            Some(&mut self.table)
        } else {
            let of = self
                .table
                .entry(section)
                .or_insert_with(|| Table::new().into());
            of.as_table_mut()
        };
        let Some(table) = table else { return };
        match value {
            Some(value) => drop(table.insert(key.to_owned(), value)),
            None => drop(table.remove(key)),
        }
    }

    /// The homes of the family.
    pub fn homes(&self) -> &[Value] {
        let homes = self.table.get("homes").and_then(Value::as_array);
        homes.map_or(&[], Vec::as_slice)
    }

    pub fn set_homes(&mut self, homes: Vec<Value>) {
        if homes.is_empty() {
            self.table.remove("homes");
        } else {
            self.table.insert("homes".to_owned(), homes.into());
        }
    }

    /// Writes the file.
    pub fn write(&self, lang: Lang) -> Result<()> {
        let text = if is_json(&self.path) {
            serde_json::to_string_pretty(&to_json(&self.table.clone().into()))? + "\n"
        } else {
            self.to_toml(Some(lang))
        };
        write_file(&self.path, text.as_bytes(), lang)
    }

    /// The case, with what is required and not known yet taken from the stand-ins.
    pub fn checked(&self, catalog: &Catalog) -> Result<Case, silverbay::case::CaseFileError> {
        let mut whole = self.clone();
        for (key, value) in STAND_INS {
            if whole.get(key).is_none() {
                whole.set(key, value.parse().ok());
            }
        }
        whole.case(catalog)
    }

    /// The case, if it is one.
    pub fn case(&self, catalog: &Catalog) -> Result<Case, silverbay::case::CaseFileError> {
        Case::from_named_toml(&self.file(), &self.to_toml(None), catalog)
    }

    /// The file, with a comment above each key in the language where one is given.
    fn to_toml(&self, lang: Option<Lang>) -> String {
        let mut out = String::new();
        for section in SECTIONS {
            if section == "homes" {
                for (at, home) in self.homes().iter().filter_map(Value::as_table).enumerate() {
                    out += "\n[[homes]]\n";
                    if let Some(lang) = lang.filter(|_| at == 0) {
                        note(&mut out, &Question::Homes.why(lang));
                    }
                    for (key, value) in home {
                        line(&mut out, key, value);
                    }
                }
                continue;
            }
            let table = if section.is_empty() {
                Some(&self.table)
            } else {
                self.table.get(section).and_then(Value::as_table)
            };
            let Some(table) = table.filter(|table| !table.is_empty()) else {
                continue;
            };
            if !section.is_empty() {
                out += &["\n[", section, "]\n"].concat();
            }
            let asked = || KEYS.iter().filter(|(of, _)| *of == section);
            for key in asked() {
                let Some(value) = table.get(key.1) else {
                    continue;
                };
                if let Some(lang) = lang {
                    note(&mut out, &comment(lang, *key));
                }
                line(&mut out, key.1, value);
            }
            let has_weights = section == "priorities" && table.keys().any(|key| key != "stance");
            if let Some(lang) = lang.filter(|_| has_weights) {
                note(&mut out, &Question::More.why(lang));
            }
            let is_other = |key: &&String| {
                let is_section = section.is_empty() && SECTIONS.contains(&key.as_str());
                !is_section && asked().all(|(_, of)| of != key)
            };
            for key in table.keys().filter(is_other) {
                if let Some(value) = table.get(key) {
                    line(&mut out, key, value);
                }
            }
        }
        out
    }
}

/// JSON as TOML has it; nothing for what is not there.
fn from_json(of: Json) -> Option<Value> {
    Some(match of {
        Json::Null => return None,
        Json::Bool(flag) => flag.into(),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64()?.into(),
        },
        Json::String(text) => text.into(),
        Json::Array(items) => Value::Array(items.into_iter().filter_map(from_json).collect()),
        Json::Object(map) => {
            let entries = map.into_iter();
            let entries = entries.filter_map(|(key, value)| Some((key, from_json(value)?)));
            Value::Table(entries.collect())
        }
    })
}

/// TOML as JSON has it: dates and times are texts.
fn to_json(of: &Value) -> Json {
    match of {
        Value::String(text) => text.as_str().into(),
        Value::Integer(whole) => (*whole).into(),
        Value::Float(number) => (*number).into(),
        Value::Boolean(flag) => (*flag).into(),
        Value::Datetime(moment) => moment.to_string().into(),
        Value::Array(items) => items.iter().map(to_json).collect(),
        Value::Table(table) => {
            let entries = table.iter();
            let entries = entries.map(|(key, value)| (key.clone(), to_json(value)));
            Json::Object(entries.collect())
        }
    }
}

/// A key with its value on one line, whatever the value holds.
fn line(out: &mut String, key: &str, value: &Value) {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let key = if !key.is_empty() && key.chars().all(is_bare) {
        key.to_owned()
    } else {
        Value::from(key).to_string()
    };
    *out += &[&key, " = ", &value.to_string(), "\n"].concat();
}

/// A comment on a line of its own.
fn note(out: &mut String, says: &str) {
    *out += &["# ", says, "\n"].concat();
}
