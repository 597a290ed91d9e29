"""SARIF is what the standard says, and says where, how bad and what was not read."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from runs import mixed, run_of, with_text

from locready.model import Location
from locready.model.run import Run
from locready.reports import sarif
from locready.reports.table import Look
from made_documents import document, picture, slide

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
GAPS = run_of(document(slide("A title in English"), gaps=(picture(),)))


def log(run: Run) -> dict:
    return json.loads(sarif.render(run, Look()))["runs"][0]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_it_is_valid_sarif(lang: str) -> None:
    for run in (mixed(lang), run_of(lang=lang), GAPS, with_text('"}],<script>', path="a b:c#%.pptx")):
        jsonschema.validate(json.loads(sarif.render(run, Look())), SCHEMA)


def test_every_finding_is_a_result_with_its_rule_and_fingerprint() -> None:
    run = mixed()
    findings = [finding for result in run.results for finding in result.findings]

    results = log(run)["results"]

    assert [result["ruleId"] for result in results] == [finding.rule for finding in findings]
    assert [result["partialFingerprints"] for result in results] == [{"locready/1": it.fingerprint} for it in findings]
    rules = log(run)["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)


def test_a_place_is_told_by_slide_and_shape() -> None:
    result = next(result for result in log(mixed())["results"] if result["ruleId"] == "local-phone")

    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "slide 2 / box 1", "kind": "slide"}]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "%E8%B3%87%E6%96%99/%E4%BC%81%E7%94%BB%E6%9B%B8.pptx",
        "uriBaseId": "BASE",
    }


def test_shapes_and_embedded_files_are_part_of_the_place() -> None:
    where = Location(unit_kind="slide", index=7, shape="Title 1", member="ppt/embeddings/plan.xlsx")

    assert sarif.named(where, "en") == "slide 7 / Title 1 / ppt/embeddings/plan.xlsx"


def test_a_file_that_could_not_be_read_and_what_was_not_read_are_notifications() -> None:
    told = log(mixed())["invocations"][0]
    gaps = log(GAPS)["invocations"][0]

    assert told["executionSuccessful"] is False
    assert [it["level"] for it in told["toolExecutionNotifications"]] == ["error"]
    assert gaps["executionSuccessful"] is True
    assert [it["level"] for it in gaps["toolExecutionNotifications"]] == ["warning"]
