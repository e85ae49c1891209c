"""One drafted row as a card: its fields with the words behind them, what is decided of it, and its likely twins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as w

from helpers.drafted import Row
from helpers.likeness import Twin
from helpers.package import Field

NAMES = {
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
_LATER = ("superseded_by", "coders")  # what a later claim or a second coder fills
_FULL = w.Layout(width="100%")


def _twin_told(twin: Twin) -> str:
    return f"<b>{escape(twin.name)}</b> ({escape(twin.row_id)})<br>{escape(twin.reason)}; score {twin.score}"


class Entry:
    """One editable column of a drafted row, with the words behind it."""

    def __init__(self, row: Row, field: Field) -> None:
        """Choose the control: a dropdown where the column has a vocabulary, else a line or a box of text."""
        self.field, self.drafted = field, row.values[field.name]
        required = bool(field.constraints.get("required"))
        described = {
            "description": field.title,
            "style": {"description_width": "125px"},
            "layout": w.Layout(width="auto"),
        }
        if field.allowed and not field.is_list:
            options = list(field.allowed) if required and self.drafted else ["", *field.allowed]
            if self.drafted not in options:  # a save refuses it and says what is allowed
                options.append(self.drafted)
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


class Card:
    """One drafted row: taken or rejected, linked or edited."""

    def __init__(
        self,
        row: Row,
        fields: Sequence[Field],
        twins: Sequence[Twin],
        link: str | None,
        *,
        changed: Callable[[], None],
        mark: Callable[[str], None],
    ) -> None:
        """Lay out a row; ``changed`` is called after each change, ``mark`` with the key whose words are asked for."""
        self.row, self.link, self.changed = row, link, changed
        self.cells = {field.name: Entry(row, field) for field in fields if field.name not in _LATER}
        self.take = w.ToggleButtons(options=[("take", True), ("reject", False)], style={"button_width": "4.5em"})
        self.take.tooltips = ["Add this record", "Leave this record out"]
        self.words = w.Button(description="show words", tooltip="Mark only this record's words in the text")
        self.undo = w.Button(description="undo the link", tooltip="Make it a row of its own again")
        self.head, self.state = w.HTML(), w.HTML()
        shown = [cell.box for cell in self.cells.values() if cell.first]
        more = [cell.box for cell in self.cells.values() if not cell.first]
        self.rest = w.Accordion([w.VBox(more)], titles=[f"{len(more)} empty columns"], selected_index=None)
        self.fields = w.VBox([*shown, self.rest] if more else shown, layout=_FULL)
        self.proposed = w.VBox(layout=_FULL)
        self.propose(twins)
        actions = w.HBox(
            [self.take, self.words, self.undo], layout=w.Layout(flex_flow="row wrap", align_items="center")
        )
        self.box = w.VBox([self.head, actions, self.state, self.proposed, self.fields], layout=_FULL)
        self.box.add_class("tt-card")
        self.take.observe(lambda _: changed(), "value")
        self.words.on_click(lambda _: mark(row.key))
        self.undo.on_click(lambda _: self.use(None))
        for cell in self.cells.values():
            cell.input.observe(lambda _: changed(), "value")

    def propose(self, twins: Sequence[Twin]) -> None:
        """Offer existing rows that may stand for this one."""
        self.twins = twins
        whole = {"flex": "0 0 auto", "width": "8.5em"}  # a long title beside it must not cut it off
        self.offers = [w.Button(description="use this one", tooltip=twin.name, layout=whole) for twin in twins]
        offers = []
        for button, twin in zip(self.offers, twins, strict=True):
            button.on_click(lambda _, row_id=twin.row_id: self.use(row_id))
            told = w.HTML(f'<div class="tt-twin">{_twin_told(twin)}</div>')
            offers.append(w.HBox([button, told], layout=w.Layout(align_items="center")))
        head = [w.HTML(f"Already in the tables? {len(twins)} likely:")] if twins else []
        self.proposed.children = [*head, *offers]

    def renew(self, row: Row) -> None:
        """Show the row as it is drafted against other tables, with new ids, where a person changed nothing."""
        edited = self.edits()
        self.row = row
        for name, cell in self.cells.items():
            cell.drafted = row.values[name]
            if name not in edited and isinstance(cell.input, w.Text | w.Textarea):
                cell.input.value = cell.drafted

    def use(self, row_id: str | None) -> None:
        """Let an existing row stand for this one, or None."""
        self.link = row_id
        self.take.value = True
        self.changed()

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
        self.head.value = f"<b>{key}{NAMES[self.row.table]}</b>: {escape(self.told(values))}"
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
