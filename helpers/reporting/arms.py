"""Arms to Russia: the cumulative estimates side by side, unit by unit."""

from __future__ import annotations

from collections.abc import Iterable

from IPython.display import display

from helpers.charts_amounts import flow_chart
from helpers.filters import known
from helpers.prose import Told, joined, listed, say, words
from helpers.quantities import units
from helpers.queries import Queries
from helpers.reporting.parameters import ParameterError
from helpers.reporting.report import Report
from helpers.wording import claims_told

_WIDTH = 660  # of a chart, in pixels


def compare(report: Report, wanted: Iterable[str] | str) -> None:
    """Show the estimates in each unit: a sentence, the latest of each claimant, and the chart of their totals.

    Raises:
        ParameterError: for a unit that no figure of the tables has, with the nearest one.
    """
    chosen = [wanted] if isinstance(wanted, str) else wanted
    if not isinstance(chosen, list | tuple) or not all(isinstance(one, str) for one in chosen):
        raise ParameterError(f"units: {wanted!r} is no list of units. Give one, as ['containers', 'rounds'].")
    try:
        known(chosen, units(report.everything).index, "unit of any figure")
    except ValueError as error:
        raise ParameterError(f"units: {error}") from None
    here = set(units(report.ds).index)
    for unit in chosen:
        display(report.say(say("### In {unit}", unit=words(unit, "", "unit")), estimates(report.queries, unit)))
        if unit in here:
            display(report.chart(flow_chart, report.ds, unit, width=_WIDTH))


def estimates(q: Queries, unit: str) -> Told:
    """Say how far the cumulative estimates in one unit lie apart, and print the latest of each claimant."""
    if unit not in units(q.ds):
        return say("*No figure within the parameters of this report is counted in it.*")
    one = f"flows(ds, {unit!r}).dropna(subset='claim_id')"
    rows = q.value(one)
    if rows.empty:
        return say("*No cumulative estimate is counted in it.*")
    low = f"{one}[['low', 'high']].min().min()"
    high = f"{one}[['low', 'high']].max().max()"
    told = say(
        "{number} in {unit}, on {records}, by {claimants}, lie between {low} and {high}. They count from different "
        "days and different things (supplied, fired, examined) and overlap; none is added to another.",
        number=q(one, "statement"),
        records=q(f"{one}['transfer_id'].nunique()", "estimate", behind=one),
        unit=words(unit, str(rows["claim_id"].iloc[0]), "unit"),
        claimants=q(f"{one}['line'].nunique()", "claimant", behind=one),
        low=q(low, behind=one),
        high=q(high, behind=one),
    )
    if (rows["high"].isna()).any():
        told = joined([told, say("Some say only “more than”, with no upper end.")])
    latest = rows.sort_values("day", kind="stable").drop_duplicates("line", keep="last")
    claims = q.ds.claims.set_index("claim_id", drop=False).loc[list(latest["claim_id"])]
    return joined(
        [told, say("The latest in this unit of each claimant:"), listed(claims_told(q.ds, claims, about=True))], "\n\n"
    )
