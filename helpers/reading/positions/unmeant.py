"""Words of a stance that take none: left open, opposed, supposed, told by the page, or of something else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.reading.lexicon import Mention
from helpers.reading.positions.background import SETTINGS
from helpers.reading.positions.listings import looks_back
from helpers.reading.positions.matters import PASSED_BY, is_other, is_sent, is_transfer, on_something_else
from helpers.reading.positions.negation import before_no
from helpers.reading.positions.recalled import warned_of_before
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_LAUNCHES = (
    "launch",
    "the launch",
    "the test",
    "these tests",
    "this launch",
    "the missile test",
    "missile launch",
    "test",
    "missile test",
    "nuclear test",
    "satellite launch",
)
# What is judged may stand before the words that judge it.
_JUDGED = frozenset(("voices-concern", "calls-violation", "condemns", "defends", "denies", "dismisses"))
_STIRRED = frozenset(
    "amid raising raised raises sparking sparked fueling fuelling stoking stoked prompting drawing".split()
)
_LEGALITY = frozenset("illicit illegal unlawful legitimate lawful legal fraternal".split())
_NONE = frozenset[str]()
_GRAVE = frozenset(("serious", "very serious", "grave", "dangerous", "reckless"))
_MATTERS = frozenset(
    "issue issues matter matters problem problems development developments step steps move moves situation thing "
    "implications implication consequences consequence threat threats risk risks escalation concern concerns danger "
    "turn precedent moment phase stage expansion path course axis bloc pact "
    "partnership bargain trade exchange deal game alliance alignment act action actions behaviour "
    "behavior and new for because".split()
)
_NOT_ONLY = frozenset(("only", "just", "merely"))
_ENDING = frozenset(
    "and or but under in as because since for to by if when the a an this that these those it its his their is was are "
    "were has had not than enough of on at with from about even too so he she they we".split()
)
_MODALS = frozenset("would could may might appear appears to has have had be being is are also likely possibly".split())
_DEED = frozenset("this it these episode gift gesture step move decision act".split())
_SIDES = frozenset("party parties side sides country countries states authorities bodies companies all those".split())
_TAKEN_UP = frozenset("this these such".split())
_FOUGHT = frozenset("blood battle combat arms".split())
_THEIRS = frozenset(
    "friends heroes brothers feat sacrifice help fighters sons deed contribution support assistance aid role".split()
)
_EXCLUDES = frozenset("exclude excludes excluded excluding".split())
_RULES_OUT = frozenset("rule rules ruled ruling".split())
_OPEN = 9  # words from "does not exclude" to what may come
_WHOSE = [",", "whose"]
_WATCHES = frozenset(
    "monitor monitors monitored monitoring watch watches watched watching look looks looked looking check checks "
    "checked checking inspect inspected inspecting scan scans scanning vigilant alert lookout track tracking "
    "guard".split()
)
_WATCHED = 10  # words from "monitoring" to the breaches that it is to find
_TO_COME = frozenset("any further future possible potential more".split())
_KEPT_TO = frozenset("implementation compliance enforcement observance".split())
_ONLY_HELD = frozenset("sanctions and suspected alleged reported".split())
_EXAMINES = ("investigat", "monitor", "prob", "examin", "look", "track")
_ONE = frozenset(("a", "one", "another", "yet"))  # "one more breach" is charged
_WARS = frozenset(("war", "invasion", "full-scale invasion", "war of aggression", "offensive"))
_BODIES = frozenset("office council commission committee group envoy chief commissioner body experts agency".split())
_WHAT_OF = frozenset("the its their this these his her north".split())
_OUGHT = frozenset(("should", "must", "ought"))
_ASKED_OF = 10  # words from "should" to the measure that others are asked to take
_RULES = frozenset(
    "sanctions measures restrictions regime regimes they pressure embargo resolutions resolution".split()
)
_FLOUTED = frozenset(
    "violated broken breached flouted ignored weakened eased lifted undermined evaded circumvented loosened forgotten "
    "disregarded relaxed diluted".split()
)
_SOUGHT = frozenset(
    "seek seeks sought seeking discuss discusses discussed discussing coordinate coordinated coordinating explore "
    "explored review reviewed reviewing talks consult consulted consultations over".split()
)
_OPENING = ("‘", "'")
_OPENS = 4  # words of "“This is" at the head of what is said


def unmeant(tokens: Tokens, saying: Saying, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether words of a stance take none here: left open, opposed, or of something else."""
    lows, first, value = tokens.lows, mention.first, mention.entry.value
    if lows[max(first - 2, 0) : first] == ["de", "-"]:
        return True  # de-escalation
    if mention.entry.phrase == "in order" and lows[mention.last + 1] == "to":
        return True  # "in order to choke off money"
    if value == "announces-measures" and _OUGHT & set(lows[max(first - _ASKED_OF, saying.content.start) : first]):
        return True  # "partners should answer every missile with new sanctions"
    if value == "announces-measures" and lows[mention.last] == "seek" and _KEPT_TO & set(lows[first : first + 6]):
        return True  # "will seek full implementation of the resolutions"
    if value == "announces-measures" and "under" in lows[max(first - 3, saying.content.start) : first]:
        return True  # "the North is already under targeted sanctions"
    if lows[first] == "concerning" and mention.last == first and lows[first + 1] in _WHAT_OF:
        return True  # "questions concerning the peninsula"
    if value == "calls-for-enforcement" and _of_the_rules(lows, mention):
        return True  # "sanctions must not be set in stone": who says so asks for fewer of them
    if value == "announces-measures" and "no" in lows[max(first - 5, 0) : first]:
        return True  # "has no plan to pursue additional sanctions"
    if value == "announces-measures" and PASSED_BY & set(lows[max(first - 5, 0) : first]):
        return True  # "has in recent months sanctioned": told in passing
    if value == "announces-measures" and looks_back(lows, first):
        return True  # "we have sanctioned firms before"
    if (
        value == "calls-violation"
        and (before_no(tokens, mention) or lows[first - 1] == "no")
        and not _NOT_ONLY & set(lows[first - 2 : first])
    ):
        return True  # "does not violate any resolution"
    to_come = lows[first].startswith(("violation", "breach")) and lows[first - 1] in _TO_COME
    if value == "calls-violation" and to_come and lows[first - 2] not in _ONE:
        return True  # "will respond to any violations of the sanctions"
    if value == "calls-violation" and _looked_for(lows, first, saying.content.start):
        return True
    if value == "calls-violation" and (_narrated(tokens, saying, mention) or _supposed(lows, saying, first)):
        return True
    if mention.entry.phrase == "concerned" and lows[first - 1] in _SIDES:
        return True  # "the parties concerned"
    felt = lows[mention.last].endswith("ed") and lows[first - 1] == "be"
    if value == "voices-concern" and felt and "they" in lows[max(first - 5, 0) : first]:
        return True  # "they ought to be concerned"
    if mention.entry.phrase == "bar" and lows[first - 1] == "to":
        return True  # "welcomed a decision to bar three generals"
    if mention.entry.phrase == "concern" and lows[first - 1] == "not":
        return True  # "a matter that does not concern it"
    if (
        value == "voices-concern"
        and _STIRRED & set(lows[max(first - 3, 0) : first])
        and not _raised(lows, saying, first)
    ):
        return True  # "amid concerns about", "raising fears that": others' and not the speaker's
    if value == "welcomes" and saying.content.stop <= saying.verb.first < first and mention.entry.more != "verb":
        return True  # "as a gift, officials said, one more token of their friendship": the page's words
    if _told_by_others(lows, saying.content.start, first):
        return True  # "“Our friends tell us: ‘Thank you, there is enough’”"
    if value == "defends" and _left_open(lows[max(first - _OPEN, saying.content.start) : first]):
        return True  # "does not exclude developing such ties"
    if _of_a_noun(tokens, mention):
        return True  # "illegal transfers", "an illegal war" and "legitimate interests" only name a thing
    if value in _JUDGED and _of_something_else(tokens, saying, mention, mentions):
        return True
    if mention.entry.phrase == "countermeasures" and not _SOUGHT.isdisjoint(lows[max(first - _OPENS, 0) : first]):
        return True  # "sought practical countermeasures with NATO"
    if value == "warns" and warned_of_before(lows, first):
        return True
    if value == "warns" and _answers_another(saying, mention, mentions):
        return True
    start = saying.content.start
    this = bool(_DEED & set(lows[start : start + _OPENS])) and first in saying.content
    fought = bool(_FOUGHT & set(mention.entry.phrase.split()))  # "a friendship sealed in blood"
    recalled = not {"forget", "forgotten", "remember"}.isdisjoint(mention.entry.phrase.split())
    fought = fought or (recalled and bool(_THEIRS & set(lows[start : saying.content.stop])))
    if value == "welcomes" and not (this or fought or any(is_sent(m, mentions) for m in mentions)):
        return True  # "we are proud of this sector"
    if value == "welcomes" and any(is_sent(m, mentions) and m.first in range(start, first) for m in mentions):
        return False  # "their soldiers had shown courage in beating back the incursion"
    return mention.entry.kind == "stance" and on_something_else(tokens, mention, mentions)


def _of_the_rules(lows: Sequence[str], mention: Mention) -> bool:
    """Whether the rules are what must not be or do something, other than be broken ("sanctions should not harm")."""
    negated = lows[mention.last] == "not" or lows[mention.last + 1] == "not"
    broken = set(lows[mention.last + 1 : mention.last + 1 + _OPENS]) & _FLOUTED
    return negated and lows[mention.first - 1] in _RULES and not broken


def _answers_another(saying: Saying, stance: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether all that somebody would answer is another matter ("said the missile test must not go unanswered")."""
    left = [m for m in mentions if m.first in saying.content and m.last < stance.first]
    others = any(is_other(m) and m.entry.phrase not in SETTINGS for m in left)
    return others and not any(is_transfer(m, left) or m.entry.kind in ("provision", "say") for m in left)


def _raised(lows: Sequence[str], saying: Saying, first: int) -> bool:
    """Whether somebody says himself that a thing "raises serious concerns"."""
    at = next(to for to in range(first - 1, first - 4, -1) if lows[to] in _STIRRED)
    return lows[at] in ("raises", "raise") and at in saying.content and saying.sense in ("says", "speaks", "stance")


def _looked_for(lows: Sequence[str], first: int, start: int) -> bool:
    """Whether breaches are what somebody watches for ("was monitoring trade for breaches of the sanctions")."""
    at = first - 1
    while lows[at] in _TO_COME or lows[at] in _ONLY_HELD:
        at -= 1
    if lows[at].startswith(_EXAMINES) and at < first - 1:
        return True  # "the panel that investigated suspected violations"
    return lows[at] in ("for", "against") and not _WATCHES.isdisjoint(lows[max(at - _WATCHED, start) : at])


def _told_by_others(lows: Sequence[str], start: int, first: int) -> bool:
    """Whether words stand in a quotation within what is said, and so are another's."""
    opened = next((at for at in range(first - 1, start + 1, -1) if lows[at] in _OPENING), None)
    return opened is not None and lows[opened - 1] in (":", ",") and "’" not in lows[opened:first]


def _left_open(lead: Sequence[str]) -> bool:
    """Whether something is only not excluded ("does not rule out building ties in line with the pact")."""
    return not _EXCLUDES.isdisjoint(lead) or any(a in _RULES_OUT and b == "out" for a, b in pairwise(lead))


def _of_a_noun(tokens: Tokens, mention: Mention) -> bool:
    """Whether "illegal" or "legitimate" stands before a noun and judges only that."""
    if mention.entry.phrase not in _LEGALITY | _GRAVE:
        return False
    after = next(iter(tokens.lows[mention.last + 1 : mention.last + 2]), ".")
    matters = _MATTERS if mention.entry.phrase in _GRAVE or tokens.lows[mention.first - 1] in ("a", "an") else _NONE
    return after[:1].isalpha() and after not in _ENDING and after not in matters


def _narrated(tokens: Tokens, saying: Saying, mention: Mention) -> bool:
    """Whether a breach is told by the page, not by who charges ("…, which would violate", "of trading in breach")."""
    lows = tokens.lows
    if saying.content.stop <= saying.verb.first < mention.first:
        return True  # "were sent, the agency said on Sunday, in apparent violation of the resolutions"
    lead = mention.first - 1
    while lead > saying.content.start and lows[lead] in _MODALS:
        lead -= 1
    if _WHOSE in (lows[lead - 2 : lead], lows[lead - 1 : lead + 1]):
        return True  # "the Council, whose resolutions bar it from selling arms"
    return lows[lead - 1 : lead + 1] == [",", "which"] and saying.sense in ("alleges", "says", "assesses")


def _supposed(lows: Sequence[str], saying: Saying, first: int) -> bool:
    """Whether a breach is only supposed ("if the sanctions, which ban arms, were violated, it awaits a finding")."""
    start = next((at for at in range(first - 1, saying.content.start - 1, -1) if _opens_a_case(lows, at)), None)
    if start is None or {"would", "will", "could"} & set(lows[start:first]):
        return False  # "if true it would violate"
    commas = [at for at in range(start, first) if lows[at] == ","]
    return not commas or (len(commas) == 2 and lows[commas[0] + 1] in ("which", "who"))


def _opens_a_case(lows: Sequence[str], at: int) -> bool:
    """Whether a word puts a case ("if", "whether", "where there was evidence of")."""
    return lows[at] in ("if", "whether") or (lows[at] == "where" and lows[at + 1] == "there")


def _of_something_else(tokens: Tokens, saying: Saying, stance: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether what is left of words of a stance is no transfer ("said the launch violated the resolutions")."""
    start = saying.content.start
    start += bool(saying.content) and tokens.lows[start] == "that"
    taken_up = bool(saying.content) and tokens.lows[start] in ("it", "this")  # "after the launch, he said it posed …"
    left = [m for m in mentions if (taken_up or m.first in saying.content) and m.last < stance.first]
    subject = next((m for m in left if m.entry.kind in ("matter", "item", "provision")), None)
    launched = subject is not None and subject.entry.phrase.startswith(_LAUNCHES) and not taken_up
    others = [m for m in left if is_other(m) and tokens.lows[m.last + 1] not in _BODIES]  # "the human rights office is"
    of = saying.verb.last + 2 if tokens.lows[saying.verb.last + 1] in ("of", "about", "on") else len(tokens.lows)
    said_of = (m for m in mentions if of <= m.first <= of + _OPENS)  # "…," he said of the shells
    if not others or any(is_transfer(m, left) for m in (*left, *said_of)):
        return launched
    drawn_in = others[-1].entry.phrase in _WARS and _TAKEN_UP & set(tokens.lows[others[-1].last + 1 : stance.first])
    return launched or not drawn_in  # "dragged the North into its war, and that this was alarming"
