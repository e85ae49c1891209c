"""By which name somebody is called later: the first of two in Korean and Chinese names, else the last."""

from __future__ import annotations

from helpers.reading.lexicon import Actor
from helpers.reading.people.who import Who

# Surnames that stand first in Korean and Chinese names; the later parts of a Korean name are two short words.
_SURNAME_FIRST = frozenset(
    "kim lee park choi choe cho jo jeon jeong jung chung lim im rim shin sin yoon yun han hwang kang ko koh kwon "
    "kwak jang chang moon mun nam no noh oh pak paek paik ri ryu seo shim sim son song suh wi woo yang yoo yu hong "
    "hyon heo pyon ra ro ryang thae tae jong om kye myong ju sol tong u wang zhang lin mao guo geng xi koo ku gu "
    "ahn bae pae baek cha chae che gil kil ham hur huh ho in ji chi jin chin ki ma maeng min na nah ok pang bang "
    "pi pyo rhee rhie yi seok sok seong sung sohn sul tak tan do uhm eom um yeo yeom ryom yom yong pong bong hyun "
    "hyeon kuk kook jon chu choo youn zhao liu li zhu chen sun he".split()
)

# Given names in the spelling that only Russians have in English texts: a Ukrainian is Oleh, Serhii or Andrii.
_RUSSIAN = frozenset(
    "vladimir alexander aleksandr sergei sergey dmitry dmitri andrei andrey alexei alexey aleksei aleksey mikhail "
    "nikolai nikolay igor oleg yuri yury viktor pavel maxim konstantin valery vyacheslav anatoly denis evgeny yevgeny "
    "grigory kirill ilya vasily gennady leonid boris ivan artyom anton stanislav ruslan vitaly vadim eduard georgy "
    "timur arkady fyodor semyon veniamin maria mariya olga natalia natalya tatiana tatyana elena yelena svetlana irina "
    "valentina oksana anna yulia ekaterina lyudmila galina "
    "vera nina larisa lidia lydia alla anastasia daria darya ksenia marina margarita nadezhda raisa sofia tamara "
    "veronika zhanna inna polina alina lyubov roman arseny vsevolod gleb yegor daniil lev marat matvei nikita pyotr "
    "arsen zarina albina ramil ildar airat ainur aisen alsu dzhamilya elvira gulnara zulfiya rimma rosa "
    "rustam renat rodion stepan timofey innokenty nikolay "
    "georgiy dmitriy valeriy yuriy anatoliy vitaliy grigoriy arkadiy gennadiy vasiliy yevgeniy evgeniy".split()
)
SUCH_NAMES = frozenset(
    "RUS UKR BLR KAZ KGZ UZB TJK ARM GEO MDA BGR SRB LVA LTU EST".split()
)  # states of such officials
_RUSSIAN_ENDS = ("ov", "ev", "in", "yn", "sky", "skiy", "ko", "oy", "oi", "ova", "eva", "ina", "skaya", "ak", "ets")

_TITLES = frozenset(
    "rep sen mr mrs ms dr prof gen lt col maj adm capt cmdr sgt general colonel admiral president minister secretary "
    "ambassador senator representative professor comrade marshal".split()
)


def _korean(words: str) -> bool:
    """Whether a full name is built as Korean names are ("Koo Byoung-sam", "Kim Song")."""
    parts = words.casefold().replace("-", " ").split()
    joined = words.count(" ") == 1 and words.partition("-")[2][:1].islower()
    return len(parts) in (2, 3) and (joined or parts[0] in _SURNAME_FIRST)


def at_home(words: str, home: str) -> bool:
    """Whether somebody of a name can be an official of the state of the dateline, where none other is told.

    A minister named Baerbock who speaks in Seoul is no minister of the South, nor Koo Byoung-sam one of Norway.
    """
    if " " not in words:
        return True
    if named_in_russian(words) and home not in SUCH_NAMES:
        return False
    if home in ("KOR", "PRK"):
        return _korean(words)
    return home == "CHN" or not (_korean(words) and "-" in words)


def named_in_russian(words: str, given: bool = False) -> bool:
    """Whether a full name is built and spelt as those of Russians are ("Oleg Kozhemyako"), or the ``given`` name is."""
    parts = words.casefold().split()
    return len(parts) in (2, 3) and parts[0] in _RUSSIAN and (given or parts[-1].endswith(_RUSSIAN_ENDS))


def register(surnames: dict[str, Who], who: Who, words: str, actor: Actor | None) -> None:
    """Keep somebody by the surname in a full name; what is one word alone may be another's already."""
    parts = words.casefold().replace("-", " ").replace(".", " ").split()
    while len(parts) > 1 and parts[0] in _TITLES:
        del parts[0]  # an alias that a table has: "Rep. Lee Seong-kweun"
    if len(parts) < 2:
        if parts:
            surnames.setdefault(parts[0], who)
        return
    korean = words.count(" ") == 1 and words.partition("-")[2][:1].islower()
    surname_first = (
        (parts[0] in _SURNAME_FIRST or korean)
        and len(parts) <= 3
        and (not actor or actor.country in ("KOR", "PRK", "CHN"))
    )
    surnames[parts[0] if surname_first else parts[-1]] = who
    last = words.rpartition(" ")[2]
    if not surname_first and last.partition("-")[2][:1].isupper():
        surnames[last.casefold()] = who  # "Fifield-Berg"
    if surname_first and len(parts) == 2:
        surnames.setdefault(parts[-1], who)
