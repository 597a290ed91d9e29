"""What examples cannot show: scores, what is not asked, and how findings tell where and what."""

from __future__ import annotations

from dataclasses import replace

from judging import judged, labelled, market, pack
from pytest import approx

from locready.model.finding import Outcome, Severity
from locready.rules import evaluate
from locready.rules.evaluate import applicable
from locready.rules.profile import Override

FOREIGN = "無人になった灯台に残った父と、三十年ぶりに戻った娘の四日間を描く。"


def test_essentials_are_asked_of_a_pitch_and_not_of_a_talk() -> None:
    text = "title: Git for beginners\nOpen the terminal and clone the repository."

    assert judged("missing-logline", text, material="pitch").outcome is Outcome.FAIL
    assert judged("missing-logline", text, material="other").outcome is Outcome.NOT_APPLICABLE


def test_a_company_is_asked_for_a_contact_only() -> None:
    text = "title: Company profile\nFounded in 2015"

    asked = [
        rule.id
        for rule in pack().rules.values()
        if rule.category == "essentials" and judged(rule, text, material="company").outcome is Outcome.FAIL
    ]

    assert asked == ["missing-contact"]


def test_an_essential_in_the_source_language_is_there_but_unreadable() -> None:
    result = judged("missing-synopsis", f"title: あらすじ\n{FOREIGN}")

    assert result.findings[0].message_id == "unreadable"
    assert result.findings[0].excerpt == "あらすじ"
    assert result.findings[0].location.index == 1


def test_an_english_heading_over_japanese_text_shows_the_text_that_cannot_be_read() -> None:
    result = judged("missing-synopsis", f"title: STORY\n{FOREIGN}")

    assert result.findings[0].excerpt == FOREIGN
    assert result.findings[0].words > 5


def test_a_file_limit_that_a_market_does_not_set_is_not_asked() -> None:
    document = labelled("size: 500 MB\nPitch deck")
    without = market(limits=pack().profile("generic-en").limits)

    assert evaluate(pack().rule("oversized-file"), document, without).outcome is Outcome.NOT_APPLICABLE
    assert evaluate(pack().rule("oversized-file"), document, market()).outcome is Outcome.FAIL


def test_the_coverage_rules_score_the_share_that_can_be_read() -> None:
    text = f"Four days between a father and his daughter.\n---\n{FOREIGN}"
    readable = labelled(text).coverage.readable

    assert readable is not None
    assert 0.1 < readable < 0.9
    assert judged("untranslated-text", text).score == approx(readable)
    assert judged("no-target-language", text).score == approx(readable)


def test_no_target_language_is_kept_at_a_tenth_and_broken_below() -> None:
    rule = pack().rule("no-target-language")
    document = labelled(f"Four days between a father and his daughter.\n---\n{FOREIGN}")
    readable = document.coverage.readable or 0.0
    limit = market().limits["no_target_language"]

    at_limit = market(limits={**market().limits, "no_target_language": replace(limit, value=readable)})
    above = market(limits={**market().limits, "no_target_language": replace(limit, value=readable + 0.01)})

    assert evaluate(rule, document, at_limit).outcome is Outcome.PASS
    assert evaluate(rule, document, above).outcome is Outcome.FAIL


def test_a_density_rule_scores_findings_by_slide() -> None:
    assert judged("era-year", "令和7年公開\n---\nAutumn\n---\nWinter\n---\nSpring").score == approx(0.75)
    assert judged("era-year", "令和7年公開、平成元年創業").score == 0


def test_a_pattern_finding_quotes_the_place_and_the_match() -> None:
    (finding,) = judged("local-phone", f"{FOREIGN * 3}TEL 03-5555-0142{FOREIGN * 3}").findings

    assert "03-5555-0142" in finding.excerpt
    assert finding.excerpt.startswith("…")
    assert finding.args == {"match": "03-5555-0142"}


def test_the_same_text_on_another_slide_has_the_same_fingerprint() -> None:
    here = judged("era-year", "令和7年公開").findings[0]
    there = judged("era-year", "Autumn\n---\n令和７年公開").findings[0]

    assert here.fingerprint == there.fingerprint
    assert here.location.index != there.location.index


def test_a_year_on_the_same_slide_does_not_excuse_another_date() -> None:
    assert judged("era-year", "1979年石川県生まれ\n平成25年デビュー").outcome is Outcome.FAIL


def test_an_international_number_excuses_the_domestic_one_on_its_slide_only() -> None:
    both = "電話 03-5555-0155\n+81 3 5555 0155"

    assert judged("local-phone", both).outcome is Outcome.PASS
    assert judged("local-phone", both.replace("\n", "\n---\n")).outcome is Outcome.FAIL


def test_a_stamp_on_a_hidden_slide_is_found_and_a_repeated_footer_once() -> None:
    text = "footer: 関係者限り 1\n---\nfooter: 関係者限り 2\n--- hidden\n社外秘"

    excerpts = [finding.excerpt for finding in judged("internal-marker", text).findings]

    assert excerpts == ["関係者限り 1", "社外秘"]


def test_a_market_may_switch_a_rule_off_or_make_it_worse() -> None:
    profile = market(overrides={"era-year": Override(off=True), "local-phone": Override(severity=Severity.MAJOR)})

    chosen = {rule.id: rule.severity for rule in applicable(list(pack().rules.values()), profile)}

    assert "era-year" not in chosen
    assert chosen["local-phone"] is Severity.MAJOR
    assert chosen["company-form"] is Severity.MINOR


def test_a_rule_that_raises_is_an_errored_result_and_no_more() -> None:
    rule = replace(pack().rule("era-year"), messages={"message": {"en": "{nobody}", "ja": "{nobody}"}})

    result = judged(rule, "令和7年公開")

    assert result.outcome is Outcome.ERROR
    assert "KeyError" in result.note
