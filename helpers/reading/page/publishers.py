"""Publishers by the names that pages give them: bylines, tags, mastheads, site names and addresses."""

from __future__ import annotations

import csv
import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from helpers.package import DATA
from helpers.reading.cells import Cell, cell

# Short forms that are too short or too ambiguous to stand among the aliases of ``actors.csv``.
_SHORT = {
    "yna": "Yonhap News Agency", "yonhap news": "Yonhap News Agency", "yonhap news tv": "Yonhap News Agency",
    "afp": "Agence France-Presse", "ap": "Associated Press", "the associated press": "Associated Press",
    "upi": "United Press International", "ria": "RIA Novosti", "aa": "Anadolu Agency", "anadolu": "Anadolu Agency",
    "rfe/rl": "Radio Free Europe/Radio Liberty", "rfe": "Radio Free Europe/Radio Liberty", "jiji": "Jiji Press",
    "kbs world radio": "KBS World", "kbs world": "KBS World",
    "nhk world-japan": "NHK World", "korea herald": "The Korea Herald",
    "korea times": "The Korea Times", "japan times": "The Japan Times", "moscow times": "The Moscow Times",
    "ians": "Indo-Asian News Service", "dpa": "dpa", "bbc": "BBC News", "cbs": "CBS News", "nbc": "NBC News",
    "guardian": "The Guardian", "tass": "TASS", "itar-tass": "TASS", "tass russian news agency": "TASS",
    "xinhua news agency": "Xinhua", "kyodo": "Kyodo News", "kcna.kp": "Korean Central News Agency",
    "kcna.kp (en)": "Korean Central News Agency", "rodong sinmun (en)": "Rodong Sinmun",
    "rodong.rep.kp": "Rodong Sinmun",
    "hankyoreh": "The Hankyoreh", "diplomat": "The Diplomat", "wall street journal": "The Wall Street Journal",
    "new york times": "The New York Times", "independent": "The Independent",
    "us treasury department": "US Department of the Treasury",
    "state department": "US Department of State",
    "office of the spokesperson": "US Department of State",
    "sputnik international": "Sputnik", "rt international": "RT",
    "dw": "Deutsche Welle", "radio liberty": "Radio Free Europe/Radio Liberty",
    "meetings coverage": "United Nations", "meetings coverage and press releases": "United Nations",
    "council of the eu": "Council of the European Union", "eu council": "Council of the European Union",
    "president of russia": "Kremlin", "un press": "United Nations", "un news": "United Nations",
}  # fmt: skip


class Publisher(NamedTuple):
    """A publisher's canonical name and country (ISO alpha-3, or None), and whether it is a news medium."""

    name: str
    country: str | None
    medium: bool


Named = tuple[Cell, Publisher]  # a publisher where a text names it


@cache
def _known() -> dict[str, Publisher]:
    """Return organisations by lower-case name and alias; media win where two share a name."""
    names: dict[str, Publisher] = {}
    with (DATA / "actors.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] != "organisation":
                continue
            medium = row["affiliation"] in ("media", "research") or row["actor_id"] in _STATE_MEDIA
            found = Publisher(row["name"], row["country"] or None, medium)
            for name in (row["name"], *row["aliases"].split(";")):
                key = name.strip().lower()
                if key and (medium or key not in names):
                    names[key] = found
    with (DATA / "lexicon.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["kind"] == "outlet":
                for name in row["phrases"].split(";"):
                    names.setdefault(name.lower(), Publisher(name, row["value"], True))
    for short, name in _SHORT.items():
        names[short] = names.get(name.lower(), Publisher(name, None, True))
    return names


_WORDS = frozenset("diplomat independent guardian observer economist sun times post".split())
_STATE_MEDIA = frozenset({"korean-central-news-agency", "rodong-sinmun"})


def find_publisher(name: str, media_only: bool = True) -> Publisher | None:
    """Return the publisher called ``name``, in any capitals but as a plain word ("… - diplomat"), or None."""
    if name.strip() in _WORDS:
        return None
    key = (
        name.strip(" .,:;|-–—\t")
        .lower()
        .replace("u.s. ", "us ")
        .replace("united states ", "us ")
        .replace(" & ", " and ")
    )
    names = _known()
    found = (
        names.get(key)
        or names.get(key.replace(" and ", " & "))
        or (names.get(key.removeprefix("the ")) if key.startswith("the ") else None)
        or next((names[of] for of in _of_its_state(key) if of in names), None)
        or names.get(_in_short(key))
    )
    return found if found and (found.medium or not media_only) else None


def _of_its_state(key: str) -> tuple[str, ...]:
    """Return "ministry of trade of the republic of norway" for "ministry of trade, republic of norway"."""
    body, comma, state = key.partition(", ")
    return (f"{body} of the {state}", f"{body} of {state}") if comma and state else ()


_STATES = {" of the russian federation": " of russia", " of the people's republic of china": " of china"}
_STATES |= {" of the democratic people's republic of korea": " of the dprk"}


def _in_short(key: str) -> str:
    """Return "ministry of trade of russia" for "ministry of trade of the russian federation"."""
    plain = key.replace("’", "'")
    return next((plain.replace(full, short) for full, short in _STATES.items() if plain.endswith(full)), key)


@cache
def _hosts() -> dict[str, str]:
    """Return host → canonical name, from the addresses of ``sources.csv``."""
    names: dict[str, str] = {}
    with (DATA / "actors.csv").open(encoding="utf-8", newline="") as file:
        by_id = {row["actor_id"]: row["name"] for row in csv.DictReader(file)}
    with (DATA / "sources.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["url"] and row["publisher"] in by_id:
                names.setdefault(_host(row["url"]), by_id[row["publisher"]])
    return names


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""


def publisher_of_address(url: str | None) -> tuple[str, Publisher] | None:
    """Return the host of an address and its publisher, if a source of the data stands on the same host."""
    host = _host(url or "")
    name = _hosts().get(host) if host else None
    found = _known().get(name.lower()) if name else None
    return (host, found) if found else None


# whose reporters write from there, where no source of the data stands on the same host
_MAILS = {
    "heraldcorp.com": "The Korea Herald",
    "koreaherald.com": "The Korea Herald",
    "joongang.co.kr": "Korea JoongAng Daily",
    "koreatimes.co.kr": "The Korea Times",
    "ktimes.com": "The Korea Times",
    "yna.co.kr": "Yonhap News Agency",
    "hani.co.kr": "The Hankyoreh",
    "thomsonreuters.com": "Reuters",
    "ap.org": "Associated Press",
    "afp.com": "Agence France-Presse",
    "bbc.co.uk": "BBC News",
    "guardian.co.uk": "The Guardian",
    "nytimes.com": "The New York Times",
    "wsj.com": "The Wall Street Journal",
}


def publisher_of_mail(host: str) -> Publisher | None:
    """Return whose reporters have their addresses on a host ("reporter@heraldcorp.com")."""
    if name := _MAILS.get(host.lower()):
        return find_publisher(name)
    there = publisher_of_address(f"https://{host.lower()}")
    return there[1] if there else None


_PIECE = re.compile(r"[^\s/|]+")


def longest_name(text: str, start: int, end: int, rule: str, media_only: bool = True) -> Named | None:
    """Return the known publisher with the longest name among the words between two offsets."""
    words = [match.span() for match in _PIECE.finditer(text, start, end)][:6]
    for size in range(len(words), 0, -1):
        for i in range(len(words) - size + 1):
            first, last = words[i][0], words[i + size - 1][1]
            name = text[first:last].rstrip(".,;:?!)’'").lstrip("(")
            if len(name) > 1 and name[0].isupper() and (found := find_publisher(name, media_only or size == 1)):
                first = text.index(name, first)
                return cell(text, first, first + len(name), found.name, rule), found
    return None
