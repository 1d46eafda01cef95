#!/usr/bin/env python3
"""Compares published journeys with the estimate, and fits the paces.

Reads calibration/journeys_measured.csv, crossings.csv and paces.csv beside this file and prints
the tables of METHOD.md. With --fit it also tries a grid of paces and prints those that
hold most published times with the least error of the middle.

The points of origins and destinations in journeys_measured.csv are ours, read off
maps and good to about 1 km. Eleven journeys between few places are a direction and no
calibration.
"""

import csv
import math
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent
EARTH_KM = 6371.0088
DETOUR = 1.3
NEAR_KM = 10.0
# Version 1 of the method: one pace, and rail rows without station and wait.
VERSION_1 = (3.0, 1.2, 3.0, 1.2)
# What rail rows hold for getting into the station and waiting, in minutes.
STATION = (20.0, 60.0)


def table(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kilometres(a, b):
    lat_a, lat_b = math.radians(a[0]), math.radians(b[0])
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def stretches(km):
    """Road kilometres at the near and at the far pace."""
    road = DETOUR * km
    return min(road, NEAR_KM), max(road - NEAR_KM, 0.0)


def journeys():
    """Each published journey: its row, the kilometres, and the ends of its crossing."""
    crossings = {row["id"]: row for row in table("crossings.csv")}
    for row in table("calibration/journeys_measured.csv"):
        if row["great_circle_km"]:
            near, far = stretches(float(row["great_circle_km"]))
            yield row, near, far, (0.0, 0.0), False
            continue
        crossing = crossings[row["crossing"]]
        start = float(row["from_lat"]), float(row["from_lon"])
        end = float(row["to_lat"]), float(row["to_lon"])
        port_a = float(crossing["lat_a"]), float(crossing["lon_a"])
        port_b = float(crossing["lat_b"]), float(crossing["lon_b"])
        near_a, far_a = stretches(kilometres(start, port_a))
        near_b, far_b = stretches(kilometres(port_b, end))
        ends = float(crossing["minutes_low"]), float(crossing["minutes_high"])
        yield row, near_a + near_b, far_a + far_b, ends, "high_speed_rail" in crossing["modes"]


def estimate(journey, paces, with_station):
    _, near, far, (low, high), is_rail = journey
    near_low, far_low, near_high, far_high = paces
    off = (0.0, 0.0) if with_station or not is_rail else STATION
    return (
        near_low * near + far_low * far + low - off[0],
        near_high * near + far_high * far + high - off[1],
    )


def summary(found, paces, with_station):
    """How many published times lie in the range, and how far off its middle is."""
    held, error = 0, 0.0
    for journey in found:
        low, high = estimate(journey, paces, with_station)
        minutes = float(journey[0]["minutes"])
        held += low <= minutes <= high
        error += abs((low + high) / 2 - minutes)
    return held, error / len(found)


def main():
    paces = {row["pace"]: row for row in table("paces.csv")}
    paces = tuple(float(paces[pace][of]) for pace in ("low", "high") for of in ("near", "far"))
    found = list(journeys())
    print("| from | to | way | published | version 1 | version 2 |")
    print("| --- | --- | --- | --- | --- | --- |")
    for journey in found:
        row = journey[0]
        one = estimate(journey, VERSION_1, False)
        two = estimate(journey, paces, True)
        way = row["crossing"] or "no boundary"
        shown = [f"{low:.0f}–{high:.0f}" for low, high in (one, two)]
        print(f"| {row['origin']} | {row['destination']} | {way} | {row['minutes']} | {shown[0]} | {shown[1]} |")
    print()
    door = [journey for journey in found if journey[0]["scope"] == "door_to_door"]
    inside = [journey for journey in door if "tables do not have" not in journey[0]["notes"]]
    legs = [journey for journey in found if journey[0]["scope"] == "leg"]
    print("| group | journeys | held by version 1 | held now | version 1 off by | now off by |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, group in (
        ("door to door across the boundary", door),
        ("those of them whose way the tables have", inside),
        ("legs without a boundary", legs),
    ):
        before, after = summary(group, VERSION_1, False), summary(group, paces, True)
        print(
            f"| {name} | {len(group)} | {before[0]} | {after[0]} "
            f"| {before[1]:.0f} min | {after[1]:.0f} min |"
        )
    if "--fit" in sys.argv[1:]:
        tried = []
        for near_low in (1.2, 1.5, 1.8, 2.1):
            for far_low in (0.8, 0.9, 1.0):
                for near_high in (2.4, 2.7, 3.0, 3.3, 3.6):
                    for far_high in (1.3, 1.4, 1.5, 1.6):
                        candidate = near_low, far_low, near_high, far_high
                        held, error = summary(door, candidate, True)
                        tried.append((held >= 8, -error, held, candidate))
        for _, error, held, candidate in sorted(tried, reverse=True)[:10]:
            print(f"{candidate}: holds {held} of {len(door)}, middle off by {-error:.1f} min")


if __name__ == "__main__":
    main()
