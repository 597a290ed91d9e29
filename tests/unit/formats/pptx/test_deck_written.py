"""Translations in a copy of a deck: in their places, in their looks, and nothing else changed."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from made_decks import NAMESPACES, Bench, into_tree, operate, paragraph, pointer
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from locready.formats.options import ReadOptions
from locready.formats.write import write
from locready.model.translation import RemarkKind
from locready.sources import Source
from made_copies import document_at, kinds, put_into, texts_at, translations, without_text

SLIDE, SLIDE_RELS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"
DSP = 'xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"'
DIAGRAM = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="70" name="g"/><p:cNvGraphicFramePr/><p:nvPr/>'
    '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="4572000" cy="6858000"/></p:xfrm>'
    '<a:graphic><a:graphicData uri="x"><dgm:relIds r:dm="rId91"/></a:graphicData></a:graphic></p:graphicFrame>'
)


def box_of(content: str) -> str:
    """Return a text box with one paragraph."""
    about = '<p:nvSpPr><p:cNvPr id="9" name="n"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
    return f"<p:sp>{about}<p:txBody><a:bodyPr/><a:p>{content}</a:p></p:txBody></p:sp>"


def test_a_title_a_table_and_notes_are_written_where_they_stood(bench: Bench) -> None:
    slide = bench.slide(layout=1)
    slide.shapes.title.text = "灯台守の娘"
    table = slide.shapes.add_table(1, 2, *bench.place(0.1, 0.5, 0.5, 0.2)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "制作費", "JPY 300M"
    slide.notes_slide.notes_text_frame.text = "最初に話す"

    applied, copy = put_into(
        bench.save(), {"灯台守の娘": "The Keeper's Daughter", "制作費": "Budget", "最初に話す": "Say first"}
    )

    assert applied.written == 3
    assert {"The Keeper's Daughter", "Budget", "JPY 300M", "Say first"} <= set(texts_at(copy))
    assert "灯台守の娘" in texts_at(bench.path)


def test_every_part_that_no_translation_is_in_stays_as_it_is(bench: Bench) -> None:
    bench.box(bench.slide(), "灯台守の娘")
    bench.box(bench.slide(), "二枚目")

    _, copy = put_into(bench.save(), {"灯台守の娘": "The Keeper's Daughter"})

    with zipfile.ZipFile(bench.path) as before, zipfile.ZipFile(copy) as after:
        assert before.namelist() == after.namelist()
        changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
        assert changed == [SLIDE]
        assert without_text(before.read(SLIDE)) == without_text(after.read(SLIDE))


def test_a_bold_label_and_a_link_keep_their_looks(bench: Bench) -> None:
    frame = bench.slide().shapes.add_textbox(*bench.place(0.1, 0.1, 0.8, 0.2)).text_frame
    label, name, link = (frame.paragraphs[0].add_run() for _ in range(3))
    label.text, name.text, link.text = "連絡先：", "波多野 ", "hatano@example.com"
    label.font.bold, link.hyperlink.address = True, "mailto:hatano@example.com"

    _, copy = put_into(bench.save(), {"連絡先：波多野 hatano@example.com": "Contact: Yuzu Hatano, hatano@example.com"})

    runs = Presentation(str(copy)).slides[0].shapes[0].text_frame.paragraphs[0].runs
    assert [run.text for run in runs] == ["Contact:", " Yuzu Hatano, ", "hatano@example.com"]
    assert [bool(run.font.bold) for run in runs] == [True, False, False]
    assert [run.hyperlink.address for run in runs] == [None, None, "mailto:hatano@example.com"]


def test_words_of_several_looks_that_share_one_are_told(bench: Bench) -> None:
    frame = bench.slide().shapes.add_textbox(*bench.place(0.1, 0.1, 0.8, 0.2)).text_frame
    first, second = frame.paragraphs[0].add_run(), frame.paragraphs[0].add_run()
    first.text, second.text, second.font.bold = "大切な", "約束", True

    applied, _ = put_into(bench.save(), {"大切な約束": "A promise that matters"})

    assert kinds(applied) == [RemarkKind.FLATTENED]


def test_text_is_marked_as_english_and_leaves_a_japanese_font(bench: Bench) -> None:
    bench.box(bench.slide(), "灯台守の娘", size=24)
    form = (
        '<a:rPr lang="ja-JP" sz="2400"><a:latin typeface="MS Mincho" panose="0"/><a:ea typeface="MS Mincho"/></a:rPr>'
    )
    operate(bench.save(), {SLIDE: lambda xml: xml.replace(b'<a:rPr sz="2400"/>', form.encode())})

    _, copy = put_into(bench.path, {"灯台守の娘": "The Keeper's Daughter"})

    with zipfile.ZipFile(copy) as package:
        slide = package.read(SLIDE).decode()
    assert 'lang="en-US"' in slide
    assert '<a:latin typeface="+mn-lt"/>' in slide
    assert '<a:ea typeface="MS Mincho"/>' in slide


def test_a_line_break_of_the_translation_is_one_on_the_slide(bench: Bench) -> None:
    bench.box(bench.slide(), "一行")

    _, copy = put_into(bench.save(), {"一行": "One line\nand another"})

    assert "One line\nand another" in texts_at(copy)


def test_english_in_place_of_arabic_runs_from_the_left(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "مرحبا بكم")
    form = slide.shapes[-1].text_frame.paragraphs[0]._p.get_or_add_pPr()
    form.set("rtl", "1")
    form.set("algn", "r")

    _, copy = put_into(bench.save(), {"مرحبا بكم": "Welcome."})

    with zipfile.ZipFile(copy) as package:
        assert '<a:pPr rtl="0" algn="r"/>' in package.read(SLIDE).decode()


def test_a_page_number_stays_a_field(bench: Bench) -> None:
    bench.slide()
    runs = (
        '<a:r><a:rPr lang="ja-JP"/><a:t>全12頁の </a:t></a:r>'
        '<a:fld id="{0B1A}" type="slidenum"><a:rPr/><a:t>3</a:t></a:fld>'
    )
    operate(bench.save(), {SLIDE: into_tree(box_of(runs))})

    _, copy = put_into(bench.path, {"全12頁の 3": "Page 3"})

    with zipfile.ZipFile(copy) as package:
        slide = package.read(SLIDE).decode()
    assert 'type="slidenum"' in slide
    assert "Page 3" in texts_at(copy)


def test_a_series_named_in_the_title_of_its_chart_is_written_twice(bench: Bench) -> None:
    data = CategoryChartData()
    data.categories = ["国内", "海外"]
    data.add_series("売上", (1, 2))
    chart = bench.slide().shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *bench.place(0.1, 0.1, 0.5, 0.5), data).chart
    chart.has_title, chart.chart_title.text_frame.text = True, "売上"

    applied, copy = put_into(bench.save(), {"国内": "Home", "海外": "Abroad", "売上": "Sales"})

    assert applied.written == 3
    assert kinds(applied) == []
    with zipfile.ZipFile(copy) as package:
        part = next(name for name in package.namelist() if name.startswith("ppt/charts/chart"))
        assert "売上" not in package.read(part).decode()


def test_smartart_is_written_in_the_drawing_that_is_shown_as_well(bench: Bench) -> None:
    bench.slide()
    node = f'<dgm:pt modelId="n1"><dgm:t><a:bodyPr/>{paragraph("企画")}</dgm:t></dgm:pt>'
    extension = f'<dgm:extLst><a:ext uri="x"><dsp:dataModelExt {DSP} relId="rId92"/></a:ext></dgm:extLst>'
    data = f"<dgm:dataModel {NAMESPACES}><dgm:ptLst>{node}</dgm:ptLst>{extension}</dgm:dataModel>"
    body = f"<dsp:txBody><a:bodyPr/>{paragraph('企画')}</dsp:txBody>"
    drawing = f"<dsp:drawing {DSP} {NAMESPACES}><dsp:sp>{body}</dsp:sp></dsp:drawing>"
    drawn = pointer("rId92", "diagramDrawing", "../diagrams/drawing1.xml", base="http://x/2007/relationships")
    pointed = pointer("rId91", "diagramData", "../diagrams/data1.xml")
    parts = {"ppt/diagrams/data1.xml": data.encode(), "ppt/diagrams/drawing1.xml": drawing.encode()}
    shown = {SLIDE: into_tree(DIAGRAM), SLIDE_RELS: lambda rels: drawn(pointed(rels))}
    operate(bench.save(), {**shown, **parts})

    applied, copy = put_into(bench.path, {"企画": "The project"})

    assert applied.written == 1
    with zipfile.ZipFile(copy) as package:
        assert all("The project" in package.read(part).decode() for part in parts)


def test_text_that_would_not_fit_is_set_smaller_and_told(bench: Bench) -> None:
    bench.box(bench.slide(), "夏の海", size=24)

    applied, copy = put_into(bench.save(), {"夏の海": "A summer by the sea, not forgotten"})

    assert kinds(applied) == [RemarkKind.SHRUNK]
    scale = applied.remarks[0].scale
    assert scale is not None
    with zipfile.ZipFile(copy) as package:
        assert f'fontScale="{round(scale * 100_000)}"' in package.read(SLIDE).decode()


def test_text_that_fits_keeps_its_size(bench: Bench) -> None:
    bench.box(bench.slide(), "夏の海", size=12)

    applied, copy = put_into(bench.save(), {"夏の海": "Summer sea"})

    assert applied.remarks == ()
    with zipfile.ZipFile(copy) as package:
        assert "fontScale" not in package.read(SLIDE).decode()


def test_text_that_cannot_fit_is_made_no_smaller_than_can_be_read(bench: Bench) -> None:
    bench.box(bench.slide(), "夏の海", size=24)

    applied, _ = put_into(bench.save(), {"夏の海": "words that go on " * 60})

    assert kinds(applied) == [RemarkKind.OVERFLOWS]
    assert applied.remarks[0].scale == pytest.approx(0.6)


def test_cells_are_set_smaller_run_by_run(bench: Bench) -> None:
    table = bench.slide().shapes.add_table(1, 1, *bench.place(0.1, 0.1, 0.15, 0.06)).table
    table.cell(0, 0).text = "放送局"
    table.cell(0, 0).text_frame.paragraphs[0].runs[0].font.size = Pt(20)

    applied, copy = put_into(bench.save(), {"放送局": "The broadcaster that has the window in this country"})

    run = Presentation(str(copy)).slides[0].shapes[0].table.cell(0, 0).text_frame.paragraphs[0].runs[0]
    assert run.font.size is not None
    assert run.font.size < Pt(20)
    assert applied.written == 1


def test_a_word_is_not_broken_where_smaller_type_keeps_it_whole(bench: Bench) -> None:
    table = bench.slide().shapes.add_table(1, 1, *bench.place(0.1, 0.1, 0.09, 0.4)).table
    table.cell(0, 0).text = "商号"
    table.cell(0, 0).text_frame.paragraphs[0].runs[0].font.size = Pt(16)

    applied, _ = put_into(bench.save(), {"商号": "Company"})

    assert kinds(applied) == [RemarkKind.SHRUNK]


def test_a_word_that_no_size_keeps_whole_makes_nothing_smaller(bench: Bench) -> None:
    bench.box(bench.slide(), "夏の海", size=12)

    applied, _ = put_into(bench.save(), {"夏の海": "x" * 60})

    assert applied.remarks == ()


def test_a_paragraph_with_a_formula_is_left_and_told(bench: Bench) -> None:
    bench.slide()
    formula = "<a14:m><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></a14:m>"
    choice = f'<mc:AlternateContent><mc:Choice Requires="a14">{formula}</mc:Choice></mc:AlternateContent>'
    content = f"<a:r><a:t>値は</a:t></a:r>{choice}"
    operate(bench.save(), {SLIDE: into_tree(box_of(content))})

    applied, copy = put_into(bench.path, {"値はx": "The value is x"})

    assert (applied.written, kinds(applied)) == (0, [RemarkKind.UNWRITABLE])
    assert "値はx" in texts_at(copy)


def test_a_text_that_moved_is_written_where_it_is_now(bench: Bench, tmp_path: Path) -> None:
    bench.box(bench.slide(), "灯台守の娘")
    exported = translations(document_at(bench.save()), {"灯台守の娘": "The Keeper's Daughter"})
    moved = Bench(tmp_path)
    moved.path = tmp_path / "later.pptx"
    moved.box(moved.slide(), "新しい表紙")
    moved.box(moved.slide(), "灯台守の娘")

    copy = tmp_path / "copy.pptx"
    applied = write(Source(path=moved.save()), document_at(moved.path), copy, exported, ReadOptions())

    assert (applied.written, kinds(applied)) == (1, [RemarkKind.MOVED])
    assert texts_at(copy)[:2] == ["新しい表紙", "The Keeper's Daughter"]


def test_a_text_that_says_something_else_now_is_left_and_told(bench: Bench, tmp_path: Path) -> None:
    bench.box(bench.slide(), "灯台守の娘")
    exported = translations(document_at(bench.save()), {"灯台守の娘": "The Keeper's Daughter"})
    later = Bench(tmp_path)
    later.box(later.slide(), "灯台守の息子")

    copy = tmp_path / "copy.pptx"
    applied = write(Source(path=later.save()), document_at(later.path), copy, exported, ReadOptions())

    assert (applied.written, kinds(applied)) == (0, [RemarkKind.CHANGED])
    assert "灯台守の息子" in texts_at(copy)


def test_a_translation_with_characters_that_xml_cannot_hold_is_written_without_them(bench: Bench) -> None:
    bench.box(bench.slide(), "灯台守の娘")

    applied, copy = put_into(bench.save(), {"灯台守の娘": "The\x00 Keeper\x0b's\ud800 Daughter"})

    assert applied.written == 1
    assert "The Keeper's Daughter" in texts_at(copy)


def test_the_text_of_a_picture_is_never_looked_for_on_a_slide(bench: Bench) -> None:
    bench.box(bench.slide(), "島の当直")
    (exported,) = translations(document_at(bench.save()), {"島の当直": "Island Watch"})
    in_picture = replace(exported, address="ppt/media/image1.png!block[1]")

    copy = bench.path.with_name("copy.pptx")
    applied = write(Source(path=bench.path), document_at(bench.path), copy, [in_picture], ReadOptions())

    assert (applied.written, kinds(applied)) == (0, [RemarkKind.UNWRITABLE])
    assert "島の当直" in texts_at(copy)
