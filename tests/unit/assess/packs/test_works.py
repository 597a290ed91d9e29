"""Which materials of a run are of one work, and which only look like it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from locready.assess.packs.works import works
from locready.model import Document
from locready.model.labelled import LabelledDocument
from made_documents import titled
from made_works import as_material, deck, trailer


def together(*materials: LabelledDocument, served: dict[str, str] | None = None) -> set[frozenset[str]]:
    """Return the works of more than one file."""
    return {frozenset(paths) for paths in works(materials, served or {}) if len(paths) > 1}


def pitch(path: str, title: str, *more: str) -> LabelledDocument:
    return as_material(deck(path, title, *more), "pitch")


def clip(path: str, *cards: str) -> LabelledDocument:
    return as_material(trailer(path, *cards), "trailer")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("minamo_deck_ja.pptx", "minamo_trailer.mp4"),
        ("minamo-onesheet.pdf", "Minamo Trailer v2.mp4"),
        ("ja/minamo_pitch.pptx", "en/minamo_teaser.mp4"),
        ("decks/minamo_deck.pptx", "trailers/minamo.mp4"),
        ("港の時計_企画書.pptx", "港の時計予告編.mp4"),
        ("minamo/deck.pptx", "minamo/trailer.mp4"),
        ("minamo/minamo.pptx", "minamo/trailer_ja.mp4"),
    ],
)
def test_materials_belong_together_by_their_names(one: str, other: str) -> None:
    found = together(pitch(one, "港の時計"), clip(other))

    assert found == {frozenset({one, other})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deck.pptx", "trailer.mp4"),
        ("pitch_2026.pptx", "trailer_2026.mp4"),
        ("TIFFCOM_deck_ja.pptx", "TIFFCOM_trailer.mp4"),
        ("01_deck.pptx", "01_trailer.mp4"),
        ("minamo_1_deck.pptx", "minamo_2_trailer.mp4"),
        ("tokyo/minamo_deck.pptx", "osaka/minamo_trailer.mp4"),
        ("toei/minamo_deck.pptx", "toei/trailer.mp4"),
        ("docs_2018.pptx", "docs_2019.mp4"),
    ],
)
def test_names_that_say_nothing_or_other_things_join_nothing(one: str, other: str) -> None:
    assert not together(pitch(one, "港の時計"), clip(other))


def test_a_title_on_the_cover_and_on_the_title_card_joins_a_deck_and_a_trailer() -> None:
    found = together(pitch("kikaku.pptx", "港の時計"), clip("final_cut.mp4", "港の時計", "今秋公開"))

    assert found == {frozenset({"kikaku.pptx", "final_cut.mp4"})}


def test_two_trailers_that_announce_the_same_season_are_of_two_works() -> None:
    assert not together(
        clip("a_cut.mp4", "今秋公開"), clip("b_cut.mp4", "今秋公開"), clip("c.mp4", "Coming this autumn")
    )


def test_a_file_named_as_another_one_is_titled_belongs_to_it() -> None:
    found = together(pitch("kikaku_final.pptx", "The Harbour Clock"), clip("HarbourClock_trailer.mp4"))

    assert found == {frozenset({"kikaku_final.pptx", "HarbourClock_trailer.mp4"})}


@pytest.mark.parametrize(("shown", "joined"), [("The Harbour Clock", True), ("", False)])
def test_a_title_in_the_properties_joins_only_with_one_that_is_shown(shown: str, joined: bool) -> None:
    def declaring(document: Document) -> LabelledDocument:
        return as_material(replace(document, properties=titled("The Harbour Clock")), "trailer")

    found = together(
        declaring(trailer("cut_a.mp4")), declaring(trailer("cut_b.mp4")), pitch("plan_9.pptx", shown or "Nine Letters")
    )

    assert bool(found) is joined


def test_two_decks_named_alike_with_other_titles_are_of_two_works() -> None:
    assert not together(pitch("toei_deck.pptx", "The Harbour Clock"), pitch("toei_pitch.pptx", "Nine Letters"))


def test_the_same_name_with_other_figures_is_another_work() -> None:
    one = ("Budget JPY 310,000,000", "Grant JPY 22,000,000", "Festivals 131", "Prints 480")
    other = ("Budget JPY 185,000,000", "Grant JPY 41,000,000", "Festivals 117", "Prints 905")

    assert not together(pitch("toei_deck.pptx", "港", *one), pitch("toei_pitch.pptx", "港", *other))


def test_a_variation_of_the_title_does_not_part_a_deck_from_its_one_sheet() -> None:
    found = together(
        pitch("harbour_deck.pptx", "The Harbour Clock"), pitch("harbour_onesheet.pdf", "Clock of the Harbour")
    )

    assert found == {frozenset({"harbour_deck.pptx", "harbour_onesheet.pdf"})}


def test_a_companys_presentation_is_of_no_work() -> None:
    company = as_material(deck("minamo_company.pptx", "Minamo"), "company")

    assert not together(company, clip("minamo_trailer.mp4"))


def test_talks_of_one_series_are_no_works() -> None:
    talks = [
        as_material(deck(f"meetup_{kind}.pptx", "Welcome to the meetup"), "other") for kind in ("intro", "outline")
    ]

    assert not together(*talks)


def test_a_template_title_on_the_covers_of_many_exhibitors_joins_none() -> None:
    decks = [pitch(f"exhibitor{number}x.pptx", "Asian Animation Showcase") for number in range(13)]

    assert not together(*decks)


def test_a_folder_of_one_exhibitor_with_several_titles_is_not_one_work() -> None:
    found = together(
        pitch("toei/deck.pptx", "The Harbour Clock"),
        pitch("toei/onesheet.pdf", "Nine Letters"),
        clip("toei/trailer.mp4", "Winter"),
    )

    assert not found


def test_a_folder_of_more_than_a_handful_is_no_work() -> None:
    names = ["deck", "pitch", "proposal", "one-sheet", "treatment", "synopsis", "outline"]

    assert not together(*(pitch(f"minamo/{name}.pptx", "") for name in names))


def test_versions_always_belong_together() -> None:
    found = together(
        pitch("kikaku.pptx", "港の時計"), pitch("pitch.pptx", "The Harbour Clock"), served={"kikaku.pptx": "pitch.pptx"}
    )

    assert found == {frozenset({"kikaku.pptx", "pitch.pptx"})}


def test_a_chain_of_names_does_not_join_what_contradicts() -> None:
    # the trailer is named as one work and shows the title of another
    found = together(
        pitch("harbour_deck.pptx", "The Harbour Clock"),
        clip("harbour_trailer.mp4", "Nine Letters"),
        pitch("letters_deck.pptx", "Nine Letters"),
    )

    assert not any({"harbour_deck.pptx", "letters_deck.pptx"} <= work for work in found)


def test_the_order_of_the_files_makes_no_difference() -> None:
    materials = [
        pitch("harbour_deck.pptx", "The Harbour Clock"),
        clip("harbour_trailer.mp4", "Nine Letters"),
        pitch("letters_deck.pptx", "Nine Letters"),
        clip("minamo.mp4"),
    ]

    assert len({frozenset(together(*order)) for order in permutations(materials)}) == 1
