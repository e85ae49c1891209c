"""The subject of a verb of saying: the party left of it that no preposition governs, and those joined to it."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.names import SAYS
from helpers.reading.people.who import Place
from helpers.reading.sayings.boundaries import before_examples, before_insertion, before_relative
from helpers.reading.sayings.cosubjects import joined_before, told_together
from helpers.reading.sayings.dependents import (
    OF,
    PREPOSITIONS,
    STOPPERS,
    WORKS,
    described,
    governed,
    in_apposition,
    is_object,
    joined_places,
    only_tells_which,
    seat_of,
    summons_before,
    within,
    wrote,
)
from helpers.reading.sayings.passed import (
    PASSED,
    SIDES,
    before_passed,
    before_zone,
    leads_to_a_quotation,
    reaches,
    without_passed,
)
from helpers.reading.tokens import Tokens

PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "body", "we": "body", "who": "person"}
_PRESS = frozenset(("reporters", "journalists", "correspondents"))
_ASIDES = frozenset((",", "who", "before", "earlier", "previously", "repeatedly", "recently", "since", "himself"))
_DASHES = ("–", "—")  # an aside between dashes is one between commas
_QUOTES = frozenset(("“", "”", '"'))
_MARKED = 3  # a word in its marks
_REACH = 14
_FAR = 25
SPOKEN_ENDS = frozenset((",", "?", "!", ".", "…", "...", "—", "–"))
_PLACED = 6  # words of "in the region of Primorye" between a speaker and "who"
_NOUN_OPENS = frozenset(("the", "his", "her", "its", "their", "a", "an"))
_BEFORE_BOTH = frozenset(
    "and but , ; though although which charge claim accusation allegation report something".split()
)
_OPENING = 3  # words of "Experts of the institute"
# What a body owns that speaks for it: "the railway's far eastern branch said", "the ministry's press service".
_OWNED = frozenset(
    "branch arm office unit division subsidiary department directorate service bureau chapter wing desk section "
    "headquarters secretariat management leadership administration board".split()
)
_STUDIES = frozenset("analysis study research assessment investigation review examination estimate survey".split())
_OWNER = frozenset(("'s", "'", "’"))
_FORMER = 6  # words of "formerly of the Far Eastern"
_ADJUNCT = 3  # words of "in a rare" before "post"
_LONG_OWNED = 5  # words of "'s far eastern branch"
_COMPOUND = frozenset("- a an the one another former".split())  # "a shipping analyst" is no analyst who is shipped
_WOULD = frozenset("would 'd will can have do must should just".split())
_NO_DOING = frozenset("morning evening meeting briefing acting ruling leading".split())


class Subjects:
    """Finds the parties that a verb belongs to, by what stands between them and the verb."""

    def __init__(self, tokens: Tokens, cast: Cast, quoted: Sequence[bool]) -> None:
        """Keep the text's words, its parties and which words stand in quotation marks."""
        self.tokens, self.cast, self.quoted = tokens, cast, quoted

    def before(self, sentence: range, verb: Mention, places: list[Place], spoken: Sequence[Place]) -> list[Place]:
        """Return the subject left of a verb; ``spoken`` are parties that speak in the same sentence already."""
        lows, parts = self.tokens.lows, self.cast.grammar.parts
        if "i" in lows[verb.first - 1 - (lows[verb.first - 1] in _WOULD) : verb.first]:
            return []  # "he spoke to that, and I'd point you to what he said": whose turn it is speaks
        verb = verb._replace(first=before_zone(lows, verb.first))  # "an official Wednesday (U.S. time) said"
        verb = verb._replace(first=before_insertion(self.tokens, sentence, verb))
        verb = verb._replace(first=before_examples(self.tokens, sentence, verb))
        if (summons := summons_before(lows, sentence, verb)) is not None:
            verb = verb._replace(first=summons)
        if (beside := self._beside_mark(verb, places) or self._labelled(sentence, verb, places)) is not None:
            return [beside]
        limit = before_relative(self.tokens.lows, sentence, verb)
        if any(place.first < limit <= place.last for place in places):
            limit = verb.first  # "Ann Keane, who chairs the committee,": the clause is part of the party
        objects: list[Place] = []  # whom the verb before is done to
        who = before_passed(lows, sentence.start, verb.first - 1)
        if lows[who] == "who" and lows[who - 1] != "," and not any(p.last == who - 1 for p in places):
            return []  # "nations who suspect an arms deal"
        for index in range(len(places) - 1, -1, -1):
            place = places[index]
            if place.last >= limit or self.quoted[place.first]:
                continue
            if "formerly" in lows[max(place.first - _FORMER, sentence.start) : place.first]:
                continue  # "Ann Keane, formerly of the customs service, said"
            if limit == verb.first and lows[verb.first - 1] == "," and any(party is place for party in spoken):
                continue  # "The NIS, Lee said, believes": Lee only tells it
            if limit != verb.first:
                if lows[place.first - 1] in PREPOSITIONS and place.first - 1 > sentence.start and index:
                    limit = min(limit, place.first - 1)
                    continue
                if index and in_apposition(lows, place, places[index - 1]):
                    limit = place.first - 1
                    continue  # "The envoy of Norway, chairman this month, speaking for himself, said"
                aside = lows[place.last + 1] == "," and limit - place.last <= _PLACED
                aside = aside and SAYS.isdisjoint(lows[place.last + 1 : limit])  # ", chairman for June, speaking …,"
                near = (
                    aside
                    or place.last >= limit - 2
                    or (limit - place.last < _PLACED and lows[place.last + 1] in PREPOSITIONS)
                )
                if not near:
                    return []
                return [*joined_before(lows, place, places[:index], sentence), place]  # "Rome and Oslo, which …, said"
            end = seat_of(lows, place, places)
            between = ["," if low in _DASHES else low for low in lows[end + 1 : verb.first]]
            if len(between) == _MARKED and between[0] in _QUOTES and between[2] in _QUOTES:
                between = between[1:2]  # "the ministry “strongly” urged"
            if (
                between[:2] == [",", "which"]
                and place.who.kind == "organisation"
                and not without_passed([low for low in between[2:] if low not in _ASIDES])
            ):
                return [place]  # "criticised by the ministry, which said"
            if len(between) > _REACH:
                chained = index == 0 and {"and", "but"} & set(between[-4:]) and len(between) < 36
                if not chained and not (between[0] in (",", "(") and between[-1] in (",", ")") and len(between) < 30):
                    return []
            if between == [",", "and"] and index:
                continue  # "Kim drank to the health of his guest, Putin, and said": Kim goes on
            if (index or self._behind_another(place, sentence)) and is_object(lows, place, between, sentence):
                objects.append(place)
                continue  # "Keane met the minister, Ola Berg, on Monday and voiced concern": Keane goes on
            if self._cleft(place, between, sentence):
                return [place]
            if described(place, between) and not governed(lows, parts, place, sentence, OF):
                return [place]
            chained = index == 0 and place.first <= sentence.start + _OPENING and between[-1:] == ["and"]
            if any(low in STOPPERS for low in between) and not (chained and between.count("that") == 1):
                return []  # but "experts looked at a missile that had hit the city and concluded"
            lead = lows[place.first - 1] if place.first > sentence.start else ""
            if between[:2] == [",", "who"] or between[:1] == ["who"]:
                told = [low for low in between if low not in _ASIDES and low not in PASSED and not low.endswith("ly")]
                of = places[index - 1] if index and place.who.kind == "organisation" else None
                if not told and of is not None and of.who.kind == "person" and lows[of.last + 1] in ("of", "from"):
                    return [of]  # "Ann Keane of the main opposition Sea Party, who spoke to reporters"
                if not told and not (place.who.kind == "state" and lows[place.first - 1] in ("in", "of", "at", "from")):
                    return [place]  # an official at an embassy in Pyongyang, who asked not to be named
            if between and only_tells_which(place, between[0]):
                continue
            if between[:1] == ["-"] and self.tokens.ends[place.last] == self.tokens.starts[place.last + 1]:
                continue  # "Kremlin-linked media said", "a Washington-based institute said"
            comma = between[:1] in ([","], ["who"], ["whose"]) or (between[:1] and between[0] in PREPOSITIONS)
            comma = comma and (between[0] == "," or between[-1] == ",")
            if comma and index and in_apposition(lows, place, places[index - 1]):
                continue  # "Kim Yo Jong, the sister of the leader, a senior official, said"
            if lead.endswith("ing") and lead not in _NO_DOING and lows[place.first - 2] not in _COMPOUND:
                continue  # "Barrot, visiting Kyiv, said"
            under = lead in PREPOSITIONS or governed(lows, parts, place, sentence, PREPOSITIONS)
            if under and not wrote(lows, place, sentence):
                continue
            if between and between[0] in _OWNER:
                if self._speaks_for_it(place, between):
                    return [place]
                continue
            if lead == "and" and index and "between" in lows[max(places[index - 1].first - 2, 0) : place.first]:
                continue  # "rail traffic between North Korea and Russia could indicate"
            if lead == "and" and index and joined_places(lows, places[index - 1], place):
                continue  # "Sources in Kyiv and Seoul told"
            if any(low in PRONOUNS and low != "who" for low in between):
                return []
            set_off = (
                other
                for other in places
                if other.who.kind == "person"
                or other in objects
                or governed(lows, parts, other, sentence, OF)
                or within(lows, other, place)
            )
            people = {at for other in set_off for at in range(other.first, other.last + 1)}
            if not reaches(between, place, sentence) or self._another(end + 1, verb.first, between, people):
                return []
            return [*joined_before(lows, place, places[:index], sentence), place]
        return []

    def _behind_another(self, place: Place, sentence: range) -> bool:
        """Whether a pronoun or a noun alone is the subject before a party ("She thanked Putin and said")."""
        opens = self.tokens.lows[sentence.start]
        return sentence.start + 1 < place.first and (opens in PRONOUNS or opens in _NOUN_OPENS)

    def _speaks_for_it(self, place: Place, between: list[str]) -> bool:
        """Whether what a body owns speaks for it ("'s press service"), or the intelligence of a state."""
        of_it = without_passed(between[1:])
        if not of_it or len(of_it) > _LONG_OWNED or not all(low.isalpha() for low in of_it):
            return False
        if of_it[0] in _STUDIES and (len(of_it) == 1 or of_it[1] == "of"):
            return place.who.self.kind == "organisation"  # "the institute's analysis of images shows"
        if of_it == ["intelligence"]:
            return place.who.self.kind == "state"
        return place.who.self.kind == "organisation" and of_it[-1] in _OWNED

    def _cleft(self, place: Place, between: list[str], sentence: range) -> bool:
        """Whether a sentence tells who it was that spoke ("It was the spy agency that first said")."""
        at = place.first - 1
        lead = self.tokens.lows[max(at - 2, sentence.start) : at + 1]
        told = without_passed([low for low in between[1:] if low != "first"])
        return between[:1] in (["that"], ["who"], ["which"]) and "it" in lead and lead[-1] in ("was", "is") and not told

    def _beside_mark(self, verb: Mention, places: list[Place]) -> Place | None:
        """Return the person right behind a closing mark ("…,” Yoon Sang, a member of the Sea Party, told the paper)."""
        for place in places:
            at = place.first
            if place.last >= verb.first or place.who.kind not in ("person", "unnamed") or self.quoted[at]:
                continue
            if at and self.quoted[at - 1] and self.tokens.lows[at - 2] in SPOKEN_ENDS:
                between = range(place.last + 1, verb.first)
                closes = len(between) <= _FAR and not any(
                    self.quoted[b] or self.tokens.lows[b] == "'s" for b in between[:1]
                )
                stray = any(self.quoted[b] for b in between) or {";", ":"} & {self.tokens.lows[b] for b in between}
                first = not any(low in SAYS for low in self.tokens.lows[place.last + 1 : verb.first])
                return place if closes and first and not stray else None
        return None

    def _labelled(self, sentence: range, verb: Mention, places: list[Place]) -> Place | None:
        """Return the first party of a label before a colon ("[Ann Keane/Field director: “…”]")."""
        if self.tokens.lows[verb.first] != ":" or not places or places[0].first > sentence.start + 1:
            return None
        alone = len(places) == 1 or places[1].first > verb.first
        led = alone and places[0].last < verb.first and self.quoted[verb.first + 1]
        if led and leads_to_a_quotation(self.tokens.lows, places[0].last + 1, verb.first):
            return places[0]  # "Keane minced no words: “…”"
        follows = ":" if places[0].last > verb.first else self.tokens.lows[places[0].last + 1]
        return (
            places[0]
            if places[0].who.kind == "person" and follows in ("/", "(", "|", "-", "–", "—", ",", ":")
            else None
        )

    def both(self, sentence: range, verb: Mention) -> list[Place]:
        """Read "both sides" and "the two countries" as the two states of this story."""
        lows = self.tokens.lows
        at = verb.first - 1
        while at > sentence.start and (lows[at] in PASSED or lows[at].endswith("ly")) and lows[at] != "both":
            at -= 1
        if at > sentence.start and (leaders := told_together(self.tokens, self.cast.places, sentence, at)):
            return leaders
        alone = lows[at] == "both" and lows[at - 1] in _BEFORE_BOTH
        if not alone and (at <= sentence.start or lows[at] not in SIDES or lows[at - 1] not in ("both", "two")):
            return []
        states = [self.cast.known.get(f"state:{code}") for code in ("RUS", "PRK")]
        return [Place(at - 1, at, who) for who in states if who is not None] if all(states) else []

    def _another(self, first: int, stop: int, between: list[str], people: set[int]) -> bool:
        """Whether a noun that could itself speak stands between a party and a verb ("Pyongyang …, the report said")."""
        if without_passed(between)[-1:] in ([","], [")"], ["–"]):
            return False
        parts = self.cast.grammar.parts
        here = (at for at in range(first, stop) if at in parts and at not in people)  # a title of a name is no noun
        nouns = [at for at in here if parts[at][0] in ("body", "role") and not self._told_in(first, at)]
        if between[-1:] == ["and"]:  # "met reporters in Oslo and said"
            nouns = [at for at in nouns if self.tokens.lows[at] not in _PRESS]
        if between[:1] == ["and"] and nouns and all(self._plural_role(at) for at in nouns):
            return False  # "Blinken and the foreign ministers from 47 countries condemned"
        return bool(nouns)

    def _told_in(self, first: int, at: int) -> bool:
        """Whether a noun is what somebody speaks in ("Putin in his letter voiced", "Keane in a rare post said")."""
        lead = self.tokens.lows[max(at - _ADJUNCT, first) : at]
        return self.tokens.lows[at] in WORKS and lead[:1] == ["in"] and first + _ADJUNCT >= at

    def _plural_role(self, at: int) -> bool:
        kind, mention = self.cast.grammar.parts[at]
        return kind == "role" and self.tokens.lows[mention.last].endswith("s")
