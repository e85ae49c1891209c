"""Who is quoted: many speakers in many constructions, also where another party stands nearer to the quotation."""

import pytest

from helpers.reading import read_article

LEAD = (
    "SEOUL, Oct. 17, 2025 (Reuters) -- North Korea has sent Russia shells, South Korea's spy agency said on Thursday."
)
INSIDE, WHOLE = "a slow stream of old ammunition", "This is a slow stream of old ammunition"
SPEAKERS = {
    "Marta Hoekstra, the Dutch defence minister,": "Marta Hoekstra",
    "a senior Ukrainian military official": "senior Ukrainian military official",
    "the Norwegian embassy in Moscow": "Norwegian embassy in Moscow",
    "Lin Jian, a spokesperson for China's foreign ministry,": "Lin Jian",
}
ONE = [
    "{X} said the cargo was “{I}” on Friday.",
    "“{W},” {X} told reporters, after the Pentagon declined to comment.",
    "The Pentagon declined to comment on that report, and {X} said only that it was watching “{I}”.",
    "{X} condemned the cargo, saying in a statement that it is a sign of “{I}”.",
    "{X} thanked Seoul for its work and said the cargo was “{I}”.",
    "“{W},” NHK quoted {X} as saying.",
]
LATER = [
    ("Marta Hoekstra, the Dutch defence minister, met Kim on Monday. She thanked Kim and said it was “{I}”.", 0),
    ("A dock worker in Vladivostok said it had come by rail.\n\n“{W},” the source said.", "dock worker in Vladivostok"),
    ("The Norwegian embassy in Moscow said it had come by rail. “{W},” the diplomats added.", 2),
    ("A senior Ukrainian military official said so. Dmitry Peskov denied it. “{W},” the official said.", 1),
    ("Kim met Putin. KCNA said that Putin in his letter voiced hope for “{I}”.", "Vladimir Putin"),
    ("A former member of the UN panel that monitors the sanctions said it was “{I}”.", "former member of the UN panel"),
    ("Dmitry Peskov denied it. A former aide in Kyiv laughed at it. “{W},” the ex-official said.", "former aide"),
    ("KCNA said the car was handed to Kim's sister, Kim Yo Jong. She thanked Putin and spoke of “{I}”.", "Kim Yo Jong"),
]


def _speakers(story: str) -> list[str]:
    told = story.replace("{I}", INSIDE).replace("{W}", WHOLE).replace(",.", ".").replace(",,", ",")
    draft = read_article(f"{LEAD}\n\n" + told[0].upper() + told[1:], "2025-10-17")
    return [str(q.value("speaker")) for q in draft.quotations if "slow stream" in q.value("words")]


@pytest.mark.parametrize("told", ONE)
def test_the_speaker_of_a_quotation_is_the_subject_of_its_verb(told):
    for words, name in SPEAKERS.items():
        (speaker,) = _speakers(told.replace("{X}", words))
        assert name.casefold() in speaker.casefold() or "norway" in speaker.casefold()


@pytest.mark.parametrize(("told", "name"), LATER)
def test_a_later_noun_leads_back_to_who_spoke(told, name):
    (speaker,) = _speakers(told)
    expected = list(SPEAKERS.values())[name] if isinstance(name, int) else name
    assert expected.casefold() in speaker.casefold() or ("Norwegian" in expected and "Norway" in speaker)


def test_what_is_written_on_a_sign_is_still_no_quotation():
    assert not _speakers("Reporters saw a sign that said nothing and a banner with the words “{I}” in Rajin.")


LEADS = [
    "{X} was blunt.",
    "{X} did not mince words.",
    "{X} issued a statement on Friday.",
    "{X} gave an interview to NHK.",
    "{X} struck a harsher tone.",
    "{X} hit back.",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_sentence_that_leads_to_a_quotation_tells_its_speaker(lead):
    for words, name in SPEAKERS.items():
        (speaker,) = _speakers(lead.replace("{X}", words) + "\n\n“{W}.”")
        assert name.casefold() in speaker.casefold() or "norway" in speaker.casefold()


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Marta Hoekstra, the Dutch minister, met Kim. “{W}?” Hoekstra asked.", "Marta Hoekstra"),
        ("“{W}!” Marta Hoekstra, the Dutch minister, told reporters in Oslo.", "Marta Hoekstra"),
        ("Marta Hoekstra, the Dutch minister, laughed at it. She went on: “{W}.”", "Marta Hoekstra"),
        ("Marta Hoekstra, the Dutch minister, laughed at it. She continued, “{W}.”", "Marta Hoekstra"),
        ("Marta Hoekstra, the Dutch minister, issued a statement. “{W},” the statement reads.", "Marta Hoekstra"),
        ("Dutch Foreign Minister Marta Hoekstra laughed. “{W},” the Netherlands' top diplomat said.", "Marta Hoekstra"),
        ("A Western diplomat said it had come by rail. “{W},” the source said.", "Western diplomat"),
    ],
)
def test_who_speaks_is_told_behind_a_question_or_before_a_colon(told, name):
    assert _speakers(told) == [name]


@pytest.mark.parametrize("verb", ["mused", "thundered", "snapped", "grumbled on Friday", "fumed in Oslo"])
def test_any_verb_behind_a_closing_mark_tells_the_speaker_however_much_is_told_of_him(verb):
    for words, name in [
        ("Professor Lim Eul-chul of Kyungnam University", "Lim Eul-chul"),
        ("former US envoy Joseph DeTrani", "Joseph DeTrani"),
        ("Samuel Ekwall, who heads the port of Narvik,", "Samuel Ekwall"),
        ("the railway company Nordbane", "Nordbane"),
        ("the head of the Norwegian customs agency", "head of the Norwegian customs agency"),
    ]:
        assert _speakers(f"“{{W}},” {words} {verb}.") == [name]


def test_the_name_behind_a_noun_of_its_kind_is_the_party():
    told = "The railway company Nordbane also called it “{I}”."
    assert _speakers(told) == ["Nordbane"]
    assert _speakers("It was “{I}”, in the assessment of Dutch Foreign Minister Marta Hoekstra.") == ["Marta Hoekstra"]
