"""Harm that somebody sees in a transfer without a word of worry: "could upset the balance", "an effect on security"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

_HARMS = frozenset(
    "threaten worsen unsettle alter shift tip upset harm damage hurt affect weaken shake rattle disrupt disturb "
    "destroy imperil complicate compromise erode impair change prolong widen intensify deepen heighten increase raise "
    "escalate inflame strain challenge jeopardise jeopardize endanger undermine destabilise destabilize perpetuate "
    "fuel sustain feed".split()
)
_HARMED = frozenset(
    "threatens threatened threatening worsens worsened worsening unsettles alters altered shifts tips upsets harms "
    "damages affects affected affecting weakens shakes rattles disrupts disturbs destroys complicates complicated "
    "compromises impairs changes prolongs prolonging widens widening intensifies intensifying strains challenges "
    "bears influences perpetuated perpetuates perpetuating prolonged fuelled fueled fuels sustained feeds fuelling "
    "fueling".split()
)
_EFFECTS = frozenset(
    "effect effects impact impacts consequence consequences implications repercussions ramifications bearing "
    "influence blow challenge challenges danger risk risks".split()
)
# What is harmed; war and tension are what grows.
_SAFE = frozenset("security stability peace balance order safety regime non-proliferation nonproliferation".split())
_GROWS = frozenset(
    "war conflict fighting tension tensions confrontation situation crisis hostilities suffering bloodshed "
    "violence".split()
)
_LINKED = frozenset("linked inseparable indivisible interconnected intertwined interlinked inextricably".split())
_WORSE = frozenset("closer longer wider bloodier worse bigger larger deadlier".split())
_LOSES = frozenset(
    "threaten threatens harm harms damage damages affect affects weaken weakens bears undermine undermines".split()
)
_NOT = frozenset("not no never without nor".split())
_NEAR = 6  # words from a verb of harm to what it harms
_LEAD = 4  # words before it in which "not" stands
_WORRY = Entry("stance", "voices-concern", "harm", False)


def harms(tokens: Tokens, content: range, mentions: Sequence[Mention]) -> list[Mention]:
    """Return what is said to do harm, as words of concern: a verb or an effect, and near behind it what it harms."""
    found = []
    for at in content:
        low = tokens.lows[at]
        if low in _WORSE and _GROWS & set(tokens.lows[max(at - _LEAD, content.start) : at]):
            found.append(Mention(at, at, _WORRY))  # "makes the war longer"
            continue
        if low in _LINKED and "security" in tokens.lows[max(at - _NEAR - _LEAD, content.start) : at]:
            found.append(Mention(at, at, _WORRY))  # "the security of Europe and Asia is inseparable"
            continue
        verb, effect = low in _HARMS or low in _HARMED, low in _EFFECTS
        if not (verb or effect) or _NOT & set(tokens.lows[max(at - _LEAD, content.start) : at]):
            continue
        objects = tokens.lows[at + 1 : min(at + 1 + _NEAR, content.stop)]
        if effect and not {"on", "for", "to"} & set(objects[:1]):
            continue
        harmed = _SAFE & set(objects) or (low not in _LOSES and not effect and _GROWS & set(objects))
        if harmed and not any(m.first <= at <= m.last and m.entry.kind in ("stance", "name") for m in mentions):
            found.append(Mention(at, at, _WORRY))
    return found
