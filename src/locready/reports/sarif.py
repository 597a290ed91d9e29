"""The run as SARIF 2.1.0 (OASIS), as code hosts and editors show it: rules, results, where, and what was not read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from locready.model.finding import Finding, Severity
from locready.model.location import Location
from locready.model.run import Result, Run
from locready.reports import told
from locready.reports.places import place
from locready.reports.table import Look
from locready.rules import Rule, in_language, shipped
from locready.rules.profile import words_in

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "warning", Severity.MINOR: "note", Severity.INFO: "none"}
#: The key of a fingerprint says how it was made: another way of making it has another key.
_FINGERPRINT = "locready/1"

#: One object of the format; what it may hold is the schema's business, which tests hold it to.
_Object = dict[str, object]


def render(run: Run, look: Look) -> str:
    """Return the run as SARIF; a finding of the baseline is marked as unchanged."""
    rules = shipped().rules
    found = [*_own(run), *_shared(run)]
    named = sorted({finding.rule for _path, finding in found if finding.rule in rules})
    log: _Object = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run, [rules[name] for name in named])},
                "language": run.lang,
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"BASE": {"description": {"text": "the folder that was scanned"}}},
                "invocations": [_invocation(run)],
                "artifacts": [_artifact(result) for result in run.results if result.status != "skipped"],
                "results": [_result(path, finding, named, run.lang) for path, finding in found],
                "properties": {"profile": run.profile, "targets": list(run.targets), "gate": run.gate},
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _own(run: Run) -> Sequence[tuple[str, Finding]]:
    return [(result.path, finding) for result in run.results for finding in result.findings]


def _shared(run: Run) -> Sequence[tuple[str, Finding]]:
    return [(finding.location.member, finding) for pack in run.packs for finding in pack.findings]


def _driver(run: Run, rules: Sequence[Rule]) -> _Object:
    return {
        "name": run.tool.name,
        "semanticVersion": run.tool.version,
        "properties": {"rules_digest": run.tool.rules_digest},
        "rules": [_rule(rule, run.lang) for rule in rules],
    }


def _rule(rule: Rule, lang: str) -> _Object:
    return {
        "id": rule.id,
        "shortDescription": {"text": in_language(rule.title, lang)},
        "fullDescription": {"text": in_language(rule.why, lang)},
        "help": {"text": in_language(rule.fix, lang)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "category": rule.category,
            "severity": rule.severity,
            "status": rule.status,
            "source": words_in(rule.source, lang),
        },
    }


def _result(path: str, finding: Finding, named: Sequence[str], lang: str) -> _Object:
    result: _Object = {
        "ruleId": finding.rule,
        "kind": "informational" if finding.severity is Severity.INFO else "fail",
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(path, finding, lang)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": _about(finding),
    }
    if finding.rule in named:
        result["ruleIndex"] = named.index(finding.rule)
    if finding.baselined:
        result["baselineState"] = "unchanged"
    return result


def _message(finding: Finding) -> str:
    said = finding.message or finding.rule
    return f"{said} ({finding.suggestion})" if finding.suggestion and finding.suggestion not in said else said


def _about(finding: Finding) -> _Object:
    about: Mapping[str, object] = {
        "severity": finding.severity,
        "category": finding.category,
        "excerpt": finding.excerpt,
        "language": finding.language,
        "words": round(finding.words, 1),
        "gain": finding.gain,
        "box": list(finding.location.box) if finding.location.box is not None else None,
        "start_s": finding.location.start_s,
        "end_s": finding.location.end_s,
    }
    return {name: value for name, value in about.items() if value not in (None, "")}


def _location(path: str, finding: Finding, lang: str) -> _Object:
    """Return where a finding is: the file, and the place in it by name, as no material has lines."""
    where: _Object = {"physicalLocation": {"artifactLocation": _file(path)}}
    name = named(finding.location, lang)
    if name:
        kind = finding.location.unit_kind or "member"
        where["logicalLocations"] = [{"fullyQualifiedName": name, "kind": kind}]
    return where


def named(location: Location, lang: str) -> str:
    """Return a place by name: ``slide 7 / Title``; ``slide 2 / ppt/embeddings/plan.xlsx`` for an embedded file."""
    return " / ".join(part for part in (place(location, lang), location.shape or "", location.member) if part)


def _artifact(result: Result) -> _Object:
    artifact: _Object = {
        "location": _file(result.path),
        "properties": {
            "score": result.score,
            "band": result.band,
            "passed": result.passed,
            "material": result.material,
            "readable": result.language.readable,
        },
    }
    if result.sha256:
        artifact["hashes"] = {"sha-256": result.sha256}
    return artifact


def _invocation(run: Run) -> _Object:
    """Return how the scan went: files that could not be read are errors, what was not read in others warnings."""
    errors = [
        _notification(result.path, told.failure(result.error, run.lang), "error")
        for result in run.results
        if result.error is not None
    ]
    gaps = [
        _notification(result.path, sentence, "warning")
        for result in run.results
        for sentence in told.gap_sentences(result.gaps, run.lang)
    ]
    return {"executionSuccessful": not errors, "toolExecutionNotifications": [*errors, *gaps]}


def _notification(path: str, text: str, level: str) -> _Object:
    location = {"physicalLocation": {"artifactLocation": _file(path)}}
    return {"message": {"text": text}, "level": level, "locations": [location]}


def _file(path: str) -> _Object:
    """Return a file by its URI reference: below the folder that was scanned, or whole where it lies elsewhere."""
    quoted = quote(path.replace("\\", "/"), safe="/()!*'~,;=@&$+")
    return {"uri": f"file://{quoted}"} if path.startswith("/") else {"uri": quoted, "uriBaseId": "BASE"}
