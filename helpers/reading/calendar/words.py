"""The words of time in English news: each has a class and a value, and a class is one character.

A sentence of words becomes a short string of classes ("Feb. 22" is a month, a dot, a day), over which
:mod:`helpers.reading.calendar.grammar` is written. That costs one look-up a word.
"""

from __future__ import annotations

import re

from helpers.reading.tokens import MAY

TOKEN = re.compile(
    r"[A-Za-z]\w*"  # a word; KN23 is one word
    r"|[0-9]+(?:[-–./:][0-9]+|,[0-9]{3}(?![0-9]))*\w*"  # a figure with all that belongs to it: 22nd, 12-13, 2,022, 9:07
    r"|['’]s\b|\w+|\S"
)

# class: its words, in order of their value (from 0) where they have one; "_" is no word, "|" parts words of one value
_LEXICON = {
    "month": "_ January February _ _ _ _ July August September October November December",
    # also names, verbs and short forms: these need a neighbour
    "weak": "_ Jan Feb March|Mar April|Apr May June|Jun Jul Aug Sep|Sept Oct Nov Dec",
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "short": "Mon Tue|Tues Wed Thu|Thur|Thurs Fri Sat Sun",
    "number": "_ one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
    "nth": "_ first second third fourth",
    "season": "spring summer fall|autumn winter",
    "uday": "day",
    "uweek": "week",
    "ufortnight": "fortnight",
    "umonth": "month",
    "uyear": "year",
    "udecade": "decade",
    "days": "days",
    "weeks": "weeks",
    "months": "months",
    "years": "years",
    "decades": "decades",
    "weekend": "weekend",
    "half": "half",
    "quarter": "quarter",
    "quarters": "quarters",
    "ago": "ago",
    "ahead": "ahead",
    "period": "period",
    # the values of these run from -1: see _SIGNED
    "turn": "last this|current next",
    "shift": "earlier _ later",
    "beside": "previous|preceding _ following",
    "flank": "before _ after",
    "edge": "beginning|start|outset|onset|outbreak|turn middle end|close",
    "near": "yesterday today|tonight tomorrow",
    "same": "same|corresponding",
    "that": "that",
    "part": "early late",
    "mid": "mid|midway",
    "closing": "opening closing|final|dying|waning",
    "ending": "ending|ended",
    "vague": "few|several|couple|many|some",
    "recent": "recent",
    "coming": "coming|upcoming|forthcoming",
    "past": "past",
    "each": "each|every",
    "another": "other",
    "then": "then",
    "century": "century",
    "juche": "juche",
    "feast": "Christmas",
    "eve": "eve",
    "hours": "morning|afternoon|evening|night|noon|midday",
    "event": "war|invasion|conflict|offensive|hostilities|fighting|pandemic",
    "the": "the",
    "a": "_ a|an",
    "of": "of",
    "in": "in|on|at|during|over|throughout|within",
    "to": "to|through",
    "and": "and",
    "or": "or",
    "so": "so",
    "from": "from",
    "between": "between",
    "since": "since",
    "until": "until|till",
    "by": "by",
    "as": "as",
    "about": "around|about|roughly|approximately|circa|nearly|almost|sometime",
    "more": "more|less",
    "than": "than",
    "dash": "- –",
    "comma": ",",
    "dot": ".",
    "tick": "' ‘ ’",
    "open": "( [",
    "close": ") ]",
    "mark": '" “ ” ; : ! ? — … & % $ € £ /',
    "own": "'s ’s",
}
_SIGNED = {"turn", "shift", "beside", "flank", "edge", "near"}
_FORMS = [
    "day",
    "int",
    "year",
    "decade",
    "ordinal",
    "quarterly",
    "halved",
    "iso",
    "dotted",
    "slashed",
    "yearspan",
    "dayspan",
]
CODE = {name: chr(0xA5 + place) for place, name in enumerate([*_LEXICON, *_FORMS, "new", "capital", "other"])}
NAME = {code: name for name, code in CODE.items()}

# the words that open or close a time
LEADS = {CODE[name]: name for name in ("since", "by", "until", "from", "between", "flank")}


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list that is written as one text."""
    return frozenset(text.split())


def _lexicon() -> tuple[dict[str, str], dict[str, int]]:
    kinds, values = {}, {}
    for name, words in _LEXICON.items():
        for value, twins in enumerate(words.split(), -1 if name in _SIGNED else 0):
            for word in twins.split("|"):
                for form in (word, word.upper() if word[0].isupper() else word.capitalize()):
                    kinds[form], values[form] = CODE[name], value
    for n in range(100):
        kinds[str(n)] = kinds[f"{n:02d}"] = CODE["day" if 0 < n < 32 else "int"]
    for n in range(1, 32):
        for end in ("st", "nd", "rd", "th"):
            kinds[f"{n}{end}"], values[f"{n}{end}"] = CODE["ordinal"], n
    # figures that may be a year: from 1900, as resolutions have the lower ones (1718, 1874)
    kinds |= {str(n): CODE["year"] for n in range(1900, 2060)}
    kinds |= {f"{n}s": CODE["decade"] for n in range(1900, 2060, 10)}
    kinds |= (
        {f"Q{n}": CODE["quarterly"] for n in range(1, 5)}
        | {f"H{n}": CODE["halved"] for n in (1, 2)}
        | {"New": CODE["new"], "Year": CODE["capital"]}
    )
    for word in ("_", "MAY", "SUN", "SAT"):  # in a headline of capitals these are seldom times
        kinds.pop(word, None)
    return kinds, values


KIND, VALUE = _lexicon()
MONTHS = frozenset(word.lower() for word, kind in KIND.items() if kind in (CODE["month"], CODE["weak"])) | {MAY}
_YEAR = r"(?:19\d\d|20[0-5]\d)"
_FIGURES = re.compile(
    rf"(?P<iso>{_YEAR}(?P<a>[-./])\d\d?(?P=a)\d\d?(?:T\d*)?)|(?P<dotted>\d\d?\.\d\d?\.{_YEAR})"
    rf"|(?P<slashed>\d\d?(?P<b>[-/])\d\d?(?P=b){_YEAR})|(?P<yearspan>{_YEAR}[-–/](?:{_YEAR}|\d\d))"
    r"|(?P<dayspan>(?:[012]?[1-9]|[123]0|31)[-–](?:[012]?[1-9]|[123]0|31))",
    re.ASCII,
)
_OTHER = CODE["other"]


def _figure(word: str) -> str:
    if not 2 < len(word) < 20:
        return _OTHER
    found = _FIGURES.fullmatch(word)
    return CODE[found.lastgroup or "other"] if found else _OTHER


def classes(words: list[str]) -> str:
    """Return one character of :data:`CODE` a word."""
    known = KIND.get
    return "".join([known(word) or (_OTHER if word[0] > "9" else _figure(word)) for word in words])
