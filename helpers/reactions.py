"""Reactions: how long they took, who takes which stance, who had said nothing by a day, votes beside later words.

A lag is counted from the first public report of the transfer. Days are those of the speaker's calendar; where both are
known to the day, ``hours_min`` and ``hours_max`` say how far apart the two can have been on the clock, as a Wednesday
in Washington is partly a Thursday in Seoul. A zone that is not known may be any, from UTC-12 to UTC+14.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from zoneinfo import ZoneInfo

import pandas as pd

from helpers.asof import public_from, to_day
from helpers.dataset import Dataset
from helpers.filters import named
from helpers.frames import look_up, unfold
from helpers.provisions import provisions_for
from helpers.statuses import STATUSES, asserting_claims, status

# What officials of a party say of the transfers they are held to: from standing by it to saying nothing.
PARTY_STANCES = ["defends", "denies", "dismisses", "welcomes", "confirms", "no-comment"]
_EAST, _WEST = pd.Timedelta(hours=14), pd.Timedelta(hours=-12)
_DAY = pd.Timedelta(days=1)


@cache
def _offset(zone: str, day: str) -> pd.Timedelta:
    return pd.Timedelta(pd.Timestamp(day, tz=ZoneInfo(zone)).utcoffset() or 0)


def _moments(days: pd.Series, zones: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return the first and the last moment (UTC) of each day in its zone."""
    keys = pd.DataFrame({"day": days.dt.strftime("%Y-%m-%d"), "zone": zones})
    offsets = {
        (zone, day): _offset(zone, day) for zone, day in keys.dropna().drop_duplicates()[["zone", "day"]].to_numpy()
    }
    pairs = pd.Series(list(zip(keys["zone"], keys["day"], strict=True)), index=days.index)
    offset = pairs.map(offsets).astype("timedelta64[s]")
    return days - offset.fillna(_EAST), days + _DAY - offset.fillna(_WEST)


def first_reports(ds: Dataset) -> pd.DataFrame:
    """Return the first public report of each transfer, indexed by transfer_id: day (datetime64[s]), zone, claim_id.

    The first is the assertion with the earliest public day; where the day it was said is known, that day counts.
    """
    claims = asserting_claims(ds)
    day = public_from(ds.tables, "claims").reindex(claims.index)
    exact = claims["said_start"].where(claims["said_start"] == claims["said_end"])
    rows = claims[["transfer_id", "claim_id", "zone"]].assign(day=day, zone=claims["zone"].where(exact == day))
    rows = rows.dropna(subset="day").sort_values("day", kind="stable")
    return rows.drop_duplicates("transfer_id").set_index("transfer_id")[["day", "zone", "claim_id"]]


def by_actor(reactions: pd.DataFrame) -> pd.DataFrame:
    """Return reactions with one row per official, whose id stands in ``actor`` in place of ``actors``."""
    rows = reactions.reset_index(drop=True)
    return rows.drop(columns="actors").join(unfold(rows["actors"]).rename("actor"))


def linked(ds: Dataset) -> pd.DataFrame:
    """Return one row per reaction, transfer it answers and official: transfer_id, actor and the reaction's columns."""
    rows = ds.reactions.reset_index(drop=True)
    answers = unfold(rows["transfer_ids"]).rename("transfer_id")
    return by_actor(rows.drop(columns="transfer_ids").join(answers, how="inner")).reset_index(drop=True)


def _of_actors(ds: Dataset, actors: pd.Series) -> pd.DataFrame:
    people = ds.actors.set_index("actor_id")
    own = look_up(people["organisation"], actors)
    body = own.fillna(actors.where(look_up(people["kind"].astype("str"), actors) == "organisation"))
    countries = ds.countries.set_index("country")["name"]
    country = look_up(people["country"], actors)
    return pd.DataFrame(
        {
            "who": look_up(people["name"], actors),
            "organisation": look_up(people["name"], body),
            "country": country,
            "state": look_up(countries, country),
        }
    )


def on_a_day(said: pd.Series) -> pd.Series:
    """Return which EDTF dates are one day, and not only "about" one."""
    return said.str.fullmatch(r"\d{4}-\d\d-\d\d").fillna(False).astype(bool)


def lags(ds: Dataset) -> pd.DataFrame:
    """Return how many days each reaction took from the first public report of its transfer.

    One row per reaction, transfer and official, the quickest first: transfer_id, title, reaction_id, who,
    organisation, country (code), state (its name), stance, conditional (bool), said (EDTF), first_report
    (datetime64[s]), days (difference of the two calendar days; negative: said before the first report that these
    tables have), hours_min and hours_max (what the clock allows, both days taken in their zones).

    Reactions that are not dated to a day (or only "about" one), and transfers with no public report, are left out.

    Args:
        ds: the dataset: the whole, a part or one as of a day.

    Raises:
        Nothing of its own.
    """
    rows = linked(ds)
    first = first_reports(ds)
    report = look_up(first["day"], rows["transfer_id"])
    exact = on_a_day(rows["said"]) & report.notna()
    rows, report = rows[exact].reset_index(drop=True), report[exact].reset_index(drop=True)
    begins, ends = _moments(rows["said_start"], rows["zone"])
    opened, closed = _moments(report, look_up(first["zone"], rows["transfer_id"]))
    about = _of_actors(ds, rows["actor"])
    found = pd.DataFrame(
        {
            "transfer_id": rows["transfer_id"],
            "title": look_up(ds.transfers.set_index("transfer_id")["title"], rows["transfer_id"]),
            "reaction_id": rows["reaction_id"],
            **about,
            "stance": rows["stance"],
            "conditional": rows["modality"] == "if-true",
            "said": rows["said"],
            "first_report": report,
            "days": (rows["said_start"] - report).dt.days.astype("int64"),
            "hours_min": (begins - closed).dt.total_seconds() / 3600,
            "hours_max": (ends - opened).dt.total_seconds() / 3600,
        }
    )
    return found.sort_values(["days", "transfer_id"], kind="stable", ignore_index=True)


def lags_by_state(ds: Dataset) -> pd.DataFrame:
    """Return :func:`lags` with one row per reaction, transfer and state: several officials of a state count once."""
    return lags(ds).dropna(subset="state").drop_duplicates(["reaction_id", "transfer_id", "state"])


def stance_matrix(ds: Dataset, by: str = "state", every: str | None = None) -> pd.DataFrame:
    """Return how often each state, body or official took each stance, conditional reactions apart.

    Args:
        ds: the dataset; general remarks count too.
        by: "state", "organisation" or "who" (the official).
        every: None for all time, else "year" or "month": one more column ``period``, by the last day it was said.

    Columns: [period,] the column ``by``, stance (categorical), conditional (bool), number, first and last (day),
    reaction_ids. A joint statement counts for each of its issuers. Reactions with no day have the period "undated".

    Raises:
        ValueError: for another ``by`` or ``every``.
    """
    if by not in ("state", "organisation", "who"):
        raise ValueError(f"by={by!r} is unknown. Allowed: 'state', 'organisation', 'who'.")
    if every not in (None, "year", "month"):
        raise ValueError(f"every={every!r} is unknown. Allowed: None, 'year', 'month'.")
    rows = by_actor(ds.reactions).reset_index(drop=True)
    rows = rows.assign(conditional=rows["modality"] == "if-true", **_of_actors(ds, rows["actor"]))
    # several issuers of one state are one voice of it
    rows = rows.dropna(subset=by).drop_duplicates(["reaction_id", by])
    keys = [by, "stance", "conditional"]
    if every is not None:
        form = "%Y" if every == "year" else "%Y-%m"
        rows["period"] = rows["said_end"].dt.strftime(form).fillna("undated").astype("str")
        keys = ["period", *keys]
    table = rows.groupby(keys, observed=True, sort=True).agg(
        number=("reaction_id", "size"),
        first=("said_start", "min"),
        last=("said_end", "max"),
        reaction_ids=("reaction_id", ";".join),
    )
    return table.reset_index()


def silent(ds: Dataset, actors: Iterable[str] | str, within: int, until: str | date | None = None) -> pd.DataFrame:
    """Return who had not reacted to a transfer within so many days of its first public report.

    Silent means that these tables hold no reaction; a reaction nobody coded is not seen.

    Args:
        ds: the dataset.
        actors: officials, bodies or states by id, code, name or alias; a state stands for all who speak for it.
        within: days after the first report; a reaction on the last of them is in time.
        until: the day up to which the tables are complete; by default the as-of day, or that of the newest document.

    Columns: transfer_id, title, who, first_report, cut_off (the last day that counts), over (bool: the cut-off lies
    within what the tables cover; where it does not, silence is not known yet), reacted (first day, NaT: none in time),
    silent (bool: no reaction in time), spoke_in_general (bool: a general remark on its category in that time).

    Raises:
        ValueError: for an actor that no table knows, with the nearest one, or ``within`` below 0.
    """
    if within < 0:
        raise ValueError(f"within={within} lies before the report. Give 0 or more days.")
    groups = named(ds.tables, actors)
    end = to_day(until) if until is not None else ds.day
    end = ds.sources["published_end"].max() if end is None else end
    first = first_reports(ds)
    answered = linked(ds)
    general = by_actor(ds.reactions[ds.reactions["transfer_ids"].isna()])
    base = ds.transfers[["transfer_id", "title", "category"]].merge(first[["day"]], on="transfer_id")
    base = base.assign(cut_off=base["day"] + pd.Timedelta(days=within), category=base["category"].astype("str"))
    found = []
    for who, members in groups.items():
        mine = answered[answered["actor"].isin(members)]
        dated = mine.assign(at=mine["said_end"].fillna(mine["said_start"])).dropna(subset="at")
        timely = dated.merge(base[["transfer_id", "cut_off"]], on="transfer_id")
        in_time = timely[timely["at"] <= timely["cut_off"]].groupby("transfer_id")["at"].min()
        reacted = look_up(in_time, base["transfer_id"])
        remarks = general[general["actor"].isin(members)].reset_index(drop=True)
        spoken = remarks[["said_end"]].join(unfold(remarks["categories"]).rename("category")).dropna()
        spoken = base.reset_index().merge(spoken.assign(category=spoken["category"].astype("str")), on="category")
        spoken = spoken[(spoken["said_end"] >= spoken["day"]) & (spoken["said_end"] <= spoken["cut_off"])]
        found.append(
            pd.DataFrame(
                {
                    "transfer_id": base["transfer_id"],
                    "title": base["title"],
                    "who": who,
                    "first_report": base["day"],
                    "cut_off": base["cut_off"],
                    "over": base["cut_off"] <= end,
                    "reacted": reacted,
                    "silent": reacted.isna(),
                    "spoke_in_general": base.index.isin(spoken["index"]),
                }
            )
        )
    columns = ["transfer_id", "title", "who", "first_report", "cut_off", "over", "reacted", "silent"]
    frame = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=[*columns, "spoke_in_general"])
    return frame.sort_values(["first_report", "transfer_id"], kind="stable", ignore_index=True)


def consistency(ds: Dataset, country: str = "RUS") -> pd.DataFrame:
    """Return a state's vote for each paragraph beside its later words and the deeds reported of it.

    One row per provision that governs a transfer in which the state is supplier or recipient: provision_id,
    resolution, paragraph, title, adopted, vote, binding, paragraph_checked, transfers (number in force), and of those
    confirmed, disputed, corroborated and alleged; words: defends, denies, dismisses, welcomes, confirms, no-comment
    (its officials' reactions to those transfers); first and last day of those words; transfer_ids, reaction_ids. Most
    transfers first. A vote is that of the state's delegation on the day of adoption; reported is no finding.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        country: code of the state whose votes are asked for.

    Raises:
        ValueError: if the tables hold no votes of that state (they hold Russia's).
    """
    if country != "RUS":
        raise ValueError(f"The tables hold no votes of {country!r}. Allowed: 'RUS'.")
    rows = provisions_for(ds)
    rows = rows[rows["provision_id"].notna() & rows["law"].isin(["barred", "partly-barred", "capped", "contested"])]
    statuses = status(ds).set_index("transfer_id")["status"].astype("str")
    deeds = rows.assign(status=look_up(statuses, rows["transfer_id"]))
    said = linked(ds)
    own = ds.actors[ds.actors["country"] == country]["actor_id"]
    said = said[said["actor"].isin(own)].drop_duplicates(["reaction_id", "transfer_id"])
    words = deeds[["provision_id", "transfer_id"]].merge(said, on="transfer_id")
    words = words.drop_duplicates(["provision_id", "reaction_id"]).assign(stance=words["stance"].astype("str"))
    counted = pd.crosstab(deeds["provision_id"], deeds["status"]).reindex(columns=STATUSES, fill_value=0)
    stances = pd.crosstab(words["provision_id"], words["stance"]).reindex(columns=PARTY_STANCES, fill_value=0)
    base = deeds.drop_duplicates("provision_id").set_index("provision_id")
    base = base[["resolution", "paragraph", "title", "adopted", "russia_vote", "binding", "paragraph_checked"]]
    by_deed, by_word = deeds.groupby("provision_id"), words.groupby("provision_id")
    found = base.rename(columns={"russia_vote": "vote"}).assign(transfers=by_deed["transfer_id"].nunique())
    found = found.join(counted).join(stances).fillna(dict.fromkeys(stances.columns, 0))
    found = found.astype(dict.fromkeys(stances.columns, "int64")).assign(
        first=by_word["said_start"].min(),
        last=by_word["said_end"].max(),
        transfer_ids=by_deed["transfer_id"].agg(lambda ids: ";".join(dict.fromkeys(ids))),
        reaction_ids=by_word["reaction_id"].agg(lambda ids: ";".join(dict.fromkeys(ids))),
    )
    return found.sort_values("transfers", ascending=False, kind="stable").reset_index()
