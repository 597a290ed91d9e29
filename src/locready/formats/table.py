"""One line a format: its name, what people call it, the module that reads it, its extensions and first bytes."""

from __future__ import annotations

from dataclasses import dataclass

from locready.catalogue import mark as _

#: The first bytes of Windows Media, whether a clip or sound (ASF specification, section 3.1).


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format.

    ``module`` is None for a format that locready recognises but does not read in this version. ``writer`` is the module
    that puts translations into a copy, None where that is not possible.
    ``package`` is a piece of the main content type (Office Open XML) or of the mimetype entry (OpenDocument), for
    formats that are zip packages. ``magic`` are first bytes as (offset, bytes); those of clips are in ``clip_bytes``.
    ``plain`` files are text, of which only the name can say what kind. ``in_folders`` is False where most files of a
    folder are its own notes and pages: they are materials where somebody names them. ``instead`` says what to do with
    a file of a format that is not read, ``again`` with a damaged one where it is no document that somebody opens and
    saves.
    """

    name: str
    title: str
    module: str | None = None
    writer: str | None = None
    extensions: tuple[str, ...] = ()
    magic: tuple[tuple[int, bytes], ...] = ()
    package: tuple[str, ...] = ()
    plain: bool = False
    in_folders: bool = True
    instead: str | None = None
    again: str | None = None


#: What to do about a broken clip.
EXPORT_AGAIN = _("Copy it again from where it came from, or export it again, and scan the new copy.")
FORMATS: tuple[Format, ...] = (
    Format(
        name="pptx",
        title="PowerPoint presentation",
        module="locready.formats.pptx.read",
        writer="locready.formats.pptx.write",
        extensions=("pptx", "pptm", "ppsx", "ppsm", "potx", "potm"),
        package=("presentationml", "ms-powerpoint"),
    ),
    Format(name="pdf", title="PDF", module="locready.formats.pdf.read", extensions=("pdf",)),
    Format(
        name="docx",
        title="Word document",
        module="locready.formats.docx.read",
        writer="locready.formats.docx.write",
        extensions=("docx", "docm", "dotx", "dotm"),
        package=("wordprocessingml", "ms-word"),
    ),
    Format(
        name="xlsx",
        title="Excel workbook",
        module="locready.formats.xlsx.read",
        extensions=("xlsx", "xlsm", "xltx", "xltm"),
        package=("spreadsheetml", "ms-excel"),
    ),
    Format(
        name="odp",
        title="OpenDocument presentation",
        module="locready.formats.odf.read",
        extensions=("odp", "otp"),
        package=("opendocument.presentation",),
    ),
    Format(
        name="odt",
        title="OpenDocument text",
        module="locready.formats.odf.read",
        extensions=("odt", "ott"),
        package=("opendocument.text",),
    ),
    Format(
        name="ods",
        title="OpenDocument spreadsheet",
        module="locready.formats.odf.read",
        extensions=("ods", "ots"),
        package=("opendocument.spreadsheet",),
    ),
    Format(
        name="html",
        title="web page",
        module="locready.formats.html.read",
        extensions=("html", "htm", "xhtml"),
        in_folders=False,
    ),
    Format(
        name="markdown",
        title="Markdown",
        module="locready.formats.text.read",
        extensions=("md", "markdown"),
        plain=True,
        in_folders=False,
    ),
    Format(
        name="text",
        title="plain text",
        module="locready.formats.text.read",
        extensions=("txt", "text"),
        plain=True,
        in_folders=False,
    ),
    Format(
        name="subtitles",
        title="subtitle file",
        module="locready.formats.subtitles.read",
        writer="locready.formats.subtitles.write",
        extensions=("srt", "vtt", "ass", "ssa", "ttml", "dfxp"),
        magic=(
            (0, b"WEBVTT"),
            (0, b"\xef\xbb\xbfWEBVTT"),
            (0, b"[Script Info]"),
            (0, b"\xef\xbb\xbf[Script Info]"),
        ),
        plain=True,
    ),
    Format(
        name="picture-subtitles",
        title="subtitles made of pictures (PGS, VobSub)",
        extensions=("sup", "idx"),
        magic=((6, b"\x00\x00\x00\x00\x16\x00"), (0, b"# VobSub index file")),
        instead=_("Export it as SRT or WebVTT, and scan that."),
    ),
    Format(name="key", title="Keynote presentation", extensions=("key",), package=("keynote",)),
    Format(
        name="ppt",
        title="PowerPoint presentation of before 2007",
        module="locready.formats.legacy.read",
        extensions=("ppt", "pps", "pot"),
    ),
    Format(
        name="doc",
        title="Word document of before 2007",
        module="locready.formats.legacy.read",
        extensions=("doc", "dot"),
    ),
    Format(
        name="xls",
        title="Excel workbook of before 2007",
        module="locready.formats.legacy.read",
        extensions=("xls", "xlt"),
    ),
    Format(name="office-legacy", title="other OLE file (Publisher, Visio, Hangul …)"),
    Format(
        name="image",
        title="picture",
        module="locready.formats.image",
        extensions=("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "heic", "heif", "avif"),
        magic=(
            (0, b"\x89PNG\r\n\x1a\n"),
            (0, b"\xff\xd8\xff"),
            (0, b"GIF87a"),
            (0, b"GIF89a"),
            (8, b"WEBP"),
            (0, b"II*\x00"),
            (0, b"MM\x00*"),
            (0, b"BM"),
            (4, b"ftypheic"),
            (4, b"ftypheix"),
            (4, b"ftypheim"),
            (4, b"ftypheis"),
            (4, b"ftyphevc"),
            (4, b"ftyphevx"),
            (4, b"ftypmif1"),
            (4, b"ftypmsf1"),
            (4, b"ftypavif"),
            (4, b"ftypavis"),
        ),
    ),
    Format(
        name="video",
        title="video",
        module="locready.formats.video.read",
        extensions=(
            *("mp4", "m4v", "mov", "qt", "3gp", "3g2", "mkv", "webm", "avi", "mxf", "wmv", "asf", "flv", "f4v", "ogv"),
            *("mpg", "mpeg", "m2v", "vob", "ts", "m2t", "m2ts", "mts"),
        ),
        again=EXPORT_AGAIN,
    ),
)
