"""The command line, for scripts and for machines without a screen; alone it opens the window.

Answers go to standard output, sentences about what was refused to standard error. Exit codes:
0 done, 2 refused, 1 a fault of the program. Each command imports what it needs when it is called,
so that `casedesk` itself starts at once.
"""

from casedesk.cli.desk import casedesk, main

__all__ = ["casedesk", "main"]
