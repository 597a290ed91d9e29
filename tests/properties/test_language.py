"""What holds for the reading of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from locready.language import METHODS, identify, read_all, word_equivalents
from locready.model.reading import NO_LANGUAGE

NAMES = st.sampled_from(
    ["国宝", "あらすじ", "电影", "영화", "кино", "Contact", "der Film", "Otoko wa", "S01E03", "Lee Sang-il"]
)
SIGNS = st.sampled_from(["監督", "アニメ", "電影", "ไทย", "12", "a@b.jp", "ﬁ", "㍿", "é", "/", ":", "\n", "😀"])
WORDS = st.one_of(NAMES, SIGNS)
PHRASES = st.lists(WORDS, max_size=8)
TEXTS = st.one_of(st.text(max_size=40), PHRASES.map(" ".join), PHRASES.map("".join))
FEW = settings(max_examples=150, deadline=None)


@FEW
@given(TEXTS)
def test_spans_cover_the_text_without_holes(text):
    spans = identify(text).spans

    borders = [0, *(span.end for span in spans)]
    assert [span.start for span in spans] == borders[:-1]
    assert borders[-1] == len(text)
    assert all(span.start < span.end for span in spans)


@FEW
@given(TEXTS)
def test_a_reading_is_explained_and_its_confidence_is_a_probability(text):
    reading = identify(text)

    assert reading.method in METHODS
    assert 0.0 <= reading.confidence <= 1.0
    assert reading.language in {span.language for span in reading.spans} | {NO_LANGUAGE}


@FEW
@given(TEXTS)
def test_word_equivalents_are_counts_of_the_languages_of_the_spans(text):
    reading = identify(text)

    counts = word_equivalents(text, reading)

    assert all(words > 0 for words in counts.values())
    assert set(counts) <= {span.language for span in reading.spans}


@FEW
@given(st.lists(TEXTS, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_texts_changes_no_reading(texts, random):
    shuffled = random.sample(texts, len(texts))

    assert dict(zip(texts, read_all(texts), strict=True)) == dict(zip(shuffled, read_all(shuffled), strict=True))


@FEW
@given(TEXTS, NAMES)
def test_a_known_word_counts_in_no_language(text, name):
    whole = f"{text} {name}"

    spans = identify(whole, known=[name]).spans

    assert {span.language for span in spans if span.end > len(text) + 1} == {NO_LANGUAGE}
