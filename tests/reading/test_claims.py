"""Claims: stance and modality code the words."""

import pytest

from helpers.reading import read_article


def claims(text):
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    return [(c.value("claimant"), c.value("stance"), c.value("modality")) for c in draft.claims]


SENT = "North Korea sent artillery shells to Russia"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (f"{SENT}, the National Intelligence Service said.", ("National Intelligence Service", "assesses", "asserted")),
        (
            f"The National Intelligence Service believes {SENT}.",
            ("National Intelligence Service", "assesses", "assessed"),
        ),
        (f"{SENT}, the White House said.", ("White House", "alleges", "asserted")),
        (f"{SENT}, KCNA said.", ("Korean Central News Agency", "confirms", "asserted")),
        (f"Reuters reported that {SENT}.", ("Reuters", "reports", "asserted")),
        (f"John Kirby accused Pyongyang after {SENT}.", ("John Kirby", "alleges", "asserted")),
        (
            "North Korea appears to have sent artillery shells to Russia, the White House said.",
            ("White House", "alleges", "apparent"),
        ),
        (f"{SENT}, a government source said.", ("government source", "alleges", "anonymous")),
        (
            "North Korea has never sent artillery shells to Russia, Dmitry Peskov said.",
            ("Dmitry Peskov", "denies", "asserted"),
        ),
        (f"Dmitry Peskov denied that {SENT}.", ("Dmitry Peskov", "denies", "asserted")),
        (f"The Kremlin declined to comment on reports that {SENT}.", ("Kremlin", "no-comment", "asserted")),
    ],
)
def test_stance_and_modality(text, claim):
    assert claim in claims(text)


def test_a_denial_of_the_report_before_answers_it():
    found = claims(f"{SENT}, the White House said. The Kremlin called the report a fake.")
    assert ("Kremlin", "denies", "asserted") in found


def test_a_conditional_is_no_claim():
    text = "If this is true, Russia gave Kim Jong Un a limousine against the resolutions, Matthew Miller said."
    assert not any(who == "Matthew Miller" for who, _, _ in claims(text))


def test_whoever_only_judges_claims_nothing():
    text = f"{SENT}, the White House said. John Kirby said the shipment of artillery shells to Russia was a violation."
    assert not any(who == "John Kirby" for who, _, _ in claims(text))


def test_a_relay_more_adds_no_claimant():
    found = claims(f"The Kremlin confirmed that {SENT}, according to RIA Novosti.")
    assert [who for who, _, _ in found] == ["Kremlin"]


def test_a_negated_denial_is_no_denial():
    found = claims(f"{SENT}, Seoul said. Vladimir Putin did not deny it.")
    assert not any(stance == "denies" for _, stance, _ in found)
