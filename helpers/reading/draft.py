"""A draft: what one article was read to say, each value with its words. Plain data; ``review`` turns it into rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from helpers.reading.cells import Cell


@dataclass(frozen=True)
class Record:
    """One drafted row: its kind (transfer, claim, reaction, quotation, actor), a local key and its cells by column.

    A column that holds a list (via, provisions, measures, transfers) is a tuple of cells.
    """

    kind: str
    key: str
    cells: Mapping[str, Cell | tuple[Cell, ...]]

    def __getitem__(self, column: str) -> Any:
        """Return the cell (or tuple of cells) of a column."""
        return self.cells[column]

    def value(self, column: str) -> Any:
        """Return the bare value of a column; a list of values where it holds several."""
        cell = self.cells[column]
        return cell.value if isinstance(cell, Cell) else [one.value for one in cell]

    def all_cells(self) -> Iterator[tuple[str, Cell]]:
        """Yield every cell with its column."""
        for column, cell in self.cells.items():
            for one in (cell,) if isinstance(cell, Cell) else cell:
                yield column, one

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON."""
        cells = {
            column: cell.to_dict() if isinstance(cell, Cell) else [one.to_dict() for one in cell]
            for column, cell in self.cells.items()
        }
        return {"kind": self.kind, "key": self.key, **cells}


@dataclass(frozen=True)
class Draft:
    """What an article was read to say.

    ``document`` has headline, publisher, via, dateline, published and updated; ``dates`` every time expression of the
    story; ``relevant`` is the place where a transfer or a reaction to one is first told, or null. ``furniture`` lists
    the parts of the page that were left out of the reading, with what they are.

    Args:
        text: the text that was read; every offset counts in it.
        document: what is known of the document itself.
        relevant: whether it tells of a transfer or a reaction to one, and where.
        dates: every time expression of the story.
        quotations: who is quoted, with the words.
        transfers: the transfers told of.
        claims: who says what about them, and how firmly.
        reactions: what officials say to them.
        actors: people and bodies that the tables do not know.
        furniture: the parts of the page left out: start, end, what it is.
        url: the address it was fetched from, if it was.
        published: the day of publication that the caller gave, if one was given.

    Raises:
        Nothing of its own.
    """

    text: str
    document: Record
    relevant: Cell
    dates: tuple[Cell, ...] = ()
    quotations: tuple[Record, ...] = ()
    transfers: tuple[Record, ...] = ()
    claims: tuple[Record, ...] = ()
    reactions: tuple[Record, ...] = ()
    actors: tuple[Record, ...] = ()
    furniture: tuple[tuple[int, int, str], ...] = ()
    url: str | None = None
    published: str | None = field(default=None)

    def records(self) -> Iterator[Record]:
        """Yield every record, the document first.

        Raises:
            Nothing of its own.
        """
        yield self.document
        for group in (self.quotations, self.transfers, self.claims, self.reactions, self.actors):
            yield from group

    def to_dict(self) -> dict[str, Any]:
        """Return the whole draft as plain JSON: text, document, relevant, dates and the records of each kind.

        Raises:
            Nothing of its own.
        """
        return {
            "text": self.text,
            "url": self.url,
            "document": self.document.to_dict(),
            "relevant": bool(self.relevant.value),
            "relevant_because": self.relevant.to_dict(),
            "dates": [cell.to_dict() for cell in self.dates],
            **{
                name: [record.to_dict() for record in getattr(self, name)]
                for name in ("quotations", "transfers", "claims", "reactions", "actors")
            },
            "furniture": [{"start": a, "end": b, "what": what} for a, b, what in self.furniture],
        }

    def show(self) -> Any:
        """Return the text with highlights beside the records, as HTML in which everything from outside is escaped.

        Raises:
            Nothing of its own.
        """
        from helpers.reading.show import page  # drawing is not needed to read

        return page(self)

    def _repr_html_(self) -> str:
        return self.show().data
