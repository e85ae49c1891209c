"""The data package: what tables there are, their columns, types, vocabularies and keys.

``data/datapackage.json`` (Frictionless Data Package v2) is the only place where this is written. Two properties go
beyond the standard: ``vocabularies`` at the top (value, label, definition, a case inside and one outside), which a
field names in ``vocabulary``; and ``references`` on a list field, as foreign keys of the standard hold no lists.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any

_HERE = Path(__file__).resolve().parent
INSTALLED = (_HERE / "kit").is_dir()  # a wheel carries data/ and notebooks/ there (helpers.wheel); a checkout does not
HOME = _HERE / "kit" if INSTALLED else _HERE.parent
DATA = HOME / "data"
EDTF_TYPE = "http://id.loc.gov/datatypes/edtf"


def kit_version() -> str:
    """Return the version of the kit."""
    return version("transfer-timeline")


def build_folder(name: str) -> Path:
    """Return ``build/name`` of the checkout; of the working folder where the kit is installed from a wheel."""
    return (Path.cwd() if INSTALLED else HOME) / "build" / name


@dataclass(frozen=True)
class Term:
    """One value of a vocabulary, with its definition and a case on each side of its boundary."""

    value: str
    label: str
    definition: str
    inside: str
    outside: str
    group: str | None = None


@dataclass(frozen=True)
class Field:
    """One column: its type, what it may hold and what it points to."""

    name: str
    type: str
    title: str
    description: str
    constraints: MappingProxyType[str, Any]
    edtf: bool = False
    vocabulary: str | None = None
    allowed: tuple[str, ...] = ()
    points_to: tuple[str, str] | None = None
    missing: str | None = None

    @property
    def is_list(self) -> bool:
        """Whether a cell holds several values, separated by semicolons."""
        return self.type == "list"


@dataclass(frozen=True)
class Table:
    """One table: its file, its columns and its primary key."""

    name: str
    path: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]

    @property
    def columns(self) -> list[str]:
        """Names of the columns as they stand in the file."""
        return [field.name for field in self.fields]


@dataclass(frozen=True)
class Package:
    """All tables and vocabularies of a data folder."""

    title: str
    version: str
    tables: MappingProxyType[str, Table]
    vocabularies: MappingProxyType[str, tuple[Term, ...]]

    def values(self, vocabulary: str) -> list[str]:
        """Return the values of a vocabulary in their order."""
        return [term.value for term in self.vocabularies[vocabulary]]

    def labels(self, vocabulary: str) -> dict[str, str]:
        """Return value → label."""
        return {term.value: term.label for term in self.vocabularies[vocabulary]}

    def groups(self) -> dict[str, str]:
        """Return category → category group, in the order of the groups."""
        return {term.value: term.group or "" for term in self.vocabularies["category"]}


def _field(raw: dict[str, Any], keys: dict[str, tuple[str, str]], vocabularies: dict[str, tuple[Term, ...]]) -> Field:
    constraints = dict(raw.get("constraints", {}))
    reference = raw.get("references")
    vocabulary = raw.get("vocabulary")
    allowed = tuple(t.value for t in vocabularies[vocabulary]) if vocabulary else tuple(constraints.pop("enum", ()))
    return Field(
        name=raw["name"],
        type=raw["type"],
        title=raw["title"],
        description=raw["description"],
        constraints=MappingProxyType(constraints),
        edtf=raw.get("rdfType") == EDTF_TYPE,
        vocabulary=vocabulary,
        allowed=allowed,
        points_to=(reference["resource"], reference["field"]) if reference else keys.get(raw["name"]),
        missing=raw.get("missing"),
    )


def _table(raw: dict[str, Any], vocabularies: dict[str, tuple[Term, ...]]) -> Table:
    schema = raw["schema"]
    if Path(raw["path"]).name != raw["path"] or "\\" in raw["path"]:  # a package from elsewhere writes nowhere else
        raise ValueError(f"the file {raw['path']!r} of a table does not stand beside datapackage.json")
    keys = {
        key["fields"][0]: (key["reference"]["resource"] or raw["name"], key["reference"]["fields"][0])
        for key in schema.get("foreignKeys", [])
    }
    return Table(
        name=raw["name"],
        path=raw["path"],
        title=raw["title"],
        description=raw["description"],
        fields=tuple(_field(field, keys, vocabularies) for field in schema["fields"]),
        primary_key=tuple(schema.get("primaryKey", ())),
    )


@cache
def _read(path: Path, _stamp: tuple[int, int]) -> Package:
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
        vocabularies = {name: tuple(Term(**term) for term in terms) for name, terms in raw["vocabularies"].items()}
        tables = {resource["name"]: _table(resource, vocabularies) for resource in raw["resources"]}
        return _package(raw, tables, vocabularies)
    except KeyError as error:
        raise ValueError(f"{path}: {error} is missing. Restore the file of the kit.") from None
    except (ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError(f"{path} describes no tables of the kit ({error}). Restore the file of the kit.") from None


def _package(raw: dict[str, Any], tables: dict[str, Table], vocabularies: dict[str, tuple[Term, ...]]) -> Package:
    return Package(raw["title"], raw["version"], MappingProxyType(tables), MappingProxyType(vocabularies))


def read_package(folder: Path = DATA) -> Package:
    """Return the package described by ``folder/datapackage.json``; the kit's own description where there is none.

    Raises:
        ValueError: if the description is no JSON, lacks something, or names a file elsewhere.
    """
    path = folder / "datapackage.json"
    if not path.exists():
        path = DATA / "datapackage.json"
    stat = path.stat()
    return _read(path, (stat.st_mtime_ns, stat.st_size))
