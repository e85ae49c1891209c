"""The review of a draft: the text with its marks on one side, editable records on the other.

Each record is taken, changed or rejected, or linked to an existing row by one click; saving goes through
:func:`helpers.accept`, and what is refused says why and keeps the work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from html import escape
from typing import Any

import ipywidgets as w
from IPython.display import display

from helpers.accepting import accept, links_of
from helpers.dataset import Dataset
from helpers.drafted import Row, rows
from helpers.likeness import Twin, twins_of
from helpers.notebook import interactive
from helpers.package import Field
from helpers.problems import DataError
from helpers.reading.draft import Draft
from helpers.reading.show import STYLE, marked

_NAMES = {
    "sources": "Source",
    "actors": "New party",
    "transfers": "Transfer",
    "claims": "Claim",
    "reactions": "Reaction",
}
_HEAD = {
    "sources": ("title", "publisher", "published"),
    "actors": ("name", "role", "country"),
    "transfers": ("title", "occurred"),
    "claims": ("claimant", "stance", "modality", "said"),
    "reactions": ("actors", "stance", "modality", "said"),
}
_FULL = w.Layout(width="100%")
_HEIGHT = "680px"


def _on_screen(handler: Callable[..., None]) -> Callable[..., None]:
    """Show what goes wrong in a callback: the notebook would swallow it."""

    @wraps(handler)
    def guarded(self: Any, *given: Any) -> None:
        try:
            handler(self, *given)
        except Exception as error:
            self.tell(f"{type(error).__name__}: {error}. Nothing was saved; your work stays here.", "error")

    return guarded


class _Cell:
    """One editable column of a drafted row, with the words behind it."""

    def __init__(self, row: Row, field: Field) -> None:
        self.field, self.drafted = field, row.values[field.name]
        required = bool(field.constraints.get("required"))
        described = {
            "description": field.title,
            "style": {"description_width": "110px"},
            "layout": w.Layout(width="auto"),
        }
        if field.allowed and not field.is_list:
            options = list(field.allowed) if required and self.drafted else ["", *field.allowed]
            self.input: w.ValueWidget = w.Dropdown(options=options, value=self.drafted, **described)
        else:
            wide = field.name in ("summary", "quote", "provisions", "measures") and len(self.drafted) > 60
            self.input = (w.Textarea if wide else w.Text)(value=self.drafted, continuous_update=False, **described)
        self.input.tooltip = field.description
        words = row.words(field.name)
        if words:
            told = f"“{escape(words)}”"
        elif field.name in row.assumed:
            told = "<i>assumed: no words say so</i>"
        else:
            told = "<i>the text does not say</i>" if not self.drafted else "<i>made by the kit</i>"
        self.box = w.VBox([self.input, w.HTML(f'<div class="tt-words">{told}</div>')], layout=_FULL)
        self.first = bool(self.drafted or required or field.name in ("url", "occurred", "said"))


class _Card:
    """One drafted row: taken or rejected, linked or edited."""

    def __init__(self, review: Review, row: Row, twins: tuple[Twin, ...], linked: str | None) -> None:
        self.review, self.row, self.twins, self.link = review, row, twins, linked
        fields = [f for f in review.dataset.package.tables[row.table].fields if f.name != "superseded_by"]
        self.cells = {field.name: _Cell(row, field) for field in fields}
        self.take = w.ToggleButtons(options=[("take", True), ("reject", False)], style={"button_width": "4.5em"})
        self.take.tooltips = ["Add this record", "Leave this record out"]
        self.words = w.Button(description="show words", tooltip="Mark only this record's words in the text")
        self.undo = w.Button(description="undo the link", tooltip="Make it a row of its own again")
        self.offers = [w.Button(description="use this one", tooltip=twin.name) for twin in twins]
        self.head, self.state = w.HTML(), w.HTML()
        shown = [cell.box for cell in self.cells.values() if cell.first]
        more = [cell.box for cell in self.cells.values() if not cell.first]
        self.rest = w.Accordion([w.VBox(more)], titles=[f"{len(more)} empty columns"], selected_index=None)
        self.fields = w.VBox([*shown, self.rest] if more else shown, layout=_FULL)
        offers = [
            w.HBox([button, w.HTML(_twin_told(twin))], layout=w.Layout(align_items="center"))
            for button, twin in zip(self.offers, twins, strict=True)
        ]
        told = [w.HTML(f"Already in the tables? {len(twins)} likely:")] if twins else []
        self.proposed = w.VBox([*told, *offers], layout=_FULL)
        actions = w.HBox([self.take, self.words, self.undo], layout=w.Layout(flex_flow="row wrap"))
        self.box = w.VBox([self.head, actions, self.state, self.proposed, self.fields], layout=_FULL)
        self.box.add_class("tt-card")
        self.take.observe(lambda _: self.review.refresh(), "value")
        self.words.on_click(lambda _: self.review.mark(self.row.key))
        self.undo.on_click(lambda _: self.use(None))
        for button, twin in zip(self.offers, twins, strict=True):
            button.on_click(lambda _, row_id=twin.row_id: self.use(row_id))
        for cell in self.cells.values():
            cell.input.observe(lambda _: self.review.refresh(), "value")

    def use(self, row_id: str | None) -> None:
        """Let an existing row stand for this one, or None."""
        self.link = row_id
        self.take.value = True
        self.review.refresh()

    def edits(self) -> dict[str, str]:
        """Return the columns that a person changed."""
        now = {name: str(cell.input.value or "").strip() for name, cell in self.cells.items()}
        return {name: value for name, value in now.items() if value != self.cells[name].drafted}

    def line(self) -> str:
        """Return the row and its best twin as a row of a table."""
        best = _twin_told(self.twins[0]) if self.twins else ""
        cells = (escape(self.row.key), escape(self.told(self.row.values)), best)
        return "<tr>" + "".join(f'<td style="text-align: left">{cell}</td>' for cell in cells) + "</tr>"

    def told(self, values: Mapping[str, str]) -> str:
        """Return the row in a line."""
        return ", ".join(values[column] for column in _HEAD[self.row.table] if values[column])

    def refresh(self) -> None:
        """Renew what the card says of itself, and show what can be done now."""
        taken, edited = bool(self.take.value), self.edits()
        values = {**self.row.values, **edited}
        key = "" if self.row.key == "source" else f"{escape(self.row.key)} "
        self.head.value = f"<b>{key}{_NAMES[self.row.table]}</b>: {escape(self.told(values))}"
        if not taken:
            self.state.value = "Rejected: it will not be added."
        elif self.link:
            self.state.value = f"Linked: <b>{escape(self.link)}</b> stands for it; nothing new is added."
        else:
            changed = f"; changed: {escape(', '.join(edited))}" if edited else ""
            self.state.value = f"Will be added{changed}."
        self.undo.layout.display = "" if taken and self.link else "none"
        self.proposed.layout.display = "" if taken and not self.link and self.twins else "none"
        self.fields.layout.display = "" if taken and not self.link else "none"


def _twin_told(twin: Twin) -> str:
    return f"<b>{escape(twin.name)}</b> ({escape(twin.row_id)})<br>{escape(twin.reason)}; score {twin.score}"


class Review(w.VBox):
    """The widget. ``dataset`` is the dataset as last saved; ``cards`` the records by key; ``save`` the button."""

    def __init__(self, draft: Draft, dataset: Dataset) -> None:
        """Lay out a draft for review against a dataset."""
        self.draft, self.dataset = draft, dataset
        self._listeners: list[Callable[[Dataset], object]] = []
        drafted = rows(draft, dataset)
        found = twins_of(drafted, dataset)
        sure = links_of(found)
        self.text, self.message = w.HTML(), w.HTML()
        self.all_words = w.Button(description="show all words", tooltip="Mark the words of every record")
        self.save_button = w.Button(description="Save what is taken", button_style="primary", layout={"width": "14em"})
        self.summary = w.HTML()
        self.cards = {row.key: _Card(self, row, found.get(row.key, ()), sure.get(row.key)) for row in drafted}
        self.all_words.on_click(lambda _: self.mark(None))
        self.save_button.on_click(self.save)
        scrolled = w.Layout(max_height=_HEIGHT, overflow="auto", flex="1 1 24em", width="auto")
        left = w.VBox([self.all_words, self.text], layout=scrolled)
        right = w.VBox([card.box for card in self.cards.values()], layout=scrolled)
        both = w.HBox([left, right], layout=w.Layout(flex_flow="row wrap", width="100%"))
        foot = w.HBox([self.save_button, self.summary], layout=w.Layout(align_items="center"))
        super().__init__([w.HTML(STYLE), both, foot, self.message], layout=_FULL)
        self.mark(None)
        self.refresh()

    def on_saved(self, listener: Callable[[Dataset], object]) -> None:
        """Call a function with the new dataset after each save."""
        self._listeners.append(listener)

    def below(self, draw: Callable[[Dataset], object]) -> object:
        """Return what ``draw`` makes of the dataset, drawn anew after each save."""
        if not interactive():
            return draw(self.dataset)
        shown = w.Output()

        def redraw(ds: Dataset) -> None:
            shown.clear_output(wait=True)
            with shown:
                display(draw(ds))

        redraw(self.dataset)
        self.on_saved(redraw)
        return shown

    def _repr_mimebundle_(self, **kwargs: object) -> dict[str, object] | None:
        """Return the widget; where nobody can click, a table of the drafted rows and their likely twins."""
        told = f"Review of {len(self.cards)} drafted rows. Run this cell in JupyterLab to take, change or link them."
        if interactive():
            bundle: dict[str, object] | None = super()._repr_mimebundle_(**kwargs)
            return bundle
        lines = "".join(card.line() for card in self.cards.values())
        head = "<tr><th>key</th><th>drafted</th><th>likely already in the tables</th></tr>"
        return {"text/plain": told, "text/html": f"<p>{told}</p><table>{head}{lines}</table>"}

    @_on_screen
    def mark(self, key: str | None) -> None:
        """Mark the words of one record in the text, or of all."""
        record = key.split("-")[-1] if key else None  # a relay "v1-c2" is told in the words of its claim
        only = {"source": "document", "publisher": "document"}.get(record or "", record)
        self.text.value = f'<div class="tt-text">{marked(self.draft, only)}</div>'
        told = "all records" if key is None else key
        self.all_words.description = "show all words" if key else "all words shown"
        self.text.tooltip = f"Marked: words of {told}"

    @_on_screen
    def refresh(self) -> None:
        """Renew what the cards say of themselves."""
        for card in self.cards.values():
            card.refresh()
        taken = [card for card in self.cards.values() if card.take.value]
        linked = sum(card.link is not None for card in taken)
        self.summary.value = (
            f"&nbsp;{len(taken) - linked} to add, {linked} linked, {len(self.cards) - len(taken)} rejected."
        )

    def tell(self, text: str, kind: str = "done") -> None:
        """Show a message below the records; its lines are escaped."""
        lines = "<br>".join(escape(line) for line in text.splitlines())
        label = "Not saved. " if kind == "error" else ""
        self.message.value = f'<div class="tt-message tt-{kind}" role="status"><b>{label}</b>{lines}</div>'

    @_on_screen
    def save(self, *_: object) -> None:
        """Add what is taken to the dataset and write it, or say on screen what is wrong."""
        cards = self.cards.items()
        reject = [key for key, card in cards if not card.take.value]
        link = {key: card.link or "" for key, card in cards if card.take.value}
        edit = {key: card.edits() for key, card in cards if card.take.value and not card.link and card.edits()}
        try:
            new = accept(self.draft, self.dataset, reject=reject, link=link, edit=edit)
        except DataError as error:
            self.tell(str(error), "error")
            return
        folder = new.save()
        added = {name: len(new.tables[name]) - len(self.dataset.tables[name]) for name in _NAMES}
        self.dataset = new
        counts = ", ".join(f"{number} {name}" for name, number in added.items() if number) or "nothing new"
        self.tell(f"Saved in {folder}: {counts}. To change it now, edit the tables; to go on, read the next article.")
        self.save_button.disabled = True
        for listener in self._listeners:
            listener(new)


def review(draft: Draft, dataset: Dataset) -> Review:
    """Return a widget in which a person takes, changes, links or rejects each drafted record, and saves.

    It saves into ``dataset.folder``: load your own copy of the tables to keep the kit's as they are. The widget's
    ``dataset`` is the dataset after the last save, and ``on_saved(function)`` calls a function with it.
    """
    return Review(draft, dataset)
