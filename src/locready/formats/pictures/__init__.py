"""Pictures in materials: what is shown where, decoded under limits, its text in reading order."""

from locready.formats.pictures.read import with_pictures_read
from locready.formats.pictures.shown import Shown

__all__ = ["Shown", "with_pictures_read"]
