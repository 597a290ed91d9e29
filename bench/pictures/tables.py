"""Prints the figures of the measuring program as tables with their goals beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pictures.scores import Read, Score, score

#: Error rates that are to be reached from 24 px on, in percent.
GOALS: Mapping[str, float] = {
    "ja": 1.5,
    "ja vertical": 2.5,
    "ja slanted": 2.5,
    "zh-Hans": 1.5,
    "zh-Hant": 1.5,
    "en": 1.5,
    "en CAPITALS": 1.5,
    "fr": 2.0,
}
#: Share of the lines with a named language that is to be right, in percent: text that names a language, not quoted.
NAMED_GOALS: Mapping[str, float] = {"ko": 90.0, "th": 90.0, "ru": 90.0, "ar": 90.0}
_WIDTH = 20


def languages(reads: Mapping[tuple[str, str], Sequence[Read]]) -> None:
    """Print a line for each kind of text and range of sizes."""
    print(
        "\nBy language and em size in pixels. CER: wrong characters in %, blanks left out (with: blanks count too); "
        "found: lines seen;\nlanguage: lines named right, of those with a language; "
        "false: lines where nothing was drawn, + those seen without being read."
    )
    _head("", "px")
    for (row, bucket), each in reads.items():
        _line(row, bucket, score(each))


def summary(reads: Mapping[tuple[str, str], Sequence[Read]], from_size: int) -> None:
    """Print what was to be reached beside what was."""
    print(f"\nFrom {from_size} px on, with the goals")
    for row in dict.fromkeys(row for row, _ in reads):
        parts = [
            it for (name, bucket), each in reads.items() if name == row and _lowest(bucket) >= from_size for it in each
        ]
        if parts:
            print(_reached(row, score(parts)))


def special(reads: Mapping[str, Sequence[Read]]) -> None:
    print("\nSpecial cases")
    _head("", "")
    for row, each in reads.items():
        _line(row, "", score(each))


def beside(title: str, rows: Mapping[str, Mapping[str, Sequence[Read]]], ours: str) -> None:
    """Print error rates and processor time of several engines on the same pictures, and ours as a ratio to each."""
    engines = list(dict.fromkeys(name for each in rows.values() for name in each))
    print(f"\n{title}")
    for name in engines:
        print(f"{'':{_WIDTH}} {name:>28}", end="")
    print(f"\n{'':{_WIDTH}}" + "".join(f" {'CER':>7} {'found':>6} {'CPU s':>6} {'ratio':>6}" for _ in engines))
    for row, each in rows.items():
        scores = {name: score(reads) for name, reads in each.items()}
        own = scores.get(ours)
        cells = "".join(f" {_beside(it, own)}" for it in scores.values())
        print(f"{row:{_WIDTH}}{cells}")


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def _head(first: str, second: str) -> None:
    heads = ("pictures", "lines", "CER", "with", "found", "language", "false", "CPU s")
    print(f"{first:{_WIDTH}} {second:>6}" + "".join(f" {head:>8}" for head in heads))


def _line(row: str, bucket: str, it: Score) -> None:
    cells = (
        *(str(it.pictures), str(it.lines), percent(it.error_rate), percent(it.error_rate_with_spaces)),
        *(percent(it.found), percent(it.right), f"{it.strays}+{it.uncertain_strays}", f"{it.cpu_s:.2f}"),
    )
    print(f"{row:{_WIDTH}} {bucket:>6}" + "".join(f" {cell:>8}" for cell in cells))


def _reached(row: str, it: Score) -> str:
    seen = f"{it.lines:5} lines, found {percent(it.found):>5} %"
    if row in NAMED_GOALS:
        rate = it.right_of_named
        verdict = _verdict(rate is not None and 100 * rate >= NAMED_GOALS[row])
        return (
            f"{row:{_WIDTH}} language named {percent(it.named):>5} %, of those right {percent(rate):>5} % "
            f"(goal {NAMED_GOALS[row]:.0f})  {verdict}  {seen}"
        )
    verdict = _verdict(it.error_rate is not None and 100 * it.error_rate <= GOALS[row])
    return (
        f"{row:{_WIDTH}} CER {percent(it.error_rate):>5} % (goal {GOALS[row]})  {verdict}  {seen}, "
        f"with blanks {percent(it.error_rate_with_spaces)} %"
    )


def _verdict(reached: bool) -> str:
    return "reached" if reached else "MISSED "


def _beside(it: Score, own: Score | None) -> str:
    ratio = f"{own.cpu_s / it.cpu_s:.2f}x" if own and it.cpu_s else "–"
    return f"{percent(it.error_rate):>7} {percent(it.found):>6} {it.cpu_s:>6.2f} {ratio:>6}"


def _lowest(bucket: str) -> int:
    return int(bucket.partition("-")[0])
