"""Addresses: every piece of text can be found again in the part that it came from."""

from __future__ import annotations

import zipfile

import pytest
from lxml import etree
from made_decks import Bench, into_tree, shape
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from locready.formats.markup.address import address_of, find, part_of
from locready.model import Role


def test_every_segment_is_found_again_by_its_address(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "一\n二")
    slide.notes_slide.notes_text_frame.text = "note"
    slide.shapes.add_table(1, 1, *bench.place(0, 0.5, 0.2, 0.2)).table.cell(0, 0).text = "cell"
    data = CategoryChartData()
    data.categories = ["国内"]
    data.add_series("劇場", (1,))
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, *bench.place(0.5, 0.5, 0.3, 0.3), data)

    document = bench.read_after(
        {"ppt/slides/slide1.xml": into_tree("<!-- kept -->" + shape("late", about='descr="alt"'))}
    )

    with zipfile.ZipFile(bench.path) as archive:
        for segment in document.segments:
            element = find(etree.fromstring(archive.read(part_of(segment.address))), segment.address)
            attribute = segment.address.partition("@")[2]
            found = element.get(attribute) if attribute else "".join(element.itertext())
            assert found == segment.text
    assert {Role.BODY, Role.NOTE, Role.TABLE, Role.CHART, Role.ALT} == {one.role for one in document.segments}


def test_addresses_are_unique_and_the_same_each_time(bench: Bench) -> None:
    slide = bench.slide()
    bench.box(slide, "twice\ntwice")

    first, second = bench.read(), bench.read()

    addresses = [segment.address for segment in first.segments]
    assert len(set(addresses)) == 2
    assert addresses == [segment.address for segment in second.segments]


def test_an_address_reads_like_a_path() -> None:
    root = etree.fromstring("<a><b/><c><d/></c></a>")

    assert address_of("ppt/a#b.xml", root[1][0]) == "ppt/a#b.xml#/1/2/1"
    assert address_of("part", root[0], "descr") == "part#/1/1@descr"
    assert part_of("ppt/a#b.xml#/1/2/1") == "ppt/a#b.xml"


def test_an_address_of_another_part_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        find(etree.fromstring("<a><b/></a>"), "part#/1/7/2")
