"""Which materials of a run are of one work. A wrong join is worse than none: a market's desk scans hundreds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from locready.assess.packs.contradiction import contradict
from locready.assess.packs.work_names import NamedMaterial, folder_key, named
from locready.model.labelled import LabelledDocument

#: A company's presentation and a catalogue are of many works, and belong to none of them.
_OF_MANY = frozenset({"company", "catalogue"})
#: Materials of no known type (talks, reports, forms) are joined with none but those of a work.
_OF_NO_TYPE = "other"
#: A folder with more materials than these is an exhibitor's, not a work's.
_HANDFUL = 6
#: A title that more materials show is that of a template or of a market, not of a work; versions count as one.
_ONE_WORK = 12


def works(documents: Sequence[LabelledDocument], served: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return the paths of the materials of each work, works and materials in the order of the documents.

    Versions of one another always belong together. Else materials of one folder do that have one name left without
    language, draft and kind (``minamo_deck_ja.pptx``, ``minamo-onesheet.pdf``), that show one title, of which one is
    named as the other is titled; and the handful in a sub-folder whose own names say nothing (``minamo/deck.pptx``).
    None of this joins materials that contradict each other in title or figures.

    Args:
        documents: all documents of the run.
        served: the path of each that has a version in a target language, with the path of that version.
    """
    groups = _versions(documents, served)
    work: dict[str, tuple[str, ...]] = {path: (path,) for path in groups}
    for _key, together in sorted(_candidates(groups)):
        joined = tuple(sorted({member for path in together for member in work[path]}))
        if all(_is_other(groups[path]) for path in joined):
            continue
        if not any(contradict(groups[one], groups[other]) for one, other in combinations(joined, 2)):
            work |= dict.fromkeys(joined, joined)
    members: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for document in documents:
        path = document.document.path
        members[work[served.get(path, path)]].append(path)
    return tuple(tuple(paths) for paths in members.values())


def _is_other(group: Sequence[NamedMaterial]) -> bool:
    return all(it.document.material == _OF_NO_TYPE for it in group)


def _versions(documents: Iterable[LabelledDocument], served: Mapping[str, str]) -> dict[str, list[NamedMaterial]]:
    """Return versions of one another by the path of the one that serves the others; most are one file."""
    groups: dict[str, list[NamedMaterial]] = defaultdict(list)
    for document in documents:
        path = document.document.path
        groups[served.get(path, path)].append(named(document))
    return groups


def _candidates(groups: Mapping[str, Sequence[NamedMaterial]]) -> Iterator[tuple[str, list[str]]]:
    """Yield what speaks for a work (its key), and the groups for which it speaks."""
    by_folder: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for path, group in groups.items():
        if not any(it.document.material in _OF_MANY for it in group):
            by_folder[group[0].folder].append(path)
    for folder, paths in by_folder.items():
        lying = {path: groups[path] for path in sorted(paths)}
        yield from _by_name(lying)
        if folder and sum(map(len, lying.values())) <= _HANDFUL:
            yield from _by_folder(lying)


def _by_name(lying: Mapping[str, Sequence[NamedMaterial]]) -> Iterator[tuple[str, list[str]]]:
    """Yield groups that share a stem or a title; a title that is only declared needs another word for it."""
    own = _by_key({path: {key for it in group for key in (it.stem, *it.shown)} for path, group in lying.items()})
    declared = _by_key({path: {it.declared for it in group} for path, group in lying.items()})
    for key, paths in own.items():
        together = list(dict.fromkeys([*paths, *declared.get(key, ())]))
        by_stem = all(any(it.stem == key for it in lying[path]) for path in together)
        if len(together) > 1 and (by_stem or len(together) <= _ONE_WORK):
            yield key, together


def _by_key(keys: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Return the paths by key; an empty key says nothing."""
    paths: dict[str, list[str]] = defaultdict(list)
    for path, given in keys.items():
        for key in filter(None, given):
            paths[key].append(path)
    return paths


def _by_folder(lying: Mapping[str, Sequence[NamedMaterial]]) -> Iterator[tuple[str, list[str]]]:
    """Yield the groups of a folder where every name says nothing, or what the folder's name says."""
    materials = [it for group in lying.values() for it in group]
    key = folder_key(materials[0])
    if key and len(lying) > 1 and all(it.stem in ("", key) for it in materials):
        yield key, list(lying)
