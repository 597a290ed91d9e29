"""What somebody is, beside a name: ``Wataru Furuyashiki, Producer``."""

from __future__ import annotations

import re

from locready.language.latin import words_of
from locready.language.romaji import is_particle

#: What stands between a name and a role.
_BETWEEN = re.compile(r",\s|\s[-–—~]+\s|\s[/|]\s|\s?[()]")
#: A name has given name and surname, rarely one more; a role is short.
_NAME, _ROLE = (2, 3), 2


def role_beside_name(line: str) -> tuple[str, ...]:
    """Return the words of the role in a line of a name and a role, in either order; none where it is another line.

    Args:
        line: what stands together in Latin letters.
    """
    parts = [words for part in _BETWEEN.split(line) if (words := words_of(part))]
    if len(parts) != 2:
        return ()
    for name, role in (parts, parts[::-1]):
        if _may_be_name(name) and len(role) <= _ROLE:
            return role
    return ()


def _may_be_name(words: tuple[str, ...]) -> bool:
    least, most = _NAME
    capitals = all(word[0].isupper() for word in words)
    return least <= len(words) <= most and capitals and not any(is_particle(word.lower()) for word in words)
