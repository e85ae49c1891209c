"""A single large file is read in pieces: together they give what the whole gives, whatever is in it."""

import gzip
import re
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from helpers.corpus import limits
from helpers.corpus.inputs import parts, read_part
from helpers.corpus.items import Item, Seen, Unread
from tests.corpus.making import articles
from tests.corpus.shelves import PACKED, everything, page, response, write

ARTICLES = list(articles(60))
WHOLE = 10**9
PACKS = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}


def given_by(path, size, chunk=1 << 16):
    """Return what a file gives in pieces of a size: its records in their order, its faults, and how many were seen."""
    seen = Seen()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("SIZE", size), ("CHUNK", chunk), ("PIECES", WHOLE)):
            patch.setattr(limits, name, value)
        pieces = parts(path)
        found = [one for part in pieces for one in read_part(part, everything, seen)]
    faults = sorted((one for one in found if isinstance(one, Unread)), key=repr)  # rows of CSV: first in their block
    return [one for one in found if isinstance(one, Item)] + faults, seen, len(pieces)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("cutting")


@pytest.mark.parametrize("form", sorted(PACKED))
def test_pieces_of_any_form_give_what_the_whole_gives(form, tmp_path):
    path = write(ARTICLES, form, tmp_path)
    found, seen, _ = given_by(path, WHOLE)
    assert len(found) == len(ARTICLES)
    for size in (700, 5_000, 33_333):
        again, counted, pieces = given_by(path, size, chunk=512)
        assert pieces > 1
        assert again == found
        assert counted == seen


CELLS = st.lists(
    st.sampled_from([b'"', b'""', b",", b"\n", b"\r\n", b"\r", b"x", b"ab ", b"\n\n", b'x"', b'"a\nb"', b"\xc3\xa9"]),
    max_size=40,
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CELLS, st.integers(1, 40), st.integers(1, 9), st.booleans(), st.sampled_from(sorted(PACKS)))
@example([b'"', b"a", b'"', b"x", b'"', b"\n", b'"', b"\n", b'"'], 1, 1, True, "")
def test_pieces_of_a_table_begin_where_rows_do(folder, cells, size, chunk, marked, end):
    body = (b"\xef\xbb\xbf" if marked else b"") + b'"text",url\n' + b"".join(cells)
    path = folder / f"a.csv{end}"
    path.write_bytes(PACKS[end](body))
    found, seen, _ = given_by(path, WHOLE)
    again, counted, _ = given_by(path, size, chunk)
    assert again == found
    assert counted == seen


@pytest.mark.parametrize("end", [".gz", ".zst"])
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_fault_of_a_packed_file_is_told_by_one_of_its_pieces(form, end, tmp_path):
    body = PACKED[f".{form}"](ARTICLES[:20])
    packed = PACKS[end](body)
    path = tmp_path / f"a.{form}{end}"
    for broken in (packed[:-9], packed[: len(packed) // 2], packed[:3], packed[:2000] + b"\0" * 99 + packed[2099:]):
        path.write_bytes(broken)
        found, seen, _ = given_by(path, WHOLE, chunk=64)
        for size in (150, 1000):
            again, counted, _ = given_by(path, size, chunk=64)
            assert again == found
            assert counted == seen


def _wrong(record, more):
    return re.sub(rb"(?<=\nContent-Length: )\d+", lambda told: b"%d" % (int(told[0]) + more), record, count=1)


@pytest.mark.parametrize("end", sorted(PACKS))
@pytest.mark.parametrize("fault", ["junk", "packed junk", "too short", "too long", "cut", "broken", "head", "nothing"])
@pytest.mark.parametrize("last", [False, True])
def test_a_break_of_an_archive_is_told_by_one_of_its_pieces(fault, last, end, tmp_path):
    pack = PACKS[end]
    one, two, three = (response(f"http://a.example/{at}", page(ARTICLES[at]).encode()) for at in range(3))
    odd = {
        "junk": pack(two) + b"no record\r\n" * 30 + b"\n",
        "packed junk": pack(two) + pack(b"no record\r\n" * 30),
        "too short": pack(_wrong(two, -50)),
        "too long": pack(_wrong(two, 50)),
        "cut": pack(two)[:-40],
        "broken": pack(two)[:300] + b"\0" * 200 + pack(two)[500:],
        "head": pack(two)[:30],
        "nothing": b"",
    }[fault]
    path = tmp_path / f"a.warc{end}"
    path.write_bytes(pack(one) + odd + (b"" if last else pack(three) + pack(one)))
    found, seen, _ = given_by(path, WHOLE)
    for size in (137, 1_000, 5_000):
        again, counted, _ = given_by(path, size)
        assert again == found
        assert counted == seen


def test_a_file_packed_so_that_no_place_is_known_is_one_piece(tmp_path):
    path = Path(tmp_path, "a.jsonl.zip")
    path.write_bytes(b"PK" * 1000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "SIZE", 100)
        assert len(parts(path)) == 1
