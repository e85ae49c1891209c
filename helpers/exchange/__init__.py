"""Exchange: the records in the formats of tools that people already use, and back.

Out: :data:`FORMATS` lists what there is, :func:`export` writes one. Each format says what it cannot hold (``lost``).
In: :func:`import_package` reads a data package, :func:`import_workbook` a spreadsheet that somebody filled in
(:func:`template` gives an empty one), :func:`import_csl` the CSL-JSON of Zotero as sources.

    >>> from helpers import load
    >>> from helpers.exchange import export
    >>> export(load().where(category="luxury-goods"), "geojson", "luxury.geojson")  # doctest: +SKIP
"""

from helpers.exchange.errors import ExchangeError
from helpers.exchange.formats import FORMATS, Format, export
from helpers.exchange.packaged import import_package
from helpers.exchange.workbook import template
from helpers.exchange.workbook_in import import_workbook
from helpers.exchange.zotero import import_csl

__all__ = [
    "FORMATS",
    "ExchangeError",
    "Format",
    "export",
    "import_csl",
    "import_package",
    "import_workbook",
    "template",
]
