"""North Koreans told of by no word of work or war: what they do, or what is done to them, makes them one of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.parties import Party

_PEOPLE = frozenset(
    "men women people nationals citizens students youths personnel subjects specialists technicians compatriots "
    "graduates interns trainees cooks doctors nurses medics engineers foreigners migrants arrivals prisoners "
    "captives fighters crews teams brigades builders welders".split()
)
_OF = frozenset(("of", "from"))
_WORK = frozenset(
    "rebuild rebuilds rebuilding rebuilt restore restoring restored clean cleaning laying lay work works worked "
    "working job jobs labour labor labouring laboring toil toils toiled toiling build builds building built "
    "construct constructing construction assemble assembles assembling sew sews sewing harvest harvesting picking "
    "logging felling packing welding earn earns earned earning wage wages employ employs employed employing "
    "employment hire hires hired hiring factory factories plant plants farm farms visa visas shift shifts shipyard "
    "shipyards sawmill sawmills cannery canneries quarry quarries warehouse warehouses clinic clinics restaurant "
    "restaurants employers employer contractor contractors dormitory dormitories paid unpaid labourers study "
    "studying studies internship internships mine mines treat treating plaster painting renovating renovation "
    "repair repairing".split()
)
_WAR = frozenset(
    "fight fights fighting fought kill kills killed killing wound wounded wounding die died dying dead casualty "
    "casualties losses lost losing fell fallen capture captures captured capturing prisoner prisoners surrender "
    "surrendered front frontline battle battles battlefield combat assault assaults assaulted storm stormed trench "
    "trenches attack attacks attacked attacking shot shelled bodies corpses dugout dugouts war army infantry brigade "
    "regiment buried bombed ambushed advance advanced advancing retreated offensive incursion soldiers troops "
    "liberation defend defending positions position wearing drill drilling barracks".split()
)
_WHOLE = frozenset("the and whole entire our its his their".split())
_HUNGER = frozenset("famine hunger starvation starved flood floods earthquake camps defected defectors".split())
_CLAUSE = frozenset((".", ";"))
_BEFORE = 5
_AFTER = 14
_NEARBY = 20
_NUMBER = frozenset("hundred hundreds thousand thousands dozen dozens of some more two three four five six ten".split())


def nationals_told(
    lows: list[str], sentence: range, items: Sequence[Mention], parties: list[Party]
) -> Iterator[Mention]:
    """Yield the North Koreans of a sentence as workers or soldiers, where they work or fight there."""
    told = {
        at
        for item in items
        if item.entry.value in PEOPLE and item.entry.more != "weak"
        for at in range(item.first, item.last + 1)
    }
    for party in parties:
        if party.country != "PRK" or party.speaker:
            continue
        span = _noun(lows, party, sentence)
        if span is None or not told.isdisjoint(range(span[0], span[1] + 2)):
            continue
        if not _HUNGER.isdisjoint(lows[sentence.start : sentence.stop]):
            continue
        value = _doing(lows, sentence, *span) or _doing_nearby(lows, sentence, span[0])
        if value is not None:
            yield Mention(*span, Entry("item", value, "North Koreans", False))


def _noun(lows: list[str], party: Party, sentence: range) -> tuple[int, int] | None:
    """Return the span of "North Koreans", "North Korean students", "citizens of North Korea"."""
    if lows[party.last] == "koreans":
        return party.first, party.last
    if party.adjective and lows[party.last + 1 : party.last + 2] and lows[party.last + 1] in _PEOPLE:
        if _nation(lows, party.last + 1, party.first):
            return None
        return party.first, party.last + 1
    of = party.first - 1 - (lows[party.first - 1] == "the")
    if of > sentence.start and lows[of] in _OF and lows[of - 1] in _PEOPLE:
        return None if _nation(lows, of - 1) else (of - 1, party.last)
    return None


def _nation(lows: list[str], at: int, first: int | None = None) -> bool:
    """Whether "people" is the whole nation: "the people of North Korea", "the army and people", not "50 people"."""
    return lows[at] == "people" and lows[(at if first is None else first) - 1] in _WHOLE


def _doing(lows: list[str], sentence: range, first: int, last: int) -> str | None:
    """Return workers or troops by the nearest word of work or war in the clause; the word behind them counts first."""
    behind = range(last + 1, min(last + _AFTER, sentence.stop))
    end = next((at for at in behind if lows[at] in _CLAUSE), behind.stop)
    before = range(first - 1, max(first - _BEFORE, sentence.start - 1), -1)
    return _work_or_war(lows, (*range(behind.start, end), *before))


def _doing_nearby(lows: list[str], sentence: range, first: int) -> str | None:
    """Return what a number of North Koreans do by the words of the sentence after, or of the one before."""
    if first <= sentence.start or not (lows[first - 1][:1].isdigit() or lows[first - 1] in _NUMBER):
        return None
    after = range(sentence.stop, min(sentence.stop + _NEARBY, len(lows)))
    return _work_or_war(lows, (*after, *range(max(sentence.start - _NEARBY, 0), sentence.start)))


def _work_or_war(lows: list[str], places: Sequence[int]) -> str | None:
    """Return troops or workers by the first word of war or work at these places."""
    told = next((lows[at] for at in places if lows[at] in _WAR or lows[at] in _WORK), None)
    return None if told is None else "troops" if told in _WAR else "workers"
