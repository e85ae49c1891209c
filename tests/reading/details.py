"""How often the records that were found are also right in their details: ``make score`` prints it below the fields.

The fields of ``score`` say whether a record is there: a transfer by its direction and category, a claim by claimant and
stance, a reaction by official and stance. Here each record that is there is compared with its gold record value by
value: when, how many, at which stage, how surely, through whom, about which transfer.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from helpers.reading import Draft
from helpers.reading.draft import Record
from tests.reading.score import ARTICLES, FOLDERS, days_of, read_gold, same_name, same_stance

_NUMBERS = ("quantity_low", "quantity_high")
_OF_TRANSFERS = ("stage", *_NUMBERS, "occurred")
_DATES = ("occurred", "claim said", "reaction said")
_OF_REACTIONS = ("modality", "said", "venue", "provisions", "measures")
Way = tuple[str, str, str]  # supplier, recipient, category
Compared = tuple[str, Any, Any]  # the detail, as read, as coded


def _way(transfer: Any) -> Way:
    return (transfer["supplier"], transfer["recipient"], transfer["category"])


def _way_read(transfer: Record) -> Way:
    return (transfer.value("supplier"), transfer.value("recipient"), transfer.value("category"))


def _as_told(name: str, value: Any) -> Any:
    if value is None or value == "":
        return None
    return float(value) if name in _NUMBERS else str(value)


def _take(left: list[Any], fits: Iterable[Any]) -> Any:
    found = next(iter(fits), None)
    if found is not None:
        left.remove(found)
    return found


def _transfers(draft: Draft, gold: dict[str, Any]) -> Iterator[Compared]:
    left = list(gold["transfers"])
    for read in draft.transfers:
        wanted = _take(left, [one for one in left if _way(one) == _way_read(read)])
        if wanted is not None:
            for name in _OF_TRANSFERS:
                yield name, _as_told(name, read.value(name)), _as_told(name, wanted.get(name))


def _claims(draft: Draft, gold: dict[str, Any]) -> Iterator[Compared]:
    ways = {one["key"]: _way(one) for one in gold["transfers"]}
    read_ways = {one.key: _way_read(one) for one in draft.transfers}
    left = list(gold["claims"])
    for read in draft.claims:
        way = read_ways.get(read.value("transfer"))
        said = (read.value("claimant"), read.value("stance"))
        fits = [one for one in left if same_stance(said, (one["claimant"], one["stance"]))]
        wanted = _take(left, sorted(fits, key=lambda one: ways[one["transfer"]] != way))
        if wanted is None:
            continue
        yield "about", way, ways[wanted["transfer"]]
        for name in ("modality", "said"):
            yield f"claim {name}", _as_told(name, read.value(name)), _as_told(name, wanted[name])
        via, others = read.value("via") or (), list(wanted["via"])
        same = len(via) == len(others) and all(any(same_name(one, other) for other in others) for one in via)
        yield "claim via", tuple(others) if same else tuple(via), tuple(others)


def _reactions(draft: Draft, gold: dict[str, Any]) -> Iterator[Compared]:
    ways = {one["key"]: _way(one) for one in gold["transfers"]}
    read_ways = {one.key: _way_read(one) for one in draft.transfers}
    left = list(gold["reactions"])
    for read in draft.reactions:
        said = (read.value("actor"), read.value("stance"))
        wanted = _take(left, [one for one in left if same_stance(said, (one["actor"], one["stance"]))])
        if wanted is None:
            continue
        about = {read_ways[key] for key in read.value("transfers") or ()}
        others = {ways[key] for key in wanted["transfers"] or ()}
        shared = about & others  # coders list one or all of the transfers that a statement speaks of
        yield "reaction about", tuple(sorted(shared or about)), tuple(sorted(shared or others))
        for name in _OF_REACTIONS:
            one, other = read.value(name), wanted.get(name)
            if name in ("provisions", "measures"):  # whether any is named: coders cut their words differently
                one, other = bool(one) or None, bool(other) or None
            yield f"reaction {name}", _as_told(name, one), _as_told(name, other)


def compare(folder: Path) -> Iterator[tuple[str, Compared]]:
    """Yield each detail of each record found in the articles of a folder, with the name of the article."""
    for path in sorted(folder.glob("*.yaml")):
        draft, gold = read_gold(path)
        for part in (_transfers, _claims, _reactions):
            for detail in part(draft, gold):
                yield path.stem, detail


def _same_days(name: str, read: Any, wanted: Any) -> bool:
    """Whether two dates are the same days in two forms ("2025-40" and "2025-01/2025-06")."""
    return name in _DATES and None not in (read, wanted) and days_of(read) == days_of(wanted)


def table(compared: Iterable[tuple[str, Compared]], verbose: bool = False) -> str:
    """Return for every detail how many records were compared, the share that is right, and the kinds of errors."""
    counts: Counter[tuple[str, str]] = Counter()
    notes: dict[str, list[str]] = {}
    for where, (name, read, wanted) in compared:
        how = (
            "right"
            if read == wanted or _same_days(name, read, wanted)
            else "missed"
            if read in (None, ())
            else "extra"
            if not wanted
            else "wrong"
        )
        counts[name, how] += 1
        notes.setdefault(name, [])
        if how != "right":
            notes[name].append(f"{where}: {how} {read} for {wanted}")
    lines = [f"  {'detail':<20} {'records':>7} {'right':>7}  wrong missed extra"]
    for name, told in notes.items():
        right, wrong, missed, extra = (counts[name, how] for how in ("right", "wrong", "missed", "extra"))
        total = right + wrong + missed + extra
        lines.append(f"  {name:<20} {total:7d} {right / total:7.1%}  {wrong:5d} {missed:6d} {extra:5d}")
        lines += [f"       {note}" for note in (told if verbose else ())]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print a table for each folder; with ``-v`` also every detail that is not as coded."""
    for folder in [Path(a) for a in arguments if Path(a).is_dir()] or [ARTICLES / name for name in FOLDERS]:
        print(f"{folder}: details of the records found")
        print(table(compare(folder), "-v" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
