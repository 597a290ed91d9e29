"""The program ``locready``: its commands, and the one place where errors become exit codes."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from errno import ENAMETOOLONG
from itertools import pairwise
from typing import Annotated

import typer

from locready import __version__
from locready.catalogue import LANGUAGES, preferred_language, translate
from locready.catalogue import mark as _
from locready.cli import apply, compare, config, doctor, export, identify, report, rules, scan, schema
from locready.cli.output import hush
from locready.display import harmless
from locready.errors import EXIT_BUG, EXIT_INTERRUPTED, EXIT_PASSED, EXIT_USAGE, LocreadyError, UsageError

app = typer.Typer(
    name="locready",
    help="Tells how ready pitch material is for buyers who do not read its language.",
    epilog="`locready PATH ...` is short for `locready scan PATH ...`.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["--help", "-h"]},
)
for _module in (scan, report, rules, identify, compare, export, apply, config, doctor, schema):
    _module.register(app)

_ROOT_OPTIONS = ("--help", "-h", "--version")
_NAMES = ([entry.name for entry in app.registered_commands], [entry.name for entry in app.registered_groups])
_COMMANDS = tuple(name for names in _NAMES for name in names if isinstance(name, str))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"locready {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_version)
    ] = False,
) -> None: ...


def run() -> None:
    """Run the program with the arguments of this process, and exit."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console that knows no bars or kanji still gets a report
    sys.exit(exit_code(sys.argv[1:]))


def exit_code(arguments: Sequence[str]) -> int:
    """Run the program and return its exit code; every error is caught here and nowhere else."""
    try:
        code = app(args=_with_command(list(arguments)), prog_name="locready", standalone_mode=False)
        sys.stdout.flush()  # while a pipe that was closed can still be told from a report that was read
    except LocreadyError as error:
        _tell(error, arguments)
        return error.exit_code
    except typer.TyperException as error:
        _show(error)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return EXIT_INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer turns the one into the other
        hush()
        return EXIT_PASSED
    except Exception as error:
        return _unexpected(error, arguments)
    return code if isinstance(code, int) else EXIT_PASSED


def _unexpected(error: Exception, arguments: Sequence[str]) -> int:
    """Tell what nobody foresaw: a name that no folder takes is the caller's, all else is a bug."""
    if isinstance(error, OSError) and error.errno == ENAMETOOLONG:
        _tell(UsageError(detail=f"{error.filename}: the name is too long.", advice="Choose a shorter one."), arguments)
        return EXIT_USAGE
    traceback.print_exception(error)
    sys.stderr.write("This is a bug of locready. Please report it with the lines above.\n")
    return EXIT_BUG


def _with_command(arguments: list[str]) -> list[str]:
    """Put ``scan`` before arguments that begin with no command.

    Raises:
        UsageError: the first is no path either, but nearly a command.
    """
    if not arguments or arguments[0] in (*_COMMANDS, *_ROOT_OPTIONS):
        return arguments
    first = arguments[0]
    close = get_close_matches(first, _COMMANDS, n=1, cutoff=0.75)
    if close and not os.path.lexists(first):
        raise UsageError(
            _("There is no command '{name}', and no such file. Did you mean '{close}'?"), name=first, close=close[0]
        )
    return ["scan", *arguments]


def _tell(error: LocreadyError, arguments: Sequence[str]) -> None:
    lang = _language(arguments)
    message, advice = (translate(text, lang, error.details) for text in (error.message_text, error.advice_text))
    gap = "\n" if "\n" in message else " "  # a quoted line ends its line
    sys.stderr.write(harmless(f"locready: {message}{gap if advice else ''}{advice}\n"))


def _language(arguments: Sequence[str]) -> str:
    """Return the language that the arguments ask for, however they were understood otherwise; else the locale's."""
    asked = [following for option, following in pairwise(arguments) if option == "--lang"]
    asked += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    return next((lang for lang in asked if lang in LANGUAGES), preferred_language())


def _show(error: typer.TyperException) -> None:
    sys.stderr.write(harmless(f"locready: {error.format_message()}\nTry `locready --help`.\n"))
