"""What is told as found or printed by somebody: "…, an investigation by NHK has found", "Rodong ran a report on …"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

FOUND = frozenset("found finds shows showed shown suggests suggested reveals revealed learned learnt".split())
_PASSED = frozenset("has have had also itself then now".split())
_BEHIND = frozenset(", . ; in on after from by through based when last this while with".split())
_BREAKS = frozenset("that who which whom and but or is are was were has have had will said says to".split())
_PRINTED = frozenset(
    "carried carries ran runs published publishes printed prints aired airs broadcast broadcasts posted posts".split()
)
_TEXTS = frozenset(
    "report reports article articles story stories item items piece pieces account accounts dispatch dispatches "
    "editorial commentary interview interviews".split()
)
_ON = frozenset("on about of saying that describing claiming alleging with in".split())
EXAMINED = frozenset(
    "reviewed seen obtained examined analysed analyzed verified studied viewed inspected collected compiled gathered "
    "acquired geolocated checked consulted accessed assembled".split()
)
_SHOW = FOUND | frozenset("show suggest reveal indicate indicates indicated record list imply appear".split())
_LONGEST = 9  # words between the comma and who found it
_SHORTEST = 5  # words that tell something
_NEAR = 4  # words from "ran" to "a report"
PUT_OUT = frozenset(
    "showed shows shown displayed displays presented presents unveiled exhibited published publishes released releases "
    "shared posted circulated produced demonstrated".split()
)
_REMAINS = frozenset(
    "fragments debris wreckage remains remnants parts pieces casing wreck photographs photos pictures images imagery "
    "footage video videos".split()
)
_IN = frozenset("in on at of from by to".split())
_FAR = 18  # words from "found" to "that"
_OFF = 5  # words from "published" to "pictures"
_TAKEN = frozenset("taken dated captured made shot recorded".split())
_SHOWING = frozenset(("show", "shows", "showed"))
_DATED = 9  # words of "taken on the morning of May 5"
_FINDS = Entry("say", "detects", "findings", False, "verb")
_PRINTS = Entry("say", "reports", "prints", False, "verb")


def findings(
    tokens: Tokens, number: int, places: Sequence[Place], quoted: Sequence[bool], found: Sequence[Saying]
) -> list[Saying]:
    """Return what stands before those who found it, and what media printed, where no other verb says so."""
    lows, sentence = tokens.lows, tokens.sentences[number]
    told = {saying.verb.first for saying in found}
    more = []
    for place in places:
        verb = _verb(lows, place.last + 1)
        if verb in told or verb >= sentence.stop or quoted[verb]:
            continue
        if lows[verb] in _SHOW and _examined(lows, place.first):
            ends = lows[verb + 1] in _BEHIND - {"that"} or verb + 1 >= sentence.stop
            comma = _comma(lows, sentence, place.first) if ends else None
            content = range(sentence.start, comma) if comma is not None else range(verb + 1, sentence.stop)
            more.append(Saying([place], Mention(verb, verb, _FINDS), "detects", number, content))
            continue
        if lows[verb] in FOUND and (that := _that(lows, verb, sentence.stop)) is not None:
            more.append(Saying([place], Mention(verb, verb, _FINDS), "detects", number, range(that + 1, sentence.stop)))
            continue
        if lows[verb] in FOUND and (lows[verb + 1] in _BEHIND or verb + 1 >= sentence.stop):
            comma = _comma(lows, sentence, place.first)
            if comma is not None:
                content = range(sentence.start, comma)
                more.append(Saying([place], Mention(verb, verb, _FINDS), "detects", number, content))
            continue
        if place.who.self.country.value not in ("RUS", "PRK") and (shown := put_out(lows, sentence, verb)) is not None:
            more.append(Saying([place], shown[0], "detects", number, shown[1]))
            continue
        if lows[verb] in _PRINTED and is_medium(place.who.self):
            text = next((at for at in range(verb + 1, verb + 1 + _NEAR) if lows[at] in _TEXTS), None)
            carried = [saying for saying in found if text is not None and saying.verb.first > text]
            if text is not None and lows[text].startswith("interview") and carried:
                carried[0].via.append(place.who.self)  # "published an interview with Oleg Berg, in which he said"
            elif text is not None and lows[text + 1] in _ON:
                content = range(text + 2, sentence.stop)
                more.append(Saying([place], Mention(verb, verb, _PRINTS), "reports", number, content))
    return more


def _that(lows: Sequence[str], verb: int, stop: int) -> int | None:
    """Return "that" behind where something was found ("found in its first report, published in May, that")."""
    if lows[verb + 1] not in ("in", "last", "on", "after", ","):
        return None
    near = range(verb + 2, min(verb + _FAR, stop))
    that = next((at for at in near if lows[at] == "that"), None)
    told = that is not None and lows[that - 1] not in _IN and _BREAKS.isdisjoint(lows[verb + 1 : that])
    return that if told else None


def _examined(lows: Sequence[str], first: int) -> bool:
    """Whether a party went over what shows something ("images reviewed by NK News", "files seen by the paper")."""
    by = first - 1 - (lows[first - 1] == "the")
    return lows[by] == "by" and lows[by - 1] in EXAMINED


def put_out(lows: Sequence[str], sentence: range, verb: int) -> tuple[Mention, range] | None:
    """Return a verb of showing with what is shown as the remains or a picture of ("displayed the wreckage of …")."""
    if lows[verb] not in PUT_OUT:
        return None
    shown = next((at for at in range(verb + 1, min(verb + _OFF, sentence.stop)) if lows[at] in _REMAINS), None)
    if shown is None or "that" in lows[verb:shown]:
        return None
    if lows[shown + 1] in _TAKEN:  # "images taken on May 5 that show"
        dated = range(shown + 2, min(shown + _DATED, sentence.stop))
        shown = next((at - 1 for at in dated if lows[at] == "showing" or lows[at + 1] in _SHOWING), shown)
    if lows[shown + 1] not in ("of", "from", "showing") and lows[shown + 2] not in _SHOWING:
        return None
    return Mention(verb, verb, _FINDS), range(shown + 1, sentence.stop)


def found_behind(lows: list[str], sentence: range, at: int) -> tuple[Mention, range] | None:
    """Return a verb of finding with what stands before as found, where nothing of that stands behind it."""
    comma = _comma(lows, sentence, at) if lows[at + 1] in _BEHIND or at + 1 >= sentence.stop else None
    return (Mention(at, at, _FINDS), range(sentence.start, comma)) if comma is not None else None


def _verb(lows: list[str], at: int) -> int:
    """Return the verb behind a subject, past auxiliaries and a day."""
    while lows[at] in _PASSED or lows[at] in WEEKDAYS or (lows[at] == "on" and lows[at + 1] in WEEKDAYS):
        at += 1
    return at


def _comma(lows: list[str], sentence: range, first: int) -> int | None:
    """Return the comma behind what was found, where only a name and its kind stand between ("…, a study by NUPI")."""
    at = first - 1
    while at > sentence.start + _SHORTEST and first - at <= _LONGEST and lows[at] not in _BREAKS:
        if lows[at] == ",":
            return at
        at -= 1
    return None
