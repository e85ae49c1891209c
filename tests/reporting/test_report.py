"""A report: parameters are checked all at once, what is empty says so, and what is named can be found at the end."""

import pytest

from helpers import provisions_for
from helpers.prose import Told, say
from helpers.queries import Queries
from helpers.reporting import statements
from helpers.reporting.parameters import ParameterError
from helpers.reporting.report import FOLDER, Report, native
from helpers.theme import nothing
from helpers.wording import claims_told, transfers_told


@pytest.fixture
def report(folder, monkeypatch):
    """A report on the small dataset."""
    monkeypatch.setenv(FOLDER, str(folder))
    return Report


def test_all_that_is_wrong_with_the_parameters_is_told_at_once(report):
    with pytest.raises(ParameterError) as told:
        report(period="2024-13", as_of="2024-02", categories=["Ammo"], direction="up", transfer="cat", names="Klingon")
    for words in ("period: '2024-13'", "as_of: '2024-02'", "categories: 'Ammo'", "direction: 'up'", "transfer: 'cat'"):
        assert words in str(told.value)
    assert "names: 'Klingon' is no language of names. Allowed: English, native." in str(told.value)


def test_the_parameters_leave_what_they_say(report):
    assert report(period="2024").ds.transfers["transfer_id"].tolist() == ["car", "shells"]
    assert report(categories="Goods").ds.transfers["transfer_id"].tolist() == ["car"]
    assert report(direction="PRK>RUS", period="2025").ds.transfers["transfer_id"].tolist() == ["plan"]
    assert report(transfer="car").ds.claims["claim_id"].tolist() == ["car-c1", "car-c2"]
    assert report(as_of="2024-02-20").ds.reactions.empty


def test_an_open_end_counts_by_the_end_that_is_known(report):
    """Workers sought from July 2025 on are reported of 2025 and of no later year."""
    assert report(period="2026").ds.transfers.empty


def test_a_day_before_everything_leaves_an_empty_report_and_no_error(report):
    early = report(as_of="1990-01-01", transfer="car")
    assert early.ds.transfers.empty
    assert str(early.figures_told()) == "*No figure was computed.*"
    assert str(early.records_told()) == "*No record is named.*"
    assert str(early.sources_told()) == "*No source is cited.*"
    assert early.provenance().loc["what is used"].item() == "only what was public on 1990-01-01"


def test_names_can_stand_in_their_own_language(ds):
    names = native(ds).actors.set_index("actor_id")["name"]
    assert names["korean-central-news-agency"] == "조선중앙통신 (Korean Central News Agency)"
    assert names["matthew-miller"] == "Matthew Miller"


def test_a_figure_leads_to_its_query_and_its_records(report):
    one = report()
    told = one.say(say("There are {n}.", n=one.queries("ds.transfers[ds.transfers['supplier'] == 'RUS']", "record")))
    assert "[2 records](#figure-1 " in str(told)
    figures = str(one.figures_told())
    assert figures == (
        "- [Figure 1](#figure-1 \"here\"): 2 records = `len(ds.transfers[ds.transfers['supplier'] == 'RUS'])`; "
        "records [R1](#record-car)–[R2](#record-hidden)."
    )
    assert '[R2](#record-hidden "here") **alleged**' in str(one.records_told())


def test_the_same_figure_and_source_keep_their_number(report):
    one = report()
    claims = claims_told(one.ds, one.ds.claims)
    first = str(one.say(*claims[:2]))
    assert first.count("[\\[1\\]](#source-s1 ") == 2
    assert "[\\[2\\]](#source-s2 " in str(one.say(claims[3]))
    assert str(one.sources_told()).splitlines()[0].startswith("1. Yonhap: “One”")


def test_a_claim_leads_to_the_transfer_it_is_about(report):
    one = report()
    assert "(#record-car " in str(one.say(claims_told(one.ds, one.ds.claims)[0]))
    assert "[R1](#record-car " in str(one.records_told())


def test_a_record_lists_the_sources_of_all_its_claims(report):
    one = report()
    one.say(transfers_told(one.ds, ["plan"])[0])
    assert str(one.records_told()).endswith("[\\[1\\]](#source-s2)")


def test_a_chart_with_nothing_to_draw_says_so_and_other_errors_come_through(report):
    def draw(what):
        raise nothing(what)

    assert str(report().chart(draw, "No *day*")) == "*No chart: No \\*day\\*.*"
    with pytest.raises(ZeroDivisionError):
        report().chart(lambda: 1 / 0)


def test_the_data_version_changes_with_any_cell_of_the_evidence(report, folder):
    before = report().version
    path = folder / "claims.csv"
    path.write_text(path.read_text().replace("A car came.", "A car came!"))
    assert report().version != before


def test_what_the_parameters_leave_out_is_counted(report):
    told = report(period="2024").provenance().loc["not in this report"].item()
    assert "2 records of 4 are left out by the parameters." in told


def test_text_is_kept_once_in_a_notebook(report):
    shown = report().say(Told("**so**"))._repr_mimebundle_()
    assert shown == {"text/markdown": "**so**", "text/plain": "<text of 6 characters>"}


def test_two_records_of_one_id_are_refused(report, folder):
    path = folder / "reactions.csv"
    path.write_text(path.read_text().replace("r1,", "car,", 1))
    with pytest.raises(ValueError, match="'car' stands in transfers, reactions"):
        report()


def test_a_query_with_backticks_stays_code(report):
    one = report(note="a` [x](http://evil.example) `")
    one.say(say("{n}", n=one.queries("len(note)")))
    one.say(say("{n}", n=one.queries("len('``' + note)")))
    assert "``` len('``' + note) ```" in str(one.figures_told())


def test_an_id_in_the_tables_cannot_run_code(small, tmp_path):
    """Also where tables were not checked: an id stands in a query as a literal."""
    nasty = "x'\").head(len([pd.io.common.os.system('touch " + str(tmp_path / "pwned") + "')])).query(\"provision_id=='"
    law = small.provisions.assign(provision_id=nasty).head(1)
    map_ = small.provision_map.head(1).assign(provisions=nasty)
    one = small.part(provisions=law, provision_map=map_)
    assert nasty in set(provisions_for(one)["provision_id"])
    assert "is of a category that it touches" in statements.paragraphs(Queries(one))
    assert not (tmp_path / "pwned").exists()


def test_the_pattern_of_a_paragraph_leaves_no_room_for_code(small):
    law = small.provisions
    law.loc[0, "provision_id"] = "S/RES/2397(2017)/OP7'"
    with pytest.raises(ValueError, match="OP7'"):
        small.with_tables(provisions=law)
