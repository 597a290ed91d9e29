"""What stands beside and behind slides: notes, comments, alternative text, layouts, sections, fonts, properties."""

from __future__ import annotations

import io

from made_decks import BLANK, NAMESPACES, Bench, into_tree, only, paragraph, pointer, shape, texts
from PIL import Image

from locready.formats import ReadOptions
from locready.model import GapReason, Role
from locready.ocr.options import Engine, OcrOptions

SLIDE, SLIDE_RELS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"
LAYOUT, LAYOUT_RELS = "ppt/slideLayouts/slideLayout7.xml", "ppt/slideLayouts/_rels/slideLayout7.xml.rels"
MASTER = "ppt/slideMasters/slideMaster1.xml"


def test_notes_are_read_for_the_presenter_and_not_the_audience(bench: Bench) -> None:
    slide = bench.slide()
    slide.notes_slide.notes_text_frame.text = "Wait for applause"

    document = bench.read()

    note = only(document, "Wait for applause")
    assert (note.role, note.for_audience, note.location.index, note.location.box) == (Role.NOTE, False, 1, None)


def test_comments_old_and_new_are_read_with_their_replies(bench: Bench) -> None:
    bench.slide()
    old = f'<p:cmLst {NAMESPACES}><p:cm authorId="0"><p:text>要確認</p:text></p:cm></p:cmLst>'
    thread = f"<p188:reply><p188:txBody>{paragraph('done')}</p188:txBody></p188:reply>"
    new = (
        f'<p188:cmLst {NAMESPACES} xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main">'
        f"<p188:cm><p188:replyLst>{thread}</p188:replyLst><p188:txBody>{paragraph('fix this')}</p188:txBody></p188:cm>"
        "</p188:cmLst>"
    )
    first, second = pointer("rId80", "comments", "../comments/a.xml"), pointer("rId81", "comments", "../comments/b.xml")

    document = bench.read_after(
        {
            SLIDE_RELS: lambda rels: second(first(rels)),
            "ppt/comments/a.xml": old.encode(),
            "ppt/comments/b.xml": new.encode(),
        }
    )

    assert sorted(texts(document, Role.COMMENT)) == ["done", "fix this", "要確認"]


def test_alternative_text_is_read_from_description_and_title_once_each(bench: Bench) -> None:
    bench.slide()

    document = bench.read_after(
        {
            SLIDE: lambda data: into_tree(shape("b", about='descr="same" title="same"'))(
                into_tree(shape("a", about='descr="灯台の写真" title="Lighthouse"'))(data)
            )
        }
    )

    assert texts(document, Role.ALT) == ["灯台の写真", "Lighthouse", "same"]


def test_a_layout_is_read_once_with_the_first_slide_that_shows_it_and_prompts_never(bench: Bench) -> None:
    bench.slide(BLANK).element.set("showMasterSp", "0")
    bench.slide(BLANK).element.set("show", "0")
    bench.slide(BLANK)
    bench.slide(BLANK)
    prompt = shape("Click to edit", placeholder='<p:ph type="body" idx="1"/>')

    document = bench.read_after(
        {LAYOUT: lambda data: into_tree(prompt)(into_tree(shape("機密"))(data)), MASTER: into_tree(shape("© 2026"))}
    )

    assert [(one.text, one.role, one.location.index, one.hidden) for one in document.segments] == [
        ("機密", Role.LAYOUT, 3, False),
        ("© 2026", Role.LAYOUT, 3, False),
    ]


def test_a_layout_can_keep_its_master_from_view(bench: Bench) -> None:
    bench.slide(BLANK)

    document = bench.read_after(
        {
            LAYOUT: lambda data: into_tree(shape("layout"))(data).replace(
                b"<p:sldLayout ", b'<p:sldLayout showMasterSp="0" ', 1
            ),
            MASTER: into_tree(shape("master")),
        }
    )

    assert texts(document) == ["layout"]


def test_a_backdrop_of_hidden_slides_alone_is_hidden(bench: Bench) -> None:
    bench.slide(BLANK).element.set("show", "0")

    document = bench.read_after({LAYOUT: into_tree(shape("draft"))})

    assert only(document, "draft").hidden


def test_a_poster_on_a_layout_is_one_picture_and_a_small_mark_is_not_looked_at(bench: Bench) -> None:
    bench.slide(BLANK)
    bench.slide(BLANK)
    stream = io.BytesIO()
    Image.new("RGB", (4, 4)).save(stream, "PNG")
    picture = (
        '<p:pic><p:nvPicPr><p:cNvPr id="50" name="{name}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
        '<a:blip r:embed="rId50"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/>'
        "</a:xfrm></p:spPr></p:pic>"
    )
    poster, logo = picture.format(name="poster", side=6_858_000), picture.format(name="logo", side=450_000)

    document = bench.read_after(
        {
            LAYOUT: lambda data: into_tree(logo)(into_tree(poster)(data)),
            LAYOUT_RELS: pointer("rId50", "image", "../media/image9.png"),
            "ppt/media/image9.png": stream.getvalue(),
        },
        ReadOptions(ocr=OcrOptions(engine=Engine.NONE)),
    )

    assert sorted((gap.location.shape, gap.audience, gap.reason) for gap in document.gaps) == [
        ("logo", False, GapReason.PICTURE),
        ("poster", True, GapReason.PICTURE),
    ]


def test_slides_know_their_section(bench: Bench) -> None:
    bench.slide()
    bench.slide()
    last = bench.deck.slides[1].slide_id
    sections = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f'<p14:section name="予算"><p14:sldIdLst><p14:sldId id="{last}"/></p14:sldIdLst></p14:section>'
        "</p14:sectionLst></p:ext></p:extLst></p:presentation>"
    )

    document = bench.read_after(
        {"ppt/presentation.xml": lambda data: data.replace(b"</p:presentation>", sections.encode())}
    )

    assert [unit.section for unit in document.units] == ["", "予算"]


def test_fonts_are_those_of_the_theme_with_its_japanese_stand_in_and_those_of_runs(bench: Bench) -> None:
    bench.slide()
    run = shape("x").replace("<a:r>", '<a:r><a:rPr><a:latin typeface="Futura"/><a:ea typeface="HG明朝E"/></a:rPr>')

    document = bench.read_after({SLIDE: into_tree(run)})

    fonts = {font.name: font.east_asian for font in document.fonts}
    assert fonts["Futura"] is False
    assert fonts["HG明朝E"] is True
    assert fonts["ＭＳ Ｐゴシック"] is True
    assert all(font.embedded is False for font in document.fonts)


def test_the_theme_answers_in_the_script_of_the_text(bench: Bench) -> None:
    bench.slide()
    korean = shape("한국어").replace("<a:r>", '<a:r><a:rPr lang="ko-KR"/>')

    document = bench.read_after({SLIDE: into_tree(korean)})

    assert "맑은 고딕" in {font.name for font in document.fonts}


def test_properties_are_those_of_the_file_and_none_are_made_up(bench: Bench) -> None:
    bench.slide()
    core = bench.deck.core_properties
    core.title, core.author, core.last_modified_by, core.language = "企画書", "久我", "久我", "ja-JP"

    said = bench.read().properties
    silent = bench.read_after({"docProps/core.xml": None}).properties

    assert (said.title, said.persons, said.language) == ("企画書", ("久我",), "ja-JP")
    assert (silent.title, silent.persons, silent.modified) == ("", (), None)
