"""RapidOCR with the PP-OCRv6 models of its wheel: finds lines of any script, reads Chinese, Japanese and Latin ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from locready.ocr.lines import RAPIDOCR
from locready.ocr.pixels import Corners, Pixels

if TYPE_CHECKING:
    from rapidocr import RapidOCR

NAME = RAPIDOCR
_FINDS, _READS = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
#: The models are named by path, so that the library never looks for one on the network; it neither shrinks pictures
#: (scales.py does) nor drops what it cannot read (route.py does); files are read side by side, so one thread each.
_SETTINGS: dict[str, object] = {
    "Global.log_level": "critical",
    "Global.text_score": 0.0,
    "Global.use_preprocess_img": False,
    "Global.use_vertical_padding": False,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "Det.limit_type": "max",
    "Det.limit_side_len": 1_000_000,
}


class Guess(NamedTuple):
    """What an engine takes a line for; confidence is 0..1."""

    text: str
    confidence: float


def find(picture: Pixels) -> list[Corners]:
    """Return the lines of a picture, in no particular order."""
    found = _engine("")(_bgr(picture), use_det=True, use_cls=False, use_rec=False)
    boxes = getattr(found, "boxes", None)
    return [] if boxes is None else [np.asarray(box, dtype=np.float32) for box in boxes]


def read(lines: Sequence[Pixels], model: str = "") -> list[Guess]:
    """Return what each line says, by the bundled model or by another one of that path."""
    return [_read(line, model) for line in lines]


def models() -> Iterable[Path]:
    """Return the paths of the bundled models."""
    folder = Path(str(files("rapidocr"))) / "models"
    return folder / _FINDS, folder / _READS


def _read(line: Pixels, model: str) -> Guess:
    said = _engine(model)(_bgr(line), use_det=False, use_cls=False, use_rec=True)
    texts, scores = getattr(said, "txts", None), getattr(said, "scores", None)
    return Guess(texts[0], float(scores[0])) if texts and scores else Guess("", 0.0)


def _bgr(picture: Pixels) -> Pixels:
    return np.ascontiguousarray(picture[:, :, ::-1])


@cache
def _engine(model: str) -> RapidOCR:
    """Load the library once a process; its import takes a second."""
    from rapidocr import RapidOCR

    finds, reads = models()
    return RapidOCR(params={**_SETTINGS, "Det.model_path": str(finds), "Rec.model_path": model or str(reads)})
