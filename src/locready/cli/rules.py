"""``locready rules``, ``explain`` and ``profiles``: what ready means, and why."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from locready.catalogue import preferred_language
from locready.cli.output import page_width
from locready.cli.pages import write_page, write_pages

if TYPE_CHECKING:
    from locready.rules import Profile, RulePack

Lang = Annotated[Literal["en", "ja"] | None, typer.Option(help="Language of messages.")]


class Form(StrEnum):
    """How the rules are written out."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(name="rules", epilog="Example: `locready rules --profile tiffcom`")(rules)
    app.command(name="explain", epilog="Example: `locready explain era-year`")(explain)
    profiles = typer.Typer(help="The markets, and what each asks for.", invoke_without_command=True)
    profiles.callback(epilog="Example: `locready profiles show tiffcom`")(list_profiles)
    profiles.command(name="show")(show_profile)
    app.add_typer(profiles, name="profiles")


def rules(
    profile: Annotated[str, typer.Option(help="The market whose severities are shown.")] = "generic-en",
    form: Annotated[
        Form, typer.Option("--format", help="A list, the manual as Markdown, or everything as JSON.")
    ] = Form.TERMINAL,
    output: Annotated[
        Path | None,
        typer.Option(help="A file; of Markdown also a folder, which gets an index and a page for each rule."),
    ] = None,
    lang: Lang = None,
) -> None:
    """List the rules with their severity, status and title."""
    from locready.rules import shipped
    from locready.rules.own_profile import profile_named

    pack = shipped()
    market = profile_named(profile, pack)
    if form is Form.MARKDOWN and output is not None and (output.is_dir() or not output.suffix):
        from locready.reports.manual_markdown import pages

        write_pages(pages(pack, market, lang or "en"), output)
    else:
        write_page(_manual(form, pack, market, lang), output)


def _manual(form: Form, pack: RulePack, market: Profile, lang: str | None) -> str:
    """Return the manual in a form: in the person's language for people, in English for programs."""
    if form is Form.JSON:
        from locready.reports.manual_json import manual_json

        return manual_json(pack, market, lang or "en")
    if form is Form.MARKDOWN:
        from locready.reports.manual_markdown import one_page

        return one_page(pack, market, lang or "en")
    from locready.reports.manual import rules_page

    return rules_page(pack, market, lang or preferred_language())


def explain(
    rule: Annotated[str, typer.Argument(help="A rule's id.", show_default=False)],
    lang: Lang = None,
) -> None:
    """Say why a rule is there, how to mend what it finds, what markets set, and show examples."""
    from locready.reports.manual import rule_page
    from locready.rules import shipped

    pack = shipped()
    typer.echo(rule_page(pack.rule(rule), pack, lang or preferred_language(), page_width()), nl=False)


def list_profiles(context: typer.Context, lang: Lang = None) -> None:
    """List the markets."""
    if context.invoked_subcommand is not None:
        return
    from locready.reports.market import profiles_page
    from locready.rules import shipped

    typer.echo(profiles_page(shipped().profiles.values(), lang or preferred_language(), page_width()), nl=False)


def show_profile(
    name: Annotated[str, typer.Argument(help="A profile's id, or a YAML file of your own.", show_default=False)],
    lang: Lang = None,
) -> None:
    """Show what a market asks for, with source and date."""
    from locready.reports.market import profile_page
    from locready.rules import shipped
    from locready.rules.own_profile import profile_named

    profile = profile_named(name, shipped())
    typer.echo(profile_page(profile, lang or preferred_language(), page_width()), nl=False)
