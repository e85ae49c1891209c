"""EDTF: what a text covers, tested against the edtf package and by properties."""

from datetime import date

import edtf
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from helpers.dates import EdtfError, describe, interval, intervals

DAYS = st.dates(min_value=date(1, 1, 1))
MONTHS = st.builds("{:04d}-{:02d}".format, st.integers(1, 9999), st.integers(1, 12))
YEARS = st.builds("{:04d}".format, st.integers(1, 9999))
PLAIN = st.one_of(DAYS.map(date.isoformat), MONTHS, YEARS)
MARKED = st.builds("{}{}".format, PLAIN, st.sampled_from(["", "?", "~", "%"]))


def _day(moment) -> date:
    return date(*moment[:3])


@given(PLAIN)
def test_plain_dates_agree_with_the_edtf_package(text):
    oracle = edtf.parse_edtf(text)
    assert (interval(text).start, interval(text).end) == (_day(oracle.lower_strict()), _day(oracle.upper_strict()))


@given(MARKED, MARKED)
def test_intervals_agree_with_the_edtf_package(first, last):
    assume(interval(first).start <= interval(last).end and interval(first).start <= interval(last).start)
    oracle = edtf.parse_edtf(f"{first}/{last}")
    found = interval(f"{first}/{last}")
    assert (found.start, found.end) == (_day(oracle.lower_strict()), _day(oracle.upper_strict()))


@pytest.mark.parametrize("text", ["198X", "19XX", "2004-XX", "1985-04-XX", "2001-21", "2001-22", "2001-23"])
def test_unspecified_digits_and_seasons_agree_with_the_edtf_package(text):
    oracle = edtf.parse_edtf(text)
    assert (interval(text).start, interval(text).end) == (_day(oracle.lower_strict()), _day(oracle.upper_strict()))


@given(MARKED)
def test_a_mark_moves_no_day_and_is_kept(text):
    plain = text.rstrip("?~%")
    assert interval(text)[:3] == interval(plain)[:3]
    assert interval(text).approximate == (text[-1] in "~%")
    assert interval(text).uncertain == (text[-1] in "?%")


@given(PLAIN)
def test_an_open_side_has_no_day(text):
    for blank in ("..", ""):
        assert interval(f"{text}/{blank}").end is None
        assert interval(f"{blank}/{text}").start is None
    assert interval(f"{text}/..").start == interval(text).start


@given(st.text(max_size=14))
def test_whatever_is_no_date_is_refused_by_name(text):
    try:
        found = interval(text)
    except EdtfError as error:
        told = str(error)
    else:
        told = repr(text)
        assert found.start is None or found.end is None or found.start <= found.end
    assert "'" in told or '"' in told


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022-12~/2023-03~", date(2022, 12, 1), date(2023, 3, 31)),
        ("2024-~02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-33", date(2023, 1, 1), date(2023, 3, 31)),
        ("2023-41", date(2023, 7, 1), date(2023, 12, 31)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("[2024-12-16,2024-12-17]", date(2024, 12, 16), date(2024, 12, 17)),
        ("[..2024-12-17]", None, date(2024, 12, 17)),
        ("2024-02-18T23:59:59+09:00", date(2024, 2, 18), date(2024, 2, 18)),
    ],
)
def test_forms_the_data_needs(text, start, end):
    assert interval(text)[:2] == (start, end)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024-02-30", "does not exist"),
        ("2023-02-29", "does not exist"),
        ("2024-13", "month 13"),
        ("2024-02/2023-12", "ends before it begins"),
        ("../..", "names no date"),
        ("1985-XX-03", "coarser part"),
        ("Y170000002", "outside the years"),
        ("-0044", "outside the years"),
        ("0000", "outside the years"),
        ("Feb 2024", "not an EDTF date"),
        ("2024/02", "not an EDTF date"),
        ("", "not an EDTF date"),
        ("٢٠٢٤", "not an EDTF date"),
    ],
)
def test_what_cannot_be_a_date_says_why(text, told):
    with pytest.raises(EdtfError, match=told):
        interval(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-02-18", "2024-02-18"),
        ("2024-02~", "about 2024-02"),
        ("2023-08/2023-10", "2023-08 to 2023-10"),
        ("../2024-10-23", "by 2024-10-23, start not reported"),
        ("2025-07/..", "since 2025-07, end open"),
        ("2025-07/", "since 2025-07, end not reported"),
        ("2024?", "2024 (uncertain)"),
        ("2024-21", "spring 2024"),
        ("2024-33", "quarter 1 of 2024"),
        ("[2024-12-16,2024-12-17]", "2024-12-16 or 2024-12-17"),
        (None, "undated"),
    ],
)
def test_a_date_is_told_in_plain_words(text, words):
    assert describe(text) == words


def test_a_column_keeps_its_index_and_tells_errors():
    found = intervals(pd.Series(["2024", None, "no date", "2024-02/.."], index=[7, 5, 3, 1]))
    assert found.index.tolist() == [7, 5, 3, 1]
    assert found["start"].tolist()[0] == pd.Timestamp("2024-01-01")
    assert found.loc[[5, 3], ["start", "end"]].isna().all(axis=None)
    assert found["error"].notna().tolist() == [False, False, True, False]
    assert pd.isna(found.loc[1, "end"])


def test_an_empty_column_has_no_rows():
    assert intervals(pd.Series([], dtype="str")).empty
