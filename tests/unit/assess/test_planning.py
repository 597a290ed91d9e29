"""The plan: the fewest words that reach the gate, all that has to be translated for it, and what is missing besides."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from locready.assess.fewest import fewest_words
from locready.assess.judged import Judged, judge
from locready.assess.plan import plan
from locready.assess.portions import Portion, portions_of
from locready.assess.score import Scale
from locready.model import Location, Role
from locready.rules import shipped
from locready.rules.evaluate import applicable
from made_documents import Text, labelled, slide

PACK = shipped()
PROFILE = PACK.profiles["generic-en"]
JAPANESE = (
    "昭和の終わり、島の灯台を守る女が嵐の夜に見知らぬ男を助ける。",
    "監督：波多野 柚子",
    "総製作費は3億6,000万円です。",
    "令和9年1月に撮影を始めます。",
    "株式会社みさき放送映像",
    "海外配給の権利を募集しています。",
    "八年ぶりに帰った娘は、父が隠していた手紙の束を見つける。",
    "登場人物",
)
ENGLISH = (
    "A woman keeps the lighthouse on an island.",
    "Budget: USD 2.4 million",
    "The storm brings a stranger to her door, and neither of them will say where he came from.",
)


def judged_(*slides: tuple[Text, ...], material: str = "other", lang: str = "en") -> Judged:
    rules = {rule.id: rule for rule in applicable(list(PACK.rules.values()), PROFILE)}
    document = labelled(*slides, material=material)
    return judge(document, PROFILE, Scale(rules=rules, weights=PACK.weights, material=material), lang)


def some_deck(seed: int, slides: int) -> Judged:
    """Return a deck of slides of one to six texts, most of them Japanese; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 -- no secret

    def texts() -> list[str]:
        return [chance.choice(JAPANESE if chance.random() < 0.75 else ENGLISH) for _ in range(chance.randrange(1, 7))]

    titled = (slide(Text(title, Role.TITLE), *rest) for title, *rest in (texts() for _ in range(slides)))
    return judged_(*titled, material=chance.choice(["pitch", "company", "other"]))


def words(portions) -> float:
    return sum(portion.words for portion in portions)


def best(judged: Judged, goal: int) -> float | None:
    """Return the fewest words of all choices of slides that reach the goal, None where none does."""
    portions = portions_of(judged.document, 100)
    choices = (some for size in range(len(portions) + 1) for some in combinations(portions, size))
    return min((words(some) for some in choices if reached(judged, some) >= goal), default=None)


def reached(judged: Judged, portions) -> int:
    return judged.translated([name for portion in portions for name in portion.segments]).score.total or 0


@pytest.mark.parametrize("seed", range(10))
def test_no_choice_of_slides_reaches_the_gate_with_fewer_words(seed):
    deck = some_deck(seed, 5)

    for goal in (60, 80):
        found = plan(deck, goal)
        fewest = best(deck, goal)

        assert found.reachable == (fewest is not None)
        if found.reachable:
            assert sum(step.words for step in found.steps) == pytest.approx(fewest, abs=0.5)


@pytest.mark.parametrize("seed", range(20))
def test_of_many_portions_the_words_are_at_most_a_tenth_more_than_the_fewest(seed):
    chance = random.Random(seed)  # noqa: S311 -- no secret
    portions = sorted((portion(chance.uniform(5, 90)) for _ in range(10)), key=lambda it: it.words)
    wanted = 0.6 * words(portions)

    def reaches(some) -> bool:
        return words(some) >= wanted

    chosen = fewest_words(portions, reaches)
    choices = (some for size in range(len(portions) + 1) for some in combinations(portions, size))

    assert reaches(chosen)
    assert words(chosen) <= 1.1 * min(words(some) for some in choices if reaches(some))


def portion(words: float) -> Portion:
    return Portion(segments=(f"s{words}",), words=words, location=Location())


def test_a_choice_among_hundreds_of_slides_judges_each_a_few_times_at_the_most():
    portions = [portion(float(place)) for place in range(1, 401)]
    asked = []

    def reaches(some) -> bool:
        asked.append(some)
        return words(some) >= 30_000

    assert reaches(fewest_words(portions, reaches))
    assert len(asked) < 3 * len(portions)


def test_a_footer_is_translated_on_every_slide_and_counted_on_one():
    footer = Text("株式会社みさき放送映像", Role.FOOTER)
    deck = judged_(*[slide(text, footer) for text in JAPANESE[:4]])

    portions = portions_of(deck.document, 100)

    footers = {it.segment.id for it in deck.document.segments if it.role is Role.FOOTER}
    assert footers <= {name for portion in portions for name in portion.segments}
    assert words(portions) == pytest.approx(deck.document.coverage.unpaired)


@pytest.mark.parametrize(
    ("lang", "named"),
    [
        ("en", ["review comments left in the file", "; "]),
        ("ja", ["ファイルに残ったコメント", "；"]),
    ],
)
def test_what_translating_does_not_mend_is_named_in_the_language_of_the_run(lang, named):
    deck = judged_(
        slide("海外配給の権利を募集しています。", Text("ここは直す", Role.COMMENT), Text("要確認", Role.COMMENT)),
        slide("社外秘"),
        lang=lang,
    )

    found = plan(deck, 100)

    assert not found.reachable
    assert all(text in found.why_not for text in named)
