"""Reactions: what officials say to reported transfers, under which condition, on which rules, with which measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.merging import Key, Merged
from helpers.reading.moving.parties import BOTH
from helpers.reading.moving.unreal import recalls
from helpers.reading.people.who import Who, same_state, stately
from helpers.reading.positions.asking import of_another_question
from helpers.reading.positions.attitudes import stances_of
from helpers.reading.positions.background import of_background
from helpers.reading.positions.claims import Claim
from helpers.reading.positions.law import cited
from helpers.reading.positions.modalities import modality_of, modality_of_stance
from helpers.reading.positions.offtopic import elsewhere
from helpers.reading.positions.principals import principal_of, told_by, told_of_others
from helpers.reading.positions.speakers import can_answer, can_react, is_party, only_examines
from helpers.reading.positions.statements import Reaction, another_answer, settled
from helpers.reading.positions.subjects import Subjects
from helpers.reading.sayings.judged import judgements_of
from helpers.reading.sayings.saying import Saying, said_by_another
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BEFORE = 4  # words from "what" to "have said"
_LEAD = 3  # sentences that open a story
_CLOSE, _FAR = 7, 99  # sentences after one on the topic
_TAKEN = ("stance", "say")  # words by which somebody takes a stance
_ANSWERS = ("denies", "dismisses", "no-comment")
_ANSWERED = {"denies": "denies", "disputes": "dismisses"}  # claims that are reactions too


def _measures(tokens: Tokens, mentions: Sequence[Mention]) -> list[Cell]:
    """Return the measures that a sentence names, in the words of the text."""
    found = []
    for mention in mentions:
        if mention.entry.kind == "measure":
            words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last]]
            found.append(tokens.cell(mention.first, mention.last, words, "measure"))
    return found


def reactions_of(story: Story, transfers: Merged, claims: Sequence[Claim] = ()) -> list[Reaction]:
    """Return the reactions of a story in the order of its text, one for each official and stance.

    ``claims`` are those of the same story: who denies a transfer, or disputes it as a party, has reacted to it.
    """
    found: dict[tuple[int, str, str], Reaction] = {}
    stands_for: dict[int, Who] = {}
    subjects = Subjects(story, transfers)
    topic: list[Key] = []
    last = -9
    for number, sentence in enumerate(story.tokens.sentences):
        keys = transfers.at.get(number, [])
        mentions = story.inside[number]
        if not _on_topic(number - last, mentions) and not (number < _LEAD and _of_either(mentions)):
            continue
        if keys or _on_topic(_FAR, mentions):
            last = number
        sayings = story.said_in(number)
        places = story.cast.places[number]
        sayings = [
            *sayings,
            *(noun for noun in story.charges_in(number) if noun.sense == "denies"),
        ]  # "despite Moscow's denials"
        known = {saying.verb.first for saying in sayings}
        sayings += judgements_of(story.tokens, number, places, story.quoted, story.cast, mentions, known)
        whole = len(sayings) == 1 and not _asked(story, sentence) and not _named_in_passing(story, sayings[0])
        aside = recalls(story, number) or of_another_question(story, number)
        taken = {saying.verb.first for saying in sayings if saying.verb.entry.phrase != "own words"}
        for saying in sayings:
            for place in saying.speakers:
                principal = principal_of(story, number, saying, mentions)
                if principal is not None and principal.role_kind == "secretary-general":
                    stands_for[id(place.who.self)] = principal  # the spokesperson has no stance of his own
                who = principal or stands_for.get(id(place.who.self)) or told_by(story.tokens, saying, place, sayings)
                if not can_react(who) or elsewhere(story, number, saying) or aside:
                    continue
                one = Saying([place], saying.verb, saying.sense, saying.at, saying.content, saying.via)
                if _vouches(story, one):
                    for told in found.values():  # "The United States has imposed … . Blinken stated this"
                        if told.saying.at == number - 1 and stately(told.who) and same_state(told.who, who):
                            told.who = who
                if of_background(story, number, one, last, transfers.by_key):
                    continue
                inner = told_of_others(one, sayings)
                own = [m for m in mentions if m.entry.kind not in _TAKEN or not any(m.first in told for told in inner)]
                own = [m for m in own if not _silent_so_far(story.tokens.lows, one, m)]
                for stance in stances_of(story.tokens, one, own, whole, story.frames[number], taken):
                    if stance.value == "no-comment" and only_examines(who):
                        continue
                    about = _about(subjects, number, one, stance, topic, claims)
                    occasion = _occasion(story, found.get((id(who), stance.value, "")), who, saying, about)
                    reaction = found.get((id(who), stance.value, occasion))
                    if reaction is None:
                        modality = modality_of_stance(story, one, stance, mentions)
                        reaction = Reaction(who, stance, modality, saying, about)
                        found[id(who), stance.value, occasion] = reaction
                    elif reaction.modality.value != "if-true":
                        again = modality_of(story.tokens, one, None, mentions)
                        reaction.modality = again if again.value == "if-true" else reaction.modality
                    mine = [m for m in mentions if not said_by_another(sayings, saying, m.first)]
                    rules = cited(story.tokens, sentence, mentions, keys or topic[:1])
                    reaction.provisions += [
                        rule
                        for rule in rules
                        if not said_by_another(sayings, saying, story.token_at(rule[0].start or 0))
                    ]
                    if stance.value == "announces-measures":
                        reaction.measures += _measures(story.tokens, mine)
                    reaction.keys += [key for key in keys if key not in reaction.keys]
        topic = story.topic_after(number, keys, topic)
    found = _without_details(claims, found) | _answered(claims, found)
    return settled(story, list(found.values()))


def _about(
    subjects: Subjects, number: int, saying: Saying, stance: Cell, topic: list[Key], claims: Sequence[Claim]
) -> list[Key]:
    """Return the transfers that a stance is taken on: those told with it, those of the answer that it is, or others."""
    if keys := subjects.at.get(number):
        return list(keys)
    answer = stance.value in _ANSWERS
    mine = [claim.key for claim in claims if claim.saying.at == number and claim.who is saying.who]
    if answer and mine:
        return mine
    before = [claim for claim in claims if claim.saying.at < number]
    return subjects.of(number, saying, topic, before, answer)


def _answered(
    claims: Sequence[Claim], found: dict[tuple[int, str, str], Reaction]
) -> dict[tuple[int, str, str], Reaction]:
    """Return the claims that are reactions too: a denial, and a party's doubt."""
    reacted = {who for who, _, _ in found}
    answers: dict[tuple[int, str, str], Reaction] = {}
    for claim in claims:
        who, value = claim.who, _ANSWERED.get(str(claim.stance.value))
        if value is None or not can_answer(who) or (id(who), value, "") in found:
            continue
        doubts = is_party(who) and id(who) not in reacted  # a third state without evidence waves nothing off
        if value == "denies" or doubts:
            stance = claim.stance._replace(value=value)
            modality = claim.stance._replace(value="asserted", rule="no-hedge")
            answers[id(who), value, ""] = Reaction(who, stance, modality, claim.saying, [claim.key])
    return answers


def _without_details(
    claims: Sequence[Claim], found: dict[tuple[int, str, str], Reaction]
) -> dict[tuple[int, str, str], Reaction]:
    """Leave out the silence of who has charged a transfer in the same story and only gives no details of it."""
    silent = {id(claim.who) for claim in claims if claim.stance.value == "no-comment"}
    charging = {id(claim.who) for claim in claims if claim.stance.value in ("alleges", "assesses")} - silent
    return {at: one for at, one in found.items() if one.stance.value != "no-comment" or at[0] not in charging}


def _occasion(story: Story, first: Reaction | None, who: Who, saying: Saying, keys: Sequence[Key]) -> str:
    """Return the day of a second statement with a stance that its speaker took on another day already, else nothing.

    Who will not comment in a transcript may be asked of several things: there it is the number of the question.
    """
    if first is None or who.kind != "person":
        return ""
    if first.stance.value == "no-comment" and another_answer(story, who, first.saying, saying):
        return str(story.speaking.answers[saying.at]) if set(keys).isdisjoint(first.keys) else ""
    days = [str(story.dating.said(who, one).value or "") for one in (first.saying, saying)]
    several = all(days) or first.stance.value == "welcomes"  # thanks are given again and again
    return days[1] if several and days[0] != days[1] else ""


def _vouches(story: Story, saying: Saying) -> bool:
    """Whether somebody only stands for what the sentence before told ("X stated this")."""
    content = saying.content
    after = story.tokens.lows[content.start : content.start + 1]
    return content.start > saying.verb.last and after in (["this"], ["so"])


def _asked(story: Story, sentence: range) -> bool:
    """Whether a sentence opens with a question that somebody was asked; its words are not the speaker's."""
    opening = story.tokens.lows[sentence.start : sentence.start + 2]
    return opening[:1] == ["asked"] or opening == ["when", "asked"]


def _named_in_passing(story: Story, saying: Saying) -> bool:
    """Whether a sentence only names what somebody said ("I refer you to Seoul for what they have said")."""
    return saying.pronoun and "what" in story.tokens.lows[max(saying.verb.first - _BEFORE, 0) : saying.verb.first]


def _silent_so_far(lows: list[str], saying: Saying, mention: Mention) -> bool:
    """Whether a clause on who speaks tells of silence ("Pyongyang, which has not commented on it, said")."""
    last = saying.speakers[0].last
    clause = lows[last + 1] == "," and lows[last + 2] in ("which", "who")
    return clause and mention.entry.value == "no-comment" and last < mention.first < saying.verb.first


def _on_topic(distance: int, mentions: list[Mention]) -> bool:
    """Whether a sentence speaks of transfers: it follows one closely, or names a thing, a rule or both states."""
    if distance <= _CLOSE:
        return True
    states = {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS}
    return states >= BOTH or any(
        m.entry.kind == "provision" or (m.entry.kind == "item" and m.entry.more != "weak") for m in mentions
    )


def _of_either(mentions: list[Mention]) -> bool:
    return any(m.entry.kind in STATE_KINDS and m.entry.value in BOTH for m in mentions)
