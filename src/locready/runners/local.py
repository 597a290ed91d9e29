"""Many files on this machine, as many at a time as asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from dataclasses import dataclass
from threading import Event
from time import perf_counter

from locready.catalogue import mark as _
from locready.errors import InputError, LocreadyError
from locready.formats import FORMATS, ReadOptions, detect
from locready.model import Document
from locready.runners.isolate import preload, read_isolated
from locready.runners.limits import ProcessLimits
from locready.runners.shares import Shares
from locready.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one source: a document, an error, or neither where it is no material and nobody named it."""

    source: Source
    document: Document | None = None
    error: InputError | None = None
    seconds: float = 0.0

    @property
    def skipped(self) -> bool:
        """Whether it is a file of a folder that is no material."""
        return self.document is None and self.error is None


#: Called with each outcome as it comes, and with how many of how many are done.
Progress = Callable[[Outcome, int, int], None]


def read_many(
    sources: Sequence[Source],
    options: ReadOptions,
    limits: ProcessLimits,
    jobs: int = 0,
    progress: Progress | None = None,
    shares: Shares | None = None,
) -> list[Outcome]:
    """Read all sources, each in a process of its own, and return their outcomes in the order of the sources.

    Args:
        sources: what to read.
        options: how to read.
        limits: what each may cost.
        jobs: how many at a time; 0: as many as there are processors.
        progress: told of every outcome as it comes.
        shares: keeps how far those have come that are being read.
    """
    given_up = Event()
    if shares is not None:
        shares.expected = len(sources)
    if len(sources) == 1:
        outcome = _outcome(sources[0], options, limits, given_up, shares)
        if progress is not None:
            progress(outcome, 1, 1)
        return [outcome]
    preload(_likely_readers(sources))
    with ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 1) as pool:
        futures = {
            pool.submit(_outcome, source, options, limits, given_up, shares): place
            for place, source in enumerate(sources)
        }
        outcomes: dict[int, Outcome] = {}
        try:
            for future in as_completed(futures):
                outcomes[futures[future]] = future.result()
                if progress is not None:
                    progress(future.result(), len(outcomes), len(sources))
        except BaseException:
            given_up.set()
            pool.shutdown(cancel_futures=True)
            raise
    return [outcomes[place] for place in range(len(sources))]


def _likely_readers(sources: Sequence[Source]) -> list[str]:
    """Return the modules of the readers that the files' names promise."""
    endings = {source.path.suffix.lower().lstrip(".") for source in sources}
    return [known.module for known in FORMATS if known.module is not None and endings & set(known.extensions)]


def _outcome(
    source: Source, options: ReadOptions, limits: ProcessLimits, given_up: Event, shares: Shares | None
) -> Outcome:
    """Read one source; whatever is wrong with it is told and harms no other."""
    start = perf_counter()
    try:
        if not source.named and not _is_material(source):
            return Outcome(source=source)
        with nullcontext() if shares is None else shares.reading(source) as slot:
            document = read_isolated(source, options, limits, given_up, slot)
    except InputError as error:
        return Outcome(source=source, error=error, seconds=perf_counter() - start)
    except LocreadyError:
        raise  # something that is not installed, say: no fault of the file
    except Exception as error:
        unforeseen = InputError(detail=f"{source.name}: {type(error).__name__}: {error}", advice=_REPORT)
        return Outcome(source=source, error=unforeseen, seconds=perf_counter() - start)
    return Outcome(source=source, document=document, seconds=perf_counter() - start)


def _is_material(source: Source) -> bool:
    """Say whether a file that nobody named is one to read."""
    found = detect(source)
    return found is not None and (found.in_folders or source.matched)


_REPORT = _("This is a bug of locready: please report it with the file, if you may share it.")
