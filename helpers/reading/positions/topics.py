"""Which transfer a saying speaks of where it tells none anew: "the shipments", "the ships", "eleven voyages", "it"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from helpers.reading.lexicon import STATE_KINDS, Entry, Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.merging import Key
from helpers.reading.moving.parties import BOTH
from helpers.reading.moving.things import ARMS, PEOPLE
from helpers.reading.moving.usual import KNOWN
from helpers.reading.positions.grounds import shows_a_finding
from helpers.reading.positions.matters import of_another
from helpers.reading.positions.speakers import is_party
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_GENERIC_ARMS = frozenset(("other-arms", "ballistic-missiles"))
_MISSILES = frozenset(("ballistic-missiles", "rockets", "air-defence", "anti-tank-weapons"))
_UNSAID = frozenset(("prevent", "preventing", "prevents", "stop", "stopping", "whether", "if"))
_DELIVERIES = frozenset(
    "shipment shipments delivery deliveries deployment deployments transfer transfers supplies".split()
)
# What a transfer is called once it has been told: the act, what carries it, how much of it there is.
_CALLED = frozenset(
    "shipment shipments delivery deliveries deployment deployments transfer transfers supplies supply export exports "
    "import imports trade traffic voyage voyages consignment consignments cargo cargoes handover dispatch ship ships "
    "boxes vessel vessels tanker tankers freighter freighters train trains wagons railcars container containers crates "
    "contingent total number figure tally count volume load loads stock stocks deal purchase purchases sale sales "
    "flow flows arrivals presence".split()
)
_COUNTED = frozenset(
    "shipments deliveries transfers voyages trips calls visits containers crates wagons railcars ships vessels "
    "trains flights consignments".split()
)
_CALLED_AGAIN = frozenset(
    "shipment shipments delivery deliveries consignment consignments batch batches cargo cargoes group groups "
    "contingent contingents transfer wave waves load train trains ship".split()
)
_ANOTHER = frozenset("second third fourth further next another more fresh new additional".split())
_CARRIERS = frozenset("containers crates wagons railcars boxes trucks lorries".split())
_OPENS = frozenset(("that", ",", "“", '"', "said", "say", "reported"))
_FILED = frozenset(("committee", "committees"))
_PARTS = frozenset("group batch wave contingent lot tranche instalment party consignment rotation".split())
_NTH = frozenset("next first second third another last new further latest earlier".split())
_OWNED = frozenset("the these those this such".split())
_FEW = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty "
    "thirty forty fifty dozens several".split()
)
_NEAR = 3  # words from "the" or a number to the noun
_WHERE = frozenset("in at with to by from on near off of".split())
_WHERE_USED = frozenset("in on at against near over into".split())
_HAS = frozenset("has have had own owns owned need needs".split())
_POINTED_AT = frozenset("the this these that those such its their his it".split())
_THE_THING = frozenset("the these those such its their".split())
_FOLK = frozenset("men women group contingent crew newcomer recruit unit brigade fighter soldier worker".split())
_NOBODY = frozenset[str]()
_MADE = frozenset("build builds built building make makes made making produce produces produced developing".split())
_MAKING = 5  # words from "build" to what is built
_POINTS = frozenset(("this", "that", "it", "these", "they"))
_PASSIVE = 5  # words within which "they were used" is told
_AFTER_IT = frozenset("a in on at last earlier before when . , ;".split())
_THE = frozenset(("the", "these", "those", "such"))
_OURS = frozenset(("we", "our"))
_OURS_AND_HIS = frozenset(("our", "his", "her", "my"))
_LEADS = frozenset(("that", "on", "“", '"', ","))
_SELVES = frozenset(("he", "she", "we", "i"))
_ALSO = frozenset(("also", "still", "now", "not"))
_BE = frozenset(("is", "was", "are", "were", "am", "'s", "'m"))
_AIMS = frozenset(
    "want wants wanted hope hopes hoped wish wishes wished plan plans planned intend intends intended seek "
    "seeks sought aim aims aimed ready willing prepared hoping planning seeking keen eager".split()
)
_HELP = frozenset("help assistance support aid input advice technology expertise know".split())


def taken_up(story: Story, number: int, saying: Saying) -> bool:
    """Whether a saying speaks of "this", "the shipments" or "the deployment", told just before."""
    lows = story.tokens.lows
    after = lows[saying.verb.last + 1 : saying.verb.last + 3]
    if after[:1] in (["this"], ["so"]) or (after[:1] == ["the"] and after[-1] in ("news", "story")):
        return True
    if saying.content.start < saying.verb.first < saying.content.stop and lows[saying.content.start] in _POINTS:
        return bool({"was", "were", "been"} & set(lows[max(saying.verb.first - 3, 0) : saying.verb.first]))
    if saying.sense == "alleges" and _of_it(lows, saying):
        return True  # "had accused Moscow of it"
    start = saying.content.start + (lows[saying.content.start : saying.content.start + 1] in ([","], ["that"]))
    if lows[start : start + 1] in (["they"], ["it"], ["these"], ["this"]) and any(
        m.entry.kind == "move" and m.entry.more == "verb" and 1 <= m.first - start <= _PASSIVE
        for m in story.inside[number]
    ):
        return bool({"were", "was", "been", "be"} & set(lows[start : start + _PASSIVE]))
    return any(
        m.entry.kind == "move"
        and m.entry.more != "verb"
        and m.first in saying.content
        and lows[m.first] in _DELIVERIES
        and (lows[m.first - 1] in _THE or lows[m.first - 2 : m.first] in (["such", "a"], ["the", "same"]))
        for m in story.inside[number]
    )


def _of_it(lows: list[str], saying: Saying) -> bool:
    """Whether somebody is charged with what was told before: "of it", "of doing so", "of this on Friday"."""
    near = range(saying.verb.last + 1, min(saying.verb.last + _PASSIVE, saying.content.stop - 1))
    of = next((at for at in near if lows[at] == "of"), None)
    if of is None:
        return False
    it = lows[of + 1] == "it" or lows[of + 1 : of + 3] == ["doing", "so"]
    return it or (lows[of + 1] in _POINTS and lows[of + 2] in _AFTER_IT)


def told_as_help(story: Story, number: int, saying: Saying, by_key: dict[Key, list[Frame]]) -> list[Key]:
    """Return the transfer of know-how that is spoken of as help ("flies thanks to Russia's technical support")."""
    lows = story.tokens.lows
    helpers = {
        m.entry.value
        for m in story.inside[number]
        if m.entry.kind in ("nationality", "country")
        and m.first in saying.content
        and _HELP & set(lows[m.last + 1 : m.last + 4])
    }
    return [key for key in by_key if key[1].endswith("technology") and key[0][:3] in helpers][:1] if helpers else []


def mentioned_in(story: Story, number: int, saying: Saying, by_key: dict[Key, list[Frame]]) -> list[Key]:
    """Return the transfers whose thing a saying speaks of without telling the transfer anew."""
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    if _set_aside(story, mentions, saying):
        return []  # a reaction, or something not said
    states = {m.entry.value for m in mentions if m.entry.kind in ("country", "nationality")}
    items = [m for m in mentions if m.entry.kind == "item" and not of_another(m, mentions)]
    things = [m.entry for m in items if "UKR" not in states or m.entry.value not in PEOPLE]
    first = next((m.first for m in items), 0)
    lows = story.tokens.lows
    moved = any(m.entry.kind == "move" and m.entry.value != "use" for m in mentions) or saying.sense in (
        "assesses",
        "detects",
    )
    if not moved and not _singled_out(lows, saying, first):
        return []  # "the air force has 400 aircraft": it is told of no transfer
    if _MADE & set(lows[max(first - _MAKING, saying.content.start) : first]):
        return []  # "that it would build a submarine"
    if _others_do(lows, [m for m in mentions if m.first < first], saying) or _given_to_another(lows, mentions, saying):
        return []  # "the U.S. is bringing weapons of every kind to Kyiv"
    return _of_things(things, by_key) or ([] if things else _pointed_at(lows, saying, by_key))


def named_in(story: Story, number: int, by_key: Collection[Key]) -> list[Key]:
    """Return the transfers of the things that a sentence names, wherever the story tells them."""
    return _of_things([m.entry for m in story.inside[number] if m.entry.kind == "item"], by_key)


def _of_things(things: Sequence[Entry], by_key: Collection[Key]) -> list[Key]:
    """Return the transfers of some things; "weapons" and "missiles" mean the arms that a story tells of."""
    found = [key for key in by_key if any(key[1] == thing.value for thing in things)]
    if not found and any(thing.value in PEOPLE for thing in things):
        found = [key for key in by_key if key[1] == "training"]  # "thousands of troops are at camps in the east"
    if not found and any(thing.more == "generic" for thing in things):
        kinds = {thing.value for thing in things if thing.more == "generic"}
        arms = _MISSILES if kinds == {"ballistic-missiles"} else ARMS  # "missiles" are no shells
        found = [key for key in by_key if (key[1] in arms) == bool(kinds & _GENERIC_ARMS)][:1]
    return found


def _pointed_at(lows: list[str], saying: Saying, by_key: dict[Key, list[Frame]]) -> list[Key]:
    """Return the transfers whose thing a saying calls by its last word ("the modules were handed over", "the men")."""
    content = saying.content
    pointed = {
        lows[at].rstrip("s") for at in content if lows[at - 1] in _THE_THING or lows[at - 2] in _THE_THING - {"the"}
    }
    last = {
        key: {str(f.item.value).casefold().split()[-1].rstrip("s") for f in frames} for key, frames in by_key.items()
    }
    return [key for key, words in last.items() if pointed & (words | (_FOLK if key[1] in PEOPLE else _NOBODY))][:1]


def _singled_out(lows: list[str], saying: Saying, first: int) -> bool:
    """Whether a thing is pointed at or counted ("the shells", "3,000 soldiers"), and nobody only has it."""
    lead = lows[max(first - _NEAR, 0) : first]
    if _POINTED_AT & set(lead) or 0 < first - saying.verb.last <= _NEAR:
        return True
    counted = any(low[0].isdigit() or low in _FEW for low in lead)
    before = range(max(first - _MAKING - _NEAR, 0), first)
    return counted and not any(lows[at] in _HAS and not lows[at + 1].endswith("ed") for at in before)  # "had counted"


def spoken_of(story: Story, number: int, saying: Saying) -> bool:
    """Whether a saying tells more of a transfer told before: its carriers, its count, what passed between the two."""
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    if _set_aside(story, mentions, saying):
        return False
    lows = story.tokens.lows
    if _FILED & set(lows[saying.content.start : saying.content.stop]):
        return False  # "Russia last reported its deliveries to the committee"
    if _given_to_another(lows, mentions, saying):
        return False
    if not is_party(saying.who) and _between_the_two(mentions, saying):
        return not _own_aims(lows, saying)
    for at in saying.content:
        low = lows[at]
        if low not in _CALLED and low not in _COUNTED and low not in _PARTS:
            continue
        before = lows[max(at - _NEAR, saying.content.start) : at]
        named = low in _CALLED and bool(_OWNED & set(before))
        named = named or (low in _PARTS and bool(_NTH & set(before)))
        named = named or (low in _CALLED_AGAIN and bool(_ANOTHER & set(before)))
        bare = low in _CARRIERS and lows[at - 1] in _OPENS and any(m.entry.kind == "move" for m in mentions)
        if named or bare or (low in _COUNTED and any(word[0].isdigit() or word in _FEW for word in before)):
            return not _others_do(lows, [m for m in mentions if m.first < at], saying)
    return False


def _own_aims(lows: list[str], saying: Saying) -> bool:
    """Whether somebody tells what he himself wants or will do ("said he wants to talk to Moscow and Pyongyang")."""
    at = saying.content.start
    while at < saying.content.stop and (lows[at] in _LEADS or lows[at].endswith("day")):
        at += 1
    if lows[at] not in _SELVES:
        return False
    at += 1 + (lows[at + 1] in _ALSO)
    return lows[at] in _AIMS or (lows[at] in _BE and lows[at + 1 + (lows[at + 1] in _ALSO)] in _AIMS)


def grounds_given(story: Story, number: int, saying: Saying) -> bool:
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


def _others_do(lows: list[str], mentions: list[Mention], saying: Saying) -> bool:
    """Whether a saying tells what a third state does ("China had been caught letting oil into North Korea")."""
    states = (
        m.entry.value for m in mentions if m.entry.kind in STATE_KINDS and not _WHERE & set(lows[m.first - 2 : m.first])
    )
    own = saying.who.country.value if saying.who.affiliation != "media" else None  # a paper tells what its state does
    first = next((code for code in states if code not in (own, "UKR")), "RUS")
    return first not in ("PRK", "RUS")


def _given_to_another(lows: list[str], mentions: list[Mention], saying: Saying) -> bool:
    """Whether what is spoken of is a third state's: "a package of rockets for Ukraine", "two Iranian satellites"."""
    states = [m for m in mentions if m.entry.kind in STATE_KINDS]
    theirs = [m for m in states if m.entry.value not in (*BOTH, saying.who.country.value, "UN")]
    items = {m.first for m in mentions if m.entry.kind == "item"}
    if any(m.entry.kind == "nationality" and m.last + 1 in items for m in theirs):
        return True
    far = (m for m in theirs if m.entry.kind == "country" and m.entry.value not in KNOWN)
    if any(lows[m.first - 1] in ("from", "to") for m in far):
        return True  # "bought trucks from China"
    if any(lows[at] in _OURS_AND_HIS and lows[at + 1] == "country" for at in saying.content):
        return True  # "that his country would go on buying oil"
    if any(m.entry.value in BOTH and lows[m.first - 1] not in ("in", "by") for m in states):
        return False
    return any(
        lows[m.first - 1] in ("to", "for")
        or (m.entry.value == "UKR" and m.entry.kind != "nationality" and lows[m.first - 1] not in _WHERE_USED)
        for m in theirs
    )


def _between_the_two(mentions: list[Mention], saying: Saying) -> bool:
    """Whether a saying tells what passes between the two states, or moves to or from one of them, and no law on it."""
    states = {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS}
    if "PRK" not in states and saying.who.country.value not in (None, *KNOWN):
        return False  # "Chinese customs figures show that Russia bought trucks"
    if "PRK" not in states and any(m.entry.kind == "item" and of_another(m, mentions) for m in mentions):
        return False  # "a million Russian soldiers have been killed or wounded"
    if not BOTH & states or states - BOTH - {"UKR", saying.who.country.value}:
        return False
    moved = (m for m in mentions if m.entry.kind == "move" and m.entry.value not in ("use", "seek"))
    moves = any(m.entry.phrase not in ("ship", "ships") for m in moved)  # "the North would build more ships"
    return (moves or states >= BOTH) and not any(m.entry.kind == "provision" for m in mentions)
