"""SubStation Alpha: dialogue without overrides, drawings and comments."""

from __future__ import annotations

from reading_subtitles import document_of, shown, told

HEAD = "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n"
FORMAT = "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"


def event(text: str, start: str = "0:00:01.00", end: str = "0:00:02.50", kind: str = "Dialogue") -> str:
    return f"{kind}: 0,{start},{end},Default,,0,0,0,,{text}\n"


def test_overrides_and_drawings_are_no_text_and_breaks_are_line_feeds() -> None:
    document = document_of(HEAD + FORMAT + event(r"{\pos(1,2)\i1}a\Nb\nc\hd, e{\p1}m 0 0 l 9 9{\p0}{\pbo3}f"), "a.ass")

    assert shown(document) == [(1.0, 2.5, "a\nb\nc d, ef")]
    assert document.gaps == ()


def test_comments_and_pure_drawings_are_no_cues() -> None:
    events = event("remark", kind="Comment"), event(r"{\p1}m 0 0 l 1 1"), event("shown")

    document = document_of(HEAD + FORMAT + "".join(events), "a.ass")

    assert [cue.text for cue in document.segments] == ["shown"]


def test_a_text_that_is_set_in_layers_is_there_once() -> None:
    events = event(r"{\blur5}看板"), event("看板"), event("看板", start="0:00:05.00", end="0:00:06.00")

    document = document_of(HEAD + FORMAT + "".join(events), "a.ass")

    assert shown(document) == [(1.0, 2.5, "看板"), (5.0, 6.0, "看板")]


def test_the_order_of_the_fields_is_what_the_file_says() -> None:
    document = document_of(HEAD + "Format: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,a, b\n", "a.ass")

    assert shown(document) == [(1.0, 2.0, "a, b")]


def test_one_broken_event_costs_no_other() -> None:
    events = (
        event("before"),
        event("broken", start="soon"),
        "Dialogue: 0,0:00:01.00\n",
        "stray\n",
        event("x", "0:00:03.00", "0:00:04.00"),
    )

    document = document_of(HEAD + FORMAT + "".join(events), "a.ass")

    assert shown(document) == [(1.0, 2.5, "before"), (None, None, "broken"), (None, None, "stray"), (3.0, 4.0, "x")]
    assert told(document) == [
        "cue 2: its times cannot be read",
        "cue 3: it is cut off",
        "text behind cue 3: it has no times",
    ]


def test_the_older_kind_is_read_too() -> None:
    old = HEAD.replace("V4+", "V4") + FORMAT.replace("Layer", "Marked") + event("x").replace(" 0,", " Marked=0,", 1)

    document = document_of(old, "a.ssa")

    assert (document.tracks[0].codec, shown(document)) == ("ssa", [(1.0, 2.5, "x")])
