"""What a report says in words about a result: the same sentences wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.finding import Finding, Outcome
from locready.model.location import Location
from locready.model.run import Failure, GapNote, Plan, Result, RuleOutcome, Step, Summary
from locready.reports import told_clip
from locready.reports.languages import language_name
from locready.reports.places import place_or_span, places

BANDS: Mapping[str, str] = {
    "ready": _("READY"),
    "nearly": _("NEARLY READY"),
    "partial": _("PARTLY READY"),
    "not-ready": _("NOT READY"),
}
_ONE: Mapping[str, str] = {
    "slide": _("{count} slide"),
    "page": _("{count} page"),
    "sheet": _("{count} sheet"),
    "picture": _("{count} picture"),
}
_COUNTS: Mapping[str, str] = {
    "slide": _("{count} slides"),
    "page": _("{count} pages"),
    "sheet": _("{count} sheets"),
    "picture": _("{count} pictures"),
}
MATERIALS: Mapping[str, str] = {
    "pitch": _("pitch"),
    "company": _("company presentation"),
    "catalogue": _("catalogue"),
    "keyart": _("key art"),
    "trailer": _("trailer"),
    "screener": _("screener"),
    "subtitles": _("subtitles"),
    "other": _("other material"),
}


def verdict(result: Result, lang: str) -> str:
    """Return the verdict in two words."""
    if result.status != "checked":
        return translate(_("NOT READ"), lang)
    return translate(BANDS[result.band] if result.band else _("NOT ASSESSED"), lang)


def what_it_is(result: Result, profile: str, lang: str) -> str:
    """Return what the material is: its type, its length, and the market it was judged for."""
    count = told_clip.length(result, lang)
    if result.units is not None and result.units.kind in _COUNTS:
        sentences = _ONE if result.units.count == 1 else _COUNTS
        count = translate(sentences[result.units.kind], lang, {"count": result.units.count})
    kind = translate(MATERIALS.get(result.material, result.material), lang)
    return " · ".join(part for part in (kind, count, profile) if part)


def readable_sentence(result: Result, targets: Sequence[str], lang: str) -> str:
    """Return how much a buyer can follow, in a sentence."""
    share = result.language.readable
    if share is None and result.format == "image" and result.score is not None:
        return translate(_("There is no text in this picture: nothing has to be translated."), lang)
    if share is None and result.screen_time is not None and not _was_missed(result):
        return translate(_("There is no text in this clip that would have to be translated."), lang)
    if share is None:
        return translate(_("No text could be read."), lang)
    names = translate(_(" or "), lang).join(language_name(tag, lang) for tag in targets)
    return translate(
        _("A reader of {languages} can follow {share} of the text."),
        lang,
        {"languages": names, "share": f"{share:.0%}"},
    )


def _was_missed(result: Result) -> bool:
    return any(gap.audience for gap in result.gaps)


def plan_sentence(plan: Plan, lang: str) -> str:
    """Return what to do to reach the gate; empty where nothing is to be done."""
    if plan.now is None or plan.now >= plan.goal or not (plan.steps or plan.why_not):
        return ""
    if not plan.steps:
        return translate(_("To reach {goal}, mend this: {work}."), lang, {"goal": plan.goal, "work": plan.why_not})
    work = translate(
        _("Translate about {words} words at {places}: the score becomes {score}.")
        if plan.steps[0].location.start_s is not None
        else _("Translate about {words} words on {places}: the score becomes {score}."),
        lang,
        {
            "words": _rounded(plan.steps),
            "places": places((step.location for step in plan.steps), lang),
            "score": plan.steps[-1].score_after,
        },
    )
    if plan.reachable or not plan.why_not:
        return work
    more = translate(_("Then mend what is still wrong: {work}."), lang, {"work": plan.why_not})
    return joined((work, more), lang)


def outcome(result: Result, gate: int, lang: str) -> str:
    """Return whether it passes, and if not, why, in a sentence."""
    if result.passed and result.served_by is not None:
        return translate(_("It passes because {path} does."), lang, {"path": result.served_by})
    if result.passed:
        return translate(_("It passes."), lang)
    if result.score is None:
        return translate(_("It does not pass: there was nothing that could be assessed."), lang)
    if result.score < gate:
        return translate(_("It does not pass: it is below {gate}."), lang, {"gate": gate})
    unread = [gap for gap in result.gaps if gap.audience]
    if unread:
        where = places((gap.location for gap in unread), lang)
        sentence = _("The text is fine, but it does not pass yet: somebody has to look at what was not read ({where}).")
        return translate(sentence, lang, {"where": where or len(unread)})
    return translate(_("It does not pass: a finding is as severe as --fail-on says."), lang)


def passes(result: Result, gate: int, lang: str) -> str:
    """Return the same in a word, for a table."""
    if result.status != "checked":
        return ""
    if result.passed:
        return translate(_("yes"), lang)
    waits = result.score is not None and result.score >= gate and any(gap.audience for gap in result.gaps)
    return translate(_("not yet") if waits else _("no"), lang)


def remark(result: Result, lang: str) -> str:
    """Return the one thing to know of a file that its verdict does not say; empty where there is nothing."""
    if result.served_by is not None:
        return translate(_("served by {path}"), lang, {"path": result.served_by})
    unread = sum(1 for gap in result.gaps if gap.audience)
    return translate(_("{count} not checked"), lang, {"count": unread}) if unread else ""


def count_sentences(summary: Summary, lang: str) -> list[str]:
    """Return how many files there were, passed, and so on; none where there was none."""
    parts = [
        (summary.files, _("{count} files")),
        (summary.passed, _("{count} passed")),
        (summary.failed, _("{count} did not pass")),
        (summary.errored, _("{count} could not be read")),
        (summary.skipped, _("{count} other files skipped")),
    ]
    return [translate(text, lang, {"count": count}) for count, text in parts if count] if summary.files else []


def warnings(findings: Sequence[Finding]) -> list[Finding]:
    """Return what must not reach a buyer, whatever it costs: marks of secrecy, comments, hidden slides."""
    return [finding for finding in findings if finding.category == "hygiene"]


def costliest(findings: Sequence[Finding], most: int = 5, alike: int = 2) -> list[Finding]:
    """Return the findings that cost most, one a slide about its text, and at most ``alike`` of one rule."""
    kept = [finding for finding in findings if finding.category != "hygiene"]
    ranked = sorted(kept, key=lambda finding: (-(finding.gain or 0), -finding.severity.rank, -finding.words))
    shown: list[Finding] = []
    for finding in ranked:
        if sum(other.rule == finding.rule for other in shown) < alike and not any(_same(finding, s) for s in shown):
            shown.append(finding)
    return shown[:most]


def _same(one: Finding, other: Finding) -> bool:
    """Say whether two findings are about the same missing translation."""
    place = one.location.index
    return one.category == other.category == "coverage" and place is not None and place == other.location.index


def next_sentences(result: Result, lang: str) -> list[str]:
    """Return what to do to reach the gate, and what would stay untranslated then; nothing where it is reached."""
    if result.plan is None or not (sentence := plan_sentence(result.plan, lang)):
        return []
    return [sentence, *_pictures_to_rebuild(result, lang), *_left_over(result, result.plan, lang)]


def _pictures_to_rebuild(result: Result, lang: str) -> list[str]:
    """Return how many pictures hold words that the plan has translated: they cannot simply be overwritten."""
    planned = {name for step in result.plan.steps for name in step.segments} if result.plan is not None else set()
    pictures = {segment.picture for segment in result.segments if segment.picture and segment.id in planned}
    if not pictures:
        return []
    one = _("Some of these words are part of a picture, which has to be made again.")
    several = _("Some of these words are part of {count} pictures, which have to be made again.")
    return [translate(one if len(pictures) == 1 else several, lang, {"count": len(pictures)})]


def _left_over(result: Result, plan: Plan, lang: str) -> list[str]:
    planned = {step.location.index for step in plan.steps}
    left = [unit.index for unit in result.units_detail if unit.untranslated_words >= 1 and unit.index not in planned]
    if not plan.reachable or not left or len(plan.steps) != len(planned):
        return []
    kind = result.units.kind if result.units is not None else "slide"
    where = places((Location(unit_kind=kind, index=index) for index in left), lang)
    return [translate(_("Then {where} would still be untranslated."), lang, {"where": where})]


def gap_sentences(gaps: Sequence[GapNote], lang: str) -> list[str]:
    """Return one sentence for each sort of thing that an audience sees and locready did not read."""
    sorts: dict[tuple[str, str], list[GapNote]] = {}
    for gap in gaps:
        if gap.audience:
            sorts.setdefault((gap.message.removesuffix(f" ({gap.detail})"), gap.advice), []).append(gap)
    return [_gap_sentence(message, advice, members, lang) for (message, advice), members in sorts.items()]


def failure(error: Failure, lang: str) -> str:
    """Return why a file could not be read, and what to do."""
    return joined((error.message, error.advice), lang)


def broken_sentences(outcomes: Sequence[RuleOutcome], lang: str) -> list[str]:
    """Return one sentence for each rule that failed itself, so that it says nothing of the material."""
    sentence = _("The check {rule} failed ({note}). This is a bug of locready: please report it.")
    broken = [outcome for outcome in outcomes if outcome.outcome is Outcome.ERROR]
    return [translate(sentence, lang, {"rule": outcome.rule, "note": outcome.note}) for outcome in broken]


def _gap_sentence(message: str, advice: str, gaps: Sequence[GapNote], lang: str) -> str:
    what = joined((message, advice), lang)
    where = places((gap.location for gap in gaps), lang) if len(gaps) > 1 else place_or_span(gaps[0].location, lang)
    if len(gaps) > 1:
        where = translate(_("{what} ({count} places)"), lang, {"what": where, "count": len(gaps)}).strip()
    return translate(_("{where}: {what}"), lang, {"where": where, "what": what}) if where else what


def joined(sentences: Iterable[str], lang: str) -> str:
    """Put sentences after one another: Japanese has no space between them."""
    return ("" if lang == "ja" else " ").join(sentences)


def _rounded(steps: Sequence[Step]) -> str:
    words = sum(step.words for step in steps)
    return f"{words:.0f}" if words < 100 else f"{round(words, -1):.0f}"
