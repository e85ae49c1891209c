"""What a text has told of its parties so far: who was named, by which surname, and who last."""

from __future__ import annotations

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.people.who import Place, Who
from helpers.reading.tokens import Tokens

KCNA = "korean-central-news-agency"


class Memory:
    """The parties named so far, shared by those who read people, bodies and states."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, home: str | None) -> None:
        """Begin with nobody; ``home`` is the state whose ministries need no adjective."""
        self.tokens, self.lexicon, self.home = tokens, lexicon, home
        self.near: str | None = None  # the state whose media carry the sentence at hand
        self.known: dict[str, Who] = {}  # by actor id or by lower-case name
        self.surnames: dict[str, Who] = {}
        self.recent: list[Who] = []  # everybody named so far, latest last
        self.sentence = range(0)
        self.here: list[Place] = []  # the parties of the sentence at hand
        self.places: list[list[Place]] = []  # the parties of the sentences before
        self.agency = False  # whether the text names the North's news agency
        self.told = True  # whether the text itself speaks, outside quotation marks

    def cell(self, first: int, last: int, value: str, rule: str) -> Cell:
        """Return a value with its tokens."""
        return self.tokens.cell(first, last, value, rule)

    def words(self, mention: Mention) -> str:
        """Return the words of a mention as they stand."""
        span = self.tokens.span(mention.first, mention.last)
        return self.tokens.text[span.start : span.end]

    def plain(self, first: int, last: int) -> str:
        """Return the words from one token to another, with single blanks."""
        span = self.tokens.span(first, last)
        return " ".join(self.tokens.text[span.start : span.end].split())

    def seen(self, who: Who) -> None:
        """Remember who was named last; whom a quotation speaks of is not who "the minister" means after it."""
        if self.told and who not in self.recent[-1:]:
            self.recent.append(who)

    def forget(self, who: Who) -> None:
        """Take a party out of those named so far: it is somebody else under a title."""
        self.recent[:] = [one for one in self.recent if one is not who]
