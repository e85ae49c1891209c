"""The verbs of saying of a sentence: those of the lexicon, and what passes for one beside a quotation or a count."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.counts import counting_verbs
from helpers.reading.sayings.leadins import leading_verb
from helpers.reading.sayings.nouns import Nouns
from helpers.reading.sayings.quotatives import Marks, quotative_verbs
from helpers.reading.sayings.saying import only_looks
from helpers.reading.sayings.trailing import trailing_verbs
from helpers.reading.sayings.views import shared_views
from helpers.reading.tokens import Tokens

_GIVES = frozenset("conveyed expressed voiced extended".split())  # “courteously conveyed his thanks”
_RINGS = frozenset("phone telephone call calls door".split())  # "a woman who answered the phone"
_ASKED = frozenset(("asked", "asking", "asks", "requested", "requesting"))
_UNNAMED = (["not", "to"], ["for", "anonymity"], ["to", "remain"], ["to", "stay"])  # "who asked not to be named"
_SEES = ("assesses", "detects")
_ACTS = frozenset(
    "deployment deployments dispatch transfer transfers delivery deliveries supply supplies arrival presence shipment "
    "shipments sending".split()
)
LABEL = Entry("say", "says", "label", False, "verb")


def verbs_of(
    tokens: Tokens,
    sentence: range,
    places: list[Place],
    mentions: Sequence[Mention],
    quoted: Sequence[bool],
    marks: Marks,
) -> list[Mention]:
    """Return the verbs of a sentence by which somebody says something, in order."""
    nouns = Nouns(tokens, places)
    words = [m for m in mentions if m.entry.kind == "say" or (m.entry.kind == "stance" and m.entry.more == "verb")]
    lows = tokens.lows
    words = [
        m for m in words if not (lows[m.first].startswith("answer") and _RINGS & set(lows[m.last + 1 : m.last + 4]))
    ]
    silences = {m.first for m in words if m.entry.value == "no-comment"}
    words = [m for m in words if m.entry.value not in _SEES or m.last + 1 not in silences]  # "has seen no such data"
    verbs = [m for m in words if not quoted[m.first] and not nouns.is_noun(m, sentence)]
    marked = [m for m in words if quoted[m.first] and (m.entry.kind == "stance" or m.entry.phrase in _GIVES)]
    verbs += [v for m in marked if (v := _marked(tokens.lows, m, places)) is not None]
    verbs = [m for m in verbs if not only_looks(m)] or verbs  # "said it was looking into the reports"
    stances = {m.first for m in verbs if m.entry.kind == "stance"}
    if stances:  # "voiced" of "voiced concern"
        verbs = [m for m in verbs if m.entry.kind == "stance" or m.first not in stances]
    asides = [m for m in verbs if lows[m.first] in _ASKED and _unnamed(lows, m)]
    beside = quotative_verbs(tokens, marks, sentence, places, {m.first for m in verbs if m not in asides})
    beside += _label(tokens.lows, sentence, places, quoted)
    known = {m.first for m in (*verbs, *beside)}
    beside += counting_verbs(tokens, sentence, known)
    beside += shared_views(tokens.lows, sentence, known)
    beside += trailing_verbs(tokens.lows, sentence, known)
    if not verbs and not beside:
        return leading_verb(tokens, sentence, places, quoted)
    return sorted([*verbs, *beside]) if beside else verbs


def _unnamed(lows: Sequence[str], verb: Mention) -> bool:
    """Whether a clause only tells that a speaker is not named ("a trader who asked not to be named")."""
    return lows[verb.first - 1] == "who" and lows[verb.last + 1 : verb.last + 3] in _UNNAMED


def _marked(lows: Sequence[str], verb: Mention, places: list[Place]) -> Mention | None:
    """Return a verb of stance that alone stands in marks behind who takes it (they “strongly condemned” it)."""
    at = verb.first - 1
    while lows[at].endswith("ly") or lows[at] in ("most", "highly"):
        at -= 1
    ends = (at - 1, at - 2) if lows[at] in ("“", '"', "‘", "'") else ()
    return verb._replace(first=at) if any(place.last in ends for place in places) else None


def _label(lows: Sequence[str], sentence: range, places: list[Place], quoted: Sequence[bool]) -> list[Mention]:
    """Return the colon behind a party that begins a sentence, as headlines tell who says it ("NIS: … was sent")."""
    first = places[0] if places else None
    if first is None or first.first > sentence.start + 1 or first.who.kind not in ("organisation", "state", "person"):
        return []
    colon = first.last + 1
    labelled = colon + 3 < sentence.stop and lows[colon] == ":" and not quoted[colon + 1]
    return [Mention(colon, colon, LABEL)] if labelled else []


def tells(lows: Sequence[str], verb: Mention) -> bool:
    """Whether a verb of speaking tells something: "replied that", "mentioned the deployment of troops"."""
    act = lows[verb.first].startswith("mention") and lows[verb.last + 2] in _ACTS
    return act or lows[verb.last + 1] == "that"
