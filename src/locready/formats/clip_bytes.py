"""Tells clips by their first bytes, and from what begins like one: pictures, sound, subtitles, program sources."""

from __future__ import annotations

#: Brands of ISO base media files (ISO/IEC 14496-12, mp4ra.org) that are sound or a camera's raw pictures. Those of
#: pictures are in the table of formats.
_NO_CLIPS = (b"M4A ", b"M4B ", b"M4P ", b"crx ")
#: What QuickTime files from before brands begin with.
_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
#: The first bytes of Matroska and WebM, Windows Media (its GUID), MXF (a partition), Flash video, and an MPEG video
#: stream without a container.
_BEGINNINGS = (
    b"\x1aE\xdf\xa3",
    bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c"),
    bytes.fromhex("060e2b3402050101"),
    b"FLV\x01",
    b"\x00\x00\x01\xb3",
)
_RIFF, _AVI, _OGG = b"RIFF", b"AVI ", b"OggS"
#: How the first page of a film in Ogg says so; sound has other ones.
_FILMS_IN_OGG = (b"\x80theora", b"\x01video", b"BBCD\x00")
#: Names of sound in containers that clips have too.
_SOUND = frozenset({"wma", "m4a", "m4b", "m4p", "mka", "oga", "ogg", "opus", "spx"})
#: An MPEG program stream begins with a pack (ISO/IEC 13818-1): its code, and those of what may follow.
_PACK, _PRIVATE = b"\x00\x00\x01\xba", b"\x00\x00\x01\xbd"
_FILM_CODES = (b"\x00\x00\x01\xbb", b"\x00\x00\x01\xbc", b"\x00\x00\x01\xe0")
#: Bytes from one packet of a transport stream to the next: plain, with times (Blu-ray, AVCHD), with check bytes.
_PACKETS, _SYNC, _FEWEST = (188, 192, 204), 0x47, 4


def is_clip(head: bytes, extension: str) -> bool:
    """Say whether a file that begins so is a clip.

    Args:
        head: its first 2,048 bytes.
        extension: of its name, in lower case.
    """
    if extension in _SOUND:
        return False
    return (
        _is_iso(head)
        or head.startswith(_BEGINNINGS)
        or (head.startswith(_RIFF) and head[8:12] == _AVI)
        or (head.startswith(_OGG) and any(film in head for film in _FILMS_IN_OGG))
        or (head.startswith(_PACK) and not is_vobsub(head, extension))
        or _is_transport(head)
    )


def is_vobsub(head: bytes, extension: str) -> bool:
    """Say whether a file holds DVD subtitles: an MPEG program stream of nothing but a private stream."""
    if not head.startswith(_PACK):
        return False
    return extension == "sub" or (_PRIVATE in head and not any(code in head for code in _FILM_CODES))


def _is_iso(head: bytes) -> bool:
    """Say whether a file begins with a box of ISO base media; its size is a number, where a text has letters."""
    kind = head[4:8]
    return (kind == b"ftyp" and head[8:12] not in _NO_CLIPS) or (kind in _ATOMS and head[0] < 0x20)


def _is_transport(head: bytes) -> bool:
    """Say whether packets of a transport stream follow each other; the first may be cut."""
    return any(
        len(marks := head[first::step]) >= _FEWEST and set(marks) == {_SYNC} and head[first + 1 : first + 2] != b"\x47"
        for step in _PACKETS
        for first in range(step)
    )
