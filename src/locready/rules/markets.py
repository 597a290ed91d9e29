"""From the YAML of markets to profiles, each built on the one that it extends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from locready.rules.convert import converted, known
from locready.rules.kinds.presence import Presence
from locready.rules.languages import language_problem
from locready.rules.limits import LIMITS
from locready.rules.materials import MATERIALS
from locready.rules.profile import Profile, Words
from locready.rules.rule import Rule
from locready.rules.yaml_source import Plain, YamlFile


def profiles_of(files: Sequence[YamlFile], rules: Mapping[str, Rule], *, verified: bool) -> dict[str, Profile]:
    """Build every market, those that others extend first, so that their mistakes are shown in their own files.

    Args:
        files: one a market, named after it.
        rules: of the pack, by id.
        verified: their languages were looked up when they were compiled.

    Raises:
        RulePackError: a key, a type, a value or a name is wrong; file, line and column are named.
    """
    markets = {file.path.stem: file for file in files}
    lineages = {name: _lineage(file, markets) for name, file in markets.items()}
    order = sorted(markets, key=lambda name: len(lineages[name]))
    built = {name: profile_of(markets[name], _inherited(lineages[name]), rules, verified=verified) for name in order}
    return {name: built[name] for name in markets}


def profile_of(
    file: YamlFile, data: Mapping[str, Plain], rules: Mapping[str, Rule], *, verified: bool = False
) -> Profile:
    """Build a profile from the data of a file, and what it inherits from others.

    Raises:
        RulePackError: a key, a type, a value or a name is wrong; file, line and column are named.
    """
    profile = converted(file, data, Profile)
    for at, words in _texts(profile):
        if "en" not in words:
            raise file.error(at, f"{at[-1]} needs an English text, under the key 'en'")
    if not verified:
        _refuse_no_languages(file, profile)
    for rule in profile.overrides:
        known(file, ("overrides", rule), rule, rules, "rule")
    for limit in profile.limits:
        known(file, ("limits", limit), limit, LIMITS, "limit")
    if profile.required and "required_language" not in profile.limits:
        raise file.error(("required",), "a limit 'required_language' has to say from where on a language is served")
    for material in profile.accepts:
        known(file, ("accepts", material), material, MATERIALS, "material type")
    _refuse_unknown_essentials(file, profile, rules)
    return profile


def merged(base: Mapping[str, Plain], own: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return a market's data on top of another's: mappings are merged, everything else replaced.

    A text by language is replaced whole: what is said in English alone does not take another's Japanese.
    """
    return {**base, **{key: _over(base.get(key), value) for key, value in own.items() if key != "extends"}}


def _over(base: Plain, own: Plain) -> Plain:
    if not isinstance(base, dict) or not isinstance(own, dict) or "en" in own:
        return own
    return {**base, **own}


def _lineage(file: YamlFile, markets: Mapping[str, YamlFile]) -> list[YamlFile]:
    """Return a market's file, the one that it extends, and so on up to one that extends none."""
    line = [file]
    while (parent := line[-1].data.get("extends")) is not None:
        known(line[-1], ("extends",), str(parent), markets, "profile")
        if markets[str(parent)] in line:
            chain = [one.path.stem for one in line]
            raise file.error(("extends",), f"{' extends '.join((*chain, str(parent)))}: that never ends")
        line.append(markets[str(parent)])
    return line


def _inherited(line: Sequence[YamlFile]) -> dict[str, Plain]:
    data: dict[str, Plain] = {}
    for file in reversed(line):
        data = merged(data, file.data)
    return data


def _texts(profile: Profile) -> Iterator[tuple[tuple[str, ...], Mapping[str, str]]]:
    """Yield every text by language, with the place where it stands."""
    said = {("limits", name): limit for name, limit in profile.limits.items()}
    words: dict[tuple[str, ...], Words] = {
        ("title",): profile.title,
        ("about",): profile.about,
        ("source",): profile.source,
        ("edition",): profile.edition,
        **{(*at, "source"): one.source for at, one in said.items()},
        **{(*at, "edition"): one.edition for at, one in said.items()},
    }
    yield from ((at, text) for at, text in words.items() if not isinstance(text, str))


def _refuse_no_languages(file: YamlFile, profile: Profile) -> None:
    for key, number, tag in _languages(profile):
        problem = language_problem(tag)
        if problem is not None:
            raise file.error((key, number), problem)


def _languages(profile: Profile) -> Iterator[tuple[str, int, str]]:
    for key, tags in (("targets", profile.targets), ("required", profile.required), ("tolerated", profile.tolerated)):
        for number, tag in enumerate(tags):
            yield key, number, tag


def _refuse_unknown_essentials(file: YamlFile, profile: Profile, rules: Mapping[str, Rule]) -> None:
    asked = {rule.judged_by.essential for rule in rules.values() if isinstance(rule.judged_by, Presence)}
    for material, essentials in profile.essentials.items():
        known(file, ("essentials", material), material, MATERIALS, "material type")
        for number, essential in enumerate(essentials):
            known(file, ("essentials", material, number), essential, asked, "essential")
