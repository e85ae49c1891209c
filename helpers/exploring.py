"""What the explorer shows, apart from how it looks: a view is a day, filters and a selection, and all of it is text.

A :class:`View` is frozen; :meth:`View.apply` gives its dataset, :meth:`View.sentence` says what is filtered,
:meth:`View.code` gives the lines of Python that reproduce it, and ``str(view)`` is a short text that
:meth:`View.parse` restores.
"""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass, fields, replace
from typing import Any

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.prose import count

FACETS = ("category", "direction", "status", "country", "actor", "stance", "conditional")
KINDS = {"timeline": "timeline", "map": "route_map"}  # what a view is drawn as, and the function that does
WAYS = {"RUS>PRK": "Russia to DPRK", "PRK>RUS": "DPRK to Russia"}
_CONDITIONAL = {"True": "a reaction under a condition", "False": "a reaction under no condition"}
_PREFIX = "tt1."  # of the text of a view; a later form would begin otherwise


class ViewError(ValueError):
    """A text that restores no view, with what is wrong and what to do."""


@dataclass(frozen=True)
class View:
    """A day, filters (empty: all), a period on a clock, words, the transfer whose card is open, timeline or map."""

    day: str = ""
    category: tuple[str, ...] = ()
    direction: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    clock: str = "occurred"
    text: str = ""
    selected: str = ""
    kind: str = "timeline"

    def without(self, *names: str) -> View:
        """Return the view with some filters cleared."""
        empty = View()
        kept: dict[str, Any] = {name: getattr(empty, name) for name in names}
        return replace(self, **kept)

    def cleared(self) -> View:
        """Return the view with every filter cleared; the day stays."""
        return View(day=self.day, selected=self.selected, kind=self.kind)

    def conditions(self) -> dict[str, Any]:
        """Return the arguments of :meth:`helpers.Dataset.where` that make this view."""
        found: dict[str, Any] = {}
        for name in ("category", "status", "country", "actor", "stance"):
            if values := getattr(self, name):
                found[name] = values[0] if len(values) == 1 else list(values)
        if len(self.direction) == 1:  # both are all
            found["direction"] = self.direction[0]
        if len(self.conditional) == 1:
            found["conditional"] = self.conditional[0] == "True"
        if self.since or self.until:
            found["dates"] = (self.since or None, self.until or None)
            if self.clock != "occurred":
                found["clock"] = self.clock
        if self.text.strip():
            found["text"] = self.text.strip()
        return found

    def apply(self, ds: Dataset) -> Dataset:
        """Return what the view shows of a dataset.

        Raises:
            ValueError: for a day, date or value that is none, with the nearest one.
        """
        then = ds.as_of(self.day) if self.day else ds
        conditions = self.conditions()
        return then.where(**conditions) if conditions else then

    def sentence(self, ds: Dataset, number: int | None = None) -> str:
        """Return in words what is shown: "18 of 247 reported transfers: category Energy, …, as public on …".

        ``number`` is how many transfers that are, where it is known already.
        """
        number = len(self.apply(ds).transfers) if number is None else number
        names = {"category": "category", "status": "status", "country": "who spoke", "actor": "who spoke"}
        countries = ds.countries.set_index("country")["name"]
        parts = []
        for name in ("category", "status", "country", "actor", "stance"):
            values = list(getattr(self, name))
            if values:
                words = [str(countries.get(value, value)) for value in values] if name == "country" else values
                parts.append(f"{names.get(name, name)} {' or '.join(words)}")
        if len(self.direction) == 1:
            parts.append(WAYS[self.direction[0]])
        if len(self.conditional) == 1:
            parts.append(f"with {_CONDITIONAL[self.conditional[0]]}")
        if self.since or self.until:
            ends = [describe(end) if end else "any day" for end in (self.since, self.until)]
            parts.append(f"{self.clock} {ends[0]} to {ends[1]}")
        if self.text.strip():
            parts.append(f"with the words “{self.text.strip()}”")
        total = len(ds.transfers)
        told = f"{number:,} of {count(total, 'reported transfer')}"
        told += f": {'; '.join(parts)}" if parts else ", nothing filtered"
        return told + (f"; only what was public on {self.day}." if self.day else ".")

    def code(self, folder: str | None = None) -> str:
        """Return the lines of Python that reproduce the view."""
        chart = KINDS[self.kind]
        lines = [f"from helpers import load, {chart}", ""]
        source = f"load({folder!r})" if folder else "load()"
        source += f".as_of({self.day!r})" if self.day else ""
        conditions = ", ".join(f"{name}={value!r}" for name, value in self.conditions().items())
        lines.append(f"view = {source}" + (f".where({conditions})" if conditions else ""))
        lines.append(f"{chart}(view)")
        return "\n".join(lines)

    def __str__(self) -> str:
        """Return the view as a short text that restores it."""
        mine = {f.name: getattr(self, f.name) for f in fields(View) if getattr(self, f.name) != f.default}
        packed = zlib.compress(json.dumps(mine, ensure_ascii=False, separators=(",", ":")).encode(), 9)
        return _PREFIX + base64.urlsafe_b64encode(packed).decode().rstrip("=")

    @classmethod
    def parse(cls, text: str) -> View:
        """Restore a view from its text.

        Raises:
            ViewError: if the text is cut off, changed or no view at all.
        """
        text = text.strip()
        advice = "Copy the whole text from the explorer's field “this view”."
        if not text.startswith(_PREFIX):
            raise ViewError(f"{text[:40]!r} is no text of a view; it begins with {_PREFIX!r}. {advice}")
        body = text.removeprefix(_PREFIX)
        try:
            packed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
            if len(packed) > 100_000:
                raise ViewError(f"The text of a view has {len(packed)} bytes, which no view needs. {advice}")
            decoder = zlib.decompressobj()
            mine = json.loads(decoder.decompress(packed, 1_000_000))
        except (ValueError, zlib.error):
            raise ViewError(f"{text[:40]!r} is cut off or changed. {advice}") from None
        if not isinstance(mine, dict):
            raise ViewError(f"{text[:40]!r} holds no view. {advice}")
        known = {field.name: field.default for field in fields(cls)}
        if unknown := sorted(set(mine) - set(known)):
            raise ViewError(
                f"The text of a view names {', '.join(unknown)}, which this version does not know. {advice}"
            )
        found: dict[str, Any] = {}
        for name, value in mine.items():
            lists = isinstance(known[name], tuple)
            fits = (
                isinstance(value, list) and all(isinstance(one, str) for one in value)
                if lists
                else isinstance(value, str)
            )
            if not fits:
                raise ViewError(f"The text of a view has {value!r} for {name}, which is no such value. {advice}")
            found[name] = tuple(value) if lists else value
        if found.get("kind", "timeline") not in KINDS:
            raise ViewError(f"The text of a view asks for a {found['kind']!r}. Known: {', '.join(KINDS)}. {advice}")
        return cls(**found)
