"""Parquet: typed tables that other tools read as they are."""

import io
import zipfile

import pandas as pd
import polars as pl

from helpers.exchange.columnar import parquet


def files(ds):
    with zipfile.ZipFile(io.BytesIO(parquet(ds))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_every_table_comes_back_with_its_types(ds):
    stored = files(ds)
    assert set(stored) == {f"{name}.parquet" for name in ds.tables}
    for name, frame in ds.tables.items():
        back = pd.read_parquet(io.BytesIO(stored[f"{name}.parquet"]))
        days = {column: "datetime64[s]" for column in frame if column.endswith(("_start", "_end"))}  # ms in Parquet
        pd.testing.assert_frame_equal(back.astype(days), frame, check_categorical=False)


def test_another_library_reads_the_same_rows(ds):
    claims = pl.read_parquet(files(ds)["claims.parquet"])
    assert claims["claim_id"].to_list() == ds.claims["claim_id"].tolist()
    assert claims["said"].to_list() == [None if pd.isna(said) else said for said in ds.claims["said"]]


def test_an_empty_table_keeps_its_columns(ds):
    none = ds.part(claims=ds.claims.head(0))
    assert pd.read_parquet(io.BytesIO(files(none)["claims.parquet"])).columns.tolist() == ds.claims.columns.tolist()
