"""Cues of SubRip, WebVTT and SubStation Alpha in other words: times, places, styles and remarks stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from locready.formats.subtitles import srt, vtt
from locready.formats.subtitles.ass import Event, events
from locready.formats.subtitles.heads import Piece
from locready.formats.subtitles.lines import lines_of

#: What a cue begins with that is no word, tags and overrides; and a tag by its name, where it begins and ends.
_OPENING = re.compile(r"(?:\{\\[^{}]*\}|<[A-Za-z][^<>]*>|[ \t])*")
_BEGIN, _END = re.compile(r"<([A-Za-z]+)[^<>]*>"), re.compile(r"</([A-Za-z]+)[^<>]*>")
_OVERRIDES, _BRACES = re.compile(r"(?:\{[^{}]*\})*"), re.compile(r"[{}]")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
#: An empty line would end the cue.
_EMPTY_LINES = re.compile(r"\n\s*\n")


def subrip(text: str, words: Mapping[int, str]) -> str:
    """Return a SubRip file with other words in the cues of these numbers."""
    return _with_lines(text, srt.bodies(text), words)


def webvtt(text: str, words: Mapping[int, str]) -> str:
    """Return a WebVTT file with other words in the cues of these numbers."""
    escaped = {number: "".join(_ESCAPED.get(sign, sign) for sign in said) for number, said in words.items()}
    return _with_lines(text, vtt.bodies(text), escaped)


def substation(text: str, words: Mapping[int, str]) -> str:
    """Return a SubStation Alpha file with other words in the events of these numbers, in all layers of each."""
    lines, found = list(lines_of(text)), list(events(text))
    said = {_shown(event): words[event.cue.number] for event in found if event.cue.number in words}
    for event in found:
        if _shown(event) in said:
            lines[event.line] = _with_words(lines[event.line], event.fields, said[_shown(event)])
    return "\n".join(lines)


def _shown(event: Event) -> tuple[float | None, float | None, str]:
    return event.cue.start_s, event.cue.end_s, event.cue.text


def _with_words(line: str, fields: int, words: str) -> str:
    """Return a line of dialogue with other words behind the overrides that its text begins with."""
    *others, text = line.split(",", fields - 1)
    overrides = _OVERRIDES.match(text)
    plain = _BRACES.sub(" ", words).replace("\n", r"\N")
    return ",".join((*others, (overrides[0] if overrides is not None else "") + plain))


def _with_lines(text: str, bodies: Iterable[tuple[int, Piece, Sequence[str]]], words: Mapping[int, str]) -> str:
    lines = list(lines_of(text))
    for number, piece, body in reversed(list(bodies)):  # from the end, so that line numbers stay right
        if number in words and body:
            lines[piece.first : piece.first + len(body)] = _dressed("\n".join(body), words[number]).split("\n")
    return "\n".join(lines)


def _dressed(body: str, words: str) -> str:
    """Return words in the tags that were around the whole of a cue; those of a few of its words go with these."""
    opening, closing = _opening(body), _closing(body)
    inside = body[: len(body.rstrip()) - len(closing)]
    ended = {tag[1] for tag in _END.finditer(inside)}
    before = _BEGIN.sub(lambda tag: "" if tag[1] in ended else tag[0], opening)
    begun = {tag[1] for tag in _BEGIN.finditer(before)}
    after = _END.sub(lambda tag: tag[0] if tag[1] in begun else "", closing)
    return before + _EMPTY_LINES.sub("\n", words.strip()) + after


def _opening(body: str) -> str:
    found = _OPENING.match(body)
    return found[0] if found is not None else ""


def _closing(body: str) -> str:
    """Return the tags at the end of a cue; looked for from the last words on, so that no cue takes long."""
    end = len(body.rstrip())
    while body.endswith(">", 0, end) and (start := body.rfind("<", 0, end)) >= 0 and body.startswith("</", start):
        end = start
    return body[end:].rstrip()
