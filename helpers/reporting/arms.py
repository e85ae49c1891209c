"""Arms to Russia: what is confirmed, what is only alleged, the cumulative estimates side by side, and the denials."""

from __future__ import annotations

from helpers.prose import Told, joined, listed, say, words
from helpers.quantities import units
from helpers.queries import Queries
from helpers.reporting.report import ParameterError
from helpers.wording import claims_told


def estimates(q: Queries, unit: str) -> Told:
    """Say how far the cumulative estimates in one unit lie apart, and print the latest of each claimant.

    Raises:
        ParameterError: if the unit is no text.
    """
    if not isinstance(unit, str):
        raise ParameterError(f"units: {unit!r} is no unit. Give names of units, such as 'containers'.")
    heading = say("### In {unit}", unit=words(unit, unit, "unit"))
    if unit not in units(q.ds):
        none = say("*No figure within the parameters of this report is counted in it.*")
        return joined([heading, none], "\n\n")
    one = f"flows(ds, {unit!r}).dropna(subset='claim_id')"
    rows = q.value(one)
    if rows.empty:
        return joined([heading, say("*No cumulative estimate is counted in it.*")], "\n\n")
    low = f"{one}[['low', 'high']].min().min()"
    high = f"{one}[['low', 'high']].max().max()"
    told = say(
        "{number} in {unit} by {claimants} lie between {low} and {high}. They count from different days and overlap; "
        "none is added to another.",
        number=q(one, "estimate"),
        unit=unit,
        claimants=q(f"{one}['line'].nunique()", "claimant", behind=one),
        low=q(low),
        high=q(high),
    )
    if (rows["high"].isna()).any():
        told = joined([told, say("Some say only “more than”, with no upper end.")])
    latest = rows.sort_values("day", kind="stable").drop_duplicates("line", keep="last")
    claims = q.ds.claims.set_index("claim_id", drop=False).loc[list(latest["claim_id"])]
    return joined([heading, told, say("The latest of each claimant:"), listed(claims_told(q.ds, claims))], "\n\n")
