"""When a transfer took place: the time that the words give to the moving, and not to a saying, a summit or a war.

A time belongs to the word of moving beside it unless another clause, another verb or an occasion ("during talks on
Monday") has it; one that opens a clause ("Since May, …") goes to the first verb after it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.moving.categories import ARMS, GOODS, PEOPLE
from helpers.reading.moving.deliveries import DAY, OPENERS, TOLD, in_a_picture, of_voyages, took_place
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

_LEADS = frozenset("in on during by at over throughout for from as early about around".split())
_AUXILIARIES = frozenset("is are was were has have had may might could would will can should did does do".split())
_BE = frozenset("is was were been being be".split())
_OCCASIONS = frozenset(
    "summit visit meeting meetings talks briefing conference interview call statement statements report reports speech "
    "remarks article hearing session war invasion incursion offensive treaty agreement test tests launch election "
    "veto resolution parade exchange sanctions letter post address".split()
)
_TRAVEL = frozenset("travelled traveled sailed went came docked arrived called visited crossed departed left".split())
_IN_BATTLE = frozenset("combat battle battles battlefield fighting attack attacks".split())
_HAPPENING = frozenset("taken taking place begun going continued continuing made completed under way ongoing".split())
_LANDING = frozenset(
    "landed landing debris wreckage fragments fragment fell struck hit crashed killed destroyed exploded".split()
)
_LIMITS = frozenset("cap caps limit limits ban bans ceiling embargo restrictions".split())
_BYLINE = frozenset(("(", "]", "|"))  # "[June 3, 2024] By … (Reuters) -"
_ASIDE = frozenset(("reportedly", "allegedly"))
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth time largest biggest highest most lowest".split()
)
_SHOWN = frozenset("posted published shared uploaded dated released aired broadcast circulated".split())
_CARRYING = frozenset(("carrying", "containing", "holding", "loaded", "filled"))
_WIDE = 40  # words: a time that far off is another clause's
_PLAIN = 3
_NEAR = 4
_FAR = 3  # sentences behind which other goods are another lot


def occurred(story: Story, frames: list[Frame]) -> Cell:
    """Return when it took place, by the first frame to which a time belongs, or by a sentence on the delivery."""
    for number, frame in enumerate(frames):
        if not _another_lot(frames[0], frame) and (time := time_of(story, frame)) is not None:
            return _narrowed(story, time, frames[number + 1 :])
    return of_voyages(story, frames) or took_place(story, frames) or in_a_picture(story) or null("not-said")


def _another_lot(first: Frame, frame: Frame) -> bool:
    """Whether goods told of much later are others than those told of first: "In April it sent eagles"."""
    generic = "generic" in (first.generic, frame.generic)
    if first.category.value not in GOODS or frame.at - first.at < _FAR or generic:
        return False
    heads = [str(one.item.value).casefold().split()[-1].rstrip("s") for one in (first, frame)]
    return heads[0] != heads[1]


def time_of(story: Story, frame: Frame) -> Cell | None:
    """Return the time of a frame that stands nearest to its word of moving."""
    if frame.supplier.rule.endswith("-in-exchange"):
        return None  # "sent shells since May in exchange for oil": the time is that of the shells
    times, lows = story.times_in(story.tokens.sentences[frame.at]), story.tokens.lows
    near = [time for time in times if _belongs(story, frame, time)]
    beside = [time for time in near if 0 < story.token_at(time.start or 0) - frame.thing.last <= _NEAR]
    if beside and frame.move is not None and frame.move.last < frame.thing.first:
        return _bounded(story, frame, beside[0])  # "petrol by January and 50,000 tons of wheat by spring"
    if near:
        time = min(near, key=lambda time: _gap(story, frame, time))
        return _bounded(story, frame, time)
    if times and frame.move is not None and frame.move.entry.more != "verb":
        for move in story.inside[frame.at]:  # "reported the gift, and said that it was handed over last weekend"
            if move.entry.kind == "move" and move.entry.value == "give" and lows[move.first - 1] in _BE:
                other = replace(frame, move=move, first=move.first, last=move.last)
                for time in times:
                    if story.token_at(time.start or 0) > move.last and _belongs(story, other, time):
                        return time
    return None


def _bounded(story: Story, frame: Frame, time: Cell) -> Cell:
    """Return a time as a bound: "before trade broke off in May" is by then, "since a tanker came in May" from then."""
    if "/" in str(time.value):
        return time
    lows, first = story.tokens.lows, story.token_at(time.start or 0)
    if "before" in lows[frame.last + 1 : first]:
        return time._replace(value=f"../{time.value}", rule=f"{time.rule}-before")
    if _in_since_clause(story, frame, first):
        return time._replace(value=f"{time.value}/..", rule=f"{time.rule}-since")
    return time


def _in_since_clause(story: Story, frame: Frame, first: int) -> bool:
    lows, start = story.tokens.lows, story.tokens.sentences[frame.at].start
    return lows[start] == "since" and start + 1 < first < frame.first and "," not in lows[start:first]


def _narrowed(story: Story, time: Cell, frames: list[Frame]) -> Cell:
    """Return the day that a later frame gives within a span of days ("earlier this week … on Monday night")."""
    first, _, last = str(time.value).partition("/")
    if len(first) == len(last) == DAY:
        for frame in frames:
            again = time_of(story, frame)
            if again is not None and len(str(again.value)) == DAY and first <= str(again.value) <= last:
                return again
    return time


def _gap(story: Story, frame: Frame, time: Cell) -> int:
    at, move = story.token_at(time.start or 0), frame.move or frame.thing
    return min(abs(at - move.first), abs(at - move.last))


def _belongs(story: Story, frame: Frame, time: Cell) -> bool:
    """Whether a time tells when the thing of a frame was moved; the day on which arms were fired is not it."""
    if time.value is None or time.rule == "as-of" or time.start in story.dating.used:
        return False
    lows, move = story.tokens.lows, frame.move
    if move is not None and frame.category.value in PEOPLE and "home" in lows[move.first : move.last + _NEAR]:
        return False  # "had to go home by December"
    days = str(time.value).partition("/")
    if frame.category.value in ARMS and len(days[0]) == DAY and len(days[2]) in (0, DAY):
        sentence = story.tokens.sentences[frame.at]
        fired = move is None or move.entry.value == "use"
        if fired or not _LANDING.isdisjoint(lows[sentence.start : sentence.stop]):
            return False
    first, last = story.token_at(time.start or 0), story.token_at((time.end or 1) - 1)
    if _named_by(story, frame, first, last) or not _LIMITS.isdisjoint(lows[frame.first - _NEAR : frame.first]):
        return False
    begin = move.last if move is not None else frame.last
    if first > begin:
        if first < frame.thing.first and move is not None and move.entry.more != "verb":
            return False  # "the first shipment took place on 7 March, months after reports of ammunition"
        return _after(story, frame, begin + 1, first, time)
    return last >= frame.first or _before(story, frame, first, last)


def _named_by(story: Story, frame: Frame, first: int, last: int) -> bool:
    """Whether a time only names an occasion ("talks on Monday", "last month's summit") or says when that was said."""
    lows = story.tokens.lows
    before = lows[_lead(story, frame, first) - 1]
    if before in _OCCASIONS or before in TOLD or before in ("[", "("):
        return True
    if lows[first] == "since" and lows[first - 1] in _ORDINALS:
        return True  # "a batch was dispatched, the seventh since 2019"
    if not _SHOWN.isdisjoint(lows[max(_lead(story, frame, first) - _NEAR, 0) : first]):
        return True  # "footage posted on Telegram on Oct. 18 shows"
    owns = lows[last] == "'s" or lows[last + 1 : last + 2] == ["'s"]
    return owns and not any(last < one.first <= last + _PLAIN for one in (frame.move, frame.thing) if one is not None)


def _lead(story: Story, frame: Frame, first: int) -> int:
    """Return the token at which the phrase of a time begins, with its preposition."""
    start = story.tokens.sentences[frame.at].start
    while first - 1 > start and story.tokens.lows[first - 1] in _LEADS:
        first -= 1
    return first


def _after(story: Story, frame: Frame, begin: int, first: int, time: Cell) -> bool:
    """Whether a time behind a word of moving belongs to it: no other clause or verb stands between."""
    lows = story.tokens.lows
    between = lows[begin : _lead(story, frame, first)]
    if len(between) > _WIDE or not OPENERS.isdisjoint(between) or not _IN_BATTLE.isdisjoint(between):
        return False
    if any(a in (",", "—", "-") and b in ("with", "is", "and") for a, b in pairwise(lows[frame.last : first])):
        return False  # ", with plans to send more by March"
    if ("to", "be") in pairwise(between):
        return False
    if "before" in between:
        between = between[: between.index("before")]  # what came then bounds it
    carried = frame.move is not None and lows[frame.move.first] in _CARRYING  # "containers carrying shells have gone"
    if not carried and any(
        low in _AUXILIARIES and _HAPPENING.isdisjoint(lows[at:first]) for at, low in enumerate(between, begin)
    ):
        return False
    for mention in story.inside[frame.at]:
        if begin <= mention.first < first:
            kind, phrase, verb = mention.entry.kind, mention.entry.phrase, mention.entry.more == "verb"
            if kind == "say" and (phrase == "according to" or verb):
                return False
            used = kind == "move" and mention.entry.value == "use" and lows[mention.first - 1] != "for"
            if used and len(str(time.value)) == DAY:
                return False
    noun = frame.move is not None and frame.move.entry.more != "verb"
    return not (noun and time.rule.startswith("weekday") and first - frame.last > _PLAIN)


def _before(story: Story, frame: Frame, first: int, last: int) -> bool:
    """Whether a time before a frame belongs to it: it opens the clause, or stands right before the verb."""
    lows, start = story.tokens.lows, story.tokens.sentences[frame.at].start
    lead = _lead(story, frame, first)
    between = lows[last + 1 : frame.first]
    if len(between) > _WIDE or lows[last + 1] == "that" or not _BYLINE.isdisjoint(between):
        return False
    if _in_since_clause(story, frame, first):
        return True
    if lows[last + 1 : last + 3] == [",", "when"] and OPENERS.isdisjoint(lows[last + 3 : frame.first]):
        return True  # "rail trade was resumed in November, when a train brought horses"
    opens = lead <= start + 1 or lows[lead - 1] == "that" or not lows[lead - 1][0].isalnum()
    if not opens:
        plain = [low for low in between if low not in _AUXILIARIES and not low.endswith("ly")]
        if len(plain) > _PLAIN or not TOLD.isdisjoint(plain) or {"and", ","} & set(plain):
            return False
        return "to" not in plain or lows[lead - 1] in _TRAVEL  # "sailed this month to collect oil"
    talks = frame.stage.value == "sought" and not _OCCASIONS.isdisjoint(between)
    if talks or not OPENERS.isdisjoint(between):
        return False  # "In May, the two held talks on possible help"
    if "according" in lows[start:first] and "," not in lows[start:first]:
        return False  # "According to a report on Friday, …"
    says = [m for m in story.inside[frame.at] if m.entry.kind == "say" and last < m.first < frame.first]
    return all(m.entry.more != "verb" or lows[m.last + 1] == "," for m in says if lows[m.first] not in _ASIDE)
