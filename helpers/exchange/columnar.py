"""Parquet: the typed tables, one file each, zipped."""

from __future__ import annotations

import io
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq

from helpers.dataset import Dataset
from helpers.exchange.packaged import stored

LOST = "No vocabularies and no keys between tables; codes and column names stay."


def parquet(ds: Dataset) -> bytes:
    """Return every table as Parquet in a zip file: "transfers.parquet" and so on, with the types of the dataset.

    Dates are EDTF text beside their first and last day; vocabularies are dictionary columns; titles and descriptions
    of the columns stand in the metadata of their fields.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, table in ds.package.tables.items():
            told = {field.name: {"title": field.title, "description": field.description} for field in table.fields}
            arrow = pa.Table.from_pandas(ds.tables[name], preserve_index=False)
            fields = [field.with_metadata(told.get(field.name, {})) for field in arrow.schema]
            schema = pa.schema(fields, metadata=arrow.schema.metadata)
            file = io.BytesIO()
            pq.write_table(arrow.cast(schema), file, compression="zstd")
            stored(packed, f"{name}.parquet", file.getvalue())
    return out.getvalue()
