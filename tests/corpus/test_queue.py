"""The queue: what the tables hold beside a candidate, and walking through candidates without losing what was saved."""

import pytest

from helpers.accepting import AcceptError, accept
from helpers.corpus.items import Item, Seen
from helpers.corpus.queue import beside, review_queue
from helpers.corpus.reading import Candidate, lead_of, read_item
from helpers.corpus.runs import Done
from helpers.corpus.scanning import gathered, scan
from helpers.drafted import rows
from helpers.reading import ReadingError, read_article
from tests.conftest import ROOT

NOTEBOOKS = ROOT / "notebooks"

CAR = (
    "Kim received a car from Putin, KCNA says\n\nSEOUL, Feb. 20, 2024 (Harbour Post) - North Korean leader Kim Jong Un "
    "received {number} Russian-made luxury cars as a gift from Russian President Vladimir Putin, the Korean Central "
    "News Agency reported on Tuesday. The cars were handed over in Pyongyang."
)
SHELLS = (
    "Seoul counts shells\n\nSEOUL, Nov. 1, 2023 (Harbour Post) - North Korea has shipped more than 1 million artillery "
    "shells to Russia since August, South Korea's National Intelligence Service said on Wednesday."
)


def found(*texts):
    read = [read_item(Item(f"made@{at}", text, publisher="Harbour Post")) for at, text in enumerate(texts)]
    assert all(isinstance(one, Candidate) for one in read)
    return gathered([Done(tuple(read), (), Seen(len(texts), len(texts), 1))])


def test_the_likely_transfer_of_the_tables_stands_beside_a_candidate(ds):
    held = beside(found(SHELLS)[0].draft, ds)
    assert held.twin is not None
    assert ds.transfers.set_index("transfer_id").loc[held.twin.row_id, "category"] == "artillery-ammunition"


def test_each_transfer_that_a_candidate_tells_of_has_its_own_likely_one(ds):
    """A story on freight cars that mentions soldiers is none on the soldiers."""
    (story,) = [
        one
        for one in scan(NOTEBOOKS / "practice-corpus.jsonl", workers=1, progress=False)
        if one.item.title == "Russian lorries, railcars said to be headed for North Korea's farms"
    ]
    held = beside(story.draft, ds)
    assert [(title.partition(" from ")[0], one and one.row_id) for title, one in held.likely] == [
        ("Freight cars", None),
        ("Soldiers", "2024-10-23-kursk-deployment"),
    ]
    queue = review_queue(gathered([Done((story,), (), Seen(1, 1, 1))]), ds)
    queue.show(0)
    assert "Freight cars from Russia to the DPRK (under-way): nothing of the tables is like it" in queue.held.value
    assert (
        "Freight cars from Russia to the DPRK (under-way): nothing; Soldiers" in queue._repr_mimebundle_()["text/html"]
    )


def test_looking_beside_a_candidate_changes_nothing(ds):
    before = {name: len(frame) for name, frame in ds.tables.items()}
    beside(found(CAR.format(number="two"))[0].draft, ds)
    assert {name: len(frame) for name, frame in ds.tables.items()} == before


def test_conflicts_are_only_those_that_the_candidate_brings(ds):
    held = beside(found(SHELLS)[0].draft, ds)
    assert set(held.conflicts["transfer_id"]) <= {held.twin.row_id}


FIVE = (
    "Seoul counts five cars\n\nSEOUL, Feb. 21, 2024 (Harbour Post) - Russia delivered five Aurus Senat limousines to "
    "North Korea on February 18, 2024, South Korea's Unification Ministry said on Wednesday."
)


@pytest.mark.parametrize(
    "more", [{}, {"url": "https://a.example/5", "publisher": "harbour.example", "title": "Five cars"}]
)
def test_what_a_candidate_would_contradict_is_told(more, ds):
    candidate = read_item(Item("a", FIVE, **more))
    held = beside(candidate.draft, ds)
    assert held.twin.row_id == "2024-02-18-aurus-senat"
    assert set(held.conflicts["who_b"]) == {"Ministry of Unification of the Republic of Korea"}
    assert set(held.conflicts["why"]) == {"1 against 5 vehicles"}
    queue = review_queue(gathered([Done((candidate,), (), Seen(1, 1, 1))]), ds)
    queue.show(0)
    assert "Korean Central News Agency and Ministry of Unification" in queue.held.value
    assert "1 against 5 vehicles" in queue._repr_mimebundle_()["text/html"]


def test_nothing_is_said_of_contradictions_where_they_cannot_be_told(ds, monkeypatch):
    def refused(*args, **options):
        raise AcceptError([])

    monkeypatch.setattr("helpers.corpus.queue.accept", refused)
    queue = review_queue(found(SHELLS), ds)
    queue.show(0)
    assert beside(found(SHELLS)[0].draft, ds).conflicts is None
    assert "can be told when the draft below is complete" in queue.held.value
    assert "not known before the draft is complete" in queue._repr_mimebundle_()["text/html"]


def test_a_candidate_of_a_collection_that_names_its_publisher_can_be_accepted(ds):
    draft = read_item(Item("a", FIVE, url="https://a.example/5", publisher="harbour.example")).draft
    new = accept(draft, ds, link={"t1": "2024-02-18-aurus-senat"})
    assert len(new.claims) == len(ds.claims) + 1
    told = new.tables["readings"]
    assert told.loc[told["rule"] == "page-metadata", "start"].isna().all()


def test_the_queue_walks_forward_and_back_and_stops_at_the_ends(ds):
    queue = review_queue(found(SHELLS, CAR.format(number="two")), ds)
    queue.show(0)
    assert (queue.back.disabled, queue.on.disabled) == (True, False)
    queue.on.click()
    assert (queue.at, queue.on.disabled) == (1, True)
    queue.show(7)
    assert queue.at == 1
    queue.back.click()
    assert queue.at == 0


def test_text_from_outside_is_escaped(ds):
    one = found(SHELLS)[0]
    sly = Candidate(Item("k", one.item.text, title="<script>alert(1)</script>"), one.score, one.because)
    queue = review_queue(gathered([Done((sly,), (), Seen(1, 1, 1))]), ds)
    queue.show(0)
    told = queue.head.value + queue._repr_mimebundle_()["text/html"]
    assert "<script>" not in told
    assert "&lt;script&gt;" in told


def test_what_was_saved_is_what_the_next_candidate_is_held_against(ds):
    queue = review_queue(found(SHELLS, CAR.format(number="two")), ds)
    told = []
    queue.on_saved(told.append)
    queue.show(0)
    other = ds.part()
    queue._saved(other)
    queue.show(1)
    assert queue.review.dataset is other
    assert told == [other]


def test_an_empty_queue_says_so(ds):
    queue = review_queue(gathered([Done((), (), Seen())]), ds)
    queue.show(0)
    assert "no candidate" in queue.head.value


def leads():
    item = Item("g@0", "", url="https://harbourpost.example/shells", title="North Korea sent Russia <b>shells</b>")
    return gathered([Done((lead_of(item),), (), Seen(1, 1, 1))])


def test_a_lead_is_read_when_a_person_asks_for_its_page(ds, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "helpers.corpus.queue.read_article", lambda url, published: asked.append(url) or read_article(SHELLS)
    )
    queue = review_queue(leads(), ds)
    queue.show(0)
    assert (queue.review, asked) == (None, [])
    assert "Nobody has read this page yet" in queue.held.value
    queue.fetching.click()
    assert asked == ["https://harbourpost.example/shells"]
    assert queue.review.draft.transfers
    queue.show(0)
    assert len(asked) == 1


def test_a_page_that_does_not_come_is_told_and_the_lead_stays(ds, monkeypatch):
    def refused(url, published):
        raise ReadingError(f"{url} <asks for a login>.")

    monkeypatch.setattr("helpers.corpus.queue.read_article", refused)
    queue = review_queue(leads(), ds)
    queue.show(0)
    queue.fetching.click()
    assert "&lt;asks for a login&gt;" in queue.message.value
    assert queue.fetching in queue.place.children


def test_leads_are_escaped_and_told_as_not_read_where_nobody_can_click(ds):
    told = review_queue(leads(), ds)._repr_mimebundle_()["text/html"]
    assert "not read yet" in told
    assert "<b>shells" not in told


def test_the_agency_that_other_copies_name_stands_in_the_drafted_source(ds):
    credited = SHELLS.replace("(Harbour Post)", "(Yonhap)")
    texts = [("Harbour Post", SHELLS.replace(" (Harbour Post)", "")), ("Quay Times", credited)]
    read = [read_item(Item(f"made@{at}", text, publisher=name)) for at, (name, text) in enumerate(texts)]
    (one,) = gathered([Done(tuple(read), (), Seen(2, 2, 1))])
    source = next(row for row in rows(one.draft, ds) if row.table == "sources")
    assert (one.origin, source.values["via"], source.values["origin"]) == (
        "Yonhap News Agency",
        "yonhap-news-agency",
        "syndicated",
    )
