"""``python -m locready`` and the program ``locready``."""

from __future__ import annotations

import gc

#: Start-up makes some 300,000 objects that stay; looking for cycles among them costs 5 % of a small scan.
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def main() -> None:
    """Run the command line and exit.

    The command line is imported here and not above, as every process that reads a file imports this module again.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 50)
    from locready.cli.main import run

    run()


if __name__ == "__main__":
    main()
