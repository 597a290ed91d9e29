"""Rules that stand on the glossaries: their tables are read with the pack, and their mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from packs import FILES

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.errors import RulePackError
from locready.rules import load_folder
from locready.rules.glossary import Term
from locready.rules.kinds.glossary import Glossary, terms_in
from made_documents import Text, document, slide

RULE = (
    FILES["core/era-year.yaml"]
    .replace("era-year", "plain-term")
    .replace("kind: pattern", "kind: glossary")
    .replace("match: '令和\\d{1,2}年'\n", "glossaries: [ja-en]\nside: source\ndomains: [release]\n")
)
TABLE = (
    "term\tenglish\tnot\tdomain\tsource\talone\n"
    "興収\tbox office gross; gross\tpublic acquisition\trelease\tusage\tyes\n"
)
RULE_ID = "untranslated-term"
PITCH = AssessOptions(material="pitch")


def pack_in(folder: Path, *, rule: str = RULE, table: str = TABLE) -> Path:
    files = {**FILES, "core/plain-term.yaml": rule, "glossaries/ja-en.tsv": table}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_rule_gets_the_rows_of_the_tables_that_it_names(tmp_path: Path) -> None:
    pack = load_folder(pack_in(tmp_path))

    judged_by = pack.rule("plain-term").judged_by

    assert isinstance(judged_by, Glossary)
    (entry,) = judged_by.entries
    assert (entry.language, entry.term, entry.alone) == ("ja", "興収", True)
    assert entry.english == ("box office gross", "gross")


def test_a_changed_table_is_another_pack(tmp_path: Path) -> None:
    before = load_folder(pack_in(tmp_path)).digest

    after = load_folder(pack_in(tmp_path, table=TABLE.replace("gross;", "takings;"))).digest

    assert before != after


@pytest.mark.parametrize(
    ("rule", "table", "answer"),
    [
        (RULE.replace("[ja-en]", "[ja-eng]"), TABLE, "Did you mean 'ja-en'"),
        (RULE.replace("[release]", "[relaese]"), TABLE, "Did you mean 'release'"),
        (RULE, TABLE.replace("domain", "field"), "this is no glossary"),
        (RULE.replace("side: source", "side: sauce"), TABLE, "sauce"),
    ],
    ids=["an unknown table", "an unknown domain", "another header", "an unknown side"],
)
def test_a_mistake_about_a_glossary_is_told(tmp_path: Path, rule: str, table: str, answer: str) -> None:
    folder = pack_in(tmp_path, rule=rule, table=table)

    with pytest.raises(RulePackError) as caught:
        load_folder(folder)

    assert answer in str(caught.value)


@pytest.mark.parametrize("written", ["bs放送", "BS放送"])
def test_a_term_is_found_in_either_case(written: str) -> None:
    text = Text(f"来週の{written}で公開します。")

    found = assess([document(slide(text))], options=PITCH).only.findings

    assert "BS satellite TV" in [finding.suggestion for finding in found if finding.rule == RULE_ID]


def test_the_terms_in_a_text_are_told_in_order_and_once() -> None:
    entries = (_term("興収", "box office gross"), _term("BS放送", "BS satellite TV"), _term("興収予測", "forecast"))

    (found,) = terms_in(["bs放送の後、興収予測と興収、BS放送の興収"], "ja", entries)

    assert [term.term for term in found] == ["BS放送", "興収予測", "興収"]


def _term(term: str, english: str) -> Term:
    return Term(language="ja", term=term, english=(english,), wrong=(), domain="release", alone=False)
