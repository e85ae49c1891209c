"""A row of controls that hands over a view in a format of other tools, and says what that format cannot hold."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as w

from helpers.dataset import Dataset
from helpers.downloads import link
from helpers.exchange import FORMATS
from helpers.notebook import on_screen


class ExportPane(w.HBox):
    """The widget; ``shown`` gives the dataset to export at the moment of the click."""

    def __init__(self, shown: Callable[[], Dataset]) -> None:
        """Offer every format."""
        self._shown = shown
        self.choice = w.Dropdown(
            description="Export as",
            options=[(one.title, name) for name, one in FORMATS.items()],
            style={"description_width": "auto"},
        )
        self.button = w.Button(description="export", tooltip="Make a file of what is shown, for the tool chosen")
        self.out = w.HTML()
        self.choice.observe(lambda _: self.clear(), names="value")
        self.button.on_click(self._export)
        super().__init__([self.choice, self.button, self.out], layout=w.Layout(width="100%", flex_flow="row wrap"))
        self.clear()

    def clear(self) -> None:
        """Forget the file that was made, as the view or the format is another; say what the format cannot hold."""
        self.out.value = f"<small>Lost in it: {escape(FORMATS[self.choice.value].lost)}</small>"

    def failed(self, error: Exception) -> None:
        """Say why there is no file."""
        self.out.value = f"<b>Not exported.</b> {escape(str(error))}"

    @on_screen
    def _export(self, *_: object) -> None:
        one = FORMATS[self.choice.value]
        made = link(one.content(self._shown()), one.file, one.media)
        self.out.value = f"{made} <small>Lost in it: {escape(one.lost)}</small>"
