"""What goes one way and what comes back for it: neither is told with the other's direction."""

import pytest

from helpers.reading import read_article

AGENCY = "South Korea's spy agency"
SWAPS = """\
{S} said North Korea got {B} from Russia after sending {A}.
{S} said North Korea got {B} from Russia after sending it {A}.
{S} said North Korea got {B} from Russia after sending {A} to Moscow.
{S} said North Korea got {B} from Russia after it sent {A} to Moscow.
{S} said North Korea received {B} from Russia before sending {A} there.
{S} said North Korea got {B} from Russia after having sent it {A}.
{S} said North Korea received {B} from Russia by supplying it with {A}.
{S} said North Korea had earned {B} from Russia by sending it {A}.
{S} said North Korea received {B} from Russia for sending it {A}.
{S} said North Korea sent {A} to Russia after receiving {B} from it.
{S} said North Korea sent {A} to Russia before receiving {B}.
{S} said North Korea sent {A} to Russia while receiving {B} in return.
{S} said North Korea sent {A} to Russia, receiving {B} in return.
{S} said North Korea sent {A} to Russia, getting {B} back.
{S} said North Korea sent {A} to Russia and in return got {B}.
{S} said North Korea sent {A} to Russia to obtain {B}.
{S} said Russia, after receiving {A} from North Korea, sent it {B}.
{S} said Russia, having received {A} from North Korea, sent it {B}.
{S} said Russia, in return for {A} from North Korea, sent it {B}.
{S} said Russia sent {B} to North Korea after receiving {A} from it.
{S} said Russia sent {B} to North Korea after getting {A}.
{S} said Russia sent {B} to North Korea, having received {A} from it.
{S} said Russia supplied North Korea with {B} after it delivered {A} to Moscow.
{S} said Russia, which supplies North Korea with {B}, has received {A} from it.
After sending {A} to Russia, North Korea received {B}, {S} said.
Having sent {A} to Russia, North Korea has received {B}, {S} said.
After receiving {A} from North Korea, Russia delivered {B} to it, {S} said.
After North Korea sent {A} to Russia, Moscow supplied it with {B}, {S} said.
Since North Korea began sending {A} to Russia, Moscow has supplied it with {B}, {S} said.
While North Korea sends {A} to Russia, it receives {B}, {S} said.
{S} said North Korea sent {A} to Russia, and that it was paid in {B}.
{S} said North Korea was paid in {B} for the {A} it sent to Russia.
{S} said North Korea was rewarded with {B} for sending {A} to Russia.
{S} said Russia rewarded North Korea with {B} for {A}.
{S} said Russia repaid North Korea for its {A} with {B}.
{S} said Moscow pays for North Korean {A} in {B}.
{S} said the {A} that North Korea sent to Russia were paid for with {B}.
{S} said North Korea traded {A} for {B} with Russia.
{S} said North Korea exchanged {A} for Russian {B}.
{S} said North Korea has swapped {A} for {B} from Russia.
{S} said {A} flowed from North Korea to Russia and {B} flowed back.
{S} said trains brought {B} from Russia to North Korea and returned with {A}.
{S} said the North's transfer of {A} to Russia was being rewarded with {B}.
{S} said North Korea sent {A} to Russia, for which it was paid with {B}.
""".splitlines()
GOODS = [("shells", "artillery-ammunition", "oil", "refined-petroleum"), ("troops", "troops", "flour", "food")]


@pytest.mark.parametrize(("given", "kind", "got", "sort"), GOODS)
@pytest.mark.parametrize("swap", SWAPS)
def test_what_is_given_and_what_is_got_go_opposite_ways(swap, given, kind, got, sort):
    draft = read_article(swap.format(S=AGENCY, A=given, B=got), "2024-10-18")
    ways = {(one.value("supplier"), one.value("recipient"), one.value("category")) for one in draft.transfers}
    assert ways == {("PRK", "RUS", kind), ("RUS", "PRK", sort)}


@pytest.mark.parametrize(
    "sentence",
    [
        "By selling shells to Moscow, North Korea helps to prolong the war, Ola Berg said.",
        "By sending shells to Russia, Ola Berg said, North Korea was prolonging the war.",
    ],
)
def test_a_deed_that_is_judged_is_charged_too(sentence):
    draft = read_article(sentence, "2024-10-18")
    assert [(one.value("claimant"), one.value("stance")) for one in draft.claims] == [("Ola Berg", "alleges")]


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("Oslo said North Korea had turned over rockets to Russia.", "PRK RUS rockets"),
        ("Oslo said North Korea, to which Russia had supplied rockets, denied it.", "RUS PRK rockets"),
        ("Oslo said North Korea, from which Russia had bought fighter jets, denied it.", "PRK RUS aircraft"),
        ("Oslo said Russia has become a buyer of North Korean fighter jets.", "PRK RUS aircraft"),
    ],
)
def test_grammar_tells_the_way_and_not_what_is_usual(sentence, way):
    (one,) = read_article(sentence, "2024-10-18").transfers
    assert f"{one.value('supplier')} {one.value('recipient')} {one.value('category')}" == way


def test_who_got_something_from_the_other_pays_for_it():
    text = (
        "Ola Berg warned late Tuesday that Moscow had obtained shells from Pyongyang and was paying for them with oil."
    )
    draft = read_article(text, "2024-10-18")
    ways = [(one.value("supplier"), one.value("category")) for one in draft.transfers]
    assert ways == [("PRK", "artillery-ammunition"), ("RUS", "refined-petroleum")]
    assert {(one.value("claimant"), one.value("said")) for one in draft.claims} == {("Ola Berg", "2024-10-15")}


@pytest.mark.parametrize("want", ["in desperate need of shells", "short of shells", "which needs shells"])
def test_what_a_state_lacks_has_not_been_sent_to_it(want):
    text = f"Ola Berg said that Moscow, {want}, had obtained ballistic missiles from Pyongyang."
    assert [one.value("category") for one in read_article(text, "2024-10-18").transfers] == ["ballistic-missiles"]
