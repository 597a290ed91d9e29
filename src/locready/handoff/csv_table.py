"""A job as CSV: UTF-8 with a mark, as Excel needs it to see that it is no other encoding."""

from __future__ import annotations

import csv
import io

from locready.handoff.columns import rows, titles
from locready.handoff.csv_cells import defused
from locready.handoff.job import Job


def render(job: Job, lang: str) -> bytes:
    """Return the job as a file: a row a text under a header in a language."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(titles(lang))
    writer.writerows([defused(cell) for cell in row] for row in rows(job, lang))
    return text.getvalue().encode("utf-8-sig")
