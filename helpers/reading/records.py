"""Records of a draft: transfers, claims, reactions and new actors as columns of cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.draft import Record
from helpers.reading.moving.amounts import quantity
from helpers.reading.moving.carriers import carrier
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.furthest import stage
from helpers.reading.moving.merging import Key
from helpers.reading.moving.occasions import occurred
from helpers.reading.moving.particulars import places
from helpers.reading.people.who import Who
from helpers.reading.positions.claims import Claim
from helpers.reading.positions.reactions import Reaction
from helpers.reading.sayings.venues import venue

if TYPE_CHECKING:
    from helpers.reading.story import Story


def transfer(story: Story, name: str, frames: list[Frame], boxes: list[Frame]) -> Record:
    """Return one transfer from the frames that tell of it, and from the containers that it came in."""
    best = max(frames, key=lambda frame: (frame.generic == "", frame.weight, -frame.at))
    again = [*frames, *boxes]
    low, high, unit = quantity(story, again)
    origin, goal = places(story, frames)
    return Record(
        "transfer",
        name,
        {
            "supplier": best.supplier,
            "recipient": best.recipient,
            "category": best.category,
            "stage": stage(story, frames),
            "item": best.item,
            "quantity_low": low,
            "quantity_high": high,
            "unit": unit,
            "occurred": occurred(story, _counting_first(story, again, low, high)),
            "place_from": origin,
            "place_to": goal,
            "carrier": carrier(story, frames),
        },
    )


def _counting_first(story: Story, frames: list[Frame], *figures: Cell) -> list[Frame]:
    """Return frames with those first whose sentence gives the figure: what is counted is what is dated."""
    starts = [figure.start for figure in figures if figure.start is not None]
    if not starts:
        return frames
    at = story.token_at(starts[0])
    return sorted(frames, key=lambda frame: at not in story.tokens.sentences[frame.at])


def claim(story: Story, number: int, one: Claim, names: dict[Key, str], by_frame: dict[int, str]) -> Record:
    """Return one claim; ``names`` are the transfers of the draft, ``by_frame`` the batch that each frame tells of."""
    frame = one.frame
    about = _about(story, one.key, frame, names)
    if frame is not None and frame.key == one.key:
        about = about._replace(value=by_frame.get(id(frame), about.value))
    low, high, unit = quantity(story, [frame]) if frame is not None else (null("not-said"),) * 3
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
            "venue": venue(story, one.who, one.saying, str(one.stance.value)),
            "transfers": tuple(_about(story, key, None, names) for key in keys),
            "provisions": _named_fully(_unique([words for words, _ in one.provisions])),
            "provision_ids": _unique([ids for _, ids in one.provisions if ids.rule != "no-paragraph-named"]),
            "measures": _unique(one.measures),
        },
    )


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


def _named_fully(cited: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Leave out "resolutions" where the same reaction also names "UN Security Council resolutions"."""
    words = [str(one.value).casefold() for one in cited]
    return tuple(
        one for one, told in zip(cited, words, strict=True) if not any(told in more and told != more for more in words)
    )


def _unique(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    by_value: dict[str, Cell] = {}
    for one in cells:
        by_value.setdefault(str(one.value).casefold(), one)
    return tuple(by_value.values())
