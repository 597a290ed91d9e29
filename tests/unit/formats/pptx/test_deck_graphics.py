"""Tables, charts, SmartArt, embedded files, pictures, clips and ink."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from made_decks import NAMESPACES, Bench, into_tree, only, paragraph, pointer, texts
from PIL import Image
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from locready.formats import ReadLimits, ReadOptions
from locready.model import GapReason, Role
from locready.ocr.options import Engine, OcrOptions

BLIND = ReadOptions(ocr=OcrOptions(engine=Engine.NONE))
SLIDE, SLIDE_RELS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"
FRAME = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="70" name="graphic"/><p:cNvGraphicFramePr/><p:nvPr/>'
    '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="4572000" cy="6858000"/></p:xfrm>'
    '<a:graphic><a:graphicData uri="x">{}</a:graphicData></a:graphic></p:graphicFrame>'
)


@pytest.fixture
def png(tmp_path: Path) -> str:
    path = tmp_path / "picture.png"
    Image.new("RGB", (8, 8), "red").save(path)
    return str(path)


def xml(body: str) -> bytes:
    return re.sub(r"<([\w:]+)", rf"<\1 {NAMESPACES}", body, count=1).encode()


def test_cells_are_read_row_by_row_each_where_it_stands(bench: Bench) -> None:
    table = bench.slide().shapes.add_table(2, 2, *bench.place(0.0, 0.0, 0.5, 0.5)).table
    for row, column, text in ((0, 0, "項目"), (0, 1, "Item"), (1, 0, "予算"), (1, 1, "Budget")):
        table.cell(row, column).text = text

    document = bench.read()

    assert texts(document, Role.TABLE) == ["項目", "Item", "予算", "Budget"]
    assert only(document, "Budget").location.box == pytest.approx((0.25, 0.25, 0.25, 0.25), abs=1e-3)


def test_a_merged_cell_reaches_over_its_columns(bench: Bench) -> None:
    table = bench.slide().shapes.add_table(1, 2, *bench.place(0.0, 0.0, 0.5, 0.5)).table
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 0).text = "merged"

    document = bench.read()

    assert only(document, "merged").location.box == pytest.approx((0.0, 0.0, 0.5, 0.5), abs=1e-3)


def test_text_left_under_a_merged_cell_is_hidden(bench: Bench) -> None:
    table = bench.slide().shapes.add_table(1, 2, *bench.place(0.0, 0.0, 0.5, 0.5)).table
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 1).text = "left over"

    document = bench.read()

    assert only(document, "left over").hidden


def test_a_chart_gives_titles_series_and_categories_once_and_no_numbers(bench: Bench) -> None:
    data = CategoryChartData()
    data.categories = ["国内", "海外"]
    data.add_series("劇場", (1.5, 2))
    data.add_series("配信", (3, 4))
    shape = bench.slide().shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *bench.place(0, 0, 0.5, 0.5), data)
    shape.chart.has_title = True
    shape.chart.chart_title.text_frame.text = "収入"
    shape.chart.category_axis.axis_title.text_frame.text = "地域"

    document = bench.read()

    assert sorted(texts(document, Role.CHART)) == sorted(["収入", "地域", "国内", "海外", "劇場", "配信"])
    assert document.gaps == ()


def test_a_chart_of_today_is_read_in_place_of_its_fallback(bench: Bench) -> None:
    bench.slide()
    namespace = 'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"'
    chart = FRAME.format(f'<cx:chart {namespace} r:id="rId90"/>')
    part = (
        f"<cx:chartSpace {namespace}><cx:chartData><cx:data id='0'><cx:strDim type='cat'><cx:lvl ptCount='1'>"
        "<cx:pt idx='0'>配給</cx:pt></cx:lvl></cx:strDim><cx:numDim type='val'><cx:lvl><cx:pt idx='0'>12</cx:pt>"
        f"</cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:rich>{paragraph('滝グラフ')}</cx:rich>"
        "</cx:tx></cx:title></cx:chart></cx:chartSpace>"
    )

    document = bench.read_after(
        {
            SLIDE: into_tree(chart),
            SLIDE_RELS: pointer("rId90", "chartEx", "../charts/chartEx1.xml", base="http://x/2014/relationships"),
            "ppt/charts/chartEx1.xml": xml(part),
        }
    )

    assert texts(document, Role.CHART) == ["配給", "滝グラフ"]


def test_smartart_is_read_once_and_placed_by_its_drawing(bench: Bench) -> None:
    bench.slide()
    dsp = 'xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"'
    data = (
        f'<dgm:dataModel><dgm:ptLst><dgm:pt modelId="n1"><dgm:t><a:bodyPr/>{paragraph("企画")}</dgm:t></dgm:pt>'
        '<dgm:pt modelId="p1" type="pres"><dgm:prSet presAssocID="n1"/></dgm:pt></dgm:ptLst>'
        f'<dgm:extLst><a:ext uri="x"><dsp:dataModelExt {dsp} relId="rId92"/></a:ext></dgm:extLst></dgm:dataModel>'
    )
    drawing = (
        f'<dsp:drawing {dsp}><dsp:spTree><dsp:sp modelId="p1"><dsp:spPr><a:xfrm><a:off x="2286000" y="3429000"/>'
        '<a:ext cx="2286000" cy="3429000"/></a:xfrm></dsp:spPr>'
        f"<dsp:txBody><a:bodyPr/>{paragraph('企画')}</dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>"
    )
    drawn = pointer("rId92", "diagramDrawing", "../diagrams/drawing1.xml", base="http://x/2007/relationships")

    document = bench.read_after(
        {
            SLIDE: into_tree(FRAME.format('<dgm:relIds r:dm="rId91"/>')),
            SLIDE_RELS: lambda rels: drawn(pointer("rId91", "diagramData", "../diagrams/data1.xml")(rels)),
            "ppt/diagrams/data1.xml": xml(data),
            "ppt/diagrams/drawing1.xml": xml(drawing),
        }
    )

    assert texts(document, Role.DIAGRAM) == ["企画"]
    assert only(document, "企画").location.box == pytest.approx((0.25, 0.5, 0.25, 0.5), abs=1e-3)


def test_a_graphic_that_points_nowhere_is_a_gap_and_the_slide_is_read_on(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "still read")

    document = bench.read_after({SLIDE: into_tree(FRAME.format('<c:chart r:id="rId404"/>'))})

    assert texts(document) == ["still read"]
    assert [(gap.reason, gap.audience, gap.location.shape) for gap in document.gaps] == [
        (GapReason.DAMAGED_PART, True, "graphic")
    ]


def test_pictures_that_nobody_looks_at_are_missed_unless_they_are_ornaments_or_hidden(bench: Bench, png: str) -> None:
    shown, hidden = bench.slide(), bench.slide()
    shown.shapes.add_picture(png, *bench.place(0.1, 0.1, 0.5, 0.5))
    shown.shapes.add_picture(png, *bench.place(0.9, 0.9, 0.05, 0.05))
    hidden.shapes.add_picture(png, *bench.place(0.1, 0.1, 0.5, 0.5))
    hidden.element.set("show", "0")

    document = bench.read(BLIND)

    assert [gap.reason for gap in document.gaps] == [GapReason.PICTURE] * 3
    assert [gap.audience for gap in document.gaps] == [True, False, False]
    assert document.gaps[0].detail.startswith("ppt/media/")


def test_a_picture_behind_a_slide_and_one_that_fills_a_shape_are_pictures_too(bench: Bench, png: str) -> None:
    slide = bench.slide()
    slide.shapes.add_picture(png, *bench.place(0, 0, 0.5, 0.5))
    fill = '<a:blipFill><a:blip r:embed="rId2"/></a:blipFill>'
    filled = (
        '<p:sp><p:nvSpPr><p:cNvPr id="60" name="filled"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="4572000" cy="3429000"/></a:xfrm>{fill}</p:spPr></p:sp>'
    )
    background = f"<p:bg><p:bgPr>{fill}</p:bgPr></p:bg><p:spTree>".encode()

    document = bench.read_after(
        {SLIDE: lambda data: into_tree(filled)(data).replace(b"<p:spTree>", background, 1)}, BLIND
    )

    assert [gap.location.shape for gap in document.gaps] == ["Picture 1", "filled", "background"]


def test_a_clip_that_cannot_be_read_is_one_gap_and_not_a_picture(bench: Bench, png: str, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(64))
    bench.slide().shapes.add_movie(str(clip), *bench.place(0.1, 0.1, 0.5, 0.5), poster_frame_image=png)

    document = bench.read()

    assert [(gap.reason, gap.audience) for gap in document.gaps] == [(GapReason.MEDIA, True)]
    assert document.gaps[0].detail.startswith("ppt/media/media1.mp4: ")


def test_a_sound_that_no_shape_plays_is_a_gap(bench: Bench) -> None:
    bench.slide()

    document = bench.read_after(
        {SLIDE_RELS: pointer("rId90", "audio", "../media/chime.wav"), "ppt/media/chime.wav": b"RIFF"}
    )

    assert [(gap.reason, gap.detail) for gap in document.gaps] == [(GapReason.MEDIA, "ppt/media/chime.wav")]


def test_ink_is_a_gap(bench: Bench) -> None:
    bench.slide()
    about = '<p14:nvContentPartPr><p14:cNvPr id="5" name="Ink 1"/></p14:nvContentPartPr>'
    ink = f'<p:contentPart r:id="rId9">{about}</p:contentPart>'

    document = bench.read_after({SLIDE: into_tree(ink)})

    assert [(gap.location.shape, gap.detail) for gap in document.gaps] == [("Ink 1", "ink")]


@pytest.fixture
def deck_inside_a_deck(bench: Bench, tmp_path: Path) -> Callable[[ReadOptions], object]:
    inner = Bench(tmp_path / "inner")
    (tmp_path / "inner").mkdir()
    inner.box(inner.slide(), "inside")
    data = inner.save().read_bytes()
    outer = bench.slide()
    bench.box(outer, "outside")
    outer.shapes.add_ole_object(io.BytesIO(data), "PowerPoint.Show.12", *bench.place(0.2, 0.2, 0.3, 0.3))
    return bench.read


def test_an_embedded_deck_is_a_child_with_ids_of_its_own(deck_inside_a_deck: Callable[..., object]) -> None:
    document = deck_inside_a_deck()

    assert [segment.id for one in document.walk() for segment in one.segments] == ["s1", "m1.s1"]
    assert document.children[0].segments[0].location.member.startswith("ppt/embeddings/")
    assert [gap.reason for gap in document.gaps] == [GapReason.PICTURE]


def test_embedding_ends_at_the_limit_with_a_gap(deck_inside_a_deck: Callable[..., object]) -> None:
    document = deck_inside_a_deck(ReadOptions(limits=ReadLimits(depth=0)))

    assert document.children == ()
    assert GapReason.LIMIT in {gap.reason for gap in document.gaps}


def test_an_embedded_file_that_nobody_reads_is_a_gap_behind_the_scenes(bench: Bench) -> None:
    slide = bench.slide()
    slide.shapes.add_ole_object(io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "Excel.Sheet.8", 0, 0)

    document = bench.read()

    unread = [gap for gap in document.gaps if gap.reason is GapReason.EMBEDDED]
    assert [gap.audience for gap in unread] == [False]
    assert unread[0].detail.startswith("ppt/embeddings/")
