"""Who says what in a sentence: the speaker of each verb of saying, and the carriers that pass it on.

"The Kremlin confirmed …, according to RIA Novosti": the Kremlin is the speaker, RIA Novosti a carrier (*via*). "Yonhap
reported, citing a government source": the source is the speaker, Yonhap the carrier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from helpers.reading.cast import Cast
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens
from helpers.reading.who import Place, Who

_PASSED = frozenset(
    "has have had also then later was were is are be been being again did do does not 't never would will "
    "could may might yet only all both still just already too must should to further once".split()
)
_PREPOSITIONS = frozenset(
    "of to in at with by from against between for on over into about near toward towards via through via".split()
)
_PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "body", "we": "body", "who": "person"}
_NOUN_AFTER = frozenset(
    "the a an this these those such recent media news of any earlier its their his her latest press some "
    "similar previous several intelligence other 's joint daily various unconfirmed new on no".split()
)
_CITES = frozenset(("citing", "quoting", "cited", "quoted", "cites", "quotes", "cite", "quote"))
_STOPPERS = frozenset(("that", ";", "”", "“", '"', "which", "whether", "because", ":"))
_SIDES = frozenset("sides countries nations governments states capitals".split())
_PREPOSITIONS_TOO = _PREPOSITIONS | frozenset(("amid", "after", "despite", "following", "such"))
_SUBJECTS = frozenset("to we i they you and can shall strongly all who".split())
_INVERTED = frozenset("said says added adds wrote writes explained explains".split())
_REACH = 14


@dataclass(slots=True)
class Saying:
    """One act of saying in a sentence.

    ``speakers`` are those who say it together; ``via`` who carries it, the one nearest to the speaker first; ``verb``
    the mention of the verb; ``sense`` its value in the lexicon (for a verb of stance, ``stance``); ``content`` the
    range of tokens that it speaks of; ``at`` the number of the sentence.
    """

    speakers: list[Place]
    verb: Mention
    sense: str
    at: int
    content: range
    via: list[Who] = field(default_factory=list)
    pronoun: bool = False

    @property
    def who(self) -> Who:
        """The first speaker in the fullest form the text has."""
        return self.speakers[0].who.self


def _of_body(who: Who, body: Who) -> bool:
    """Whether a person speaks for a body (or for its state, where the person's own body is not said)."""
    if who.kind not in ("person", "unnamed") or who.country.value != body.country.value:
        return False
    return who.organisation.value is None or who.organisation.value == body.actor_id


def is_service(who: Who) -> bool:
    """Whether a party is an intelligence service: whoever cites it only carries its word."""
    name = who.name.value.casefold() if who.name.value else ""
    return who.kind == "organisation" and "intelligence" in name


class Sayings:
    """All acts of saying of a text, sentence by sentence."""

    def __init__(self, tokens: Tokens, inside: Sequence[Sequence[Mention]], cast: Cast, quoted: Sequence[bool]) -> None:
        """Find them; ``inside`` are the mentions of each sentence, ``quoted`` tells which tokens stand in marks."""
        self.tokens, self.cast, self.quoted = tokens, cast, quoted
        self.last: Who | None = None  # who spoke last, for pronouns
        self.focus: Who | None = None  # the person whom the last sentence was about
        self.last_person: Who | None = None
        self.last_body: Who | None = None
        self._here: list[Place] = []
        self._found: list[Saying] = []
        self.by_sentence: list[list[Saying]] = []
        for number, sentence in enumerate(tokens.sentences):
            self.by_sentence.append(self._sentence(number, sentence, inside[number]))

    def _sentence(self, number: int, sentence: range, mentions: Sequence[Mention]) -> list[Saying]:
        places = self._here = self.cast.places[number]
        verbs = [
            m
            for m in mentions
            if not self.quoted[m.first]
            and (m.entry.kind == "say" or (m.entry.kind == "stance" and m.entry.more == "verb"))
            and not self._is_noun(m, sentence)
        ]
        found: list[Saying] = []
        self._found = found
        for verb in verbs:
            if saying := self._saying(number, sentence, verb, places, found):
                found.append(saying)
        self._relay(found)
        for saying, later in pairwise(found):
            if saying.content.start < later.verb.first < saying.content.stop and saying.who is later.who:
                saying.content = range(saying.content.start, later.verb.first)
        for saying in found:
            self._remember(saying.who)
        self._focus(number, found)
        return found

    def _focus(self, number: int, found: list[Saying]) -> None:
        """Keep the person whom a sentence is about: who speaks in it, or else its subject."""
        if found:
            people = [saying.who for saying in found if saying.who.kind in ("person", "unnamed")]
            self.focus = people[-1] if people else self.focus
            return
        lows, sentence = self.tokens.lows, self.tokens.sentences[number]
        for place in self.cast.places[number]:
            lead = lows[place.first - 1] if place.first > sentence.start else ""
            if self.quoted[place.first] or lead in _PREPOSITIONS or place.who.kind not in ("person", "unnamed"):
                continue
            if lows[place.last + 1 : place.last + 2] == ["'s"]:
                continue
            self.focus = place.who.self
            return

    def _is_noun(self, mention: Mention, sentence: range) -> bool:
        """Whether a form such as "reports" or "claims" is a noun here."""
        low = self.tokens.lows[mention.first]
        before = self.tokens.lows[mention.first - 1] if mention.first > sentence.start else ""
        if mention.entry.kind == "stance" and not low.endswith(("s", "ed", "ing")):
            return not (before in _PASSED or before in _SUBJECTS or before.endswith("ly") or self._adjacent(mention))
        if mention.first != mention.last:
            return False
        if low.endswith("ing"):
            return before in ("the", "a", "press", "media", "closed", "door", "daily", "regular", "news")
        after = self.tokens.lows[mention.last + 1] if mention.last + 1 < sentence.stop else ""
        if before in _PREPOSITIONS_TOO and not low.endswith(("ed", "said", "told")):
            return True
        if low.startswith("call") and after in ("at", "for", "off", "up", "in", "back", "to"):
            return True
        if low in (
            "see",
            "view",
            "call",
            "show",
            "read",
            "share",
            "post",
            "state",
            "states",
            "find",
            "note",
            "notes",
        ) and after in ("of", "for"):
            return True
        return before in _NOUN_AFTER and not low.endswith("ed") and low not in ("said", "told", "says")

    def _adjacent(self, mention: Mention) -> bool:
        return any(place.last == mention.first - 1 for place in self._here)

    # -- the speaker of a verb ----------------------------------------------------------------------------------

    def _saying(
        self, number: int, sentence: range, verb: Mention, places: list[Place], earlier: list[Saying]
    ) -> Saying | None:
        low = self.tokens.lows[verb.first]
        sense = verb.entry.value if verb.entry.kind == "say" else "stance"
        phrase = verb.entry.phrase
        content = range(verb.last + 1, sentence.stop)
        if phrase in ("according to", "as per"):
            speaker = self._after(verb, places, 9)
            if speaker is None and self.tokens.lows[verb.last + 1 : verb.last + 2] in (["him"], ["her"]):
                who = self.focus or self.last_person
                speaker = Place(verb.last + 1, verb.last + 1, who) if who is not None else None
            if speaker is None:
                return None
            begins = (
                verb.first == sentence.start
                or (self.tokens.lows[verb.first - 1] in ("and", "but", ",")
                and verb.first - sentence.start < 3)
            )
            content = range(speaker.last + 1, sentence.stop) if begins else sentence
            return Saying([speaker, *self._joined(speaker, places)], verb, "according", number, content)
        if low in _CITES:
            return self._cited(number, verb, places, earlier, content)
        if (
            verb.entry.kind == "say"
            and verb.entry.more != "verb"
            and sense in ("denies", "dismisses", "alleges", "assesses")
        ):
            return None  # a noun or an adjective: it tells of a stance, and nobody says it by itself
        if low.endswith("ing") and sense != "no-comment":
            if earlier and earlier[-1].sense != "according":
                return Saying(earlier[-1].speakers, verb, sense, number, content, pronoun=True)
            if self.tokens.lows[verb.first - 1 : verb.first] != [","]:
                return None
        passive = self._passive(sentence, verb)
        speakers = [] if passive else self._both(sentence, verb) or self._before(sentence, verb, places)
        inverted = False
        lead = self.tokens.lows[verb.first - 1] if verb.first > sentence.start else ","
        if not speakers and not passive and low in _INVERTED and lead in (",", "”", '"', "'", "’", "—", "–", "?", "!"):
            place = self._after(verb, places, 2)
            if place is not None:
                speakers = [place, *self._joined(place, places)]
                inverted = True
        pronoun = False
        if passive and (verb.entry.kind == "stance" or sense in ("denies", "dismisses", "confirms")):
            agent = next(
                (
                    p
                    for p in places
                    if p.first > verb.last and "by" in self.tokens.lows[max(p.first - 2, verb.last) : p.first]
                ),
                None,
            )
            if agent is not None:
                return Saying([agent, *self._joined(agent, places)], verb, sense, number, sentence)
        if not speakers and not passive and (who := self._pronoun(sentence, verb, earlier)):
            speakers, pronoun = [who], True
        if not speakers and not passive and earlier and self._chained(verb, earlier[-1]):
            speakers, pronoun = earlier[-1].speakers, True
        if not speakers:
            return None
        first = speakers[0].first
        content = self._content(sentence, verb, first, inverted)
        return Saying(speakers, verb, sense, number, content, pronoun=pronoun)

    def _content(self, sentence: range, verb: Mention, first: int, inverted: bool) -> range:
        """Return what is said: what follows the verb, or what stands before where little follows ("…, he said.")."""
        lows = self.tokens.lows
        lead = first if not inverted else verb.first
        if lead - sentence.start > 3 and lows[lead - 1] in (",", "”", '"', "'", "’", "—"):
            following = verb.last + 1
            told = following < sentence.stop and lows[following] in ("that", ":", "he", "she", "it", "they")
            quote_before = lows[lead - 1] != "," or lows[lead - 2] in ("”", '"')
            if not told and (quote_before or lead - sentence.start > sentence.stop - following):
                return range(sentence.start, lead)
        return range(verb.last + 1, sentence.stop)

    def _passive(self, sentence: range, verb: Mention) -> bool:
        """Whether others say it of the subject ("is believed to have", "was told")."""
        lows = self.tokens.lows
        if verb.entry.phrase in ("was quoted", "quoted as saying", "cited as saying") or not lows[verb.last].endswith(
            ("ed", "told", "said", "seen", "shown", "thought")
        ):
            return False
        at = verb.first - 1
        while at >= sentence.start and (
            lows[at].endswith("ly") or lows[at] in ("also", "not", "now", "being", "widely", "been")
        ):
            if lows[at] in ("being", "been"):
                return True
            at -= 1
        return (
            at >= sentence.start
            and lows[at] in ("was", "were", "is", "are", "be", "'s", "'re")
            and verb.entry.value not in ("condemns", "voices-concern")
        )

    def _before(self, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
        """Return the subject left of a verb: the nearest party that no preposition governs, and those joined to it."""
        lows = self.tokens.lows
        limit = self._relative(sentence, verb)
        for index in range(len(places) - 1, -1, -1):
            place = places[index]
            if place.last >= limit or self.quoted[place.first]:
                continue
            if lows[verb.first - 1] == "," and any(p is place for s in self._found for p in s.speakers):
                continue  # "The NIS, Lee said, believes": Lee only tells it
            if limit != verb.first:
                if lows[place.first - 1] in _PREPOSITIONS and place.first - 1 > sentence.start and index:
                    limit = min(limit, place.first - 1)
                    continue
                return [place] if place.last >= limit - 2 else []
            between = lows[place.last + 1 : verb.first]
            if len(between) > _REACH:
                chained = index == 0 and {"and", "but"} & set(between[-4:]) and len(between) < 36
                if not chained and not (between[0] in (",", "(") and between[-1] in (",", ")") and len(between) < 30):
                    return []
            if any(low in _STOPPERS for low in between):
                return []
            lead = lows[place.first - 1] if place.first > sentence.start else ""
            if between in ([",", "who"], ["who"]):
                return [place]
            if lead in _PREPOSITIONS or (
                lead == "the" and place.first - 2 >= sentence.start and lows[place.first - 2] in _PREPOSITIONS
            ):
                continue
            if between and between[0] == "'s":
                continue
            if any(low in _PRONOUNS and low != "who" for low in between):
                return []
            if not self._reaches(between, place, sentence) or self._another(place.last + 1, verb.first, between):
                return []
            return [*self._joined_before(place, places[:index], sentence), place]
        return []

    def _both(self, sentence: range, verb: Mention) -> list[Place]:
        """Read "both sides" and "the two countries" as the two states of this story."""
        lows = self.tokens.lows
        at = verb.first - 1
        while at > sentence.start and (lows[at] in _PASSED or lows[at].endswith("ly")) and lows[at] != "both":
            at -= 1
        if at <= sentence.start - 1 or lows[at] not in _SIDES or lows[at - 1] not in ("both", "two"):
            return []
        states = [self.cast.known.get(f"state:{code}") for code in ("RUS", "PRK")]
        return [Place(at - 1, at, who) for who in states if who is not None] if all(states) else []

    def _relative(self, sentence: range, verb: Mention) -> int:
        """Return where the subject ends: before a relative clause that closes just before the verb, else at the verb."""
        lows = self.tokens.lows
        close = verb.first - 1
        while close > sentence.start and (lows[close] in _PASSED or lows[close].endswith("ly")):
            close -= 1
        if close <= sentence.start or lows[close] != ",":
            return verb.first
        for at in range(close - 1, max(sentence.start, verb.first - 30), -1):
            if lows[at] in ("who", "which", "whose", "where") and lows[at - 1] == ",":
                return at - 1
        return verb.first

    def _another(self, first: int, stop: int, between: list[str]) -> bool:
        """Whether a noun that could itself speak stands between a party and a verb ("Pyongyang …, the report said")."""
        if between[-1:] and between[-1] in (",", ")", "–"):
            return False
        parts = self.cast.grammar.parts
        return any(at in parts and parts[at][0] in ("body", "role") for at in range(first, stop))

    def _reaches(self, between: list[str], place: Place, sentence: range) -> bool:
        """Whether nothing between a party and a verb makes another subject likely."""
        plain = [low for low in between if low not in _PASSED and not low.endswith("ly")]
        if (
            len(plain) <= 2
            or (plain[0] == "and" and len(plain) <= 5)
            or (plain[-1] == "and" and place.first - 2 <= sentence.start)
        ):
            return True
        if plain[0] in (",", "("):
            return between[-1] in (",", ")") or plain[1] in ("who", "which") or "and" in plain[-3:]
        return plain[0] in ("on", "in", "at", "during", "who", "of", "for", "–", "-", "—") or plain[-1] in (",", ")")

    def _joined_before(self, place: Place, earlier: list[Place], sentence: range) -> list[Place]:
        """Return the parties joined to a subject by "and" or a comma ("Moscow and Pyongyang have denied")."""
        found: list[Place] = []
        at = place
        for other in reversed(earlier):
            between = self.tokens.lows[other.last + 1 : at.first]
            if between in (["and"], [","], [",", "and"], ["and", "the"], [",", "the"]):
                lead = self.tokens.lows[other.first - 1] if other.first > sentence.start else ""
                if between[0] == "," and "and" not in between and not found:
                    break
                if lead in _PREPOSITIONS:
                    break
                found.insert(0, other)
                at = other
            else:
                break
        return found

    def _joined(self, place: Place, places: list[Place]) -> list[Place]:
        """Return the parties joined after a party by "and"."""
        found: list[Place] = []
        at = place
        for other in places:
            if other.first > at.last and self.tokens.lows[at.last + 1 : other.first] in (["and"], ["and", "the"]):
                found.append(other)
                at = other
        return found

    def _after(self, verb: Mention, places: list[Place], reach: int) -> Place | None:
        for place in places:
            if place.first > verb.last:
                between = self.tokens.lows[verb.last + 1 : place.first]
                if len(between) > reach or self.quoted[place.first] or any(low in (".", ";", ",") for low in between):
                    return None
                if reach <= 2 and any(low not in ("the", "a", "an", "also", "its") for low in between):
                    return None
                return place
        return None

    def _pronoun(self, sentence: range, verb: Mention, earlier: list[Saying]) -> Place | None:
        lows = self.tokens.lows
        low_end = max(sentence.start, verb.first - 7)
        for at in range(verb.first - 1, low_end - 1, -1):
            if self.quoted[at] or lows[at] in _STOPPERS:
                return None
            sort = _PRONOUNS.get(lows[at])
            if sort is None:
                continue
            if earlier and lows[at] != "who":
                return Place(at, at, earlier[-1].who)
            if sort == "person":
                who = self._person_before(at) or self.focus or self.last_person or self.last
            else:
                who = self.last_body if lows[at] in ("it",) else self.last
            return Place(at, at, who) if who is not None else None
        return None

    def _person_before(self, at: int) -> Who | None:
        """Return a person named earlier in the same sentence, outside quotation marks, as its subject."""
        for places in self._here:
            if places.last < at and not self.quoted[places.first] and places.who.kind == "person":
                lead = self.tokens.lows[places.first - 1] if places.first else ""
                aside = places.last + 2 == at and self.tokens.lows[at - 1] == ","  # "Kim, he joked, …"
                if lead not in _PREPOSITIONS and not aside:
                    return places.who
        return None

    def _chained(self, verb: Mention, before: Saying) -> bool:
        """Whether a verb shares the subject of the verb before ("said … and added", "condemned … and urged")."""
        lead = self.tokens.lows[max(verb.first - 3, 0) : verb.first]
        return before.sense != "according" and bool({"and", "but"} & set(lead))

    def _cited(
        self, number: int, verb: Mention, places: list[Place], earlier: list[Saying], content: range
    ) -> Saying | None:
        """Read "citing X", "quoted X as saying" and "was quoted as saying by Y"."""
        lows = self.tokens.lows
        sentence = self.tokens.sentences[number]
        if verb.entry.phrase in ("quoted as saying", "was quoted", "cited as saying"):
            speakers = self._before(sentence, verb, places)
            if not speakers and (who := self._pronoun(sentence, verb, earlier)):
                speakers = [who]
            if not speakers:
                return None
            saying = Saying(speakers, verb, "says", number, content)
            carrier = next((p for p in places if p.first > verb.last and lows[p.first - 1] in ("by", "the")), None)
            if carrier is not None and carrier.who.affiliation == "media":
                saying.via.append(carrier.who)
            return saying
        source = self._after(verb, places, 6)
        if source is None:
            return None
        carriers = self._before(sentence, verb, places)
        saying = Saying([source, *self._joined(source, places)], verb, "says", number, content)
        if lows[verb.first] in ("citing", "quoting") and earlier:
            main = earlier[-1]
            saying.content = main.content
            saying.via.extend(place.who.self for place in main.speakers)
            if main.who.affiliation == "media" or is_service(saying.who):
                earlier.pop()
                saying.verb = main.verb
                saying.sense = "reports" if main.sense == "according" else main.sense
                return saying
            return None
        saying.via.extend(place.who.self for place in carriers)
        return saying

    # -- carriers -------------------------------------------------------------------------------------------------

    def _relay(self, found: list[Saying]) -> None:
        """Turn a medium that passes on another's words into a carrier of them."""
        if len(found) < 2:
            return
        for body in [
            s for s in found if s.who.kind == "organisation" and s.who.affiliation == "state" and s.sense == "says"
        ]:
            if any(o is not body and o.verb.first in body.content and _of_body(o.who, body.who) for o in found):
                found.remove(body)  # the ministry tells what its minister said
        for person in [
            s for s in found if s.who.kind in ("person", "unnamed") and s.sense in ("says", "according", "confirms")
        ]:
            for state in [s for s in found if s.who.kind == "state" and s.verb.first in person.content]:
                if state.who.country.value == person.who.country.value:
                    if state.sense == "stance" and person.sense in ("says", "according"):
                        person.sense, person.verb = "stance", state.verb
                    if (
                        state.sense in ("assesses", "detects", "says", "denies", "dismisses")
                        and person.sense != "confirms"
                    ):
                        person.sense = state.sense
                    found.remove(state)  # "Kirby said the United States has determined …": Kirby speaks for it
        for outer in [s for s in found if s.sense in ("says", "reports", "according", "alleges")]:
            for state in [s for s in found if s.who.kind == "state" and s is not outer and s.sense == "says"]:
                if (
                    state.verb.first in outer.content
                    and outer.verb.first not in state.content
                    and state.who is not outer.who
                ):
                    found.remove(state)  # what a state is said to have said is its speaker's word
        for carrier in [
            s for s in found if s.who.affiliation == "media" and s.sense in ("according", "reports", "says")
        ]:
            others = [
                s
                for s in found
                if s is not carrier
                and s.who is not carrier.who
                and (s.verb.first in carrier.content or carrier.verb.first in s.content or carrier.sense == "according")
            ]
            if others:
                for other in others:
                    if carrier.who not in other.via:
                        other.via.append(carrier.who)
                found.remove(carrier)

    def _remember(self, who: Who) -> None:
        self.last = who
        if who.kind in ("person", "unnamed"):
            self.last_person = who
        if who.kind in ("organisation", "state"):
            self.last_body = who
        elif who.organisation.value is not None and (body := self.cast.known.get(who.organisation.value)):
            self.last_body = body
