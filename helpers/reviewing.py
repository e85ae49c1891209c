"""The review of a draft: the text with its marks on one side, editable records on the other.

Each record is taken, changed or rejected, or linked to an existing row by one click; saving goes through
:func:`helpers.accept`, and what is refused says why and keeps the work.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape

import ipywidgets as w
from IPython.display import display

from helpers.accepting import accept, links_of, text_hash
from helpers.cards import NAMES, Card
from helpers.dataset import Dataset, load
from helpers.drafted import Row, rows
from helpers.keys import WITHIN, OwnKeys
from helpers.likeness import twins_of
from helpers.merging import ChangedError
from helpers.notebook import interactive, on_screen
from helpers.problems import DataError
from helpers.reading.draft import Draft
from helpers.reading.show import STYLE, marked
from helpers.tables import write_json

_FULL = w.Layout(width="100%")
_HEIGHT = "680px"
_DRAFTS = "drafts"  # a folder beside the tables; it holds whole articles, so git ignores it
_REFUSED = "Not saved. "
_TELLING = ("url", "title", "publisher", "name", "item")


def _failed(what: str, run: Callable[..., object], *given: object) -> str | None:
    """Run what comes after the tables were saved; return what went wrong with it, or None."""
    try:
        run(*given)
    except Exception as error:
        return f"{what}: {type(error).__name__}: {error}"
    return None


class Review(w.VBox):
    """The widget. ``dataset`` is the dataset as last saved; ``cards`` the records by key; ``save`` the button."""

    def __init__(self, draft: Draft, dataset: Dataset) -> None:
        """Lay out a draft for review against a dataset."""
        self.draft, self.dataset = draft, dataset
        self._listeners: list[Callable[[Dataset], object]] = []
        self.text, self.message = w.HTML(), w.HTML()
        self.all_words = w.Button(description="show all words", tooltip="Mark the words of every record")
        self.save_button = w.Button(description="Save what is taken", button_style="primary", layout={"width": "14em"})
        self.summary = w.HTML()
        self.cards: dict[str, Card] = {}
        self.sure: dict[str, str] = {}
        self.all_words.on_click(lambda _: self.mark(None))
        self.save_button.on_click(self.save)
        scrolled = w.Layout(max_height=_HEIGHT, overflow="auto", flex="1 1 24em", width="auto")
        left = w.VBox([self.all_words, self.text], layout=scrolled)
        self.right = w.VBox(layout=scrolled)
        both = w.HBox([left, self.right], layout=w.Layout(flex_flow="row wrap", width="100%"))
        foot = w.HBox([self.save_button, self.summary], layout=w.Layout(align_items="center"))
        super().__init__([w.HTML(STYLE), OwnKeys(), both, foot, self.message], layout=_FULL)
        self.add_class(WITHIN)
        self.mark(None)
        self.propose()

    def propose(self) -> None:
        """Lay out the drafted rows with their likely twins, by the tables and the edits as they are now.

        What a person decided stays; a party that somebody else has added since needs no card any more.
        """
        drafted = rows(self.draft, self.dataset)
        found = twins_of([self._told(row) for row in drafted], self.dataset)
        sure = links_of(found)
        before, self.cards = self.cards, {}
        for row in drafted:
            twins, fields = found.get(row.key, ()), self.dataset.package.tables[row.table].fields
            card = before.get(row.key)
            if card is None:
                card = Card(row, fields, twins, sure.get(row.key), changed=self.refresh, mark=self.mark)
            else:
                card.renew(row)
                card.propose(twins)
                if row.key not in self.sure and card.link is None:
                    card.link = sure.get(row.key)
            self.cards[row.key] = card
        self.sure |= sure
        self.right.children = [card.box for card in self.cards.values()]
        self.refresh()

    def _told(self, row: Row) -> Row:
        """Return a row with what a person has changed of the names and addresses that tell twins."""
        edits = self.cards[row.key].edits() if row.key in self.cards else {}
        return replace(row, values={**row.values, **{name: edits[name] for name in _TELLING if name in edits}})

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

    @on_screen
    def mark(self, key: str | None) -> None:
        """Mark the words of one record in the text, or of all."""
        record = key.split("-")[-1] if key else None  # a relay "v1-c2" is told in the words of its claim
        only = {"source": "document", "publisher": "document"}.get(record or "", record)
        self.text.value = f'<div class="tt-text">{marked(self.draft, only)}</div>'
        told = "all records" if key is None else key
        self.all_words.description = "show all words" if key else "all words shown"
        self.text.tooltip = f"Marked: words of {told}"

    @on_screen
    def refresh(self) -> None:
        """Renew what the cards say of themselves."""
        for card in self.cards.values():
            card.refresh()
        taken = [card for card in self.cards.values() if card.take.value]
        linked = sum(card.link is not None for card in taken)
        self.summary.value = (
            f"&nbsp;{len(taken) - linked} to add, {linked} linked, {len(self.cards) - len(taken)} rejected."
        )

    def failed(self, error: Exception) -> None:
        """Say what went wrong in a callback."""
        self.tell(f"{type(error).__name__}: {error}\nYour work stays here.", "error", _REFUSED)

    def tell(self, text: str, kind: str = "done", label: str = "") -> None:
        """Show a message below the records; its lines are escaped."""
        lines = "<br>".join(escape(line) for line in text.splitlines())
        self.message.value = f'<div class="tt-message tt-{kind}" role="status"><b>{escape(label)}</b>{lines}</div>'

    @on_screen
    def save(self, *_: object) -> None:
        """Add what is taken to the dataset and write it, or say on screen what is wrong.

        The text, the draft and what was decided of it are kept too, in the folder ``drafts`` beside the tables.
        """
        if self.save_button.disabled:  # a second click came before the button was seen to be off
            return
        cards = self.cards.items()
        reject = [key for key, card in cards if not card.take.value]
        link = {key: card.link or "" for key, card in cards if card.take.value}
        if not link.get("source") and "source" not in self.sure:
            link.pop("source", None)  # "" would say that a known page is to be taken once more
        edit = {key: card.edits() for key, card in cards if card.take.value and not card.link and card.edits()}
        try:
            new = accept(self.draft, self.dataset, reject=reject, link=link, edit=edit)
        except DataError as error:
            self.tell(str(error), "error", _REFUSED)
            self.propose()
            return
        try:
            folder = new.save()
        except ChangedError as error:
            self.dataset = load(self.dataset.folder)
            self.propose()
            again = "Your choices stand: look at what changed, then save again, onto the tables as they are now."
            self.tell(f"{DataError.__str__(error)}\n{again}", "error", _REFUSED)
            return
        added = {name: len(new.tables[name]) - len(self.dataset.tables[name]) for name in NAMES}
        self.dataset = new
        self.save_button.disabled = True
        counts = ", ".join(f"{number} {name}" for name, number in added.items() if number) or "nothing new"
        lines = [f"Saved in {folder}: {counts}. To change it now, edit the tables; to go on, read the next article."]
        kept = {"draft": self.draft.to_dict(), "reject": reject, "link": link, "edit": edit}
        path = folder / _DRAFTS / f"{text_hash(self.draft)}.json"
        wrong = [
            _failed(f"The draft could not be kept in {path}", write_json, kept, path),
            *(_failed("What follows a save did not run", listener, new) for listener in self._listeners),
        ]
        lines += filter(None, wrong)
        self.tell("\n".join(lines), "error" if any(wrong) else "done")


def review(draft: Draft, dataset: Dataset) -> Review:
    """Return a widget in which a person takes, changes, links or rejects each drafted record, and saves.

    It saves into ``dataset.folder``: load your own copy of the tables to keep the kit's as they are. The widget's
    ``dataset`` is the dataset after the last save, and ``on_saved(function)`` calls a function with it.

    Args:
        draft: what :func:`helpers.read_article` returned.
        dataset: the dataset to add to.

    Raises:
        Nothing: what goes wrong in a save is told in the widget, and the work stays.
    """
    return Review(draft, dataset)
