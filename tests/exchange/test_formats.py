"""The list of formats: each writes whole files or none, of the whole and of parts, and says what it loses."""

import pytest

from helpers.exchange import FORMATS, export


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_part_as_of_a_day(ds, tmp_path, name):
    part = ds.where(category="luxury-goods").as_of("2024-02-22")
    path = export(part, name, tmp_path / "out")
    assert path.stat().st_size > 20


def test_every_format_says_what_it_cannot_hold():
    assert all(one.lost.endswith(".") and one.title and one.file for one in FORMATS.values())
    assert len({one.file for one in FORMATS.values()}) == len(FORMATS)


def test_an_unknown_format_is_refused_with_the_nearest(ds):
    with pytest.raises(ValueError, match="Nearest: 'geojson'"):
        export(ds, "geojsn")


def test_a_write_that_fails_leaves_the_old_file(small, tmp_path, monkeypatch):
    path = tmp_path / "out" / "a.geojson"
    path.parent.mkdir()
    path.write_text("old")

    def full(content, target):
        target.write_bytes(content[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("helpers.atomic.write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        export(small, "geojson", path)
    assert path.read_text() == "old"
    assert [one.name for one in path.parent.iterdir()] == ["a.geojson"]


def test_a_bibtex_reader_reads_every_source(ds):
    bibtexparser = pytest.importorskip("bibtexparser")
    library = bibtexparser.parse_string(FORMATS["bibtex"].content(ds).decode())
    assert not library.failed_blocks
    assert {entry.key for entry in library.entries} == set(ds.sources["source_id"])
