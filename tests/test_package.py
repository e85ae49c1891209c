"""The data package: valid by its standard, whole, and the only place where a column is described."""

import json
import re

import pytest

from helpers.dictionary import section, sections
from helpers.package import DATA, read_package
from tests.conftest import ROOT
from tests.release import agreed, problems


@pytest.fixture(scope="module")
def descriptor():
    return json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))


def test_the_data_is_valid_for_the_reference_implementation():
    """With the vocabularies spelled out as enums, Frictionless finds nothing wrong in any table."""
    pytest.importorskip("frictionless")
    assert problems(DATA) == []


def test_every_file_in_data_is_described(descriptor):
    described = {resource["path"] for resource in descriptor["resources"]}
    assert {path.name for path in DATA.glob("*.csv")} == described


def test_every_field_is_described_and_every_vocabulary_used(descriptor):
    fields = [field for resource in descriptor["resources"] for field in resource["schema"]["fields"]]
    assert all(field["description"].strip() for field in fields)
    assert {field["vocabulary"] for field in fields if "vocabulary" in field} == set(descriptor["vocabularies"])


def test_every_term_has_a_definition_and_a_case_on_each_side():
    for name, terms in read_package().vocabularies.items():
        assert len({term.value for term in terms}) == len(terms), name
        for term in terms:
            assert term.label, (name, term.value)
            assert term.definition, (name, term.value)
            assert term.inside, (name, term.value)
            assert term.outside, (name, term.value)


def test_every_category_has_a_group():
    assert all(read_package().groups().values())


def test_the_readme_holds_what_the_command_prints():
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    for mark, text in sections().items():
        assert section(readme, mark) == text, f"{mark}: run `make dictionary` to renew data/README.md."


def test_an_empty_cell_means_one_thing_per_column(descriptor):
    for resource in descriptor["resources"]:
        assert resource["schema"]["missingValues"] == [""]


def test_no_cell_starts_or_ends_with_a_space():
    for path in DATA.glob("*.csv"):
        assert not re.search(r'(^|,)"? [^"]', path.read_text(encoding="utf-8").split("\n", 1)[0]), path


def test_one_version_and_one_day_stand_everywhere():
    version, _ = agreed(ROOT)
    assert version == read_package().version


def test_every_rule_added_has_a_case_that_is_there(ds):
    """The case of a rule is a row of the tables, or one that was left out because of it."""
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    rules = readme.split("## Rules added when the second coding was settled", 1)[1].split("\n## ", 1)[0]
    cases = re.findall(r"`([^`]+)` \|$", rules, re.MULTILINE)
    ids = {
        str(one)
        for name in ("claims", "reactions", "measures", "transfers", "sources")
        for one in ds.tables[name].iloc[:, 0]
    }
    assert len(cases) > 20
    assert set(cases) <= ids | set(ds.left_out["record"])
