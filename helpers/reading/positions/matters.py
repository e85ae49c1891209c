"""Whether a stance is taken on a transfer at all: its object is one, takes one up, or is something else."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.words import MONTHS
from helpers.reading.lexicon import STATE_KINDS, STATE_NAMES, Mention
from helpers.reading.moving.parties import BOTH
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.positions.forukraine import for_ukraine, out_of_ukraine, to_give
from helpers.reading.positions.listings import already, looks_back, on_others, targets, threatened
from helpers.reading.positions.recalled import recalled
from helpers.reading.positions.thirdstates import of_third_states, to_a_third, to_its_own
from helpers.reading.positions.wording import by_a_name
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_PEOPLE = frozenset(("soldiers", "battalions", "troops"))
# What is taken against a whole state goes far beyond these transfers; who is listed by name is told for one.
_ON_STATES = (
    "impos",
    "adopt",
    "approv",
    "agree",
    "extend",
    "expand",
    "tight",
    "toughen",
    "introduc",
    "slap",
    "new",
    "fr",
)
_NAMES = frozenset("names named lists includes including targets targeting adds adding hits hitting naming".split())
_BEHIND_THAT = frozenset("in as and because very strongly for".split())
_TIED = (["tied", "to"], ["linked", "to"], ["connected", "to"], ["involved", "in"], ["responsible", "for"])
_THIS = frozenset("this it that these them".split())
_PRONOUNS = frozenset("this these it them".split())
_FIRES = ("fire", "launch", "test")
OBJECT = 9  # words after a stance in which its object stands
_OWNED = 2  # words from "Ukraine" to the thing in "Ukraine's drones"
_ENFORCES = frozenset(
    "sanction sanctions pressure response respond isolation isolate act action actions react reaction steps "
    "resolution resolutions embargo obligation obligations cap limit ceiling quota".split()
)
PASSED_BY = frozenset("recent months years".split())
_BLAMES = ("critici", "blam", "fault", "reproach", "rebuk", "took aim", "takes aim", "called out", "calls out")
_ANSWERS = frozenset("answer respond response react reaction retaliate".split())
_A = frozenset(("a", "an"))
_AT = frozenset(("in", "at"))
_WHY = frozenset("over response retaliation answer reaction protest".split())
_TOLD = frozenset("report reports claim claims allegation allegations news".split())
_OVER = frozenset("over for after because".split())
_DECIDED = frozenset("decision decisions move moves step steps act acts agreement pact".split())
_LEADS_TO_USE = frozenset("using deploying firing launching testing".split())
_ITS_OWN = frozenset("citizens nationals tourists companies firms banks businesses".split())
_AGAINST = 4  # words of "Moscow and its allies" before "against"
_WHEN_AND_WHERE = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        "on in at by via through to a an the late early earlier today yesterday again also too repeatedly publicly "
        "separately statement press news conference briefing interview phone call post letter speech joint written "
        "reporters journalists".split()
    )
)
WARS = ("war", "war of aggression", "invasion", "full-scale invasion", "offensive", "aggression")
TAKES_UP = frozenset(
    "this these it them report reports claim claims allegation allegations accusation accusations charge charges "
    "act acts conduct practice practices announcement justification admission alliance axis pact agreement treaty "
    "finding findings revelation revelations disclosure disclosures evidence study analysis giver donor sender "
    "move moves decision step steps action actions development developments news matter behaviour behavior".split()
)

# What an answer to a report may be on, in a word.
MATTERS = frozenset(
    "matter matters report reports claim claims allegation allegations accusation accusations assertion assertions "
    "issue question questions details detail presence it this that these those statement statements briefing briefings "
    "remark remarks comments announcement announcements assessment assessments finding findings disclosure disclosures "
    "story stories article articles news footage intelligence information topic subject accounts account "
    "figure figures number numbers toll tally losses casualties deaths dead estimate estimates video videos photo "
    "photos picture pictures image images imagery publication publications leak leaks document documents data".split()
)


def on_something_else(tokens: Tokens, stance: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the nearest object right of words of a stance is no transfer ("condemned the missile launch")."""
    end = stance.last + 1 + OBJECT
    plain = stance.entry.more != "verb"  # a risk of war is no stance on the war
    right = [m for m in mentions if stance.last < m.first < end]
    # "called it an escalation and a provocation"
    judged = {m.last for m in right if m.entry.kind == "stance" and _A & set(tokens.lows[m.first - 1 : m.first + 1])}
    others = (m for m in right if is_other(m) and m.last not in judged)
    feeds = WARS if stance.entry.phrase == "harm" else WARS[:1]  # "fuels the full-scale invasion"
    other = next((m for m in others if not (plain and m.entry.phrase in feeds)), None)
    if other is not None and stance.entry.value == "announces-measures":
        why = next((at for at in range(other.last, end + OBJECT) if tokens.lows[at] in _WHY), None)
        if why is not None and any(m.first > why and is_transfer(m, mentions) for m in mentions):
            return False  # "requested a meeting of the Council over the shipments"
    return other is not None and not any(m.first < other.first and is_transfer(m, mentions) for m in right)


def linked(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether a verb of stance has a transfer as its object, or takes up what was told ("condemned this")."""
    value, own = saying.verb.entry.value, saying.who.country.value
    if value == "announces-measures" and (
        saying.who.country.value == "UN"
        or "by" in tokens.lows[saying.verb.last + 1 : saying.speakers[0].first]
        or already(tokens, saying)
        or looks_back(tokens.lows, saying.verb.first)
        or PASSED_BY & set(tokens.lows[max(saying.verb.first - 5, 0) : saying.verb.first])
    ):
        return False  # "sanctions imposed by the Security Council", "ships sanctioned by the US": told in passing
    if saying.verb.entry.phrase.startswith("want") and tokens.lows[saying.verb.last + 1] == "to":
        return False  # "wanted to meet Kim": a wish of his own
    if value == "announces-measures" and _those_involved(tokens, saying):
        return True
    if value in ("condemns", "voices-concern", "welcomes") and _that_alone(tokens.lows, saying):
        return True
    answers = bool(_ANSWERS & set(tokens.lows[saying.content.start : saying.content.stop]))
    if value == "calls-for-enforcement" and out_of_ukraine(tokens, saying, mentions):
        return False
    if value == "calls-for-enforcement" and answers:
        return True  # "called on allies to answer with more weapons"
    if value == "calls-for-enforcement" and (for_ukraine(saying, mentions) or to_give(tokens, saying)):
        return False
    if value == "announces-measures" and any(
        m.entry.kind == "country" and m.entry.value not in (*BOTH, own) and tokens.lows[m.first - 1] == "to"
        for m in mentions
        if m.first in saying.content
    ):
        return False  # "sanctions on a firm that sells chips to Iran"
    if value == "announces-measures" and _for_other_reasons(tokens, saying, mentions):
        return False
    if value == "announces-measures" and on_others(tokens, saying, mentions):
        return False
    if value == "announces-measures" and threatened(tokens, saying, mentions):
        return True
    judges = value in ("condemns", "voices-concern", "calls-for-enforcement") or (value == "warns" and own not in BOTH)
    if judges and of_third_states(tokens, saying, mentions):
        return False
    if value == "welcomes" and (to_a_third(saying, mentions) or to_its_own(tokens, saying, mentions)):
        return False  # "thanked China for its support"
    stop = saying.content.stop
    near = [m for m in mentions if m.first < stop]
    if value == "announces-measures" and any(m.entry.value in BOTH for m in mentions if m.first >= stop):
        return True  # "announced a listing on Monday, adding the names of two North Korean banks"
    if value == "warns" and own in BOTH:
        places = {m.entry.value for m in near if m.entry.kind in STATE_KINDS and tokens.lows[m.first - 1] == "in"}
        if places - {*BOTH, "UKR"}:
            return False  # "warned Washington against deploying missiles in Japan"
        return any(is_transfer(m, mentions) for m in near)  # "warned Oslo against forming an alliance"
    if value == "warns" and _against_a_deed(tokens, saying, near):
        return False  # "warned Moscow against leaving the treaty", "warned its citizens against travel to Russia"
    if value == "warns" and any(
        m.first in saying.content and (m.entry.value == "warns" or m.entry.value in BOTH) for m in near
    ):
        return True  # "warned that Pyongyang would pay a price", "issued a warning regarding North Korea"
    charged = {m.entry.value for m in near if m.entry.kind == "stance" and m.first in saying.content}
    feared = value == "warns" and "voices-concern" in charged and tokens.lows[saying.verb.last + 1] == "of"
    if feared and not any(is_other(m) and m.first in saying.content for m in near):
        return True  # "warned of a dangerous spiral"
    if value == "condemns" and "calls-violation" in charged and any(m.entry.value in BOTH for m in near):
        return True  # "condemned the North for flouting the sanctions"
    if (
        value == "voices-concern"
        and _blames(saying)
        and _DECIDED.isdisjoint(tokens.lows[saying.content.start : saying.content.start + _AGAINST])
        and any(m.entry.value in BOTH and m.first in saying.content for m in near)
    ):
        return True  # "criticised Russia for ignoring its duty"
    if {m.entry.value for m in near if m.first in saying.content} >= BOTH:
        # "condemned the decisions of Russia and North Korea", "praised the units that fought for Russia"
        return value != "welcomes" or any(m.entry.kind == "unit" and m.entry.value in _PEOPLE for m in near)
    if "what" in tokens.lows[saying.verb.last + 1 : saying.verb.last + 3] and any(
        m.entry.value in BOTH and m.first in saying.content for m in near
    ):
        return True  # "we condemn what Pyongyang is doing"
    if value in ("condemns", "voices-concern") and (by_a_name(tokens, saying) or _of_nothing(tokens, saying)):
        return True
    takes_up = TAKES_UP | _ENFORCES if value == "calls-for-enforcement" else TAKES_UP
    if value == "announces-measures":
        takes_up = TAKES_UP - _PRONOUNS  # "sanctions on Russia since it invaded Ukraine"
        theirs = any(m.first in saying.content and m.entry.value in BOTH for m in near)
        named = _NAMES & set(tokens.lows[saying.content.start : stop])  # "adopted a package that names a general"
        others = any(is_other(m) for m in near) and not any(is_transfer(m, mentions) for m in near)
        named_or_counted = bool(named) or targets(tokens.lows, saying)
        if theirs and not others and (named_or_counted or not saying.verb.entry.phrase.startswith(_ON_STATES)):
            return True  # "put North Korea's defence minister on its sanctions list"
    if value in ("condemns", "voices-concern") and recalled(tokens, saying, mentions):
        return True
    test = is_sent if value == "welcomes" else is_transfer
    return any(test(m, mentions) for m in near) or _taken_up(tokens, range(saying.content.start, stop), near, takes_up)


def _that_alone(lows: Sequence[str], saying: Saying) -> bool:
    """Whether "that" by itself is the object ("we condemn that in the strongest terms", "concerned about that.")."""
    at = saying.verb.last + 1
    at += lows[at] in ("about", "at", "by", "over", "with")
    return at in saying.content and lows[at] == "that" and (lows[at + 1] in _BEHIND_THAT or not lows[at + 1].isalnum())


def _those_involved(tokens: Tokens, saying: Saying) -> bool:
    """Whether those are punished who had to do with what was told ("sanctions on those involved", "tied to this")."""
    lows = tokens.lows
    return any(
        (
            lows[at] in ("those", "people", "companies", "firms", "entities")
            and lows[at + 1] in ("involved", "responsible")
        )
        or (lows[at : at + 2] in _TIED and lows[at + 2] in _THIS)
        for at in saying.content
    )


def _against_a_deed(tokens: Tokens, saying: Saying, near: Sequence[Mention]) -> bool:
    """Whether somebody is warned against doing what is no transfer and takes none up."""
    after = range(saying.verb.last + 1, min(saying.verb.last + 2 + _AGAINST, saying.content.stop))
    at = next((at for at in after if tokens.lows[at] == "against"), None)
    if at is not None and not _ITS_OWN.isdisjoint(tokens.lows[saying.verb.last + 1 : at]):
        return True
    if at is None or not tokens.lows[at + 1].endswith("ing"):
        return False
    behind = [m for m in near if m.first > at and (m.entry.kind != "move" or m.entry.value != "use")]
    behind = [m for m in behind if m.entry.kind != "item" or not _LEADS_TO_USE & {tokens.lows[at + 1]}]
    return not any(is_transfer(m, near) for m in behind) and TAKES_UP.isdisjoint(tokens.lows[at : saying.content.stop])


def _taken_up(tokens: Tokens, content: range, near: Sequence[Mention], words: frozenset[str]) -> bool:
    """Whether a word takes up what was told: not the "decision" that goes on to tell of another deed."""
    for at in content:
        if tokens.lows[at] not in words:
            continue
        decides = tokens.lows[at] in _DECIDED and tokens.lows[at + 1] == "to"
        decides = decides or (tokens.lows[at] in _TOLD and tokens.lows[at + 1] in ("of", "about", "that"))
        if not decides or any(m.first > at and is_transfer(m, near) for m in near):
            return True  # not "the decision to scrap an accord"
    return False


def _for_other_reasons(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether diplomats are sent home for something that is no transfer ("expelled two envoys over a spy ring")."""
    if not saying.verb.entry.phrase.startswith("expel"):
        return False
    why = next((at for at in saying.content if tokens.lows[at] in _OVER), None)
    if why is None:
        return False
    behind = [m for m in mentions if m.first > why]
    return not any(is_transfer(m, mentions) for m in behind) and TAKES_UP.isdisjoint(
        tokens.lows[why : saying.content.stop]
    )


def _of_nothing(tokens: Tokens, saying: Saying) -> bool:
    """Whether a worry names no object of its own: it is about what was told ("voiced concern on Monday")."""
    if saying.content.start <= saying.verb.last:
        return False
    for at in saying.content:
        low = tokens.lows[at]
        if low in (",", ";") or (low in ("and", "but") and tokens.lows[at + 1].endswith("ed")):
            return True
        placed = tokens.words[at][0].isupper() and not _AT.isdisjoint(
            tokens.lows[max(at - 2, saying.content.start) : at]
        )
        if low[0].isalpha() and low not in _WHEN_AND_WHERE and not placed:
            return False
    return True


def takes_up(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is said speaks of a transfer, or of what was told before ("this must stop")."""
    said = set(tokens.lows[saying.content.start : saying.content.stop])
    told = (m for m in mentions if m.first in saying.content and m.entry.kind != "move")  # "go" alone moves anything
    return bool(_PRONOUNS & said) or any(is_transfer(m, mentions) for m in told)


def _blames(saying: Saying) -> bool:
    """Whether a verb blames somebody, and has no matter but what it blames for."""
    return saying.verb.entry.phrase.startswith(_BLAMES) and saying.content.start > saying.verb.last


def of_an_offer(saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is rejected is an offer or a decision and no report ("rebuffed overtures")."""
    return saying.sense == "denies" and any(is_other(m) and 0 < m.first - saying.verb.last <= OBJECT for m in mentions)


def is_transfer(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether words speak of a transfer; a missile in "missile launch" does not."""
    entry = mention.entry
    if entry.kind == "item" and of_another(mention, mentions):
        return False
    if entry.kind in ("item", "move"):
        others = [m for m in mentions if is_other(m)]
        if entry.phrase.startswith("release") and any(0 < m.first - mention.last <= _AGAINST for m in others):
            return False  # "the release of the hostages"
        launched = any(m.last == mention.first - 1 and m.entry.phrase.startswith(_FIRES) for m in others)
        return not launched and not any(m.first <= mention.last + 1 and mention.first <= m.last for m in others)
    if entry.kind == "provision":  # not "the withdrawal from the treaty"
        return not any(is_other(m) and m.first < mention.first <= mention.last <= m.last for m in mentions)
    return entry.kind == "matter" and entry.value == "transfer"


def of_another(thing: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a thing is a third state's, or its soldiers are those of who gets them ("Russian troops")."""
    owner = next((m for m in mentions if m.entry.kind in STATE_KINDS and 0 < thing.first - m.last <= _OWNED), None)
    if owner is None or (owner.entry.kind != "nationality" and thing.first - owner.last < _OWNED):
        return False
    sent = ("PRK",) if thing.entry.value == "troops" else BOTH
    return owner.entry.kind in STATE_NAMES and owner.entry.value not in sent


def is_sent(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether words name a thing, who was sent or the sending, and not only ties at large."""
    soldiers = mention.entry.kind == "unit" and mention.entry.value in _PEOPLE
    return soldiers or (mention.entry.kind in ("item", "move") and is_transfer(mention, mentions))


def is_other(mention: Mention) -> bool:
    """Whether words name a matter that is no transfer ("missile launch", "human rights")."""
    return mention.entry.kind == "matter" and mention.entry.value == "other"
