"""What a report says of works of more than one file."""

from __future__ import annotations

from locready.model.finding import Finding, Severity
from locready.model.location import Location
from locready.model.run import GateHit, PackNote
from locready.reports.told_packs import told_packs


def finding(rule: str, message: str, path: str = "onesheet.pdf", page: int = 2) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.MAJOR,
        category="conventions",
        location=Location(unit_kind="page", index=page, member=path),
        message=message,
    )


PACK = PackNote(
    title="The Harbour Clock",
    results=("deck.pptx", "onesheet.pdf"),
    score=82,
    band="nearly",
    gates=(GateHit(rule="weakest-material", cap=89, why="At least one file is of no use."),),
    findings=(
        finding("pack-figure-differs", "Running time 98 min here, 105 min in deck.pptx."),
        finding("version-missing-slide", "A slide is missing."),
    ),
)


def test_a_work_is_told_with_its_score_its_files_and_what_differs():
    (told,) = told_packs([PACK], "en")

    assert told.line == "The Harbour Clock: 82 of 100, NEARLY READY (2 files)"
    assert told.sentences == (
        "deck.pptx, onesheet.pdf",
        "At most 89 points: At least one file is of no use.",
        "onesheet.pdf, page 2: Running time 98 min here, 105 min in deck.pptx. (pack-figure-differs)",
    )


def test_a_work_is_told_in_japanese():
    (told,) = told_packs([PACK], "ja")

    assert told.line == "The Harbour Clock：100点中82点、あと少し（2ファイル）"


def test_a_single_file_is_told_by_itself_only():
    assert not told_packs([PackNote(title="The Harbour Clock", results=("deck.pptx",), score=82, band="nearly")], "en")


def test_a_work_without_a_score_is_not_assessed():
    (told,) = told_packs([PackNote(title="Clips", results=("a.mp4", "b.mp4"))], "en")

    assert told.line == "Clips: not assessed (2 files)"


def test_of_many_findings_the_first_are_told_and_the_rest_counted():
    findings = tuple(finding("pack-figure-differs", f"Number {number}.") for number in range(8))

    (told,) = told_packs([PackNote(title="Koi", results=("a", "b"), findings=findings)], "en")

    assert told.sentences[-1] == "and 3 more, in the JSON report"
