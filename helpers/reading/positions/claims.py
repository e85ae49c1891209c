"""Claims: who asserts, confirms, denies or will not comment on a reported transfer, sentence by sentence.

How their stance and modality follow from the words stands in ``stances`` and ``modalities``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.merging import Key, Merged
from helpers.reading.people.who import Who
from helpers.reading.positions.answers import in_passing
from helpers.reading.positions.background import of_background
from helpers.reading.positions.doubles import settled
from helpers.reading.positions.doubts import asks_for_proof, doubts_a_report
from helpers.reading.positions.echoes import affirms, said_the_same
from helpers.reading.positions.ellipses import goes_on
from helpers.reading.positions.grounds import ground_behind
from helpers.reading.positions.matters import of_another
from helpers.reading.positions.modalities import modality_of
from helpers.reading.positions.negation import none_of_it
from helpers.reading.positions.reports import of_reports
from helpers.reading.positions.speakers import is_party
from helpers.reading.positions.stances import stance_of
from helpers.reading.positions.topics import grounds_given, mentioned_in, named_in, spoken_of, taken_up, told_as_help
from helpers.reading.positions.watching import only_watches
from helpers.reading.sayings.published import published
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_MATTERS = frozenset(
    "matter matters report reports claim claims allegation allegations accusation accusations assertion assertions "
    "issue question questions details detail presence it this that these those statement statements briefing briefings "
    "remark remarks comments announcement announcements assessment assessments finding findings disclosure disclosures "
    "story stories article articles news footage intelligence information topic subject accounts account "
    "figure figures number numbers toll tally losses casualties deaths dead estimate estimates video videos photo "
    "photos picture pictures image images imagery publication publications leak leaks document documents data".split()
)
_TAKEN_UP = ("dismisses", "denies", "no-comment")  # the first where a party says it
_ASKED = frozenset("asked commenting responding speaking questioned pressed referring answering reacting".split())
_REQUESTS = frozenset(
    "request requests question questions query queries inquiry inquiries enquiry enquiries email emails call calls "
    "message messages comment report reports allegation allegations accusation accusations claim claims charge "
    "charges".split()
)
_OFFERS = frozenset("offer share provide give add say report disclose".split())  # "no information to offer"
_SAYS = frozenset("say specify disclose reveal explain".split())
_PARTICULARS = frozenset("how when where which who why what".split())  # of what is not called into question
_WHAT = frozenset("about whether if who when where why".split())
_ITS_PEOPLE = frozenset(("authors", "researchers", "analysts", "investigators"))
_POINTED = frozenset(("the", "its", "their", "'s"))
_POINTING = frozenset(("this", "these", "such", "it", "so"))
_DENIED = ("denies", "disputes")
_PLAIN = {"speaks": "says"}  # "spoke of a lower figure"
_FAR = 8  # words from "said" to "that"
_LAW = frozenset(
    "sanctions resolution resolutions violates violate violated violating breach breached breaches law laws legal "
    "illegal counted counts allowed permitted banned".split()
)
_AHEAD = 2  # sentences behind an answer in which the report is told
_SHORT = 4  # words of "on the matter"


@dataclass(slots=True)
class Claim:
    """One claimant on one transfer: stance and modality with their words, carriers, and the saying behind it."""

    who: Who
    key: tuple[str, str]
    stance: Cell
    modality: Cell
    saying: Saying
    frame: Frame | None


def claims_of(story: Story, transfers: Merged) -> list[Claim]:
    """Return the claims of a story in the order of its text, one for each claimant, transfer and stance."""
    found: dict[tuple[int, Key, str], Claim] = {}
    topic: list[Key] = []
    last = 0
    for number in range(len(story.tokens.sentences)):
        keys = transfers.at.get(number, [])
        words = story.inside[number]
        frames = story.frames[number]
        sayings = story.said_in(number)
        known = len(found)
        for saying in sayings:
            if saying.sense == "says" and only_watches(story.tokens, saying, frames, words):
                continue
            inner = [f for f in frames if f.first in saying.content or f.last in saying.content]
            asked = _only_asked(story, number, saying)
            if not inner and len(sayings) == 1 and not asked:
                inner = [f for f in frames if not _trails(saying, f)]
            inner = [f for f in inner if _targets(f, keys)] or (inner if keys or not topic else [])
            inner = [f for f in inner if not _of_a_denial(f, saying, sayings)]
            if asked:  # "Asked what the North would get for its shells, he said"
                inner = [f for f in inner if f.last > saying.speakers[0].first]
            for frame in sorted(inner, key=_to_come):
                _put(story, found, saying, frame, keys, words)
            if inner:
                continue
            if elsewhere(story, number, saying) or _of_another_matter(story.tokens, words, saying):
                continue
            party = is_party(saying.who)
            answers = _answers(saying, words, party) or (party and none_of_it(story.tokens, saying, words) is not None)
            paragraphs = story.tokens.paragraphs  # who answers in one of his own answers what the story is about
            which = story.tokens.lows[saying.speakers[0].first - 1] == "which"
            opens = answers and number and not which and paragraphs[number] != paragraphs[number - 1]
            if not opens and of_background(story, number, saying, last, transfers.by_key):
                continue
            of_them = party and of_reports(story.tokens, saying) is not None
            # "It is a lie, he said of reports that …"
            of_it = keys or named_in(story, number, transfers.by_key) or topic or _ahead(transfers, number)
            doubted = not party and doubts_a_report(story.tokens, saying, words)
            if (of_them or doubted or answers) and of_it:
                affirmed = saying.sense == "confirms" and not party  # "Oslo had confirmed the deployment"
                _put(story, found, saying, None, of_it[:1], words, told=affirmed)
            elif of_it and said_the_same(story.tokens, saying):
                _put_again(story, found, replace(saying, sense=_PLAIN.get(saying.sense, saying.sense)), of_it[0], words)
            elif of_it and not party and not is_medium(saying.who) and affirms(story.tokens, saying):
                _put(story, found, saying, None, of_it[:1], words, told=True)
            elif helped := told_as_help(story, number, saying, transfers.by_key):
                _put(story, found, saying, None, helped, words, told=True)
            elif topic and taken_up(story, number, saying):
                _put(story, found, saying, None, topic[:1], words, told=True)
            elif keys and not topic and len(sayings) > 1 and spoken_of(story, number, saying):
                _put(story, found, saying, None, keys[:1], words, told=True)
            elif of_it and goes_on(story, number, saying):
                _put(story, found, saying, None, of_it[:1], words, told=True)
            elif (not is_medium(saying.who) or party or _tells_of_a_move(saying, words)) and (
                mentioned := mentioned_in(story, number, saying, transfers.by_key)
            ):
                _put(story, found, saying, None, mentioned, words, told=True)
            elif topic and (spoken_of(story, number, saying) or grounds_given(story, number, saying)):
                _put(story, found, saying, None, topic[:1], words, told=True)
        places = story.cast.places[number]
        for saying in story.charges_in(number) + published(story.tokens, number, places, story.quoted, words):
            inner = [f for f in frames if f.first in saying.content or f.last in saying.content]
            for frame in inner:
                _put(story, found, saying, frame, keys, words)
            about = story.tokens.lows[saying.content.start - 1] in ("about", "regarding", "concerning")
            shown = saying.verb.entry.phrase == "shown in pictures" and topic and spoken_of(story, number, saying)
            whole = saying.content is story.tokens.sentences[number]
            if not inner and (about or shown or whole or saying.sense == "denies"):
                _put(story, found, saying, None, (keys or topic)[:1], words, told=True)
        if len(found) == known and (teller := story.speaking.tells_itself(number)) is not None:
            for frame in frames:
                _put(story, found, teller, frame, keys, words)
        topic = story.topic_after(number, keys, topic)
        last = number if keys else last
    for claim in found.values():
        if claim.stance.rule == "official-says" and (ground := ground_behind(story, claim.who, claim.saying)):
            claim.stance = ground
    claims = list({(id(c.who), c.key, c.stance.value): c for c in reversed(_by_name(story, found.values()))}.values())
    claims = settled(claims[::-1])
    _carried_on(claims)
    return claims


def _of_a_denial(frame: Frame, saying: Saying, sayings: Sequence[Saying]) -> bool:
    """Whether a transfer stands only in what another one denies ("the North, which denies …, did it, Seoul said")."""
    return any(
        other.sense == "denies"
        and other.who is not saying.who
        and other.verb.first in saying.content
        and frame.first in other.content
        and frame.last in other.content
        for other in sayings
        if other is not saying
    )


def _ahead(transfers: Merged, number: int) -> list[Key]:
    """Return the transfer that only the next sentences tell of: what opens a story answers it."""
    return next((keys for later in range(number + 1, number + 1 + _AHEAD) if (keys := transfers.at.get(later))), [])


def _to_come(frame: Frame) -> bool:
    """Whether a transfer is still to come: in one breath with what has been sent, it is not what is asserted first."""
    return frame.stage.value in ("agreed", "sought", "offered")


def _by_name(story: Story, claims: Iterable[Claim]) -> list[Claim]:
    """Give "a US broadcaster" the name under which the story speaks of it: that of the nearest body of its kind."""
    bodies = [who for who in story.cast.known.values() if who.kind == "organisation"]
    for claim in claims:
        who = claim.who
        if who.name.rule == "unlisted-speaker" and str(who.name.value).casefold().split()[-1] in _ITS_PEOPLE:
            before = [b for b in bodies if b.affiliation == "research" and (b.name.start or 0) < (who.name.start or 0)]
            at = story.token_at(who.name.start or 0)
            before = before if _POINTED & set(story.tokens.lows[at - 1 : at + 1]) else []
            claim.who = max(before, key=lambda body: body.name.start or 0, default=who)
            continue  # "the authors" of what an institute has published
        if who.name.rule != "body-by-its-kind" or who.affiliation not in ("media", "research"):
            continue
        if "telegram" in str(who.name.value).casefold():
            continue  # "a Russian Telegram channel" seldom has another name
        named = [b for b in bodies if b.affiliation == who.affiliation and b.name.rule != who.name.rule]
        named = [b for b in named if who.country.value in (None, b.country.value) or b.country.value is None]
        at = who.name.start or 0
        claim.who = min(named, key=lambda body: abs((body.name.start or 0) - at), default=who)
    return list(claims)


def _trails(saying: Saying, frame: Frame) -> bool:
    """Whether a transfer is only told behind what somebody said ("…, he said Saturday, after Seoul found shells")."""
    return saying.content.stop <= saying.verb.first and frame.first > saying.verb.last


def _carried_on(claims: list[Claim]) -> None:
    """Let what somebody goes on to say be carried by the medium that carried the words before."""
    carriers: dict[int, list[Who]] = {}
    for claim in sorted(claims, key=lambda claim: claim.saying.at):
        known = carriers.setdefault(id(claim.who), list(claim.saying.via))
        if not claim.saying.via:
            claim.saying.via.extend(known)


def _answers(saying: Saying, words: list[Mention], party: bool) -> bool:
    """Whether a saying confirms, denies or will not comment, whatever it names: it answers what was told before."""
    if saying.sense in ("denies", "dismisses", "no-comment", "confirms"):
        return True
    if party and asks_for_proof(saying, words) is not None:
        return True
    return any(
        m.entry.kind == "say"
        and m.entry.value in (_TAKEN_UP if party else _TAKEN_UP[1:])
        and m.entry.more != "verb"
        and m.first in saying.content
        and not in_passing(saying, m)
        for m in words
    )


def _tells_of_a_move(saying: Saying, words: list[Mention]) -> bool:
    """Whether a medium reports that something went somewhere, and not only what it is like."""
    return saying.sense == "reports" and any(m.entry.kind == "move" and m.first in saying.content for m in words)


def _only_asked(story: Story, number: int, saying: Saying) -> bool:
    """Whether a transfer stands only in what somebody was asked or comments on ("Asked about the reports, he said")."""
    first = story.tokens.lows[story.tokens.sentences[number].start]
    return first in _ASKED and saying.sense not in ("denies", "no-comment", "confirms", "dismisses")


def _of_rules(story: Story, saying: Saying) -> bool:
    """Whether somebody only looks into a question of law ("was checking whether horses counted as luxury goods")."""
    lows = story.tokens.lows[saying.content.start : saying.content.stop]
    whether = lows.index("whether") if "whether" in lows else len(lows)
    return bool(_LAW & set(lows[whether:]))


def elsewhere(story: Story, number: int, saying: Saying) -> bool:
    """Whether somebody will not comment on something else ("would not comment on whether Putin might visit")."""
    if saying.sense == "says" and _of_rules(story, saying):
        return True
    own = story.sayings.by_sentence[number]
    at = next((i for i, one in enumerate(own) if one is saying), 0)
    if at and saying.pronoun and own[at - 1].who is saying.who and not story.frames[number]:
        return elsewhere(
            story, number, own[at - 1]
        )  # "declined to confirm the visit, saying he had nothing to say on it"
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
    if story.frames[number] or not (confirms or (lows[:1] in (["on"], ["about"], ["whether"]) and len(lows) > _SHORT)):
        return False
    mentions = [m for m in story.inside[number] if m.first in saying.content]
    told = any(m.entry.kind in ("item", "say", "hedge") for m in mentions)
    told = told or any(m.entry.kind == "move" and m.entry.value != "use" for m in mentions)
    return not told and not _MATTERS & set(lows)


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
    return not told and _MATTERS.isdisjoint(lows[at:comma]) and comma - at > _SHORT


def _of_another_matter(tokens: Tokens, words: list[Mention], saying: Saying) -> bool:
    """Whether a saying speaks of something else than a transfer ("confirmed the successful test of a missile")."""
    if _POINTING & set(tokens.lows[saying.verb.last + 1 : saying.verb.last + 2]):
        return False  # "are denying this news, which would widen the war"
    start = saying.content.start
    told = range(start, min(start + _FAR, saying.content.stop))  # "said at the same meeting that"
    start = next((at for at in told if tokens.lows[at] == "that"), start)
    matters = {m.entry.value for m in words if m.entry.kind == "matter" and start <= m.first < saying.content.stop}
    return matters == {"other"}


def _asks(saying: Saying) -> bool:
    """Whether a journalist only asks, and does not tell what is known ("a war blogger reported")."""
    tells = saying.who.kind == "person" or saying.verb.entry.value in ("reports", "alleges", "assesses")
    tells = tells or "blog" in str(saying.who.name.value)
    return saying.who.role_kind == "journalist" and (not tells or saying.verb.entry.phrase.startswith("ask"))


def _targets(frame: Frame, keys: list[Key]) -> list[Key]:
    """Return the transfer that a frame tells of, or else one of its sentence that goes the same way."""
    return [frame.key] if frame.key in keys else [key for key in keys if key[0] == frame.key[0]][:1]


def _put_again(
    story: Story, found: dict[tuple[int, Key, str], Claim], saying: Saying, key: Key, words: list[Mention]
) -> None:
    """Let somebody say what the claim before says: a party that says the same as one who denies denies too."""
    before = next((claim for claim in reversed(found.values()) if claim.key == key), None)
    known = len(found)
    if before is None or before.stance.value not in (*_DENIED, "no-comment"):
        _put(story, found, saying, None, [key], words, told=True)
        for claim in list(found.values())[known:]:
            claim.stance = claim.stance._replace(rule="said-the-same")
    elif before.stance.value in _DENIED and is_party(saying.who):
        verb = saying.verb
        stance = story.tokens.cell(verb.first, verb.last, before.stance.value, "said-the-same")
        plain = stance._replace(value="asserted", rule="no-hedge")
        for place in saying.speakers:
            who = place.who.self
            found.setdefault((id(who), key, stance.value), Claim(who, key, stance, plain, saying, None))


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
        targets = keys[:1] if frame is None else _targets(frame, keys)
        who = place.who.self
        if stance.rule == "negated-by-another" and not any(
            c.key in targets and c.who is not who for c in found.values()
        ):
            continue  # nobody has said that it took place
        if _asks(saying) or (who.kind == "person" and str(who.name.value)[:1].islower()):
            continue  # who asks asserts nothing
        for key in targets:
            place_key = (id(who), key, stance.value)
            if place_key not in found or found[place_key].stance.rule == "praised-by-a-party":
                modality = modality_of(story.tokens, one, frame, words)
                if stance.value in ("no-comment", "disputes") or (
                    stance.value == "denies" and modality.value != "if-true"
                ):
                    modality = stance._replace(value="asserted", rule="no-hedge")
                claim = Claim(who, key, stance, modality, saying, frame)
                found[place_key] = claim
