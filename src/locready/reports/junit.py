"""The run as JUnit XML, as CI servers show it: a suite a file, a case a rule."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.formats.markup.legal import legal
from locready.model.finding import Finding, Outcome
from locready.model.run import Result, RuleOutcome, Run
from locready.reports import told
from locready.reports.places import place
from locready.reports.table import Look

_MOST = 50


def render(run: Run, look: Look) -> str:
    """Return the run as JUnit XML.

    The first case of a suite is the gate: it fails where the file does not pass. A rule is a case of its own; those
    that do not apply are skipped, and so are those that only a person can judge. A file that could not be read is one
    case in error.
    """
    suites = [_suite(result, run) for result in run.results if result.status != "skipped"]
    root = etree.Element("testsuites", name="locready", **_sums(suites))
    root.extend(suites)
    return str(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True), "utf-8")


def _sums(suites: Sequence[etree._Element]) -> dict[str, str]:
    return {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in ("tests", "failures", "errors")}


def _suite(result: Result, run: Run) -> etree._Element:
    cases = [_unread(result, run)] if result.error is not None else [_gate(result, run), *_rules(result, run.lang)]
    suite = etree.Element(
        "testsuite",
        name=_clean(result.path),
        tests=str(len(cases)),
        failures=str(sum(case.find("failure") is not None for case in cases)),
        errors=str(sum(case.find("error") is not None for case in cases)),
        skipped=str(sum(case.find("skipped") is not None for case in cases)),
        time=f"{result.timings.read_s + result.timings.assess_s:.3f}",
    )
    suite.extend(cases)
    return suite


def _unread(result: Result, run: Run) -> etree._Element:
    case = _case(result, "read")
    if result.error is not None:
        _say(case, "error", told.failure(result.error, run.lang), result.error.kind)
    return case


def _gate(result: Result, run: Run) -> etree._Element:
    case = _case(result, "gate")
    if not result.passed:
        lines = [told.outcome(result, run.gate, run.lang), *told.next_sentences(result, run.lang)]
        _say(case, "failure", "\n".join(lines), "gate")
    return case


def _rules(result: Result, lang: str) -> list[etree._Element]:
    return [_rule(result, outcome, lang) for outcome in result.rules]


def _rule(result: Result, outcome: RuleOutcome, lang: str) -> etree._Element:
    case = _case(result, outcome.rule)
    findings = [finding for finding in result.findings if finding.rule == outcome.rule and not finding.baselined]
    if outcome.outcome is Outcome.FAIL and findings:
        _say(case, "failure", _listed(findings, lang), findings[0].severity)
    elif outcome.outcome is Outcome.ERROR:
        _say(case, "error", outcome.note, "rule")
    elif outcome.outcome in (Outcome.NOT_APPLICABLE, Outcome.MANUAL):
        etree.SubElement(case, "skipped", message=_clean(outcome.note or outcome.outcome))
    return case


def _listed(findings: Sequence[Finding], lang: str) -> str:
    lines = [": ".join(part for part in (place(it.location, lang), it.message) if part) for it in findings[:_MOST]]
    more = len(findings) - _MOST
    return "\n".join([*lines, *([translate(_("… and {count} more"), lang, {"count": more})] if more > 0 else [])])


def _case(result: Result, name: str) -> etree._Element:
    return etree.Element("testcase", name=_clean(name), classname=_clean(result.path))


def _say(case: etree._Element, kind: str, text: str, of_type: str) -> None:
    said = etree.SubElement(case, kind, message=_clean(text.split("\n", 1)[0]), type=of_type)
    said.text = _clean(text)


def _clean(text: str) -> str:
    return legal(text, "\N{REPLACEMENT CHARACTER}")
