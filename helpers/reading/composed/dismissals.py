"""Verbs of waving a report off whose particle stands behind the report: "waved the reports away"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

_AWAY = frozenset(("away", "off", "aside"))
_PARTICLES = {
    "wave": _AWAY,
    "brush": _AWAY,
    "shrug": _AWAY,
    "laugh": _AWAY,
    "push": frozenset(("aside",)),
    "sweep": frozenset(("aside", "away")),
    "play": frozenset(("down",)),
    "talk": frozenset(("down",)),
    "write": frozenset(("off",)),
}
_FORMS = {
    form: particles
    for verb, particles in _PARTICLES.items()
    for form in (verb, f"{verb}s", f"{verb}d" if verb.endswith("e") else f"{verb}ed", f"{verb.removesuffix('e')}ing")
} | {"brushes": _AWAY, "pushes": _PARTICLES["push"], "swept": _PARTICLES["sweep"], "wrote": _PARTICLES["write"]}
BEGINS = frozenset(_FORMS)
_REPORTED = frozenset(
    "it them this that these those report reports claim claims allegation allegations accusation accusations charge "
    "charges suggestion suggestions question questions idea story stories talk criticism concern concerns fears".split()
)
_REACH = 6  # words from the verb to its particle


def dismissals(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the verbs by which a sentence waves a report off."""
    lows = tokens.lows
    for at in places:
        particles = _FORMS[lows[at]]
        last = next((to for to in range(at + 2, min(at + _REACH, sentence.stop)) if lows[to] in particles), None)
        if last is not None and _REPORTED & set(lows[at + 1 : last]):
            asked = "question" in lows[at + 1 : last] or "questions" in lows[at + 1 : last]
            value = "no-comment" if asked else "dismisses"
            yield Mention(at, at, Entry("say", value, f"{lows[at]} {lows[last]}", False, "verb"))
