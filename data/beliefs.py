"""Recounts the beliefs that are marked `counted` in beliefs.csv from facilities.csv.

    python3 data/beliefs.py          what a recount would change in counted rows
    python3 data/beliefs.py --all    besides, what a count says where the row is an estimate

Prints and changes nothing: a belief is changed by hand, with its date. Only facts that
rows state can be counted. Rows that state one are seldom like those that do not, which is
why most beliefs are estimates.
"""

import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
NEVER = {"stated", "hospital_run"}


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def words(cell):
    return [word for word in cell.split(";") if word]


def count(fact, value, homes):
    """How many facilities have the value, and among how many that say either way."""
    if fact == "place_type":
        known = [words(home["scheme_place_types"]) for home in homes]
        known = [types for types in known if types]
        return sum(value in types for types in known), len(known)
    if fact == "service":
        known = [(words(home["services"]), words(home["services_absent"])) for home in homes]
        known = [offered for offered, absent in known if value in offered + absent]
        return sum(value in offered for offered in known), len(known)
    if fact == "care":
        known = [(words(home["care_levels"]), words(home["care_levels_absent"])) for home in homes]
        known = [served for served, absent in known if served or value in absent]
        return sum(value in served for served in known), len(known)
    if fact == "medical":
        known = [home["medical"] for home in homes if home["medical"] and home["medical"] not in NEVER]
        return known.count(value), len(known)
    if fact == "stars":
        known = [home["star_rating"] for home in homes if home["star_rating"]]
        return known.count(value), len(known)
    return None


def main():
    homes = [home for home in rows("facilities.csv") if home["kind"] != "service_centre"]
    changes = 0
    for row in rows("beliefs.csv"):
        counted = row["basis"] == "counted"
        if not counted and "--all" not in sys.argv[1:]:
            continue
        found = count(row["fact"], row["value"], homes)
        if found is None or found[1] == 0:
            continue
        had, known = found
        share = round(had / known, 2)
        name = f"{row['fact']} {row['value']}"
        if not counted:
            print(f"{name}: estimate {row['share']}; of {known} that say, {had} ({share})")
        elif (float(row["share"]), int(row["n"])) != (share, known):
            changes += 1
            print(f"{name}: {row['share']} of {row['n']} -> {share} of {known}")
    print(f"{changes} counted beliefs would change")


if __name__ == "__main__":
    main()
