"""Which files of a run are the same material in another language: known by their names, or by what is in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from locready.assess.versions.contents import are_same_title, have_other_figures, is_untranslated_copy
from locready.assess.versions.file_names import bare_folder, bare_name, is_marked
from locready.assess.versions.signature import Signature, signature_of
from locready.assess.versions.unit_alignment import aligned_units
from locready.model.labelled import LabelledDocument

#: Versions have about as many slides: a fifth more or fewer at most, or half if their contents leave no doubt.
_LENGTHS, _LENGTHS_SURE = 0.8, 0.5
#: An international version of a clip is the same cut with other cards: its running time is off by this share at most.
_CUT = 0.95
#: Formats that only one of their own is a version of.
MOVING = frozenset({"video", "subtitles"})
#: A document with its signature.
_Signed = tuple[LabelledDocument, Signature]


def versions(documents: Sequence[LabelledDocument]) -> dict[str, str]:
    """Return for each document that has a version in a target language the path of that version.

    Versions stand in one folder, or in folders named after languages (``ja/`` and ``en/``). They are known by their
    names, the same but for language, draft and date, with about the same length and figures that do not contradict;
    or, whatever their names, by figures and names in common, slide by slide. Of several, it is the one most like the
    source. A version known by its name serves no second file in the same language that is known by its contents only.
    """
    served: dict[str, str] = {}
    for group in _by_folder(documents):
        sources = [(document, signature_of(document)) for document in group if not in_target(document)]
        targets = [(document, signature_of(document)) for document in group if in_target(document)] if sources else []
        named = dict(_by_name(sources, targets))
        served |= named | dict(_by_contents(sources, targets, named))
    return served


def in_target(document: LabelledDocument) -> bool:
    """Say whether most of a document is in a language that the buyer reads."""
    return document.dominant is not None and document.targets.include(document.dominant)


def _by_folder(documents: Sequence[LabelledDocument]) -> list[list[LabelledDocument]]:
    groups: dict[tuple[str, ...], list[LabelledDocument]] = defaultdict(list)
    for document in documents:
        groups[bare_folder(document.document.path)].append(document)
    return list(groups.values())


def _by_name(sources: Sequence[_Signed], targets: Sequence[_Signed]) -> Iterator[tuple[str, str]]:
    by_name: dict[str, list[_Signed]] = defaultdict(list)
    for target in targets:
        by_name[bare_name(PurePath(_path(target)).stem)].append(target)
    for source in sources:
        candidates = by_name.get(bare_name(PurePath(_path(source)).stem), [])
        alike = [target for target in candidates if _are_versions_by_name(source, target)]
        if alike:
            yield _path(source), _path(_most_like(source, alike))


def _are_versions_by_name(source: _Signed, target: _Signed) -> bool:
    if not (is_marked(_path(source)) or is_marked(_path(target))) or not _are_of_one_sort(source[0], target[0]):
        return False
    if have_other_figures(source[1], target[1]) or is_untranslated_copy(source[0], target[0]):
        return False
    lengths = _lengths(source[0], target[0])
    return lengths >= _LENGTHS or (lengths >= _LENGTHS_SURE and are_same_title(source[1], target[1]))


def _by_contents(
    sources: Sequence[_Signed], targets: Sequence[_Signed], named: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield source and target of what has no fitting name: the likest first, a target once for each language."""
    languages = {_path(source): source[0].dominant for source in sources}
    taken = {(target, languages[source]) for source, target in named.items()}
    ranked = sorted(
        (-_likeness(source, target), _path(source), _path(target))
        for source in sources
        for target in targets
        if _path(source) not in named and (_path(target), languages[_path(source)]) not in taken
        if _are_versions_by_contents(source, target)
    )
    found: set[str] = set()
    for _, source_path, target_path in ranked:
        if source_path not in found and (target_path, languages[source_path]) not in taken:
            found.add(source_path)
            taken.add((target_path, languages[source_path]))
            yield source_path, target_path


def _are_versions_by_contents(source: _Signed, target: _Signed) -> bool:
    if {source[0].document.format, target[0].document.format} & MOVING:
        return False
    return (
        _lengths(source[0], target[0]) >= _LENGTHS_SURE
        and are_same_title(source[1], target[1])
        and not is_untranslated_copy(source[0], target[0])
    )


def _most_like(source: _Signed, targets: Sequence[_Signed]) -> _Signed:
    return targets[0] if len(targets) == 1 else max(targets, key=lambda target: _likeness(source, target))


def _likeness(source: _Signed, target: _Signed) -> float:
    return aligned_units(source[1].units, target[1].units)[1]


def _path(signed: _Signed) -> str:
    return signed[0].document.path


def _are_of_one_sort(one: LabelledDocument, other: LabelledDocument) -> bool:
    """Say whether both are clips, or subtitle files, or neither: the subtitles beside a clip are no version of it."""
    return _sort(one) == _sort(other)


def _sort(document: LabelledDocument) -> str:
    return document.document.format if document.document.format in MOVING else ""


def _lengths(one: LabelledDocument, other: LabelledDocument) -> float:
    """Return the length of the shorter as a share of the longer (0..1); 0 where clips run for other times."""
    shorter, longer = sorted((len(one.audience_units), len(other.audience_units)))
    return shorter / longer if longer and _same_time(one, other) else 0.0


def _same_time(one: LabelledDocument, other: LabelledDocument) -> bool:
    """Say whether both are about as long; what has no running time is as long as anything."""
    ours, theirs = one.document.seconds, other.document.seconds
    least = _CUT if _sort(one) == "video" else _LENGTHS
    return ours is None or theirs is None or min(ours, theirs) >= least * max(ours, theirs)
