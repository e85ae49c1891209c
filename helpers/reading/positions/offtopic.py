"""Who speaks of something else than a transfer: will not comment on a visit, looks into a law, confirms a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.lexicon import STATE_NAMES, Mention
from helpers.reading.moving.categories import sort_of
from helpers.reading.moving.parties import BOTH
from helpers.reading.positions.background import SETTINGS
from helpers.reading.positions.forukraine import for_ukraine
from helpers.reading.positions.matters import MATTERS, TAKES_UP, is_other, is_transfer, of_another, on_something_else
from helpers.reading.positions.objects import names_something_else
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_REQUESTS = frozenset(
    "request requests question questions query queries inquiry inquiries enquiry enquiries email emails call calls "
    "message messages comment report reports allegation allegations accusation accusations claim claims charge "
    "charges".split()
)
_TALK = frozenset("reports report rumours rumors talk claims stories allegations speculation".split())
_OFFERS = frozenset("offer share provide give add say report disclose".split())  # "no information to offer"
_SAYS = frozenset("say specify disclose reveal explain".split())
_PARTICULARS = frozenset("how when where which who why what".split())  # of what is not called into question
_WHAT = frozenset("about whether if who when where why".split())
_POINTING = frozenset(("this", "these", "such", "it", "so"))
_OF_A_TRANSFER = frozenset("item unit move matter say hedge provision".split())
_TAKEN_UP = frozenset("any such so they them these either both none one ones anything nothing".split())
_ITSELF = frozenset(("it", "they", "he", "she"))
_HAD = frozenset("had has have would will".split())
_OF_A_REPORT = frozenset("happened occurred place true done been ever anything engaged".split())
_FAR = 8  # words from "said" to "that"
_SETTING = 4  # words of "during a closed committee meeting"
_WHERE = frozenset("during at after before following on".split())
_LAW = frozenset(
    "sanctions resolution resolutions violates violate violated violating breach breached breaches law laws legal "
    "illegal counted counts allowed permitted banned".split()
)
_CONCERNED = BOTH | {"UKR", "UN", "USA", "KOR"}  # of whom answers about these transfers speak
_SHORT = 4  # words of "on the matter"


def elsewhere(story: Story, number: int, saying: Saying) -> bool:
    """Whether somebody will not comment on something else ("would not comment on whether Putin might visit")."""
    if saying.sense == "says" and _of_rules(story, saying):
        return True
    if of_another_thing(story, number, saying) or names_something_else(story, number, saying):
        return True
    answers = saying.sense in ("confirms", "denies", "dismisses")
    if answers and _of_a_clause(story.tokens, story.inside[number], saying):
        return True
    own = story.sayings.by_sentence[number]
    at = next((i for i, one in enumerate(own) if one is saying), 0)
    if at and saying.pronoun and own[at - 1].who is saying.who and not story.frames[number]:
        # "declined to confirm the visit, saying he had nothing to say on it", "condemned the test, calling it a breach"
        before = own[at - 1]
        judged = before.sense == "stance" and on_something_else(story.tokens, before.verb, story.inside[number])
        return judged or elsewhere(story, number, before)
    silent = saying.sense == "no-comment" or any(m.entry.value == "no-comment" for m in story.inside[number])
    if silent and not story.frames[number] and _asked_of_another(story, number):
        return True  # "had nothing to say when asked whether Putin would run again"
    if saying.sense != "no-comment" or not saying.content or saying.content.start <= saying.verb.last:
        return False
    lows = story.tokens.lows[saying.content.start : saying.content.stop]
    if saying.verb.entry.phrase == "did not comment" and lows[:1] == ["."]:
        return True  # silence, and no refusal
    if lows and lows[0] in _PARTICULARS and story.tokens.lows[saying.verb.last] in _SAYS:
        return True  # "would not say how many there were"
    if (
        lows[:1] == ["to"]
        and len(lows) > 1
        and lows[1] not in _OFFERS
        and not story.tokens.lows[saying.verb.first].startswith("refer")
    ):
        return not _REQUESTS & set(lows)  # "did not respond to the offer to meet"
    confirms = story.tokens.lows[saying.verb.last] == "confirm" and lows[:1] in (["the"], ["a"], ["that"])
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    named = lows[:1] in (["on"], ["about"], ["whether"], ["of"]) or saying.verb.entry.phrase.endswith(
        (" on", " about", " discuss")
    )
    owned = lows[lows[:1] == ["on"] :][:1] in (["the"], ["his"], ["her"])
    named = named and (len(lows) > _SHORT or owned or any(map(is_other, mentions)))
    if lows[:1] == ["whether"] and for_ukraine(saying, mentions) and not _of_either(mentions):
        return True  # "declined to say whether it would send Ukraine missiles"
    if story.frames[number] or not (confirms or named):
        return False
    hedges = (m for m in mentions if m.entry.kind == "hedge" and m.entry.value != "planned")
    hedged = any(hedges) and not any(is_other(m) for m in mentions)
    told = hedged or any(
        m.entry.kind == "say" or (m.entry.kind == "item" and is_transfer(m, mentions)) for m in mentions
    )
    told = told or any(m.entry.kind in ("matter", "provision") and is_transfer(m, mentions) for m in mentions)
    moves = (m for m in mentions if m.entry.kind == "move" and not m.entry.phrase.startswith("travel"))
    told = told or any(m.entry.value != "use" for m in moves)
    return not told and not (MATTERS | TAKES_UP) & set(lows)


def _of_either(mentions: list[Mention]) -> bool:
    return any(m.entry.kind in STATE_NAMES and m.entry.value in BOTH for m in mentions)


def of_another_thing(story: Story, number: int, saying: Saying) -> bool:
    """Whether a report is denied or waved off on a thing of another sort than all that moved ("… of fighter jets").

    A car and two dogs were given: who calls reports of jets an invention denies neither.
    """
    words = [m for m in story.inside[number] if m.first in saying.content]
    negative = saying.sense in ("denies", "dismisses") or any(m.entry.value in ("denies", "dismisses") for m in words)
    things = {sort_of(m.entry.value) for m in words if _reported(story.tokens.lows, m)}
    if not negative or not things or story.frames[number]:
        return False
    moved = set(map(sort_of, story.kinds))
    return bool(moved) and things.isdisjoint(moved)


def _reported(lows: list[str], thing: Mention) -> bool:
    """Whether talk is of a thing ("reports about fighter jets")."""
    lead = lows[max(thing.first - _SETTING, 0) : thing.first]
    sure = thing.entry.kind == "item" and thing.entry.more == ""
    return sure and not _TALK.isdisjoint(lead) and not {"of", "about", "on"}.isdisjoint(lead)


def of_another_matter(tokens: Tokens, words: list[Mention], saying: Saying) -> bool:
    """Whether a saying speaks of something else than a transfer ("confirmed the successful test of a missile")."""
    if _POINTING & set(tokens.lows[saying.verb.last + 1 : saying.verb.last + 2]):
        return False  # "are denying this news, which would widen the war"
    start = saying.content.start
    told = range(start, min(start + _FAR, saying.content.stop))  # "said at the same meeting that"
    start = next((at for at in told if tokens.lows[at] == "that"), start)
    matters = {
        m.entry.value
        for m in words
        if m.entry.kind == "matter" and start <= m.first < saying.content.stop and not _only_where(tokens, m)
    }
    return matters == {"other"}


def _only_where(tokens: Tokens, matter: Mention) -> bool:
    """Whether a meeting or a visit only tells where or when somebody spoke ("during a committee meeting")."""
    lead = tokens.lows[max(matter.first - _SETTING, 0) : matter.first]
    return matter.entry.phrase in SETTINGS and not _WHERE.isdisjoint(lead)


def _of_a_clause(tokens: Tokens, words: list[Mention], saying: Saying) -> bool:
    """Whether what is confirmed or denied is a clause that names nothing of a transfer ("that its leader was ill")."""
    content = saying.content
    that = next(
        (at for at in range(content.start, min(content.start + _FAR, content.stop)) if tokens.lows[at] == "that"), None
    )
    if that is None or content.start <= saying.verb.first or content.stop - that < _SHORT:
        return False
    behind = range(that + 1, content.stop)
    here = (m for m in words if m.first in behind and m.entry.kind in _OF_A_TRANSFER)
    names = any(m.entry.value != "deploy" for m in here)  # an ambassador leaves too
    states = {m.entry.value for m in words if m.first in behind and m.entry.kind in STATE_NAMES}
    if saying.who.country.value in BOTH and states - _CONCERNED and not states - {saying.who.country.value} & BOTH:
        return saying.sense == "denies"  # "denied that its drones had entered Polish airspace"
    lows = tokens.lows[that + 1 : content.stop]
    if lows[0] in _ITSELF and lows[1] in _HAD and _OF_A_REPORT.isdisjoint(lows):
        lows = lows[1:]  # "denied that it had hacked a bank"
    return not names and (_TAKEN_UP | MATTERS).isdisjoint(lows)


def _of_rules(story: Story, saying: Saying) -> bool:
    """Whether somebody only looks into a question of law ("was checking whether horses counted as luxury goods")."""
    lows = story.tokens.lows[saying.content.start : saying.content.stop]
    whether = lows.index("whether") if "whether" in lows else len(lows)
    return bool(_LAW & set(lows[whether:]))


def _asked_of_another(story: Story, number: int) -> bool:
    """Whether a sentence tells what somebody was asked, and that is no transfer and no report of one."""
    lows, sentence = story.tokens.lows, story.tokens.sentences[number]
    at = next((i for i in sentence if lows[i] == "asked" and lows[i + 1] in _WHAT), None)
    if at is None:
        return False
    comma = next((i for i in range(at, sentence.stop) if lows[i] == ","), sentence.stop)
    mentions = [m for m in story.inside[number] if at < m.first < comma]
    told = any(m.entry.kind == "provision" or m.entry.value == "transfer" for m in mentions)
    told = told or any(m.entry.kind == "item" and not of_another(m, mentions) for m in mentions)
    told = told or any(m.entry.kind == "move" and m.entry.value != "use" for m in mentions)
    return not told and MATTERS.isdisjoint(lows[at:comma]) and comma - at > _SHORT
