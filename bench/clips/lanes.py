"""What stands in one place of a clip from its beginning to its end: dialogue, corners, titles, thirds, tickers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from clips.looks import look, plate, style, typeface
from clips.motions import Motion, fading, faint, plain, rolling, running, sliding, typed
from clips.shown import Look, Shown
from clips.stage import BOTTOM, LEFT, LOWER, MIDDLE, RIGHT, TOP_LEFT, TOP_RIGHT, Stage
from clips.words import CREDITS, PROGRAMMES, SERIES, THIRDS, TICKERS, TWO_LINES, WATERMARKS
from locready.model import Role
from pictures.colours import FILLS, WHITE, clear_of
from pictures.draw import Style
from pictures.picture import pick

Lane = Callable[[Stage], Iterator[Shown]]
#: How long texts stand (seconds), and how often the next follows at once.
_LENGTHS, _AT_ONCE = (1.0, 1.3, 1.8, 2.4, 3.0, 4.0), 0.35
#: Time between the two when a text is shown twice.
_TWICE = 0.5


def dialogue(stage: Stage) -> Iterator[Shown]:
    """Subtitles: of one line and of two, one after the other, some of them shown twice."""
    yield from _dialogue(stage, BOTTOM)


def raised_dialogue(stage: Stage) -> Iterator[Shown]:
    """Subtitles above a band at the lower edge."""
    yield from _dialogue(stage, LOWER)


def corner(stage: Stage) -> Iterator[Shown]:
    """Remarks in the upper right corner, which come in every manner."""
    time = stage.rng.uniform(0.5, 2.0)
    while time < stage.seconds - 2.5:
        length = stage.rng.uniform(1.6, 5.0)
        language, text = stage.words(22)
        case, motion = pick(stage.rng, (("corner", plain), ("fade", fading), ("slide", sliding), ("typed", typed)))
        drawn = stage.dressed([text], language, stage.size(28, 46))
        yield _shown(stage, drawn, (text, language, case), (time, time + length), TOP_RIGHT, motion=motion)
        time += length + stage.rng.uniform(0.6, 3.0)


def titles(stage: Stage) -> Iterator[Shown]:
    """Large titles in the middle."""
    for time in _every(stage, 4.0, 9.0):
        language, text = stage.words(14)
        drawn = stage.dressed([text], language, stage.size(64, 120))
        length = pick(stage.rng, (1.0, 1.5, 2.2))
        motion = pick(stage.rng, (plain, fading, sliding))
        yield _shown(stage, drawn, (text, language, "title"), (time, time + length), MIDDLE, motion=motion)


def columns(stage: Stage) -> Iterator[Shown]:
    """Columns of Japanese at the right edge."""
    for time in _every(stage, 2.0, 6.0):
        text = pick(stage.rng, [it for it in (stage.of("ja", 10) for _ in range(40)) if not _has_ascii(it)])
        size = stage.size(36, 56)
        drawn = look([text], "ja", typeface(stage.rng, "ja", [text]), size, style(stage.rng, size), vertical=True)
        motion = pick(stage.rng, (plain, fading))
        yield _shown(stage, drawn, (text, "ja", "vertical"), (time, time + stage.rng.uniform(1.5, 3.5)), RIGHT, motion)


def series(stage: Stage) -> Iterator[Shown]:
    """Texts that differ in one letter, one straight after the other in the same place."""
    for time in _every(stage, 1.5, 9.0):
        language, texts = pick(stage.rng, SERIES)
        size = stage.size(40, 72)
        face, colours, length = typeface(stage.rng, language, texts), style(stage.rng, size), stage.rng.uniform(1.2, 2)
        for place, text in enumerate(texts):
            drawn = look([text], language, face, size, colours)
            span = (time + place * length, time + (place + 1) * length)
            yield _shown(stage, drawn, (text, language, "series"), span, LEFT)


def thirds(stage: Stage) -> Iterator[Shown]:
    """Lower thirds: a box that stays while short texts in it change."""
    for time in _every(stage, 1.0, 8.0):
        language, texts = pick(stage.rng, THIRDS)
        size, length = stage.size(32, 44), stage.rng.uniform(1.4, 2.6)
        ground = pick(stage.rng, FILLS)
        colours = Style(fill=pick(stage.rng, clear_of(ground)))
        face = typeface(stage.rng, language, texts)
        drawn = [look([text], language, face, size, colours) for text in texts]
        wide = max(it.pixels.shape[1] for it in drawn) + size
        box = plate((wide, 2 * size), ground)
        corner = (round(0.08 * stage.shape[0]), round(0.66 * stage.shape[1]))
        whole = (time, time + len(texts) * length + 0.6)
        yield replace(_shown(stage, box, ("", language, ""), whole, MIDDLE), place=corner)
        for place, (text, each) in enumerate(zip(texts, drawn, strict=True)):
            start = time + 0.3 + place * length
            at = (corner[0] + size // 2, corner[1] + (2 * size - each.pixels.shape[0]) // 2)
            yield replace(_shown(stage, each, (text, language, "third"), (start, start + length), LEFT), place=at)


def programme(stage: Stage) -> Iterator[Shown]:
    """The name of the programme in the upper left corner, for more than half of the clip."""
    language, text = pick(stage.rng, PROGRAMMES)
    drawn = stage.dressed([text], language, stage.size(28, 34))
    yield _shown(stage, drawn, (text, language, "programme"), (2.0, 2.0 + 0.6 * stage.seconds), TOP_LEFT)


def watermark(stage: Stage) -> Iterator[Shown]:
    """A station's mark that stands throughout."""
    language, text = pick(stage.rng, WATERMARKS)
    face, size = typeface(stage.rng, language, [text]), stage.size(26, 34)
    drawn = look([text], language, face, size, Style(fill=WHITE, outline=(40, 40, 40), outline_width=2))
    shown = _shown(stage, drawn, (text, language, "watermark"), (0.0, stage.seconds), TOP_LEFT, motion=faint)
    yield replace(shown, kind=Role.WATERMARK)


def ticker(stage: Stage) -> Iterator[Shown]:
    """A long text that runs through a band at the lower edge."""
    language, text = pick(stage.rng, TICKERS)
    size = stage.size(30, 38)
    drawn = look([text], language, typeface(stage.rng, language, [text]), size, Style(fill=WHITE))
    length = (stage.shape[0] + drawn.pixels.shape[1]) / (stage.rng.uniform(130, 220) * stage.shape[1] / 720)
    whole = (1.5, min(stage.seconds - 0.5, 1.5 + length))
    height = round(1.7 * size)
    band = plate((stage.shape[0], height), (20, 30, 90))
    top = stage.shape[1] - height - round(0.02 * stage.shape[1])
    yield replace(_shown(stage, band, ("", language, ""), whole, BOTTOM), place=(0, top))
    letters = _shown(stage, drawn, (text, language, "ticker"), whole, BOTTOM, motion=running)
    yield replace(letters, place=(0, top + (height - drawn.pixels.shape[0]) // 2))


def credits_roll(stage: Stage) -> Iterator[Shown]:
    """End credits that roll up through the second half."""
    language, lines = pick(stage.rng, CREDITS)
    size = stage.size(34, 44)
    drawn = look(lines, language, typeface(stage.rng, language, lines), size, Style(fill=WHITE))
    span = (0.45 * stage.seconds, stage.seconds - 0.6)
    yield _shown(stage, drawn, ("\n".join(lines), language, "credits"), span, MIDDLE, motion=rolling)


def short(stage: Stage) -> Iterator[Shown]:
    """Subtitles of half a second, for clips that are looked at eight times a second."""
    for time in _every(stage, 0.8, 1.7):
        language, text = stage.words(12)
        drawn = stage.dressed([text], language, stage.size(36, 56))
        yield _shown(stage, drawn, (text, language, "half second"), (time, time + 0.5), LOWER)


def _dialogue(stage: Stage, place: tuple[float, float]) -> Iterator[Shown]:
    time = stage.rng.uniform(0.4, 1.5)
    while time < stage.seconds - 5.0:
        for shown in _lines(stage, time, place):
            yield replace(shown, kind=Role.SUBTITLE)
            time = shown.end
        time += 0.0 if stage.rng.random() < _AT_ONCE else stage.rng.uniform(0.4, 2.0)


def _lines(stage: Stage, time: float, place: tuple[float, float]) -> Sequence[Shown]:
    """Return the next subtitle, or the same twice."""
    language, text = stage.words(30)
    lines, case = [text], "dialogue"
    if language in TWO_LINES and stage.rng.random() < 0.25:
        lines, case = list(pick(stage.rng, TWO_LINES[language])), "two lines"
    size = stage.size(32, 48)
    drawn = stage.dressed(lines, language, size, subtitle=True)
    once = _shown(stage, drawn, ("\n".join(lines), language, case), (time, time + pick(stage.rng, _LENGTHS)), place)
    if stage.rng.random() < 0.12:
        again = once.end + _TWICE
        return [replace(it, case="twice") for it in (once, replace(once, start=again, end=again + 1.5))]
    return [once]


def _every(stage: Stage, first: float, gap: float) -> Iterator[float]:
    """Yield times about so many seconds apart, from about the first one."""
    time = first + stage.rng.uniform(0, 1.0)
    while time < stage.seconds - min(7.5, gap):
        yield time
        time += gap * stage.rng.uniform(0.9, 1.3)


def _shown(
    stage: Stage,
    drawn: Look,
    named: tuple[str, str, str],
    span: tuple[float, float],
    place: tuple[float, float],
    motion: Motion = plain,
) -> Shown:
    text, language, case = named
    return Shown(
        text=text,
        language=language,
        kind=Role.OVERLAY,
        case=case,
        start=span[0],
        end=span[1],
        look=drawn,
        place=stage.placed(drawn, place),
        motion=motion,
    )


def _has_ascii(text: str) -> bool:
    return any(letter.isascii() for letter in text)
