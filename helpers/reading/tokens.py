"""Words, sentences and quotation marks of a text, as parallel lists of numbers: fast, and linear in its length.

A word is a run of letters (a hyphen parts words, so that "Kim Jong-un" and "Kim Jong Un" read alike), an abbreviation
with points ("U.S."), a figure ("1,000", "2.5") or a possessive ending; every other mark is a token of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from helpers.reading.cells import Cell, Span

_TOKEN = re.compile(
    r"(?=\S)(?:[Cc]an[’']t\b|[A-Za-z]{2,}(?![^\W\d_])|[^\W\d_]{2,}"  # gaps and plain letters are passed quickest
    r"|(?:[A-Za-z]\.){2,}"  # U.S., U.N., p.m.
    r"|[^\W\d_]|\d+(?:[.,]\d+)*"
    r"|[’'](?:s|S|t|re|ve|ll|d|m)\b"  # Kim's, didn't
    r"|\.{2,}|[^\w\s]|_)"
)
# Words whose point ends no sentence. Months and ranks as news agencies abbreviate them.
_SHORT = frozenset(
    "mr mrs ms dr gen lt col maj sgt capt adm brig prof rep reps sen sens gens govs profs messrs gov rev "
    "st no vs jan feb mar apr jun jul aug "
    "sep sept oct nov dec inc ltd co corp dept fig approx jr sr ph".split()
)
_STOPS = frozenset(".!?…")
_LONGEST = 250  # tokens of a sentence: what is longer has lost its points, or is a list
_PAUSES = frozenset((",", ";", ":", "–", "—", "•"))
_BEYOND = [""] * 16  # behind the last word and before the first (-1) stands nothing: who looks there finds no word
_SHORTENED = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'t": "not", "can't": "cannot"}
_BEFORE_NOT = {"won": "will", "don": "do", "ain": "is"}  # "didn", "isn" and all others lose their n
MAY = "may-month"  # the lower-case word of the month, which no rule on "may" and "might" takes for the verb
_BEFORE_A_MONTH = frozenset(
    "in since of by until till through throughout from late early mid last this next during before after between to "
    "and".split()
)
_CLOSES = frozenset("”’»\"')")
# "Petrov asked.", "Ann Keane, the minister, told reporters in Oslo."
_TOLD = frozenset(
    "said says asked asks told exclaimed added wrote wondered replied shouted quipped tweeted cried".split()
)
_BEHIND_TOLD = frozenset(". , in on at during when after as reporters journalists lawmakers rhetorically later".split())
_CLAUSE_ENDS = frozenset('. ; : ? ! “ " ‘'.split())
_NAMED = 5  # words of a name, behind a quotation that a full stop ends
_TELLER = 20  # words of a speaker with his office


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: their words, lower-case words and offsets, and for each sentence its range of tokens.

    ``lows`` goes on with empty words behind the last, so that a rule may look at the word beside any other.
    """

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[range]
    paragraphs: list[int]  # the paragraph that each sentence belongs to

    def span(self, first: int, last: int) -> Span:
        """Return the offsets from token ``first`` to token ``last``, both included."""
        return Span(self.starts[first], self.ends[last])

    def cell(self, first: int, last: int, value: Any, rule: str) -> Cell:
        """Return a value with the words from token ``first`` to token ``last`` behind it."""
        start, end = self.starts[first], self.ends[last]
        return Cell(value, start, end, self.text[start:end], rule)


def _is_the_month(words: list[str], lows: list[str], at: int) -> bool:
    """Whether "May" is the month: behind a preposition or a figure, or before one."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return bool(at) and (lows[at - 1] in _BEFORE_A_MONTH or lows[at - 1].isdigit() or behind.isdigit())


def _ends_sentence(words: list[str], lows: list[str], starts: list[int], ends: list[int], at: int, stop: int) -> bool:
    """Whether the point (or ! or ?) at a token ends a sentence: what follows must look like a beginning."""
    if words[at] in ".…" and at:
        before = words[at - 1]
        if ends[at - 1] == starts[at] and (lows[at - 1] in _SHORT or (len(before) == 1 and before.isupper())):
            return False
    following = at + 1
    while following < stop and words[following] in _CLOSES and starts[following] == ends[following - 1]:
        following += 1
    if following >= stop:
        return True
    head = words[following]
    if starts[following] == ends[following - 1]:  # pages that lost the space: "on Friday.According to"
        return head[0].isupper() and len(head) > 1 and words[at - 1][-1:].islower() and len(words[at - 1]) > 2
    if words[following - 1] in _CLOSES and _only_tells_who(lows, following, stop, words[at] in "!?"):
        return False
    return head[0].isupper() or head[0].isdigit() or not head[0].isalnum()


def _only_tells_who(lows: list[str], at: int, stop: int, asks: bool) -> bool:
    """Whether the words behind a spoken sentence only tell who speaks ("“Who sent them?” Petrov asked.")."""
    for verb in range(at + 1, min(at + _TELLER, stop - 1)):
        if lows[verb] in _TOLD:
            return lows[verb + 1] in _BEHIND_TOLD if asks else lows[verb + 1] == "." and verb - at < _NAMED
        if lows[verb] in _CLAUSE_ENDS:
            return False
    return False


def _cut(lows: list[str], sentence: range) -> Iterator[range]:
    """Yield a sentence in pieces that end behind a comma or the like: each word of one is held against all others."""
    while len(sentence) > _LONGEST:
        reach = range(sentence.start + _LONGEST, sentence.start + _LONGEST // 2, -1)
        stop = next((at for at in reach if lows[at - 1] in _PAUSES), sentence.start + _LONGEST)
        yield range(sentence.start, stop)
        sentence = range(stop, sentence.stop)
    yield sentence


def _lengthen(lows: list[str]) -> None:
    """Read shortened words in full ("didn't" as "did not", "can't" as "cannot"), so that no rule needs both."""
    for at in [at for at, low in enumerate(lows) if low in _SHORTENED]:
        lows[at] = _SHORTENED[lows[at]]
        if lows[at] == "not" and at and lows[at - 1][-1] == "n":
            lows[at - 1] = _BEFORE_NOT.get(lows[at - 1], lows[at - 1][:-1])


def tokenize(text: str, paragraphs: Sequence[Span]) -> Tokens:
    """Return the tokens of the given paragraphs, cut into sentences; a paragraph's end ends a sentence."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[range] = []
    belongs: list[int] = []
    lows: list[str] = []
    for number, (begin, end) in enumerate(paragraphs):
        first = len(words)
        spans = [match.span() for match in _TOKEN.finditer(text, begin, end)]
        here = [text[a:b] for a, b in spans]
        words.extend(here)
        starts.extend([a for a, _ in spans])
        ends.extend([b for _, b in spans])
        lows.extend([word.lower() for word in here])
        stop, head = len(words), first
        for at in [at for at, word in enumerate(here, first) if word[-1] in _STOPS]:
            if (words[at] in _STOPS and _ends_sentence(words, lows, starts, ends, at, stop)) or (
                len(words[at]) > 1 and _abbreviation_ends(words, starts, ends, at, stop)
            ):
                after = at + 1
                while after < stop and words[after] in _CLOSES and starts[after] == ends[after - 1]:
                    after += 1
                sentences.append(range(head, after))
                belongs.append(number)
                head = after
        if head < stop:
            sentences.append(range(head, stop))
            belongs.append(number)
    if any(len(sentence) > _LONGEST for sentence in sentences):
        pieces = [(piece, number) for one, number in zip(sentences, belongs, strict=True) for piece in _cut(lows, one)]
        sentences, belongs = [piece for piece, _ in pieces], [number for _, number in pieces]
    if "’" in text:
        lows = [low.replace("’", "'") if "’" in low else low for low in lows]
    if "'" in text or "’" in text:
        _lengthen(lows)
    if "May" in words:
        for at in [at for at, word in enumerate(words) if word == "May" and _is_the_month(words, lows, at)]:
            lows[at] = MAY
    lows += _BEYOND
    return Tokens(text, words, lows, starts, ends, sentences, belongs)


_BEGINNINGS = frozenset("the a an it he she they we this that these those in on at but and however meanwhile".split())


def _abbreviation_ends(words: list[str], starts: list[int], ends: list[int], at: int, stop: int) -> bool:
    """Whether "U.S." or "…" also ends its sentence: only before a word that usually begins one."""
    following = at + 1
    if following >= stop:
        return True
    head = words[following]
    if words[at][0] == ".":
        return head[0].isupper()
    return head[0].isupper() and head.lower() in _BEGINNINGS
