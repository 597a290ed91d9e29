"""Every sample comes out as expected.yaml says, whatever program made it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from expectations import SAMPLES, Expected, expectations

from locready import scan
from locready.model.run import Result
from locready.rules import shipped

EXPECTED = expectations()
READ = [entry for entry in EXPECTED if not entry.unread_because]
SERVED = [entry for entry in EXPECTED if entry.served_by]
LARGEST, LARGEST_TOGETHER, LARGEST_CLIP = 300_000, 2_000_000, 2_000_000


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """Each sample's result when it lies alone in a folder, so that no version beside it can serve it."""
    results = {}
    for entry in READ:
        alone = tmp_path_factory.mktemp("alone") / entry.file
        shutil.copyfile(entry.path, alone)
        results[entry.file] = scan(alone, profile=entry.profile).only
    return results


def each(entries: list[Expected] = EXPECTED) -> pytest.MarkDecorator:
    cases = [
        pytest.param(entry, id=entry.file, marks=pytest.mark.skipif(bool(entry.unread_because), reason=because))
        for entry in entries
        for because in [entry.unread_because or "it is read"]
    ]
    return pytest.mark.parametrize("entry", cases)


def test_every_sample_has_an_expectation_and_every_expectation_a_sample() -> None:
    made = {path.name for path in SAMPLES.iterdir() if path.suffix in {".pptx", ".pdf", ".jpg", ".mp4"}}

    assert made == {entry.file for entry in EXPECTED}


def test_the_samples_are_small() -> None:
    sizes = [entry.path.stat().st_size for entry in EXPECTED if not entry.is_clip]
    clips = [entry.path.stat().st_size for entry in EXPECTED if entry.is_clip]

    assert max(sizes) < LARGEST
    assert sum(sizes) < LARGEST_TOGETHER
    assert max(clips) < LARGEST_CLIP


@each()
def test_the_rules_that_are_expected_exist(entry: Expected) -> None:
    named = {rule for rules in entry.findings.values() for rule in rules}

    assert named <= shipped().rules.keys()


@each()
def test_the_sample_is_read_and_its_kind_recognised(entry: Expected, scanned: dict[str, Result]) -> None:
    result = scanned[entry.file]

    assert result.status == "checked"
    assert result.material == entry.material, entry.why


@each()
def test_the_dominant_language_is_found(entry: Expected, scanned: dict[str, Result]) -> None:
    assert scanned[entry.file].language.dominant in entry.languages, entry.why


@each()
def test_the_share_that_a_reader_of_english_can_follow_is_right(entry: Expected, scanned: dict[str, Result]) -> None:
    readable = scanned[entry.file].language.readable

    if entry.readable is None:
        assert readable is None, entry.why
    else:
        assert readable is not None
        assert entry.readable[0] <= readable <= entry.readable[1], entry.why


@each([entry for entry in EXPECTED if entry.score])
def test_the_score_is_within_its_limits(entry: Expected, scanned: dict[str, Result]) -> None:
    assert entry.score is not None
    score = scanned[entry.file].score

    assert score is not None
    assert entry.score[0] <= score <= entry.score[1], entry.why


@each([entry for entry in EXPECTED if entry.band])
def test_the_band_is_right(entry: Expected, scanned: dict[str, Result]) -> None:
    assert scanned[entry.file].band == entry.band, entry.why


@each()
def test_the_sample_passes_or_fails_as_it_should(entry: Expected, scanned: dict[str, Result]) -> None:
    assert scanned[entry.file].passed is entry.passes, entry.why


@each()
def test_the_faults_in_the_sample_are_found(entry: Expected, scanned: dict[str, Result]) -> None:
    found = {finding.rule for finding in scanned[entry.file].findings}

    assert set(entry.findings["must"]) <= found, entry.why


@each()
def test_no_fault_is_found_where_there_is_none(entry: Expected, scanned: dict[str, Result]) -> None:
    found = {finding.rule: finding.excerpt for finding in scanned[entry.file].findings}
    wrong = {rule: found[rule] for rule in entry.findings["must_not"] if rule in found}

    assert not wrong, entry.why


@each()
def test_what_an_audience_sees_unread_is_told(entry: Expected, scanned: dict[str, Result]) -> None:
    gaps = {gap.reason for gap in scanned[entry.file].gaps if gap.audience}

    assert gaps == set(entry.gaps), entry.why


@each(SERVED)
def test_a_deck_beside_its_english_version_is_served_by_it(entry: Expected, tmp_path: Path) -> None:
    assert entry.served_by is not None
    for name in (entry.file, entry.served_by):
        shutil.copyfile(SAMPLES / name, tmp_path / name)

    results = {Path(result.path).name: result for result in scan(tmp_path, profile=entry.profile).results}

    served = results[entry.file]
    assert served.served_by is not None
    assert Path(served.served_by).name == entry.served_by
    assert served.passed
    assert served.language.readable == pytest.approx(0.0, abs=0.05)
