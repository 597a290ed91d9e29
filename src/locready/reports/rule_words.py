"""What a rule's severity, its status and its way of scoring are called, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping

from locready.catalogue import mark as _
from locready.rules import Mode, Status

SEVERITIES: Mapping[str, str] = {
    "info": _("info"),
    "minor": _("minor"),
    "major": _("major"),
    "critical": _("critical"),
}
STATUSES: Mapping[Status, str] = {
    Status.STABLE: _("stable"),
    Status.PREVIEW: _("preview"),
}
#: What a status means for a score.
STANDING: Mapping[Status, str] = {
    Status.STABLE: _("stable: what it finds counts in the score"),
    Status.PREVIEW: _("preview: what it finds is shown and costs no points until enough of it was found right"),
}
SCORED: Mapping[Mode, str] = {
    Mode.RATIO: _("by the share that is as it should be"),
    Mode.PRESENCE: _("all or nothing"),
    Mode.DENSITY: _("by findings a slide, page or minute"),
}
