"""A run directory: finished parts of a scan, so that it can be stopped and go on where it was.

``run.json`` says of what and by what the run was made; a part that is finished is a file of its own, written whole or
not at all. A run over other input, other columns or by another reader is refused, not mixed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from helpers.atomic import write_whole
from helpers.corpus.items import CorpusError, Part, Seen, Unread
from helpers.corpus.reading import Candidate
from helpers.package import DATA, kit_version

CODE = Path(__file__).parents[1]
_READ_WITH = ("lexicon.csv", "actors.csv", "places.csv", "resolutions.csv", "provision-map.csv")


@dataclass(frozen=True)
class Done:
    """What one part gave."""

    candidates: tuple[Candidate, ...]
    unread: tuple[Unread, ...]
    seen: Seen

    def to_dict(self) -> dict[str, Any]:
        """Return the part as plain JSON."""
        return {
            "candidates": [one.to_dict() for one in self.candidates],
            "unread": [asdict(one) for one in self.unread],
            "seen": asdict(self.seen),
        }

    @classmethod
    def from_dict(cls, told: dict[str, Any]) -> Done:
        """Return the part that :meth:`to_dict` told."""
        return cls(
            tuple(Candidate.from_dict(one) for one in told["candidates"]),
            tuple(Unread(**one) for one in told["unread"]),
            Seen(**told["seen"]),
        )

    def to_json(self) -> str:
        """Return the part as it is kept in a run directory."""
        return json.dumps(self.to_dict())  # in ASCII: the name of a file may be no valid text

    @classmethod
    def from_json(cls, text: str) -> Done:
        """Return the part that :meth:`to_json` wrote."""
        return cls.from_dict(json.loads(text))


def reader_mark() -> str:
    """Return what changes with the reader: the kit's version and code, and the words and rules it reads with."""
    digest = hashlib.sha256(kit_version().encode())
    for name in _READ_WITH:
        digest.update((DATA / name).read_bytes())
    for path in sorted(path for folder in ("reading", "corpus") for path in (CODE / folder).rglob("*.py")):
        digest.update(path.read_bytes())  # a checkout changes more often than its version
    return digest.hexdigest()[:16]


def input_mark(parts: Sequence[Part], columns: Mapping[str, str]) -> str:
    """Return what changes with the input: files, their sizes and times, how they are cut and what their columns are."""
    told = [asdict(part) | {"path": str(Path(part.path).resolve())} for part in parts]  # from wherever it is named
    digest = hashlib.sha256(json.dumps(told).encode())
    digest.update(json.dumps(sorted(columns.items())).encode())
    for path in sorted({Path(part.path, name).resolve() for part in parts for name in part.files or [""]}):
        stat = path.stat()
        digest.update(f"{path} {stat.st_size} {stat.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:16]


class Run:
    """The directory of a run."""

    def __init__(self, folder: Path | str, parts: Sequence[Part], columns: Mapping[str, str]) -> None:
        """Open a run or begin one.

        Raises:
            CorpusError: if the folder holds a run over another input or by another reader, or no run at all.
        """
        self.folder = Path(folder)
        marks = {"input": input_mark(parts, columns), "reader": reader_mark(), "parts": len(parts)}
        about = self.folder / "run.json"
        if about.exists():
            self._same(self._about(about), marks)
        elif self.folder.is_dir() and any(not path.name.startswith(".") for path in self.folder.iterdir()):
            raise CorpusError(f"{self.folder} is not empty and holds no run. Choose another folder for run=.")
        else:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                write_whole(about, json.dumps(marks))
            except OSError as error:
                raise CorpusError(f"{self.folder} cannot keep a run ({error.strerror}). Choose another.") from None

    def _about(self, path: Path) -> dict[str, Any]:
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise CorpusError(f"{path} is broken, and nothing says what its folder is a run of. Delete the folder.")
        return told

    def _same(self, was: dict[str, Any], now: dict[str, Any]) -> None:
        changed = [what for what in ("input", "reader") if was.get(what) != now[what]]
        if changed:
            told = {"input": "the collection or its columns", "reader": "the reader or its lexicon"}
            raise CorpusError(
                f"{self.folder} holds a run from before {' and '.join(told[what] for what in changed)} changed: its "
                "parts cannot be mixed with new ones. Choose another folder for run=, or delete this one."
            )

    def _path(self, number: int) -> Path:
        return self.folder / f"part-{number:06d}.json"

    def finished(self, number: int) -> Done | None:
        """Return a finished part, or None; one that a disk has damaged is not finished."""
        path = self._path(number)
        try:
            return Done.from_json(path.read_text(encoding="utf-8")) if path.exists() else None
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def finish(self, number: int, done: Done) -> None:
        """Keep a finished part, whole or not at all.

        Raises:
            CorpusError: if the disk does not take it (it is full, or gone); the parts before it are kept.
        """
        try:
            write_whole(self._path(number), done.to_json())
        except OSError as error:
            raise CorpusError(
                f"{self.folder} cannot keep part {number} of the run ({error.strerror}). The parts before it are kept: "
                "make room and scan with the same run= again, and it goes on from there."
            ) from None
