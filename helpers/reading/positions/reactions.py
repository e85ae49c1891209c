"""Reactions: what officials say to reported transfers, under which condition, on which rules, with which measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.merging import Key, Merged
from helpers.reading.moving.parties import BOTH
from helpers.reading.people.who import Place, Who, same_state, stately
from helpers.reading.positions.attitudes import stances_of
from helpers.reading.positions.background import of_background
from helpers.reading.positions.claims import Claim
from helpers.reading.positions.elsewhere import elsewhere
from helpers.reading.positions.law import cited
from helpers.reading.positions.modalities import modality_of
from helpers.reading.positions.speakers import STATE_MEDIA, is_party
from helpers.reading.positions.statements import Reaction, settled
from helpers.reading.sayings.judged import judgements_of
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_NEAR = 14
_FEELS = frozenset("is was are were has been very gravely deeply seriously strongly increasingly also , “ \" '".split())
_HEDGED, _FEARED = 3, 7  # words between a hedge and a stance
_LEAD = 3  # sentences that open a story
_ANYBODY = frozenset(("speakers", "delegates", "officials", "diplomats", "politicians"))
_NO_OFFICIALS = frozenset(("source", "expert", "journalist"))
_CLOSE, _FAR = 5, 99  # sentences after one on the topic
_LED_BY = ("secretary-general", "president", "minister", "leader")  # whose spokesperson somebody is
_GUESSED = ("country-of-the-dateline", "office-of-the-dateline-country")
_TAKEN = ("stance", "say")  # words by which somebody takes a stance
_MULLED = ("could", "may", "consider", "reconsider", "would consider", "will consider", "rule out", "ruled out")
_ANSWERS = frozenset(("denies", "dismisses", "no-comment"))  # a state's, whoever gives them
_ANSWERED = {"denies": "denies", "disputes": "dismisses"}  # claims that are reactions too
_OUTRIGHT = frozenset(("condemns", "denies", "dismisses", "no-comment", "welcomes"))  # whatever else is hedged


def can_react(who: Who) -> bool:
    """Whether somebody speaks for a state or a body of states; a source or an expert does not."""
    nobodys = who.kind == "unnamed" and who.country.value is None and who.organisation.value is None
    if nobodys and (who.name.words or "").casefold() in _ANYBODY:
        return False
    return who.affiliation == "state" and who.role_kind not in _NO_OFFICIALS and who.actor_id not in STATE_MEDIA


def measures(tokens: Tokens, mentions: Sequence[Mention]) -> list[Cell]:
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
        taken = {saying.verb.first for saying in sayings if saying.verb.entry.phrase != "own words"}
        for saying in sayings:
            for place in saying.speakers:
                principal = _principal(story, number, saying, mentions)
                if principal is not None and principal.role_kind == "secretary-general":
                    stands_for[id(place.who.self)] = principal  # the spokesperson has no stance of his own
                who = principal or stands_for.get(id(place.who.self)) or _told_by(saying, place, sayings)
                if not can_react(who) or elsewhere(story, number, saying):
                    continue
                one = Saying([place], saying.verb, saying.sense, saying.at, saying.content, saying.via)
                if _vouches(story, one):
                    for told in found.values():  # "The United States has imposed … . Blinken stated this"
                        if told.saying.at == number - 1 and stately(told.who) and same_state(told.who, who):
                            told.who = who
                if of_background(story, number, one, last, transfers.by_key):
                    continue
                inner = _others(one, sayings)
                own = [m for m in mentions if m.entry.kind not in _TAKEN or not any(m.first in told for told in inner)]
                for stance in stances_of(story.tokens, one, own, whole, story.frames[number], taken):
                    occasion = _occasion(story, found.get((id(who), stance.value, "")), who, saying)
                    reaction = found.get((id(who), stance.value, occasion))
                    if reaction is None:
                        modality = _modality(story, one, stance, mentions)
                        reaction = Reaction(who, stance, modality, saying, list(keys or topic[:1]))
                        found[id(who), stance.value, occasion] = reaction
                    elif reaction.modality.value != "if-true":
                        again = modality_of(story.tokens, one, None, mentions)
                        reaction.modality = again if again.value == "if-true" else reaction.modality
                    reaction.provisions += cited(story.tokens, sentence, mentions, keys or topic[:1])
                    if stance.value == "announces-measures":
                        reaction.measures += measures(story.tokens, mentions)
                    reaction.keys += [key for key in keys if key not in reaction.keys]
        topic = story.topic_after(number, keys, topic)
    found = _without_details(claims, found) | _answered(claims, found)
    said = settled(story, list(found.values()))
    for reaction in said:
        reaction.keys = reaction.keys or _spoken_of(story, reaction, transfers)
    return said


def _answered(
    claims: Sequence[Claim], found: dict[tuple[int, str, str], Reaction]
) -> dict[tuple[int, str, str], Reaction]:
    """Return the claims that are reactions too: a denial, and a party's doubt."""
    reacted = {who for who, _, _ in found}
    answers: dict[tuple[int, str, str], Reaction] = {}
    for claim in claims:
        who, value = claim.who, _ANSWERED.get(str(claim.stance.value))
        if value is None or not can_react(who) or (id(who), value, "") in found:
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


def _occasion(story: Story, first: Reaction | None, who: Who, saying: Saying) -> str:
    """Return the day of a second statement with a stance that its speaker took on another day already, else nothing."""
    if first is None or who.kind != "person":
        return ""
    days = [str(story.dating.said(who, one).value or "") for one in (first.saying, saying)]
    several = all(days) or first.stance.value == "welcomes"  # thanks are given again and again
    return days[1] if several and days[0] != days[1] else ""


def _vouches(story: Story, saying: Saying) -> bool:
    """Whether somebody only stands for what the sentence before told ("X stated this")."""
    content = saying.content
    after = story.tokens.lows[content.start : content.start + 1]
    return content.start > saying.verb.last and after in (["this"], ["so"])


def _others(saying: Saying, sayings: Sequence[Saying]) -> list[range]:
    """Return what others are told to say within what somebody says: it is no stance of his."""
    return [
        range(other.verb.first, other.content.stop)
        for other in sayings
        if other.verb.first in saying.content
        and other.content.start > saying.content.start
        and other.who is not saying.who
        and (other.who.kind in ("person", "unnamed") or other.who.country.value != saying.who.country.value)
    ]


def _told_by(saying: Saying, place: Place, sayings: Sequence[Saying]) -> Who:
    """Return who speaks: the official who tells what his own state does ("said Oslo had listed two firms")."""
    who = place.who.self
    for other in sayings if stately(who) or who.country.value == "UN" else ():
        if saying.verb.first in other.content and other is not saying and _of_its_state(other.who, who):
            return other.who if other.who.kind in ("person", "unnamed") else who
    return who


def _of_its_state(official: Who, state: Who) -> bool:
    """Whether somebody is a state's official, or may be ("Oslo condemns it, spokesperson Berg said")."""
    guessed = official.country.value is None or official.country.rule in _GUESSED
    return same_state(state, official) or (guessed and official.role_kind in ("spokesperson", "minister"))


def _asked(story: Story, sentence: range) -> bool:
    """Whether a sentence opens with a question that somebody was asked; its words are not the speaker's."""
    opening = story.tokens.lows[sentence.start : sentence.start + 2]
    return opening[:1] == ["asked"] or opening == ["when", "asked"]


def _named_in_passing(story: Story, saying: Saying) -> bool:
    """Whether a sentence only names what somebody said ("I refer you to Seoul for what they have said")."""
    return saying.pronoun and "what" in story.tokens.lows[max(saying.verb.first - _HEDGED - 1, 0) : saying.verb.first]


def _modality(story: Story, saying: Saying, stance: Cell, mentions: Sequence[Mention]) -> Cell:
    """Return how surely a stance is taken; only a hedge on the stance itself or on what it fears makes it apparent."""
    modality = modality_of(story.tokens, saying, None, mentions)
    words = (stance.words or "").casefold()
    if stance.value == "warns" and words.startswith(_MULLED):
        return stance._replace(value="planned", rule="measures-that-may-follow")
    outright = stance.value in _OUTRIGHT or (stance.value == "warns" and (modality.words or "").casefold() == "if")
    if outright and (modality.value != "anonymous" or stance.value in _ANSWERS):  # "if they cross it, they will pay"
        return stance._replace(value="asserted", rule="no-hedge")
    judged = modality.value in ("assessed", "apparent") and modality.rule in ("hedge", "verb")
    if not judged:
        return modality
    at = story.token_at(stance.start or 0)
    for hedge in mentions if stance.value in ("calls-violation", "voices-concern") else ():
        before = 0 <= at - hedge.last <= _HEDGED  # "appears to violate"
        feared = (
            stance.value == "voices-concern" and 0 < hedge.first - at <= _FEARED
        )  # "concern about possible transfers"
        if hedge.entry.kind == "hedge" and hedge.entry.value == "apparent" and (before or feared):
            return story.tokens.cell(hedge.first, hedge.last, "apparent", "hedge")
    return stance._replace(value="asserted", rule="no-hedge")


def _spoken_of(story: Story, one: Reaction, transfers: Merged) -> list[Key]:
    """Return the transfer whose thing a reaction names, where the story tells of it only later."""
    things = {
        m.entry.value for m in story.inside[one.saying.at] if m.entry.kind == "item" and m.entry.more != "generic"
    }
    return [key for key in transfers.by_key if key[1] in things][:1]


def _principal(story: Story, number: int, saying: Saying, mentions: Sequence[Mention]) -> Who | None:
    """Return whose feeling a spokesperson tells ("the Secretary-General is very concerned, his spokesperson said")."""
    speaker, lows = saying.who, story.tokens.lows
    at = saying.speakers[0].first
    his = bool({"his", "her"} & set(lows[max(at - 1, 0) : at + 1]))
    if speaker.role_kind != "spokesperson":
        return None
    felt = next((m.first for m in mentions if m.entry.value in ("voices-concern", "condemns", "welcomes")), None)
    if felt is None:
        return None
    for place in story.cast.places[number]:
        who = place.who.self
        feels = all(low in _FEELS for low in lows[place.last + 1 : felt])
        if not (his or feels or story.quoted[place.first]):
            continue
        led = who.kind == "person" or (who.kind == "unnamed" and who.role_kind in _LED_BY)
        if place.last >= felt or who is speaker or not led or place.first not in saying.content:
            continue
        if (his or feels or speaker.country.value in (None, who.country.value)) and felt - place.last < _NEAR:
            return who
    return None


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
