"""What every format's reader keeps to, by the table of formats."""

from __future__ import annotations

import dataclasses
import math
import pickle
import random
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import made_office
import made_subtitles
import made_video
from locready.errors import InputError
from locready.formats import FORMATS, Format, ReadLimits, ReadOptions, read
from locready.model import Document, GapReason, Origin, UnitKind
from locready.ocr.lines import Line
from locready.ocr.options import OcrOptions
from locready.ocr.pixels import Pixels
from locready.sources import Source
from made_materials import deck, pdf, pictures


@dataclasses.dataclass(frozen=True)
class Made:
    """A minimal real file of a format, and what can be expected of it.

    ``placed``: the format says where text stands on its unit. ``converted``: another program is needed to read it,
    which takes seconds. ``extension`` is given where the format's first is not the one that can hold three units.
    """

    maker: Callable[[Path], Path]
    extension: str = ""
    units: int = 3
    placed: bool = True
    converted: bool = False


#: Every format that is read; a new line in the table needs one here.
MAKERS: dict[str, Made] = {
    "pptx": Made(deck),
    "pdf": Made(pdf),
    "image": Made(pictures, extension="tiff"),
    "docx": Made(made_office.word, placed=False),
    "xlsx": Made(made_office.workbook),
    "odp": Made(made_office.odp),
    "odt": Made(made_office.odt, placed=False),
    "ods": Made(made_office.ods),
    "html": Made(made_office.page, units=1, placed=False),
    "markdown": Made(made_office.markdown, units=1, placed=False),
    "text": Made(made_office.plain, placed=False),
    "subtitles": Made(made_subtitles.srt, units=1, placed=False),
    "video": Made(made_video.film, units=1),
    "ppt": Made(made_office.ppt, converted=True),
    "doc": Made(made_office.doc, placed=False, converted=True),
    "xls": Made(made_office.xls, converted=True),
}
READ = [
    pytest.param(known, id=known.name, marks=[pytest.mark.slow] if MAKERS[known.name].converted else [])
    for known in FORMATS
    if known.module is not None
]


@pytest.fixture(params=READ, scope="module")
def known(request: pytest.FixtureRequest) -> Format:
    chosen: Format = request.param
    return chosen


@pytest.fixture(scope="module")
def material(known: Format, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = MAKERS[known.name]
    return made.maker(tmp_path_factory.mktemp(known.name) / f"material.{made.extension or known.extensions[0]}")


@pytest.fixture(scope="module")
def document(material: Path) -> Document:
    return read(Source(path=material), ReadOptions())


@pytest.fixture
def unrecognised(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pictures be decoded, and nothing be recognised in them: the slow part is not what damage is about."""

    def nothing(shown: Iterable[Pixels], options: OcrOptions) -> list[tuple[Line, ...]]:
        return [() for _picture in shown]

    monkeypatch.setattr("locready.formats.pictures.batch.recognise", nothing)


def outcome_of(source: Source) -> Document | InputError:
    try:
        return read(source, ReadOptions())
    except InputError as error:
        return error


def test_a_document_has_a_name_a_format_units_and_text(known, material, document):
    assert (document.format, document.path, document.size) == (known.name, str(material), material.stat().st_size)
    assert len(document.sha256) == 64
    assert document.units
    assert document.segments


def test_a_document_is_frozen_and_crosses_processes(document):
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.path = "other"

    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 -- our own bytes


def test_the_same_bytes_give_the_same_document(material, document):
    assert read(Source(path=material), ReadOptions()) == document


def test_ids_are_unique_over_a_document_and_its_children(document):
    ids = [segment.id for part in document.walk() for segment in part.segments]

    assert all(ids)
    assert len(ids) == len(set(ids))


def test_every_place_is_one_of_the_units_and_they_come_in_order(document):
    indices = [unit.index for unit in document.units]
    placed = [segment.location.index for segment in document.segments if segment.location.index is not None]

    assert indices == list(range(1, len(indices) + 1))
    assert set(placed) <= set(indices)
    assert placed == sorted(placed)
    for things in (document.gaps, document.links):
        assert {thing.location.index for thing in things} <= {None, *indices}


def test_units_have_sizes_and_boxes_are_finite_where_the_format_says_places(known, document):
    assert all(unit.width > 0 and unit.height > 0 for unit in document.units if unit.kind is not UnitKind.TRACK)
    boxes = [segment.location.box for segment in document.segments if segment.location.box is not None]

    assert bool(boxes) is MAKERS[known.name].placed
    assert all(math.isfinite(number) for box in boxes for number in box)
    assert all(box.width >= 0 and box.height >= 0 for box in boxes)


def test_native_text_has_an_address_and_weights_are_shares(document):
    assert all(segment.address for segment in document.segments if segment.origin is Origin.NATIVE)
    assert all(0 <= segment.weight <= 1 for segment in document.segments)


def test_text_stands_below_what_stands_above_it_in_a_plain_column(document):
    for unit in document.units:
        shown = [s for s in document.segments if s.location.index == unit.index and s.location.box is not None]
        tops = [segment.location.box.y for segment in shown]
        assert tops == sorted(tops)


def test_text_over_the_limits_is_cut_with_one_gap(material, document):
    whole = sum(len(segment.text) for segment in document.segments)

    short = read(Source(path=material), ReadOptions(limits=ReadLimits(characters=whole - 1, segment_characters=4)))

    assert 0 < sum(len(segment.text) for segment in short.segments) < whole
    assert all(0 < len(segment.text) <= 4 for segment in short.segments)
    (over,) = [gap for gap in short.gaps if gap.reason is GapReason.LIMIT]
    assert over.audience
    assert [gap for gap in document.gaps if gap.reason is GapReason.LIMIT] == []


def test_a_file_inside_another_knows_its_way_in(known, material):
    inner = Source(path=Path("outer.pptx")).embedded(f"parts/inner{material.suffix}", material.read_bytes())

    document = read(inner, ReadOptions(depth=1))

    assert document.path == inner.name
    assert {segment.location.member for segment in document.segments} == {inner.member}
    assert [unit.index for unit in document.units] == list(range(1, MAKERS[known.name].units + 1))


def test_an_empty_file_is_an_input_error(known):
    assert isinstance(outcome_of(Source(path=Path(f"a.{known.extensions[0]}"), data=b"")), InputError)


@pytest.mark.usefixtures("unrecognised")
@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_truncated_file_is_an_input_error_or_a_document(known, material, share):
    data = material.read_bytes()
    source = Source(path=Path(material.name), data=data[: int(len(data) * share)])

    assert isinstance(outcome_of(source), Document | InputError)


@pytest.mark.usefixtures("unrecognised")
@pytest.mark.parametrize("seed", range(5))
def test_random_bytes_after_a_good_beginning_are_an_input_error(known, material, seed):
    noise = random.Random(seed).randbytes(4096)  # noqa: S311 -- the same noise in every run
    source = Source(path=Path(material.name), data=material.read_bytes()[:16] + noise)

    assert isinstance(outcome_of(source), InputError)


@pytest.mark.usefixtures("unrecognised")
@pytest.mark.parametrize(
    ("known", "seed"),
    [
        pytest.param(*given.values, seed, id=f"{given.id}-{seed}", marks=given.marks)
        for given in READ
        for seed in range(2 if given.marks else 40)
    ],
    indirect=["known"],
)
def test_no_damage_makes_a_reader_fail_otherwise(known, material, seed):
    """Damaged files may be read in part, with gaps, or be refused; a hang or crash is what isolation is for."""
    chance = random.Random(seed)  # noqa: S311 -- the same damage in every run
    data = bytearray(material.read_bytes())
    for _ in range(chance.choice((1, 8, 64, 512))):
        data[chance.randrange(len(data))] = chance.randrange(256)

    assert isinstance(outcome_of(Source(path=Path(material.name), data=bytes(data))), Document | InputError)
