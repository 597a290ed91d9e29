"""What is left to translate and what that takes: every text once, every carrier once, no more exact than rates are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.assess.effort.effort import effort_of
from locready.assess.effort.work import Work, work_of
from locready.model import Document, Gap, GapReason, Location, Role, UnitKind
from locready.model.effort import Cost, Effort, Hours
from locready.rules import shipped
from locready.rules.rates import Hourly, Price, Rate, Rates
from made_clips import CARD, CORNER, Shown, clip, cues, labelled_clip, spoken, subtitle, subtitle_file
from made_documents import Text, document, labelled, picture, slide

ENGLISH = slide("The ledger of a vanished guest turns up at a snowbound inn.")
TALE = "雪国の旅館で、消えた客の帳簿が見つかる物語。"
ROUND = Rates(
    edition="round figures",
    currency="EUR",
    words_an_hour=Rate(low=100, high=200),
    revised_words_an_hour=Rate(low=1000, high=1000),
    minutes_a_page=Rate(low=6, high=12),
    minutes_a_picture=Rate(low=30, high=60),
    minutes_an_overlay=Rate(low=60, high=120),
    minutes_a_cue=Rate(low=1, high=2),
    hourly=Hourly(low=10, high=20),
    prices={
        "default": Price(unit="word", low=0.1, high=0.2),
        "ja": Price(unit="character", low=0.05, high=0.1),
    },
)


def estimate(lang: str = "en", targets: tuple[str, ...] = ("en",), **work: object) -> Effort:
    return effort_of(Work(**work), ROUND, targets, lang)  # type: ignore[arg-type]


def effort(*made: Document, **options: object) -> Effort:
    found = assess(made, options=AssessOptions(material="other", **options)).results[0].effort  # type: ignore[arg-type]
    assert found is not None
    return found


# what is counted


def test_a_japanese_text_counts_its_characters_without_spaces_and_its_english_words():
    work = work_of(labelled(slide("雪国の旅館で、\n消えた 客の帳簿が見つかる物語。")))

    assert work.characters == {"ja": 22}
    assert work.words["ja"] == pytest.approx(labelled(slide(TALE)).coverage.unpaired)
    assert work.pages == 1


def test_a_text_that_comes_again_is_translated_once_and_laid_out_each_time():
    once = work_of(labelled(slide(TALE)))

    often = work_of(labelled(slide(TALE, "監督のことば"), slide("監督のことば"), slide(TALE)))

    assert often.characters["ja"] == once.characters["ja"] + len("監督のことば")
    assert often.pages == 3


def test_what_has_its_translation_beside_it_costs_nothing():
    beside = slide("あらすじ", "Synopsis")

    work = work_of(labelled(beside, slide("お問い合わせ", "Contact")))

    assert work == Work()


def test_what_no_audience_sees_costs_nothing():
    unseen = slide(Text(TALE, role=Role.NOTE), Text("秘密の話をする。", hidden=True), *ENGLISH)

    assert work_of(labelled(unseen, slide("隠した話をする。"), hidden=frozenset({2}))) == Work()


def test_amounts_and_addresses_are_no_characters_to_translate():
    texts = "製作費は USD 2,000,000 を予定しています", "お問い合わせは info@example.com まで"

    work = work_of(labelled(slide(*texts)))

    assert work.characters == {"ja": len("製作費はを予定していますお問い合わせはまで")}


def test_pictures_are_counted_once_however_many_texts_and_slides_they_are_on():
    inside = Text(TALE, picture="ppt/media/image1.png")
    label = Text("登場人物の相関図", picture="ppt/media/image1.png")
    other = Text("海の物語が始まる。", picture="ppt/media/image2.png", sure=False)

    work = work_of(labelled(slide(inside, label), slide(inside, other)))

    assert (work.pages, work.pictures) == (0, 2)
    assert work.characters["ja"] == sum(len(text.text) for text in (inside, label, other))


def test_a_picture_with_its_text_translated_is_not_made_again():
    inside = Text("雪国の旅館で、消えた客の帳簿が見つかる。", picture="ppt/media/image1.png")
    caption = Text("In a snowbound inn the ledger of a vanished guest is found.", role=Role.CAPTION)

    assert work_of(labelled(slide(inside, caption))).pictures == 0


def test_an_overlay_that_is_shown_twice_is_made_once():
    shown = [Shown("父と娘の十年", start, start + 4.0, box=CARD) for start in (1.0, 20.0)]

    work = work_of(labelled_clip(clip(*shown, Shown("最後の夏が終わる", 30.0, 34.0, box=CORNER))))

    assert (work.overlays, work.cues, work.pictures, work.pages) == (2, 0, 0, 0)
    assert work.characters["ja"] == len("父と娘の十年最後の夏が終わる")


def test_a_burned_in_subtitle_asks_for_a_subtitle_and_for_no_new_picture():
    work = work_of(
        labelled_clip(clip(subtitle("どうして黙っていたの", 1.0, 3.0), subtitle("言えなかったんだ", 4.0, 6.0)))
    )

    assert (work.overlays, work.cues) == (0, 2)


def test_signs_in_the_picture_and_watermarks_cost_nothing():
    sign, mark = Shown("月極駐車場", 1.0, 9.0, Role.SCENE), Shown("汐見テレビ", 0.0, 60.0, Role.WATERMARK)

    assert work_of(labelled_clip(clip(sign, mark))) == Work()


def test_the_cues_of_a_subtitle_file_are_subtitles():
    made = subtitle_file(("船は夜明け前に出ていた。", 1.0, 3.0), ("Nobody knew.", 4.0, 6.0), name="clip.ja.srt")

    assert work_of(labelled_clip(made)).cues == 1


def test_dialogue_that_is_subtitled_for_others_only_is_translated_from_their_fullest_track():
    chinese = cues(("你为什么一直不说话", 1.0, 3.0), name="clip.zh.srt", prefix="z", language="zh")
    japanese = cues(("なぜ黙っていたの", 1.0, 3.0), ("言えなかった", 4.0, 6.0), name="clip.ja.srt", language="ja")

    work = work_of(labelled_clip(clip(tracks=[chinese, japanese], audio=spoken("jpn"))))

    assert (work.cues, set(work.characters), work.unwritten) == (2, {"ja"}, False)


@pytest.mark.parametrize("tag", ["eng", None])
def test_subtitles_for_others_cost_nothing_where_the_buyer_may_understand_the_dialogue(tag):
    japanese = cues(("なぜ黙っていたの", 1.0, 3.0), name="clip.ja.srt", language="ja")

    assert work_of(labelled_clip(clip(tracks=[japanese], audio=spoken(tag)))).cues == 0


def test_subtitles_for_others_cost_nothing_beside_those_for_the_buyer():
    japanese = cues(("なぜ黙っていたの", 1.0, 3.0), name="clip.ja.srt", prefix="j", language="ja")
    english = cues(("Why did you never tell me?", 1.0, 3.0))

    assert work_of(labelled_clip(clip(tracks=[japanese, english], audio=spoken("jpn")))) == Work()


def test_dialogue_that_nobody_wrote_down_is_said_to_be_missing():
    assert work_of(labelled_clip(clip(audio=spoken("jpn")))).unwritten
    assert "Dialogue that no subtitle writes down is not in it." in effort(clip(audio=spoken("jpn"))).basis


# what it takes


def test_hours_are_words_at_their_speed_and_minutes_for_every_carrier():
    made = estimate(words={"ko": 1000.0}, characters={"ko": 2000}, pages=10, pictures=2, overlays=3, cues=60)

    # 1,000 words at 100 to 200 an hour and again at 1,000; 60, 60, 180 and 60 minutes, or twice as many
    assert made.hours == Hours(low=5 + 1 + 6, high=10 + 1 + 12)
    assert made.cost == Cost(low=100 + 60, high=200 + 240, currency="EUR")
    assert (made.source_characters, made.target_words) == (2000, 1000)


def test_japanese_is_paid_by_the_character_and_other_languages_by_the_word():
    assert estimate(words={"ja": 500.0}, characters={"ja": 1000}).cost == Cost(low=50, high=100, currency="EUR")
    assert estimate(words={"th": 500.0}, characters={"th": 2600}).cost == Cost(low=50, high=100, currency="EUR")


@pytest.mark.parametrize(
    ("words", "hours", "cost"),
    [
        (0.4, (0.5, 0.5), (1, 1)),
        (73.0, (0.5, 1.0), (7, 15)),
        (330.0, (2.0, 3.5), (33, 66)),
        (1234.0, (7.5, 14.0), (120, 250)),
    ],
)
def test_figures_are_told_no_more_exactly_than_rates_are_known(words, hours, cost):
    made = estimate(words={"ko": words})

    assert (made.hours.low, made.hours.high) == hours
    assert (made.cost.low, made.cost.high) == cost


def test_where_nothing_is_left_everything_is_nought():
    made = effort(document(ENGLISH))

    assert made.is_nothing
    assert (made.hours, made.cost) == (Hours(), Cost())
    assert made.basis == "Of what was read nothing is left to translate."


def test_the_rates_of_the_house_stand_in_place_of_the_shipped_ones():
    house = effort(document(slide(TALE)), rates=replace(ROUND, currency="JPY"))

    assert house.cost.currency == "JPY"
    assert house.basis.endswith("rates: round figures.")


# what it rests on


def test_the_basis_says_every_amount_and_rate():
    made = estimate(words={"ja": 412.0, "th": 3.0}, characters={"ja": 800}, pages=2, pictures=6, overlays=1, cues=5)

    assert made.basis == (
        "An estimate: 415 words translated at 100-200 an hour and revised at 1,000, "
        "slides or pages to lay out: 2, 6-12 minutes each, pictures to rebuild: 6, 30-60 minutes each, "
        "overlays to recreate: 1, 60-120 minutes each, subtitles to time: 5, 1-2 minutes each; "
        "ja EUR 0.05-0.1 a character, other languages EUR 0.1-0.2 a word, other work EUR 10-20 an hour; "
        "rates: round figures."
    )


def test_the_basis_speaks_japanese():
    made = estimate("ja", words={"ja": 412.0}, characters={"ja": 800}, pictures=6)

    assert made.basis == (
        "目安の根拠：412語（英語換算）を1時間に100〜200語の速さで翻訳し1,000語の速さで校閲、"
        "画像の作り直し6点（1点30〜60分）。単価：jaは原文1字 EUR 0.05〜0.1、"
        "翻訳以外の作業は1時間 EUR 10〜20。レート表：round figures。"
    )


def test_the_basis_says_that_other_translations_are_not_as_long_as_english_ones():
    assert "English translation; de may be longer" in estimate(targets=("de", "en"), words={"ja": 10.0}).basis
    assert "English translation" not in estimate(targets=("en-GB",), words={"ja": 10.0}).basis


def test_what_was_not_read_is_said_not_to_be_in_it():
    lost = Gap(reason=GapReason.MEDIA, location=Location(unit_kind=UnitKind.SLIDE, index=1), audience=True)

    made = effort(document(ENGLISH, gaps=(picture(), picture(audience=False), lost)))

    assert made.basis.endswith("What was not read is not in it (places: 2).")


# over files


def test_the_sum_is_of_what_buyers_wait_for():
    japanese = document(slide(TALE), slide("監督は新潟の生まれで、雪を撮り続けてきた。"), path="pitch_ja.pptx")
    english = document(ENGLISH, slide("The director was born in Niigata."), path="pitch_en.pptx")
    others = [document(slide(TALE), path=path) for path in ("harbour.pptx", "island.pptx")]

    run = assess([japanese, english, *others], options=AssessOptions(material="other", rates=ROUND))

    served, ready, waiting, _other = run.results
    assert served.served_by == "pitch_en.pptx"
    assert (served.asked_effort, ready.asked_effort) == (None, None)
    assert served.effort is not None and not served.effort.is_nothing
    assert waiting.asked_effort == waiting.effort
    assert run.summary.effort is not None
    assert run.summary.effort.source_characters == 2 * len(TALE)
    assert run.summary.effort.pages == 2
    assert run.summary.effort.basis.startswith("The sum over 2 files")


def test_a_run_that_asks_for_nothing_has_no_sum():
    assert assess([document(ENGLISH)], options=AssessOptions(material="other")).summary.effort is None


def test_the_shipped_rates_make_a_japanese_page_of_400_characters_a_morning_at_the_most():
    page = effort_of(Work(words={"ja": 200.0}, characters={"ja": 400}, pages=1), shipped().rates, ("en",), "en")

    assert 0.5 <= page.hours.low <= page.hours.high <= 3
    assert 20 <= page.cost.low < page.cost.high <= 150
