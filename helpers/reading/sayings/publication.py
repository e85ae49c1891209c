"""Whose publication a story is: a page of a body itself, a record of the Council, a statement issued on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, is_day
from helpers.reading.people.who import Who

if TYPE_CHECKING:
    from helpers.reading.story import Story

LEAD = 3  # sentences that tell the occasion of a story
UN = "united-nations"


class Publication:
    """Who publishes a story, and who speaks for the publisher; ``record`` names the Council in its own records."""

    def __init__(self, story: Story) -> None:
        """Look the publisher up among the bodies of the tables."""
        self.story, self.tokens = story, story.tokens
        self.publisher = story.lexicon.by_name.get(str(story.document.publisher.value))
        self.record = self._record()

    def of_the_meeting(self, who: Who) -> bool:
        """Whether somebody speaks in a record of the Council that the UN publishes."""
        return self.record is not None and who.affiliation != "media"

    def of_the_publisher(self, who: Who) -> bool:
        """Whether a page speaks itself, or somebody of the body that publishes it, or at a meeting that it records."""
        publisher = self.publisher
        if publisher is None:
            return False
        if publisher.affiliation == "media":
            return who.actor_id == publisher.actor_id  # "NHK has learned"
        own, above = self.bodies(who)
        return self.of_the_meeting(who) or own == publisher.organisation != "" or publisher.actor_id in (own, above)

    def bodies(self, who: Who) -> tuple[str, str]:
        """Return the body that somebody is of, or is, and the one above it."""
        own = str(who.organisation.value if who.kind in ("person", "unnamed") else who.actor_id)
        above = self.story.lexicon.actors.get(own)
        return own, above.organisation if above is not None else ""

    def issued(self) -> Cell | None:
        """Return the day on which a statement is told to have been made ("gave the following answer on Dec. 22")."""
        for sentence in self.tokens.sentences[:LEAD]:
            if "following" in self.tokens.lows[sentence.start : sentence.stop]:
                days = (time for time in self.story.times_in(sentence) if is_day(time))
                return next((day._replace(rule="said-on-of-the-statement") for day in days), None)
        return None

    def _record(self) -> int | None:
        """Return the word in the lead that names the Council, where the UN publishes the record of its meeting."""
        if self.publisher is None or self.publisher.actor_id != UN:
            return None
        lead = (at for sentence in self.tokens.sentences[:LEAD] for at in sentence)
        return next((at for at in lead if self.tokens.lows[at] == "council"), None)
