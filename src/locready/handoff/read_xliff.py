"""Reads XLIFF that comes back from a translation tool: 2.0 (2.1 has its namespace) and 1.2."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from locready.catalogue import mark as _
from locready.errors import NoTranslations
from locready.formats.markup.number import number
from locready.formats.markup.parse import parsed
from locready.handoff.inline import codes_in, text_in
from locready.handoff.namespaces import OWN_, SPACE, V1, V2
from locready.model.translation import Returned, Translation

#: States of a text that nobody has translated yet; what a tool has copied from the source is no translation then.
_UNTOUCHED = frozenset({"initial", "new", "needs-translation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A source, its target (None: there is none), and where the target stands in its unit."""

    source: str
    target: str | None
    order: int


def returned_xliff(data: bytes, name: str) -> tuple[Returned, ...]:
    """Return the translations of each file in an XLIFF.

    Args:
        data: the bytes, in any encoding that they declare.
        name: what an error calls them.

    Raises:
        NoTranslations: it is no XLIFF of a version that is known, or none that ``locready export`` began.
    """
    root = _root(data, name)
    readers: dict[str, Callable[[etree._Element], Iterator[Returned]]] = {
        f"{V2}xliff": _files_2,
        f"{V1}xliff": _files_1,
    }
    if root.tag not in readers:
        raise NoTranslations(path=name, detail=_("it is no XLIFF 1.2 or 2.0"))
    files = tuple(readers[root.tag](root))
    found = [translation for file in files for translation in file.translations]
    if not files or (found and not any(it.segment or it.address for it in found)):
        raise NoTranslations(path=name, detail=_("nothing in it says where its texts come from"))
    return files


def _root(data: bytes, name: str) -> etree._Element:
    """Return the root element; a document type could hold entities, and no translation tool writes one."""
    try:
        root = parsed(data)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NoTranslations(path=name, detail=_("it is not well-formed XML")) from error
    if root.getroottree().docinfo.doctype:
        raise NoTranslations(path=name, detail=_("it declares a document type"))
    if root.tag not in {f"{V2}xliff", f"{V1}xliff"}:
        raise NoTranslations(path=name, detail=_("it is no XLIFF 1.2 or 2.0"))
    return root


def _files_2(root: etree._Element) -> Iterator[Returned]:
    for file in root.iterchildren(f"{V2}file"):
        language = root.get("trgLang", "")
        yield _returned(file, language, file.iter(f"{V2}unit"), "name", _text_2)


def _files_1(root: etree._Element) -> Iterator[Returned]:
    for file in root.iterchildren(f"{V1}file"):
        language = file.get("target-language", "")
        yield _returned(file, language, file.iter(f"{V1}trans-unit"), "resname", _text_1)


def _returned(
    file: etree._Element,
    language: str,
    units: Iterable[etree._Element],
    address: str,
    text: Callable[[etree._Element], _Text],
) -> Returned:
    translations: list[Translation] = []
    untranslated = 0
    for unit in units:
        said = text(unit)
        if said.target is None or not said.target.strip():
            untranslated += 1
            continue
        translations.append(_translation(unit, said.source, said.target, unit.get(address, ""), language))
    return Returned(
        path=file.get("original", ""),
        sha256=file.get(f"{OWN_}sha256", ""),
        language=language,
        translations=tuple(translations),
        untranslated=untranslated,
    )


def _translation(unit: etree._Element, source: str, target: str, address: str, language: str) -> Translation:
    return Translation(
        segment=unit.get(f"{OWN_}segment", ""),
        address=address,
        member=unit.get(f"{OWN_}member", ""),
        source=source,
        target=target,
        language=language,
    )


def _text_1(unit: etree._Element) -> _Text:
    source, target = unit.find(f"{V1}source"), unit.find(f"{V1}target")
    return _pair(source, target, "" if target is None else target.get("state", ""), 1)


def _text_2(unit: etree._Element) -> _Text:
    """Return the text of a unit, which a tool may have cut into sentences, and put into another order."""
    parts = [_pair_2(part, place) for place, part in enumerate(unit.iterchildren(f"{V2}segment", f"{V2}ignorable"), 1)]
    targets = [part.target for part in sorted(parts, key=lambda part: part.order)]
    whole = None if not parts or None in targets else "".join(target or "" for target in targets)
    return _Text(source="".join(part.source for part in parts), target=whole, order=1)


def _pair_2(part: etree._Element, place: int) -> _Text:
    """Return a part of a unit; what stands between sentences is as in the source where no target says otherwise."""
    source, target = part.find(f"{V2}source"), part.find(f"{V2}target")
    between = part.tag == f"{V2}ignorable"
    said = _pair(source, target, "final" if between else part.get("state", "initial"), place)
    return _Text(source=said.source, target=said.source, order=place) if between and said.target is None else said


def _pair(source: etree._Element | None, target: etree._Element | None, state: str, place: int) -> _Text:
    if source is None:
        return _Text(source="", target=None, order=place)
    written = text_in(source, {}, preserved=_is_preserved(source))
    if target is None:
        return _Text(source=written, target=None, order=place)
    codes = codes_in(source)
    said = text_in(target, codes, preserved=_is_preserved(target) or _is_preserved(source))
    untouched = state in _UNTOUCHED and said == written
    return _Text(source=written, target=None if untouched else said, order=number(target.get("order")) or place)


def _is_preserved(element: etree._Element) -> bool:
    """Say whether white space counts in an element: what it says itself, or the nearest element around it."""
    said = (it.get(SPACE) for it in (element, *element.iterancestors()))
    return next((value for value in said if value is not None), "default") == "preserve"
