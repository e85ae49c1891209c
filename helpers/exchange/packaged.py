"""The data package: the tables as they stand, with their description, as one zip file; and back.

Frictionless Data Package v2: ``datapackage.json`` describes every file beside it.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from helpers.dataset import Dataset, load
from helpers.exchange.errors import ExchangeError
from helpers.package import DATA, read_package
from helpers.problems import Problem
from helpers.tables import csv_text

LOST = "Nothing: it holds the tables as they stand. A part of the data is a part: its ids may point outside it."
LARGEST = 500_000_000  # bytes, unpacked; a zip file can claim any size
_BESIDE = ("datapackage.json", "README.md", "LICENSE")  # the description, the codebook, the licence
_EPOCH = (2020, 1, 1, 0, 0, 0)  # the same content gives the same bytes


def stored(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Put a file into a zip file so that the same content gives the same bytes."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(entry, content)


def data_package(ds: Dataset) -> bytes:
    """Return a dataset as a zipped Frictionless Data Package: the same bytes for the same data."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in _BESIDE:
            path = next((folder / name for folder in (ds.folder, DATA) if (folder / name).exists()), None)
            if path is not None:
                stored(packed, name, path.read_bytes())
        for name, table in ds.package.tables.items():
            stored(packed, table.path, csv_text(ds.tables[name][table.columns]).encode())
    return out.getvalue()


def import_package(path: str | Path, folder: str | Path) -> Dataset:
    """Unpack a zipped data package into a folder of its own and load it, checked as every load is.

    Args:
        path: the zip file.
        folder: where the tables are put; it must not exist yet, or be empty.

    Raises:
        ExchangeError: if the file is no data package; nothing is left in ``folder`` then.
        DataError: with everything that is wrong in its tables; they stay in ``folder`` to be mended there.
        FileExistsError: if something stands in ``folder``.
    """
    source, target = Path(path), Path(folder)
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(f"{str(target)!r} is not empty. Give a folder that is not there yet.")
    contents = _unpacked(source)
    target.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (target / name).write_bytes(content)
    try:
        read_package(target)
    except ValueError as error:
        for name in contents:
            (target / name).unlink()
        raise ExchangeError([Problem("error", source.name, None, None, None, str(error))]) from None
    return load(target)


def _unpacked(source: Path) -> dict[str, bytes]:
    """Return the files of a package by name, checked before anything is written."""

    def fault(message: str, value: str | None = None) -> ExchangeError:
        return ExchangeError([Problem("error", source.name, None, None, value, message)])

    if not source.is_file():
        raise fault("is not there. Check the name and the folder.")
    try:
        with zipfile.ZipFile(source) as packed:
            entries = [one for one in packed.infolist() if not one.is_dir()]
            if sum(one.file_size for one in entries) > LARGEST:
                raise fault(f"unpacks to more than {LARGEST:,} bytes. No data package of the kit is so large.")
            contents: dict[str, bytes] = {}
            for one in entries:
                name = PurePosixPath(one.filename)
                if len(name.parts) != 1 or "\\" in one.filename:
                    raise fault("stands in a folder. The files of a data package stand side by side.", one.filename)
                with packed.open(one) as file:
                    contents[name.name] = file.read(one.file_size + 1)[: one.file_size]
    except (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, EOFError, OSError) as error:
        raise fault(f"cannot be unpacked ({error}). Export it again.") from None
    if "datapackage.json" not in contents:
        raise fault("holds no datapackage.json, so it is no data package. Export it with export(ds, 'package', …).")
    return contents
