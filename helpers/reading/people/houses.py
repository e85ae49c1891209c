"""Parliaments by their own names: "chairman of the House Foreign Affairs Committee", "a Republican senator"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention

# The houses that only one state has, and that of a state where no other is told of.
_HOUSES = {
    "senate": "USA",
    "bundestag": "DEU",
    "bundesrat": "DEU",
    "commons": "GBR",
    "lords": "GBR",
    "rada": "UKR",
    "riksdag": "SWE",
    "storting": "NOR",
    "folketing": "DNK",
    "sejm": "POL",
    "seimas": "LTU",
    "saeima": "LVA",
    "riigikogu": "EST",
    "eduskunta": "FIN",
    "duma": "RUS",
    "diet": "JPN",
    "knesset": "ISR",
    "europarliament": "EU",
}
_OF_THE_HOUSE = frozenset("committee committees subcommittee speaker majority minority intelligence panel".split())
_PARTIES_OF_US = frozenset("republican republicans democrat democrats democratic".split())
_PARTIES = {
    ("people", "power", "party"): "KOR",
    ("democratic", "party", "of", "korea"): "KOR",
    ("rebuilding", "korea", "party"): "KOR",
    ("liberal", "democratic", "party"): "JPN",
    ("labour", "party"): "GBR",
    ("conservative", "party"): "GBR",
    ("united", "russia"): "RUS",
    ("christian", "democratic", "union"): "DEU",
}
_ENDS = frozenset((",", ".", ";", "said", "says", "told", "who", "which", "“", "”", '"'))
_GOES_ON = frozenset("the chair chairman chairwoman ranking top".split())  # "Senator Ann Keane, the chair of …"
_BEFORE, _BEHIND = 4, 12  # words of "People Power Party floor", and of "of the House Foreign Affairs Committee"


def of_a_house(lows: Sequence[str], role: Mention) -> str | None:
    """Return the state in whose parliament, or by whose party, an official sits, as the words beside a role tell."""
    first = next((at + 1 for at in range(role.first - 1, role.first - 1 - _BEFORE, -1) if lows[at] in _ENDS), None)
    first = role.first - _BEFORE if first is None else first
    behind_role = range(role.last + 1, role.last + _BEHIND)
    stop = next((at for at in behind_role if lows[at] in _ENDS and lows[at + 1] not in _GOES_ON), behind_role.stop)
    words = tuple(lows[max(first, 0) : stop])
    for party, code in _PARTIES.items():
        if any(words[at : at + len(party)] == party for at in range(len(words))):
            return code
    for at, low in enumerate(words):
        if low in _HOUSES:
            return _HOUSES[low]
        behind = words[at + 1 : at + 6]
        if low == "house" and words[at - 1 : at] != ("white",) and not _OF_THE_HOUSE.isdisjoint(behind):
            return "USA"
        if low in _PARTIES_OF_US and behind[:1] != ("party",):
            return "USA"
    return None
