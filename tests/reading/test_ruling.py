"""What a rule, or the draft of one, allows, caps or forbids is no transfer."""

import pytest

from helpers.reading import read_article

LEADS = (
    "Russia and China on Thursday vetoed a U.S.-drafted Security Council resolution on North Korea.\n\n",
    "Russia backed the sanctions of the Security Council on North Korea in 2017. ",
    "",
)
RULES = (
    "The text would have cut by a quarter the amounts of crude oil that North Korea may legally import each year.",
    "The draft would have reduced the crude oil that North Korea may import from 4 million to 3 million barrels.",
    "The resolution caps North Korea's imports of crude oil at 4 million barrels a year.",
    "The measure would have halved oil exports to North Korea and banned tobacco sales to it.",
    "The U.S. draft would have frozen oil supplies to North Korea.",
    "The sanctions forbid member states to buy weapons from North Korea or to hire its workers.",
    "The new measures would cut off the sale of aviation fuel to the North.",
    "Sanctions allow North Korea to receive humanitarian aid, medicine and food.",
    "The rules permit Russia to sell refined petroleum to North Korea as long as it reports the amounts.",
    "The text, circulated in April, would have frozen oil supplies to North Korea.",
)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_no_transfer(lead, rule):
    assert read_article(lead + rule, published="2022-05-26").transfers == ()


@pytest.mark.parametrize(
    "text",
    [
        "The sanctions forbid such trade, but Russia has sent oil to North Korea.",
        "The resolution caps imports, while Russia sent 100,000 barrels of oil to North Korea in May.",
        "The rules limit supplies, said Ann Keane, adding that Russia had sent oil to North Korea.",
    ],
)
def test_what_was_sent_beside_a_rule_is_told(text):
    (transfer,) = read_article(text, published="2022-05-26").transfers
    assert (transfer.value("supplier"), transfer.value("category")) == ("RUS", "refined-petroleum")
