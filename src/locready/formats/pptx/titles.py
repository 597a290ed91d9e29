"""What a slide is called: its title placeholder, else the largest text nearest to the top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from locready.formats.drawingml.runs import runs_of, size_of
from locready.formats.opc.markup import A, P
from locready.formats.pptx.stage import Found, Shape
from locready.model import Role, Segment

#: What a text box is written in where it does not say (18 points), in hundredths of a point.
_DEFAULT_SIZE = 1800


def title_of(shapes: Iterable[tuple[Shape, Sequence[Found]]]) -> str:
    """Return the title on one line, empty when a slide has no text; ``shapes`` are shapes with what they hold."""
    texts = [(shape, _texts(found)) for shape, found in shapes]
    written = [(shape, segments) for shape, segments in texts if segments]
    titles = [text for _, segments in written for text in _lines(segments, Role.TITLE)]
    if titles:
        return " ".join(titles)
    bodies = [(shape, segments) for shape, segments in written if _lines(segments, Role.BODY)]
    if not bodies:
        return ""
    _, segments = min(bodies, key=lambda pair: (-_size(pair[0]), pair[0].box.y if pair[0].box else 1.0))
    return _lines(segments, Role.BODY)[0]


def _texts(found: Sequence[Found]) -> list[Segment]:
    """Return the texts that can be a name: on the slide, and not a number that decorates it."""
    texts = [item for item in found if isinstance(item, Segment) and item.weight > 0.0]
    return [segment for segment in texts if any(letter.isalpha() for letter in segment.text)]


def _lines(segments: Iterable[Segment], role: Role) -> list[str]:
    return [" ".join(segment.text.split()) for segment in segments if segment.role is role]


def _size(shape: Shape) -> int:
    body = shape.element.find(f"{P}txBody")
    paragraphs = body.iterfind(f"{A}p") if body is not None else ()
    largest = max((size_of(tuple(runs_of(paragraph))) for paragraph in paragraphs), default=0)
    return largest or _DEFAULT_SIZE
