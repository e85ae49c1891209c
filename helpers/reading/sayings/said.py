"""Who says what in a sentence: the speaker of each verb of saying, and the carriers that pass it on.

"The Kremlin confirmed …, according to RIA Novosti": the Kremlin is the speaker, RIA Novosti a carrier (*via*). "Yonhap
reported, citing a government source": the source is the speaker, Yonhap the carrier.
"""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.who import Place
from helpers.reading.sayings.agents import (
    SAID_LAST,
    TOLD_LAST,
    acts,
    after,
    agent,
    behind_title,
    ends,
    joined,
    noun_acts,
)
from helpers.reading.sayings.awaited import awaited
from helpers.reading.sayings.boundaries import DASHES
from helpers.reading.sayings.briefings import Briefings
from helpers.reading.sayings.called import called
from helpers.reading.sayings.citing import Citing, spoken_in
from helpers.reading.sayings.contents import MARKS, content_of, cut, part
from helpers.reading.sayings.cosubjects import governments, with_counted
from helpers.reading.sayings.crediting import credited
from helpers.reading.sayings.findings import EXAMINED, findings
from helpers.reading.sayings.goingon import aside, goes_on_listing, shares_subject
from helpers.reading.sayings.inverted import behind_said
from helpers.reading.sayings.newcomers import Newcomers
from helpers.reading.sayings.papers import maker_of_paper
from helpers.reading.sayings.participles import issuing, spoken
from helpers.reading.sayings.passed import without_passed
from helpers.reading.sayings.quotatives import Marks, closing_marks, colons
from helpers.reading.sayings.referents import Referents
from helpers.reading.sayings.relays import relay, shown_to, told_to
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.seats import of_its_ground
from helpers.reading.sayings.subjects import Subjects
from helpers.reading.sayings.unlisted import agent_named, refers_back
from helpers.reading.sayings.verbs import LABEL, tells, verbs_of
from helpers.reading.sayings.views import in_somebodys_view
from helpers.reading.sayings.voice import STANCES, asked_about, made_to, owed, passive, progressive, tells_nothing
from helpers.reading.tokens import Tokens

_ASKS = frozenset("ask asks asked asking joke jokes joked joking quip quips quipped quipping".split())
_CITES_NOW = frozenset(("citing", "quoting", "cites", "cite"))
_CITES = frozenset(("citing", "quoting", "cited", "quoted", "cites", "quotes", "cite", "quote"))
_THEY = frozenset(("it", "they", "he", "she"))
_IN_THE = ("in the ", "by the ", "in his ", "in her ", "in its ")
_REACHES = 14  # words from a verb to what it quotes
_TWO = 2  # in "Oslo and Rome"
_PUBLISHES = frozenset(
    "released published posted shared showed circulated unveiled aired broadcast issued carried".split()
)
_FAR_BACK = 16  # words from "published" to "what it said"
_TOLD_BY = frozenset("reports report claims allegations articles news stories statements documents".split())
_GIFTS = frozenset("gift gifts present presents car cars".split())
_AGENT = 7  # words between a passive verb of saying and "by" its speaker


class Sayings:
    """All acts of saying of a text, sentence by sentence."""

    def __init__(self, tokens: Tokens, inside: Sequence[Sequence[Mention]], cast: Cast, quoted: Sequence[bool]) -> None:
        """Find them; ``inside`` are the mentions of each sentence, ``quoted`` tells which tokens stand in marks."""
        self.tokens, self.cast, self.quoted = tokens, cast, quoted
        self.subjects = Subjects(tokens, cast, quoted)
        self.referents = Referents(tokens, cast, quoted, self.subjects)
        self.citing = Citing(tokens, self.subjects, self.referents)
        self.marks = Marks(closing_marks(tokens, quoted), colons(tokens, quoted))
        self.newcomers = Newcomers(tokens, cast, quoted, self.marks.closing)
        self.briefings = Briefings(tokens.lows)
        self.told: list[list[Saying]] = []  # all acts of saying, also those that others only carry
        self.by_sentence: list[list[Saying]] = []
        for number, sentence in enumerate(tokens.sentences):
            self.by_sentence.append(self._sentence(number, sentence, inside[number]))

    def _sentence(self, number: int, sentence: range, mentions: Sequence[Mention]) -> list[Saying]:
        lows, places = self.tokens.lows, self.cast.places[number]
        self.referents.here, self.newcomers.here, self.newcomers.number = places, mentions, number
        found: list[Saying] = []
        for verb in verbs_of(self.tokens, sentence, places, mentions, self.quoted, self.marks):
            if saying := self._saying(number, sentence, verb, places, found):
                if saying.sense == "speaks" and lows[verb.first] not in _ASKS and self._quotes_a_sentence(saying):
                    saying.sense = "says"
                found.append(saying)
        found += findings(self.tokens, number, places, self.quoted, found)
        found += self.newcomers.finding(number, sentence, places, found)
        found += in_somebodys_view(lows, number, sentence, places) if not found else []
        part(self.tokens, found)
        self.told.append(list(found))
        if found:
            relay(found, lows, places)
            shown_to(found, places, lows)
            told_to(found, places, lows)
            self.briefings.follow(found)
            credited(self.tokens, number, found, self.by_sentence[-1] if number else [])
        cut(lows, found)
        for saying in found:
            called(self.tokens, saying.speakers[0], sentence, saying.verb.first)
            self.newcomers.pointers.lead_back(number, saying.speakers[0])
            self.referents.issued(saying, found)
            self.referents.remember(saying.who)
        self.referents.issues(sentence, found)
        self.referents.focus(number, found)
        return found

    def _quotes_a_sentence(self, saying: Saying) -> bool:
        """Whether what somebody replies, or comments, stands there as a sentence in marks."""
        near = range(saying.content.start, min(saying.content.start + _REACHES, saying.content.stop - 1))
        mark = next((at for at in near if self.quoted[at]), None)
        return mark is not None and self.tokens.words[mark + 1][0].isupper()

    def _saying(
        self, number: int, sentence: range, verb: Mention, places: list[Place], earlier: list[Saying]
    ) -> Saying | None:
        """Return what is said by a verb, unless nobody says it; ``earlier`` are the sayings before it."""
        lows, phrase = self.tokens.lows, verb.entry.phrase
        low = lows[verb.first]
        if low.startswith("add") and lows[verb.last + 1 : verb.last + 2] == ["to"]:
            return None  # "adding to tensions" says nothing
        if low.startswith("convey") and _GIFTS & set(lows[verb.last + 1 : verb.last + 4]):
            return None  # "was conveyed the gift by the Russian side": handed over, and nothing said
        if low == "documents" and lows[verb.last + 1] in EXAMINED:
            return None  # "documents seen by Reuters"
        if owed(lows, sentence, verb) or awaited(lows, verb) or made_to(lows, verb, places):
            return None  # "adding that Seoul should assess the situation": nobody says so
        sense = verb.entry.value if verb.entry.kind == "say" else "stance"
        if sense == "speaks" and low not in _ASKS and tells(lows, verb):
            sense = "says"
        if phrase in ("according to", "as per", "based on") or phrase.startswith(_IN_THE):
            said = self.citing.according(number, sentence, verb, places)
            if said is not None:
                return self.newcomers.whole(said, sentence, verb, places)
            return self.newcomers.according(number, sentence, verb, places)
        if low in _CITES or self.citing.reported_as(sentence, verb):
            unknown = self.newcomers.behind(sentence, verb, places) if low in _CITES_NOW else None
            content = range(verb.last + 1, sentence.stop)
            return self.citing.cited(number, verb, places, earlier, content, unknown)
        if verb.entry.kind == "say" and verb.entry.more != "verb" and sense in STANCES:
            return None
        if low.endswith("ing") and lows[verb.first - 1] in _TOLD_BY:
            return None  # "denied reports alleging that"
        if low.endswith("ing") and sense != "no-comment" and not progressive(lows, verb, sense):
            said = spoken(self.subjects, number, sentence, verb, places, earlier)
            if said is not None or lows[verb.first - 1 : verb.first] != [","]:
                return said
        if passive(lows, sentence, verb):
            return self._passive(number, sentence, verb, places, sense)
        return self._active(number, sentence, verb, places, sense, earlier)

    def _passive(self, number: int, sentence: range, verb: Mention, places: list[Place], sense: str) -> Saying | None:
        """Return what a passive verb tells, by its agent ("was denied by Russia and North Korea")."""
        lows = self.tokens.lows
        if lows[verb.first] == "threatened":
            return None  # "were its sovereignty to be threatened by the West": nobody warns
        if verb.entry.kind == "stance" and "which" in lows[max(verb.first - 4, 0) : verb.first]:
            return None  # "the company, which has been designated by the United States"
        agents = agent(lows, verb, places) or agent_named(self.tokens, sentence, verb)
        if not agents:
            return None
        between = [lows[at] for at in range(verb.last + 1, agents[0].first) if not self.quoted[at]]
        told_of = verb.entry.kind == "stance" or sense in ("denies", "dismisses", "confirms", "alleges")
        near = len(between) <= _AGENT and {"that", "to", ","}.isdisjoint(between)
        return Saying(agents, verb, sense, number, sentence) if told_of or near else None

    def _active(
        self, number: int, sentence: range, verb: Mention, places: list[Place], sense: str, earlier: list[Saying]
    ) -> Saying | None:
        """Return what an active verb tells, by whoever stands on one of its sides or is meant by a word there."""
        lows = self.tokens.lows
        if (maker := maker_of_paper(self.tokens, sentence, verb, places, self.quoted)) is not None:
            return Saying(
                [maker],
                verb,
                sense,
                number,
                content_of(lows, self.quoted, sentence, verb, maker.first, maker.first > verb.last),
            )
        speakers = self._left(sentence, verb, places, earlier)
        lead = speakers[0].first - 1 if speakers else 0
        if speakers and lows[lead - (lows[lead] == "the")] == "than":
            return None  # "far larger than Moscow tells the United Nations": what somebody tells is only compared
        if phrase := behind_said(lows, sentence, verb, speakers):
            speakers, inverted = self.newcomers.last(sentence, phrase, places), True
            if not speakers and (strange := self.newcomers.stranger(sentence, verb)) is not None:
                speakers = [strange]
            if not speakers:
                return None
        else:
            speakers, inverted = self._right(sentence, verb, places, speakers)
        if makers := self._publishing(sentence, verb, places):
            return Saying(makers, verb, sense, number, range(verb.last + 1, sentence.stop), pronoun=True)
        pronoun = False
        if not speakers and verb.entry.kind == "stance":
            speakers = issuing(self.subjects, sentence, verb, places)
        if not speakers:
            strange = self.newcomers.stranger(sentence, verb)
            one = self.newcomers.subject(sentence, verb, places) if strange is None else None
            if strange is None or lows[strange.last + 1] not in ("who", "whose"):
                speakers, pronoun = self._meant(sentence, verb, earlier, one)
            if not speakers and strange is not None:
                speakers, inverted = [strange], strange.first > verb.last
        judges, says = verb.entry.kind == "stance", sense == "says" and not inverted
        speakers = with_counted(self.tokens, sentence, verb, places, speakers, (judges, says, inverted))
        if not speakers or asked_about(lows, sentence, speakers[0], verb) or tells_nothing(lows, verb, speakers):
            return None
        for speaker in speakers:
            of_its_ground(self.tokens, speaker, sentence, self.newcomers.here, self.cast.lexicon.places)
        if pronoun and lows[verb.first - 2] == "what":  # "…, in what they say is a breach"
            ends = next((at for at in range(verb.last + 1, sentence.stop) if lows[at] == ","), sentence.stop)
            told = ends - verb.last > 3  # "if it is what they say it is": nobody says anything
            return Saying(speakers, verb, sense, number, range(verb.last + 1, ends), pronoun=True) if told else None
        content = content_of(lows, self.quoted, sentence, verb, speakers[0].first, inverted)
        return Saying(speakers, verb, sense, number, content, pronoun=pronoun)

    def _left(self, sentence: range, verb: Mention, places: list[Place], earlier: list[Saying]) -> list[Place]:
        """Return the subject left of an active verb: its own, or the one of the verb that it goes on from."""
        lows = self.tokens.lows
        both = self.subjects.both(sentence, verb) or governments(lows, verb.first, places)
        speakers = both or self.subjects.before(sentence, verb, places, spoken_in(earlier, lows))
        if not earlier:
            return speakers
        before = earlier[-1]
        if not speakers:
            return before.speakers if aside(lows, before, verb) else []
        if speakers[0].first > before.verb.last:
            if without_passed(lows[max(sentence.start, verb.first - 5) : verb.first])[-1:] == ["and"]:
                return []  # "summoned the ambassador and urged …": the ambassador is only summoned
            if goes_on_listing(lows, before, verb, speakers[0]):
                return before.speakers
        return speakers

    def _right(
        self, sentence: range, verb: Mention, places: list[Place], left: list[Place]
    ) -> tuple[list[Place], bool]:
        """Return who speaks where a verb may stand before its speaker ("…,” warned Petrov"), and whether it does."""
        lows, low = self.tokens.lows, self.tokens.lows[verb.first]
        lead = lows[verb.first - 1] if verb.first > sentence.start else ","
        last_said = lead == "," and low in SAID_LAST and lows[verb.last + 1] in ("a", "an", "one")
        if last_said and not (left and noun_acts(lows, verb.last + 2, sentence)):
            left = []  # "…, said a Ukrainian document": what stands before is what it says
        right = after(lows, self.quoted, verb, places, 2) if lead == "," and low in TOLD_LAST else None
        if right is not None:
            behind = right.last + 1
            person = right.who.kind == "person" and not (left and acts(lows, behind, sentence))
            if person or (right.who.kind not in ("person", "state") and ends(lows, behind, sentence)):
                left = []  # "… to strike Ukraine, said Jung Pak"; "… had arrived, reported NHK, citing …"
        dash = 1 if lead in DASHES else 0  # "…,” – said Petrov"
        lead = lows[verb.first - 1 - dash] if dash and verb.first - 2 >= sentence.start else lead
        spoken_before = self.quoted[verb.first - 1 - dash] and lead in MARKS  # "…,” warned Petrov"
        if left or not (spoken_before or (low in TOLD_LAST and lead in MARKS)):
            return left, False
        place = right or after(lows, self.quoted, verb, places, 2)
        if place is not None and not spoken_before and acts(lows, place.last + 1, sentence):
            return [], False  # "Pak, a former worker, said Russia sent"
        if place is None and spoken_before:
            place = behind_title(lows, verb, places)
        return ([place, *joined(lows, place, places)], True) if place is not None else ([], False)

    def _meant(
        self, sentence: range, verb: Mention, earlier: list[Saying], unlisted: Place | None
    ) -> tuple[list[Place], bool]:
        """Return whom the words before a verb mean, and whether by a pronoun; ``unlisted`` is told by a noun there."""
        if unlisted is not None and not refers_back(unlisted):
            return [unlisted], False
        lows = self.tokens.lows
        if lows[verb.first - 1] in ("and", "but") and (asked := self._asked_before(verb)) is not None:
            return [asked], False
        if who := self.referents.pronoun(sentence, verb, earlier):
            if lows[who.first] == "they" and (pair := self._pair(sentence, who.first)):
                return pair, True
            several = bool(earlier) and who.who is earlier[-1].who and lows[who.first] == "they"
            return (earlier[-1].speakers if several else [who]), True
        if earlier and shares_subject(lows, verb, earlier[-1]):
            return earlier[-1].speakers, True
        return [unlisted] if unlisted is not None else [], False

    def _asked_before(self, verb: Mention) -> Place | None:
        """Return who was asked before "and said" ("Berg was asked about it on Friday and said there was no proof")."""
        before = (place for place in self.referents.here if place.last < verb.first)
        return next((place for place in before if self.referents.was_asked(place)), None)

    def _pair(self, sentence: range, they: int) -> list[Place]:
        """Return the two who open a sentence, whom "they" takes up ("Oslo and Rome are friends, though they deny")."""
        lows, here = self.tokens.lows, [place for place in self.referents.here if place.last < they][:_TWO]
        if len(here) < _TWO or here[0].first > sentence.start + 1 or lows[here[0].last + 1] != "and":
            return []
        return here if here[1].first <= here[0].last + _TWO + 1 else []

    def _publishing(self, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
        """Return who published something "which it said showed", "of what it says are" a thing."""
        lows = self.tokens.lows
        if lows[verb.first - 1] not in _THEY or lows[verb.first - 2] not in ("what", "which", "that"):
            return []
        if lows[verb.first - 3] == "in":
            return []  # "an interview with Oleg Berg, in which he said"
        near = range(verb.first - 3, max(verb.first - _FAR_BACK, sentence.start), -1)
        put = next((at for at in near if lows[at] in _PUBLISHES), None)
        if put is None:
            return []
        made = Mention(put, put, LABEL)
        maker = self.newcomers.subject(sentence, made, places)
        return self.subjects.before(sentence, made, places, []) or ([maker] if maker is not None else [])
