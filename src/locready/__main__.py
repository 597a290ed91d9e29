"""``python -m locready``: the program, where its folder is not on the path."""

from locready.cli.main import run

if __name__ == "__main__":
    run()
