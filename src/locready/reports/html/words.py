"""The texts of a material as the page tells them: what can be read, in which language, how that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.model.document import QUOTED_FROM, Origin
from locready.model.labelled import Targets
from locready.model.run import SegmentNote
from locready.model.screen import TimelineEntry
from locready.reports.html.scenes import Words
from locready.reports.languages import language_name
from locready.reports.states import of_entry, of_segment

#: Letters of a text that are shown where it is named; a page of a novel is no label.
_LONGEST = 400
_DOUBTFUL = _("(letters that were not surely read are not quoted)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Tells the texts of one material: the languages that a buyer reads, its segments by id, the reader's language."""

    targets: Targets
    by_id: Mapping[str, SegmentNote]
    lang: str

    @classmethod
    def of(cls, segments: Sequence[SegmentNote], targets: Sequence[str], lang: str) -> Teller:
        """Return the teller of a result."""
        return cls(targets=Targets(tags=tuple(targets)), by_id={segment.id: segment for segment in segments}, lang=lang)

    def segment(self, segment: SegmentNote, number: int) -> Words:
        """Return a text of a slide or page."""
        return Words(
            number=number,
            text=self._quoted(segment),
            state=of_segment(segment, self.targets),
            tag=segment.language,
            language=self._language(segment.language),
            method=segment.method,
            beside=" / ".join(
                self._quoted(self.by_id[name]) for name in segment.pairs if self._is_other(name, segment)
            ),
            in_picture=segment.origin == Origin.OCR,
        )

    def entry(self, entry: TimelineEntry, number: int) -> Words:
        """Return a text on the screen of a clip."""
        segment = self.by_id.get(entry.segment)
        told = self.segment(segment, number) if segment is not None else None
        return Words(
            number=number,
            text=_short(entry.text) or translate(_DOUBTFUL, self.lang),
            state=of_entry(entry),
            tag=entry.language,
            language=self._language(entry.language),
            method=told.method if told is not None else "",
            beside=told.beside if told is not None else "",
            in_picture=False,
        )

    def _quoted(self, segment: SegmentNote) -> str:
        """Return a text where its letters are to be trusted."""
        sure = segment.ocr_confidence is None or segment.ocr_confidence >= QUOTED_FROM
        return _short(segment.text) if sure else translate(_DOUBTFUL, self.lang)

    def _is_other(self, name: str, segment: SegmentNote) -> bool:
        return name in self.by_id and name != segment.id

    def _language(self, tag: str) -> str:
        return translate(_("no language"), self.lang) if tag == "zxx" else language_name(tag, self.lang)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
