"""What a collection may be: JSON Lines, CSV, Parquet, WARC, GDELT, or a folder of pages; read piece by piece.

Records are looked at as raw bytes first: ``keep`` (the prefilter) says which of a buffer are worth parsing. A record
that cannot be read becomes an :class:`Unread` with its place and the reason, and the rest goes on.
"""

from __future__ import annotations

import os
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from helpers.corpus import gdelt, json_lines, limits, tabular, warcs, web
from helpers.corpus.items import CorpusError, Item, Keep, Part, Seen, Unread
from helpers.corpus.packed import ENDS
from helpers.corpus.web import PAGES
from helpers.prose import count

KINDS = {
    **dict.fromkeys((".jsonl", ".ndjson"), "jsonl"),
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    **dict.fromkeys((".warc", ".wet"), "warc"),
}
_LINED = ("jsonl", "gkg", "mentions")  # kinds of one record a line, which can be cut anywhere
_PACKED = (*ENDS, ".bz2", ".xz", ".lz4", ".br", ".7z")  # endings that say how a file is packed, and not what it is
_READERS = {
    "jsonl": json_lines.read,
    "gkg": gdelt.read_gkg,
    "mentions": gdelt.read_mentions,
    "csv": tabular.read_csv,
    "tsv": tabular.read_csv,
    "parquet": tabular.read_parquet,
    "warc": warcs.read_warc,
    "folder": web.read_folder,
    "closed": web.read_closed,
}


def parts(source: str | Path) -> list[Part]:
    """Return the pieces of a collection, in its order; see :func:`looked_into`."""
    return looked_into(source)[0]


def looked_into(source: str | Path, run: str | Path | None = None) -> tuple[list[Part], list[Unread]]:
    """Return the pieces of a collection, in its order, and what is in it of no known kind.

    A collection is a file, or a folder with files of any kind, sorted by name; ``run`` is a folder that is none of it.
    Plain JSON Lines, GDELT's files and WARC are cut into pieces of some 32 MB; CSV and what is packed with gzip or
    zstandard into few, as each means to look over those before it; Parquet by row groups, folders of pages by 500.

    Raises:
        CorpusError: if it is not there, or holds nothing that can be read.
    """
    root = Path(source)
    if not root.exists():
        raise CorpusError(f"{root} is not there (looked in {Path.cwd()}). Check the name and the folder.")
    files, closed = ([root], []) if root.is_file() else _within(root, run)
    named = {path: path.name if root.is_file() else str(path.relative_to(root)) for path in files}
    found = [replace(part, name=named[path]) for path in files if (kind := _kind(path)) for part in _cut(path, kind)]
    pages = [path for path in files if path.suffix.lower() in PAGES]
    if root.is_dir():
        for at in range(0, len(pages), limits.FILES):
            some = pages[at : at + limits.FILES]
            names = tuple(str(path.relative_to(root)) for path in some)
            found.append(Part(str(root), "folder", size=sum(path.stat().st_size for path in some), files=names))
    found += [Part(str(path), "closed", name=str(path.relative_to(root))) for path in closed]
    strange = [named[path] for path in files if not _kind(path) and path.suffix.lower() not in PAGES]
    if not found:
        also = f" It has {count(len(strange), 'file')} of other kinds." if root.is_dir() and strange else ""
        raise CorpusError(f"{root} holds nothing to scan.{also} Known are {_known()}.")
    return found, list(_unknown(strange))


def each_once(found: Iterable[Part]) -> list[Part]:
    """Return the pieces of several sources, no file twice, however it is named or linked to.

    Where files of two sources would be called by the same names, all are called by their whole paths.
    """
    known, pieces = set[tuple[str, int, int]](), list[Part]()
    paths: defaultdict[str, set[str]] = defaultdict(set)  # what keys call a file → the files
    for part in found:
        marks = {_mark(part, name): name for name in reversed(part.files or ("",))}
        first = [name for mark, name in reversed(marks.items()) if mark not in known]
        known.update(marks)
        if not first:
            continue
        pieces.append(replace(part, files=tuple(first)) if part.files else part)
        for (path, *_), name in marks.items():
            paths[name or part.label].add(path)
    if all(len(some) == 1 for some in paths.values()):
        return pieces
    return [
        replace(
            part,
            name="" if part.files else str(Path(part.path).absolute()),
            files=tuple(str(Path(part.path, name).absolute()) for name in part.files),
        )
        for part in pieces
    ]


def _mark(part: Part, name: str) -> tuple[str, int, int]:
    return os.path.realpath(Path(part.path, name)), part.start, part.stop


def _known() -> str:
    kinds = ", ".join([*KINDS, *(f".jsonl{end}" for end in ENDS), ".csv.gz", ".warc.gz", *gdelt.NAMES])
    return f"{kinds} and folders of .txt and .html files"


def _unknown(names: Sequence[str]) -> Iterator[Unread]:
    """Yield one line for all files of an ending: a folder may have thousands of pictures beside its pages."""
    by_end: dict[str, list[str]] = {}
    for name in names:
        path = Path(name)
        if not path.name.startswith("."):  # the system's own: .DS_Store
            by_end.setdefault(
                "".join(path.suffixes[-2 if path.suffix.lower() in _PACKED else -1 :]).lower(), []
            ).append(name)
    for end, some in by_end.items():
        kind = f"is of no known kind ({end or 'no ending'})"
        if len(some) > 1:
            yield Unread(f"*{end}", f"{kind}; {len(some):,} files, the first of them {some[0]}. Known are {_known()}")
        else:
            yield Unread(some[0], f"{kind}. Known are {_known()}")


def _within(root: Path, run: str | Path | None = None) -> tuple[list[Path], list[Path]]:
    """Return the files of a folder, sorted, and the folders in it that may not be looked into; nothing of a run.

    Links are followed, and no folder is looked into twice.
    """
    files, refused, known = list[Path](), list[OSError](), {os.path.realpath(run)} if run else set[str]()
    for here, folders, names in os.walk(root, onerror=refused.append, followlinks=True):
        real = os.path.realpath(here)
        if real in known:
            folders.clear()
            continue
        known.add(real)
        folders.sort(key=lambda name: (Path(here, name).is_symlink(), name))
        files += [path for name in names if (path := Path(here, name)).is_file()]
    if links := sorted((path for path in files if path.is_symlink()), reverse=True):
        plain = sorted(set(files).difference(links))  # a file that stands there by itself is read so
        files = list({os.path.realpath(path): path for path in (*links, *plain)}.values())
    return sorted(files), sorted(Path(error.filename) for error in refused)


def _kind(path: Path) -> str | None:
    name = path.name.lower()
    for end in ENDS:
        name = name.removesuffix(end)
    if kind := next((kind for end, kind in gdelt.NAMES.items() if name.endswith(end)), None):
        return kind
    kind = KINDS.get(Path(name).suffix)
    packed = path.name.lower().removeprefix(name)
    unread = {"parquet": ENDS, "warc": (".zip",)}.get(kind or "", ())  # how these are packed by nobody
    return None if packed in unread else kind


def _cut(path: Path, kind: str) -> Iterator[Part]:
    size = path.stat().st_size
    if kind == "parquet":
        try:
            groups = pq.ParquetFile(path).metadata
        except (pa.ArrowException, OSError):  # told where it is read
            yield Part(str(path), kind, 0, -1, size)
            return
        if not groups.num_row_groups:
            yield Part(str(path), kind, 0, 0, size)
        for number in range(groups.num_row_groups):
            yield Part(str(path), kind, number, number + 1, groups.row_group(number).total_byte_size)
        return
    packed = path.suffix.lower() in ENDS
    step = limits.SIZE
    if path.suffix.lower() == ".zip":
        step = size or 1
    elif kind != "warc" and (packed or kind not in _LINED):  # who reads a piece looks over all before it
        step = max(step, -(-size // limits.PIECES))
    for start in range(0, size or 1, step):
        stop = start + step if start + step < size or (kind in _LINED and not packed) else -1
        yield Part(str(path), kind, start, min(stop, size), min(step, size - start))


def read_part(part: Part, keep: Keep, seen: Seen, columns: Mapping[str, str] | None = None) -> Iterator[Item | Unread]:
    """Yield the records of a part that ``keep`` lets through, in their order, and those that cannot be read.

    Args:
        part: one of :func:`parts`.
        keep: gets a buffer and the offsets at which its records end; returns the numbers of those to parse.
        seen: is counted up: records, those let through, bytes (of what was unpacked).
        columns: column of the collection → "text", "html", "url", "title", "published" or "publisher"; the usual names
            need no word.
    """
    try:
        yield from _READERS[part.kind](part, keep, seen, dict(columns or {}))
    except (OSError, EOFError, zlib.error, pa.ArrowException) as error:
        yield Unread(part.label, f"stops being readable ({error})")
    except Exception as error:  # a library's own error on broken bytes is no reason to stop
        if isinstance(error, CorpusError | MemoryError):
            raise
        yield Unread(part.label, f"stops being readable ({type(error).__name__}: {error})")
