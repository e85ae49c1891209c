"""When an official spoke is told by the words around the verb, wherever in its sentence they stand."""

import pytest

from helpers.reading import read_article

STORY = "OSLO, Oct. 18, 2024 (Harbour Post) - North Korea has sent shells to Russia since August, Oslo said."
DAYS = {
    "on Thursday": "2024-10-17",
    "Thursday": "2024-10-17",
    "on Oct. 16": "2024-10-16",
    "earlier on Friday": "2024-10-18",
    "late on Tuesday": "2024-10-15",
    "earlier this week": "2024-10-14/2024-10-18",
}
SAID = """\
Japan declined {} to comment on the shipments.
Japan declined {} to confirm it.
Japan stopped short {} of confirming the shipments.
Japan {} declined to comment on the shipments.
Japan declined to comment on the shipments {}.
Japan condemned {} the shipments.
Japan {} condemned the shipments.
Japan condemned the shipments {}.
Japan voiced {} deep concern over the shipments.
The Kremlin denied {} that it had taken place.
The Kremlin dismissed {} the reports of shipments.
Japan warned {} that there would be consequences.
Japan announced {} sanctions over the shipments.
Japan said {} that the shipments were a violation of UN resolutions.
Japan would not {} confirm the shipments.
Japan neither confirmed {} nor denied the shipments.""".splitlines()


@pytest.mark.parametrize("said", SAID)
def test_the_day_of_a_saying_stands_anywhere_beside_its_verb(said):
    for words, day in DAYS.items():
        draft = read_article(f"{STORY}\n\n{said.format(words)}", "2024-10-18")
        told = {one.value("said") for one in (*draft.reactions, *draft.claims[1:])}
        assert told == {day}, words
