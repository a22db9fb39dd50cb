"""A scan comes back byte by byte, or it is said that it cannot."""

import pytest

from casedesk.store import attachments

DATA = b"%PDF-1.7 " + bytes(range(256)) * 1000


def _path(desk, name):
    return attachments.path_of(desk.folder, name)


@pytest.mark.parametrize("size", [0, 1, 65536 - 1, 65536, 65536 + 1, 200_000])
def test_a_file_comes_back_as_it_was(opened, size):
    database, _ = opened
    data = (DATA * 2)[:size]
    assert attachments.read(database, attachments.add(database, data)) == data


def test_the_same_content_is_kept_once(desk, opened):
    database, _ = opened
    assert attachments.add(database, DATA) == attachments.add(database, DATA)
    assert len(list((desk.folder / "attachments").glob("??/*"))) == 1


def test_neither_content_nor_its_plain_hash_shows_on_the_disk(desk, opened):
    import hashlib

    database, _ = opened
    name = attachments.add(database, DATA)
    assert name not in {hashlib.sha256(DATA).hexdigest(), hashlib.blake2b(DATA).hexdigest()}
    assert b"%PDF" not in _path(desk, name).read_bytes()


def test_the_file_is_part_of_the_save_around_it(desk, opened):
    database, actor = opened

    def save():
        with database.writing(actor):
            attachments.add(database, DATA)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        save()
    assert attachments.verify(database) == []
    with database.reading() as session:
        assert attachments.names(session) == []


@pytest.mark.parametrize("where", [0, 3, 10, 40, 70_000, -1])
def test_a_changed_byte_is_noticed(desk, opened, refused, where):
    database, _ = opened
    name = attachments.add(database, DATA)
    data = bytearray(_path(desk, name).read_bytes())
    data[where] ^= 1
    _path(desk, name).write_bytes(data)
    assert refused(attachments.read, database, name) == "attachment_damaged"
    assert attachments.verify(database) == [attachments.AttachmentFault(name, "damaged")]


@pytest.mark.parametrize("left", [0, 3, 28, 29, 65536, 65536 + 28 + 17, -1])
def test_a_cut_file_is_noticed_also_between_two_pieces(desk, opened, refused, left):
    database, _ = opened
    name = attachments.add(database, DATA)
    _path(desk, name).write_bytes(_path(desk, name).read_bytes()[:left])
    assert refused(attachments.read, database, name) == "attachment_damaged"


def test_bytes_behind_the_end_are_noticed(desk, opened, refused):
    database, _ = opened
    name = attachments.add(database, DATA)
    with _path(desk, name).open("ab") as file:
        file.write(b"more and more and more")
    assert refused(attachments.read, database, name) == "attachment_damaged"


def test_two_files_that_changed_places_are_noticed(desk, opened, refused):
    database, _ = opened
    one, two = attachments.add(database, b"one"), attachments.add(database, b"two")
    _path(desk, one).write_bytes(_path(desk, two).read_bytes())
    assert refused(attachments.read, database, one) == "attachment_damaged"


def test_a_missing_file_is_noticed_and_can_be_put_in_again(desk, opened, refused):
    database, _ = opened
    name = attachments.add(database, DATA)
    _path(desk, name).unlink()
    assert refused(attachments.read, database, name) == "attachment_missing"
    assert attachments.verify(database) == [attachments.AttachmentFault(name, "missing")]
    assert attachments.add(database, DATA) == name
    assert attachments.verify(database) == []
