"""The stance that one act of saying takes, and whether what it is taken on is a transfer at all.

A stance on something else ("condemned the missile launch", "congratulated him on the anniversary") is none here, nor is
one that somebody is told not to take ("did not condemn"). A warning that only tells a transfer is a claim.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.positions.answers import RULES_OUT, before_no, of_a_proposal, silent
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.subjects import PASSED
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
_PEOPLE = frozenset(("soldiers", "battalions", "troops"))
_HAVE = frozenset(("has", "have", "had", "yet"))
_LAUNCHES = (
    "launch",
    "the launch",
    "this launch",
    "the missile test",
    "missile launch",
    "test",
    "missile test",
    "nuclear test",
    "satellite launch",
)
_OBJECT = 9  # words after a stance in which its object stands
_COMING = frozenset(
    "potentially possibility warranting warrant could might may ability option abilities consider considering plan "
    "plans planned planning prepare preparing prepared weigh weighing mull mulling threaten threatened "
    "ready continue".split()
)
_RULES = frozenset(
    "prohibit prohibits prohibited ban bans banned bar bars forbid forbidden".split()
)  # what a rule does
_ENFORCES = frozenset(
    "sanction sanctions pressure response respond isolation isolate act action actions react reaction steps".split()
)
# What is judged may stand before the words that judge it.
_JUDGED = frozenset(("voices-concern", "calls-violation", "denies", "dismisses"))
_PUNISHES = ("impos", "sanction", "new sanction", "additional", "unilateral", "slap", "blacklist", "designat", "freez")
_DUTIES = frozenset(
    "obligation obligations commitment commitments resolution resolutions sanctions rules law embargo duty duties "
    "treaty comply compliance abide accountable charter enforcement".split()
)
_PASSED_BY = frozenset("recent months years".split())
_SUBJECTS = frozenset(("country", "capital", "name", "office"))
_REPORTS = frozenset(
    "report reports statement declaration claim claims allegation allegations accusation accusations charge charges "
    "assertion assertions rumor rumour rumors rumours criticism".split()
)
_STIRRED = frozenset(
    "amid raising raised raises sparking sparked fueling fuelling stoking stoked prompting drawing".split()
)
_LEGALITY = frozenset("illicit illegal unlawful legitimate lawful legal fraternal".split())
_NONE = frozenset[str]()
_GRAVE = frozenset(("serious", "very serious", "grave", "dangerous", "reckless"))
_MATTERS = frozenset(
    "issue issues matter matters problem problems development developments step steps move moves situation thing "
    "implications implication consequences consequence threat threats risk risks escalation concern concerns danger "
    "turn precedent moment phase stage expansion path course alliance alignment act action actions behaviour "
    "behavior and new for because".split()
)
_ENDING = frozenset("and or but under in as because since for to by if when".split())
_MODALS = frozenset("would could may might appear appears to has have had be being is are also likely possibly".split())
_TAKES_UP = frozenset(
    "this these it them report reports claim claims allegation allegations accusation accusations charge charges "
    "move moves decision step steps action actions development developments news matter behaviour behavior".split()
)
_DEED = frozenset("this it these episode gift gesture step move decision act".split())
_SHARED = 25  # words between "we" and the last of the verbs that share it
_OPENS = 4  # words of "“This is" at the head of what is said
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
    allowed = _RUSSIAN_OR_DPRK if party else _OTHERS
    verb = saying.verb
    if verb.entry.kind == "stance" and verb.entry.value in allowed:
        if before_no(tokens, verb) or on_something_else(tokens, verb, mentions):
            return []
        if not _linked(tokens, saying, mentions):
            return []
        if verb.entry.value == "warns" and _only_tells(tokens, saying, mentions, frames):
            return []
        if verb.entry.value == "warns" and (feared := _only_fears(tokens, saying, mentions)) is not None:
            return [_told(tokens, feared, "voices-concern", "warns-of-a-danger")]
        if verb.entry.value in ("calls-for-enforcement", "voices-concern", "warns"):
            told = _stronger(tokens, saying, mentions, allowed) or _told(tokens, verb, verb.entry.value, "verb")
            return [_called(tokens, saying, told, mentions)]
        return [_told(tokens, verb, verb.entry.value, "verb")]
    if party and verb.entry.value == "condemns" and not before_no(tokens, verb) and _of_a_report(tokens, verb):
        return [_cell(tokens, verb, "dismisses", "report-denounced")]
    if not party and (measure := _announced(tokens, saying, mentions)) is not None:
        return [_told(tokens, measure, "announces-measures", "measure-announced")]
    if saying.sense in ("denies", "confirms") and before_no(tokens, verb):
        if verb.entry.phrase in RULES_OUT:
            ahead = any(m.entry.kind in ("measure", "item") and m.first in saying.content for m in mentions)
            return [_cell(tokens, verb, "warns", "measure-not-ruled-out")] if ahead and not party else []
        if _HAVE & set(tokens.lows[max(verb.first - 3, 0) : verb.first]) and saying.sense == "confirms":
            return []  # "has not confirmed the deployment": silence, and no statement
        return [_cell(tokens, verb, "no-comment", f"negated-{saying.sense}")] if party or whole else []
    if saying.sense == "dismisses" and party:
        untrue = (m for m in mentions if m.entry.kind == "say" and m.entry.value == "denies" and m.entry.more != "verb")
        if (denial := next(untrue, None)) is not None:
            return [_cell(tokens, denial, "denies", "denying-words")]
    if saying.sense == "no-comment" and silent(verb):
        return []
    if saying.sense in ("denies", "dismisses", "no-comment") and saying.sense in allowed:
        offer = _of_an_offer(saying, mentions) or of_a_proposal(tokens, verb)
        return [] if offer else [_cell(tokens, verb, saying.sense, "verb")]
    found: dict[str, Mention] = {}
    for mention in mentions:
        if not (whole or mention.first in saying.content or mention.first == verb.first):
            continue
        value = _value(tokens, mention, allowed, party)
        if not value and mention.first not in taken:
            value = _of_its_own(tokens, saying, mention, mentions, allowed)
        if value and not _unmeant(tokens, saying, mention, mentions):
            found.setdefault(value, mention)
    own = [value for value, mention in found.items() if mention.entry.more == "verb"]  # "we condemn" says it outright
    ordered = [value for value in ORDER if value in (own or found)]
    stance = [_told(tokens, found[value], value, "stance-words") for value in ordered[:1]]
    return [_called(tokens, saying, cell, mentions) for cell in stance]


def _stronger(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], allowed: frozenset[str]) -> Cell | None:
    """Return the judgement within a call ("urged Moscow to end its trade in violation of the resolutions")."""
    for mention in mentions:
        judged = (
            mention.first in saying.content
            and mention.entry.value in ("condemns", "calls-violation")
            and not _RULES & set(mention.entry.phrase.split())
        )
        if judged and _value(tokens, mention, allowed, False) and not _unmeant(tokens, saying, mention, mentions):
            return _told(tokens, mention, mention.entry.value, "stance-words")
    return None


def _value(tokens: Tokens, mention: Mention, allowed: frozenset[str], party: bool) -> str:
    """Return the stance that words of this speaker can take, else nothing."""
    entry = mention.entry
    if entry.kind == "stance":
        if entry.more == "verb":
            return entry.value if entry.value in allowed and _first_person(tokens, mention) else ""
        return entry.value if entry.value in allowed or entry.more == "generic" else ""
    if entry.kind == "say" and entry.more != "verb" and entry.value in ("denies", "dismisses", "no-comment"):
        return entry.value if party or entry.value == "no-comment" else ""
    return ""


def _of_its_own(
    tokens: Tokens, saying: Saying, mention: Mention, mentions: Sequence[Mention], allowed: frozenset[str]
) -> str:
    """Return the stance that an official tells of the body or the state he speaks for ("the Pentagon is concerned")."""
    entry = mention.entry
    if entry.kind != "stance" or entry.more != "verb" or entry.value not in allowed or before_no(tokens, mention):
        return ""
    at = mention.first - 1
    while at > saying.content.start and (tokens.lows[at] in PASSED or tokens.lows[at].endswith("ly")):
        at -= 1
    subject = next((m for m in mentions if m.last == at and m.entry.kind in _SUBJECTS), None)
    if subject is None or subject.first not in saying.content:
        return ""
    stately = subject.entry.kind in ("country", "capital")
    return entry.value if not stately or subject.entry.value == saying.who.country.value else ""


def _unmeant(tokens: Tokens, saying: Saying, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether words of a stance take none here: left open, opposed, or of something else."""
    lows, first, value = tokens.lows, mention.first, mention.entry.value
    if lows[max(first - 2, 0) : first] == ["de", "-"]:
        return True  # de-escalation
    if value == "announces-measures" and "no" in lows[max(first - 5, 0) : first]:
        return True  # "has no plan to pursue additional sanctions"
    if value == "announces-measures" and _PASSED_BY & set(lows[max(first - 5, 0) : first]):
        return True  # "has in recent months sanctioned": told in passing
    if value == "calls-violation" and (_narrated(tokens, saying, mention) or _supposed(lows, saying, first)):
        return True
    if value == "voices-concern" and _STIRRED & set(lows[max(first - 3, 0) : first]):
        return True  # "amid concerns about", "raising fears that": others' and not the speaker's
    if _of_a_noun(tokens, mention):
        return True  # "illegal transfers", "an illegal war" and "legitimate interests" only name a thing
    if value in _JUDGED and _of_something_else(tokens, saying, mention, mentions):
        return True
    start = saying.content.start
    this = bool(_DEED & set(lows[start : start + _OPENS])) and first in saying.content
    if value == "welcomes" and not this and not any(_is_sent(m, mentions) for m in mentions):
        return True  # "we are proud of this sector"
    return mention.entry.kind == "stance" and on_something_else(tokens, mention, mentions)


def _of_a_noun(tokens: Tokens, mention: Mention) -> bool:
    """Whether "illegal" or "legitimate" stands before a noun and judges only that."""
    if mention.entry.phrase not in _LEGALITY | _GRAVE:
        return False
    after = next(iter(tokens.lows[mention.last + 1 : mention.last + 2]), ".")
    matters = _MATTERS if mention.entry.phrase in _GRAVE else _NONE
    return after[0].isalpha() and after not in _ENDING and after not in matters


def _narrated(tokens: Tokens, saying: Saying, mention: Mention) -> bool:
    """Whether a breach is told by the page, not by who charges ("…, which would violate", "of trading in breach")."""
    lows = tokens.lows
    if saying.content.stop <= saying.verb.first < mention.first:
        return True  # "were sent, the agency said on Sunday, in apparent violation of the resolutions"
    lead = mention.first - 1
    while lead > saying.content.start and lows[lead] in _MODALS:
        lead -= 1
    return lows[lead - 1 : lead + 1] == [",", "which"] and saying.sense in ("alleges", "says", "assesses")


def _supposed(lows: Sequence[str], saying: Saying, first: int) -> bool:
    """Whether a breach is only supposed ("if the sanctions, which ban arms, were violated, it awaits a finding")."""
    start = next((at for at in range(first - 1, saying.content.start - 1, -1) if lows[at] in ("if", "whether")), None)
    if start is None or {"would", "will", "could"} & set(lows[start:first]):
        return False  # "if true it would violate"
    commas = [at for at in range(start, first) if lows[at] == ","]
    return not commas or (len(commas) == 2 and lows[commas[0] + 1] in ("which", "who"))


def on_something_else(tokens: Tokens, stance: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the nearest object right of words of a stance is no transfer ("condemned the missile launch")."""
    end = stance.last + 1 + _OBJECT
    plain = stance.entry.more != "verb"  # a risk of war is no stance on the war
    right = [m for m in mentions if stance.last < m.first < end]
    other = next((m for m in right if _is_other(m) and not (plain and m.entry.phrase == "war")), None)
    return other is not None and not any(m.first < other.first and _is_transfer(m, mentions) for m in right)


def _of_something_else(tokens: Tokens, saying: Saying, stance: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether what is left of words of a stance is no transfer ("said the launch violated the resolutions")."""
    start = saying.content.start
    start += bool(saying.content) and tokens.lows[start] == "that"
    taken_up = bool(saying.content) and tokens.lows[start] in ("it", "this")  # "after the launch, he said it posed …"
    left = [m for m in mentions if (taken_up or m.first in saying.content) and m.last < stance.first]
    subject = next((m for m in left if m.entry.kind in ("matter", "item", "provision")), None)
    launched = subject is not None and subject.entry.phrase.startswith(_LAUNCHES) and not taken_up
    return launched or (any(map(_is_other, left)) and not any(_is_transfer(m, left) for m in left))


def _is_transfer(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether words speak of a transfer; a missile in "missile launch" does not."""
    entry = mention.entry
    if entry.kind in ("item", "move"):
        return not any(_is_other(m) and m.first <= mention.last + 1 and mention.first <= m.last for m in mentions)
    return entry.kind == "provision" or (entry.kind == "matter" and entry.value == "transfer")


def _is_sent(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether words name a thing or its sending, and not only ties at large."""
    return mention.entry.kind in ("item", "move") and _is_transfer(mention, mentions)


def _is_other(mention: Mention) -> bool:
    return mention.entry.kind == "matter" and mention.entry.value == "other"


def _linked(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether a verb of stance has a transfer as its object, or takes up what was told ("condemned this")."""
    value = saying.verb.entry.value
    if value == "announces-measures" and (
        saying.who.country.value == "UN"
        or saying.speakers[0].first > saying.verb.last
        or "had" in tokens.lows[max(saying.verb.first - 2, 0) : saying.verb.first]
        or _PASSED_BY & set(tokens.lows[max(saying.verb.first - 5, 0) : saying.verb.first])
    ):
        return False  # "sanctions imposed by the Security Council", "ships sanctioned by the US": told in passing
    if value == "calls-for-enforcement" and _for_ukraine(saying, mentions):
        return False
    stop = saying.content.stop
    near = [m for m in mentions if m.first < stop]
    if value == "announces-measures" and any(m.entry.value in ("PRK", "RUS") for m in mentions if m.first >= stop):
        return True  # "announced a listing on Monday, adding the names of two North Korean banks"
    if value == "warns" and any(
        m.first in saying.content and (m.entry.value == "warns" or m.entry.value in ("PRK", "RUS")) for m in near
    ):
        return True  # "warned that Pyongyang would pay a price", "issued a warning regarding North Korea"
    if {"RUS", "PRK"} <= {m.entry.value for m in near if m.first in saying.content}:
        # "condemned the decisions of Russia and North Korea", "praised the units that fought for Russia"
        return value != "welcomes" or any(m.entry.kind == "unit" and m.entry.value in _PEOPLE for m in near)
    takes_up = _TAKES_UP | _ENFORCES if value == "calls-for-enforcement" else _TAKES_UP
    test = _is_sent if value == "welcomes" else _is_transfer
    return any(test(m, mentions) for m in near) or bool(takes_up & set(tokens.lows[saying.content.start : stop]))


def _announced(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> Mention | None:
    """Return the measure in "announced on Friday a series of sanctions"."""
    verb, lows = saying.verb, tokens.lows
    if not lows[verb.first].startswith(("announc", "unveil")) or saying.speakers[0].first > verb.first:
        return None
    for mention in mentions:
        if mention.entry.kind != "measure" or not 0 < mention.first - verb.last <= _OBJECT:
            continue
        between = set(lows[verb.last + 1 : mention.first])
        return None if between & {"that", "would", "will", "no", "lifting"} else mention
    return None


def _of_a_report(tokens: Tokens, verb: Mention) -> bool:
    """Whether what a party denounces is what others say or do about its transfers ("denounced the declaration")."""
    return bool(_REPORTS & set(tokens.lows[verb.last + 1 : verb.last + 1 + _OBJECT]))


def _for_ukraine(saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether others are asked to do something for Ukraine ("urged allies to send it more weapons")."""
    states = (
        m for m in mentions if m.first in saying.content and m.entry.kind in ("country", "nationality", "capital")
    )
    first = next(states, None)
    return first is not None and first.entry.value == "UKR"


def _only_tells(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], frames: Sequence[Frame]) -> bool:
    """Whether a warning only tells what happens ("warned that 8,000 troops have arrived"): that is a claim."""
    if any(m.entry.kind == "stance" and m.first in saying.content and m.entry.more != "verb" for m in mentions):
        return False
    if _TELLS & set(tokens.lows[saying.content.start : saying.content.stop]):
        return False
    if saying.verb.entry.phrase.startswith("threat"):
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


def _of_an_offer(saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is rejected is an offer or a decision and no report ("rebuffed overtures")."""
    return saying.sense == "denies" and any(
        _is_other(m) and 0 < m.first - saying.verb.last <= _OBJECT for m in mentions
    )


def _told(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    """Return a stance; measures that somebody only could take are a warning."""
    lead = tokens.lows[max(mention.first - 4, 0) : mention.first]
    coming = bool(_COMING & set(lead)) or ("would" in lead and mention.entry.phrase.startswith(_PUNISHES))
    if value == "announces-measures" and coming:
        return _cell(tokens, mention, "warns", "measures-that-may-follow")
    return _cell(tokens, mention, value, rule)


def _called(tokens: Tokens, saying: Saying, stance: Cell, mentions: Sequence[Mention]) -> Cell:
    """Return a call that names no rule or duty as concern ("urged Pyongyang to cease its deliveries")."""
    said = set(tokens.lows[saying.content.start : saying.content.stop])
    if stance.value != "calls-for-enforcement":
        return stance
    ruled = _DUTIES & said or any(m.entry.kind in ("provision", "measure") for m in mentions)
    return stance if ruled else stance._replace(value="voices-concern", rule="call-without-a-rule")


def _first_person(tokens: Tokens, mention: Mention) -> bool:
    """Whether a verb of stance is the speaker's own word ("we strongly condemn")."""
    lead = tokens.lows[max(mention.first - 3, 0) : mention.first]
    if {"and", ","} & set(lead) and (lead[-1] in ("and", ",") or lead[-1].endswith("ly")):
        lead = tokens.lows[max(mention.first - _SHARED, 0) : mention.first]  # "we are concerned and condemn it"
    return bool({"we", "i"} & set(lead)) and not {"been", "have"} & set(lead)


def _cell(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    first = mention.first + (tokens.lows[mention.first] in ("“", '"', "‘", "'"))  # a verb alone in marks
    return tokens.cell(first, mention.last, value, rule)
