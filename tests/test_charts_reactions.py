"""Charts of reactions: hollow is conditional, and titles count what the tables count."""

from helpers import lag_chart, stance_chart, stance_matrix


def views(spec):
    for key in ("layer", "hconcat"):
        for inner in spec.get(key, []):
            yield from views(inner)
    if "mark" in spec:
        yield spec


def test_conditional_is_hollow_in_lags_and_stances(ds):
    for chart in (lag_chart(ds), stance_chart(ds)):
        hollow = [
            view
            for view in views(chart.to_dict())
            if {"filter": "datum.conditional"} in view.get("transform", []) and view["mark"].get("filled") is False
        ]
        assert hollow


def test_the_stance_chart_counts_what_the_matrix_counts(ds):
    rows = stance_matrix(ds)
    most = rows.groupby("state")["number"].sum().sort_values(ascending=False)
    assert f"{most.index[0]} reacted most ({most.iloc[0]})" in stance_chart(ds).to_dict()["title"]["text"]
