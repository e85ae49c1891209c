"""Who speaks where no speaker is named: a quotation goes on, a transcript takes turns, a statement is issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.composed.composing import BE
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place, Who, same_state, stately
from helpers.reading.sayings.issuers import Issuers
from helpers.reading.sayings.relays import is_service
from helpers.reading.sayings.runningon import RunningOn
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.turns import asks, introduced, only_asks, turn_at

if TYPE_CHECKING:
    from helpers.reading.story import Story

_SPEAKS = frozenset(("we", "i"))
_HELD = frozenset("believed thought understood estimated assessed suspected".split())
_ASKED = frozenset(("asked", "ask", "pressed", "wondered"))
_WHEN = frozenset(("when", "after", "as", "before"))
_NAMES_A_THING = frozenset("the a an his her its their this that these such".split())  # "The “ghost fleet” grew."
_MINUTES = "meetings coverage"  # of the United Nations


class Speaking:
    """The saying that each sentence of a story belongs to: its own, or the one that its words go on from."""

    def __init__(self, story: Story) -> None:
        """Find the speaker of every sentence, in order."""
        self.story, self.tokens, self.quoted = story, story.tokens, story.quoted
        self.issuers = Issuers(story)
        self.running = RunningOn(story.tokens, story.quoted, story.sayings)
        self.turning: set[int] = set()  # who speaks in a transcript
        self.questions: dict[int, list[int]] = {}  # the sentences of each question of a transcript
        self.answers: list[int] = []  # how many questions a transcript has put before each sentence
        self.minutes = _MINUTES in story.document.text.casefold()  # what delegates say runs on without "he said"
        self.by_sentence = self._all()

    def _all(self) -> list[Saying | None]:
        """Return for each sentence the saying it belongs to: its own, or the one that its quotation goes on from."""
        found: list[Saying | None] = []
        current: Saying | None = None
        open_to = -1  # the last sentence of a quotation that a colon opened
        paragraph = -1
        turn: Who | None = None
        asking = False  # whether a question of a transcript is being put
        questions = 0
        for number, sentence in enumerate(self.tokens.sentences):
            own = self.story.sayings.by_sentence[number]
            if self.tokens.paragraphs[number] != paragraph:
                paragraph = self.tokens.paragraphs[number]
                turn = turn_at(self.story, sentence, turn)
                before, asking = asking, asks(self.story, sentence, asking)
                questions += asking and not before
            self.answers.append(questions)
            if asking:  # who puts a question asserts nothing, and only tells what others have said
                self.questions.setdefault(questions, []).append(number)
                own = [] if only_asks(self.story, sentence) else [s for s in own if s.verb.entry.phrase != "label"]
                self.story.sayings.by_sentence[number] = own
            if self.issuers.who:
                self._plural(own)
            if turn is not None:
                self._for_himself(own, turn)
            elif not self.issuers.who:
                own[:] = [saying for saying in own if not self._of_the_authors(saying)]
            if own and not (self.issuers.introduces(number) and not own[0].content):
                current = next((one for one in reversed(own) if not self._asked_aside(one)), own[-1])
                found.append(own[0])
            elif (announced := self._introduced(number, sentence, current)) is not None:
                current = self.own_words(announced, sentence, number, [])
                open_to = self.running.closing(number)
                found.append(current)
            elif current is not None and number <= open_to:
                found.append(self.own_words(current.who, sentence, number, current.via))
            elif turn is not None and turn.self.name.value is not None:
                self.turning.add(id(turn))
                found.append(self.own_words(turn, sentence, number, []))
            elif (runs := self.running.reopened(number, found)) is not None:
                found.append(self.own_words(runs.who, sentence, number, runs.via))
            elif self.running.runs_on(sentence) and (ahead := self.running.ahead(number)) is not None:
                found.append(self.own_words(ahead.who, sentence, number, ahead.via))
            elif (later := self.running.of_who_adds(number, current)) is not None:
                found.append(self.own_words(later.who, sentence, number, later.via))
            elif current is not None and self._goes_on(sentence, current, number):
                found.append(self.own_words(current.who, sentence, number, current.via))
            elif self.issuers.introduces(number) and not self.quoted[sentence.start]:
                found.append(None)
            elif self.issuers.who and current is not None and self._reported_on(sentence, current, number):
                found.append(self.own_words(current.who, sentence, number, current.via))
            elif self.issuers.who and not asking and not self.quoted[sentence.start]:
                found.append(self.own_words(self.issuers.who[0], sentence, number, []))
            else:
                found.append(None)
        return found

    def _asked_aside(self, saying: Saying) -> bool:
        """Whether somebody only asks in a clause of another's words ("…,” Keane said when reporters asked …")."""
        lows, first, behind = self.tokens.lows, saying.speakers[0].first, saying.verb.last + 1
        if lows[behind : behind + 2] in (["not", "to"], ["for", "anonymity"], ["that", "his"], ["that", "her"]):
            return lows[saying.verb.first] in _ASKED  # "said a trader who asked not to be named"
        return lows[saying.verb.first] in _ASKED and not _WHEN.isdisjoint(lows[max(first - 3, 0) : first])

    def _of_the_authors(self, saying: Saying) -> bool:
        """Whether the authors of a page say "we": nobody whom they tell of is meant."""
        at = saying.speakers[0].first
        return saying.pronoun and self.tokens.lows[at] == "we" and not self.quoted[at] and not self.quoted[at - 1]

    def _plural(self, own: list[Saying]) -> None:
        """Lead "we" in a statement back to those who issued it."""
        for saying in own:
            at = saying.speakers[0].first
            ours = self.tokens.lows[self.tokens.sentences[saying.at].start] == "we" and not saying.pronoun
            if ours or (saying.pronoun and self.tokens.lows[at] in ("we", "our")):  # "We, the ministers, condemn"
                saying.speakers = [Place(at, at, who) for who in self.issuers.who]
            elif all(place.who.kind == "state" for place in saying.speakers):
                states = {place.who.country.value for place in saying.speakers}
                if states <= {who.country.value for who in self.issuers.who}:  # "Japan and the United States condemn"
                    saying.speakers = [Place(at, at, who) for who in self.issuers.who]

    def _for_himself(self, own: list[Saying], who: Who) -> None:
        """Lead "we", and the state that somebody speaks for, back to whose turn it is in a transcript."""
        lows = self.tokens.lows
        for saying in own:
            first = saying.speakers[0].first
            ours = bool(
                _SPEAKS & set(lows[max(saying.verb.first - 3, saying.content.start - 4, 0) : saying.verb.first])
            )
            states = all(stately(one.who.self) and same_state(one.who.self, who) for one in saying.speakers)
            if (saying.pronoun and (ours or lows[first] in _SPEAKS)) or states:
                saying.speakers = [Place(first, first, who)]

    def tells_itself(self, number: int) -> Saying | None:
        """Return the saying of state media that tell what somebody did ("Kim honoured those who fought")."""
        sentence, own = self.tokens.sentences[number], self.story.sayings.by_sentence[number]
        told = bool(own) and all(saying.sense == "stance" for saying in own) and not self.quoted[sentence.start]
        if not told or not self.issuers.who or self.issuers.who[0].affiliation != "state":
            return None
        return self.own_words(self.issuers.who[0], sentence, number, [])

    def own_words(self, who: Who, sentence: range, number: int, via: list[Who]) -> Saying:
        """Return what a speaker says in a sentence that is wholly the speaker's own ("I can't confirm it")."""
        lows = self.tokens.lows
        everybody = self.issuers.who if who in self.issuers.who else [who]
        speakers = [Place(sentence.start, sentence.start, one) for one in everybody]
        for mention in self.story.inside[number]:
            lead = lows[max(sentence.start, mention.first - 4) : mention.first]
            sense = mention.entry.value
            if (
                mention.entry.kind == "say"
                and sense in ("no-comment", "denies", "confirms")
                and {"i", "we"} & set(lead)
            ):
                return Saying(speakers, mention, sense, number, sentence, list(via), True)
            if mention.entry.kind == "stance" and mention.entry.more == "verb" and {"i", "we"} & set(lead):
                return Saying(speakers, mention, "stance", number, sentence, list(via), True)
        verb = next((m for m in self.story.inside[number] if m.entry.kind in ("say", "stance", "move")), None)
        entry = Entry("say", "says", "own words", False)
        verb = Mention(verb.first, verb.last, entry) if verb else Mention(sentence.start, sentence.start, entry)
        return Saying(speakers, verb, "says", number, sentence, list(via), True)

    def _announced(self, number: int) -> Who | None:
        """Return whose words a sentence with a colon at its end leads to ("A Foreign Office spokesperson said:")."""
        sentence = self.tokens.sentences[number]
        before = self.tokens.sentences[number - 1]
        if not number or not self.quoted[sentence.start] or self.tokens.lows[before.stop - 1] != ":":
            return None
        if said := self.story.sayings.by_sentence[number - 1]:
            return said[-1].who
        official = (p.who.self for p in self.story.cast.places[number - 1] if p.who.self.affiliation == "state")
        return next((who for who in official if who.kind != "state"), None)

    def _introduced(self, number: int, sentence: range, current: Saying | None) -> Who | None:
        """Return whose words a sentence is led to be, by what stands before it or by a label."""
        led = introduced(self.story, number) or self._announced(number)
        return led or self._labelled(sentence, current)

    def _labelled(self, sentence: range, current: Saying | None) -> Who | None:
        """Return who spoke last, whose words a bare label leads to ("Quote: “…”")."""
        start = sentence.start
        label = self.tokens.lows[start : start + 2] == ["quote", ":"] and self.quoted[min(start + 2, sentence.stop - 1)]
        return current.who if label and current is not None and current.who.kind == "person" else None

    def _goes_on(self, sentence: range, current: Saying, number: int) -> bool:
        """Whether a sentence is the next stretch of a quotation: it stands in marks and follows its speaker closely."""
        if number - current.at == 1 and self._believed(sentence, current):
            return self.tokens.paragraphs[number] == self.tokens.paragraphs[current.at]
        if self.minutes and self.tokens.paragraphs[number] == self.tokens.paragraphs[current.at]:
            return current.who.kind in ("person", "unnamed") and not self.quoted[sentence.start]
        return number - current.at <= 4 and (
            self.quoted[sentence.start]
            or (
                self.quoted[min(sentence.start + 1, sentence.stop - 1)]
                and self.tokens.lows[sentence.start] not in _NAMES_A_THING
            )
        )

    def _reported_on(self, sentence: range, current: Saying, number: int) -> bool:
        """Whether a page that speaks itself goes on with what it gives "according to the report", in one paragraph."""
        return (
            self.tokens.paragraphs[number] == self.tokens.paragraphs[current.at]
            and current.verb.entry.phrase.startswith("according")
            and not _SPEAKS & set(self.tokens.lows[sentence.start : sentence.stop])
        )

    def _believed(self, sentence: range, current: Saying) -> bool:
        """Whether a sentence says what "is believed", right behind what a service or a body of experts found."""
        lows = self.tokens.lows
        finds = current.who.kind == "organisation" and (
            is_service(current.who) or current.who.affiliation == "research"
        )
        return finds and any(lows[at] in _HELD and lows[at - 1] in BE and lows[at + 1] == "to" for at in sentence)
