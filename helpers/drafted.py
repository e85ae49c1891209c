"""What a draft would be as rows of the tables: ids in place of names, each column with the words behind it.

A column that the tables demand and the words do not tell is filled with the weakest value of its vocabulary and named
in ``assumed``; a column that nothing tells stays empty for the person who accepts the draft.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from helpers.dataset import Dataset
from helpers.frames import unfold
from helpers.reading.cells import Cell
from helpers.reading.draft import Draft, Record

# What stands where the words tell nothing and the table wants a value; each is the one that claims least.
ASSUMED: Mapping[str, Mapping[str, str]] = {
    "sources": {"language": "en", "kind": "news", "origin": "original"},
    "transfers": {"kind": "event"},
    "claims": {"evidence_kind": "told", "credibility": "6"},
    "reactions": {"venue": "statement"},
}
_OUTLET = {"affiliation": "media", "reliability": "F", "reliability_reason": "Not judged yet."}
_KINDS = {"full-name": "person", "unnamed-speaker": "unnamed"}  # by the rule that read the name
_STATES = {"RUS": "Russia", "PRK": "the DPRK"}
_ZONE = re.compile(r"\b[A-Z][A-Za-z]+/[A-Za-z_/]+")
_ID_LENGTH = 48
_QUOTE = 12  # words that may be quoted


@dataclass(frozen=True)
class Row:
    """One drafted row: its key ("source", "publisher", "a1", "v1-c2", "t1", "c1", "r1"), its table and its values.

    ``values`` has every column of the table as text, as it would stand in the file ("" is empty, lists with ";").
    ``cells`` has the cells behind the columns that were read; ``assumed`` names the columns that no words tell.
    """

    key: str
    table: str
    values: Mapping[str, str]
    cells: Mapping[str, tuple[Cell, ...]] = field(default_factory=dict)
    assumed: frozenset[str] = frozenset()

    @property
    def row_id(self) -> str:
        """The id that the row would have: its first column."""
        return next(iter(self.values.values()))

    def words(self, column: str) -> str | None:
        """Return the exact words behind a column, or None."""
        told = [cell.words for cell in self.cells.get(column, ()) if cell.words]
        return " … ".join(told) or None


def slug(text: str) -> str:
    """Return a text as part of an id: lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_ID_LENGTH].strip("-")


def ids_by_name(frame: pd.DataFrame) -> dict[str, str]:
    """Return case-folded name or alias → id, of a table with an id first and the columns name and aliases."""
    named = frame.set_index(frame.columns[0])
    both = pd.concat([named["name"], unfold(named["aliases"])]).dropna().str.casefold()
    return dict(
        zip(both[::-1], both.index[::-1], strict=True)
    )  # reversed: a name wins over an alias, the first over all


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ";".join(_text(item).replace(";", ",") for item in value if item)
    return "" if value is None else " ".join(str(value).split())  # a pasted text breaks its lines within names, too


def _listed(names: Iterable[str | None]) -> str:
    return " and ".join(dict.fromkeys(name for name in names if name)) or "the story"


def _told(cells: Mapping[str, Cell | tuple[Cell, ...]]) -> dict[str, tuple[Cell, ...]]:
    listed = {name: (found,) if isinstance(found, Cell) else tuple(found) for name, found in cells.items()}
    return {name: kept for name, found in listed.items() if (kept := tuple(c for c in found if c.value is not None))}


class _Rows:
    """The rows of one draft, in the making."""

    def __init__(self, draft: Draft, ds: Dataset) -> None:
        self.draft, self.ds = draft, ds
        self.day = str(draft.document.value("published") or "")
        self.known, self.places = ids_by_name(ds.actors), ids_by_name(ds.places)
        self.used = {name: set(ds.tables[name].iloc[:, 0]) for name in (*ASSUMED, "actors")}
        self.new: dict[tuple[str, object], str] = {}  # ids of parties that the tables do not know, by name and country
        self.rows: list[Row] = []

    def id(self, table: str, *parts: str) -> str:
        wanted = name = "-".join(filter(None, map(slug, parts))) or "new"
        number = 1
        while name in self.used[table]:
            number += 1
            name = f"{wanted}-{number}"
        self.used[table].add(name)
        return name

    def add(
        self,
        key: str,
        table: str,
        values: Mapping[str, object],
        cells: Mapping[str, Cell | tuple[Cell, ...]],
        assumed: Mapping[str, str],
    ) -> str:
        """Add a row and return its id."""
        texts = {column: _text(values.get(column)) for column in self.ds.package.tables[table].columns}
        filled = {column: value for column, value in assumed.items() if not texts[column]}
        columns = {name: cell for name, cell in _told(cells).items() if name in texts}
        self.rows.append(Row(key, table, texts | filled, columns, frozenset(filled)))
        return self.rows[-1].row_id

    def party(
        self, key: str, name: Cell, country: object, assumed: Mapping[str, str], record: Record | None = None
    ) -> str:
        """Return the id of a party: the tables' own, or that of a new row for it; "" for nobody."""
        if not name.value:
            return ""
        called = str(name.value)
        known = self.known.get(called.removeprefix("the ").casefold()) or self.new.get((called, country))
        if known:
            return known
        kind = _KINDS.get(name.rule, "organisation")
        cells = {column: record[column] for column in ("role", "organisation", "country")} if record else {}
        said = {column: cell.value for column, cell in cells.items()}
        organisation = str(said.get("organisation") or "")
        known = organisation if organisation in self.used["actors"] else self.known.get(organisation.casefold())
        values = {
            **said,
            "organisation": known,
            "actor_id": self.id("actors", "unnamed" if kind == "unnamed" else "", called),
            "name": f"{called} (unnamed)" if kind == "unnamed" else called,
        }
        assumed = {"kind": kind, **assumed}
        self.new[called, country] = self.add(key, "actors", values, {**cells, "name": name}, assumed)
        return self.new[called, country]

    def speakers(self) -> None:
        """Add the speakers whom the tables do not know."""
        for record in self.draft.actors:
            self.party(record.key, record["name"], record.value("country"), {"affiliation": "state"}, record)

    def speaker(self, record: Record, column: str) -> str:
        """Return the actor id of a claimant or of an official who reacted."""
        known = record.value("actor_id")
        if known in self.used["actors"]:
            return str(known)
        return self.party(f"a-{record.key}", record[column], record.value("country"), {"affiliation": "state"})

    def source(self) -> str:
        document = self.draft.document
        publisher = self.party("publisher", document["publisher"], None, _OUTLET)
        carried = [self.party(f"agency{at or ''}", cell, None, _OUTLET) for at, cell in enumerate(document["via"])]
        headline = str(document.value("headline") or "")
        values = {
            "source_id": self.id("sources", publisher, self.day, " ".join(headline.split()[:4])),
            "publisher": publisher,
            "via": carried,
            "title": headline,
            "url": self.draft.url,
            "published": self.day,
            "modified": document.value("updated"),
        }
        cells = {"publisher": document["publisher"], "title": document["headline"]}
        cells |= {"published": document["published"], "modified": document["updated"], "via": document["via"]}
        assumed = dict(ASSUMED["sources"]) | ({"origin": "syndicated"} if carried else {})
        return self.add("source", "sources", values, cells, assumed)

    def transfer(self, record: Record) -> str:
        item = str(record.value("item") or record.value("category"))
        handle = f"{item[:1].upper()}{item[1:]} from {_STATES[record.value('supplier')]} to "
        handle += _STATES[record.value("recipient")]
        stage = "" if record.value("stage") == "delivered" else f" ({record.value('stage')})"
        day = re.match(r"[\d-]*", str(record.value("occurred") or self.day).removeprefix("../"))
        told = [claim.value("claimant") for claim in self.draft.claims if claim.value("transfer") == record.key]
        places = {c: str(record.value(c) or "") for c in ("place_from", "place_to")}
        found = {column: self.places.get(name.casefold(), "") for column, name in places.items()}
        values = {
            **{column: record.value(column) for column in record.cells},
            **found,
            "transfer_id": self.id("transfers", day[0] if day else "", item),
            "title": handle + stage,
            "place_note": ", ".join(name for column, name in places.items() if name and not found[column]),
            "summary": f"{handle}{stage}, as told by {_listed(told)}.",
        }
        return self.add(record.key, "transfers", values, record.cells, ASSUMED["transfers"])

    def claim(self, record: Record, transfers: Mapping[str, str], source: str) -> str:
        about, who = transfers[record.value("transfer")], record.value("claimant") or "Somebody"
        values = {
            **{column: record.value(column) for column in record.cells},
            "claim_id": self.id("claims", f"{about}-{record.key}"),
            "transfer_id": about,
            "claimant": self.speaker(record, "claimant"),
            "via": [
                self.party(f"v{number}-{record.key}", carrier, None, {"affiliation": "media"})
                for number, carrier in enumerate(record["via"], 1)
            ],
            "zone": _zone(record["said"]),
            "hedge": _hedge(record["modality"]),
            "summary": self.told(str(who), "claim_stance", record),
            "source_id": source,
        }
        cells = {**record.cells, "transfer_id": record["transfer"]}
        return self.add(record.key, "claims", values, cells, ASSUMED["claims"])

    def reaction(self, record: Record, transfers: Mapping[str, str], source: str) -> str:
        who = record.value("actor") or "Somebody"
        assumed = dict(ASSUMED["reactions"])
        if not record["transfers"]:
            assumed |= self.general()
        values = {
            **{column: record.value(column) for column in record.cells},
            "reaction_id": self.id("reactions", str(who), self.day, record.key),
            "actors": self.speaker(record, "actor"),
            "transfer_ids": [transfers[key] for key in record.value("transfers")],
            "zone": _zone(record["said"]),
            "hedge": _hedge(record["modality"]),
            "measures": ", ".join(record.value("measures")),
            "summary": self.told(str(who), "reaction_stance", record),
            "quote": self.quote(record),
            "source_id": source,
        }
        cells = {**record.cells, "actors": record["actor"], "transfer_ids": record["transfers"]}
        return self.add(record.key, "reactions", values, cells, assumed)

    def general(self) -> dict[str, str]:
        """Return what a remark on no single transfer speaks of: the kinds and the direction of the whole story."""
        flows = {f"{t.value('supplier')}>{t.value('recipient')}" for t in self.draft.transfers}
        categories = _text(list(dict.fromkeys(t.value("category") for t in self.draft.transfers)))
        directions = self.ds.package.values("direction")
        both = next((value for value in directions if value not in ("RUS>PRK", "PRK>RUS")), "")
        return {"categories": categories, "direction": flows.pop() if len(flows) == 1 else both if flows else ""}

    def told(self, who: str, vocabulary: str, record: Record) -> str:
        """Return "Kremlin: denies (if true)": a summary that the person may write better."""
        stance = self.ds.package.labels(vocabulary)[record.value("stance")].lower()
        modality = record.value("modality")
        hedge = "" if modality == "asserted" else f" ({self.ds.package.labels('modality')[modality].lower()})"
        return f"{who}: {stance}{hedge}."

    def quote(self, record: Record) -> str:
        """Return the quotation that holds a word of the record, if it is short enough to be quoted."""
        at = [cell.start for _, cell in record.all_cells() if cell.start is not None]
        for quotation in self.draft.quotations:
            words: Cell = quotation["words"]
            held = any((words.start or 0) <= start < (words.end or 0) for start in at)
            if held and quotation.value("speaker") == record.value("actor") and len(str(words.value).split()) <= _QUOTE:
                return str(words.value)
        return ""


def _zone(said: Cell) -> str:
    found = _ZONE.search(said.against or "")
    return found[0] if found else ""


def _hedge(modality: Cell) -> str:
    return "" if modality.value in ("asserted", "anonymous") else str(modality.words or "")


def rows(draft: Draft, ds: Dataset) -> tuple[Row, ...]:
    """Return a draft as rows: the source, parties that ``ds`` does not know, transfers, claims, reactions.

    Ids are readable and new to ``ds``; names are replaced by ids where ``ds`` knows them.
    """
    made = _Rows(draft, ds)
    source = made.source()
    made.speakers()
    transfers = {record.key: made.transfer(record) for record in draft.transfers}
    for record in draft.claims:
        made.claim(record, transfers, source)
    for record in draft.reactions:
        made.reaction(record, transfers, source)
    order = ["sources", "actors", "transfers", "claims", "reactions"]
    return tuple(sorted(made.rows, key=lambda row: order.index(row.table)))
