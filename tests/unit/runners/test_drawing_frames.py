"""The frames of a run's findings: the worst first, in files that a report can find, and nothing that breaks the run."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from locready.api import ScanOptions, draw, scan
from locready.formats.video import draw as drawing
from locready.model.finding import Finding, Severity
from locready.model.frames import frame_name, moment_of
from locready.model.location import Location
from locready.model.run import Result, Run, Summary, Tool
from locready.runners.limits import ProcessLimits
from locready.runners.wanted import frames_wanted
from made_telops import Telop, telops

SHA = "0123456789abcdef" * 4


def at(start: float, end: float, severity: Severity = Severity.MAJOR, **place: object) -> Finding:
    location = Location(**{"unit_kind": "clip", "index": 1, "start_s": start, "end_s": end, **place})  # type: ignore[arg-type]
    return Finding(rule="untranslated-overlay", severity=severity, category="on-screen-text", location=location)


def run_of(base: Path, *results: tuple[str, Sequence[Finding]]) -> Run:
    return Run(
        lang="en",
        base=str(base),
        tool=Tool(name="locready", version="0", rules_digest=""),
        profile="generic-en",
        targets=("en",),
        gate=80,
        summary=Summary(files=1, passed=0, failed=1, errored=0, skipped=0, score=None, bands={}),
        packs=(),
        results=tuple(
            Result(path=path, sha256=f"{number:012}", format="video", findings=tuple(findings))
            for number, (path, findings) in enumerate(results)
        ),
    )


@pytest.fixture(scope="module")
def trailer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return telops(tmp_path_factory.mktemp("clips") / "trailer.mp4", [Telop("製作発表の予告編", 0.5, 2.5)], 3)


def test_a_frame_is_called_by_its_file_its_place_and_its_moment() -> None:
    own = Location(unit_kind="clip", index=1, start_s=1.0, end_s=2.5)
    inside = replace(own, unit_kind="slide", member="ppt/media/media1.mp4")

    assert (moment_of(own), frame_name(SHA, own)) == (1.75, "0123456789ab-1750.jpg")
    assert frame_name(SHA, inside) not in (frame_name(SHA, own), frame_name(SHA, replace(inside, member="other.mp4")))
    assert frame_name(SHA, replace(own, end_s=None)) == "0123456789ab-1000.jpg"


@pytest.mark.parametrize("place", [{"start_s": None}, {"unit_kind": "track", "member": "stream 2"}])
def test_what_is_not_in_the_picture_has_no_frame(place: dict[str, object]) -> None:
    (finding,) = [at(1.0, 2.0, **place)]

    assert frame_name(SHA, finding.location) is None


def test_the_worst_come_first_and_no_more_than_asked_for() -> None:
    findings = [at(1, 1, Severity.MINOR), at(2, 2, Severity.CRITICAL), at(3, 3), replace(at(4, 4), baselined=True)]

    (wanted,) = frames_wanted(run_of(Path("base"), ("a.mp4", findings)).results, Path("base"), 2)

    assert (wanted.path, wanted.member) == (Path("base/a.mp4"), "")
    assert [moment for moment, _name in wanted.frames] == [2, 3]


def test_clips_in_one_deck_are_drawn_each_for_itself() -> None:
    findings = [at(1, 1, unit_kind="slide", member=member) for member in ("one.mp4", "two.mp4")]

    wanted = list(frames_wanted(run_of(Path(), ("deck.pptx", findings)).results, Path(), 5))

    assert [clip.member for clip in wanted] == ["one.mp4", "two.mp4"]
    assert len({name for clip in wanted for _moment, name in clip.frames}) == 2


def test_the_frames_of_a_scan_are_drawn_into_its_folder(trailer: Path, tmp_path: Path) -> None:
    run = scan(trailer)

    files = draw(run, tmp_path / "run.assets")

    result = run.only
    named = {frame_name(result.sha256, finding.location) for finding in result.findings} - {None}
    assert named and {file.name for file in files} == named
    assert {path.name for path in (tmp_path / "run.assets").iterdir()} == named
    assert all(Image.open(io.BytesIO(file.read_bytes())).size == (640, 360) for file in files)


def test_a_clip_inside_a_deck_is_drawn_from_the_deck(trailer: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "deck.pptx", "w") as archive:
        archive.write(trailer, "ppt/media/media1.mp4")
    with zipfile.ZipFile(tmp_path / "outer.pptx", "w") as archive:
        archive.write(tmp_path / "deck.pptx", "ppt/embeddings/deck.pptx")
    one = at(1, 2, unit_kind="slide", member="ppt/media/media1.mp4")
    two = at(1, 2, unit_kind="slide", member="ppt/embeddings/deck.pptx!ppt/media/media1.mp4")

    files = draw(run_of(tmp_path, ("deck.pptx", [one]), ("outer.pptx", [two])), tmp_path / "assets")

    assert [Image.open(io.BytesIO(file.read_bytes())).size for file in files] == [(640, 360)] * 2


def test_a_clip_that_is_gone_or_broken_costs_its_own_pictures_alone(trailer: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.mp4").write_bytes(trailer.read_bytes()[:5_000])
    (tmp_path / "good.mp4").write_bytes(trailer.read_bytes())
    names = ("gone.mp4", "broken.mp4", "good.mp4")
    deck = ("broken.mp4", [at(1, 2, unit_kind="slide", member="ppt/media/media1.mp4")])

    files = draw(run_of(tmp_path, *((name, [at(1, 2)]) for name in names), deck), tmp_path / "assets")

    assert [file.name for file in files] == ["000000000002-1500.jpg"]


def test_what_was_drawn_before_the_limits_were_used_up_stays(
    trailer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = drawing._frame_at

    def endless(container: object, stream: object, moment: float) -> object:
        while moment > 2:
            pass
        return original(container, stream, moment)  # type: ignore[arg-type]

    monkeypatch.setattr(drawing, "_frame_at", endless)
    monkeypatch.setattr("locready.runners.isolate._threads", lambda: 1)  # forked, so that it inherits the endless one
    run = run_of(trailer.parent, ("trailer.mp4", [at(1, 1, Severity.CRITICAL), at(2.5, 2.5)]))
    options = ScanOptions(limits=ProcessLimits(timeout_s=4))

    files = draw(run, tmp_path / "assets", options=options)

    assert [file.name for file in files] == ["000000000000-1000.jpg"]
    assert [path.name for path in (tmp_path / "assets").iterdir()] == ["000000000000-1000.jpg"]


def test_what_is_there_already_is_not_drawn_again(trailer: Path, tmp_path: Path) -> None:
    run = run_of(trailer.parent, ("trailer.mp4", [at(1, 1)]))
    (drawn,) = draw(run, tmp_path)
    drawn.write_bytes(b"kept")

    assert draw(run, tmp_path) == (drawn,)
    assert drawn.read_bytes() == b"kept"
