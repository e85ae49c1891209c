"""Time zones of the places in datelines, of the countries of publishers, and of the abbreviations in stamps."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from helpers.reading.page.source import ReadingError

# IANA zone → places as datelines name them, in lower case.
_PLACES = {
    "Asia/Seoul": "seoul busan incheon sejong gwacheon jeju pyeongtaek daejeon panmunjom gyeongju paju yongsan",
    "Asia/Pyongyang": "pyongyang rason wonsan sinuiju kaesong",
    "Asia/Tokyo": "tokyo hiroshima osaka kyoto niigata sapporo nagoya nagasaki",
    "Asia/Shanghai": "beijing shanghai shenyang dandong yanji",
    "Asia/Hong_Kong": "hong-kong",
    "Asia/Taipei": "taipei",
    "Asia/Vladivostok": "vladivostok khasan ussuriysk khabarovsk artyom",
    "Europe/Moscow": "moscow st.-petersburg st-petersburg saint-petersburg sochi kursk belgorod "
    "rostov-on-don simferopol sevastopol",
    "Europe/Kyiv": "kyiv kiev kharkiv kharkov odesa odessa lviv dnipro sumy zaporizhzhia pokrovsk",
    "Europe/London": "london edinburgh",
    "Europe/Brussels": "brussels",
    "Europe/Vienna": "vienna",
    "Europe/Paris": "paris strasbourg",
    "Europe/Berlin": "berlin munich frankfurt ramstein",
    "Europe/Rome": "rome vatican-city",
    "Europe/Zurich": "geneva zurich bern davos",
    "Europe/Amsterdam": "the-hague amsterdam",
    "Europe/Warsaw": "warsaw",
    "Europe/Prague": "prague",
    "Europe/Riga": "riga",
    "Europe/Vilnius": "vilnius",
    "Europe/Tallinn": "tallinn",
    "Europe/Helsinki": "helsinki",
    "Europe/Stockholm": "stockholm",
    "Europe/Oslo": "oslo",
    "Europe/Madrid": "madrid",
    "Europe/Budapest": "budapest",
    "Europe/Bucharest": "bucharest",
    "Europe/Minsk": "minsk",
    "Europe/Istanbul": "ankara istanbul",
    "America/New_York": "washington washington-d.c. washington-dc new-york united-nations camp-david arlington",
    "America/Toronto": "ottawa toronto",
    "America/Los_Angeles": "los-angeles san-francisco",
    "Pacific/Honolulu": "honolulu",
    "America/Lima": "lima",
    "America/Sao_Paulo": "brasilia rio-de-janeiro",
    "Asia/Singapore": "singapore",
    "Asia/Kuala_Lumpur": "kuala-lumpur",
    "Asia/Vientiane": "vientiane",
    "Asia/Bangkok": "bangkok",
    "Asia/Jakarta": "jakarta",
    "Asia/Manila": "manila",
    "Asia/Ho_Chi_Minh": "hanoi",
    "Asia/Ulaanbaatar": "ulaanbaatar ulan-bator",
    "Asia/Kolkata": "new-delhi delhi mumbai",
    "Asia/Dubai": "dubai abu-dhabi",
    "Asia/Kuwait": "kuwait kuwait-city",
    "Asia/Riyadh": "riyadh",
    "Asia/Qatar": "doha",
    "Asia/Tehran": "tehran",
    "Asia/Jerusalem": "jerusalem tel-aviv",
    "Africa/Cairo": "cairo",
    "Australia/Sydney": "sydney canberra",
    "Australia/Melbourne": "melbourne",
    "Pacific/Auckland": "wellington auckland",
}
_ZONE_OF = {place.replace("-", " "): zone for zone, places in _PLACES.items() for place in places.split()}
# Where a publisher of that country keeps its clock: the zone of its news desks, which for large states is a choice.
_HOMES = {
    "KOR": "Asia/Seoul", "PRK": "Asia/Pyongyang", "JPN": "Asia/Tokyo", "CHN": "Asia/Shanghai",
    "HKG": "Asia/Hong_Kong", "TWN": "Asia/Taipei", "RUS": "Europe/Moscow", "UKR": "Europe/Kyiv",
    "GBR": "Europe/London", "USA": "America/New_York", "FRA": "Europe/Paris", "DEU": "Europe/Berlin",
    "ITA": "Europe/Rome", "ESP": "Europe/Madrid", "POL": "Europe/Warsaw", "BEL": "Europe/Brussels",
    "NLD": "Europe/Amsterdam", "DNK": "Europe/Copenhagen", "NOR": "Europe/Oslo", "LVA": "Europe/Riga",
    "ROU": "Europe/Bucharest", "SVK": "Europe/Bratislava", "SVN": "Europe/Ljubljana", "TUR": "Europe/Istanbul",
    "SGP": "Asia/Singapore", "VNM": "Asia/Ho_Chi_Minh", "IND": "Asia/Kolkata", "IRN": "Asia/Tehran",
    "KWT": "Asia/Kuwait", "SAU": "Asia/Riyadh", "AZE": "Asia/Baku", "GEO": "Asia/Tbilisi",
    "NZL": "Pacific/Auckland", "AUS": "Australia/Sydney", "CAN": "America/Toronto", "BRA": "America/Sao_Paulo",
    "IRL": "Europe/Dublin", "MLT": "Europe/Malta", "EU": "Europe/Brussels", "NATO": "Europe/Brussels",
    "UN": "America/New_York",
}  # fmt: skip
# What news sites print behind the time of day. Ambiguous ones (IST, BST in Dhaka) are left out.
_ABBREVIATIONS = {
    "GMT": "UTC", "UTC": "UTC", "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York",
    "KST": "Asia/Seoul", "JST": "Asia/Tokyo", "MSK": "Europe/Moscow", "BST": "Europe/London", "CET": "Europe/Brussels",
    "CEST": "Europe/Brussels", "EET": "Europe/Kyiv", "EEST": "Europe/Kyiv", "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles", "HKT": "Asia/Hong_Kong", "SGT": "Asia/Singapore",
}  # fmt: skip


def is_place(name: str) -> bool:
    """Whether datelines of this name are in the table."""
    return _place(name) in _ZONE_OF


def _place(name: str) -> str:
    return name.partition(",")[0].partition("/")[0].strip().lower()


def zone_of_place(name: str | None) -> str | None:
    """Return the IANA zone of a dateline's place ("SEOUL, South Korea"), or None for one that is not in the table."""
    return _ZONE_OF.get(_place(name)) if name else None


def zone_of_country(code: str | None) -> str | None:
    """Return the zone of the news desks of a country (ISO 3166-1 alpha-3)."""
    return _HOMES.get(code or "")


def zone_of_abbreviation(short: str | None) -> str | None:
    """Return the zone behind "KST" or "EST"."""
    return _ABBREVIATIONS.get(short or "")


@cache
def check_zone(name: str) -> str:
    """Return ``name`` if it is an IANA time zone.

    Raises:
        ReadingError: if it is none, with the nearest ones.
    """
    if not isinstance(name, str):
        raise ReadingError(f"timezone={name!r} is no name of a time zone. Write one as Asia/Seoul.")
    known = available_timezones()
    if name in known:
        return name
    by_last = {zone.rpartition("/")[2].lower(): zone for zone in sorted(known)}
    tail = name.rpartition("/")[2].strip().lower().replace(" ", "_")
    guesses = [zone for zone in (_ABBREVIATIONS.get(name.upper()), zone_of_place(name), by_last.get(tail)) if zone]
    guesses += get_close_matches(name, known, 3) + [by_last[near] for near in get_close_matches(tail, by_last, 2)]
    near = ", ".join(dict.fromkeys(guesses)) or "Asia/Seoul, Europe/Moscow, America/New_York"
    raise ReadingError(f"timezone={name!r} is no time zone of the IANA list. Nearest: {near}.")


@cache
def zone(name: str) -> ZoneInfo:
    """Return the zone object, read once."""
    return ZoneInfo(name)
