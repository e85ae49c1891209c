"""The subject of a verb of saying: the party left of it that no preposition governs, and those joined to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.names import SAYS, WEEKDAYS
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.passed import PASSED, without_passed
from helpers.reading.tokens import Tokens

PREPOSITIONS = frozenset(
    "of to in at with by from against between for on over into about near toward towards via through".split()
)
PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "body", "we": "body", "who": "person"}
STOPPERS = frozenset(("that", ";", "”", "“", '"', "which", "whether", "because", ":"))
_ASIDES = frozenset((",", "who", "before", "earlier", "previously", "repeatedly", "recently", "since", "himself"))
_ASIDE_VERBS = frozenset(
    "who which whose where asked answering responding replying speaking commenting referring".split()
)
_DASHES = ("–", "—")  # an aside between dashes is one between commas
_SIDES = frozenset("sides countries nations governments states capitals".split())
_SUMMONS = frozenset(("summoned", "summons", "convoked"))
_QUOTES = frozenset(("“", "”", '"'))
_MARKED = 3  # a word in its marks
_REACH = 14
_AUTHOR = 7  # words of "by the London-based" between a work and its author
WORKS = frozenset(
    "report analysis study investigation review paper research assessment survey brief examination document "
    "article imagery images data figures statistics records photos photographs pictures footage video statement "
    "communique communiqué declaration letter post tweet message commentary editorial release memo bulletin".split()
)
_GIVEN = frozenset(
    "provided released shared published taken obtained analysed analyzed compiled collected issued prepared produced "
    "written circulated submitted commissioned presented".split()
)
_DAYS = frozenset("on this last week month year today yesterday earlier jointly recently".split())
_FAR = 25
_SPOKEN_ENDS = frozenset((",", "?", "!", ".", "…", "...", "—", "–"))
_TITLED = 6
_BEFORE_TITLE = frozenset(
    "the a an also its former then veteran longtime senior retired top outgoing acting deputy vice principal "
    "assistant".split()
)
_PLACED = 6  # words of "in the region of Primorye" between a speaker and "who"
_BEFORE_BOTH = frozenset(
    "and but , ; though although which charge claim accusation allegation report something".split()
)
_LISTED = frozenset((",", "and", "the", ".", "of"))
# What goes on to describe a party before its verb ("a source close to the Kremlin said").
_DESCRIBES = frozenset(
    "on in at during who of for briefed familiar close involved working posted stationed speaking knowledgeable privy "
    "serving responsible fighting monitoring tracking – - —".split()
)
_MEETS = frozenset("met meets told tells saw sees sent gave gives took led sought seeks thanks calls hosts".split())
_NO_DEED = frozenset("united allied combined retired named armed".split())
_OWNER = 4  # words of the longest state
_OPENING = 3  # words of "Experts of the institute"
_OF = frozenset(("of", "from", "at", "with"))
_NO_DOING = frozenset("morning evening meeting briefing acting ruling leading".split())
_BETWEEN_STATES = frozenset(
    "relations ties talks cooperation trade border affairs links exchanges summit deal deals alliance treaty pact war "
    "relationship issues matters dealings contacts negotiations".split()
)
_BELONGS = frozenset("in within inside to for".split())
_KINDS = frozenset(
    "private outside independent other military foreign western european some several local senior former defense "
    "defence security civilian international regional many few leading its various intelligence".split()
)


def _by_kind(who: Who) -> bool:
    """Whether a body is told by its kind alone, as one that describes another ("Rosoil, the Russian refiner, said")."""
    return who.kind == "organisation" and who.name.rule == "body-by-its-kind"


class Subjects:
    """Finds the parties that a verb belongs to, by what stands between them and the verb."""

    def __init__(self, tokens: Tokens, cast: Cast, quoted: Sequence[bool]) -> None:
        """Keep the text's words, its parties and which words stand in quotation marks."""
        self.tokens, self.cast, self.quoted = tokens, cast, quoted

    def before(self, sentence: range, verb: Mention, places: list[Place], spoken: Sequence[Place]) -> list[Place]:
        """Return the subject left of a verb; ``spoken`` are parties that speak in the same sentence already."""
        lows = self.tokens.lows
        verb = verb._replace(first=self._before_list(sentence, verb))
        if (summons := self._summons(sentence, verb)) is not None:
            verb = verb._replace(first=summons)
        if (beside := self._beside_mark(sentence, verb, places) or self._labelled(sentence, verb, places)) is not None:
            return [beside]
        limit = self.relative(sentence, verb)
        if any(place.first < limit <= place.last for place in places):
            limit = verb.first  # "Ann Keane, who chairs the committee,": the clause is part of the party
        objects: list[Place] = []  # whom the verb before is done to
        who = verb.first - 1
        while who > sentence.start and (lows[who] in PASSED or lows[who].endswith("ly")):
            who -= 1
        if lows[who] == "who" and lows[who - 1] != "," and not any(p.last == who - 1 for p in places):
            return []  # "nations who suspect an arms deal"
        for index in range(len(places) - 1, -1, -1):
            place = places[index]
            if place.last >= limit or self.quoted[place.first]:
                continue
            if limit == verb.first and lows[verb.first - 1] == "," and any(party is place for party in spoken):
                continue  # "The NIS, Lee said, believes": Lee only tells it
            if limit != verb.first:
                if lows[place.first - 1] in PREPOSITIONS and place.first - 1 > sentence.start and index:
                    limit = min(limit, place.first - 1)
                    continue
                near = place.last >= limit - 2 or (
                    limit - place.last < _PLACED and lows[place.last + 1] in PREPOSITIONS
                )
                return [place] if near else []  # "an official in Primorye, who …, said"
            between = ["," if low in _DASHES else low for low in lows[place.last + 1 : verb.first]]
            if len(between) == _MARKED and between[0] in _QUOTES and between[2] in _QUOTES:
                between = between[1:2]  # "the ministry “strongly” urged"
            if between[:2] == [",", "which"] and place.who.kind == "organisation" and not without_passed(between[2:]):
                return [place]  # "criticised by the ministry, which said"
            if len(between) > _REACH:
                chained = index == 0 and {"and", "but"} & set(between[-4:]) and len(between) < 36
                if not chained and not (between[0] in (",", "(") and between[-1] in (",", ")") and len(between) < 30):
                    return []
            if between == [",", "and"] and index:
                continue  # "Kim drank to the health of his guest, Putin, and said": Kim goes on
            if index and self._is_object(place, between, sentence):
                objects.append(place)
                continue  # "Keane met the minister, Ola Berg, on Monday and voiced concern": Keane goes on
            if self._cleft(place, between, sentence):
                return [place]
            chained = index == 0 and place.first <= sentence.start + _OPENING and between[-1:] == ["and"]
            if any(low in STOPPERS for low in between) and not (chained and between.count("that") == 1):
                return []  # but "experts looked at a missile that had hit the city and concluded"
            lead = lows[place.first - 1] if place.first > sentence.start else ""
            if between[:2] == [",", "who"] or between[:1] == ["who"]:
                told = [low for low in between if low not in _ASIDES and low not in PASSED and not low.endswith("ly")]
                of = places[index - 1] if index and place.who.kind == "organisation" else None
                if not told and of is not None and of.who.kind == "person" and lows[of.last + 1] in ("of", "from"):
                    return [of]  # "Ann Keane of the main opposition Sea Party, who spoke to reporters"
                if not told and not (place.who.kind == "state" and lows[place.first - 1] in ("in", "of", "at", "from")):
                    return [place]  # an official at an embassy in Pyongyang, who asked not to be named
            if between[:1] and between[0] in _BETWEEN_STATES and place.who.kind == "state":
                continue  # "sources familiar with Russia-Norway relations have told"
            if between[:1] == ["-"] and self.tokens.ends[place.last] == self.tokens.starts[place.last + 1]:
                continue  # "Kremlin-linked media said", "a Washington-based institute said"
            comma = between[:1] == [","] or (between[:1] in (["who"], ["whose"]) and between[-1] == ",")
            if comma and index and self._in_apposition(place, places[index - 1]):
                continue  # "Kim Yo Jong, the sister of the leader, a senior official, said"
            if lead.endswith("ing") and lead not in _NO_DOING and lows[place.first - 2] != "-":
                continue  # "Barrot, visiting Kyiv, said"
            if (lead in PREPOSITIONS or self._governed(place, sentence, PREPOSITIONS)) and not self._wrote(
                place, sentence
            ):
                continue
            if between and between[0] == "'s":
                continue
            if lead == "and" and index and "between" in lows[max(places[index - 1].first - 2, 0) : place.first]:
                continue  # "rail traffic between North Korea and Russia could indicate"
            if lead == "and" and index and self._joined_places(places[index - 1], place):
                continue  # "Sources in Kyiv and Seoul told"
            if any(low in PRONOUNS and low != "who" for low in between):
                return []
            set_off = (
                other
                for other in places
                if other.who.kind == "person"
                or other in objects
                or self._governed(other, sentence)
                or self._within(other, place)
            )
            people = {at for other in set_off for at in range(other.first, other.last + 1)}
            if not self._reaches(between, place, sentence) or self._another(
                place.last + 1, verb.first, between, people
            ):
                return []
            return [*self._joined_before(place, places[:index], sentence), place]
        return []

    def _is_object(self, place: Place, between: list[str], sentence: range) -> bool:
        """Whether a party before "and said" is whom the verb before is done to, and its subject goes on."""
        plain = without_passed(between)
        if plain[-1:] != ["and"] or "," in plain:
            return False
        at = place.first - 1
        at -= at > sentence.start and self.tokens.lows[at] in ("the", "his", "her", "its", "their")
        lead = self.tokens.lows[at]
        return len(plain) == 1 or lead in _MEETS or (lead.endswith("ed") and lead not in _NO_DEED)

    def _cleft(self, place: Place, between: list[str], sentence: range) -> bool:
        """Whether a sentence tells who it was that spoke ("It was the spy agency that first said")."""
        at = place.first - 1
        lead = self.tokens.lows[max(at - 2, sentence.start) : at + 1]
        told = without_passed([low for low in between[1:] if low != "first"])
        return between[:1] in (["that"], ["who"], ["which"]) and "it" in lead and lead[-1] in ("was", "is") and not told

    def _joined_places(self, one: Place, other: Place) -> bool:
        """Whether two states are where somebody is or comes from ("officials from Kyiv and Seoul")."""
        lows = self.tokens.lows
        states = one.who.kind == other.who.kind == "state" and lows[one.last + 1 : other.first] in (["and"], ["or"])
        return states and lows[one.first - 1] in ("in", "from")

    def _wrote(self, place: Place, sentence: range) -> bool:
        """Whether a party is told as the author of what speaks ("a new study by the Seoul-based institute says")."""
        lows = self.tokens.lows
        for at in range(place.first - 1, max(place.first - _AUTHOR, sentence.start), -1):
            if lows[at] in ("by", "from"):
                while lows[at - 1] in WEEKDAYS or lows[at - 1] in _DAYS:
                    at -= 1  # "a report released on Thursday by the centre"
                work = at - 2 - (lows[at - 2] == ",")  # "The report, published by the team, says"
                return lows[at - 1] in WORKS or (lows[at - 1] in _GIVEN and lows[work] in WORKS)
            if lows[at] in PREPOSITIONS:
                return False
        return False

    def _beside_mark(self, sentence: range, verb: Mention, places: list[Place]) -> Place | None:
        """Return the person right behind a closing mark ("…,” Yoon Sang, a member of the Sea Party, told the paper)."""
        for place in places:
            at = place.first
            if place.last >= verb.first or place.who.kind not in ("person", "unnamed") or self.quoted[at]:
                continue
            if at and self.quoted[at - 1] and self.tokens.lows[at - 2] in _SPOKEN_ENDS:
                between = range(place.last + 1, verb.first)
                closes = len(between) <= _FAR and not any(
                    self.quoted[b] or self.tokens.lows[b] == "'s" for b in between[:1]
                )
                stray = any(self.quoted[b] for b in between) or {";", ":"} & {self.tokens.lows[b] for b in between}
                first = not any(low in SAYS for low in self.tokens.lows[place.last + 1 : verb.first])
                return place if closes and first and not stray else None
        return None

    def _labelled(self, sentence: range, verb: Mention, places: list[Place]) -> Place | None:
        """Return the first party of a label before a colon ("[Ann Keane/Field director: “…”]")."""
        if self.tokens.lows[verb.first] != ":" or not places or places[0].first > sentence.start + 1:
            return None
        follows = self.tokens.lows[places[0].last + 1]
        return places[0] if places[0].who.kind == "person" and follows in ("/", "(", "|", "-", "–", "—") else None

    def _summons(self, sentence: range, verb: Mention) -> int | None:
        """Return where "summoned" stands before "and warned": who is summoned does not warn."""
        lows = self.tokens.lows
        if without_passed(lows[max(sentence.start, verb.first - 5) : verb.first])[-1:] != ["and"]:
            return None
        return next((at for at in range(verb.first - 1, sentence.start, -1) if _summoned(lows, at)), None)

    def clause(self, verb: Mention, places: list[Place]) -> Place | None:
        """Return the subject of the clause that "…, saying" goes on from: the nearest party with a verb behind it."""
        lows = self.tokens.lows
        for place in reversed(places):
            after = lows[place.last + 1]
            if place.last >= verb.first - 2 or self.quoted[place.first] or self._behind_preposition(place):
                continue
            if any(_summoned(lows, at) for at in range(max(place.first - _OWNER, 0), place.first)):
                continue  # "summoned Norway's envoy over it, saying": the envoy says nothing
            if after.isalpha() and after not in PREPOSITIONS and after not in ("and", "or", "as", "who", "which"):
                return place
        return None

    def _behind_preposition(self, place: Place) -> bool:
        lows, at = self.tokens.lows, place.first - 1
        return at >= 0 and any(low in PREPOSITIONS for low in lows[max(at - 2, 0) : at + 1])

    def _before_list(self, sentence: range, verb: Mention) -> int:
        """Return where a list of examples before a verb begins ("ministers, including those of Japan, said")."""
        words, lows = self.tokens.words, self.tokens.lows
        at = verb.first - 1
        while at > sentence.start and (lows[at] in PASSED or lows[at] in (",", "have", "has")):
            at -= 1
        stop = at
        while at > sentence.start and (words[at][0].isupper() or lows[at] in _LISTED):
            at -= 1
        return at if at < stop and lows[at] in ("including", "like") else verb.first

    def both(self, sentence: range, verb: Mention) -> list[Place]:
        """Read "both sides" and "the two countries" as the two states of this story."""
        lows = self.tokens.lows
        at = verb.first - 1
        while at > sentence.start and (lows[at] in PASSED or lows[at].endswith("ly")) and lows[at] != "both":
            at -= 1
        alone = lows[at] == "both" and lows[at - 1] in _BEFORE_BOTH
        if not alone and (at <= sentence.start or lows[at] not in _SIDES or lows[at - 1] not in ("both", "two")):
            return []
        states = [self.cast.known.get(f"state:{code}") for code in ("RUS", "PRK")]
        return [Place(at - 1, at, who) for who in states if who is not None] if all(states) else []

    def relative(self, sentence: range, verb: Mention) -> int:
        """Return where the subject ends: before a relative clause that closes at the verb, else at the verb."""
        lows = self.tokens.lows
        close = verb.first - 1
        while close > sentence.start and (lows[close] in PASSED or lows[close].endswith("ly")):
            close -= 1
        if close <= sentence.start or lows[close] != ",":
            return verb.first
        for at in range(close - 1, max(sentence.start, verb.first - 30), -1):
            if lows[at] in _ASIDE_VERBS and lows[at - 1] == ",":
                return at - 1
        return verb.first

    def _in_apposition(self, place: Place, before: Place) -> bool:
        """Whether a party between commas stands right after another one, which it only describes."""
        lows = self.tokens.lows
        lead = place.first - 2 if lows[place.first - 1] in ("the", "a", "an") else place.first - 1
        if lows[lead - 1 : lead + 1] == [",", "and"] and lows[place.last + 1] == "," and place.who.kind == "unnamed":
            return before.who.kind == "person"  # "Victor Ann, a chair at the institute, and a former official, said"
        plain = place.who.name.rule == "body-by-its-kind" and {"a", "an"} & {lows[place.first], lows[place.first - 1]}
        if lows[lead] == "," and before.last == lead - 1 and before.who.kind == "organisation" and plain:
            return True  # "Harbour Eye, a British research group, said"
        return (
            lows[lead] == ","
            and before.last == lead - 1
            and (before.who.kind == "person" or (before.who.kind == "organisation" and _by_kind(place.who)))
            and place.who.kind in ("unnamed", "organisation")
        )

    def _governed(self, place: Place, sentence: range, by: Collection[str] = _OF) -> bool:
        """Whether a preposition stands before a party ("Ann Keane of Norway's Harbour Institute notes")."""
        lows, at = self.tokens.lows, place.first - 1
        if lows[at] == "'s":  # the state whose body it is
            parts = self.cast.grammar.parts
            at = next((b - 1 for b in range(at - _OWNER, at) if b in parts and parts[b][1].last == at - 1), at)
        at -= at > sentence.start and lows[at] == "the"
        return at >= sentence.start and lows[at] in by

    def _within(self, body: Place, place: Place) -> bool:
        """Whether a body only tells where a party belongs ("a source in Norway's security service told")."""
        lows = self.tokens.lows
        beside = body.first - (lows[body.first - 1] == "the")
        return beside == place.last + 2 and lows[place.last + 1] in _BELONGS

    def _another(self, first: int, stop: int, between: list[str], people: set[int]) -> bool:
        """Whether a noun that could itself speak stands between a party and a verb ("Pyongyang …, the report said")."""
        if without_passed(between)[-1:] in ([","], [")"], ["–"]):
            return False
        parts = self.cast.grammar.parts
        here = (at for at in range(first, stop) if at in parts and at not in people)  # a title of a name is no noun
        nouns = [at for at in here if parts[at][0] in ("body", "role")]
        if between[:1] == ["and"] and nouns and all(self._plural_role(at) for at in nouns):
            return False  # "Blinken and the foreign ministers from 47 countries condemned"
        return bool(nouns)

    def _plural_role(self, at: int) -> bool:
        kind, mention = self.cast.grammar.parts[at]
        return kind == "role" and self.tokens.lows[mention.last].endswith("s")

    def _reaches(self, between: list[str], place: Place, sentence: range) -> bool:
        """Whether nothing between a party and a verb makes another subject likely."""
        if ")" in between[:5] and (between[0] in ("(", ")")):
            between = between[between.index(")") + 1 :]  # "the Group of Seven (G7) countries"
        if between[:1] and between[0] in _SIDES:
            between = between[1:]
        between = without_passed(between)
        plain = [low for low in between if low not in PASSED and not low.endswith("ly")]
        if (
            len(plain) <= 2
            or (plain[0] == "and" and len(plain) <= 9)
            or (plain[-1] == "and" and place.first - 2 <= sentence.start)
        ):
            return True
        if plain[0] in (",", "("):
            return without_passed(between)[-1] in (",", ")") or plain[1] in ("who", "which") or "and" in plain[-3:]
        return plain[0] in _DESCRIBES or plain[-1] in (",", ")")

    def _joined_before(self, place: Place, earlier: list[Place], sentence: range) -> list[Place]:
        """Return the parties joined to a subject by "and" or a comma ("Moscow and Pyongyang have denied")."""
        found: list[Place] = []
        at = place
        for other in reversed(earlier):
            between = self.tokens.lows[other.last + 1 : at.first]
            if between in (["and"], ["nor"], ["or"], [","], [",", "and"], ["and", "the"], [",", "the"]):
                lead = self.tokens.lows[other.first - 1] if other.first > sentence.start else ""
                others = self.tokens.lows[place.last + 1 : place.last + 4]
                more = others[:2] == ["and", "others"] or others == [",", "and", "others"]
                if between[0] == "," and "and" not in between and not found and not more:
                    break
                if lead in PREPOSITIONS and not self._wrote(other, sentence):
                    break
                found.insert(0, other)
                at = other
            else:
                break
        return found

    def joined(self, place: Place, places: list[Place]) -> list[Place]:
        """Return the parties joined after a party by "and"."""
        found: list[Place] = []
        at = place
        listed: list[Place] = []  # "according to Kyiv, Washington and Seoul"
        for other in places:
            between = self.tokens.lows[at.last + 1 : other.first] if other.first > at.last else []
            if between in ([","], [",", "the"]):
                listed.append(other)
                at = other
            elif between in (
                ["and"],
                ["and", "the"],
                [",", "and"],
                [",", "and", "the"],
                ["and", "by"],
                ["and", "by", "the"],
            ) or (between[:1] == ["and"] and len(between) == 2 and between[1] in _KINDS):
                found += [*listed, other]
                listed, at = [], other
        return found

    def after(self, verb: Mention, places: list[Place], reach: int) -> Place | None:
        """Return the first party right of a verb, at most ``reach`` words off."""
        for place in places:
            if place.first > verb.last:
                between = self.tokens.lows[verb.last + 1 : place.first]
                if (
                    len(between) > reach
                    or self.quoted[place.first]
                    or any(low in (".", ";", ",", "that", *_DASHES) for low in between)
                ):
                    return None
                if reach <= 2 and any(low not in _BEFORE_TITLE for low in between):
                    return None
                return self._owned(place, places) or place
        return None

    def _owned(self, owner: Place, places: list[Place]) -> Place | None:
        """Return the official of whom a place only tells the chief ("quoting Biden's adviser, Jake Sullivan")."""
        if self.tokens.lows[owner.last + 1 : owner.last + 2] != ["'s"]:
            return None
        near = (place for place in places if 0 < place.first - owner.last - 1 <= _TITLED)
        return next((place for place in near if place.who.kind in ("person", "unnamed")), None)

    def titled(self, verb: Mention, places: list[Place]) -> Place | None:
        """Return the person right of a verb behind words of a title ("says its longtime field director, Ann Keane")."""
        place = next((place for place in places if place.first > verb.last), None)
        if place is None or place.who.kind != "person":
            return None
        between = self.tokens.lows[verb.last + 1 : place.first]
        fits = len(between) <= _TITLED and all(
            low.isalpha() and low not in PREPOSITIONS - {"of", "for"} for low in between
        )
        return place if fits else None

    def agent(self, verb: Mention, places: list[Place]) -> list[Place]:
        """Return who does what a passive verb tells ("was denied by Russia and North Korea")."""
        lows = self.tokens.lows
        for place in places:
            if place.first > verb.last and "by" in lows[max(place.first - 2, verb.last) : place.first]:
                return [place, *self.joined(place, places)]
        return []


def _summoned(lows: Sequence[str], at: int) -> bool:
    return lows[at] in _SUMMONS or (lows[at] == "called" and lows[at + 1] == "in")
