"""Web pages as they are written: blocks of text, what is hidden, what stands beside it; nothing is run or fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from locready.errors import Damaged, TooLarge
from locready.formats import ReadLimits, ReadOptions, read
from locready.model import Document, GapReason, Role
from locready.sources import Source
from made_packages import texts


def page(body: str, head: str = "", attributes: str = "", encoding: str = "utf-8") -> Document:
    whole = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>"
    return read(Source(path=Path("a.html"), data=whole.encode(encoding)), ReadOptions())


def test_blocks_are_segments_and_spaces_between_words_collapse() -> None:
    document = page("<h1>題</h1>bare <b>bold</b>\n text<p>one<br>two</p><ul><li>a<li>b</ul><table><td>cell</table>")

    assert [(one.text, one.role) for one in document.segments] == [
        ("題", Role.TITLE),
        ("bare bold text", Role.BODY),
        ("one\ntwo", Role.BODY),
        ("a", Role.BODY),
        ("b", Role.BODY),
        ("cell", Role.TABLE),
    ]
    assert document.units[0].title == "題"


def test_scripts_styles_templates_and_readings_are_no_text() -> None:
    document = page(
        "<script>x</script><style>y</style><template>z</template><ruby>灯台<rp>(</rp><rt>とうだい</rt></ruby>"
    )

    assert texts(document) == ["灯台"]


@pytest.mark.parametrize(
    "hidden", ["<p hidden>x</p>", '<p style="display : none">x</p>', "<noscript>x</noscript>", "<dialog>x</dialog>"]
)
def test_what_is_hidden_is_told_as_hidden(hidden: str) -> None:
    assert [(one.text, one.hidden) for one in page(f"<p>seen</p>{hidden}").segments] == [("seen", False), ("x", True)]


def test_languages_are_those_of_the_nearest_element() -> None:
    document = page('<p>あ</p><p lang="en">b</p>', attributes='lang="ja"')

    assert [one.declared_language for one in document.segments] == ["ja", "en"]
    assert document.properties.language == "ja"


def test_titles_descriptions_and_texts_of_attributes_are_read() -> None:
    head = '<title>T\n t</title><meta name="description" content="About"><meta name="viewport" content="width=1">'

    document = page('<img alt="灯台" src="a.png"><input placeholder="Name"><input type="submit" value="Send">', head)

    assert texts(document, Role.METADATA) == ["T t", "About"]
    assert texts(document, Role.ALT) == ["灯台"]
    assert texts(document, Role.BODY) == ["Name", "Send"]


def test_pictures_and_clips_are_gaps_and_trackers_are_nothing() -> None:
    document = page(
        '<img src="a.png"><img src="t.gif" width="1"><img src="data:image/png;base64,AA"><video src="v.mp4">'
    )

    assert [gap.reason for gap in document.gaps] == [GapReason.PICTURE, GapReason.DAMAGED_PART, GapReason.MEDIA]


@pytest.mark.parametrize("encoding", ["shift_jis", "euc_jp", "iso2022_jp", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("declared", [True, False])
def test_japanese_is_read_in_every_encoding_also_where_none_is_declared(encoding: str, declared: bool) -> None:
    head = f'<meta charset="{encoding.replace("2022", "-2022").replace("_", "-")}">' if declared else ""

    document = page("<p>港が閉鎖されたあとも、アキは島に残る。</p>", head, encoding=encoding)

    assert texts(document, Role.BODY) == ["港が閉鎖されたあとも、アキは島に残る。"]


def test_a_declaration_that_is_wrong_is_not_followed() -> None:
    assert texts(page("<p>灯台守の女</p>", '<meta charset="shift_jis">'), Role.BODY) != []


def test_what_lies_too_deep_is_told() -> None:
    document = page("<p>seen</p>" + "<div>" * 3000 + "deep")

    assert texts(document) == ["seen"]
    assert [(gap.reason, gap.audience) for gap in document.gaps] == [(GapReason.DAMAGED_PART, True)]


def test_a_page_with_zero_bytes_or_over_the_limit_is_refused() -> None:
    with pytest.raises(Damaged):
        read(Source(path=Path("a.html"), data=b"<html>" + bytes(range(256)) * 9), ReadOptions())
    with pytest.raises(TooLarge):
        read(Source(path=Path("a.html"), data=b"<html>" * 99), ReadOptions(limits=ReadLimits(part_bytes=99)))
