"""How surely something is said: the modality of a claim or a reaction, by the hedges that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.people.who import Who
from helpers.reading.positions.conditions import on_a_report
from helpers.reading.positions.speakers import is_witness
from helpers.reading.positions.wording import words_of
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_UNSURE = frozenset(("may", "might", "could", "can"))  # what may still come is apparent, what will is planned
_OUTLET_DOUBTS = frozenset("alleged allegedly purported purportedly supposedly reported reportedly".split())
_ANONYMOUS = frozenset(("", "official", "source", "expert", "lawmaker", "adviser", "ambassador"))
_BODIES = ("agencies", "authorities", "services")
_ISSUED = 4  # words from "said" to the statement
_BESIDE = 5  # words between a verb of saying and a hedge that belongs to it
_BEFORE, _BEHIND = 14, 3  # words from a hedge to the transfer it is about, and from the transfer to it
_ANEW = frozenset("has have had is are was were that".split())  # what begins a clause of its own behind "and"
_SIGNS = frozenset(("sign of", "signs of", "indication", "indications"))
_OF_A_TRANSFER = frozenset(("move", "item", "matter", "unit"))
_INFORMATION = frozenset("information intelligence data assessment".split())
_OURS = frozenset("our its their his her".split())
_INDICATES = frozenset("indicates indicated suggests suggested".split())
_NEAR = 8  # words from "signs of" to the transfer
_FEIGN = frozenset(("make", "makes", "making", "made"))
_HEDGED, _FEARED = 3, 7  # words between a hedge and a stance
_MULLED = ("could", "may", "consider", "reconsider", "would consider", "will consider", "rule out", "ruled out")
_ANSWERS = frozenset(("denies", "dismisses", "no-comment"))  # a state's, whoever gives them
_FOLLOW = frozenset("warns voices-concern calls-violation condemns".split())  # taken on what may come
_OUTRIGHT = _ANSWERS | {"condemns", "welcomes"}  # whatever else is hedged


def modality_of(tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention]) -> Cell:
    """Return how surely something is said: if-true, apparent, planned, assessed, anonymous or asserted."""
    by_value: dict[str, Mention] = {}
    for hedge in words:
        if feigned(tokens, hedge) or (hedge.entry.value == "if-true" and tokens.lows[hedge.first - 1] == "even"):
            continue
        doubted = hedge.entry.phrase in _OUTLET_DOUBTS and saying.who.name.value
        if doubted and (not is_medium(saying.who) or hedge.first == saying.verb.first):
            continue  # "which allegedly buys": the page keeps its distance, the speaker does not
        if hedge.entry.phrase in _SIGNS and not _sign_of_it(hedge, words):
            continue
        if hedge.entry.kind == "hedge" and (
            hedge.entry.value not in ("assessed", "apparent") or said_with(saying, hedge)
        ):
            by_value.setdefault(hedge.entry.value, hedge)
    if "if-true" in by_value:
        return words_of(tokens, by_value["if-true"], "if-true", "condition")

    condition = on_a_report(tokens.lows, saying.content) if frame is None else None
    if condition is not None:
        return tokens.cell(condition, condition, "if-true", "condition")
    verb = saying.verb
    unnamed = saying.who.kind == "unnamed" and saying.sense == "confirms"
    planned = (
        frame is not None
        and frame.stage.value in ("agreed", "sought", "offered")
        and (frame.stage.rule in ("stage-plan", "stage-modal") or (frame.stage.words or "").startswith("expected"))
    )
    own_plan = "planned" in by_value or (saying.sense == "confirms" and planned)
    if saying.sense in ("denies", "no-comment", "confirms") and not own_plan and not unnamed:
        return words_of(tokens, verb, "asserted", "no-hedge")
    if "apparent" in by_value and weighs(tokens, by_value["apparent"], frame):
        return words_of(tokens, by_value["apparent"], "apparent", "hedge")
    if frame is not None and planned:
        unsure = (frame.stage.words or "").split()[0].casefold() in _UNSURE
        return frame.stage._replace(value="apparent" if unsure else "planned", rule="plan")
    if saying.sense == "assesses" and verb.entry.phrase.startswith("expect"):
        return words_of(tokens, verb, "planned", "plan")
    if saying.sense == "assesses" and not is_witness(saying):
        return words_of(tokens, verb, "assessed", "verb")
    if (ours := _indicated(tokens, saying)) is not None:
        return tokens.cell(ours, ours + 1, "assessed", "our-information")
    judged = by_value.get("assessed")  # "according to an analysis by", and not who "are believed to have been killed"
    if judged is not None and (weighs(tokens, judged, frame) or abs(judged.first - verb.first) < _BESIDE):
        return words_of(tokens, by_value["assessed"], "assessed", "hedge")
    who = saying.who
    if who.kind == "unnamed" and who.role_kind in _ANONYMOUS and not (_for_a_body(tokens, saying) or _delegate(who)):
        return who.name._replace(value="anonymous", rule="unnamed-speaker")
    return words_of(tokens, verb, "asserted", "no-hedge")


def _delegate(who: Who) -> bool:
    """Whether the delegate of a state speaks, whose name only the record leaves out ("Japan's delegate")."""
    nouns = (who.role.words or "").casefold().split()
    return who.country.value is not None and nouns[-1:] in (["delegate"], ["representative"])


def _indicated(tokens: Tokens, saying: Saying) -> int | None:
    """Return where "our information indicates" begins at the head of what is said."""
    lows, start = tokens.lows, saying.content.start
    for at in range(start, min(start + _BESIDE, saying.content.stop - 1)):
        ours = lows[at - 1] in _OURS and lows[at] in _INFORMATION
        if ours and lows[at + 1] in _INDICATES and saying.verb.first not in (at, at + 1):
            return at
    return None


def modality_of_stance(story: Story, saying: Saying, stance: Cell, mentions: Sequence[Mention]) -> Cell:
    """Return how surely a stance is taken; only a hedge on the stance itself or on what it fears makes it apparent."""
    modality = modality_of(story.tokens, saying, None, mentions)
    words = (stance.words or "").casefold()
    if modality.value != "if-true" and (ahead := _ahead(story, saying, stance)) is not None:
        return ahead
    if stance.value == "warns" and words.startswith(_MULLED):
        return stance._replace(value="planned", rule="measures-that-may-follow")
    if modality.value == "if-true" and stance.value not in _ANSWERS:
        return modality
    if stance.value in _OUTRIGHT and (modality.value != "anonymous" or stance.value in _ANSWERS):
        return stance._replace(value="asserted", rule="no-hedge")
    judged = modality.value in ("assessed", "apparent") and modality.rule in ("hedge", "verb")
    if not judged:
        return modality
    at = story.token_at(stance.start or 0)
    for hedge in mentions if stance.value in ("calls-violation", "voices-concern") else ():
        before = 0 <= at - hedge.last <= _HEDGED  # "appears to violate"
        # "concern about possible transfers"
        feared = stance.value == "voices-concern" and 0 < hedge.first - at <= _FEARED
        if hedge.entry.kind == "hedge" and hedge.entry.value == "apparent" and (before or feared):
            return story.tokens.cell(hedge.first, hedge.last, "apparent", "hedge")
    return stance._replace(value="asserted", rule="no-hedge")


def _ahead(story: Story, saying: Saying, stance: Cell) -> Cell | None:
    """Return "planned" where a stance is on what would follow from something to come ("any deal would violate")."""
    lows, at = story.tokens.lows, story.token_at(stance.start or 0)
    if stance.value == "calls-violation":
        would = next((to for to in range(at - 1, max(at - 1 - _HEDGED, 0), -1) if lows[to] == "would"), None)
        if would is not None:
            return story.tokens.cell(would, would, "planned", "would-follow")
    if stance.value in _FOLLOW:
        start = next(
            (to for to in (saying.content or range(at, at + 1)) if lows[to].isalpha() and lows[to] != "that"), at
        )
        return story.tokens.cell(start, start, "planned", "would-follow") if lows[start] in ("if", "should") else None
    return None


def _for_a_body(tokens: Tokens, saying: Saying) -> bool:
    """Whether a speaker without a name is a body, or officials who issue its statement: nobody hides there."""
    names = [(words or "").casefold() for words in (saying.who.role.words, saying.who.name.words)]
    words = names[0] or names[1]
    after = tokens.lows[saying.verb.last + 1 : saying.verb.last + 1 + _ISSUED]
    return (
        words.endswith(_BODIES)
        or any(name.startswith("representative of") for name in names)
        or words.endswith("'s delegate")
        or (words.endswith("s") and "statement" in after)
    )


def weighs(tokens: Tokens, hedge: Mention, frame: Frame | None) -> bool:
    """Whether a hedge is about a transfer, and not about what is told far before it or only after it."""
    if frame is None:
        return True
    if any(
        tokens.lows[at] == "and" and tokens.lows[at + 1] in _ANEW for at in range(hedge.last + 1, frame.first)
    ):  # "appears to be preparing to send more and has already provided guns"
        return False
    return frame.first - _BEFORE < hedge.first <= frame.last + _BEHIND


def _sign_of_it(hedge: Mention, words: Sequence[Mention]) -> bool:
    """Whether what there are signs of is a transfer, and not "the special ties" or somebody's weakness."""
    return any(m.entry.kind in _OF_A_TRANSFER and hedge.last < m.first <= hedge.last + _NEAR for m in words)


def feigned(tokens: Tokens, hedge: Mention) -> bool:
    """Whether others pretend, or something comes out, and nobody doubts ("make it appear as though", "appeared in")."""
    if hedge.entry.phrase.startswith("appear") and tokens.lows[hedge.last + 1] in ("in", "on", "at", "alongside"):
        return True
    return tokens.lows[hedge.first - 1 : hedge.first] == ["it"] and tokens.lows[hedge.first - 2] in _FEIGN


def said_with(saying: Saying, hedge: Mention) -> bool:
    """Whether a hedge belongs to a saying: it stands in what is said or beside the verb."""
    return hedge.first in saying.content or abs(hedge.first - saying.verb.first) < _BESIDE
