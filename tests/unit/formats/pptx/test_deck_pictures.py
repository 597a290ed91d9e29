"""The text in a deck's pictures, where and as far as the slides show them."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Iterable

import pytest
from made_decks import NAMESPACES, Bench, into_tree, pointer, shape, texts
from PIL import Image
from pptx.shapes.picture import Picture
from pptx.slide import Slide
from pptx.util import Emu

from locready.formats import ReadOptions
from locready.formats.pictures import batch
from locready.model import Document, GapReason, Origin, Role
from locready.ocr.lines import Line
from locready.ocr.options import OcrLimits, OcrOptions
from locready.ocr.pixels import Pixels
from made_pictures import blank, bomb, encoded, gradient, sign, write

SLIDE, SLIDE_RELS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"
LAYOUT, LAYOUT_RELS = "ppt/slideLayouts/slideLayout7.xml", "ppt/slideLayouts/_rels/slideLayout7.xml.rels"
SHOWN = (
    '<p:pic><p:nvPicPr><p:cNvPr id="50" name="picture"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
    '<a:blip {blip}</p:blipFill><p:spPr><a:xfrm><a:off x="914400" y="685800"/><a:ext cx="4572000" cy="3429000"/>'
    "</a:xfrm></p:spPr></p:pic>"
)

A = "http://schemas.openxmlformats.org/drawingml/2006/main"


class Counter:
    """Stands for the engines: counts the pictures and sees no line in any."""

    def __init__(self) -> None:
        self.shown: list[tuple[int, ...]] = []

    def __call__(self, pictures: Iterable[Pixels], options: OcrOptions) -> list[tuple[Line, ...]]:
        shapes = [picture.shape for picture in pictures]
        self.shown += shapes
        return [() for _shape in shapes]


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    fake = Counter()
    monkeypatch.setattr(batch, "recognise", fake)
    return fake


def show(slide: Slide, data: bytes, place: tuple[Emu, Emu, Emu, Emu]) -> Picture:
    """Put a picture on a slide, without the alternative text that python-pptx makes up."""
    picture = slide.shapes.add_picture(io.BytesIO(data), *place)
    picture._element.nvPicPr.cNvPr.set("descr", "")
    return picture


def with_part(name: str, data: bytes, blip: str = 'r:embed="rId90"/>') -> dict[str, object]:
    """Return the surgery that shows a part of any kind as a picture of half the slide's width and height."""
    return {
        SLIDE: into_tree(SHOWN.format(blip=blip)),
        SLIDE_RELS: pointer("rId90", "image", f"../media/{name}"),
        f"ppt/media/{name}": data,
    }


def gaps(document: Document) -> list[tuple[GapReason, bool]]:
    return [(gap.reason, gap.audience) for gap in document.gaps]


def test_the_text_in_a_picture_stands_where_the_slide_shows_it(bench: Bench) -> None:
    picture = write(blank(800, 400), "Northern Light Films", 80, 250, 50)
    show(bench.slide(), encoded(picture), bench.place(0.5, 0.5, 0.4, 0.4))

    [segment] = bench.read().segments

    assert (segment.text, segment.role, segment.origin) == ("Northern Light Films", Role.BODY, Origin.OCR)
    assert segment.picture.startswith("ppt/media/")
    assert segment.address == f"{segment.picture}!block[1]"
    assert segment.ocr_confidence is not None
    assert segment.location.box == pytest.approx((0.54, 0.75, 0.24, 0.05), abs=0.04)


def test_a_picture_without_text_leaves_nothing_behind(bench: Bench) -> None:
    show(bench.slide(), encoded(gradient(300, 200)), bench.place(0.1, 0.1, 0.5, 0.5))

    document = bench.read()

    assert (document.segments, document.gaps) == ((), ())


def test_the_same_logo_on_sixty_slides_is_recognised_once_and_told_on_each(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo = encoded(sign("NORTHERN LIGHT", 40))
    for _slide in range(60):
        show(bench.slide(), logo, bench.place(0.65, 0.05, 0.3, 0.2))
    recognised = []
    recognise = batch.recognise

    def counted(pictures: Iterable[Pixels], options: OcrOptions) -> list[tuple[Line, ...]]:
        shown = list(pictures)
        recognised.extend(shown)
        return recognise(shown, options)

    monkeypatch.setattr(batch, "recognise", counted)

    document = bench.read()

    assert len(recognised) == 1
    assert [(it.text, it.role, it.location.index) for it in document.segments] == [
        ("NORTHERN LIGHT", Role.LOGO, index) for index in range(1, 61)
    ]


def test_of_a_cropped_picture_only_the_text_that_is_shown_is_read_and_stands_in_the_frame(bench: Bench) -> None:
    picture = write(write(blank(800, 800), "Shown half", 60, 150, 70), "Cut away", 60, 600, 70)
    placed = show(bench.slide(), encoded(picture), bench.place(0.0, 0.0, 0.8, 0.4))
    placed.crop_bottom = 0.5

    [segment] = bench.read().segments

    assert segment.text == "Shown half"
    assert segment.location.box == pytest.approx((0.06, 0.16, 0.37, 0.055), abs=0.03)


def test_the_same_picture_cropped_otherwise_is_looked_at_again(bench: Bench, counter: Counter) -> None:
    data = encoded(sign("Northern Light"))
    for crop in (0.0, 0.2, 0.2):
        placed = show(bench.slide(), data, bench.place(0.1, 0.1, 0.5, 0.3))
        placed.crop_left = crop

    bench.read()

    assert len(counter.shown) == 2


def test_a_picture_that_the_slide_turns_is_read_as_it_is_shown(bench: Bench) -> None:
    lying = sign("Northern Light Films", 40).rotate(90, expand=True)
    placed = show(bench.slide(), encoded(lying), bench.place(0.4, 0.1, 0.1, 0.7))
    placed.rotation = 90

    [segment] = bench.read().segments

    assert segment.text == "Northern Light Films"


@pytest.mark.parametrize(
    ("flips", "undone"),
    [
        ({"flipH": "1"}, Image.Transpose.FLIP_LEFT_RIGHT),
        ({"flipV": "1"}, Image.Transpose.FLIP_TOP_BOTTOM),
        ({"flipH": "1", "flipV": "1"}, Image.Transpose.ROTATE_180),
    ],
)
def test_a_picture_that_the_slide_flips_is_read_as_it_is_shown(
    bench: Bench, flips: dict[str, str], undone: Image.Transpose
) -> None:
    mirrored = sign("Northern Light Films", 40).transpose(undone)
    placed = show(bench.slide(), encoded(mirrored), bench.place(0.1, 0.1, 0.7, 0.1))
    for name, value in flips.items():
        placed._element.spPr.find(f"{{{A}}}xfrm").set(name, value)

    [segment] = bench.read().segments

    assert segment.text == "Northern Light Films"


def test_pictures_that_fill_shapes_and_backgrounds_are_read(bench: Bench) -> None:
    hidden = bench.slide()
    show(hidden, encoded(sign("Only to be embedded")), bench.place(0, 0, 0.01, 0.01))
    fill = '<a:blipFill><a:blip r:embed="rId90"/></a:blipFill>'
    filled = shape("", frame=f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="4572000" cy="3429000"/></a:xfrm>{fill}')
    behind = '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId91"/></a:blipFill></p:bgPr></p:bg><p:spTree>'

    document = bench.read_after(
        {
            SLIDE: lambda data: into_tree(filled)(data).replace(b"<p:spTree>", behind.encode(), 1),
            SLIDE_RELS: lambda data: pointer("rId91", "image", "../media/behind.png")(
                pointer("rId90", "image", "../media/fill.png")(data)
            ),
            "ppt/media/fill.png": encoded(sign("Fills the shape")),
            "ppt/media/behind.png": encoded(sign("Behind the slide")),
        }
    )

    assert sorted(texts(document)) == ["Behind the slide", "Fills the shape"]


def test_a_picture_on_a_layout_is_read_once_with_the_first_slide_that_shows_it(bench: Bench) -> None:
    bench.slide()
    bench.slide()

    document = bench.read_after(
        {
            LAYOUT: into_tree(SHOWN.format(blip='r:embed="rId90"/>')),
            LAYOUT_RELS: pointer("rId90", "image", "../media/poster.png"),
            "ppt/media/poster.png": encoded(sign("On every slide")),
        }
    )

    assert [(it.text, it.location.index) for it in document.segments] == [("On every slide", 1)]


def test_pictures_that_are_hidden_or_ornaments_are_not_looked_at(bench: Bench, counter: Counter) -> None:
    shown, hidden = bench.slide(), bench.slide()
    show(shown, encoded(sign("Ornament")), bench.place(0.9, 0.9, 0.05, 0.05))
    show(hidden, encoded(sign("Hidden")), bench.place(0.1, 0.1, 0.5, 0.5))
    hidden.element.set("show", "0")

    document = bench.read()

    assert counter.shown == []
    assert gaps(document) == [(GapReason.PICTURE, False)] * 2
    assert [gap.detail.split("(")[-1] for gap in document.gaps] == ["decoration)", "hidden)"]


def test_a_slide_without_a_title_has_that_of_the_picture_that_fills_it(bench: Bench) -> None:
    poster = write(write(blank(1_000, 750), "The Lighthouse Keeper", 80, 80, 80), "A film by Aki Mori", 80, 500, 30)
    show(bench.slide(), encoded(poster), bench.place(0, 0, 1, 1))

    document = bench.read()

    assert [(it.text, it.role) for it in document.segments] == [
        ("The Lighthouse Keeper", Role.TITLE),
        ("A film by Aki Mori", Role.BODY),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("clear.png", encoded(sign("Seen anyway", ink=(255, 255, 255, 255), ground=(255, 255, 255, 0), mode="RGBA"))),
        ("print.jpg", encoded(sign("Seen anyway").convert("CMYK"), "JPEG")),
        ("still.gif", encoded(sign("Seen anyway"), "GIF")),
        ("photo.webp", encoded(sign("Seen anyway"), "WEBP")),
        ("scan.tif", encoded(sign("Seen anyway"), "TIFF")),
        ("old.bmp", encoded(sign("Seen anyway"), "BMP")),
    ],
)
def test_pictures_of_every_kind_are_read(bench: Bench, name: str, data: bytes) -> None:
    bench.slide()

    document = bench.read_after(with_part(name, data))

    assert texts(document) == ["Seen anyway"]
    assert document.gaps == ()


def test_of_a_picture_that_moves_the_first_frame_is_read_and_the_rest_told(bench: Bench) -> None:
    moving = encoded(sign("Seen at once"), "GIF", save_all=True, append_images=[sign("Seen later..")])
    bench.slide()

    document = bench.read_after(with_part("moving.gif", moving))

    assert texts(document) == ["Seen at once"]
    (gap,) = document.gaps
    assert (gap.reason, gap.audience) == (GapReason.MEDIA, True)
    assert "only its first frame" in gap.detail


def test_an_svg_is_read_as_it_is_written_and_its_picture_is_not_looked_at(bench: Bench, counter: Counter) -> None:
    bench.slide()
    blip = (
        'r:embed="rId90"><a:extLst><a:ext uri="x"><asvg:svgBlip xmlns:asvg="http://x/2016/SVG/main" r:embed="rId91"/>'
        "</a:ext></a:extLst></a:blip>"
    )
    surgery = with_part("i.png", encoded(sign("Rendered")), blip)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><text x="40" y="60">灯台守の女</text></svg>'
    rels = surgery[SLIDE_RELS]

    document = bench.read_after(
        {
            **surgery,
            SLIDE_RELS: lambda data: pointer("rId91", "image", "../media/i.svg")(rels(data)),
            "ppt/media/i.svg": svg.encode(),
        }
    )

    assert [(it.text, it.origin, it.ocr_confidence) for it in document.segments] == [
        ("灯台守の女", Origin.NATIVE, None)
    ]
    assert counter.shown == []


def test_a_metafile_that_nobody_reads_is_a_gap_and_not_damage(bench: Bench) -> None:
    bench.slide()

    document = bench.read_after(with_part("old.wmf", b"\xd7\xcd\xc6\x9a" + bytes(90)))

    assert gaps(document) == [(GapReason.PICTURE, True)]
    assert document.gaps[0].detail.startswith("ppt/media/old.wmf: a drawing")


def test_a_linked_picture_is_a_gap_with_its_address(bench: Bench) -> None:
    bench.slide()

    document = bench.read_after(
        {
            SLIDE: into_tree(SHOWN.format(blip='r:link="rId90"/>')),
            SLIDE_RELS: pointer("rId90", "image", "https://a.example/b.png", 'TargetMode="External"'),
        }
    )

    assert gaps(document) == [(GapReason.PICTURE, True)]
    assert document.gaps[0].detail == "https://a.example/b.png"


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff\xe0" + bytes(300), b"", b"no picture", encoded(sign("x"), "WEBP")[:60]], ids=range(4)
)
def test_a_damaged_picture_is_a_gap_and_the_rest_of_the_deck_is_read(bench: Bench, data: bytes) -> None:
    slide = bench.slide()
    bench.box(slide, "still read", y=0.8)
    show(slide, encoded(sign("Sound picture")), bench.place(0.6, 0.1, 0.3, 0.3))

    document = bench.read_after(with_part("bad.jpg", data))

    assert set(texts(document)) == {"still read", "Sound picture"}
    assert gaps(document) == [(GapReason.DAMAGED_PART, True)]
    assert document.gaps[0].detail.startswith("ppt/media/bad.jpg: ")


def test_a_picture_that_claims_billions_of_pixels_is_a_limit(bench: Bench) -> None:
    bench.slide()

    document = bench.read_after(with_part("bomb.png", bomb(60_000)))

    assert gaps(document) == [(GapReason.LIMIT, True)]
    assert "3,600 million pixels" in document.gaps[0].detail


def test_pictures_over_the_limits_of_number_and_time_are_told(bench: Bench, counter: Counter) -> None:
    for number in range(3):
        show(bench.slide(), encoded(sign(f"Picture {number}")), bench.place(0.1, 0.1, 0.5, 0.5))

    few = bench.read(ReadOptions(ocr=OcrOptions(limits=OcrLimits(pictures=2))))
    late = bench.read(ReadOptions(ocr=OcrOptions(limits=OcrLimits(seconds=-1.0))))

    assert gaps(few) == [(GapReason.LIMIT, True)]
    assert gaps(late) == [(GapReason.LIMIT, True)] * 3


def test_ten_thousand_pictures_are_read_within_limits_and_soon(bench: Bench, counter: Counter) -> None:
    bench.slide()
    shapes = "".join(SHOWN.format(blip=f'r:embed="rId{number}"/>') for number in range(100, 10_100))
    tiny = encoded(sign("x", 8))
    start = time.process_time()

    document = bench.read_after(
        {
            SLIDE: lambda data: data.replace(b"</p:spTree>", _declared(shapes) + b"</p:spTree>"),
            SLIDE_RELS: lambda data: data.replace(b"</Relationships>", _pointers() + b"</Relationships>"),
            **{f"ppt/media/t{number}.png": tiny for number in range(100, 10_100)},
        }
    )

    assert time.process_time() - start < 60
    assert len(counter.shown) == 1
    assert gaps(document) == [(GapReason.LIMIT, True)] * 8_000


def _declared(shapes: str) -> bytes:
    return re.sub(r"<p:pic>", f"<p:pic {NAMESPACES}>", shapes).encode()


def _pointers() -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    return "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="../media/t{number}.png"/>'
        for number in range(100, 10_100)
    ).encode()
