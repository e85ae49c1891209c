"""From a document to a draft: sentence by sentence, then what belongs together over the whole story."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain

from helpers.dates import interval
from helpers.reading.times import Anchor, find_times
from helpers.reading.cells import Cell, Span, cell, null
from helpers.reading.claims import Claim, is_intelligence, is_party, modality_of, stance_of
from helpers.reading.document import Document
from helpers.reading.draft import Draft, Record
from helpers.reading.lexicon import Entry, Lexicon, Mention
from helpers.reading.quantities import cells_of, counted, figures
from helpers.reading.quotes import find_quotes, inside, is_name, is_title, spoken, word_count
from helpers.reading.reactions import Reaction, can_react, cited, stances_of
from helpers.reading.said import Saying, Sayings
from helpers.reading.tokens import Tokens, tokenize
from helpers.reading.parties import Party, parties_of
from helpers.reading.things import ARMS
from helpers.reading.transfers import Frame, Reader
from helpers.reading.cast import Cast
from helpers.reading.who import Place, Who

Key = tuple[str, str]
_TURN = re.compile(r"(?:MR|MS|MRS|DR|AMB|SECRETARY|AMBASSADOR)\.? ([A-Z][A-Z'’-]+):|(QUESTION|Q):")
_GENERIC_ARMS = ("other-arms", "ballistic-missiles")
_DEFAULTS = ("official-says", "medium-says", "source-says", "research-says", "intelligence-says")
_PREVENT = frozenset(("prevent", "preventing", "prevents", "stop", "stopping", "whether", "if"))
_GENERIC_GOODS = "mixed-cargo"


# The country whose ministries a story from there names without an adjective.
_HOMES = {
    "Asia/Seoul": "KOR",
    "Asia/Pyongyang": "PRK",
    "Europe/Moscow": "RUS",
    "Asia/Vladivostok": "RUS",
    "Europe/Kyiv": "UKR",
    "Europe/Kiev": "UKR",
    "Asia/Tokyo": "JPN",
    "America/New_York": "USA",
    "Europe/London": "GBR",
    "Asia/Shanghai": "CHN",
}


def home_of(document: Document) -> str | None:
    """Return the country of the dateline."""
    return _HOMES.get(document.zone or "")


def anchor_of(document: Document) -> Anchor:
    """Return what relative dates of a document are counted from: its day of publication, at its hour if shown."""
    told = document.published.value or document.updated.value
    if told is None:
        return Anchor(None, document.clock, document.zone)
    span = interval(str(told)[:10])
    day = span.start if span.start == span.end else None
    return Anchor(day, document.clock, document.zone)


class Story:
    """One reading of one document; :meth:`draft` gives the result."""

    def __init__(self, document: Document, lexicon: Lexicon, anchor: Anchor, home: str | None) -> None:
        """Find tokens, names, sayings, quotations, dates and frames."""
        self.document, self.lexicon = document, lexicon
        text = document.text
        self.tokens = tokens = tokenize(text, document.paragraphs)
        self.mentions = lexicon.find(tokens)
        self.quotes = find_quotes(text, document.paragraphs)
        self.cast = Cast(tokens, self.mentions, lexicon, home or self._usual_home())
        self.quoted = inside(tokens, self.quotes)
        self.sayings = Sayings(tokens, self.mentions, self.cast, self.quoted)
        spans = [tokens.span(s.start, s.stop - 1) for s in tokens.sentences]
        self.sentence_starts = [span.start for span in spans]
        headline = document.headline
        heads = [Span(headline.start, headline.end)] if headline.start is not None and headline.end is not None else []
        self.times = find_times(
            text, [*heads, *spans] if not spans or not heads or heads[0].end <= spans[0].start else spans, anchor
        )
        self.firsts = [mention.first for mention in self.mentions]
        self.inside = [self._within(s) for s in tokens.sentences]
        self.issuers = [who] if (who := self._publishing()) is not None else []
        self.speakers = self._speakers()
        self.frames = self._frames()
        self.said_on: dict[int, Cell] = {}
        self._date_sayings()

    def _usual_home(self) -> str | None:
        """Return the state whose "defence ministry" a page with no dateline means: Seoul's, where it names the South."""
        states = {m.entry.value for m in self.mentions if m.entry.kind in ("country", "nationality", "capital")}
        return "KOR" if "KOR" in states else None

    def _within(self, sentence: range) -> list[Mention]:
        return self.mentions[bisect_left(self.firsts, sentence.start) : bisect_left(self.firsts, sentence.stop)]

    # -- who speaks in a sentence that names no speaker -----------------------------------------------------------

    def _speakers(self) -> list[Saying | None]:
        """Return for each sentence the saying it belongs to: its own, or the one that its quotation goes on from."""
        found: list[Saying | None] = []
        current: Saying | None = None
        paragraph = -1
        turn: Who | None = None
        for number, sentence in enumerate(self.tokens.sentences):
            own = self.sayings.by_sentence[number]
            if self.tokens.paragraphs[number] != paragraph:
                paragraph = self.tokens.paragraphs[number]
                turn = self._turn(sentence, turn)
            if self.issuers:
                self._plural(own)
            if own and not (self._issues(sentence, number) and not own[0].content):
                current = own[-1]
                found.append(own[0])
            elif turn is not None and turn.self.name.value is not None:
                found.append(self._own_words(turn, sentence, number, []))
            elif self._runs_on(sentence) and (ahead := self._ahead(number)) is not None:
                found.append(self._own_words(ahead.who, sentence, number, ahead.via))
            elif current is not None and self._goes_on(sentence, current, number):
                found.append(self._own_words(current.who, sentence, number, current.via))
            elif self._issues(sentence, number) and not self.quoted[sentence.start]:
                found.append(None)
            elif self.issuers and not self.quoted[sentence.start]:
                found.append(self._own_words(self.issuers[0], sentence, number, []))
            else:
                found.append(None)
        return found

    def _plural(self, own: list[Saying]) -> None:
        """Lead "we" in a statement back to those who issued it."""
        for saying in own:
            at = saying.speakers[0].first
            if saying.pronoun and self.tokens.lows[at] in ("we", "our"):
                saying.speakers = [Place(at, at, who) for who in self.issuers]

    def _issues(self, sentence: range, number: int) -> bool:
        """Whether a sentence introduces a statement ("made public the following statement"): its body speaks from there."""
        lows = self.tokens.lows[sentence.start : sentence.stop]
        if "statement" not in lows or not {"following", "below", "follows"} & set(lows):
            return False
        found = [p.who.self for p in self.cast.places[number] if p.who.affiliation == "state" and p.who.kind != "state"]
        people = [who for who in found if who.kind == "person"]
        self.issuers = people if len(people) > 1 else found[:1]
        return bool(found)

    def _publishing(self) -> Who | None:
        """Return the publisher where it speaks for itself: a ministry, state media of a party, a research body."""
        told = self.document.publisher
        if told.value is None or told.start is None:
            return None
        actor = self.lexicon.by_name.get(told.value)
        headline = self.document.headline
        if (
            headline.value
            and "joint statement" in headline.value.casefold()
            and (actor is None or actor.affiliation == "state")
        ):
            return Who("organisation", headline._replace(rule="joint-statement"), affiliation="state")
        if (
            actor is None
            or actor.affiliation == "media"
            and actor.country not in ("RUS", "PRK")
            or actor.affiliation not in ("state", "research")
        ):
            return None
        who = Who("organisation", told, actor.actor_id, affiliation=actor.affiliation)
        who.organisation = told._replace(value=actor.actor_id)
        if actor.country:
            who.country = told._replace(value=actor.country, rule="country-of-the-actor")
        return self.cast.known.setdefault(actor.actor_id, who)

    def _turn(self, sentence: range, before: Who | None) -> Who | None:
        """Read "MR MILLER:" and "QUESTION:" at the head of a paragraph of a transcript."""
        text, start = self.document.text, self.tokens.starts[sentence.start]
        match = _TURN.match(text, start)
        if match is None:
            return before if before is not None and text[start] != "(" else before
        if match[2]:
            return None
        surname = match[1].casefold()
        who = self.cast.surnames.get(surname)
        if who is None:
            actor = next(
                (
                    a
                    for a in self.lexicon.actors.values()
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
            self.cast.surnames[surname] = who
        return who

    def _own_words(self, who: Who, sentence: range, number: int, via: list[Who]) -> Saying:
        """Return what a speaker says in a sentence that is wholly the speaker's own ("I can't confirm it")."""
        lows = self.tokens.lows
        everybody = self.issuers if who in self.issuers else [who]
        speakers = [Place(sentence.start, sentence.start, one) for one in everybody]
        for mention in self.inside[number]:
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
        verb = next((m for m in self.inside[number] if m.entry.kind in ("say", "stance", "move")), None)
        entry = Entry("say", "says", "own words", False)
        verb = Mention(verb.first, verb.last, entry) if verb else Mention(sentence.start, sentence.start, entry)
        return Saying(speakers, verb, "says", number, sentence, list(via), True)

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
        return number - current.at <= 4 and (
            self.quoted[sentence.start] or self.quoted[min(sentence.start + 1, sentence.stop - 1)]
        )

    # -- transfers ------------------------------------------------------------------------------------------------

    def _frames(self) -> list[list[Frame]]:
        parties = []
        for number in range(len(self.tokens.sentences)):
            speaking = {place.first for saying in self.sayings.by_sentence[number] for place in saying.speakers}
            parties.append(
                parties_of(self.tokens, self.lexicon, self.cast.places[number], self.inside[number], speaking)
            )
        anywhere: dict[str, Party] = {}
        for party in chain.from_iterable(parties):
            anywhere.setdefault(party.country, party)
        reader = Reader(self.tokens, self.lexicon, anywhere)
        sentences = list(enumerate(self.tokens.sentences))
        found = [reader.frames(number, s, self.inside[number], parties[number]) for number, s in sentences]
        clear = {frame.category.value for frames in found for frame in frames if frame.generic == ""}
        if clear or (len(anywhere.keys() & {"RUS", "PRK"}) == 2 and any(chain.from_iterable(found))):
            for number, sentence in sentences:
                for frame in reader.loose(number, sentence, self.inside[number], parties[number]):
                    if frame.category.value not in clear:
                        found[number].append(frame)
        return found

    def _merged(self) -> tuple[dict[Key, list[Frame]], dict[int, list[Key]]]:
        """Return the frames of each transfer, and for each sentence the transfers it speaks of."""
        by_key: dict[Key, list[Frame]] = {}
        for frames in self.frames:
            for frame in frames:
                by_key.setdefault(frame.key, []).append(frame)
        strong = {key for key, frames in by_key.items() if any(frame.generic != "weak" for frame in frames)}
        strong_things = {m.entry.value for m in self.mentions if m.entry.kind == "item" and m.entry.more == ""}
        for key in list(by_key):
            if key not in strong and key[1] not in strong_things:
                del by_key[key]
        leads: dict[Key, Key] = {}
        for key, frames in by_key.items():
            if all(frame.generic == "generic" for frame in frames) and (other := self._absorbing(key, by_key)):
                leads[key] = other
        for key, other in leads.items():
            del by_key[key]
        at: dict[int, list[Key]] = {}
        for number, frames in enumerate(self.frames):
            keys = [leads.get(frame.key, frame.key) for frame in frames]
            at[number] = [key for key in dict.fromkeys(keys) if key in by_key]
        return by_key, at

    @staticmethod
    def _absorbing(key: Key, by_key: dict[Key, list[Frame]]) -> Key | None:
        """Return the kind of thing that a general word ("weapons", "cargo") stands for in this story."""
        direction, category = key
        special = [
            other
            for other in by_key
            if other[0] == direction and other != key and any(frame.generic != "generic" for frame in by_key[other])
        ]
        if category == _GENERIC_GOODS:
            arms = (direction, "other-arms")
            return special[0] if special else arms if arms in by_key else None
        if category == "military-technology":
            return next(
                (o for o in special if o[1] in ("space-technology", "nuclear-technology", "naval-technology")), None
            )
        return next((other for other in special if other[1] in ARMS), None)

    # -- dates of sayings -------------------------------------------------------------------------------------------

    def _times_in(self, sentence: range) -> list[Cell]:
        span = self.tokens.span(sentence.start, sentence.stop - 1)
        return [t for t in self.times if t.start is not None and span.start <= t.start < span.end]

    def _token_at(self, offset: int) -> int:
        return max(bisect_right(self.tokens.starts, offset) - 1, 0)

    def _date_sayings(self) -> None:
        """Give each saying the time expression that dates it: the nearest one outside what is said."""
        self.used: set[int] = set()
        for number, sentence in enumerate(self.tokens.sentences):
            times = self._times_in(sentence)
            if not times:
                continue
            for saying in self.sayings.by_sentence[number]:
                best: tuple[int, Cell] | None = None
                for time in times:
                    distance = self._distance(saying, sentence, time)
                    if distance is not None and (best is None or distance < best[0]):
                        best = distance, time
                if best is not None:
                    self.said_on[id(saying)] = best[1]
                    self.used.add(best[1].start or 0)

    def _distance(self, saying: Saying, sentence: range, time: Cell) -> int | None:
        """Return how far a time stands from a verb of saying, or None where it belongs to what is said."""
        if time.value is not None and ("/.." in str(time.value) or str(time.value).startswith("../")):
            return None
        at = self._token_at(time.start or 0)
        if self.quoted[at]:
            return None
        lows, verb = self.tokens.lows, saying.verb
        first = saying.speakers[0].first
        if at > verb.last:
            between = lows[verb.last + 1 : at]
            if len(between) > 9 or any(
                low in ("that", ";", "”", '"', ":", "has", "had", "have", "was", "were") for low in between
            ):
                return None
            moves = any(
                m.entry.kind == "move" and m.entry.more == "verb" and verb.last < m.first < at
                for m in self.inside[saying.at]
            )
            return None if moves and "on" not in between[-1:] else len(between) if not moves else None
        if at < verb.first:
            if first > at and self._opens_with(sentence, at, first, saying.at):
                return 10
            between = lows[at + 1 : verb.first]
            if len(between) <= 6 and at > first:
                return len(between)
        return None

    def _opens_with(self, sentence: range, at: int, first: int, number: int) -> bool:
        """Whether a time stands before the speaker with no other verb between ("On Tuesday, asked …, Miller said")."""
        if first - at > 16 or at - sentence.start > 12:
            return False
        return not any(
            at < m.first < first and (m.entry.kind == "move" or (m.entry.kind == "say" and m.entry.value != "speaks"))
            for m in self.inside[number]
        )

    # -- the draft ---------------------------------------------------------------------------------------------------

    def draft(self, url: str | None = None) -> Draft:
        """Return everything that was read."""
        by_key, at = self._merged()
        names = {key: f"t{number}" for number, key in enumerate(by_key, 1)}
        claims = self._claims(by_key, at)
        reactions = self._reactions(by_key, at)
        document = self.document
        relevant = self._relevant(by_key, reactions)
        if relevant.value is None:
            claims, reactions, by_key = [], [], {}
        return Draft(
            text=document.text,
            document=Record(
                "document",
                "document",
                {
                    "headline": document.headline,
                    "publisher": document.publisher,
                    "dateline": document.dateline,
                    "published": document.published,
                    "updated": document.updated,
                },
            ),
            relevant=relevant,
            dates=tuple(self.times),
            quotations=tuple(self._quotations()),
            transfers=tuple(self._transfer(names[key], frames) for key, frames in by_key.items()),
            claims=tuple(self._claim(number, claim, names) for number, claim in enumerate(claims, 1)),
            reactions=tuple(self._reaction(number, one, names) for number, one in enumerate(reactions, 1)),
            actors=tuple(self._new_actors(claims, reactions)),
            furniture=tuple((span.start, span.end, what) for span, what in document.furniture),
            url=url,
        )

    def _relevant(self, by_key: dict[Key, list[Frame]], reactions: list[Reaction]) -> Cell:
        for frames in by_key.values():
            frame = frames[0]
            span = self.tokens.span(frame.first, frame.last)
            return cell(self.document.text, span.start, span.end, True, "a-transfer-is-reported")
        states = {m.entry.value for m in self.mentions if m.entry.kind in ("country", "nationality", "capital")}
        if {"RUS", "PRK"} <= states and any(m.entry.kind == "item" and m.entry.more != "weak" for m in self.mentions):
            for one in reactions:
                if one.stance.value in ("calls-violation", "condemns", "calls-for-enforcement", "denies"):
                    return one.stance._replace(value=True, rule="a-reaction-is-told")
        return null("not-said", "no-transfer")

    # -- claims --------------------------------------------------------------------------------------------------------

    def _claims(self, by_key: dict[Key, list[Frame]], at: dict[int, list[Key]]) -> list[Claim]:
        found: dict[tuple[int, Key, str], Claim] = {}
        topic: list[Key] = []
        for number in range(len(self.tokens.sentences)):
            keys = at.get(number, [])
            words = self.inside[number]
            frames = [f for f in self.frames[number]]
            sayings = self.sayings.by_sentence[number] or ([s] if (s := self.speakers[number]) else [])
            for saying in sayings:
                inner = [f for f in frames if f.first in saying.content or f.last in saying.content]
                if not inner and len(sayings) == 1:
                    inner = frames
                for frame in inner:
                    self._put(found, saying, frame, keys, words)
                if inner:
                    continue
                if self._answers(saying, words) and (keys or topic):
                    self._put(found, saying, None, (keys or topic)[:1], words)
                elif topic and self.tokens.lows[saying.verb.last + 1 : saying.verb.last + 2] in (["this"], ["so"]):
                    self._put(found, saying, None, topic[:1], words, told=True)
                elif mentioned := self._mentioned(number, saying, by_key):
                    self._put(found, saying, None, mentioned, words, told=True)
            if keys:
                topic = keys
        return self._settled(list(found.values()))

    @staticmethod
    def _settled(claims: list[Claim]) -> list[Claim]:
        """Drop what only a default rule made where the same speaker, or one who speaks for that state, said it outright."""
        outright = {id(c.who) for c in claims if c.stance.rule not in _DEFAULTS}
        spoken_for = {c.who.country.value for c in claims if c.who.kind != "state"}
        said_by: dict[str, set[str]] = {}
        for claim in claims:
            if claim.who.kind != "state":
                said_by.setdefault(claim.who.country.value, set()).add(claim.stance.value)
        kept = []
        for claim in claims:
            if claim.stance.rule in _DEFAULTS and id(claim.who) in outright:
                continue
            if (
                claim.who.kind == "state"
                and claim.who.country.value in spoken_for
                and (
                    claim.stance.value not in ("denies", "no-comment", "disputes")
                    or claim.stance.value in said_by.get(claim.who.country.value, ())
                )
            ):
                continue
            kept.append(claim)
        return kept

    @staticmethod
    def _answers(saying: Saying, words: list[Mention]) -> bool:
        """Whether a saying confirms, denies or will not comment, whatever it names: it answers what was told before."""
        if saying.sense in ("denies", "dismisses", "no-comment", "confirms"):
            return True
        return any(
            m.entry.kind == "say" and m.entry.value in ("denies", "no-comment") and m.entry.more != "verb"
            for m in words
        )

    def _mentioned(self, number: int, saying: Saying, by_key: dict[Key, list[Frame]]) -> list[Key]:
        """Return the transfers whose thing a saying speaks of without telling the transfer anew."""
        mentions = [m for m in self.inside[number] if m.first in saying.content]
        if any(m.entry.kind in ("stance", "negation") for m in mentions) or _PREVENT & set(
            self.tokens.lows[saying.content.start : saying.content.stop]
        ):
            return []  # a reaction, or something not said
        things = [m.entry for m in mentions if m.entry.kind == "item"]
        found = [key for key in by_key if any(key[1] == thing.value for thing in things)]
        if not found and any(thing.more == "generic" for thing in things):
            arms = any(thing.value in _GENERIC_ARMS for thing in things)
            found = [key for key in by_key if (key[1] in ARMS) == arms][:1]
        return found

    def _put(
        self,
        found: dict[tuple[int, Key, str], Claim],
        saying: Saying,
        frame: Frame | None,
        keys: list[Key],
        words: list[Mention],
        told: bool = False,
    ) -> None:
        for place in saying.speakers:
            one = Saying([place], saying.verb, saying.sense, saying.at, saying.content, saying.via)
            stance = stance_of(self.tokens, one, frame, words, told)
            if stance is None:
                continue
            if frame is None:
                targets = keys[:1]
            else:
                targets = [key for key in keys if key[0] == frame.key[0]][:1] if frame.key not in keys else [frame.key]
            who = place.who.self
            for key in targets:
                place_key = (id(who), key, stance.value)
                if place_key not in found:
                    modality = modality_of(self.tokens, one, frame, words)
                    if stance.value in ("denies", "no-comment") and modality.value != "if-true":
                        modality = stance._replace(value="asserted", rule="no-hedge")
                    claim = Claim(who, key, stance, modality, saying, frame)
                    found[place_key] = claim

    # -- reactions -------------------------------------------------------------------------------------------------------

    def _reactions(self, by_key: dict[Key, list[Frame]], at: dict[int, list[Key]]) -> list[Reaction]:
        found: dict[tuple[int, str], Reaction] = {}
        topic: list[Key] = []
        last = -9
        for number in range(len(self.tokens.sentences)):
            keys = at.get(number, [])
            mentions = self.inside[number]
            if by_key and not self._on_topic(number - last, mentions):
                continue
            if keys or self._on_topic(99, mentions):
                last = number
            sayings = self.sayings.by_sentence[number] or ([s] if (s := self.speakers[number]) else [])
            for saying in sayings:
                for place in saying.speakers:
                    who = place.who.self
                    if not can_react(who):
                        continue
                    one = Saying([place], saying.verb, saying.sense, saying.at, saying.content, saying.via)
                    for stance in stances_of(self.tokens, one, mentions, len(sayings) == 1):
                        reaction = found.get((id(who), stance.value))
                        if reaction is None:
                            modality = modality_of(self.tokens, one, None, mentions)
                            if modality.value in ("assessed", "apparent") and modality.rule in ("hedge", "verb"):
                                modality = stance._replace(value="asserted", rule="no-hedge")
                            reaction = Reaction(who, stance, modality, saying, list(keys or topic[:1]))
                            found[id(who), stance.value] = reaction
                        elif reaction.modality.value != "if-true":
                            again = modality_of(self.tokens, one, None, mentions)
                            reaction.modality = again if again.value == "if-true" else reaction.modality
                        reaction.provisions += cited(self.tokens, mentions, "provision")
                        reaction.measures += (
                            cited(self.tokens, mentions, "measure") if stance.value == "announces-measures" else []
                        )
                        reaction.keys += [key for key in keys if key not in reaction.keys]
            if keys:
                topic = keys
        return list(found.values())

    @staticmethod
    def _on_topic(distance: int, mentions: list[Mention]) -> bool:
        """Whether a sentence speaks of transfers: it follows one closely, or names a thing, a rule or both states."""
        if distance <= 6:
            return True
        states = {m.entry.value for m in mentions if m.entry.kind in ("country", "nationality", "capital")}
        return {"RUS", "PRK"} <= states or any(
            m.entry.kind == "provision" or (m.entry.kind == "item" and m.entry.more != "weak") for m in mentions
        )

    # -- records -------------------------------------------------------------------------------------------------------------

    def _said(self, who: Who, saying: Saying) -> Cell:
        """Return when something was said: dated in its own sentence, or in another sentence of the same speaker."""
        if (own := self.said_on.get(id(saying))) is not None:
            return own
        for sayings in self.sayings.by_sentence:
            for other in sayings:
                if any(place.who.self is who for place in other.speakers) and id(other) in self.said_on:
                    return self.said_on[id(other)]._replace(rule="said-on-of-the-same-speaker")
        return null("not-said", "said-on")

    def _venue(self, who: Who, saying: Saying) -> Cell:
        numbers = [saying.at] + [
            n
            for n, sayings in enumerate(self.sayings.by_sentence)
            for other in sayings
            if n != saying.at and any(place.who.self is who for place in other.speakers)
        ]
        for number in numbers:
            for mention in self.inside[number]:
                if mention.entry.kind == "venue":
                    span = self.tokens.span(mention.first, mention.last)
                    return cell(self.document.text, span.start, span.end, mention.entry.value, "venue")
        return null("not-said", "venue")

    def _transfer(self, name: str, frames: list[Frame]) -> Record:
        best = max(frames, key=lambda frame: (frame.generic == "", frame.weight, -frame.at))
        low, high, unit = self._quantity(frames)
        return Record(
            "transfer",
            name,
            {
                "supplier": best.supplier,
                "recipient": best.recipient,
                "category": best.category,
                "stage": self._stage(frames),
                "item": best.item,
                "quantity_low": low,
                "quantity_high": high,
                "unit": unit,
                "occurred": self._occurred(frames),
                "place_from": self._place(frames, ("from",)),
                "place_to": self._place(frames, ("to", "in", "at", "into")),
                "carrier": self._carrier(frames),
            },
        )

    @staticmethod
    def _stage(frames: list[Frame]) -> Cell:
        rank = {"delivered": 0, "under-way": 1, "agreed": 2, "offered": 3, "sought": 4}
        return min((frame.stage for frame in frames), key=lambda stage: rank[stage.value])

    def _quantity(self, frames: list[Frame]) -> tuple[Cell, Cell, Cell]:
        for frame in frames:
            sentence = self.tokens.sentences[frame.at]
            units = [m for m in self.inside[frame.at] if m.entry.kind == "unit"]
            for figure in figures(self.tokens, sentence, self.inside[frame.at]):
                unit = counted(self.tokens, figure, units)
                near = 0 <= frame.thing.first - figure.last <= 6 or (
                    unit is not None and frame.thing.first <= unit.first <= frame.thing.last
                )
                if near and unit is not None:
                    return cells_of(self.tokens, figure, unit)
        return null("not-said"), null("not-said"), null("not-said")

    def _occurred(self, frames: list[Frame]) -> Cell:
        for frame in frames:
            times = [t for t in self._times_in(self.tokens.sentences[frame.at]) if t.start not in self.used]
            near = [t for t in times if abs(self._token_at(t.start or 0) - frame.last) <= 18]
            if near:
                return min(near, key=lambda t: abs(self._token_at(t.start or 0) - frame.last))
        return null("not-said")

    def _place(self, frames: list[Frame], prepositions: tuple[str, ...]) -> Cell:
        for frame in frames:
            for mention in self.inside[frame.at]:
                lead = self.tokens.lows[max(mention.first - 2, 0) : mention.first]
                if (
                    mention.entry.kind == "place"
                    and set(lead) & set(prepositions)
                    and abs(mention.first - frame.last) < 15
                ):
                    span = self.tokens.span(mention.first, mention.last)
                    return cell(
                        self.document.text, span.start, span.end, self.document.text[span.start : span.end], "place"
                    )
        return null("not-said")

    def _carrier(self, frames: list[Frame]) -> Cell:
        for frame in frames:
            for mention in self.inside[frame.at]:
                if mention.entry.kind == "carrier":
                    span = self.tokens.span(mention.first, mention.last)
                    return cell(
                        self.document.text, span.start, span.end, self.document.text[span.start : span.end], "carrier"
                    )
        return null("not-said")

    def _claim(self, number: int, claim: Claim, names: dict[Key, str]) -> Record:
        frame = claim.frame
        about = self._about(claim.key, frame, names)
        low, high, unit = self._quantity([frame]) if frame is not None else (null("not-said"),) * 3
        return Record(
            "claim",
            f"c{number}",
            {
                "transfer": about,
                "claimant": claim.who.name,
                "actor_id": self._actor_id(claim.who),
                "country": claim.who.country,
                "organisation": claim.who.organisation,
                "stance": claim.stance,
                "modality": claim.modality,
                "said": self._said(claim.who, claim.saying),
                "via": tuple(carrier.self.name for carrier in claim.saying.via),
                "quantity_low": low,
                "quantity_high": high,
                "unit": unit,
            },
        )

    def _about(self, key: Key, frame: Frame | None, names: dict[Key, str]) -> Cell:
        source = frame if frame is not None else next(f for frames in self.frames for f in frames if f.key[0] == key[0])
        span = self.tokens.span(source.first, source.last)
        return cell(self.document.text, span.start, span.end, names[key], "transfer-told")

    @staticmethod
    def _actor_id(who: Who) -> Cell:
        return (
            who.name._replace(value=who.actor_id, rule="known-actor") if who.actor_id else null("not-said", "new-actor")
        )

    def _reaction(self, number: int, one: Reaction, names: dict[Key, str]) -> Record:
        keys = [key for key in dict.fromkeys(one.keys) if key in names]
        return Record(
            "reaction",
            f"r{number}",
            {
                "actor": one.who.name,
                "actor_id": self._actor_id(one.who),
                "role": one.who.role,
                "organisation": one.who.organisation,
                "country": one.who.country,
                "stance": one.stance,
                "modality": one.modality,
                "said": self._said(one.who, one.saying),
                "venue": self._venue(one.who, one.saying),
                "transfers": tuple(self._about(key, None, names) for key in keys),
                "provisions": _unique(one.provisions),
                "measures": _unique(one.measures),
            },
        )

    # -- quotations and new names ------------------------------------------------------------------------------------------------

    def _quotations(self) -> list[Record]:
        text = self.document.text
        found: list[Record] = []
        for quoted in self.quotes:
            span = spoken(text, quoted)
            words = word_count(text, span)
            if words < 2 or quoted.nested or (words < 6 and is_name(text, quoted)):
                continue
            number = bisect_right(self.sentence_starts, span.start) - 1
            saying = self._saying_of(number, span)
            if saying is None or (words < 5 and is_title(text, span)):
                continue
            who = saying.who
            found.append(
                Record(
                    "quotation",
                    f"q{len(found) + 1}",
                    {
                        "words": cell(text, span.start, span.end, text[span.start : span.end], "quotation-marks"),
                        "speaker": who.name,
                        "actor_id": self._actor_id(who),
                    },
                )
            )
        return found

    def _saying_of(self, number: int, span: Span) -> Saying | None:
        """Return the saying that a quotation belongs to: the nearest in its sentence, else the one it goes on from."""
        own = self.sayings.by_sentence[number] if number >= 0 else []
        if own:
            at = self._token_at(span.start)
            return min(own, key=lambda s: 0 if at in s.content else abs(s.verb.first - at) + 3)
        if number < 0:
            return None
        ahead = self._ahead(number)
        before = self.speakers[number]
        if ahead is not None and (
            before is None or self._reaches_into(number, span) or before.at < self._paragraph_start(number)
        ):
            return ahead
        return before or ahead or self._beside(number, span)

    def _reaches_into(self, number: int, span: Span) -> bool:
        """Whether a quotation runs on beyond its first sentence."""
        return self.tokens.ends[self.tokens.sentences[number].stop - 1] < span.end

    def _paragraph_start(self, number: int) -> int:
        return bisect_left(self.tokens.paragraphs, self.tokens.paragraphs[number])

    def _ahead(self, number: int) -> Saying | None:
        """Return the next saying of the same paragraph: a paragraph that opens with a quotation names its speaker then."""
        for later in range(number + 1, min(number + 4, len(self.tokens.sentences))):
            if self.tokens.paragraphs[later] != self.tokens.paragraphs[number]:
                return None
            if self.sayings.by_sentence[later]:
                return self.sayings.by_sentence[later][0]
        return None

    def _beside(self, number: int, span: Span) -> Saying | None:
        """Return the party named before quoted words in a sentence without a verb of saying ("his view of …")."""
        at = self._token_at(span.start)
        for place in reversed(self.cast.places[number]):
            if (
                place.last < at
                and not self.quoted[place.first]
                and place.who.kind in ("person", "organisation", "unnamed")
            ):
                return self._own_words(place.who.self, self.tokens.sentences[number], number, [])
        return None

    def _new_actors(self, claims: list[Claim], reactions: list[Reaction]) -> list[Record]:
        people = [
            who
            for who in dict.fromkeys([*(c.who for c in claims), *(r.who for r in reactions)])
            if who.actor_id is None
        ]
        return [
            Record(
                "actor",
                f"a{number}",
                {"name": who.name, "role": who.role, "organisation": who.organisation, "country": who.country},
            )
            for number, who in enumerate(people, 1)
        ]


def _unique(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    by_value: dict[str, Cell] = {}
    for one in cells:
        by_value.setdefault(str(one.value).casefold(), one)
    return tuple(by_value.values())
