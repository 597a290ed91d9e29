"""A pack comes out the same from its YAML and from what the wheel was built with, which is read without YAML."""

from __future__ import annotations

from pathlib import Path

import pytest
from packs import written

from locready.errors import UsageError
from locready.rules import load, load_folder
from locready.rules.compile import write_pack
from locready.rules.load import shipped

RULES = Path(__file__).parents[3] / "rules"


def no_yaml(path: Path) -> None:
    raise AssertionError(f"{path} was parsed")


def installed(monkeypatch: pytest.MonkeyPatch, compiled: Path, checkout: Path) -> None:
    monkeypatch.setattr(load, "_COMPILED", compiled)
    monkeypatch.setattr(load, "_IN_CHECKOUT", checkout)


def test_the_shipped_rules_compile_to_the_pack_that_their_yaml_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack(RULES, tmp_path / "pack.json")
    installed(monkeypatch, tmp_path / "pack.json", tmp_path / "no-checkout")

    assert shipped.__wrapped__() == load_folder(RULES)


def test_start_up_parses_no_yaml_while_the_compiled_pack_is_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = written(tmp_path / "rules")
    (tmp_path / "pyproject.toml").touch()
    write_pack(checkout, tmp_path / "pack.json")
    installed(monkeypatch, tmp_path / "pack.json", checkout)
    monkeypatch.setattr(load, "load_yaml", no_yaml)

    assert "era-year" in shipped.__wrapped__().rules


def test_a_rule_that_was_changed_in_the_checkout_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkout = written(tmp_path / "rules")
    (tmp_path / "pyproject.toml").touch()
    write_pack(checkout, tmp_path / "pack.json")
    installed(monkeypatch, tmp_path / "pack.json", checkout)
    written(checkout, ("profiles/market.yaml", "gate: 80", "gate: 60"))

    assert shipped.__wrapped__().profile("market").gate == 60


def test_an_installation_without_its_pack_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, tmp_path / "pack.json", tmp_path / "no-checkout")

    with pytest.raises(FileNotFoundError, match="install locready again"):
        shipped.__wrapped__()


def test_a_market_is_built_on_the_one_it_extends(tmp_path: Path) -> None:
    pack = load_folder(written(tmp_path))

    fair = pack.profile("fair")

    assert fair.gate == 70
    assert fair.targets == ("en",)
    assert set(fair.limits) == {"file_mb", "pages"}
    assert fair.essentials == {"pitch": ("contact",)}


def test_the_digest_changes_with_a_byte_and_with_a_name(tmp_path: Path) -> None:
    first = load.digest(written(tmp_path / "a"))

    assert load.digest(written(tmp_path / "b")) == first
    assert load.digest(written(tmp_path / "c", ("weights.yaml", "cap: 50", "cap: 51"))) != first
    (tmp_path / "b" / "profiles" / "fair.yaml").rename(tmp_path / "b" / "profiles" / "show.yaml")
    assert load.digest(tmp_path / "b") != first


def test_norwegian_is_a_language_and_not_a_truth_value(tmp_path: Path) -> None:
    pack = load_folder(written(tmp_path, ("profiles/market.yaml", "targets: [en]", "targets: [en, no]")))

    assert pack.profile("market").targets == ("en", "no")


@pytest.mark.parametrize(("name", "nearest"), [("era-yeer", "era-year"), ("mising-contact", "missing-contact")])
def test_an_unknown_rule_names_the_nearest(tmp_path: Path, name: str, nearest: str) -> None:
    pack = load_folder(written(tmp_path))

    with pytest.raises(UsageError, match=nearest):
        pack.rule(name)


def test_an_unknown_market_names_the_nearest(tmp_path: Path) -> None:
    pack = load_folder(written(tmp_path))

    with pytest.raises(UsageError, match="market"):
        pack.profile("markets")
