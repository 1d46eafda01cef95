"""Cuts the coast of the Greater Bay Area out of a world map: outline.geojson.

The map is the land of Natural Earth 1:10m (public domain) as the npm package
world-atlas carries it. Run once, by hand, with Python alone:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 outline.py package/land-10m.json > outline.geojson
"""

import json
import sys

WEST, SOUTH, EAST, NORTH = 111.2, 21.4, 115.6, 24.4


def rings(topology):
    """Every ring of the land, as lists of longitude and latitude."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    for land in topology["objects"]["land"]["geometries"]:
        polygons = land["arcs"] if land["type"] == "MultiPolygon" else [land["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                points = []
                for at in ring:
                    arc = arcs[at] if at >= 0 else arcs[~at][::-1]
                    points.extend(arc if not points else arc[1:])
                yield points


def clipped(ring):
    """The part of a ring inside the box, one edge of the box after the other."""
    edges = [
        (0, WEST, lambda p: p[0] >= WEST),
        (0, EAST, lambda p: p[0] <= EAST),
        (1, SOUTH, lambda p: p[1] >= SOUTH),
        (1, NORTH, lambda p: p[1] <= NORTH),
    ]
    for axis, value, inside in edges:
        out = []
        for a, b in zip(ring, ring[1:] + ring[:1]):
            if inside(a):
                out.append(a)
            if inside(a) != inside(b):
                share = (value - a[axis]) / (b[axis] - a[axis])
                out.append(tuple(value if i == axis else a[i] + share * (b[i] - a[i]) for i in (0, 1)))
        ring = out
        if not ring:
            return []
    return ring


def area(ring):
    """Twice the signed area; a ring against the clock has more than 0."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    polygons = []
    for ring in rings(topology):
        kept = []
        for x, y in clipped(ring):
            point = [round(x, 3), round(y, 3)]
            if not kept or kept[-1] != point:
                kept.append(point)
        if len(kept) >= 3 and abs(area(kept)) > 2e-4:
            # RFC 7946: closed, and against the clock around land.
            kept = kept if area(kept) > 0 else kept[::-1]
            polygons.append([kept + kept[:1]])
    json.dump(
        {
            "type": "Feature",
            "properties": {
                "name": "Coast of the Greater Bay Area",
                "source": "Natural Earth 1:10m land, version 4.1.0, as carried by the npm package world-atlas 2.0.2",
                "source_url": "https://www.naturalearthdata.com/downloads/10m-physical-vectors/10m-land/",
                "licence": "public domain",
                "as_of": "2019",
            },
            "geometry": {"type": "MultiPolygon", "coordinates": polygons},
        },
        sys.stdout,
        separators=(",", ":"),
    )
    print()


if __name__ == "__main__":
    main()
