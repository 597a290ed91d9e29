"""Fields: an instruction (``PAGE``, ``HYPERLINK "…"``) and the result that Word shows, spread over many runs."""

from __future__ import annotations

import re

#: The address in a HYPERLINK field; switches (``\\l`` a place in the file, ``\\o`` a tip) may stand around it.
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)


class Fields:
    """Follows the marks of the fields of one story; fields stand inside one another and go on over paragraphs."""

    def __init__(self) -> None:
        self._open: list[list[str] | None] = []  # the pieces of an instruction, None once its result has begun

    @property
    def in_instruction(self) -> bool:
        """Whether what is read now is an instruction, which nobody sees."""
        return any(instruction is not None for instruction in self._open)

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self._open and (instruction := self._open[-1]) is not None:
            instruction.append(text)

    def marked(self, kind: str) -> str | None:
        """Take a mark (``begin``, ``separate``, ``end``); return the address of a hyperlink whose result begins."""
        if kind == "begin":
            self._open.append([])
        elif self._open and kind == "end":
            self._open.pop()
        elif self._open and kind == "separate" and (instruction := self._open[-1]) is not None:
            self._open[-1] = None
            found = _HYPERLINK.match("".join(instruction))
            return found[1] if found else None
        return None
