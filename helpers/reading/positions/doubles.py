"""Claims that are told twice: by a speaker and again, by a body and its official, by an official named only later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.people.who import Who
from helpers.reading.positions.onestance import one_stance
from helpers.reading.positions.speakers import is_intelligence
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.positions.claims import Claim

_DEFAULTS = ("official-says", "medium-says", "source-says", "research-says", "intelligence-says")
_PASSING = ("party-to-the-transfer-says", "negated-confirmation")
_AFFIRMS = ("alleges", "assesses", "reports")
_MORE = ("detail", "details", "specifics", "particulars", "elaborate", "elaborate on")
_HEAD = 3  # sentences in which a story tells in short what it tells at length further on
_UN = "united-nations"
_FOR_A_BODY = ("spokesperson", "")
_SAID_THAT = 3  # words of "that, according to"
_NEXT = 2  # sentences from what a body says to its official
_HOUSE = frozenset(("white-house", "us-national-security-council"))  # the one speaks for the other


def settled(claims: list[Claim]) -> list[Claim]:
    """Drop what only a default rule made where the same speaker, or one who speaks for that state, said it outright."""
    claims = _by_their_official(claims)
    doubted = {(id(c.who), c.key) for c in claims if c.stance.value in ("denies", "disputes")}
    denied = {(id(c.who), c.key) for c in claims if c.stance.value == "denies"}
    deniers = {(who, direction) for who, (direction, _) in denied}
    claims = [
        c
        for c in claims
        if (c.stance.rule not in _PASSING or (id(c.who), c.key) not in doubted)
        and (c.stance.value != "disputes" or (id(c.who), c.key[0]) not in deniers)
    ]  # who denies it does not confirm it by telling of it, nor only dispute it
    denials = [c for c in claims if c.stance.value == "denies"]
    claims = [
        c
        for c in claims
        if c.stance.value != "disputes" or not any(_speaks_for(o.who, c.who) and o.key[0] == c.key[0] for o in denials)
    ]  # "the Kremlin dismissed the reports", and its spokesman calls them false
    claims = [c for c in claims if not _carries(c, claims)]
    claims = one_stance(claims)
    said_so = (c for c in claims if c.stance.rule not in _DEFAULTS and c.stance.value != "no-comment")
    outright = {(id(c.who), c.key): c for c in said_so if c.modality.value != "planned"}
    kept = []
    for claim in claims:
        claim.who = _fuller(claim.who, claims)
        if claim.stance.rule in _DEFAULTS and (said := outright.get((id(claim.who), claim.key))) is not None:
            if said.frame is None and claim.modality.value == "planned":
                said.modality = claim.modality  # "will send more, he said. We have intelligence on this"
            continue
        if _only_no_more(claim, claims):
            continue
        same = [
            c for c in claims if c is not claim and c.key == claim.key and _alike(c.stance.value, claim.stance.value)
        ]
        if any(_one_of_them(claim.who, other.who) for other in same):
            continue
        bodys = [o for o in same if o.stance.value == claim.stance.value and _speaks_for(claim.who, o.who)]
        if any(not spoken_by(o.who, o.saying, claim.who, claim.saying) for o in bodys):
            continue  # the body spoke; where it opened the story, its official stays and the body goes, below
        if any(_told_at_length(claim, other) or _summed_up(claim, other) for other in same):
            continue
        if any(spoken_by(claim.who, claim.saying, other.who, other.saying) for other in same):
            continue
        named = next((other for other in claims if _named_later(claim, other)), None)
        if named is not None:
            if any(other.who is named.who for other in same):
                continue
            claim.who = named.who
            if claim.modality.value == "anonymous":
                claim.modality = claim.modality._replace(value="asserted", rule="no-hedge")
        kept.append(claim)
    return kept


def _only_no_more(claim: Claim, claims: list[Claim]) -> bool:
    """Whether somebody only tells no more of what he has just told ("… were sent, he said. He gave no details")."""
    words = (claim.stance.words or "").casefold()
    return (
        claim.stance.value == "no-comment"
        and words.endswith(_MORE)
        and any(
            c.who is claim.who and c.stance.value in _AFFIRMS and 0 <= claim.saying.at - c.saying.at <= 1
            for c in claims
        )
    )


def _by_their_official(claims: list[Claim]) -> list[Claim]:
    """Give what a body or a state asserts of one thing to the one official who says as much for it of another."""
    officials = [c for c in claims if c.who.kind == "person" and c.who.affiliation == "state"]
    kept: list[Claim] = []
    for claim in claims:
        alike = [o for o in officials if _alike(o.stance.value, claim.stance.value)]
        his = next((o for o in alike if o.key == claim.key and _named_beside(claim, o)), None)
        if his is not None:
            if claim.stance.value == "assesses":
                his.stance, his.modality = claim.stance, claim.modality
            continue
        if claim.who.kind == "organisation":
            own = [o for o in alike if _of_this_house(o.who, claim.who)]
            spoke = {id(o.who): o.who for o in own if abs(o.saying.at - claim.saying.at) <= _NEXT}
            if len(spoke) == 1 and not any(o.key == claim.key for o in own):
                claim.who = next(iter(spoke.values()))
        elif claim.who.kind == "state" and len(claim.saying.speakers) == 1:
            near = (o for o in alike if o.key != claim.key and 0 <= o.saying.at - claim.saying.at <= 1)
            if any(o.who.country.value == claim.who.country.value for o in near):
                continue  # "Moscow has confirmed such deliveries", and its minister tells of them
        kept.append(claim)
    return kept


def _named_beside(claim: Claim, other: Claim) -> bool:
    """Whether what a body of officials says is said by somebody whom the text then names, and gives no other body."""
    body, one = claim.who, other.who
    if body.kind != "organisation" or body.affiliation != "state" or not 0 <= other.saying.at - claim.saying.at <= 1:
        return False
    if body.actor_id == _UN and one.country.value == "UN":
        return True
    nobodys = one.organisation.value is None and one.role_kind in _FOR_A_BODY and one is not body
    return nobodys and one.country.value in (None, body.country.value)


def _of_this_house(one: Who, body: Who) -> bool:
    """Whether somebody is an official of a body, or of the house that it speaks for."""
    own = one.organisation.value
    return own is not None and (own == body.actor_id or {own, body.actor_id} <= _HOUSE)


def _carries(claim: Claim, claims: list[Claim]) -> bool:
    """Whether a medium, or a lawmaker after a briefing, only passes on what others of the story assert."""
    same = [c for c in claims if c.who is not claim.who and c.key == claim.key]
    if claim.saying.sense == "according" and any(
        c.stance.value == "confirms" and c.saying.at == claim.saying.at and c.saying.sense != "according" for c in same
    ):
        return True  # "Russia said it had sold oil, according to a table of the committee"
    others = [c for c in same if c.stance.value in _AFFIRMS]
    if (quoted := next((c for c in others if _by_another(claim, c)), None)) is not None:
        quoted.saying.via.append(claim.who)
        return True
    if claim.stance.rule == "medium-says":  # "according to CNN", not "CNN also reported"
        return claim.saying.sense == "according" and any(c.who.affiliation != "media" for c in others)
    ours = [c for c in others if c.who.country.value == claim.who.country.value]
    if claim.stance.rule == "praised-by-a-party":  # "thanked the soldiers", whom his ministry said it had sent
        home = (c for c in claims if c.key == claim.key and c.who.country.value == claim.who.country.value)
        return any(c.stance.value == "confirms" and c.stance.rule != claim.stance.rule for c in home)
    if claim.stance.rule == "judged-as-a-fact":  # "announced sanctions for the transfers", and its officials tell them
        return any(c.stance.value == "alleges" for c in ours)
    told = claim.who.role_kind == "lawmaker" and claim.who.role.value is not None  # the text itself calls him one
    return told and any(is_intelligence(c.who) for c in ours)


def _by_another(claim: Claim, other: Claim) -> bool:
    """Whether somebody says no more than that another one says so ("said that, according to the panel, coal was")."""
    if claim.saying.at != other.saying.at or other.saying.sense != "according" or claim.stance.value not in _AFFIRMS:
        return False
    behind = other.saying.verb.first - claim.saying.verb.last
    return 0 < behind <= _SAID_THAT and claim.who.country.value != other.who.country.value


def _speaks_for(one: Who, body: Who) -> bool:
    """Whether somebody is the official of a body that says the same: a person and his body are one claimant."""
    return (
        body.kind == "organisation"
        and one.kind != "organisation"
        and None is not one.organisation.value == body.actor_id
    )


def _told_at_length(claim: Claim, other: Claim) -> bool:
    """Whether what one state says at the head of a story is what its official is named for saying further on."""
    state, one = claim.who, other.who
    return (
        state.kind == "state"
        and len(claim.saying.speakers) == 1  # "both Moscow and Pyongyang have denied it" is of states
        and (one.kind in ("person", "organisation") or (one.kind == "unnamed" and not _several(one)))
        and one.affiliation == "state"
        and one.country.value == state.country.value
        and claim.saying.at <= _HEAD
        and claim.saying.at < other.saying.at
    )


def _several(who: Who) -> bool:
    """Whether unnamed speakers are several ("US officials")."""
    return (who.role.words or "").casefold().endswith("s")


def _summed_up(claim: Claim, other: Claim) -> bool:
    """Whether a state's word only sums up its official's ("It was the first time that Moscow had acknowledged it")."""
    state, one = claim.who, other.who
    return (
        state.kind == "state"
        and one.kind != "state"
        and one.affiliation == "state"
        and one.country.value == state.country.value
        and claim.frame is None
        and 0 <= claim.saying.at - other.saying.at <= 1
    )


def _fuller(one: Who, claims: list[Claim]) -> Who:
    """Return "a South Korean government official" for "a government official" of the same story."""
    name = str(one.name.value)
    if one.kind != "unnamed" or one.country.value is not None:
        return one
    named = (c.who for c in claims if c.who.kind == "unnamed" and str(c.who.name.value).endswith(" " + name))
    return next((who for who in named if who.country.value is not None), one)


def _one_of_them(them: Who, one: Who) -> bool:
    """Whether "U.S. officials" are the "U.S. official" who is told to say the same."""
    return (
        them.kind == one.kind == "unnamed"
        and _several(them)
        and not _several(one)
        and them.role_kind == one.role_kind
        and them.country.value == one.country.value
    )


def _alike(one: str, other: str) -> bool:
    """Whether two stances may be one statement, told in short and at length."""
    return one == other or {one, other} <= {"alleges", "assesses"}


def spoken_by(body: Who, first: Saying, who: Who, later: Saying) -> bool:
    """Whether what a body says at the head of a story is what its official is named for saying further on."""
    return (
        body.kind == "organisation"
        and body.affiliation != "research"  # an institute is named for its study
        and who.kind in ("person", "unnamed")
        and who.organisation.value is not None
        and (who.organisation.value == body.actor_id or {who.organisation.value, body.actor_id} <= _HOUSE)
        and first.at <= _HEAD
        and first.at < later.at
    )


def _named_later(claim: Claim, other: Claim) -> bool:
    """Whether two claims are alike, and the one who makes the first is only named with the second."""
    alike = _alike(claim.stance.value, other.stance.value) and other.stance.rule != "said-the-same"
    return alike and named_later(claim.who, claim.saying, other.who, other.saying)


def named_later(who: Who, first: Saying, named: Who, later: Saying) -> bool:
    """Whether "a senior official", who opens a story, is whom it then names ("…, the official, John Park, said")."""
    return (
        who.kind == "unnamed"
        and named.kind == "person"
        and who.affiliation == named.affiliation
        and not (who.role.words or "").casefold().endswith("s")
        and None is not who.country.value == named.country.value
        and first.at <= _HEAD
        and first.at < later.at
    )
