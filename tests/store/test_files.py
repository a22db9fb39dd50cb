"""A file is the old one or the new one, and several change together."""

import os

import pytest

from casedesk.store import files


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a"
    files.write(path, b"old")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(5, "I/O error")))
    with pytest.raises(OSError, match="I/O error"):
        files.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_file_that_a_scanner_holds_is_waited_for(tmp_path, monkeypatch):
    really, failures = os.replace, [5, 32, 33]

    def held(new, current):
        if failures:
            error = OSError(13, "held")
            error.winerror = failures.pop()
            raise error
        really(new, current)

    monkeypatch.setattr(os, "replace", held)
    files.write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert not failures


def test_another_failure_is_not_waited_for(tmp_path, monkeypatch):
    tries = []

    def broken(new, current):
        tries.append(new)
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(PermissionError):
        files.write(tmp_path / "a", b"new")
    assert len(tries) == 1


def test_a_swap_that_stopped_half_way_is_carried_through(tmp_path, monkeypatch):
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
        (tmp_path / f"{name}.next").write_bytes(b"new")
    really = files.replace

    def once(new, current):
        if current.name == "b":
            raise KeyboardInterrupt
        really(new, current)

    with monkeypatch.context() as patch:
        patch.setattr(files, "replace", once)
        with pytest.raises(KeyboardInterrupt):
            files.swap(tmp_path, [("a.next", "a"), ("b.next", "b")])
    assert [(tmp_path / name).read_bytes() for name in "ab"] == [b"new", b"old"]
    assert files.finish_swap(tmp_path)
    assert [(tmp_path / name).read_bytes() for name in "ab"] == [b"new", b"new"]
    assert not files.finish_swap(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]
