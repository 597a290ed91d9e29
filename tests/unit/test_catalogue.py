"""Every sentence marked for the catalogue has its Japanese."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

import locready
from locready.catalogue import preferred_language, translate

PACKAGE = Path(locready.__file__).parent
#: Templates that are nothing but their parts.
_BARE = {"{detail}", "{file}:{line}:{column}: {detail}"}


def marked() -> list[str]:
    """Return every sentence in a call of ``_``, in the code and in the templates of pages."""
    calls = (
        node
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_"
    )
    in_code = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    environment = Environment(autoescape=True)
    in_templates = {
        message if isinstance(message, str) else message[0]
        for path in sorted(PACKAGE.rglob("templates/*.html"))
        for _line, _function, message in extract_from_ast(environment.parse(path.read_text(encoding="utf-8")), ("_",))
    }
    return sorted(in_code | in_templates)


def japanese() -> dict[str, str]:
    with (PACKAGE / "locale/ja/LC_MESSAGES/locready.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def fields(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def test_every_marked_sentence_has_its_japanese():
    missing = [sentence for sentence in marked() if sentence not in japanese() and sentence not in _BARE]

    assert missing == []


def test_no_translation_is_left_of_a_sentence_that_is_gone():
    assert sorted(set(japanese()) - set(marked())) == []


def test_a_translation_has_the_same_parts_as_its_sentence():
    wrong = [sentence for sentence, text in japanese().items() if fields(sentence) != fields(text)]

    assert wrong == []


def test_an_unknown_sentence_is_shown_as_it_is():
    assert translate("No such sentence {here}", "ja", {"here": 1}) == "No such sentence 1"


@pytest.mark.parametrize(("locale", "language"), [("ja_JP.UTF-8", "ja"), ("en_GB.UTF-8", "en"), ("C", "en")])
def test_messages_follow_the_locale(monkeypatch, locale, language):
    monkeypatch.setenv("LC_ALL", locale)

    assert preferred_language() == language
