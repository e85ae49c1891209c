"""How a quotation runs on: into the next sentence, over paragraphs, up to who is only named behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from helpers.reading.sayings.said import Sayings
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_ADDS = frozenset("added adds continued continues concluded went".split())
_CLOSED = frozenset('”"»“')
_OPEN = frozenset('“"„«')
_ONE = frozenset(("one", "another"))
_LONGEST = 14  # sentences of a quotation that runs over paragraphs


class RunningOn:
    """Tells whose words stand in marks where the sentence itself names nobody."""

    def __init__(self, tokens: Tokens, quoted: Sequence[bool], sayings: Sayings) -> None:
        """Keep the words, which of them stand in marks, and the sayings."""
        self.tokens, self.quoted, self.sayings = tokens, quoted, sayings

    def ahead(self, number: int) -> Saying | None:
        """Return the next saying of the same paragraph: one that opens with a quotation names its speaker then.

        A paragraph of nothing but words in marks that do not close goes on in the next, which opens them again.
        """
        if self._one_of_them(number) or self._runs_in(number):
            return None
        for later in range(number + 1, min(number + 4, len(self.tokens.sentences))):
            if self.tokens.paragraphs[later] != self.tokens.paragraphs[later - 1] and not self._opens_again(later):
                return None
            if self.sayings.by_sentence[later]:
                return self.sayings.by_sentence[later][0]
        return None

    def _one_of_them(self, number: int) -> bool:
        """Whether one of several speaks who is not told apart (…,” said one): nobody who is named later."""
        sentence, lows = self.tokens.sentences[number], self.tokens.lows
        return any(
            lows[at] in ("said", "says") and lows[at + 1] in _ONE and self.quoted[at - 1] and not self.quoted[at]
            for at in range(sentence.start + 1, sentence.stop - 1)
        )

    def _runs_in(self, number: int) -> bool:
        """Whether the paragraph of a sentence goes on with words that the one before has left open."""
        first = self.tokens.sentences[bisect_left(self.tokens.paragraphs, self.tokens.paragraphs[number])].start
        return first > 0 and self.quoted[first - 1] and self.tokens.words[first - 1] not in _CLOSED

    def _opens_again(self, number: int) -> bool:
        """Whether a sentence opens marks that the paragraph before, which opened them, has left open."""
        words, sentences, paragraphs = self.tokens.words, self.tokens.sentences, self.tokens.paragraphs
        first = number - 1
        while first and paragraphs[first - 1] == paragraphs[number - 1]:
            first -= 1
        begin, last = sentences[first].start, sentences[number - 1].stop - 1
        opens = words[begin] in _OPEN and self.quoted[sentences[number].start]
        if words[last] in _CLOSED:
            return False
        return opens and self.quoted[last] and not any(self.sayings.by_sentence[first:number])

    def reopened(self, number: int, found: list[Saying | None]) -> Saying | None:
        """Return whose words a paragraph opens anew, where the one before left its marks open and names nobody."""
        sentence, before = self.tokens.sentences[number], self.tokens.sentences[number - 1]
        if not number or self.tokens.paragraphs[number] == self.tokens.paragraphs[number - 1]:
            return None
        last = before.stop - 1
        if not (self.quoted[last] and self.quoted[sentence.start]) or self.tokens.words[last] in _CLOSED:
            return None
        return None if self.sayings.by_sentence[number - 1] else found[number - 1]

    def of_who_adds(self, number: int, current: Saying | None) -> Saying | None:
        """Return who goes on in the next paragraph ("“…,” she added"), if nobody was quoted before this quotation."""
        sentences, paragraphs, lows = self.tokens.sentences, self.tokens.paragraphs, self.tokens.lows
        alone = self.quoted[sentences[number].start] and self.quoted[sentences[number].stop - 1]
        if not alone or number + 1 >= len(sentences) or paragraphs[number + 1] == paragraphs[number]:
            return None
        if current is None or self.quoted[min(current.content.start, len(self.quoted) - 1)]:
            return None
        own, opens = self.sayings.by_sentence[number + 1], self.quoted[sentences[number + 1].start]
        return own[0] if own and opens and lows[own[0].verb.first] in _ADDS else None

    def closing(self, number: int) -> int:
        """Return the sentence in which a quotation of several paragraphs closes, or its first one."""
        for later in range(number, min(number + _LONGEST, len(self.tokens.sentences))):
            if later > number and self.sayings.by_sentence[later]:
                break
            if self.tokens.words[self.tokens.sentences[later].stop - 1] in ("”", '"'):
                return later
        return number

    def runs_on(self, sentence: range) -> bool:
        """Whether a sentence stands in a quotation that runs on into the next sentence."""
        last = sentence.stop - 1
        return (
            self.quoted[last]
            and self.quoted[min(sentence.start + 1, last)]
            and self.tokens.words[last] not in ("”", '"')
        )
