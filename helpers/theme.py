"""One look for every chart: colours and shapes, fonts, days, and tables packed into the chart.

Colours are Okabe and Ito's, told apart by colour-blind readers; no meaning hangs on colour alone, so every look has a
shape too. Days are UTC throughout: a day in the tables is the same day on every reader's machine.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"  # the first one comes with the static renderer
INK, MUTED, FAINT = "#1f1f1f", "#767676", "#e6e6e6"
SUPPLIERS = {"Russia": ("#1f1f1f", "square"), "DPRK": ("#8c6d31", "triangle-up")}
# Six families of stances, two shapes in each.
STANCES = {
    "Condemns": ("#D55E00", "circle"),
    "Calls it a violation": ("#D55E00", "diamond"),
    "Voices concern": ("#E69F00", "circle"),
    "Warns": ("#E69F00", "diamond"),
    "Calls for enforcement": ("#0072B2", "circle"),
    "Announces measures": ("#0072B2", "diamond"),
    "Denies": ("#CC79A7", "circle"),
    "Dismisses": ("#CC79A7", "diamond"),
    "Defends": ("#009E73", "circle"),
    "Welcomes": ("#009E73", "diamond"),
    "Confirms": ("#56B4E9", "circle"),
    "No comment": ("#56B4E9", "diamond"),
}
CLOCK_LOOKS = {"occurred": (INK, "square"), "claimed": ("#0072B2", "triangle-up"), "reacted": ("#D55E00", "circle")}
STATUS_COLOURS = {"confirmed": "#0072B2", "disputed": "#CC79A7", "corroborated": "#56B4E9", "alleged": "#BDBDBD"}
DATE_LABEL = "utcdate(datum.value) == 1 ? utcFormat(datum.value, '%Y-%m') : utcFormat(datum.value, '%Y-%m-%d')"
DAY_LABEL = "utcFormat(datum.value, '%Y-%m-%d')"
# What only a screen can do: its legends and lines are left out of pictures.
_ASKS = re.compile(
    r" \(click [^)]*\)|: move the brush [^\"]*?(?=\.)|, or brush a part of the strip that [^\"]*?,(?= to)"
)


def csv_text(frame: pd.DataFrame) -> str:
    """Return a table as a chart carries it: CSV, a third of the size of rows of JSON, days as bare ISO dates."""
    dates, flags = frame.select_dtypes("datetime").columns, frame.select_dtypes("bool").columns
    out = frame.assign(
        **{column: frame[column].dt.strftime("%Y-%m-%d") for column in dates},
        **{column: frame[column].map({True: "true", False: "false"}) for column in flags},
    )
    text: str = out.to_csv(index=False)
    return text


def csv_format(frame: pd.DataFrame) -> alt.CsvDataFormat:
    """Return how a chart reads :func:`csv_text`: a bare ISO date is midnight UTC to every browser."""
    parse = dict.fromkeys(frame.select_dtypes("datetime").columns, "date")
    parse |= dict.fromkeys(frame.select_dtypes("bool").columns, "boolean")
    parse |= dict.fromkeys(frame.select_dtypes("number").columns, "number")
    return alt.CsvDataFormat(type="csv", parse=parse)


def inline(frame: pd.DataFrame) -> alt.InlineData:
    """Return a table inside the chart, with no row limit."""
    return alt.InlineData(values=csv_text(frame), format=csv_format(frame))


def told(title: str, lines: list[str]) -> str:
    """Return what screen readers say of a chart; a sentence that runs over two lines stays one."""
    return " ".join(part if part.endswith((".", ";", ",", ":")) else f"{part}." for part in (title, *lines))


def styled(title: str, lines: list[str], legend_columns: int) -> dict[str, Any]:
    """Return title, description (for screen readers) and configuration for the constructor.

    Altair copies a whole chart for each later change of it.
    """
    heading = alt.TitleParams(
        title, subtitle=lines, anchor="start", fontSize=15, subtitleFontSize=11, subtitleColor="#555555", offset=10
    )
    config = alt.Config(
        font=FONT,
        view=alt.ViewConfig(stroke=None),
        axis=alt.AxisConfig(labelColor=INK, labelFontSize=11, tickColor=MUTED, domainColor=MUTED, gridColor=FAINT),
        legend=alt.LegendConfig(
            labelFontSize=11, titleFontSize=11, symbolSize=70, labelLimit=240, titleLimit=400, columns=legend_columns
        ),
    )
    return {"title": heading, "description": told(title, lines), "padding": 8, "config": config}


def still(spec: Mapping[str, Any]) -> str:
    """Return a specification as JSON for a picture, in which nobody can click or brush: nothing asks for it."""
    return _ASKS.sub("", json.dumps(spec))


def apart() -> alt.Resolve:
    """Keep the colours and shapes of two views apart, each with its own legend."""
    return alt.Resolve(scale=alt.ScaleResolveMap(color="independent", shape="independent"))


def tooltip(**fields: str) -> list[alt.Tooltip]:
    """Return tooltip lines: field → title."""
    return [alt.Tooltip(f"{name}:N", title=title) for name, title in fields.items()]


_NAMED: dict[str, Any] = {"title": None, "ticks": False, "domain": False, "labelOverlap": False}


def named_axis(names: list[str], **more: Any) -> alt.Axis:
    """Return an axis that says a name at 0, 1, 2 …; every name is kept, however tight it gets."""
    listed = ", ".join(f"'{number}': {json.dumps(name, ensure_ascii=False)}" for number, name in enumerate(names))
    look = _NAMED | {"values": list(range(len(names))), "labelExpr": f"{{{listed}}}[datum.value] || ''"}
    return alt.Axis(**(look | more))


def axis_values(names: Mapping[float, str]) -> dict[str, Any]:
    """Return the values of the two parameters that :func:`axis_of_values` reads: where, and which names."""
    return {"named_at": list(names), "names": {f"{at:g}": name for at, name in names.items()}}


def axis_of_values(**more: Any) -> alt.Axis:
    """Return an axis that says a name at each of the numbers that the parameters hold."""
    # Vega thins out values that a parameter gives to its usual number of ticks, one in 40 pixels
    look = _NAMED | {"values": alt.ExprRef("named_at"), "labelExpr": "names[datum.value] || ''", "tickCount": 1000}
    return alt.Axis(**(look | more))


class EmptyChartError(ValueError):
    """A chart that would be empty, with what is missing and what to do."""


def nothing(what: str) -> EmptyChartError:
    """Return the error of a chart that would be empty."""
    return EmptyChartError(f"{what}, so there is nothing to draw. Widen the filter or choose a later day.")


def utc(day: pd.Timestamp) -> int:
    """Return a day as Vega counts it: milliseconds since 1970."""
    return int(day.timestamp() * 1000)


def looks_of(field: str, looks: dict[str, tuple[str, str]], title: str | None) -> dict[str, Any]:
    """Return colour and shape of one field; both carry the same legend, so it is drawn once."""
    legend = alt.Legend(title=title, orient="bottom", direction="horizontal") if title else None
    names = list(looks)
    return {
        "color": alt.Color(field, scale=alt.Scale(domain=names, range=[c for c, _ in looks.values()]), legend=legend),
        "shape": alt.Shape(field, scale=alt.Scale(domain=names, range=[s for _, s in looks.values()]), legend=legend),
    }


def status_colour(legend: alt.Legend | None = None) -> alt.Color:
    """Return the colour of a status, with a legend or without."""
    scale = alt.Scale(domain=list(STATUS_COLOURS), range=list(STATUS_COLOURS.values()))
    return alt.Color("status:N", scale=scale, legend=legend)


def months(days: pd.Series) -> alt.Axis:
    """Return an axis of some seven months for days: no month is named twice, and names keep apart."""
    number = (days.max() - days.min()) / pd.Timedelta(days=30.4)
    step = next((step for step in (1, 2, 3, 6, 12, 24, 60) if number / step <= 7), 120)
    # steps of months begin anew each year, so longer ones are of years
    every = alt.TimeIntervalStep(interval="year" if step > 12 else "month", step=step // 12 if step > 12 else step)
    return alt.Axis(title=None, labelExpr="utcFormat(datum.value, '%Y-%m')", tickCount=every)
