"""``API.md``: every public name of the kit with its signature, made from the docstrings.

``python -m helpers.apireference`` (``make api``) writes it. A test compares the file with what this prints, and asks
of each docstring that it tells every argument and what can go wrong.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import helpers

FILE = Path(__file__).resolve().parent.parent / "API.md"
# The way of the work, from an article to a published report: every public name has its place in one of the groups.
GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Article": ("Find what is worth reading, and read it.", ("scan", "poll", "read_article")),
    "Draft": (
        "What an article was read to say; a person takes, changes or rejects it.",
        ("Draft", "twins", "review", "review_queue", "accept"),
    ),
    "Dataset": (
        "The tables: load, filter, go back to a day, cite.",
        (
            "load", "Dataset", "unfold", "interval", "describe", "cite", "bibliography", "bibtex", "csl_json",
        ),
    ),
    "Analysis": (
        "What the tables say when they are put together. Each returns a pandas table.",
        (
            "status", "status_over_time", "changes", "conflicts", "provisions_for", "consistency", "cap_use", "flows",
            "lags", "stance_matrix", "silent", "routes", "agreement", "coverage",
        ),
    ),
    "Chart": (
        "Each returns an Altair chart; `notebooks/09-gallery.ipynb` shows all of them.",
        (
            "setup", "timeline", "clock_chart", "route_map", "status_chart", "changes_chart", "flow_chart", "cap_chart",
            "stance_chart", "lag_chart", "vote_chart", "coverage_chart", "explore",
        ),
    ),
    "Exchange": (
        "Out to the tools that people already use, and in again.",
        ("export", "import_package", "import_workbook", "import_csl"),
    ),
    "Report": ("A notebook that is run with its parameters and published with its sources.", ("Report", "publish")),
}  # fmt: skip
_SECTIONS = ("Args", "Returns", "Raises")
_HEAD = re.compile(rf"^({'|'.join(_SECTIONS)}):$")
_WIDTH = 110  # of a signature in one line
_ROLE = re.compile(r":(?:func|class|meth|mod):`~?(?:helpers\.(?:\w+\.)*)?(\w+)`")


@dataclass(frozen=True)
class Doc:
    """A docstring in its parts."""

    summary: str
    text: str  # the paragraphs that are in no section
    sections: dict[str, list[str]]  # "Args", "Returns", "Raises": their items, each in one line

    @property
    def arguments(self) -> list[str]:
        """The names that the section on arguments explains."""
        return [item.partition(":")[0] for item in self.sections.get("Args", [])]


def doc_of(thing: Any) -> Doc:
    """Return the docstring of a function or class in its parts.

    Args:
        thing: the function or class.

    Raises:
        ValueError: if it has no docstring.
    """
    written = inspect.getdoc(thing)
    if not written:
        raise ValueError(f"{thing!r} has no docstring.")
    summary, _, rest = written.partition("\n\n")
    free: list[str] = []
    sections: dict[str, list[str]] = {}
    inside: list[str] | None = None
    for line in rest.splitlines():
        if head := _HEAD.match(line):
            inside = sections.setdefault(head[1], [])
        elif inside is None or (line and not line.startswith(" ")):
            inside = None
            free.append(line)
        elif line.startswith("     ") and inside:
            inside[-1] += " " + line.strip()
        elif line.strip():
            inside.append(line.strip())
    if "Returns" in sections:
        sections["Returns"] = [" ".join(sections["Returns"])]
    return Doc(" ".join(summary.split()), "\n".join(free).strip(), sections)


def parameters(thing: Any) -> list[str]:
    """Return the names of what a function or class is called with, ``self`` apart.

    Args:
        thing: the function or class.

    Raises:
        Nothing of its own.
    """
    return [name for name in inspect.signature(thing).parameters if name != "self"]


def methods(thing: Any) -> Iterator[tuple[str, Any]]:
    """Yield the public methods of a class in the order in which they are written.

    Args:
        thing: the class; a function has none.

    Raises:
        Nothing of its own.
    """
    if inspect.isclass(thing):
        yield from ((n, m) for n, m in vars(thing).items() if inspect.isfunction(m) and not n.startswith("_"))


def _parameter(one: inspect.Parameter) -> str:
    stars = "*" if one.kind is one.VAR_POSITIONAL else "**" if one.kind is one.VAR_KEYWORD else ""
    kind = "" if one.annotation is one.empty else f": {one.annotation}"
    default = "" if one.default is one.empty else f" = {one.default!r}" if kind else f"={one.default!r}"
    return f"{stars}{one.name}{kind}{default}"


def _signature(name: str, thing: Any) -> str:
    """Return a call with its types as they are written, one argument a line where one line is too short."""
    signature = inspect.signature(thing)
    told: list[str] = []
    for one in signature.parameters.values():
        if one.kind is one.KEYWORD_ONLY and not any(line.startswith("*") for line in told):
            told.append("*")
        if one.name != "self":
            told.append(_parameter(one))
    given = signature.return_annotation
    end = "" if inspect.isclass(thing) or given in (signature.empty, "None") else f" -> {given}"
    short = f"{name}({', '.join(told)}){end}"
    if len(short) <= _WIDTH:
        return short
    return "\n".join([f"{name}(", *(f"    {line}," for line in told), f"){end}"])


def _marked(text: str) -> str:
    """Return text of a docstring as Markdown: roles and double backticks are code."""
    return _ROLE.sub(r"`\1`", text).replace("``", "`")


def entry(name: str, thing: Any, level: int = 3) -> str:
    """Return one name as Markdown: signature, summary, text, arguments, errors; then its methods.

    Args:
        name: as users write it ("Dataset.where").
        thing: the function or class.
        level: of its heading.

    Raises:
        ValueError: if it or a method of it has no docstring.
    """
    doc = doc_of(thing)
    lines = [doc.summary, ""]
    lines += [doc.text, ""] if doc.text else []
    for section in _SECTIONS:
        if items := doc.sections.get(section):
            lines += [f"**{section}**", "", *(f"- {_item(item)}" for item in items), ""]
    parts = [f"{'#' * level} {name}", f"```python\n{_signature(name, thing)}\n```", _marked("\n".join(lines).strip())]
    parts += [entry(f"{name}.{inner}", method, level + 1) for inner, method in methods(thing)]
    return "\n\n".join(parts)


def _item(item: str) -> str:
    name, colon, rest = item.partition(": ")
    return f"`{name}`: {rest}" if colon and re.fullmatch(r"(?!Nothing)[\w.]+", name) else item


def reference() -> str:
    """Return the whole text of ``API.md``.

    Raises:
        ValueError: if a public name has no docstring.
    """
    parts = [
        "# The public names of `helpers`",
        "Printed from the docstrings by `make api`: change those, not this. `from helpers import load` imports a name; "
        "modules below `helpers` are there to be read, and may change between releases.",
        "\n".join(
            f"{at}. {group}: " + ", ".join(f"[`{name}`](#{name.lower()})" for name in names)
            for at, (group, (_, names)) in enumerate(GROUPS.items(), 1)
        ),
    ]
    for at, (group, (about, names)) in enumerate(GROUPS.items(), 1):
        parts += [f"## {at}. {group}", about, *(entry(name, getattr(helpers, name)) for name in names)]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
    print(f"{FILE.name}: {len(helpers.__all__)} names")
