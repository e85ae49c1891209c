"""What a saying does with a reported transfer: the stance of a claim.

It follows the codebook in ``data/README.md``: it codes the words. Where a verb is as plain as "said", the stance
follows from who speaks: a party to the transfer confirms, of others ``tellers`` knows what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.reading.calendar.words import MONTHS
from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.parties import BOTH
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.positions.answers import ASKS, answer_in_words, answered
from helpers.reading.positions.described import only_described
from helpers.reading.positions.ellipses import says_yes
from helpers.reading.positions.modalities import said_with
from helpers.reading.positions.negation import before_no, of_nothing, untold
from helpers.reading.positions.reports import REPORTS, names_it, only_of_reports, takes_note, talk_of_others
from helpers.reading.positions.speakers import is_party, is_witness
from helpers.reading.positions.tellers import by_who_speaks, of_a_register
from helpers.reading.positions.wording import words_of
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_MAY = ("could ", "may ", "might ", "can ")
_ORDERS = frozenset("ordered dispatched decided decision".split())
_TO_ITS_MARK = 8  # words from a transfer to the mark of a question
_LEAD_OUT = 5  # words from "rule out" to what may come
_NAME = 5  # words from "describes" to "as a secret sale of shells"
_SUPPOSED = 4  # words to "such", and from there to "would"
_MIGHT = frozenset("would could might".split())
_NEAR_OF = 10  # words from "spoke of" to the transfer
_NOT_YET = frozenset("any would could might if potential possible alleged".split())
_AHEAD = 4  # words behind a transfer in which "would violate" makes it one to come
_WHEN = WEEKDAYS | MONTHS | frozenset("on in late early earlier this last week month yesterday today again .".split())
_FEARS = ("warns", "voices-concern")
_OVER = ("about", "over", "at")
_AUXILIARY = frozenset("has have had was were been".split())
_SENDING = frozenset("supplying exporting selling shipping delivering sending providing importing buying".split())
_NO_CLAUSE = frozenset("of about against over on at to with for it them him her us".split())
_BEGUN = frozenset("begun began started resumed continued continues".split())
_OWNS_UP = frozenset(("welcomes", "defends"))  # who praises or defends what was sent says that it was
_PRAISED = 6  # words from "thanked" to whom
_THESE = frozenset("the these those its their his korean dprk kpa".split())
_ABROAD = frozenset("russian ukrainian own south about over".split()) | REPORTS
_JUDGES = frozenset(("calls-violation", "condemns", "voices-concern", "calls-for-enforcement"))


def stance_of(
    tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention], told: bool = False
) -> Cell | None:
    """Return the stance of a claim, or None where the words assert nothing about a transfer.

    ``told``: the words speak of the thing of a transfer told elsewhere ("the car is an Aurus"), without a frame.
    """
    party = is_party(saying.who)
    if saying.verb.entry.phrase == "beside a quotation":
        saying = replace(saying, sense="says")  # whatever the verb means, the quotation is said
    if saying.sense in ("denies", "no-comment") or (
        saying.sense == "confirms" and (party or before_no(tokens, saying.verb) or of_nothing(tokens, saying))
    ):
        return answered(tokens, saying, frame, words, party)
    if (
        saying.sense in ("says", "speaks", "reports", "assesses", "detects", "stance")
        and saying.verb.entry.phrase != "own words"
        and (before_no(tokens, saying.verb) or of_nothing(tokens, saying))
    ):
        return None  # "did not mention the deployment"
    denied = frame.last if frame is not None and frame.negated else None
    answer = answer_in_words(tokens, saying, frame is not None or told, words, party, denied)
    if answer is not None:
        return answer
    if (frame is None and not told) or (frame is not None and frame.stage.rule == "stage-if"):
        return None  # "if North Korea sends arms": a case, no claim
    if frame is not None and not party and _as_a_deed(tokens, saying, frame):
        return None
    if frame is not None and frame.negated and "?" in tokens.lows[frame.last + 1 : frame.last + _TO_ITS_MARK]:
        return None  # "Does Moscow still maintain that there are no North Korean troops?": asked, and not denied
    if frame is not None and frame.negated and not (saying.sense == "alleges" and not party):
        own = party or saying.who.country.value in BOTH  # a Russian firm denies for itself
        if own and {"rule", "ruled", "ruling"} & set(tokens.lows[max(frame.first - _LEAD_OUT, 0) : frame.first]):
            return None  # "did not rule out supplying arms" speaks of what may come
        if own and saying.sense == "stance" and saying.verb.entry.value in _OWNS_UP:
            return None  # "thanked the North and has never confirmed deliveries"
        if own:
            return words_of(tokens, saying.verb, "denies", "negated-by-a-party")
        judged = any(m.entry.kind == "stance" and m.first in saying.content for m in words)
        doubts = saying.sense in ("says", "assesses", "according") and not is_medium(saying.who) and not judged
        return words_of(tokens, saying.verb, "disputes", "negated-by-another") if doubts else None
    if party and frame is not None and untold(tokens.lows, frame.first):
        return None  # "said Pyongyang had not confirmed sending soldiers"
    if party:
        return _of_a_party(tokens, saying, frame, words)
    return _of_another(tokens, saying, frame, words)


def _as_a_deed(tokens: Tokens, saying: Saying, frame: Frame) -> bool:
    """Whether a transfer is only weighed as a deed ("Providing weapons to Russia would not reflect well on it")."""
    move, start = frame.move, saying.content.start
    start += bool(saying.content) and tokens.lows[start] in ("“", '"', "that")
    if move is None or move.first != start or not tokens.lows[move.first].endswith("ing"):
        return False
    return any(
        tokens.lows[at] in ("is", "would", "will", "can", "could") for at in range(frame.last + 1, saying.content.stop)
    )


def _of_a_party(tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention]) -> Cell | None:
    """Return the stance of a party to a transfer that tells of it: it confirms, unless it only speaks of the talk."""
    verb, sense = saying.verb, saying.sense
    if sense == "alleges":
        return words_of(tokens, verb, "alleges", "verb")
    if sense in ("assesses", "detects"):
        return words_of(tokens, verb, "confirms", "verb")
    if sense == "stance" and verb.entry.value in _OWNS_UP and frame is not None and frame.first > verb.last:
        sent = frame.stage.value in ("delivered", "under-way") and not _conditional(saying, words)
        return words_of(tokens, verb, "confirms", "praised-by-a-party") if sent else None
    if sense == "stance" and frame is None and _praises_what_came(tokens, saying, words):
        return words_of(tokens, verb, "confirms", "praised-by-a-party")
    if sense in ("stance", "dismisses", "speaks") or _conditional(saying, words):
        return None  # a stance, a matter taken up, a condition: nothing is asserted
    if frame is None and _supposes(tokens.lows, saying.content):
        return None  # "such transfers would violate the resolutions"
    if names_it(tokens, verb):
        named = frame is None and verb.first < saying.content.start and _of_what_came(tokens, saying, words)
        return words_of(tokens, verb, "confirms", "named-by-a-party") if named else None
    if verb.entry.phrase.startswith("establish") and tokens.lows[verb.last + 1] != "that":
        return None  # "establishing a framework" finds nothing out
    if frame is not None and talk_of_others(tokens, saying, frame, words):
        return None  # "some members spoke of a dispatch of units"
    judging = (m for m in words if m.entry.kind == "stance" and m.entry.value in ("defends", "condemns", "warns"))
    judged = any(not m.entry.phrase.startswith(_MAY) for m in judging)  # "could send weapons" is told by itself
    ordered = bool(_ORDERS & set(tokens.lows[saying.content.start : saying.content.stop]))
    return (
        None
        if judged and not ordered and sense == "says"
        else words_of(tokens, verb, "confirms", "party-to-the-transfer-says")
    )


def _supposes(lows: list[str], content: range) -> bool:
    """Whether a saying only tells what such a thing would be."""
    such = next((at for at in content[:_SUPPOSED] if lows[at] in ("such", "any")), None)
    return such is not None and not _MIGHT.isdisjoint(lows[such + 1 : such + _SUPPOSED])


def _praises_what_came(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> bool:
    """Whether a party thanks or praises those, or the thing, of a transfer told before ("thanked the builders")."""
    verb = saying.verb
    praises = verb.entry.value == "welcomes" and verb.entry.more == "verb" and not _conditional(saying, words)
    return praises and _of_what_came(tokens, saying, words)


def _of_what_came(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> bool:
    """Whether a verb has the thing of a transfer told before as its object: "the builders", "him for the car"."""
    verb, lows = saying.verb, tokens.lows
    near = range(verb.last + 1, min(verb.last + 1 + _PRAISED, saying.content.stop))
    thing = next((m for m in words if m.entry.kind == "item" and m.first in near), None)
    lead = set(lows[verb.last + 1 : thing.first]) if thing is not None else _ABROAD
    return not _ABROAD & lead and bool(_THESE & lead)


def _of_another(tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention]) -> Cell | None:
    """Return the stance of somebody who is no party to a transfer and tells of it."""
    sense, verb = saying.sense, saying.verb
    described = frame is None and sense in ("says", "according") and only_described(tokens, saying, words)
    if described and not says_yes(tokens, saying):
        return None  # "said the shells were of poor quality"
    if names_it(tokens, verb):
        if frame is not None and 0 < frame.first - verb.last <= _NAME and _as_a_name(tokens, saying, words):
            value = "reports" if is_medium(saying.who) else "alleges"
            return words_of(tokens, verb, value, "named-as")  # "what Kyiv describes as a sale of shells"
        return None  # "called the shipments a violation", "were described by an official as a smear"
    if sense == "alleges":
        return words_of(tokens, verb, "reports" if is_medium(saying.who) else "alleges", "verb")
    if tokens.lows[verb.last + 1] in _SENDING and verb.last < saying.content.start:
        return None  # "what China reported supplying to North Korea": a third state's own sales
    if sense in ("assesses", "detects") and takes_note(tokens, verb):
        return None  # "has observed reports that the factory is short of workers"
    remarks = tokens.lows[verb.first].startswith("observ") and tokens.lows[verb.last + 1] == "that"
    if sense in ("assesses", "detects") and not remarks:
        tells = is_medium(saying.who) or is_witness(saying) or of_a_register(tokens, saying)
        return words_of(tokens, verb, "reports" if tells else "assesses", "verb")
    if sense == "stance" and _presumes(tokens, saying, frame):
        return words_of(tokens, verb, "alleges", "judged-as-a-fact")
    asked = frame is not None and sense != "according"  # "a question about troops who, according to Kyiv, were sent"
    if (
        asked
        and frame is not None
        and ASKS & set(tokens.lows[saying.content.start : max(frame.first, saying.content.start)])
    ):
        return None  # "he asked whether there were troops"
    if sense == "says" and frame is not None and only_of_reports(tokens, saying, frame):
        return None  # "said the alliance was watching reports of troops"
    fears = ("warns", "voices-concern")  # "warned that …", "expressed concern that …": what follows is asserted
    told = _that_follows(tokens.lows, verb) or saying.content.stop <= verb.first  # "…, he warned"
    told = told or _told_without_that(tokens, saying, frame)
    cautions = sense == "stance" and verb.entry.value in fears and told
    speaks_of = sense == "speaks" and _speaks_of_it(tokens, saying, frame)
    if speaks_of and not _conditional(saying, words):
        return by_who_speaks(tokens, saying, frame, words)
    if sense in ("dismisses", "speaks") or (sense == "stance" and not cautions) or _conditional(saying, words):
        return None  # a stance, a matter taken up, a condition: nothing is asserted
    judged = [m for m in words if m.entry.kind == "stance" and m.first in saying.content]
    judged = [m for m in judged if "which" not in tokens.lows[max(m.first - 3, 0) : m.first]]  # ", which would violate"
    if (
        sense in ("says", "according")
        and saying.who.affiliation != "research"
        and any(m.entry.value in _JUDGES for m in judged)
        and not _told_outright(tokens, saying, frame)
    ):
        return None  # a judgement of what others report
    return by_who_speaks(tokens, saying, frame, words)


def _speaks_of_it(tokens: Tokens, saying: Saying, frame: Frame | None) -> bool:
    """Whether somebody speaks right of a transfer ("spoke of 9,000 boxes of shells that had been sent")."""
    lows, verb = tokens.lows, saying.verb
    if not lows[verb.first].startswith(("spoke", "speak")) or lows[verb.last + 1] != "of":
        return False
    if saying.who.kind not in ("state", "organisation"):
        return False  # an official who "also spoke of a missile" mentions it
    return frame is None or verb.last < frame.first < verb.last + _NEAR_OF


def _that_follows(lows: list[str], verb: Mention) -> bool:
    """Whether "that" follows a verb, behind a time at most ("warned late Tuesday that")."""
    at = verb.last + 1
    while lows[at] in _WHEN or lows[at].isdigit():
        at += 1
    return lows[at] == "that"


def _told_without_that(tokens: Tokens, saying: Saying, frame: Frame | None) -> bool:
    """Whether a clause follows a warning at once, with no "that" ("warned 3,000 troops have reached Kursk")."""
    verb = saying.verb
    if frame is None or frame.first <= verb.last or verb.entry.more != "verb" or frame.move is None:
        return False
    return tokens.lows[verb.last + 1] not in _NO_CLAUSE and tokens.lows[frame.move.first - 1] in _AUXILIARY


def _as_a_name(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> bool:
    """Whether a transfer is the name that somebody gives to something ("what Kyiv describes as a sale of shells")."""
    first = saying.speakers[0].first
    judged = any(m.entry.kind == "stance" and m.first in saying.content for m in words)
    return tokens.lows[first - 1 - (tokens.lows[first - 1] == "the")] == "what" and not judged


def _presumes(tokens: Tokens, saying: Saying, frame: Frame | None) -> bool:
    """Whether an official punishes or fears a transfer, and so says that it took place; who condemns it, judges."""
    verb = saying.verb
    return (
        frame is not None
        and (verb.entry.value == "announces-measures" or _fears_that(tokens, verb, frame))
        and not before_no(tokens, verb)
        and not verb.entry.phrase.startswith("impos")
        and verb.last < frame.last
        and _a_fact(tokens, saying, frame)
    )


def _fears_that(tokens: Tokens, verb: Mention, frame: Frame) -> bool:
    """Whether a fear is about what somebody does ("sounded the alarm about the North sending troops")."""
    return (
        verb.entry.value in _FEARS
        and frame.move is not None
        and tokens.lows[frame.move.first].endswith("ing")
        and verb.last < frame.first
        and tokens.lows[verb.last + 1] in _OVER
    )


def _a_fact(tokens: Tokens, saying: Saying, frame: Frame) -> bool:
    """Whether an official speaks of a transfer as of one that took place, not of "any" or one that "would" be."""
    sentence = range(min(saying.content.start, frame.first), frame.last + 1)
    return (
        saying.who.affiliation == "state"
        and frame.stage.value in ("delivered", "under-way")
        and not _NOT_YET & set(tokens.lows[sentence.start : sentence.stop + _AHEAD])
    )


def _conditional(saying: Saying, words: Sequence[Mention]) -> bool:
    return any(m.entry.kind == "hedge" and m.entry.value == "if-true" and said_with(saying, m) for m in words)


def _told_outright(tokens: Tokens, saying: Saying, frame: Frame | None) -> bool:
    """Whether a transfer is told by a verb of its own ("has sent shells"), and not only judged ("the supply of …")."""
    if frame is None or frame.move is None or frame.stage.value not in ("delivered", "under-way"):
        return False
    if _BEGUN & set(tokens.lows[max(frame.first - 3, 0) : frame.first]):
        return True  # "has begun direct shipments of oil"
    if frame.move.entry.more != "verb":
        return False
    lead = tokens.lows[frame.move.first - 1]
    if lead in ("by", "after"):  # "by sending shells it prolongs the war"
        return _NOT_YET.isdisjoint(tokens.lows[saying.content.start : saying.content.stop])
    if tokens.lows[frame.move.first].endswith("ing") or lead == "to":
        return False
    return lead in _AUXILIARY or frame.supplier.end is None or frame.move.first > frame.thing.last or lead.isalpha()
