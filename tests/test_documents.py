"""Documents behind a statement: the one it rests on first, others that carry it, and the first day of any of them."""

import pandas as pd

from helpers.asof import public_from
from helpers.documents import documents, published


def with_more(small, other):
    """Return the small dataset in which the first claim also stands in another document."""
    claims = small.claims
    claims.loc[0, "also_in"] = other
    return small.with_tables(claims=claims)


def test_the_document_a_row_rests_on_comes_first(small):
    other = next(one for one in small.sources["source_id"] if one != small.claims["source_id"].iloc[0])
    ds = with_more(small, other)
    assert documents(ds.claims).loc[[0]].tolist() == [ds.claims["source_id"].iloc[0], other]


def test_an_undated_statement_is_public_from_its_first_document(small):
    claims, sources = small.claims, small.sources
    own = claims["source_id"].iloc[0]
    other = next(one for one in sources["source_id"] if one != own)
    claims.loc[0, ["said", "also_in"]] = [None, other]
    sources.loc[sources["source_id"] == own, "published"] = "2024-05-02"
    sources.loc[sources["source_id"] == other, "published"] = "2024-05-01"
    ds = small.with_tables(claims=claims, sources=sources)
    assert published(ds.claims, ds.sources).iloc[0] == pd.Timestamp("2024-05-01")
    assert public_from(ds.tables, "claims").iloc[0] == pd.Timestamp("2024-05-01")


def test_the_other_documents_stay_with_their_statement(small):
    other = next(one for one in small.sources["source_id"] if one != small.claims["source_id"].iloc[0])
    ds = with_more(small, other)
    kept = ds.where(text=ds.transfers["title"].iloc[0])
    assert other in set(kept.sources["source_id"])
    assert other in set(ds.as_of("2030-01-01").sources["source_id"])
