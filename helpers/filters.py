"""Which records meet a set of conditions. Used by :meth:`helpers.Dataset.where`, which documents them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from helpers.dates import interval
from helpers.documents import documents
from helpers.frames import among, gathered, look_up, unfold
from helpers.package import Package
from helpers.problems import nearest

Tables = Mapping[str, pd.DataFrame]


PARTIES = {"RUS": "Russia", "PRK": "DPRK"}
CLOCKS = ["occurred", "claimed", "reacted"]


class During(NamedTuple):
    """A period, the clock it is compared with, and whether an end that is not reported may lie anywhere."""

    dates: str | tuple[str | None, str | None] | None
    clock: str
    open_ended: bool = True


class Said(NamedTuple):
    """Who says what, all of it in one claim or reaction."""

    actor: str | Iterable[str] | None
    country: str | Iterable[str] | None
    stance: str | Iterable[str] | None
    conditional: bool | None


def direction_of(transfers: pd.DataFrame) -> pd.Series:
    """Return "RUS>PRK" or "PRK>RUS" for each transfer."""
    return transfers["supplier"].astype("str") + ">" + transfers["recipient"].astype("str")


def _listed(values: str | Iterable[str]) -> list[str]:
    return [values] if isinstance(values, str) else list(values)


def known(values: Iterable[str], allowed: Iterable[str], what: str) -> list[str]:
    """Return the values.

    Raises:
        ValueError: with every value that is not allowed, and the nearest one to each.
    """
    allowed, wanted = list(allowed), list(values)
    wrong = [value for value in wanted if value not in allowed]
    if wrong:
        raise ValueError("\n".join(f"{value!r} is no {what}.{nearest(value, allowed)}" for value in wrong))
    return wanted


def _by_name(frame: pd.DataFrame, key: str, values: Iterable[str], what: str) -> list[str]:
    """Return the ids whose id, name, native name or alias is one of ``values``, in any case."""
    names = pd.concat([frame.set_index(key)[c] for c in ("name", "native_name")] + [frame[key].set_axis(frame[key])])
    aliases = unfold(frame.set_index(key)["aliases"])
    everything = pd.concat([names, aliases]).dropna().str.casefold()
    found: list[str] = []
    for value in values:
        hits = everything.index[everything == value.casefold()].unique().tolist()
        if not hits:
            raise ValueError(f"{value!r} is no {what}.{nearest(value.casefold(), everything.tolist()[:20000])}")
        found += hits
    return found


def named(tables: Tables, values: str | Iterable[str]) -> dict[str, list[str]]:
    """Return for each name the actor ids it stands for; a state stands for all who speak for it.

    Raises:
        ValueError: for a name that is neither an actor nor a state, with the nearest one.
    """
    actors, countries = tables["actors"], tables["countries"]
    found: dict[str, list[str]] = {}
    for value in _listed(values):
        try:
            codes = _by_name(countries, "country", [value], "actor or state")
        except ValueError as error:
            try:
                ids = _by_name(actors, "actor_id", [value], "actor or state")
            except ValueError as other:
                raise ValueError(f"{other} As a state: {error}") from None
            names = actors.set_index("actor_id").loc[ids[0], "name"]
            found[str(names)] = [*ids, *actors["actor_id"][actors["organisation"].isin(ids)]]
        else:
            name = countries.set_index("country").loc[codes[0], "name"]
            found[str(name)] = actors["actor_id"][actors["country"].isin(codes)].tolist()
    return found


def _categories(package: Package, values: str | Iterable[str]) -> list[str]:
    groups = package.groups()
    wanted = known(_listed(values), [*groups, *dict.fromkeys(groups.values())], "category or category group")
    return [category for category, group in groups.items() if category in wanted or group in wanted]


def _period(dates: str | tuple[str | None, str | None] | None) -> tuple[pd.Timestamp, pd.Timestamp]:
    if dates is None:
        return pd.Timestamp.min.ceil("s"), pd.Timestamp.max.floor("s")
    if isinstance(dates, str):
        span = interval(dates)
        first, last = span.start, span.end
    else:
        first = interval(dates[0]).start if dates[0] else None
        last = interval(dates[1]).end if dates[1] else None
        if first and last and first > last:
            raise ValueError(f"dates={dates!r} ends before it begins. Swap the two.")
    return pd.Timestamp(first or pd.Timestamp.min.ceil("s")), pd.Timestamp(last or pd.Timestamp.max.floor("s"))


def _overlaps(frame: pd.DataFrame, column: str, during: During) -> pd.Series:
    start, end, period = frame[f"{column}_start"], frame[f"{column}_end"], _period(during.dates)
    if not during.open_ended:  # what has one known end counts by it
        start, end = start.fillna(end), end.fillna(start)
    dated = start.notna() | end.notna()
    return dated & (start.isna() | (start <= period[1])) & (end.isna() | (end >= period[0]))


def _any_item(column: pd.Series, wanted: Iterable[str]) -> pd.Series:
    items = unfold(column)
    kept = pd.Series(False, index=column.index)
    kept[items.index[among(items, wanted)]] = True
    return kept


def _speaker(
    tables: Tables,
    name: str,
    column: str,
    actors: list[str] | None,
    countries: list[str] | None,
    stances: list[str] | None,
) -> pd.Series:
    """Return which rows of claims or reactions meet the conditions on who says what, all of them in the same row."""
    frame = tables[name]
    kept = pd.Series(True, index=frame.index)
    if actors is not None:
        kept &= _any_item(frame[column], actors)
    if countries is not None:
        registry = tables["actors"]
        kept &= _any_item(frame[column], registry["actor_id"][registry["country"].isin(countries)])
    if stances is not None:
        kept &= frame["stance"].isin(stances)
    return kept


def _texts(tables: Tables) -> tuple[pd.Series, pd.Series]:
    """Return the searchable text of each transfer and of each reaction, one per row."""
    transfers, claims, reactions = tables["transfers"], tables["claims"], tables["reactions"]
    actors = tables["actors"].set_index("actor_id")["name"]
    titles = tables["sources"].set_index("source_id")["title"]
    publishers = look_up(actors, tables["sources"].set_index("source_id")["publisher"])

    def joined(*columns: pd.Series) -> pd.Series:
        text = columns[0].astype("str").fillna("")
        for column in columns[1:]:
            text = text + " " + column.astype("str").fillna("")
        return text.str.casefold()

    def cited(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series, pd.Series]:
        return frame["summary"], look_up(titles, frame["source_id"]), look_up(publishers, frame["source_id"])

    own = joined(transfers["title"], transfers["item"], transfers["summary"], transfers["carrier"])
    told = joined(look_up(actors, claims["claimant"]), *cited(claims))
    told = gathered(claims["transfer_id"], told, " ")
    names = look_up(actors, unfold(reactions["actors"]))
    by_row = names.groupby(level=0).agg(" ".join).reindex(reactions.index)
    said = joined(by_row, *cited(reactions))
    linked = unfold(reactions["transfer_ids"])
    answered = gathered(linked, said.loc[linked.index], " ")
    ids = transfers["transfer_id"]
    return own + " " + look_up(told, ids).fillna("") + " " + look_up(answered, ids).fillna(""), said


def _holds(text: pd.Series, words: str) -> pd.Series:
    kept = pd.Series(True, index=text.index)
    for word in words.casefold().split():
        kept &= text.str.contains(word, regex=False)
    return kept


def _within(tables: Tables, ids: pd.Series, during: During) -> pd.Series:
    """Return which transfers occurred, were claimed or were reacted to in a period."""
    if during.clock == "occurred":
        return _overlaps(tables["transfers"], "occurred", during)
    if during.clock == "claimed":
        claims = tables["claims"]
        return among(ids, claims["transfer_id"][_overlaps(claims, "said", during)])
    reactions = tables["reactions"]
    return among(ids, unfold(reactions["transfer_ids"][_overlaps(reactions, "said", during)]))


def where(
    tables: Tables,
    package: Package,
    category: str | Iterable[str] | None,
    direction: str | None,
    during: During,
    said: Said,
    text: str | None,
) -> dict[str, pd.DataFrame]:
    """Return the rows of each table that meet every condition; :meth:`helpers.Dataset.where` documents them."""
    transfers, claims, reactions = tables["transfers"], tables["claims"], tables["reactions"]
    kept = pd.Series(True, index=transfers.index)
    general = reactions["transfer_ids"].isna()
    ids = transfers["transfer_id"]
    if category is not None:
        wanted = _categories(package, category)
        kept &= transfers["category"].isin(wanted)
        general &= _any_item(reactions["categories"], wanted)
    if direction is not None:
        known([direction], ["RUS>PRK", "PRK>RUS"], "direction")
        kept &= direction_of(transfers) == direction
        general &= reactions["direction"].isin([direction, "both"])
    known([during.clock], CLOCKS, "clock")
    if during.dates is not None:
        kept &= _within(tables, ids, during)
        general &= _overlaps(reactions, "said", during)
    if any(condition is not None for condition in said):
        actors = None if said.actor is None else _by_name(tables["actors"], "actor_id", _listed(said.actor), "actor")
        countries = tables["countries"]
        codes = None if said.country is None else _by_name(countries, "country", _listed(said.country), "country")
        stances = dict.fromkeys([*package.values("claim_stance"), *package.values("reaction_stance")])
        wanted_stances = None if said.stance is None else known(_listed(said.stance), stances, "stance")
        saying = _speaker(tables, "claims", "claimant", actors, codes, wanted_stances)
        reacting = _speaker(tables, "reactions", "actors", actors, codes, wanted_stances)
        if said.conditional is not None:
            saying &= False  # only reactions stand under a condition here
            reacting &= (reactions["modality"] == "if-true") == said.conditional
        answered = unfold(reactions["transfer_ids"][reacting])
        kept &= among(ids, claims["transfer_id"][saying]) | among(ids, answered)
        general &= reacting
    if text is not None:
        of_transfers, of_reactions = _texts(tables)
        kept &= _holds(of_transfers, text)
        general &= _holds(of_reactions, text)
    return follow(tables, ids[kept], general)


def follow(tables: Tables, ids: pd.Series, general: pd.Series) -> dict[str, pd.DataFrame]:
    """Return the tables with claims, reactions and sources that belong to the kept transfers and general reactions."""
    transfers = tables["transfers"][among(tables["transfers"]["transfer_id"], ids)]
    claims = tables["claims"][among(tables["claims"]["transfer_id"], ids)]
    reactions = tables["reactions"][general | _any_item(tables["reactions"]["transfer_ids"], ids)]
    listed = unfold(tables["measures"]["source_ids"])
    cited = pd.concat([documents(claims), documents(reactions), listed])
    sources = tables["sources"][among(tables["sources"]["source_id"], cited)]
    return {"transfers": transfers, "claims": claims, "reactions": reactions, "sources": sources}


def with_status(tables: Tables, statuses: pd.DataFrame, wanted: str | Iterable[str]) -> dict[str, pd.DataFrame]:
    """Return the tables with what belongs to the transfers of some statuses; a general remark has none.

    Args:
        tables: what to filter.
        statuses: as :func:`helpers.status` gives them.
        wanted: one status or several.

    Raises:
        ValueError: for a word that is no status.
    """
    kept = statuses["status"].isin(known(_listed(wanted), statuses["status"].cat.categories, "status"))
    ids = statuses["transfer_id"][kept]
    own = ids[among(ids, tables["transfers"]["transfer_id"])]
    return follow(tables, own, pd.Series(False, index=tables["reactions"].index))
