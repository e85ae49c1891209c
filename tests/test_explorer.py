"""The explorer without a browser: a control is set, and what is drawn follows."""

import asyncio
import base64
import html
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import StringIO

import pandas as pd
import pytest

from helpers import explore, load
from helpers.exchange import FORMATS
from helpers.explorer import Explorer
from helpers.exploring import View


@pytest.fixture(scope="module")
def opened(ds):
    return Explorer(ds)


@pytest.fixture
def explorer(opened):
    """The explorer, on everything again: it takes two seconds to open."""
    yield opened
    opened.show(View())
    opened.exports.choice.value = opened.exports.choice.options[0][1]


def option_count(explorer, facet, value):
    label = next(label for label, one in explorer.facets[facet].options if one == value)
    return int(label.rpartition("(")[2].rstrip(")"))


def rows(explorer, name):
    return pd.read_csv(StringIO(explorer.chart.spec["datasets"][name]))


def test_it_opens_on_everything_with_the_newest_record(explorer, ds):
    assert explorer.view.conditions() == {}
    assert len(explorer.list.options) == len(ds.transfers)
    assert explorer.view.selected == explorer.list.options[0][1]
    assert "nothing filtered" in explorer.told.value


def test_a_category_narrows_list_sentence_chart_and_the_other_counts(explorer, ds):
    before = option_count(explorer, "direction", "RUS>PRK")
    explorer.facets["category"].value = ("Energy",)
    energy = ds.where(category="Energy")
    assert {value for _, value in explorer.list.options} == set(energy.transfers["transfer_id"])
    assert "category Energy" in explorer.told.value
    assert option_count(explorer, "direction", "RUS>PRK") < before
    assert len(rows(explorer, "transfers")) == energy.transfers["occurred"].notna().sum()
    assert set(rows(explorer, "reactions")["reaction_id"]) == set(energy.reactions["reaction_id"])


def test_the_count_beside_a_choice_is_what_it_leaves(explorer):
    number = option_count(explorer, "status", "confirmed")
    explorer.facets["status"].value = ("confirmed",)
    assert len(explorer.shown.transfers) == number


@pytest.mark.parametrize("facet", ["country", "actor", "stance", "conditional", "direction"])
def test_every_facet_filters_and_is_cleared_by_its_own_button(explorer, ds, facet):
    value = explorer.facets[facet].options[0][1]
    explorer.facets[facet].value = (value,)
    assert len(explorer.shown.transfers) == option_count(explorer, facet, value) < len(ds.transfers)
    explorer.clears[facet].click()
    assert explorer.view.conditions() == {}
    assert explorer.facets[facet].value == ()


def test_a_day_shows_what_was_public_and_a_badge_says_so(explorer, ds):
    days = [value for _, value in explorer.days]
    explorer.day.index = days.index("2024-02-20")
    assert explorer.shown.day.strftime("%Y-%m-%d") == "2024-02-20"
    assert len(explorer.list.options) == len(ds.as_of("2024-02-20").transfers)
    assert "tt-badge" in explorer.told.value
    explorer.day.index = len(days) - 1
    assert "tt-badge" not in explorer.told.value


def test_playing_moves_the_day_until_it_is_stopped(explorer):
    async def play():
        explorer.pace = 0
        explorer.play.value = True
        for _ in range(4):
            await asyncio.sleep(0)
        explorer.play.value = False
        await explorer.playing

    # In a thread of its own: where browser tests ran before, this one has a loop already.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, play()).result()
    assert 1 <= explorer.day.index <= 4  # from the end it begins at the first day
    assert explorer.view.day == explorer.days[explorer.day.index][1]


def test_playing_ends_with_the_last_day(explorer):
    explorer.day.index = len(explorer.days) - 2
    assert not explorer.step()
    assert explorer.view.day == ""


def test_clear_all_leaves_the_day(explorer):
    explorer.day.index = 200
    explorer.text.value = "missile"
    explorer.facets["direction"].value = ("PRK>RUS",)
    explorer.clear_all.click()
    assert explorer.view == View(day=explorer.days[200][1], selected=explorer.view.selected)
    assert explorer.text.value == ""


def test_a_period_is_compared_on_the_chosen_clock(explorer, ds):
    explorer.clock.value = "reacted"
    explorer.since.value, explorer.until.value = "2024-02", "2024-02-29"
    wanted = ds.where(dates=("2024-02", "2024-02-29"), clock="reacted")
    assert set(explorer.shown.transfers["transfer_id"]) == set(wanted.transfers["transfer_id"])


def test_what_is_no_date_is_told_and_the_view_stays(explorer, ds):
    explorer.since.value = "<b>yesterday</b>"
    assert "&lt;b&gt;yesterday" in explorer.message.value
    assert len(explorer.shown.transfers) == len(ds.transfers)


def test_a_filter_that_leaves_nothing_says_so(explorer):
    explorer.text.value = "no such words anywhere"
    assert "nothing to draw" in explorer.message.value
    assert "No transfer is in this view" in explorer.card.value
    explorer.clear_all.click()
    assert explorer.message.value == ""


def test_the_list_opens_a_record(explorer):
    explorer.list.value = "2024-02-18-aurus-senat"
    assert explorer.view.selected == "2024-02-18-aurus-senat"
    for words in ("Aurus Senat", "If this is true", "S/RES/2397", "RIA Novosti", "href="):
        assert words in explorer.card.value


def test_a_choice_in_the_list_moves_the_ring_and_draws_nothing_anew(explorer):
    before = explorer.chart.spec
    explorer.list.value = "2024-02-18-aurus-senat"
    assert explorer.chart.chosen == "2024-02-18-aurus-senat"
    assert explorer.chart.spec is before
    assert "Matthew Miller" in explorer.clocks.spec["datasets"]["records"]
    explorer.facets["direction"].value = ("RUS>PRK",)
    chosen = next(param for param in explorer.chart.spec["params"] if param["name"] == "chosen")
    assert chosen["value"] == "2024-02-18-aurus-senat"


def test_a_click_in_the_chart_opens_the_record_and_the_next_one_of_a_place(explorer):
    ids = [value for _, value in explorer.list.options[3:5]]
    for picked, opened in ((ids[0], ids[0]), (";".join(ids), ids[1]), (";".join(ids), ids[0])):
        explorer.chart._handle_custom_msg({"picked": picked}, [])
        assert explorer.list.value == explorer.view.selected == opened
    explorer.chart._handle_custom_msg({"picked": "<b>no such id</b>"}, [])
    assert explorer.view.selected == ids[0]


def test_a_record_with_no_date_has_no_clocks(small):
    explorer = Explorer(small)
    explorer.list.value = "hidden"
    assert explorer.clocks.layout.display == "none"
    explorer.list.value = "car"
    assert explorer.clocks.layout.display == ""


def test_the_text_of_a_view_restores_it_whole(explorer, ds):
    explorer.facets["category"].value = ("Energy",)
    explorer.day.index = 150
    explorer.list.value = explorer.list.options[-1][1]
    text = explorer.state.value
    other = explore(ds)
    other.state.value = text
    other.restore.click()
    assert other.view == explorer.view
    assert other.facets["category"].value == ("Energy",)
    assert other.day.index == 150
    assert other.card.value == explorer.card.value


def test_the_code_of_the_view_reproduces_it(explorer):
    explorer.facets["status"].value = ("disputed",)
    names = {}
    exec(explorer.code.value.replace("timeline(view)", ""), names)
    assert names["view"].transfers["transfer_id"].tolist() == explorer.shown.transfers["transfer_id"].tolist()


def test_files_to_take_along_hold_what_is_shown(explorer):
    explorer.facets["category"].value = ("Finance",)
    explorer.prepare.click()
    for name in (
        "transfers.csv",
        "claims.csv",
        "sources.bib",
        "sources.csl.json",
        "timeline.svg",
        "timeline.png",
        "timeline.html",
        "map.svg",
        "map.png",
        "map.html",
    ):
        assert f'download="{name}"' in explorer.files.value


def test_a_view_is_exported_in_the_format_chosen_and_a_new_view_takes_the_file_back(explorer):
    explorer.facets["category"].value = ("Finance",)
    explorer.exports.choice.value = "geojson"
    assert "<a " not in explorer.exports.out.value
    explorer.exports.button.click()
    told = explorer.exports.out.value
    content = json.loads(base64.b64decode(told.partition("base64,")[2].partition('"')[0]))
    assert [one["id"] for one in content["features"]] == explorer.shown.transfers["transfer_id"].tolist()
    assert FORMATS["geojson"].lost in html.unescape(told)
    explorer.facets["category"].value = ("Energy",)
    assert "<a " not in explorer.exports.out.value


def test_an_export_that_fails_says_why(explorer, monkeypatch):
    broken = replace(FORMATS["geojson"], written=lambda ds: 1 / 0)
    monkeypatch.setitem(FORMATS, "geojson", broken)
    explorer.exports.choice.value = "geojson"
    explorer.exports.button.click()
    assert "Not exported.</b> division by zero" in explorer.exports.out.value


def test_the_map_is_of_the_same_view_and_says_where_it_has_nothing(explorer):
    explorer.facets["category"].value = ("Energy",)
    explorer.kind.value = "map"
    assert "begin and end" in explorer.chart.spec["title"]["text"]
    assert explorer.code.value.endswith("route_map(view)")
    assert View.parse(explorer.state.value).kind == "map"
    explorer.text.value = "no such words"
    assert "names a place" in explorer.message.value
    explorer.text.value = ""
    explorer.kind.value = "timeline"
    assert "begin and end" not in explorer.chart.spec["title"]["text"]
    assert explorer.message.value == ""


def test_the_card_has_citations_to_copy_in_three_forms(explorer):
    found = explorer.card.value
    assert [kind in found for kind in ("Copy as footnotes", "@online{", "&quot;type&quot;: &quot;")] == [True] * 3


def test_an_error_in_a_callback_appears_on_screen(explorer, monkeypatch):
    def broken(*_):
        raise OSError("the disk <b>is full</b>")

    monkeypatch.setattr("helpers.explorer.card", broken)
    explorer.list.value = explorer.list.options[3][1]
    assert "OSError: the disk &lt;b&gt;is full" in explorer.message.value


def test_text_from_the_tables_is_escaped_in_every_pane(small):
    bad = "<img src=x onerror=alert(1)>"
    transfers = small.transfers.assign(title=bad, summary=bad)
    claims = small.claims.assign(summary=bad)
    reactions = small.reactions.assign(summary=bad)
    sources = small.sources.assign(title=bad)
    actors = small.actors.assign(name=small.actors["name"] + bad)
    evil = Explorer(
        small.with_tables(transfers=transfers, claims=claims, reactions=reactions, sources=sources, actors=actors)
    )
    for line in [value for _, value in evil.list.options]:
        evil.list.value = line
        assert "<img" not in evil.card.value
    evil.text.value = bad
    assert "<img" not in evil.told.value + evil.message.value


def test_an_address_that_is_no_web_page_is_never_a_link(small):
    sources = small.sources.assign(url="javascript:alert(1)", symbol="S/2024/1")
    shown = small.part(sources=sources)
    assert "href" not in Explorer(shown).card.value


def test_an_empty_and_a_filtered_dataset_open_too(ds, folder):
    assert "No transfer is in this view" in Explorer(ds.as_of("1990-01-01")).card.value
    assert len(Explorer(ds.where(category="Energy")).list.options) < len(ds.transfers)
    assert repr(str(folder)) in Explorer(load(folder)).code.value


def test_where_nobody_can_click_a_picture_and_the_sentence_stand_in(explorer, capsys):
    bundle = explorer._repr_mimebundle_()
    assert "nothing filtered" in bundle["text/plain"]
    assert "Run this notebook" in bundle["text/html"]
