//! Bytes of any encoding that offices use, as UTF-8.
//!
//! A byte order mark decides; then the absence of anything but ASCII; then strict
//! UTF-8; then the statistics of `chardetng`, without a hint of a country, because
//! such a hint turns every Big5 file into mojibake without an error. Decoding goes
//! along with reading; no more than a window of the file is held.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, DecoderResult, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

pub use crate::problem::Encoding;

/// The encoding as the Encoding Standard has it.
const fn standard(encoding: Encoding) -> &'static encoding_rs::Encoding {
    match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Big5 => BIG5,
        Encoding::Gb18030 => GB18030,
    }
}

/// Replaces bytes that are not text in the encoding.
pub(crate) const REPLACEMENT: char = '\u{FFFD}';

/// How much of a file is looked at to tell its encoding, from the first byte on
/// that is not ASCII.
const WINDOW: usize = 64 * 1024;
const CHUNK: usize = 16 * 1024;

/// Passes a source through as UTF-8. Bad bytes of a UTF-8 source pass as they are,
/// so that a reader can name the cell; those of another become [`REPLACEMENT`].
pub(crate) struct Decoder<R> {
    source: R,
    state: State,
    encoding: Encoding,
    /// Decoded and not yet handed on.
    ready: Vec<u8>,
    handed: usize,
}

enum State {
    /// Nothing was read yet.
    Start,
    /// All that was read is ASCII.
    Ascii,
    /// UTF-8 from here on.
    Plain,
    Legacy(Box<encoding_rs::Decoder>),
    End,
}

impl<R: Read> Decoder<R> {
    /// Decodes as `stated`, or as what the bytes look like.
    pub(crate) fn new(source: R, stated: Option<Encoding>) -> Self {
        let mut decoder = Self {
            source,
            state: State::Start,
            encoding: stated.unwrap_or(Encoding::Utf8),
            ready: Vec::new(),
            handed: 0,
        };
        if let Some(stated) = stated.filter(|stated| *stated != Encoding::Utf8) {
            decoder.decode_as(stated);
        } else if stated.is_some() {
            decoder.state = State::Plain;
        }
        decoder
    }

    /// The encoding as far as the bytes read so far show it.
    pub(crate) const fn encoding(&self) -> Encoding {
        self.encoding
    }

    fn decode_as(&mut self, encoding: Encoding) {
        self.encoding = encoding;
        self.state = match encoding {
            Encoding::Utf8 => State::Plain,
            other => State::Legacy(Box::new(standard(other).new_decoder_with_bom_removal())),
        };
    }

    /// Reads until there are `count` bytes or no more, and says whether there are
    /// no more.
    fn gather(&mut self, bytes: &mut Vec<u8>, count: usize) -> io::Result<bool> {
        while bytes.len() < count {
            let wanted = (count - bytes.len()).min(CHUNK) as u64;
            if (&mut self.source).take(wanted).read_to_end(bytes)? == 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Looks at the first bytes: a mark, or the zero bytes of UTF-16 without one.
    fn start(&mut self) -> io::Result<()> {
        let mut first = Vec::new();
        let is_all = self.gather(&mut first, CHUNK)?;
        if let Some(rest) = first.strip_prefix(b"\xEF\xBB\xBF") {
            self.ready = rest.to_vec();
            self.state = State::Plain;
        } else if let Some(encoding) = utf16(&first) {
            self.decode_as(encoding);
            self.decode(&first, is_all);
        } else if let Some(at) = first.iter().position(|byte| !byte.is_ascii()) {
            self.tell(first, at, is_all)?;
        } else {
            self.ready = first;
            self.state = State::Ascii;
        }
        Ok(())
    }

    /// Tells the encoding of `bytes`, of which the first that is not ASCII stands
    /// at `at`, and gets them ready.
    fn tell(&mut self, mut bytes: Vec<u8>, at: usize, is_all: bool) -> io::Result<()> {
        let is_all = is_all || self.gather(&mut bytes, at + WINDOW)?;
        let window = bytes.get(at..).unwrap_or_default();
        let encoding = told(window, is_all);
        self.decode_as(encoding);
        if encoding == Encoding::Utf8 {
            self.ready = bytes;
        } else {
            self.decode(&bytes, is_all);
        }
        Ok(())
    }

    fn decode(&mut self, bytes: &[u8], is_last: bool) {
        let State::Legacy(decoder) = &mut self.state else {
            return;
        };
        let mut rest = bytes;
        let mut text = String::new();
        loop {
            let most = decoder.max_utf8_buffer_length_without_replacement(rest.len());
            text.reserve(most.unwrap_or(rest.len() * 4 + 16));
            let (result, read) =
                decoder.decode_to_string_without_replacement(rest, &mut text, is_last);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => text.push(REPLACEMENT),
            }
        }
        self.ready.extend_from_slice(text.as_bytes());
        if is_last {
            self.state = State::End;
        }
    }

    fn hand_on(&mut self, buffer: &mut [u8]) -> usize {
        let waiting = self.ready.get(self.handed..).unwrap_or_default();
        let count = waiting.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), waiting.get(..count)) {
            to.copy_from_slice(from);
        }
        self.handed += count;
        if self.handed == self.ready.len() {
            self.ready.clear();
            self.handed = 0;
        }
        count
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if !self.ready.is_empty() {
                return Ok(self.hand_on(buffer));
            }
            match &self.state {
                State::Start => self.start()?,
                State::Plain => return self.source.read(buffer),
                State::Ascii => {
                    let count = self.source.read(buffer)?;
                    let read = buffer.get(..count).unwrap_or_default();
                    if read.is_ascii() {
                        return Ok(count);
                    }
                    let at = read.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
                    self.tell(read.to_vec(), at, false)?;
                }
                State::Legacy(_) => {
                    let mut bytes = Vec::new();
                    let is_all = self.gather(&mut bytes, CHUNK)?;
                    self.decode(&bytes, is_all);
                }
                State::End => return Ok(0),
            }
        }
    }
}

/// UTF-16 by its mark, or by the zero bytes that every ASCII character has in it.
fn utf16(first: &[u8]) -> Option<Encoding> {
    if first.starts_with(b"\xFF\xFE") {
        return Some(Encoding::Utf16Le);
    }
    if first.starts_with(b"\xFE\xFF") {
        return Some(Encoding::Utf16Be);
    }
    let zeros = |parity: usize| {
        let bytes = first.iter().skip(parity).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    // A table has its commas and line ends in ASCII, whatever else it is in; and a
    // character such as 一 (U+4E00) has a zero byte on the other side.
    let enough = first.len() / 16 + 1;
    if odd >= enough && odd > 4 * even {
        Some(Encoding::Utf16Le)
    } else if even >= enough && even > 4 * odd {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// The encoding of a window that starts with a byte that is not ASCII.
fn told(window: &[u8], is_all: bool) -> Encoding {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in window.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // Ignore a character truncated at the window's end. Mostly valid UTF-8 with some
    // damage is still UTF-8.
    let cut = usize::from(!is_all);
    if bad <= cut || good >= 4 * bad {
        return Encoding::Utf8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(window, is_all);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == BIG5 {
        Encoding::Big5
    } else if guess == GBK || guess == GB18030 {
        Encoding::Gb18030
    } else {
        // Not one of ours: the cells that are no UTF-8 are named one by one.
        Encoding::Utf8
    }
}

/// A whole file as UTF-8, and the encoding it was in.
pub(crate) fn decode(bytes: &[u8], stated: Option<Encoding>) -> (Vec<u8>, Encoding) {
    let mut decoder = Decoder::new(bytes, stated);
    let mut text = Vec::new();
    // A slice is read without an error.
    let _ = decoder.read_to_end(&mut text);
    (text, decoder.encoding())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(bytes: &[u8], stated: Option<Encoding>) -> (String, Encoding) {
        let (text, encoding) = super::decode(bytes, stated);
        (String::from_utf8_lossy(&text).into_owned(), encoding)
    }

    const TEXT: &str = "id,名稱,備註\nzs-heyuan,和園頤養中心,\"珠海\n好, 一樓\"\n";

    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        let unit = |of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(of).collect();
        match encoding {
            Encoding::Utf16Le => unit(u16::to_le_bytes),
            Encoding::Utf16Be => unit(u16::to_be_bytes),
            other => standard(other).encode(text).0.into_owned(),
        }
    }

    /// Hands on one byte at a time, as a slow line does.
    struct Slow<'a>(&'a [u8]);
    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = buffer.len().min(1);
            self.0.read(buffer.get_mut(..count).unwrap_or_default())
        }
    }

    #[test]
    fn every_encoding_is_told_and_read_however_the_bytes_come() {
        let simplified = "id,名称,备注\ngz-cishen,广州慈心养老院,床位费每月起\n".repeat(3);
        let traditional = TEXT.repeat(3);
        for (text, encoding) in [
            (&traditional, Encoding::Utf8),
            (&traditional, Encoding::Utf16Le),
            (&traditional, Encoding::Utf16Be),
            (&traditional, Encoding::Big5),
            (&simplified, Encoding::Gb18030),
        ] {
            let bytes = encoded(text, encoding);
            assert_eq!(decode(&bytes, None), (text.clone(), encoding));
            let mut slow = Decoder::new(Slow(&bytes), None);
            let mut read = String::new();
            slow.read_to_string(&mut read).unwrap();
            assert_eq!((&read, slow.encoding()), (text, encoding));
        }
    }

    #[test]
    fn a_file_of_many_chunks_is_read_to_its_end_and_no_character_is_cut_in_two() {
        // Lines of odd lengths put characters across every kind of chunk boundary.
        let lines = (0..20_000).map(|i| format!("{i},和園頤養中心{}\n", "珠海".repeat(i % 3)));
        let text: String = lines.collect();
        for encoding in [Encoding::Big5, Encoding::Utf16Le, Encoding::Utf8] {
            let bytes = encoded(&text, encoding);
            assert!(bytes.len() > 10 * CHUNK);
            assert_eq!(decode(&bytes, None), (text.clone(), encoding));
            assert_eq!(decode(&bytes, Some(encoding)), (text.clone(), encoding));
        }
    }

    #[test]
    fn a_mark_decides_and_is_no_part_of_the_text() {
        let with = |mark: &[u8], encoding| [mark, &encoded(TEXT, encoding)].concat();
        for (mark, encoding) in [
            (&b"\xEF\xBB\xBF"[..], Encoding::Utf8),
            (b"\xFF\xFE", Encoding::Utf16Le),
            (b"\xFE\xFF", Encoding::Utf16Be),
        ] {
            let decoded = decode(&with(mark, encoding), None);
            assert_eq!(decoded, (TEXT.to_owned(), encoding));
        }
    }

    #[test]
    fn a_long_ascii_beginning_does_not_hide_the_encoding_of_the_rest() {
        let text = format!("{}{}", "a,b,c\n".repeat(50_000), TEXT.repeat(4));
        let bytes = encoded(&text, Encoding::Big5);
        assert_eq!(decode(&bytes, None), (text, Encoding::Big5));
    }

    #[test]
    fn a_damaged_place_does_not_turn_utf_8_into_something_else() {
        let mut bytes = TEXT.repeat(3).into_bytes();
        bytes[14] = 0xFF;
        let (text, encoding) = decode(&bytes, None);
        assert_eq!(encoding, Encoding::Utf8);
        assert!(text.contains(REPLACEMENT) && text.contains("和園"));
    }

    #[test]
    fn a_stated_encoding_is_used_whatever_the_bytes_look_like() {
        let bytes = encoded("名稱", Encoding::Big5);
        assert_eq!(decode(&bytes, Some(Encoding::Big5)).0, "名稱");
        assert!(decode(&bytes, Some(Encoding::Utf8)).0.contains(REPLACEMENT));
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced_and_counted_as_text() {
        let mut bytes = encoded(&TEXT.repeat(3), Encoding::Big5);
        bytes.push(0xFF);
        let (text, _) = decode(&bytes, Some(Encoding::Big5));
        assert!(text.ends_with(REPLACEMENT) && text.contains("和園"));
    }

    #[test]
    fn characters_of_hong_kong_are_read_from_big5() {
        let bytes = b"\x95\xDA\x95\xDA\xA6n, \x9D\xEE";
        assert_eq!(decode(bytes, Some(Encoding::Big5)).0, "啱啱好, 㗎");
    }

    #[test]
    fn a_slow_source_is_waited_for_before_its_encoding_is_told() {
        // Behind more ASCII than is looked at first, one byte at a time.
        let text = format!("{}{}", "a,b,c\n".repeat(4_000), TEXT.repeat(4));
        let bytes = encoded(&text, Encoding::Big5);
        let mut slow = Decoder::new(Slow(&bytes), None);
        let mut read = String::new();
        slow.read_to_string(&mut read).unwrap();
        assert_eq!((read == text, slow.encoding()), (true, Encoding::Big5));
    }

    #[test]
    fn zero_bytes_alone_make_no_utf_16() {
        for at in [20, 21] {
            let mut bytes = TEXT.repeat(3).into_bytes();
            bytes.insert(at, 0);
            assert_eq!(decode(&bytes, None).1, Encoding::Utf8, "{at}");
        }
        // In UTF-32 they are on both sides.
        let text = "id,name,city\n".repeat(20);
        let little: Vec<u8> = text.bytes().flat_map(|byte| [byte, 0, 0, 0]).collect();
        let big: Vec<u8> = text.bytes().flat_map(|byte| [0, 0, 0, byte]).collect();
        assert_eq!(decode(&little, None).1, Encoding::Utf8);
        assert_eq!(decode(&big, None).1, Encoding::Utf8);
    }

    #[test]
    fn a_long_file_of_utf_8_with_damaged_places_is_still_one() {
        let mut bytes = "和園頤養中心,珠海市香洲區,一樓\n".repeat(400).into_bytes();
        for at in [40, 4_000, 9_000] {
            bytes.insert(at, 0xFF);
        }
        assert_eq!(decode(&bytes, None).1, Encoding::Utf8);
        // Damage that would be a character of GB 18030, in text that would be some too.
        let mut bytes = "珠海市香洲區老人院一樓\n".repeat(60).into_bytes();
        bytes.splice(33..33, *b"\xB0\xA1");
        assert_eq!(decode(&bytes, None).1, Encoding::Utf8);
    }
}
