"""TimelineJS: dates as precise as they were said, headlines that claim no more than the record, escaped texts."""

import json

import pytest

from helpers import status
from helpers.exchange.timelinejs import timelinejs


def slides(ds, *clocks):
    """Return the slides by their ids."""
    told = json.loads(timelinejs(ds, clocks or ("occurred", "reacted")))
    return {slide["unique_id"]: slide for slide in told["events"]}


def test_every_slide_has_what_the_format_wants_and_an_id_of_its_own(ds):
    events = json.loads(timelinejs(ds, ["occurred", "claimed", "reacted"]))["events"]
    assert len({event["unique_id"] for event in events}) == len(events)
    for event in events:
        assert set(event) <= {"start_date", "end_date", "display_date", "text", "group", "unique_id"}
        assert event["display_date"]
        assert "year" in event["start_date"]


def test_every_dated_record_is_a_slide(ds):
    dated = ds.transfers[ds.transfers["occurred_start"].notna() | ds.transfers["occurred_end"].notna()]
    assert set(slides(ds, "occurred")) == set(dated["transfer_id"])
    said = ds.reactions[ds.reactions["said_end"].notna() | ds.reactions["said_start"].notna()]
    assert set(slides(ds, "reacted")) == set(said["reaction_id"])


def test_a_month_is_never_told_as_a_day(ds):
    months = ds.transfers[ds.transfers["occurred"].str.fullmatch(r"\d{4}-\d\d").fillna(False)]
    made = slides(ds, "occurred")
    assert len(months)
    for key, edtf in zip(months["transfer_id"], months["occurred"], strict=True):
        assert made[key]["display_date"] == edtf
        assert "day" not in made[key]["start_date"]


def test_the_day_of_the_car_is_told_as_a_day(ds):
    made = slides(ds, "occurred")["2024-02-18-aurus-senat"]
    assert made["start_date"] == {"year": 2024, "month": 2, "day": 18}
    assert (made["display_date"], "end_date" in made) == ("2024-02-18", False)


def test_the_headline_of_a_transfer_names_its_status_and_what_was_not_delivered(ds):
    made = slides(ds, "occurred")
    known = status(ds).set_index("transfer_id")["status"].astype("str")
    stages = ds.transfers.set_index("transfer_id")["stage"].astype("str")
    for key, slide in made.items():
        ending = slide["text"]["headline"].rpartition(" (")[2]
        assert ending.startswith(known[key])
        assert ("," in ending) == (stages[key] != "delivered")


def test_a_conditional_reaction_is_told_as_one(ds):
    conditional = ds.reactions[ds.reactions["modality"] == "if-true"]
    made = slides(ds, "reacted")
    label = ds.package.labels("modality")["if-true"].lower()
    assert len(conditional)
    for key in conditional["reaction_id"]:
        if key in made:
            assert f"({label})" in made[key]["text"]["headline"]


def test_running_totals_say_that_they_are_not_to_be_added(ds):
    made = slides(ds, "occurred")
    for key in ds.transfers.loc[ds.transfers["kind"] == "cumulative", "transfer_id"]:
        if key in made:
            assert "not to be added" in made[key]["text"]["text"]


def test_text_from_outside_is_escaped(small):
    sly = small.transfers.assign(title='<img src=x onerror="alert(1)">', summary="<script>alert(1)</script>")
    sources = small.sources.assign(url='https://example.org/"><script>')
    told = timelinejs(small.part(transfers=sly, sources=sources), ["occurred", "claimed", "reacted"])
    assert "<script>" not in told
    assert "<img" not in told


def test_only_web_addresses_become_links(small):
    told = timelinejs(small.part(sources=small.sources.assign(url="javascript:alert(1)")), ["claimed"])
    assert "href" not in told


def test_an_unknown_clock_is_refused(small):
    with pytest.raises(ValueError, match="Allowed: occurred, claimed, reacted"):
        timelinejs(small, ["told"])
