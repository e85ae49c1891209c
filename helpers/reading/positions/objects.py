"""The stance that one act of saying takes, and whether what it is taken on is a transfer at all.

A stance on something else ("condemned the missile launch", "congratulated him on the anniversary") is none here, nor is
one that somebody is told not to take ("did not condemn"). A warning that only tells a transfer is a claim.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from helpers.reading.cells import Cell
from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.positions.answers import RULES_OUT, silent
from helpers.reading.positions.doubts import denying, only_unproven
from helpers.reading.positions.harms import harms
from helpers.reading.positions.judging import judged
from helpers.reading.positions.matters import OBJECT, is_transfer, linked, of_an_offer, on_something_else, takes_up
from helpers.reading.positions.negation import before_no, none_of_it
from helpers.reading.positions.reports import of_a_proposal, of_a_report
from helpers.reading.positions.speakers import is_intelligence
from helpers.reading.positions.unmeant import unmeant
from helpers.reading.positions.wording import defended, first_person, given, passes_on, threat_of_a_thing
from helpers.reading.sayings.nouns import keeps_a_rule
from helpers.reading.sayings.passed import PASSED
from helpers.reading.sayings.saying import Saying, only_looks
from helpers.reading.tokens import Tokens

# Where one sentence holds several stances, the first of these is what it does.
ORDER = (
    "condemns",
    "calls-violation",
    "announces-measures",
    "welcomes",
    "denies",
    "dismisses",
    "warns",
    "voices-concern",
    "calls-for-enforcement",
    "defends",
    "confirms",
    "no-comment",
)
# What the parties themselves say of their transfers; what they condemn or threaten is somebody else's doing.
_RUSSIAN_OR_DPRK = frozenset(("defends", "dismisses", "denies", "welcomes", "no-comment"))
_THREATENING = _RUSSIAN_OR_DPRK | {"warns"}
_OTHERS = frozenset(
    (
        "calls-violation",
        "condemns",
        "announces-measures",
        "calls-for-enforcement",
        "warns",
        "voices-concern",
        "no-comment",
    )
)
_HAVE = frozenset(("has", "have", "had", "yet"))
_COMING = frozenset(
    "potentially possibility warranting warrant could might may ability option abilities consider considering plan "
    "plans planned planning prepare preparing prepared weigh weighing mull mulling threaten threatened "
    "ready continue hesitate hesitating".split()
)
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve dozen".split())
_TO_TAKE = frozenset("announce impose introduce adopt apply unveil".split())  # "are working to announce new sanctions"
_WOULD = frozenset(("would", "could", "may", "might"))  # "new sanctions would follow"
_WILL_FOLLOW = ["will", "follow"]
_DECIDED = frozenset("decided agreed voted moved resolved".split())
_RULES = frozenset(
    "prohibit prohibits prohibited ban bans banned bar bars forbid forbidden".split()
)  # what a rule does
_PUNISHES = ("impos", "sanction", "new sanction", "additional", "unilateral", "slap", "blacklist", "designat", "freez")
_DUTIES = frozenset(
    "obligation obligations commitment commitments resolution resolutions sanctions rules law embargo duty duties "
    "treaty comply compliance abide accountable charter enforcement obliged obligated required bound promise promises "
    "ban bans pledge pledges pledged promised undertaking undertakings committee requires require "
    "investigate investigation inquiry responsibility responsibilities responsibly".split()
)
_HOUSES = frozenset("alliance bloc government country ministry department administration union cabinet council".split())
_OWN = frozenset(("the", "his", "her", "its", "our", "their"))
_CONDEMNING = ("condemn", "denounc", "denunc", "strongest", "protest", "deplor")
_CALM = frozenset(
    "caution restraint calm patience dialogue talks negotiations briefing hearing vote debate diplomacy ceasefire "
    "prudence composure".split()
)
_THEY = frozenset(("it", "they", "he", "she"))  # "it said"
_REPAYS = frozenset("respond retaliate retaliation retaliatory unanswered countermeasures".split())
_WEST = frozenset(("west", "nato", "enemies", "aggressors"))
_SUBJECTS = frozenset(("country", "capital", "name", "office"))
_VOWS = ("threat", "vow", "promis", "pledg", "swear", "swore")
UNRULED = "call-without-a-rule"
BLAME = "blame-in-strong-words"
_TELLING = ("says", "speaks", "according")
_OURS = _HOUSES | {"it", "he", "she", "office", "mission", "parliament", "general", "chief", "president", "minister"}
_BE = ("is ", "are ", "was ", "were ", "remain")
_TELLS = frozenset(("if", "against", "not", "unless", "consequences"))  # a warning with one of these warns


def stances_of(
    tokens: Tokens,
    saying: Saying,
    mentions: Sequence[Mention],
    whole: bool,
    frames: Sequence[Frame],
    taken: Collection[int],
) -> list[Cell]:
    """Return the stances of one act of saying, strongest first: the verb's own, else those of its content.

    ``taken`` are the verbs that another saying of the sentence has as its own.
    """
    party = saying.who.country.value in ("RUS", "PRK")
    allowed = (_THREATENING if _on_others(tokens, saying, mentions) else _RUSSIAN_OR_DPRK) if party else _OTHERS
    verb = saying.verb
    if verb.entry.kind == "stance" and verb.entry.value in allowed:
        if before_no(tokens, verb) or on_something_else(tokens, verb, mentions):
            return []
        if verb.entry.value == "announces-measures" and is_intelligence(saying.who):
            return []  # a service that lists ships only tells what it found
        if not linked(tokens, saying, mentions) and not _listed_for(tokens, saying, mentions):
            return []
        if verb.entry.value == "warns" and _only_tells(tokens, saying, mentions, frames):
            return []
        if verb.entry.value == "warns" and (feared := _only_fears(tokens, saying, mentions)) is not None:
            return [_told(tokens, feared, "voices-concern", "warns-of-a-danger")]
        if verb.entry.value in ("calls-for-enforcement", "voices-concern", "warns"):
            told = _stronger(tokens, saying, mentions, allowed) or _told(tokens, verb, verb.entry.value, "verb")
            call = _called(tokens, saying, told, mentions)
            return [call] if call.value else []
        return [_told(tokens, verb, verb.entry.value, "verb")]
    if party and verb.entry.value == "condemns" and not before_no(tokens, verb) and of_a_report(tokens, verb):
        return [_cell(tokens, verb, "dismisses", "report-denounced")]
    if not party and (measure := _announced(tokens, saying, mentions)) is not None:
        ahead = measure.entry.kind == "stance"
        return [_told(tokens, measure, "announces-measures", "measure-announced", ahead)]
    if saying.sense in ("denies", "confirms") and before_no(tokens, verb):
        if verb.entry.phrase in RULES_OUT:
            ahead = any(
                m.first in saying.content and (m.entry.kind == "measure" or (m.entry.kind == "item" and not _men(m)))
                for m in mentions
            )
            return [_cell(tokens, verb, "warns", "measure-not-ruled-out")] if ahead and not party else []
        if _HAVE & set(tokens.lows[max(verb.first - 3, 0) : verb.first]) and saying.sense == "confirms":
            return []  # "has not confirmed the deployment": silence, and no statement
        if party and (taken_up := defended(saying, mentions)) is not None:
            return [_cell(tokens, taken_up, "defends", "defended-and-not-denied")]
        return [_cell(tokens, verb, "no-comment", f"negated-{saying.sense}")] if party or whole else []
    if saying.sense == "dismisses" and before_no(tokens, verb):
        return []  # "has never doubted it"
    if saying.sense == "dismisses" and party and (denial := denying(mentions)) is not None:
        return [_cell(tokens, denial, "denies", "denying-words")]
    if saying.sense == "no-comment" and silent(verb):
        return []
    if saying.sense in ("denies", "dismisses", "no-comment") and saying.sense in allowed:
        if saying.sense == "denies" and party and (unproven := only_unproven(saying, mentions)) is not None:
            return [_cell(tokens, unproven, "dismisses", "called-baseless")]
        offer = of_an_offer(saying, mentions) or of_a_proposal(tokens, verb)
        return [] if offer else [_cell(tokens, verb, saying.sense, "verb")]
    if passes_on(tokens, saying):
        return [_cell(tokens, verb, "no-comment", "question-passed-on")]
    found: dict[str, Mention] = {}
    for mention in mentions if party else [*mentions, *harms(tokens, saying.content, mentions)]:
        if not (whole or mention.first in saying.content or mention.first == verb.first):
            continue
        value = _value(tokens, mention, allowed, party)
        if not value and mention.first not in taken:
            value = _of_its_own(tokens, saying, mention, mentions, allowed)
        if value and not unmeant(tokens, saying, mention, mentions):
            found.setdefault(value, mention)
    waved = found["dismisses"].first if party and "dismisses" in found else -1
    if any(f.negated and f.first in saying.content and f.last < waved for f in frames):
        return [
            _cell(tokens, verb, "denies", "negated-by-a-party")
        ]  # "has not sent any arms, and talk of it is nonsense"
    if saying.who.role_kind == "lawmaker":
        found.pop("no-comment", None)  # what a service could not say is told by whom it briefed
    if party and saying.sense in _TELLING and (thing := none_of_it(tokens, saying, mentions)) is not None:
        found.setdefault("denies", thing)
    plain = not (party or found or saying.who.role_kind == "lawmaker") and saying.sense in _TELLING
    if plain and (judgement := judged(tokens, saying, mentions)) is not None:
        found["voices-concern"] = judgement
    own = [value for value, mention in found.items() if mention.entry.more == "verb"]  # "we condemn" says it outright
    called = found.get("calls-for-enforcement")
    if called is not None and _RULES & set(found.get("calls-violation", called).entry.phrase.split()):
        del found["calls-violation"]  # "payments are banned under …, and all must abide by it" charges nobody
    ordered = [value for value in ORDER if value in (own or found)]
    if ordered[:2] == ["condemns", "calls-violation"] and _only_blames(found["condemns"]):
        del ordered[0]  # "called it abhorrent and said that it broke the resolutions"
    announced = tokens.lows[verb.first].startswith("announc")  # "announced that Washington would impose sanctions"
    rules = {
        value: BLAME if value == "condemns" and _only_blames(found[value]) else "stance-words" for value in ordered
    }
    stance = [_told(tokens, found[value], value, rules[value], announced) for value in ordered[:1]]
    service = saying.who.kind == "organisation" and is_intelligence(saying.who)
    if stance and stance[0].value == "voices-concern" and service:
        return []  # a service that finds something dangerous tells what it found
    calls = [_called(tokens, saying, cell, mentions) for cell in stance]
    return [cell for cell in calls if cell.value and (cell.rule != UNRULED or takes_up(tokens, saying, mentions))]


def _only_blames(mention: Mention) -> bool:
    """Whether words blame somebody and do not condemn ("abhorrent", "shameful")."""
    return mention.entry.more != "verb" and not any(word in mention.entry.phrase for word in _CONDEMNING)


def _listed_for(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether those who are listed are charged behind what ends the act ("listed five ships it said had carried")."""
    charged = saying.verb.entry.value == "announces-measures" and saying.content.stop > saying.content.start
    return (
        charged
        and tokens.lows[saying.content.stop - 1] in _THEY
        and any(m.first >= saying.content.stop and is_transfer(m, mentions) for m in mentions)
    )


def _on_others(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether a party speaks of what other states do, and so may threaten them ("Seoul would make a big mistake")."""
    others = (m for m in mentions if m.entry.kind in STATE_KINDS and m.entry.value not in ("RUS", "PRK"))
    said = tokens.lows[saying.content.start : saying.content.stop]
    return any(m.first in saying.content for m in others) or not _WEST.isdisjoint(said) or not _REPAYS.isdisjoint(said)


def _men(mention: Mention) -> bool:
    """Whether soldiers may be sent, and no arms: "did not rule out sending troops to Ukraine"."""
    return mention.entry.value == "troops"


def _stronger(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], allowed: frozenset[str]) -> Cell | None:
    """Return the judgement within a call ("urged Moscow to end its trade in violation of the resolutions")."""
    for mention in mentions:
        judged = (
            mention.first in saying.content
            and mention.entry.value in ("condemns", "calls-violation")
            and not _RULES & set(mention.entry.phrase.split())
        )
        if judged and _value(tokens, mention, allowed, False) and not unmeant(tokens, saying, mention, mentions):
            return _told(tokens, mention, mention.entry.value, "stance-words")
    return None


def _value(tokens: Tokens, mention: Mention, allowed: frozenset[str], party: bool) -> str:
    """Return the stance that words of this speaker can take, else nothing."""
    entry = mention.entry
    if entry.kind == "stance":
        if given(tokens, mention) and entry.value in allowed:
            return entry.value
        if threat_of_a_thing(tokens, mention):
            return "voices-concern" if "voices-concern" in allowed else ""
        if entry.more == "verb":
            return entry.value if entry.value in allowed and first_person(tokens, mention) else ""
        return entry.value if entry.value in allowed or entry.more == "generic" else ""
    if entry.kind == "say" and entry.more != "verb" and entry.value in ("denies", "dismisses", "no-comment"):
        silent_on_it = entry.value == "no-comment" and not only_looks(mention)
        return entry.value if party or silent_on_it else ""
    return ""


def _of_its_own(
    tokens: Tokens, saying: Saying, mention: Mention, mentions: Sequence[Mention], allowed: frozenset[str]
) -> str:
    """Return the stance that an official tells of the body or the state he speaks for ("the Pentagon is concerned")."""
    entry = mention.entry
    if entry.kind != "stance" or entry.more != "verb" or entry.value not in allowed or before_no(tokens, mention):
        return ""
    if keeps_a_rule(tokens, mention):
        return ""
    at = mention.first - 1
    while at > saying.content.start and (tokens.lows[at] in PASSED or tokens.lows[at].endswith("ly")):
        at -= 1
    if tokens.lows[at] in _HOUSES and at - 1 in saying.content and tokens.lows[at - 1] in _OWN:
        return entry.value  # "the alliance strongly condemned it"
    if at in saying.content and tokens.lows[at] in _OURS and entry.phrase.startswith(_BE):
        return entry.value  # "said the alliance was alarmed by"
    subject = next((m for m in mentions if m.last == at and m.entry.kind in _SUBJECTS), None)
    if subject is None or subject.first not in saying.content:
        return ""
    stately = subject.entry.kind in ("country", "capital")
    return entry.value if not stately or subject.entry.value == saying.who.country.value else ""


def _announced(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> Mention | None:
    """Return the measure in "announced on Friday a series of sanctions"."""
    verb, lows = saying.verb, tokens.lows
    if not lows[verb.first].startswith(("announc", "unveil")) or saying.speakers[0].first > verb.first:
        return None
    for mention in mentions:
        if mention.entry.kind != "measure" or not 0 < mention.first - verb.last <= OBJECT:
            continue
        between = set(lows[verb.last + 1 : mention.first])
        return None if between & {"that", "would", "will", "no", "lifting"} else mention
    ahead = (m for m in mentions if m.entry.value == "announces-measures" and m.entry.more == "verb")
    return next((m for m in ahead if m.first in saying.content), None)  # "announced that it would soon issue sanctions"


def _only_tells(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], frames: Sequence[Frame]) -> bool:
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


def _only_fears(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> Mention | None:
    """Return the danger that a warning tells of, where it threatens nobody ("“a serious issue,” he warned")."""
    said = tokens.lows[saying.content.start : saying.content.stop]
    if (_TELLS - {"not"}) & set(said) or ("not", "to") in pairwise(said):
        return None
    stances = [m for m in mentions if m.entry.kind == "stance" and m.first in saying.content and m.entry.more != "verb"]
    if any(m.entry.value == "warns" for m in stances):
        return None
    return next((m for m in stances if m.entry.value == "voices-concern"), None)


def _told(tokens: Tokens, mention: Mention, value: str, rule: str, decided: bool = False) -> Cell:
    """Return a stance; measures that somebody only could take are a warning, unless they are ``decided``."""
    lead = tokens.lows[max(mention.first - 4, 0) : mention.first]
    coming = bool(_COMING & set(lead)) or ("would" in lead and mention.entry.phrase.startswith(_PUNISHES))
    if "would" in lead and any(
        low.isdigit() or low in _COUNTS for low in tokens.lows[mention.last + 1 : mention.last + 7]
    ):
        coming = False  # "said that Oslo would freeze the assets of two firms": whom is settled
    coming = coming or (lead[-2:-1] == ["to"] and lead[-1] in _TO_TAKE and not _DECIDED & set(lead))
    coming = coming or lead[-2:] == ["will", "announce"]
    follows = (
        tokens.lows[mention.last + 1] in _WOULD or tokens.lows[mention.last + 1 : mention.last + 3] == _WILL_FOLLOW
    )
    if value == "announces-measures" and (coming or follows) and not decided:
        return _cell(tokens, mention, "warns", "measures-that-may-follow")
    return _cell(tokens, mention, value, rule)


def _called(tokens: Tokens, saying: Saying, stance: Cell, mentions: Sequence[Mention]) -> Cell:
    """Return a call that names no rule or duty as concern ("urged Pyongyang to cease its deliveries")."""
    said = set(tokens.lows[saying.content.start : saying.content.stop])
    if stance.value != "calls-for-enforcement":
        return stance
    if _CALM & said and not _DUTIES & said:
        return stance._replace(value="", rule=UNRULED)  # "urged caution", "demanded a briefing"
    ruled = _DUTIES & said or any(m.entry.kind in ("provision", "measure") for m in mentions)
    return stance if ruled else stance._replace(value="voices-concern", rule=UNRULED)


def _cell(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    first = mention.first + (tokens.lows[mention.first] in ("“", '"', "‘", "'"))  # a verb alone in marks
    return tokens.cell(first, mention.last, value, rule)
