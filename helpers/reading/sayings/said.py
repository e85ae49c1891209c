"""Who says what in a sentence: the speaker of each verb of saying, and the carriers that pass it on.

"The Kremlin confirmed …, according to RIA Novosti": the Kremlin is the speaker, RIA Novosti a carrier (*via*). "Yonhap
reported, citing a government source": the source is the speaker, Yonhap the carrier.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.reading.composed.words import before_adverbs
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.names import SAYS, WEEKDAYS
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.citing import Citing, spoken_in
from helpers.reading.sayings.counts import counting_verbs
from helpers.reading.sayings.findings import findings, may_find
from helpers.reading.sayings.nouns import Nouns
from helpers.reading.sayings.passed import without_passed
from helpers.reading.sayings.quotatives import Marks, closing_marks, colons, quotative_verbs
from helpers.reading.sayings.referents import ISSUED, Referents
from helpers.reading.sayings.relays import relay, shown_to, told_to
from helpers.reading.sayings.saying import Saying, only_looks
from helpers.reading.sayings.strangers import crowd, stranger
from helpers.reading.sayings.subjects import PREPOSITIONS, WORKS, Subjects
from helpers.reading.sayings.trailing import trailing_verbs
from helpers.reading.sayings.unlisted import agent_named, of_its_ground, refers_back, unlisted, unlisted_behind
from helpers.reading.sayings.views import shared_views
from helpers.reading.tokens import Tokens

_DAYS = WEEKDAYS | frozenset(
    "on in late early , . january february march april may june july august september october november december jan "
    "feb mar apr aug sept sep oct nov dec".split()
)
_OF_A_DAY = 8  # words of "on Jan. 9, 2024"
_CITES = frozenset(("citing", "quoting", "cited", "quoted", "cites", "quotes", "cite", "quote"))
_INVERTED = frozenset(
    "said says added adds wrote writes explained explains stated noted stressed recalled remarked warned "
    "insisted".split()
)
_INVERTED_TOO = _INVERTED | frozenset(("reported", "reports", "announced", "claimed", "confirmed", "revealed"))
_MARKS = frozenset((",", "”", '"', "'", "’", "—", "–", "?", "!"))
_GOES_ON = frozenset("and but while after as days hours when though although which who without".split())
_AFTER_SPEAKER = frozenset((",", ".", "on", "citing", "quoting", "in"))
_IS = frozenset(("is", "are", "was", "were", "been", "'s", "'re"))
_PAPERS = ISSUED | {"letter", "note", "declaration", "appeal", "resolution"}
_ISSUES = frozenset("issued released published made adopted sent issue issues signed joined endorsed".split())
_JOINS = frozenset("join joins joined joining".split())
_MANY = frozenset("countries nations states governments members allies partners".split())
_DESCRIBED = frozenset(
    "described called dubbed labelled labeled termed hailed branded characterized characterised".split()
)
_DONE_BY = ("denies", "dismisses", "condemns", "welcomes")  # "the deal, condemned by Oslo as …"
_GIVES = frozenset("conveyed expressed voiced extended".split())  # “courteously conveyed his thanks”
_MAKES = frozenset("make makes made making let lets letting".split())
_OWNER = 6
_THEY = frozenset(("it", "they", "he", "she"))
_PUBLISHES = frozenset(
    "released published posted shared showed circulated unveiled aired broadcast issued carried".split()
)
_FAR_BACK = 16  # words from "published" to "what it said"
_LABEL = Entry("say", "says", "label", False, "verb")
_TOLD_BY = frozenset("reports report claims allegations articles news stories statements documents".split())
_GOES_ON = frozenset("but and while although though whereas an a as yet which".split())
_FIRST = frozenset(
    "while although though whereas as".split()
)  # of a sentence: what comes behind the comma is another's
_PARTS = frozenset("and while after as although though whereas".split())  # before what another one says
_CLAUSE = frozenset('that who which whom whose while as when after before since “ "'.split())
_AUXILIARIES = frozenset("is are was were has have had may might could would will can did does".split())
# What ends like a verb behind a name and is none ("said Kirby Wednesdays", "said Keane, the boss's aide").
_NO_VERB_FORMS = WEEKDAYS | frozenset("as across besides overseas afterwards this".split())
_LONG_PHRASE = 7  # words before the name of a speaker ("the South Korean news site")
_AGENT = 7  # words between a passive verb of saying and "by" its speaker
_NO_PHRASE = PREPOSITIONS | _CLAUSE | _AUXILIARIES | SAYS | frozenset("and or but then not he she it they".split())
# Nouns and adjectives of these senses tell of a stance, and nobody says them by themselves.
_NO_VERBS = ("denies", "dismisses", "alleges", "assesses")


class Sayings:
    """All acts of saying of a text, sentence by sentence."""

    def __init__(self, tokens: Tokens, inside: Sequence[Sequence[Mention]], cast: Cast, quoted: Sequence[bool]) -> None:
        """Find them; ``inside`` are the mentions of each sentence, ``quoted`` tells which tokens stand in marks."""
        self.tokens, self.cast, self.quoted = tokens, cast, quoted
        self.subjects = Subjects(tokens, cast, quoted)
        self.referents = Referents(tokens, cast, quoted, self.subjects)
        self.citing = Citing(tokens, self.subjects, self.referents)
        self.marks = Marks(closing_marks(tokens, quoted), colons(tokens, quoted))
        self.told: list[list[Saying]] = []  # all acts of saying, also those that others only carry
        self.by_sentence: list[list[Saying]] = []
        self.here: Sequence[Mention] = []
        for number, sentence in enumerate(tokens.sentences):
            self.by_sentence.append(self._sentence(number, sentence, inside[number]))

    def _sentence(self, number: int, sentence: range, mentions: Sequence[Mention]) -> list[Saying]:
        places = self.referents.here = self.cast.places[number]
        self.here = mentions
        quoted, nouns = self.quoted, Nouns(self.tokens, places)
        words = [m for m in mentions if m.entry.kind == "say" or (m.entry.kind == "stance" and m.entry.more == "verb")]
        verbs = [m for m in words if not quoted[m.first] and not nouns.is_noun(m, sentence)]
        marked = [m for m in words if quoted[m.first] and (m.entry.kind == "stance" or m.entry.phrase in _GIVES)]
        verbs += [v for m in marked if (v := self._marked(m, places)) is not None]
        verbs = [m for m in verbs if not only_looks(m)] or verbs  # "said it was looking into the reports"
        stances = {m.first for m in verbs if m.entry.kind == "stance"}
        if stances:  # "voiced" of "voiced concern"
            verbs = [m for m in verbs if m.entry.kind == "stance" or m.first not in stances]
        beside = quotative_verbs(self.tokens, self.marks, sentence, places, {m.first for m in verbs})
        found: list[Saying] = []
        beside += self._label(sentence, places)
        known = {m.first for m in (*verbs, *beside)}
        beside += counting_verbs(self.tokens, sentence, known)
        beside += shared_views(self.tokens.lows, sentence, known)
        beside += trailing_verbs(self.tokens.lows, sentence, known)
        for verb in sorted([*verbs, *beside]) if beside else verbs:
            if saying := self._saying(number, sentence, verb, places, found):
                found.append(saying)
        found += findings(self.tokens, number, places, quoted, found)
        found += self._found_by_others(number, sentence, mentions, places, found)
        self._part(found)
        self.told.append(list(found))
        if found:
            relay(found, self.tokens.lows, places)
            shown_to(found, places, self.tokens.lows)
            told_to(found, places, self.tokens.lows)
        lows = self.tokens.lows
        for saying, later in pairwise(found):
            shared = all(
                low in ("and", "or") or low.endswith("ly") for low in lows[saying.verb.last + 1 : later.verb.first]
            )
            if shared:
                continue  # "condemned and protested against the shipments"
            clause = lows[later.verb.first - 2] == "what"  # "condemned what he called a trade in shells"
            if saying.content.start < later.verb.first < saying.content.stop and saying.who is later.who and not clause:
                saying.content = range(saying.content.start, later.verb.first)
        for saying in found:
            self.referents.issued(saying, found)
            self.referents.remember(saying.who)
        self.referents.issues(sentence, found)
        self.referents.focus(number, found)
        return found

    def _found_by_others(
        self, number: int, sentence: range, mentions: Sequence[Mention], places: list[Place], found: list[Saying]
    ) -> list[Saying]:
        """Return what a speaker whom only a noun tells has found ("…, the trade site Agro Watch found")."""
        lows = self.tokens.lows
        for mention in mentions:
            told = may_find(lows, sentence, mention) if not self.quoted[mention.first] else None
            if told is None or any(saying.verb.first == mention.first for saying in found):
                continue
            if (place := self._unlisted(sentence, told[0], places)) is not None:
                return [Saying([place], told[0], "detects", number, told[1])]
        return []

    def _marked(self, verb: Mention, places: list[Place]) -> Mention | None:
        """Return a verb of stance that alone stands in marks behind who takes it (they “strongly condemned” it)."""
        lows, at = self.tokens.lows, verb.first - 1
        while lows[at].endswith("ly") or lows[at] in ("most", "highly"):
            at -= 1
        ends = (at - 1, at - 2) if lows[at] in ("“", '"', "‘", "'") else ()
        return verb._replace(first=at) if any(place.last in ends for place in places) else None

    def _grounds(self) -> dict[int, tuple[int, str]]:
        """Return the places of this sentence with their states."""
        known = self.cast.lexicon.places
        places = [m for m in self.here if m.entry.kind in ("place", "ground")]
        return {m.first: (m.last, str(known.get(m.entry.value, m.entry.value) or "")) for m in places}

    def _label(self, sentence: range, places: list[Place]) -> list[Mention]:
        """Return the colon behind a party that begins a sentence, as headlines tell who says it ("NIS: … was sent")."""
        first = next(iter(places), None)
        if (
            first is None
            or first.first > sentence.start + 1
            or first.who.kind not in ("organisation", "state", "person")
        ):
            return []
        colon = first.last + 1
        labelled = colon + 3 < sentence.stop and self.tokens.lows[colon] == ":" and not self.quoted[colon + 1]
        return [Mention(colon, colon, _LABEL)] if labelled else []

    def _part(self, found: list[Saying]) -> None:
        """End what one says where "and" begins what another says ("KCNA reported that …, and the Kremlin said …")."""
        lows = self.tokens.lows
        for saying, later in pairwise(found):
            place = later.speakers[0]
            lead = place.first - 1 - (lows[place.first - 1] == "the")
            beside = 0 <= later.verb.first - later.speakers[-1].last <= 2 and not later.pronoun
            answers = lows[lead - 1 : lead + 1] == ["to", "which"]  # "…, to which Petrov said"
            short = saying.sense == "no-comment"  # "had no details, though Petrov wrote"
            parts = beside and (short or saying.content.start + 3 < lead) and (lows[lead] in _PARTS or answers)
            begins = lows[self.tokens.sentences[saying.at].start] in _FIRST  # "While the Kremlin …, Ukraine says"
            parts = parts or (beside and begins and lows[lead] == ",")
            if parts or lows[lead] == ";":
                for one in (one for one in found if one.verb.first <= saying.verb.first):
                    if one.content.start < lead < one.content.stop and one.content.start >= one.verb.first:
                        one.content = range(one.content.start, lead)

    # -- the speaker of a verb ----------------------------------------------------------------------------------

    def _saying(
        self, number: int, sentence: range, verb: Mention, places: list[Place], earlier: list[Saying]
    ) -> Saying | None:
        low = self.tokens.lows[verb.first]
        if low.startswith("add") and self.tokens.lows[verb.last + 1 : verb.last + 2] == ["to"]:
            return None  # "adding to tensions" says nothing
        if self._owed(sentence, verb) or self._made_to(verb, places):
            return None  # "adding that Seoul should assess the situation": nobody says so
        sense = verb.entry.value if verb.entry.kind == "say" else "stance"
        phrase = verb.entry.phrase
        content = range(verb.last + 1, sentence.stop)
        if phrase in ("according to", "as per", "based on") or phrase.startswith(("in the ", "by the ")):
            said = self.citing.according(number, sentence, verb, places)
            return said or self._according(number, sentence, verb, places)
        if low in _CITES or self.citing.reported_as(sentence, verb):
            return self.citing.cited(number, verb, places, earlier, content)
        if verb.entry.kind == "say" and verb.entry.more != "verb" and sense in _NO_VERBS:
            return None
        if low.endswith("ing") and self.tokens.lows[verb.first - 1] in _TOLD_BY:
            return None  # "denied reports alleging that"
        if low.endswith("ing") and sense != "no-comment" and not self._progressive(verb, sense):
            if beside := self._with(verb, places) or self._joining(sentence, verb, places):
                return Saying(beside, verb, sense, number, content)
            if earlier and earlier[-1].sense != "according":
                return Saying(earlier[-1].speakers, verb, sense, number, content, pronoun=True)
            if verb.first == sentence.start and verb.entry.kind == "stance":
                return self._opening(number, sentence, verb, places)
            if issuers := self._issuing(sentence, verb, places):
                return Saying(issuers, verb, sense, number, content)
            if self.tokens.lows[verb.first - 1 : verb.first] != [","]:
                return None
            if not earlier and (subject := self.subjects.clause(verb, places)) is not None:
                return Saying([subject], verb, sense, number, content, pronoun=True)
        passive = self._passive(sentence, verb)
        speakers = (
            []
            if passive
            else self.subjects.both(sentence, verb)
            or self.subjects.before(sentence, verb, places, spoken_in(earlier, self.tokens.lows))
        )
        if not speakers and not passive and earlier and self._aside(earlier[-1], verb):
            speakers = earlier[-1].speakers
        if (
            speakers
            and earlier
            and without_passed(self.tokens.lows[max(sentence.start, verb.first - 5) : verb.first])[-1:] == ["and"]
            and speakers[0].first > earlier[-1].verb.last
        ):
            speakers = []  # "summoned the ambassador and urged …": the ambassador is only summoned
        if (
            speakers
            and self.tokens.lows[speakers[0].first - 1 - (self.tokens.lows[speakers[0].first - 1] == "the")] == "than"
        ):
            return None  # "far larger than Moscow tells the United Nations": what somebody tells is only compared
        if speakers and earlier and self._listed(earlier[-1], verb, speakers[0]):
            speakers = earlier[-1].speakers
        inverted = False
        lead = self.tokens.lows[verb.first - 1] if verb.first > sentence.start else ","
        follows = self.tokens.lows[verb.last + 1 : verb.last + 2]
        if lead == "," and low in _INVERTED and follows in (["a"], ["an"], ["one"]):
            speakers = []  # "…, said a Ukrainian document": what stands before is what it says
        right = self.subjects.after(verb, places, 2) if lead == "," and low in _INVERTED_TOO else None
        acting = right is not None and self._acts(right.last + 1, sentence)
        if right is not None and (
            (right.who.kind == "person" and not (speakers and acting))
            or (right.who.kind not in ("person", "state") and self._ends(right.last + 1, sentence))
        ):
            speakers = []  # "… to strike Ukraine, said Jung Pak"; "… had arrived, reported NHK, citing …"
        spoken = self.quoted[verb.first - 1] and lead in _MARKS  # "…,” warned Petrov"
        if not speakers and not passive and (spoken or (low in _INVERTED_TOO and lead in _MARKS)):
            place = self.subjects.after(verb, places, 2) or (self.subjects.titled(verb, places) if spoken else None)
            if place is not None:
                speakers = [place, *self.subjects.joined(place, places)]
                inverted = True
        pronoun = False
        if passive and verb.entry.kind == "stance" and "which" in self.tokens.lows[max(verb.first - 4, 0) : verb.first]:
            return None  # "the company, which has been designated by the United States"
        told_of = passive and (verb.entry.kind == "stance" or sense in ("denies", "dismisses", "confirms", "alleges"))
        agents = (self.subjects.agent(verb, places) or agent_named(self.tokens, sentence, verb)) if passive else []
        if agents:
            between = self.tokens.lows[verb.last + 1 : agents[0].first]
            if told_of or (len(between) <= _AGENT and not {"that", "to", ","} & set(between)):
                return Saying(agents, verb, sense, number, sentence)
        if makers := self._publishing(sentence, verb, places):
            return Saying(makers, verb, sense, number, content, pronoun=True)
        told = speakers or passive or self._stranger(sentence, verb) is not None
        one = None if told else self._unlisted(sentence, verb, places)
        if one is not None and not refers_back(one):
            speakers = [one]
        if not speakers and not passive and (who := self.referents.pronoun(sentence, verb, earlier)):
            several = bool(earlier) and who.who is earlier[-1].who and self.tokens.lows[who.first] == "they"
            speakers, pronoun = (earlier[-1].speakers if several else [who]), True
        if not speakers and not passive and earlier and self._chained(verb, earlier[-1]):
            speakers, pronoun = earlier[-1].speakers, True
        if not speakers and one is not None:
            speakers = [one]
        if verb.entry.kind == "stance" and not passive and (many := crowd(self.tokens, sentence, verb.first)):
            speakers = [many]  # "dozens of countries condemned"
        if not speakers and not passive and (one := self._stranger(sentence, verb)) is not None:
            speakers, inverted = [one], one.first > verb.last
        if not speakers:
            return None
        for speaker in speakers:
            of_its_ground(self.tokens, speaker, sentence, self._grounds())
        first = speakers[0].first
        content = self._content(sentence, verb, first, inverted)
        return Saying(speakers, verb, sense, number, content, pronoun=pronoun)

    def _made_to(self, verb: Mention, places: list[Place]) -> bool:
        """Whether nobody does it: one is made to ("make China think twice"), is to blame, or only might believe it."""
        lows = self.tokens.lows
        if lows[verb.first - 1] == "to" and lows[verb.first] == "blame":
            return lows[verb.first - 2] in _IS or lows[verb.first - 2] == "be"
        if lows[verb.first - 2 : verb.first] == ["reason", "to"]:
            return "if" in lows[max(verb.first - _AGENT, 0) : verb.first]  # "if they have reason to believe"
        place = next((p for p in reversed(places) if p.last == verb.first - 1), None)
        while place is not None and lows[place.first - 1] == "and":  # "makes China and Russia think twice"
            place = next((p for p in places if p.last == place.first - 2), None)
        return place is not None and lows[place.first - 1] in _MAKES

    def _publishing(self, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
        """Return who published something "which it said showed", "of what it says are" a thing."""
        lows = self.tokens.lows
        if lows[verb.first - 1] not in _THEY or lows[verb.first - 2] not in ("what", "which"):
            return []
        near = range(verb.first - 3, max(verb.first - _FAR_BACK, sentence.start), -1)
        put = next((at for at in near if lows[at] in _PUBLISHES), None)
        if put is None:
            return []
        made = Mention(put, put, _LABEL)
        maker = self._unlisted(sentence, made, places)
        return self.subjects.before(sentence, made, places, []) or ([maker] if maker is not None else [])

    def _owed(self, sentence: range, verb: Mention) -> bool:
        """Whether a verb only tells what somebody should do ("must condemn", "should soberly assess")."""
        lows, at = self.tokens.lows, verb.first - 1
        while at > sentence.start and (lows[at].endswith("ly") or lows[at] in ("not", "also", "now", "at", "once")):
            at -= 1
        return lows[at] in ("should", "must", "ought") or lows[at - 1 : at + 1] == ["ought", "to"]

    def _ends(self, at: int, sentence: range) -> bool:
        """Whether nothing but a mark, a source or a day stands behind a speaker ("…, reported NHK, citing …")."""
        return at >= sentence.stop or self.tokens.lows[at] in _AFTER_SPEAKER or self.tokens.lows[at] in WEEKDAYS

    def _acts(self, at: int, sentence: range) -> bool:
        """Whether a party goes on with a verb, as the subject of what is said ("…, said Kirby relies on guesses")."""
        low = self.tokens.lows[at] if at < sentence.stop else "."
        return low in _AUXILIARIES or (low.endswith(("s", "ed")) and low.isalpha() and low not in _NO_VERB_FORMS)

    def _according(self, number: int, sentence: range, verb: Mention, places: list[Place]) -> Saying | None:
        """Read "according to residents of the town", whom no table knows."""
        if verb.entry.phrase != "according to" or self.quoted[verb.first]:
            return None
        taken = {at for place in places for at in range(place.first, place.last + 1)}
        place = unlisted_behind(self.tokens, sentence, verb, self.here, taken)
        if place is None or refers_back(place):
            return None
        place.who = self.cast.known.setdefault(str(place.who.name.value).casefold(), place.who)
        of_its_ground(self.tokens, place, sentence, self._grounds())
        begins = verb.first == sentence.start
        return Saying([place], verb, "according", number, range(place.last + 1, sentence.stop) if begins else sentence)

    def _unlisted(self, sentence: range, verb: Mention, places: list[Place]) -> Place | None:
        """Return the subject that only a noun of its kind tells ("the owner of a sawmill said")."""
        if verb.entry.kind != "say" or self.tokens.lows[verb.first].endswith("ing") or self.quoted[verb.first - 1]:
            return None
        taken = {at for place in places for at in range(place.first, place.last + 1)}
        place = unlisted(self.tokens, sentence, verb, self.here, taken)
        if place is None or self.quoted[place.first]:
            return None
        if verb.entry.value == "no-comment" and not place.who.affiliation:
            return None  # "RNP could not verify this": mostly the paper itself
        who = self._told_before(place) or self.cast.known.setdefault(str(place.who.name.value).casefold(), place.who)
        if not who.affiliation:  # taken for a person so far
            who.kind, who.affiliation = place.who.kind, place.who.affiliation
        place.who = who
        return place

    def _told_before(self, place: Place) -> Who | None:
        """Return the body that the text has named in full, where it now is only "the press service"."""
        short = str(place.who.name.value).casefold()
        if self.tokens.lows[place.first - 1] != "the" or " " not in short:
            return None
        named = (who for who in self.cast.known.values() if who.kind == "organisation" and who is not place.who)
        return next((w for w in named if _shortened(str(w.name.value).casefold(), short)), None)

    def _stranger(self, sentence: range, verb: Mention) -> Place | None:
        """Return who is told by a noun alone, in a sentence with a quotation ("…," said one of the drivers)."""
        marks = [at for at in self.marks.closing if sentence.start - 1 <= at < sentence.stop]
        lows = self.tokens.lows
        if lows[verb.first - 1] == "," and lows[verb.first] in _INVERTED and lows[verb.last + 1] in ("a", "an", "one"):
            marks = [*marks, verb.first - 1]  # "…, said a trader who asked not to be named"
        if verb.entry.kind != "say" or not (marks or any(self.quoted[verb.last + 1 : sentence.stop])):
            return None
        place = stranger(self.tokens, sentence, verb.first, verb.last, marks)
        if place is not None and place.first > verb.last and self._acts(place.last + 1, sentence):
            return None  # "…, said one of the ships had been"
        named = place is not None and any(at in self.cast.grammar.parts for at in range(place.first, place.last + 1))
        return None if named else place

    def _issuing(self, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
        """Return whose paper says something ("the ministry issued a statement calling on Russia to stop")."""
        lows = self.tokens.lows
        paper = before_adverbs(lows, verb.first - 1)  # "a statement strongly condemning"
        day = paper
        while day > verb.first - _OF_A_DAY and (lows[day] in _DAYS or lows[day].isdigit()):
            day -= 1  # "a statement on Jan. 9, 2024 condemning"
        paper = day if lows[day] in _PAPERS else paper
        paper -= lows[paper] == "," or (lows[paper] in ("that", "which") and lows[paper - 1] in _PAPERS)
        if lows[paper] not in _PAPERS:
            return []
        if lows[sentence.start] == "in" and paper - sentence.start < _OWNER:
            return self._headed(sentence, verb, places)
        issued = next((at for at in range(paper - 1, sentence.start, -1) if lows[at] in _ISSUES), None)
        if issued is None or paper - issued > _OWNER + 1:
            return []
        states = [place for place in places if place.last < issued and place.who.kind in ("state", "organisation")]
        if lows[paper - 1] == "joint" and len(states) > 1 and _MANY & set(lows[sentence.start : issued]):
            return states  # "forty countries, including Japan and Norway, issued a joint statement condemning"
        heads = [at for at in range(sentence.start, issued) if lows[at] in _MANY] if lows[paper - 1] == "joint" else []
        many = crowd(self.tokens, sentence, heads[0] + 1 if heads else issued)  # "48 countries and the Union issued"
        return [many] if many else self.subjects.before(sentence, verb._replace(first=issued, last=issued), places, [])

    def _headed(self, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
        """Return who speaks behind a paper that opens a sentence ("In a statement condemning it, Oslo and Rome …")."""
        lows = self.tokens.lows
        comma = next((at for at in range(verb.last + 1, sentence.stop) if lows[at] == ","), sentence.stop)
        first = next((place for place in places if place.first in (comma + 1, comma + 2)), None)
        return [first, *self.subjects.joined(first, places)] if first is not None else []

    def _opening(self, number: int, sentence: range, verb: Mention, places: list[Place]) -> Saying | None:
        """Return what a clause that opens a sentence judges ("Condemning the deal, the minister said that …")."""
        comma = next((at for at in range(verb.last + 1, sentence.stop) if self.tokens.lows[at] == ","), sentence.stop)
        speakers = self._headed(sentence, verb, places)
        content = range(verb.last + 1, comma)
        return Saying(speakers, verb, "stance", number, content) if speakers else None

    def _progressive(self, verb: Mention, sense: str) -> bool:
        """Whether a form in -ing is the verb of a sentence ("are denying", "has been saying that")."""
        lows, at = self.tokens.lows, verb.first - 1
        while lows[at].endswith("ly") or lows[at] in ("not", "now", "also", "both", "still"):
            at -= 1
        tells = sense in (*_NO_VERBS, "stance") or lows[verb.last + 1] in ("that", ":", "“", '"', "this")
        return tells and lows[at] in _IS

    def _with(self, verb: Mention, places: list[Place]) -> list[Place]:
        """Return who tells something beside the sentence ("…, with Seoul and Kyiv saying that")."""
        lows, beside = self.tokens.lows, list[Place]()
        for place in reversed([place for place in places if place.last < verb.first]):
            between = lows[place.last + 1 : (beside[0].first if beside else verb.first)]
            if between != [] and not (beside and between in (["and"], ["and", "the"], [","], [",", "and"])):
                break
            beside.insert(0, place)
            if "with" in lows[max(place.first - 2, 0) : place.first]:
                return beside
        return []

    def _joining(self, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
        """Return who does something together ("Japan has joined Seoul in condemning it")."""
        lows = self.tokens.lows
        if lows[verb.first - 1] != "in":
            return []
        others = [place for place in places if place.last < verb.first - 1]
        joins = next((at for at in range(verb.first - 2, sentence.start, -1) if lows[at] in _JOINS), None)
        joined = [place for place in others if joins is not None and place.first > joins]
        if joins is not None and not joined and not _CLAUSE & set(lows[joins : verb.first]):
            return self.subjects.before(sentence, verb._replace(first=joins, last=joins), others, [])
        if joins is None or not joined or verb.first - joined[-1].last > 2:
            return []  # "joined her colleagues in condemning" has no other party
        return [*self.subjects.before(sentence, verb._replace(first=joins, last=joins), others, []), *joined]

    def _aside(self, before: Saying, verb: Mention) -> bool:
        """Whether the verb before only stands in an aside ("an official, speaking anonymously, said")."""
        lows = self.tokens.lows
        return (
            lows[before.verb.first].endswith("ing")
            and lows[before.verb.first - 1] == ","
            and lows[verb.first - 1] == ","
            and before.speakers[0].last == before.verb.first - 2
        )

    def _content(self, sentence: range, verb: Mention, first: int, inverted: bool) -> range:
        """Return what is said: what follows the verb, or what stands before where little follows ("…, he said.")."""
        lows = self.tokens.lows
        lead = first if not inverted else verb.first
        lead -= lows[lead - 1] == "the" and lows[lead - 2] == ","  # "…, the customs office said"
        told = first - 1 - (lows[first - 1] in ("the", "a", "an"))
        if lows[told] == "as" and told - sentence.start > 3 and verb.first - first < _OWNER:
            return range(sentence.start, told)  # "…, as a newspaper reported, he said"
        while (
            lead - sentence.start > 3
            and first - lead < _OWNER
            and lows[lead - 1] not in _MARKS
            and lows[verb.first - 1] != ","
        ):
            if "'s" not in lows[lead - _OWNER : lead]:
                break
            lead -= 1  # "…, the Washington-based Stimson Center's 38 North wrote"
        lead = self._phrase(sentence, lead) if not inverted else lead
        if lead - sentence.start > 3 and lows[lead - 1] in (",", "”", '"', "'", "’", "—"):
            following = verb.last + 1
            day = following + (lows[following : following + 1] == ["on"])
            if (
                lows[day : day + 1]
                and lows[day] in WEEKDAYS
                and lows[day + 1 : day + 2] == [","]
                and lows[lead - 1] == ","
            ):
                return range(
                    sentence.start, lead
                )  # "…, the ministry said Monday, days after the United States claimed"
            if lows[following] == "," and lows[lead - 1] == "," and lows[following + 1] in _GOES_ON:
                return range(sentence.start, lead)  # "…, the U.S. says, but Pyongyang has denied it"
            if lows[following : following + 1] in (["of"], ["about"], ["when"]) and _IS & set(
                lows[sentence.start : lead]
            ):
                return range(sentence.start, lead)  # "Such claims are nonsense, Petrov said of the reports that …"
            aside = lows[following : following + 1] == [","] and lows[lead - 1] == "," and verb.entry.kind == "say"
            if aside and lows[following + 1] not in _GOES_ON and not lows[following + 1].endswith("ing"):
                return range(sentence.start, sentence.stop)  # "By selling shells, he said, Pyongyang helps"
            told = following < sentence.stop and lows[following] in ("that", ":", "he", "she", "it", "they")
            done_to = verb.entry.kind == "stance" and not inverted and lows[following] not in _AFTER_SPEAKER
            quote_before = lows[lead - 1] != "," or lows[lead - 2] in ("”", '"')
            if (
                not told
                and not done_to
                and (inverted or quote_before or lead - sentence.start > sentence.stop - following)
            ):
                return range(sentence.start, lead)
        return range(verb.last + 1, sentence.stop)

    def _phrase(self, sentence: range, first: int) -> int:
        """Return where the phrase before a speaker begins behind a comma ("…, the news site Global Watch said")."""
        lows, at = self.tokens.lows, first
        by = first - 1 - (lows[first - 1] == "the")
        if lows[by] in ("by", "from") and lows[by - 1] in WORKS:
            at = by - 1  # "…, a new study by the institute found"
        while at > sentence.start + 3 and first - at < _LONG_PHRASE and lows[at - 1] not in _MARKS:
            low = lows[at - 1]
            if not (low.isalpha() or low in ("-", "'s")) or low in _NO_PHRASE or low.endswith(("ed", "ly")):
                return first
            at -= 1
        return at if lows[at - 1] in _MARKS else first

    def _passive(self, sentence: range, verb: Mention) -> bool:
        """Whether others say it of the subject ("is believed to have", "was told")."""
        lows = self.tokens.lows
        participle = ("ed", "told", "said", "seen", "shown", "thought", "made")
        if verb.entry.phrase in ("was quoted", "quoted as saying", "cited as saying") or not (
            lows[verb.last].endswith(participle) or lows[verb.first].endswith(participle)
        ):
            return False
        describes = verb.entry.value in _DONE_BY or lows[verb.last] in _DESCRIBED
        if (describes or lows[verb.first - 1] == "as") and lows[verb.last + 1 : verb.last + 2] == ["by"]:
            return True  # "a claim denied by both Moscow and Pyongyang", "described by KCNA as", "as reported by NHK"
        at = verb.first - 1
        while at >= sentence.start and (
            lows[at].endswith("ly")
            or lows[at] in ("also", "not", "now", "being", "been", "first", "later", "then", "earlier")
        ):
            if lows[at] in ("being", "been"):
                return True
            at -= 1
        return (
            at >= sentence.start
            and lows[at] in ("was", "were", "is", "are", "be", "'s", "'re")
            and verb.entry.value != "voices-concern"
        )

    def _listed(self, before: Saying, verb: Mention, nearest: Place) -> bool:
        """Whether a verb goes on from a stance on somebody ("thanked Keane for her help, said it mattered")."""
        lows = self.tokens.lows
        between = lows[before.verb.last + 1 : verb.first]
        if before.verb.entry.kind != "stance" or between[-1:] != [","] or between.count(",") > 1:
            return False
        return nearest.first > before.verb.last and nearest.last < verb.first - 2 and not _CLAUSE & set(between)

    def _chained(self, verb: Mention, before: Saying) -> bool:
        """Whether a verb shares the subject of the verb before ("said … and added", "condemned … and urged")."""
        lead = self.tokens.lows[max(verb.first - 3, 0) : verb.first]
        return before.sense != "according" and bool({"and", "but"} & set(lead))


def _shortened(full: str, short: str) -> bool:
    """Whether some words are the beginning or the end of a longer name ("press service of the watchdog")."""
    return len(full) > len(short) and (full.startswith(short + " ") or full.endswith(" " + short))
