"""One reading of one document: its words, names, sayings, quotations, dates and frames, each found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from helpers.reading.calendar.anchors import anchor_of, newest_anchor, told_anchor
from helpers.reading.calendar.times import find_times
from helpers.reading.cells import Cell, Span
from helpers.reading.composed import with_composed
from helpers.reading.draft import Draft, Record
from helpers.reading.lexicon import STATE_KINDS, Lexicon, Mention
from helpers.reading.moving.batches import batches_of
from helpers.reading.moving.gathering import frames_of
from helpers.reading.moving.lookalikes import ends_an_adjective
from helpers.reading.moving.merging import Key, merged
from helpers.reading.moving.unreal import long_past
from helpers.reading.page.document import Document
from helpers.reading.people.cast import Cast
from helpers.reading.people.koreans import koreans
from helpers.reading.positions.claims import claims_of
from helpers.reading.positions.reactions import reactions_of
from helpers.reading.positions.relevance import relevant
from helpers.reading.records import claim, new_actors, reaction, transfer
from helpers.reading.sayings.charged import charges_of
from helpers.reading.sayings.dating import Dating
from helpers.reading.sayings.joint import Joint
from helpers.reading.sayings.quotations import quotations_of
from helpers.reading.sayings.quotes import find_quotes, inside
from helpers.reading.sayings.said import Sayings
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.speaking import Speaking
from helpers.reading.tokens import tokenize

# The country whose ministries a story from there names without an adjective.
_HOMES = {
    "Asia/Seoul": "KOR",
    "Asia/Pyongyang": "PRK",
    "Europe/Moscow": "RUS",
    "Asia/Vladivostok": "RUS",
    "Europe/Kyiv": "UKR",
    "Europe/Kiev": "UKR",
    "Asia/Tokyo": "JPN",
    "America/New_York": "USA",
    "Europe/London": "GBR",
    "Asia/Shanghai": "CHN",
    "Europe/Paris": "FRA",
    "Europe/Berlin": "DEU",
    "Europe/Rome": "ITA",
    "Europe/Amsterdam": "NLD",
    "Europe/Warsaw": "POL",
    "Europe/Prague": "CZE",
    "Europe/Riga": "LVA",
    "Europe/Vilnius": "LTU",
    "Europe/Tallinn": "EST",
    "Europe/Helsinki": "FIN",
    "Europe/Stockholm": "SWE",
    "Europe/Oslo": "NOR",
    "Europe/Copenhagen": "DNK",
    "Europe/Madrid": "ESP",
    "Europe/Budapest": "HUN",
    "Europe/Bucharest": "ROU",
    "Europe/Istanbul": "TUR",
}  # Brussels, Geneva, New York and Vienna seat others than their states


_DEEDS = ("move",)  # the White House houses nobody
_CLEAR = 2  # weight of a frame whose parties are told


def home_of(document: Document) -> str | None:
    """Return the country of the dateline."""
    return _HOMES.get(document.zone or "")


class Story:
    """What the parts of the reader share; :meth:`draft` puts their results together."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        """Read a document."""
        self.document, self.lexicon = document, lexicon
        self.anchor = anchor_of(document)
        text, paragraphs = document.text, document.paragraphs or tuple(self._headline([]))  # a headline alone
        self.tokens = tokenize(text, paragraphs)
        found = [m for m in lexicon.find(self.tokens) if not ends_an_adjective(self.tokens.lows, m)]
        if norths := koreans(self.tokens, found, lexicon.actors):
            found = sorted(found + norths, key=lambda mention: mention.first)
        named = {at for m in found if m.entry.kind == "name" and m.first < m.last for at in range(m.first, m.last + 1)}
        self.mentions = [m for m in found if m.entry.kind not in _DEEDS or m.first not in named or m.last not in named]
        firsts = [mention.first for mention in self.mentions]
        self.inside: list[list[Mention]] = [
            with_composed(
                self.tokens,
                sentence,
                self.mentions[bisect_left(firsts, sentence.start) : bisect_left(firsts, sentence.stop)],
            )
            for sentence in self.tokens.sentences
        ]
        self.quotes = find_quotes(text, paragraphs)
        self.quoted = inside(self.tokens, self.quotes)
        self.cast = Cast(
            self.tokens,
            self.mentions,
            lexicon,
            home_of(document) or self._usual_home(),
            home_of(document) is None,
            self.quoted,
        )
        self.sayings = Sayings(self.tokens, self.inside, self.cast, self.quoted)
        self.joint = Joint(self)
        spans = [self.tokens.span(sentence.start, sentence.stop - 1) for sentence in self.tokens.sentences]
        self.sentence_starts = [span.start for span in spans]
        spans = [*self._headline(spans), *spans]
        self.times = find_times(text, spans, self.anchor)
        if self.anchor.day is None and (told := told_anchor(document, self.times)):
            self.anchor, self.times = told, find_times(text, spans, told)
        elif self.anchor.day is None and (newest := newest_anchor(document, self.times)):
            self.times = find_times(text, spans, newest)
        self.speaking = Speaking(self)
        self.frames = frames_of(self)
        self.dating = Dating(self)
        self.frames = [[frame for frame in frames if not long_past(self, frame)] for frames in self.frames]
        self._charges: dict[int, list[Saying]] = {}

    def _headline(self, spans: list[Span]) -> list[Span]:
        """Return the headline, whose dates count too, where it stands before the story."""
        headline = self.document.headline
        if self.document.published.rule == "headline-date":
            return []  # its date is that of the document
        if headline.start is None or headline.end is None or (spans and headline.end > spans[0].start):
            return []
        return [Span(headline.start, headline.end)]

    def _dates(self) -> list[Cell]:
        """Return the dates, without those of the headline that the story tells as well."""
        start, end = self.document.headline.start, self.document.headline.end
        if start is None or end is None:
            return self.times
        told = {time.value for time in self.times if not start <= (time.start or 0) < end}
        return [t for t in self.times if not start <= (t.start or 0) < end or t.value is None or t.value not in told]

    def _usual_home(self) -> str | None:
        """Return the state whose "defence ministry" a page with no dateline means: Seoul's, if it names the South."""
        states = {m.entry.value for m in self.mentions if m.entry.kind in STATE_KINDS}
        named = (self.lexicon.actors[m.entry.value].country for m in self.mentions if m.entry.kind == "name")
        return "KOR" if "KOR" in states or "KOR" in named else None

    @cached_property
    def kinds(self) -> set[str]:
        """The categories of all that the story tells to have moved."""
        return {str(frame.category.value) for frames in self.frames for frame in frames}

    def said_in(self, number: int) -> list[Saying]:
        """Return the sayings of a sentence; one that names no speaker is said by whoever is speaking."""
        speaking = self.speaking.by_sentence[number]
        return self.sayings.by_sentence[number] or ([speaking] if speaking else [])

    def charges_in(self, number: int) -> list[Saying]:
        """Return what the nouns of a sentence say; claims and reactions ask for the same."""
        if number not in self._charges:
            places, words = self.cast.places[number], self.inside[number]
            spoken = bool(self.sayings.by_sentence[number])
            self._charges[number] = charges_of(self.tokens, number, places, self.quoted, self.cast, words, spoken)
        return self._charges[number]

    def topic_after(self, number: int, keys: list[Key], topic: list[Key]) -> list[Key]:
        """Return what the story is about after a sentence with these transfers: they, if clear or the first."""
        clear = any(frame.weight >= _CLEAR for frame in self.frames[number])
        return keys if keys and (clear or not topic) else topic

    def times_in(self, sentence: range) -> list[Cell]:
        """Return the time expressions of a sentence."""
        span = self.tokens.span(sentence.start, sentence.stop - 1)
        first = bisect_left(self.times, span.start, key=_begin)
        return self.times[first : bisect_left(self.times, span.end, first, key=_begin)]

    def token_at(self, offset: int) -> int:
        """Return the token at an offset of the text."""
        return max(bisect_right(self.tokens.starts, offset) - 1, 0)

    def draft(self, url: str | None = None) -> Draft:
        """Return everything that was read. A story with no such transfer has dates and quotations, and no records."""
        found = merged(self)
        claims = claims_of(self, found)
        reactions = reactions_of(self, found, claims)
        if not found.by_key:  # who will not comment where no transfer is told has nothing to answer
            reactions = [one for one in reactions if one.stance.value != "no-comment"]
        is_one = relevant(self, found, reactions)
        if is_one.value is None:
            found, claims, reactions = found._replace(by_key={}), [], []
        batches = [(key, batch) for key, frames in found.by_key.items() for batch in batches_of(self, frames)]
        names: dict[Key, str] = {}
        by_frame: dict[int, str] = {}
        for number, (key, batch) in enumerate(batches, 1):
            names.setdefault(key, f"t{number}")
            by_frame.update((id(frame), f"t{number}") for frame in batch)
        document = self.document
        columns = ("headline", "publisher", "dateline", "published", "updated")
        via = {"via": (document.via,) if document.via.value else ()}
        return Draft(
            text=document.text,
            document=Record("document", "document", {name: getattr(document, name) for name in columns} | via),
            relevant=is_one,
            dates=tuple(self._dates()),
            quotations=tuple(quotations_of(self)),
            transfers=tuple(
                transfer(self, f"t{number}", batch, found.boxes.get(key, []) if names[key] == f"t{number}" else [])
                for number, (key, batch) in enumerate(batches, 1)
            ),
            claims=tuple(claim(self, number, one, names, by_frame) for number, one in enumerate(claims, 1)),
            reactions=tuple(reaction(self, number, one, names) for number, one in enumerate(reactions, 1)),
            actors=tuple(new_actors(claims, reactions)),
            furniture=tuple((span.start, span.end, what) for span, what in document.furniture),
            url=url,
        )


def _begin(time: Cell) -> int:
    """Return where a time stands: those of a story stand in its order."""
    return time.start or 0
