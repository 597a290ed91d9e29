"""JUnit: a suite a file, a case a rule, and the gate as the first case."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from runs import mixed, with_text

from locready.model.run import Run
from locready.reports import junit
from locready.reports.table import Look


def suites(run: Run) -> list[etree._Element]:
    return list(etree.fromstring(junit.render(run, Look()).encode()))


def test_the_gate_fails_where_the_file_does_not_pass() -> None:
    gates = {suite.get("name"): suite.find("testcase[@name='gate']/failure") for suite in suites(mixed())}

    assert gates["資料/企画書.pptx"] is not None
    assert gates["broken.pptx"] is None


def test_a_rule_that_is_broken_is_a_failed_case_with_its_places() -> None:
    poor = next(suite for suite in suites(mixed()) if suite.get("name") == "資料/企画書.pptx")

    failure = poor.find("testcase[@name='local-phone']/failure")

    assert failure is not None
    assert failure.text is not None
    assert failure.text.startswith("slide 2: ")


def test_a_file_that_could_not_be_read_is_one_case_in_error() -> None:
    broken = next(suite for suite in suites(mixed()) if suite.get("name") == "broken.pptx")

    assert [case.get("name") for case in broken] == ["read"]
    assert broken.get("errors") == "1"


def test_the_counts_are_those_of_the_cases() -> None:
    root = etree.fromstring(junit.render(mixed(), Look()).encode())

    for suite in root:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))
    assert root.get("tests") == str(sum(len(suite) for suite in root))


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    text = junit.render(with_text("a\x00\x0b\ufffeb", path="\x01.pptx"), Look())

    assert etree.fromstring(text.encode())[0].get("name") == "\ufffd.pptx"


def test_the_name_of_a_rule_in_a_stored_run_breaks_nothing() -> None:
    run = mixed()
    odd = replace(run.results[1].rules[0], rule="a\x00")

    text = junit.render(replace(run, results=(replace(run.results[1], rules=(odd,)),)), Look())

    assert etree.fromstring(text.encode()).find(".//testcase[@name='a\ufffd']") is not None
