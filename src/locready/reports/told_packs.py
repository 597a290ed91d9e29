"""What a report says of the materials of one work: title, files, common score, and what they say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.finding import Finding
from locready.model.run import PackNote
from locready.reports.places import place
from locready.reports.told import BANDS

#: So many findings across files are named; the JSON report has all.
_MOST = 5
#: So many files are named.
_FILES = 8
#: Rules whose findings the sentences on versions tell.
_OF_VERSIONS = frozenset({"version-figure-differs", "version-missing-slide", "version-missing-text"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPack:
    """A line for a work, and the sentences below it; ``band`` is that of its score."""

    line: str
    band: str | None
    sentences: tuple[str, ...]


def told_packs(packs: Sequence[PackNote], lang: str) -> list[ToldPack]:
    """Return what there is to say of each work of more than one file."""
    return [_told(pack, lang) for pack in packs if len(pack.results) > 1]


def _told(pack: PackNote, lang: str) -> ToldPack:
    return ToldPack(line=_line(pack, lang), band=pack.band, sentences=tuple(_sentences(pack, lang)))


def _line(pack: PackNote, lang: str) -> str:
    values = {"title": pack.title, "count": len(pack.results)}
    if pack.score is None or pack.band is None:
        return translate(_("{title}: not assessed ({count} files)"), lang, values)
    verdict = translate(BANDS[pack.band], lang)
    said = {**values, "score": pack.score, "verdict": verdict}
    return translate(_("{title}: {score} of 100, {verdict} ({count} files)"), lang, said)


def _sentences(pack: PackNote, lang: str) -> Iterator[str]:
    named = pack.results[:_FILES]
    more = ["…"] if len(pack.results) > len(named) else []
    yield _listed([*named, *more], lang)
    for gate in pack.gates:
        yield translate(_("At most {cap} points: {why}"), lang, {"cap": gate.cap, "why": gate.why})
    findings = [finding for finding in pack.findings if finding.rule not in _OF_VERSIONS]
    for finding in findings[:_MOST]:
        yield _finding(finding, lang)
    if len(findings) > _MOST:
        yield translate(_("and {count} more, in the JSON report"), lang, {"count": len(findings) - _MOST})


def _finding(finding: Finding, lang: str) -> str:
    where = _listed([part for part in (finding.location.member, place(finding.location, lang)) if part], lang)
    values = {"where": where, "message": finding.message, "rule": finding.rule}
    whole = _("{where}: {message} ({rule})") if where else _("{message} ({rule})")
    return translate(whole, lang, values)


def _listed(parts: Sequence[str], lang: str) -> str:
    return ("、" if lang == "ja" else ", ").join(parts)
