"""Numbers in digits: "1,000", "165 000", "1.5m", "15-thousand"; those of names ("Hwasong-11") are none."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.moving.numerals import SCALES, numeral
from helpers.reading.tokens import Tokens

CALIBRE = frozenset(
    "mm millimeter millimeters millimetre caliber calibre km kilometers kilometres year years day days "
    "percent per % month months hours feet meters".split()
)
SIGNS = {"$": "USD", "€": "EUR", "₩": "KRW", "₽": "RUB"}
_CLIPPED = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
_MILLIONS = 20  # more with an "m" and no sign of money are metres
_MEASURED = frozenset("tall long wide deep high away from - of above below".split())
_ORDINAL = (["st"], ["nd"], ["rd"], ["th"])


def _of_a_name(tokens: Tokens, at: int) -> bool:
    """Whether digits hang on a word, with a hyphen or without, as in "Hwasong-11", "S-400" and "Pantsir-S1"."""
    if at and tokens.starts[at] == tokens.ends[at - 1] and tokens.words[at - 1].isalpha():
        return True
    return (
        at >= 2
        and tokens.lows[at - 1] == "-"
        and tokens.starts[at] == tokens.ends[at - 1]
        and tokens.starts[at - 1] == tokens.ends[at - 2]
        and tokens.words[at - 2][0].isupper()
    )


def _thousands(tokens: Tokens, at: int) -> bool:
    """Whether three digits stand one space after digits, as thousands do in much of Europe."""
    low, gap = tokens.lows[at], tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    if tokens.lows[at + 1] in CALIBRE and tokens.starts[at + 1 : at + 2] == [tokens.ends[at]]:
        return False  # "200 170mm guns"
    return len(low) == 3 and low.isdigit() and gap == " "


def number(tokens: Tokens, at: int, stop: int) -> tuple[float, int] | None:
    """Read a number that begins at a token: its value and its last token."""
    low, last = tokens.lows[at], at
    if low[0].isdigit():
        if _of_a_name(tokens, at) or tokens.lows[at + 1 : at + 2] in _ORDINAL:
            return None
        plain = low.replace(",", "")
        while last + 1 < stop and len(low) <= 3 and low.isdigit() and _thousands(tokens, last + 1):
            last += 1  # "165 000 barrels"
            plain += tokens.lows[last]
        if plain.count(".") > 1:
            return None
        try:
            value = float(plain)
        except ValueError:
            return None
    else:
        return _with_digits(tokens.lows, numeral(tokens.lows, at, stop), stop)
    if (scale := _clipped(tokens, at, last, value)) is not None:
        return value * scale, last + 1  # "1.5m shells"
    while last + 1 < stop and (scale := SCALES.get(tokens.lows[last + 1])):
        value *= scale
        last += 1
    if last + 2 < stop and tokens.lows[last + 1] == "-" and (scale := SCALES.get(tokens.lows[last + 2])):
        return _with_digits(tokens.lows, (value * scale, last + 2), stop)  # "15-thousand"
    return value, last


def _clipped(tokens: Tokens, at: int, last: int, value: float) -> int | None:
    """Return the scale that one letter right behind digits stands for ("$540m", "12K"); metres are none."""
    if last + 1 >= len(tokens.starts) or tokens.starts[last + 1] != tokens.ends[last]:
        return None
    low = tokens.lows[last + 1]
    money = tokens.lows[at - 1] in SIGNS
    if low == "m" and not money and (value > _MILLIONS or tokens.lows[last + 2] in _MEASURED):
        return None
    return _CLIPPED.get(low)


def _with_digits(lows: Sequence[str], number: tuple[float, int] | None, stop: int) -> tuple[float, int] | None:
    """Return a number with the digits behind its last word, as one broadcaster writes ("four-thousand-100")."""
    if number is None or number[1] + 2 >= stop or lows[number[1] + 1] != "-":
        return number
    rest = lows[number[1] + 2]
    if not rest.isdigit() or int(rest) >= SCALES.get(lows[number[1]], 0):
        return number
    return number[0] + int(rest), number[1] + 2
