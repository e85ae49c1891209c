"""Claims: who asserts, confirms, denies or will not comment on a reported transfer, and how surely.

Stance and modality follow the codebook in ``data/README.md``: they code the words. Where a verb is as plain as "said",
the stance follows from who speaks: a party to the transfer confirms, an intelligence service or a research body
assesses, a medium reports, another state's official alleges.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.merging import Key, Merged
from helpers.reading.said import Saying
from helpers.reading.things import ARMS, PEOPLE
from helpers.reading.tokens import Tokens
from helpers.reading.transfers import Frame
from helpers.reading.who import Who

if TYPE_CHECKING:
    from helpers.reading.story import Story

_GENERIC_ARMS = ("other-arms", "ballistic-missiles")
_DEFAULTS = ("official-says", "medium-says", "source-says", "research-says", "intelligence-says")
_UNSAID = frozenset(("prevent", "preventing", "prevents", "stop", "stopping", "whether", "if"))

_INTELLIGENCE = frozenset(("spy-agency", "military-intelligence", "joint-chiefs", "security-service"))
_INTELLIGENCE_BODIES = frozenset(
    (
        "national-intelligence-service",
        "defence-intelligence-of-ukraine",
        "rok-joint-chiefs-of-staff",
        "uk-defence-intelligence",
        "us-defense-intelligence-agency",
        "rok-defense-intelligence-agency",
        "multilateral-sanctions-monitoring-team",
        "un-panel-of-experts",
    )
)
_BELIEVED = frozenset(("believed to", "thought to", "presumed", "suspected", "estimated"))
_DOUBTS = frozenset(
    (
        "contradictory",
        "mere assertions",
        "no evidence",
        "without evidence",
        "no proof",
        "unsubstantiated",
        "doubts about",
        "doubt about",
        "exaggerated",
        "overstated",
    )
)
_DELIVERIES = frozenset(
    "shipment shipments delivery deliveries deployment deployments transfer transfers supplies".split()
)
_MATTERS = frozenset(
    "matter matters report reports claim claims allegation allegations accusation accusations assertion assertions "
    "issue question questions details detail presence it this that these those".split()
)
_AUXILIARY = frozenset("has have had was were been".split())
_PASSIVE = 5  # words within which "they were used" is told
_NAMES_IT = frozenset(
    "call calls called calling describe describes described describing brand branded label labelled".split()
)
_ASKED = frozenset("asked commenting responding speaking questioned pressed referring answering reacting".split())
_BEGUN = frozenset("begun began started resumed continued continues".split())
_SHORT = 4  # words of "on the matter"
_HEAD = 3  # sentences in which a story tells in short what it tells at length further on
_JUDGES = frozenset(("calls-violation", "condemns", "voices-concern", "calls-for-enforcement"))
STATE_MEDIA = {"korean-central-news-agency": "PRK", "rodong-sinmun": "PRK"}


@dataclass(slots=True)
class Claim:
    """One claimant on one transfer: stance and modality with their words, carriers, and the saying behind it."""

    who: Who
    key: tuple[str, str]
    stance: Cell
    modality: Cell
    saying: Saying
    frame: Frame | None


def _words(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    return tokens.cell(mention.first, mention.last, value, rule)


def is_party(who: Who, frame: Frame | None) -> bool:
    """Whether somebody speaks for the supplier or the recipient."""
    state = who.affiliation == "state" or who.actor_id in STATE_MEDIA
    return state and who.country.value in ("RUS", "PRK")


def is_intelligence(who: Who) -> bool:
    """Whether a party is an intelligence service or a monitoring body, or speaks for one."""
    body = who.organisation.value if who.kind != "organisation" else who.actor_id
    return who.office in _INTELLIGENCE or body in _INTELLIGENCE_BODIES or who.actor_id in _INTELLIGENCE_BODIES


def stance_of(
    tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention], told: bool = False
) -> Cell | None:
    """Return the stance of a claim, or None where the words assert nothing about a transfer.

    ``told``: the words speak of the thing of a transfer told elsewhere ("the car is an Aurus"), without a frame.
    """
    who, sense = saying.who, saying.sense
    verb = saying.verb
    hedges = [m for m in words if m.entry.kind == "hedge" and _said_with(saying, m)]
    party = is_party(who, frame)
    if sense in ("confirms", "denies", "no-comment"):
        if sense == "confirms" and before_no(tokens, verb):
            return _words(tokens, verb, "no-comment", "negated-confirmation")
        if sense == "denies" and before_no(tokens, verb) and verb.entry.phrase in RULES_OUT:
            return None  # "did not rule out cooperation" speaks of what may come
        if sense == "denies" and party and before_no(tokens, verb):
            return _words(tokens, verb, "no-comment", "negated-denial")
        if sense == "denies" and ((not party and frame is None) or before_no(tokens, verb)):
            return None
        return _words(tokens, verb, sense, "verb")
    if sense in ("says", "speaks", "reports") and verb.entry.phrase != "own words" and before_no(tokens, verb):
        return None  # "did not mention the deployment"
    doubt = next((m for m in words if m.entry.phrase in _DOUBTS and m.first in saying.content), None)
    untrue = party and any(
        m.entry.kind == "say" and m.entry.value == "denies" and m.entry.more != "verb" and m.first in saying.content
        for m in words
    )
    if doubt is not None and not untrue and sense in ("says", "speaks", "denies", "dismisses", "stance"):
        return _words(tokens, doubt, "disputes", "doubting-words")
    unsaid = next((m for m in words if m.entry.value == "no-comment" and m.first in saying.content), None)
    if unsaid is not None and sense in ("says", "speaks"):
        return _words(tokens, unsaid, "no-comment", "no-comment-words")
    if party and (frame is not None or told or sense in ("says", "speaks", "according")):
        denial = next(
            (m for m in words if m.entry.kind == "say" and m.entry.value == "denies" and m.entry.more != "verb"), None
        )
        if denial is not None:
            return _words(tokens, denial, "denies", "denying-words")
    if party and sense == "dismisses" and verb.entry.more == "verb":
        return _words(tokens, verb, "denies", "claims-dismissed")
    if frame is None and not told:
        return None
    if frame is not None and frame.stage.rule == "stage-if":
        return None  # "if North Korea sends arms": a case, no claim
    if frame is not None and frame.negated:
        own = party or who.country.value in ("RUS", "PRK")  # a Russian firm denies for itself
        return _words(tokens, verb, "denies", "negated-by-a-party") if own else None
    if tokens.lows[verb.first] in _NAMES_IT:
        return None  # "called the shipments a violation", "were described by an official as a smear"
    if sense == "alleges":
        return _words(tokens, verb, "alleges", "verb")
    if sense in ("assesses", "detects"):
        value = "confirms" if party else "assesses"
        return _words(tokens, verb, value, "verb")
    if (
        not party
        and sense in ("says", "according")
        and any(m.entry.kind == "stance" and m.entry.value in _JUDGES and m.first in saying.content for m in words)
        and not _told_outright(tokens, frame)
    ):
        return None  # a judgement of what others report
    if sense in ("stance", "dismisses", "speaks") or any(h.entry.value == "if-true" for h in hedges):
        return None  # a stance, a matter taken up, a condition: nothing is asserted
    if party:
        start = saying.content.start
        if frame is not None and "if" in tokens.lows[start : max(frame.first, start)]:
            return None  # "may face consequences if it goes on speaking of an arms trade" confirms no trade
        judged = any(m.entry.kind == "stance" and m.entry.value in ("defends", "condemns", "warns") for m in words)
        return None if judged and sense == "says" else _words(tokens, verb, "confirms", "party-to-the-transfer-says")
    assessed = [h for h in hedges if h.entry.value == "assessed" or h.entry.phrase in _BELIEVED]
    if assessed and who.affiliation != "media":
        return _words(tokens, assessed[0], "assesses", "hedge")
    if who.affiliation == "media":
        return _words(tokens, verb, "reports", "medium-says")
    if who.affiliation in ("research", "private") or who.role_kind == "expert":
        value = _source_stance(who) if who.role_kind == "source" else "assesses"
        return _words(tokens, verb, value, "research-says")
    if is_intelligence(who):
        return _words(tokens, verb, "assesses", "intelligence-says")
    if who.role_kind == "source":
        return _words(tokens, verb, _source_stance(who), "source-says")
    return _words(tokens, verb, "alleges", "official-says")


def _said_with(saying: Saying, hedge: Mention) -> bool:
    """Whether a hedge belongs to a saying: it stands in what is said or beside the verb."""
    return hedge.first in saying.content or abs(hedge.first - saying.verb.first) < 5


def _source_stance(who: Who) -> str:
    """An unnamed source alleges where it is told to be an official one, and else reports."""
    words = (who.name.words or "").casefold()
    return (
        "alleges"
        if any(w in words for w in ("government", "western", "intelligence", "diplomatic", "military", "official"))
        else "reports"
    )


def before_no(tokens: Tokens, verb: Mention) -> bool:
    """Whether a verb is negated ("has not confirmed", "did not deny")."""
    return any(
        low in ("not", "'t", "cannot", "never", "neither", "nor", "declined", "refused", "yet")
        for low in tokens.lows[max(0, verb.first - 4) : verb.first]
    )


RULES_OUT = frozenset(("rule out", "rules out", "ruled out", "ruling out"))
# What a condition on the report itself speaks of; "if Seoul has questions" is none.
_IF = frozenset(
    "true confirmed correct accurate verified proven so this these that it reports report transfer transfers arms "
    "weapons russia moscow putin pyongyang dprk north kim indeed happened".split()
)
_FEIGN = frozenset(("make", "makes", "making", "made"))


def modality_of(tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention]) -> Cell:
    """Return how surely something is said: if-true, apparent, planned, assessed, anonymous or asserted."""
    by_value: dict[str, Mention] = {}
    for hedge in words:
        if tokens.lows[hedge.first - 1 : hedge.first] == ["it"] and tokens.lows[hedge.first - 2] in _FEIGN:
            continue  # "trying to make it appear as though": others pretend, nobody doubts
        if hedge.entry.kind == "hedge" and (hedge.entry.value != "assessed" or _said_with(saying, hedge)):
            by_value.setdefault(hedge.entry.value, hedge)
    if "if-true" in by_value:
        return _words(tokens, by_value["if-true"], "if-true", "condition")

    start = saying.content.start
    start += bool(saying.content) and tokens.lows[start] in ("“", '"', "that")
    if frame is None and saying.content and tokens.lows[start] == "if" and _IF & set(tokens.lows[start : start + 12]):
        return tokens.cell(start, start, "if-true", "condition")
    verb = saying.verb
    if saying.sense in ("denies", "no-comment", "confirms") and "planned" not in by_value:
        return _words(tokens, verb, "asserted", "no-hedge")
    if "apparent" in by_value and _near(by_value["apparent"], frame):
        return _words(tokens, by_value["apparent"], "apparent", "hedge")
    if (
        frame is not None
        and frame.stage.value in ("agreed", "sought", "offered")
        and frame.stage.rule in ("stage-plan", "stage-modal")
    ):
        return frame.stage._replace(value="planned", rule="plan")
    if saying.sense == "assesses":
        return _words(tokens, verb, "assessed", "verb")
    if "assessed" in by_value:
        return _words(tokens, by_value["assessed"], "assessed", "hedge")
    who = saying.who
    if who.kind == "unnamed" and who.role_kind in ("official", "source", "expert", "lawmaker", "adviser", "ambassador"):
        return who.name._replace(value="anonymous", rule="unnamed-speaker")
    return _words(tokens, verb, "asserted", "no-hedge")


def _near(hedge: Mention, frame: Frame | None) -> bool:
    return frame is None or abs(hedge.first - frame.first) < 14


def claims_of(story: Story, transfers: Merged) -> list[Claim]:
    """Return the claims of a story in the order of its text, one for each claimant, transfer and stance."""
    found: dict[tuple[int, Key, str], Claim] = {}
    topic: list[Key] = []
    for number in range(len(story.tokens.sentences)):
        keys = transfers.at.get(number, [])
        words = story.inside[number]
        frames = story.frames[number]
        sayings = story.said_in(number)
        for saying in sayings:
            inner = [f for f in frames if f.first in saying.content or f.last in saying.content]
            if not inner and len(sayings) == 1 and not _only_asked(story, number, saying):
                inner = frames
            for frame in inner:
                _put(story, found, saying, frame, keys, words)
            if inner:
                continue
            if elsewhere(story, number, saying):
                continue
            if _answers(saying, words) and (keys or topic):
                _put(story, found, saying, None, (keys or topic)[:1], words)
            elif topic and _taken_up(story, number, saying):
                _put(story, found, saying, None, topic[:1], words, told=True)
            elif mentioned := _mentioned(story, number, saying, transfers.by_key):
                _put(story, found, saying, None, mentioned, words, told=True)
        topic = story.topic_after(number, keys, topic)
    return _settled(list(found.values()))


def _settled(claims: list[Claim]) -> list[Claim]:
    """Drop what only a default rule made where the same speaker, or one who speaks for that state, said it outright."""
    denied = {(id(c.who), c.key) for c in claims if c.stance.value == "denies"}
    claims = [
        c for c in claims if c.stance.rule != "party-to-the-transfer-says" or (id(c.who), c.key) not in denied
    ]  # who denies it does not confirm it by telling of it
    outright = {id(c.who) for c in claims if c.stance.rule not in _DEFAULTS and c.modality.value != "planned"}
    spoken_for = {c.who.country.value for c in claims if c.who.kind != "state"}
    said_by: dict[str, set[str]] = {}
    for claim in claims:
        if claim.who.kind != "state":
            said_by.setdefault(claim.who.country.value, set()).add(claim.stance.value)
    kept = []
    for claim in claims:
        if claim.stance.rule in _DEFAULTS and id(claim.who) in outright:
            continue
        told = [c for c in claims if (c.stance.value, c.key) == (claim.stance.value, claim.key)]
        if any(spoken_by(claim.who, claim.saying, other.who, other.saying) for other in told):
            continue
        if (
            claim.who.kind == "state"
            and claim.who.country.value in spoken_for
            and (
                claim.stance.value not in ("denies", "no-comment", "disputes")
                or claim.stance.value in said_by.get(claim.who.country.value, ())
            )
        ):
            continue
        kept.append(claim)
    return kept


def spoken_by(body: Who, first: Saying, who: Who, later: Saying) -> bool:
    """Whether what a body says at the head of a story is what its official is named for saying further on."""
    return (
        body.kind == "organisation"
        and who.kind in ("person", "unnamed")
        and who.organisation.value is not None
        and who.organisation.value == body.actor_id
        and first.at <= _HEAD
        and first.at < later.at
    )


def _told_outright(tokens: Tokens, frame: Frame | None) -> bool:
    """Whether a transfer is told by a verb of its own ("has sent shells"), and not only judged ("the supply of …")."""
    if frame is None or frame.move is None or frame.stage.value != "delivered":
        return False
    if _BEGUN & set(tokens.lows[max(frame.first - 3, 0) : frame.first]):
        return True  # "has begun direct shipments of oil"
    if frame.move.entry.more != "verb":
        return False
    lead = tokens.lows[frame.move.first - 1]
    if tokens.lows[frame.move.first].endswith("ing") or lead == "to":
        return False
    return lead in _AUXILIARY or frame.supplier.end is None or frame.move.first > frame.thing.last or lead.isalpha()


def _answers(saying: Saying, words: list[Mention]) -> bool:
    """Whether a saying confirms, denies or will not comment, whatever it names: it answers what was told before."""
    if saying.sense in ("denies", "dismisses", "no-comment", "confirms"):
        return True
    return any(
        m.entry.kind == "say" and m.entry.value in ("denies", "no-comment") and m.entry.more != "verb" for m in words
    )


def _only_asked(story: Story, number: int, saying: Saying) -> bool:
    """Whether a transfer stands only in what somebody was asked or comments on ("Asked about the reports, he said")."""
    first = story.tokens.lows[story.tokens.sentences[number].start]
    return first in _ASKED and saying.sense not in ("denies", "no-comment", "confirms", "dismisses")


def elsewhere(story: Story, number: int, saying: Saying) -> bool:
    """Whether somebody will not comment on something else ("would not comment on whether Putin might visit")."""
    if saying.sense != "no-comment" or not saying.content or saying.content.start <= saying.verb.last:
        return False
    lows = story.tokens.lows[saying.content.start : saying.content.stop]
    confirms = story.tokens.lows[saying.verb.last] == "confirm" and lows[:1] in (["the"], ["a"], ["that"])
    if story.frames[number] or not (confirms or (lows[:1] in (["on"], ["about"], ["whether"]) and len(lows) > _SHORT)):
        return False
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    told = any(m.entry.kind in ("item", "say", "hedge") for m in mentions)
    told = told or any(m.entry.kind == "move" and m.entry.value != "use" for m in mentions)
    return not told and not _MATTERS & set(lows)


def _taken_up(story: Story, number: int, saying: Saying) -> bool:
    """Whether a saying speaks of "this", "the shipments" or "the deployment", told just before."""
    lows = story.tokens.lows
    if lows[saying.verb.last + 1 : saying.verb.last + 2] in (["this"], ["so"]):
        return True
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
        and lows[m.first - 1] in ("the", "these", "those", "such")
        for m in story.inside[number]
    )


def _mentioned(story: Story, number: int, saying: Saying, by_key: dict[Key, list[Frame]]) -> list[Key]:
    """Return the transfers whose thing a saying speaks of without telling the transfer anew."""
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    if any(m.entry.kind in ("stance", "negation") for m in mentions) or _UNSAID & set(
        story.tokens.lows[saying.content.start : saying.content.stop]
    ):
        return []  # a reaction, or something not said
    states = {m.entry.value for m in mentions if m.entry.kind in ("country", "nationality")}
    things = [
        m.entry for m in mentions if m.entry.kind == "item" and ("UKR" not in states or m.entry.value not in PEOPLE)
    ]
    found = [key for key in by_key if any(key[1] == thing.value for thing in things)]
    if not found and any(thing.more == "generic" for thing in things):
        arms = any(thing.value in _GENERIC_ARMS for thing in things)
        found = [key for key in by_key if (key[1] in ARMS) == arms][:1]
    return found


def _put(
    story: Story,
    found: dict[tuple[int, Key, str], Claim],
    saying: Saying,
    frame: Frame | None,
    keys: list[Key],
    words: list[Mention],
    told: bool = False,
) -> None:
    for place in saying.speakers:
        one = Saying([place], saying.verb, saying.sense, saying.at, saying.content, saying.via)
        stance = stance_of(story.tokens, one, frame, words, told)
        if stance is None:
            continue
        if frame is None:
            targets = keys[:1]
        else:
            targets = [key for key in keys if key[0] == frame.key[0]][:1] if frame.key not in keys else [frame.key]
        who = place.who.self
        if who.role_kind == "journalist":
            continue  # who asks asserts nothing
        for key in targets:
            place_key = (id(who), key, stance.value)
            if place_key not in found:
                modality = modality_of(story.tokens, one, frame, words)
                if stance.value in ("no-comment", "disputes") or (
                    stance.value == "denies" and modality.value != "if-true"
                ):
                    modality = stance._replace(value="asserted", rule="no-hedge")
                claim = Claim(who, key, stance, modality, saying, frame)
                found[place_key] = claim
