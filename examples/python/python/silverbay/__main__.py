"""The command `silverbay`: the programs of the crate."""

import os
import sys

from . import DATA
from ._silverbay import command


def main() -> int:
    """Runs the command of the arguments, on the tables that come with the wheel where no
    others are named."""
    os.environ.setdefault("SILVERBAY_DATA", str(DATA))
    return command(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
