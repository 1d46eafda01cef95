//! Closed vocabularies: words that a table or a case file may use, and sets of them.
//!
//! Every vocabulary is an enum whose words are fixed in one place; reading an
//! unknown word fails with the list of those allowed. A [`WordSet`] holds any
//! number of words of one vocabulary in eight bytes.

use std::fmt;
use std::marker::PhantomData;

/// Vocabularies are declared in this crate, so that a method may be added.
pub(crate) mod sealed {
    /// A word of a vocabulary of this crate.
    pub trait Sealed {}
}

/// A word of a closed vocabulary. The vocabularies are those of this crate.
///
/// # Example
///
/// ```
/// use silverbay::facility::CareLevel;
/// use silverbay::vocabulary::Word;
///
/// assert_eq!(CareLevel::from_code("severe")?, CareLevel::Severe);
/// assert_eq!(CareLevel::Severe.code(), "severe");
/// assert_eq!(CareLevel::ALL.len(), CareLevel::CODES.len());
/// # Ok::<(), silverbay::vocabulary::UnknownWord>(())
/// ```
pub trait Word: sealed::Sealed + Copy + Eq + fmt::Debug + 'static {
    /// What the vocabulary is about: "care level". Message files name it, and its words,
    /// by this.
    const WHAT: &'static str;
    /// All words, in their fixed order.
    const ALL: &'static [Self];
    /// All spellings, in the same order.
    const CODES: &'static [&'static str];

    /// The word's place in [`Word::ALL`].
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::CareLevel;
    /// use silverbay::vocabulary::Word;
    ///
    /// // A column for each word, in whatever holds one number a word.
    /// let mut homes = vec![0; CareLevel::ALL.len()];
    /// homes[CareLevel::Severe.index()] += 1;
    /// assert_eq!(homes, [0, 0, 0, 1, 0]);
    /// // Its name in a message file begins with what it is a word of.
    /// assert_eq!(CareLevel::WHAT, "care level");
    /// ```
    fn index(self) -> usize;

    /// The word as tables and case files spell it.
    fn code(self) -> &'static str;

    /// Reads a word.
    ///
    /// # Errors
    ///
    /// [`UnknownWord`] when `text` is not one of [`Word::CODES`] to the letter.
    fn from_code(text: &str) -> Result<Self, UnknownWord> {
        Self::CODES
            .iter()
            .position(|code| *code == text)
            .and_then(|at| Self::ALL.get(at).copied())
            .ok_or_else(|| UnknownWord {
                what: Self::WHAT,
                text: text.to_owned(),
                allowed: Allowed::Fixed(Self::CODES),
            })
    }
}

/// A text that is not a word of the vocabulary.
///
/// # Example
///
/// ```
/// use silverbay::facility::Kind;
///
/// let error = "hotel".parse::<Kind>().unwrap_err();
/// assert_eq!(error.text, "hotel");
/// assert!(error.allowed.iter().any(|word| word == "care_home"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    /// What the vocabulary is about.
    pub what: &'static str,
    /// The text as found.
    pub text: String,
    /// The words that would have been understood.
    pub allowed: Allowed,
}

/// The words that are understood at one place.
///
/// # Example
///
/// ```
/// use silverbay::vocabulary::Allowed;
///
/// let cities = Allowed::Listed(vec!["Shenzhen".into(), "Zhuhai".into()]);
/// assert_eq!(cities.iter().collect::<Vec<_>>(), ["Shenzhen", "Zhuhai"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Those of a closed vocabulary.
    Fixed(&'static [&'static str]),
    /// Those that the data name, such as cities.
    Listed(Vec<Box<str>>),
}

impl Allowed {
    /// The words in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let (fixed, listed): (&[&str], &[Box<str>]) = match self {
            Self::Fixed(words) => (words, &[]),
            Self::Listed(words) => (&[], words),
        };
        fixed
            .iter()
            .copied()
            .chain(listed.iter().map(|word| &**word))
    }
}

/// A set of words of one vocabulary of up to 64 words, in vocabulary order.
///
/// # Example
///
/// ```
/// use silverbay::facility::Service;
/// use silverbay::vocabulary::WordSet;
///
/// let mut services: WordSet<Service> = [Service::Tcm].into_iter().collect();
/// services.insert(Service::Dialysis);
/// assert!(services.contains(Service::Dialysis) && services.len() == 2);
/// // In JSON it is a list of words, each of which is checked.
/// let json = serde_json::to_string(&services)?;
/// assert_eq!(serde_json::from_str::<WordSet<Service>>(&json)?, services);
/// assert!(serde_json::from_str::<WordSet<Service>>(r#"["massage"]"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub struct WordSet<W>(u64, PhantomData<W>);

impl<W: Word> WordSet<W> {
    /// A set of a larger vocabulary does not compile.
    const FITS: () = assert!(W::ALL.len() <= 64, "a vocabulary has at most 64 words");

    /// The set without words.
    pub const EMPTY: Self = {
        let () = Self::FITS;
        Self(0, PhantomData)
    };

    const fn bit(index: usize) -> u64 {
        1 << (index % 64)
    }

    /// Puts a word in; twice is once.
    pub fn insert(&mut self, word: W) {
        self.0 |= Self::bit(word.index());
    }

    /// Whether the word is in the set.
    #[must_use]
    pub fn contains(self, word: W) -> bool {
        self.0 & Self::bit(word.index()) != 0
    }

    /// Whether the set has no word.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many words the set has.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// One bit a word, in vocabulary order.
    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    /// The set of these [bits](Self::bits); `None` where one is of no word.
    #[cfg(feature = "snapshot")]
    pub(crate) fn of_bits(bits: u64) -> Option<Self> {
        let known = u64::MAX.checked_shr(64 - u32::try_from(W::ALL.len()).ok()?)?;
        (bits & !known == 0).then_some(Self(bits, PhantomData))
    }

    /// The words of both sets.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::facility::Service;
    /// use silverbay::vocabulary::WordSet;
    ///
    /// let needs: WordSet<Service> = [Service::Dialysis, Service::Dementia].into_iter().collect();
    /// let offered: WordSet<Service> = [Service::Dementia, Service::Tcm].into_iter().collect();
    /// assert_eq!(needs.intersection(offered).to_string(), "dementia");
    /// // What has still to be asked.
    /// assert_eq!(needs.without(offered).to_string(), "dialysis");
    /// assert_eq!(needs.union(offered).len(), 3);
    /// assert_eq!(needs.without(needs), WordSet::EMPTY);
    /// ```
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0, PhantomData)
    }

    /// The words that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0, PhantomData)
    }

    /// The words of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0, PhantomData)
    }

    /// The words in vocabulary order.
    #[must_use]
    pub fn iter(self) -> Words<W> {
        Words {
            rest: W::ALL.iter(),
            of: self,
        }
    }
}

// Written out because a derive would ask the same of `W`, which is only a label.
impl<W> Clone for WordSet<W> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<W> Copy for WordSet<W> {}
impl<W> PartialEq for WordSet<W> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<W> Eq for WordSet<W> {}
impl<W: Word> Default for WordSet<W> {
    fn default() -> Self {
        Self::EMPTY
    }
}
impl<W: Word> fmt::Debug for WordSet<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
/// The codes, separated by `;` as in a table's cell.
impl<W: Word> fmt::Display for WordSet<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, word) in self.iter().enumerate() {
            if i > 0 {
                f.write_str(";")?;
            }
            f.write_str(word.code())?;
        }
        Ok(())
    }
}
impl<W: Word> FromIterator<W> for WordSet<W> {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        let mut set = Self::EMPTY;
        for word in words {
            set.insert(word);
        }
        set
    }
}
impl<W: Word> serde::Serialize for WordSet<W> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(W::code))
    }
}

impl<'de, W: Word> serde::Deserialize<'de> for WordSet<W> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let words: Vec<std::borrow::Cow<'de, str>> = serde::Deserialize::deserialize(from)?;
        let words = words.iter().map(|word| W::from_code(word));
        words
            .collect::<Result<_, _>>()
            .map_err(serde::de::Error::custom)
    }
}
// Written out as the others are.
impl<W> std::hash::Hash for WordSet<W> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<W: Word> Extend<W> for WordSet<W> {
    fn extend<I: IntoIterator<Item = W>>(&mut self, words: I) {
        for word in words {
            self.insert(word);
        }
    }
}
/// The words of a set, in vocabulary order.
#[derive(Clone, Debug)]
pub struct Words<W: Word> {
    rest: std::slice::Iter<'static, W>,
    of: WordSet<W>,
}

impl<W: Word> Iterator for Words<W> {
    type Item = W;

    fn next(&mut self) -> Option<W> {
        let of = self.of;
        self.rest.find(|word| of.contains(**word)).copied()
    }
}

#[cfg(feature = "schema")]
impl<W: Word + schemars::JsonSchema> schemars::JsonSchema for WordSet<W> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("SetOf{}", W::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "array",
            "items": generator.subschema_for::<W>(),
            "uniqueItems": true,
        })
    }
}

/// Declares a closed vocabulary: an enum whose every word has one spelling.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $what:literal: pub enum $Name:ident {
            $( $(#[$word_meta:meta])* $Variant:ident = $code:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name {
            $( $(#[$word_meta])* $Variant, )+
        }

        impl $crate::vocabulary::sealed::Sealed for $Name {}
        impl $crate::vocabulary::Word for $Name {
            const WHAT: &'static str = $what;
            const ALL: &'static [Self] = &[$( Self::$Variant ),+];
            const CODES: &'static [&'static str] = &[$( $code ),+];

            fn index(self) -> usize {
                self as usize
            }

            fn code(self) -> &'static str {
                match self {
                    $( Self::$Variant => $code, )+
                }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad($crate::vocabulary::Word::code(*self))
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::vocabulary::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::vocabulary::Word::from_code(text)
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::vocabulary::Word::code(*self))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $Name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Name).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($Name)).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "enum": <Self as $crate::vocabulary::Word>::CODES,
                })
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let code: std::borrow::Cow<'de, str> = serde::Deserialize::deserialize(from)?;
                $crate::vocabulary::Word::from_code(&code).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use vocabulary;
