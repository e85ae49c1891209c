"""A statement is one reaction: what is said again, outdone by the rest, or only part of a stronger stance, is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.moving.parties import BOTH
from helpers.reading.people.who import Who, same_state, stately
from helpers.reading.positions.degrees import UNRULED
from helpers.reading.positions.doubles import named_later, spoken_by
from helpers.reading.positions.lesser import only_a_rule, only_raised
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

# Of several judgements in one statement the first of these counts; an act that is announced stands for all.
_JUDGED = ("condemns", "calls-violation", "warns", "voices-concern", "calls-for-enforcement")
_TOLD_CLOSER = {
    ("no-comment", "defends"),
    ("no-comment", "calls-for-enforcement"),
    ("no-comment", "denies"),
    ("no-comment", "dismisses"),
    ("dismisses", "denies"),
}  # of a state in short, and of its official
_OF_A_PARTY = {stance: rank for rank, stance in enumerate(("denies", "dismisses", "welcomes", "defends"))}
_GOES_WITH_AN_ACT = ("warns", "voices-concern", "calls-for-enforcement")
_SPEAKS_FOR = frozenset("spokesperson minister president ambassador adviser secretary official director".split())
_NONE = frozenset[str]()
_STRENGTH = {stance: rank for rank, stance in enumerate(("announces-measures", *_JUDGED))}
# What is said beside these is part of the stronger stance, whatever it is taken on.
_OUTDONE = {
    "dismisses": frozenset(("denies",)),
    "no-comment": frozenset(("defends", "dismisses", "denies", *_JUDGED)),
}
_TEXT = "signatories of the joint statement"
_PARTIES = BOTH | {"UKR"}


@dataclass(slots=True, eq=False)
class Reaction:
    """One official stance: who, what, with the sayings and mentions behind it."""

    who: Who
    stance: Cell
    modality: Cell
    saying: Saying
    keys: list[tuple[str, str]] = field(default_factory=list)
    provisions: list[tuple[Cell, Cell]] = field(default_factory=list)
    measures: list[Cell] = field(default_factory=list)
    breach: bool = False  # whether the statement speaks of a breach, whatever else it does


def _rank(one: Reaction) -> int | None:
    """Return the place of a judgement among those of one statement; a call that names no rule comes last."""
    last = one.stance.rule == UNRULED or only_raised(one.stance)
    return len(_STRENGTH) if last else _STRENGTH.get(one.stance.value)


def settled(story: Story, said: list[Reaction]) -> list[Reaction]:
    """Keep of each statement its strongest stance, and of a state and its official what is not said again."""
    said = [one for one in said if not only_a_rule(story, one, said)]
    when = {id(one): story.dating.said(one.who, one.saying).value for one in said}
    told = [
        mine
        for mine in said
        if not any(
            _told_again(mine, other) and not _of_another_day(story, mine, when[id(mine)], when[id(other)])
            for other in said
        )
    ]
    for one in told:
        one.breach = one.stance.value == "calls-violation"
    told = _by_who_is_named_next(story, _by_their_official(told, when))
    kept: list[Reaction] = []
    for one in sorted(told, key=lambda one: _rank(one) or 0):
        beside = [
            other
            for other in said
            if _one_party(other, one) and (when[id(other)] == when[id(one)] or None in (when[id(other)], when[id(one)]))
        ]
        beside = [other for other in beside if not _of_another_question(story, one, other)]
        if _OUTDONE.get(one.stance.value, _NONE) & {other.stance.value for other in beside}:
            continue
        if any(_said_with(story, one, other) for other in beside):
            continue
        stronger = next((other for other in beside if _is_part_of(story, one, other) and other in kept), None)
        if stronger is None:
            kept.append(one)
            continue
        stronger.keys += [key for key in one.keys if key not in stronger.keys]
        stronger.provisions += one.provisions
        if one.modality.value == "if-true" and _would(story, stronger):
            stronger.modality = one.modality  # "would be a breach. We would be concerned if that were the case"
        stronger.breach |= one.breach
    return [one for one in said if one in kept]


def _would(story: Story, one: Reaction) -> bool:
    """Whether a stance is taken on what would be: a condition told in the next breath holds for it too."""
    sentence = story.tokens.sentences[one.saying.at]
    return "would" in story.tokens.lows[sentence.start : sentence.stop]


def another_answer(story: Story, who: Who, one: Saying, other: Saying) -> bool:
    """Whether somebody answers two questions of a transcript."""
    answers = story.speaking.answers
    return id(who) in story.speaking.turning and answers[one.at] != answers[other.at]


def _of_another_question(story: Story, one: Reaction, other: Reaction) -> bool:
    """Whether two stances of a transcript are taken on different things that were asked about: two statements."""
    apart = bool(one.keys) and bool(other.keys) and set(one.keys).isdisjoint(other.keys)
    return apart and one.who is other.who and another_answer(story, one.who, one.saying, other.saying)


def _by_their_official(told: list[Reaction], when: dict[int, str | None]) -> list[Reaction]:
    """Give a state's judgement to the one official who speaks for it that day ("Oslo denounced it", and its envoy)."""
    gone: set[int] = set()
    for one in told:
        if not stately(one.who) or not (one.stance.value in _JUDGED or only_raised(one.stance)):
            continue
        same = [
            other
            for other in told
            if other.stance.value in _JUDGED
            and not stately(other.who)
            and same_state(one.who, other.who)
            and (when[id(other)] == when[id(one)] or (only_raised(one.stance) and when[id(one)] is None))
        ]
        if len({id(other.who) for other in same}) == 1:
            gone.add(id(one))
            strongest = min((one, *same), key=lambda reaction: _rank(reaction) or 0)
            same[0].breach |= one.breach
            same[0].stance, same[0].modality = strongest.stance, strongest.modality
    return [one for one in told if id(one) not in gone]


def _by_who_is_named_next(story: Story, told: list[Reaction]) -> list[Reaction]:
    """Give the stance of a state, a body or an unnamed official to the one person who speaks on for it at once."""
    kept: list[Reaction] = []
    for one in told:
        person = _speaks_on(story, one) if one.who.kind != "person" else None
        own = {other.stance.value for other in told if other.who is person}
        judges = one.stance.value in _JUDGED and not own.isdisjoint(_JUDGED)
        if person is not None and (not own or judges):
            one.who = person
        if person is None or one.stance.value not in own:
            kept.append(one)
    return kept


def _speaks_on(story: Story, one: Reaction) -> Who | None:
    """Return the named official of a state or a body who speaks in the sentence after its stance."""
    after = one.saying.at + 1
    if after >= len(story.tokens.sentences) or (one.who.role.words or "").endswith("s"):
        return None
    if len(one.saying.speakers) > 1 and stately(one.who):
        return None  # "Seoul and Oslo have voiced concern. Its envoy said": what he says is his own
    speaking = {id(place.who.self): place.who.self for saying in story.said_in(after) for place in saying.speakers}
    people = [who for who in speaking.values() if who.kind == "person" and who.role_kind in _SPEAKS_FOR]
    states = {m.entry.value for m in story.inside[after] if m.entry.kind == "country"}
    apart = story.tokens.paragraphs[after] != story.tokens.paragraphs[one.saying.at]
    if apart or states - _PARTIES - {one.who.country.value}:
        people = [who for who in people if same_state(who, one.who)]  # "Prague has found shells, President Pavel said"
    mine = [who for who in people if _is_of(who, one.who)]
    if apart and one.who.kind == "organisation" and not stately(one.who):
        mine = [who for who in mine if who.role_kind == "spokesperson"]  # "…, the department said. … Smith said"
    return mine[0] if len(mine) == 1 else None


def _is_of(person: Who, body: Who) -> bool:
    """Whether somebody speaks for a state, for a body, or is who was told without a name."""
    guessed = person.country.value is None or person.country.rule == "country-of-the-dateline"
    ours = same_state(person, body) or guessed
    if stately(body):
        return ours and person.affiliation == "state"
    if body.kind == "organisation" and body.actor_id is not None and person.organisation.value is not None:
        return person.organisation.value == body.actor_id
    unplaced = person.organisation.value is None or body.organisation.value in (None, person.organisation.value)
    return ours and unplaced and (not body.office or person.office in ("", body.office))


def _of_another_day(story: Story, one: Reaction, day: str | None, another: str | None) -> bool:
    """Whether a stance is not of the day of another, or a state's of no day ("Moscow and Pyongyang have denied it")."""
    if day is None and another is not None and stately(one.who) and one.saying.sense == "denies":
        verb = one.saying.verb
        return bool({"has", "have"} & set(story.tokens.lows[max(verb.first - 2, 0) : verb.first]))
    return day is not None and another is not None and day != another


def _said_with(story: Story, one: Reaction, other: Reaction) -> bool:
    """Whether a party's stance only goes with a stronger one ("it is a lie, and our trade is nobody's business")."""
    stronger = _OF_A_PARTY.get(other.stance.value, 9) < _OF_A_PARTY.get(one.stance.value, 0)
    text = one.who in story.speaking.issuers.who and one.who is other.who  # a written statement is one
    return stronger and (text or one.saying.at == other.saying.at)


def _one_party(first: Reaction, second: Reaction) -> bool:
    """Whether two stances are of one party: a state and its government are ("Japan's government", then "Tokyo")."""
    one, other = first.who, second.who
    if one is other or (stately(one) and stately(other) and same_state(one, other)):
        return True
    body, voice = (one, other) if one.kind == "organisation" else (other, one)
    if body.kind != "organisation" or stately(body) or voice.kind != "unnamed" or voice.role_kind != "spokesperson":
        return False
    if voice.organisation.value is None and abs(first.saying.at - second.saying.at) == 1:
        return voice.country.value in (None, body.country.value)  # "the ministry …. A spokesperson urged"
    return None is not body.actor_id == voice.organisation.value


def _is_part_of(story: Story, one: Reaction, other: Reaction) -> bool:
    """Whether a judgement is taken in the same statement as a stronger one, on what goes the same way."""
    strengths = [_rank(reaction) for reaction in (other, one)]
    if (
        other.stance.value == "announces-measures"
        and not only_raised(other.stance)
        and one.stance.value in _GOES_WITH_AN_ACT
    ):
        return True  # "listed two ships … and vowed to respond"
    text = one.who is other.who and (
        one.who in story.speaking.issuers.who or (one.who.name.value or "").startswith(_TEXT)
    )
    if text and None not in strengths:
        return True  # a written statement is one, whatever it goes through
    beside = one.who is other.who and abs(one.saying.at - other.saying.at) <= 1
    paragraphs = story.tokens.paragraphs
    beside = beside and paragraphs[one.saying.at] == paragraphs[other.saying.at]
    if beside and None not in strengths and not (story.frames[one.saying.at] or story.frames[other.saying.at]):
        return True  # "urged Moscow to stop it. “It breaks the rules,” the official said"
    ways, others = ({side for side, _ in reaction.keys} for reaction in (one, other))
    return None not in strengths and (not ways or not others or bool(ways & others))


def _told_again(one: Reaction, other: Reaction) -> bool:
    """Whether a state's or a body's stance is what its official is named for as well."""
    bodys = one.who.kind == "organisation" and other.who.organisation.value == one.who.actor_id is not None
    outdone = (stately(one.who) or bodys) and (one.stance.value, other.stance.value) in _TOLD_CLOSER
    if one is other or not (one.stance.value == other.stance.value or outdone):
        return False
    near = 0 <= one.saying.at - other.saying.at <= 1
    if one.who.kind == "unnamed" and one.who.country.value is None and other.who.kind == "organisation" and near:
        return True  # "The office declined to comment. … an official there said"
    somebody = other.who.kind in ("person", "unnamed")
    if stately(one.who) and (not stately(other.who) or (somebody and one.who.kind == "state")):
        stateless = other.who.country.value is None and 0 <= other.saying.at - one.saying.at <= 1
        return stateless or one.who.country.value == other.who.country.value  # "Oslo is alarmed. … an official said"
    unplaced = other.who.organisation.value is None and other.who.country.value in (None, one.who.country.value)
    if one.who.kind == "organisation" and other.who.role_kind == "spokesperson" and unplaced:
        return (
            other.who.kind == "person" and 0 <= other.saying.at - one.saying.at <= 1
        )  # "the ministry … spokesman Berg"
    its_own = other.who.organisation.value == one.who.actor_id is not None
    nobodys = other.who.kind == "unnamed" and other.who.organisation.value is None and same_state(one.who, other.who)
    return (one.who.kind == "organisation" and other.who.kind in ("person", "unnamed") and (its_own or nobodys)) or any(
        same(one.who, one.saying, other.who, other.saying) for same in (spoken_by, named_later)
    )
