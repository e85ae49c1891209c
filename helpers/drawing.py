"""What a chart shows, apart from its form: tables, values, titles and sizes by name.

A form is an Altair chart that names its tables and parameters. Building one takes a third of a second, most of it
validation and copies; putting another drawing into a form that was built takes milliseconds, and gives the same
specification as building it anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import altair as alt
import pandas as pd

from helpers.theme import csv_format, csv_text, told

PERIOD = "period"  # the brush on the strip of a timeline


@dataclass(frozen=True)
class Drawing:
    """One picture: its title and lines, tables by name, values of its parameters, heights of its views in pixels."""

    title: str
    lines: list[str]
    tables: Mapping[str, pd.DataFrame]
    values: Mapping[str, Any] = field(default_factory=dict)
    heights: tuple[int | None, ...] = ()
    period: list[int] | None = None  # what the brush covers, in milliseconds since 1970

    def data(self, name: str) -> alt.NamedData:
        """Return a reference to a table, for a layer of the form."""
        return alt.NamedData(name=name, format=csv_format(self.tables[name]))

    def parameters(self) -> list[alt.VariableParameter]:
        """Return the values as parameters of the form."""
        return [alt.VariableParameter(name=alt.ParameterName(name), value=value) for name, value in self.values.items()]

    def datasets(self) -> dict[str, str]:
        """Return the tables as the form carries them."""
        return {name: csv_text(frame) for name, frame in self.tables.items()}


def _value(name: str, drawing: Drawing) -> dict[str, Any]:
    if name == PERIOD and drawing.period:
        return {"value": {"x": drawing.period}}
    return {"value": drawing.values[name]} if name in drawing.values else {}


def redrawn(form: dict[str, Any], drawing: Drawing) -> dict[str, Any]:
    """Return the specification of a form with another drawing in it; what does not differ is shared, not copied."""
    datasets = form.get("datasets", {}) | drawing.datasets()  # a form may carry tables of its own: outlines
    spec = form | {"datasets": datasets, "description": told(drawing.title, drawing.lines)}
    if "params" in form:
        spec["params"] = [param | _value(param["name"], drawing) for param in form["params"]]
    spec["title"] = form["title"] | {"text": drawing.title, "subtitle": drawing.lines}
    if "vconcat" in form:
        spec["vconcat"] = [
            view if height is None else view | {"height": height}
            for view, height in zip(form["vconcat"], drawing.heights, strict=True)
        ]
    elif drawing.heights:
        spec["height"] = drawing.heights[0]
    return spec
