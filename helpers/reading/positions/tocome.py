"""What is still to come: told of a transfer by "would be sent" without telling it anew, or only decided by a party."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.composed.composing import past_adverbs
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_WILL = frozenset(("will", "would", "shall"))
_MIGHT = frozenset(("could", "might", "may"))
_SETTLED = frozenset("carried implemented fulfilled executed completed declined rejected refused".split())
_AHEAD = frozenset(("agreed", "offered"))
_COMES = frozenset("come arrive go leave follow".split())


def to_come(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> Cell | None:
    """Return the word that puts the move of what is said ahead: flat for "will", unsure for "could"."""
    lows, content = tokens.lows, saying.content
    moves = {m.first for m in words if m.entry.kind == "move" and m.entry.more == "verb"}
    for at in content:
        if at in moves:
            return None  # "had been shipped and would be fired"
        if lows[at] not in _WILL and lows[at] not in _MIGHT:
            continue
        verb = past_adverbs(lows, at + 1)
        verb = past_adverbs(lows, verb + (lows[verb] == "be"))
        if verb in content and (verb in moves or lows[verb] in _COMES):
            if lows[at] in _WILL:
                return tokens.cell(at, verb, "planned", "plan")
            return None if saying.sense == "confirms" else tokens.cell(at, verb, "apparent", "plan")
    return None


def only_decided(tokens: Tokens, frame: Frame, told: Sequence[Frame]) -> Cell | None:
    """Return the plan that a party tells of, unless the story or the sentence says that it was carried out."""
    behind = tokens.lows[frame.last + 1 : tokens.sentences[frame.at].stop]
    if any(one.stage.value not in _AHEAD for one in told) or not _SETTLED.isdisjoint(behind):
        return None
    return frame.stage._replace(value="planned", rule="plan")
