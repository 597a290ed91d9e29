"""Markdown (CommonMark with tables): its prose as it is shown; code is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from locready.formats.gathered import Found
from locready.formats.html.found import found_in
from locready.formats.html.tree import tree_of
from locready.formats.markup.address import way_to
from locready.model import Gap, GapReason, Link, Location, Role, Segment

#: Settings at the head of a file, between two lines of dashes.
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
#: The parser leaves out what is nested deeper.
_DEEPEST = 100
_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}
_TITLE, _CELLS = "heading_open", ("th_open", "td_open")


def found_in_markdown(text: str, place: Location) -> Iterator[Found]:
    """Yield headings, paragraphs, items and cells, each followed by its links and pictures.

    An address names the lines from 1 (``#L3-5``). Settings at the head of the file are metadata.
    """
    front = _FRONT.match(text)
    if front is not None:
        yield Segment(text=front[1], role=Role.METADATA, location=place, address=f"#L1-{front[0].count(chr(10))}")
        text = "\n" * front[0].count("\n") + text[front.end() :]
    role, lines = Role.BODY, (0, 0)
    tokens = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").parse(text)
    for token in tokens:
        lines = (token.map[0] + 1, token.map[1]) if token.map else lines
        if token.type == "inline":
            yield from _inline(token.children or (), role, f"#L{lines[0]}-{lines[1]}", place)
        elif token.type == "html_block":
            yield from _html(token.content, f"#L{lines[0]}-{lines[1]}", place)
        elif token.nesting == 1:
            role = _role(token.type)
    if any(token.level >= _DEEPEST - 2 for token in tokens):  # a list takes two levels at once
        detail = f"text in more than {_DEEPEST} levels of quotes and lists"
        yield Gap(reason=GapReason.LIMIT, location=place, audience=True, detail=detail)


def _role(opened: str) -> Role:
    if opened == _TITLE:
        return Role.TITLE
    return Role.TABLE if opened in _CELLS else Role.BODY


def _inline(tokens: Sequence[Token], role: Role, address: str, place: Location) -> Iterator[Found]:
    text = "".join(
        _BREAKS.get(token.type) or (token.content if token.type in ("text", "code_inline") else "") for token in tokens
    )
    if text.strip():
        yield Segment(text=text.strip(), role=role, location=place, address=address)
    for token in tokens:
        if token.type == "link_open" and "://" in str(token.attrGet("href")):
            yield Link(url=str(token.attrGet("href")), location=place)
        elif token.type == "image":
            yield from _picture(token, address, place)


def _picture(token: Token, address: str, place: Location) -> Iterator[Found]:
    if token.content.strip():
        yield Segment(text=token.content.strip(), role=Role.ALT, location=place, address=address)
    yield Gap(reason=GapReason.PICTURE, location=place, audience=True, detail=str(token.attrGet("src"))[:200])


def _html(block: str, address: str, place: Location) -> Iterator[Found]:
    tree = tree_of(block)
    if tree.root is not None:
        yield from found_in(tree.root, f"{address}!#{way_to(tree.root)}", place)
    if tree.stopped:
        yield Gap(reason=GapReason.DAMAGED_PART, location=place, audience=True, detail=tree.stopped)
