"""Where a material sets its translations."""

from __future__ import annotations

from made_documents import Text, labelled, slide

PAGES = [
    ("雪の港で兄弟が再会する。", "Two brothers meet again in a snowbound harbour."),
    ("父の船を売るか守るかで争う。", "They quarrel over whether to sell or keep their father's boat."),
    ("母の手紙が真実を明かす。", "Their mother's letter reveals the truth."),
    ("撮影は二月に始まる。", "Shooting starts in February."),
    ("音楽は祖父が残した歌による。", "The music builds on songs that their grandfather left."),
    ("配給会社を探している。", "We are looking for a distributor."),
]
#: Freely worded, so that hardly any dictionary finds one in the other.
FREE = ("編成方針", "What we are looking for")


def bilingual(*, pages: int) -> list[tuple[Text, ...]]:
    return [slide(Text(ja, row=0), Text(en, row=0, column=1)) for ja, en in PAGES[:pages]]


def test_in_a_bilingual_deck_a_freely_worded_neighbour_is_a_translation():
    alone = labelled(slide(Text(FREE[0], row=0), Text(FREE[1], row=0, column=1)))

    among = labelled(*bilingual(pages=6), slide(Text(FREE[0], row=0), Text(FREE[1], row=0, column=1)))

    assert not alone.segments[0].pairs
    assert among.segments[-2].pairs


def test_a_text_where_the_deck_never_sets_translations_is_none():
    beside = slide(Text(FREE[0], row=0), Text(FREE[1], row=0, column=1))
    below = slide(Text(FREE[0], row=0), Text(FREE[1], row=4))

    usual, unusual = labelled(*bilingual(pages=6), beside), labelled(*bilingual(pages=6), below)

    assert usual.segments[-2].pairs
    assert not unusual.segments[-2].pairs


def test_the_english_of_three_blocks_taken_away_exactly_those_three_are_named():
    holes = {1, 3, 4}
    slides = [
        slide(Text(ja, row=0), *(() if place in holes else (Text(en, row=0, column=1),)))
        for place, (ja, en) in enumerate(PAGES)
    ]

    document = labelled(*slides)

    named = [segment.text for segment in document.segments if segment.coverage.unpaired > 0]
    assert named == [PAGES[place][0] for place in sorted(holes)]
