"""Dataset.where: which records stay, and what happens to those that hang on them."""

import pandas as pd
import pytest


def ids(ds) -> list[str]:
    return ds.transfers["transfer_id"].tolist()


def test_category_and_group(small):
    assert ids(small.where(category="luxury-goods")) == ["car"]
    assert ids(small.where(category=["Ammunition", "workers"])) == ["shells", "plan"]


def test_direction(small):
    assert ids(small.where(direction="RUS>PRK")) == ["car", "hidden"]


def test_dates_keep_what_may_have_occurred_then(small):
    assert ids(small.where(dates="2024-02")) == ["car", "shells"]
    assert ids(small.where(dates=("2026", None))) == ["plan"]
    assert ids(small.where(dates=(None, "2023-09-01"))) == ["shells"]
    assert ids(small.where(dates="2024-02-19")) == ["shells"]


def test_actor_by_id_name_or_alias_and_country_by_name(small):
    assert ids(small.where(actor="NIS")) == ["shells", "plan"]
    assert ids(small.where(actor="miller")) == ["car"]
    assert ids(small.where(country="Pyongyang")) == ["car"]
    assert ids(small.where(country=["USA", "KOR"])) == ["car", "shells", "plan"]


def test_conditions_on_who_says_what_meet_in_one_record(small):
    assert ids(small.where(stance="confirms", country="RUS")) == ["car"]
    assert ids(small.where(stance="calls-violation", country="RUS")) == []


def test_text_wants_every_word_in_one_record(small):
    assert ids(small.where(text="aurus LIMOUSINE")) == ["car"]
    assert ids(small.where(text="violate miller")) == ["car"]
    assert ids(small.where(text="aurus shells")) == []
    assert ids(small.where(text="a+b(c")) == []


def test_claims_reactions_and_sources_follow(small):
    cars = small.where(category="luxury-goods")
    assert set(cars.claims["transfer_id"]) == {"car"}
    assert cars.reactions["reaction_id"].tolist() == ["r1"]
    assert cars.sources["source_id"].tolist() == ["s1"]


def test_a_general_reaction_meets_conditions_by_itself(small):
    assert small.where(category="Ammunition").reactions["reaction_id"].tolist() == ["r2"]
    assert small.where(category="workers").reactions.empty
    assert small.where(country="RUS", stance="dismisses").reactions["reaction_id"].tolist() == ["r2"]


def test_conditions_can_be_chained_and_combined(small):
    both = small.where(direction="PRK>RUS", actor="nis", dates="2023")
    assert ids(both) == ids(small.where(direction="PRK>RUS").where(actor="nis").where(dates="2023")) == ["shells"]


def test_nothing_left_is_an_empty_dataset_not_an_error(small):
    none = small.where(text="nothing says this")
    assert none.transfers.empty
    assert none.claims.empty
    assert none.where(category="workers", country="USA", dates="2024", text="x").transfers.empty


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ({"category": "luxury-good"}, "luxury-goods"),
        ({"stance": "condemn"}, "condemns"),
        ({"direction": "RUS-PRK"}, "RUS>PRK"),
        ({"actor": "kremlim"}, "kremlin"),
        ({"country": "Rusia"}, "russia"),
        ({"dates": ("2024", "2023")}, "ends before it begins"),
        ({"dates": "last year"}, "not an EDTF date"),
    ],
)
def test_an_unknown_value_is_refused_with_the_nearest(small, condition, told):
    with pytest.raises(ValueError, match=told):
        small.where(**condition)


def test_whole_data_and_its_filters_agree_with_counts(ds):
    both = [ds.where(direction=direction).transfers for direction in ("RUS>PRK", "PRK>RUS")]
    assert sum(map(len, both)) == len(ds.transfers)
    by_category = [ds.where(category=value).transfers for value in ds.package.values("category")]
    pd.testing.assert_index_equal(
        pd.Index(pd.concat(by_category)["transfer_id"]).sort_values(),
        pd.Index(ds.transfers["transfer_id"]).sort_values(),
    )
