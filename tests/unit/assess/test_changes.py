"""Two runs beside each other: which material is which, what got better or worse, and by how much."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.assess.changes.changes import compared
from locready.assess.changes.same_material import same_materials
from locready.model.change import MaterialChange, RunComparison, Verdict
from locready.model.run import Result, Run
from locready.rules import shipped
from made_documents import document, picture, slide

JAPANESE = slide("雪国の旅館で、消えた客の帳簿が見つかる物語。")
ENGLISH = slide("The ledger of a vanished guest turns up at a snowbound inn.")
OTHER = slide("The director was born in Niigata.")


def run_of(*slides, path: str = "deck.pptx", gaps=(), **options) -> Run:
    return assess([document(*slides, path=path, gaps=gaps)], options=AssessOptions(material="other", **options))


def between(old: Run, new: Run) -> RunComparison:
    return compared(old, new, shipped())


def only(comparison: RunComparison) -> MaterialChange:
    (change,) = comparison.materials
    return change


def test_a_run_compared_with_itself_has_no_change():
    run = run_of(JAPANESE, ENGLISH)

    comparison = between(run, run)
    change = only(comparison)

    assert (change.verdict, change.points) == (Verdict.SAME, 0)
    assert (change.rules, change.units, change.gone, change.came) == ((), (), (), ())
    assert (comparison.comparable, comparison.lost) == (True, False)


def test_of_a_file_that_can_no_longer_be_read_no_rule_is_said_to_have_changed():
    old = run_of(JAPANESE, slide("公開：令和9年"))
    new = replace(old, results=(Result(path="deck.pptx", status="error"),))

    change = only(between(old, new))

    assert change.verdict is Verdict.WORSE
    assert (change.rules, change.units, change.gone, change.came) == ((), (), (), ())


def test_a_translated_slide_is_told_with_the_points_that_it_won():
    change = only(between(run_of(ENGLISH, JAPANESE), run_of(ENGLISH, OTHER)))

    assert change.verdict is Verdict.BETTER
    assert change.points is not None
    assert change.points > 0
    assert [(unit.old, unit.new, unit.old_readable, unit.new_readable) for unit in change.units] == [(2, 2, 0.0, 1.0)]
    assert "untranslated-slide" in {finding.rule for finding in change.gone}
    assert change.came == ()


def test_the_points_of_the_rules_add_up_to_the_points_of_the_score_where_no_gate_holds():
    english = run_of(ENGLISH, OTHER)
    dated = run_of(ENGLISH, OTHER, slide("Shooting starts in Reiwa 9, January.", "Budget: 12 million yen"))

    change = only(between(english, dated))

    assert change.points is not None
    assert not dated.only.gates
    assert change.points < 0
    assert sum(rule.points for rule in change.rules) == pytest.approx(change.points, abs=1)


def test_what_turned_worse_comes_before_what_turned_better():
    old = run_of(ENGLISH, OTHER, JAPANESE)
    new = run_of(ENGLISH, OTHER, slide("It is planned for Reiwa 9 and for nobody else in the world."))

    points = [rule.points for rule in only(between(old, new)).rules]

    assert points[0] < 0 < points[-1]


def test_a_slide_that_was_put_in_is_new_and_those_after_it_are_themselves():
    old = run_of(ENGLISH, JAPANESE, OTHER)
    new = run_of(ENGLISH, slide("世界配給の権利は空いている。"), JAPANESE, OTHER)

    changes = only(between(old, new)).units

    assert [(unit.old, unit.new) for unit in changes] == [(None, 2)]


def test_a_slide_that_was_taken_out_is_gone():
    changes = only(between(run_of(ENGLISH, JAPANESE, OTHER), run_of(ENGLISH, OTHER))).units

    assert [(unit.old, unit.new) for unit in changes] == [(2, None)]


def test_a_finding_that_comes_twice_and_then_once_is_gone_once():
    twice = run_of(ENGLISH, slide("Planned for Reiwa 9."), OTHER, slide("Planned for Reiwa 9."))
    once = run_of(ENGLISH, slide("Planned for Reiwa 9."), OTHER, slide("Planned for 2027."))

    change = only(between(twice, once))

    assert [finding.rule for finding in change.gone] == ["era-year"]
    assert change.came == ()


def test_a_deck_whose_picture_can_no_longer_be_read_got_worse_though_its_score_is_the_same():
    change = only(between(run_of(ENGLISH, OTHER), run_of(ENGLISH, OTHER, gaps=(picture(2),))))

    assert (change.points, change.verdict) == (0, Verdict.WORSE)
    assert change.old is not None and change.new is not None
    assert (change.old.gaps, change.new.gaps) == (0, 1)


def test_points_lost_under_other_rules_or_for_another_market_are_no_loss():
    old, new = run_of(ENGLISH), run_of(JAPANESE)
    others = (
        replace(old, tool=replace(old.tool, rules_digest="0" * 12)),
        replace(old, profile="somewhere"),
        replace(old, targets=("ja",)),
    )

    for other in others:
        comparison = between(other, new)
        assert (comparison.comparable, comparison.lost) == (False, False)
        assert only(comparison).verdict is Verdict.WORSE
    assert between(old, new).lost


def test_a_file_that_cannot_be_read_any_more_got_worse():
    run = run_of(ENGLISH)
    broken = replace(run, results=(Result(path="deck.pptx", status="error"),))

    change = only(between(run, broken))

    assert (change.verdict, change.points) == (Verdict.WORSE, None)


def names(old: list[str], new: list[str]) -> set[tuple[str | None, str | None]]:
    """Return which path goes with which."""
    couples = same_materials([Result(path=path) for path in old], [Result(path=path) for path in new])
    return {(before and before.path, after and after.path) for before, after in couples}


def test_two_files_alone_are_the_same_material_whatever_they_are_called():
    assert names(["draft.pptx"], ["pitch.pdf"]) == {("draft.pptx", "pitch.pdf")}


def test_materials_go_by_path_then_by_name_without_draft_and_date():
    old = ["a/deck_v1.pptx", "b/deck_v1.pptx", "poster.jpg", "sheet_20260901.pdf", "企画書_初稿.pptx"]
    new = ["a/deck_v2.pptx", "b/deck_v3.pptx", "poster.jpg", "new/sheet_20261001.pdf", "企画書_最終版2.pptx"]

    assert names(old, new) == set(zip(old, new, strict=True))


def test_the_language_in_a_name_and_its_extension_tell_materials_apart():
    old = ["deck_ja.pptx", "deck_en.pptx", "deck_en.pdf"]
    new = ["deck_en_v2.pptx", "deck_ja_v2.pptx", "deck_en_v2.pdf"]

    found = names(old, new)

    assert found == {
        ("deck_ja.pptx", "deck_ja_v2.pptx"),
        ("deck_en.pptx", "deck_en_v2.pptx"),
        ("deck_en.pdf", "deck_en_v2.pdf"),
    }


def test_a_name_that_several_have_decides_nothing():
    found = names(["x/deck_v1.pptx", "y/deck_v1.pptx"], ["z/deck_v2.pptx", "z/other.pptx"])

    assert found == {
        ("x/deck_v1.pptx", None),
        ("y/deck_v1.pptx", None),
        (None, "z/deck_v2.pptx"),
        (None, "z/other.pptx"),
    }


def test_a_file_that_was_renamed_and_not_changed_is_itself():
    old = [Result(path="a.pptx", sha256="1"), Result(path="b.pptx", sha256="2")]
    new = [Result(path="c.pptx", sha256="2"), Result(path="d.pptx", sha256="1")]

    couples = same_materials(old, new)

    assert couples == [(old[1], new[0]), (old[0], new[1])]


def test_skipped_files_are_no_materials():
    assert same_materials([Result(path="a.txt", status="skipped")], [Result(path="a.txt", status="skipped")]) == []
