"""Records of a draft: transfers, claims, reactions and new actors as columns of cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.claims import Claim
from helpers.reading.draft import Record
from helpers.reading.lexicon import Mention
from helpers.reading.merging import Key
from helpers.reading.quantities import Figure, cells_of, counted, figures
from helpers.reading.reactions import Reaction
from helpers.reading.said import Saying
from helpers.reading.things import PEOPLE
from helpers.reading.transfers import Frame
from helpers.reading.who import Who

if TYPE_CHECKING:
    from helpers.reading.story import Story

_HAPPENED = {("took", "place"), ("was", "made"), ("were", "made"), ("had", "taken"), ("have", "taken")}
_DELIVERY = frozenset("delivery deliveries shipment shipments transfer transfers handover".split())
_LOSSES = frozenset("killed wounded dead died injured casualties deaths lost captured".split())
_ADJECTIVE = frozenset("western eastern southern northern southwestern northeastern central port city".split())
_STAGES = ("delivered", "under-way", "agreed", "offered", "sought")


def transfer(story: Story, name: str, frames: list[Frame]) -> Record:
    """Return one transfer from the frames that tell of it."""
    best = max(frames, key=lambda frame: (frame.generic == "", frame.weight, -frame.at))
    low, high, unit = _quantity(story, frames)
    return Record(
        "transfer",
        name,
        {
            "supplier": best.supplier,
            "recipient": best.recipient,
            "category": best.category,
            "stage": _stage(frames),
            "item": best.item,
            "quantity_low": low,
            "quantity_high": high,
            "unit": unit,
            "occurred": _occurred(story, frames),
            "place_from": _place(story, frames, ("from",)),
            "place_to": _place(story, frames, ("to", "in", "at", "into")),
            "carrier": _carrier(story, frames),
        },
    )


def _stage(frames: list[Frame]) -> Cell:
    return min((frame.stage for frame in frames), key=lambda stage: _STAGES.index(stage.value))


def _quantity(story: Story, frames: list[Frame]) -> tuple[Cell, Cell, Cell]:
    for frame in frames:
        sentence = story.tokens.sentences[frame.at]
        if frame.thing.entry.value in PEOPLE and _LOSSES & set(story.tokens.lows[sentence.start : sentence.stop]):
            continue  # a figure of the dead is none of those who were sent
        units = [m for m in story.inside[frame.at] if m.entry.kind == "unit"]
        close: list[tuple[int, Figure, Mention]] = []
        for figure in figures(story.tokens, sentence, story.inside[frame.at]):
            unit = counted(story.tokens, figure, units)
            apart = frame.thing.first - figure.last
            if unit is not None and (0 <= apart <= 6 or frame.thing.first <= unit.first <= frame.thing.last):
                close.append((abs(apart), figure, unit))
        if close:  # of "24,000 containers of munitions and 100 missiles" the missiles are the hundred
            _, figure, unit = min(close, key=lambda found: found[0])
            return cells_of(story.tokens, figure, unit)
    return null("not-said"), null("not-said"), null("not-said")


def _occurred(story: Story, frames: list[Frame]) -> Cell:
    for frame in frames:
        times = [t for t in story.times_in(story.tokens.sentences[frame.at]) if t.start not in story.dating.used]
        near = [
            t
            for t in times
            if abs(story.token_at(t.start or 0) - frame.last) <= 18 and not _of_a_saying(story, frame, t)
        ]
        if near:
            return min(near, key=lambda t: abs(story.token_at(t.start or 0) - frame.last))
    return _took_place(story, frames)


def _of_a_saying(story: Story, frame: Frame, time: Cell) -> bool:
    """Whether a word of saying stands between a time and what is told ("In September, it denied that …").

    An aside is none ("In March alone, Kirby stated, Russia shipped …").
    """
    at, lows = story.token_at(time.start or 0), story.tokens.lows
    says = [m for m in story.inside[frame.at] if m.entry.kind == "say"]
    if at > frame.last:  # "…, according to a report on Saturday"
        return any(frame.last < m.first < at and m.entry.phrase == "according to" for m in says)
    return any(at < m.first < frame.first and lows[m.last + 1] != "," for m in says)


def _took_place(story: Story, frames: list[Frame]) -> Cell:
    """Return the time in a later sentence such as "The delivery took place in August"."""
    last = max(frame.at for frame in frames)
    for number in range(last + 1, min(last + 4, len(story.tokens.sentences))):
        if any(frame.category.value != "mixed-cargo" for frame in story.frames[number]):
            break  # another transfer; "cargo" is the one told before
        sentence = story.tokens.sentences[number]
        lows = story.tokens.lows[sentence.start : sentence.stop]
        told = any(pair in _HAPPENED for pair in pairwise(lows)) and _DELIVERY & set(lows[:4])
        if told and (times := story.times_in(sentence)):
            return times[0]._replace(rule=f"{times[0].rule}-of-the-delivery")
    return null("not-said")


def _words(story: Story, mention: Mention, rule: str) -> Cell:
    """Return a mention with its own words as the value."""
    tokens = story.tokens
    words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last]]
    return tokens.cell(mention.first, mention.last, words, rule)


def _place(story: Story, frames: list[Frame], prepositions: tuple[str, ...]) -> Cell:
    for frame in frames:
        for mention in story.inside[frame.at]:
            lead, after = (
                story.tokens.lows[max(mention.first - 2, 0) : mention.first],
                story.tokens.lows[mention.last + 1 :],
            )
            beside = lead[-1:] if lead[-1:] not in (["the"], ["a"]) and not _ADJECTIVE & set(lead) else lead
            near = abs(mention.first - frame.last) < 15 and after[:1] != ["'s"]  # "Moscow's war" is no place
            if mention.entry.kind == "place" and near and set(beside) & set(prepositions):
                return _words(story, mention, "place")
    return null("not-said")


def _carrier(story: Story, frames: list[Frame]) -> Cell:
    for frame in frames:
        for mention in story.inside[frame.at]:
            joined = story.tokens.lows[mention.first - 1] in ("-", "to") if mention.first else False  # "to train"
            if (
                mention.entry.kind == "carrier"
                and not joined
                and not frame.thing.first <= mention.first <= frame.thing.last
            ):
                return _words(story, mention, "carrier")
    return null("not-said")


def claim(story: Story, number: int, one: Claim, names: dict[Key, str]) -> Record:
    """Return one claim; ``names`` are the keys of the transfers in the draft."""
    frame = one.frame
    about = _about(story, one.key, frame, names)
    low, high, unit = _quantity(story, [frame]) if frame is not None else (null("not-said"),) * 3
    return Record(
        "claim",
        f"c{number}",
        {
            "transfer": about,
            "claimant": one.who.name,
            "actor_id": actor_id(one.who),
            "country": one.who.country,
            "organisation": one.who.organisation,
            "stance": one.stance,
            "modality": one.modality,
            "said": story.dating.said(one.who, one.saying),
            "via": tuple(carrier.self.name for carrier in one.saying.via),
            "quantity_low": low,
            "quantity_high": high,
            "unit": unit,
        },
    )


def _about(story: Story, key: Key, frame: Frame | None, names: dict[Key, str]) -> Cell:
    """Return the transfer that a record speaks of, with the words that tell of it."""
    source = frame or next(f for frames in story.frames for f in frames if f.key[0] == key[0])
    return story.tokens.cell(source.first, source.last, names[key], "transfer-told")


def actor_id(who: Who) -> Cell:
    """Return the id of a party that the tables know, else null."""
    if who.actor_id is None:
        return null("not-said", "new-actor")
    return who.name._replace(value=who.actor_id, rule="known-actor")


def reaction(story: Story, number: int, one: Reaction, names: dict[Key, str]) -> Record:
    """Return one reaction; general remarks have no transfer."""
    keys = [key for key in dict.fromkeys(one.keys) if key in names]
    return Record(
        "reaction",
        f"r{number}",
        {
            "actor": one.who.name,
            "actor_id": actor_id(one.who),
            "role": one.who.role,
            "organisation": one.who.organisation,
            "country": one.who.country,
            "stance": one.stance,
            "modality": one.modality,
            "said": story.dating.said(one.who, one.saying),
            "venue": _venue(story, one.who, one.saying),
            "transfers": tuple(_about(story, key, None, names) for key in keys),
            "provisions": _unique([words for words, _ in one.provisions]),
            "provision_ids": _unique([ids for _, ids in one.provisions if ids.rule != "no-paragraph-named"]),
            "measures": _unique(one.measures),
        },
    )


def _venue(story: Story, who: Who, saying: Saying) -> Cell:
    """Return where something was said: in its own sentence, or in another sentence of the same speaker."""
    others = (
        number
        for number, sayings in enumerate(story.sayings.by_sentence)
        for other in sayings
        if number != saying.at and any(place.who.self is who for place in other.speakers)
    )
    for number in (saying.at, *others):
        for mention in story.inside[number]:
            if mention.entry.kind == "venue":
                return story.tokens.cell(mention.first, mention.last, mention.entry.value, "venue")
    return null("not-said", "venue")


def new_actors(claims: list[Claim], reactions: list[Reaction]) -> list[Record]:
    """Return the speakers that the tables do not know."""
    people = [
        who for who in dict.fromkeys([*(c.who for c in claims), *(r.who for r in reactions)]) if who.actor_id is None
    ]
    return [
        Record(
            "actor",
            f"a{number}",
            {"name": who.name, "role": who.role, "organisation": who.organisation, "country": who.country},
        )
        for number, who in enumerate(people, 1)
    ]


def _unique(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    by_value: dict[str, Cell] = {}
    for one in cells:
        by_value.setdefault(str(one.value).casefold(), one)
    return tuple(by_value.values())
