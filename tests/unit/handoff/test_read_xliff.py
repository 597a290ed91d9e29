"""XLIFF that comes back is read as tools write it, and what is none is told in a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from locready.errors import Missing, NoTranslations, TooLarge
from locready.handoff import returned as module
from locready.handoff import xliff1, xliff2
from locready.handoff.returned import read_returned
from locready.model.translation import Returned, Translation
from made_jobs import SHA256, job, unit
from made_materials import billion_laughs
from made_translations import filled_xliff

JOB = job("あらすじ", "製作:\n株式会社かもめ座フィルム", "三つ目\x1bの文")
V2, V1 = xliff2.render(JOB, "en"), xliff1.render(JOB, "en")
EVERY_VERSION = pytest.mark.parametrize("content", [V2, V1], ids=["2.0", "1.2"])


def read(folder: Path, content: bytes) -> Returned:
    path = folder / "returned.xlf"
    path.write_bytes(content)
    (file,) = read_returned(path)
    return file


def targets(file: Returned) -> dict[str, str]:
    return {it.source: it.target for it in file.translations}


def changed(content: bytes, *changes: tuple[str, str]) -> bytes:
    text = content.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def with_target(content: bytes, target: str, more: str = "") -> bytes:
    """Return a job with this target for its first text."""
    return changed(content, ("<source>あらすじ</source>", f"<source>あらすじ</source><target{more}>{target}</target>"))


@EVERY_VERSION
def test_a_filled_job_comes_back_with_all_that_is_needed_to_put_it_in_place(content, tmp_path):
    file = read(tmp_path, filled_xliff(content))

    assert (file.path, file.sha256, file.language, file.untranslated) == ("deck.pptx", SHA256, "en", 0)
    assert targets(file) == {it.source: f"[[{it.source}]]" for it in JOB.units}
    first = JOB.units[0]
    assert file.translations[0] == Translation(
        segment=first.segment, address=first.address, source=first.source, target="[[あらすじ]]", language="en"
    )


@pytest.mark.parametrize("render", [xliff2.render, xliff1.render], ids=["2.0", "1.2"])
def test_text_of_a_clip_which_has_no_address_comes_back_by_its_segment(render, tmp_path):
    content = render(job(unit("最後の夏", address="", segment="s4")), "en")

    (translation,) = read(tmp_path, filled_xliff(content)).translations

    assert (translation.segment, translation.address) == ("s4", "")


@pytest.mark.parametrize(("content", "tool"), [(V2, Xliff2File), (V1, Xliff1File)], ids=["2.0", "1.2"])
def test_what_a_translation_tool_has_saved_comes_back(content, tool, tmp_path):
    store = tool.parsestring(content)
    for number, text in enumerate(store.units):
        text.target = f"Translation {number}"

    file = read(tmp_path, bytes(store))

    assert list(targets(file)) == [it.source for it in JOB.units]
    assert list(targets(file).values()) == ["Translation 0", "Translation 1", "Translation 2"]
    assert [it.address for it in file.translations] == [it.address for it in JOB.units]


@EVERY_VERSION
def test_units_without_a_target_are_counted(content, tmp_path):
    assert read(tmp_path, content).untranslated == 3
    assert read(tmp_path, with_target(content, "Synopsis")).untranslated == 2
    assert read(tmp_path, with_target(content, " ")).untranslated == 3


def test_a_copy_of_the_source_that_nobody_touched_is_no_translation(tmp_path):
    copied = [filled_xliff(V2, None), filled_xliff(V1, "new")]

    untouched = [re.sub(rb"\[\[|\]\]", b"", content) for content in copied]

    assert [read(tmp_path, content).untranslated for content in untouched] == [3, 3]
    assert read(tmp_path, re.sub(rb"\[\[|\]\]", b"", filled_xliff(V2, "final"))).untranslated == 0


@EVERY_VERSION
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "shift_jis"])
def test_any_encoding_that_a_tool_saves_in_is_read(content, encoding, tmp_path):
    text = filled_xliff(content).decode().replace("encoding='UTF-8'", f"encoding='{encoding.removesuffix('-sig')}'")

    file = read(tmp_path, text.encode(encoding, "xmlcharrefreplace"))

    assert targets(file)["あらすじ"] == "[[あらすじ]]"


def test_line_breaks_come_back_from_codes_from_ids_alone_and_from_line_breaks(tmp_path):
    source = V2.decode().split("<source>製作:")[1].split("</source>")[0]
    written = (
        'Production:<ph id="1"/>Kamomeza',
        "Production:\nKamomeza",
        source.replace("株式会社かもめ座フィルム", "Kamomeza"),
    )

    for target in written:
        content = changed(V2, ("フィルム</source>", f"フィルム</source><target>{target}</target>"))

        (translation,) = read(tmp_path, content).translations

        assert translation.target.count("\n") == 1


def test_text_inside_marks_counts_and_code_of_other_formats_does_not(tmp_path):
    v2 = with_target(V2, '<mrk id="m1" type="term">Syn</mrk><pc id="9">op</pc><ph id="8" equiv="?"/>sis')
    v1 = with_target(V1, '<mrk mtype="seg" mid="1">Syn<g id="1">op</g></mrk><bpt id="2">&lt;b&gt;</bpt>sis')

    assert [targets(read(tmp_path, content)) for content in (v2, v1)] == [{"あらすじ": "Synopsis"}] * 2


def test_sentences_that_a_tool_has_cut_and_reordered_come_back_as_one_text(tmp_path):
    cut = (
        '<segment state="translated"><source>あら</source><target order="3">two</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="translated"><source>すじ</source><target order="1">one</target></segment>'
    )
    whole = '<segment state="initial">\n        <source>あらすじ</source>\n      </segment>'

    file = read(tmp_path, changed(V2, (whole, cut)))

    assert targets(file) == {"あら すじ": "one two"}


@pytest.mark.parametrize("order", ["9" * 5000, "-1", "x", "²"])
def test_an_order_that_is_none_is_that_of_the_file(order, tmp_path):
    content = changed(
        V2, ("<source>あらすじ</source>", f'<source>あらすじ</source><target order="{order}">Plot</target>')
    )

    assert targets(read(tmp_path, content)) == {"あらすじ": "Plot"}


def test_a_unit_of_which_a_sentence_is_missing_is_not_translated(tmp_path):
    whole = '<segment state="initial">\n        <source>あらすじ</source>\n      </segment>'
    half = "<segment><source>あら</source><target>one</target></segment><segment><source>すじ</source></segment>"

    assert read(tmp_path, changed(V2, (whole, half))).untranslated == 3


def test_white_space_that_a_tool_has_put_in_for_its_own_sake_is_dropped(tmp_path):
    spaced = changed(
        with_target(V2, "\n          Synopsis of\n          the film\n        "), ('xml:space="preserve"', "")
    )

    assert targets(read(tmp_path, spaced)) == {"あらすじ": "Synopsis of the film"}


def test_units_in_another_order_and_what_a_tool_adds_do_no_harm(tmp_path):
    units = re.findall(rb"<unit .*?</unit>", filled_xliff(V2), re.DOTALL)
    head, tail = filled_xliff(V2).split(units[0])[0], b"</file></xliff>"
    added = b'<tool:memory xmlns:tool="urn:tool"><tool:source>x</tool:source></tool:memory><!-- saved -->'
    turned = head + b'<group id="g1">' + b"".join(reversed(units)) + b"</group>" + tail

    file = read(tmp_path, turned.replace(b"<notes>", added + b"<notes>"))

    assert targets(file) == {it.source: f"[[{it.source}]]" for it in JOB.units}


def test_files_of_several_materials_come_back_one_by_one(tmp_path):
    file = re.search(rb"<file .*</file>", V2, re.DOTALL)
    assert file is not None
    path = tmp_path / "returned.xlf"
    path.write_bytes(V2.replace(file.group(), file.group() + file.group().replace(b"deck.pptx", b"other.pptx", 1)))

    assert [it.path for it in read_returned(path)] == ["deck.pptx", "other.pptx"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<xliff", "well-formed"),
        (b"<a/>", "no XLIFF"),
        (V2.replace(b"document:2.0", b"document:9.0"), "no XLIFF"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "document type"),
        (f"<!DOCTYPE x [{billion_laughs()}]><x>&bomb;</x>".encode(), "well-formed"),
        (re.sub(rb' (name|lr:segment)="[^"]*"', b"", filled_xliff(V2)), "where its texts come from"),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>', "where its texts come from"),
        (b"", "columns"),
        (b"\0\1\2", "neither"),
    ],
)
def test_what_is_no_translation_is_told_in_a_sentence(content, why, tmp_path):
    with pytest.raises(NoTranslations, match=why) as raised:
        read(tmp_path, content)

    assert "locready export" in raised.value.advice


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Missing):
        read_returned(tmp_path / "none.xlf")


def test_a_file_over_the_limit_is_not_read(tmp_path, monkeypatch):
    path = tmp_path / "returned.xlf"
    path.write_bytes(V2)
    monkeypatch.setattr(module, "_MOST", 100)

    with pytest.raises(TooLarge):
        read_returned(path)
