//! The row among the first of a table that names its columns.

/// Counts the headings of a row that name a column of some table.
pub(crate) type Known = fn(&[String]) -> usize;

/// The rows among which the headings are looked for.
pub(crate) const ROWS: usize = 20;
/// Headings further down must name so many columns: a title may be one word of a heading.
pub(crate) const LEAST: usize = 2;

/// Where the headings are: rows before them, rows that they take, and their texts.
pub(crate) struct Headings {
    pub(crate) before: usize,
    pub(crate) takes: usize,
    pub(crate) texts: Vec<String>,
    /// How many of them name a column.
    pub(crate) known: usize,
}

impl Headings {
    /// Whether no other row need be looked at: most cells of the row name columns.
    pub(crate) fn is_certain(&self) -> bool {
        let filled = self.texts.iter().filter(|text| !text.is_empty());
        self.known >= LEAST && 2 * self.known > filled.count()
    }

    /// The row among these that names most columns, the first of equals, alone or with the
    /// row below it.
    pub(crate) fn among(rows: &[Vec<String>], known: Known) -> Option<Self> {
        let mut best: Option<Self> = None;
        for (before, row) in rows.iter().take(ROWS).enumerate() {
            let own = known(row);
            let is_enough = own >= if before == 0 { 1 } else { LEAST };
            let mut here = is_enough.then(|| Self {
                before,
                takes: 1,
                texts: row.clone(),
                known: own,
            });
            if let Some(below) = rows.get(before + 1)
                && let Some(both) = of_two_rows(row, below, known)
                && both.known > own.max(LEAST)
            {
                here = Some(Self { before, ..both });
            }
            let most = best.as_ref().map_or(0, |of| of.known);
            if let Some(here) = here.filter(|of| of.known > most) {
                best = Some(here);
            }
            if best.as_ref().is_some_and(Self::is_certain) {
                break;
            }
        }
        best
    }
}

/// The headings of two rows, of which the upper has heads of groups: a group reaches over
/// the blank cells behind it. `None` where the lower row is none of headings.
fn of_two_rows(upper: &[String], lower: &[String], known: Known) -> Option<Headings> {
    let is_known = |text: &String| known(std::slice::from_ref(text)) > 0;
    let mut group = "";
    // A title above the headings says nothing of them.
    let mut says_something = false;
    let mut texts = Vec::new();
    for at in 0..upper.len().max(lower.len()) {
        let above = upper.get(at).map_or("", String::as_str);
        let below = lower.get(at).map_or("", String::as_str);
        if !above.is_empty() {
            group = above;
        }
        if below.is_empty() {
            says_something |= is_known(&above.to_owned());
            texts.push(above.to_owned());
            continue;
        }
        // Of a group in another script the half would be found that is the group itself.
        let is_half = changes_script(group, below) && is_known(&group.to_owned());
        let together = (!is_half).then(|| format!("{group}{below}"));
        let below = below.to_owned();
        let mut either = together.into_iter().chain([below.clone()]);
        let text = either.find(is_known)?;
        says_something |= text != below || is_known(&above.to_owned());
        texts.push(text);
    }
    says_something.then(|| Headings {
        before: 0,
        takes: 2,
        known: known(&texts),
        texts,
    })
}

/// Whether a text in one script goes on in another.
fn changes_script(text: &str, next: &str) -> bool {
    let (last, first) = (text.chars().next_back(), next.chars().next());
    let both = last.zip(first);
    both.is_some_and(|(last, first)| {
        last.is_alphabetic() && first.is_alphabetic() && last.is_ascii() != first.is_ascii()
    })
}
