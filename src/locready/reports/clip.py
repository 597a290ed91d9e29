"""A clip on a terminal: in time, for how long it cannot be read, its tracks, and what stands there longest."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from locready.catalogue import mark as _
from locready.catalogue import translate
from locready.display import on_one_line
from locready.model.run import Result, Run
from locready.reports import told_clip
from locready.reports.clock import duration
from locready.reports.flow import Flow
from locready.reports.languages import language_name
from locready.reports.lines import INDENT, grid, heading, say
from locready.reports.table import Look
from locready.reports.timeline import bars

#: So many texts are shown that cannot be read.
_WORST = 5


def show_clip(console: Console, result: Result, run: Run, look: Look) -> None:
    """Print what is told of a clip, and nothing of another material."""
    if result.screen_time is None:
        return
    for told in (told_clip.screen_sentence, told_clip.beside_sentence, told_clip.tracks_sentence):
        if sentence := told(result, run.lang):
            say(console, sentence)
    console.print()
    for line in bars(result, run.targets, run.lang, look.width - INDENT):
        console.print(Padding(line, (0, 0, 0, INDENT), expand=False), soft_wrap=True)
    _worst(console, result, run.lang)


def _worst(console: Console, result: Result, lang: str) -> None:
    texts = told_clip.untranslated(result)
    if not texts:
        return
    heading(console, _("What stands longest and cannot be read"), lang)
    table = grid()
    for text in texts[:_WORST]:
        what = Text(f"「{on_one_line(' '.join(text.text.split()))}」" if text.text else "…")
        name = language_name(text.language, lang)
        what.append(f"  {name}, {duration(text.seconds, lang)}", style="dim")
        table.add_row(Text(told_clip.times(text, lang)), Flow(what))
    console.print(Padding(table, (0, 0, 0, INDENT)))
    if len(texts) > _WORST:
        say(console, translate(_("and {count} more texts"), lang, {"count": len(texts) - _WORST}), style="dim")
    if not all(text.text for text in texts[:_WORST]):
        say(console, translate(_("…: letters that were not surely read are not quoted"), lang), style="dim")
