"""The settings that LibreOffice is run with: a profile of its own, in which nothing of a file is carried out."""

from __future__ import annotations

from pathlib import Path

#: Macros never run, and files that a material links to are not fetched.
_SETTINGS = (
    ("Security/Scripting", "DisableMacrosExecution", "true"),
    ("Security/Scripting", "MacroSecurityLevel", "3"),
    ("Security/Scripting", "BlockUntrustedRefererLinks", "true"),
)
_ITEM = (
    '<item oor:path="/org.openoffice.Office.Common/{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_FILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
)


def write_profile(folder: Path) -> str:
    """Write the settings to a new folder and return the argument that makes LibreOffice use them."""
    user = folder / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(_FILE.format(items=items), encoding="utf-8")
    return f"-env:UserInstallation={folder.as_uri()}"
