"""GDELT's files: addresses become leads, with the headline, the day of the page and the themes, and nothing made up."""

import zipfile

import pytest

from helpers.corpus.items import Item
from helpers.corpus.leads import POINTS, signs, words_of
from helpers.corpus.scanning import scan
from helpers.reading import ReadingError

LABEL = "20240221120000"
BOTH = "1#North Korea#KN#KN#40#127#KN;1#Russia#RS#RS#60#100#RS"
SHELLS = "https://harbourpost.example/2024/north-korea-ships-shells-to-russia.html"


def page(number, title, url, places=BOTH, themes="SANCTIONS;TAX_FNCACT;TAX_WEAPONS_ARTILLERY", stamp="20240221041500"):
    """Return a row of the knowledge graph: 27 columns, those that nobody reads empty."""
    cells = [""] * 27
    cells[:5] = [f"{LABEL}-{number}", LABEL, "1", "harbourpost.example", url]
    cells[7], cells[9] = themes, places
    cells[26] = f"<PAGE_PRECISEPUBTIMESTAMP>{stamp}</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>{title}</PAGE_TITLE>"
    return "\t".join(cells)


def mention(url, kind="1"):
    """Return a row of the mentions: 16 columns."""
    return "\t".join(["1", LABEL, LABEL, kind, "harbourpost.example", url, "1", "-1", "2", "3", "1", "50", *[""] * 4])


def stored(folder, name, *rows):
    """Write a file as GDELT does, zipped where its name says so."""
    text = "".join(f"{row}\n" for row in rows)
    if name.endswith(".zip"):
        with zipfile.ZipFile(folder / name, "w") as packed:
            packed.writestr(name.removesuffix(".zip"), text)
    else:
        (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def scanned(source, **more):
    return scan(source, workers=1, progress=False, **more)


@pytest.mark.parametrize("name", [f"{LABEL}.gkg.csv", f"{LABEL}.gkg.csv.zip", f"{LABEL}.translation.gkg.csv.zip"])
def test_a_page_of_the_knowledge_graph_becomes_a_lead(tmp_path, name):
    found = scanned(stored(tmp_path, name, page(1, "Seoul&#x2019;s word: the North sent Russia shells", SHELLS)))
    (one,) = found
    assert one.item.lead
    assert (one.item.url, one.item.title) == (SHELLS, "Seoul’s word: the North sent Russia shells")
    assert (one.item.published, one.item.seen) == ("2024-02-21", "2024-02-21")
    assert one.item.themes == ("SANCTIONS", "TAX_WEAPONS_ARTILLERY")


def test_the_day_on_which_gdelt_saw_a_page_is_no_day_of_publication(tmp_path):
    rows = [page(1, "North Korea sent Russia shells", SHELLS, stamp=stamp) for stamp in ("", "20240301000000", "2024")]
    for number, row in enumerate(rows):
        (one,) = scanned(stored(tmp_path, f"{number}.gkg.csv", row))
        assert (one.item.published, one.item.seen) == (None, "2024-02-21")


def test_a_page_that_names_one_state_or_is_no_web_page_is_no_lead(tmp_path):
    one_sided = page(1, "Pyongyang parade", "https://a.example/parade", places="1#North Korea#KN#KN#40#127#KN")
    broadcast = page(2, "North Korea sent Russia shells", "BBC Monitoring").replace("\t1\t", "\t2\t", 1)
    assert len(scanned(stored(tmp_path, "a.gkg.csv", one_sided, broadcast))) == 0


def test_links_of_a_page_to_other_pages_name_nobody(tmp_path):
    row = page(1, "A fair in Pyongyang", "https://a.example/fair", places="1#North Korea#KN#KN#40#127#KN")
    row = row.replace("<PAGE_TITLE>", "<PAGE_LINKS>https://a.example/Russia</PAGE_LINKS><PAGE_TITLE>")
    assert len(scanned(stored(tmp_path, "a.gkg.csv", row))) == 0


def test_a_page_with_nothing_but_the_names_of_the_states_is_left(tmp_path):
    row = page(1, "A handshake", "https://a.example/handshake", themes="TAX_FNCACT;LEADER")
    assert len(scanned(stored(tmp_path, "a.gkg.csv", row))) == 0


def test_an_address_in_the_mentions_becomes_one_lead_however_often_it_stands_there(tmp_path):
    rows = [mention(SHELLS)] * 3 + [mention("https://a.example/cat-show"), mention("North Korea and Russia", "2")]
    found = scanned(stored(tmp_path, f"{LABEL}.mentions.CSV.zip", *rows))
    assert [one.item.url for one in found] == [SHELLS]
    assert (found[0].item.title, found[0].item.published) == (None, None)
    assert (found.seen.records, found.seen.passed) == (5, 4)


def test_spaces_of_an_address_may_be_written_as_numbers(tmp_path):
    url = "https://a.example/north%20korea/shells-for-russia"
    assert [one.item.url for one in scanned(stored(tmp_path, "a.mentions.csv", mention(url)))] == [url]


def test_a_page_in_both_files_is_one_lead_the_one_that_tells_more(tmp_path):
    stored(tmp_path, f"{LABEL}.mentions.CSV.zip", mention(SHELLS))
    stored(tmp_path, f"{LABEL}.gkg.csv.zip", page(1, "North Korea ships shells to Russia", SHELLS))
    (one,) = scanned(tmp_path)
    assert one.item.title == "North Korea ships shells to Russia"


def test_one_headline_in_many_papers_is_one_lead_with_its_carriers(tmp_path):
    title = "North Korea ships shells to Russia"
    rows = [page(n, title, f"https://p{n}.example/x").replace("harbourpost", f"p{n}") for n in range(3)]
    (one,) = scanned(stored(tmp_path, "a.gkg.csv", *rows))
    assert (one.origin, one.carriers) == ("p0.example", ("p1.example", "p2.example"))


def test_rows_with_too_few_columns_are_told_and_the_rest_goes_on(tmp_path):
    good = page(2, "North Korea sent Russia shells", SHELLS)
    found = scanned(stored(tmp_path, "a.gkg.csv", "1\tNorth Korea\tRussia", good))
    assert len(found) == 1
    assert [one.reason for one in found.unread] == ["has 3 columns, not 27 as gkg of GDELT has"]


def test_a_broken_zip_is_told(tmp_path):
    path = stored(tmp_path, "a.gkg.csv.zip", *[page(n, "North Korea sent Russia shells", SHELLS) for n in range(500)])
    path.write_bytes(path.read_bytes()[:2000])
    with zipfile.ZipFile(tmp_path / "b.gkg.csv.zip", "w") as packed:
        packed.writestr("one.csv", "x")
        packed.writestr("two.csv", "x")
    reasons = {one.key: one.reason for one in scanned(tmp_path).unread}
    assert "stops being readable" in reasons["a.gkg.csv.zip"]
    assert "holds 2 files and not one" in reasons["b.gkg.csv.zip"]


def test_leads_survive_a_run_that_is_resumed(tmp_path):
    path = stored(tmp_path, "a.gkg.csv", page(1, "North Korea sent Russia shells", SHELLS))
    first, again = (scanned(path, run=tmp_path / "run") for _ in range(2))
    assert list(first) == list(again)


def test_the_draft_of_a_lead_says_that_the_page_has_to_be_fetched(tmp_path):
    (one,) = scanned(stored(tmp_path, "a.gkg.csv", page(1, "North Korea sent Russia shells", SHELLS)))
    with pytest.raises(ReadingError, match="Fetch it first"):
        _ = one.draft


def test_what_speaks_for_a_lead_is_told_and_counted():
    told, score = signs(Item("k", "", url=SHELLS, themes=("SANCTIONS",)))
    assert told == tuple(POINTS)
    assert score == sum(POINTS.values())
    assert signs(Item("k", "", url="https://a.example/kim")) == (("only an address",), 0)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://a.example/2024/02/kim-jong-un%27s_car.html?x=north", "kim jong un's car html"),
        ("https://a.example", ""),
        ("http://[bad", ""),
    ],
)
def test_the_words_of_an_address_are_those_of_its_path(url, words):
    assert words_of(url) == words
