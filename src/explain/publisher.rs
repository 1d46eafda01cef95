//! Who published a page, by the host of its address.

use std::sync::LazyLock;

use super::Lang;
use crate::text;

/// The hosts whose publishers are known: data, and part of the crate.
const TABLE: &str = include_str!("../../data/names/publishers.csv");

/// Who publishes the pages of a host.
struct Publisher {
    /// The end of the host: `stheadline.com`.
    domain: Box<str>,
    /// Its names in English, Traditional and Simplified Chinese; of a copy those of whose
    /// page it is, empty where that is not known.
    names: [Box<str>; 3],
    is_copy: bool,
}

static ALL: LazyLock<Vec<Publisher>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    rows.map(|row| {
        let cell = |at| row.get(at).unwrap_or_default().into();
        Publisher {
            domain: cell(0),
            names: [cell(1), cell(2), cell(3)],
            is_copy: row.get(4) == Some("copy"),
        }
    })
    .collect()
});

/// Who published the page of an address; a copy of somebody's page is called a copy, and of
/// a page that nobody is known to publish the host is given.
///
/// ```
/// use silverbay::explain::{Lang, publisher};
///
/// let sing_tao = "https://www.stheadline.com/lifetips/3541130/";
/// assert_eq!(publisher(Lang::EN, sing_tao), "Sing Tao");
/// assert_eq!(publisher(Lang::EN, "https://example.org/a"), "example.org");
/// ```
#[must_use]
pub fn publisher(lang: Lang, url: &str) -> String {
    let host = host(url);
    let Some(of) = known(host) else {
        return host.to_owned();
    };
    let [en, zh_hant, zh_hans] = &of.names;
    match (lang.choose(en, zh_hant, zh_hans), of.is_copy) {
        ("", _) => text!(lang, "publisher-copy", host = host),
        (name, true) => text!(lang, "publisher-copy-of", name = name, host = host),
        (name, false) => name.to_owned(),
    }
}

/// The publisher whose domain is the longest end of the host.
fn known(host: &str) -> Option<&'static Publisher> {
    let host = host.to_ascii_lowercase();
    let is_its = |of: &&Publisher| {
        let before = host.strip_suffix(&*of.domain);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    ALL.iter().filter(is_its).max_by_key(|of| of.domain.len())
}

/// The host of an address without `www.`; the whole text where it is no address of the web.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_called_a_copy_and_the_longest_domain_decides() {
        let of = |url| publisher(Lang::EN, url);
        assert_eq!(of("http://paper.wenweipo.com/2018/a.htm"), "Wen Wei Po");
        assert_eq!(
            of("http://hnbadao.com/hkcdweb/content/2024/07/08/a.html"),
            "copy of a page of Hong Kong Commercial Daily at hnbadao.com"
        );
        assert_eq!(
            of("http://sourcecodebean.com/xxgk/a.html"),
            "copy at sourcecodebean.com"
        );
        assert_eq!(of("https://notstheadline.com/"), "notstheadline.com");
        assert_eq!(of("see the notice"), "see the notice");
        assert_eq!(
            publisher(Lang::ZH_HANT, "https://www.swd.gov.hk/"),
            "社會福利署"
        );
    }

    #[test]
    fn every_domain_stands_once_with_three_names_or_is_a_copy_of_nobody_known() {
        for (at, of) in ALL.iter().enumerate() {
            let mut others = ALL.iter().skip(at + 1);
            assert!(
                others.all(|other| other.domain != of.domain),
                "{}",
                of.domain
            );
            let named = of.names.iter().filter(|name| !name.is_empty()).count();
            assert!(named == 3 || (named == 0 && of.is_copy), "{}", of.domain);
            assert_eq!(of.domain.to_ascii_lowercase(), *of.domain);
        }
    }
}
