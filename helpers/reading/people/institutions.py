"""Bodies and states: an organisation by its name, an office of a state, "the ministry" that was named before."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Mention
from helpers.reading.people.memory import KCNA, Memory
from helpers.reading.people.names import Named
from helpers.reading.people.nounphrases import Phrase
from helpers.reading.people.parts import DETERMINERS
from helpers.reading.people.who import Who, called_later

_SERVES = frozenset(("service", "office", "secretary"))
# Groups that are no body of the state whose adjective stands before them ("a British research group").
_PRIVATE = frozenset(
    "group company union institute foundation organisation organization nonprofit thinktank team monitor center "
    "centre tank".split()
)
_THINKS = frozenset("tank institute center centre foundation thinktank".split())
_FIGHTERS = frozenset("resistance partisan underground guerrilla rebel hacker activist".split())
_OFFICIAL = frozenset("office embassy embassies consulate mission authority commission council delegation".split())
_PANEL = "un-panel-of-experts"
_IT = frozenset(("it", "they"))
_SOON = 3  # sentences since "it and the Treasury Department"
_HALVES = {("PRK", "north"): "North Korea", ("KOR", "south"): "South Korea"}


class Institutions:
    """Makes and finds the bodies and states of one text."""

    def __init__(self, memory: Memory) -> None:
        """Keep what was told so far."""
        self.memory = memory

    def organisation(self, body: Cell, office: str, country: Cell) -> Who:
        """Return a body that the tables know."""
        who = self.memory.known.get(body.value)
        if who is None:
            actor = self.memory.lexicon.actors[body.value]
            who = Who("organisation", body._replace(value=actor.name), actor.actor_id, affiliation=actor.affiliation)
            who.office, who.organisation = office, body
            who.country = country
            if actor.country and country.value is None:
                who.country = body._replace(value=actor.country, rule="country-of-the-actor")
            self.memory.known[body.value] = who
        self.memory.seen(who)
        return who

    def office(self, office: str, country: Cell, phrase: Phrase) -> Who:
        """Return an office of a state that no table knows, under its own words ("South Korea's military")."""
        lead = phrase.first + 1 if self.memory.tokens.lows[phrase.first] in DETERMINERS else phrase.first
        key = f"{country.value}:{office}"
        who = self.memory.known.get(key)
        if who is None:
            name = self.memory.cell(lead, phrase.last, self.memory.plain(lead, phrase.last), "office-of-a-state")
            who = self.memory.known[key] = Who(
                "organisation", name, office=office, country=country, affiliation="state"
            )
        self.memory.seen(who)
        return who

    def office_of_somebody(self, first: int, last: int, country: Cell, affiliation: str) -> Who:
        """Return the office of somebody under the name that the text gives it ("the prosecutor's office")."""
        lead = first + 1 if self.memory.tokens.lows[first] == "the" else first
        name = self.memory.plain(lead, last)
        who = self.memory.known.get(name.casefold())
        if who is None:
            who = Who("organisation", self.memory.cell(lead, last, name, "office-of-a-person"))
            who.country, who.affiliation = country, affiliation
            self.memory.known[name.casefold()] = who
        return who

    def plain_body(self, sort: Mention, country: Cell, first: int, last: int) -> Who | None:
        """Read "the ministry" as the one named before, and "the environment ministry of Russia" as a new one."""
        low, kind = self.memory.tokens.lows[sort.last], sort.entry.value
        if kind == "press":
            return self._press(country, first, last)
        if kind == "outlet" and self.memory.tokens.lows[first] in ("its", "their"):
            return next((who for who in reversed(self.memory.recent) if who.kind == "organisation"), None)
        if kind == "document" and country.rule == "country-word" and country.value not in ("PRK", "RUS"):
            return self._document(country, first, last)
        bare = sort.first - first <= 1 and last == sort.last and kind != "states"
        several = sort.entry.phrase == "media" or (kind == "outlet" and low.endswith("s"))
        bare = bare and not (several and country.value is not None)  # "Russian media", "Russian news agencies"
        the = sort.last - 4
        owned = low in _SERVES and self.memory.tokens.lows[the + 2 : sort.last] == ["'s", "press"]
        if bare and owned and the >= self.memory.sentence.start and self._owner(the) is None:
            return None  # "the zone's press service" is that of no body told before
        if bare and low == "ministry" and (minister := self._his(first)) is not None:
            if (of_his := self._of_its_minister(first, last, [minister])) is not None:
                return of_his
            told = (who for who in reversed(self.memory.recent) if low in str(who.name.value).casefold())
            return next((who for who in told if who.country.value == minister.country.value), None)
        if bare or kind == "document":
            bodies = [who for who in self.memory.recent if who.kind == "organisation" and who.role.value is None]
            for who in reversed(bodies):
                if low == "statement" and (who.country.value == "UN" or who.role_kind == "leader"):
                    continue  # what a story cites of the Council is its resolutions
                own = (*called_later(who), *who.called.split())
                if low in who.name.value.casefold() or (who.office and low in who.office) or low in own:
                    if self._second(who) and any(low in one.name.value.casefold() for one in bodies if one is not who):
                        continue  # "as it and the Treasury Department listed firms, the department said"
                    return who
            if low == "panel" and any(who.country.value == "UN" for who in self.memory.recent):
                panel = self.memory.cell(first, last, _PANEL, "panel-of-the-un")
                return self.organisation(panel, "", panel._replace(value="UN"))  # "its report": that of the experts
            if (
                low == "ministry"
                and (of_its_minister := self._of_its_minister(first, last, self.memory.recent)) is not None
            ):
                return of_its_minister
            if low in _THINKS and (employer := self._of_its_expert(first, last)) is not None:
                return employer
            if not bodies or kind not in ("document", "agency", "group", "outlet"):
                return None
            if kind == "outlet":
                bodies = [who for who in bodies if who.affiliation == "media"]  # the White House is no website
            return bodies[-1] if bodies and self.memory.tokens.lows[first] in ("the", "its") else None
        if kind in ("agency", "group") and (owner := self._owner(first)) is not None:
            return owner
        lead = first + 1 if self.memory.tokens.lows[first] in DETERMINERS else first
        key = self.memory.plain(lead, last).casefold()
        named = self.memory.known.get(key) or (
            self._ending_in(lead, sort) if country.value is None else self._of_state(lead, sort, country)
        )
        if named is not None:
            who = named
        else:
            name = (
                "Western governments" if sort.entry.phrase.casefold() == "the west" else self.memory.plain(lead, last)
            )
            who = Who("organisation", self.memory.cell(lead, last, name, "body-by-its-kind"))
            who.country = country
            if country.value is None and self.memory.near == "PRK" and "party" in key:  # whose agency carries it
                who.country = country = self.memory.cell(sort.first, sort.last, "PRK", "party-beside-its-agency")
            if country.value is None and self.memory.home and kind == "ministry":
                who.country = self.memory.cell(sort.first, sort.last, self.memory.home, "country-of-the-dateline")
            based = "based" in self.memory.tokens.lows[first:last]  # "a Seoul-based institute" is not the state's
            private, owned = low in _PRIVATE, "'s" in self.memory.tokens.lows[first:last]
            official = kind in ("ministry", "agency", "states") or (
                (country.value is not None or (low in _OFFICIAL and not owned))
                and kind == "group"
                and not based
                and not private
            )
            who.affiliation = "media" if kind == "outlet" else "state" if official else "research"
            if low == "company":
                who.affiliation = low
            self.memory.known[key] = who
        self.memory.seen(who)
        return who

    def _second(self, who: Who) -> bool:
        """Whether a body was told last only beside the one that a pronoun stands for ("it and the Treasury")."""
        lows, told = self.memory.tokens.lows, [*self.memory.places[-_SOON:], self.memory.here]
        place = next((place for here in reversed(told) for place in here if place.who.self is who), None)
        if place is None:
            return False
        at = place.first - 1 - (lows[place.first - 1] == "the")
        return lows[at] == "and" and lows[at - 1] in _IT

    def _owner(self, first: int) -> Who | None:
        """Return the body told of before that owns what speaks for it ("the ministry's press service")."""
        lows = self.memory.tokens.lows
        if lows[first] != "the" or lows[first + 2] != "'s":
            return None
        told = (who for who in reversed(self.memory.recent) if who.kind == "organisation" and who.role.value is None)
        return next(
            (
                who
                for who in told
                if lows[first + 1] in who.name.value.casefold()
                or (who.office and lows[first + 1] in who.office)
                or lows[first + 1] in called_later(who)
            ),
            None,
        )

    def _his(self, first: int) -> Who | None:
        """Return the minister whom "his ministry" points back to."""
        if self.memory.tokens.lows[first] not in ("his", "her"):
            return None
        told = [*self.memory.recent, *(place.who.self for place in self.memory.here)]
        return next((who for who in reversed(told) if who.kind == "person" and who.affiliation == "state"), None)

    def _of_its_minister(self, first: int, last: int, ministers: Sequence[Who]) -> Who | None:
        """Return the ministry of the minister named last, where only "the ministry" speaks."""
        for who in reversed(ministers):
            own = self.memory.lexicon.actors.get(str(who.organisation.value)) if who.kind == "person" else None
            if own is not None and "ministry" in own.name.casefold():
                body = self.memory.cell(first, last, own.actor_id, "ministry-of-its-minister")
                return self.organisation(body, "", null("not-said"))
        return None

    def _of_its_expert(self, first: int, last: int) -> Who | None:
        """Return the body of the researcher named last, where only "the think tank" speaks."""
        experts = (
            who for who in reversed(self.memory.recent) if who.kind == "person" and who.affiliation == "research"
        )
        body = next((who.organisation.value for who in experts if who.organisation.value is not None), None)
        if body is None:
            return None
        return self.organisation(self.memory.cell(first, last, body, "body-of-its-expert"), "", null("not-said"))

    def _press(self, country: Cell, first: int, last: int) -> Who | None:
        """Read "state media" as the state that speaks by them: the North's agency where a text names it."""
        memory = self.memory
        near = "PRK" in {place.who.self.country.value for place in memory.here}
        code = country.value or ("PRK" if memory.agency or near else None)  # Russia's are told by their names
        if code == "PRK" and memory.agency:
            actor = memory.lexicon.actors[KCNA]
            return self.organisation(memory.cell(first, last, actor.actor_id, "state-media"), "", country)
        if code is None:
            return None
        who = memory.known.get(f"{code}:press")
        if who is None:
            lead = first + 1 if memory.tokens.lows[first] in DETERMINERS else first
            name = memory.cell(lead, last, memory.plain(lead, last), "state-media")
            if country.value is None:
                country, name = name._replace(value=code), name._replace(value="North Korean state media")
            who = memory.known[f"{code}:press"] = Who("organisation", name, office="press", affiliation="state")
            who.country = country
        memory.seen(who)
        return who

    def _document(self, country: Cell, first: int, last: int) -> Who:
        """Return the unnamed author of "a Ukrainian intelligence document" under the words of the document."""
        lead = first + 1 if self.memory.tokens.lows[first] in DETERMINERS else first
        key = self.memory.plain(lead, last).casefold()
        who = self.memory.known.get(key)
        if who is None:
            name = self.memory.cell(lead, last, self.memory.plain(lead, last), "document-of-a-state")
            who = self.memory.known[key] = Who("organisation", name, country=country, affiliation="state")
            if "intelligence" in self.memory.tokens.lows[lead:last]:
                who.office = "military-intelligence"
        self.memory.seen(who)
        return who

    def _ending_in(self, lead: int, sort: Mention) -> Who | None:
        """Return the body named before whose name ends in the same two words ("the veterinary service")."""
        ending = " ".join(self.memory.tokens.lows[max(lead, sort.last - 1) : sort.last + 1])
        bodies = (who for who in self.memory.recent if who.kind == "organisation")
        return next((who for who in bodies if who.name.value.casefold().endswith(ending)), None)

    def _of_state(self, lead: int, sort: Mention, country: Cell) -> Who | None:
        """Return the ministry of a state named before, where it is now only "the British ministry"."""
        if sort.entry.value != "ministry" or sort.first - lead > 1 or sort.first == lead:
            return None
        low = self.memory.tokens.lows[sort.last]
        return next(
            (
                who
                for who in reversed(self.memory.recent)
                if who.kind == "organisation"
                and who.country.value == country.value
                and (low in who.name.value.casefold() or low in who.office)
            ),
            None,
        )

    def state(self, mention: Mention) -> Who:
        """Return a state that speaks ("Seoul said")."""
        code = mention.entry.value
        key = f"state:{code}"
        who = self.memory.known.get(key)
        if who is None:
            half = _HALVES.get((code, self.memory.tokens.lows[mention.last]))  # "the nuclear-armed North"
            words = half or self.memory.words(mention)
            name = self.memory.cell(mention.first, mention.last, words, "state-as-speaker")
            actor = self.memory.lexicon.offices["government"].get(code)
            who = Who("state", name, actor, affiliation="state")
            who.country = self.memory.cell(mention.first, mention.last, code, "country-word")
            self.memory.known[key] = who
        return who

    def government(self, code: str | None, where: Cell) -> Who | None:
        """Return the government of a state that the text calls by its head ("the Petrov administration")."""
        who = self.memory.known.get(f"state:{code}")
        actor = self.memory.lexicon.actors.get(self.memory.lexicon.offices["government"].get(code or "", ""))
        if who is None and actor is not None:
            name = where._replace(value=actor.name, rule="government-of-a-person")
            who = self.memory.known[f"state:{code}"] = Who("state", name, actor.actor_id, affiliation="state")
            who.country = where
        return who

    def of_adjective(self, mention: Mention) -> Who:
        """Return the state that an adjective alone names as a speaker ("South Korean accusations")."""
        who = self.state(mention)
        actor = self.memory.lexicon.actors.get(who.actor_id or "")
        if actor is not None and who.name.start == self.memory.tokens.span(mention.first, mention.last).start:
            who.name = who.name._replace(value=actor.name)
        return who

    def called(self, name: Named, sort: Mention) -> Who:
        """Read "the group, Deepwater Watch,": a body named after its kind."""
        words = self.memory.plain(name.first, name.last)
        who = self.memory.known.get(words.casefold())
        if who is None:
            who = Who("organisation", self.memory.cell(name.first, name.last, words, "body-by-its-name"))
            of_kind = {"outlet": "media", "ministry": "state", "agency": "state"}.get(sort.entry.value, "research")
            fights = _FIGHTERS & set(self.memory.tokens.lows[max(sort.first - 2, 0) : sort.first])
            who.affiliation = "" if fights else "company" if sort.entry.phrase == "company" else of_kind
            self.memory.known[words.casefold()] = who
        self.memory.seen(who)
        return who
