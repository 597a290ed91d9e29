"""The run as Markdown: a comment on a pull request, a page of a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.display import on_one_line
from locready.model.finding import Finding, Severity
from locready.model.run import Result, Run
from locready.reports import told, told_clip, told_effort, told_versions
from locready.reports.places import place
from locready.reports.table import Detail, Look

#: What a comment may have at GitHub is 65,536 characters; signs outside ASCII may count more than once.
_MOST = 60_000
_SIGNS = {"ready": "✅", "nearly": "🟡", "partial": "🟠", "not-ready": "🔴", None: "⚪"}
_SEVERITIES = {
    Severity.CRITICAL: _("critical"),
    Severity.MAJOR: _("major"),
    Severity.MINOR: _("minor"),
    Severity.INFO: _("info"),
}
_ALL, _USUAL = 10_000, 12
#: What begins something in Markdown: emphasis, code, links, HTML, tables, addresses that become links.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()|~!&:])")
#: GitHub makes a mention or an issue of these whatever is before them; an unseen joiner behind them prevents it.
_CALLS = re.compile("([@#])")


def render(run: Run, look: Look) -> str:
    """Return the run as Markdown: a table of the files, then a fold for each that has something to do."""
    blocks = list(_blocks(run, look))
    text = ""
    for number, block in enumerate(blocks):
        if len(text) + len(block) > _MOST:
            left = {"count": sum(1 for block in blocks[number:] if block)}
            return (
                f"{text}\n{translate(_('{count} more parts are left out: a comment holds no more.'), run.lang, left)}\n"
            )
        text += block + "\n"
    return text


def escaped(text: str) -> str:
    """Return a text of a stranger as Markdown that says just that, on one line."""
    return _CALLS.sub("\\1\N{WORD JOINER}", _SPECIAL.sub(r"\\\1", on_one_line(text)))


def _blocks(run: Run, look: Look) -> Iterator[str]:
    shown = [result for result in run.results if result.status != "skipped"]
    yield f"## locready\n\n{_counts(run)}\n"
    if shown:
        yield from _table(shown, run)
    if look.detail is not Detail.VERDICTS:
        for result in shown:
            yield from _fold(result, run, look)
    versions = told_versions.comparison_sentences(run.packs, run.results, run.lang)
    if versions:
        yield f"### {translate(_('Versions compared'), run.lang)}\n\n" + _bullets(versions)


def _counts(run: Run) -> str:
    counts = run.summary
    parts = [
        (counts.files, _("{count} files")),
        (counts.passed, _("{count} passed")),
        (counts.failed, _("{count} did not pass")),
        (counts.errored, _("{count} could not be read")),
    ]
    said = [translate(text, run.lang, {"count": count}) for count, text in parts if count]
    work = told_effort.total_sentence(counts, run.lang)
    told_all = [
        ", ".join(said) + f" ({run.profile})" if said else translate(_("No material was found."), run.lang),
        work,
    ]
    return "  \n".join(sentence for sentence in told_all if sentence)


def _table(results: Sequence[Result], run: Run) -> Iterator[str]:
    """Yield the table row by row: of a large pack a comment holds the first rows."""
    titles = [translate(title, run.lang) for title in (_("verdict"), _("score"), _("readable"), _("file"))]
    yield f"| {' | '.join(titles)} |\n|---|--:|--:|---|"
    yield from (_row(result, run.lang) for result in results)
    yield ""


def _row(result: Result, lang: str) -> str:
    readable = result.language.readable
    cells = (
        f"{_SIGNS[result.band]} {told.verdict(result, lang)}",
        "" if result.score is None else f"**{result.score}**",
        "" if readable is None else f"{readable:.0%}",
        escaped(result.path),
    )
    return f"| {' | '.join(cells)} |"


def _fold(result: Result, run: Run, look: Look) -> Iterator[str]:
    """Yield what there is to say of a file, folded where it passes."""
    body = "\n".join(_body(result, run, look))
    if body:
        opened = "" if result.passed else " open"
        # Inside an HTML tag Markdown's escapes would be shown: the name is the only text of a stranger there.
        yield f"<details{opened}><summary>{_html(result.path)}</summary>\n\n{body}\n</details>\n"


def _body(result: Result, run: Run, look: Look) -> Iterator[str]:
    if result.error is not None:
        yield escaped(told.failure(result.error, run.lang)) + "\n"
        return
    yield f"**{escaped(told.outcome(result, run.gate, run.lang))}** {_plain(result, run)}\n"
    for gate in result.gates:
        yield f"- ⛔ {escaped(gate.why)} ({escaped(gate.rule)}, ≤ {gate.cap})"
    work = [*told.next_sentences(result, run.lang), *told_effort.effort_sentences(result, run.lang)]
    yield from _section(_("What to do next"), work, run.lang)
    yield from _findings(result, run.lang, look)
    yield from _section(_("What only a person can tell"), told_clip.questions(result, run.lang), run.lang)
    yield from _section(_("What was not read"), told.gap_sentences(result.gaps, run.lang), run.lang)


def _plain(result: Result, run: Run) -> str:
    return escaped(told.readable_sentence(result, run.targets, run.lang))


def _findings(result: Result, lang: str, look: Look) -> Iterator[str]:
    most = _ALL if look.detail is Detail.EVERYTHING else _USUAL
    fresh = [finding for finding in result.findings if not finding.baselined]
    found = told.costliest(fresh, most)
    if not found:
        return
    yield f"\n#### {translate(_('What costs most'), lang)}\n"
    yield from (_finding(finding, lang) for finding in found)
    left = len(fresh) - len(found)
    if left > 0:
        yield "- " + translate(_("… and {count} more"), lang, {"count": left})


def _finding(finding: Finding, lang: str) -> str:
    where = place(finding.location, lang)
    excerpt = f" — {escaped(finding.excerpt)}" if finding.excerpt and finding.excerpt not in finding.message else ""
    head = " · ".join(part for part in (translate(_SEVERITIES[finding.severity], lang), where) if part)
    return f"- **{head}** {escaped(finding.message)}{excerpt} {_code(finding.rule)}"


def _section(title: str, sentences: Sequence[str], lang: str) -> Iterator[str]:
    if sentences:
        yield f"\n#### {translate(title, lang)}\n"
        yield _bullets(sentences)


def _bullets(sentences: Sequence[str]) -> str:
    return "\n".join(f"- {escaped(sentence)}" for sentence in sentences) + "\n"


def _code(text: str) -> str:
    plain = on_one_line(text).replace("`", "\N{REPLACEMENT CHARACTER}")
    return f"`{plain}`"


def _html(text: str) -> str:
    return _CALLS.sub("\\1\N{WORD JOINER}", escape(on_one_line(text))).replace("`", "&#96;")
