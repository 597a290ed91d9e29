"""The clips inside a material: each distinct one is read once, and its text stands where the clip is shown."""

from locready.formats.clips.playing import Playing
from locready.formats.clips.read import with_clips_read

__all__ = ["Playing", "with_clips_read"]
