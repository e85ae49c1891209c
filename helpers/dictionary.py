"""The data dictionary and the codebook, printed from data/datapackage.json.

``python -m helpers.dictionary`` prints both and renews their sections in data/README.md.
"""

from __future__ import annotations

from helpers.package import DATA, Field, Package, read_package

DICTIONARY, CODEBOOK = "data dictionary", "codebook"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _kind(field: Field) -> str:
    if field.edtf:
        return "EDTF date"
    return "list (;)" if field.is_list else field.type


def _allowed(field: Field) -> str:
    parts = []
    if field.vocabulary:
        parts.append(f"vocabulary *{field.vocabulary}*")
    elif field.allowed:
        parts.append(", ".join(f"`{value}`" for value in field.allowed))
    if field.points_to:
        parts.append(f"→ {field.points_to[0]}.{field.points_to[1]}")
    low, high = field.constraints.get("minimum"), field.constraints.get("maximum")
    if low is not None or high is not None:
        parts.append(f"{low if low is not None else '…'} to {high if high is not None else '…'}")
    if pattern := field.constraints.get("pattern"):
        parts.append(f"`{pattern}`")
    return "; ".join(parts)


def _empty(field: Field) -> str:
    return "never" if field.constraints.get("required") else field.missing or "not given"


def dictionary(package: Package | None = None) -> str:
    """Return the data dictionary as Markdown: a table per data table, a line per column."""
    package = package or read_package()
    lines = []
    for table in package.tables.values():
        key = " + ".join(f"`{name}`" for name in table.primary_key) or "none: a log, in which a record may stand twice"
        lines += [f"### {table.title} (`{table.path}`)", "", f"{table.description} Key: {key}.", ""]
        lines += ["| column | type | holds | allowed | empty means |", "| --- | --- | --- | --- | --- |"]
        for field in table.fields:
            cells = (f"`{field.name}`", _kind(field), field.description, _allowed(field), _empty(field))
            lines.append("| " + " | ".join(map(_cell, cells)) + " |")
        lines.append("")
    return "\n".join(lines).strip()


def codebook(package: Package | None = None) -> str:
    """Return the codebook as Markdown: every value of every vocabulary, with a case on each side of its boundary."""
    package = package or read_package()
    lines = []
    for name, terms in package.vocabularies.items():
        lines += [f"### {name}", "", "| value | means | a case of it | not a case of it |", "| --- | --- | --- | --- |"]
        for term in terms:
            group = f" (group: {term.group})" if term.group else ""
            cells = (f"`{term.value}`", f"**{term.label}**{group}. {term.definition}", term.inside, term.outside)
            lines.append("| " + " | ".join(map(_cell, cells)) + " |")
        lines.append("")
    return "\n".join(lines).strip()


def _edges(mark: str) -> tuple[str, str]:
    return f"<!-- {mark}: printed by `make dictionary` -->", f"<!-- end of {mark} -->"


def section(readme: str, mark: str) -> str:
    """Return the text between the two comments that name ``mark``.

    Raises:
        ValueError: if a comment is missing.
    """
    first, last = _edges(mark)
    if first not in readme or last not in readme:
        raise ValueError(f"data/README.md lacks the comments {first} and {last}.")
    return readme.split(first, 1)[1].split(last, 1)[0].strip()


def renew(readme: str) -> str:
    """Return the README with both sections renewed."""
    for mark, text in ((DICTIONARY, dictionary()), (CODEBOOK, codebook())):
        first, last = _edges(mark)
        readme = readme.replace(
            f"{first}{readme.split(first, 1)[1].split(last, 1)[0]}{last}", f"{first}\n\n{text}\n\n{last}"
        )
    return readme


if __name__ == "__main__":
    path = DATA / "README.md"
    path.write_text(renew(path.read_text(encoding="utf-8")), encoding="utf-8")
    print(dictionary())
    print()
    print(codebook())
