"""Collections: the same articles in every form, cut anywhere; and what is wrong in one is told, not lost."""

import gzip
import json
import os
import random
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from helpers.corpus import limits
from helpers.corpus.inputs import parts, read_part
from helpers.corpus.items import CorpusError, Item, Part, Seen, Unread
from helpers.corpus.scanning import scan
from tests.corpus import shelves
from tests.corpus.making import articles, samples, write_lines
from tests.corpus.shelves import as_csv, everything, lines, page, read_all, resource, response

ARTICLES = [*articles(60, every=6)]
STORY = "Russia has sent two luxury cars to North Korea, Kremlin spokesman Dmitry Peskov said on Monday."
OTHER = "North Korea has sent shells to Russia, South Korea's defense minister said Monday in Seoul."


def _found(source, **options):
    return scan(source, workers=1, progress=False, **options)


def _told(found):
    return [(one.score, one.because, re.sub(r"\s+", " ", one.item.text)) for one in found]


def _row(text, **more):
    return json.dumps({"text": text} | more).encode() + b"\n"


# --- forms


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return _told(_found(shelves.write(ARTICLES, ".jsonl", tmp_path_factory.mktemp("plain"))))


@pytest.mark.parametrize("form", shelves.TEXTS)
def test_every_form_of_a_table_gives_the_same_candidates(form, plain, tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "SIZE", 20_000)
    monkeypatch.setattr(limits, "BLOCK", 15_000)
    found = _found(shelves.write(ARTICLES, form, tmp_path))
    assert len(plain) > 5
    assert _told(found) == plain
    assert (found.seen.records, found.unread) == (60, ())
    assert {one.item.url for one in found} <= {one["url"] for one in ARTICLES}


@pytest.mark.parametrize("form", shelves.PAGES)
def test_every_form_of_pages_gives_the_same_candidates(form, tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FILES", 7)
    found = _found(shelves.write(ARTICLES, form, tmp_path))
    by_story = {one.story: one.because for one in found}
    (tmp_path / "again").mkdir()
    again = _found(shelves.write(ARTICLES, "/html", tmp_path / "again"))
    assert {one.story: one.because for one in again} == by_story
    assert len(found) > 5
    assert (found.seen.records, found.unread) == (60, ())


def test_a_folder_of_texts_gives_what_their_texts_give(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FILES", 7)
    bare = [{"text": one["text"]} for one in ARTICLES]
    found = _found(shelves.write(ARTICLES, "/txt", tmp_path))
    same = _found(shelves.write(bare, ".jsonl", tmp_path))
    assert sorted(one.score for one in found) == sorted(one.score for one in same)
    assert {one.item.text.strip() for one in found} == {one.item.text for one in same}


def test_a_folder_may_hold_all_forms_at_once(tmp_path):
    for number, form in enumerate(shelves.FORMS):
        shelves.write(ARTICLES[number : number + 1], form, tmp_path)
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    keys = [one.key for one in read_all(tmp_path)]
    assert len(keys) == len(set(keys)) == len(shelves.FORMS)


def test_pages_keep_the_address_that_their_archive_tells(tmp_path):
    first = read_all(shelves.write(ARTICLES[:1], ".warc.gz", tmp_path))[0]
    assert (first.url, first.html, first.key) == ("https://example.org/0", True, "news.warc.gz@0")


def test_a_page_that_was_sent_packed_is_unpacked(tmp_path):
    path = tmp_path / "a.warc"
    body = page({"title": "Cars", "text": STORY}).encode()
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    path.write_bytes(
        response("http://a.example/1", gzip.compress(body), "Content-Encoding: gzip")
        + response("http://a.example/2", chunks, "Transfer-Encoding: chunked")
    )
    assert [one.text for one in read_all(path)] == [body.decode()] * 2


def test_a_zstandard_file_of_several_frames_is_read_to_its_end(tmp_path):
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(zstandard.compress(_row("one")) + zstandard.compress(_row("two") + _row("three")))
    assert [one.text for one in read_all(path)] == ["one", "two", "three"]


def test_a_row_of_a_table_is_looked_at_with_its_headline(tmp_path):
    text = "Russia has sent two luxury cars to the North, Kremlin spokesman Dmitry Peskov said on Monday."
    for form in (".jsonl", ".csv", ".parquet"):
        assert len(_found(shelves.write([{"title": "Cars for North Korea", "text": text}], form, tmp_path))) == 1


def test_two_rows_of_a_table_are_not_read_as_one(tmp_path):
    rows = [{"text": "He leads the DPR"}, {"text": "Korea, the North of it: North Korea sent shells to Russia in May."}]
    for form in (".csv", ".parquet"):
        assert len(_found(shelves.write(rows, form, tmp_path))) == 1


def test_a_row_without_text_may_have_a_page(tmp_path):
    rows = [{"text": None, "html": page({"title": "Cars", "text": STORY})}, {"text": OTHER, "html": None}]
    for form in (".jsonl", ".parquet"):
        assert [one.item.html for one in _found(shelves.write(rows, form, tmp_path))].count(True) == 1


def test_cells_stay_the_text_that_they_are(tmp_path):
    rows = [{"text": "one", "published": "2024-02-20T10:00:00Z", "publisher": "007"}]
    one = read_all(shelves.write(rows, ".csv", tmp_path))[0]
    assert (one.published, one.publisher) == ("2024-02-20T10:00:00Z", "007")


def test_the_first_rows_do_not_tell_what_later_cells_hold(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "BLOCK", 200)
    rows = [{"text": f"text {n}", "publisher": str(n) if n < 40 else "a paper", "title": ""} for n in range(80)]
    rows[70]["title"] = "A headline"
    found = read_all(shelves.write(rows, ".csv", tmp_path))
    assert [one.publisher for one in found][39:41] == ["39", "a paper"]
    assert found[70].title == "A headline"


def test_half_a_surrogate_pair_does_not_stop_a_scan(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(_row(STORY + " \ud83d", title="Cars \udc00"))
    for _ in range(2):
        assert _found(path, run=tmp_path / "run")[0].item.title == "Cars ?"


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes")
def test_the_name_of_a_file_may_be_no_text(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(STORY)
    assert _found(folder, run=tmp_path / "run") == _found(folder, run=tmp_path / "run")


# --- cuts

LINES = st.lists(
    st.sampled_from([b"", b"x", b"\xc3\xa9\r", b"abc" * 5, b"y" * 70, b"\r", b'{"text": "a"}']), max_size=12
)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    return tmp_path_factory.mktemp("cuts") / "a.jsonl"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    LINES, st.booleans(), st.integers(1, 90), st.integers(1, 90), st.integers(20, 100), st.sampled_from(["", ".zst"])
)
@example([b"abc", b"", b"y" * 70], False, 4, 1, 20, "")
def test_parts_cut_anywhere_give_every_line_once(scratch, held, ended, size, block, longest, packed):
    body = b"\n".join(held) + (b"\n" if ended and held else b"")
    path = Path(f"{scratch}{packed}")
    path.write_bytes(zstandard.compress(body) if packed else body)
    starts = [0] + [at + 1 for at, byte in enumerate(body) if byte == 10]
    expected = [f"{path.name}@{at}" for at in starts if at < len(body)]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("SIZE", size), ("BLOCK", block), ("LONGEST", longest), ("CHUNK", block)):
            patch.setattr(limits, name, value)
        found = read_all(path) if body else []
    assert [one.key for one in found] == expected
    whole = [line for line in body.splitlines(keepends=True) if line]
    told = {one.key for one in found if isinstance(one, Unread) and "longer" in one.reason}
    by_line = body.split(b"\n")[: len(expected)]
    assert told == {
        key
        for number, (key, line) in enumerate(zip(expected, by_line, strict=True))
        if len(line) + (number < len(expected) - 1 or body.endswith(b"\n")) > longest
    }
    assert len(whole) >= len(told)


@pytest.mark.parametrize("size", [1, 7, 500, 10**6])
def test_parts_of_any_size_give_the_same_records(size, tmp_path, monkeypatch):
    path = shelves.write(ARTICLES[:12], ".jsonl", tmp_path)
    whole = read_all(path)
    monkeypatch.setattr(limits, "SIZE", max(size, path.stat().st_size // 3000))
    monkeypatch.setattr(limits, "BLOCK", size)
    assert read_all(path) == whole
    assert sum(part.size for part in parts(path)) == path.stat().st_size


def test_a_place_is_where_the_record_stands(tmp_path):
    path = shelves.write(ARTICLES[:5], ".jsonl", tmp_path)
    body = path.read_bytes()
    for one in read_all(path):
        at = int(one.key.rpartition("@")[2])
        assert json.loads(body[at:].split(b"\n")[0])["url"] == one.url


# --- columns


@pytest.mark.parametrize("form", [".jsonl", ".csv", ".parquet"])
def test_columns_are_guessed_when_usual_and_named_when_not(form, tmp_path):
    rows = [{"corps": "one", "headline": "a", "link": "http://x.example", "date": "2024-02-20", "outlet": "b"}]
    path = shelves.write(rows, form, tmp_path)
    one = read_all(path, {"corps": "text", "outlet": "title"})[0]
    assert (one.text, one.title, one.url, one.published) == ("one", "b", "http://x.example", "2024-02-20")
    assert one.publisher is None


@pytest.mark.parametrize("form", [".jsonl", ".csv", ".parquet"])
def test_a_column_named_for_one_thing_is_not_guessed_for_another(form, tmp_path):
    one = read_all(shelves.write([{"body": "<p>one</p>"}], form, tmp_path), {"body": "html"})[0]
    assert (one.text, one.html) == ("<p>one</p>", True)


@pytest.mark.parametrize("form", [".jsonl", ".jsonl.gz", ".csv", ".parquet"])
def test_a_column_that_is_not_there_is_refused_with_the_nearest(form, tmp_path):
    path = shelves.write(ARTICLES[:3], form, tmp_path)
    with pytest.raises(CorpusError, match=r"'txet'.*no such column.*Nearest: 'text'"):
        _found(path, columns={"txet": "text"})


def test_a_column_of_json_may_be_missing_in_some_lines(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"{broken\n" + _row("one") + _row("two", by="a"))
    assert [getattr(one, "publisher", "") for one in read_all(path, {"by": "publisher"})] == ["", None, "a"]


@pytest.mark.parametrize("form", [".csv", ".parquet"])
def test_a_table_without_a_column_for_the_text_says_what_to_do(form, tmp_path):
    path = shelves.write([{"corps": STORY, "url": "http://x.example"}], form, tmp_path)
    with pytest.raises(CorpusError, match=r"no column for the text; it has corps, url.*columns=\{'corps': 'text'\}"):
        _found(path)


@pytest.mark.parametrize("form", [".csv", ".csv.gz", ".parquet"])
def test_a_table_without_text_beside_other_files_is_told_and_the_rest_is_read(form, tmp_path):
    path = shelves.write([{"corps": STORY, "url": "http://x.example"}] * 5, form, tmp_path)
    (tmp_path / "other.jsonl").write_bytes(_row(OTHER))
    found = _twice(tmp_path)
    assert [(one.key, one.reason[:26]) for one in found.unread] == [(path.name, "has no column for the text")]
    assert [one.item.text for one in found] == [OTHER]


@pytest.mark.parametrize("form", [".csv", ".parquet"])
def test_two_columns_of_one_name_are_told(form, tmp_path):
    path = tmp_path / f"a{form}"
    if form == ".csv":
        path.write_text("text,url,text\na,b,c\n", encoding="utf-8")
    else:
        pq.write_table(pa.table([["a"], ["b"], ["c"]], names=["text", "url", "text"]), path)
    with pytest.raises(CorpusError, match="has 2 columns called 'text': give all but one of them another name"):
        scan(path, progress=False)
    shelves.write(ARTICLES[:3], ".jsonl", tmp_path)
    (told,) = [one for one in read_all(tmp_path) if isinstance(one, Unread)]
    assert told.key == f"a{form}"
    assert "2 columns called 'text'" in told.reason


def test_tables_that_all_lack_a_text_are_refused_before_any_is_read(tmp_path, monkeypatch):
    for form in (".csv", ".parquet", ".tsv"):
        path = tmp_path / f"a{form}"
        shelves.write([{"corps": STORY}], ".csv" if form == ".tsv" else form, tmp_path).rename(path)
    monkeypatch.setattr("helpers.corpus.scanning.scan_part", None)
    with pytest.raises(CorpusError, match=r"a\.csv has no column for the text.*None of the 3 files can be read"):
        _found(tmp_path, run=tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_a_column_may_be_named_that_only_some_files_have(tmp_path):
    for name, row in (("a", {"corps": STORY}), ("b", {"text": OTHER}), ("c", {"words": "none"})):
        for form in (".csv", ".parquet", ".jsonl"):
            shelves.write([row], form, tmp_path).rename(tmp_path / f"{name}{form}")
    found = _found(tmp_path, columns={"corps": "text"})
    assert (len(found), found.copies) == (2, 4)
    assert [one.key for one in found.unread] == ["c.csv", "c.parquet"]
    with pytest.raises(CorpusError, match=r"the 9 files looked at have no such column.*Nearest: 'corps'"):
        _found(tmp_path, columns={"corp": "text"})


def test_a_name_of_a_column_may_have_two_lines(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f'"the\nurl",text\n1,"{STORY}"\n')
    assert len(_found(path)) == 1


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_table_with_tabs_is_read(pack, tmp_path):
    path = tmp_path / ("a.tsv" if pack is bytes else "a.tsv.gz")
    path.write_bytes(pack(f"title, of, it\ttext\nx, y\t{STORY}\n".encode()))
    (one,) = _found(path)
    assert (one.item.text, one.item.key) == (STORY, f"{path.name}:1")


def test_files_of_unknown_kinds_are_told_those_of_one_ending_together(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.jsonl").write_bytes(_row(STORY))
    for name in (*(f"deep/{number}.JPG" for number in range(3000)), "b.jsonl.bz2", "c.txt.gz", "README", ".DS_Store"):
        (tmp_path / name).write_bytes(b"x")
    found = _twice(tmp_path)
    assert len(found) == 1
    assert {one.key: one.reason.partition(" Known")[0] for one in found.unread} == {
        "README": "is of no known kind (no ending).",
        "b.jsonl.bz2": "is of no known kind (.jsonl.bz2).",
        "c.txt.gz": "is of no known kind (.txt.gz).",
        "*.jpg": "is of no known kind (.jpg); 3,000 files, the first of them deep/0.JPG.",
    }


def test_a_run_kept_in_the_folder_is_none_of_the_collection(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(_row(STORY))
    first, second = (_found(tmp_path, run=tmp_path / "run") for _ in range(2))
    assert first == second
    assert (len(first), first.unread) == (1, ())


def test_nothing_to_scan_is_told(tmp_path):
    with pytest.raises(CorpusError, match=r"holds nothing to scan\. Known are \.jsonl"):
        parts(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with pytest.raises(CorpusError, match=r"holds nothing to scan\. It has 1 file of other kinds"):
        parts(tmp_path)
    with pytest.raises(CorpusError, match="holds nothing to scan"):
        parts(tmp_path / "a.pdf")
    with pytest.raises(CorpusError, match="is not there"):
        parts(tmp_path / "none")


# --- faults


def _twice(source):
    """Return what a scan gives, which must be the same again."""
    first, second = _found(source), _found(source)
    assert first == second
    return first


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_packed_file_cut_short_gives_all_that_is_left_of_it(form, pack, tmp_path):
    end = {gzip.compress: "gz", zstandard.compress: "zst"}[pack]
    rows = [{"text": text, "more": os.urandom(8000).hex()} for text in samples()]
    whole = pack(lines(rows) if form == "jsonl" else as_csv(rows))
    path = tmp_path / f"a.{form}.{end}"
    path.write_bytes(whole)
    complete = _told(_found(path))
    path.write_bytes(whole[: len(whole) * 9 // 10])
    found = _twice(path)
    assert [(one.key, one.reason) for one in found.unread][-1:] == [
        (path.name, "stops being readable (Compressed file ended before the end-of-stream marker was reached)")
    ]
    assert set(_told(found)) & set(complete)
    if form == "jsonl":
        assert set(_told(found)) < set(complete)
        assert len(found.unread) == 1


@pytest.mark.parametrize("end", ["gz", "zst"])
def test_a_packed_file_that_is_none_is_told(end, tmp_path):
    (tmp_path / f"a.jsonl.{end}").write_bytes(b"this was never packed")
    (tmp_path / "b.jsonl").write_bytes(_row(STORY))
    found = _twice(tmp_path)
    assert [one.key for one in found.unread] == [f"a.jsonl.{end}"]
    assert len(found) == 1


BAD = {
    "broken": (f'{{"text": "{STORY}"'.encode(), "is no JSON"),
    "list": (json.dumps([STORY]).encode(), "is a JSON list"),
    "no text": (json.dumps({"words": STORY}).encode(), r"has no text: none of its fields \(words\)"),
    "no UTF-8": (f'{{"text": "{STORY}'.encode() + b'\xff"}', "is no JSON .*utf-8"),
    "deep": (b"[" * 200_000 + STORY.encode(), "is no JSON"),
    "long": (json.dumps({"text": STORY * 310_000}).encode(), "is longer than 20,000,000 bytes"),
    "German": (
        _row("Russland und North Korea, der Kreml und die Autos, sagt Russia und das war es dann auch.").strip(),
        "Only English",
    ),
}


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("size", [100, 32_000_000])
def test_a_bad_line_is_told_with_its_place_and_the_rest_is_found(bad, size, tmp_path, monkeypatch):
    line, reason = BAD[bad]
    monkeypatch.setattr(limits, "SIZE", max(size, len(line) // 20))
    path = tmp_path / "a.jsonl"
    path.write_bytes(_row(STORY) + line + b"\n" + _row(OTHER))
    found = _twice(path)
    assert {one.item.text for one in found} == {STORY, OTHER}
    (one,) = found.unread
    assert one.key == f"a.jsonl@{len(_row(STORY))}"
    assert re.match(reason, one.reason)


@pytest.mark.parametrize("block", [150, 10**6])
def test_a_row_with_a_cell_too_many_is_told_with_its_number(block, tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "BLOCK", block)
    path = tmp_path / "a.csv"
    path.write_text(f'text,url\n"{STORY}",1\n"{OTHER}",2,3\nshort\n"two\nlines",4\n"{OTHER}",5\n')
    found = [(one.key, getattr(one, "url", None) or one.reason) for one in read_all(path)]
    assert sorted(found) == [
        ("a.csv:1", "1"),
        ("a.csv:2", "has 3 cells, not 2"),
        ("a.csv:3", "has 1 cells, not 2"),
        ("a.csv:4", "4"),
        ("a.csv:5", "5"),
    ]
    assert len(_twice(path)) == 2


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_cell_that_is_no_utf8_is_told_with_its_row(form, tmp_path):
    path = tmp_path / f"a.{form}"
    cells = [STORY.encode(), STORY.encode() + b"\xff", OTHER.encode()]
    if form == "csv":
        path.write_bytes(b"text\n" + b"".join(b'"' + one + b'"\n' for one in cells))
    else:
        pq.write_table(pa.table({"text": pa.array(cells, pa.binary()).view(pa.string())}), path)
    found = _twice(path)
    assert [(one.key, one.reason[:11]) for one in found.unread] == [(f"a.{form}:2", "is no UTF-8")]
    assert {one.item.text for one in found} == {STORY, OTHER}


@pytest.mark.parametrize("block", [150, 151, 152, 153, 10**6])
def test_a_row_of_csv_that_is_odd_and_no_utf8_does_not_hide_the_rest(block, tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "BLOCK", block)
    path = tmp_path / "a.csv"
    whole = STORY.replace("Russia", "Russia – Россия")  # characters that a block may cut
    odd = b'"odd",2,\xff\xfe\xe2\x80,4\n'
    path.write_bytes(f'text,url\n"{whole}",1\n'.encode() + odd + f'"{whole}",3\n"{whole}'.encode() + b'\xe2",4\n')
    found = {one.key: getattr(one, "text", None) or one.reason[:11] for one in read_all(path)}
    assert found == {"a.csv:1": whole, "a.csv:2": "has 4 cells", "a.csv:3": whole, "a.csv:4": "is no UTF-8"}


@pytest.mark.parametrize("cut", [0, 10, 0.5, -10])
def test_a_parquet_file_cut_short_does_not_stop_the_others(cut, tmp_path):
    path = shelves.write(ARTICLES, ".parquet", tmp_path)
    body = path.read_bytes()
    path.write_bytes(body[: int(len(body) * cut) if isinstance(cut, float) else cut])
    (tmp_path / "other.jsonl").write_bytes(_row(STORY))
    found = _twice(tmp_path)
    assert [one.key for one in found.unread] == ["news.parquet"]
    assert len(found) == 1


def test_row_groups_beside_a_broken_one_are_read(tmp_path):
    path = shelves.write(ARTICLES, ".parquet", tmp_path)
    group = pq.ParquetFile(path).metadata.row_group(1).column(2)
    body = bytearray(path.read_bytes())
    body[group.data_page_offset : group.data_page_offset + 200] = b"\0" * 200
    path.write_bytes(body)
    found = read_all(path)
    assert [one.key for one in found if isinstance(one, Unread)] == ["news.parquet"]
    assert [one.key for one in found if isinstance(one, Item)] == [
        f"news.parquet:{row}" for row in range(1, 61) if not 21 <= row <= 40
    ]


@pytest.mark.parametrize("form", [".warc", ".warc.gz"])
@pytest.mark.parametrize("cut", [40, 400])
def test_an_archive_cut_short_gives_the_pages_before(form, cut, tmp_path):
    path = shelves.write(ARTICLES[:4], form, tmp_path)
    whole = read_all(path)
    path.write_bytes(path.read_bytes()[:-cut])
    *before, last = read_all(path)
    assert before == whole[:3]
    assert last == Unread(whole[3].key, "is cut short")


@pytest.mark.parametrize(("pack", "end"), [(bytes, ""), (gzip.compress, ".gz"), (zstandard.compress, ".zst")])
@pytest.mark.parametrize("left", [9, 20, 60])
def test_an_archive_cut_short_within_the_head_of_a_record_is_told(left, pack, end, tmp_path):
    one, two = (pack(response(f"http://a.example/{at}", page(ARTICLES[at]).encode())) for at in range(2))
    path = tmp_path / f"a.warc{end}"
    for before in (b"", one):
        path.write_bytes(before + two[:left])
        *whole, last = read_all(path)
        assert [item.url for item in whole] == ["http://a.example/0"] * bool(before)
        assert isinstance(last, Unread)
    path.write_bytes(one + two + pack(b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"))
    assert [type(item) for item in read_all(path)] == [Item, Item]


def test_an_archive_packed_as_one_and_cut_short_is_told(tmp_path):
    whole = gzip.compress(shelves.warc(ARTICLES[:4]))
    path = tmp_path / "a.warc.gz"
    for cut in (1, 9, 30, 200, 600):
        path.write_bytes(whole[:-cut])
        assert any(isinstance(one, Unread) for one in read_all(path))


def test_an_address_may_stand_in_brackets(tmp_path):
    path = tmp_path / "a.warc"
    path.write_bytes(response("<http://a.example/1>", page(ARTICLES[0]).encode()))
    assert [one.url for one in read_all(path)] == ["http://a.example/1"]


def _wrong(record, more):
    """Return a record that tells a wrong length."""
    return re.sub(rb"(?<=\nContent-Length: )\d+", lambda told: b"%d" % (int(told[0]) + more), record, count=1)


@pytest.mark.parametrize(("pack", "end"), [(bytes, ""), (gzip.compress, ".gz"), (zstandard.compress, ".zst")])
@pytest.mark.parametrize("fault", ["junk", "packed junk", "too short", "too long", "far too long", "cut", "broken"])
def test_records_behind_a_broken_one_are_read(fault, pack, end, tmp_path):
    one, two, three = (response(f"http://a.example/{at}", page(ARTICLES[at]).encode()) for at in range(3))
    odd = {
        "junk": pack(two) + b"no record\r\n" * 30 + b"\n",
        "packed junk": pack(two) + pack(b"no record\r\n" * 30),
        "too short": pack(_wrong(two, -50)),
        "too long": pack(_wrong(two, 50)),
        "far too long": pack(_wrong(two, 10**6)),
        "cut": pack(two)[:-40],
        "broken": pack(two)[:300] + b"\0" * 200 + pack(two)[500:],
    }[fault]
    path = tmp_path / f"a.warc{end}"
    path.write_bytes(pack(one) + odd + pack(three) + pack(one))
    found = read_all(path)
    urls = [one.url for one in found if isinstance(one, Item) and one.url != "http://a.example/1"]
    assert urls == ["http://a.example/0", "http://a.example/2", "http://a.example/0"] or (
        fault in ("cut", "broken") and not end  # nothing tells where a page of no packing ends but its length
    )
    assert urls[-1] == "http://a.example/0"
    told = [one for one in found if isinstance(one, Unread)]
    assert len(told) == (fault != "broken" or bool(end))
    assert {one.key for one in told} <= {f"a.warc{end}@0", f"a.warc{end}@{len(pack(one))}"}  # it, or the one before
    assert all("is cut short" in one.reason or "read on at byte" in one.reason for one in told)


def test_pages_that_their_server_did_not_have_are_seen_and_not_read(tmp_path):
    body = page({"title": "Cars", "text": STORY}).encode()
    gone = response("http://a.example/1", body).replace(b"HTTP/1.1 200 OK", b"HTTP/1.1 404 No")
    path = tmp_path / "a.warc"
    path.write_bytes(gone + response("http://a.example/2", body))
    assert [one.url for one in read_all(path)] == ["http://a.example/2"]
    assert (_found(path).seen.records, _found(path).seen.passed) == (2, 1)


def test_pages_without_the_words_of_their_server_are_read_and_other_files_are_not(tmp_path):
    path = tmp_path / "a.warc"
    bodies = {
        "text/html; charset=koi8-r": "<p>Россия</p>".encode("koi8-r"),
        "text/plain": STORY.encode(),
        "image/png": b"\x89PNG",
    }
    path.write_bytes(b"".join(resource(f"http://a.example/{kind[:9]}", body, kind) for kind, body in bodies.items()))
    assert [(one.text, one.html) for one in read_all(path)] == [("<p>Россия</p>", True), (STORY, False)]
    assert _found(path).seen.records == 3


def test_texts_of_pages_that_an_archive_was_made_of_are_read(tmp_path):
    path = tmp_path / "a.warc.wet.gz"
    text = resource("http://a.example/1", STORY.encode(), "text/plain")
    path.write_bytes(gzip.compress(text.replace(b"WARC-Type: resource", b"WARC-Type: conversion")))
    (read,) = read_all(path)
    assert (read.url, read.text, read.html) == ("http://a.example/1", STORY, False)


def test_a_page_too_long_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "LONGEST", 1000)
    path = tmp_path / "a.warc"
    path.write_bytes(response("http://a.example", b"<p>" + b"x" * 2000) + response("http://b.example", b"<p>x"))
    told, other = read_all(path)
    assert told == Unread("a.warc@0", "is longer than 1,000 bytes")
    assert other.url == "http://b.example"


def test_a_page_may_declare_what_is_no_charset(tmp_path):
    (tmp_path / "a.html").write_bytes(b'<meta charset="idna"><p>\xff' + STORY.encode() + b"." * 70)
    (tmp_path / "b.html").write_bytes(STORY.encode())
    assert all(STORY in one.text for one in read_all(tmp_path))


@pytest.mark.parametrize("form", shelves.FORMS)
def test_a_file_that_is_gone_is_told(form, tmp_path):
    path = shelves.write(ARTICLES[:4], form, tmp_path)
    cut = parts(path)
    gone = sorted(path.rglob("*.*"))[1] if path.is_dir() else path
    gone.unlink()
    found = [one for part in cut for one in read_part(part, everything, Seen())]
    (told,) = {one for one in found if isinstance(one, Unread)}
    assert told.key == (str(gone.relative_to(path)) if path.is_dir() else path.name)
    assert "No such file" in told.reason or "not found" in told.reason
    assert len(found) == (4 if path.is_dir() else len(cut))


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    for name in ("a.txt", "b.txt", "c.jsonl"):
        (tmp_path / name).write_bytes(STORY.encode() if name.endswith("txt") else _row(OTHER))
    opened = Path.open

    def refuse(path, *args, **options):
        if path.name in ("a.txt", "c.jsonl"):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "read_bytes", lambda path: path.open("rb").read())
    found = _twice(tmp_path)
    assert [one.key for one in found.unread] == ["c.jsonl", "a.txt"]
    assert all("Permission denied" in one.reason for one in found.unread)
    assert len(found) == 1


def test_an_empty_file_beside_others_does_no_harm(tmp_path):
    for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl.zst", "d.csv", "e.warc", "f.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "g.jsonl").write_bytes(_row(STORY))
    found = _twice(tmp_path)
    assert len(found) == 1
    assert {one.key for one in found.unread} == {"b.jsonl.gz", "c.jsonl.zst", "d.csv"}  # they did not arrive


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=400), st.sampled_from(["jsonl", "csv", "parquet", "warc", "jsonl.gz", "jsonl.zst", "warc.gz"])
)
def test_any_bytes_are_told_and_never_stop_a_scan(scratch, body, form):
    path = scratch.parent / f"any.{form}"
    path.write_bytes(body)
    refused = ""
    try:
        for one in read_part(Part(str(path), form.split(".")[0], 0, -1), everything, Seen()):
            assert isinstance(one, Item | Unread)
    except CorpusError as error:
        refused = str(error)
    table = form in ("csv", "parquet")  # which has columns, and whoever scans it must say which one holds the text
    assert not refused or (table and "has no column for the text" in refused)


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write_lines(tmp_path / folder / "news.jsonl", 1)
    found = [part.name for part in parts(tmp_path)]
    assert found == [str(Path("a/news.jsonl")), str(Path("b/news.jsonl"))]


# --- what a demanding user brings

CAR = "North Korea has sent two million artillery shells to Russia, a spokesman of the ministry said on Monday."


def _one(path, body, **options):
    path.write_bytes(body)
    return scan(path, workers=1, progress=False, **options)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_cells_may_be_parted_by_any_usual_mark(mark, tmp_path):
    body = f'url{mark}text\n"a;b,c|d"{mark}"{CAR}"\n'.encode()
    assert [(one.item.url, one.item.text) for one in _one(tmp_path / "a.csv", body)] == [("a;b,c|d", CAR)]


@pytest.mark.parametrize("names", [("Text", "URL"), ("BODY", "Link"), (" text ", "Source_URL")])
@pytest.mark.parametrize("form", [".jsonl", ".csv", ".parquet"])
def test_usual_names_may_be_in_capitals_or_have_spaces_around(names, form, tmp_path):
    source = shelves.write([dict(zip(names, (CAR, "https://a.example"), strict=True))], form, tmp_path)
    (found,) = scan(source, workers=1, progress=False)
    assert (found.item.text, found.item.url) == (CAR, "https://a.example")


def test_a_list_of_paragraphs_is_a_text_and_an_object_is_none(tmp_path):
    some = [
        {"text": [CAR, "More."]},
        {"text": {"rendered": CAR}},
        {"text": [CAR, 7]},
        {"text": CAR, "publisher": ["A"]},
    ]
    found = _one(tmp_path / "a.jsonl", b"".join(json.dumps(one).encode() + b"\n" for one in some))
    assert [one.item.text for one in found] == [f"{CAR}\n\nMore."]
    assert found.copies == 1
    assert [one.reason for one in found.unread] == [
        "has no text: its 'text' is made of parts, and has to be text or a list of texts"
    ] * 2
    pq.write_table(pa.table({"text": [[CAR, "More."]], "title": [["Shells"]]}), tmp_path / "a.parquet")
    (row,) = scan(tmp_path / "a.parquet", workers=1, progress=False)
    assert (row.item.text, row.item.title) == (f"{CAR}\n\nMore.", "Shells")


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_a_file_in_utf16_is_told(name, tmp_path):
    found = _one(tmp_path / name, f"text\n{CAR}\n".encode("utf-16"))
    assert [one.reason for one in found.unread] == ["stops being readable (it is UTF-16; save it as UTF-8)"]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.csv.gz", "a.warc.gz"])
def test_a_packed_file_of_no_bytes_is_told(name, tmp_path):
    (told,) = _one(tmp_path / name, b"").unread
    assert "has no bytes" in told.reason


def test_an_empty_file_is_an_empty_collection(tmp_path):
    found = _one(tmp_path / "a.jsonl", b"")
    assert (len(found), found.unread, found.seen) == (0, (), Seen())
    pq.ParquetWriter(tmp_path / "a.parquet", pa.schema([("text", pa.string())])).close()
    assert scan(tmp_path / "a.parquet", workers=1, progress=False).seen == Seen()


def test_empty_lines_are_no_records(tmp_path):
    line = json.dumps({"text": CAR}).encode()
    assert _one(tmp_path / "a.jsonl", b"\n\r\n" + line + b"\n\n" + line + b"\r\n\r\nx\n").seen.records == 3


@pytest.mark.parametrize(
    ("columns", "reason"),
    [({"corps": "txet"}, "Nearest: 'text'"), ({"text": "corps"}, r"Write it \{column: meaning\}")],
)
def test_columns_that_mean_nothing_are_refused(columns, reason, tmp_path):
    with pytest.raises(CorpusError, match=reason):
        _one(tmp_path / "a.jsonl", json.dumps({"corps": CAR}).encode(), columns=columns)


def test_no_source_is_refused_and_one_named_twice_is_read_once(tmp_path):
    with pytest.raises(CorpusError, match="names nothing to scan"):
        scan([], progress=False)
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": CAR}))
    assert scan([path, path], workers=1, progress=False).seen.records == 1


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("header", ["Content-Encoding: gzip", "Transfer-Encoding: chunked"])
def test_a_page_that_is_not_packed_as_it_says_costs_no_other_page(header, pack, tmp_path):
    page = f"<html><body><article><p>{CAR}</p></article></body></html>".encode()
    records = [
        shelves.response("https://a.example/1", page),
        shelves.response("https://a.example/2", page, header),
        shelves.response("https://a.example/3", page),
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(map(pack, records)))
    read = shelves.read_all(tmp_path / "a.warc")
    assert [one.url for one in read if isinstance(one, Item)] == ["https://a.example/1", "https://a.example/3"]
    assert [one.reason.partition(" (")[0] for one in read if isinstance(one, Unread)] == ["cannot be unpacked"]


def test_a_page_in_utf16_and_a_plain_text_are_read_from_an_archive(tmp_path):
    page = f"<html><head><title>x</title></head><body><article><p>{CAR}</p></article></body></html>".encode("utf-16")
    text = shelves.response("https://a.example/2", CAR.encode())
    text = text.replace(b"Content-Type: text/html; charset=utf-8", b"Content-Type: text/plain; charset=utf8")
    found = _one(tmp_path / "a.warc", shelves.response("https://a.example/1", page) + text)
    assert found.seen.passed == 2
    assert (len(found), found.copies, found.unread) == (1, 1, ())


def test_links_of_a_folder_are_followed_and_nothing_is_read_twice(tmp_path):
    there, here = tmp_path / "disk", tmp_path / "news"
    (here / "deep").mkdir(parents=True)
    there.mkdir()
    (there / "a.txt").write_text(CAR)
    (here / "disk").symlink_to(there)
    (here / "deep" / "again").symlink_to(here)
    assert [one.key for one in shelves.read_all(here)] == ["disk/a.txt"]


def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(CAR)
    (tmp_path / "closed").mkdir()
    look = os.scandir

    def refused(path="."):
        if Path(os.fsdecode(path)).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refused)
    monkeypatch.setattr(os, "listdir", refused)
    assert [one.key for one in shelves.read_all(tmp_path)][:1] == ["a.txt"]
    assert shelves.read_all(tmp_path)[1] == Unread("closed", "cannot be opened (Permission denied)")


def test_large_rows_of_parquet_are_looked_at_few_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "BLOCK", 1_000_000)
    draw = random.Random(5)
    texts = [f"{CAR} {at} {draw.randbytes(50_000).hex()}" for at in range(60)]
    pq.write_table(pa.table({"text": texts, "more": texts}), tmp_path / "a.parquet")
    sizes = []

    def keep(buffer, ends):
        sizes.append(len(buffer))
        return list(range(len(ends)))

    (part,) = parts(tmp_path / "a.parquet")
    assert [one.text for one in read_part(part, keep, Seen())] == texts
    assert max(sizes) < 2_000_000


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.binary(len(STORY)), pa.binary_view()])
def test_texts_that_parquet_calls_bytes_are_texts(kind, tmp_path):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": pa.array([STORY.encode()], kind)}), path)
    assert [one.text for one in read_all(path)] == [STORY]
    assert _found(path).seen.passed == 1


def test_bytes_of_parquet_that_are_no_text_cost_their_row_only(tmp_path):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": pa.array([STORY.encode(), b"\xff " + STORY.encode(), STORY.encode()])}), path)
    assert [(type(one), one.key) for one in read_all(path)] == [
        (Item, "a.parquet:1"),
        (Unread, "a.parquet:2"),
        (Item, "a.parquet:3"),
    ]


def test_a_paragraph_that_is_null_takes_no_other_with_it(tmp_path):
    rows = [{"text": ["one", None, STORY]}, {"text": ["two"]}]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    (tmp_path / "b.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    for name in ("a.parquet", "b.jsonl"):
        assert [one.text for one in read_all(tmp_path / name)] == [f"one\n\n{STORY}", "two"]
        assert _found(tmp_path / name).seen.passed == 1


@pytest.mark.parametrize(
    "told",
    [
        *(1708423200, 1708423200000, "1708423200", "20240220", "20240220T100000Z", "20240220100000", "2024/02/20"),
        *("Tue, 20 Feb 2024 10:00:00 GMT", "20 Feb 2024", "2024-02-20T10:00:00Z"),
    ],
)
def test_a_day_may_be_written_as_feeds_and_machines_write_it(told, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": STORY, "timestamp": told}) + "\n")
    assert [one.published[:10] for one in read_all(path)] == ["2024-02-20"]


@pytest.mark.parametrize("told", ["02/03/2024", "yesterday", "20 February", "20241399", "2024", "99 Feb 2024"])
def test_a_day_that_may_be_several_stays_as_it_stands(told, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": STORY, "date": told}) + "\n")
    assert [one.published for one in read_all(path)] == [told]


def test_a_file_is_read_once_however_it_is_named(tmp_path):
    for name in ("a.jsonl", "deeper/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(json.dumps({"text": STORY}) + "\n")
    (tmp_path / "linked.jsonl").symlink_to(tmp_path / "a.jsonl")
    (tmp_path / "deeper" / "linked.txt").symlink_to(tmp_path / "deeper" / "b.txt")
    path = tmp_path / "a.jsonl"
    for source in (tmp_path, [tmp_path, path, tmp_path / "deeper"], [tmp_path / "deeper", path, str(path), f"{path}"]):
        found = scan(source, progress=False, workers=1)
        assert (found.seen.records, found.copies) == (2, 1)


@pytest.mark.parametrize("name", ["news.jsonl", "news.txt"])
def test_files_of_one_name_in_two_sources_are_told_apart(name, tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(b'{"text": "North Korea, Russia')
        (tmp_path / folder / "rice.txt").write_text(STORY)
    found = scan([tmp_path / "one", tmp_path / "two"], progress=False, workers=1)
    assert found.seen.records == 4
    assert len({one.key for one in found.unread}) == len(found.unread)
    assert found[0].item.key == str(tmp_path / "one" / "rice.txt")
