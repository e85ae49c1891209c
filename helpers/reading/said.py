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
from helpers.reading.names import WEEKDAYS
from helpers.reading.quotatives import Marks, closing_marks, colons, quotative_verbs
from helpers.reading.relays import is_medium, is_service, relay, shown_to
from helpers.reading.strangers import stranger
from helpers.reading.subjects import PASSED, PREPOSITIONS, PRONOUNS, STOPPERS, Subjects, without_passed
from helpers.reading.tokens import Tokens
from helpers.reading.who import Place, Who

_NOUN_AFTER = frozenset(
    "the a an this these those such recent media news of any earlier its their his her latest press some "
    "similar previous several intelligence other 's joint daily various unconfirmed new on no".split()
)
_PLURALS = frozenset(("calls", "demands", "appeals"))
_NO_PARTICIPLE = frozenset("the a press media closed door daily regular news".split())
_PARTICIPLES = frozenset(("alleged", "reported", "suspected", "claimed", "announced", "confirmed", "declared"))
_BEFORE_NOUN = frozenset("a an the any of these those its their his her such this that on about over no for by".split())
_CITES = frozenset(("citing", "quoting", "cited", "quoted", "cites", "quotes", "cite", "quote"))
_PREPOSITIONS_TOO = PREPOSITIONS | frozenset(("amid", "after", "despite", "following", "such"))
_SUBJECTS = frozenset("to we i they you and can shall strongly all who".split())
_INVERTED = frozenset(
    "said says added adds wrote writes explained explains stated noted stressed recalled remarked warned "
    "insisted".split()
)
_MARKS = frozenset((",", "”", '"', "'", "’", "—", "–", "?", "!"))
_IS = frozenset(("is", "are", "was", "were", "been", "'s", "'re"))
_NOT_OF = frozenset("see view call show read share post state states find note notes".split())
_ISSUED = frozenset("statement release communique communiqué readout notice report".split())
_MESSAGES = frozenset("message letter telegram cable greeting".split())
_MESSAGE = 2
_PAPERS = _ISSUED | {"letter", "note"}
_ISSUES = frozenset("issued released published made adopted sent issue issues".split())
_DESCRIBED = frozenset(
    "described called dubbed labelled labeled termed hailed branded characterized characterised".split()
)
_OWNER = 6
_ARTICLES = frozenset(("a", "an", "any", "no"))
_TOLD_BY = frozenset("reports report claims allegations articles news stories statements documents".split())
_CONCLUDED = frozenset("deal deals agreement agreements pact treaty contract contracts talks visit summit".split())
_PARTS = frozenset("and while after as although though whereas".split())  # before what another one says
_AGENT = 7  # words between a passive verb of saying and "by" its speaker
# Nouns and adjectives of these senses tell of a stance, and nobody says them by themselves.
_NO_VERBS = ("denies", "dismisses", "alleges", "assesses")


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
    also: list[Saying] = field(default_factory=list)  # sayings that only pass this one on, dated like it

    @property
    def who(self) -> Who:
        """The first speaker in the fullest form the text has."""
        return self.speakers[0].who.self


def _single(who: Who) -> bool:
    """Whether "he" or "she" can mean a party: a person, or one unnamed speaker."""
    return who.kind == "person" or (who.kind == "unnamed" and not (who.role.words or "").casefold().endswith("s"))


class Sayings:
    """All acts of saying of a text, sentence by sentence."""

    def __init__(self, tokens: Tokens, inside: Sequence[Sequence[Mention]], cast: Cast, quoted: Sequence[bool]) -> None:
        """Find them; ``inside`` are the mentions of each sentence, ``quoted`` tells which tokens stand in marks."""
        self.tokens, self.cast, self.quoted = tokens, cast, quoted
        self.subjects = Subjects(tokens, cast, quoted)
        self.last: Who | None = None  # who spoke last, for pronouns
        self.focus: Who | None = None  # the person whom the last sentence was about
        self.last_person: Who | None = None
        self.last_body: Who | None = None
        self._here: list[Place] = []
        self.marks = Marks(closing_marks(tokens, quoted), colons(tokens, quoted))
        self.told: list[list[Saying]] = []  # all acts of saying, also those that others only carry
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
        stances = {m.first for m in verbs if m.entry.kind == "stance"}
        verbs = [m for m in verbs if m.entry.kind == "stance" or m.first not in stances]  # "voiced" of "voiced concern"
        beside = quotative_verbs(self.tokens, self.marks, sentence, places, {m.first for m in verbs})
        found: list[Saying] = []
        for verb in sorted([*verbs, *beside]) if beside else verbs:
            if saying := self._saying(number, sentence, verb, places, found):
                found.append(saying)
        self._part(found)
        self.told.append(list(found))
        relay(found, self.tokens.lows, places)
        shown_to(found, places, self.tokens.lows)
        for saying, later in pairwise(found):
            if saying.content.start < later.verb.first < saying.content.stop and saying.who is later.who:
                saying.content = range(saying.content.start, later.verb.first)
        for saying in found:
            self._issued(saying, found)
            self._remember(saying.who)
        self._focus(number, found)
        return found

    def _part(self, found: list[Saying]) -> None:
        """End what one says where "and" begins what another says ("KCNA reported that …, and the Kremlin said …")."""
        lows = self.tokens.lows
        for saying, later in pairwise(found):
            place = later.speakers[0]
            lead = place.first - 1 - (lows[place.first - 1] == "the")
            beside = 0 <= later.verb.first - later.speakers[-1].last <= 2 and not later.pronoun
            if beside and lows[lead] in _PARTS and saying.content.start + 3 < lead < saying.content.stop:
                saying.content = range(saying.content.start, lead)

    def _issued(self, saying: Saying, found: list[Saying]) -> None:
        """Lead "the statement said" back to who spoke last, as who issued it."""
        place, lows = saying.speakers[0], self.tokens.lows
        noun = lows[place.last]
        if noun in _MESSAGES and place.last - place.first <= 1 and (self.focus or self.last_person) is not None:
            who = self.focus or self.last_person
            saying.speakers = [Place(place.first, place.last, who)] if who is not None else saying.speakers
            return
        if noun not in _ISSUED or place.last - place.first > 1 or self.last is None or place.who is self.last:
            return
        if is_medium(self.last):
            return  # it only carries the statement
        if noun == "report" and place.who.affiliation in ("research", "media"):
            return
        if len(found) == 1 and self.last.affiliation == "state":
            saying.speakers = [Place(place.first, place.last, self.last)]

    def _focus(self, number: int, found: list[Saying]) -> None:
        """Keep the person whom a sentence is about: who speaks in it, or else its subject."""
        if found:
            people = [saying.who for saying in found if _single(saying.who)]
            self.focus = people[-1] if people else self.focus
            return
        first = next(iter(self.cast.places[number]), None)
        if (
            first is not None
            and first.who.kind == "organisation"
            and first.first <= self.tokens.sentences[number].start + 1
        ):
            self.last_body = first.who.self  # "The report is full of blame. It calls …"
        lows, sentence = self.tokens.lows, self.tokens.sentences[number]
        for place in self.cast.places[number]:
            lead = lows[place.first - 1] if place.first > sentence.start else ""
            if self.quoted[place.first] or lead in PREPOSITIONS or not _single(place.who):
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
            ours = before == "," and self.tokens.lows[sentence.start] == "we"  # "We, the leaders of the G7, condemn"
            return not (
                ours or before in PASSED or before in _SUBJECTS or before.endswith("ly") or self._adjacent(mention)
            )
        if mention.first != mention.last:
            return low in _PLURALS and self._called_for(mention, sentence)
        if low.endswith("ing"):
            return before in _NO_PARTICIPLE or (low == "saying" and before == "as")
        after = self.tokens.lows[mention.last + 1] if mention.last + 1 < sentence.stop else ""
        if low in _PARTICIPLES and before in _BEFORE_NOUN:
            return True  # "an alleged arms deal"
        if before == "to" and after == "that":
            return False  # "went on to joke that"
        if before in _PREPOSITIONS_TOO and not low.endswith(("ed", "said", "told")):
            return True
        if low.startswith("recogni") and after != "that":
            return True  # "a republic that few states recognise"
        if not low.endswith(("s", "ed", "ing")) and before and self.tokens.lows[mention.first - 2] in _ARTICLES:
            return before not in PASSED  # "a specific estimate"
        if low.startswith("conclud") and _CONCLUDED & set(self.tokens.lows[mention.last + 1 : mention.last + 7]):
            return True  # "conclude any new arms deals"
        if low == "counter" and before in ("run", "runs", "ran", "running", "over"):
            return True
        if low.startswith("call") and after in ("at", "for", "off", "up", "in", "back", "to"):
            return True
        if low in _NOT_OF and after in ("of", "for"):
            return True
        return before in _NOUN_AFTER and not low.endswith("ed") and low not in ("said", "told", "says")

    def _called_for(self, mention: Mention, sentence: range) -> bool:
        """Whether "calls for" is a noun ("rejected US calls for talks", "amid calls for restraint")."""
        at = next((p.first for p in self._here if p.last == mention.first - 1), mention.first)
        lead = self.tokens.lows[at - 1] if at > sentence.start else ""
        return lead in _PREPOSITIONS_TOO or lead.endswith("ed") or lead in _NOUN_AFTER

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
            return self._according(number, sentence, verb, places)
        if low in _CITES:
            return self._cited(number, verb, places, earlier, content)
        if verb.entry.kind == "say" and verb.entry.more != "verb" and sense in _NO_VERBS:
            return None
        if low.endswith("ing") and self.tokens.lows[verb.first - 1] in _TOLD_BY:
            return None  # "denied reports alleging that"
        if low.endswith("ing") and sense != "no-comment" and not self._progressive(verb, sense):
            if (beside := self._with(verb, places)) is not None:
                return Saying([beside], verb, sense, number, content)
            if earlier and earlier[-1].sense != "according":
                return Saying(earlier[-1].speakers, verb, sense, number, content, pronoun=True)
            if issuers := self._issuing(sentence, verb, places):
                return Saying(issuers, verb, sense, number, content)
            if self.tokens.lows[verb.first - 1 : verb.first] != [","]:
                return None
            if not earlier and (subject := self.subjects.clause(verb, places)) is not None:
                return Saying([subject], verb, sense, number, content, pronoun=True)
        passive = self._passive(sentence, verb)
        speakers = (
            []
            if passive
            else self.subjects.both(sentence, verb)
            or self.subjects.before(sentence, verb, places, self._spoken(earlier))
        )
        if not speakers and not passive and earlier and self._aside(earlier[-1], verb):
            speakers = earlier[-1].speakers
        if (
            speakers
            and earlier
            and without_passed(self.tokens.lows[max(sentence.start, verb.first - 5) : verb.first])[-1:] == ["and"]
            and speakers[0].first > earlier[-1].verb.last
        ):
            speakers = []  # "summoned the ambassador and urged …": the ambassador is only summoned
        inverted = False
        lead = self.tokens.lows[verb.first - 1] if verb.first > sentence.start else ","
        follows = self.tokens.lows[verb.last + 1 : verb.last + 2]
        if lead == "," and low in _INVERTED and follows in (["a"], ["an"], ["one"]):
            speakers = []  # "…, said a Ukrainian document": what stands before is what it says
        if (
            lead == ","
            and low in _INVERTED
            and any(p.first == verb.last + 1 and p.who.kind == "person" for p in places)
        ):
            speakers = []  # "… to strike Ukraine, said Jung Pak"
        spoken = self.quoted[verb.first - 1] and lead in _MARKS  # "…,” warned Petrov"
        if not speakers and not passive and (spoken or (low in _INVERTED and lead in _MARKS)):
            place = self.subjects.after(verb, places, 2) or (self.subjects.titled(verb, places) if spoken else None)
            if place is not None:
                speakers = [place, *self.subjects.joined(place, places)]
                inverted = True
        pronoun = False
        if passive and verb.entry.kind == "stance" and "which" in self.tokens.lows[max(verb.first - 4, 0) : verb.first]:
            return None  # "the company, which has been designated by the United States"
        told_of = passive and (verb.entry.kind == "stance" or sense in ("denies", "dismisses", "confirms", "alleges"))
        if passive and (agents := self.subjects.agent(verb, places)):
            between = self.tokens.lows[verb.last + 1 : agents[0].first]
            if told_of or (len(between) <= _AGENT and not {"that", "to", ","} & set(between)):
                return Saying(agents, verb, sense, number, sentence)
        if not speakers and not passive and (who := self._pronoun(sentence, verb, earlier)):
            speakers, pronoun = [who], True
        if not speakers and not passive and earlier and self._chained(verb, earlier[-1]):
            speakers, pronoun = earlier[-1].speakers, True
        if not speakers and not passive and (one := self._stranger(sentence, verb)) is not None:
            speakers, inverted = [one], one.first > verb.last
        if not speakers:
            return None
        first = speakers[0].first
        content = self._content(sentence, verb, first, inverted)
        return Saying(speakers, verb, sense, number, content, pronoun=pronoun)

    def _stranger(self, sentence: range, verb: Mention) -> Place | None:
        """Return who is told by a noun alone, in a sentence with a quotation ("…," said one of the drivers)."""
        marks = [at for at in self.marks.closing if sentence.start - 1 <= at < sentence.stop]
        if verb.entry.kind != "say" or not (marks or any(self.quoted[verb.last + 1 : sentence.stop])):
            return None
        place = stranger(self.tokens, sentence, verb.first, verb.last, marks)
        named = place is not None and any(at in self.cast.grammar.parts for at in range(place.first, place.last + 1))
        return None if named else place

    def _issuing(self, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
        """Return whose paper says something ("the ministry issued a statement calling on Russia to stop")."""
        lows = self.tokens.lows
        if lows[verb.first - 1] not in _PAPERS:
            return []
        issued = next((at for at in range(verb.first - 2, sentence.start, -1) if lows[at] in _ISSUES), None)
        if issued is None or verb.first - issued > _OWNER:
            return []
        return self.subjects.before(sentence, verb._replace(first=issued, last=issued), places, [])

    def _progressive(self, verb: Mention, sense: str) -> bool:
        """Whether a form in -ing is the verb of a sentence ("are denying", "has been saying that")."""
        lows, at = self.tokens.lows, verb.first - 1
        while lows[at].endswith("ly") or lows[at] in ("not", "now", "also", "both", "still"):
            at -= 1
        tells = sense in _NO_VERBS or lows[verb.last + 1] in ("that", ":", "“", '"', "this")
        return tells and lows[at] in _IS

    def _with(self, verb: Mention, places: list[Place]) -> Place | None:
        """Return who tells something beside the sentence ("…, with spokesperson Miller telling reporters")."""
        lows = self.tokens.lows
        beside = (place for place in places if place.last == verb.first - 1 and place.who.kind == "person")
        return next((place for place in beside if "with" in lows[max(place.first - 2, 0) : place.first]), None)

    def _aside(self, before: Saying, verb: Mention) -> bool:
        """Whether the verb before only stands in an aside ("an official, speaking anonymously, said")."""
        lows = self.tokens.lows
        return (
            lows[before.verb.first].endswith("ing")
            and lows[before.verb.first - 1] == ","
            and lows[verb.first - 1] == ","
            and before.speakers[0].last == before.verb.first - 2
        )

    def _according(self, number: int, sentence: range, verb: Mention, places: list[Place]) -> Saying | None:
        """Read "according to X", at the head of a sentence or after what X says."""
        lows = self.tokens.lows
        speaker = self.subjects.after(verb, places, 9)
        if speaker is None and lows[verb.last + 1 : verb.last + 2] in (["him"], ["her"]):
            who = self.focus or self.last_person
            speaker = Place(verb.last + 1, verb.last + 1, who) if who is not None else None
        if speaker is None:
            return None
        maker = self._maker(speaker, places)
        if maker is not None:
            saying = Saying([maker], verb, "according", number, sentence)
            saying.via += [speaker.who.self] if speaker.who.affiliation == "media" else []
            return saying
        near = verb.first - sentence.start < 3 and lows[verb.first - 1] in ("and", "but", ",")
        begins = verb.first == sentence.start or near
        content = range(speaker.last + 1, sentence.stop) if begins else sentence
        return Saying([speaker, *self.subjects.joined(speaker, places)], verb, "according", number, content)

    def _maker(self, after: Place, places: list[Place]) -> Place | None:
        """Return who made what is cited ("according to images shared with the newspaper by the institute")."""
        lows = self.tokens.lows
        for place in places:
            between = lows[after.last + 1 : place.first]
            if place.first > after.last and 0 < len(between) <= 3 and between[0] == "by":
                return place
        return None

    def _spoken(self, earlier: list[Saying]) -> list[Place]:
        """Return who speaks in a sentence already, but for what only a relative clause tells of them."""
        lows = self.tokens.lows
        main = (s for s in earlier if "who" not in lows[max(s.verb.first - 3, 0) : s.verb.first])
        return [place for saying in main for place in saying.speakers]

    def _content(self, sentence: range, verb: Mention, first: int, inverted: bool) -> range:
        """Return what is said: what follows the verb, or what stands before where little follows ("…, he said.")."""
        lows = self.tokens.lows
        lead = first if not inverted else verb.first
        while (
            lead - sentence.start > 3
            and first - lead < _OWNER
            and lows[lead - 1] not in _MARKS
            and lows[verb.first - 1] != ","
        ):
            if "'s" not in lows[lead - _OWNER : lead]:
                break
            lead -= 1  # "…, the Washington-based Stimson Center's 38 North wrote"
        if lead - sentence.start > 3 and lows[lead - 1] in (",", "”", '"', "'", "’", "—"):
            following = verb.last + 1
            day = following + (lows[following : following + 1] == ["on"])
            if (
                lows[day : day + 1]
                and lows[day] in WEEKDAYS
                and lows[day + 1 : day + 2] == [","]
                and lows[lead - 1] == ","
            ):
                return range(
                    sentence.start, lead
                )  # "…, the ministry said Monday, days after the United States claimed"
            told = following < sentence.stop and lows[following] in ("that", ":", "he", "she", "it", "they")
            quote_before = lows[lead - 1] != "," or lows[lead - 2] in ("”", '"')
            if not told and (inverted or quote_before or lead - sentence.start > sentence.stop - following):
                return range(sentence.start, lead)
        return range(verb.last + 1, sentence.stop)

    def _passive(self, sentence: range, verb: Mention) -> bool:
        """Whether others say it of the subject ("is believed to have", "was told")."""
        lows = self.tokens.lows
        participle = ("ed", "told", "said", "seen", "shown", "thought")
        if verb.entry.phrase in ("was quoted", "quoted as saying", "cited as saying") or not (
            lows[verb.last].endswith(participle) or lows[verb.first].endswith(participle)
        ):
            return False
        describes = verb.entry.value in ("denies", "dismisses") or lows[verb.last] in _DESCRIBED
        if describes and lows[verb.last + 1 : verb.last + 2] == ["by"]:
            return True  # "a claim denied by both Moscow and Pyongyang", "described by KCNA as"
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

    def _pronoun(self, sentence: range, verb: Mention, earlier: list[Saying]) -> Place | None:
        lows = self.tokens.lows
        if (named := self._which(verb)) is not None:
            return named
        far = 13 if lows[verb.first - 1] in ("and", "but") else 7  # "where he praised the long war and said"
        low_end = max(sentence.start, verb.first - far)
        begin = self.subjects.relative(sentence, verb)
        low_end = min(low_end, begin - _MESSAGE)
        for at in range(begin - 1, max(low_end, sentence.start) - 1, -1):
            if self.quoted[at] or lows[at] in STOPPERS:
                return None
            sort = PRONOUNS.get(lows[at])
            if lows[at] in _MESSAGES and lows[at - 1] in ("the", "his", "her"):
                sort = "person"  # a message speaks for who sent it
            if sort is None:
                continue
            spoken = bool(earlier) and (_single(earlier[-1].who) or lows[at] not in ("he", "she"))
            spoken = spoken and lows[at] not in _MESSAGES
            if spoken and lows[at] != "who":
                return Place(at, at, earlier[-1].who)
            if sort == "person":
                answers = at > sentence.start and self.quoted[at - 1]  # "…, Kim boasts, “…,” he said": not Kim
                who = (None if answers else self._person_before(at)) or self.focus or self.last_person
                if who is None and lows[at] != "who" and self.last is not None and self.last.kind != "state":
                    who = self.last
            else:
                who = self.last_body if lows[at] in ("it",) else self.last
            return Place(at, at, who) if who is not None else None
        return None

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
        bodies = (place for place in self._here if place.last in (end, at - 2, at - 3) and place.who.kind != "state")
        return next(bodies, None)

    def _person_before(self, at: int) -> Who | None:
        """Return a person named earlier in the same sentence, outside quotation marks, as its subject."""
        for places in self._here:
            if places.last < at and not self.quoted[places.first] and places.who.kind == "person":
                lead = self.tokens.lows[places.first - 1] if places.first else ""
                aside = places.last + 2 == at and self.tokens.lows[at - 1] == ","  # "Kim, he joked, …"
                if lead not in PREPOSITIONS and not aside:
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
            speakers = self.subjects.before(sentence, verb, places, self._spoken(earlier))
            if not speakers and (who := self._pronoun(sentence, verb, earlier)):
                speakers = [who]
            if not speakers:
                return None
            saying = Saying(speakers, verb, "says", number, content)
            carrier = next((p for p in places if p.first > verb.last and lows[p.first - 1] in ("by", "the")), None)
            if carrier is not None and carrier.who.affiliation == "media":
                saying.via.append(carrier.who)
            return saying
        source = self.subjects.after(verb, places, 6)
        if source is None and lows[verb.last + 1 : verb.last + 4] in (["him", "as", "saying"], ["her", "as", "saying"]):
            him = self.focus or self.last_person
            source = Place(verb.last + 1, verb.last + 1, him) if him is not None else None
        if source is None:
            return None
        carriers = self.subjects.before(sentence, verb, places, self._spoken(earlier))
        if lows[source.last + 1 : source.last + 3] == ["as", "saying"]:
            after = source.last + 3  # "…," the ministry quoted Kim as saying.
            content = range(after, sentence.stop)
            if after >= sentence.stop - 1:
                content = range(sentence.start, carriers[0].first if carriers else verb.first)
        saying = Saying([source, *self.subjects.joined(source, places)], verb, "says", number, content)
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

    def _remember(self, who: Who) -> None:
        self.last = who
        if _single(who):
            self.last_person = who
        if who.kind in ("organisation", "state"):
            self.last_body = who
        elif who.organisation.value is not None and (body := self.cast.known.get(who.organisation.value)):
            self.last_body = body
