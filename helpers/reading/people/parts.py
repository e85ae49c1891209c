"""What the noun phrase of a party is made of: states, offices, bodies, roles and names, and the words between them."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.reading.lexicon import STATE_KINDS, Mention

# Of several kinds that begin at one word, the first decides; a role that reaches further than an office wins.
_ORDER = ("name", "office", "role", "body", "nationality", "country", "capital")
_RANK = {kind: number for number, kind in enumerate(_ORDER)}
BLOCS = frozenset("western eastern european nordic baltic asian african arab allied".split())  # of no one state
DETERMINERS = frozenset("its his her their the a an another one two three several some other".split())
FILLERS = (
    DETERMINERS
    | BLOCS
    | frozenset(
        "'s ' ’ of for at in to senior top former then acting deputy new state run official ruling high ranking main "
        "own current principal first vice chief unidentified unnamed powerful local special terrorism financial "
        "nonproliferation policy affairs public arms control political non proliferation economic international "
        "security asian pacific east asia european global strategic government presidential regional federal military "
        "defense defence intelligence foreign artillery infantry drone navy naval army frontline staff border marine "
        "reserve brigade assault reconnaissance junior ground diplomatic national communications external relations "
        "senate house bundestag parliamentary congressional armed services republican democratic".split()
    )
)

_PARTISAN = frozenset(("Republican", "Democrat", "republican", "democrat"))

Part = tuple[str, Mention]


def parts_of(mentions: Iterable[Mention]) -> dict[int, Part]:
    """Return the parts of a text by the token they begin at."""
    parts: dict[int, Part] = {}
    for mention in mentions:
        kind = mention.entry.kind
        if kind in _RANK:
            before = parts.get(mention.first)
            if before is None or _stronger(kind, mention, before):
                parts[mention.first] = kind, mention
    for at in [at for at, (kind, m) in parts.items() if kind == "role" and m.entry.phrase in _PARTISAN]:
        if parts.get(parts[at][1].last + 1, ("", None))[0] == "role":
            del parts[at]  # "the Republican chairman"
    return parts


def _stronger(kind: str, mention: Mention, before: Part) -> bool:
    mixed = kind != before[0] and {kind, before[0]} <= {"office", "role", "name"}
    states = kind in STATE_KINDS and before[0] in STATE_KINDS  # "the Russian Federation" is more than "Russian"
    if (mixed or states) and mention.last != before[1].last:
        return mention.last > before[1].last
    return _RANK[kind] < _RANK[before[0]] or (kind == before[0] and mention.last > before[1].last)
