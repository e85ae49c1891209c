"""Reported routes on a map: where transfers were said to begin and end, drawn on vendored outlines.

Outlines are Natural Earth's (public domain), clipped to two windows. A line joins two reported ends; nobody reported
the track between them. An end known only as a country is no place, so such a route has no line and is counted instead.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal

import altair as alt
import numpy as np
import pandas as pd

from helpers.dataset import Dataset
from helpers.drawing import Drawing
from helpers.filters import PARTIES
from helpers.frames import gathered, unfold
from helpers.package import DATA
from helpers.prose import count
from helpers.theme import INK, MUTED, SUPPLIERS, nothing, styled, tooltip
from helpers.timeline_drawing import known_lines

_SURE, _UNSURE = "a town or a point", "a region, or one of several places"
_NEAR = (123.5, 37.9, 134.6, 44.3)  # west, south, east, north of the second window
_BEYOND = 2.0  # degrees that a line goes on beyond it
_LABELS = 9  # places named in each window, those of most transfers
_PARALLELS, _MERIDIAN = [40, 65], 88.0  # of the first map, an equal-area cone
_UNDER: tuple[dict[str, Any], ...] = (
    {"stroke": "white", "strokeWidth": 3, "strokeJoin": "round"},
    {},
)  # first a halo, then the letters
_ALIGN: tuple[Literal["left", "right"], ...] = ("left", "right")
_LAND = "#f0efea"


def routes(ds: Dataset) -> pd.DataFrame:
    """Return one row per transfer and pair of reported ends, in the order of the transfers.

    Columns: ``transfer_id``, ``title``, ``supplier`` ("Russia" or "DPRK"), ``place_from`` and ``place_to`` (place_id),
    ``from``, ``to`` (names), ``latitude``, ``longitude``, ``latitude2``, ``longitude2`` (degrees; missing where a place
    has no position), ``country_only`` (an end is known as a country, or has no position) and ``sure`` (both ends are
    towns or points, and the transfer names no other end). Transfers with only one end named have no row.

    Args:
        ds: the dataset: the whole, a part or one as of a day.

    Raises:
        Nothing of its own.
    """
    both = ds.transfers[ds.transfers["place_from"].notna() & ds.transfers["place_to"].notna()]
    base = both[["transfer_id", "title"]].assign(supplier=both["supplier"].astype("str").map(PARTIES))
    base = base.join(unfold(both["place_from"]).rename("place_from")).join(unfold(both["place_to"]).rename("place_to"))
    places = ds.places.set_index("place_id")
    found = base.reset_index(drop=True)
    sure = ~found["transfer_id"].duplicated(keep=False)
    country = pd.Series(False, index=found.index)
    for end, suffix in (("from", ""), ("to", "2")):
        at = places.reindex(found[f"place_{end}"]).reset_index(drop=True)
        precision = at["precision"].astype("str")
        found[end] = at["name"]
        found[f"latitude{suffix}"], found[f"longitude{suffix}"] = at["latitude"], at["longitude"]
        country |= precision.eq("country") | at["latitude"].isna()
        sure &= precision.isin(["point", "town"])
    return found.assign(country_only=country, sure=sure & ~country)


def places_named(ds: Dataset) -> pd.DataFrame:
    """Return one row per place with a position that a transfer begins or ends at, most transfers first.

    Columns: ``place_id``, ``name``, ``latitude``, ``longitude``, ``precision``, ``number`` (of transfers) and their
    ``transfer_ids``. Places known only as a country are left out.
    """
    ids = ds.transfers.set_index("transfer_id")
    ends = pd.concat(
        [unfold(ids[name]).rename("place_id").reset_index() for name in ("place_from", "place_to")]
    ).drop_duplicates()
    number = ends["place_id"].value_counts().rename("number").to_frame()
    number = number.assign(transfer_ids=gathered(ends["place_id"], ends["transfer_id"]))
    found = ds.places.merge(number, left_on="place_id", right_index=True)
    found = found[found["latitude"].notna() & found["precision"].astype("str").ne("country")]
    columns = ["place_id", "name", "latitude", "longitude", "precision", "number", "transfer_ids"]
    ordered = found.sort_values(["number", "place_id"], ascending=[False, True])[columns]
    return ordered.assign(precision=ordered["precision"].astype("str")).reset_index(drop=True)


@cache
def _outlines() -> dict[str, Any]:
    outlines: dict[str, Any] = json.loads((DATA / "outlines.json").read_text(encoding="utf-8"))
    return outlines


def _inside(frame: pd.DataFrame, suffix: str = "") -> pd.Series:
    west, south, east, north = _NEAR
    return frame[f"longitude{suffix}"].between(west, east) & frame[f"latitude{suffix}"].between(south, north)


def _projected(name: str, places: Any, zoom: float) -> tuple[Any, Any]:
    """Return pixels east and south of the projection's origin, by the formulas of d3-geo, to place names with."""
    east, north = np.radians(places["longitude"]), np.radians(places["latitude"])
    if name == "near":
        return zoom * east, -zoom * np.log(np.tan(np.pi / 4 + north / 2))
    low, high = np.sin(np.radians(_PARALLELS))
    n = (low + high) / 2
    radius = np.sqrt(1 + low * high - 2 * n * np.sin(north)) / n
    turn = n * (east - np.radians(_MERIDIAN))
    return zoom * radius * np.sin(turn), zoom * radius * np.cos(turn)


def _cut(lines: pd.DataFrame) -> pd.DataFrame:
    """Return lines that end a little outside the second map: dashes drawn as far as Moscow would take seconds.

    Each line has an end within the map. It is straight there (Mercator), and stays where it was.
    """
    west, south, east, north = _NEAR
    box = {
        "longitude": np.array([west - _BEYOND, east + _BEYOND]),
        "latitude": np.array([north + _BEYOND, south - _BEYOND]),
    }
    begins, ends = (
        _projected("near", {axis: lines[f"{axis}{end}"].to_numpy() for axis in box}, 1.0) for end in ("", "2")
    )
    first, last = np.zeros(len(lines)), np.ones(len(lines))
    for begin, end, (low, high) in zip(begins, ends, _projected("near", box, 1.0), strict=True):
        with np.errstate(divide="ignore", invalid="ignore"):
            met = np.sort([(low - begin) / (end - begin), (high - begin) / (end - begin)], axis=0)
        first, last = np.fmax(first, met[0]), np.fmin(last, met[1])
    cut: dict[str, Any] = {}
    for n, part in (("", first), ("2", last)):
        x, y = (begin + part * (end - begin) for begin, end in zip(begins, ends, strict=True))
        cut |= {f"longitude{n}": np.degrees(x), f"latitude{n}": np.degrees(2 * np.arctan(np.exp(-y)) - np.pi / 2)}
    return lines.assign(**cut)


def _sides(name: str, places: pd.DataFrame, zoom: float, centre: list[float], width: int) -> list[str]:
    """Return on which side each name is written ("left" aligned: right of its dot), "" where none is free.

    Greedy, in the order of the rows.
    """
    east, south = _projected(name, places, zoom)
    middle, _ = _projected(name, {"longitude": centre[0], "latitude": centre[1]}, zoom)
    xs, ys = (east - middle + width / 2).tolist(), south.tolist()
    large = places["number"].gt(2).tolist()  # a name may touch a small dot; else the front would have no name at all
    taken = [(x - 5, y - 5, x + 5, y + 5) for x, y, big in zip(xs, ys, large, strict=True) if big]
    sides: list[str] = []
    for x, y, text in zip(xs, ys, places["name"], strict=True):
        long = 6.2 * len(text)
        boxes = {"left": (x + 7, y - 7, x + 9 + long, y + 7), "right": (x - 9 - long, y - 7, x - 7, y + 7)}
        free = [
            side
            for side, (west, top, east, low) in boxes.items()
            if text
            and west > 0
            and east < width
            and not any(west < e and w < east and top < b and t < low for w, t, e, b in taken)
        ]
        sides.append(free[0] if free and sum(map(bool, sides)) < _LABELS else "")
        if sides[-1]:
            taken.append(boxes[sides[-1]])
    return sides


def _view(name: str, width: int) -> tuple[float, list[float]]:
    """Return the scale of the projection of a map so wide, and the place in its middle."""
    west, south, east, north = _NEAR
    if name == "wide":
        return width * 0.7, [_MERIDIAN, 50.0]
    return width * 57.3 / (east - west), [(west + east) / 2, (south + north) / 2]


def _map(name: str, drawing: Drawing, size: tuple[int, int]) -> alt.LayerChart:
    width, height = size
    middle = [width / 2, height / 2]
    zoom, centre = _view(name, width)
    if name == "wide":
        title = "All"
        shape: dict[str, Any] = {"type": "conicEqualArea", "parallels": _PARALLELS, "rotate": [-_MERIDIAN, 0]}
        where = alt.Projection(center=[0, centre[1]], scale=zoom, translate=middle, **shape)
    else:
        title = "Around Rajin and Vladivostok"
        where = alt.Projection(type="mercator", center=centre, scale=zoom, translate=middle)

    def legend(title: str) -> alt.Legend | None:
        return alt.Legend(title=title, orient="bottom", symbolType="stroke") if name == "wide" else None

    data = alt.InlineData(values=_outlines()[name], format=alt.JsonDataFormat(type="json", property="features"))
    land = alt.Chart(data).mark_geoshape(fill=_LAND, stroke="#c4c4c4", strokeWidth=0.6, clip=True)
    colours = alt.Scale(domain=list(SUPPLIERS), range=[colour for colour, _ in SUPPLIERS.values()])
    dashes = alt.Scale(domain=[_SURE, _UNSURE], range=[[1, 0], [4, 3]])
    joined = (
        alt.Chart(drawing.data(f"{name} lines"))
        .mark_rule(opacity=0.75, clip=True)
        .encode(
            latitude="latitude:Q",
            longitude="longitude:Q",
            latitude2="latitude2:Q",
            longitude2="longitude2:Q",
            color=alt.Color("supplier:N", scale=colours, legend=legend("from")),
            strokeDash=alt.StrokeDash("ends:N", scale=dashes, legend=legend("both ends are")),
            strokeWidth=alt.StrokeWidth("number:Q", scale=alt.Scale(domain=[1, 10], range=[1.3, 5]), legend=None),
            tooltip=tooltip(
                **{"from": "from", "to": "to", "number": "transfers", "titles": "reported", "ends": "ends"}
            ),
        )
    )
    base = alt.Chart(drawing.data(f"{name} places")).encode(latitude="latitude:Q", longitude="longitude:Q")
    dots = base.mark_circle(stroke="#0072B2", strokeWidth=1.4, opacity=1, clip=True).encode(
        size=alt.Size("number:Q", scale=alt.Scale(domain=[1, 20], range=[25, 160]), legend=None),
        fill=alt.condition("datum.precision == 'region'", alt.value("#ffffff"), alt.value("#0072B2")),
        tooltip=tooltip(name="place", number="transfers that name it", precision="position"),
    )
    names = [
        base.transform_filter(f"datum.side == '{side}'")
        .mark_text(align=side, dx=8 if side == "left" else -8, fontSize=11, color=INK, clip=True, **under)
        .encode(text="name:N")
        for under in _UNDER
        for side in _ALIGN
    ]
    heading = alt.TitleParams(title, anchor="start", fontSize=12, color=MUTED)
    return alt.LayerChart(
        layer=[land, joined, dots, *names], width=width, height=height, projection=where, title=heading
    )


def route_map(ds: Dataset, width: int = 940, height: int = 360) -> alt.HConcatChart:
    """Draw the reported ends of transfers (:func:`places_named`) and the lines that join them (:func:`routes`).

    Hollow places are regions, dashed lines have an end that is a region or one of several. The subtitle counts what has
    no line.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        width: of the picture in pixels.
        height: of the map in pixels.

    Raises:
        ValueError: where no transfer names a place.
    """
    return map_form(map_drawing(ds, width), width, height)


def _widths(width: int) -> dict[str, int]:
    left = int(width * 0.56)
    return {"wide": left, "near": width - left - 30}


def map_form(drawing: Drawing, width: int, height: int) -> alt.HConcatChart:
    """Return the map of a drawing; :func:`helpers.drawing.redrawn` puts another one into its specification."""
    maps = [_map(name, drawing, (wide, height)) for name, wide in _widths(width).items()]
    return alt.HConcatChart(hconcat=maps, datasets=drawing.datasets(), **styled(drawing.title, drawing.lines, 3))


def map_drawing(ds: Dataset, width: int) -> Drawing:
    """Return what the map shows; :func:`route_map` documents the errors."""
    places, found = places_named(ds), routes(ds)
    if places.empty:
        raise nothing("No transfer names a place")
    drawn = found[~found["country_only"]]
    ends = drawn["sure"].map({True: _SURE, False: _UNSURE})
    keys = ["supplier", "from", "to", "latitude", "longitude", "latitude2", "longitude2", "ends"]
    lines = drawn.assign(ends=ends).groupby(keys, as_index=False, sort=False)
    joined = lines.agg(
        number=("transfer_id", "nunique"),
        titles=("title", lambda titles: "; ".join(titles.head(5))),
        transfer_ids=("transfer_id", lambda ids: ";".join(dict.fromkeys(ids))),
    )
    near, short = _inside(places), _inside(joined) & _inside(joined, "2")
    total, lined = len(ds.transfers), drawn["transfer_id"].nunique()
    placed = (ds.transfers["place_from"].notna() | ds.transfers["place_to"].notna()).sum()
    subtitle = [
        "A line joins two reported ends; the track was not reported. Hollow: a region. Larger: more transfers. "
        "Borders: Natural Earth, no view on them.",
        f"{count(total - placed, 'transfer')} of {total} name no place. {placed - lined} of the other {placed} have no "
        "line: one end is not named, or is only a country.",
    ]
    # The first map names what more than one transfer names and the second does not show; lines within the second are
    # left to it.
    far = places.assign(name=places["name"].where(~near & places["number"].gt(1), ""))
    shown = {
        "wide": (joined[~short], far),
        "near": (_cut(joined[_inside(joined) | _inside(joined, "2")]), places[near]),
    }
    tables = {}
    for name, wide in _widths(width).items():
        routed, named = shown[name]
        tables[f"{name} lines"] = routed
        tables[f"{name} places"] = named.assign(side=_sides(name, named, *_view(name, wide), wide))
    return Drawing("Where transfers were reported to begin and end", known_lines(ds, subtitle), tables)
