"""Which forms are nouns and no verbs of saying: "reports" in "media reports", "calls" in "amid calls for talks"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.dependents import PREPOSITIONS
from helpers.reading.sayings.passed import PASSED
from helpers.reading.sayings.subjects import PRONOUNS
from helpers.reading.tokens import Tokens

_NOUN_AFTER = frozenset(
    "the a an this these those such recent media news of any earlier its their his her latest press some "
    "similar previous several intelligence other 's joint daily various unconfirmed new on no".split()
)
_GOES_ON = (["went", "on"], ["goes", "on"], ["going", "on"])
_PLURALS = frozenset(("calls", "demands", "appeals"))
_NO_PARTICIPLE = frozenset("the a press media closed door daily regular news".split())
_OWNED = frozenset("'s ’s ' ’ its their his her our".split())  # "the North's threatening behaviour"
_TANKS = frozenset(("tank", "tanks"))  # "a think-tank"
_BONDS = frozenset(
    "rapprochement ties friendship partnership alliance solidarity relations relationship bonds unity".split()
)
_NO_BOND = frozenset(("that", "of", "and", ",", ".", "to", "in", "from", "with"))
_BONDED = 6  # words of "the recent strategic"
_CHARGED = frozenset(("suspected", "accused", "convicted"))
_PARTICIPLES = frozenset(
    "alleged reported suspected claimed announced confirmed declared estimated assessed projected".split()
)
_BEFORE_NOUN = frozenset(
    "a an the any of these those its their his her such this that on about over no for by regarding concerning into "
    "with despite amid".split()
)
_COUNTED = _BEFORE_NOUN | frozenset("one two three four five six several many some few other newly all".split())
_PREPOSITIONS_TOO = PREPOSITIONS | frozenset(("amid", "after", "despite", "following", "such"))
_SUBJECTS = frozenset("to we i they you and can shall strongly all who".split())
_NOT_OF = frozenset("see view call show read share post state states find note notes".split())
_PASTS = frozenset("said told wrote saw thought spoke knew held drew gave took found made broke laid".split())
_ARTICLES = frozenset(("a", "an", "any", "no"))
_CONCLUDED = frozenset("deal deals agreement agreements pact treaty contract contracts talks visit summit".split())
# Forms that are nouns as well as verbs.
_BOTH = frozenset(
    "reports claims statements details estimates comments charges notes calls signals views documents records lists "
    "counts outlines repeats answers remarks".split()
)
_ASKED_OF = frozenset("about whether if by on in at to during why how what when directly repeatedly".split())
_RULES = frozenset(
    "resolution resolutions obligation obligations commitment commitments treaty agreement agreements sanctions "
    "promise promises pledge pledges contract contracts terms ceasefire embargo rules request requests".split()
)
_OBJECT = 6  # words from a verb to what it keeps
_BRINGS = frozenset(
    "led leads leading prompted prompts prompting caused causing pushed pushing forced forcing drove driving allowed "
    "allowing enabled enabling compelled compelling moved".split()
)
_PUTS = frozenset(("put", "puts"))
_COUNTS = frozenset("at it number numbers figure figures total count toll tally".split())  # "put losses at 4,000"
_FIGURE = 12  # words from "put" to "at"
_FOUND = frozenset("to by as in at on from among".split())
_LINKING = frozenset("and but or which that all i you".split())


def keeps_a_rule(tokens: Tokens, mention: Mention) -> bool:
    """Whether a rule or a promise is only kept ("honoured the resolutions"), and nobody is honoured."""
    honours = mention.entry.value == "welcomes" and mention.entry.phrase.startswith("hono")
    return honours and bool(_RULES & set(tokens.lows[mention.last + 1 : mention.last + 1 + _OBJECT]))


def _confirms_a_bond(lows: Sequence[str], mention: Mention) -> bool:
    """Whether only a friendship or the like is confirmed ("met to confirm the recent rapprochement")."""
    if not lows[mention.first].startswith("confirm") or mention.first != mention.last:
        return False
    for at in range(mention.last + 1, min(mention.last + 1 + _BONDED, len(lows))):
        if lows[at] in _BONDS:
            return True
        if lows[at] in _NO_BOND:
            return False
    return False


class Nouns:
    """Tells the nouns among the words of saying of one sentence."""

    def __init__(self, tokens: Tokens, here: Sequence[Place]) -> None:
        """Keep the text's words and the parties of the sentence."""
        self.tokens, self.here = tokens, here

    def is_noun(self, mention: Mention, sentence: range) -> bool:
        """Whether a form such as "reports" or "claims" is a noun here."""
        low = self.tokens.lows[mention.first]
        before = self.tokens.lows[mention.first - 1] if mention.first > sentence.start else ""
        if mention.entry.kind == "stance" and not low.endswith(("s", "ed", "ing")):
            ours = before == "," and self.tokens.lows[sentence.start] == "we"  # "We, the leaders of the G7, condemn"
            return not (
                ours or before in PASSED or before in _SUBJECTS or before.endswith("ly") or self._adjacent(mention)
            )
        if keeps_a_rule(self.tokens, mention) or _confirms_a_bond(self.tokens.lows, mention):
            return True
        if low == "think" and _TANKS & set(self.tokens.lows[mention.last + 1 : mention.last + 3]):
            return True
        if low == "states" and before == "united":
            return True  # "claims by the United States that"
        if mention.first != mention.last:
            return low in _PLURALS and self._called_for(mention, sentence)
        if low.endswith("ing"):
            return before in _NO_PARTICIPLE or before in _OWNED or (low == "saying" and before == "as")
        after = self.tokens.lows[mention.last + 1] if mention.last + 1 < sentence.stop else ""
        if low == "asked" and before == "," and after in _ASKED_OF:
            return "," in self.tokens.lows[mention.last + 1 : sentence.stop]  # "Petrov, asked about it, said that"
        if low in _PUTS and _COUNTS.isdisjoint(self.tokens.lows[mention.last + 1 : mention.last + _FIGURE]):
            return True  # "put its first satellite into orbit"
        if after == "of" and low in _CHARGED:
            return True  # "a dealer suspected of selling arms"
        if low in _PARTICIPLES and before in _BEFORE_NOUN:
            return True  # "an alleged arms deal"
        if mention.entry.value == "detects" and low.endswith("ed") and (before in _COUNTED or before.isdigit()):
            return True  # "two captured soldiers", "the identified debris"
        if before == "to" and after == "that":
            return False  # "went on to joke that"
        if before == "to" and self.tokens.lows[mention.first - 3 : mention.first - 1] in _GOES_ON:
            return False  # "went on to say"
        if before == "to" and self._brought(mention.first - 1, sentence):
            return False  # "which led the ministry to suspect"
        if before in _PREPOSITIONS_TOO and not low.endswith(("ed", "said", "told")):
            return True
        if low.startswith("recogni") and after != "that":
            return True  # "a republic that few states recognise"
        formed = low.endswith(("s", "ed", "ing")) or low in _PASTS
        if not formed and before and self.tokens.lows[mention.first - 2] in _ARTICLES:
            return before not in PASSED  # "a specific estimate"
        if low.startswith("conclud") and _CONCLUDED & set(self.tokens.lows[mention.last + 1 : mention.last + 7]):
            return True  # "conclude any new arms deals"
        if mention.entry.value == "detects" and low.endswith("ed") and after in _FOUND and before.isalpha():
            return not self._verbal(before) and not self._adjacent(mention)  # "parts traced to firms in Europe"
        if low == "counter" and before in ("run", "runs", "ran", "running", "over"):
            return True
        if low.startswith("call") and after in ("at", "for", "off", "up", "in", "back", "to"):
            return True
        if low in _NOT_OF and after in ("of", "for"):
            return True
        if low in _BOTH and before.isalpha() and not self._verbal(before) and not self._adjacent(mention):
            return True  # "no further details", "regular reports on", "investigating reports that"
        if low == "reports" and after in (".", ",") and self._adjacent(mention):
            return False  # "…, BBC News reports."
        plural = before in ("media", "press") and low not in _BOTH  # "Japanese media say"
        if (before == "intelligence" or plural) and self._adjacent(mention):
            return False  # "US intelligence believes"
        return before in _NOUN_AFTER and not low.endswith("ed") and low not in ("said", "told", "says")

    def _brought(self, to: int, sentence: range) -> bool:
        """Whether something brought a party to say what follows "to" ("prompted Seoul to accuse the North")."""
        place = next((place for place in self.here if place.last == to - 1), None)
        if place is None:
            return False
        lead = place.first - 1
        lead -= lead > sentence.start and self.tokens.lows[lead] == "the"
        return self.tokens.lows[lead] in _BRINGS

    def _called_for(self, mention: Mention, sentence: range) -> bool:
        """Whether "calls for" is a noun ("rejected US calls for talks", "amid calls for restraint")."""
        at = next((p.first for p in self.here if p.last == mention.first - 1), mention.first)
        lead = self.tokens.lows[at - 1] if at > sentence.start else ""
        return lead in _PREPOSITIONS_TOO or lead.endswith("ed") or lead in _NOUN_AFTER

    @staticmethod
    def _verbal(before: str) -> bool:
        """Whether the word before can stand between a subject and its verb."""
        return before in PASSED or before in PRONOUNS or before in _LINKING or before.endswith("ly")

    def _adjacent(self, mention: Mention) -> bool:
        return any(place.last == mention.first - 1 for place in self.here)
