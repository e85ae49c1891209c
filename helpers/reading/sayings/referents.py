"""Whom "he", "she", "it" and "the statement" mean beside a verb of saying: who spoke or was told of last."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.names import TAILS
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.boundaries import before_relative
from helpers.reading.sayings.dependents import PREPOSITIONS, STOPPERS
from helpers.reading.sayings.passed import PASSED
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.subjects import PRONOUNS, Subjects
from helpers.reading.tokens import Tokens

ISSUED = frozenset("statement release communique communiqué readout notice report post".split())
_NETWORKS = frozenset("telegram facebook twitter x weibo linkedin instagram vkontakte".split())
_MESSAGES = frozenset("message letter telegram cable greeting".split())
_CONVEY = frozenset("convey conveyed deliver delivered send sent read carry carried pass passed forward".split())
_NOBODY = frozenset("i nobody none everyone everybody somebody someone anyone anybody".split())
_REACTION = frozenset("reaction reactions response criticism support confirmation".split())
_MESSAGE = 2
_LEAD = 5  # words of "an interview with its former"
_OBJECT = 2  # words from a verb to whom it is done to
_DAY = 6  # words of "on the same day" behind who issued something
_STATEMENTS = frozenset(("statement", "communique", "communiqué"))
_STATE_RUN = 4  # words of "The state-run"
_ONE_OF_TWO = frozenset(("latter", "former"))
_MADE = frozenset(("a", "an", "joint", "press"))


def _single(who: Who) -> bool:
    """Whether "he" or "she" can mean a party: a person, or one unnamed speaker."""
    noun = str(who.role.words or str(who.name.value).partition(" of ")[0].partition(" on ")[0]).casefold()
    return who.kind == "person" or (who.kind == "unnamed" and not noun.endswith("s"))


def _human(who: Who) -> bool:
    """Whether more than capitals makes a name a person's: a table, an office, a state ("World Cup" has none)."""
    told = (who.actor_id, who.role_kind, who.role.value, who.organisation.value, who.country.value, who.affiliation)
    return who.kind != "person" or any(told) or "-" in str(who.name.value)


class Referents:
    """Who was spoken of last, kept while a text is read."""

    def __init__(self, tokens: Tokens, cast: Cast, quoted: Sequence[bool], subjects: Subjects) -> None:
        """Begin with nobody."""
        self.tokens, self.cast, self.quoted, self.subjects = tokens, cast, quoted, subjects
        self.last: Who | None = None  # who spoke last, for pronouns
        self.person: Who | None = None  # the person whom the last sentence was about
        self.last_person: Who | None = None
        self.last_body: Who | None = None
        self.issuer: Who | None = None  # who made the statement that later sentences only call so
        self.poster: Who | None = None  # who told something on Telegram or the like
        self.before: list[Who] = []  # the people of the sentence before, the last one first
        self.told: list[Who] = []  # all who can speak of the sentence before, in order
        self.here: list[Place] = []

    def pronoun(self, sentence: range, verb: Mention, earlier: list[Saying]) -> Place | None:
        """Return whom the pronoun before a verb means."""
        lows = self.tokens.lows
        if (named := self._which(verb) or self._of_two(verb)) is not None:
            return named
        far = 13 if lows[verb.first - 1] in ("and", "but") else 7  # "where he praised the long war and said"
        low_end = max(sentence.start, verb.first - far)
        begin = before_relative(self.tokens.lows, sentence, verb)
        low_end = min(low_end, begin - _MESSAGE)
        for at in range(begin - 1, max(low_end, sentence.start) - 1, -1):
            if self.quoted[at] or lows[at] in STOPPERS or lows[at] in _NOBODY or lows[at - 1 : at + 1] == ["no", "one"]:
                return None
            sort = PRONOUNS.get(lows[at])
            if lows[at] in _MESSAGES and lows[at - 1] in ("the", "his", "her") and lows[at - 2] not in _CONVEY:
                sort = "person"  # a message speaks for who sent it, unless somebody "would convey the message"
            if sort is None:
                continue
            spoken = bool(earlier) and (_single(earlier[-1].who) or lows[at] not in ("he", "she"))
            spoken = spoken and lows[at] not in _MESSAGES
            if spoken and lows[at] == "they" and _single(earlier[-1].who) and len(earlier[-1].speakers) == 1:
                return None  # "the sanctions regimes they establish, he said": one speaker is not they
            if spoken and lows[at] != "who":
                return Place(at, at, earlier[-1].who)
            if sort == "person" and lows[at] == "who":
                who = self._person_before(at)
            elif sort == "person":
                answers = at > sentence.start and self.quoted[at - 1]  # "…, Kim boasts, “…,” he said": not Kim
                answers = answers or self._closes(sentence, at, verb)
                subject = None if answers else self._person_before(at)
                asked = self._interviewed(at)
                who = self._no_object(verb, [asked, subject, self.person, self.last_person, *self.before])
                if who is None and lows[at] != "who" and self.last is not None and self.last.kind != "state":
                    who = self.last
            else:
                papers = lows[at] != "it" or lows[verb.first] in ("read", "reads")  # "…,” it reads": the statement does
                who = self.last if papers else self.last_body
            return Place(at, at, who) if who is not None else None
        return None

    def _interviewed(self, at: int) -> Who | None:
        """Return with whom the interview was "in which he said" something."""
        lows = self.tokens.lows
        if lows[at - 2 : at] != ["in", "which"]:
            return None
        people = (place for place in reversed(self.here) if place.last < at and _single(place.who))
        place = next(people, None)
        lead = lows[max(place.first - _LEAD, 0) : place.first] if place is not None else []
        return place.who if place is not None and "interview" in lead and "with" in lead else None

    def _no_object(self, verb: Mention, people: list[Who | None]) -> Who | None:
        """Return the first of some people to whom a verb is not done ("She thanked Putin": she is not Putin)."""
        done_to = [place.who.self for place in self.here if 0 < place.first - verb.last <= _OBJECT]
        return next((who for who in people if who is not None and who.self not in done_to), None)

    def _closes(self, sentence: range, at: int, verb: Mention) -> bool:
        """Whether ", he said." closes what somebody tells who spoke last ("Putin went there in June, he said")."""
        lows = self.tokens.lows
        closes = at - 1 > sentence.start and lows[at - 1] == "," and lows[verb.last + 1] in (".", ",")
        return closes and self.last is not None and self.last is self.person

    def _which(self, verb: Mention) -> Place | None:
        """Return the body right before ", which stated that": it says what its clause tells."""
        lows, at = self.tokens.lows, verb.first - 1
        while lows[at] in PASSED:
            at -= 1
        if lows[at] != "which" or lows[at - 1] != ",":
            return None
        end = at - 2
        while lows[end] in ("(", ")") or (lows[end - 1] == "(" and lows[end + 1] == ")"):
            end -= 1
        answers = verb.entry.value in ("denies", "dismisses")  # "North Korea, which denies it, tested a missile"
        bodies = (
            place
            for place in self.here
            if place.last in (end, at - 2, at - 3)
            and (place.who.kind != "state" or (answers and lows[place.first - 1] not in PREPOSITIONS))
        )
        return next(bodies, None) or self._issuer_of(at - 1)

    def _of_two(self, verb: Mention) -> Place | None:
        """Return whom "the latter" or "the former" means: the last or the first whom the sentence before told of."""
        lows, at = self.tokens.lows, verb.first - 1
        while lows[at] in PASSED:
            at -= 1
        if lows[at] not in _ONE_OF_TWO or lows[at - 1] != "the" or not self.told:
            return None
        return Place(at - 1, at, self.told[-1 if lows[at] == "latter" else 0])

    def _issuer_of(self, comma: int) -> Place | None:
        """Return whose paper a clause goes on from ("a statement of the commission on the same day, which said")."""
        near = [place for place in self.here if comma - _DAY <= place.last < comma]
        place = near[-1] if near and near[-1].who.kind == "organisation" else None
        if place is None:
            return None
        lead = self.tokens.lows[max(place.first - 4, 0) : min(place.first + 4, place.last)]
        return place if ISSUED & set(lead) and {"of", "by", "from"} & set(lead) else None

    def _person_before(self, at: int) -> Who | None:
        """Return a person named earlier in the same sentence, outside quotation marks, as its subject."""
        for places in self.here:
            beside = places.last == at - 1 and self.tokens.lows[at] == "who" and _single(places.who)
            if places.last < at and not self.quoted[places.first] and (places.who.kind == "person" or beside):
                lead = self.tokens.lows[places.first - 1] if places.first else ""
                aside = places.last + 2 == at and self.tokens.lows[at - 1] == ","  # "Kim, he joked, …"
                if lead not in PREPOSITIONS and not aside:
                    return places.who
        return None

    def issued(self, saying: Saying, found: list[Saying]) -> None:
        """Lead "the statement said" back to who spoke last, as who issued it."""
        place, lows = saying.speakers[0], self.tokens.lows
        noun = lows[place.last]
        if noun in _MESSAGES and place.last - place.first <= 1 and (self.person or self.last_person) is not None:
            who = self.person or self.last_person
            saying.speakers = [Place(place.first, place.last, who)] if who is not None else saying.speakers
            return
        if noun not in ISSUED or place.last - place.first > 1 or self.last is None:
            return
        if noun == "post" and self.poster is not None and len(found) == 1:
            saying.speakers = [Place(place.first, place.last, self.poster)]
            return
        if noun == "statement" and self.issuer is not None and len(found) == 1:
            saying.speakers = [Place(place.first, place.last, self.issuer)]
            return
        if is_medium(self.last) or place.who is self.last:
            return  # it only carries the statement
        if noun == "report" and place.who.affiliation in ("research", "media"):
            return
        if len(found) == 1 and self.last.affiliation == "state":
            saying.speakers = [Place(place.first, place.last, self.last)]

    def issues(self, sentence: range, found: list[Saying]) -> None:
        """Keep who makes a statement here, for "the statement" of later sentences ("… delivered a joint statement")."""
        lows = self.tokens.lows
        if found and any(lows[at] in _NETWORKS and lows[at - 1] in ("on", "via") for at in sentence):
            self.poster = next((saying.who for saying in found if not is_medium(saying.who)), self.poster)
        at = next((at for at in sentence if lows[at] in _STATEMENTS and not self.quoted[at]), None)
        if at is None or not _MADE & set(lows[max(at - 3, sentence.start) : at]):
            return
        makers = [saying.who for saying in found] or [
            place.who.self for place in self.here if place.first <= sentence.start + 2 and place.last < at
        ]
        self.issuer = next((who for who in makers if not is_medium(who)), self.issuer)

    def focus(self, number: int, found: list[Saying]) -> None:
        """Keep the person whom a sentence is about: who speaks in it, or else its subject."""
        places = self.cast.places[number]
        self.before = [place.who.self for place in reversed(places) if place.who.kind == "person"]
        parties = [place.who.self for place in places]
        people = [who for who in parties if who.kind in ("person", "unnamed")]
        self.told = people if len(people) > 1 else parties
        if found:
            people = [saying.who for saying in found if _single(saying.who)]
            asked = (p.who.self for p in places if self.was_asked(p))
            people += [who for who in asked if _single(who)][:1]
            self.person = people[-1] if people else self.person
            return
        first = next(iter(places), None)
        if (
            first is not None
            and first.who.kind == "organisation"
            and (first.first <= self.tokens.sentences[number].start + 1 or self._opens(number, first))
        ):
            self.last_body = first.who.self  # "The report is full of blame. It calls …"
        lows, sentence = self.tokens.lows, self.tokens.sentences[number]
        for place in self.cast.places[number]:
            lead = lows[place.first - 1] if place.first > sentence.start else ""
            if self.quoted[place.first] or lead in PREPOSITIONS or not (_single(place.who) and _human(place.who.self)):
                continue
            if lows[place.last + 1 : place.last + 2] == ["'s"]:
                continue
            self.person = place.who.self
            return
        people = [place.who.self for place in self.cast.places[number] if place.who.kind == "person"]
        if len({id(who) for who in people}) == 1:
            reacts = not _REACTION.isdisjoint(lows[sentence.start : sentence.stop])  # "a reaction came from Cho"
            self.person = people[0] if self.person is None or reacts else self.person

    def was_asked(self, place: Place) -> bool:
        """Whether a sentence tells that somebody was asked something: the answer is his ("Chung was asked about …")."""
        lows, at = self.tokens.lows, place.last + 1
        return lows[at] in ("was", "were") and "asked" in lows[at + 1 : at + 3]

    def _opens(self, number: int, place: Place) -> bool:
        """Whether only "the state-run" stands before a party in its sentence."""
        lows, start = self.tokens.lows, self.tokens.sentences[number].start
        return place.first - start <= _STATE_RUN and lows[start] == "the" and lows[place.first - 1] in TAILS

    def remember(self, who: Who) -> None:
        """Keep who spoke last, and the body spoken for."""
        self.last = who
        if _single(who):
            self.last_person = who
        if who.kind in ("organisation", "state"):
            self.last_body = who
        elif who.organisation.value is not None and (body := self.cast.known.get(who.organisation.value)):
            self.last_body = body
