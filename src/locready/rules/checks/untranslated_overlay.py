"""Text laid over the picture of a clip that a buyer cannot read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from locready.model import Role
from locready.model.labelled import LabelledDocument, LabelledSegment
from locready.rules.kinds.base import UNQUOTED, Hit, Judgement, not_applicable, on, quoted
from locready.rules.kinds.timed import events, is_flash, seconds, weight, when
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find every overlay that is neither in a target language nor covered by one; the longest on screen first.

    The rule's share is that of the overlays' time on screen that a buyer can follow. One finding a text, however often
    it is shown: it is translated once and set anew each time. Scene text, watermarks and subtitles are none of its, and
    a flash that was not surely read may be no text.
    """
    least = profile.limits["shortest_text"].value
    shown = [event for event in events(document, Role.OVERLAY) if not is_flash(event, least)]
    overlays = [event for event in shown if event.coverage.words > 0]
    if not overlays:
        return not_applicable("no overlays with words")
    readable = sum(weight(event) * (event.coverage.readable or 0.0) for event in overlays)
    share = min(readable / sum(weight(event) for event in overlays), 1.0)
    unread = _by_text(event for event in overlays if event.coverage.unpaired > 0)
    return Judgement(hits=tuple(_hit(shown) for shown in sorted(unread, key=_seconds, reverse=True)), share=share)


def _by_text(overlays: Iterable[LabelledSegment]) -> list[list[LabelledSegment]]:
    texts: dict[str, list[LabelledSegment]] = defaultdict(list)
    for overlay in overlays:
        texts[" ".join(overlay.text.split()).casefold()].append(overlay)
    return list(texts.values())


def _seconds(shown: Sequence[LabelledSegment]) -> float:
    return sum(seconds(overlay) for overlay in shown)


def _hit(shown: Sequence[LabelledSegment]) -> Hit:
    longest = max(shown, key=seconds)
    return replace(
        on(longest, text=quoted(longest) or UNQUOTED, seconds=f"{_seconds(shown):.1f}", times=when(shown)),
        words=sum(overlay.coverage.unpaired for overlay in shown),
        segments=tuple(overlay.segment.id for overlay in shown),
    )
