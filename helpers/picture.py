"""The picture of the README: the founding case on its three clocks. ``python -m helpers.picture`` draws it.

It is stored as SVG, which GitHub shows; a test compares it with what the tables give.
"""

from __future__ import annotations

import vl_convert

from helpers.charts_clocks import clock_chart
from helpers.dataset import load
from helpers.package import HOME

FILE = HOME / "notebooks" / "the-car.svg"
TRANSFER = "2024-02-18-aurus-senat"


def picture() -> str:
    """Return the picture as SVG.

    Raises:
        KeyError: if the tables no longer hold the founding case.
    """
    return vl_convert.vegalite_to_svg(clock_chart(load(), TRANSFER, width=880).to_dict())


if __name__ == "__main__":
    FILE.write_text(picture(), encoding="utf-8")
    print(f"{FILE.name}: {FILE.stat().st_size / 1000:.0f} kB")
