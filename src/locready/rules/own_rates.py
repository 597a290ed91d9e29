"""A person's own rates: a YAML file whose keys stand in place of the shipped ones."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from locready.catalogue import mark as _
from locready.errors import UsageError
from locready.rules.build import rates_of
from locready.rules.rates import Rates
from locready.rules.yaml_source import Plain, YamlFile, load_yaml

#: Keys that say what money is asked for: they go together with a currency.
_MONEY = ("hourly", "prices")


def own_rates(path: Path, shipped: Rates) -> Rates:
    """Return the shipped rates with those of a file in their place; prices are exchanged language by language.

    Raises:
        UsageError: there is no such file.
        RulePackError: it cannot be used as written; file, line and column are named.
    """
    file = _read(path)
    base: dict[str, Plain] = asdict(shipped)
    if file.data.get("currency", shipped.currency) != shipped.currency:
        _refuse_half_changed(file, shipped)
        base = {key: value for key, value in base.items() if key not in _MONEY}
    own = {key: _merged(base.get(key), value) if key == "prices" else value for key, value in file.data.items()}
    return rates_of(file, {**base, "edition": path.name, **own})


def _read(path: Path) -> YamlFile:
    try:
        return load_yaml(path)
    except OSError as error:
        sentence, advice = _("The rates file {path} cannot be read: {reason}."), _("Correct `rates` in the settings.")
        raise UsageError(sentence, path=path, reason=error.strerror, advice=advice) from error


def _refuse_half_changed(file: YamlFile, shipped: Rates) -> None:
    missing = [key for key in _MONEY if key not in file.data]
    if missing:
        said = " and ".join(repr(key) for key in missing)
        raise file.error(("currency",), f"prices are in {shipped.currency}: another currency needs {said} too")


def _merged(base: Plain, own: Plain) -> Plain:
    return {**base, **own} if isinstance(base, dict) and isinstance(own, dict) else own
