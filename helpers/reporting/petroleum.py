"""The petroleum cap: the paragraph, what is reported of each period of it as a band, and who said what."""

from __future__ import annotations

import pandas as pd

from helpers.caps import READINGS, capped
from helpers.findings_law import cap_table
from helpers.problems import nearest
from helpers.prose import Told, joined, listed, named, say
from helpers.queries import Queries
from helpers.record import in_order
from helpers.reporting.law import provisions_told
from helpers.reporting.parameters import ParameterError
from helpers.reporting.statements import nothing
from helpers.statuses import asserting_claims
from helpers.wording import by_day, reactions_told

_USE = "cap_use(ds, good)"
_TOLD = f"{_USE}.dropna(subset='high')"


def _use(q: Queries) -> pd.DataFrame:
    good, goods = q.given["good"], capped(q.ds)
    if good not in goods:
        raise ParameterError(f"good: {good!r} is under no cap with a figure.{nearest(str(good), goods)}")
    rows: pd.DataFrame = q.value(_USE)
    return rows


def summary(q: Queries) -> Told:
    """Say the most that is reported for a period, and which periods are above the cap, as reported and as confirmed."""
    rows = _use(q)
    told = rows.dropna(subset="high")
    if told.empty:
        return nothing("delivery with a figure in the unit of the cap")
    highest = f"{_TOLD}.sort_values('high').iloc[-1]"
    top = told.sort_values("high").iloc[-1]
    first = say(
        "The highest single figure for a period is " + ("at least " if top["open"] else "") + "{high} {unit}, for "
        "{period}, under a cap of {cap} for all "
        "suppliers together. What a party to the deliveries itself confirms within that period adds up to {low}.",
        high=q(f"{highest}['high']", behind=_behind(top)),
        unit=str(top["unit"]),
        period=q(f"{highest}['period']"),
        cap=q(f"{highest}['cap']"),
        low=q(f"{highest}['low']", behind=_behind(top)),
    )
    lines = []
    for reading, words in zip(READINGS[:3], _READ, strict=True):
        names = told[told["reading"] == reading]["period"]
        if len(names):
            lines.append(say(words + ": {periods}.", periods=_periods(q, list(names))))
    none = say(
        "For {number} the tables hold no record with a figure in that unit, which says nothing on what went.",
        number=q(f"{_USE}.query(\"reading == 'no figure'\")", "period"),
    )
    return joined([first, listed([*lines, none])], "\n\n")


_READ = (
    "Above the cap by what a party itself confirms",
    "Above the cap only as reported, not as confirmed",
    "Below the cap as reported, which does not say that it was kept",
)


def _periods(q: Queries, names: list[str]) -> Told:
    return named([q(f"{_USE}.loc[lambda rows: rows['period'] == {name!r}, 'period'].iloc[0]") for name in names])


def _behind(row: pd.Series) -> str:
    ids = [one for cell in (row["single_ids"], row["estimate_ids"]) for one in cell.split(";") if one]
    return f"ds.transfers[ds.transfers['transfer_id'].isin({ids!r})]"


def band(q: Queries) -> pd.DataFrame:
    """Return the band of each period that has a figure, with what it is made of."""
    _use(q)
    table = cap_table(q.ds, q.given["good"])
    return table.drop(columns=["records", "estimates that reach beyond"]).set_index("period")


def rule(q: Queries) -> Told:
    """Print the paragraphs that set the cap."""
    rows = _use(q)
    law = q.ds.provisions.set_index("provision_id", drop=False).loc[list(dict.fromkeys(rows["provision_id"]))]
    return listed(provisions_told(q.ds, law)) if len(law) else nothing("dated delivery to set against a cap")


def who(q: Queries) -> Told:
    """Print every claim that asserts a delivery, in the order of their days, then those that deny or dispute one."""
    claims = asserting_claims(q.ds)
    others = q.ds.claims[q.ds.claims["stance"].isin(["denies", "disputes", "no-comment"])]
    if claims.empty and others.empty:
        return nothing("claim")
    none = q.ds.reactions.head(0)
    parts = [by_day(q.ds, claims, none, about=True)]
    if len(others):
        parts += [say("Against it, or without an answer:"), by_day(q.ds, others, none, about=True)]
    return joined(parts, "\n\n")


def answers(q: Queries) -> Told:
    """Print every reaction."""
    rows = in_order(q.ds.reactions)
    return listed(reactions_told(q.ds, rows, about=True)) if len(rows) else nothing("reaction")
