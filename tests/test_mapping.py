"""Routes join reported ends only; what is known as a country gets no line, and the map says how many have none."""

import numpy as np
import pandas as pd
import pytest

from helpers import route_map, routes
from helpers.downloads import picture
from helpers.mapping import map_drawing, places_named


@pytest.fixture(scope="module")
def found(ds):
    return routes(ds)


def test_every_pair_of_reported_ends_has_a_row(ds, found):
    both = ds.transfers.dropna(subset=["place_from", "place_to"])
    ends = [len(both[name].iloc[0].split(";")) for name in ("place_from", "place_to")]
    assert len(found[found["transfer_id"] == both["transfer_id"].iloc[0]]) == ends[0] * ends[1]
    assert set(found["transfer_id"]) == set(both["transfer_id"])


def test_a_country_is_no_end_of_a_line(ds, found):
    vague = ds.places.loc[ds.places["precision"].eq("country") | ds.places["latitude"].isna(), "place_id"]
    ends = found["place_from"].isin(vague) | found["place_to"].isin(vague)
    assert ends.any()
    assert (found["country_only"] == ends).all()


def test_a_region_or_one_of_several_ends_is_not_sure(ds, found):
    regions = ds.places.loc[ds.places["precision"].eq("region"), "place_id"]
    assert not found.loc[found["place_from"].isin(regions) | found["place_to"].isin(regions), "sure"].any()
    assert not found.loc[found["transfer_id"].duplicated(keep=False), "sure"].any()
    assert found["sure"].any()


def test_places_are_counted_once_per_transfer(ds):
    number = places_named(ds).set_index("place_id")["number"]
    named = ds.transfers[["place_from", "place_to"]].fillna("").agg(";".join, axis=1).str.split(";")
    assert number["rajin"] == named.map(lambda ends: "rajin" in ends).sum()


def test_the_map_counts_what_has_no_line_and_renders(ds, found):
    chart = route_map(ds)
    lined = found.loc[~found["country_only"], "transfer_id"].nunique()
    named = int((ds.transfers["place_from"].notna() | ds.transfers["place_to"].notna()).sum())
    assert f"{named - lined} of the other {named} have no line" in chart.title.subtitle[-1]
    assert picture(chart.to_dict(), "png").startswith(b"\x89PNG")


def test_the_map_says_its_day(ds):
    assert route_map(ds.as_of("2024-02-21")).title.subtitle[0] == "As it was public on 2024-02-21."


def test_without_places_there_is_nothing_to_draw(ds):
    bare = ds.transfers.assign(place_from=None, place_to=None).astype({"place_from": "str", "place_to": "str"})
    with pytest.raises(ValueError, match="names a place"):
        route_map(ds.part(transfers=bare))


def test_a_map_of_one_transfer_draws(ds):
    one = ds.where(text="Aurus")
    if places_named(one).empty:
        one = ds.where(category="Energy")
    assert route_map(one).to_dict()["hconcat"]


def test_a_line_that_leaves_the_second_map_stays_straight_and_ends_near_it(ds):
    cut = map_drawing(ds, 940).tables["near lines"].reset_index(drop=True)
    whole = routes(ds).groupby(["supplier", "from", "to"], as_index=False).first()
    both = cut.merge(whole, on=["supplier", "from", "to"], suffixes=("", "_told"))
    moved = both["longitude"].sub(both["longitude_told"]).abs().gt(1e-9)
    assert moved.any()
    assert not moved.all()
    assert cut[["longitude", "longitude2"]].stack().between(121, 137).all()

    def slope(end: str) -> np.ndarray:
        east, north = (np.radians(both[f"{axis}2{end}"]) for axis in ("longitude", "latitude"))
        east0, north0 = (np.radians(both[f"{axis}{end}"]) for axis in ("longitude", "latitude"))
        return np.arctan2(_mercator(north) - _mercator(north0), east - east0)

    assert np.allclose(slope(""), slope("_told"))


def _mercator(north: pd.Series) -> pd.Series:
    return np.log(np.tan(np.pi / 4 + north / 2))
