"""Who speaks where no speaker is named: a quotation goes on, a transcript takes turns, a statement is issued."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from helpers.reading.cells import cell
from helpers.reading.composed.words import BE
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place, Who, same_state, stately
from helpers.reading.sayings.relays import is_service
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.titles import titled

if TYPE_CHECKING:
    from helpers.reading.story import Story

_TURN = re.compile(
    r"(?:[A-Z]{2,} ){0,3}(?:MR|MS|MRS|DR|AMB|SECRETARY|AMBASSADOR|PRESIDENT|MINISTER|GENERAL|CHAIRMAN|SPOKESPERSON"
    r"|SPOKESMAN|SPOKESWOMAN)\.? (?:[A-Z][A-Z'’.-]* ){0,2}([A-Z][A-Z'’-]+):"
    r"|(QUESTION|Question|Q|REPORTER|Reporter|JOURNALIST|Journalist|MODERATOR|Moderator|INTERVIEWER|Interviewer|PRESS|MEDIA)"
    r"(?: \d+)?:|(A|Answer|ANSWER):"
)
_PODIUM = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}), (?:[A-Z][\w' ]*)?Spokes(?:man|woman|person)\b")
_SOUNDBITE = re.compile(r"\[(?:sound ?bite|interview|sot)(?:\]|:)", re.IGNORECASE)
_TITLE = re.compile(r"(?:(?:[A-Z][a-z]+\.|President|Minister|Senator) )+")
_SOURCE = re.compile(r"\bSource: (?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,5})")
_STATEMENT = frozenset("statement remarks readout release sheet".split())
_ISSUED = frozenset(("statement", "answer", "answers"))  # "gave the following answer to a question put by KCNA"
_MADE_PUBLIC = frozenset("released issued made published gave".split())
_SPOKEN = frozenset("statement remarks address speech".split())
_BY = frozenset(("by", "of", "from"))
_ENDS = frozenset(("on", "at", "in", "during", "regarding", "about", "to"))
_OURS = frozenset(("we", "our", "i", "me", "my", "us"))
_SPEAKS = frozenset(("we", "i"))
_OPENS_A_QUESTION = frozenset(
    "has have had does do did is are was were will would can could should what when why how which who".split()
)
_HELD = frozenset("believed thought understood estimated assessed suspected".split())
_FEW = 3  # states that are named one by one; more of them are the signatories
_TITLES, _OPENING = 3, 8  # sentences in which a title and the first words of who speaks stand
_LONGEST = 14  # sentences of a quotation that runs over paragraphs
_HEAD = 3  # sentences in which a statement takes its stance


class Speaking:
    """The saying that each sentence of a story belongs to: its own, or the one that its words go on from."""

    def __init__(self, story: Story) -> None:
        """Find the speaker of every sentence, in order."""
        self.story, self.tokens, self.quoted = story, story.tokens, story.quoted
        self.introduced = False  # whether a sentence has named who issues the statement
        named = [story.joint.who] if story.joint.titled and story.joint.who else titled(story) or self._bylined()
        self.bylined = bool(named)
        publisher = None if named else self._publishing()
        self.issuers = named or ([publisher] if publisher is not None else [])
        self.turning: set[int] = set()  # who speaks in a transcript
        self.by_sentence = self._all()

    def _all(self) -> list[Saying | None]:
        """Return for each sentence the saying it belongs to: its own, or the one that its quotation goes on from."""
        found: list[Saying | None] = []
        current: Saying | None = None
        open_to = -1  # the last sentence of a quotation that a colon opened
        paragraph = -1
        turn: Who | None = None
        asking = False  # whether a question of a transcript is being put
        for number, sentence in enumerate(self.tokens.sentences):
            own = self.story.sayings.by_sentence[number]
            if self.tokens.paragraphs[number] != paragraph:
                paragraph = self.tokens.paragraphs[number]
                turn = self._turn(sentence, turn)
                asking = self._asks(sentence, asking)
            if asking and self._only_asks(sentence):
                self.story.sayings.by_sentence[number] = own = []
            if self.issuers:
                self._plural(own)
            if turn is not None:
                self._for_himself(own, turn)
            if own and not (self._issues(sentence, number) and not own[0].content):
                current = own[-1]
                found.append(own[0])
            elif (introduced := self._introduced(number) or self._announced(number)) is not None:
                current = self.own_words(introduced, sentence, number, [])
                open_to = self._closing(number)
                found.append(current)
            elif current is not None and number <= open_to:
                found.append(self.own_words(current.who, sentence, number, current.via))
            elif turn is not None and turn.self.name.value is not None:
                self.turning.add(id(turn))
                found.append(self.own_words(turn, sentence, number, []))
            elif self._runs_on(sentence) and (ahead := self.ahead(number)) is not None:
                found.append(self.own_words(ahead.who, sentence, number, ahead.via))
            elif current is not None and self._goes_on(sentence, current, number):
                found.append(self.own_words(current.who, sentence, number, current.via))
            elif self._issues(sentence, number) and not self.quoted[sentence.start]:
                found.append(None)
            elif self.issuers and not asking and not self.quoted[sentence.start]:
                found.append(self.own_words(self.issuers[0], sentence, number, []))
            else:
                found.append(None)
        return found

    def _plural(self, own: list[Saying]) -> None:
        """Lead "we" in a statement back to those who issued it."""
        for saying in own:
            at = saying.speakers[0].first
            ours = self.tokens.lows[self.tokens.sentences[saying.at].start] == "we" and not saying.pronoun
            if ours or (saying.pronoun and self.tokens.lows[at] in ("we", "our")):  # "We, the ministers, condemn"
                saying.speakers = [Place(at, at, who) for who in self.issuers]
            elif all(place.who.kind == "state" for place in saying.speakers):
                states = {place.who.country.value for place in saying.speakers}
                if states <= {who.country.value for who in self.issuers}:  # "Japan and the United States condemn"
                    saying.speakers = [Place(at, at, who) for who in self.issuers]

    def _for_himself(self, own: list[Saying], who: Who) -> None:
        """Lead "we", and the state that somebody speaks for, back to whose turn it is in a transcript."""
        lows = self.tokens.lows
        for saying in own:
            first = saying.speakers[0].first
            ours = bool(
                _SPEAKS & set(lows[max(saying.verb.first - 3, saying.content.start - 4, 0) : saying.verb.first])
            )
            states = all(stately(one.who.self) and same_state(one.who.self, who) for one in saying.speakers)
            if (saying.pronoun and (ours or lows[first] in _SPEAKS)) or states:
                saying.speakers = [Place(first, first, who)]

    def _issues(self, sentence: range, number: int) -> bool:
        """Whether a sentence introduces a statement ("made public the following statement"); its body speaks on."""
        lows = self.tokens.lows[sentence.start : sentence.stop]
        opens = (
            number <= 1
            and bool(self.issuers)
            and not self.introduced
            and bool(_MADE_PUBLIC & set(lows))
            and "carried" not in lows
        )
        here = [p.who.self for p in self.story.cast.places[number] if p.who.affiliation == "state"]
        if self.bylined:
            return number <= 1 and bool(_MADE_PUBLIC & set(lows)) and "statement" in lows
        if number <= 1 and {"text", "following", "governments"} <= set(lows):
            # "The following text was released by the Governments of …": all of them speak
            self.introduced, self.issuers = bool(here), self._together(here)
            return bool(here)
        if not _ISSUED & set(lows) or not (opens or {"following", "below", "follows"} & set(lows)):
            return False
        found = [who for who in here if who.kind != "state"]
        people = [who for who in found if who.kind == "person"]
        self.introduced = bool(found)
        self.issuers = self._together(people if len(people) > 1 else found[:1])
        return bool(found)

    def _together(self, issuers: list[Who]) -> list[Who]:
        """Return many issuers, or ministers who are not named, as those who signed one joint statement."""
        many = len(issuers) > _FEW or any((who.name.words or "").endswith("inisters") for who in issuers)
        joint = self._signatories() if many else None
        return [joint] if joint is not None else issuers

    def _signatories(self) -> Who | None:
        """Return those who signed a joint statement, where the headline tells that it is one."""
        return self.story.joint.signatories() if self.story.joint.titled else None

    def _publishing(self) -> Who | None:
        """Return the publisher where it speaks for itself: a ministry, state media of a party, a research body."""
        told, headline = self.story.document.publisher, self.story.document.headline
        if told.value is None or told.start is None:
            return self._speaking_first() if _STATEMENT & set((headline.value or "").casefold().split()) else None
        actor = self.story.lexicon.by_name.get(told.value)
        joint = self._signatories() if actor is None or actor.affiliation == "state" else None
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
        return self.story.cast.known.setdefault(actor.actor_id, who)

    def _bylined(self) -> list[Who]:
        """Return who speaks in "Remarks by Ambassador X" or "Joint statement of Y" where the text goes on with "we"."""
        lows, headline = self.tokens.lows, self.story.document.headline
        title = (headline.value or "").casefold()
        if not self._in_the_first_person():
            return []
        for number, sentence in enumerate(self.tokens.sentences[:_TITLES]):
            at = next((i for i in sentence[:-1] if lows[i] in _SPOKEN and lows[i + 1] in _BY), None)
            if at is None or self.story.sayings.by_sentence[number]:
                continue
            stop = next((i for i in range(at + 2, sentence.stop) if lows[i] in _ENDS), sentence.stop)
            found = [p.who.self for p in self.story.cast.places[number] if at < p.first < stop]
            joint = self._signatories() if sum(who.kind == "state" for who in found) > _FEW else None
            if joint is not None:
                return [joint]
            people = [who for who in found if who.kind == "person" and (who.country.value or who.role.value)]
            if bodies := people or [who for who in found if who.kind == "organisation"][:1]:
                return bodies
        if not ("statement of the" in title or "statement by the" in title):
            return []
        known = self.story.cast.known.values()
        return [w for w in known if w.kind == "organisation" and str(w.name.value).casefold() in title][:1]

    def _in_the_first_person(self) -> bool:
        """Whether the sentences after a title speak for themselves ("We condemn", "Let me start")."""
        lows = self.tokens.lows
        after = self.tokens.sentences[1 : 1 + _OPENING]
        return any(_OURS & set(lows[s.start : s.start + 3]) and not self.quoted[s.start] for s in after)

    def _speaking_first(self) -> Who | None:
        """Return the state or office whose stance a statement opens with; the rest of it is its own words."""
        for said in self.story.sayings.by_sentence[:_HEAD]:
            if said and said[0].who.kind != "person" and said[0].who.affiliation == "state" and not said[0].pronoun:
                return said[0].who
        return None

    def _turn(self, sentence: range, before: Who | None) -> Who | None:
        """Read "MR MILLER:" and "QUESTION:" at the head of a paragraph of a transcript."""
        text, start = self.story.document.text, self.tokens.starts[sentence.start]
        match = _TURN.match(text, start)
        if match is None:
            return self._named_before_colon(sentence) or before
        if match[2]:
            return None
        if match[3]:
            return self._asked() or before
        surname = match[1].casefold()
        who = self.story.cast.surnames.get(surname)
        if who is None:
            actor = next(
                (
                    a
                    for a in self.story.lexicon.actors.values()
                    if a.kind == "person" and a.name.casefold().endswith(f" {surname}")
                ),
                None,
            )
            span = match.span(1)
            value = actor.name if actor else match[1].title()
            who = Who("person", cell(text, *span, value, "speaker-of-the-transcript"), actor and actor.actor_id)
            who.affiliation = actor.affiliation if actor else "state"
            if actor:
                who.country = cell(text, *span, actor.country, "country-of-the-actor")
                who.organisation = cell(text, *span, actor.organisation, "organisation-of-the-actor")
            self.story.cast.surnames[surname] = who
        return who

    def _only_asks(self, sentence: range) -> bool:
        """Whether a sentence of a question tells nothing ("Has the minister seen the images?")."""
        lows, at = self.tokens.lows, sentence.start
        at += 2 if lows[at + 1] == ":" else 0
        return lows[sentence.stop - 1] == "?" and lows[at] in _OPENS_A_QUESTION

    def _asks(self, sentence: range, asking: bool) -> bool:
        """Whether a paragraph is a question, or goes on from one; what reporters ask is nobody's statement."""
        match = _TURN.match(self.story.document.text, self.tokens.starts[sentence.start])
        return bool(match[2]) if match is not None else asking and self._named_before_colon(sentence) is None

    def _named_before_colon(self, sentence: range) -> Who | None:
        """Read "Maria Zakharova: …" at the head of a paragraph of an interview."""
        for places in self.story.cast.places:
            for place in places:
                if place.first == sentence.start and self.tokens.lows[place.last + 1 : place.last + 2] == [":"]:
                    if place.who.kind == "unnamed" and place.who.role_kind == "spokesperson":
                        return self._at_the_podium() or place.who.self
                    return place.who.self if place.who.kind == "person" else None
        return None

    def _at_the_podium(self) -> Who | None:
        """Return whom the head of a transcript names as its spokesperson ("Ann Keane, Deputy Spokesman for …")."""
        text = self.story.document.text
        for (start, end), _ in self.story.document.furniture:
            if (match := _PODIUM.match(text, start, end)) is not None:
                actor = self.story.lexicon.people.get(match["name"].casefold().replace("-", " "))
                name = cell(
                    text, *match.span("name"), actor.name if actor else match["name"], "speaker-of-the-transcript"
                )
                who = Who("person", name, actor and actor.actor_id, affiliation="state")
                if actor:
                    who.country = name._replace(value=actor.country, rule="country-of-the-actor")
                    who.organisation = name._replace(value=actor.organisation, rule="organisation-of-the-actor")
                return self.story.cast.known.setdefault(match["name"].casefold(), who)
        return None

    def _asked(self) -> Who | None:
        """Return who answers in an interview: the first official named in the headline."""
        headline = (self.story.document.headline.value or "").casefold()
        people = (a for a in self.story.lexicon.actors.values() if a.kind == "person" and a.affiliation == "state")
        actor = next((a for a in people if a.name.casefold() in headline), None)
        return self.story.cast.known.get(actor.actor_id) if actor is not None else None

    def _introduced(self, number: int) -> Who | None:
        """Read "[Soundbite] Yoon Suk Yeol (President)" before a sentence of a broadcast."""
        sentence, starts = self.tokens.sentences[number], self.tokens.starts
        end = self.tokens.ends[self.tokens.sentences[number - 1].stop - 1] if number else 0
        text = self.story.document.text[end : starts[sentence.start]]
        if self.tokens.lows[sentence.start] == "quote" and (match := _SOURCE.search(text)):
            return self._source(match["name"].split(), end + match.start("name"))
        if not (_SOUNDBITE.search(text)):
            return None
        words = _TITLE.sub("", _SOUNDBITE.split(text)[-1].partition("(")[0].strip(' :\n"“”[]'))
        return (
            self.story.cast.people.named(words, self.story.document.text.rindex(words, 0, starts[sentence.start]))
            if words
            else None
        )

    def _source(self, words: list[str], at: int) -> Who | None:
        """Read "Source: President Ann Keane in a speech" above "Quote: …", by the longest name that is known."""
        people, surnames = self.story.cast.people, self.story.cast.surnames
        names = [" ".join(words[first:]) for first in range(len(words))]
        who = next((known for name in names if " " in name and (known := people.known(name, at)) is not None), None)
        return who or surnames.get(words[-1].casefold()) or (people.named(names[0], at) if len(words) > 1 else None)

    def tells_itself(self, number: int) -> Saying | None:
        """Return the saying of state media that tell what somebody did ("Kim honoured those who fought")."""
        sentence, own = self.tokens.sentences[number], self.story.sayings.by_sentence[number]
        told = bool(own) and all(saying.sense == "stance" for saying in own) and not self.quoted[sentence.start]
        if not told or not self.issuers or self.issuers[0].affiliation != "state":
            return None
        return self.own_words(self.issuers[0], sentence, number, [])

    def own_words(self, who: Who, sentence: range, number: int, via: list[Who]) -> Saying:
        """Return what a speaker says in a sentence that is wholly the speaker's own ("I can't confirm it")."""
        lows = self.tokens.lows
        everybody = self.issuers if who in self.issuers else [who]
        speakers = [Place(sentence.start, sentence.start, one) for one in everybody]
        for mention in self.story.inside[number]:
            lead = lows[max(sentence.start, mention.first - 4) : mention.first]
            sense = mention.entry.value
            if (
                mention.entry.kind == "say"
                and sense in ("no-comment", "denies", "confirms")
                and {"i", "we"} & set(lead)
            ):
                return Saying(speakers, mention, sense, number, sentence, list(via), True)
            if mention.entry.kind == "stance" and mention.entry.more == "verb" and {"i", "we"} & set(lead):
                return Saying(speakers, mention, "stance", number, sentence, list(via), True)
        verb = next((m for m in self.story.inside[number] if m.entry.kind in ("say", "stance", "move")), None)
        entry = Entry("say", "says", "own words", False)
        verb = Mention(verb.first, verb.last, entry) if verb else Mention(sentence.start, sentence.start, entry)
        return Saying(speakers, verb, "says", number, sentence, list(via), True)

    def _announced(self, number: int) -> Who | None:
        """Return whose words a sentence with a colon at its end leads to ("A Foreign Office spokesperson said:")."""
        sentence = self.tokens.sentences[number]
        before = self.tokens.sentences[number - 1]
        if not number or not self.quoted[sentence.start] or self.tokens.lows[before.stop - 1] != ":":
            return None
        if said := self.story.sayings.by_sentence[number - 1]:
            return said[-1].who
        official = (p.who.self for p in self.story.cast.places[number - 1] if p.who.self.affiliation == "state")
        return next((who for who in official if who.kind != "state"), None)

    def _closing(self, number: int) -> int:
        """Return the sentence in which a quotation of several paragraphs closes, or its first one."""
        for later in range(number, min(number + _LONGEST, len(self.tokens.sentences))):
            if later > number and self.story.sayings.by_sentence[later]:
                break
            if self.tokens.words[self.tokens.sentences[later].stop - 1] in ("”", '"'):
                return later
        return number

    def _runs_on(self, sentence: range) -> bool:
        """Whether a sentence stands in a quotation that runs on into the next sentence."""
        last = sentence.stop - 1
        return (
            self.quoted[last]
            and self.quoted[min(sentence.start + 1, last)]
            and self.tokens.words[last] not in ("”", '"')
        )

    def _goes_on(self, sentence: range, current: Saying, number: int) -> bool:
        """Whether a sentence is the next stretch of a quotation: it stands in marks and follows its speaker closely."""
        if number - current.at == 1 and self._believed(sentence, current):
            return self.tokens.paragraphs[number] == self.tokens.paragraphs[current.at]
        return number - current.at <= 4 and (
            self.quoted[sentence.start] or self.quoted[min(sentence.start + 1, sentence.stop - 1)]
        )

    def _believed(self, sentence: range, current: Saying) -> bool:
        """Whether a sentence says what "is believed", right behind what a service or a body of experts found."""
        lows = self.tokens.lows
        finds = current.who.kind == "organisation" and (
            is_service(current.who) or current.who.affiliation == "research"
        )
        return finds and any(lows[at] in _HELD and lows[at - 1] in BE and lows[at + 1] == "to" for at in sentence)

    def ahead(self, number: int) -> Saying | None:
        """Return the next saying of the same paragraph: one that opens with a quotation names its speaker then."""
        for later in range(number + 1, min(number + 4, len(self.tokens.sentences))):
            if self.tokens.paragraphs[later] != self.tokens.paragraphs[number]:
                return None
            if self.story.sayings.by_sentence[later]:
                return self.story.sayings.by_sentence[later][0]
        return None
