"""``locready rules``, ``explain`` and ``profiles``: what ready means, and why."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from locready.catalogue import preferred_language
from locready.cli.output import page_width

Lang = Annotated[Literal["en", "ja"] | None, typer.Option(help="Language of messages.")]


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
    lang: Lang = None,
) -> None:
    """List the rules with their severity, status and title."""
    from locready.reports.manual import rules_page
    from locready.rules import shipped
    from locready.rules.own_profile import profile_named

    pack = shipped()
    typer.echo(rules_page(pack, profile_named(profile, pack), lang or preferred_language()), nl=False)


def explain(
    rule: Annotated[str, typer.Argument(help="A rule's id.", show_default=False)],
    lang: Lang = None,
) -> None:
    """Say why a rule is there, how to mend what it finds, and show examples."""
    from locready.reports.manual import rule_page
    from locready.rules import shipped

    typer.echo(rule_page(shipped().rule(rule), lang or preferred_language()), nl=False)


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
