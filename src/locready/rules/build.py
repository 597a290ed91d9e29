"""From the data of YAML files to a rule pack, with every mistake told where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields, replace

import msgspec

from locready.rules.convert import converted, known
from locready.rules.glossary import Term
from locready.rules.kinds import KINDS
from locready.rules.kinds.base import Kind
from locready.rules.kinds.glossary import Glossary
from locready.rules.markets import profiles_of
from locready.rules.materials import MATERIALS, Materials
from locready.rules.pack import RulePack
from locready.rules.rates import ANY_LANGUAGE, Hourly, Price, Rate, Rates
from locready.rules.rule import CATEGORIES, Rule
from locready.rules.verify import expression_problem, problems
from locready.rules.weights import Weights
from locready.rules.yaml_source import Plain, YamlFile

#: The rows of every glossary by its name.
Terms = Mapping[str, tuple[Term, ...]]
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
_OWN_KEYS = frozenset({field.name for field in fields(Rule)} - {"judged_by"} | {"message"})


def build(files: Mapping[str, YamlFile], digest: str, *, verified: bool = False) -> RulePack:
    """Build a pack from its files by name: ``core/*.yaml``, ``profiles/*.yaml``, and one file for each other part.

    Args:
        files: the files by their path inside the pack.
        digest: what names these very files.
        verified: their expressions were tried when they were compiled; trying them again costs 30 ms.

    Raises:
        RulePackError: a key, a type, a value or a name is wrong; file, line and column are named.
    """
    terms = {file.path.stem: _terms(file) for name, file in files.items() if name.startswith("glossaries/")}
    rules = {file.path.stem: _rule(file, verified, terms) for name, file in files.items() if name.startswith("core/")}
    return RulePack(
        rules=rules,
        profiles=profiles_of(
            [file for name, file in files.items() if name.startswith("profiles/")], rules, verified=verified
        ),
        weights=_weights(files["weights.yaml"], rules),
        materials=_materials(files["materials.yaml"], verified),
        rates=rates_of(files["rates.yaml"], files["rates.yaml"].data),
        digest=digest,
    )


def _terms(file: YamlFile) -> tuple[Term, ...]:
    """Return the rows of a glossary; its columns were looked at when it was read."""
    return msgspec.convert(file.data["entries"], tuple[Term, ...])


def _rule(file: YamlFile, verified: bool, terms: Terms) -> Rule:
    """Build a rule: the keys that its kind knows make the kind, the others are the rule's own."""
    kind = KINDS[known(file, ("kind",), str(file.data.get("kind")), KINDS, "kind")]
    of_kind = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # every kind is a dataclass
    for key in file.data:
        known(file, (key,), key, _OWN_KEYS | of_kind, "key")
    known(file, ("category",), str(file.data.get("category")), CATEGORIES, "category")
    if file.data.get("id") != file.path.stem:
        raise file.error(("id",), f"the id must be the file's name, {file.path.stem!r}")
    judged_by = _judge(file, kind, of_kind, verified, terms)
    own = {key: value for key, value in file.data.items() if key not in of_kind and key not in {"message", "messages"}}
    return converted(file, {**own, "messages": _messages(file), "judged_by": judged_by}, Rule)


def _judge(file: YamlFile, kind: type[Kind], keys: Collection[str], verified: bool, terms: Terms) -> Kind:
    judged_by = converted(file, {key: value for key, value in file.data.items() if key in keys}, kind)
    if isinstance(judged_by, Glossary):
        judged_by = replace(judged_by, entries=_named_terms(file, judged_by, terms))
    for key, detail in () if verified else problems(judged_by):
        raise file.error((key,), detail)
    return judged_by


def _named_terms(file: YamlFile, judged_by: Glossary, terms: Terms) -> tuple[Term, ...]:
    """Return the rows of the glossaries that a rule names."""
    for number, name in enumerate(judged_by.glossaries):
        known(file, ("glossaries", number), name, terms, "glossary")
    return tuple(entry for name in judged_by.glossaries for entry in terms[name])


def _messages(file: YamlFile) -> dict[str, Plain]:
    """Return the messages by id; the key ``message`` is short for the only one."""
    several = file.data.get("messages")
    one = {"message": file.data["message"]} if "message" in file.data else {}
    return {**one, **(several if isinstance(several, dict) else {})}


def _weights(file: YamlFile, rules: Mapping[str, Rule]) -> Weights:
    weights = converted(file, file.data, Weights)
    for number, gate in enumerate(weights.gates):
        known(file, ("gates", number, "rule"), gate.rule, rules, "rule")
    for material, categories in weights.categories.items():
        for category in categories:
            known(file, ("categories", material, category), category, CATEGORIES, "category")
    known(file, ("categories",), "default", weights.categories, "material type")
    for material in weights.packs.importance:
        known(file, ("packs", "importance", material), material, MATERIALS, "material type")
    known(file, ("packs", "importance"), "other", weights.packs.importance, "material type")
    least = [band.least for band in weights.bands]
    if least != sorted(least, reverse=True) or least[-1:] != [0]:
        raise file.error(("bands",), "bands go from the highest down to one that begins at 0")
    return weights


def _materials(file: YamlFile, verified: bool) -> Materials:
    materials = converted(file, file.data, Materials)
    for number, kind in enumerate(materials.types):
        known(file, ("types", number, "id"), kind.id, MATERIALS, "material type")
        for place, pattern in enumerate(kind.patterns):
            problem = None if verified else expression_problem(pattern)
            if problem is not None:
                raise file.error(("types", number, "patterns", place), problem)
    return materials


def rates_of(file: YamlFile, data: Mapping[str, Plain]) -> Rates:
    """Build rates from data of a file, and what it leaves to others.

    Raises:
        RulePackError: a key, a figure or a language is wrong; file, line and column are named.
    """
    prices = data.get("prices")
    for tag, price in prices.items() if isinstance(prices, dict) else ():
        if tag != ANY_LANGUAGE and _TAG.fullmatch(tag) is None:
            raise file.error(("prices", tag), f"{tag!r} is no language: a tag is expected, as in ja or zh-Hant")
        _refuse_reversed(file, ("prices", tag), converted(file, price, Price, ("prices", tag)))
    rates = converted(file, data, Rates)
    known(file, ("prices",), ANY_LANGUAGE, rates.prices, "price")
    for entry in fields(rates):
        _refuse_reversed(file, (entry.name,), getattr(rates, entry.name))
    return rates


def _refuse_reversed(file: YamlFile, at: Sequence[str | int], figures: object) -> None:
    if isinstance(figures, Rate | Hourly | Price) and figures.low > figures.high:
        raise file.error((*at, "low"), f"low ({figures.low:g}) is above high ({figures.high:g})")
