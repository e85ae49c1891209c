"""How the explorer draws a view: forms built once for a dataset, and a drawing put into them for each view.

A view of more marks than can be read is drawn as a crowd, until the brush covers few enough to draw each.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import altair as alt

from helpers.charts import HEIGHT, timeline_form
from helpers.charts_clocks import clock_drawing, clock_form
from helpers.crowd import MOST, crowd_drawing, crowd_form, within
from helpers.dataset import Dataset
from helpers.drawing import Drawing, redrawn
from helpers.exploring import View
from helpers.known import Known
from helpers.mapping import map_drawing, map_form
from helpers.marks import Marks
from helpers.prose import count
from helpers.timeline_drawing import Within, timeline_drawing

_CLOCKS = 760  # width of the three clocks of a record
_ROWS = 290  # height that the rows of the timeline share


class Canvas:
    """The charts of one explorer, ``width`` pixels wide; ``period`` is what the brush covers of a crowd."""

    def __init__(self, everything: Known, width: int, height: int) -> None:
        """Draw for a dataset, given all that can be in a view; ``height`` is that of the pane."""
        self.everything, self.width, self.height = everything, width, height
        self.period: list[int] | None = None
        self.crowded = False
        self._forms: dict[str, dict[str, Any]] = {}

    def spec(self, known: Known, shown: Dataset, view: View) -> dict[str, Any]:
        """Return the specification of a view.

        Raises:
            ValueError: if no record of it has a date, or a place on the map.
        """
        name, drawing = self._drawing(known, shown, view, self.width, _ROWS, brief=True)
        if name not in self._forms:
            self._forms[name] = self._form(name, self._widest(name, drawing), self.width).to_dict()
        return redrawn(self._forms[name], drawing)

    def chart(self, known: Known, shown: Dataset, view: View, width: int = 1200) -> alt.TopLevelMixin:
        """Return the chart of a view to take along, with the lines that say how to read it; errors as :meth:`spec`."""
        name, drawing = self._drawing(known, shown, view, width, None, brief=False)
        return self._form(name, drawing, width)

    def clocks(self, known: Known, transfer_id: str) -> dict[str, Any] | None:
        """Return the specification of the three clocks of a transfer, None where none of its records has a date."""
        try:
            drawing = clock_drawing(known.one(transfer_id), known.first_reports)
        except ValueError:
            return None
        if "clocks" not in self._forms:
            self._forms["clocks"] = clock_form(drawing, _CLOCKS).to_dict()
        return redrawn(self._forms["clocks"], drawing)

    def zoomed(self, period: Any) -> bool:
        """Take what the brush covers now; return whether the view has to be drawn anew for it."""
        ends = [int(end) for end in period or []]
        self.period = sorted(ends) if len(ends) == 2 else None
        return self.crowded

    def _widest(self, name: str, drawing: Drawing) -> Drawing:
        """Return the drawing that decides on the legends of a form: that of all stances that a view can have."""
        if name != "timeline":
            return drawing
        mine, answers, turns = self.everything.every_mark
        few = Marks(mine.head(1), answers.drop_duplicates("stance"), turns)
        return timeline_drawing(self.everything.ds, few, self.width, _ROWS)

    def _form(self, name: str, drawing: Drawing, width: int) -> alt.TopLevelMixin:
        forms: dict[str, Callable[[], alt.TopLevelMixin]] = {
            "timeline": lambda: timeline_form(drawing, width),
            "crowd": lambda: crowd_form(drawing, width),
            "map": lambda: map_form(drawing, width - 20, self.height - 150),
        }
        return forms[name]()

    def _drawing(
        self, known: Known, shown: Dataset, view: View, width: int, height: int | None, brief: bool
    ) -> tuple[str, Drawing]:
        if view.kind == "map":
            return "map", map_drawing(shown, width - 20)
        marks, size = known.marks(shown), height or HEIGHT
        self.crowded = len(marks.transfers) + len(marks.reactions) > MOST
        if not self.crowded:
            return "timeline", timeline_drawing(shown, marks, width, size, brief, view.selected)
        few = within(marks, self.period)
        if self.period is None or not 0 < len(few.transfers) + len(few.reactions) <= MOST:
            return "crowd", crowd_drawing(shown, marks, width, size, view.selected, self.period)
        drawing = timeline_drawing(shown, few, width, size, brief, view.selected, Within(marks, self.period))
        drawing.lines.append(
            f"Only what the brush covers is drawn, of {count(len(marks.transfers), 'transfer')} and "
            f"{count(len(marks.reactions), 'reaction')}."
        )
        return "timeline", drawing
