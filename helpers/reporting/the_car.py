"""The founding case: one transfer, from the claim to the confirmation, the conditional reaction and the law."""

from __future__ import annotations

import altair as alt
import pandas as pd

from helpers.asof import ASSERTING
from helpers.charts_clocks import clock_chart
from helpers.prose import Told, joined, listed, named, say, words
from helpers.queries import Queries, QueryError
from helpers.reactions import on_a_day
from helpers.record import in_order, speaker_names
from helpers.reporting.parameters import ParameterError
from helpers.reporting.statements import answered, nothing
from helpers.statuses import asserting_claims
from helpers.theme import nothing as empty
from helpers.wording import by_day, claims_told, reactions_told, transfers_told


def summary(q: Queries) -> Told:
    """Say how surely it is known, who said it first, who confirmed it, who reacted, and under which condition."""
    if q.ds.transfers.empty:
        return nothing("such transfer")
    claims = in_order(asserting_claims(q.ds))
    firm = claims[on_a_day(claims["said"])]
    reactions = in_order(q.ds.reactions)
    lines = [say("How surely: {told}", told=transfers_told(q.ds, q.ds.transfers["transfer_id"])[0])]
    if len(firm):
        first = firm.head(1)
        lines.append(say("First said: {told}", told=claims_told(q.ds, first)[0]))
        other = firm[(firm["stance"] == "confirms") & (firm["origin"] != first["origin"].iloc[0])].head(1)
        if len(other):
            lines.append(say("Confirmed by another side: {told}", told=claims_told(q.ds, other)[0]))
    exact = reactions[on_a_day(reactions["said"])]
    if len(exact):
        day = exact["said_start"].iloc[0]
        query = f"ds.reactions[ds.reactions['said'] == '{day:%Y-%m-%d}']"
        first_day = exact[exact["said_start"] == day]
        names = dict(zip(speaker_names(q.ds, first_day["actors"]), first_day["reaction_id"], strict=True))
        lines.append(
            say(
                "First day of official reactions that are dated to a day: {day}, with {number}, by {who}.",
                day=q(f"{query}['said'].iloc[0]", behind=query),
                number=q(query, "reaction"),
                who=named([words(str(name), str(one), "actors") for name, one in names.items()]),
            )
        )
    under = exact[exact["modality"] == "if-true"].head(1)
    if len(under):
        lines.append(say("First reaction under a condition: {told}", told=reactions_told(q.ds, under)[0]))
    return listed(lines)


def counted(q: Queries) -> Told:
    """Say how many spoke of it, how many of them asserted it independently, and how soon they reacted."""
    if q.ds.transfers.empty:
        return nothing("such transfer")
    asserting = f"ds.claims[ds.claims['stance'].isin({ASSERTING})]"
    told = say(
        "It is asserted in {claims} by {claimants}, who speak for {independent}. {reactions} it; of these {under} "
        "under a condition.",
        claims=q(asserting, "claim"),
        claimants=q(f"{asserting}['claimant'].nunique()", "claimant", behind=asserting),
        independent=q(
            "int(status(ds)['independent'].iloc[0])", "state or other origin", "states or other origins", "status(ds)"
        ),
        reactions=q("ds.reactions", "reaction answers", "reactions answer"),
        under=q("ds.reactions.query(\"modality == 'if-true'\")", "stands", "stand"),
    )
    return joined([told, answered(q)])


def clocks(q: Queries, width: int) -> alt.LayerChart:
    """Draw the three clocks of the transfer.

    Raises:
        EmptyChartError: if the parameters of the report leave no such transfer.
    """
    if q.ds.transfers.empty:
        raise empty("No such transfer")
    return clock_chart(q.ds, q.ds.transfers["transfer_id"].iloc[0], width=width)


def chronicle(q: Queries) -> Told:
    """Print every claim and reaction in the order of their days."""
    return by_day(q.ds, q.ds.claims, q.ds.reactions) if len(q.ds.transfers) else nothing("such transfer")


def silence(q: Queries) -> Told:
    """Say who of those asked for had reacted by the cut-off, and of whom no reaction is coded."""
    asked, within = q.given["asked"], q.given["within"]
    if isinstance(within, bool) or not isinstance(within, int) or within < 0:
        raise ParameterError(f"within: {within!r} is no number of days. Give 0 or more, as 7.")
    if not isinstance(asked, list | tuple) or not all(isinstance(one, str) for one in asked):
        raise ParameterError(f"asked: {asked!r} is no list of names. Give one, as ['China', 'Japan'].")
    try:
        rows = q.value("silent(ds, asked, within)")
    except QueryError as error:
        raise ParameterError(f"asked: {error.__cause__}") from None
    if rows.empty:
        return nothing("dated first report, without which no cut-off can be set")
    quiet = rows["silent"].astype(bool)
    told = say(
        "Asked for are {all}. By {day}, {within} after the first report, of these {spoke} had reacted; of {quiet} "
        "no reaction by then is coded.",
        all=_names(rows),
        day=q("silent(ds, asked, within)['cut_off'].max()", behind="silent(ds, asked, within)"),
        within=q("within", "day", behind="silent(ds, asked, within)"),
        spoke=_names(rows[~quiet]),
        quiet=_names(rows[quiet]),
    )
    open_ = "" if bool(rows["over"].all()) else " The tables do not reach that far, so silence is not known yet."
    return say("{told}" + open_ + " No reaction coded is not the same as no reaction.", told=told)


def _names(rows: pd.DataFrame) -> Told:
    return named([words(str(name), "", "who") for name in rows["who"]] or ["none of those asked for"])
