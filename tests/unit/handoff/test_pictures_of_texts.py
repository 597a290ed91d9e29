"""Pictures beside a job: what a translator cannot see in the text, cut out of the material."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from locready.api import ScanOptions
from locready.handoff.job import Carrier, Job, TextUnit
from locready.handoff.pictures import assets_of, with_pictures
from locready.model import Box, Location
from locready.runners.limits import ProcessLimits
from made_jobs import job, unit
from made_materials import ENGLISH, deck, locked_pdf, pdf, pictures
from made_telops import Telop, telops

OPTIONS = ScanOptions(limits=ProcessLimits(timeout_s=60, memory_mb=4096))
TOP_LEFT = Box(0.05, 0.1, 0.4, 0.1)


def seen(
    name: str, kind: str, *, part: str = "", box: Box = TOP_LEFT, carrier: Carrier = Carrier.PICTURE, **at: object
) -> TextUnit:
    where = Location(**{"unit_kind": kind, "index": 1, "box": box, **at})  # type: ignore[arg-type]
    return unit(name, name, carrier=carrier, location=where, part=part)


def drawn(material: Path, *units: TextUnit, options: ScanOptions = OPTIONS) -> Job:
    return with_pictures(job(*units), material, material.with_name("job.xlf"), options)


def size(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def sizes(made: Job, folder: Path) -> list[tuple[int, int]]:
    return [size(folder / it.picture) for it in made.units]


def test_a_text_of_a_picture_file_is_cut_out_with_what_is_around_it(tmp_path):
    made = drawn(pictures(tmp_path / "art.tif"), seen("u1", "picture", part="picture[1]"))

    assert made.units[0].picture == "job.xlf.assets/u1.jpg"
    # 400 by 40 pixels of 1000 by 400, and 40 pixels on each side
    assert sizes(made, tmp_path) == [(480, 120)]


def test_a_text_of_a_scanned_page_is_cut_out_of_its_page(tmp_path):
    made = drawn(pdf(tmp_path / "sheet.pdf"), seen("u1", "page", part="page[1]"), seen("u2", "page", part="page[1]"))

    assert [it.picture for it in made.units] == ["job.xlf.assets/u1.jpg", "job.xlf.assets/u2.jpg"]
    width, height = sizes(made, tmp_path)[0]
    assert 4 * height == pytest.approx(width, rel=0.6)


def test_texts_of_one_picture_in_a_deck_share_the_whole_of_it(tmp_path):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    stream = io.BytesIO()
    Image.new("RGB", (300, 200), "navy").save(stream, "PNG")
    slide.shapes.add_picture(stream, Inches(1), Inches(1))
    presentation.save(str(tmp_path / "deck.pptx"))
    part = "ppt/media/image1.png"

    made = drawn(tmp_path / "deck.pptx", seen("u1", "slide", part=part), seen("u2", "slide", part=part))

    assert {it.picture for it in made.units} == {"job.xlf.assets/u1.jpg"}
    assert sizes(made, tmp_path) == [(300, 200)] * 2


def test_a_text_of_a_clip_is_shown_in_the_frame_of_its_time(tmp_path):
    clip = telops(tmp_path / "trailer.mp4", [Telop("製作発表の予告編", 0.5, 2.5)], 3)
    shown = seen("u1", "clip", carrier=Carrier.OVERLAY, start_s=0.5, end_s=2.5)

    made = drawn(clip, shown)

    assert sizes(made, tmp_path)[0][0] > 100


def test_text_that_can_be_read_in_the_job_has_no_picture(tmp_path):
    made = drawn(deck(tmp_path / "deck.pptx", ENGLISH), unit("あらすじ"))

    assert made.units[0].picture == ""
    assert not assets_of(tmp_path / "job.xlf").exists()


@pytest.mark.parametrize("damage", ["gone", "damaged", "locked", "no such part"])
def test_a_material_that_does_not_open_costs_its_pictures_alone(tmp_path, damage):
    path = tmp_path / "deck.pptx"
    if damage == "damaged":
        path.write_bytes(b"PK\x03\x04 no package")
    elif damage == "locked":
        locked_pdf(path, "secret")
    elif damage == "no such part":
        deck(path, ENGLISH)

    made = drawn(path, seen("u1", "slide", part="ppt/media/none.png"))

    assert made.units[0].picture == ""
    assert not assets_of(tmp_path / "job.xlf").exists()
