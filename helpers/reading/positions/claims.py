"""Claims: who asserts, confirms, denies or will not comment on a reported transfer, sentence by sentence.

How their stance and modality follow from the words stands in ``stances`` and ``modalities``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.merging import Key, Merged
from helpers.reading.people.who import Who
from helpers.reading.positions.answers import answers
from helpers.reading.positions.asking import asks, only_asked
from helpers.reading.positions.background import of_background
from helpers.reading.positions.claimants import by_name
from helpers.reading.positions.denied import of_a_denial, only_passes_on
from helpers.reading.positions.doubles import settled
from helpers.reading.positions.doubts import doubts_a_report
from helpers.reading.positions.echoes import said_the_same
from helpers.reading.positions.ellipses import answers_no
from helpers.reading.positions.grounds import ground_behind
from helpers.reading.positions.modalities import modality_of
from helpers.reading.positions.naming import named_in
from helpers.reading.positions.offtopic import elsewhere, of_another_matter
from helpers.reading.positions.opinions import of_effects, only_opines
from helpers.reading.positions.reports import of_reports
from helpers.reading.positions.speakers import is_party
from helpers.reading.positions.stances import stance_of
from helpers.reading.positions.subjects import Subjects
from helpers.reading.positions.tocome import only_decided, to_come
from helpers.reading.positions.topics import let_see, meant_by, spoken_of
from helpers.reading.positions.watching import only_watches
from helpers.reading.sayings.agreement import AGREES
from helpers.reading.sayings.published import published
from helpers.reading.sayings.saying import Saying, said_by_another

if TYPE_CHECKING:
    from helpers.reading.story import Story

_DENIED = ("denies", "disputes")
_ANSWERED = (*_DENIED, "no-comment")
_PLAIN = {"speaks": "says"}  # "spoke of a lower figure"
_ANOTHER = frozenset("more another further additional extra".split())
_JOINING = frozenset(("and", "but"))
_BESIDE_A_VERB = frozenset("also again then later has have had since still".split())
_AHEAD = 2  # sentences behind an answer in which the report is told


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
    subjects = Subjects(story, transfers)
    topic: list[Key] = []
    last = 0
    for number in range(len(story.tokens.sentences)):
        keys = transfers.at.get(number, [])
        words = story.inside[number]
        frames = [frame for frame in story.frames[number] if not frame.unspoken]
        sayings = story.said_in(number)
        known = len(found)
        for saying in sayings:
            own = words if len(sayings) == 1 else _without_answers(words, saying, sayings)
            if saying.sense in ("says", "assesses") and only_watches(story.tokens, saying, frames, own):
                continue
            inner = [f for f in frames if f.first in saying.content or f.last in saying.content]
            asked = only_asked(story, number, saying)
            if not inner and len(sayings) == 1 and not (asked or of_effects(story.tokens, saying)):
                inner = [f for f in frames if not (_trails(saying, f) or _only_done(story, saying, f))]
            inner = [f for f in inner if _targets(f, keys)] or (inner if keys or not topic else [])
            inner = [f for f in inner if not (of_a_denial(f, saying, sayings) or _only_tells_who(story, saying, f))]
            if asked:  # "Asked what the North would get for its shells, he said"
                inner = [f for f in inner if f.last > saying.speakers[0].first]
            for frame in sorted(inner, key=_to_come):
                _put(story, found, saying, frame, keys, own)
            if inner or only_passes_on(story.tokens.lows, saying, sayings):
                continue
            if elsewhere(story, number, saying) or of_another_matter(story.tokens, own, saying):
                continue
            party = is_party(saying.who)
            answering = answers(story.tokens, saying, own, party)
            answering = answering or answers_no(story, number, saying, party and bool(transfers.at.get(number - 1)))
            paragraphs = story.tokens.paragraphs  # who answers in one of his own answers what the story is about
            which = story.tokens.lows[saying.speakers[0].first - 1] == "which"
            opens = answering and number and not which and paragraphs[number] != paragraphs[number - 1]
            if not opens and of_background(story, number, saying, last, transfers.by_key):
                continue
            of_them = party and of_reports(story.tokens, saying) is not None
            # "It is a lie, he said of reports that …"
            of_it = keys or named_in(story, number, transfers.by_key) or topic or _ahead(transfers, number)
            doubted = not party and doubts_a_report(story.tokens, saying, own)
            if (of_them or doubted or answering) and of_it:
                affirmed = saying.sense == "confirms" and not party  # "Oslo had confirmed the deployment"
                for key in keys[:1] or subjects.of(number, saying, topic, list(found.values())):
                    _put(story, found, saying, None, [key], own, told=affirmed)
            elif of_it and said_the_same(story.tokens, saying):
                _put_again(story, found, replace(saying, sense=_PLAIN.get(saying.sense, saying.sense)), of_it[0], own)
            elif not only_opines(story.tokens, saying, party) and (
                meant := meant_by(story, subjects, number, saying, topic, of_it)
            ):
                for key in meant:
                    _put(story, found, saying, None, [key], own, told=True)
        places = story.cast.places[number]
        for saying in story.charges_in(number) + published(story.tokens, number, places, story.quoted, words):
            if saying.verb.entry.phrase == AGREES and (before := _answered_before(found, number)):
                _put_again(story, found, saying, before, words)  # "…, as has Moscow"
                continue
            inner = [f for f in frames if f.first in saying.content or f.last in saying.content]
            told = {c.key for c in found.values() if c.saying.at == number and c.who is saying.who}
            for frame in inner:
                if told.isdisjoint(_targets(frame, keys)):  # "raised the suspicion, saying intelligence shows"
                    _put(story, found, saying, frame, keys, words)
            about = story.tokens.lows[saying.content.start - 1] in ("about", "regarding", "concerning")
            shown = (
                saying.verb.entry.phrase == "shown in pictures"
                and topic
                and spoken_of(story, number, saying, subjects, topic)
            )
            whole = saying.content is story.tokens.sentences[number]
            if not inner and saying.verb.entry.phrase == "evidence" and is_party(saying.who):
                for key in let_see(story, number, saying, topic):
                    _put(story, found, saying, None, [key], words, told=True)  # "published pictures of the horses"
            elif not inner and (about or shown or whole or saying.sense == "denies"):
                _put(story, found, saying, None, (keys or topic)[:1], words, told=True)
        if len(found) == known and (teller := story.speaking.tells_itself(number)) is not None:
            for frame in frames:
                _put(story, found, teller, frame, keys, words)
        topic = story.topic_after(number, keys, topic)
        last = number if keys else last
    for claim in found.values():
        if claim.stance.value == "confirms" and claim.frame is not None:
            claim.modality = only_decided(story.tokens, claim.frame, transfers.by_key[claim.key]) or claim.modality
        if claim.stance.rule == "official-says" and (ground := ground_behind(story, claim.who, claim.saying)):
            claim.stance = ground
    claims = list({(id(c.who), c.key, c.stance.value): c for c in reversed(by_name(story, found.values()))}.values())
    claims = settled(claims[::-1])
    _carried_on(claims)
    return claims


def _answered_before(found: dict[tuple[int, Key, str], Claim], number: int) -> Key | None:
    """Return the transfer that was denied, doubted or not commented on right before somebody is told to agree."""
    before = next(reversed(found.values()), None)
    near = before is not None and before.stance.value in _ANSWERED and number - before.saying.at <= 1
    return before.key if before is not None and near else None


def _without_answers(words: list[Mention], saying: Saying, sayings: Sequence[Saying]) -> list[Mention]:
    """Return the words of a sentence but those by which another one denies it or will not comment."""
    others = {s.verb.first for s in sayings if s.sense == "no-comment" and s.who is not saying.who}
    denied = {m.first for m in words if m.entry.value == "denies" and m.entry.more != "verb"}
    others |= {at for at in denied if said_by_another(sayings, saying, at)}
    return [m for m in words if m.first not in others] if others else words


def _ahead(transfers: Merged, number: int) -> list[Key]:
    """Return the transfer that only the next sentences tell of: what opens a story answers it."""
    return next((keys for later in range(number + 1, number + 1 + _AHEAD) if (keys := transfers.at.get(later))), [])


def _only_tells_who(story: Story, saying: Saying, frame: Frame) -> bool:
    """Whether a transfer stands in a clause on who speaks ("Pyongyang, which has not owned up to it, said")."""
    lows, last = story.tokens.lows, saying.speakers[0].last
    clause = lows[last + 1] == "," and lows[last + 2] in ("which", "who", "whose", "whom")
    return clause and last < frame.first and frame.last < saying.verb.first and frame.last not in saying.content


def _only_offered(story: Story, frame: Frame, targets: list[Key]) -> bool:
    """Whether a party tells what it offered, where others tell what it sent: the offer confirms no delivery."""
    if frame.stage.value != "offered" or not _ANOTHER.isdisjoint(story.tokens.lows[frame.first : frame.last + 1]):
        return False
    told = (one for frames in story.frames for one in frames if one.key in targets)
    return any(one.stage.value in ("delivered", "under-way") for one in told)


def _to_come(frame: Frame) -> bool:
    """Whether a transfer is still to come: in one breath with what has been sent, it is not what is asserted first."""
    return frame.stage.value in ("agreed", "sought", "offered")


def _trails(saying: Saying, frame: Frame) -> bool:
    """Whether a transfer is only told behind what somebody said ("…, he said Saturday, after Seoul found shells")."""
    cut = bool(saying.content) and saying.content.stop <= frame.first  # "…, fuelling suspicion that shells were sent"
    return (cut or saying.content.stop <= saying.verb.first) and frame.first > saying.verb.last


def _only_done(story: Story, saying: Saying, frame: Frame) -> bool:
    """Whether a transfer is what the speaker did, beside what he said ("Moscow supplied oil and noted close ties")."""
    lows, at = story.tokens.lows, saying.verb.first - 1
    while lows[at].endswith("ly") or lows[at] in _BESIDE_A_VERB:
        at -= 1
    return lows[at] in _JOINING and saying.speakers[0].last < frame.first and frame.last < at


def _carried_on(claims: list[Claim]) -> None:
    """Let what somebody goes on to say be carried by the medium that carried the words before."""
    carriers: dict[int, list[Who]] = {}
    for claim in sorted(claims, key=lambda claim: claim.saying.at):
        known = carriers.setdefault(id(claim.who), list(claim.saying.via))
        if not claim.saying.via:
            claim.saying.via.extend(known)


def _targets(frame: Frame, keys: list[Key]) -> list[Key]:
    """Return the transfer that a frame tells of, or else one of its sentence that goes the same way."""
    return [frame.key] if frame.key in keys else [key for key in keys if key[0] == frame.key[0]][:1]


def _put_again(
    story: Story, found: dict[tuple[int, Key, str], Claim], saying: Saying, key: Key, words: list[Mention]
) -> None:
    """Let somebody say what the claim before says: a party that says the same as one who denies denies too."""
    before = next((claim for claim in reversed(found.values()) if claim.key == key), None)
    known = len(found)
    if before is None or before.stance.value not in _ANSWERED:
        _put(story, found, saying, None, [key], words, told=True)
        for claim in list(found.values())[known:]:
            claim.stance = claim.stance._replace(rule="said-the-same")
    elif is_party(saying.who) if before.stance.value in _DENIED else saying.verb.entry.phrase == AGREES:
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
        if frame is None:  # "gave 120 of each, and will probably give as many again": only what is to come is likely
            words = [m for m in words if m.entry.kind != "hedge" or story.tokens.lows[m.first - 1] != "will"]
        stance = stance_of(story.tokens, one, frame, words, told)
        if stance is None:
            continue
        targets = keys[:1] if frame is None else _targets(frame, keys)
        who = place.who.self
        if stance.rule == "negated-by-another" and not any(
            c.key in targets and c.who is not who for c in found.values()
        ):
            continue  # nobody has said that it took place
        if asks(story.tokens, saying) or (who.kind == "person" and str(who.name.value)[:1].islower()):
            continue  # who asks asserts nothing
        if frame is not None and stance.value == "confirms" and _only_offered(story, frame, targets):
            continue
        for key in targets:
            place_key = (id(who), key, stance.value)
            if place_key not in found or found[place_key].stance.rule == "praised-by-a-party":
                modality = modality_of(story.tokens, one, frame, words)
                if stance.value in ("no-comment", "disputes") or (
                    stance.value == "denies" and modality.value != "if-true"
                ):
                    modality = stance._replace(value="asserted", rule="no-hedge")
                if frame is None and modality.rule == "no-hedge" and stance.value not in _ANSWERED:
                    modality = to_come(story.tokens, one, words) or modality
                claim = Claim(who, key, stance, modality, saying, frame)
                found[place_key] = claim
