"""A run that was written as JSON comes back as it was, and what is none is told in a sentence."""

from __future__ import annotations

import json

import pytest

from locready.api import assess
from locready.errors import Missing, NotARun, OtherSchema
from locready.reports.run_json import render
from locready.reports.stored_run import read_run
from locready.reports.table import Look
from made_clips import Shown, clip, cues
from made_documents import document, picture, slide

RUN = assess(
    [
        document(slide("雪国の旅館の物語。"), slide("A snowbound inn."), gaps=(picture(1),)),
        clip(Shown("雪国の旅館", 5.0, 45.0), tracks=[cues(("Why did you never tell me?", 46.0, 48.0))]),
    ]
)
STORED = render(RUN, Look())


def stored(folder, content: str | bytes):
    path = folder / "run.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def changed(**fields: object) -> str:
    return json.dumps({**json.loads(STORED), **fields})


@pytest.mark.parametrize("content", [STORED, "\ufeff" + STORED, changed(added_later=1)])
def test_a_run_comes_back_as_it_was(content, tmp_path):
    assert read_run(stored(tmp_path, content)) == RUN


def test_a_run_of_another_schema_is_refused_with_both_versions(tmp_path):
    path = stored(tmp_path, json.dumps({"schema_version": "2.0", "verdicts": []}))

    with pytest.raises(OtherSchema) as raised:
        read_run(path)

    assert f"{path} is a run of schema version 2.0; this locready reads version 1.0." in str(raised.value)
    assert "Scan the material again" in raised.value.advice


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        STORED[:-200],
        changed(results=None),
        changed(gate="eighty"),
        changed(schema_version=1),
        b"\xff\xfe\x00",
        b'{"schema_version": "1.0", "lang": "\xff"}',
        "[" * 100_000,
        '{"schema_version": "1.0", "results": ' + "[" * 100_000,
    ],
)
def test_what_is_no_run_is_told_with_the_way_to_write_one(content, tmp_path):
    with pytest.raises(NotARun) as raised:
        read_run(stored(tmp_path, content))

    assert "run.json holds no run of locready" in str(raised.value)
    assert "--format json=run.json" in raised.value.advice


def test_a_run_that_is_not_there_is_told_by_its_path(tmp_path):
    with pytest.raises(Missing, match=r"gone\.json cannot be opened"):
        read_run(tmp_path / "gone.json")


def test_a_folder_is_no_run(tmp_path):
    with pytest.raises(Missing):
        read_run(tmp_path)
