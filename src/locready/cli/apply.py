"""``locready apply``: the translations back into a copy of the material."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from locready.catalogue import preferred_language
from locready.cli.scan import scan_options, settled
from locready.config import load_config
from locready.display import harmless, on_one_line
from locready.errors import NoTranslations, UsageError

if TYPE_CHECKING:
    from locready.model.translation import Applied, Returned

_EPILOG = """Examples:

`locready apply deck_ja.pptx deck_ja.pptx.en.xlf` — writes deck_en.pptx; the deck stays as it is

`locready apply deck.pptx returned.xlsx --output deck_for_tiffcom.pptx` — from the sheet that was filled in

`locready apply trailer.mp4 trailer.mp4.en.xlf` — trailer.en.forced.srt, or trailer.en.srt where dialogue is burned in

`locready apply trailer.mp4 trailer.mp4.en.xlf --output trailer.en.ass` — each beside what it translates"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="apply", epilog=_EPILOG)(apply)


def apply(
    material: Annotated[Path, typer.Argument(help="The file that was exported.", show_default=False)],
    returned: Annotated[Path, typer.Argument(help="What came back: XLIFF, XLSX or CSV.", show_default=False)],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The copy; by default named for its language.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a copy that is there.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Although the material has changed: what still says the same is translated.")
    ] = False,
    lang: Annotated[Literal["en", "ja"] | None, typer.Option(help="Language of messages.")] = None,
    timeout: Annotated[float | None, typer.Option(min=1, help="Seconds that it may take.")] = None,
    memory: Annotated[int | None, typer.Option(min=256, help="MB of memory that it may take.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Every text that is to be looked at.")] = False,
) -> int:
    """Put the translations into a copy of a deck, a Word document or a subtitle file, or write a clip's subtitles.

    The material itself is never changed. Scan the copy to see where it stands now.

    Exit code: 0 written; 2 usage; 3 a file could not be read, or the material has changed; 70 a bug.
    """
    from locready.api import apply as put_into
    from locready.handoff.returned import read_returned

    settings = settled(load_config(config).settings, {"lang": lang, "timeout": timeout, "memory": memory})
    told = settings.lang or preferred_language()
    chosen = _of(material, read_returned(returned), returned)
    if not chosen.translations:
        raise NoTranslations(path=returned, detail=f"{chosen.untranslated} texts, none of them translated")
    copy = output or _beside(material, chosen)
    _refuse_ending(copy, material)
    _refuse(copy, overwrite=overwrite)
    applied = put_into(material, chosen, copy, force=force, options=scan_options(settings, told, None))
    _tell(applied, told, verbose=verbose)
    return 0


def _of(material: Path, returned: Sequence[Returned], source: Path) -> Returned:
    """Return the translations of one material: the only ones, or those of its name.

    Raises:
        UsageError: several materials came back, and this is none of them.
    """
    if len(returned) == 1:
        return returned[0]
    named = [one for one in returned if Path(one.path).name == material.name]
    if len(named) == 1:
        return named[0]
    names = ", ".join(one.path for one in returned)
    raise UsageError(detail=f"{source} holds translations of {names}, none of {material.name}.")


def _beside(material: Path, returned: Returned) -> Path:
    """Return the usual name of the copy, beside the material: for a clip that of a subtitle file of it."""
    from locready.assess.versions.file_names import in_language
    from locready.formats.video.write import has_dialogue

    if not _is_clip(material):
        return material.with_name(in_language(material.stem, returned.language) + material.suffix)
    forced = "" if has_dialogue(returned.translations) else ".forced"
    return material.with_name(f"{material.stem}.{returned.language}{forced}.srt")


def _is_clip(material: Path) -> bool:
    from locready.formats.table import FORMATS

    clips = next(form.extensions for form in FORMATS if form.name == "video")
    return material.suffix.lower().lstrip(".") in clips


def _refuse_ending(copy: Path, material: Path) -> None:
    """Refuse a name that says that a file is what it is not: nothing is converted.

    Raises:
        UsageError: the ending is another than that of such a copy.
    """
    from locready.formats.video.write import ENDINGS

    endings = ENDINGS if _is_clip(material) else (material.suffix.lower(),)
    if copy.suffix.lower() not in endings:
        detail = f"{copy} is no name for what would be written: nothing is converted."
        raise UsageError(detail=detail, advice=f"Let it end in {' or '.join(endings)}.")


def _refuse(copy: Path, *, overwrite: bool) -> None:
    if copy.is_dir() or not copy.parent.is_dir():
        raise UsageError(detail=f"{copy} cannot be written.", advice="Name a file in a folder that is there.")
    if copy.exists() and not overwrite:
        raise UsageError(detail=f"{copy} is there already.", advice="Pass --overwrite, or name another --output.")


def _tell(applied: Applied, lang: str, *, verbose: bool) -> None:
    from locready.reports.told_applied import excerpts, headline, sentences

    typer.echo(on_one_line(headline(applied, lang)))
    for sentence in sentences(applied, lang):
        typer.echo(harmless(f"  {sentence}"))
    if verbose:
        for kind in dict.fromkeys(remark.kind for remark in applied.remarks):
            for text in excerpts(applied, kind):
                typer.echo(f"    {kind}: {on_one_line(text)}")
