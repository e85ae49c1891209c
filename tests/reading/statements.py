"""How much of the tables' own sentences the reader understands: ``python -m tests.reading.statements``.

Every transfer and reaction of ``data/`` is told there in a sentence of our own, beside what two coders made of it. Here
each becomes a short story, and what the reader drafts from it is held against the row. It is no measure of
articles (a coder's summary is terser than any news); it shows which ways of taking a position the reader does not
know. Rows of even number are for building; those of odd number are held out, and only their totals are printed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from helpers import load
from helpers.reading import Draft, read_article
from tests.reading.score import DAY, same_name

_STATES = {"PRK": "North Korea", "RUS": "Russia"}


@dataclass(frozen=True)
class Statement:
    """One row as a story: what the reader should find in it, and the words."""

    row: str
    wanted: tuple[str, ...]
    text: str

    def found(self, draft: Draft) -> list[tuple[str, ...]]:
        """Return what the draft holds of this kind."""
        if len(self.wanted) == 3:
            return [tuple(str(one.value(n)) for n in ("supplier", "recipient", "category")) for one in draft.transfers]
        return [(str(one.value("actor")), str(one.value("stance"))) for one in draft.reactions]

    def right(self, draft: Draft) -> bool:
        """Whether the draft holds what the row says."""
        if len(self.wanted) == 3:
            return self.wanted in self.found(draft)
        name, stance = self.wanted
        return any(got == stance and same_name(who, name) for who, got in self.found(draft))


_VERBS = frozenset("saw spoke wrote read gave took led put drew held told said sent cited".split())


def _acts(sentence: str) -> bool:
    """Whether a summary tells what its subject did, so that the name can stand before it: "Said that …"."""
    first = sentence.split(" ", 1)[0].lower()
    return first in _VERBS or (first.endswith("ed") and first not in ("armed", "united", "seized", "alleged"))


def _after(name: str, sentence: str) -> str:
    return f"On Friday, {name} {sentence[0].lower()}{sentence[1:]}"


def _named(actor: pd.Series, fallback: str) -> str:
    role = actor["role"] if isinstance(actor["role"], str) else fallback
    name = str(actor["name"]).removesuffix(" (unnamed)")
    return f"{name}, {role}," if actor["kind"] == "person" and role and name == actor["name"] else name


def _opening(transfer: pd.Series | None) -> str:
    supplier, recipient, item = ("PRK", "RUS", "artillery shells")
    if transfer is not None:
        supplier, recipient, item = transfer["supplier"], transfer["recipient"], transfer["item"]
    return (
        f"SEOUL, Oct. 18 (Yonhap) -- {_STATES.get(supplier, supplier)} has sent {item} to "
        f"{_STATES.get(recipient, recipient)}, a newspaper reported Friday.\n\n"
    )


def statements(kind: str) -> Iterator[Statement]:
    """Yield the rows of one kind ("transfers" or "reactions") as stories, in the order of the table."""
    data = load()
    actors, transfers = data.actors.set_index("actor_id"), data.transfers.set_index("transfer_id")
    if kind == "transfers":
        for one in data.transfers.itertuples():
            text = f"{one.title}\n\nSEOUL, Oct. 18 (Yonhap) -- {one.summary}"
            yield Statement(f"transfer {one.transfer_id}", (one.supplier, one.recipient, one.category), text)
    else:
        for one in data.reactions[data.reactions["summary"].notna()].itertuples():
            who, about = (
                value.split(";") if isinstance(value, str) else [] for value in (one.actors, one.transfer_ids)
            )
            if len(who) != 1 or not _acts(one.summary):
                continue
            actor = actors.loc[who[0]]
            opening = _opening(transfers.loc[about[0]] if about else None)
            role = one.role if isinstance(one.role, str) else ""
            text = opening + _after(_named(actor, role), one.summary)
            yield Statement(f"reaction {one.reaction_id}", (str(actor["name"]), one.stance), text)


def main() -> None:
    """Print the share that is found, per half and what was wanted; with --show, what is missed of the building half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=["transfers", "reactions"])
    parser.add_argument("--show", action="store_true", help="print what is missed in the rows for building")
    asked = parser.parse_args()
    for kind in asked.kinds:
        tally: Counter[tuple[str, str, bool]] = Counter()
        for number, one in enumerate(statements(kind)):
            draft = read_article(one.text, published=DAY)
            half, right = ("held out" if number % 2 else "building"), one.right(draft)
            tally[half, "all", right] += 1
            if half == "building":
                tally[half, one.wanted[-1], right] += 1
                if asked.show and not right:
                    print(f"\n{one.row}: {one.wanted}, found {one.found(draft)}\n{one.text}")
        print(f"\n{kind}: share found")
        for half, what in sorted({(half, what) for half, what, _ in tally}):
            good, bad = tally[half, what, True], tally[half, what, False]
            print(f"  {half:9s} {what:22s} {good:4d} of {good + bad:4d}  {good / (good + bad):6.1%}")


if __name__ == "__main__":
    main()
