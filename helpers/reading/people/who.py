"""Somebody who can speak: a person, a body, a state, or a speaker the text does not name."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.reading.cells import Cell, null

_NOT_SAID = null("not-said")


@dataclass(slots=True, eq=False)
class Who:
    """Somebody who can speak or act: a person, a body, or a speaker the text does not name."""

    kind: str  # person, organisation, unnamed, state, leader
    name: Cell
    actor_id: str | None = None
    role: Cell = _NOT_SAID
    role_kind: str = ""
    organisation: Cell = _NOT_SAID
    office: str = ""
    country: Cell = _NOT_SAID
    affiliation: str = ""
    same_as: Who | None = None
    called: str = ""  # what an aside calls a body: "a London think tank"

    @property
    def self(self) -> Who:
        """The fullest form of this party in the text."""
        who = self
        while who.same_as is not None:
            who = who.same_as
        return who

    def fill(self, other: Who, *parts: str) -> None:
        """Take the cells named by ``parts`` ("role", "organisation", "country") from another where null here."""
        for part in parts:
            if getattr(self, part).value is None:
                setattr(self, part, getattr(other, part))


@dataclass(slots=True)
class Place:
    """Where a party stands in the text: token range, and whether it is named there or only referred to."""

    first: int
    last: int
    who: Who


def stately(who: Who) -> bool:
    """Whether somebody is a state or its government as a whole ("Moscow", "Russian authorities")."""
    return who.kind == "state" or who.office == "government" or str(who.actor_id).startswith("government-of")


def same_state(one: Who, other: Who) -> bool:
    """Whether two parties are known to be of one state."""
    return one.country.value is not None and one.country.value == other.country.value


def with_article(body: Who) -> str:
    """Return the name of a body as it stands behind "of" ("the Danish defence ministry", "Roscosmos")."""
    name = str(body.name.value)
    return f"the {name}" if " " in name and "'s" not in name and not name.startswith("the ") else name


def plain_name(name: str) -> str:
    """Return a name in lower case, without hyphens and middle initials."""
    parts = name.casefold().replace("-", " ").replace(".", " ").split()
    return " ".join(part for part in parts if len(part) > 1)


def called_later(who: Who) -> tuple[str, ...]:
    """Return the nouns by which a body may be called later in a text ("the agency", "the team")."""
    if who.affiliation == "media" or who.actor_id == "korean-central-news-agency":
        return ("agency", "newspaper", "daily", "broadcaster", "outlet", "paper", "report")
    name = who.name.value.casefold()
    if "intelligence" in name and (
        "service" in name or "agency" in name or "directorate" in name or "of ukraine" in name
    ):
        return ("agency", "service")
    if "sanctions monitoring" in name:
        return ("team", "group", "report")
    if who.affiliation == "research":
        return ("group", "report", "tank")  # "the think tank"
    return ("statement",) if who.affiliation == "state" else ("group", "report")
