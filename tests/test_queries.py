"""Queries: what is printed is what the query gives, with the records behind it."""

import pandas as pd
import pytest

from helpers.queries import Queries, QueryError, records_of, shown


def test_a_table_is_counted_and_its_records_are_kept(small):
    figure = Queries(small)("ds.claims", "claim")
    assert (figure.shown, figure.query) == ("4 claims", "len(ds.claims)")
    assert figure.records == ("car-c1", "car-c2", "shells-c1", "plan-c1")


def test_the_query_that_is_shown_gives_the_number_that_is_shown(small):
    q = Queries(small)
    figure = q("status(ds).query(\"status == 'confirmed'\")", "record")
    assert figure.shown == "1 record"
    assert q.value(figure.query) == 1
    assert figure.records == ("car",)


def test_a_number_that_is_no_count_names_the_records_behind_it(small):
    figure = Queries(small)("ds.claims['claimant'].nunique()", "claimant", behind="ds.claims.head(1)")
    assert figure.shown == "3 claimants"
    assert figure.records == ("car-c1",)


def test_days_thousands_and_texts_are_shown_as_they_are_read(small):
    assert Queries(small)("ds.claims['said_start'].min()").shown == "2024-02-20"
    assert [shown(value) for value in (16500, 2.5, 3.0, "2024", pd.Timestamp("2024-02-20"))] == [
        "16,500",
        "2.5",
        "3",
        "2024",
        "2024-02-20",
    ]


def test_no_value_is_an_error_and_never_printed(small):
    with pytest.raises(QueryError, match="gives no value"):
        Queries(small)("ds.claims['retracted_start'].min()")


@pytest.mark.parametrize("query", ["ds.nothing", "open('x')", "ds.claims[", "__import__('os')"])
def test_a_query_that_fails_says_which(small, query):
    with pytest.raises(QueryError, match="fails"):
        Queries(small).value(query)


def test_a_query_knows_the_parameters_of_its_report(small):
    assert Queries(small, within=7)("within").shown == "7"


def test_records_come_from_ids_and_from_lists_of_ids():
    assert records_of(pd.DataFrame({"claim_id": ["a", "a", None]})) == ("a",)
    assert records_of(pd.DataFrame({"transfer_ids": ["a;b", "b"]})) == ("a", "b")
    assert records_of(pd.DataFrame({"n": [1]})) == ()
    assert records_of(3) == ()


def test_a_text_is_no_figure_unless_it_is_a_day_or_period(small):
    q = Queries(small)
    assert q("describe('2025-11~')").shown == "about 2025-11"
    with pytest.raises(QueryError, match="no day or period"):
        q("ds.claims['summary'].iloc[0]")


def test_what_a_query_gives_is_its_own(small):
    q = Queries(small)
    q.value("status(ds)")["status"] = None
    assert q.value("status(ds)")["status"].notna().all()


def test_a_query_may_hold_functions_of_its_own(small):
    assert Queries(small).value("sum(len(ds.claims) for _ in [0, 1])") == 8
