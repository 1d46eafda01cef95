//! What the place searches of Amap and Baidu answer: one answer, or a list of them.

use serde_json::Value;

use super::entry::{Entry, utf8};
use crate::catalog::FacilityColumn as C;
use crate::place::Datum;

/// What holds a home of Amap.
pub(super) const AMAP_WANTED: &str = "pois";
/// What holds a home of Baidu.
pub(super) const BAIDU_WANTED: &str = "results";
/// Where the services are described.
const AMAP: &str = "https://lbs.amap.com/";
const BAIDU: &str = "https://lbsyun.baidu.com/";

/// Why a file is no answer with homes.
pub(super) enum NoAnswer {
    /// It is no JSON.
    Unreadable(serde_json::Error),
    /// The service gave none, and says why.
    Refused(String),
}

/// The homes in answers of Amap: `name`, `cityname`, `adname`, `address`, `tel`, and
/// `location` as longitude, latitude in GCJ-02.
pub(super) fn amap(bytes: &[u8]) -> Result<Vec<Entry>, NoAnswer> {
    let home = |poi: &Value, _: &Value| {
        let mut entry = Entry::default();
        let id = text(poi, "id");
        if !id.is_empty() {
            entry.set(C::Id, &format!("amap-{id}"));
        }
        entry.set_by_script(C::NameZhHans, C::NameEn, text(poi, "name"));
        entry.set(C::City, text(poi, "cityname"));
        entry.set(C::District, text(poi, "adname"));
        entry.set_by_script(C::AddressZh, C::AddressEn, text(poi, "address"));
        entry.set(C::Telephone, text(poi, "tel"));
        entry.set(C::Website, text(poi, "website"));
        entry.set(C::SourceUrls, AMAP);
        let at = text(poi, "location").split_once(',');
        let at =
            at.and_then(|(east, north)| east.trim().parse().ok().zip(north.trim().parse().ok()));
        if let Some((east, north)) = at {
            entry.place(Datum::Gcj02, north, east);
        }
        entry
    };
    homes(bytes, AMAP_WANTED, ("1", "info"), home)
}

/// The homes in answers of Baidu: `name`, `city`, `area`, `address`, `telephone`, and
/// `location` in BD-09, or in GCJ-02 where the answer says so.
pub(super) fn baidu(bytes: &[u8]) -> Result<Vec<Entry>, NoAnswer> {
    let home = |poi: &Value, answer: &Value| {
        let mut entry = Entry::default();
        let id = text(poi, "uid");
        if !id.is_empty() {
            entry.set(C::Id, &format!("baidu-{id}"));
        }
        entry.set_by_script(C::NameZhHans, C::NameEn, text(poi, "name"));
        entry.set(C::City, text(poi, "city"));
        entry.set(C::District, text(poi, "area"));
        entry.set_by_script(C::AddressZh, C::AddressEn, text(poi, "address"));
        entry.set(C::Telephone, text(poi, "telephone"));
        entry.set(C::SourceUrls, BAIDU);
        let is_gcj02 = text(answer, "ret_coordtype").starts_with("gcj02");
        let datum = if is_gcj02 { Datum::Gcj02 } else { Datum::Bd09 };
        let at = poi.get("location");
        let degree = |key: &str| at?.get(key)?.as_f64();
        if let Some((north, east)) = degree("lat").zip(degree("lng")) {
            entry.place(datum, north, east);
        }
        entry
    };
    homes(bytes, BAIDU_WANTED, ("0", "message"), home)
}

/// The homes below this key of one answer or of a list of answers. An answer whose `status`
/// is another than that of a good one says why below the other key; the homes that it should
/// have given would be missed without a word.
fn homes(
    bytes: &[u8],
    key: &str,
    (good, why): (&str, &str),
    home: impl Fn(&Value, &Value) -> Entry,
) -> Result<Vec<Entry>, NoAnswer> {
    let root: Value = serde_json::from_slice(&utf8(bytes)).map_err(NoAnswer::Unreadable)?;
    let answers = match &root {
        Value::Array(answers) => answers.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut entries = Vec::new();
    for answer in answers {
        let status = answer.get("status").map(written).unwrap_or_default();
        if !status.is_empty() && status != good {
            let why = text(answer, why);
            return Err(NoAnswer::Refused(format!("{why} (status {status})")));
        }
        let found = answer.get(key).and_then(Value::as_array);
        entries.extend(found.into_iter().flatten().map(|poi| home(poi, answer)));
    }
    Ok(entries)
}

/// A text or a number as it is written.
fn written(of: &Value) -> String {
    of.as_str().map_or_else(|| of.to_string(), str::to_owned)
}

/// A text; what is empty comes as an empty list, which is none.
fn text<'v>(of: &'v Value, key: &str) -> &'v str {
    of.get(key).and_then(Value::as_str).unwrap_or_default()
}
