//! A catalog in one file: what is opened is what was saved, or nothing.

use proptest::prelude::*;
use silverbay::catalog::{Catalog, SnapshotErrorKind};
use silverbay::rank::RankedFacility;
use silverbay::synthetic;
use silverbay::words::Lang;

use crate::strategies;
use crate::support::{sample, shipped};

fn saved(catalog: &Catalog) -> Vec<u8> {
    let mut bytes = Vec::new();
    catalog.write_snapshot(&mut bytes).unwrap();
    bytes
}

fn refused(bytes: &[u8]) -> SnapshotErrorKind {
    Catalog::read_snapshot(bytes).unwrap_err().kind().clone()
}

fn numbers(place: &RankedFacility<'_, '_>) -> String {
    format!(
        "{} {:?} {:?}",
        place.rank(),
        place.facility(),
        place.evaluation()
    )
}

/// A catalog some of whose homes were asked.
fn asked() -> impl Strategy<Value = Catalog> {
    strategies::catalog(40).prop_flat_map(|catalog| {
        let answers = strategies::answers(&catalog, 6);
        answers.prop_map(move |answers| {
            let answered = catalog.clone().with_answers(answers.into_iter().collect());
            answered.unwrap_or_else(|_| catalog.clone())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_catalog_that_was_opened_answers_as_the_one_that_was_saved(
        catalog in asked(),
        case in strategies::case(),
    ) {
        let opened = Catalog::read_snapshot(saved(&catalog).as_slice()).unwrap();
        prop_assert_eq!(&opened, &catalog);
        let (before, after) = (catalog.rank(&case).unwrap(), opened.rank(&case).unwrap());
        let before: Vec<_> = before.iter().map(|place| numbers(&place)).collect();
        let after: Vec<_> = after.iter().map(|place| numbers(&place)).collect();
        prop_assert_eq!(before, after);
        prop_assert_eq!(saved(&opened), saved(&catalog));
    }

    #[test]
    fn a_changed_byte_is_told(
        catalog in strategies::catalog(6),
        place in any::<prop::sample::Index>(),
        change in 1_u8..,
    ) {
        let mut bytes = saved(&catalog);
        let place = place.index(bytes.len());
        bytes[place] ^= change;
        prop_assert!(Catalog::read_snapshot(bytes.as_slice()).is_err());
    }

    #[test]
    fn a_file_cut_anywhere_is_told(
        catalog in strategies::catalog(6),
        place in any::<prop::sample::Index>(),
    ) {
        let bytes = saved(&catalog);
        let cut = &bytes[..place.index(bytes.len())];
        let wanted = if cut.is_empty() {
            SnapshotErrorKind::Foreign
        } else {
            SnapshotErrorKind::CutShort
        };
        prop_assert_eq!(refused(cut), wanted);
    }

    #[test]
    fn what_stands_behind_the_end_is_told(catalog in strategies::catalog(6), more in any::<u8>()) {
        let mut bytes = saved(&catalog);
        bytes.push(more);
        prop_assert_eq!(refused(&bytes), SnapshotErrorKind::Damaged);
    }
}

#[test]
fn ten_thousand_homes_are_opened_as_they_were_saved() {
    let catalog = synthetic::catalog(&shipped(), 10_000, 3).unwrap();
    let opened = Catalog::read_snapshot(saved(&catalog).as_slice()).unwrap();
    assert_eq!(opened, catalog);
    let case = sample(&catalog);
    let first = |catalog: &Catalog| {
        let ranking = catalog.rank(&case).unwrap();
        ranking
            .top(50)
            .map(|place| numbers(&place))
            .collect::<Vec<_>>()
    };
    assert_eq!(first(&opened), first(&catalog));
}

#[test]
fn the_number_of_threads_changes_no_byte_of_what_is_saved() {
    let shipped = shipped();
    let saved_by = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let pool = pool.build().unwrap();
        pool.install(|| saved(&synthetic::catalog(&shipped, 20_000, 5).unwrap()))
    };
    assert_eq!(saved_by(1), saved_by(3));
}

#[test]
fn the_shipped_homes_go_through_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("homes.snapshot");
    let catalog = shipped();
    catalog.save_snapshot(&file).unwrap();
    assert_eq!(Catalog::open(&file).unwrap(), catalog);
}

#[test]
fn a_table_and_a_picture_are_no_snapshots() {
    for bytes in [
        &b"id,name_en\nhk-1,One\n"[..],
        b"\x89PNG\r\n\x1a\n....",
        b"",
    ] {
        assert_eq!(refused(bytes), SnapshotErrorKind::Foreign);
    }
}

#[test]
fn a_snapshot_of_another_version_is_told_from_a_damaged_one() {
    let mut bytes = saved(&shipped());
    bytes[8] += 1;
    assert_eq!(refused(&bytes), SnapshotErrorKind::OtherVersion);
}

#[test]
fn a_snapshot_that_is_refused_is_told_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("homes.snapshot");
    std::fs::write(&file, "id,name_en\n").unwrap();
    let error = Catalog::open(&file).unwrap_err();
    let name = file.display();
    assert_eq!(
        error.to_string(),
        format!(
            "{name}: the file is no snapshot of a catalog: open one that Silverbay saved, or load \
             the tables"
        )
    );
    assert_eq!(
        error.told(Lang::ZH_HANT),
        format!("{name}：檔案不是資料快照：請開啟由 Silverbay 儲存的快照，或載入資料表")
    );
    let mut bytes = saved(&shipped());
    bytes.truncate(100);
    let error = Catalog::read_snapshot(bytes.as_slice()).unwrap_err();
    assert_eq!(
        error.told(Lang::ZH_HANS),
        "快照不完整，保存或复制时中断：请载入数据表，然后重新保存"
    );
    let missing = Catalog::open(folder.path().join("none")).unwrap_err();
    assert!(matches!(
        missing.kind(),
        SnapshotErrorKind::Unreadable { .. }
    ));
}
