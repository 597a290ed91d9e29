"""Everything that can go wrong, each with its exit code, a sentence and the next step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from locready.catalogue import mark as _

EXIT_PASSED = 0
EXIT_BELOW_GATE = 1
EXIT_USAGE = 2
EXIT_INPUT = 3
EXIT_DEPENDENCY = 4
EXIT_BUG = 70
EXIT_INTERRUPTED = 130

#: Most serious first: in a batch the first that occurred is the exit code.
SERIOUSNESS = (EXIT_INTERRUPTED, EXIT_BUG, EXIT_USAGE, EXIT_DEPENDENCY, EXIT_INPUT, EXIT_BELOW_GATE, EXIT_PASSED)


class LocreadyError(Exception):
    """Base of all errors that locready raises on purpose.

    ``message`` says what happened and where, ``advice`` what to do now; both are English templates (also the keys of
    the translation catalogue) filled with ``details``. A class has one template, or every error brings its own
    ``sentence``. Instances pickle, so that they can cross a process.
    """

    kind: ClassVar[str] = "error"
    exit_code: ClassVar[int] = EXIT_BUG
    template: ClassVar[str] = _("{detail}")
    advice_template: ClassVar[str] = ""

    def __init__(self, sentence: str | None = None, *, advice: str | None = None, **details: object) -> None:
        super().__init__()
        self.own_sentence = sentence
        self.details: dict[str, str] = {name: str(value) for name, value in details.items()}
        self.own_advice = advice

    @property
    def message(self) -> str:
        """The sentence in English: what happened, and where."""
        return _filled(self.message_text, self.details)

    @property
    def advice(self) -> str:
        """The next step in English; empty when there is none."""
        return _filled(self.advice_text, self.details)

    @property
    def message_text(self) -> str:
        """The template behind ``message``."""
        return self.own_sentence if self.own_sentence is not None else self.template

    @property
    def advice_text(self) -> str:
        """The template behind ``advice``."""
        return self.own_advice if self.own_advice is not None else self.advice_template

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()

    def __reduce__(self) -> tuple[object, tuple[type[LocreadyError], dict[str, str], str | None, str | None]]:
        return _rebuilt, (type(self), self.details, self.own_sentence, self.own_advice)


def _filled(template: str, details: Mapping[str, str]) -> str:
    return template.format_map(_Blank(details))


class _Blank(dict[str, str]):
    """A detail nobody gave reads as a question mark instead of breaking the error that is being told."""

    def __missing__(self, key: str) -> str:
        return "?"


def _rebuilt(
    kind: type[LocreadyError], details: dict[str, str], sentence: str | None, advice: str | None
) -> LocreadyError:
    return kind(sentence, advice=advice, **details)


class UsageError(LocreadyError):
    """The command or the call cannot be carried out as it was put."""

    kind = "usage"
    exit_code = EXIT_USAGE


class ConfigError(UsageError):
    """A settings file holds something that is not a setting; ``line`` and ``column`` are 1-based."""

    kind = "config"
    template = _("{file}:{line}:{column}: {detail}")


class RulePackError(ConfigError):
    """A rule, a profile or the weights cannot be used as written."""

    kind = "rule-pack"


class InputError(LocreadyError):
    """One material could not be read; the batch goes on."""

    kind = "unreadable"
    exit_code = EXIT_INPUT


class Missing(InputError):
    """The path names nothing that can be opened."""

    kind = "missing"
    template = _("{path} cannot be opened: {detail}.")
    advice_template = _("Check the path and that you may read the file.")


class Encrypted(InputError):
    """The file opens with a password only."""

    kind = "encrypted"
    template = _("{path} is encrypted and needs a password.")
    advice_template = _("Pass --password, or save a copy without one.")


class WrongPassword(Encrypted):
    """A password was given, and it does not open the file."""

    kind = "wrong-password"
    template = _("The password does not open {path}.")
    advice_template = _("Check the password, or save a copy without one.")


class Protected(Encrypted):
    """A clip is encrypted for the players of its publisher; a password is of no use."""

    template = _("{path} is protected against copying and cannot be decoded.")
    advice_template = _("Ask for a copy without protection, and scan that.")


class Damaged(InputError):
    """The bytes are not what the format says."""

    kind = "damaged"
    template = _("{path} is damaged: {detail}.")
    advice_template = _("Open it in the program that made it, save it again and scan the new copy.")


class Unsupported(InputError):
    """A file of a kind that locready does not read."""

    kind = "unsupported"
    template = _("{path}: {detail}.")
    advice_template = _("Save it as PPTX or PDF and scan that.")


class TooLarge(InputError):
    """Reading would take more than the limits allow."""

    kind = "too-large"
    template = _("{path} is over a limit: {detail}.")
    advice_template = _("Make a smaller copy, or raise --memory if you trust the file.")


class TimedOut(InputError):
    """Reading took longer than allowed and was stopped."""

    kind = "timed-out"
    template = _("{path} took more than {seconds} s to read and was stopped.")
    advice_template = _("Raise --timeout, or split the file.")


class Crashed(InputError):
    """The process that read the file died."""

    kind = "crashed"
    template = _("The reader of {path} died ({detail}).")
    advice_template = _("The file may be damaged or hostile: save it again in the program that made it.")


class NotARun(InputError):
    """A file that was given for a stored run holds none."""

    kind = "not-a-run"
    template = _("{path} holds no run of locready ({detail}).")
    advice_template = _("Write one with `locready scan PATH --format json=run.json`.")


class OtherSchema(InputError):
    """A stored run was written by a locready whose JSON has another shape."""

    kind = "other-schema"
    template = _("{path} is a run of schema version {version}; this locready reads version {known}.")
    advice_template = _("Scan the material again, or read it with the locready that wrote it.")


class Changed(InputError):
    """A file is not the one any more whose text was handed out."""

    kind = "changed"
    template = _("{path} has changed since its text was handed out, or is another file than {original}.")
    advice_template = _(
        "Export it again; or pass --force: what still says the same gets its translation, and the rest is listed."
    )


class TextGone(InputError):
    """A stored run knows how much text of a material is missing, and holds none of it."""

    kind = "text-gone"
    template = _("The run holds no text of {path} that could be translated: it was written with --redact.")
    advice_template = _("Export from the material itself: locready export PATH.")


class NoTranslations(InputError):
    """A file that was given for what a translator sent back holds no translations that can be read."""

    kind = "no-translations"
    template = _("{path} holds no translations ({detail}).")
    advice_template = _("Give the XLIFF, CSV or XLSX that `locready export` wrote and a translator filled.")


class DependencyMissing(LocreadyError):
    """Something the user asked for by name is not installed."""

    kind = "dependency-missing"
    exit_code = EXIT_DEPENDENCY
    template = _("{what} is not installed.")
    advice_template = _("Install it with: {install}")


def most_serious(codes: set[int]) -> int:
    """Return the exit code of a batch from the codes of its files."""
    return next((code for code in SERIOUSNESS if code in codes), EXIT_PASSED)
