"""Runs an iterator ahead of whoever takes from it, in a thread of its own: frames are decoded while others are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from queue import Full, Queue
from threading import Event, Thread
from typing import Generic, TypeVar

T = TypeVar("T")
#: Seconds between two looks at whether anybody still wants more.
_LOOK_S = 0.2


class _End:
    """The end of what was run ahead, or the error that ended it."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.error = error


class Ahead(Generic[T]):
    """The items of an iterable, at most ``most`` of them waiting; the same items in the same order.

    Leaving the block ends the thread.
    """

    def __init__(self, items: Iterable[T], most: int) -> None:
        self._items = items
        self._waiting: Queue[T | _End] = Queue(most)
        self._unwanted = Event()
        self._thread = Thread(target=self._run, name="locready-ahead", daemon=True)

    def __enter__(self) -> Iterator[T]:
        self._thread.start()
        return self._taken()

    def __exit__(self, *_raised: object) -> None:
        self._unwanted.set()
        self._thread.join()

    def _taken(self) -> Iterator[T]:
        while not isinstance(item := self._waiting.get(), _End):
            yield item
        if item.error is not None:
            raise item.error

    def _run(self) -> None:
        end = _End()
        try:
            for item in self._items:
                if not self._hand_over(item):
                    return
        except BaseException as error:
            end = _End(error)
        self._hand_over(end)

    def _hand_over(self, item: T | _End) -> bool:
        while not self._unwanted.is_set():
            try:
                self._waiting.put(item, timeout=_LOOK_S)
            except Full:
                continue
            return True
        return False
