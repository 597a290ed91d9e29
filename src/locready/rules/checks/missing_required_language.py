"""Languages of which a market asks each, and that a material does not serve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from locready.model import NO_LANGUAGE
from locready.model.labelled import LabelledDocument, LabelledSegment, Targets
from locready.rules.kinds.base import Hit, Judgement, not_applicable
from locready.rules.profile import Profile


def judge(document: LabelledDocument, profile: Profile) -> Judgement:
    """Find the required languages in which less of the text can be read than the profile's limit.

    Two languages that each say all of it, one after the other, have half of the words each: a language is held against
    what stands in no other required one, or against the one that is served best. The rule's share is the mean over the
    required languages of the share of words (0..1) that is in the language, or stands beside the same in it; a version
    of the file in that language serves it whole.
    """
    if not profile.required:
        return not_applicable(f"{profile.id} requires no language beside those that its buyers read")
    if not any(_words(segment) for segment in _counted(document)):
        return not_applicable("no words")
    shares = _of_their_part({tag: served(document, tag) for tag in profile.required})
    least = profile.limits["required_language"].value
    hits = tuple(_hit(tag, share) for tag, share in shares.items() if share < least)
    return Judgement(hits=hits, share=sum(shares.values()) / len(shares))


def _of_their_part(shares: Mapping[str, float]) -> dict[str, float]:
    """Return the shares (0..1) of the part of the text that a language has to serve."""
    best, whole = max(shares.values()), sum(shares.values())
    parts = {tag: max(best, 1.0 - (whole - share)) for tag, share in shares.items()}
    return {tag: share / parts[tag] if parts[tag] else 0.0 for tag, share in shares.items()}


def served(document: LabelledDocument, tag: str) -> float:
    """Return the share of words (0..1) of what an audience sees that a reader of one language can follow."""
    language = Targets(tags=(tag,))
    if any(map(language.include, document.served_in)):
        return 1.0
    counted = list(_counted(document))
    beside = set(_beside(counted, language))
    whole = sum(_words(segment) for segment in counted)
    followed = sum(
        _words(segment) if segment.segment.id in beside else _words(segment, language) for segment in counted
    )
    return followed / whole if whole else 0.0


def _beside(segments: list[LabelledSegment], language: Targets) -> Iterator[str]:
    """Yield the ids of texts that are paired with one in the language, whichever of the two is the translation."""
    written = {segment.segment.id for segment in segments if _words(segment, language) > 0}
    for segment in segments:
        for pair in segment.pairs:
            if written.intersection(pair.targets):
                yield pair.foreign
            if pair.foreign in written:
                yield from pair.targets


def _counted(document: LabelledDocument) -> Iterator[LabelledSegment]:
    return (segment for segment in document.segments if segment.counted)


def _words(segment: LabelledSegment, language: Targets | None = None) -> float:
    """Return the words of a text that are in a language; of any, where none is named."""
    return sum(
        count
        for tag, count in segment.words.items()
        if tag != NO_LANGUAGE and (language is None or language.include(tag))
    )


def _hit(tag: str, share: float) -> Hit:
    nothing = f"{share:.0%}" == "0%"
    return Hit(args={"language": tag, "share": f"{share:.0%}"}, message_id="nothing" if nothing else "message", key=tag)
