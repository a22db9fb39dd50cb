"""The four steps of legal aid, opened for the tests of their windows."""


def opened(shell, key=None, **wish):
    shell.open("referral", key, **wish)
    return shell.current()
