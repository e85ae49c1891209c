"""How surely a thing is said: sentences on transfers, claims and reactions, built from status, stance and modality.

A sentence names who says it before what is said. The text of a record is given to :func:`helpers.prose.say` with the
words that have to stand before it, so that no sentence, here or elsewhere, can print it as a fact.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from helpers.citations import cite
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.frames import look_up, spans, unfold
from helpers.prose import Datum, Mark, Told, joined, listed, named, say, words
from helpers.reactions import by_actor
from helpers.record import in_order, speaker_names
from helpers.statuses import asserting_claims, stands, status, with_speaker

VERBS = {
    "reports": "reported",
    "alleges": "alleged",
    "assesses": "assessed",
    "confirms": "confirmed",
    "denies": "denied",
    "disputes": "disputed",
    "no-comment": "would not confirm or deny",
}
ANSWERS = {
    "condemns": "condemned it",
    "calls-violation": "called it a violation",
    "voices-concern": "voiced concern",
    "warns": "warned",
    "calls-for-enforcement": "called for enforcement",
    "announces-measures": "announced measures",
    "denies": "denied it",
    "dismisses": "dismissed it",
    "defends": "defended it",
    "welcomes": "welcomed it",
    "confirms": "confirmed it",
    "no-comment": "would not comment",
}
MANNERS = {
    "asserted": "",
    "assessed": "as an assessment",
    "apparent": "as it appears",
    "if-true": "under a condition",
    "anonymous": "without giving a name",
    "planned": "as a plan, not as done",
}
OF_ANSWERS = MANNERS | {"planned": "speaking of what is planned"}  # what manners are called where somebody reacts
STAGES = {
    "delivered": "",
    "under-way": "under way",
    "agreed": "agreed, with no delivery reported",
    "offered": "offered, with no delivery reported",
    "sought": "sought, with no delivery reported",
}
_ALLEGED = [
    "**alleged** only in what others answered",
    "**alleged** by {who} alone",
    "**alleged** by {who}, of one origin",
]
_SHOWN = 4  # names in a row; more are "and others"


def manner_of(row: pd.Series, verb: str, manners: dict[str, str]) -> str:
    """Return how surely a claim or reaction is made, in words; empty where its verb says it."""
    return "" if verb == "assessed" and row["modality"] == "assessed" else manners[str(row["modality"])]


def marks(ds: Dataset) -> dict[str, Mark]:
    """Return the mark of each source."""
    return {str(source): Mark(str(source), str(line)) for source, line in cite(ds).items()}


def _people(names: Iterable[str], record: str) -> Told:
    kept = list(dict.fromkeys(names))
    listed_names = [words(name, record, "claimant") for name in kept[:_SHOWN]]
    return named([*listed_names, "others"] if len(kept) > _SHOWN else listed_names)


def transfers_told(ds: Dataset, transfer_ids: Iterable[str]) -> list[Told]:
    """Return a sentence on each transfer, in the order given: its status, by whom, what, when, which stage.

    Raises:
        KeyError: for an id that is no transfer of the dataset.
    """
    wanted = list(dict.fromkeys(transfer_ids))
    rows = ds.transfers.set_index("transfer_id")
    if missing := [one for one in wanted if one not in rows.index]:
        raise KeyError(f"No transfer has the id {', '.join(map(repr, missing))}.")
    found, claims = status(ds).set_index("transfer_id"), asserting_claims(ds)
    claims = claims.assign(party=claims["claim_id"].isin(unfold(found["decided_by"])))
    denials = _deniers(ds)
    both = rows.join(found, how="inner").loc[wanted]
    saying, denying = dict(list(in_order(claims).groupby("transfer_id"))), dict(list(denials.groupby("transfer_id")))
    nobody = claims.head(0)
    return [
        _transfer_told(row, saying.get(str(one), nobody), denying.get(str(one), denials.head(0)))
        for one, row in both.iterrows()
    ]


def _deniers(ds: Dataset) -> pd.DataFrame:
    """Return who denies each transfer, in a claim or in a reaction: transfer_id, name."""
    claims = with_speaker(ds)
    claims = claims[(claims["stance"] == "denies") & stands(claims)]
    answers = by_actor(ds.reactions).reset_index(drop=True)
    answers = answers[(answers["stance"] == "denies") & (answers["modality"] != "if-true")]
    linked = unfold(answers["transfer_ids"]).rename("transfer_id").to_frame()
    linked["name"] = speaker_names(ds, answers["actor"]).reindex(linked.index)
    return pd.concat([claims[["transfer_id", "name"]], linked], ignore_index=True)


def _transfer_told(row: pd.Series, mine: pd.DataFrame, denials: pd.DataFrame) -> Told:
    one, state = str(row.name), str(row["status"])
    what = Datum(str(row["title"]), one, "title", (state,))
    when = Datum(describe(row["occurred"]), one, "occurred")
    stage = STAGES[str(row["stage"])]
    kind = "a cumulative estimate" if row["kind"] == "cumulative" else ""
    asserting = _people(mine["name"], one)
    templates = {
        "confirmed": "**confirmed** by {party}",
        "disputed": "**disputed**: asserted by {who} and denied by {deniers}",
        "corroborated": "**corroborated** by {who}, who are not all of one origin, and confirmed by no party to it",
        "alleged": _ALLEGED[min(mine["name"].nunique(), 2)],
    }
    told = say(
        templates[state],
        party=_people(mine[mine["party"]]["name"], one),
        who=asserting,
        deniers=_people(denials["name"], one),
    )
    manner = ", ".join(part for part in (kind, stage) if part)
    return say(
        "{told}: {what} (dated {when}" + ("; {manner}" if manner else "") + ").",
        told=told,
        what=what,
        when=when,
        manner=manner,
    )


def claims_told(ds: Dataset, claims: pd.DataFrame, about: bool = False) -> list[Told]:
    """Return a sentence on each claim: day, who, stance and modality, through whom, what, hedge, source.

    ``about`` adds on which item it is and the claim's figure, where sentences on several transfers stand together.
    """
    rows = claims.reset_index(drop=True)
    told = pd.DataFrame(
        {
            "day": _days(ds, rows),
            "relays": speaker_names(ds, rows["via"]).fillna(""),
            "item": look_up(ds.transfers.set_index("transfer_id")["item"], rows["transfer_id"]) if about else "",
            "figure": (spans(rows["quantity_low"], rows["quantity_high"]) + " " + rows["unit"]) if about else "",
        }
    )
    cited = marks(ds)
    told = told.fillna("").join(_speakers(ds, rows["claimant"]))
    return [_claim_told(row, cited[str(row["source_id"])]) for _, row in rows.join(told).iterrows()]


def _claim_told(row: pd.Series, mark: Mark) -> Told:
    one, verb = str(row["claim_id"]), VERBS[str(row["stance"])]
    manner = manner_of(row, verb, MANNERS)
    told = _opened(row, one, "claimant", verb, manner)
    if row["relays"]:
        told = say("{told}, through {relays}", told=told, relays=words(str(row["relays"]), one, "via"))
    told = _went_on(told, row, one, "item", manner or verb)
    figure = say("Figure: {it}.", it=Datum(row["figure"], one, "quantity")) if row["figure"] else None
    retracted = row["retracted"]
    taken_back = (
        say("Retracted {day}.", day=Datum(describe(retracted), one, "retracted")) if pd.notna(retracted) else None
    )
    superseded = say("Superseded by a later claim.") if pd.notna(row["superseded_by"]) else None
    return _marked([told, figure, _hedged(row, one), taken_back, superseded], mark)


def _opened(row: pd.Series, one: str, field: str, verb: str, manner: str) -> Told:
    """Return the beginning of a sentence: day, who, with which stance, how surely."""
    return say(
        "{day}: {who} " + verb + (f", {manner}" if manner else ""),
        day=Datum(str(row["day"]), one, "said"),
        who=_bold(row, one, field),
    )


def _went_on(told: Told, row: pd.Series, one: str, field: str, force: str) -> Told:
    """Return a sentence with what it is on, where that is asked for, and what is said."""
    if row["item"]:
        told = say("{told}, on {item}", told=told, item=Datum(str(row["item"]), one, field))
    return say("{told}: {what}", told=told, what=Datum(ended(row["summary"]), one, "summary", (force,)))


def _marked(sentences: Iterable[Told | None], mark: Mark) -> Told:
    """Return sentences one after the other, and the mark of their source."""
    return Told(pieces=[*joined(one for one in sentences if one is not None).pieces, mark])


def _speakers(ds: Dataset, column: pd.Series, roles: pd.Series | None = None) -> pd.DataFrame:
    """Return ``speaker`` ("Dmitry Peskov") and, for actors who are persons, ``about`` ("spokesperson, Kremlin")."""
    actors = ds.actors.set_index("actor_id")
    person = look_up(actors["kind"].astype("str"), column) == "person"
    role = look_up(actors["role"], column) if roles is None else roles
    body = look_up(actors["name"], look_up(actors["organisation"], column))
    about = role + (", " + body).where(~_within(role, body)).fillna("")
    names = look_up(actors["name"], unfold(column))
    several = names.groupby(level=0).agg(lambda group: _several(list(group))).reindex(column.index)
    return pd.DataFrame({"speaker": several, "about": about.where(person).fillna("")})


def _several(names: list[str]) -> str:
    """Return "A; B and C": a name may hold a comma itself."""
    return " and ".join(part for part in ("; ".join(names[:-1]), names[-1]) if part)


def _within(role: pd.Series, body: pd.Series) -> pd.Series:
    """Return whether a role names its body already ("Kremlin spokesman")."""
    pairs = zip(role.fillna("").str.casefold(), body.fillna("").str.casefold(), strict=True)
    return pd.Series([second in first for first, second in pairs], index=role.index)


def _bold(row: pd.Series, one: str, field: str) -> Told:
    told = say("**{name}**", name=words(str(row["speaker"]), one, field))
    return say("{told} ({role})", told=told, role=words(str(row["about"]), one, "role")) if row["about"] else told


def _hedged(row: pd.Series, one: str) -> Told | None:
    if pd.isna(row["hedge"]):
        return None
    label = "Condition" if row["modality"] == "if-true" else "Hedge"
    return say(label + ": {hedge}.", hedge=Datum(str(row["hedge"]), one, "hedge"))


def ended(text: str) -> str:
    """Return a text with a full stop, where it has no end of its own."""
    return text if text.endswith((".", "!", "?", "”")) else f"{text}."


def reactions_told(ds: Dataset, reactions: pd.DataFrame, about: bool = False) -> list[Told]:
    """Return a sentence on each reaction: day, who, stance (and its condition), what, rules cited, source.

    ``about`` adds on which item or, for general remarks, on which categories it is.
    """
    rows = reactions.reset_index(drop=True)
    every, found = marks(ds), []
    told = _speakers(ds, rows["actors"], rows["role"]).assign(day=_days(ds, rows))
    told["item"] = _answered(ds, rows) if about else ""
    for _, row in rows.join(told).iterrows():
        one, verb = str(row["reaction_id"]), ANSWERS[str(row["stance"])]
        manner = manner_of(row, verb, OF_ANSWERS)
        sentence = _opened(row, one, "actors", verb, f"*{manner}*" if manner else "")
        sentence = _went_on(sentence, row, one, "transfer_ids", manner or verb)
        rules = row["provisions"]
        cites = say("Cites {it}.", it=Datum(rules.replace(";", "; "), one, "provisions")) if pd.notna(rules) else None
        found.append(_marked([sentence, _hedged(row, one), cites], every[str(row["source_id"])]))
    return found


def _answered(ds: Dataset, rows: pd.DataFrame) -> pd.Series:
    """Return the item of the first transfer that a reaction answers, or the categories it speaks of in general."""
    first = unfold(rows["transfer_ids"]).groupby(level=0).first().reindex(rows.index)
    item = look_up(ds.transfers.set_index("transfer_id")["item"], first)
    labels = ds.package.labels("category")
    kinds = unfold(rows["categories"]).map(labels).str.lower().groupby(level=0).agg(", ".join).reindex(rows.index)
    return item.fillna(kinds + " in general").fillna("such transfers in general")


def _days(ds: Dataset, rows: pd.DataFrame) -> pd.Series:
    """Return when each was said; where that is not recorded, the day of its document, by which it was said."""
    published = look_up(ds.sources.set_index("source_id")["published"], rows["source_id"])
    by = ("by " + published.map(describe)).where(published.notna())
    return rows["said"].map(describe, na_action="ignore").fillna(by).fillna("day not recorded")


def day_by_day(ds: Dataset) -> Told:
    """Return every claim and reaction of a dataset as one list, by the last day each can have been said on."""
    return by_day(ds, ds.claims, ds.reactions)


def by_day(ds: Dataset, claims: pd.DataFrame, reactions: pd.DataFrame, about: bool = False) -> Told:
    """Return claims and reactions as one list, by the last day each can have been said on."""
    told = [*claims_told(ds, claims, about), *reactions_told(ds, reactions, about)]
    published = ds.sources.set_index("source_id")["published_end"]
    days = pd.concat(
        [
            rows["said_end"].fillna(rows["said_start"]).fillna(look_up(published, rows["source_id"]))
            for rows in (claims, reactions)
        ],
        ignore_index=True,
    )
    return listed(told[at] for at in days.sort_values(kind="stable", na_position="last").index)
