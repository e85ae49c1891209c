"""FollowTheMoney: valid for its own library, no invented precision, every reference there."""

import csv
import io
import json
import re
from collections import Counter

import pytest

from helpers.exchange.ftm import _kind, ftm_entities, ftm_statements

WHY = "followthemoney is not installed: it needs ICU's headers (`make consumers`)"


@pytest.fixture(scope="module")
def entities(ds):
    return [json.loads(line) for line in ftm_entities(ds).splitlines()]


def of(entities, schema):
    return [one["properties"] | {"id": one["id"]} for one in entities if one["schema"] == schema]


def test_ids_are_unique_and_every_reference_leads_to_an_entity(entities):
    assert max(Counter(one["id"] for one in entities).values()) == 1
    known = {one["id"] for one in entities}
    for one in entities:
        for name, values in one["properties"].items():
            if _kind(name) == "entity":
                assert known.issuperset(values)


def test_every_transfer_is_an_event_that_says_it_is_reported(ds, entities):
    events = of(entities, "Event")
    assert [one["recordId"] for one in events] == [[key] for key in ds.transfers["transfer_id"]]
    assert all(one["description"][0].startswith("Reported, no finding. Status: ") for one in events)


def test_dates_have_the_precision_that_was_said(ds, entities):
    said = ds.transfers.set_index("transfer_id")["occurred"]
    for one in of(entities, "Event"):
        edtf = said[one["recordId"][0]]
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", str(edtf)):
            assert (one["date"], "notes" in one) == ([edtf], False)
        else:
            assert one["notes"]
            days = [*one.get("startDate", []), *one.get("endDate", [])]
            assert all(len(day) < 10 or day in str(edtf) for day in days)


def test_a_conditional_reaction_keeps_its_condition(ds, entities):
    label = ds.package.labels("modality")["if-true"].lower()
    roles = {one["recordId"][0]: one["role"][0] for one in of(entities, "UnknownLink")}
    conditional = ds.reactions[(ds.reactions["modality"] == "if-true") & ds.reactions["transfer_ids"].notna()]
    assert len(conditional)
    assert all(label in roles[key] for key in conditional["reaction_id"])


def test_every_claim_links_its_claimant_to_the_event_with_its_documents(ds, entities):
    links = {(one["recordId"][0]): one for one in of(entities, "UnknownLink")}
    for row in ds.claims.to_dict("records"):
        one = links[row["claim_id"]]
        assert one["object"] == [f"tt-transfer-{row['transfer_id']}"]
        assert f"tt-source-{row['source_id']}" in one["proof"]


def test_the_library_finds_every_entity_valid_and_keeps_every_value(entities):
    model = pytest.importorskip("followthemoney", reason=WHY).model
    for one in entities:
        schema = model.get(one["schema"])
        schema.validate(one)
        proxy = model.get_proxy(one, cleaned=False)
        for name, values in one["properties"].items():
            kind = schema.get(name).type
            assert set(proxy.get(name)) == set(values)
            assert _kind(name) == kind.name
            assert all(kind.validate(value) for value in values if kind.name in ("date", "country", "language", "url"))


def test_the_library_reads_the_statements_back_into_the_same_entities(ds, entities):
    pytest.importorskip("followthemoney", reason=WHY)
    from followthemoney.statement.serialize import read_csv_statements

    told = list(read_csv_statements(io.BytesIO(ftm_statements(ds).encode())))
    found = {(one.entity_id, one.schema, one.prop, one.value) for one in told}
    assert found == {
        (one["id"], one["schema"], name, value)
        for one in entities
        for name, values in one["properties"].items()
        for value in values
    }


def test_statements_have_an_id_each_and_one_value_a_row(ds, entities):
    rows = list(csv.DictReader(io.StringIO(ftm_statements(ds))))
    assert len({row["id"] for row in rows}) == len(rows)
    assert len(rows) == sum(len(values) for one in entities for values in one["properties"].values())
