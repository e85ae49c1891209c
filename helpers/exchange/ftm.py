"""FollowTheMoney: entities and statements, as OpenSanctions' and Aleph's tools read them.

A transfer is an ``Event``, a document an ``Article``, whoever spoke a ``Person``, ``PublicBody``, ``Organization`` or
``LegalEntity``. What somebody said is an ``UnknownLink`` from the speaker to the event, with the stance as its role and
the documents as its proof; that a document tells of an event is a ``Documentation``. Dates are the prefixes that the
model allows ("2023-08" is a month); whatever else was said of a date stands in words in ``notes``.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha1
from typing import Any

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.documents import documents
from helpers.frames import unfold
from helpers.marks import quantity
from helpers.record import speaker_names
from helpers.statuses import status

LOST = (
    "No uncertain or open dates but in words, no general reactions (a link needs an event), no law, no figures but in "
    "words, no credibility."
)
DATASET = "transfer-timeline"
_PREFIX = re.compile(r"\d{4}(-\d\d){0,2}$")
_COLUMNS = (  # of the statements as followthemoney writes and reads them
    "canonical_id entity_id prop prop_type schema value dataset origin lang original_value external first_seen "
    "last_seen id"
).split()
_WEB = re.compile(r"https?://\S+$", re.IGNORECASE)

Entity = dict[str, object]


def ftm_entities(ds: Dataset) -> str:
    """Return the records as FollowTheMoney entities, one JSON object a line."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in _entities(ds))


def ftm_statements(ds: Dataset) -> str:
    """Return the same as statements, one for each value of each property, in the CSV of ``ftm statements``."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, dialect=csv.unix_dialect, restval="")
    writer.writeheader()
    for one in _entities(ds):
        key, schema = str(one["id"]), str(one["schema"])
        same = {"canonical_id": key, "entity_id": key, "schema": schema, "dataset": DATASET, "external": "f"}
        properties: dict[str, list[str]] = one["properties"]  # type: ignore[assignment]
        for name, values in properties.items():
            for value in values:
                said = f"{DATASET}.{key}.{name}.{value}".encode()
                kind = {"prop_type": _kind(name), "id": sha1(said, usedforsecurity=False).hexdigest()}
                writer.writerow(same | kind | {"prop": name, "value": value})
    return out.getvalue()


# the types of the properties used here, as the model of followthemoney has them
_KINDS = {
    "entity": "subject object proof document entity member organization addressEntity",
    "date": "date startDate endDate publishedAt modifiedAt",
    "country": "country",
    "language": "language",
    "url": "sourceUrl",
    "text": "summary description notes",
    "address": "full location",
    "number": "latitude longitude",
    "name": "name alias",
}


@cache
def _kind(name: str) -> str:
    return next((kind for kind, names in _KINDS.items() if name in names.split()), "string")


def _id(kind: str, key: object) -> str:
    return f"tt-{kind}-{key}"


def _entity(key: str, schema: str, **properties: object) -> Entity:
    """Return an entity with the properties that have a value, each a list without doubles."""
    told: dict[str, list[str]] = {}
    for name, value in properties.items():
        many = value if isinstance(value, list) else [value]
        kept = list(dict.fromkeys(str(one).strip() for one in many if not _none(one)))
        if kept := [one for one in kept if one]:
            told[name] = kept
    return {"id": key, "schema": schema, "properties": told}


def _none(value: Any) -> bool:
    return value is None or bool(pd.isna(value))


def _parts(value: object) -> list[str]:
    return str(value).split(";") if isinstance(value, str) and value else []


def _url(value: object) -> str | None:
    return value if isinstance(value, str) and _WEB.match(value) else None


@cache
def _state(code: object) -> str | None:
    """Return the two letters of a state; a body such as NATO has none."""
    import pycountry

    found = pycountry.countries.get(alpha_3=str(code))
    return "eu" if code == "EU" else found.alpha_2.lower() if found else None


@cache
def _language(code: object) -> str | None:
    import pycountry

    found = pycountry.languages.get(alpha_2=str(code))
    return str(found.alpha_3) if found else None


def _dates(edtf: Any, start: Any, end: Any, words: str) -> dict[str, object]:
    """Return the dates of a record as far as the model holds them; the rest is told by the property ``words``."""
    if not isinstance(edtf, str):
        return {words: "undated"}
    if _PREFIX.match(edtf):
        return {"date": edtf}
    sides = edtf.split("/")
    bounds = [start, end]
    if len(sides) == 1:
        sides = ["", ""]  # a season, a decade, one of several days, a doubted day: its bounds, as months
    told = [
        side if _PREFIX.match(side) else None if pd.isna(bound) else f"{bound:%Y-%m}"
        for side, bound in zip(sides, bounds, strict=True)
    ]
    return {"startDate": told[0], "endDate": told[1], words: describe(edtf)}


def _entities(ds: Dataset) -> Iterator[Entity]:
    yield from _speakers(ds)
    yield from _documents(ds)
    yield from _places(ds)
    yield from _events(ds)
    yield from _tellings(ds)
    yield from _links(ds)


def _speakers(ds: Dataset) -> Iterator[Entity]:
    known = set(ds.actors["actor_id"])
    for row in ds.actors.astype("object").to_dict("records"):
        schema = {"person": "Person", "unnamed": "LegalEntity"}.get(row["kind"], "Organization")
        if schema == "Organization" and row["affiliation"] == "state":
            schema = "PublicBody"
        role = {"position": row["role"]} if schema == "Person" else {"summary": row["role"]}
        yield _entity(
            _id("actor", row["actor_id"]),
            schema,
            name=row["name"],
            alias=[row["native_name"], *_parts(row["aliases"])],
            country=_state(row["country"]),
            **role,
        )
        if row["organisation"] in known and schema in ("Person", "LegalEntity"):
            ends = {"member": _id("actor", row["actor_id"]), "organization": _id("actor", row["organisation"])}
            yield _entity(_id("member", row["actor_id"]), "Membership", role=row["role"], **ends)


def _documents(ds: Dataset) -> Iterator[Entity]:
    publishers = speaker_names(ds, ds.sources["publisher"])
    for (_, row), publisher in zip(ds.sources.astype("object").iterrows(), publishers, strict=True):
        published = row["published"]
        whole = isinstance(published, str) and _PREFIX.match(published)
        yield _entity(
            _id("source", row["source_id"]),
            "Article",
            title=row["title"] if isinstance(row["title"], str) else row["symbol"],
            fileName=row["source_id"],
            publisher=publisher,
            sourceUrl=[_url(row["url"]), _url(row["archived_url"])],
            publishedAt=published if whole else None,
            modifiedAt=row["modified"] if isinstance(row["modified"], str) and _PREFIX.match(row["modified"]) else None,
            language=_language(row["language"]),
            notes=None if whole else f"published: {describe(published)}",
        )


def _places(ds: Dataset) -> Iterator[Entity]:
    for row in ds.places.astype("object").to_dict("records"):
        exact = row["precision"] != "country"
        yield _entity(
            _id("place", row["place_id"]),
            "Address",
            full=row["name"],
            country=_state(row["country"]),
            latitude=row["latitude"] if exact else None,
            longitude=row["longitude"] if exact else None,
        )


def _events(ds: Dataset) -> Iterator[Entity]:
    known = status(ds).set_index("transfer_id")["status"].astype("str")
    amounts = quantity(ds.transfers)
    names = ds.places.set_index("place_id")["name"]
    labels = ds.package.labels("category")
    for (_, row), amount in zip(ds.transfers.astype("object").iterrows(), amounts, strict=True):
        places = [*_parts(row["place_from"]), *_parts(row["place_to"])]
        how = known.get(row["transfer_id"], "not claimed by then")
        dates = _dates(row["occurred"], row["occurred_start"], row["occurred_end"], "notes")
        running = " This is a running total: it is not to be added." if row["kind"] == "cumulative" else ""
        yield _entity(
            _id("transfer", row["transfer_id"]),
            "Event",
            name=row["title"],
            summary=row["summary"],
            description=f"Reported, no finding. Status: {how}; stage: {row['stage']}; {amount}.{running}",
            country=[_state(row["supplier"]), _state(row["recipient"])],
            location=[str(names.get(place, place)) for place in places],
            addressEntity=[_id("place", place) for place in places],
            keywords=[labels[row["category"]], f"status: {how}", f"stage: {row['stage']}"],
            recordId=row["transfer_id"],
            **dates,
        )


def _tellings(ds: Dataset) -> Iterator[Entity]:
    """Yield that a document tells of an event, once for each pair."""
    told = ds.claims[["transfer_id"]].join(documents(ds.claims).rename("document"))
    asked = ds.reactions[["transfer_ids"]].join(documents(ds.reactions).rename("document"))
    linked = asked.join(unfold(asked["transfer_ids"]).rename("transfer_id"))[["transfer_id", "document"]]
    for row in pd.concat([told, linked]).dropna().drop_duplicates().to_dict("records"):
        ends = {"document": _id("source", row["document"]), "entity": _id("transfer", row["transfer_id"])}
        yield _entity(_id("tells", f"{row['document']}-{row['transfer_id']}"), "Documentation", **ends)


def _links(ds: Dataset) -> Iterator[Entity]:
    """Yield what somebody said of an event, once for each speaker and event."""
    known = set(ds.transfers["transfer_id"])
    for frame, who, about, vocabulary in (
        (ds.claims, "claimant", "transfer_id", "claim_stance"),
        (ds.reactions, "actors", "transfer_ids", "reaction_stance"),
    ):
        stances, manners = ds.package.labels(vocabulary), ds.package.labels("modality")
        for row in frame.astype("object").to_dict("records"):
            key = row[frame.columns[0]]
            manner = "" if row["modality"] == "asserted" else f" ({manners[row['modality']].lower()})"
            papers = [row["source_id"], *_parts(row["also_in"])]
            for speaker in _parts(row[who]):
                for event in known.intersection(_parts(row[about])):
                    dates = _dates(row["said"], row["said_start"], row["said_end"], "description")
                    yield _entity(
                        _id("said", f"{key}-{speaker}-{event}"),
                        "UnknownLink",
                        subject=_id("actor", speaker),
                        object=_id("transfer", event),
                        role=f"{stances[row['stance']].lower()}{manner}",
                        summary=row["summary"],
                        recordId=key,
                        proof=[_id("source", paper) for paper in papers],
                        **dates | {"description": [dates.get("description"), row["hedge"]]},
                    )
