//! What the name of a home says of its kind.

use super::folded;
use crate::facility::Kind;

/// What a name says of the kind, the more telling first.
const BY_NAME: [(&str, Kind); 22] = [
    ("康复医院", Kind::RehabilitationHospital),
    ("rehabilitation hospital", Kind::RehabilitationHospital),
    ("护理院", Kind::NursingHospital),
    ("护理医院", Kind::NursingHospital),
    ("nursing hospital", Kind::NursingHospital),
    ("医养", Kind::Integrated),
    ("养老院", Kind::CareHome),
    ("敬老院", Kind::CareHome),
    ("福利院", Kind::CareHome),
    ("安老院", Kind::CareHome),
    ("颐养院", Kind::CareHome),
    ("护老院", Kind::CareHome),
    ("老人院", Kind::CareHome),
    ("养护院", Kind::CareHome),
    ("护养院", Kind::CareHome),
    ("护理安老", Kind::CareHome),
    ("康养", Kind::CareHome),
    ("老年公寓", Kind::CareHome),
    ("nursing home", Kind::CareHome),
    ("care home", Kind::CareHome),
    ("home for the aged", Kind::CareHome),
    ("home for the elderly", Kind::CareHome),
];

/// What a name says of a place where people spend the day and do not live.
const BY_DAY: [&str; 13] = [
    "日间",
    "日托",
    "服务站",
    "食堂",
    "饭堂",
    "活动中心",
    "活动室",
    "居家养老",
    "day care",
    "day centre",
    "day center",
    "service station",
    "canteen",
];

/// The kind that a name says.
pub(crate) fn kind_of_name(name: &str) -> Option<Kind> {
    let folded = folded(name).to_lowercase();
    let found = BY_NAME.iter().find(|(words, _)| folded.contains(words));
    found.map(|(_, kind)| *kind)
}

/// Whether a name is that of a service by day, where nobody lives.
pub(crate) fn is_by_day(name: &str) -> bool {
    // Half of these words are in English, and no name has one without a space.
    if name.is_empty() || (name.is_ascii() && !name.contains(' ')) {
        return false;
    }
    let folded = folded(name).to_lowercase();
    BY_DAY.iter().any(|words| folded.contains(words)) && kind_of_name(name).is_none()
}
