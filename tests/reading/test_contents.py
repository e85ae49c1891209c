"""Which words of a sentence a verb of saying speaks of."""

import pytest

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.sayings.contents import content_of


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Kirby said the shells had left .", "Kirby", "the shells had left ."),
        ("The shells had left the port , Kirby said .", "Kirby", "The shells had left the port ,"),
        ("The shells had left , the news site Kirby said .", "Kirby", "The shells had left ,"),
        ("The shells left the port , Kirby said , but Oslo doubts it .", "Kirby", "The shells left the port ,"),
        ("The shells had left , as Kirby said Monday .", "Kirby", "The shells had left ,"),
        ("The shells had left , as Kirby said he would launch a rocket .", "Kirby", "he would launch a rocket ."),
        (
            "By selling shells to others , Kirby said , Oslo helps .",
            "Kirby",
            "By selling shells to others , Kirby said , Oslo helps .",
        ),
    ],
)
def test_what_is_said_stands_on_one_side_of_the_verb(text, speaker, said):
    words = text.split()
    lows = [*text.lower().split(), "", "", ""]
    at = words.index("said")
    verb = Mention(at, at, Entry("say", "says", "said", False, "verb"))
    content = content_of(lows, [False] * len(lows), range(len(words)), verb, words.index(speaker), False)
    assert " ".join(words[content.start : content.stop]) == said
