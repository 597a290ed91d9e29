"""XLIFF that goes out is valid, opens in a translation tool, and tells the translator what he has to know."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from locready.handoff import xliff1, xliff2
from locready.handoff.job import Carrier, Hint, Job
from locready.model import Box, Location
from made_jobs import SHA256, job, unit

SCHEMAS = Path(__file__).parents[2] / "schemas"
HOSTILE = "<script>alert(1)</script> &amp; ]]> \x00\x1b[2J \ufffe 行\n二行 {path} %s"
NAMES = {
    "x": "urn:oasis:names:tc:xliff:document:2.0",
    "slr": "urn:oasis:names:tc:xliff:sizerestriction:2.0",
    "its": "http://www.w3.org/2005/11/its",
}
JOB = job(
    "あらすじ",
    "製作:\n株式会社かもめ座フィルム",
    HOSTILE,
    unit(
        HOSTILE,
        "u7-2",
        address="a\x00b",
        segment="s\x00",
        language="ko",
        location=Location(unit_kind="slide", index=2, shape=HOSTILE, box=Box(0, 0, 1, 1), member="deck\x01.pptx"),
        heading=HOSTILE,
        before=HOSTILE,
        beside=(HOSTILE,),
        limit=120,
        hints=(Hint(term="製作", renderings=("production", "Produced by")),),
        repeats="u7",
        shown=False,
        carrier=Carrier.PICTURE,
        picture=HOSTILE,
    ),
    path="資料/deck\x07.pptx",
)
WRITTEN = {"2.0": xliff2.render, "1.2": xliff1.render}
EVERY_VERSION = pytest.mark.parametrize("version", WRITTEN)


class _Copies(etree.Resolver):
    """Finds what the schemas import beside them, wherever they say that it is."""

    def resolve(self, url: str, _name: str, context: object) -> object:
        return self.resolve_filename(str(SCHEMAS / "xml.xsd"), context) if url.endswith("xml.xsd") else None


def schema(version: str) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Copies())
    name = {"2.0": "xliff-core-2.0.xsd", "1.2": "xliff-core-1.2-transitional.xsd"}[version]
    return etree.XMLSchema(etree.parse(SCHEMAS / name, parser))


def root_of(written: Job, version: str = "2.0", lang: str = "en") -> etree._Element:
    return etree.fromstring(WRITTEN[version](written, lang))


@EVERY_VERSION
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_what_goes_out_is_valid_by_the_published_schema(version, lang):
    schema(version).assertValid(root_of(JOB, version, lang))


@EVERY_VERSION
def test_a_translation_tool_opens_it(version):
    content = WRITTEN[version](JOB, "en")

    store = (Xliff2File if version == "2.0" else Xliff1File).parsestring(content)

    assert len(store.units) == len(JOB.units)
    assert store.units[0].source == "あらすじ"
    assert store.getsourcelanguage() == "ja"
    assert store.gettargetlanguage() == "en"


@EVERY_VERSION
def test_line_breaks_and_unwritable_characters_are_inline_codes(version):
    (source,) = (it for it in root_of(JOB, version).iter("{*}source") if "かもめ座" in "".join(it.itertext()))

    (mark,) = source

    assert (source.text, mark.tail) == ("製作:", "株式会社かもめ座フィルム")
    assert "lb" in (mark.get("subType", "") + mark.get("ctype", ""))


def test_a_unit_says_that_it_is_untranslated_and_how_much_room_it_has():
    root = root_of(job(unit("あらすじ", limit=40), unit("企画意図", "u2", missing=False)))

    left, paired = root.iterfind(".//x:unit", NAMES)

    assert left.get(f"{{{NAMES['its']}}}locQualityIssueType") == "untranslated"
    assert left.get(f"{{{NAMES['slr']}}}sizeRestriction") == "40"
    assert paired.get(f"{{{NAMES['its']}}}locQualityIssueType") is None


def test_notes_tell_place_role_neighbours_terms_and_what_a_picture_takes():
    root = root_of(
        job(
            unit(
                "製作",
                before="監督",
                hints=(Hint(term="製作", renderings=("production", "Produced by")),),
                carrier=Carrier.PICTURE,
                limit=40,
                shown=False,
            )
        )
    )

    notes = {note.get("category"): note.text for note in root.iterfind(".//x:note", NAMES)}

    assert notes["place"] == "slide 3 · text"
    assert notes["before"] == "Before: 監督"
    assert notes["glossary"] == "製作 = production / Produced by"
    assert notes["length"] == "About 40 characters have room (estimated)."
    assert "made again" in notes["carrier"]
    assert "no audience" in notes["priority"]


def test_a_text_of_a_clip_says_from_when_until_when_it_stands():
    moment = Location(unit_kind="clip", index=1, start_s=3661.04, end_s=3663.5)

    notes = root_of(job(unit("最後の夏", role="overlay", location=moment))).iterfind(".//x:note", NAMES)

    assert next(notes).text == "1:01:01.0-1:01:03.5 · text on screen"


def test_the_file_is_named_with_its_fingerprint():
    file = root_of(JOB).find("x:file", NAMES)

    assert file is not None
    assert file.get("original") == "資料/deck\N{REPLACEMENT CHARACTER}.pptx"
    assert SHA256 in file.attrib.values()
