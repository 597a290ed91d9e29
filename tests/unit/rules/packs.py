"""The smallest rule pack that loads, and ways of spoiling it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "core/era-year.yaml": """\
id: era-year
kind: pattern
category: conventions
severity: major
mode: density
status: stable
since: "0.1"
title: {en: Years counted in eras, ja: 元号の年}
why: {en: A buyer cannot date them., ja: 海外では通じません。}
fix: {en: Write the Gregorian year., ja: 西暦にしてください。}
source: trade practice
match: '令和\\d{1,2}年'
message: {en: "{match}", ja: "{match}"}
""",
    "core/missing-contact.yaml": """\
id: missing-contact
kind: presence
category: essentials
severity: major
mode: presence
status: stable
since: "0.1"
title: {en: No contact, ja: 連絡先がない}
why: {en: Nobody to write to., ja: 連絡できません。}
fix: {en: Add an address., ja: 記載してください。}
source: trade practice
essential: contact
content: ['@']
message: {en: none, ja: ありません。}
""",
    "profiles/market.yaml": """\
id: market
title: {en: Market, ja: マーケット}
about: {en: A market., ja: マーケットです。}
targets: [en]
gate: 80
limits:
  file_mb: {value: 10, unit: MB, source: made up}
essentials:
  pitch: [contact]
""",
    "profiles/fair.yaml": """\
id: fair
extends: market
title: {en: Fair, ja: フェア}
gate: 70
limits:
  pages: {value: 25, unit: pages, source: made up}
""",
    "weights.yaml": """\
points: {info: 0, minor: 1, major: 5, critical: 25}
categories:
  default: {conventions: 50, essentials: 50}
gates:
  - {rule: era-year, cap: 50, why: {en: Eras., ja: 元号。}}
bands:
  - {id: ready, least: 90, title: {en: Ready, ja: 完了}}
  - {id: not-ready, least: 0, title: {en: Not ready, ja: 未対応}}
unread_below: 0.5
unread_cap: 74
unread_why: {en: Unread., ja: 未読。}
packs:
  importance: {pitch: 40, other: 10}
  one_sheet: 15
  one_sheet_pages: 2
  findings: 15
  weakest_below: 50
  weakest_cap: 89
  weakest_why: {en: Weak., ja: 弱い。}
""",
    "materials.yaml": """\
types:
  - id: pitch
    at_least: 1
    patterns: ['synopsis']
""",
    "rates.yaml": """\
edition: made up
currency: USD
words_an_hour: {low: 250, high: 400}
revised_words_an_hour: {low: 1000, high: 1000}
minutes_a_page: {low: 5, high: 10}
minutes_a_picture: {low: 10, high: 30}
minutes_an_overlay: {low: 10, high: 40}
minutes_a_cue: {low: 1, high: 2}
hourly: {low: 30, high: 60}
prices:
  default: {unit: word, low: 0.1, high: 0.2}
  ja: {unit: character, low: 0.05, high: 0.1}
""",
}


def written(folder: Path, spoil: tuple[str, str, str] | None = None) -> Path:
    """Write the pack into a folder; ``spoil`` names a file, a text in it, and what stands there instead."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_spoilt(name, text, spoil), encoding="utf-8")
    return folder


def _spoilt(name: str, text: str, spoil: tuple[str, str, str] | None) -> str:
    if spoil is None or spoil[0] != name:
        return text
    assert spoil[1] in text
    return text.replace(spoil[1], spoil[2], 1)
