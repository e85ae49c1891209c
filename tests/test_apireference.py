"""API.md: whole, in step with the docstrings, and each docstring tells its arguments and its errors."""

import pkgutil

import pytest

import helpers
from helpers.apireference import FILE, GROUPS, doc_of, entry, methods, parameters, reference


def public():
    """Yield every public name with its thing, the methods of classes too."""
    for name in helpers.__all__:
        thing = getattr(helpers, name)
        yield name, thing
        yield from ((f"{name}.{inner}", method) for inner, method in methods(thing))


NAMES = dict(public())


def test_the_file_holds_what_the_command_prints():
    assert FILE.read_text(encoding="utf-8") == reference(), "Run `make api`."


def test_every_public_name_has_its_place_once():
    placed = [name for _, names in GROUPS.values() for name in names]
    assert sorted(placed) == sorted(helpers.__all__), "Put the name into a group of helpers/apireference.py."


def test_no_module_hides_a_public_function_of_its_name():
    """`from helpers import coverage` gave the module once anything had imported it."""
    assert not set(helpers.__all__) & {module.name for module in pkgutil.iter_modules(helpers.__path__)}


@pytest.mark.parametrize("name", NAMES)
def test_a_docstring_explains_every_argument_and_no_other(name):
    assert doc_of(NAMES[name]).arguments == parameters(NAMES[name])


@pytest.mark.parametrize("name", NAMES)
def test_a_docstring_tells_what_can_go_wrong(name):
    assert doc_of(NAMES[name]).sections.get("Raises"), "Add 'Raises:'; where there is none, 'Nothing of its own.'"


@pytest.mark.parametrize("name", NAMES)
def test_a_summary_is_one_sentence(name):
    assert doc_of(NAMES[name]).summary.endswith(".")


def test_an_entry_has_signature_text_arguments_and_errors():
    def paint(colour: "str", *, coats: "int" = 2) -> "str":
        """Return paint (:func:`helpers.dates.interval`).

        Two coats hold.

        Args:
            colour: of it,
                as said.
            coats: how many.

        Raises:
            ValueError: for ``coats`` below 0.
        """
        return colour * coats

    assert entry("paint", paint).split("\n\n") == [
        "### paint",
        "```python\npaint(colour: str, *, coats: int = 2) -> str\n```",
        "Return paint (`interval`).",
        "Two coats hold.",
        "**Args**",
        "- `colour`: of it, as said.\n- `coats`: how many.",
        "**Raises**",
        "- `ValueError`: for `coats` below 0.",
    ]


def test_a_name_without_a_docstring_is_refused():
    with pytest.raises(ValueError, match="no docstring"):
        entry("bare", lambda: None)


def test_no_signature_names_a_place_on_this_machine():
    assert "Path(" not in reference()
    assert " object at 0x" not in reference()
