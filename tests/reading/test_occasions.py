"""When a transfer took place: the time of the moving, not of a saying, a summit or a war."""

import pytest

from helpers.reading import read_article


@pytest.mark.parametrize(
    ("text", "occurred"),
    [
        ("Since May 2023, Pyongyang has sent 900 containers of munitions, including rockets, to Russia.", "2023-05/.."),
        ("Moscow gave Pyongyang 300 tonnes of flour before the border was shut in January 2020.", "../2020-01"),
        ("Since May 2023, Russia is believed to have supplied North Korea with air defence systems.", "2023-05/.."),
        ("Since a first tanker came in April 2024, Russia has supplied North Korea with oil.", "2024-04/.."),
        ("According to a notice of August 3, Russia sent 12 cows to North Korea on August 1.", "2024-08-01"),
        ("The gift was first reported on Tuesday by aides, who said the limousine from Putin was handed to Kim Jong Un "
         "last weekend.", "2024-08-31/2024-09-01"),
        ("North Korean tankers sailed this month to collect oil products from Russia.", "2024-09"),
    ],
)  # fmt: skip
def test_a_time_beside_the_moving_is_when_it_took_place(text, occurred):
    assert read_article(f"Ties\n\n{text}", "2024-09-05").transfers[0].value("occurred") == occurred


@pytest.mark.parametrize(
    "text",
    [
        "North Korea sends weapons to Russia for use against Ukraine, which it invaded in February 2022.",
        "The two leaders shared concern over North Korea's dispatch of troops to Russia during talks on Monday.",
        "Canada summoned the envoy last week to protest against North Korea's deployment of troops to Russia.",
        "Tokyo sanctioned two ships linked to North Korean arms shipments to Russia on Tuesday.",
        "Some 2,000 North Korean troops deployed in Russia may be killed by mid-April 2025.",
        "There are plans for the 900 North Korean soldiers sent to Russia to be doubled by June.",
        "North Korean troops sent to Russia entered combat in early August.",
        "The debris of a missile that landed in Odesa on March 2 was from a North Korean missile fired by Russia.",
        "A senior envoy earlier this month said that Moscow could purchase shells from North Korea.",
        "In July, the leaders held talks on possible Russian help for North Korea's satellites.",
    ],
)
def test_a_time_of_something_else_is_not(text):
    assert {t.value("occurred") for t in read_article(f"Ties\n\n{text}", "2024-09-05").transfers} <= {None}


def test_the_voyages_that_carry_the_things_date_them():
    text = (
        "Images\n\nA think tank told of transfers of North Korean munitions to Russia. It said two ships made at least "
        "five voyages between the ports from late June until early August 2023."
    )
    (record,) = read_article(text, "2023-09-05").transfers
    assert record.value("occurred") == "2023-06~/2023-08~"


def test_the_day_of_the_pictures_is_when_it_was_seen():
    text = (
        "Images\n\nImagery of the port captured on 4 June 2024 showed a Russian ship at the pier. The cargo is "
        "believed to be arms that North Korea sends to Russia."
    )
    (record,) = read_article(text, "2024-06-09").transfers
    assert record.value("occurred") == "2024-06-04"


def test_a_day_within_the_week_that_was_told_first_is_nearer():
    text = (
        "Ties\n\nRussia sent flour to North Korea earlier this week. Russian flour arrived in North Korea on "
        "Monday night."
    )
    assert read_article(text, "2024-09-05").transfers[0].value("occurred") == "2024-09-02"
