"""The state of a body that no table knows, by the ground it stands on: "the customs office in Nakhodka"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place
from helpers.reading.tokens import Tokens

_HEADS = frozenset("governor mayor".split())
_PUBLIC = frozenset("office department committee commission directorate centre center".split())
_STANDS = frozenset("in near outside at from".split())
_PREMISES = 9  # words of "of a meat plant in"
_LOCAL = frozenset("regional local provincial municipal port city airport territory region".split())


def of_its_ground(
    tokens: Tokens, place: Place, sentence: range, mentions: Sequence[Mention], known: Mapping[str, str | None]
) -> None:
    """Give a body the state of the ground it stands on ("the customs office in Nakhodka", "the regional service").

    ``known`` are the places of the lexicon with their states.
    """
    who, lows = place.who, tokens.lows
    public = who.affiliation == "research" and lows[place.last] in _PUBLIC and lows[place.last - 1] not in _PUBLIC
    if who.role_kind == "ambassador":
        return  # who is in Pyongyang for another state
    if who.country.value is not None or not (public or who.affiliation in ("state", "company")):
        return
    grounds = {m.first: m for m in mentions if m.entry.kind in ("place", "ground")}
    within = [at for at in range(place.first, place.last + 1) if at in grounds]
    if not within and who.kind == "organisation" and lows[place.last + 1] in ("in", "of", "at"):
        within = [at for at in (place.last + 2, place.last + 3) if at in grounds][:1]
    if not within and who.affiliation == "company":  # "the director of a sawmill in Khabarovsk"
        near = range(place.last + 1, min(place.last + 1 + _PREMISES, sentence.stop))
        within = [at for at in near if at in grounds and lows[at - 1] in _STANDS and "," not in lows[place.last : at]][
            :1
        ]
    local = _LOCAL & set(lows[max(place.first - 2, sentence.start) : place.last + 1])
    if public and not local:
        return
    if not within and (local or _HEADS & set((who.role.words or "").casefold().split())):
        within = [at for at in range(sentence.start, place.first) if at in grounds]
    named = [grounds[at].entry.value for at in within]
    states = [str(known.get(ground, ground) or "") for ground in named]
    if within and len({*states} - {""}) == 1:
        who.country = tokens.cell(within[0], grounds[within[0]].last, states[0], "country-of-the-place")
        who.affiliation = "state" if public else who.affiliation
