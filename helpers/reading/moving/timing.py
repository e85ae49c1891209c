"""Whether a time belongs to the moving that a sentence tells of, and not to a saying, a summit or a war.

A time belongs to the word of moving beside it unless another clause, another verb or an occasion ("during talks on
Monday") has it; one that opens a clause ("Since May, …") goes to the first verb after it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ARMS, PEOPLE
from helpers.reading.moving.deliveries import DAY, OPENERS, TOLD
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.reported import (
    AUXILIARIES,
    HAPPENING,
    RELATIVE,
    TRAVEL,
    is_spoken_of,
    of_these_days,
    other_verb,
    tells_which,
    told_by_verb,
    told_then,
)

if TYPE_CHECKING:
    from helpers.reading.story import Story

_LEADS = frozenset("in on during by at over throughout for from as early about around".split())
_OCCASIONS = frozenset(
    "summit visit meeting meetings talks briefing conference interview call statement statements report reports speech "
    "remarks article hearing session war invasion incursion offensive treaty agreement test tests launch election "
    "veto resolution parade exchange sanctions letter post address".split()
)
_IN_BATTLE = frozenset("combat battle battles battlefield fighting attack attacks".split())
_LANDING = frozenset(
    "landed landing debris wreckage fragments fragment fell struck hit crashed killed destroyed exploded".split()
)
_LIMITS = frozenset("cap caps limit limits ban bans ceiling embargo restrictions".split())
_BYLINE = frozenset(("(", "]", "|"))  # "[June 3, 2024] By … (Reuters) -"
_BE = frozenset("is are was were".split())
_ASIDE = frozenset(("reportedly", "allegedly"))
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth time largest biggest highest most lowest".split()
)
_SHOWN = frozenset("posted published shared uploaded dated released aired broadcast circulated".split())
_CARRYING = frozenset(("carrying", "containing", "holding", "loaded", "filled"))
_ASKED = TOLD | frozenset("asked pressed questioned quizzed challenged speaking".split())
_ACTED = frozenset("taken imposed adopted agreed made announced issued published reported".split())
_AS = frozenset("many much well part few soon far little late early recently".split())
_COUNTS = frozenset("more some about around over at up nearly almost roughly".split())
_AT = frozenset(("at", "during"))
_OPENING = frozenset("in at on during over with when".split())
_MEETING = frozenset("summit visit meeting meetings talks met pyongyang moscow vladivostok".split())
_VISITS = frozenset("visiting hosting meeting receiving".split())
_TELLS = ("say", "stance")
_UNITS = frozenset("hours days weeks months years week month year day".split())
_WIDE = 40  # words: a time that far off is another clause's
_PLAIN = 3
_NEAR = 4


def belongs(story: Story, frame: Frame, time: Cell) -> bool:
    """Whether a time tells when the thing of a frame was moved; the day on which arms were fired is not it."""
    if time.value is None or time.start is None or time.rule == "as-of" or time.start in story.dating.used:
        return False
    lows, move = story.tokens.lows, frame.move
    goes = lows[(move or frame.thing).first : max(frame.last + _NEAR, story.token_at(time.start))]
    if frame.category.value in PEOPLE and "home" in goes:
        return False  # "had to go home by December"
    days = str(time.value).partition("/")
    if frame.category.value in ARMS and len(days[0]) == DAY and len(days[2]) in (0, DAY):
        sentence = story.tokens.sentences[frame.at]
        fired = move is None or move.entry.value == "use"
        if fired or not _LANDING.isdisjoint(lows[sentence.start : sentence.stop]):
            return False
    first, last = story.token_at(time.start), story.token_at((time.end or 1) - 1)
    clause = not {"since", "when"}.isdisjoint(lows[frame.last + 1 : first])  # "since their leaders met in September"
    if (not clause and _named_by(story, frame, first, last)) or not _LIMITS.isdisjoint(
        lows[frame.first - _NEAR : frame.first]
    ):
        return False
    begin = move.last if move is not None else frame.last
    if first > begin:
        if first < frame.thing.first and frame.by_noun:
            return False  # "the first shipment took place on 7 March, months after reports of ammunition"
        return _after(story, frame, begin + 1, first, time)
    if last >= frame.first:
        return not _inserted(lows, frame, first, begin)
    return _before(story, frame, first, last)


def _inserted(lows: list[str], frame: Frame, first: int, begin: int) -> bool:
    """Whether a time stands in an inserted clause: "Moscow, which tested a missile on Tuesday, sent …"."""
    opener = next((at for at in range(first - 1, frame.first, -1) if lows[at] in RELATIVE), None)
    return opener is not None and lows[opener - 1] == "," and "," in lows[first:begin]


def _named_by(story: Story, frame: Frame, first: int, last: int) -> bool:
    """Whether a time only names an occasion ("talks on Monday", "last month's summit") or says when that was said."""
    lows = story.tokens.lows
    before = lows[lead_of(story, frame, first) - 1]
    if before in _OCCASIONS and _then_handed(story, frame, first):
        return False  # "had given Putin two dogs during a summit in June"
    if before in _MEETING and last < frame.first and _in_opening(story, frame, first, last):
        return not _gives(frame)  # "At their meeting in June, Putin presented Kim with a car"
    if before in _OCCASIONS or before in TOLD or before in ("[", "("):
        return True
    if told_then(lows, lead_of(story, frame, first)):
        return True  # "correcting a figure that he gave last week"
    if lows[first] == "since" and lows[first - 1] in _ORDINALS:
        return True  # "a batch was dispatched, the seventh since 2019"
    if not _SHOWN.isdisjoint(lows[max(lead_of(story, frame, first) - _NEAR, 0) : first]):
        return True  # "footage posted on Telegram on Oct. 18 shows"
    owns = lows[last] == "'s" or lows[last + 1 : last + 2] == ["'s"]
    if not owns and tells_which(story, frame, lead_of(story, frame, first), first):
        return True
    return owns and not any(last < one.first <= last + _PLAIN for one in (frame.move, frame.thing) if one is not None)


def _gives(frame: Frame) -> bool:
    """Whether a verb tells that something was handed over or promised."""
    verb = frame.move is not None and frame.move.entry.more == "verb"
    return verb and frame.stage.value != "sought"  # "tried to persuade Oslo to sell shells when he visited in July"


def _then_handed(story: Story, frame: Frame, first: int) -> bool:
    """Whether an occasion stands right behind what was handed over or promised at it."""
    lows = story.tokens.lows
    if not _gives(frame) or first < frame.last:
        return False
    at = next((at for at in range(first - 1, frame.last, -1) if lows[at] in _AT), None)
    return at is not None and first - at <= _NEAR and at - frame.last <= _NEAR and "," not in lows[frame.last : first]


def _in_opening(story: Story, frame: Frame, first: int, last: int) -> bool:
    """Whether a time stands in the phrase that opens a sentence: "In a first delivery in May, Oslo sent …"."""
    lows, start = story.tokens.lows, story.tokens.sentences[frame.at].start
    told = any(
        start < m.first < first and m.entry.more == "verb" and lows[m.first] not in _MEETING
        for m in story.inside[frame.at]
    )
    return lows[start] in _OPENING and lows[last + 1] == "," and "," not in lows[start:first] and not told


def lead_of(story: Story, frame: Frame, first: int) -> int:
    """Return the token at which the phrase of a time begins, with its preposition."""
    start = story.tokens.sentences[frame.at].start
    while first - 1 > start and story.tokens.lows[first - 1] in _LEADS:
        first -= 1
    return first - 2 if story.tokens.lows[first - 2 : first] == ["so", "far"] else first


def _after(story: Story, frame: Frame, begin: int, first: int, time: Cell) -> bool:
    """Whether a time behind a word of moving belongs to it: no other clause or verb stands between."""
    lows = story.tokens.lows
    between = lows[begin : lead_of(story, frame, first)]
    if "since" in between and lows[first] != "since" and frame.move is not None:
        between = between[: between.index("since")]  # "since their leaders met in September": from then on
    if "when" in between and _gives(frame) and lows[begin - 2] not in AUXILIARIES:
        at = between.index("when")
        between = between[:at] if between[at - 1] != "," else between  # "gave him a car when they met in June"
    battles = {low for at, low in enumerate(between, begin) if lows[at - 2 : at] != ["to", "the"]}
    if len(between) > _WIDE or not _IN_BATTLE.isdisjoint(battles) or _clause_opens(lows, begin, begin + len(between)):
        return False
    if any(a == "by" and b in _ACTED for b, a in pairwise(between)):
        return False  # "in step with measures taken by Oslo yesterday"
    for at in range(frame.last, first - 1):
        if lows[at] in (",", "—", "-") and lows[at + 1] in ("with", "is", "and"):
            if lows[at + 1] == "and" and (lows[at + 2] in _COUNTS or lows[at + 2].isdigit()):
                continue  # "ballistic missiles, and 200 pieces of artillery, in the same year"
            return False  # ", with plans to send more by March"
    if ("to", "be") in pairwise(between):
        return False
    if "before" in between:
        if between[between.index("before") - 1] in _UNITS:
            return False  # "weeks before the drills it plans for August"
        between = between[: between.index("before")]  # what came then bounds it
    carried = frame.move is not None and lows[frame.move.first] in _CARRYING  # "containers carrying shells have gone"
    settled = frame.move is None and frame.category.value in PEOPLE and "," not in between  # "had registered since May"
    if (
        not carried
        and not settled
        and any(low in AUXILIARIES and HAPPENING.isdisjoint(lows[at:first]) for at, low in enumerate(between, begin))
    ):
        return False
    if not settled and not frame.by_noun and other_verb(story, frame, begin, begin + len(between)):
        return False  # "for the drills it held on Monday"
    for mention in story.inside[frame.at]:
        if begin <= mention.first < first:
            kind, phrase, verb = mention.entry.kind, mention.entry.phrase, mention.entry.more == "verb"
            if kind == "say" and (phrase == "according to" or (verb and not settled)):
                return False
            used = kind == "move" and mention.entry.value == "use" and lows[mention.first - 1] != "for"
            if used and len(str(time.value)) == DAY:
                return False
    if not frame.by_noun or "place" in between:  # "the shipment of oil took place on Monday"
        return True
    if is_spoken_of(story, frame) or not _OCCASIONS.isdisjoint(between):
        return False  # "decried the shipments in a speech in Oslo over the weekend"
    after = story.token_at((time.end or 1) - 1) + 1
    if told_by_verb(story, frame, after):
        return True  # "the shipment of shells to Oslo on Monday broke the rules"
    return first - frame.last <= _PLAIN or not (time.rule.startswith("weekday") or of_these_days(story, time))


def _clause_opens(lows: list[str], begin: int, end: int) -> bool:
    """Whether a clause of its own begins between two words; "as many as" and "as well as" begin none."""
    return any(
        lows[at] in OPENERS
        and not (lows[at] == "as" and (lows[at + 1] in _AS or lows[at - 1] in _AS))
        and lows[at : at + 2] != ["so", "far"]
        for at in range(begin, end)
    )


def _before(story: Story, frame: Frame, first: int, last: int) -> bool:
    """Whether a time before a frame belongs to it: it opens the clause, or stands right before the verb."""
    lows, start = story.tokens.lows, story.tokens.sentences[frame.at].start
    lead = lead_of(story, frame, first)
    between = lows[last + 1 : frame.first]
    if not _SHOWN.isdisjoint(between):
        return False  # "Oslo on Monday released images of ships carrying shells"
    if len(between) > _WIDE or not _BYLINE.isdisjoint(between) or lows[lead - 1] in _ASKED - _MEETING:
        return False  # "Lavrov, asked in February about arms deliveries, replied"
    if lows[last + 1] == "that":
        return lows[lead - 2 : lead] == ["it", "was"]  # "It was in August that Moscow sent a car"
    if in_since_clause(story, frame, first):
        return True
    if lows[last + 1 : last + 3] == [",", "when"] and OPENERS.isdisjoint(lows[last + 3 : frame.first]):
        return True  # "rail trade was resumed in November, when a train brought horses"
    opens = lead <= start + 1 or lows[lead - 1] == "that" or not lows[lead - 1][0].isalnum()
    if lows[last + 1] == "," and last + 2 == frame.first and _VISITS & set(lows[lead - _PLAIN : lead]):
        return _gives(frame)  # "Putin, visiting Pyongyang in June, presented Kim with a car"
    opens = opens or lows[lead - 2 : lead] == [",", "and"]  # "In exchange, and since May, …"
    opens = opens or (_in_opening(story, frame, first, last) and (_OCCASIONS - _MEETING).isdisjoint(lows[start:first]))
    if not opens:
        owns = "'s" in lows[last : last + 2]
        if not owns and told_by_verb(story, frame, lead - 1):
            return False  # "discussed on Monday the shells that Moscow sent"
        plain = [low for low in between if low not in AUXILIARIES and not low.endswith("ly")]
        if len(plain) > _PLAIN or not TOLD.isdisjoint(plain) or {"and", ","} & set(plain):
            return False
        return "to" not in plain or lows[lead - 1] in TRAVEL  # "sailed this month to collect oil"
    talks = frame.stage.value == "sought" and not _OCCASIONS.isdisjoint(between)
    if talks or not OPENERS.isdisjoint(between):
        return False  # "In May, the two held talks on possible help"
    if "according" in lows[start:first] and "," not in lows[start:first]:
        return False  # "According to a report on Friday, …"
    says = [m for m in story.inside[frame.at] if m.entry.kind in _TELLS and last < m.first < frame.first]
    says = [m for m in says if lows[m.first] not in _ASIDE and not _deemed(lows, m)]
    return all(m.entry.more != "verb" or lows[m.last + 1] == "," for m in says)


def _deemed(lows: list[str], say: Mention) -> bool:
    """Whether somebody is only thought or said to have done it: "Since May, Moscow is believed to have supplied"."""
    return lows[say.first - 1] in _BE and "to" in (lows[say.last], lows[say.last + 1])


def in_since_clause(story: Story, frame: Frame, first: int) -> bool:
    """Whether a time stands in a clause with "since" that opens the sentence: "Since a tanker came in April, …"."""
    lows, start = story.tokens.lows, story.tokens.sentences[frame.at].start
    return lows[start] == "since" and start + 1 < first < frame.first and "," not in lows[start:first]
