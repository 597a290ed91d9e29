"""Translations in a copy of a Word document: in their places, in their looks, and nothing else changed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from locready.model.translation import RemarkKind
from made_copies import kinds, put_into, texts_at

BODY = "word/document.xml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "treatment.docx"


def test_headings_paragraphs_cells_and_headers_are_written(path: Path) -> None:
    document = WordDocument()
    document.add_heading("あらすじ", 1)
    document.add_paragraph("無人になった灯台。")
    document.add_table(1, 2).cell(0, 0).text = "監督"
    document.sections[0].header.paragraphs[0].text = "企画書"
    document.save(str(path))

    words = {
        "あらすじ": "Synopsis",
        "無人になった灯台。": "A deserted lighthouse.",
        "監督": "Director",
        "企画書": "Treatment",
    }
    applied, copy = put_into(path, words)

    assert applied.written == 4
    assert set(words.values()) <= set(texts_at(copy))
    assert set(words) <= set(texts_at(path))


def test_a_bold_label_keeps_its_look_and_the_text_is_marked_as_english(path: Path) -> None:
    document = WordDocument()
    paragraph = document.add_paragraph()
    paragraph.add_run("監督：").bold = True
    paragraph.add_run("波多野柚子")
    document.save(str(path))

    _, copy = put_into(path, {"監督：波多野柚子": "Director: Yuzu Hatano"})

    runs = WordDocument(str(copy)).paragraphs[0].runs
    assert [(run.text, bool(run.bold)) for run in runs] == [("Director:", True), (" Yuzu Hatano", False)]
    with zipfile.ZipFile(copy) as package:
        assert package.read(BODY).decode().count('w:lang w:val="en-US"') == 2


def test_a_footnote_mark_and_a_picture_stay_in_the_paragraph(path: Path) -> None:
    document = WordDocument()
    paragraph = document.add_paragraph("灯台守")
    mark = parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="7"/></w:r>')
    paragraph._p.append(mark)
    paragraph.add_run("の娘")
    document.save(str(path))

    _, copy = put_into(path, {"灯台守の娘": "The Keeper's Daughter"})

    with zipfile.ZipFile(copy) as package:
        body = package.read(BODY).decode()
    assert '<w:footnoteReference w:id="7"/>' in body
    assert "The Keeper's Daughter" in texts_at(copy)


def test_readings_over_characters_go_with_them(path: Path) -> None:
    document = WordDocument()
    ruby = (
        f"<w:r {nsdecls('w')}><w:ruby><w:rt><w:r><w:t>とうだい</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>灯台</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    paragraph = document.add_paragraph()
    paragraph._p.append(parse_xml(ruby))
    paragraph.add_run("守")
    document.save(str(path))

    applied, copy = put_into(path, {"灯台守": "The keeper"})

    assert applied.written == 1
    with zipfile.ZipFile(copy) as package:
        assert "とうだい" not in package.read(BODY).decode()


def test_text_that_is_tracked_as_deleted_stays_and_is_told(path: Path) -> None:
    document = WordDocument()
    paragraph = document.add_paragraph("残る")
    deleted = f'<w:del {nsdecls("w")} w:id="1" w:author="x"><w:r><w:delText>消える</w:delText></w:r></w:del>'
    paragraph._p.append(parse_xml(deleted))
    document.save(str(path))

    applied, copy = put_into(path, {"残る": "What stays", "消える": "What goes"})

    assert (applied.written, kinds(applied)) == (1, [RemarkKind.UNWRITABLE])
    assert {"What stays", "消える"} <= set(texts_at(copy))


def test_line_breaks_and_links_are_kept(path: Path) -> None:
    document = WordDocument()
    paragraph = document.add_paragraph("公式サイト ")
    link = f'<w:hyperlink {nsdecls("w")} w:anchor="top"><w:r><w:t>https://example.com</w:t></w:r></w:hyperlink>'
    paragraph._p.append(parse_xml(link))
    document.save(str(path))

    _, copy = put_into(path, {"公式サイト https://example.com": "Official site\nhttps://example.com"})

    assert "Official site\nhttps://example.com" in texts_at(copy)
    with zipfile.ZipFile(copy) as package:
        body = package.read(BODY).decode()
    assert body.index("w:hyperlink") < body.index("https://example.com")
