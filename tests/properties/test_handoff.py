"""Whatever a text holds, it goes out to a translator and comes back letter by letter."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from locready.errors import InputError
from locready.handoff.kits import KITS
from locready.handoff.returned import read_returned
from locready.model.translation import Returned
from made_jobs import job
from made_translations import filled_csv, filled_xliff

#: Letters, and everything that XML, CSV or a spreadsheet makes something of.
TEXTS = st.text(
    st.sampled_from("aあ \t\n\r\x00\x0b\x1b\x7f\x85\u2028\ufffe\uffff<>&\"'=+-@,;_x0041") | st.characters(),
    min_size=1,
    max_size=20,
).filter(lambda text: text.strip() != "")


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(["xliff", "xliff-1.2", "csv"]))
def test_a_filled_job_comes_back_whole(texts, kit):
    sent = job(*texts)
    content = KITS[kit].render(sent, "en")

    file = _read((filled_csv if kit == "csv" else filled_xliff)(content))

    assert file.untranslated == 0
    assert [it.source for it in file.translations] == texts
    assert [it.target for it in file.translations] == [f"[[{text}]]" for text in texts]


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_an_unfilled_workbook_comes_back_with_every_unit_open(texts):
    file = _read(KITS["xlsx"].render(job(*texts), "ja"))

    assert (file.untranslated, file.translations) == (len(texts), ())


def _read(content: bytes) -> Returned:
    (file,) = _files(content)
    return file


def _files(content: bytes) -> tuple[Returned, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "returned")
        path.write_bytes(content)
        return read_returned(path)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(sorted(KITS)),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8)), min_size=1, max_size=4),
)
def test_damage_on_the_way_back_is_told_and_never_a_bug(kit, damages):
    content = KITS[kit].render(job("あらすじ", "二行の\n見出し"), "en")

    for place, length, other in damages:
        begin = int(place * len(content))
        content = content[:begin] + other + content[begin + length :]

    with suppress(InputError):
        _files(content)  # whatever it makes of it: no other error leaves it
