"""``locready rules``, ``explain`` and ``profiles``: what ready means, and why."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from locready.catalogue import preferred_language
from locready.rules import CATEGORIES, Profile, Rule, in_language, shipped
from locready.rules.evaluate import applicable

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
    pack = shipped()
    chosen = applicable(list(pack.rules.values()), pack.profile(profile))
    for category, title in CATEGORIES.items():
        members = [rule for rule in chosen if rule.category == category]
        if members:
            typer.echo(in_language(title, lang or preferred_language()))
        for rule in members:
            typer.echo(f"  {rule.id:28} {rule.severity:9} {rule.status:8} {_title(rule, lang)}")


def explain(
    rule: Annotated[str, typer.Argument(help="A rule's id.", show_default=False)],
    lang: Lang = None,
) -> None:
    """Say why a rule is there, how to mend what it finds, and show examples."""
    found = shipped().rule(rule)
    chosen = lang or preferred_language()
    typer.echo(f"{found.id}: {in_language(found.title, chosen)} ({found.severity}, {found.status})\n")
    typer.echo(f"{in_language(found.why, chosen)}\n\n{in_language(found.fix, chosen)}\n")
    for mark, examples in (("✗", found.examples.bad), ("✓", found.examples.good)):
        for example in examples:
            typer.echo(f"  {mark} {' / '.join(example.splitlines())}")
    typer.echo(f"\n{found.source}")


def list_profiles(context: typer.Context, lang: Lang = None) -> None:
    """List the markets."""
    if context.invoked_subcommand is not None:
        return
    for profile in shipped().profiles.values():
        typer.echo(f"{profile.id:16} {in_language(profile.title, lang or preferred_language())}")


def show_profile(
    name: Annotated[str, typer.Argument(help="A profile's id.", show_default=False)],
    lang: Lang = None,
) -> None:
    """Show what a market asks for, with source and date."""
    profile = shipped().profile(name)
    chosen = lang or preferred_language()
    typer.echo(f"{profile.id}: {in_language(profile.title, chosen)}\n\n{in_language(profile.about, chosen)}\n")
    for line in _facts(profile):
        typer.echo(line)


def _facts(profile: Profile) -> list[str]:
    languages = [
        ("targets", profile.targets),
        ("required", profile.required),
        ("tolerated", profile.tolerated),
    ]
    lines = [f"{name:12} {', '.join(tags)}" for name, tags in languages if tags]
    lines.append(f"{'gate':12} {profile.gate}")
    for material, essentials in profile.essentials.items():
        lines.append(f"{material:12} {', '.join(essentials)}")
    for name, limit in profile.limits.items():
        checked = f"verified {limit.verified_on}" if limit.verified_on else "not verified"
        lines.append(f"{name:24} {limit.value:g} {limit.unit}  ({limit.source}; {checked})")
    lines.append(f"\n{profile.source} {profile.edition}".rstrip())
    lines.append(f"verified {profile.verified_on}" if profile.verified_on else "not verified")
    return lines


def _title(rule: Rule, lang: str | None) -> str:
    return in_language(rule.title, lang or preferred_language())
