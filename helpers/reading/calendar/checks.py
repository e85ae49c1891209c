"""Which phrases are no times where they stand: May told parliament, 2022 containers, the fall of Kyiv, Russia Today."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from helpers.reading.calendar.words import CODE, LEADS, words_of

_THE, _OF, _OWN, _OTHER, _IN, _ABOUT, _TO, _THAN, _AS, _THAT, _COMMA, _AND = (
    CODE[name] for name in ("the", "of", "own", "other", "in", "about", "to", "than", "as", "that", "comma", "and")
)
# a word before a figure or a name that says it is a year or a month
_PREPOSITIONS = "".join(CODE[name] for name in ("since", "from", "of", "until", "by", "flank", "between"))
# what "2022" counts where it is no year
_COUNTED = words_of(
    "containers shells rounds missiles rockets troops soldiers workers people men personnel tons tonnes barrels "
    "vehicles trucks cars tanks ships vessels units pieces kilometers kilometres km miles dollars rubles million "
    "billion prisoners artillery cases items percent"
)
_OF_A_YEAR = words_of("was is had has will would saw marked brought became")  # "2025 was …"
_PAPERWORK = words_of("resolution resolutions report reports edition")  # a year is their name
_OWNERS = words_of("a an its their his her our")
_PAPERS = words_of("Times Telegraph Mail Express Mirror Post Herald")
_REACHES = words_of("back early late recently soon")  # "as far back as 2018"
# of these "today's" is that of our times
_ERAS = words_of(
    "world environment reality realities era age conditions circumstances society standards prices terms news"
)
_PLAYED = words_of("goal goals scored score match game minute minutes half-time coach")
_NAMED_FOR_DAYS = words_of(
    "House Palace Club Stadium Factory Complex Works Plant Mine Farm Studio Hotel Hospital School Brigade Team Troupe "
    "Shipyard Movement Institute Theatre Theater"
)
_CLUBS = words_of("club factory brigade troupe side")  # "the women's side April 25"
_ANY = words_of("any every each a an")
_NO_NOUNS = words_of(
    "it he she they we for with when while where which who said was were had has and near under against"
)
_FEASTS = words_of("Black Good Bloody Palm Ash Easter Cyber Super")


class Spot(NamedTuple):
    """A phrase and what stands around it: words, and classes ("" at the ends of the sentence)."""

    words: list[str]
    kinds: str
    start: int
    end: int
    before: str
    after: str
    listed: bool

    def word_before(self, back: int = 1) -> str:
        """Return the word so many places before, or nothing."""
        return self.words[self.start - back] if self.start >= back else ""

    def word_after(self) -> str:
        """Return the next word, or nothing."""
        return self.words[self.end] if self.end < len(self.words) else ""

    def led(self) -> bool:
        """Tell whether "since the", "in the" … stands before it."""
        lead = self.kinds[self.start - 2] if self.before == _THE and self.start > 1 else ""
        return lead in LEADS or (lead != "" and lead in _IN + _ABOUT)


def _year_reads(spot: Spot) -> bool:
    after = spot.word_after()
    opens = spot.before == _IN and spot.word_before(2) == "that"  # "that in 2024 ships carried oil"
    if (after in _COUNTED and not opens) or (after != "" and after in "%/"):
        return False
    if spot.before == _IN:
        return spot.word_before().lower() in ("in", "during", "throughout", "within")
    # "corresponds to 2023", but not "about 2000 shells"
    if spot.after and _names_a_year(spot, after):
        return True
    if spot.word_before() in ("into", "both") or (spot.before == _AS and spot.word_before(2) in _REACHES):
        return True
    if spot.word_before() == "least" and spot.word_before(2) == "at":
        return spot.word_before(3).lower() in ("since", "by", "until", "from")
    loose = spot.before in (_ABOUT, _TO) and spot.after != _OTHER
    return spot.listed or loose or (spot.before != "" and spot.before in _PREPOSITIONS)


def _names_a_year(spot: Spot, after: str) -> bool:
    """Take "a 2019 summit", "its 2022 invasion" and "called 2025 a year of victory", not "the 2006 resolution"."""
    if after in _OF_A_YEAR and spot.before in ("", _THAT, _COMMA, _AND):
        return spot.words[spot.start].startswith("20")  # "wrote that 2025 had been a good year"
    if spot.after == _OTHER and after[0].isalpha() and after not in _PAPERWORK:
        owned = spot.before in (_THE, _OWN) or spot.word_before().lower() in _OWNERS
        return owned and spot.before != ""
    return spot.words[spot.start].startswith("20") and after in ("a", "an")


SAYS_THAT = frozenset(
    "said says say told announced confirmed reported claimed showed shows concluded found added noted so know "
    "knew".split()
)


def _month_reads(spot: Spot) -> bool:
    """Tell a month from a verb or a name: March, May, April, June and what is short for a month."""
    if spot.word_before().lower() in _ANY:
        return False  # "the most for any October": none in particular
    if spot.kinds[spot.start] != CODE["weak"]:
        return spot.word_after() != "Revolution"
    if spot.before == _IN:
        return spot.word_before().lower() in ("in", "during", "throughout")
    other, after = spot.after == _OTHER, spot.word_after()
    if spot.before == _AS and spot.word_before(2) in _REACHES:
        return True  # "as recently as May"
    if spot.before == _THAT and not other:
        return spot.word_before(2) not in SAYS_THAT  # "examined it that April", not "said that May"
    if spot.word_before().lower() == "for":  # "planned for May", not "calls for May to resign"
        return not (other and after[0].isupper()) and spot.after != _TO and spot.after != _OWN
    if spot.listed or (spot.before != "" and spot.before in _PREPOSITIONS + _ABOUT + _TO):
        return not (other and after[0].isupper())
    # "the May summit", but not "the March on Washington"
    ruled = spot.before in (_THE, _OWN) or spot.word_before().lower() in ("a", "its", "his", "their")
    return other and after[0].islower() and ruled and spot.before != ""


def _weekday_reads(spot: Spot) -> bool:
    if spot.word_before().lower() in ("every", "each"):
        return False
    mail = spot.word_before() == "on" and spot.word_before(2) == "Mail"
    return spot.word_after() not in _PAPERS and spot.word_before() not in _FEASTS and not mail


def _near_reads(spot: Spot) -> bool:
    """Tell "today" from Russia Today and USA Today, and "last night" from "on the last night"."""
    if spot.word_after() in ("'s", "’s") and _ERAS & set(spot.words[spot.end + 1 : spot.end + 4]):
        return False
    if (
        spot.word_before() in ("do", "does", "is", "are", "it")
        and "as" in spot.words[max(spot.start - 5, 0) : spot.start]
    ):
        return False  # "to continue as we do today"
    if spot.word_before().lower() == "even" and spot.words[spot.end - 1] == "today":
        return False
    named = spot.words[spot.start][0].isupper() and spot.word_before()[:1].isupper()
    return not named and not (spot.before == _THE and spot.kinds[spot.start] == CODE["turn"])


def _span_reads(spot: Spot) -> bool:
    """Tell "last year" from "over the last year", a length of time, and from This Week, a programme."""
    last, first = spot.words[spot.end - 1], spot.words[spot.start].lower()
    named = last[0].isupper() and not last.isupper()
    # "the weekend of Feb. 17-18" is told by its days
    loose = first == "weekend" and spot.after == _OF
    return not named and not loose and not (spot.before == _THE and first in ("last", "next"))


_WORN = frozenset(("on", "with", "for", "of", "and", "or"))


def _season_reads(spot: Spot) -> bool:
    """Take "in autumn" and "the biggest of the spring", not "the fall of Kyiv"."""
    if spot.end - spot.start > 1:
        return True
    two = spot.kinds[max(spot.start - 2, 0) : spot.start]
    if spot.after == _OTHER and spot.word_before() in _WORN and spot.word_after().islower():
        return False  # "two shifts on winter jackets"
    if spot.before == _THE and spot.after in (CODE["dot"], CODE["comma"]) and two[:1] in (_OTHER, _COMMA):
        return spot.word_before(2) in ("is", "was", "be", "before", "said", ",", "not")  # "all I will say is the fall"
    # "since spring", "before the autumn"
    inside = spot.led() or spot.before == _IN or two in (_OF + _THE, _TO + _THE) or spot.before in LEADS
    return inside and spot.after != _OF


def _quarter_reads(spot: Spot) -> bool:
    """Take "in the first quarter", not "the second half of the bridge" nor that of a match."""
    if spot.end - spot.start == 2 and not _PLAYED.isdisjoint(spot.words):
        return False
    whole = spot.end - spot.start > 2 or spot.kinds[spot.start] in (CODE["quarterly"], CODE["halved"])
    return whole or (spot.led() and spot.after != _OF)


def _new_year_reads(spot: Spot) -> bool:
    """Take "around the New Year", "at New Year" and "New Year's Day", not "a New Year's speech"."""
    bare = spot.before == _IN and spot.after not in (_OTHER, CODE["own"])
    return spot.words[spot.end - 1] in ("Day", "Eve") or (spot.words[spot.end - 1] == "Year" and (bare or spot.led()))


def _day_reads(spot: Spot) -> bool:
    """Tell a day from the name of a house, a works or a club ("the April 25 House of Culture")."""
    if spot.after == _OTHER and spot.word_after()[0].isupper():
        return _NAMED_FOR_DAYS.isdisjoint(spot.words[spot.end : spot.end + 4])
    return spot.word_before() not in _CLUBS and spot.word_after() not in _CLUBS


def _ordinal_reads(spot: Spot) -> bool:
    """Take "on the 16th he said", not "on the 16th floor" nor "the 75th anniversary"."""
    if spot.after == _OTHER and not (spot.before == _THE and spot.word_before(2) == "on"):
        return False
    if spot.after == _OTHER and spot.word_after() not in _NO_NOUNS and not spot.word_after().endswith("ed"):
        return False
    return spot.before == _THE or (spot.before == _IN and spot.word_before().lower() == "on")


def _part_of_the_reads(spot: Spot) -> bool:
    """Take "later in the day", not "at the end of the day"."""
    return spot.kinds[spot.end - 1] != CODE["uday"] or spot.kinds[spot.start] == CODE["shift"]


def _event_reads(spot: Spot) -> bool:
    """Take "the start of the invasion in February 2022"; "since the start of the war" alone tells no date."""
    return CODE["year"] in spot.kinds[spot.start : spot.end] and spot.led()


def _vague_reads(spot: Spot) -> bool:
    """Take "the following months", not "following months of talks" nor "three days earlier than planned"."""
    led = spot.words[spot.start] in ("following", "Following") and spot.after == _OF
    return spot.after != _THAN and not led


READS: dict[str, Callable[[Spot], bool]] = {
    "month_bare": _month_reads,
    "year_bare": _year_reads,
    "day": _day_reads,
    "weekday": _weekday_reads,
    "near": _near_reads,
    "span": _span_reads,
    "season": _season_reads,
    "quarter": _quarter_reads,
    "new_year": _new_year_reads,
    "ordinal": _ordinal_reads,
    "part_of_the": _part_of_the_reads,
    "event": _event_reads,
    "vague": _vague_reads,
    "ago": lambda spot: spot.word_before() != "half",
    "iso": lambda spot: spot.word_before() != "/",  # in an address
    "year_span": lambda spot: not (spot.after == _OTHER and spot.word_after()[0].isupper()),
    "story": lambda spot: spot.after != _THAN,  # not "three days earlier than planned"
}
