"""What a speaker is to a transfer: a party to it, an intelligence service, an official who may react to it."""

from __future__ import annotations

from helpers.reading.moving.parties import BOTH
from helpers.reading.people.who import Who
from helpers.reading.sayings.saying import Saying

_INTELLIGENCE = frozenset(("spy-agency", "military-intelligence", "joint-chiefs", "security-service"))
_INTELLIGENCE_BODIES = frozenset(
    (
        "national-intelligence-service",
        "defence-intelligence-of-ukraine",
        "rok-joint-chiefs-of-staff",
        "uk-defence-intelligence",
        "us-defense-intelligence-agency",
        "rok-defense-intelligence-agency",
        "multilateral-sanctions-monitoring-team",
        "un-panel-of-experts",
        "security-service-of-ukraine",
        "prosecutor-generals-office-of-ukraine",
        "kharkiv-oblast-prosecutors-office",
    )
)
_FORCES = frozenset(("military", "military-branch"))
_SERVICES = frozenset(
    ("national-intelligence-service", "defence-intelligence-of-ukraine", "security-service-of-ukraine")
)
_LEADS = frozenset("head chief director boss commander".split())
_STATE_MEDIA = frozenset(("korean-central-news-agency", "rodong-sinmun"))
_ANYBODY = frozenset(("speakers", "delegates", "officials", "diplomats", "politicians"))
_NO_OFFICIALS = frozenset(("source", "expert", "journalist"))


def is_party(who: Who) -> bool:
    """Whether somebody speaks for the supplier or the recipient."""
    company = who.affiliation == "company"  # a railway tells what it carries
    if company and who.country.value is None:
        return True  # a firm of no told state speaks of what it carried itself
    if who.kind == "unnamed" and (who.name.words or "").casefold().startswith("former "):
        return False  # "former North Korean officers" speak for nobody
    state = who.affiliation == "state" or company or who.actor_id in _STATE_MEDIA
    return state and who.country.value in BOTH and who.role_kind not in ("journalist", "source")


def is_witness(saying: Saying) -> bool:
    """Whether somebody who speaks for no body tells what he saw ("one of them said he had seen the shells")."""
    who = saying.who
    seen = saying.verb.entry.phrase.split()[-1:] in (["saw"], ["seen"], ["witnessed"], ["see"])
    return seen and who.kind in ("person", "unnamed") and not who.affiliation and not who.role_kind


def heads_a_service(who: Who) -> bool:
    """Whether somebody leads an intelligence service: in an interview such a person charges, as any official does."""
    spokesperson = who.role_kind in ("spokesperson", "official", "source")
    leads = who.organisation.value in _SERVICES or bool(_LEADS & set((who.role.words or "").casefold().split()))
    single = who.kind == "person" or (who.kind == "unnamed" and who.role_kind == "director")
    return single and leads and not spokesperson


def is_intelligence(who: Who) -> bool:
    """Whether a party is an intelligence service or a monitoring body, or speaks for one."""
    body = who.organisation.value if who.kind != "organisation" else who.actor_id
    by_name = who.kind == "unnamed" or who.name.rule == "unlisted-speaker"
    words = (who.name.words if by_name else who.role.words) or ""
    words = words.casefold()
    return (
        "intelligence" in words
        or "spy " in words
        or "prosecutors" in words  # who examined the debris
        or (who.kind == "organisation" and "prosecutor" in (who.name.words or "").casefold())
        or who.office in _INTELLIGENCE
        or body in _INTELLIGENCE_BODIES
        or who.actor_id in _INTELLIGENCE_BODIES
    )


def only_examines(who: Who) -> bool:
    """Whether somebody who cannot confirm a thing only tells what was found: a service, the UN, Ukraine's forces."""
    forces = who.country.value == "UKR" and who.office in _FORCES
    return forces or is_intelligence(who) or who.country.value == "UN"


def can_answer(who: Who) -> bool:
    """Whether somebody may deny or wave off a report: whoever may react, the head of a party's firm, its agency."""
    own = who.kind == "person" and who.country.value in BOTH and who.affiliation == "company"
    return can_react(who) or own or who.actor_id in _STATE_MEDIA


def can_react(who: Who) -> bool:
    """Whether somebody speaks for a state or a body of states; a source or an expert does not."""
    nobodys = who.kind == "unnamed" and who.country.value is None and who.organisation.value is None
    if nobodys and (who.name.words or "").casefold() in _ANYBODY:
        return False
    return who.affiliation == "state" and who.role_kind not in _NO_OFFICIALS and who.actor_id not in _STATE_MEDIA
