"""GeoJSON (RFC 7946): one feature per transfer, drawn only between places that were reported and have a position.

Longitude first, WGS 84, no ``crs``. A transfer whose places are known as a country, or not at all, has no geometry,
which the standard allows: a point in the middle of Russia would say what nobody reported.
"""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.frames import unfold
from helpers.statuses import status

LOST = "No claims, reactions or sources one by one (their ids stand in the properties), and no law."
_COLUMNS = ["title", "kind", "stage", "supplier", "recipient", "category", "item", "unit", "occurred", "carrier"]


def geojson(ds: Dataset) -> str:
    """Return the transfers of a dataset as a GeoJSON feature collection (text).

    Two reported ends are a line, several pairs a multi-line, one end a point. ``properties`` hold the columns of the
    transfer, its status, its date as EDTF (``occurred``), in words (``when``) and as first and last day, the names of
    its places and the ids of its claims and reactions.
    """
    transfers = ds.transfers
    known = status(ds).set_index("transfer_id")["status"].astype("str")
    claims = ds.claims.groupby("transfer_id")["claim_id"].agg(list)
    answers = unfold(ds.reactions.set_index("reaction_id")["transfer_ids"])
    reactions = answers.index.to_series().groupby(answers.to_numpy()).agg(list)
    names = ds.places.set_index("place_id")["name"]
    ends = {name: unfold(transfers.set_index("transfer_id")[name]) for name in ("place_from", "place_to")}
    points = _points(ds)
    features = []
    for row in transfers.astype("object").to_dict("records"):
        key = row["transfer_id"]
        mine = {name: _listed(column, key) for name, column in ends.items()}
        properties = {name: _plain(row[name]) for name in _COLUMNS}
        properties |= {
            "status": known.get(key),
            "when": describe(row["occurred"]),
            "first_day": _day(row["occurred_start"]),
            "last_day": _day(row["occurred_end"]),
            "quantity_low": _plain(row["quantity_low"]),
            "quantity_high": _plain(row["quantity_high"]),
            "from": [str(names.get(place, place)) for place in mine["place_from"]],
            "to": [str(names.get(place, place)) for place in mine["place_to"]],
            "claims": claims.get(key, []),
            "reactions": reactions.get(key, []),
            "summary": _plain(row["summary"]),
        }
        geometry = _geometry([points.get(p) for p in mine["place_from"]], [points.get(p) for p in mine["place_to"]])
        features.append({"type": "Feature", "id": key, "geometry": geometry, "properties": properties})
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1)


def _points(ds: Dataset) -> dict[str, list[float]]:
    """Return longitude and latitude of each place that is more than a country."""
    places = ds.places
    drawn = places[places["latitude"].notna() & places["precision"].astype("str").ne("country")]
    return {
        place: [float(east), float(north)]
        for place, east, north in zip(drawn["place_id"], drawn["longitude"], drawn["latitude"], strict=True)
    }


def _listed(column: pd.Series, key: str) -> list[str]:
    return [str(place) for place in column.loc[[key]]] if key in column.index else []


def _geometry(origins: list[list[float] | None], targets: list[list[float] | None]) -> dict[str, object] | None:
    starts, stops = ([point for point in side if point] for side in (origins, targets))
    lines = [[start, stop] for start in starts for stop in stops]
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    if lines:
        return {"type": "MultiLineString", "coordinates": lines}
    if len(points := starts or stops) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points} if points else None


def _plain(value: Any) -> object:
    if pd.isna(value):
        return None
    return float(value) if isinstance(value, float) else str(value)


def _day(value: Any) -> str | None:
    return None if pd.isna(value) else f"{value:%Y-%m-%d}"
