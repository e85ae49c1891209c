"""A sentence about something else changes nothing of what a story tells."""

import pytest

from helpers.reading import read_article

STORIES = [
    (
        "North Korea has sent 3,000 artillery shells to Russia since August, Seoul's spy agency said on Thursday.",
        "The Kremlin denied it.",
    ),
    (
        "Kim Jong Un received a car from Vladimir Putin, North Korean state media reported on Tuesday.",
        "The State Department said that if true, it would appear to violate UN resolutions.",
    ),
    (
        "About 3,000 North Korean soldiers have arrived in Kursk, Ukraine's military intelligence said on Thursday.",
        "NATO condemned the deployment.",
    ),
]
OTHER = """\
Russia lost two helicopters near Pokrovsk.
Floods destroyed houses in Sinuiju in July.
Storms sank a ferry near Sakhalin.
Turkey's foreign minister arrived in Kazan on Friday for talks on grain.
Poland's president called the vote a disgrace.
Ukraine has asked its allies for more air defence systems.
Iran has supplied Russia with Shahed drones.
The United States delivered 31 Abrams tanks to Ukraine in 2023.
North Korea tested a hypersonic missile in January.
North Korea sent workers to China in 2019.
Germany condemned the drone attack on Kyiv.
Britain imposed sanctions on Belarus.
Russian forces fired 90 drones at Kyiv overnight.
Iran denied sending missiles to Yemen.
The Pentagon declined to comment on the strike in Yemen.
Kazakhstan bought 20 tractors from Russia.
Kyiv received 14 tanks from Denmark in May.
The IAEA voiced concern over the plant at Zaporizhzhia.
Vietnam summoned the Philippine ambassador over the islands.
Russia's central bank raised its key rate to 21 percent.""".splitlines()
PLACES = ["{0}\n\n{1}\n\n{2}", "{0}\n\n{2}\n\n{1}", "{0} {2}\n\n{1}", "{0}\n\n{1} {2}"]


def told(text):
    draft = read_article(f"SEOUL, Oct. 18, 2024 (Harbour Post) - {text}", "2024-10-18")
    transfers = {
        tuple(one.value(name) for name in ("supplier", "category", "stage", "quantity_low", "place_to", "place_from"))
        for one in draft.transfers
    }
    claims = {(one.value("claimant"), one.value("stance"), one.value("modality")) for one in draft.claims}
    return transfers, claims, {(one.value("actor"), one.value("stance")) for one in draft.reactions}


@pytest.mark.parametrize("other", OTHER)
def test_what_a_story_tells_stays(other):
    for first, second in STORIES:
        alone = told(f"{first}\n\n{second}")
        for place in PLACES:
            assert told(place.format(first, second, other)) == alone, place.format(first, second, other)
