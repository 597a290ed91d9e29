"""Whether LibreOffice opens a file."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

#: Seconds; the largest deck takes a tenth of that on two cores.
_PATIENCE = 180


def opens(path: Path) -> bool:
    """Say whether LibreOffice makes a PDF of a file.

    Raises:
        SystemExit: LibreOffice is not installed.
    """
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("LibreOffice (soffice) is not installed; leave --office out.")
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
        made = Path(folder, f"{path.stem}.pdf")
        return made.is_file() and made.stat().st_size > 0
