"""Packages as they come: other extensions, locked, damaged, hostile, and odd but sound."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msoffcrypto
import pytest
from made_decks import BLANK, Bench, into_tree, operate, pointer, shape, texts

from locready.errors import Damaged, Encrypted, TooLarge, WrongPassword
from locready.formats import ReadLimits, ReadOptions
from locready.formats.pptx.read import read
from locready.formats.pptx.shapes import shapes_of
from locready.formats.pptx.stage import Shape, Stage
from locready.model import Document, GapReason
from locready.sources import Source

TYPES, MAIN, MAIN_RELS = "[Content_Types].xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"
WORD = "開けゴマ"
SLIDE, SLIDE_RELS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"


def read_deck(path: Path, options: ReadOptions | None = None) -> Document:
    return read(Source(path=path), options or ReadOptions())


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    ],
)
def test_shows_templates_and_macro_decks_are_read_like_any_deck(bench: Bench, kind: str) -> None:
    bench.box(bench.slide(), "hello")
    usual = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"

    document = bench.read_after({TYPES: lambda data: data.replace(usual, kind.encode())})

    assert texts(document) == ["hello"]


def test_a_deck_without_slides_is_a_document_without_units(bench: Bench) -> None:
    document = bench.read()

    assert (document.units, document.segments, document.gaps) == ((), (), ())


def test_slides_come_in_the_order_of_the_list_and_not_of_their_names(bench: Bench) -> None:
    for text in ("first", "second"):
        bench.box(bench.slide(), text)
    slides = bench.deck.slides._sldIdLst
    slides.insert(0, slides[1])

    document = bench.read()

    assert texts(document) == ["second", "first"]


def locked(bench: Bench, password: str) -> Path:
    bench.box(bench.slide(), "secret")
    plain = bench.save()
    path = plain.with_name("locked.pptx")
    with plain.open("rb") as stream, path.open("wb") as target:
        msoffcrypto.OfficeFile(stream).encrypt(password, target)
    return path


def test_a_locked_deck_asks_for_a_password_and_opens_with_the_right_one_only(bench: Bench) -> None:
    path = locked(bench, WORD)

    with pytest.raises(Encrypted) as asked:
        read_deck(path)
    with pytest.raises(WrongPassword):
        read_deck(path, ReadOptions(password=WORD[::-1]))
    document = read_deck(path, ReadOptions(password=WORD))

    assert type(asked.value) is Encrypted
    assert texts(document) == ["secret"]


def test_a_truncated_deck_is_damaged(bench: Bench) -> None:
    bench.slide()
    path = bench.save()
    path.write_bytes(path.read_bytes()[:-400])

    with pytest.raises(Damaged):
        read_deck(path)


@pytest.mark.parametrize("part", [MAIN, "_rels/.rels"])
def test_a_deck_without_its_main_part_is_damaged(bench: Bench, part: str) -> None:
    bench.slide()
    operate(bench.save(), {part: None})

    with pytest.raises(Damaged):
        read_deck(bench.path)


@pytest.mark.parametrize("damage", [b"<p:sld", None, b"", b"<p:sld xmlns:p='x'/>"])
def test_a_damaged_slide_is_a_gap_and_the_others_are_read(bench: Bench, damage: bytes | None) -> None:
    for text in ("first", "second"):
        bench.box(bench.slide(), text)

    document = bench.read_after({SLIDE: damage})

    assert [unit.index for unit in document.units] == [1, 2]
    assert texts(document) == ["second"]
    assert [(gap.reason, gap.audience, gap.location.index) for gap in document.gaps] == [
        (GapReason.DAMAGED_PART, True, 1)
    ]


def test_a_slide_that_breaks_its_reader_is_a_gap_and_the_others_are_read(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("first", "second", "third"):
        bench.box(bench.slide(), text)
    bench.deck.slides[1].element.set("show", "0")

    def odd(tree: object, stage: Stage) -> Iterator[Shape]:
        if stage.index < 3:
            raise RecursionError
        return shapes_of(tree, stage)

    monkeypatch.setattr("locready.formats.pptx.slides.shapes_of", odd)
    document = bench.read()

    assert texts(document) == ["third"]
    assert [unit.hidden for unit in document.units] == [False, True, False]
    assert [(gap.reason, gap.audience, gap.location.index) for gap in document.gaps] == [
        (GapReason.DAMAGED_PART, True, 1),
        (GapReason.DAMAGED_PART, False, 2),
    ]


@pytest.mark.parametrize("target", ["/ppt/slides/slide1.xml", "/ppt/slides/slide2.xml", "/ppt/presentation.xml"])
def test_a_slide_whose_layout_is_no_layout_is_read(bench: Bench, target: str) -> None:
    for text in ("first", "second"):
        bench.box(bench.slide(), text)

    document = bench.read_after(
        {SLIDE_RELS: lambda data: data.replace(b"../slideLayouts/slideLayout7.xml", target.encode())}
    )

    assert texts(document) == ["first", "second"]


def test_a_slide_whose_layout_is_lost_is_read(bench: Bench) -> None:
    bench.box(bench.slide(), "hello")

    document = bench.read_after({"ppt/slideLayouts/slideLayout7.xml": b"<broken"})

    assert texts(document) == ["hello"]


def test_a_decompression_bomb_is_refused_before_it_is_unpacked(bench: Bench) -> None:
    bench.slide()
    operate(bench.save(), {SLIDE: lambda data: data + b" " * 4_000_000})

    with pytest.raises(TooLarge):
        read_deck(bench.path)


@pytest.mark.parametrize("limits", [ReadLimits(part_bytes=2_000), ReadLimits(package_bytes=10_000)])
def test_parts_and_packages_over_a_limit_are_refused(bench: Bench, limits: ReadLimits) -> None:
    bench.slide()

    with pytest.raises(TooLarge):
        bench.read(ReadOptions(limits=limits))


def test_slides_and_text_over_a_limit_are_gaps(bench: Bench) -> None:
    for text in ("first", "second", "third"):
        bench.box(bench.slide(), text)

    few_slides = bench.read(ReadOptions(limits=ReadLimits(units=2)))
    little_text = bench.read(ReadOptions(limits=ReadLimits(segments=1)))

    assert (texts(few_slides), texts(little_text)) == (["first", "second"], ["first"])
    assert [gap.reason for gap in (*few_slides.gaps, *little_text.gaps)] == [GapReason.LIMIT] * 2


def test_entities_are_not_expanded(bench: Bench) -> None:
    bench.slide()
    bomb = b'<!DOCTYPE p:sld [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'

    def surgery(data: bytes) -> bytes:
        head, _, body = into_tree(shape("[&b;]"))(data).partition(b"?>")
        return head + b"?>" + bomb + body

    document = bench.read_after({SLIDE: surgery})

    assert "haha" not in "".join(texts(document))
    assert [(gap.reason, gap.audience, gap.location.index) for gap in document.gaps] == [
        (GapReason.DAMAGED_PART, True, 1)
    ]


def test_shapes_nested_deeper_than_xml_may_be_are_a_gap(bench: Bench) -> None:
    bench.slide()
    nested = "<p:grpSp>" * 5_000 + "</p:grpSp>" * 5_000

    document = bench.read_after({SLIDE: into_tree(nested)})

    assert [gap.reason for gap in document.gaps] == [GapReason.DAMAGED_PART]


def test_a_part_that_its_packing_breaks_is_a_gap(bench: Bench) -> None:
    for text in ("first", "second"):
        bench.box(bench.slide(), text)
    packed_anew(bench.save(), SLIDE, zipfile.ZIP_LZMA)
    broken = bytearray(bench.path.read_bytes())
    start = broken.index(SLIDE.encode()) + len(SLIDE)
    broken[start + 4 : start + 9] = b"\xff" * 5  # the properties of the LZMA stream
    bench.path.write_bytes(broken)

    document = read_deck(bench.path)

    assert texts(document) == ["second"]
    assert [(gap.reason, gap.audience) for gap in document.gaps] == [(GapReason.DAMAGED_PART, True)]


def packed_anew(path: Path, part: str, packing: int) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data, packing if name == part else zipfile.ZIP_DEFLATED)


def test_media_are_never_unpacked(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.box(bench.slide(), "hello")
    operate(
        bench.save(),
        {SLIDE_RELS: pointer("rId90", "video", "../media/film.mp4"), "ppt/media/film.mp4": bytes(5_000_000)},
    )
    unpacked: list[str] = []
    real = zipfile.ZipFile.open

    def watched(archive: zipfile.ZipFile, name: str | zipfile.ZipInfo, *args: object, **more: object) -> object:
        unpacked.append(name if isinstance(name, str) else name.filename)
        return real(archive, name, *args, **more)

    monkeypatch.setattr(zipfile.ZipFile, "open", watched)
    document = read_deck(bench.path)

    assert texts(document) == ["hello"]
    assert SLIDE in unpacked
    assert "ppt/media/film.mp4" not in unpacked


def test_odd_targets_are_followed_and_lost_ones_ignored(bench: Bench) -> None:
    bench.box(bench.slide(), "hello")
    lost = pointer("rId91", "notesSlide", "../../../../nowhere.xml")
    loop = pointer("rId92", "slide", "slide1.xml")

    document = bench.read_after(
        {
            MAIN_RELS: lambda data: data.replace(b'"slides/slide1.xml"', b'"/PPT\\slides\\slide1.xml"'),
            SLIDE_RELS: lambda data: loop(lost(data)),
        }
    )

    assert texts(document) == ["hello"]


def test_names_with_backslashes_and_names_given_twice_do_no_harm(bench: Bench) -> None:
    bench.box(bench.slide(), "hello")
    path = bench.save()
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(MAIN, b"<old/>")
        for name, data in parts:
            archive.writestr(name.replace("/", "\\") if "slides/" in name else name, data)

    assert texts(read_deck(path)) == ["hello"]


def test_a_long_chain_of_slides_that_link_to_the_next_does_not_overflow(bench: Bench) -> None:
    bench.box(bench.slide(BLANK), "hello")
    with zipfile.ZipFile(bench.save()) as archive:
        slide, pointers = archive.read(SLIDE), archive.read(SLIDE_RELS)
    chain: dict[str, bytes] = {SLIDE_RELS: pointer("rId70", "slide", "slide2.xml")(pointers)}
    for number in range(2, 1_200):
        chain[f"ppt/slides/slide{number}.xml"] = slide
        following = pointer("rId70", "slide", f"slide{number + 1}.xml")
        chain[f"ppt/slides/_rels/slide{number}.xml.rels"] = following(pointers)

    document = bench.read_after(chain)

    assert texts(document) == ["hello"]


def test_a_strict_deck_is_read(bench: Bench) -> None:
    bench.box(bench.slide(), "hello")
    path = bench.save()
    strict = (
        (
            b"http://schemas.openxmlformats.org/presentationml/2006/main",
            b"http://purl.oclc.org/ooxml/presentationml/main",
        ),
        (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    )

    def surgery(data: bytes) -> bytes:
        for usual, other in strict:
            data = data.replace(usual, other)
        return data

    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    operate(path, dict.fromkeys(names, surgery))

    assert texts(read_deck(path)) == ["hello"]


def test_the_bytes_of_an_embedded_deck_are_read_like_a_file(bench: Bench) -> None:
    bench.box(bench.slide(), "hello")
    data = bench.save().read_bytes()

    document = read(Source(path=Path("outer.pptx"), member="ppt/embeddings/a.pptx", data=data), ReadOptions())

    assert document.segments[0].location.member == "ppt/embeddings/a.pptx"


def test_damaged_pointers_are_not_passed_over_in_silence(bench: Bench) -> None:
    bench.box(bench.slide(), "hello")

    document = bench.read_after({SLIDE_RELS: b"<Relationships"})

    assert texts(document) == ["hello"]
    assert [(gap.reason, gap.detail) for gap in document.gaps] == [(GapReason.DAMAGED_PART, f"{SLIDE_RELS} is damaged")]
