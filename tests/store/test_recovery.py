"""Sheet A gets a centre back in; nothing else does."""

import shutil

import pytest

from casedesk.errors import RefusedError
from casedesk.store import audit, centre, codes, keyring, keyring_file, recovery, sealing
from casedesk.store.centre import Account

NEW = "stone-cloud-violin-3"


def test_sheet_a_gets_a_colleague_back_in(desk, refused):
    sheet = desk.created.sheet_a
    keyring.recover(desk.folder, sheet.text, "何建国", NEW)
    assert refused(desk.open) == "wrong_password"
    database, _ = desk.open(password=NEW)
    with database.reading() as session:
        assert audit.listing(session)[0].verb == "recover"
    assert audit.verify(database).ok


def test_a_cold_copy_on_another_machine_opens_with_the_sheet(desk, tmp_path):
    cold = tmp_path / "cold"
    cold.mkdir()
    for name in ("casedesk.db", "keyring.cdk"):
        shutil.copy(desk.folder / name, cold / name)
    typed = desk.created.sheet_a.text.lower().replace("-", " ").replace("0", "o")
    keyring.recover(cold, typed, "王敏", NEW)
    desk.folder = cold
    desk.open("王敏", NEW)


def test_the_sheet_still_works_after_the_database_got_a_new_key(desk):
    database, actor = desk.open()
    keyring.remove_account(database, actor, "王敏")
    database.close()
    keyring.recover(desk.folder, desk.created.sheet_a.text, "林晓", NEW)
    desk.open("林晓", NEW)


def test_sheet_b_is_not_taken_for_sheet_a(desk, refused):
    code = refused(keyring.recover, desk.folder, desk.created.sheet_b.text, "王敏", NEW)
    assert code == "sheet_wrong_kind"


def test_sheet_b_opens_what_was_sealed_to_the_escrow_key(desk):
    ring, _ = keyring_file.load(desk.folder)
    sealed = sealing.seal(bytes.fromhex(ring.escrow_public), b"note key")
    secret = recovery.box_secret(recovery.read("B", desk.created.sheet_b.text))
    assert sealing.unseal(secret, sealed) == b"note key"


def test_the_sheet_of_another_centre_is_refused(desk, tmp_path, refused):
    staff = [Account("甲", "admin", NEW)]
    other = centre.create(tmp_path / "other", "别的中心", staff, cost=sealing.Cost(8, 1))
    code = refused(keyring.recover, desk.folder, other.sheet_a.text, "王敏", NEW)
    assert code == "sheet_other_centre"


def test_every_single_wrong_letter_is_noticed(desk):
    right = codes.typed(desk.created.sheet_a.text)
    for place, letter in enumerate(right):
        wrong = "Z" if letter != "Z" else "Y"
        with pytest.raises(RefusedError) as caught:
            recovery.read("A", right[:place] + wrong + right[place + 1 :])
        assert caught.value.code == "sheet_mistyped"


def test_a_sheet_with_a_group_left_out_says_how_many_letters_came(desk, refused):
    groups = desk.created.sheet_a.groups
    assert refused(recovery.read, "A", "-".join(groups[:12])) == "sheet_length"


def test_a_sheet_has_thirteen_groups_of_four_and_a_check(desk):
    sheet = desk.created.sheet_a
    assert [len(group) for group in sheet.groups] == [4] * 13
    assert len(sheet.check) == 4
    assert (sheet.kind, sheet.site_name) == ("A", "西区职工服务中心")
    assert desk.created.sheet_b.groups != sheet.groups


def test_a_weak_new_password_is_refused_and_the_old_one_still_opens(desk, refused):
    code = refused(keyring.recover, desk.folder, desk.created.sheet_a.text, "王敏", "short")
    assert code == "password_short"
    desk.open("王敏")


def test_a_sheet_is_not_used_on_an_open_centre(desk, opened, refused):
    code = refused(keyring.recover, desk.folder, desk.created.sheet_a.text, "王敏", NEW)
    assert code == "already_open"


def test_codes_come_back_from_what_was_typed():
    data = bytes(range(32))
    text = codes.letters(data, 52)
    assert codes.data(text, 32) == data
    assert codes.typed(" oO-iIlL ") == "001111"
