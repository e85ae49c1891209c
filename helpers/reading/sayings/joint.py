"""Joint statements: what several states say in one text is said by its signatories, once, and not by each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, Span
from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.participles import MANY
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import tokenize

if TYPE_CHECKING:
    from helpers.reading.story import Story

NAME = "signatories of the joint statement"
_MONITORS = "multilateral-sanctions-monitoring-team"
_VENUE = "joint statement"
_HEAD = 3  # sentences that open a story
_NEAR = 2  # sentences between a joint statement and what is told of it
_PAPERS = frozenset("statement communique communiqué declaration text".split())
_TOGETHER = frozenset(
    "ministers leaders representatives officials envoys ambassadors diplomats signatories countries nations states "
    "allies governments sides partners agencies capitals advisers advisors".split()
)
_OTHERS = MANY | {"others"}
_REACH = 6  # words of ") and three other key allies"
_FEW = 5  # officials who are named one by one
_MOST = 12  # states that a name lists
_BETWEEN = frozenset((",", "and", "the", "of"))
_WE = ["we", ",", "the"]


class Joint:
    """Those who signed the joint statement that a story tells of; ``sayings`` that are theirs get them as speaker."""

    def __init__(self, story: Story) -> None:
        """Find the statement, and lead what is said in it back to its signatories."""
        self.story, self.tokens = story, story.tokens
        self.at = [n for n, mentions in enumerate(story.inside) for m in mentions if m.entry.value == _VENUE]
        headline = story.document.headline
        self.titled = bool(headline.value) and _VENUE in str(headline.value).casefold()
        self.who: Who | None = None
        self.makers = self._named()
        if self.at or self.titled:
            self._lead_back()

    def _named(self) -> list[Who]:
        """Return the officials whom the head of a joint statement, or who says it with others, names one by one."""
        for number in [n for n in self.at if n < _HEAD]:
            spoken = [saying.speakers for saying in self.story.sayings.by_sentence[number]]
            places = self.story.cast.places[number] if self.titled else next((s for s in spoken if len(s) > 1), [])
            people = [place.who.self for place in places if place.who.self.kind == "person"]
            states = {who.country.value for who in people}
            if 1 < len(people) <= _FEW and len(states) > 1 and not {None, "RUS", "PRK"} & states:
                return people
        return []

    def _lead_back(self) -> None:
        """Give the signatories what several speakers, or "the ministers", say beside the statement."""
        by_sentence = self.story.sayings.by_sentence
        last: Who | None = None
        for number, sayings in enumerate(by_sentence):
            if self._near(number):
                self._first_person(number)
            for saying in sayings:
                text = self.tokens.lows[saying.speakers[0].last] in _PAPERS or self._they(saying)
                if (text and last is not None and last in (self.who, *self.makers)) or (
                    self._near(number) and self._signed(saying)
                ):
                    place = saying.speakers[0]
                    last_of_them = saying.speakers[-1].last
                    makers = self.makers or [self.signatories(saying.speakers)]
                    saying.speakers = [Place(place.first, last_of_them, who) for who in makers]
                last = saying.who

    def _they(self, saying: Saying) -> bool:
        """Whether those who signed go on ("They said …")."""
        return saying.pronoun and self.tokens.lows[self.tokens.sentences[saying.at].start] == "they"

    def _near(self, number: int) -> bool:
        return self.titled or any(abs(number - at) <= _NEAR or at < _HEAD for at in self.at)

    def _signed(self, saying: Saying) -> bool:
        """Whether those who say something are several states that are no parties, or ministers told together."""
        people = [place.who.self for place in saying.speakers]
        if any(who.country.value in ("RUS", "PRK") or who.affiliation not in ("state", "") for who in people):
            return False
        if len(people) > 1:
            return all(who.kind != "person" for who in people)
        who, place = people[0], saying.speakers[0]
        if who.kind == "unnamed":
            if who.organisation.value is not None:
                return False  # "NATO leaders" speak for NATO
            return (
                bool(_TOGETHER & set((who.name.words or "").casefold().split())) and who.country.rule != "country-word"
            )
        after = self.tokens.lows[place.last + 1 : place.last + 1 + _REACH]
        return who.kind != "person" and "and" in after[:2] and bool(_OTHERS & set(after))

    def _first_person(self, number: int) -> None:
        """Read "We, the ministers of …" in marks: they speak, and who is told to say it only publishes it."""
        lows, sentence = self.tokens.lows, self.tokens.sentences[number]
        start = sentence.start + self.story.quoted[sentence.start]
        if lows[start : start + 3] != _WE or not _TOGETHER & set(lows[start : start + 6]):
            return
        sayings = next(filter(None, self.story.sayings.by_sentence[number : number + _HEAD]), [])
        for saying in sayings[:1]:
            saying.via = [*saying.via, saying.who]
            saying.speakers = [Place(start, start, who) for who in self.makers or [self.signatories()]]

    def signatories(self, places: Sequence[Place] = ()) -> Who:
        """Return the signatories as one party, named by those whom the text first tells together."""
        if self.who is None:
            words = self._words()
            names = [str(place.who.self.name.value) for place in places]
            names = names if len(names) > 1 else self._states()
            listed = ", ".join(names[:-1]) + " and " + names[-1] if 1 < len(names) <= _MOST else f"{len(names)} states"
            name = f"{NAME} of {listed}" if len(names) > 1 else NAME
            monitors = self.story.lexicon.actors[_MONITORS]
            theirs = monitors.name in str(self.story.document.headline.value)
            value = monitors.name if theirs else name
            self.who = Who("organisation", words._replace(value=value, rule="joint-statement"), affiliation="state")
            self.who.actor_id = _MONITORS if theirs else None
        return self.who

    def _states(self) -> list[str]:
        """Return the states that the title or the head of the statement lists as its makers, in the text's words."""
        story, headline = self.story, self.story.document.headline
        parts = [story.tokens.span(s.start, s.stop - 1) for s in story.tokens.sentences[:_HEAD]]
        if headline.start is not None and headline.end is not None:
            parts.insert(0, Span(headline.start, headline.end))
        for part in parts:
            tokens = tokenize(story.document.text, [part])
            states = [m for m in story.lexicon.find(tokens) if m.entry.kind == "country"]
            run = next((r for r in _runs(tokens.lows, states) if len(r) > 1), [])
            if run and not {m.entry.value for m in run} & {"RUS", "PRK"}:
                the = [m.first - (tokens.lows[m.first - 1] == "the") for m in run]
                return [" ".join(tokens.words[a : m.last + 1]) for a, m in zip(the, run, strict=True)]
        return []

    def _words(self) -> Cell:
        """Return the words that tell of the statement."""
        if self.titled:
            return self.story.document.headline
        mention = next(m for m in self.story.inside[self.at[0]] if m.entry.value == _VENUE)
        return self.tokens.cell(mention.first, mention.last, NAME, "joint-statement")


def _runs(lows: Sequence[str], states: Sequence[Mention]) -> list[list[Mention]]:
    """Return the states of a text in stretches that only commas, "and" and articles part."""
    runs: list[list[Mention]] = []
    for state in states:
        near = runs and _BETWEEN.issuperset(lows[runs[-1][-1].last + 1 : state.first])
        runs[-1].append(state) if near else runs.append([state])
    return runs
