"""GeoJSON: valid by RFC 7946, drawn only where a place was reported and known, read by a geographic library."""

import json

import pytest

from helpers import status
from helpers.exchange.geojson import geojson


@pytest.fixture(scope="module")
def told(ds):
    return json.loads(geojson(ds))


def points(geometry):
    """Return all positions of a geometry."""
    flat = [geometry["coordinates"]]
    while isinstance(flat[0][0], list):
        flat = [one for many in flat for one in many]
    return flat


def test_it_is_a_feature_collection_without_crs_and_with_longitude_first(ds, told):
    assert set(told) == {"type", "features"}
    places = ds.places.set_index("place_id")
    pyongyang = [float(places.loc["pyongyang", "longitude"]), float(places.loc["pyongyang", "latitude"])]
    assert any(pyongyang in points(one["geometry"]) for one in told["features"] if one["geometry"])
    for one in told["features"]:
        if one["geometry"]:
            assert all(-180 <= east <= 180 and -90 <= north <= 90 for east, north in points(one["geometry"]))


def test_every_transfer_is_a_feature_and_its_id_is_unique(ds, told):
    assert [one["id"] for one in told["features"]] == ds.transfers["transfer_id"].tolist()


def test_a_place_known_as_a_country_is_drawn_nowhere(ds, told):
    countries = ds.places[ds.places["precision"].astype("str") == "country"]
    drawn = [point for one in told["features"] if one["geometry"] for point in points(one["geometry"])]
    precise = ds.places[ds.places["precision"].astype("str") != "country"]
    allowed = precise[["longitude", "latitude"]].astype(float).to_numpy().tolist()
    assert len(countries)
    assert all(point in allowed for point in drawn)


def test_a_feature_says_how_surely_its_transfer_is_known_and_when_in_words(ds, told):
    known = status(ds).set_index("transfer_id")["status"].astype("str")
    for one in told["features"]:
        assert one["properties"]["status"] == known[one["id"]]
        assert one["properties"]["when"]


def test_a_geographic_library_reads_it(ds, told, tmp_path):
    geopandas = pytest.importorskip("geopandas")
    path = tmp_path / "transfers.geojson"
    path.write_text(json.dumps(told), encoding="utf-8")
    frame = geopandas.read_file(path)
    assert len(frame) == len(ds.transfers)
    assert frame.crs.to_epsg() == 4326
    assert frame.geometry.notna().sum() == sum(one["geometry"] is not None for one in told["features"])
    assert frame.geometry.dropna().is_valid.all()


def test_a_dataset_with_nothing_in_it_is_an_empty_collection(small):
    none = small.part(transfers=small.transfers.head(0), claims=small.claims.head(0), reactions=small.reactions.head(0))
    assert json.loads(geojson(none)) == {"type": "FeatureCollection", "features": []}
