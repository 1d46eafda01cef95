//! Rows of a list that describe no home.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a row of a list is that describes no home.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{CheckOptions, check_table};
    /// use silverbay::problem::{ListFact, ProblemKind, RowKind};
    ///
    /// // A sum at the foot, and fees of which nobody says the currency.
    /// let list = "id,name_en,kind,city,beds,bed_fee\n\
    ///     a,Garden Home,care_home,Shenzhen,80,2000\n\
    ///     b,River Home,care_home,Shenzhen,90,2500\n\
    ///     ,Total,,,170,\n";
    /// let checked = check_table("homes.csv", list.as_bytes(), &CheckOptions::default());
    /// let kinds: Vec<&ProblemKind> = checked.problems.iter().map(|problem| problem.kind()).collect();
    /// assert!(kinds.contains(&&ProblemKind::RowsLeftOut { what: RowKind::Total, rows: 1 }));
    /// assert!(kinds.contains(&&ProblemKind::ListDoesNotSay { fact: ListFact::Currency, rows: 2 }));
    /// ```
    "row of a list": pub enum RowKind {
        /// A sum or a mean.
        Total = "total",
        /// A remark on the list.
        Remark = "remark",
        /// The headings once more.
        Headings = "headings",
        /// The units of the columns.
        Units = "units",
    }
}

vocabulary! {
    /// A fact that may be stated once of a whole list. The code is the key of
    /// `settings.toml` and the option of the programs.
    "fact of a list": pub enum ListFact {
        /// What kind of homes they are.
        Kind = "kind",
        /// The currency of the fees.
        Currency = "currency",
        /// The datum of the positions.
        Datum = "datum",
        /// How well the positions are known.
        Precision = "precision",
    }
}

vocabulary! {
    /// A file that holds no table that is read.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::catalog::{CheckOptions, check_table};
    /// use silverbay::problem::{FileKind, ProblemKind};
    ///
    /// // Whatever its name, a PDF is no table.
    /// let checked = check_table("homes.csv", b"%PDF-1.7\n".as_slice(), &CheckOptions::default());
    /// let first = checked.problems.first().map(|problem| problem.kind());
    /// assert_eq!(first, Some(&ProblemKind::OtherFile { what: FileKind::Pdf }));
    /// ```
    "kind of file": pub enum FileKind {
        /// A workbook of Excel or LibreOffice, or another archive.
        Workbook = "workbook",
        /// A workbook or a document of the years before 2007.
        OldWorkbook = "old_workbook",
        /// A workbook of Excel in its binary form, `.xlsb`.
        BinaryWorkbook = "binary_workbook",
        /// A workbook of Excel 2003 in XML.
        XmlWorkbook = "xml_workbook",
        /// A document or slides of Office.
        Document = "document",
        /// Any other archive.
        Archive = "archive",
        /// A PDF.
        Pdf = "pdf",
        /// A picture.
        Image = "image",
        /// A web page, perhaps saved as a workbook.
        Html = "html",
    }
}
