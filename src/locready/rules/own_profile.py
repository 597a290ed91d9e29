"""A person's own market: one YAML file beside the materials, on top of one that is shipped."""

from __future__ import annotations

from pathlib import Path

import msgspec

from locready.catalogue import mark as _
from locready.errors import UsageError
from locready.rules.convert import known
from locready.rules.markets import merged, profile_of
from locready.rules.pack import RulePack
from locready.rules.profile import Profile
from locready.rules.yaml_source import Plain, YamlFile, load_yaml

#: What an own market is built on where it does not say.
_BASE = "generic-en"
_ENDINGS = (".yaml", ".yml")
#: What a market says of itself is never another's word.
_ITS_OWN = ("title", "about", "unchecked", "source", "edition", "verified_on")


def is_own(name: str) -> bool:
    """Say whether the name of a profile is the path of a file."""
    return name.lower().endswith(_ENDINGS)


def profile_named(name: str, pack: RulePack) -> Profile:
    """Return a profile by id, or from a file of the user's own where the name is a path that ends in ``.yaml``.

    Raises:
        UsageError: there is no such profile, or no such file.
        RulePackError: the file cannot be used as written; file, line and column are named.
    """
    return own_profile(Path(name), pack) if is_own(name) else pack.profile(name)


def own_profile(path: Path, pack: RulePack) -> Profile:
    """Return the profile of a file; it extends ``generic-en`` where it does not name another.

    Raises:
        UsageError: there is no such file.
        RulePackError: it cannot be used as written; file, line and column are named.
    """
    file = _read(path)
    parent = str(file.data.get("extends", _BASE))
    if is_own(parent) or parent == path.stem:
        raise file.error(("extends",), "an own market extends one that is shipped, and no file")
    known(file, ("extends",), parent, pack.profiles, "profile")
    base: dict[str, Plain] = msgspec.to_builtins(pack.profiles[parent])
    inherited = {key: value for key, value in base.items() if key not in _ITS_OWN}
    named: dict[str, Plain] = {"id": path.stem, "title": {"en": path.stem}, "about": {"en": f"On top of {parent}."}}
    return profile_of(file, merged(inherited, {**named, **file.data}), pack.rules)


def _read(path: Path) -> YamlFile:
    try:
        return load_yaml(path)
    except OSError as error:
        sentence, advice = (
            _("The profile {path} cannot be read: {reason}."),
            _("`locready profiles` lists those shipped."),
        )
        raise UsageError(sentence, path=path, reason=error.strerror, advice=advice) from error
    except UnicodeDecodeError as error:
        raise UsageError(_("The profile {path} is not text in UTF-8."), path=path) from error
