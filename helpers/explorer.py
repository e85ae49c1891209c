"""The explorer: filters, an as-of day, the timeline and the card of one transfer, linked, on one screen.

What it shows is a :class:`helpers.exploring.View`; this module fills the widgets of a screen and listens to them.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
from IPython.display import display

from helpers.asof import public_from
from helpers.canvas import Canvas
from helpers.dataset import Dataset
from helpers.downloads import link, picture, safe_csv
from helpers.exchange import FORMATS
from helpers.explorer_screen import CONDITIONAL, Screen
from helpers.exploring import KINDS, WAYS, View
from helpers.exportpane import ExportPane
from helpers.frames import among
from helpers.known import Known
from helpers.live import empty
from helpers.notebook import interactive, on_screen
from helpers.package import DATA
from helpers.recordcard import card
from helpers.statuses import STATUSES

_EVERYTHING = "today’s tables"
_LISTED = 500  # transfers in the list; a browser chokes on more
_DAYS = 50  # as-of days of which what was worked out is kept
_PACE = 1.5  # seconds that a day stays while the days are played
_FILE_WIDTH = 1200  # of the pictures to take along


class Explorer(Screen):
    """See :func:`explore`. ``explorer.view`` is what is shown, ``explorer.shown`` its dataset."""

    def __init__(self, ds: Dataset, width: int | None = None) -> None:
        """Build the controls and show everything."""
        self.dataset, self.view, self.shown = ds, View(), ds
        self.days = self._days()
        super().__init__([label for label, _ in self.days], ExportPane(lambda: self.shown), width)
        self.known = Known(ds)
        self._known = {"": self.known}
        self.canvas = Canvas(self.known, self.width, self.heights[1])
        self._names = self._labels()
        self._busy = False
        self._opened: tuple[str, str] | None = None  # day and transfer of the record on screen
        self.pace = _PACE
        self.playing: asyncio.Task[None] | None = None
        self._wire()
        self.refresh()

    def _repr_mimebundle_(self, **kwargs: object) -> dict[str, object] | None:
        """Return the widget where somebody can click, and a picture of the view where outputs are stored."""
        if interactive():
            bundle: dict[str, object] | None = super()._repr_mimebundle_(**kwargs)
            return bundle
        told = "Run this notebook to filter, to play the days and to open records."
        with contextlib.suppress(ValueError):  # nothing to draw; the message says so
            display(self.canvas.chart(self.known, self.shown, self.view))
        return {"text/html": f"{self.told.value}<p>{told}</p>", "text/plain": self.view.sentence(self.dataset)}

    # -- building ----------------------------------------------------------------------------------------------

    def _days(self) -> list[tuple[str, str]]:
        """Return the days of the slider: each on which something became public, and last the tables as they are."""
        days = pd.concat([public_from(self.dataset.tables, name) for name in ("claims", "reactions")]).dropna()
        last = self.dataset.day
        if days.empty:
            return [(_EVERYTHING if last is None else f"{last:%Y-%m-%d}", "")]
        listed = [(day, day) for day in sorted(set(days.dt.strftime("%Y-%m-%d")))]
        return [*listed, (_EVERYTHING if last is None else f"{last:%Y-%m-%d}, as given", "")]

    def _wire(self) -> None:
        for name, box in self.facets.items():
            box.observe(lambda change, facet=name: self.choose(**{facet: tuple(change["new"])}), "value")
            self.clears[name].on_click(lambda _, facet=name: self.choose(**{facet: ()}))
        self.kind.observe(lambda change: self.choose(kind=change["new"]), "value")
        self.chart.on_told(self._told)
        self.text.observe(lambda change: self.choose(text=change["new"]), "value")
        self.clock.observe(lambda change: self.choose(clock=change["new"]), "value")
        self.since.observe(lambda change: self.choose(since=change["new"].strip()), "value")
        self.until.observe(lambda change: self.choose(until=change["new"].strip()), "value")
        self.day.observe(lambda change: self.choose(day=self.days[change["new"]][1]), "index")
        self.play.observe(self._played, "value")
        self.list.observe(lambda change: self.select(change["new"] or ""), "value")
        self.clear_all.on_click(lambda _: self.show(self.view.cleared()))
        self.restore.on_click(self._restored)
        self.prepare.on_click(self._prepared)

    # -- acting ------------------------------------------------------------------------------------------------

    @on_screen
    def choose(self, **changed: Any) -> None:
        """Change some filters and show the new view."""
        if not self._busy:
            self.show(replace(self.view, **changed))

    @on_screen
    def show(self, view: View) -> None:
        """Show a view; where it cannot be shown, say why and keep the last one."""
        try:
            known = self._known_on(view.day)
            shown = known.where(view)
        except ValueError as error:
            self.tell(str(error))
            return
        self.view, self.known, self.shown = view, known, shown
        self.refresh()

    def _known_on(self, day: str) -> Known:
        if day not in self._known:
            if len(self._known) > _DAYS:
                self._known = {"": self._known[""]}
            self._known[day] = Known(self.dataset.as_of(day))
        return self._known[day]

    @on_screen
    def select(self, transfer_id: str) -> None:
        """Open the card of a transfer of the view."""
        if self._busy or transfer_id == self.view.selected:
            return
        self.view = replace(self.view, selected=transfer_id)
        self.chart.chosen, self.state.value = transfer_id, str(self.view)
        self._open()

    def failed(self, error: Exception) -> None:
        """Say what went wrong in a callback."""
        self.tell(str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}")

    def tell(self, text: str) -> None:
        """Show a message above the timeline, letter for letter."""
        self.message.value = f'<div class="tt-error" role="alert">{escape(text)}</div>' if text else ""

    def step(self) -> bool:
        """Show the next day, from the last one on the first; return whether there is one after it."""
        last = len(self.days) - 1
        self.day.index = 0 if self.day.index == last else self.day.index + 1
        return bool(self.day.index < last)

    @on_screen
    def _played(self, change: Any) -> None:
        if change["new"]:
            self.playing = asyncio.get_running_loop().create_task(self._steps())

    async def _steps(self) -> None:
        while self.play.value and self.step():
            await asyncio.sleep(self.pace)
        self.play.value = False

    @on_screen
    def _restored(self, *_: object) -> None:
        self.show(View.parse(self.state.value))

    @on_screen
    def _prepared(self, *_: object) -> None:
        tables = {name: self.shown.tables[name] for name in ("transfers", "claims", "reactions", "sources")}
        links = [link(safe_csv(frame).encode("utf-8-sig"), f"{name}.csv", "text/csv") for name, frame in tables.items()]
        managers = (FORMATS[name] for name in ("bibtex", "csl"))
        links += [link(one.content(self.shown), one.file, one.media) for one in managers]
        kinds = {"svg": "image/svg+xml", "png": "image/png", "html": "text/html"}
        for name in KINDS:
            with contextlib.suppress(ValueError):  # a view with no date or no place has no such picture
                spec = self.canvas.chart(self.known, self.shown, replace(self.view, kind=name), _FILE_WIDTH).to_dict()
                links += [link(picture(spec, kind), f"{name}.{kind}", media) for kind, media in kinds.items()]
        self.files.value = "&nbsp; ".join(links)

    # -- drawing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Draw the view anew: sentence, choices with their counts, list, chart, card, code."""
        self._busy = True
        try:
            view, shown = self.view, self.shown
            number = len(shown.transfers)
            badge = f'<span class="tt-badge">As of {escape(view.day)}, not today</span> ' if view.day else ""
            sentence = view.sentence(self.dataset, number)
            if number > _LISTED:
                sentence += f" The list holds the newest {_LISTED} of them."
            self.tell("")
            self._options()
            self.text.value, self.clock.value, self.kind.value = view.text, view.clock, view.kind
            self.since.value, self.until.value = view.since, view.until
            days = [value for _, value in self.days]
            self.day.index = days.index(view.day) if view.day in days else len(days) - 1
            self._list()
            self._draw()
            folder = None if self.dataset.folder == DATA else str(self.dataset.folder)
            self.code.value, self.state.value, self.files.value = self.view.code(folder), str(self.view), ""
            self.exports.clear()
            # last, as it says that all else is there: who chooses from the list then chooses from the new one
            self.told.value = f'<p class="tt-shown" role="status">{badge}{escape(sentence)}</p>'
        finally:
            self._busy = False
        self._open()

    def _labels(self) -> dict[str, dict[Any, str]]:
        labels = self.dataset.package.labels
        return {
            "category": labels("category"),
            "direction": WAYS,
            "status": {},
            "country": self.dataset.countries.set_index("country")["name"].to_dict(),
            "actor": self.dataset.actors.set_index("actor_id")["name"].to_dict(),
            "stance": labels("claim_stance") | labels("reaction_stance"),
            "conditional": CONDITIONAL,
        }

    def _options(self) -> None:
        found = self.known.counts(self.view, self.shown)
        for facet, box in self.facets.items():
            chosen = getattr(self.view, facet)
            number, labels = found[facet].to_dict(), self._names[facet]
            values = self._choices(facet, found[facet], chosen)
            options = []
            for value in values:
                lead = "   " if facet == "category" and value in labels else ""
                options.append((f"{lead}{labels.get(value, value)} ({number.get(value, 0)})", value))
            if box.options != tuple(options):
                box.options = options
            box.value = [value for value in chosen if value in values]

    def _choices(self, facet: str, number: pd.Series, chosen: tuple[str, ...]) -> list[str]:
        if facet == "category":
            groups = self.dataset.package.groups()
            order: list[str] = []
            for group in dict.fromkeys(groups.values()):
                inside = [category for category, of in groups.items() if of == group]
                kept = [category for category in inside if category in number.index or category in chosen]
                order += [group, *kept] if kept or group in chosen else []
            return order
        if facet == "status":
            return STATUSES
        if facet in ("direction", "conditional"):
            return list(WAYS if facet == "direction" else CONDITIONAL)
        return list(dict.fromkeys([*chosen, *number.sort_values(ascending=False, kind="stable").index]))

    def _list(self) -> None:
        rows = self.known.listed
        rows = rows[among(rows["transfer_id"], self.shown.transfers["transfer_id"])].head(_LISTED)
        ids = rows["transfer_id"].tolist()
        if self.view.selected not in ids:
            self.view = replace(self.view, selected=ids[0] if ids else "")
        self.list.options = list(zip(rows["label"], ids, strict=True))
        self.list.value = self.view.selected or None

    def _draw(self) -> None:
        try:
            spec = self.canvas.spec(self.known, self.shown, self.view)
        except ValueError as error:
            self.tell(str(error))
            spec = empty()
        self.chart.chosen = self.view.selected
        self.chart.spec = spec

    @on_screen
    def _told(self, content: dict[str, Any]) -> None:
        """Open the transfer of the mark that was clicked, of several the next one; follow the brush into a crowd."""
        if content.get("picked"):
            mine = set(self.shown.transfers["transfer_id"])
            ids = [one for one in str(content["picked"]).split(";") if one in mine]
            now = ids.index(self.view.selected) if self.view.selected in ids else -1
            if ids:
                self._pick(ids[(now + 1) % len(ids)])
        elif "period" in content and self.canvas.zoomed(content["period"]):
            self._draw()

    def _pick(self, transfer_id: str) -> None:
        if transfer_id in {value for _, value in self.list.options}:
            self.list.value = transfer_id
        else:  # further down than the list reaches
            self.select(transfer_id)

    def _open(self) -> None:
        opened = (self.view.day, self.view.selected)
        if opened != self._opened:
            self._opened = opened
            self._show_record()

    def _show_record(self) -> None:
        spec = None
        if self.view.selected:
            self.card.value = card(self.known, self.view.selected)
            spec = self.canvas.clocks(self.known, self.view.selected)
        else:
            self.card.value = "<p>No transfer is in this view. Clear a filter or choose a later day.</p>"
        self.clocks.layout.display = "" if spec else "none"
        if spec:
            self.clocks.spec = spec


def explore(ds: Dataset, width: int | None = None) -> Explorer:
    """Show the explorer of a dataset: filters with counts, an as-of day to play, the timeline, a list and a card.

    A click on a square or triangle of the timeline, or a choice in the list, opens the record. The last pane gives the
    Python that reproduces the view, a text that restores it, and files: CSV that is safe in a spreadsheet, PNG, SVG and
    a self-contained HTML page.

    Args:
        ds: what to explore; a filtered dataset or one as of a day will do.
        width: of the timeline in pixels; by default what a window 1440 pixels wide leaves for it.

    Raises:
        Nothing of its own.
    """
    return Explorer(ds, width)
