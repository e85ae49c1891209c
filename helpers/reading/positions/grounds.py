"""Grounds of what is said, an estimate or a finding: named in the saying ("citing intelligence") or right behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.people.who import Who
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

# What the next sentence says of the ground.
_EXAMINES = frozenset("examined analysed analyzed counted inspected".split())
_ESTIMATE = frozenset("estimate assessment calculation judgement judgment".split())
_FIGURES = frozenset("figure figures number numbers information conclusion count".split())
_INTELLIGENCE = frozenset(("intelligence", "satellite", "reconnaissance"))
_COMES = frozenset("comes came come based rests rested drawn".split())
_POINTING = frozenset("the this that his her its their".split())
_OWN = frozenset("he she it his her its they their".split())
# What the saying itself says of it.
_INDICATES = frozenset("indicates indicated shows showed suggests suggested".split())
_EXAMINED = frozenset("examined examination identified determined intercepted forensic proven proved".split())
_LOOKED = frozenset(
    "examined examining examination studied studying inspected inspecting looked analysed analyzed".split()
)
_BEHIND = 10  # words from "said" to "had examined"
_GROUNDS = frozenset("information intelligence evidence proof data indications".split())
_HELD = frozenset(
    "have has had our on basis citing provided presented found collected obtained gathered their his see saw seen "
    "seeing receive received receiving is are was were".split()
)
_CITES = ("citing", "quoting")
_FINDINGS = _GROUNDS | {"images", "imagery", "intercepts", "photographs", "photos", "footage", "satellite"}
_ESTIMATES = frozenset("estimate estimates assessment assessments calculation calculations analysis".split())
_JUDGEMENTS = _ESTIMATES | frozenset("judgement judgment view estimation reckoning count opinion".split())
_NUMBERS = frozenset("number total figure count tally strength".split())
NEAR = 5  # words from "citing" to what is cited


def ground_behind(story: Story, who: Who, saying: Saying) -> Cell | None:
    """Return the words with which a speaker says, right after, that it is an estimate or a finding."""
    number = saying.at + 1
    if number >= len(story.tokens.sentences):
        return None
    lows, sentence = story.tokens.lows, story.tokens.sentences[number]
    told = story.sayings.by_sentence[number]
    if any(place.who.self is not who for one in told for place in one.speakers):
        return None
    if not told and lows[sentence.start] not in _OWN and lows[sentence.start] not in _POINTING:
        return None
    for at in sentence:
        low = lows[at]
        examined = low in _EXAMINES and lows[sentence.start] in _OWN
        estimate = low in _ESTIMATE and lows[at - 1] in _POINTING
        figure = low in _FIGURES and lows[at - 1] in _POINTING
        sourced = figure and _COMES & set(lows[at : sentence.stop]) and _INTELLIGENCE & set(lows[at : sentence.stop])
        if examined or estimate or sourced:
            return story.tokens.cell(at, at, "assesses", "ground-given-behind")
    return None


def shows_a_finding(tokens: Tokens, saying: Saying) -> bool:
    """Whether an official names intelligence or an examination as the ground of what he says."""
    lows = tokens.lows
    named = saying.speakers[0].last + 1
    if lows[named + (lows[named] == "'s")] == "intelligence":
        return True  # "U.S. intelligence revealed"
    counted = _NUMBERS & set(lows[saying.verb.last + 1 : saying.verb.last + NEAR])
    if counted and lows[saying.verb.first] in ("put", "puts"):
        return True  # "put the number at 9,000"
    if "information" in saying.verb.entry.phrase or lows[saying.verb.first - 1] in _GROUNDS:
        return True  # "it had information that", "received intelligence indicating"
    cites = next((at for at in range(saying.speakers[-1].last + 1, saying.verb.first) if lows[at] in _CITES), None)
    if cites is not None and _FINDINGS & set(lows[cites : cites + NEAR]):
        return True  # "Kyiv, citing intelligence reports, said"
    paper = lows[saying.verb.last + 1 : saying.verb.last + _BEHIND]
    if paper[:1] == ["in"] and "intelligence" in paper[:NEAR]:
        return True  # "said in its daily intelligence update that"
    behind = set(lows[saying.verb.last + 1 : saying.verb.last + _BEHIND])
    if saying.content.stop <= saying.verb.first and "after" in behind and _LOOKED & behind:
        return True  # "…, the office said after experts had examined the debris"
    start = saying.content.start + (lows[saying.content.start] == "that")
    if lows[start] in _GROUNDS and lows[start + 1] in _INDICATES:
        return True  # "saying information indicates that"
    if any(lows[at : at + 3] == ["according", "to", "intelligence"] for at in saying.content):
        return True  # "said that, according to intelligence, the first soldiers had arrived"
    return any(
        lows[at] in _EXAMINED
        or (lows[at] == "intelligence" and lows[at + 1] in _INDICATES)
        or (lows[at] in _GROUNDS and lows[at - 1] not in ("as", "no") and _held(lows[max(at - 3, 0) : at]))
        for at in saying.content
    )


def _held(lead: list[str]) -> bool:
    """Whether somebody has a ground or names one, and does not speak "without citing evidence"."""
    return not _HELD.isdisjoint(lead) and "without" not in lead


def cites_an_estimate(tokens: Tokens, saying: Saying) -> bool:
    """Whether what is cited is an estimate ("according to estimates by Norway", "to Norway's assessment")."""
    last = saying.speakers[-1].last
    named = saying.verb.entry.phrase.split()[-2:-1]  # "in the judgement of", "by the count of"
    if named and named[0] in _JUDGEMENTS:
        return True
    return saying.verb.last < last and bool(_ESTIMATES & set(tokens.lows[saying.verb.last + 1 : last + NEAR - 1]))
