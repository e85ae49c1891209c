"""Lessons: "trained DPRK soldiers" tells of people who are taught, and of nobody who was sent; who teaches whom."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.parties import Party
from helpers.reading.moving.passives import BE
from helpers.reading.moving.usual import KNOWN

_LEARNING = ("train", "taught", "teach", "instruct", "drill", "learn")
_BE = frozenset(("are", "were", "been"))
_WHERE = frozenset(("in", "at", "near", "inside", "alongside", "there"))
TRAINING_GROUNDS = frozenset("ground grounds range ranges camp camps garrison garrisons barracks".split())
_NEAR = 6
_BESIDE = 4
_THE_MEN = (["the", "men"], ["the", "soldiers"], ["the", "troops"], ["the", "recruits"])
_LEARNERS = frozenset(
    "operators pilots engineers specialists crews officers technicians sailors gunners instructors personnel cadets "
    "students recruits experts scientists doctors fighters men units servicemen".split()
)
_THEY = frozenset(("they", "them"))
_BEFORE_PUPILS = frozenset("the their its some more other new young many several".split())
_FOR = frozenset(("for", "of", "to"))
_POINTING = frozenset(("the", "these", "those"))
_OUTSIDE = KNOWN - {"UKR"}
_BREAKS = frozenset(", . ; and or to in at by with from that who which on before after has have is are".split())


def only_taught(lows: list[str], thing: Mention, things: Sequence[Mention], move: Mention | None) -> bool:
    """Whether people are the object of a word of teaching, and no word of moving behind it moves them."""
    if thing.entry.value not in PEOPLE:
        return False
    for lesson in things:
        if lesson.entry.value != "training" or not lesson.first < thing.first <= lesson.last + _NEAR:
            continue
        if _BREAKS.isdisjoint(lows[lesson.last + 1 : thing.first]):
            return move is None or move.first < thing.first
    return False


def taught(lows: list[str], thing: Mention, sentence: range) -> bool:
    """Whether people are only taught: "the training of North Korean troops", "soldiers who learn to fly drones"."""
    lead = lows[max(thing.first - _BESIDE, sentence.start) : thing.first]
    after = lows[thing.last + 1 : min(thing.last + 1 + _BESIDE, sentence.stop)]
    return any(low.startswith(_LEARNING) for low in lead) or any(
        low.startswith(_LEARNING)
        and (after[at + 1 : at + 2] or [""])[0] not in TRAINING_GROUNDS
        and not _is_there(lows, thing.last + 1 + at)
        for at, low in enumerate(after)
    )


def _is_there(lows: list[str], at: int) -> bool:
    """Whether people are told to be where they train: "soldiers are training in eastern Russia"."""
    return lows[at] == "training" and lows[at - 1] in _BE and lows[at + 1] in _WHERE


def lesson(
    lows: list[str],
    sentence: range,
    thing: Mention,
    parties: list[Party],
    mentions: Sequence[Mention],
    north: Party | None,
    there: bool,
) -> tuple[Party, Party] | None:
    """Return who teaches and who learns; ``north`` is the North told of before, ``there`` that its people were sent."""
    if lows[thing.last + 1 : thing.last + 3] == ["and", "ready"]:
        return None
    pupils = north if there else None
    return _trained(lows, thing, parties, mentions, pupils) or _taught_there(
        lows, sentence, thing, parties, north, there
    )


def _taught_there(
    lows: list[str], sentence: range, thing: Mention, parties: list[Party], north: Party | None, sent: bool
) -> tuple[Party, Party] | None:
    """Read "They were taught to use drones at five bases in the Far East": who was told of before learns in Russia."""
    there = next((p for p in parties if p.country == "RUS" and lows[p.first - 1] in ("in", "near", "the")), None)
    them = lows[sentence.start] == "they" or lows[sentence.start : sentence.start + 2] in _THE_MEN
    lead = lows[max(thing.first - _BESIDE, sentence.start) : thing.first]
    them = them or (
        sent and (not _THEY.isdisjoint(lead) or (not _LEARNERS.isdisjoint(lead) and not BE.isdisjoint(lead)))
    )
    if there is None or north is None or not them or any(p.country not in _OUTSIDE for p in parties):
        return None
    return there, north


def _trained(
    lows: list[str], thing: Mention, parties: list[Party], mentions: Sequence[Mention], pupils: Party | None
) -> tuple[Party, Party] | None:
    """Read "North Korean soldiers are being trained in Russia": training is what Russia supplies."""
    learners = next((p for p in parties if p.country == "PRK" and not p.speaker), None)
    teachers = next((p for p in parties if p.country == "RUS" and not p.speaker), None)
    if learners is None and teachers is not None and pupils is not None and _pointed_at(lows, thing, mentions):
        return (teachers, pupils) if all(p.country in _OUTSIDE for p in parties) else None
    if learners is None or teachers is None:
        return None
    if _northern_teachers(lows, thing, learners, teachers):
        return learners, teachers
    if (
        lows[thing.first] == "training"
        and lows[learners.last + 1] in ("is", "are")
        and learners.last == thing.first - 2
    ):
        return None  # "North Korea is training soldiers": it does it itself
    people = (
        lows[learners.last] == "koreans"
        or (lows[thing.last] == "korean" and lows[thing.last + 1] in _LEARNERS)  # "training North Korean operators"
        or any(m.entry.kind == "item" and m.entry.value in PEOPLE for m in mentions)
        or _from_it(lows, learners)  # "operators from the KPA"
        or (lows[learners.first - 1] in _FOR and 0 < learners.first - thing.last <= _NEAR)
    )  # "training for the North's military"
    return (teachers, learners) if people else None


def _northern_teachers(lows: list[str], thing: Mention, north: Party, russia: Party) -> bool:
    """Whether the North's people teach: "they are training Russian crews", "Russians trained by North Koreans"."""
    if lows[thing.first] in ("instructors", "trainers") and north.last == thing.first - 1:
        return True
    if lows[thing.last + 1] == "by":
        return 0 < north.first - thing.last - 1 <= _BESIDE and _BREAKS.isdisjoint(lows[thing.last + 2 : north.first])
    between = lows[thing.last + 1 : russia.first]
    return north.last < thing.first < russia.first and _BEFORE_PUPILS.issuperset(between)


def _from_it(lows: list[str], learners: Party) -> bool:
    """Whether those who learn stand before "from" and the state."""
    at = learners.first - 1 - (lows[learners.first - 1] == "the")
    return lows[at] == "from" and lows[at - 1] in _LEARNERS


def _pointed_at(lows: list[str], thing: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether those who learn were told of before: "officers trained these soldiers", "its training of them"."""
    if "them" in lows[thing.last + 1 : thing.last + 3]:
        return True
    after = range(thing.last + 1, thing.last + _BESIDE)
    if any(lows[at] in _POINTING and lows[at + 1] in _LEARNERS for at in after):
        return True
    people = (m for m in mentions if m.entry.kind == "item" and m.entry.value in PEOPLE)
    return any(0 < m.first - thing.last <= _BESIDE and lows[m.first - 1] in _POINTING for m in people)
