"""OpenDocument: slides with places, texts with pages, sheets with cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_odf import NAMESPACES, box, content, read_odf, saved, slide

from locready.errors import Encrypted
from locready.formats import ReadLimits, ReadOptions
from locready.formats.markup.address import find
from locready.formats.odf.lengths import points
from locready.formats.odf.package import opened
from locready.model import GapReason, Role, UnitKind
from locready.sources import Source
from made_materials import deck
from made_packages import document_of, only, texts
from made_pictures import encoded, sign

HIDDEN = (
    '<style:style style:name="H" style:family="drawing-page">'
    '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
)


def test_boxes_stand_in_shares_of_the_slide_and_are_read_from_the_top_down(tmp_path: Path) -> None:
    title = box("題名", y="7cm", attributes='presentation:class="title"')

    document = read_odf(tmp_path / "a.odp", slide(box("low", y="5cm") + box("high") + title))

    assert [(one.text, one.role) for one in document.segments] == [
        ("題名", Role.TITLE),
        ("high", Role.BODY),
        ("low", Role.BODY),
    ]
    assert only(document, "high").location.box == (0.1, 0.1, 0.5, 0.2)
    (unit,) = document.units
    assert (unit.kind, unit.title, round(unit.width), round(unit.height)) == (UnitKind.SLIDE, "題名", 567, 283)


def test_hidden_slides_prompts_and_what_lies_off_the_slide_are_not_for_an_audience(tmp_path: Path) -> None:
    prompt = box("Click to add text", attributes='presentation:placeholder="true"')

    document = read_odf(
        tmp_path / "a.odp",
        slide(box("seen") + box("off", x="30cm") + prompt) + slide(box("skipped"), 'draw:style-name="H"'),
        automatic=HIDDEN,
    )

    assert [(one.text, one.for_audience) for one in document.segments] == [
        ("seen", True),
        ("off", False),
        ("skipped", False),
    ]
    assert [unit.hidden for unit in document.units] == [False, True]


def test_notes_comments_and_alternative_texts_are_read(tmp_path: Path) -> None:
    notes = f"<presentation:notes>{box('Wait for applause')}</presentation:notes>"
    comment = "<office:annotation><dc:creator>M</dc:creator><text:p>要確認</text:p></office:annotation>"
    about = "<svg:title>T</svg:title><svg:desc>灯台</svg:desc>"
    told = f'<draw:custom-shape svg:x="1cm" svg:y="6cm">{about}</draw:custom-shape>'

    document = read_odf(tmp_path / "a.odp", slide(told + comment + notes))

    assert texts(document, Role.ALT) == ["T", "灯台"]
    assert texts(document, Role.COMMENT) == ["要確認"]
    note = only(document, "Wait for applause")
    assert (note.role, note.location.index, note.location.box) == (Role.NOTE, 1, None)


def test_a_master_is_read_once_with_the_footer_that_a_slide_gives_it(tmp_path: Path) -> None:
    field = box("<presentation:footer/>", attributes='presentation:class="footer"')
    prompt = box("Click to edit", attributes='presentation:class="outline"')
    declared = '<presentation:footer-decl presentation:name="f1">社外秘</presentation:footer-decl>'
    slides = slide("", 'presentation:use-footer-name="f1"') * 2

    document = read_odf(tmp_path / "a.odp", declared + slides, master=box("© 2026") + prompt + field)

    assert [(one.text, one.role, one.location.index) for one in document.segments] == [
        ("© 2026", Role.LAYOUT, 1),
        ("社外秘", Role.LAYOUT, 1),
    ]


def test_groups_links_and_pictures_are_followed(tmp_path: Path) -> None:
    picture = (
        '<draw:frame svg:x="0cm" svg:y="0cm" svg:width="10cm" svg:height="10cm">'
        '<draw:image xlink:href="Pictures/a.png"/><draw:image xlink:href="Pictures/a.svm"/></draw:frame>'
    )
    linked = f'<draw:a xlink:href="https://a.example">{box("in a link")}</draw:a>'

    document = read_odf(
        tmp_path / "a.odp",
        slide(f"<draw:g><draw:g>{box('in groups')}</draw:g>{picture}</draw:g>{linked}"),
        parts={"Pictures/a.png": encoded(sign("in a picture")), "Pictures/a.svm": b"svm"},
    )

    assert sorted(texts(document)) == ["in a link", "in a picture", "in groups"]
    assert document.gaps == ()
    assert [link.url for link in document.links] == ["https://a.example"]


def test_charts_documents_in_documents_and_embedded_files_are_read(tmp_path: Path) -> None:
    chart = (
        f"<office:document-content {NAMESPACES}><office:body><office:chart><chart:chart>"
        "<chart:title><text:p>興行収入</text:p></chart:title><table:table><table:table-row>"
        '<table:table-cell office:value-type="string"><text:p>Japan</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float"><text:p>12</text:p></table:table-cell>'
        "</table:table-row></table:table></chart:chart></office:chart></office:body></office:document-content>"
    )
    frame = '<draw:frame svg:x="1cm" svg:y="1cm" svg:width="5cm" svg:height="5cm">{}</draw:frame>'
    objects = (
        frame.format('<draw:object xlink:href="./Object 1"/>')
        + frame.format('<draw:object xlink:href="./Object 2"/>')
        + frame.format('<draw:object-ole xlink:href="./Object 3"/>')
    )

    document = read_odf(
        tmp_path / "a.odp",
        slide(objects),
        parts={
            "Object 1/content.xml": chart,
            "Object 2/content.xml": content("odt", "<text:p>inner text</text:p>"),
            "Object 3": deck(tmp_path / "inner.pptx").read_bytes(),
        },
    )

    assert texts(document, Role.CHART) == ["興行収入", "Japan"]
    assert texts(document, Role.BODY) == ["inner text"]
    assert [child.format for child in document.children] == ["pptx"]


def test_an_object_that_holds_itself_ends(tmp_path: Path) -> None:
    again = '<draw:object xlink:href="./Object 1"/>'
    frame = f'<draw:frame svg:x="1cm" svg:y="1cm">{again}</draw:frame>'

    document = read_odf(
        tmp_path / "a.odp", slide(frame), parts={"Object 1/content.xml": content("odt", f"<text:p>x</text:p>{again}")}
    )

    assert texts(document) == ["x"] * 3
    assert [gap.reason for gap in document.gaps] == [GapReason.LIMIT]


def test_pages_of_a_text_turn_at_breaks_and_no_segment_has_a_box(tmp_path: Path) -> None:
    breaks = (
        '<style:style style:name="B" style:family="paragraph">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
    )
    body = (
        "<text:h>一</text:h><text:p>a<text:soft-page-break/>b</text:p><text:p>c</text:p>"
        '<text:p text:style-name="B">d</text:p>'
    )

    document = read_odf(tmp_path / "a.odt", body, automatic=breaks)

    assert [(one.text, one.location.index, one.location.box) for one in document.segments] == [
        ("一", 1, None),
        ("ab", 1, None),
        ("c", 2, None),
        ("d", 3, None),
    ]
    assert [unit.title for unit in document.units] == ["一", "", ""]


def test_headers_lists_notes_and_spaces_of_a_text_are_read(tmp_path: Path) -> None:
    body = (
        "<text:list><text:list-item><text:p>item<text:s text:c='2'/>x<text:line-break/>y</text:p></text:list-item>"
        "</text:list>"
        "<text:p>text<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>the note</text:p></text:note-body></text:note></text:p>"
        "<text:p><text:ruby><text:ruby-base>灯台</text:ruby-base><text:ruby-text>とうだい</text:ruby-text></text:ruby>"
        "</text:p>"
        "<text:section text:display='none'><text:p>hidden</text:p></text:section>"
    )

    document = read_odf(tmp_path / "a.odt", body, master="<style:header><text:p>head</text:p></style:header>")

    assert [(one.text, one.role, one.hidden) for one in document.segments] == [
        ("head", Role.FOOTER, False),
        ("item  x\ny", Role.BODY, False),
        ("text", Role.BODY, False),
        ("the note", Role.BODY, False),
        ("灯台", Role.BODY, False),
        ("hidden", Role.BODY, True),
    ]


def test_tracked_changes_are_told_as_comments(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes>"
        "<text:changed-region text:id='d'><text:deletion><text:p>三億円</text:p></text:deletion></text:changed-region>"
        "<text:changed-region text:id='i'><text:insertion/></text:changed-region></text:tracked-changes>"
        "<text:p>予算 <text:change-start text:change-id='i'/>五億円<text:change-end text:change-id='i'/></text:p>"
    )

    document = read_odf(tmp_path / "a.odt", body)

    assert [(one.text, one.role, one.location.shape) for one in document.segments] == [
        ("三億円", Role.COMMENT, "deleted text"),
        ("予算 五億円", Role.BODY, None),
        ("五億円", Role.COMMENT, "inserted text"),
    ]


def test_styles_give_languages_and_hide(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="base" style:family="text"><style:text-properties fo:language="en" fo:country="GB" '
        'style:language-asian="ja" style:country-asian="JP"/></style:style>'
    )
    automatic = (
        '<style:style style:name="T" style:family="text" style:parent-style-name="base"/>'
        '<style:style style:name="N" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    span = '<text:span text:style-name="{}">{}</text:span>'
    body = "".join(f"<text:p>{span.format(*pair)}</text:p>" for pair in (("T", "The"), ("T", "灯台"), ("N", "gone")))

    document = read_odf(tmp_path / "a.odt", body, styles=styles, automatic=automatic)

    assert [(one.declared_language, one.hidden) for one in document.segments] == [
        ("en-GB", False),
        ("ja-JP", False),
        (None, True),
    ]


def test_cells_of_sheets_are_placed_and_repetition_without_end_costs_nothing(tmp_path: Path) -> None:
    cell = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"
    body = (
        '<table:table table:name="予算"><table:table-row>' + cell.format("", "a")
        + cell.format('table:number-columns-repeated="16384"', "b") + "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="99999999999"/></table:table-row>'
        '<table:table-row table:visibility="collapse">' + cell.format("", "c") + "</table:table-row></table:table>"
    )  # fmt: skip

    document = read_odf(tmp_path / "a.ods", body)

    assert [(one.text, one.role, one.hidden) for one in document.segments] == [
        ("予算", Role.TITLE, False),
        ("a", Role.TABLE, False),
        ("b", Role.TABLE, False),
        ("c", Role.TABLE, True),
    ]
    assert [unit.kind for unit in document.units] == [UnitKind.SHEET]


def test_an_encrypted_file_is_told_whatever_password_is_given(tmp_path: Path) -> None:
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    path = saved(tmp_path / "a.odt", "", parts={"META-INF/manifest.xml": manifest, "content.xml": b"\x00\x01"})

    for password in (None, "word"):
        with pytest.raises(Encrypted, match="Save a copy without a password"):
            document_of(path, ReadOptions(password=password))


def test_properties_and_fonts_are_read(tmp_path: Path) -> None:
    meta = (
        f"<office:document-meta {NAMESPACES}><office:meta><dc:title>灯台守</dc:title><meta:keyword>film</meta:keyword>"
        "<dc:creator>M</dc:creator><meta:generator>LibreOffice</meta:generator></office:meta></office:document-meta>"
    )

    document = read_odf(tmp_path / "a.odt", "<text:p>x</text:p>", parts={"meta.xml": meta})

    assert (document.properties.title, document.properties.keywords) == ("灯台守", "film")
    assert (document.properties.persons, document.properties.application) == (("M",), "LibreOffice")
    assert texts(document, Role.METADATA) == ["灯台守", "film"]


def test_every_segment_is_found_again_by_its_address(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.odp", slide(f"<draw:g>{box('one')}</draw:g>{box('two', y='6cm')}"), master=box("three"))

    document = document_of(path)

    with opened(Source(path=path), ReadOptions()) as package:
        for segment in document.segments:
            element = find(package.xml(segment.address.partition("#")[0]), segment.address)
            assert "".join(element.itertext()) == segment.text


def test_more_slides_than_allowed_are_told(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.odp", slide(box("a")) * 3)

    document = document_of(path, ReadOptions(limits=ReadLimits(units=2)))

    assert (len(document.units), texts(document)) == (2, ["a", "a"])
    assert [gap.reason for gap in document.gaps] == [GapReason.LIMIT]


@pytest.mark.parametrize(
    ("text", "value"), [("1in", 72.0), ("2.54cm", 72.0), ("-10mm", -28.3465), ("3pt", 3.0), ("1e9cm", None), ("", None)]
)
def test_lengths_have_units(text: str, value: float | None) -> None:
    assert points(text) == (pytest.approx(value, abs=0.001) if value is not None else None)
