"""The screen of the explorer: its controls, its style and where everything stands; it knows no records.

Every control is a native form element, so it is reached with the keyboard and named for screen readers.
"""

from __future__ import annotations

import os

import ipywidgets as w

from helpers.copybutton import CopyButton
from helpers.dayslider import DaySlider
from helpers.exploring import FACETS, KINDS
from helpers.keys import WITHIN, OwnKeys
from helpers.live import LiveChart

_ROWS = {"category": 10, "direction": 2, "status": 4, "country": 5, "actor": 5, "stance": 5, "conditional": 2}
_TITLES = {
    "category": "Category",
    "direction": "Direction",
    "status": "Status",
    "country": "State or body",
    "actor": "Official or outlet",
    "stance": "Stance",
    "conditional": "Reactions",
}
CONDITIONAL = {"True": "under a condition", "False": "under no condition"}
_STYLE = """<style>
.tt-explorer {font-size: 13px}
.tt-explorer .widget-label, .tt-explorer label {font-weight: 600}
.tt-explorer select {font-size: 12px}
.tt-explorer .widget-html-content {min-width: 0; flex: 1 1 0}
.tt-explorer select:focus, .tt-explorer input:focus, .tt-explorer textarea:focus, .tt-explorer :focus-visible
  {outline: 3px solid #0072b2 !important; outline-offset: 1px}
.tt-filters > * {flex: 0 0 auto}
.tt-explorer .tt-below {flex-direction: column; align-items: stretch}
.tt-explorer .tt-below > label {width: 100%; text-align: left; line-height: 20px; height: 20px; flex: 0 0 auto}
.tt-facet {position: relative; overflow: visible}
.tt-facet select {height: auto !important; flex: 0 0 auto !important; width: calc(100% - 4px) !important}
.tt-list {overflow: hidden} .tt-list > .tt-below {height: calc(100% - 6px) !important}
.tt-list select {min-height: 0; height: auto !important; flex: 1 1 0 !important}
.tt-facet .tt-clear {position: absolute; right: 2px; top: 0; margin: 0}
.tt-explorer .jupyter-widget-Collapse-header {color: #1f1f1f !important}
.tt-explorer .tt-clear {line-height: 18px; font-size: 11px; padding: 0}
@media (max-width: 1100px) {.tt-filters {width: 200px !important; flex-basis: 200px !important}}
.tt-badge {display: inline-block; border: 2px solid #b34700; border-radius: 4px; padding: 0 .5em; font-weight: 700;
  color: #8f3900; background: #fff4ec}
.tt-shown {line-height: 1.4; margin: 0}
.tt-record {line-height: 1.4; padding: 0 .6em}
.tt-record h2 {margin: .2em 0; font-size: 15px} .tt-record h3 {margin: .7em 0 .2em; font-size: 13px}
.tt-record p, .tt-record dd {margin: 0 0 .3em; white-space: normal} .tt-record dt {font-weight: 600}
.tt-scroll {overflow-x: auto}
.tt-record table {border-collapse: collapse; font-size: 12px}
.tt-record th, .tt-record td {text-align: left; vertical-align: top; padding: .15em .4em; white-space: normal;
  border-bottom: 1px solid #ddd; max-width: 22em}
.tt-record li {white-space: normal; overflow-wrap: anywhere}
.tt-copy {user-select: all; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px}
.tt-copier {white-space: nowrap}
.tt-error {border-left: 4px solid #b34700; padding-left: .6em; white-space: pre-wrap}
</style>"""
_FULL = w.Layout(width="100%")
# At 1440 by 900: width of the timeline, heights of the filters, the timeline, the list and the record. A page of its
# own is wider than JupyterLab and has a heading above.
_LAB, _PAGE = (760, 770, 455, 235), (1090, 710, 415, 205)


class Screen(w.VBox):
    """Controls with nothing in them yet; :class:`helpers.explorer.Explorer` fills them and listens to them."""

    def __init__(self, days: list[str], exports: w.Widget, width: int | None) -> None:
        """Build the controls: the names of the days of the slider, the last pane of files, the width of the chart."""
        usual, *self.heights = _PAGE if "VOILA_REQUEST_URL" in os.environ else _LAB
        self.width = width or usual
        self.exports = exports
        self.facets = {name: self._facet(name) for name in FACETS}
        self.clears = {name: self._clear(name) for name in FACETS}
        self.text = w.Text(description="Words", placeholder="in titles, summaries, names", continuous_update=False)
        self.clock = w.Dropdown(description="Dates", options=["occurred", "claimed", "reacted"], layout=_FULL)
        self.since = w.Text(description="from", placeholder="2023 or 2023-08-15", continuous_update=False)
        self.until = w.Text(description="to", placeholder="2024-12-31", continuous_update=False)
        for box in (self.text, self.clock, self.since, self.until):
            box.layout, box.style = w.Layout(width="auto"), {"description_width": "55px"}
        self.clear_all = w.Button(description="clear all filters", tooltip="The as-of day stays", layout=_FULL)
        self.day = DaySlider("As of", days)
        self.play = w.ToggleButton(
            description="play",
            tooltip="Play the days, one after the other; press again to stop",
            layout={"width": "5em"},
        )
        self.told = w.HTML()
        self.message = w.HTML()
        self.kind = w.ToggleButtons(
            description="", options=list(KINDS), tooltips=["When", "Where"], style={"button_width": "80px"}
        )
        self.chart, self.clocks = LiveChart().add_class("tt-chart"), LiveChart().add_class("tt-clocks")
        self.list = w.Select(options=[], rows=14, layout=w.Layout(width="100%", height="100%")).add_class("tt-below")
        self.list.description, self.list.tooltip = "Reported transfers, newest first", "Choose one to open its record"
        self.card = w.HTML(layout=w.Layout(width="auto"))
        self.code = w.Textarea(description="As code", disabled=False, rows=4, layout=_FULL)
        self.state = w.Text(description="This view", layout=_FULL)
        self.copies = CopyButton("copy the code"), CopyButton("copy this view")
        for button, field in zip(self.copies, (self.code, self.state), strict=True):
            w.dlink((field, "value"), (button, "text"))
        self.restore = w.Button(description="restore", tooltip="Show the view whose text stands in the field")
        self.prepare = w.Button(
            description="prepare files",
            tooltip="CSV, citations, SVG, PNG and HTML of what is shown",
            layout=w.Layout(width="auto", flex="0 0 auto"),
        )
        self.files = w.HTML()
        super().__init__(self._laid_out(), layout=_FULL)
        self.add_class("tt-explorer").add_class(WITHIN)

    def _facet(self, name: str) -> w.SelectMultiple:
        box = w.SelectMultiple(description=_TITLES[name], options=[], rows=_ROWS[name], layout=_FULL)
        box.tooltip = f"{_TITLES[name]}: choose one or more; the numbers follow the other filters"
        return box.add_class("tt-below")

    def _clear(self, name: str) -> w.Button:
        return w.Button(
            description="clear",
            tooltip=f"Clear the filter {_TITLES[name]}",
            layout=w.Layout(width="4.2em", height="20px"),
        ).add_class("tt-clear")

    def _laid_out(self) -> list[w.Widget]:
        tall, drawn_height, below_height = (f"{height}px" for height in self.heights)
        filters: list[w.Widget] = [self.text]
        for name, box in self.facets.items():
            filters.append(w.VBox([box, self.clears[name]], layout=_FULL).add_class("tt-facet"))
        filters += [self.clock, self.since, self.until, self.clear_all]
        left = w.VBox(filters, layout=w.Layout(width="285px", flex="0 0 285px", overflow="auto", max_height=tall))
        left.add_class("tt-filters")
        days = w.HBox(
            [self.kind, self.play, self.day], layout=w.Layout(width="100%", align_items="center", flex_flow="row wrap")
        )
        drawn = w.Box([self.chart], layout=w.Layout(overflow="auto", height=drawn_height, width="100%"))
        listed = w.VBox([self.list], layout=w.Layout(flex="0 0 44%", height=below_height)).add_class("tt-list")
        opened = w.VBox(
            [self.card, self.clocks], layout=w.Layout(flex="1 1 0", height=below_height, overflow="auto", min_width="0")
        )
        below = w.HBox([listed, opened], layout=_FULL)
        code, view = self.copies
        rows = ([self.code, code], [self.state, view, self.restore], [self.prepare, self.files])
        take = w.VBox([*(w.HBox(row, layout=_FULL) for row in rows), self.exports], layout=_FULL)
        leave = w.Accordion([take], titles=["Leave with it: code, this view as a text, files"], selected_index=None)
        right = w.VBox(
            [self.told, days, self.message, drawn, below, leave], layout=w.Layout(flex="1 1 auto", min_width="0")
        )
        return [
            w.HTML(_STYLE),
            OwnKeys(),
            w.HBox([left, right], layout=w.Layout(width="100%", align_items="flex-start")),
        ]
