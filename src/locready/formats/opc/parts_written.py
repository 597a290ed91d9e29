"""The parts of an Office file that are being rewritten: parsed as they are, changed in place, and turned into bytes."""

from __future__ import annotations

from lxml import etree

from locready.formats.markup.parse import parsed
from locready.formats.opc.package import Package
from locready.formats.parts import PartUnreadable


class PartsWritten:
    """Parsed parts by their names; the vocabulary of strict files stays what it is."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._roots: dict[str, etree._Element] = {}

    def root(self, part: str) -> etree._Element:
        """Return the root of a part, the same one every time.

        Raises:
            PartUnreadable: it is not there, damaged, or not XML.
            TooLarge: it is over the limits.
        """
        name = self._package.name_of(part) or part
        if name not in self._roots:
            try:
                self._roots[name] = parsed(self._package.read(name))
            except etree.XMLSyntaxError as error:
                raise PartUnreadable(f"{part} is not well-formed XML") from error
        return self._roots[name]

    def __contains__(self, part: str) -> bool:
        return part in self._package

    @property
    def content(self) -> dict[str, bytes]:
        """The bytes of every part that was asked for, in its own encoding."""
        return {name: _bytes(root) for name, root in self._roots.items()}


def _bytes(root: etree._Element) -> bytes:
    tree = root.getroottree()
    about = tree.docinfo
    return bytes(
        etree.tostring(tree, xml_declaration=True, encoding=about.encoding or "UTF-8", standalone=about.standalone)
    )
