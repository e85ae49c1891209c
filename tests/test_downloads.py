"""Files to take along: safe in a spreadsheet, and complete in themselves."""

import io
import json
from collections import Counter
from xml.etree import ElementTree

import pandas as pd
import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from helpers import timeline
from helpers.downloads import _clipped_at_once, link, picture, safe_csv
from helpers.theme import still

FORMULAS = ("=", "+", "-", "@", "\t", "\r")


@given(st.lists(st.text(max_size=8), min_size=1, max_size=5))
def test_no_cell_starts_a_formula_and_nothing_else_changes(texts):
    frame = pd.DataFrame({"words": pd.Series(texts, dtype="str"), "number": range(len(texts))})
    back = pd.read_csv(io.StringIO(safe_csv(frame)), dtype="str", keep_default_na=False, lineterminator="\n")
    for before, after in zip(texts, back["words"].str.removesuffix("\r"), strict=False):
        assert not after.startswith(FORMULAS) or "\r" in before or "\n" in before
        if not before.startswith(FORMULAS) and not set(before) & {"\r", "\n"}:
            assert after == before


def test_a_formula_is_kept_as_text():
    assert safe_csv(pd.DataFrame({"a": ["=1+1", "plain"]})) == "a\r\n'=1+1\r\nplain\r\n"


def test_a_category_and_a_negative_number_are_safe_too():
    frame = pd.DataFrame({"a": pd.Categorical(["-x"]), "b": [-1.5]})
    assert safe_csv(frame) == "a,b\r\n'-x,-1.5\r\n"


@pytest.mark.parametrize(("kind", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("html", b"<!DOCTYPE html>")])
def test_pictures_are_whole_files(ds, kind, begins):
    content = picture(timeline(ds.where(category="Finance"), width=700).to_dict(), kind)
    assert content.startswith(begins)
    if kind == "html":
        assert b"cdn.jsdelivr.net/npm/vega@" not in content


def test_only_what_can_be_clicked_asks_for_a_click(small):
    drawn = timeline(small).to_dict()
    assert b"click to keep" in picture(drawn, "html")
    assert b"click to keep" not in picture(drawn, "svg")
    assert b"Supplier" in picture(drawn, "svg")


@pytest.mark.parametrize(("line", "left"), [
    ("22 transfers before 2022 lie left of the view: move the brush on the strip to reach them. Filled: …",
     "22 transfers before 2022 lie left of the view. Filled: …"),
    ("Filter, or brush a part of the strip that holds at most 1,000, to see each on its own.",
     "Filter to see each on its own."),
])  # fmt: skip
def test_a_picture_does_not_ask_for_the_brush(line, left):
    assert json.loads(still({"title": line})) == {"title": left}


def test_the_line_on_the_brush_is_one_of_the_timeline(ds):
    assert "move the brush" in json.dumps(timeline(ds).to_dict())
    assert "move the brush" not in still(timeline(ds).to_dict())


def test_another_kind_of_picture_is_refused(ds):
    with pytest.raises(ValueError, match="Allowed: 'svg', 'png', 'html'"):
        picture(timeline(ds.where(category="Finance")).to_dict(), "gif")


def test_a_link_carries_its_file_and_escapes_its_name():
    assert (
        link(b"ab", 'a"b.csv', "text/csv")
        == '<a download="a&quot;b.csv" href="data:text/csv;base64,YWI=">a&quot;b.csv</a>'
    )


def test_a_picture_is_cut_at_few_frames_and_loses_no_mark(ds):
    svg = vl_convert.vegalite_to_svg(still(timeline(ds.where(category="Finance")).to_dict()))
    together = _clipped_at_once(svg)
    assert svg.count("clip-path=") > 2 * together.count("clip-path=") > 0
    before, after = (Counter(one.tag for one in ElementTree.fromstring(each).iter()) for each in (svg, together))
    assert {tag for tag in before | after if before[tag] != after[tag]} == {"{http://www.w3.org/2000/svg}g"}


def test_only_neighbours_with_one_frame_are_cut_together():
    layers = "".join(f'<g id="{name}"{cut}/>' for name, cut in zip("abcd", _CUTS, strict=True))
    clips = "".join(map(_clip, enumerate((5, 5, 7))))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><defs>{clips}</defs><g>{layers}</g></svg>'
    root = ElementTree.fromstring(_clipped_at_once(svg))
    assert [[child.get("id") for child in group] for group in root[1]] == [["a", "b"], ["c"], []]


_CUTS = [' clip-path="url(#clip0)"', ' clip-path="url(#clip1)"', ' clip-path="url(#clip2)"', ""]


def _clip(numbered: tuple[int, int]) -> str:
    number, width = numbered
    return f'<clipPath id="clip{number}"><rect width="{width}" height="9"/></clipPath>'
