"""Copies of one agency story are one origin: a labelled set of own-written stories, and what must hold of any texts."""

import os
import random
import subprocess
import sys
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.corpus.copies import FEWEST, LOWEST, group, origins

# --- the labelled set: invented events in invented places, written for this test


@dataclass(frozen=True)
class Wire:
    """One agency story, and what else was written of its event."""

    text: str
    swap: tuple[str, str]  # a word, and the one a paper prints in its place throughout
    headline: str
    lead: str  # dateline and byline of a paper
    paragraph: str  # 30 words of a paper's own
    translation: str
    other: str  # another desk's story of the same event, with the same names, figures and a shared quotation
    later: str  # the next day's story, with the background of the first word for word
    edited: str  # the wire after a sub-editor: sentences moved and shortened


WIRES = {
    "ferry": Wire(
        text=(
            "The cargo ferry Orla left the northern harbour of Venn on Monday with forty sealed crates on board, the "
            "port office said. Dockers who loaded the ferry told a local radio station that the crates were heavy and "
            "carried no labels. The harbour master, Ilse Brandt, said that the papers of the ferry were in order and "
            'named a mill in Tarsk as the buyer. "We count boxes, we do not open them," she said. Customs officers in '
            "Tarsk had no comment. The ferry is expected to arrive on Thursday. It made the same voyage twice in the "
            "spring, each time with parts of looms."
        ),
        swap=("ferry", "vessel"),
        headline="Forty boxes and no label: riddle of the Orla",
        lead="VENN, May 4 (Norda) - By Jon Aker",
        paragraph=(
            "Readers of this paper may recall that the council of our own town refused a berth to the same owner last "
            "winter after a quarrel over unpaid fees that never came to court."
        ),
        translation=(
            "Die Frachtfähre Orla hat am Montag mit vierzig versiegelten Kisten den Nordhafen von Venn verlassen, "
            "teilte das Hafenamt mit. Hafenarbeiter sagten einem Lokalsender, die Kisten seien schwer und ohne "
            "Aufschrift gewesen. Hafenmeisterin Ilse Brandt erklärte, die Papiere seien in Ordnung. Die Fähre wird am "
            "Donnerstag erwartet."
        ),
        other=(
            "Nobody at the quay in Venn would say what the Orla took aboard this week. Harbour master Ilse Brandt "
            "signed for forty crates and a mill in Tarsk is to get them. Pressed by reporters she answered: "
            '"We count boxes, we do not open them." A union man recalled two voyages in the spring, and the opposition '
            "wants the cargo lists read out in parliament before the ship comes back. The owner, reached by telephone, "
            "spoke of looms and hung up."
        ),
        later=(
            "Lawmakers in Venn asked on Tuesday for an inquiry into the voyage of the Orla, and the minister of trade "
            "promised an answer within a week. The speaker put the matter on the list for Friday. Two parties said "
            "that they would vote against any inquiry before the ship had come home. The harbour master, Ilse Brandt, "
            "said that the papers of the ferry were in order and named a mill in Tarsk as the buyer. It made the same "
            "voyage twice in the spring, each time with parts of looms."
        ),
        edited=(
            "Forty sealed crates were on board when the cargo ferry Orla left the northern harbour of Venn on Monday. "
            "The papers of the ferry were in order and named a mill in Tarsk as the buyer, said the harbour master, "
            "Ilse Brandt. Dockers who loaded the ferry told a local radio station that the crates were heavy. "
            '"We count boxes, we do not open them," Brandt said. It made the same voyage twice in the spring. The '
            "ferry is expected to arrive on Thursday."
        ),
    ),
    "mast": Wire(
        text=(
            "Engineers switched on a new radio mast above the village of Holm on Wednesday, ending a dispute of four "
            "years over its height. The mast stands ninety metres tall and serves three valleys that had no signal "
            "before. Farmers had feared that the mast would frighten their goats, and twice blocked the only road with "
            "hay. The regional governor, Pavel Lind, thanked them for their patience and promised to plant larches "
            'around the site. "You will not see it in ten years," he said. The firm Telvar built the mast for six '
            "million crowns, a third more than planned, and will keep it running until the middle of the century."
        ),
        swap=("mast", "tower"),
        headline="Goats unmoved as Holm gets its signal at last",
        lead="HOLM (Norda) / from our correspondent Eva Rund",
        paragraph=(
            "In the next valley people still wait: the parish of Upper Sand has asked for a line of its own since the "
            "flood, and its priest climbs a hill to send the weekly notices out."
        ),
        translation=(
            "Des ingénieurs ont mis en service mercredi un nouveau mât au-dessus du village de Holm, mettant fin à une "
            "querelle de quatre ans. Haut de quatre-vingt-dix mètres, il dessert trois vallées jusque-là sans réseau. "
            "Le gouverneur Pavel Lind a remercié les éleveurs de leur patience et promis de planter des mélèzes."
        ),
        other=(
            "Three valleys could telephone for the first time this week. Holm's quarrel over ninety metres of steel "
            "lasted four years and brought hay bales onto the road; governor Pavel Lind came with a spade and a "
            'larch. "You will not see it in ten years," he said of what Telvar had put up. The price went from four '
            "and a half to six million crowns. At the inn they doubted both the trees and the sum, though the landlady "
            "already had a call from her son abroad."
        ),
        later=(
            "A storm cut the power of the new transmitter at Holm on Thursday, a day after it had been opened, and "
            "three valleys fell silent again for most of the night. A crew with a generator needed five hours to climb "
            "the track. Nobody was hurt and the goats stayed in their sheds, the fire brigade wrote in its log. "
            "Farmers had feared that the mast would frighten their goats, and twice blocked the only road with hay. "
            "The firm Telvar built the mast for six million crowns, a third more than planned."
        ),
        edited=(
            "A dispute of four years over its height ended on Wednesday, when engineers switched on a new radio mast "
            "above the village of Holm. It serves three valleys that had no signal before. The regional governor, "
            "Pavel Lind, promised to plant larches around the site. The firm Telvar built the mast for six million "
            "crowns, a third more than planned. Farmers had feared that the mast would frighten their goats, and twice "
            'blocked the only road with hay. "You will not see it in ten years," Lind said.'
        ),
    ),
    "train": Wire(
        text=(
            "A goods train of thirty tank wagons crossed the border bridge at Sorrel before dawn on Friday, according "
            "to two railway workers who asked not to be named. The train moved without lights and stopped for an hour "
            "in the siding behind the sugar works. Pictures taken from a hill on the other bank show guards along the "
            "platform. The railways of Marn said that the train was a scheduled service and carried molasses. An "
            "analyst at the Institute of Roads in Keld, Nora Vash, called that unlikely because the sugar works have "
            'been shut since autumn. "Molasses does not need forty guards," she said.'
        ),
        swap=("train", "convoy"),
        headline="Night traffic at Sorrel raises questions",
        lead="SORREL, June 12. By our staff and the Norda agency",
        paragraph=(
            "The bridge was built by two brothers from this city whose bronze busts stand in the station hall, and "
            "every schoolchild here can recite the story of the engine that fell through the ice."
        ),
        translation=(
            "Товарный состав из тридцати цистерн пересёк пограничный мост у Соррела в пятницу до рассвета, сообщили "
            "два железнодорожника на условиях анонимности. Поезд шёл без огней и час стоял на запасном пути за "
            "сахарным заводом. Дороги Марна заявили, что это был плановый рейс с патокой. Аналитик Нора Ваш назвала "
            "это маловероятным."
        ),
        other=(
            "Guards on the platform, no lamps on the engine: what passed over the Sorrel bridge in the small hours "
            "has set both banks talking. Thirty tank wagons, a watcher counted from the hill. Marn's railways speak of "
            'molasses. "Molasses does not need forty guards," replied Nora Vash of the Institute of Roads in Keld, who '
            "keeps a list of such runs and now has nine. The mayor slept through it, he told us, and the sugar works "
            "did not pick up the telephone, being closed."
        ),
        later=(
            "The government of Marn on Sunday dismissed reports of secret night runs over its border as gossip, and "
            "showed journalists a siding with six empty wagons. It would not say where the other wagons had gone. "
            "Visitors were kept away from the platform by a rope and two soldiers with dogs, and the tour was over in "
            "ten minutes. The railways of Marn said that the train was a scheduled service and carried molasses. "
            "Pictures taken from a hill on the other bank show guards along the platform."
        ),
        edited=(
            "Two railway workers who asked not to be named said a goods train of thirty tank wagons crossed the border "
            "bridge at Sorrel before dawn on Friday. The railways of Marn said that the train was a scheduled service "
            "and carried molasses. That is unlikely because the sugar works have been shut since autumn, said Nora "
            "Vash, an analyst at the Institute of Roads in Keld. Pictures taken from a hill on the other bank show "
            'guards along the platform. "Molasses does not need forty guards," she said.'
        ),
    ),
    "wheat": Wire(
        text=(
            "Brell will send eighty thousand tonnes of wheat to the island state of Osk before winter, the farm "
            "ministries of both countries announced on Saturday. The wheat is a gift, but Osk pays for the ships. "
            "Minister Greta Holt told parliament that the stores were full after the best harvest in twenty years. Her "
            "party's critics asked why the wheat was not sold at home, where bread has become dearer by a tenth since "
            'January. "A full barn is no use to a hungry neighbour," Holt answered. The first wheat is to be loaded at '
            "Port Amber in the second week of October, weather permitting, and the last by Advent."
        ),
        swap=("wheat", "grain"),
        headline="Holt defends gift to Osk",
        lead="BRELL CITY, Sept. 21 (Norda/own report) --",
        paragraph=(
            "Our bakers' guild, asked what it makes of the plan, said through its secretary that flour is the smaller "
            "part of the price and that wages, rent and ovens weigh more in every loaf."
        ),
        translation=(
            "브렐은 겨울이 오기 전에 섬나라 오스크에 밀 8만 톤을 보낼 것이라고 양국 농업 당국이 토요일 발표했다. 밀은 "
            "무상으로 제공되지만 운송비는 오스크가 부담한다. 그레타 홀트 장관은 20년 만의 풍작으로 창고가 가득 찼다고 "
            "의회에 밝혔다. 첫 선적은 10월 둘째 주 앰버항에서 이루어질 예정이다."
        ),
        other=(
            "Osk gets its bread from Brell this winter and pays only freight. Eighty thousand tonnes leave Port Amber "
            "from October; Greta Holt, who runs the farm ministry, had to raise her voice in the chamber to say so. "
            '"A full barn is no use to a hungry neighbour," she told those who pointed at loaves a tenth dearer than '
            "at New Year. In Osk the news was read out in churches. Millers there have not seen a foreign sack since "
            "the quarrel about herring."
        ),
        later=(
            "Dockers at Port Amber voted on Monday to refuse the loading of ships for Osk unless the government brings "
            "down the price of bread at home. The strike would begin on the first of October. A mediator from the "
            "bishop's office is to meet both sides on Wednesday and hopes for a truce of at least a month. The wheat "
            "is a gift, but Osk pays for the ships. Minister Greta Holt told parliament that the stores were full "
            "after the best harvest in twenty years."
        ),
        edited=(
            "The farm ministries of both countries announced on Saturday that Brell will send eighty thousand tonnes "
            "of wheat to the island state of Osk before winter. The first wheat is to be loaded at Port Amber in the "
            "second week of October. The stores were full after the best harvest in twenty years, Minister Greta Holt "
            "told parliament. Critics asked why the wheat was not sold at home, where bread has become dearer by a "
            'tenth since January. "A full barn is no use to a hungry neighbour," Holt answered.'
        ),
    ),
    "kites": Wire(
        text=(
            "Police in Dorn seized two hundred weather kites from a barn on the coast road on Tuesday and arrested a "
            "teacher of physics. The kites can climb to four thousand metres and carry a camera, the police said in a "
            "note. Three of the kites had been seen over the naval yard in the past month. The teacher, whose name was "
            "not given, said through a lawyer that his pupils measure wind with the kites for a contest. A spokesman "
            'for the navy, Captain Rolf Mey, was not amused. "The wind over our docks is not a school subject," he '
            "said. The contest has been called off, and a judge will hear the teacher on Monday."
        ),
        swap=("kites", "balloons"),
        headline="Physics lesson ends at the police station",
        lead="Dorn | Norda | Wednesday morning",
        paragraph=(
            "Parents whom we met at the school gate had baked a cake for the accused and hung a paper tail from the "
            "railings; the headmistress asked them to take it down before the first bell."
        ),
        translation=(
            "La policía de Dorn incautó el martes doscientas cometas meteorológicas en un granero de la carretera de "
            "la costa y detuvo a un profesor de física. Las cometas pueden subir a cuatro mil metros con una cámara. "
            "El abogado del profesor dijo que sus alumnos miden el viento para un concurso, que ha sido suspendido."
        ),
        other=(
            "He taught the wind, and now he sits in a cell: the arrest of a Dorn physics teacher has split the town. "
            "Officers carried two hundred kites out of his barn. Some had flown above the naval yard, where Captain "
            'Rolf Mey keeps order. "The wind over our docks is not a school subject," Mey said. The pupils lost their '
            "contest, and on Monday a judge decides whether cameras at four thousand metres are science. Shops sold "
            "out of string by noon."
        ),
        later=(
            "A judge in Dorn freed the teacher of physics on Monday after a hearing of twenty minutes and ordered the "
            "return of everything that was found in his barn. The prosecutor may still appeal. Pupils sang in the "
            "corridor and were asked to leave the building by a bailiff who hummed along. The kites can climb to four "
            "thousand metres and carry a camera, the police said in a note. Three of the kites had been seen over the "
            "naval yard in the past month."
        ),
        edited=(
            "A teacher of physics was arrested on Tuesday after police in Dorn seized two hundred weather kites from a "
            "barn on the coast road. Three of the kites had been seen over the naval yard in the past month. His "
            "pupils measure wind with the kites for a contest, the teacher said through a lawyer. The kites can climb "
            'to four thousand metres and carry a camera. A judge will hear the teacher on Monday. "The wind over our '
            'docks is not a school subject," said a spokesman for the navy, Captain Rolf Mey.'
        ),
    ),
}


def _first(text: str, part: float) -> str:
    words = text.split()
    return " ".join(words[: round(len(words) * part)])


def _copies(wire: Wire) -> dict[str, str]:
    swapped = wire.text.replace(*wire.swap)
    return {
        "as sent": wire.text,
        "another headline": f"{wire.headline}\n\n{wire.text}",
        "dateline, byline and credit": f"{wire.lead}\n{wire.text}\n(Norda, edited by our foreign desk)",
        "two thirds": _first(wire.text, 2 / 3),
        "two thirds under a headline": f"{wire.headline}\n{_first(wire.text, 2 / 3)}",
        "three quarters with a lead": f"{wire.lead}\n{_first(wire.text, 3 / 4)}…",
        "a paragraph more": f"{wire.text}\n\n{wire.paragraph}",
        "one word throughout": swapped,
        "one word throughout, two thirds": _first(swapped, 2 / 3),
        "two thirds, a paragraph more": f"{_first(wire.text, 2 / 3)}\n\n{wire.paragraph}",
        "edited": wire.edited,
    }


@dataclass(frozen=True)
class Sample:
    """A text of the labelled set: texts with one label are copies of each other."""

    label: str
    kind: str
    text: str


SAMPLES = [Sample(name, kind, text) for name, wire in WIRES.items() for kind, text in _copies(wire).items()] + [
    Sample(f"{name}, {kind}", kind, getattr(wire, kind))
    for name, wire in WIRES.items()
    for kind in ("translation", "other", "later")
]
HARD = {"edited", "one word throughout, two thirds", "two thirds, a paragraph more"}


@pytest.fixture(scope="module")
def pairs():
    """Return pairs of samples, each with what it is and what was found: (one, other, copies, grouped)."""
    groups = group([sample.text for sample in SAMPLES])
    return [
        (SAMPLES[one], SAMPLES[other], SAMPLES[one].label == SAMPLES[other].label, groups[one] == groups[other])
        for one, other in combinations(range(len(SAMPLES)), 2)
    ]


def _recall(pairs) -> float:
    found = [grouped for *_, copies, grouped in pairs if copies]
    return sum(found) / len(found)


def test_the_labelled_set_is_found_with_this_precision_and_recall(pairs):
    grouped = [copies for *_, copies, grouped in pairs if grouped]
    precision, recall = sum(grouped) / len(grouped), _recall(pairs)
    print(f"\n{len(SAMPLES)} texts, {sum(p[2] for p in pairs)} pairs of copies: {precision=:.3f} {recall=:.3f}")
    for kind in _copies(WIRES["ferry"]):
        print(f"  {kind}: {_recall([p for p in pairs if kind in (p[0].kind, p[1].kind)]):.3f}")
    assert len(SAMPLES) >= 40
    assert precision == 1
    assert recall >= 0.8


def test_most_copies_are_found_with_no_other_copy_between_them_and_the_wire():
    found = {
        kind: sum(group([wire.text, _copies(wire)[kind]]) == [0, 0] for wire in WIRES.values()) / len(WIRES)
        for kind in _copies(WIRES["ferry"])
    }
    print("\nalone with the wire:", found)
    assert all(share == 1 for kind, share in found.items() if kind not in HARD)
    assert sum(found.values()) / len(found) >= 0.8


def test_what_papers_usually_do_to_a_wire_leaves_it_a_copy(pairs):
    assert _recall([p for p in pairs if not HARD & {p[0].kind, p[1].kind}]) == 1


@pytest.mark.parametrize("kind", ["translation", "other", "later"])
def test_a_text_of_the_same_event_that_is_no_copy_stands_alone(pairs, kind):
    assert not [(one, other) for one, other, _, grouped in pairs if grouped and kind in (one.kind, other.kind)]


# --- the rules, each at its bounds


def _words(number: int, prefix: str = "word") -> list[str]:
    return [f"{prefix}{at}" for at in range(number)]


def test_each_text_gets_the_position_of_the_first_of_its_group():
    one, other = " ".join(_words(40)), " ".join(_words(40, "other"))
    assert group([one, other, one, other, one, "short"]) == [0, 1, 0, 1, 0, 5]


def test_no_texts_make_no_groups():
    assert group([]) == []


def test_capitals_punctuation_and_spaces_make_no_difference():
    assert group(
        ["The shells - “forty crates” - left!", "the  shells, forty\ncrates; LEFT", "ｔｈｅ shells forty crates left"]
    ) == [
        0,
        0,
        0,
    ]


def test_a_soft_hyphen_splits_no_word():
    assert group(["am\u00admunition left", "ammunition left"]) == [0, 0]


def test_a_text_without_words_is_nobodys_copy():
    assert group(["", "", " … ", "?"]) == [0, 1, 2, 3]


def test_short_texts_group_only_when_equal():
    words = _words(FEWEST - 1)
    assert group([" ".join(words), " ".join(words[:-1]), " ".join(words)]) == [0, 1, 0]
    assert group([" ".join(_words(FEWEST + 1)), " ".join(_words(FEWEST))]) == [0, 0]


@pytest.mark.parametrize(("part", "same"), [(0.75, True), (2 / 3, True), (0.55, True), (0.45, False), (0.2, False)])
def test_a_cut_text_is_a_copy_down_to_half_of_the_whole(part, same):
    words = _words(400)
    assert (group([" ".join(words), " ".join(words[: round(400 * part)])]) == [0, 0]) is same


def test_a_survey_does_not_join_the_stories_that_it_quotes():
    stories = [_words(100, prefix) for prefix in "abcd"]
    survey = [word for story in stories for word in story]
    assert group([" ".join(words) for words in [*stories, survey]]) == [0, 1, 2, 3, 4]


def test_a_copy_of_a_copy_is_a_copy():
    words = _words(300)
    whole, half, quarter = (" ".join(words[:number]) for number in (300, 180, 100))
    assert group([whole, quarter]) == [0, 1]
    assert group([whole, quarter, half]) == [0, 0, 0]


def test_a_higher_threshold_asks_for_more_shared_words():
    words = _words(200)
    mixed = [*words[:150], *_words(60, "own")]  # 148 of 258 triples shared, 71 % of its own
    texts = [" ".join(words), " ".join(mixed)]
    assert group(texts, 0.7) == [0, 1]
    assert group(texts, 0.5) == [0, 0]


@pytest.mark.parametrize("threshold", [LOWEST - 0.01, 0, -1, 1.01, float("nan")])
def test_a_threshold_that_cannot_be_kept_is_refused(threshold):
    with pytest.raises(ValueError, match="threshold must be from"):
        group(["text"], threshold)


def test_chinese_and_japanese_are_compared_without_spaces_between_words():
    text = "港口办公室星期一说货轮带着四十个密封的箱子离开了北部港口前往塔斯克的一家工厂"
    other = "磨坊的主人昨天没有回答任何关于春天两次航行的问题也没有出示文件"
    assert group([text, "本报讯：" + text, other]) == [0, 0, 2]


# --- what holds of any texts

WORDS = st.sampled_from([f"{first}{last}" for first in "bdfgklmnpr" for last in ("a", "el", "im", "ost", "un")])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@st.composite
def families(draw):
    """Draw texts of which some are cut, lengthened or changed copies of others."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=5))
    for _ in range(draw(st.integers(0, 6))):
        words = draw(st.sampled_from(texts)).split()
        start, stop = draw(st.integers(0, len(words))), draw(st.integers(0, len(words)))
        texts.append(" ".join([*draw(st.lists(WORDS, max_size=4)), *words[min(start, stop) : max(start, stop)]]))
    return texts


def _parts(texts, groups):
    together = {}
    for text, head in zip(texts, groups, strict=True):
        together.setdefault(head, []).append(text)
    return sorted(sorted(part) for part in together.values())


@settings(max_examples=150, deadline=None)
@given(families(), st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_the_texts(texts, rng):
    shuffled = rng.sample(texts, len(texts))
    assert _parts(texts, group(texts)) == _parts(shuffled, group(shuffled))


@settings(deadline=None)
@given(families())
def test_a_head_is_the_first_of_its_group_and_its_own_head(texts):
    groups = group(texts)
    assert all(head <= at and groups[head] == head for at, head in enumerate(groups))


@settings(deadline=None)
@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=8), st.data())
def test_exact_copies_always_group(texts, data):
    copied = data.draw(st.integers(0, len(texts) - 1))
    groups = group([*texts, texts[copied]])
    assert groups[-1] == groups[copied]


@settings(deadline=None)
@given(st.lists(st.integers(1, 60), min_size=2, max_size=8))
def test_texts_without_a_word_in_common_never_group(lengths):
    texts = [" ".join(_words(length, f"{chr(97 + at)}x")) for at, length in enumerate(lengths)]
    assert group(texts) == list(range(len(texts)))


@settings(deadline=None)
@given(st.integers(30, 200), st.floats(0.67, 1), st.integers(0, 5), st.randoms(use_true_random=False))
def test_a_copy_cut_to_two_thirds_under_a_dateline_groups(number, part, added, rng):
    words = [f"w{rng.randrange(10**6)}" for _ in range(number)]
    copy = [*_words(added, "dateline"), *words[: round(number * part)]]
    assert group([" ".join(words), " ".join(copy)]) == [0, 0]


def test_groups_do_not_depend_on_the_hash_seed():
    code = (
        "from helpers.corpus.copies import group; from tests.corpus.test_copies import SAMPLES; "
        "print(group([s.text for s in SAMPLES]))"
    )
    root = Path(__file__).parents[2]
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1] == f"{group([sample.text for sample in SAMPLES])}\n"


def test_many_texts_are_grouped_without_comparing_all_pairs(monkeypatch):
    from helpers.corpus import copies

    compared = []
    monkeypatch.setattr(copies, "_are_copies", lambda *args: compared.append(args[-1]))
    rng = random.Random(7)
    number = 1_500
    group([" ".join(f"w{int(5_000 * rng.random() ** 3)}" for _ in range(100)) for _ in range(number)])
    assert len(compared) < number


# --- where a story comes from


def test_the_origin_is_the_agency_that_a_member_credits_and_the_others_carry():
    found = origins([0, 0, 0], ["Herald", "Courier", "Post"], [None, "Norda", None], ["2024-02-01", "2024-02-03", None])
    assert found == [("Norda", ["Herald", "Courier", "Post"])]


def test_of_several_agencies_the_one_most_credited_is_the_origin():
    credits = ["Wira", "Norda", "NORDA ", None]
    assert origins([0] * 4, list("ABCD"), credits, [None] * 4)[0][0] == "Norda"
    assert origins([0] * 2, list("AB"), ["Wira", "Norda"], [None] * 2)[0][0] == "Wira"


def test_an_agency_that_prints_its_own_story_does_not_carry_it():
    assert origins([0, 0], ["norda", "Post"], [None, "Norda"], [None, None]) == [("Norda", ["Post"])]


def test_without_a_credit_the_publisher_of_the_earliest_member_is_the_origin():
    found = origins([0] * 3, ["Herald", "Courier", "Post"], [None] * 3, ["2024-02-20", "2024-02-18T23:10:00Z", None])
    assert found == [("Courier", ["Herald", "Post"])]


def test_a_month_is_not_before_a_day_in_it():
    assert origins([0, 0], ["Monthly", "Post"], [None] * 2, ["2024-02", "2024-02-20"])[0][0] == "Post"
    assert origins([0, 0], ["Monthly", "Post"], [None] * 2, ["2024-01", "2024-02-20"])[0][0] == "Monthly"


def test_of_members_of_one_day_the_first_is_the_origin():
    assert origins([0, 0], ["Herald", "Post"], [None] * 2, ["2024-02-20"] * 2) == [("Herald", ["Post"])]


def test_no_origin_is_made_up_where_it_cannot_be_known():
    assert origins([0, 0], ["Herald", "Post"], [None] * 2, [None, "yesterday"]) == [(None, ["Herald", "Post"])]
    assert origins([0, 0], [None, "Post"], [None, " "], ["2024-01-01", "2024-01-02"]) == [(None, ["Post"])]
    assert origins([0], [None], [None], [None]) == [(None, [])]


def test_a_text_that_stands_alone_comes_from_its_publisher():
    assert origins([0, 1], ["Herald", "Post"], [None] * 2, [None] * 2) == [("Herald", []), ("Post", [])]


def test_each_carrier_is_named_once_in_order():
    found = origins([0] * 5, ["Post", "Herald", "POST", None, "Herald"], ["Norda"] * 5, [None] * 5)
    assert found == [("Norda", ["Post", "Herald"])]


def test_groups_stand_in_the_order_of_their_heads():
    found = origins([0, 1, 0, 3], ["A", "B", "C", "D"], [None] * 4, ["2024"] * 4)
    assert found == [("A", ["C"]), ("B", []), ("D", [])]


def test_columns_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="shorter"):
        origins([0, 0], ["A"], [None, None], [None, None])
