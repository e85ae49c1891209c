"""The review without a browser: what is set on the controls is what is saved, and a refusal keeps the work."""

import json
from dataclasses import replace

import pytest

from helpers.accepting import text_hash
from helpers.cards import Entry
from helpers.dataset import load
from helpers.drafted import rows
from helpers.reading import read_article
from helpers.reviewing import Review, review
from tests.reading.stories import CAR


@pytest.fixture
def folder(ds, tmp_path):
    return ds.save(tmp_path / "mine")


@pytest.fixture
def widget(folder):
    return review(read_article(CAR), load(folder))


def linked(widget):
    widget.cards["t1"].offers[0].click()
    widget.cards["t2"].offers[0].click()
    widget.cards["source"].cells["url"].input.value = "https://example.org/car"
    return widget


def test_each_drafted_row_has_a_card_in_the_order_of_the_tables(widget):
    assert list(widget.cards) == ["source", "t1", "t2", "c1", "c2", "r1", "r2"]


def test_a_value_stands_with_its_words_or_says_that_it_is_assumed(widget):
    cells = widget.cards["r1"].cells
    assert "press briefing" in cells["venue"].box.children[1].value
    assert "assumed" in widget.cards["c1"].cells["credibility"].box.children[1].value


def test_one_click_links_a_transfer_and_its_claims_follow(widget, folder):
    linked(widget).save_button.click()
    saved = load(folder)
    assert saved.claims["transfer_id"].tail(2).unique().tolist() == ["2024-02-18-aurus-senat"]
    assert "Saved" in widget.message.value
    assert len(widget.dataset.claims) == len(saved.claims)


def test_a_link_can_be_undone(widget):
    card = widget.cards["t1"]
    card.offers[0].click()
    assert "stands for it" in card.state.value
    card.undo.click()
    assert "Will be added" in card.state.value


def test_a_rejected_record_is_not_saved(widget, folder, ds):
    linked(widget).cards["c2"].take.value = False
    widget.save_button.click()
    assert len(load(folder).claims) == len(ds.claims) + 1


def test_a_refused_save_says_why_and_keeps_files_and_work(widget, folder, ds):
    linked(widget).cards["c1"].cells["said"].input.value = "2024-02-30"
    widget.save_button.click()
    assert "Not saved" in widget.message.value
    assert "c1 (claims), column said" in widget.message.value
    assert len(load(folder).claims) == len(ds.claims)
    assert widget.cards["t1"].link == "2024-02-18-aurus-senat"
    assert widget.cards["c1"].cells["said"].input.value == "2024-02-30"
    widget.cards["c1"].cells["said"].input.value = "2024-02-21"
    widget.save_button.click()
    assert load(folder).claims["said"].tail(2).tolist()[0] == "2024-02-21"


def test_an_edit_is_kept_beside_the_draft(widget, folder):
    linked(widget).cards["c1"].cells["zone"].input.value = "Asia/Pyongyang"
    assert "changed: zone" in widget.cards["c1"].state.value
    widget.save_button.click()
    told = load(folder).readings.set_index(["key", "column"]).loc[("c1", "zone")]
    assert (told["kept"], told["decision"]) == ("Asia/Pyongyang", "edited")


def test_after_a_save_listeners_get_the_new_dataset(widget):
    seen = []
    linked(widget).on_saved(seen.append)
    widget.save_button.click()
    assert seen == [widget.dataset]


def test_an_error_in_a_callback_appears_on_screen_beside_what_was_saved(widget):
    def broken(_):
        raise OSError("the disk <b>is full</b>")

    seen = []
    linked(widget).on_saved(broken)
    widget.on_saved(seen.append)
    widget.save_button.click()
    assert "OSError" in widget.message.value
    assert "<b>is full" not in widget.message.value
    assert "Saved in" in widget.message.value
    assert "Not saved" not in widget.message.value
    assert seen == [widget.dataset]


def test_a_save_that_fails_says_so_and_can_be_tried_again(widget, monkeypatch, ds):
    def full(*_):
        raise OSError("disk full")

    linked(widget)
    with monkeypatch.context() as patch:
        patch.setattr("helpers.dataset.save_all", full)
        widget.save_button.click()
    assert "Not saved" in widget.message.value
    assert "disk full" in widget.message.value
    assert len(widget.dataset.claims) == len(ds.claims)
    widget.save_button.click()
    assert "Saved in" in widget.message.value


def test_text_draft_and_decisions_are_kept_beside_the_tables(widget, folder):
    linked(widget).cards["c2"].take.value = False
    widget.save_button.click()
    (path,) = (folder / "drafts").iterdir()
    kept = json.loads(path.read_text())
    assert path.stem == text_hash(widget.draft)
    assert kept["draft"] == json.loads(json.dumps(widget.draft.to_dict()))
    assert kept["reject"] == ["c2"]
    assert kept["link"]["t1"] == "2024-02-18-aurus-senat"
    assert kept["edit"] == {"source": {"url": "https://example.org/car"}}


def test_a_refused_save_keeps_no_draft_on_disk(widget, folder):
    widget.save_button.click()
    assert "Not saved" in widget.message.value
    assert not (folder / "drafts").exists()


def test_a_draft_that_cannot_be_kept_does_not_hide_what_was_saved(widget, folder):
    (folder / "drafts").write_text("a file is in the way")
    linked(widget).save_button.click()
    assert "Saved in" in widget.message.value
    assert "could not be kept" in widget.message.value
    assert len(load(folder).claims) == len(widget.dataset.claims)


def test_a_drafted_value_outside_the_vocabulary_is_shown_beside_what_is_allowed(ds):
    row = next(row for row in rows(read_article(CAR), ds) if row.key == "t1")
    stage = next(field for field in ds.package.tables["transfers"].fields if field.name == "stage")
    shown = Entry(replace(row, values={**row.values, "stage": "rumoured"}), stage).input
    assert shown.value == "rumoured"
    assert "delivered" in shown.options


def test_words_of_one_record_can_be_shown_alone(widget):
    every = widget.text.value.count("<mark")
    widget.cards["c2"].words.click()
    assert 0 < widget.text.value.count("<mark") < every
    widget.all_words.click()
    assert widget.text.value.count("<mark") == every


def test_a_known_page_is_linked_from_the_start(ds):
    url = ds.sources.set_index("source_id").at["koreaherald-2024-02-22-miller-aurus", "url"]
    widget = Review(replace(read_article(CAR), url=url), ds)
    assert widget.cards["source"].link == "koreaherald-2024-02-22-miller-aurus"


def test_text_from_outside_is_escaped_in_every_pane(ds):
    text = CAR.replace("State Dept. official:", "<img src=x onerror=alert(1)> State Dept. official:", 1)
    widget = Review(read_article(text), ds)
    shown = [widget.text.value, *(card.head.value for card in widget.cards.values())]
    shown += [c.box.children[1].value for card in widget.cards.values() for c in card.cells.values()]
    shown.append(widget._repr_mimebundle_()["text/html"])
    assert not any("<img" in html for html in shown)


def test_where_nobody_can_click_a_table_stands_in_its_place(widget):
    bundle = widget._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" not in bundle
    assert "Aurus Senat" in bundle["text/html"]


def test_a_save_after_somebody_else_s_says_what_changed_and_the_next_one_goes_through(widget, folder):
    other = load(folder)
    titles = other.transfers["title"].copy()
    titles.iloc[0] = "Changed by somebody else"
    other.with_tables(transfers=other.transfers.assign(title=titles)).save()
    linked(widget).save_button.click()
    assert "Not saved." in widget.message.value
    assert "Changed by somebody else" in widget.message.value
    assert "save again" in widget.message.value
    assert widget.cards["t1"].link
    widget.save_button.click()
    saved = load(folder)
    assert "Saved" in widget.message.value
    assert saved.transfers["title"].iloc[0] == "Changed by somebody else"
    assert saved.claims["transfer_id"].tail(2).unique().tolist() == ["2024-02-18-aurus-senat"]


OUTLET = """Seoul says Russia sent {what}

By Kim Ji | {day} | The Sample Gazette

SEOUL, Feb. {number}, 2024 -- Russia has sent North Korea {what}, Ri Kwang-tek, head of the Nampo Bureau, said {day}.
"""


def test_two_reviews_of_one_page_open_at_once_add_it_once(folder):
    draft = replace(read_article(CAR), url="https://example.org/car")
    first, second = review(draft, load(folder)), review(draft, load(folder))
    for one in (first, second):
        one.cards["t2"].offers[0].click()
    first.save_button.click()
    assert "Saved" in first.message.value
    saved = load(folder)
    for _ in range(3):
        second.save_button.click()
    assert second.cards["source"].link == saved.sources["source_id"].iloc[-1]
    assert saved.transfers["transfer_id"].iloc[-1] in {twin.row_id for twin in second.cards["t1"].twins}
    again = load(folder)
    assert len(again.sources) == len(saved.sources)
    assert len(again.transfers) == len(saved.transfers)


def test_an_address_that_is_typed_in_and_known_links_the_page(widget, folder):
    url = widget.dataset.sources["url"].dropna().iloc[0]
    linked(widget).cards["source"].cells["url"].input.value = url
    widget.save_button.click()
    assert "Link source to it" in widget.message.value
    assert widget.cards["source"].link == widget.dataset.sources.loc[widget.dataset.sources["url"] == url].iloc[0, 0]


def test_a_party_that_somebody_else_added_meanwhile_stops_no_save(folder):
    made = [
        replace(read_article(OUTLET.format(what=what, day=day, number=number)), url=f"https://example.org/{number}")
        for what, day, number in (("two tractors", "Thursday", 22), ("50 tons of flour", "Friday", 23))
    ]
    first, second = (review(draft, load(folder)) for draft in made)
    for one in (first, second):
        if "publisher" not in one.cards:
            one.cards["source"].cells["publisher"].input.value = "unnamed-press-reports"
    assert "a1" in second.cards
    first.save_button.click()
    assert "Saved" in first.message.value
    second.cards["a1"].cells["role"].input.value = "head of a bureau"
    second.save_button.click()
    assert "save again" in second.message.value
    assert "a1" not in second.cards
    second.save_button.click()
    assert "Saved" in second.message.value
    saved = load(folder)
    assert saved.actors["actor_id"].is_unique
    assert saved.claims["claimant"].tail(2).nunique() == 1


def test_a_second_click_on_save_adds_nothing(widget, folder):
    linked(widget).save_button.click()
    rows_saved = len(load(folder).claims)
    widget.save_button.click()
    assert len(load(folder).claims) == rows_saved
