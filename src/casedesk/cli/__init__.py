"""The command line, for scripts and machines without a screen; alone it opens the window.

Answers go to standard output, sentences about what was refused to standard error. Exit codes:
0 done, 2 refused, 1 a fault of the program. Each command imports what it needs when it is called,
so that `casedesk` itself starts at once.
"""

import sys


def main() -> None:
    """Open the window when `casedesk` stands alone, else do what the command line says."""
    if len(sys.argv) == 1:
        from casedesk.app import run

        sys.exit(run())
    from casedesk.cli import desk

    desk.main()
