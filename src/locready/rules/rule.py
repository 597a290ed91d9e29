"""A rule: what it looks at, how bad it is, and what to tell the person who broke it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from locready.model.finding import Severity
from locready.rules.kinds.base import Kind
from locready.rules.profile import Words

#: Text by language tag; ``en`` is always there.
Localized = Mapping[str, str]

#: The categories of a score, in the order of a report.
CATEGORIES: Mapping[str, Localized] = {
    "coverage": {"en": "Text coverage", "ja": "本文の翻訳"},
    "on-screen-text": {"en": "On-screen text", "ja": "映像内の文字"},
    "images-of-text": {"en": "Text in pictures", "ja": "画像内の文字"},
    "subtitles-audio": {"en": "Subtitles and audio", "ja": "字幕・音声"},
    "essentials": {"en": "What a buyer asks for", "ja": "バイヤーが求める情報"},
    "conventions": {"en": "International conventions", "ja": "海外向けの表記"},
    "technical": {"en": "Technical", "ja": "ファイルの仕様"},
    "hygiene": {"en": "Confidentiality and leftovers", "ja": "社外秘・消し忘れ"},
}


class Mode(StrEnum):
    """How the findings of a rule become a score of 0..1."""

    RATIO = "ratio"  # the share that is as it should be
    PRESENCE = "presence"  # pass or fail
    DENSITY = "density"  # findings a slide, page or minute


class Status(StrEnum):
    """Preview rules are shown and weigh nothing."""

    STABLE = "stable"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Materials that break the rule and materials that keep it.

    An example is the text of a one-slide material, a paragraph a line; ``role: text`` gives a line another role than
    body (``title: 企画意図``), ``role/tag: text`` a declared language as well. A line of ``---`` starts the next slide,
    ``--- hidden`` one that is not shown. ``file: name``, ``format: pdf``, ``size: 12 MB``, ``language: ja-JP``,
    ``font: name, unembedded`` (or ``, unmapped``), ``author: name``, ``link: address`` and ``material: keyart``
    speak of the file, ``profile: haf`` of the market that judges it.

    ``picture 1: text`` was recognised in the first picture of its slide, ``title in picture 1: text`` in a role of its
    own; every line of a picture file (``format: image``) is in its picture. Before the colon may stand, in this order,
    the place ``at 10 20 30 5`` (left, top, width and height, in percent of the slide), the height of the type
    ``sized 2.5`` (percent of the slide's height) and ``doubtful``, for letters that were not surely recognised.

    ``clip: 60`` makes the material a clip of so many seconds, a trailer of 1920 x 1080 unless it says otherwise.
    ``overlay 3.0-5.5: text`` (or ``subtitle``, ``scene``, ``watermark``) is burned in from 3.0 to 5.5 seconds; place,
    height and ``doubtful`` may follow the times. ``track jpn audio`` is an audio track, ``track en`` a subtitle track
    (``forced``, ``in name.srt`` for a file beside the clip, ``of pictures`` for one that nobody read, in this order),
    and ``track`` one without a tag. ``cue 3.0-5.0: text`` is a cue of the track above it, a line break in it is
    ``\\n``. ``spoken: ja`` is the language of the dialogue. ``format: subtitles`` with one track is a subtitle file by
    itself.

    A line ``=== deck_en.pptx`` starts the next file of a pack, for rules that look at several: the first file is
    ``deck.pptx``, or what ``===`` on the first line calls it.
    """

    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule; ``messages`` are what its findings say, by message id and language, filled with a finding's args."""

    id: str
    kind: str
    category: str
    severity: Severity
    mode: Mode
    status: Status
    since: str
    title: Localized
    why: Localized
    fix: Localized
    source: Words
    messages: Mapping[str, Localized]
    judged_by: Kind
    examples: Examples = Examples()


def in_language(text: Localized, lang: str) -> str:
    """Return the text in a language, in English where it is not there."""
    return text.get(lang) or text["en"]
