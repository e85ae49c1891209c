"""The lexicon: phrases found in a text, and the file that an analyst edits."""

import pytest

from helpers import load
from helpers.problems import DataError, Problem
from helpers.reading.cells import Span
from helpers.reading.tokens import tokenize
from helpers.reading.wordlists import lexicon, main


def found(text, kind):
    tokens = tokenize(text, [Span(0, len(text))])
    return [
        (m.entry.value, text[slice(*tokens.span(m.first, m.last))])
        for m in lexicon().find(tokens)
        if m.entry.kind == kind
    ]


def test_the_longest_phrase_wins():
    assert found("They sent short-range ballistic missiles.", "item") == [
        ("ballistic-missiles", "short-range ballistic missiles")
    ]


def test_hyphens_and_spaces_read_alike():
    assert found("Kim Jong-un and Kim Jong Un", "name") == [
        ("kim-jong-un", "Kim Jong-un"),
        ("kim-jong-un", "Kim Jong Un"),
    ]


def test_capitals_matter_where_a_phrase_has_them():
    assert found("He told us in march.", "country") == []
    assert found("The US said so.", "country") == [("USA", "US")]


def test_the_north_is_no_state_before_korean():
    assert found("the North Korean leader", "country") == []
    assert found("arms for the North", "country") == [("PRK", "the North")]


def test_a_state_within_a_name_is_swallowed():
    assert found("the UN Security Council met", "country") == []


def test_an_unknown_value_is_named_with_its_row(ds):
    frame = ds.lexicon.copy()
    row = frame.index[frame["kind"] == "item"][0]
    frame.loc[row, "value"] = "luxury-good"
    with pytest.raises(DataError) as told:
        ds.with_tables(lexicon=frame)
    assert "'luxury-good'" in str(told.value)
    assert "Nearest: 'luxury-goods'" in str(told.value)
    assert f"row {row + 2}" in str(told.value)


def test_a_new_phrase_is_found_without_touching_code(tmp_path):
    ds = load()
    frame = ds.lexicon.copy()
    row = frame.index[frame["entry_id"] == "en-item-animals"][0]
    frame.loc[row, "phrases"] += ";snow leopards"
    ds.with_tables(lexicon=frame).save(tmp_path)
    text = "They sent two snow leopards."
    tokens = tokenize(text, [Span(0, len(text))])
    assert "animals" in [m.entry.value for m in lexicon(tmp_path).find(tokens) if m.entry.kind == "item"]


def test_the_check_of_the_words_prints_them_or_what_is_wrong(monkeypatch, capsys):
    main()
    assert "phrases" in capsys.readouterr().out

    def refused():
        raise DataError([Problem("error", "lexicon.csv", 2, "kind", "x", "is wrong.")])

    monkeypatch.setattr("helpers.dataset.load", refused)
    with pytest.raises(SystemExit, match="row 2, column kind: 'x' is wrong"):
        main()
