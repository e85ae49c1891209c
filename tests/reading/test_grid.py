"""Every kind of speaker in every frame of saying: whoever asserts a transfer is its claimant, however it is put."""

import itertools

import pytest

from helpers.reading import read_article
from tests.reading.score import DAY, same_name

TOLD = "North Korea had shipped artillery shells to Russia"
SPEAKERS = {
    "Ukraine's military intelligence": "Defence Intelligence of Ukraine",
    "the Pentagon": "US Department of Defense",
    "a European diplomat": "diplomat",
    "two people briefed on the matter": "people briefed on the matter",
    "residents of Ussuriysk": "residents of Ussuriysk",
    "Pak, a former construction worker,": "Pak",
    "Yang Uk of the Asan Institute": "Yang Uk",
    "the think tank Northern Lens": "Northern Lens",
    "Washington": "United States",
}
FRAMES = [
    "{who} said that {told}.",
    "{who} claimed on Monday that {told}.",
    "{who} told reporters that {told}.",
    "{who} is convinced that {told}.",
    "{who} has no doubt that {told}.",
    "{who} has evidence that {told}.",
    "{who} described how {told}.",
    "{who} made it clear that {told}.",
    "{who} came to the conclusion that {told}.",
    "{who} noted in a report that {told}.",
    "{told}, according to {who}.",
    "{told}, said {who}.",
]


@pytest.mark.parametrize("frame", FRAMES)
def test_who_asserts_is_the_claimant(frame):
    for who, name in SPEAKERS.items():
        if "told}," in frame and who.startswith("Pak"):
            continue  # a name and its aside close no sentence
        text = frame.format(who=who, told=TOLD)
        draft = read_article(f"SEOUL, Oct. 17 (Reuters) -- {text[0].upper()}{text[1:]}", DAY)
        claims = [(claim.value("claimant"), claim.value("stance")) for claim in draft.claims]
        assert [stance for _, stance in claims] in (["alleges"], ["assesses"], ["reports"]), (text, claims)
        assert same_name(claims[0][0], name) or claims[0][0] == name, (text, claims)


PARTIES = ("Western officials", "Kyiv", "Britain", "the Nikkei business daily", "dock workers in the port")


@pytest.mark.parametrize(("told", "who"), list(itertools.product([TOLD, "Pyongyang sold coal to Russia"], PARTIES)))
def test_a_party_does_not_confirm_what_others_say_behind_it(told, who):
    """ "North Korea had shipped shells, said Britain": the clause before is what Britain says."""
    draft = read_article(f"SEOUL, Oct. 17 (Reuters) -- {told}, said {who}.", DAY)
    assert not [claim.value("claimant") for claim in draft.claims if claim.value("stance") == "confirms"]
