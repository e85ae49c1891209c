"""Reactions: what officials say to reported transfers, under which condition, on which rules, with which measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.claims import elsewhere, spoken_by
from helpers.reading.law import cited
from helpers.reading.lexicon import Mention
from helpers.reading.merging import Key, Merged
from helpers.reading.said import Saying
from helpers.reading.stances import RULES_OUT, STATE_MEDIA, before_no, modality_of
from helpers.reading.tokens import Tokens
from helpers.reading.who import Who

if TYPE_CHECKING:
    from helpers.reading.story import Story

# Where one sentence holds several stances, the first of these is what it does.
ORDER = (
    "calls-violation",
    "condemns",
    "announces-measures",
    "welcomes",
    "denies",
    "dismisses",
    "calls-for-enforcement",
    "warns",
    "voices-concern",
    "defends",
    "confirms",
    "no-comment",
)
# What the parties themselves say of their transfers; what they condemn or threaten is somebody else's doing.
_RUSSIAN_OR_DPRK = frozenset(("defends", "dismisses", "denies", "welcomes", "no-comment"))
_OTHERS = frozenset(
    (
        "calls-violation",
        "condemns",
        "announces-measures",
        "calls-for-enforcement",
        "warns",
        "voices-concern",
        "no-comment",
    )
)


_UNLAWFUL = frozenset(("illicit", "illegal", "unlawful"))
_OPEN = 14  # words in which "whether" leaves a question open
_AGAINST = frozenset("oppose opposes opposed opposing against reject rejects rejected despite".split())
_BESIDE = 3
_NEAR = 14
_MAY = frozenset(
    (
        "potentially",
        "possibility",
        "warranting",
        "warrant",
        "could",
        "might",
        "may",
        "ability",
        "option",
        "abilities",
        "consider",
        "considering",
    )
)


@dataclass(slots=True)
class Reaction:
    """One official stance: who, what, with the sayings and mentions behind it."""

    who: Who
    stance: Cell
    modality: Cell
    saying: Saying
    keys: list[tuple[str, str]] = field(default_factory=list)
    provisions: list[tuple[Cell, Cell]] = field(default_factory=list)
    measures: list[Cell] = field(default_factory=list)


def can_react(who: Who) -> bool:
    """Whether somebody speaks for a state or a body of states; a source or an expert does not."""
    return who.affiliation == "state" and who.role_kind not in ("source", "expert") and who.actor_id not in STATE_MEDIA


def stances_of(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], whole: bool) -> list[Cell]:
    """Return the stances of one act of saying, strongest first: the verb's own, else those of its content."""
    party = saying.who.country.value in ("RUS", "PRK")
    allowed = _RUSSIAN_OR_DPRK if party else _OTHERS
    if saying.verb.entry.kind == "stance" and saying.verb.entry.value in allowed:
        return [_told(tokens, saying.verb, saying.verb.entry.value, "verb")]
    if saying.sense in ("denies", "confirms") and before_no(tokens, saying.verb):
        if saying.verb.entry.phrase in RULES_OUT:
            return []
        return [_cell(tokens, saying.verb, "no-comment", f"negated-{saying.sense}")] if party or whole else []
    if saying.sense == "dismisses" and party:
        untrue = (m for m in mentions if m.entry.kind == "say" and m.entry.value == "denies" and m.entry.more != "verb")
        if (denial := next(untrue, None)) is not None:
            return [_cell(tokens, denial, "denies", "denying-words")]
    if saying.sense in ("denies", "dismisses", "no-comment") and saying.sense in allowed:
        return [_cell(tokens, saying.verb, saying.sense, "verb")]
    found: dict[str, Mention] = {}
    for mention in mentions:
        entry = mention.entry
        if tokens.lows[max(mention.first - 2, 0) : mention.first] == ["de", "-"]:
            continue  # de-escalation
        if "whether" in tokens.lows[max(mention.first - _OPEN, saying.content.start) : mention.first]:
            continue  # "it is up to the committee whether it violated the sanctions"
        if entry.value == "announces-measures" and _AGAINST & set(
            tokens.lows[max(mention.first - 4, 0) : mention.first]
        ):
            continue  # "opposes illegal unilateral sanctions"
        if entry.value == "announces-measures" and "no" in tokens.lows[max(mention.first - 5, 0) : mention.first]:
            continue  # "has no plan to pursue additional sanctions"
        if entry.phrase in _UNLAWFUL and not _of_transfers(mentions, mention):
            continue  # "illicit financial networks", "an illegal war"
        if not (whole or mention.first in saying.content or mention.first == saying.verb.first):
            continue
        if (
            entry.kind == "stance"
            and entry.value in allowed
            and (entry.more != "verb" or _first_person(tokens, mention))
        ) or (
            entry.kind == "say"
            and entry.value in ("denies", "dismisses", "no-comment")
            and entry.more != "verb"
            and (party or entry.value == "no-comment")
        ):
            found.setdefault(entry.value, mention)
    own = [value for value, mention in found.items() if mention.entry.more == "verb"]  # "we condemn" says it outright
    ordered = [value for value in ORDER if value in (own or found)]
    return [_told(tokens, found[value], value, "stance-words") for value in ordered[:1]]


def _of_transfers(mentions: Sequence[Mention], mention: Mention) -> bool:
    return any(m.entry.kind in ("item", "move") and 0 < m.first - mention.last <= _BESIDE for m in mentions)


def _told(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    """Return a stance; measures that somebody only could take are a warning."""
    lead = tokens.lows[max(mention.first - 4, 0) : mention.first]
    if value == "announces-measures" and _MAY & set(lead):
        return _cell(tokens, mention, "warns", "measures-that-may-follow")
    return _cell(tokens, mention, value, rule)


def _first_person(tokens: Tokens, mention: Mention) -> bool:
    """Whether a verb of stance is the speaker's own word ("we strongly condemn")."""
    lead = tokens.lows[max(mention.first - 3, 0) : mention.first]
    return bool({"we", "i"} & set(lead)) and not {"been", "have"} & set(lead)


def _cell(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    return tokens.cell(mention.first, mention.last, value, rule)


def measures(tokens: Tokens, mentions: Sequence[Mention]) -> list[Cell]:
    """Return the measures that a sentence names, in the words of the text."""
    found = []
    for mention in mentions:
        if mention.entry.kind == "measure":
            words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last]]
            found.append(tokens.cell(mention.first, mention.last, words, "measure"))
    return found


def reactions_of(story: Story, transfers: Merged) -> list[Reaction]:
    """Return the reactions of a story in the order of its text, one for each official and stance."""
    found: dict[tuple[int, str], Reaction] = {}
    topic: list[Key] = []
    last = -9
    for number, sentence in enumerate(story.tokens.sentences):
        keys = transfers.at.get(number, [])
        mentions = story.inside[number]
        if transfers.by_key and not _on_topic(number - last, mentions):
            continue
        if keys or _on_topic(99, mentions):
            last = number
        sayings = story.said_in(number)
        for saying in sayings:
            for place in saying.speakers:
                who = _principal(story, number, saying, mentions) or place.who.self
                if not can_react(who) or elsewhere(story, number, saying):
                    continue
                one = Saying([place], saying.verb, saying.sense, saying.at, saying.content, saying.via)
                for stance in stances_of(story.tokens, one, mentions, len(sayings) == 1):
                    reaction = found.get((id(who), stance.value))
                    if reaction is None:
                        modality = modality_of(story.tokens, one, None, mentions)
                        judged = modality.value in ("assessed", "apparent") and modality.rule in ("hedge", "verb")
                        if judged or stance.value == "no-comment":
                            modality = stance._replace(value="asserted", rule="no-hedge")
                        reaction = Reaction(who, stance, modality, saying, list(keys or topic[:1]))
                        found[id(who), stance.value] = reaction
                    elif reaction.modality.value != "if-true":
                        again = modality_of(story.tokens, one, None, mentions)
                        reaction.modality = again if again.value == "if-true" else reaction.modality
                    reaction.provisions += cited(story.tokens, sentence, mentions, keys or topic[:1])
                    if stance.value == "announces-measures":
                        reaction.measures += measures(story.tokens, mentions)
                    reaction.keys += [key for key in keys if key not in reaction.keys]
        topic = story.topic_after(number, keys, topic)
    said = list(found.values())
    for reaction in said:
        reaction.keys = reaction.keys or _spoken_of(story, reaction, transfers)
    return [mine for mine in said if not any(_told_again(mine, other) for other in said)]


def _spoken_of(story: Story, one: Reaction, transfers: Merged) -> list[Key]:
    """Return the transfer whose thing a reaction names, where the story tells of it only later."""
    things = {
        m.entry.value for m in story.inside[one.saying.at] if m.entry.kind == "item" and m.entry.more != "generic"
    }
    return [key for key in transfers.by_key if key[1] in things][:1]


def _told_again(one: Reaction, other: Reaction) -> bool:
    return one.stance.value == other.stance.value and spoken_by(one.who, one.saying, other.who, other.saying)


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
        if not (his or story.quoted[place.first]):
            continue
        if place.last >= felt or who is speaker or who.kind != "person" or place.first not in saying.content:
            continue
        if speaker.country.value in (None, who.country.value) and felt - place.last < _NEAR:
            return who
    return None


def _on_topic(distance: int, mentions: list[Mention]) -> bool:
    """Whether a sentence speaks of transfers: it follows one closely, or names a thing, a rule or both states."""
    if distance <= 6:
        return True
    states = {m.entry.value for m in mentions if m.entry.kind in ("country", "nationality", "capital")}
    return {"RUS", "PRK"} <= states or any(
        m.entry.kind == "provision" or (m.entry.kind == "item" and m.entry.more != "weak") for m in mentions
    )
