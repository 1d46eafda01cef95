//! The Social Welfare Department's list of residential care homes for the elderly: XML with
//! one `serviceUnit` a home, and its facts as elements below it.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::errors::IllFormedError;
use quick_xml::events::Event;

use super::entry::{Entry, first, utf8};
use crate::catalog::{FacilityColumn as C, letters};

/// What holds a home.
pub(super) const WANTED: &str = "serviceUnit";
/// Where the list is published.
const SOURCE: &str = "https://elderlyinfo.swd.gov.hk/sites/ltc-swd/files/rche_rsp_list.xml";
/// The city of all its homes.
const CITY: &str = "Hong Kong";

/// The homes of a list.
pub(super) fn entries(bytes: &[u8]) -> Result<Vec<Entry>, quick_xml::Error> {
    let bytes = utf8(bytes);
    let text = String::from_utf8_lossy(&bytes);
    let mut reader = Reader::from_str(&text);
    let mut entries = Vec::new();
    // The facts of the home being read, by the names of their elements.
    let mut unit: Option<BTreeMap<String, String>> = None;
    let mut element = String::new();
    // A file that breaks off ends inside of an element.
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event()? {
            Event::Start(start) => {
                element = letters(start.local_name().as_ref());
                open.push(start.name().as_ref().to_owned());
                if element == letters(WANTED) {
                    unit = Some(BTreeMap::new());
                }
            }
            Event::End(end) => {
                let name = letters(end.local_name().as_ref());
                if name == letters(WANTED) {
                    entries.extend(unit.take().map(|facts| entry(&facts)));
                }
                element.clear();
                open.pop();
            }
            Event::Text(text) => add(unit.as_mut(), &element, &text),
            Event::CData(text) => add(unit.as_mut(), &element, &text),
            // An entity such as `&amp;` stands between two texts.
            Event::GeneralRef(reference) => {
                let written = match reference.resolve_char_ref()? {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&reference)
                        .unwrap_or_default()
                        .to_owned(),
                };
                add(unit.as_mut(), &element, &written);
            }
            Event::Eof => {
                return match open.pop() {
                    Some(name) => Err(IllFormedError::MissingEndTag(name).into()),
                    None => Ok(entries),
                };
            }
            _ => {}
        }
    }
}

/// Adds to the text of an element of the home being read.
fn add(unit: Option<&mut BTreeMap<String, String>>, element: &str, text: &str) {
    if let Some(facts) = unit.filter(|_| !element.is_empty()) {
        facts.entry(element.to_owned()).or_default().push_str(text);
    }
}

fn entry(facts: &BTreeMap<String, String>) -> Entry {
    let of = |keys: &[&str]| first(facts, keys, String::as_str);
    let mut entry = Entry::default();
    entry.set(C::NameEn, of(&["nameEnglish"]));
    entry.set(C::NameZhHant, of(&["nameTChinese"]));
    entry.set(C::NameZhHans, of(&["nameSChinese"]));
    entry.set(C::City, CITY);
    // The department writes an ampersand where the districts have a word.
    entry.set(C::District, &of(&["districtEnglish"]).replace('&', " and "));
    let chinese = of(&["addressTChinese", "addressSChinese"]);
    entry.set(C::AddressZh, chinese);
    entry.set(C::AddressEn, of(&["addressEnglish"]));
    let telephones = [
        "telephone",
        "telephoneNo",
        "telephoneNumber",
        "tel",
        "telNo",
    ];
    entry.set(C::Telephone, of(&telephones));
    entry.set(C::Website, of(&["website", "websiteEnglish"]));
    entry.set(C::SourceUrls, SOURCE);
    let types = ["typeEnglish", "type", "serviceTypeEnglish", "serviceType"];
    entry.set(C::Notes, of(&types));
    entry
}
