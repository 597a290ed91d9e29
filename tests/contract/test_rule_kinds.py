"""What every kind of rule keeps to: it judges whatever document it is given, and says so in its own words."""

from __future__ import annotations

import pytest

from locready.model import Font, Role
from locready.model.labelled import LabelledDocument
from locready.rules import Rule, shipped
from locready.rules.evaluate import evaluate
from locready.rules.kinds import KINDS
from locready.rules.kinds.base import Judgement, Kind
from made_clips import CORNER, Shown, clip, cues, labelled_clip, spoken, subtitle, subtitle_file
from made_documents import Text, labelled, picture, slide, titled

PACK = shipped()
DOCUMENTS: dict[str, LabelledDocument] = {
    "empty": labelled(),
    "without words": labelled(slide(), slide("2026", "¥300,000,000", "https://example.com"), slide("！？")),
    "of pictures": labelled(slide(), gaps=(picture(),)),
    "hidden": labelled(slide("日本語だけ"), hidden=frozenset({1})),
    "usual": labelled(
        slide(Text("企画意図", role=Role.TITLE), "令和7年公開予定です。制作費は三億円を見込んでいます。"),
        slide(Text("Synopsis", role=Role.TITLE), "A woman keeps the last lighthouse.", Text("社外秘", role=Role.NOTE)),
        slide(Text("TBD", role=Role.COMMENT), Text("売上", role=Role.CHART), "03-1234-5678", "Running time: 90 min"),
        material="pitch",
        properties=titled("企画書"),
        fonts=(Font(name="MS-Mincho", embedded=False, maps_to_unicode=False),),
    ),
    "huge": labelled(slide("あ" * 20_000, "a " * 10_000, "1" * 20_000)),
    "an empty clip": labelled_clip(clip(audio=(), seconds=0.0)),
    "a clip": labelled_clip(
        clip(
            Shown("令和7年、社外秘のテロップ", 1.0, 40.0, box=CORNER),
            Shown("最後の夏", 50.0, 50.0),
            Shown("月極駐車場", 3.0, 9.0, Role.SCENE),
            Shown("汐見テレビ", 0.0, 60.0, Role.WATERMARK),
            subtitle("どうして黙っていたの", 20.0, 22.0),
            tracks=[
                cues(("Why did you never tell me?", 20.0, 22.0), ("I wanted to.", 21.0, 21.2), prefix="a"),
                cues(("令和七年に創業した。", 1.0, 90.0), name="stream 3", prefix="b", language="jp", sidecar=None),
                cues(name="clip.srt", prefix="c", language=None),
            ],
            audio=spoken("jpn"),
        )
    ),
    "a subtitle file": labelled_clip(
        subtitle_file(("a " * 500 + "\n\n\nあ", 1.0, 1.0), ("", 3.0, 2.0), ("Run!", 2.0, 9_999.0), name="film.srt")
    ),
}
RULES = pytest.mark.parametrize("rule", PACK.rules.values(), ids=PACK.rules)
DOCUMENT = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)


#: Kinds for rules of one's own, of which none is shipped; they have tests of their own (tests/unit/rules).
UNUSED = {"terms", "consistency"}


def test_every_kind_has_a_rule_to_be_tried_with_here():
    assert {rule.kind for rule in PACK.rules.values()} >= set(KINDS) - UNUSED


@RULES
@DOCUMENT
def test_a_rule_judges_any_document_for_any_market_without_an_error(rule: Rule, document):
    judgements = [rule.judged_by.judge(document, profile) for profile in PACK.profiles.values()]

    assert all(isinstance(judgement, Judgement) for judgement in judgements)
    assert all(judgement.share is None or 0 <= judgement.share <= 1 for judgement in judgements)


@RULES
@DOCUMENT
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_rule_can_say_what_it_found_in_either_language(rule: Rule, document, lang):
    result = evaluate(rule, document, PACK.profile("generic-en"), lang)

    assert result.outcome != "error", result.note
    for finding in result.findings:
        assert finding.message
        assert "{" not in finding.message
        assert set(finding.segments) <= {segment.segment.id for segment in document.segments}


@RULES
def test_a_rule_is_of_a_kind_and_judges_the_same_twice(rule: Rule):
    profile = PACK.profile("generic-en")

    assert isinstance(rule.judged_by, Kind)
    assert rule.judged_by.judge(DOCUMENTS["usual"], profile) == rule.judged_by.judge(DOCUMENTS["usual"], profile)
