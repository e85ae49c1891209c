"""Who issues a text that is one statement: those of its title or byline, its publisher, or who opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.people.who import Who
from helpers.reading.sayings.titles import BY, OURS, titled

if TYPE_CHECKING:
    from helpers.reading.story import Story

_STATEMENT = frozenset("statement remarks readout release sheet".split())
_ISSUED = frozenset(("statement", "answer", "answers"))  # "gave the following answer to a question put by KCNA"
_MADE_PUBLIC = frozenset("released issued made published gave".split())
_SPOKEN = frozenset("statement remarks address speech".split())
_ENDS = frozenset(("on", "at", "in", "during", "regarding", "about", "to"))
_FEW = 3  # states that are named one by one; more of them are the signatories
_HEAD = 3  # sentences in which a statement takes its stance
_TITLES, _OPENING = 3, 8  # sentences in which a title and the first words of who speaks stand


class Issuers:
    """Those who issue the text of a story, as far as it has told them; nobody, where it is no statement."""

    def __init__(self, story: Story) -> None:
        """Find whom the title, the byline or the publisher names."""
        self.story = story
        self.at = -1  # the sentence that introduces it
        self.introduced = False  # whether a sentence has named who issues the statement
        makers = story.joint.makers or ([story.joint.who] if story.joint.who else [])
        named = makers if story.joint.titled and makers else titled(story) or _bylined(story)
        self.bylined = bool(named)
        publisher = None if named else _publishing(story)
        self.who: list[Who] = named or ([publisher] if publisher is not None else [])

    def introduces(self, number: int) -> bool:
        """Whether a sentence introduces a statement ("made public the following statement"); its body speaks on."""
        if 0 <= self.at < number:
            return False  # "The statement follows remarks by a spokesman": who issued it was told before
        sentence = self.story.tokens.sentences[number]
        lows = self.story.tokens.lows[sentence.start : sentence.stop]
        opens = (
            number <= 1
            and bool(self.who)
            and not self.introduced
            and bool(_MADE_PUBLIC & set(lows))
            and "carried" not in lows
        )
        here = [p.who.self for p in self.story.cast.places[number] if p.who.affiliation == "state"]
        if self.bylined:
            return number <= 1 and bool(_MADE_PUBLIC & set(lows)) and "statement" in lows
        if number <= 1 and {"text", "following", "governments"} <= set(lows):
            # "The following text was released by the Governments of …": all of them speak
            self.introduced, self.who = bool(here), _together(self.story, here)
            self.at = number if here else -1
            return bool(here)
        if not _ISSUED & set(lows) or not (opens or {"following", "below", "follows"} & set(lows)):
            return False
        found = [who for who in here if who.kind != "state"]
        people = [who for who in found if who.kind == "person"]
        self.introduced = bool(found)
        self.at = number if found else -1
        self.who = _together(self.story, people if len(people) > 1 else found[:1])
        return bool(found)


def _together(story: Story, issuers: list[Who]) -> list[Who]:
    """Return many issuers, or ministers who are not named, as those who signed one joint statement."""
    many = len(issuers) > _FEW or any((who.name.words or "").endswith("inisters") for who in issuers)
    joint = _signatories(story) if many else None
    return [joint] if joint is not None else issuers


def _signatories(story: Story) -> Who | None:
    """Return those who signed a joint statement, where the headline tells that it is one."""
    return story.joint.signatories() if story.joint.titled else None


def _publishing(story: Story) -> Who | None:
    """Return the publisher where it speaks for itself: a ministry, state media of a party, a research body."""
    told, headline = story.document.publisher, story.document.headline
    if told.value is None or told.start is None:
        return _speaking_first(story) if _STATEMENT & set((headline.value or "").casefold().split()) else None
    actor = story.lexicon.by_name.get(told.value)
    joint = _signatories(story) if actor is None or actor.affiliation == "state" else None
    if joint is not None:
        return joint
    if (
        actor is None
        or (actor.affiliation == "media" and actor.country not in ("RUS", "PRK"))
        or actor.country == "UN"  # its pages tell what its members say
        or actor.affiliation not in ("state", "research")
    ):
        return None
    who = Who("organisation", told, actor.actor_id, affiliation=actor.affiliation)
    who.organisation = told._replace(value=actor.actor_id)
    if actor.country:
        who.country = told._replace(value=actor.country, rule="country-of-the-actor")
    return story.cast.known.setdefault(actor.actor_id, who)


def _bylined(story: Story) -> list[Who]:
    """Return who speaks in "Remarks by Ambassador X" or "Joint statement of Y" where the text goes on with "we"."""
    lows, headline = story.tokens.lows, story.document.headline
    title = (headline.value or "").casefold()
    if not _in_the_first_person(story):
        return []
    for number, sentence in enumerate(story.tokens.sentences[:_TITLES]):
        at = next((i for i in sentence[:-1] if lows[i] in _SPOKEN and lows[i + 1] in BY), None)
        if at is None or story.sayings.by_sentence[number]:
            continue
        stop = next((i for i in range(at + 2, sentence.stop) if lows[i] in _ENDS), sentence.stop)
        found = [p.who.self for p in story.cast.places[number] if at < p.first < stop]
        joint = _signatories(story) if sum(who.kind == "state" for who in found) > _FEW else None
        if joint is not None:
            return [joint]
        people = [who for who in found if who.kind == "person" and (who.country.value or who.role.value)]
        if bodies := people or [who for who in found if who.kind == "organisation"][:1]:
            return bodies
    if not ("statement of the" in title or "statement by the" in title):
        return []
    known = story.cast.known.values()
    return [w for w in known if w.kind == "organisation" and str(w.name.value).casefold() in title][:1]


def _in_the_first_person(story: Story) -> bool:
    """Whether the sentences after a title speak for themselves ("We condemn", "Let me start")."""
    lows = story.tokens.lows
    after = story.tokens.sentences[1 : 1 + _OPENING]
    return any(OURS & set(lows[s.start : s.start + 3]) and not story.quoted[s.start] for s in after)


def _speaking_first(story: Story) -> Who | None:
    """Return the state or office whose stance a statement opens with; the rest of it is its own words."""
    for said in story.sayings.by_sentence[:_HEAD]:
        if said and said[0].who.kind != "person" and said[0].who.affiliation == "state" and not said[0].pronoun:
            return said[0].who
    return None
