"""What a stance comes to by the words around it: less than its verb says, or nothing.

Measures that only may follow are a warning, a call that names no rule is concern, a warning may only tell or fear.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.positions.wording import unmarked
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

UNRULED = "call-without-a-rule"
_COMING = frozenset(
    "potentially possibility warranting warrant could might may ability option abilities consider considering plan "
    "plans planned planning prepare preparing prepared weigh weighing mull mulling threaten threatened "
    "ready continue hesitate hesitating expect expects expected".split()
)
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve dozen".split())
_TO_TAKE = frozenset("announce impose introduce adopt apply unveil".split())  # "are working to announce new sanctions"
_WOULD = frozenset(("would", "could", "may", "might"))  # "new sanctions would follow"
_ARE, _TO_FOLLOW = frozenset("are were is was".split()), frozenset("coming imminent likely possible expected".split())
_WILL_FOLLOW = ["will", "follow"]
_DECIDED = frozenset("decided agreed voted moved resolved".split())
_PUNISHES = ("impos", "sanction", "new sanction", "additional", "unilateral", "slap", "blacklist", "designat", "freez")
_DUTIES = frozenset(
    "obligation obligations commitment commitments resolution resolutions sanctions rules law embargo duty duties "
    "treaty comply compliance abide accountable charter enforcement obliged obligated required bound promise promises "
    "ban bans pledge pledges pledged promised undertaking undertakings committee requires require "
    "cap limit ceiling quota limits "
    "investigate investigation inquiry responsibility responsibilities responsibly".split()
)
_CALM = frozenset(
    "caution restraint calm patience dialogue talks negotiations briefing hearing vote debate diplomacy ceasefire "
    "prudence composure".split()
)
_HARDER = frozenset(
    "strengthen strengthening tighten tightening toughen toughening increase increasing intensify stiffen tougher "
    "stronger harsher more additional new fresh heavier ramp escalate".split()
)
_EASES = frozenset(
    "ease eased easing lift lifted lifting relax relaxing relaxation reversal reverse relief suspend".split()
)
_EASED = frozenset("sanctions limits limit restrictions curbs strikes".split())
_CONDEMNING = ("condemn", "denounc", "denunc", "strongest", "protest", "deplor")
_VOWS = ("threat", "vow", "promis", "pledg", "swear", "swore")
_CLAUSE = 9  # words from "will answer" to "new sanctions"
_TELLS = frozenset(("if", "against", "not", "unless", "consequences"))  # a warning with one of these warns


def weighed(tokens: Tokens, mention: Mention, value: str, rule: str, decided: bool = False) -> Cell:
    """Return a stance; measures that somebody only could take are a warning, unless they are ``decided``."""
    lead = tokens.lows[max(mention.first - 4, 0) : mention.first]
    coming = bool(_COMING & set(lead)) or ("would" in lead and mention.entry.phrase.startswith(_PUNISHES))
    if "would" in lead and any(
        low.isdigit() or low in _COUNTS for low in tokens.lows[mention.last + 1 : mention.last + 7]
    ):
        coming = False  # "said that Oslo would freeze the assets of two firms": whom is settled
    coming = coming or (lead[-2:-1] == ["to"] and lead[-1] in _TO_TAKE and not _DECIDED & set(lead))
    coming = coming or lead[-2:] == ["will", "announce"]
    noun = mention.entry.more != "verb" and mention.entry.phrase.endswith("sanctions")
    if noun and "will" in tokens.lows[max(mention.first - _CLAUSE, 0) : mention.first]:
        coming = True  # "will answer together, including by new sanctions"
    follows = (
        tokens.lows[mention.last + 1] in _WOULD
        or tokens.lows[mention.last + 1 : mention.last + 3] == _WILL_FOLLOW
        or (tokens.lows[mention.last + 1] in _ARE and tokens.lows[mention.last + 2] in _TO_FOLLOW)
    )
    if value == "announces-measures" and (coming or follows) and not decided:
        return unmarked(tokens, mention, "warns", "measures-that-may-follow")
    return unmarked(tokens, mention, value, rule)


def ruled(tokens: Tokens, saying: Saying, stance: Cell, mentions: Sequence[Mention]) -> Cell:
    """Return a call that names no rule or duty as concern ("urged Pyongyang to cease its deliveries")."""
    said = set(tokens.lows[saying.content.start : saying.content.stop])
    if stance.value == "calls-for-enforcement" and not _EASES.isdisjoint(said) and not _EASED.isdisjoint(said):
        return stance._replace(
            value="", rule=UNRULED
        )  # "called for an easing of sanctions", "to lift limits on strikes"
    if stance.value != "calls-for-enforcement":
        return stance
    if _CALM & said and not _DUTIES & said:
        return stance._replace(value="", rule=UNRULED)  # "urged caution", "demanded a briefing"
    if not _HARDER.isdisjoint(said) and _DUTIES & said == {"sanctions"} and saying.verb.entry.kind == "stance":
        return stance._replace(value="voices-concern", rule=UNRULED)  # "called for tougher sanctions"
    ruled = _DUTIES & said or any(m.entry.kind in ("provision", "measure") for m in mentions)
    return stance if ruled else stance._replace(value="voices-concern", rule=UNRULED)


def only_tells(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], frames: Sequence[Frame]) -> bool:
    """Whether a warning only tells what happens ("warned that 8,000 troops have arrived"): that is a claim."""
    if any(m.entry.kind == "stance" and m.first in saying.content and m.entry.more != "verb" for m in mentions):
        return False
    if _TELLS & set(tokens.lows[saying.content.start : saying.content.stop]):
        return False
    if saying.verb.entry.phrase.startswith(_VOWS):
        return False  # who threatens somebody over a delivery does not tell it
    if any(f.first in saying.content or f.last in saying.content for f in frames):
        return True
    coming = {"will", "would"} & set(tokens.lows[saying.content.start : saying.content.stop])
    return not coming and any(m.entry.kind == "item" and m.first in saying.content for m in mentions)


def only_fears(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> Mention | None:
    """Return the danger that a warning tells of, where it threatens nobody ("“a serious issue,” he warned")."""
    said = tokens.lows[saying.content.start : saying.content.stop]
    if (_TELLS - {"not"}) & set(said) or ("not", "to") in pairwise(said):
        return None
    stances = [m for m in mentions if m.entry.kind == "stance" and m.first in saying.content and m.entry.more != "verb"]
    if any(m.entry.value == "warns" for m in stances):
        return None
    return next((m for m in stances if m.entry.value == "voices-concern"), None)


def only_blames(mention: Mention) -> bool:
    """Whether words blame somebody and do not condemn ("abhorrent", "shameful")."""
    return mention.entry.more != "verb" and not any(word in mention.entry.phrase for word in _CONDEMNING)
