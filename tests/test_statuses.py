"""Status: the four rules, and what must never move it."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import status
from helpers.statuses import STATUSES


def claim(
    number: int, claimant: str, stance: str = "assesses", modality: str = "asserted", **more: str
) -> dict[str, object]:
    base = {
        "claim_id": f"x{number}",
        "transfer_id": "shells",
        "claimant": claimant,
        "said": "2024-02-20",
        "stance": stance,
    }
    rest = {"modality": modality, "evidence_kind": "told", "credibility": "3", "summary": "x", "source_id": "s1"}
    return base | rest | more


def with_claims(ds, claims, reactions=None):
    tables = {"claims": pd.DataFrame(claims, columns=ds.package.tables["claims"].columns)}
    if reactions is not None:
        tables["reactions"] = pd.DataFrame(reactions, columns=ds.package.tables["reactions"].columns)
    return ds.with_tables(**tables)


def of_shells(ds, claims, reactions=None):
    found = status(with_claims(ds, claims, reactions)).set_index("transfer_id")
    return found.loc["shells", "status"], found.loc["shells", "independent"]


DENIAL = {
    "reaction_id": "d",
    "actors": "kremlin",
    "transfer_ids": "shells",
    "said": "2024-02-21",
    "venue": "statement",
    "stance": "denies",
    "modality": "asserted",
    "summary": "No.",
    "source_id": "s1",
}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim(1, "nis")], ("alleged", 1)),
        ([claim(1, "nis"), claim(2, "jcs")], ("alleged", 1)),  # two services of one state
        ([claim(1, "nis"), claim(2, "state")], ("corroborated", 2)),
        ([claim(1, "miller"), claim(2, "state")], ("alleged", 1)),  # a person and the body it belongs to
        ([claim(1, "nis"), claim(2, "state", modality="if-true")], ("alleged", 1)),
        ([claim(1, "nis"), claim(2, "state", modality="planned")], ("alleged", 1)),
        ([claim(1, "nis"), claim(2, "state", stance="no-comment")], ("alleged", 1)),
        ([claim(1, "nis"), claim(2, "kcna", stance="denies")], ("disputed", 1)),
        ([claim(1, "nis"), claim(2, "state"), claim(3, "kremlin", stance="denies")], ("disputed", 2)),
        ([claim(1, "nis"), claim(2, "state", stance="denies")], ("alleged", 1)),  # no party to it
        ([claim(1, "nis"), claim(2, "kremlin", stance="confirms")], ("confirmed", 2)),
        ([claim(1, "nis"), claim(2, "kremlin", "confirms", "apparent")], ("corroborated", 2)),
        ([claim(1, "nis"), claim(2, "ria", stance="reports")], ("corroborated", 2)),  # media speak for no state
        ([claim(1, "nis", retracted="2024-03-01"), claim(2, "state")], ("alleged", 1)),
        ([claim(1, "kremlin", stance="denies")], ("alleged", 0)),
    ],
)
def test_the_rules(small, claims, expected):
    assert of_shells(small, claims) == expected


def test_a_denial_among_the_reactions_disputes_too(small):
    assert of_shells(small, [claim(1, "nis")], [DENIAL]) == ("disputed", 1)
    assert of_shells(small, [claim(1, "nis")], [DENIAL | {"modality": "if-true"}]) == ("alleged", 1)
    assert of_shells(small, [claim(1, "nis")], [DENIAL | {"actors": "miller"}]) == ("alleged", 1)


CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(["nis", "jcs", "state", "miller", "kremlin", "kcna", "ria", "yonhap"]),
        st.sampled_from(["reports", "alleges", "assesses", "confirms", "denies", "disputes", "no-comment"]),
        st.sampled_from(["asserted", "assessed", "apparent", "if-true", "anonymous", "planned"]),
    ),
    min_size=1,
    max_size=6,
)
RELAXED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=8)


@RELAXED
@given(CLAIMS)
def test_one_more_relay_of_the_same_claimants_changes_nothing(small, drawn):
    claims = [claim(number, *one) for number, one in enumerate(drawn)]
    relayed = claims + [one | {"claim_id": f"{one['claim_id']}b", "source_id": "s2", "via": "ria"} for one in claims]
    assert of_shells(small, claims) == of_shells(small, relayed)


@RELAXED
@given(CLAIMS, st.sampled_from(["nis", "state", "kremlin", "ria"]))
def test_one_more_assertion_never_lowers_a_status(small, drawn, claimant):
    claims = [claim(number, *one) for number, one in enumerate(drawn)]
    before, independent = of_shells(small, claims)
    after, more = of_shells(small, [*claims, claim(99, claimant, "confirms")])
    raised = {"confirmed", before} if before != "alleged" else set(STATUSES)
    assert after in raised
    assert more >= independent


def test_an_authority_that_announces_a_plan_confirms_the_plan(small):
    claims = small.claims
    announced = claims[claims["claim_id"] == "plan-c1"].assign(
        claim_id="plan-c2", claimant="kremlin", stance="confirms"
    )
    both = small.with_tables(claims=pd.concat([claims, announced], ignore_index=True))
    assert status(both).set_index("transfer_id").loc["plan", "status"] == "confirmed"


def test_grades_are_the_best_of_asserting_claims_and_never_averaged(small):
    found = status(small).set_index("transfer_id")
    assert found.loc["car", ["reliability", "credibility"]].tolist() == ["B", "1"]
    assert found.loc["plan", ["reliability", "credibility"]].tolist() == ["F", "6"]
    assert found.loc["hidden", ["reliability", "credibility"]].tolist() == ["F", "6"]


def test_days_of_the_first_report_and_confirmation(small):
    found = status(small).set_index("transfer_id")
    assert found.loc["car", "first_confirmed"] == pd.Timestamp("2024-02-20")
    assert pd.isna(found.loc["shells", "first_confirmed"])


def test_the_car_is_confirmed_by_both_sides(ds):
    car = status(ds).set_index("transfer_id").loc["2024-02-18-aurus-senat"]
    assert car["status"] == "confirmed"
    assert car["first_reported"] == pd.Timestamp("2024-02-20")
