"""A reader that hangs, dies or eats memory harms its own file and nothing else."""

from __future__ import annotations

import faulthandler
import os
import signal
import time

import pytest

from locready.errors import Crashed, Encrypted, TimedOut, TooLarge
from locready.runners.isolate import isolated
from locready.runners.limits import ProcessLimits

ROOMY = ProcessLimits(timeout_s=30, memory_mb=2048)


def answer(number: int) -> int:
    return number + 1


def hang() -> None:
    time.sleep(60)


def die() -> None:
    faulthandler.disable()  # pytest's, which a forked process inherits
    os.kill(os.getpid(), signal.SIGSEGV)


def leave() -> None:
    os._exit(9)


def eat() -> int:
    return len(bytearray(4_000_000_000))


def load() -> None:
    raise ImportError("cv2.abi3.so: failed to map segment from shared object")


def refuse(path: str) -> None:
    raise Encrypted(path=path)


def process_id() -> int:
    return os.getpid()


def test_a_result_comes_back():
    assert isolated(answer, 41, name="deck.pptx", limits=ROOMY) == 42


def test_each_call_has_a_process_of_its_own():
    processes = {isolated(process_id, name="deck.pptx", limits=ROOMY) for _ in range(2)}

    assert len(processes | {os.getpid()}) == 3


def test_a_reader_that_hangs_is_stopped_and_named():
    with pytest.raises(TimedOut, match=r"deck\.pptx took more than 1 s"):
        isolated(hang, name="deck.pptx", limits=ProcessLimits(timeout_s=1))


@pytest.mark.parametrize(("ending", "said"), [(die, "signal 11"), (leave, "exit code 9")])
def test_a_reader_that_dies_is_told_with_its_end(ending, said):
    with pytest.raises(Crashed, match=said):
        isolated(ending, name="deck.pptx", limits=ROOMY)


def test_a_reader_that_eats_memory_meets_its_limit():
    with pytest.raises(TooLarge, match="more than 1024 MB"):
        isolated(eat, name="deck.pptx", limits=ProcessLimits(memory_mb=1024))


def test_a_library_that_finds_no_memory_to_be_loaded_into_is_the_same_limit():
    with pytest.raises(TooLarge, match="more than 2048 MB"):
        isolated(load, name="deck.pptx", limits=ROOMY)


def test_an_error_of_the_reader_comes_back_whole():
    with pytest.raises(Encrypted) as caught:
        isolated(refuse, "deck.pptx", name="deck.pptx", limits=ROOMY)

    assert caught.value.message == "deck.pptx is encrypted and needs a password."
