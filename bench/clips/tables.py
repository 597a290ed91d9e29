"""Prints what came out: a row a clip and one for all, kinds, groups, and on request everything that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from clips.event import Event
from clips.match import Outcome, Pair
from clips.scores import Scores, scores, well_timed
from clips.speed import Cost, Speed
from clips.truth import Label

_COLUMNS = "   P     R     F1  ends  off s   CER  kind  signs false/min  found"


def found(outcomes: Sequence[Outcome]) -> None:
    """Print a row a clip and one for all."""
    width = max(len(each.clip.name) for each in outcomes)
    print(f"{'':{width}} {_COLUMNS}")
    for each in outcomes:
        print(f"{each.clip.name:{width}} {_row(scores([each]))}")
    if len(outcomes) > 1:
        print(f"{'all':{width}} {_row(scores(outcomes))}")


def kinds(outcomes: Sequence[Outcome]) -> None:
    """Print which kinds were taken for which, and what came of texts in the world."""
    print("\nKinds, as they are and as they came out")
    for (wanted, got), count in sorted(scores(outcomes).confusion.items()):
        print(f"  {wanted:20} {got:10} {count:4}")
    for each in outcomes:
        if each.clip.scene:
            taken = f": {', '.join(each.taken)}" if each.taken else ""
            print(f"  {each.clip.name}: {len(each.taken)} of {len(each.clip.scene)} signs taken for overlays{taken}")
        if each.clip.still:
            charged = sum(it.charged for it in each.still)
            print(f"  {each.clip.name}: {charged} of {len(each.still)} readings of signs in a still shot charged")


def groups(outcomes: Sequence[Outcome]) -> None:
    """Print how much was found and well timed of each style or motion and of each language."""
    pairs = [pair for each in outcomes for pair in each.pairs]
    missed = [label for each in outcomes for label in each.missed]
    print("\nGroups: found of how many, both ends right")
    for title, named in (("style", _case), ("language", _language)):
        for name, labels in _grouped([*(it.label for it in pairs), *missed], named).items():
            own = [pair for pair in pairs if named(pair.label) == name]
            timed = sum(map(well_timed, own))
            print(f"  {title:9}{name:12} {len(own):4} of {len(labels):4} {timed:5}")


def misses(outcomes: Sequence[Outcome]) -> None:
    """Print every text that was not found, every event that is none, and every end and kind that is wrong."""
    for each in outcomes:
        print(f"\n{each.clip.name}")
        for line in _wrong(each):
            print(f"  {line}")


def speed(of: Speed) -> None:
    """Print what one clip costs."""
    cells = [f"share {of.share:.2f} ({of.cpu_share:.2f})", _cost("floor", of, of.floor), _cost("ours", of, of.ours)]
    if of.peer:
        cells.append(_cost("RapidOCR", of, of.peer))
    print(f"{of.clip.name:24} {'   '.join(cells)}   {of.peak_mb:.0f} MB")


def _cost(name: str, of: Speed, cost: Cost) -> str:
    return f"{name} {cost.wall:.1f} ({cost.cpu:.1f}) s {of.clip.seconds / cost.wall:.1f}x"


def _row(of: Scores) -> str:
    figures = (
        *(_number(share, "5.3f") for share in (of.precision, of.recall, of.f1)),
        _number(of.timed, "5.2f"),
        _number(of.end_error, "6.3f"),
        _number(of.character_errors, "5.3f"),
        _number(of.of_right_kind, "5.2f"),
        _number(of.signs_taken, "6.2f"),
        _number(of.false_a_minute, "9.1f"),
        f"{len(of.pairs):3} of {of.wanted}",
    )
    return " ".join(figures)


def _number(value: float | None, form: str) -> str:
    return format(value, form) if value is not None else "-".rjust(int(form.split(".")[0]))


def _wrong(of: Outcome) -> Iterator[str]:
    lines = [(it.start, f"missed  {_label(it)}{_nearest(of, it)}") for it in of.missed]
    lines += [(it.start, f"false   {_event(it)}") for it in of.false]
    lines += [(it.label.start, f"ends    {_ends(it)}") for it in of.pairs if not well_timed(it)]
    other = [it for it in of.pairs if not it.kind_is_right]
    lines += [(it.label.start, f"kind    {_label(it.label)} is {it.event.role}") for it in other]
    for _, line in sorted(lines):
        yield line


def _label(label: Label) -> str:
    return f"{label.start:7.2f}-{label.end:6.2f} {label.case} {label.language} {_shown(label.text)}"


def _event(event: Event) -> str:
    kind = event.role or "unread"
    return f"{event.start:7.2f}-{event.end:6.2f} {kind} {event.language} {_shown(event.text)} {_place(event)}"


def _ends(pair: Pair) -> str:
    start, end = pair.ends_off
    return f"{_label(pair.label)} begins {start:+.2f} ends {end:+.2f} s"


def _nearest(of: Outcome, label: Label) -> str:
    """Return the false events at the same time, among which a miss is mostly to be found."""
    near = [it for it in of.false if it.start < label.end and label.start < it.end]
    return "".join(f"\n            beside {_event(it)}" for it in near)


def _place(event: Event) -> str:
    return f"at {event.box.x:.2f},{event.box.y:.2f} {event.box.width:.2f}x{event.box.height:.2f}" if event.box else ""


def _shown(text: str) -> str:
    return "“" + text.replace("\n", " / ") + "”"


def _case(label: Label) -> str:
    return label.case


def _language(label: Label) -> str:
    return label.language


def _grouped(labels: Sequence[Label], named: Callable[[Label], str]) -> Mapping[str, Sequence[Label]]:
    result: dict[str, list[Label]] = {}
    for label in sorted(labels, key=named):
        result.setdefault(named(label), []).append(label)
    return result
