"""Who is cited: "according to X", "citing X", "quoted X as saying", "was quoted as saying by Y"."""

from __future__ import annotations

from itertools import pairwise

from helpers.reading.composed.composing import BE
from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place, same_state
from helpers.reading.sayings.agents import after, joined
from helpers.reading.sayings.referents import Referents
from helpers.reading.sayings.relays import is_medium, is_service
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.subjects import Subjects
from helpers.reading.tokens import Tokens

_DATA = frozenset(
    "data intelligence information findings assessment assessments report reports analysis imagery".split()
)
_SOURCES = frozenset(
    "source sources assessment assessments analysis estimate estimates data intelligence information findings "
    "investigation records figures count".split()
)
_WORDS = (
    _DATA
    | _SOURCES
    | frozenset(
        "statement statements announcement announcements remarks comments comment claims claim warning "
        "testimony briefing speech letter post posts interview evidence words account study survey article "
        "officials official lawmaker lawmakers minister ministry media agency newspaper spokesperson "
        "spokesman spokeswoman documents document figure photos photographs images pictures video footage "
        "press television service services intelligence military government office people experts diplomats "
        "researchers analysts broadcaster daily news agencies paper".split()
    )
)
_WHERE = frozenset(("in", "at", "near", "into", "to", "on"))
_OWNED = 5  # words of "'s latest official trade figures"
_QUOTED = ("quoted as saying", "was quoted", "cited as saying")
_REPORTED = frozenset(("quoted", "cited", "reported"))
_AS_SAYING = 12  # words from "was reported" to "as saying"
_TEXTS = frozenset("statement commentary communique article press".split())
_POSSESSED = ("in his ", "in her ", "in its ")
_STOPS = (".", ",", ";", "”")
_LAST = 4  # words of "on Monday ." behind "as saying"
_NEAR = 3  # words between a source and what it gives ("based on the Treasury's new data")


def spoken_in(earlier: list[Saying], lows: list[str]) -> list[Place]:
    """Return who speaks in a sentence already, but for what only a relative clause tells of them."""
    main = (s for s in earlier if "who" not in lows[max(s.verb.first - 3, 0) : s.verb.first])
    return [place for saying in main for place in saying.speakers]


class Citing:
    """Reads what names its source."""

    def __init__(self, tokens: Tokens, subjects: Subjects, referents: Referents) -> None:
        """Keep the words, the subjects of verbs, and whom pronouns mean."""
        self.tokens, self.subjects, self.referents = tokens, subjects, referents

    def according(self, number: int, sentence: range, verb: Mention, places: list[Place]) -> Saying | None:
        """Read "according to X", at the head of a sentence or after what X says."""
        lows = self.tokens.lows
        speaker = after(lows, self.subjects.quoted, verb, places, 9)
        if verb.entry.phrase.startswith(_POSSESSED):
            speaker = None  # "in his words": whoever is named behind is not he
        if speaker is None:
            speaker = self._meant(verb) or next((p for p in places if verb.first < p.first <= verb.last < p.last), None)
        if speaker is None or (verb.entry.phrase == "based on" and not _DATA & set(lows[speaker.last + 1 :][:_NEAR])):
            return None
        maker = self._maker(speaker, places)
        if maker is not None:
            saying = Saying([maker], verb, "according", number, sentence)
            saying.via += [speaker.who.self] if speaker.who.affiliation == "media" else []
            return saying
        near = verb.first - sentence.start < 3 and lows[verb.first - 1] in ("and", "but", ",")
        begins = verb.first == sentence.start or near
        content = range(max(speaker.last, verb.last) + 1, sentence.stop) if begins else sentence
        return Saying([speaker, *joined(lows, speaker, places)], verb, "according", number, content)

    def _meant(self, verb: Mention) -> Place | None:
        """Return whom "according to her", "in his words" or "in its view" means."""
        own = verb.entry.phrase.startswith(_POSSESSED)
        at = verb.first + 1 if own else verb.last + 1
        low, referents = self.tokens.lows[at], self.referents
        if low in ("his", "her", "him"):
            who = referents.person or referents.last_person
        elif low in ("its", "it") and (own or self.tokens.lows[at + 1] in _STOPS):
            who = referents.last_body or referents.last
        else:
            return None
        return Place(at, at, who) if who is not None else None

    def _maker(self, named: Place, places: list[Place]) -> Place | None:
        """Return who made what is cited ("according to images shared with the newspaper by the institute")."""
        lows = self.tokens.lows
        for place in places:
            between = lows[named.last + 1 : place.first]
            if place.first > named.last and 0 < len(between) <= 3 and between[0] == "by":
                return place
        return None

    def reported_as(self, sentence: range, verb: Mention) -> bool:
        """Whether others tell what somebody says ("Keane was reported by the paper on Friday as saying")."""
        lows, at = self.tokens.lows, verb.first - 1
        if lows[verb.first] not in _REPORTED:
            return False
        after = lows[verb.last + 1 : min(verb.last + _AS_SAYING, sentence.stop)]
        return lows[at - lows[at].endswith("ly")] in BE and ("as", "saying") in pairwise(after)

    def _of_its_state(self, sentence: range, verb: Mention, places: list[Place]) -> Place | None:
        """Return the North, whose media quote no statement but its own ("media quoted a statement as saying")."""
        lows, medium = self.tokens.lows, next((p for p in places if p.last == verb.first - 1), None)
        if medium is None or medium.who.country.value != "PRK" or not is_medium(medium.who):
            return None
        stop = min(verb.last + _AS_SAYING, sentence.stop)
        at = next((at for at in range(verb.last + 1, stop) if lows[at] in _TEXTS), None)
        state = self.subjects.cast.known.get("state:PRK")
        if at is None or lows[at + 1 : at + 3] != ["as", "saying"]:
            return None
        return Place(at, at, state) if state is not None else medium

    def _told_before(self, sentence: range, verb: Mention, speaker: Place, content: range) -> range:
        """Return what stands before "the envoy was cited by the agency as saying on Monday", where nothing follows."""
        lows = self.tokens.lows
        behind = range(verb.last + 1, sentence.stop - 1)
        says = next((at for at in behind if lows[at : at + 2] == ["as", "saying"]), None)
        if says is None or sentence.stop - says > _AS_SAYING - _LAST or lows[speaker.first - 1] != ",":
            return content
        ends = sentence.stop - says <= _LAST + 2 and (lows[says + 2] in (".", "on", "in") or says + 3 >= sentence.stop)
        return range(sentence.start, speaker.first) if ends and speaker.first - sentence.start > _LAST else content

    def _only_named(self, verb: Mention, source: Place) -> bool:
        """Whether a deed is cited, and nobody's words: "citing Kim's visit", "citing missiles fired in Ukraine"."""
        lows, who = self.tokens.lows, source.who
        if who.kind not in ("state", "person"):
            return False
        owner = lows[source.last + 1] == "'s" and _WORDS.isdisjoint(lows[source.last + 2 : source.last + 2 + _OWNED])
        there = who.kind == "state" and lows[source.first - 1] in _WHERE
        return (owner or there) and _WORDS.isdisjoint(lows[verb.last + 1 : source.first])

    def cited(
        self,
        number: int,
        verb: Mention,
        places: list[Place],
        earlier: list[Saying],
        content: range,
        unknown: Place | None = None,
    ) -> Saying | None:
        """Read "citing X", "quoted X as saying" and "was quoted as saying by Y"; ``unknown`` is told by a noun."""
        lows = self.tokens.lows
        sentence = self.tokens.sentences[number]
        if verb.entry.phrase in _QUOTED or self.reported_as(sentence, verb):
            speakers = self.subjects.before(sentence, verb, places, spoken_in(earlier, self.tokens.lows))
            if not speakers and (who := self.referents.pronoun(sentence, verb, earlier)):
                speakers = [who]
            if not speakers:
                return None
            saying = Saying(speakers, verb, "says", number, self._told_before(sentence, verb, speakers[0], content))
            carrier = next((p for p in places if p.first > verb.last and lows[p.first - 1] in ("by", "the")), None)
            if carrier is not None and carrier.who.affiliation == "media":
                saying.via.append(carrier.who)
            return saying
        source = unknown or after(lows, self.subjects.quoted, verb, places, 6)
        if source is None and lows[verb.last + 1 : verb.last + 4] in (["him", "as", "saying"], ["her", "as", "saying"]):
            him = self.referents.person or self.referents.last_person
            source = Place(verb.last + 1, verb.last + 1, him) if him is not None else None
        if source is None:
            source = self._of_its_state(sentence, verb, places)
        cites = set(lows[verb.last + 1 : source.last + 1]) if source is not None else set()
        if source is None or ("own" in cites and _SOURCES & cites):
            return None  # "citing its own sources": whoever cites them tells it
        if self._only_named(verb, source):
            return None
        carriers = self.subjects.before(sentence, verb, places, spoken_in(earlier, self.tokens.lows))
        if lows[source.last + 1 : source.last + 3] == ["as", "saying"]:
            begins = source.last + 3  # "…," the ministry quoted Kim as saying.
            content = range(begins, sentence.stop)
            if begins >= sentence.stop - 1:
                content = range(sentence.start, carriers[0].first if carriers else verb.first)
        saying = Saying([source, *joined(lows, source, places)], verb, "says", number, content)
        if lows[verb.first] in ("citing", "quoting") and earlier:
            main = earlier[-1]
            official = main.who.affiliation == "state" and main.who.role_kind != "lawmaker" and not is_service(main.who)
            if official and is_service(saying.who) and same_state(main.who, saying.who):
                main.sense = "assesses"
                return None  # "…, Keane said, citing British intelligence": he gives its judgement as his own
            saying.content = main.content
            saying.via.extend(place.who.self for place in main.speakers)
            if main.who.affiliation in ("media", "research") or is_service(saying.who):
                earlier.pop()
                saying.verb = main.verb
                saying.sense = "reports" if main.sense == "according" else main.sense
                return saying
            return None
        saying.via.extend(place.who.self for place in carriers)
        if (
            carriers
            and source.who.country.value is None
            and lows[source.first : source.first + 2] == ["the", "country"]
        ):
            source.who.country = carriers[0].who.country  # a Russian agency cited "the country's ambassador"
        return saying
