"""Do the rules find what was planted, and leave alone what was planted to mislead them?

    python bench/rules.py ../shared [--ocr none] [--misses] [--sample 30]

``pitches/manifest.json`` lists faults and near misses under the names of a catalogue; ``named.py`` in ``rulebook/``
says which of our rules answer for each. First table: per name, planted faults found of those planted, labels that a
pattern or the layout gave found of all, near misses flagged of all. Second table: per rule of ours, findings on the
pitches that meet a label and that meet none, findings on the corpus, files with any, findings a file.
``--misses`` lists what was not found, what was flagged in error, and the findings that meet no label, up to
``--sample`` a rule, for a person to read: most of them are right, the labels are not exhaustive. Rules that look at
several files at once are not asked.
"""

from __future__ import annotations

import argparse
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from locready.model.finding import Finding
from locready.ocr.options import Engine
from locready.rules import shipped
from rulebook.found import findings_of
from rulebook.labels import Label, labels_of
from rulebook.meeting import Met, met
from rulebook.named import RULES
from rulebook.reading import sample

Findings = Mapping[str, Sequence[Finding]]


def main() -> None:
    """Scan, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="folder with pitches/ and corpus/")
    parser.add_argument("--ocr", choices=list(Engine), default=Engine.NONE, help="which engine reads pictures")
    parser.add_argument("--misses", action="store_true", help="list what was missed, flagged in error or unlabelled")
    parser.add_argument("--sample", type=int, default=30, help="findings a rule that --misses lists")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    pack, engine = shipped(), Engine(arguments.ocr)
    pitches = findings_of(arguments.shared / "pitches", pack, engine)
    corpus = findings_of(arguments.shared / "corpus", pack, engine)
    labels = labels_of(arguments.shared / "pitches" / "manifest.json")
    compared = met(labels, pitches)
    _print_names(labels, compared)
    _print_rules(compared, pitches, corpus)
    if arguments.misses:
        _print_misses(labels, compared)
        _print_reading("pitches, no label", compared.unlabelled, arguments.sample)
        _print_reading("corpus", corpus, arguments.sample)


def _print_names(labels: Sequence[Label], compared: Met) -> None:
    print(f"{'catalogue':24} {'planted':>9} {'other labels':>13} {'near misses':>12}  our rules")
    for name in sorted({label.rule for label in labels}):
        planted, others, near = (
            _found_of([label for label in labels if label.rule == name and label.sort == sort], compared)
            for sort in ("planted", "other", "near")
        )
        print(f"{name:24} {planted:>9} {others:>13} {near:>12}  {', '.join(RULES[name]) or '(none)'}")


def _found_of(labels: Sequence[Label], compared: Met) -> str:
    return f"{sum(label in compared.found for label in labels)}/{len(labels)}" if labels else "-"


def _print_rules(compared: Met, pitches: Findings, corpus: Findings) -> None:
    print(f"\n{'rule':28} {'status':8} {'labelled':>8} {'no label':>8} {'corpus':>7} {'files':>6} {'a file':>7}")
    counts = {kind: _by_rule(found) for kind, found in (("all", pitches), ("no", compared.unlabelled), ("c", corpus))}
    for rule in sorted(shipped().rules.values(), key=lambda rule: rule.id):
        there, unlabelled, elsewhere = (len(counts[kind].get(rule.id, ())) for kind in ("all", "no", "c"))
        files = len({name for name, findings in corpus.items() if any(it.rule == rule.id for it in findings)})
        print(
            f"{rule.id:28} {rule.status:8} {there - unlabelled:>8} {unlabelled:>8} {elsewhere:>7} {files:>6} "
            f"{elsewhere / max(len(corpus), 1):>7.2f}"
        )


def _by_rule(findings: Findings) -> dict[str, list[tuple[str, Finding]]]:
    sorted_out: dict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for name, found in findings.items():
        for finding in found:
            sorted_out[finding.rule].append((name, finding))
    return sorted_out


def _print_misses(labels: Sequence[Label], compared: Met) -> None:
    for title, wrong in (
        ("not found", [it for it in labels if it.sort != "near" and RULES[it.rule] and it not in compared.found]),
        ("near misses flagged", [it for it in labels if it.sort == "near" and it in compared.found]),
    ):
        print(f"\n{title}: {len(wrong)}")
        for label in wrong:
            print(f"  {label.rule:22} {label.sort:8} {label.file[:28]:28} {label.slide or '':>3}  {label.excerpt[:50]}")


def _print_reading(title: str, findings: Findings, most: int) -> None:
    print(f"\n{title}")
    for rule, found in sorted(_by_rule(findings).items()):
        print(f"  {rule}: {len(found)}")
        for name, finding in sample(found, most):
            print(f"    {name[:24]:24} {finding.location.index or '':>3}  {finding.message[:70]} | {finding.excerpt}")


if __name__ == "__main__":
    main()
