"""CSL-JSON in: items become sources with the dates they tell, and what cannot be one says why."""

import json

import pytest

from helpers import csl_json
from helpers.exchange import ExchangeError, import_csl

ITEM = {
    "id": "http://zotero.org/users/1/items/ABCD1234",
    "type": "article-newspaper",
    "title": "A car for Kim",
    "container-title": "Yonhap",
    "URL": "https://example.org/new",
    "language": "en-US",
    "issued": {"date-parts": [["2024", 2, 22]]},
}


def stored(path, *items):
    path.write_text(json.dumps(items), encoding="utf-8")
    return path


def taken(ds, tmp_path, **changes):
    item = {key: value for key, value in (ITEM | changes).items() if value is not None}
    new = import_csl(stored(tmp_path / "z.json", item), ds)
    return new.sources.iloc[-1], new


def test_an_item_becomes_a_source_of_a_publisher_that_is_known(small, tmp_path):
    row, new = taken(small, tmp_path)
    assert (row["source_id"], row["publisher"], row["title"]) == ("abcd1234", "yonhap", "A car for Kim")
    assert (row["published"], row["language"], row["url"]) == ("2024-02-22", "en", "https://example.org/new")
    assert len(new.actors) == len(small.actors)


def test_a_publisher_that_nobody_knows_becomes_an_actor_not_judged_yet(small, tmp_path):
    row, new = taken(small, tmp_path, **{"container-title": "Harbour Post"})
    actor = new.actors.set_index("actor_id").loc[row["publisher"]]
    assert (actor["name"], actor["reliability"], actor["reliability_reason"]) == (
        "Harbour Post",
        "F",
        "Not judged yet.",
    )


@pytest.mark.parametrize(
    ("issued", "published"),
    [
        ({"date-parts": [[2024, 2]]}, "2024-02"),
        ({"date-parts": [[2024]]}, "2024"),
        ({"date-parts": [[2024, 2, 1]], "circa": True}, "2024-02-01~"),
        ({"date-parts": [[2024, 2], [2024, 3]]}, "2024-02/2024-03"),
    ],
)
def test_a_date_is_as_precise_as_the_item_tells_it(small, tmp_path, issued, published):
    assert taken(small, tmp_path, issued=issued)[0]["published"] == published


def test_an_item_without_a_date_stays_undated(small, tmp_path):
    row, _ = taken(small, tmp_path, issued=None)
    assert row["published"] != row["published"]


def test_what_is_there_already_is_passed_over(small, tmp_path):
    known = ITEM | {"URL": small.sources.iloc[0]["url"]}
    assert len(import_csl(stored(tmp_path / "z.json", known), small).sources) == len(small.sources)
    _, new = taken(small, tmp_path)
    assert len(import_csl(stored(tmp_path / "z.json", ITEM), new).sources) == len(new.sources)


def test_the_kit_s_own_list_adds_nothing(ds, tmp_path):
    path = tmp_path / "own.json"
    path.write_text(csl_json(ds), encoding="utf-8")
    assert import_csl(path, ds).sources["source_id"].tolist() == ds.sources["source_id"].tolist()


def test_every_item_that_cannot_be_a_source_is_told(small, tmp_path):
    nobody = {"id": "a", "title": "x"}
    words = ITEM | {"id": "b", "issued": {"literal": "last spring"}}
    odd = ITEM | {"id": "c", "issued": {"date-parts": [["soon"]]}}
    with pytest.raises(ExchangeError) as error:
        import_csl(stored(tmp_path / "z.json", nobody, words, odd), small)
    told = str(error.value)
    assert "item 1 (a): has no publication" in told
    assert "item 2 (b): has a date in words, 'last spring'" in told
    assert "item 3 (c): has a date that cannot be read" in told


def test_a_day_that_is_none_is_told_with_its_item(small, tmp_path):
    with pytest.raises(ExchangeError, match=r"item 1 \(http.*column published: '2024-02-31'"):
        taken(small, tmp_path, issued={"date-parts": [[2024, 2, 31]]})


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[1]", "[" * 10_000])
def test_what_is_no_list_of_items_is_told(small, tmp_path, text):
    (tmp_path / "z.json").write_text(text)
    with pytest.raises(ExchangeError, match="CSL JSON"):
        import_csl(tmp_path / "z.json", small)
