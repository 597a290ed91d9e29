"""The text of Word documents: what is shown, what is hidden, what is tracked, on which page."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_manuscripts import field, p, part, r, read_body

from locready.model import Role
from made_office import word
from made_packages import document_of, only, texts

BREAK = '<w:r><w:br w:type="page"/></w:r>'
RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_headings_and_paragraphs_are_read_in_order_with_their_pages(tmp_path: Path) -> None:
    document = document_of(word(tmp_path / "a.docx", [("あらすじ", "本文"), ("Synopsis", "Text")]))

    assert [(one.text, one.role, one.location.index) for one in document.segments[:4]] == [
        ("あらすじ", Role.TITLE, 1),
        ("本文", Role.BODY, 1),
        ("Synopsis", Role.TITLE, 2),
        ("Text", Role.BODY, 2),
    ]
    assert [unit.title for unit in document.units] == ["あらすじ", "Synopsis"]
    assert document.properties.title == "あらすじ"


def test_styles_tell_headings_captions_and_what_is_hidden_also_those_they_are_based_on(tmp_path: Path) -> None:
    styles = part(
        "w:styles",
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="a"><w:basedOn w:val="1"/><w:name w:val="My heading"/></w:style>'
        '<w:style w:styleId="o"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
        '<w:style w:styleId="c"><w:name w:val="caption"/></w:style>'
        '<w:style w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:styleId="y"><w:basedOn w:val="x"/></w:style>'
        '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
    )
    body = "".join(p(style, style=style) for style in ("1", "a", "o", "c", "x", "h"))

    document = read_body(tmp_path, body, ("s", "styles", "styles.xml"), parts={"word/styles.xml": styles})

    assert texts(document, Role.TITLE) == ["1", "a", "o"]
    assert texts(document, Role.CAPTION) == ["c"]
    assert [one.text for one in document.segments if one.hidden] == ["h"]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (p("a") + p(BREAK, "b"), [1, 2]),
        (p("a", BREAK) + p(RENDERED, "b"), [1, 2]),  # Word marks its own break after the author's
        (p("a", RENDERED, "still a") + p("b"), [1, 2]),
        (p("a") + p("b", properties="<w:pageBreakBefore/>"), [1, 2]),
        (p("a", properties="<w:sectPr/>") + p("b"), [1, 2]),
        (p("a", BREAK, BREAK) + p("b"), [1, 3]),
    ],
)
def test_pages_turn_at_breaks_of_the_author_and_of_word(tmp_path: Path, body: str, places: list[int]) -> None:
    document = read_body(tmp_path, body)

    assert [one.location.index for one in document.segments] == places
    assert len(document.units) == places[-1]


def test_a_continuous_section_stays_on_its_page(tmp_path: Path) -> None:
    body = p("a", properties="<w:sectPr/>") + p("b")

    document = read_body(tmp_path, body, section='<w:type w:val="continuous"/>')

    assert [one.location.index for one in document.segments] == [1, 1]


def test_a_section_has_pages_of_its_own_size(tmp_path: Path) -> None:
    wide = '<w:sectPr><w:pgSz w:w="16840" w:h="11900"/></w:sectPr>'

    document = read_body(tmp_path, p("a", properties=wide) + p("b"), section='<w:pgSz w:w="11900" w:h="16840"/>')

    assert [(unit.width, unit.height) for unit in document.units] == [(842.0, 595.0), (595.0, 842.0)]


def test_inserted_text_is_shown_deleted_text_is_not_and_both_are_told_as_comments(tmp_path: Path) -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>三億円</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2">{r("五億円")}</w:ins>'

    document = read_body(tmp_path, p("予算 ", deleted, inserted))

    assert [(one.text, one.role, one.location.shape) for one in document.segments] == [
        ("予算 五億円", Role.BODY, None),
        ("三億円", Role.COMMENT, "deleted text"),
        ("五億円", Role.COMMENT, "inserted text"),
    ]


def test_fields_show_their_results_and_link(tmp_path: Path) -> None:
    page = field("PAGE", "7")
    link = field('HYPERLINK "https://a.example" \\o "tip"', "site")

    document = read_body(
        tmp_path, p("page ", page, " ", link, '<w:fldSimple w:instr="AUTHOR">', r("A"), "</w:fldSimple>")
    )

    assert texts(document) == ["page 7 siteA"]
    assert [one.url for one in document.links] == ["https://a.example"]


def test_a_field_without_an_end_is_told_since_it_swallows_text(tmp_path: Path) -> None:
    document = read_body(tmp_path, p("before", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("swallowed"))

    assert texts(document) == ["before"]
    assert [(gap.audience, gap.detail) for gap in document.gaps] == [
        (True, "word/document.xml has a field without an end")
    ]


def test_hidden_runs_stand_apart_from_shown_ones(tmp_path: Path) -> None:
    document = read_body(tmp_path, p("seen", r("secret", "<w:vanish/>"), r("also seen", '<w:vanish w:val="0"/>')))

    assert [(one.text, one.hidden) for one in document.segments] == [("seenalso seen", False), ("secret", True)]


def test_the_language_of_a_run_depends_on_its_script(tmp_path: Path) -> None:
    language = '<w:lang w:val="en-US" w:eastAsia="ja-JP"/>'

    document = read_body(tmp_path, p(r("灯台守の女", language)) + p(r("The keeper", language)) + p("none"))

    assert [one.declared_language for one in document.segments] == ["ja-JP", "en-US", None]


def test_tables_in_tables_content_controls_and_formulas_are_read_and_readings_are_not(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('inner')}</w:tc></w:tr></w:tbl>"
    covered = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('covered')}</w:tc>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('control')}</w:sdtContent></w:sdt>"
    ruby = f"<w:r><w:ruby><w:rt>{r('とうだい')}</w:rt><w:rubyBase>{r('灯台')}</w:rubyBase></w:ruby></w:r>"
    body = f"<w:tbl><w:tr><w:tc>{p('outer')}{inner}</w:tc>{covered}</w:tr></w:tbl>{control}"

    document = read_body(tmp_path, body + p(ruby) + p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"))

    assert texts(document, Role.TABLE) == ["outer", "inner", "covered"]
    assert only(document, "covered").hidden
    assert texts(document, Role.BODY) == ["control", "灯台", "x=1"]
