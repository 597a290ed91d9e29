"""What stands beside, above and in the text of Word documents."""

from __future__ import annotations

from pathlib import Path

from made_manuscripts import manuscript, p, part, r, read_body

from locready.formats import ReadLimits, ReadOptions
from locready.formats.markup.address import find
from locready.formats.opc.package import opened
from locready.model import GapReason, Origin, Role
from locready.sources import Source
from made_materials import deck
from made_packages import document_of, only, texts
from made_pictures import blank, encoded, sign


def drawing(content: str, about: str = "") -> str:
    """Return a run with a drawing of a quarter of an A4 page."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="3780000" cy="5346700"/><wp:docPr id="1" name="D" {about}/>'
        f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(text: str) -> str:
    """Return a text box as Word writes it: a drawing, and VML for older programs."""
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx></wps:wsp>"
    vml = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    modern = drawing(shape).removeprefix("<w:r>").removesuffix("</w:r>")
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{modern}</mc:Choice>'
        f"<mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_text_boxes_are_read_once_old_ones_too(tmp_path: Path) -> None:
    box = f"<v:textbox><w:txbxContent>{p('old')}</w:txbxContent></v:textbox>"
    old = f"<w:r><w:pict><v:shape alt='old box'>{box}</v:shape></w:pict></w:r>"

    document = read_body(tmp_path, p("before ", text_box("in a box"), "after", old))

    assert texts(document, Role.BODY) == ["before after", "in a box", "old"]
    assert texts(document, Role.ALT) == ["old box"]


def test_headers_and_footers_are_read_once_and_those_that_no_page_shows_are_hidden(tmp_path: Path) -> None:
    header = '<w:headerReference w:type="{0}" r:id="{1}"/>'
    section = header.format("default", "h1") + header.format("first", "h2") + header.format("even", "h3")
    repeated = f"<w:sectPr>{header.format('default', 'h1')}</w:sectPr>"
    parts = {f"word/h{n}.xml": part("w:hdr", p(f"header {n}")) for n in (1, 2, 3)}
    those = [(f"h{n}", "header", f"h{n}.xml") for n in (1, 2, 3)]

    document = read_body(tmp_path, p("a", properties=repeated) + p("b"), *those, parts=parts, section=section)

    assert [(one.text, one.hidden, one.location.index) for one in document.segments if one.role is Role.FOOTER] == [
        ("header 1", False, 1),
        ("header 2", True, 2),
        ("header 3", True, 2),
    ]


def test_word_art_in_a_header_is_a_watermark(tmp_path: Path) -> None:
    mark = "<w:r><w:pict><v:shape><v:textpath string='社外秘'/></v:shape></w:pict></w:r>"
    section = '<w:headerReference w:type="default" r:id="h"/>'

    document = read_body(
        tmp_path, p("text"), ("h", "header", "h.xml"), parts={"word/h.xml": part("w:hdr", p(mark))}, section=section
    )

    assert only(document, "社外秘").role is Role.WATERMARK


def test_notes_and_comments_are_read_where_the_text_refers_to_them_and_the_rest_at_the_end(tmp_path: Path) -> None:
    footnotes = part(
        "w:footnotes",
        f'<w:footnote w:type="separator" w:id="-1">{p("line")}</w:footnote>'
        f'<w:footnote w:id="1">{p("note ", "<w:r><w:footnoteReference w:id=" + chr(34) + "1" + chr(34) + "/></w:r>")}'
        f'</w:footnote><w:footnote w:id="2">{p("lost")}</w:footnote>',
    )
    comments = part("w:comments", f'<w:comment w:id="5" w:author="M">{p("要確認")}</w:comment>')
    body = p("a", '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:commentReference w:id="5"/></w:r>') + p("b")

    document = read_body(
        tmp_path,
        body,
        ("f", "footnotes", "footnotes.xml"),
        ("c", "comments", "comments.xml"),
        parts={"word/footnotes.xml": footnotes, "word/comments.xml": comments},
    )

    assert [(one.text, one.role, one.hidden) for one in document.segments] == [
        ("a", Role.BODY, False),
        ("note ", Role.BODY, False),
        ("要確認", Role.COMMENT, False),
        ("b", Role.BODY, False),
        ("lost", Role.BODY, True),
    ]


def test_a_picture_is_read_with_its_alternative_text_and_link(tmp_path: Path) -> None:
    link = '<a:hlinkClick r:id="u"/>'
    shown = drawing('<pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic>', 'descr="灯台の写真"')
    shown = shown.replace('descr="灯台の写真"/>', f'descr="灯台の写真">{link}</wp:docPr>')

    document = read_body(
        tmp_path,
        p(shown),
        ("i", "image", "media/i.png"),
        ("u", "hyperlink", "https://a.example"),
        parts={"word/media/i.png": encoded(sign("The last lighthouse"))},
    )

    read = {one.text: (one.origin, one.role, one.picture) for one in document.segments}
    assert read["The last lighthouse"] == (Origin.OCR, Role.BODY, "word/media/i.png")
    assert read["灯台の写真"] == (Origin.NATIVE, Role.ALT, "")
    assert document.gaps == ()
    assert [one.url for one in document.links] == ["https://a.example"]


def test_charts_and_diagrams_are_read_and_a_missing_one_is_a_gap(tmp_path: Path) -> None:
    chart = part("c:chartSpace", "<c:cat><c:strCache><c:pt><c:v>興行収入</c:v></c:pt></c:strCache></c:cat>")
    data = part("dgm:dataModel", '<dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>企画</a:t></a:r></a:p></dgm:t></dgm:pt>')
    body = p(drawing('<c:chart r:id="c"/>')) + p(drawing('<dgm:relIds r:dm="d"/>')) + p(drawing('<c:chart r:id="no"/>'))

    document = read_body(
        tmp_path,
        body,
        ("c", "chart", "charts/c.xml"),
        ("d", "diagramData", "diagrams/d.xml"),
        parts={"word/charts/c.xml": chart, "word/diagrams/d.xml": data},
    )

    assert [(one.text, one.role) for one in document.segments] == [("興行収入", Role.CHART), ("企画", Role.DIAGRAM)]
    assert [gap.detail for gap in document.gaps] == ["a graphic points to nothing"]


def test_embedded_files_are_read_each_once(tmp_path: Path) -> None:
    inner = deck(tmp_path / "inner.pptx").read_bytes()
    shown = '<w:r><w:object><v:shape><v:imagedata r:id="i"/></v:shape><o:OLEObject r:id="e"/></w:object></w:r>'

    document = read_body(
        tmp_path,
        p(shown) + p(shown),
        ("e", "package", "embeddings/deck.pptx"),
        ("i", "image", "media/i.png"),
        parts={"word/embeddings/deck.pptx": inner, "word/media/i.png": encoded(blank(40, 40))},
    )

    assert [(child.format, child.path.endswith("!word/embeddings/deck.pptx")) for child in document.children] == [
        ("pptx", True)
    ]
    assert document.gaps == ()


def test_an_alternative_chunk_is_a_file_inside(tmp_path: Path) -> None:
    document = read_body(
        tmp_path,
        '<w:altChunk r:id="k"/>',
        ("k", "aFChunk", "chunk.html"),
        parts={"word/chunk.html": b"<html><body><p>From a page</p></body></html>"},
    )

    assert [texts(child) for child in document.children] == [["From a page"]]


def test_fonts_come_from_the_font_table(tmp_path: Path) -> None:
    table = part(
        "w:fonts",
        '<w:font w:name="MS Mincho"><w:charset w:val="80"/></w:font>'
        '<w:font w:name="Own"><w:embedRegular r:id="f"/></w:font>',
    )

    document = read_body(tmp_path, p("a"), ("t", "fontTable", "fonts.xml"), parts={"word/fonts.xml": table})

    assert [(font.name, font.east_asian, font.embedded) for font in document.fonts] == [
        ("MS Mincho", True, False),
        ("Own", False, True),
    ]


def test_every_segment_is_found_again_by_its_address(tmp_path: Path) -> None:
    body = p("a", text_box("box"), r("b", "<w:vanish/>")) + f"<w:tbl><w:tr><w:tc>{p('cell')}</w:tc></w:tr></w:tbl>"
    path = manuscript(tmp_path / "a.docx", body)

    document = document_of(path)

    with opened(Source(path=path), ReadOptions()) as package:
        for segment in document.segments:
            element = find(package.xml(segment.address.partition("#")[0]), segment.address)
            assert segment.text in "".join(element.itertext())


def test_more_pages_than_allowed_are_put_on_the_last_and_more_text_is_told(tmp_path: Path) -> None:
    body = "".join(p('<w:r><w:br w:type="page"/></w:r>', str(number)) for number in range(9))
    pages = read_body(tmp_path, body, options=ReadOptions(limits=ReadLimits(units=3)))
    short = read_body(tmp_path, body, options=ReadOptions(limits=ReadLimits(segments=4)))

    assert (len(pages.units), len(pages.segments)) == (3, 9)
    assert (len(short.segments), [gap.reason for gap in short.gaps]) == (4, [GapReason.LIMIT])


def test_a_part_beside_the_text_that_is_damaged_is_a_gap(tmp_path: Path) -> None:
    section = '<w:headerReference w:type="default" r:id="h"/>'

    document = read_body(
        tmp_path,
        p("text"),
        ("h", "header", "h.xml"),
        ("s", "styles", "s.xml"),
        ("c", "comments", "c.xml"),
        parts={"word/h.xml": b"<w:hdr", "word/s.xml": b"", "word/c.xml": b"<a></b>"},
        section=section,
    )

    assert texts(document) == ["text"]
    assert sorted(gap.detail.partition(" ")[0] for gap in document.gaps) == ["word/c.xml", "word/h.xml", "word/s.xml"]
