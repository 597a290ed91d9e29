"""The templates of the report, under rules that hold for every byte of a stranger's text in them."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from locready.catalogue import translate
from locready.display import harmless
from locready.reports.states import MEANINGS, NEEDS_NOTHING

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


@cache
def environment(lang: str) -> Environment:
    """Return the templates in a language: everything is escaped, a name that is not there is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("locready.reports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["lang"] = lang
    made.globals["meaning"] = lambda state: translate(MEANINGS.get(state, NEEDS_NOTHING), lang)
    made.globals["_"] = lambda sentence, **values: translate(sentence, lang, values or None)
    return made


def _shown(value: object) -> object:
    """Return what is put into the page: text without marks that steer it instead of being read."""
    if not isinstance(value, str) or hasattr(value, "__html__"):  # markup is made of parts that went through here
        return value
    return harmless(value).encode("utf-8", "replace").decode()


@cache
def asset(name: str) -> Markup:
    """Return the style or the script that stands in every page: text of ours, the only one that is not escaped."""
    from markupsafe import Markup

    return Markup((files("locready.reports.html") / name).read_text(encoding="utf-8"))  # noqa: S704 -- see above


def digest(text: str) -> str:
    """Return the hash by which a policy of a page lets a style or script in (CSP level 2, 4.2.5)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
