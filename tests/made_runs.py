"""Runs as a report gets them, made of texts: a deck, a clip, a pack of several, and one whose texts attack the page."""

from __future__ import annotations

from dataclasses import replace

from locready.api import assess
from locready.assess.assess import AssessOptions
from locready.model import Role
from locready.model.run import Failure, Result, Run
from made_clips import Shown, clip, cues, subtitle
from made_documents import Text, document, picture, slide

#: What ends a style, a script, an attribute, a comment, a CDATA section or a quoted string, or turns the direction.
ATTACKS = (
    "<script>document.title = 'owned'</script>",
    "</style><script>document.title = 'owned'</script>",
    "</script><script>document.title = 'owned'</script>",
    '"><img src=x onerror="document.title=\'owned\'">',
    "' onmouseover='document.title=1' x='",
    "]]><svg onload=\"document.title='owned'\"></svg>",
    "--><script>document.title = 'owned'</script><!--",
    "</title><svg><script>document.title = 'owned'</script></svg>",
    "{{ 7 * 7 }}{% raw %}{count}%s%(x)s",
    "javascript:document.title='owned'",
    "&lt;b&gt; &#x3c;script&#x3e;",
    "\u202egnp.exe\u2066 \x1b]0;owned\x07",
    "</tspan></text></svg><iframe srcdoc='<script>parent.document.title=1</script>'></iframe>",
)


def deck_run(lang: str = "en") -> Run:
    """Return a run over a deck with a slide of each state: not translated, beside its translation, readable."""
    made = document(
        slide(
            Text("灯台守の女", Role.TITLE),
            "岬にひとり残った灯台守の物語です。社外秘。",
            Text("製作委員会", picture="p1"),
        ),
        slide(Text("あらすじ", Role.TITLE), Text("Synopsis", column=1, row=0), "She keeps the light burning."),
        slide(Text("Contact", Role.TITLE), "Write to us for a screener.", "2026"),
        path="資料/企画書.pptx",
        gaps=(picture(3),),
    )
    return assess([made], options=AssessOptions(lang=lang))


def clip_run(lang: str = "en") -> Run:
    """Return a run over a clip with overlays in two languages, a burned-in subtitle and a subtitle track."""
    shown = (
        Shown("最後の夏が、はじまる。", 5.0, 15.0),
        subtitle("どうして黙っていたの", 12.0, 18.0),
        Shown("The last summer", 30.0, 40.0),
    )
    made = clip(*shown, tracks=[cues(("Why did you never tell me?", 12.0, 18.0))])
    return assess([made], options=AssessOptions(lang=lang))


def pack_run(lang: str = "en") -> Run:
    """Return a run over five files: of three bands, one that could not be read, one with texts nobody can place."""
    files = [
        document(slide("The Lighthouse Keeper", "She keeps the light burning."), path="keeper.pptx"),
        document(slide("灯台守の女", "岬にひとり残った灯台守の物語です。"), path="企画書.pptx"),
        document(slide("灯台守の女", "A story of a keeper of a light and of her sister."), path="half.pptx"),
        document(path="empty.pptx"),
    ]
    run = assess(files, options=AssessOptions(lang=lang))
    failure = Failure(kind="damaged", message="broken.pptx is damaged: it is empty.", advice="Save it again.")
    return replace(run, results=(*run.results, Result(path="broken.pptx", status="error", error=failure)))


def hostile_runs(lang: str = "en") -> dict[str, Run]:
    """Return runs in which every string that a stranger can write is an attack."""
    whole = " ".join(ATTACKS)
    deck = document(*(slide(Text(text, Role.TITLE), f"{text} 灯台守の女の物語です。") for text in ATTACKS))
    one = assess([replace(deck, path=f"{ATTACKS[3]}.pptx")], options=AssessOptions(lang=lang))
    moving = clip(*(Shown(f"{text} 最後の夏", 5.0 * n, 5.0 * n + 4) for n, text in enumerate(ATTACKS)))
    clips = assess([replace(moving, path=f"{ATTACKS[1]}.mp4")], options=AssessOptions(lang=lang))
    failure = Failure(kind="damaged", message=whole, advice=whole)
    broken = Result(path=whole, status="error", error=failure)
    pack = replace(one, results=(_attacked(one.only), _attacked(clips.only), broken))
    return {
        "deck": replace(one, results=(_attacked(one.only),)),
        "clip": replace(clips, results=(_attacked(clips.only),)),
        "pack": replace(pack, profile=ATTACKS[0], tool=replace(pack.tool, version=ATTACKS[1])),
    }


def _attacked(result: Result) -> Result:
    """Return a result whose findings, titles, tags and rules are attacks as well."""
    return replace(
        result,
        segments=tuple(
            replace(segment, language=attack, method=attack)
            for segment, attack in zip(result.segments, ATTACKS * len(result.segments), strict=False)
        ),
        findings=tuple(
            replace(finding, message=attack, excerpt=attack, suggestion=attack, rule=f"x{attack}")
            for finding, attack in zip(result.findings, ATTACKS * len(result.findings), strict=False)
        ),
        units_detail=tuple(replace(unit, title=ATTACKS[0]) for unit in result.units_detail),
    )


def tall(run: Run) -> Run:
    """Return the same run with its slides twice as high as wide."""
    result = run.only
    units = tuple(replace(unit, width=500.0, height=1000.0) for unit in result.units_detail)
    return replace(run, results=(replace(result, units_detail=units),))
