"""A day of counselling leaves no name, phrase or score anywhere but in the sealed bodies.

Looked at without the key (files, journal, temp folder, log) and with it (every column of every
table, every page, free ones too).
"""

import faulthandler
import os
import tempfile

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import handover
from casedesk.gui import pages as page_kinds
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.model import SealedRecord, now
from casedesk.store import backup, cipher, keyring, search, verification
from tests.casework import counselling_room as room
from tests.casework import sealed_day
from tests.casework.sealed_day import CANARIES
from tests.conftest import NAMES, PASSWORD
from tests.kits import canaries, pages, sealed_raw

SCORES = ('"total": 21', "[3, 2, 3, 2, 3", "3,2,3,2,3", "total=21")
PLANTED = (*CANARIES, *SCORES)


@pytest.fixture
def lived(centre_folder, forked, tmp_path, monkeypatch):
    """A centre whose program was killed in the middle of a counsellor's day; its folder."""
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    room.staffed(centre_folder)

    def work(pipe):
        with (tmp_path / "log").open("w") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
            faulthandler.enable(file)
            with room.signed_in(centre_folder, "counsellor") as (database, actor):
                day = sealed_day.write(database, actor)
                sealed_day.close(database, actor, day)
                sealed_day.leave_draft(database, actor, day)
                sealed_day.ask_erasure(database, actor, day)
                backup.make(database, tmp_path / "backups")
            with room.signed_in(centre_folder, room.THIRD) as (database, actor):
                lead = keyring.unlock(centre_folder, NAMES["supervisor"], PASSWORD, now)
                handover.break_glass(database, actor, day.code, "record",
                                     f"{sealed_day.PLANTED['glass']}，电话不通", lead)
            with room.signed_in(centre_folder, "counsellor") as (database, actor):
                die_writing(database, actor, day)

    def die_writing(database, actor, day):
        with database.raw() as connection:
            connection.execute("PRAGMA cache_size=10")  # so that pages reach the disk early
        with database.writing(actor) as session:
            from casedesk.casework.counselling import readers
            from casedesk.model import Client

            client = session.get_one(Client, day.client_id)
            for _ in range(60):
                readers.keep(database, session, client, client.uid, "identity",
                             {"name": sealed_day.PLANTED["identity"], "words": CANARIES})
            session.flush()
            os.write(os.open(tmp_path / "reached", os.O_CREAT | os.O_WRONLY), b"now")
            os.abort()

    child = forked(work)
    child.end()
    assert (tmp_path / "reached").exists(), (tmp_path / "log").read_text()
    return centre_folder


def test_the_search_finds_what_is_there(tmp_path):
    (tmp_path / "a").write_text("x 欧阳暮雪", "gb18030")
    (tmp_path / "b").write_text('{"n": "\\u6b27\\u9633\\u66ae\\u96ea"}')
    (tmp_path / "c").write_text("欧 阳 暮 雪")
    (tmp_path / "欧阳暮雪").write_text("")
    assert {name for name, _ in canaries.in_files(tmp_path, CANARIES)} == {
        "a", "b", "c", "欧阳暮雪"}


def test_a_day_cut_short_leaves_nothing_in_any_file(lived, tmp_path):
    assert "Fatal Python error" in (tmp_path / "log").read_text()
    assert (lived / "casedesk.db-journal").stat().st_size > 4096
    assert list((tmp_path / "backups").glob("casedesk-*"))
    assert canaries.in_files(tmp_path, PLANTED) == set()


def test_who_has_the_key_finds_nothing_in_columns_pages_and_journal(lived, tmp_path):
    key = keyring.unlock(lived, NAMES["admin"], PASSWORD, now).key
    journal = lived / "casedesk.db-journal"
    assert canaries.in_journal(journal, key, PLANTED) == set()
    kept = list(pages.of_journal(journal, key))
    assert len(kept) > 5
    assert {page[0] for page in kept} <= {0, 2, 5, 10, 13, 16}  # trees, and the first: it was read
    cipher.open_file(lived / "casedesk.db", key).close()  # which the next opening rolls back
    assert canaries.in_database(lived / "casedesk.db", key, PLANTED) == set()
    made, = (tmp_path / "backups").glob("casedesk-*")
    assert canaries.in_database(made / "casedesk.db", key, PLANTED) == set()


def test_the_day_cut_short_is_whole_for_the_counsellor(lived):
    with room.signed_in(lived, "counsellor") as (database, _):
        assert verification.verify(database).ok
        with database.reading() as session:
            kinds = set(session.scalars(select(SealedRecord.kind)))
    assert kinds >= set(sealed_day.PLANTED) - {"figures_key"}


def test_no_index_finds_a_part_of_a_name_or_number(lived):
    with room.signed_in(lived, "supervisor") as (database, _), database.reading() as session:
        for word in CANARIES:
            for part in (word, word[:2], word[-2:], word[-4:]):
                assert search.find(session, part) == [], part


def test_what_is_left_typed_of_a_client_is_always_sealed():
    """A draft is sealed by its kind: no sealed page may keep one under another."""
    import importlib

    kinds = {}
    for page in page_kinds.PAGES:
        module, _, name = page.place.partition(":")
        if module.startswith("casedesk.gui.counselling."):
            kinds[page.code] = getattr(importlib.import_module(module), name), page.draft
    sealed = {code: draft for code, (page, draft) in kinds.items() if issubclass(page, SealedPage)}
    assert len(sealed) > 5
    assert [code for code, draft in sealed.items()
            if draft and not draft.startswith("counselling")] == []


def test_every_plain_word_of_a_client_is_a_code_or_a_time(lived):
    """Text columns of the clients' tables: nothing a person typed but what is meant to be plain."""
    key = keyring.unlock(lived, NAMES["admin"], PASSWORD, now).key
    cipher.open_file(lived / "casedesk.db", key).close()
    plain = {column for table, column, value in sealed_raw.rows(lived / "casedesk.db", key)
             if table in ("counselling_client", "counselling_case", "counselling_session",
                          "scale_result", "risk_assessment") and isinstance(value, str)}
    assert plain <= {"uid", "code", "state", "scale", "version", "mode", "template", "opened_on",
                     "closed_on", "begins", "ends", "signed_at", "filled_on", "recorded_at",
                     "assessed_at", "countersigned_at", "countersigned_by", "locked_on",
                     "destroy_after", "destroyed_on", "created_at",
                     "changed_at"}
