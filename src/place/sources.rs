//! Where something was read.

/// The addresses of a list separated by `;`, one by one.
pub(crate) fn addresses(source_urls: &str) -> impl Iterator<Item = &str> {
    let all = source_urls.split(';').map(str::trim);
    all.filter(|address| !address.is_empty())
}
