"""All frames of a story: those of its sentences, of its headline alone, and what goes its usual way without more."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from helpers.reading.moving.frames import Frame
from helpers.reading.moving.headlines import Headline, headline_of, placed
from helpers.reading.moving.parties import BOTH, BY_WAR, Party, only_kim, parties_of
from helpers.reading.moving.presumed import presumed
from helpers.reading.moving.ruling import of_a_rule, ruled_on
from helpers.reading.moving.transfers import Reader
from helpers.reading.moving.unreal import at_home, of_a_drill, unreal
from helpers.reading.moving.usual import KNOWN
from helpers.reading.moving.war import FRONT, of_ukraine, ukraine_named

if TYPE_CHECKING:
    from helpers.reading.story import Story

# "the soldiers said that they had been sent"
_THEMSELVES = frozenset("it they them themselves he him she her we us i me".split())
_SHORT = 5  # sentences: a longer story of a transfer tells it once with its parties


def frames_of(story: Story) -> list[list[Frame]]:
    """Return the frames of each sentence; loose ones only where the story is about such transfers anyway."""
    parties, kim = [], only_kim(story.tokens)
    for number in range(len(story.tokens.sentences)):
        speaking = {place.first for saying in story.sayings.by_sentence[number] for place in saying.speakers}
        places, mentions = story.cast.places[number], story.inside[number]
        own = _own(story, number)
        parties.append(parties_of(story.tokens, story.lexicon, places, mentions, speaking, own, kim))
    head = headline_of(story) if parties else None
    everyone = [*chain.from_iterable(parties), *(chain.from_iterable(head.parties) if head else ())]
    anywhere = _named(everyone, _ukraine(story))
    reader = Reader(story.tokens, story.lexicon, anywhere)
    past = _history(story, parties) | unreal(story)
    sentences = [(number, s) for number, s in enumerate(story.tokens.sentences) if number not in past]
    found: list[list[Frame]] = [[] for _ in story.tokens.sentences]
    ruled: dict[int, range] = {}
    for number, s in sentences:
        if (about := ruled_on(story.tokens, s, number - 1 in ruled)) is not None:
            ruled[number] = about
        frames = reader.frames(number, s, story.inside[number], parties[number])
        home = any(at_home(story.tokens.lows, s, parties[number], f) for f in frames)  # one verb for all that it lists
        frames = [f for f in frames if not (home or of_a_rule(story.tokens, ruled.get(number), f))]
        found[number] = [f for f in frames if not (of_a_drill(story, f) or _speaks(story, number, f))]
    if head is not None:
        _add_headline(story, head, anywhere, found)
    apart = not _side_by_side([*parties, *(head.parties if head else ())])
    if apart:
        found = [[frame for frame in frames if _near(story, frame)] for frames in found]
    clear = {frame.category.value for frames in found for frame in frames if frame.generic == ""}
    told = any(map(len, found))
    if clear or ((told or len(parties) <= _SHORT) and _between_them(list(chain.from_iterable(parties)), told)):
        for number, sentence in sentences:
            if number not in reader.told:
                continue
            around = None if told else {p.country for p in chain(*parties[max(number - 1, 0) : number + 2])}
            for frame in presumed(reader.recall, number, sentence, *reader.told[number], parties[number], around):
                near = not (apart and not _near(story, frame))
                real = not (of_a_drill(story, frame) or of_a_rule(story.tokens, ruled.get(number), frame))
                if frame.category.value not in clear and near and real:
                    found[number].append(frame)
    return found


def _speaks(story: Story, number: int, frame: Frame) -> bool:
    """Whether a word stands for who speaks and not for what moves: "truck drivers said that Russia had sent fuel"."""
    move, thing = frame.move, frame.thing
    if move is None:
        return False
    for saying in story.sayings.by_sentence[number]:
        before = thing.last < saying.verb.first and saying.verb.last < move.first
        if before and any(place.first <= thing.first <= place.last for place in saying.speakers):
            return _THEMSELVES.isdisjoint(story.tokens.lows[saying.verb.last + 1 : move.first])
    return False


def _history(story: Story, parties: list[list[Party]]) -> set[int]:
    """Return the sentences about the Soviet Union that name no Russia: what it gave and got is long past."""
    lows = story.tokens.lows
    if "soviet" not in lows and "soviets" not in lows:
        return set()
    return {
        number
        for number, sentence in enumerate(story.tokens.sentences)
        if any(lows[at] == "soviets" or (lows[at] == "soviet" and lows[at + 1] == "union") for at in sentence)
        and all(party.country != "RUS" or party.make for party in parties[number])
    }


def _ukraine(story: Story) -> Party | None:
    """Return the first word of a story for Ukraine or a place there, or else for the front."""
    mention = next(ukraine_named(story.lexicon, story.mentions), None)
    if mention is not None:
        return Party(mention.first, mention.last, "UKR", False, False, story.tokens)
    lows = story.tokens.lows
    front = next((lows.index(low) for low in sorted(FRONT.intersection(lows))), None)
    return Party(front, front, "UKR", False, False, story.tokens) if front is not None else None


def _named(parties: list[Party], ukraine: Party | None) -> dict[str, Party]:
    """Return the first mention of each state in a text; arms or soldiers of the North against Ukraine imply Russia."""
    named: dict[str, Party] = {}
    for party in parties:
        if not party.make:
            named.setdefault(party.country, party)
    north = any(party.country == "PRK" for party in parties)
    if north and "RUS" not in named and (ukraine := named.get("UKR") or ukraine) is not None:
        named["RUS"] = replace(ukraine, country="RUS", implied=True)
    return named


def _add_headline(story: Story, head: Headline, anywhere: dict[str, Party], found: list[list[Frame]]) -> None:
    """Add what only the headline tells to the frames of the sentence where its thing is spoken of."""
    reader = Reader(head.tokens, story.lexicon, anywhere)
    keys = {frame.key for frame in chain.from_iterable(found)}
    for number, sentence in enumerate(head.tokens.sentences):
        for frame in reader.frames(number, sentence, head.inside[number], head.parties[number]):
            if frame.key not in keys:
                told = placed(story, frame)
                found[told.at].append(told)


def _between_them(parties: list[Party], told: bool) -> bool:
    """Whether a story is about the two states: both are named, and none that also trades with them more often."""
    often = Counter(party.country for party in parties)
    two = min(often[code] for code in sorted(BOTH))
    return two > 0 and (told or all(count < two for code, count in often.items() if code not in KNOWN))


def _side_by_side(parties: list[list[Party]]) -> bool:
    """Whether two sentences in a row name both states: else what one moves has little to do with the other."""
    return any({p.country for p in (*one, *next_one)} >= BOTH for one, next_one in pairwise([*parties, []]))


def _near(story: Story, frame: Frame) -> bool:
    """Whether both sides of a frame are named in its sentence or the next to it."""
    if frame.supplier.value == "PRK" and of_ukraine(story.lexicon, story.inside[frame.at]):
        return True  # its missiles in Kharkiv are Russia's
    sentences = story.tokens.sentences
    reach = range(sentences[max(frame.at - 2, 0)].start, sentences[min(frame.at + 2, len(sentences) - 1)].stop)
    sides = (cell for cell in (frame.supplier, frame.recipient) if not cell.rule.endswith(BY_WAR))
    return all(cell.start is not None and story.token_at(cell.start) in reach for cell in sides)


def _own(story: Story, number: int) -> list[tuple[int, str]]:
    """Return where a sentence says "we", with the state of who speaks, if it is one of the two."""
    saying, sentence = story.speaking.by_sentence[number], story.tokens.sentences[number]
    code = saying.who.country.value if saying is not None and saying.who.affiliation == "state" else None
    lows = story.tokens.lows
    return [(at, code) for at in sentence if lows[at] in ("we", "our")] if code in BOTH else []
