"""Which transfer a saying speaks of where it tells none anew: "the shipments", "the ships", "eleven voyages", "it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.lexicon import STATE_NAMES, Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.merging import Key
from helpers.reading.positions.between import between_the_two, given_to_another, others_do
from helpers.reading.positions.echoes import affirms
from helpers.reading.positions.ellipses import goes_on, put_to, says_yes, sends_more
from helpers.reading.positions.grounds import shows_a_finding
from helpers.reading.positions.heads import HEADS, object_of, within_another
from helpers.reading.positions.matters import of_another
from helpers.reading.positions.naming import of_things, pointed_at
from helpers.reading.positions.pointing import taken_up
from helpers.reading.positions.referring import opening, referred
from helpers.reading.positions.speakers import is_party
from helpers.reading.positions.subjects import Subjects
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_UNSAID = frozenset(("prevent", "preventing", "prevents", "stop", "stopping", "whether", "if"))
_FILED = frozenset(("committee", "committees"))
_FEW = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty "
    "thirty forty fifty dozens several".split()
)
_NEAR = 3  # words from "the" or a number to the noun
_HAS = frozenset("has have had own owns owned need needs".split())
_POINTED_AT = frozenset("the this these that those such its their his it".split())
_THEMSELVES = frozenset("it he she they we i".split())
_MADE = frozenset("build builds built building make makes made making produce produces produced developing".split())
_MAKING = 5  # words from "build" to what is built
_OURS = frozenset(("we", "our"))
_LEADS = frozenset(("that", "on", "“", '"', ","))
_SELVES = frozenset(("he", "she", "we", "i"))
_ALSO = frozenset(("also", "still", "now", "not"))
_BE = frozenset(("is", "was", "are", "were", "am", "'s"))
_AIMS = frozenset(
    "want wants wanted hope hopes hoped wish wishes wished plan plans planned intend intends intended seek "
    "seeks sought aim aims aimed ready willing prepared hoping planning seeking keen eager".split()
)
_DECISION = frozenset("decision order orders step".split())
_TAKES = frozenset("made make makes took take takes gave gives give issued issue".split())
_HELP = frozenset("help assistance support aid input advice technology expertise know".split())


def meant_by(
    story: Story, subjects: Subjects, number: int, saying: Saying, topic: list[Key], of_it: list[Key]
) -> list[Key]:
    """Return the transfers that a saying asserts without telling them anew.

    ``topic`` are those that the story is about, ``of_it`` those that it would mean as an answer.
    """
    party, keys = is_party(saying.who), subjects.at.get(number)
    if of_it and not party and not is_medium(saying.who) and affirms(story.tokens, saying):
        return of_it[:1]
    answering = party or (not is_medium(saying.who) and put_to(story, number, saying))
    if of_it and answering and saying.sense in ("says", "speaks", "assesses") and says_yes(story.tokens, saying):
        return of_it[:1]
    if helped := _told_as_help(story, number, saying, subjects.by_key):
        return helped
    if topic and taken_up(story, number, saying):
        return subjects.near(number, saying, topic)
    several = len(story.sayings.by_sentence[number]) > 1
    if keys and not topic and several and spoken_of(story, number, saying, subjects, keys):
        return [] if _of_another_thing(story, number, saying, subjects.by_key) else keys[:1]
    if of_it and (goes_on(story, number, saying) or (party and sends_more(story, number, saying))):
        return of_it[:1]
    if topic and party and _decided(story, number, saying):
        return subjects.near(number, saying, topic)
    tells = party or not is_medium(saying.who) or _tells_of_a_move(saying, story.inside[number])
    if tells and (mentioned := _mentioned_in(story, number, saying, subjects.by_key)):
        return mentioned
    if topic and (found := spoken_of(story, number, saying, subjects, topic)):
        return found
    return subjects.near(number, saying, topic) if topic and _grounds_given(story, number, saying) else []


def let_see(story: Story, number: int, saying: Saying, topic: list[Key]) -> list[Key]:
    """Return the transfer told before whose thing a party lets others see ("pictures of the horses")."""
    lows, content = story.tokens.lows, saying.content
    items = [m for m in story.inside[number] if m.entry.kind == "item" and m.first in content]
    items = [m for m in items if _POINTED_AT & set(lows[max(m.first - 2, content.start) : m.first])]
    return of_things([m.entry for m in items], topic)[:1]


def _of_another_thing(story: Story, number: int, saying: Saying, by_key: dict[Key, list[Frame]]) -> bool:
    """Whether a saying names things of which no transfer is told ("a day after Seoul said the North had sent guns")."""
    items = [m.entry for m in story.inside[number] if m.entry.kind == "item" and m.first in saying.content]
    return bool(items) and not of_things(items, by_key)


def _decided(story: Story, number: int, saying: Saying) -> bool:
    """Whether a party tells who took the decision that the story is about ("Kim made the decision, it said")."""
    lows, content = story.tokens.lows, saying.content
    taken = any(
        lows[at] in _DECISION and lows[at - 1] in ("the", "this", "that") and lows[at - 2] in _TAKES for at in content
    )
    return taken and not _set_aside(story, [m for m in story.inside[number] if m.first in content], saying)


def _told_as_help(story: Story, number: int, saying: Saying, by_key: dict[Key, list[Frame]]) -> list[Key]:
    """Return the transfer of know-how that is spoken of as help ("flies thanks to Russia's technical support")."""
    lows = story.tokens.lows
    helpers = {
        m.entry.value
        for m in story.inside[number]
        if m.entry.kind in STATE_NAMES and m.first in saying.content and _HELP & set(lows[m.last + 1 : m.last + 4])
    }
    return [key for key in by_key if key[1].endswith("technology") and key[0][:3] in helpers][:1] if helpers else []


def _mentioned_in(story: Story, number: int, saying: Saying, by_key: dict[Key, list[Frame]]) -> list[Key]:
    """Return the transfers whose thing a saying speaks of without telling the transfer anew."""
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    if _set_aside(story, mentions, saying):
        return []  # a reaction, or something not said
    states = {m.entry.value for m in mentions if m.entry.kind in STATE_NAMES}
    lows = story.tokens.lows
    items = [m for m in mentions if m.entry.kind == "item" and not of_another(m, mentions)]
    items = [m for m in items if not within_another(lows, m.first, saying.content.start, mentions)]
    moved = any(m.entry.kind == "move" and m.entry.value != "use" for m in mentions) or saying.sense in (
        "assesses",
        "detects",
    )
    if not moved:
        items = [m for m in items if _singled_out(lows, saying, m.first)]
        if not items:
            return []  # "the air force has 400 aircraft": it is told of no transfer
    things = [m.entry for m in items if "UKR" not in states or m.entry.value not in PEOPLE]
    first = next((m.first for m in items), 0)
    if _MADE & set(lows[max(first - _MAKING, saying.content.start) : first]):
        return []  # "that it would build a submarine"
    if others_do(lows, [m for m in mentions if m.first < first], saying) or given_to_another(lows, mentions, saying):
        return []  # "the U.S. is bringing weapons of every kind to Kyiv"
    return of_things(things, by_key) or ([] if things else pointed_at(lows, saying, by_key))


def _tells_of_a_move(saying: Saying, words: list[Mention]) -> bool:
    """Whether a medium reports that something went somewhere, and not only what it is like."""
    return saying.sense == "reports" and any(m.entry.kind == "move" and m.first in saying.content for m in words)


def _singled_out(lows: list[str], saying: Saying, first: int) -> bool:
    """Whether a thing is pointed at or counted ("the shells", "3,000 soldiers"), and nobody only has it."""
    lead = lows[max(first - _NEAR, 0) : first]
    if lead[-1:] == ["of"] and lows[first - 3][:1].isdigit() and lows[first - 2].endswith("s"):
        return True  # "5,000 tonnes of flour"
    lead = lead[lead.index("of") + 1 :] if "of" in lead else lead  # "the output of shells": shells are not pointed at
    near = 0 < first - saying.verb.last <= _NEAR and _THEMSELVES.isdisjoint(lead)  # not "said it lacked workers"
    if near or _POINTED_AT & set(lead):
        return True
    counted = any(low[0].isdigit() or low in _FEW for low in lead)
    before = range(max(first - _MAKING - _NEAR, 0), first)
    return counted and not any(lows[at] in _HAS and not lows[at + 1].endswith("ed") for at in before)  # "had counted"


def spoken_of(story: Story, number: int, saying: Saying, subjects: Subjects, topic: list[Key]) -> list[Key]:
    """Return the transfer told before that a saying tells more of: what it calls, or what passed between the two."""
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    lows = story.tokens.lows
    if _set_aside(story, mentions, saying) or _FILED & set(lows[saying.content.start : saying.content.stop]):
        return []  # "Russia last reported its deliveries to the committee"
    if given_to_another(lows, mentions, saying):
        return []
    if not is_party(saying.who) and between_the_two(mentions, saying) and not _others_move(lows, mentions, saying):
        return [] if _own_aims(lows, saying) else subjects.near(number, saying, topic)
    found = referred(story, number, saying, subjects.by_key, list(dict.fromkeys([*topic, *subjects.main])))
    first = next((m.first for m in mentions if m.entry.kind in HEADS), saying.content.stop)
    return [] if found and others_do(lows, [m for m in mentions if m.first < first], saying) else found


def _others_move(lows: list[str], mentions: list[Mention], saying: Saying) -> bool:
    """Whether somebody else moves ("a first group of tourists had arrived in Pyongyang")."""
    start, stop = opening(lows, saying.content), saying.content.stop
    move = next((m for m in mentions if m.entry.kind == "move" and m.entry.more == "verb" and m.first > start), None)
    if move is None:
        return False
    subject = [m for m in mentions if start <= m.first < move.first]
    return any(m.entry.kind in HEADS and not object_of(lows, m.last + 1, stop, mentions)[0] for m in subject)


def _own_aims(lows: list[str], saying: Saying) -> bool:
    """Whether somebody tells what he himself wants or will do ("said he wants to talk to Moscow and Pyongyang")."""
    at = saying.content.start
    while at < saying.content.stop and (lows[at] in _LEADS or lows[at].endswith("day")):
        at += 1
    if lows[at] not in _SELVES:
        return False
    at += 1 + (lows[at + 1] in _ALSO)
    return lows[at] in _AIMS or (lows[at] in _BE and lows[at + 1 + (lows[at + 1] in _ALSO)] in _AIMS)


def _grounds_given(story: Story, number: int, saying: Saying) -> bool:
    """Whether somebody who is no party vouches for what was told ("We have intelligence on this")."""
    if is_party(saying.who) or saying.who.affiliation != "state" or not shows_a_finding(story.tokens, saying):
        return False
    if not _OURS & set(story.tokens.lows[saying.content.start : saying.content.stop]):
        return False
    return not _set_aside(story, [m for m in story.inside[number] if m.first in saying.content], saying)


def _set_aside(story: Story, mentions: list[Mention], saying: Saying) -> bool:
    """Whether a saying judges, negates or asks: it asserts no transfer."""
    stances = ("welcomes", "defends") if is_party(saying.who) else ()  # who praises what it sent says that it did
    if any(m.entry.kind == "stance" and m.entry.value not in stances for m in mentions):
        return True
    if any(m.entry.kind == "negation" and m.entry.phrase != "without" for m in mentions):
        return True
    return bool(_UNSAID & set(story.tokens.lows[saying.content.start : saying.content.stop]))
