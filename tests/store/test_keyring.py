"""Every way in, how it is changed, and what stays shut."""

import json
from dataclasses import replace

import pytest

from casedesk.store import audit, cipher, keyring, keyring_file, sealing
from casedesk.store.keyring import Account
from casedesk.store.sealing import Cost

NEW = "stone-cloud-violin-3"


def _ring(desk):
    return keyring_file.load(desk.folder)[0]


def test_no_key_stands_in_the_keyring_in_clear(desk, opened):
    database, _ = opened
    text = (desk.folder / "keyring.cdk").read_bytes()
    for secret in (database.unlocked.key, database.unlocked.box_secret,
                   database.unlocked.sign_seed):
        assert secret.hex().encode() not in text
        assert secret not in text


def test_each_colleague_has_keys_of_their_own_to_seal_to_and_sign_with(desk):
    ring = _ring(desk)
    assert len({h.box_public for h in ring.holders}) == 3
    assert len({h.sign_public for h in ring.holders}) == 3
    database, _ = desk.open("王敏")
    own = database.unlocked
    assert sealing.public_of(own.box_secret).hex() == ring.holder("王敏").box_public
    sealed = sealing.seal(bytes.fromhex(ring.holder("王敏").box_public), "记录".encode())
    assert sealing.unseal(own.box_secret, sealed).decode() == "记录"
    with pytest.raises(sealing.WrongKeyError):
        sealing.unseal(sealing.fresh_key(), sealed)


def test_a_new_password_opens_and_the_old_one_does_not(desk, refused):
    database, actor = desk.open("王敏")
    keys = database.unlocked
    keyring.change_password(database, actor, desk.password, NEW)
    database.close()
    assert refused(desk.open, "王敏") == "wrong_password"
    database, _ = desk.open("王敏", NEW)
    assert database.unlocked == keys


def test_the_old_password_opens_no_earlier_keyring_either(desk, refused):
    database, actor = desk.open("王敏")
    keyring.change_password(database, actor, desk.password, NEW)
    database.close()
    (desk.folder / "keyring.cdk").write_bytes(b"damaged")
    assert refused(desk.open, "王敏") == "wrong_password"
    desk.open("王敏", NEW)


def test_a_change_needs_the_old_password(desk, refused):
    database, actor = desk.open("王敏")
    code = refused(keyring.change_password, database, actor, "something else", NEW)
    assert code == "wrong_password"
    database.close()
    desk.open("王敏")


def test_a_weak_password_is_not_taken(desk, refused):
    database, actor = desk.open("王敏")
    for weak, code in (("short", "password_short"), ("wangmin19900101", "password_guessable")):
        assert refused(keyring.change_password, database, actor, desk.password, weak) == code


def test_five_wrong_passwords_make_each_further_try_wait_longer(desk, refused):
    for _ in range(5):
        assert refused(desk.open, "王敏", "wrong") == "wrong_password"
    for seconds in (1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300):
        assert refused(desk.open, "王敏") == "wait_before_retry"  # even the right one
        desk.wait(seconds=seconds - 0.5)
        assert refused(desk.open, "王敏") == "wait_before_retry"
        desk.wait(seconds=0.5)
        assert refused(desk.open, "王敏", "wrong") == "wrong_password"
    desk.wait(seconds=300)
    desk.open("王敏")
    assert not json.loads((desk.folder / "attempts.json").read_text())


def test_the_wait_says_how_long_and_holds_for_one_colleague_only(desk):
    from casedesk.errors import RefusedError

    for _ in range(7):
        desk.wait(minutes=10)
        with pytest.raises(RefusedError):
            desk.open("王敏", "wrong")
    with pytest.raises(RefusedError) as caught:
        desk.open("王敏")
    assert caught.value.values == {"seconds": 4}
    desk.open("林晓")


def test_a_clock_put_back_does_not_lengthen_the_wait(desk, refused):
    for _ in range(5):
        refused(desk.open, "王敏", "wrong")
    desk.wait(days=-400)
    assert refused(desk.open, "王敏") == "wait_before_retry"
    desk.time = desk.time.replace(year=desk.time.year + 2)
    desk.open("王敏")


def test_a_supervisor_can_clear_the_wait_and_the_trail_says_so(desk, refused):
    for _ in range(5):
        refused(desk.open, "王敏", "wrong")
    database, actor = desk.open()
    keyring.clear_attempts(database, actor, "王敏")
    with database.reading() as session:
        assert audit.listing(session)[0].verb == "clear_attempts"
    database.close()
    desk.open("王敏")


def test_a_forgotten_password_is_set_anew_by_a_colleague(desk, refused):
    database, actor = desk.open()
    before = _ring(desk).holder("王敏")
    keyring.reset_password(database, actor, "王敏", NEW)
    database.close()
    assert refused(desk.open, "王敏") == "wrong_password"
    database, _ = desk.open("王敏", NEW)
    assert _ring(desk).holder("王敏").box_public != before.box_public
    with database.reading() as session:
        assert audit.listing(session)[0].verb == "reset_password"


def test_a_new_account_opens_the_centre(desk, refused):
    database, actor = desk.open()
    staff_id = keyring.add_account(database, actor, Account("赵六", "mediator", NEW))
    code = refused(keyring.add_account, database, actor, Account("赵六", "counter", NEW))
    assert code == "name_twice"
    database.close()
    _, actor = desk.open("赵六", NEW)
    assert (actor.staff_id, actor.role) == (staff_id, "mediator")


def test_an_account_whose_save_failed_can_be_entered_again(desk, monkeypatch):
    database, actor = desk.open()
    with monkeypatch.context() as patch:
        patch.setattr(audit, "write", lambda session: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            keyring.add_account(database, actor, Account("赵六", "mediator", NEW))
    keyring.add_account(database, actor, Account("赵六", "mediator", NEW))
    database.close()
    desk.open("赵六", NEW)
    assert len(_ring(desk).holders) == 4


def test_a_removed_account_is_shut_out_and_the_database_has_a_new_key(desk, refused):
    database, actor = desk.open()
    old = database.unlocked.key
    with database.writing(actor) as session:
        audit.record(session, "create", "person", 1)
    keyring.remove_account(database, actor, "王敏")
    assert database.unlocked.key != old
    assert audit.verify(database).ok
    with database.writing(actor) as session:
        audit.record(session, "create", "person", 2)
    database.close()
    assert refused(desk.open, "王敏") == "account_unknown"
    with pytest.raises(cipher.dbapi2.DatabaseError):
        cipher.open_file(desk.folder / "casedesk.db", old)
    for name in ("何建国", "林晓"):  # each finds the new key with the password they have
        database, _ = desk.open(name)
        assert audit.verify(database).ok
        database.close()
    assert not any(holder.renewals for holder in _ring(desk).holders)


def test_two_removals_in_a_row_reach_those_who_were_away(desk):
    database, actor = desk.open()
    keyring.add_account(database, actor, Account("赵六", "mediator", NEW))
    keyring.remove_account(database, actor, "王敏")
    keyring.remove_account(database, actor, "赵六")
    database.close()
    assert len(_ring(desk).holder("林晓").renewals) == 2
    desk.open("林晓")


def test_a_key_that_somebody_else_slipped_in_is_refused(desk, refused):
    database, actor = desk.open()
    keyring.remove_account(database, actor, "王敏")
    database.close()
    ring, evil = _ring(desk), sealing.fresh_key()
    holder = ring.holder("林晓")
    sealed = sealing.seal(bytes.fromhex(holder.box_public), evil)
    tag = keyring_file.renewal_tag(evil, holder.uid, sealed)
    forged = replace(holder, renewals=(keyring_file.Renewal(sealed.hex(), tag),))
    changed = replace(ring.with_holder(forged), check=keyring_file.check_of(evil))
    keyring_file.save(desk.folder, changed, forget=True)
    assert refused(desk.open, "林晓") == "keyring_damaged"


def test_nobody_removes_themselves(desk, refused):
    database, actor = desk.open()
    assert refused(keyring.remove_account, database, actor, "何建国") == "last_way_in"


def test_another_role_shows_on_the_unlock_screen_and_in_the_session(desk):
    database, actor = desk.open()
    keyring.change_role(database, actor, "王敏", "mediator")
    database.close()
    assert _ring(desk).holder("王敏").role == "mediator"
    assert desk.open("王敏")[1].role == "mediator"


def test_a_dearer_policy_wraps_each_password_again_when_it_is_next_used(desk, refused):
    database, actor = desk.open()
    keyring.raise_cost(database, actor, Cost(16, 2))
    assert refused(keyring.raise_cost, database, actor, Cost(8, 1)) == "password_cost_lower"
    database.close()
    assert _ring(desk).holder("王敏").cost == Cost(8, 1)
    desk.open("王敏")
    assert _ring(desk).holder("王敏").cost == Cost(16, 2)
    assert _ring(desk).holder("林晓").cost == Cost(8, 1)


@pytest.mark.parametrize("cost", [(600 * 1024, 3), (65536, 11), (4, 3), (65536, 0)])
def test_a_cost_that_would_freeze_the_desk_is_taken_for_damage(desk, refused, cost):
    import hashlib

    whole = json.loads((desk.folder / "keyring.cdk").read_text("utf-8"))
    whole["content"]["holders"][0]["cost"] = {"memory_kib": cost[0], "passes": cost[1]}
    whole["digest"] = hashlib.sha256(keyring_file._canonical(whole["content"])).hexdigest()
    (desk.folder / "keyring.cdk").write_bytes(keyring_file._canonical(whole))
    assert refused(desk.open) == "keyring_damaged"


def test_a_wrapped_key_belongs_to_its_person_and_centre(desk, refused):
    ring = _ring(desk)
    one, two = ring.holder("王敏"), ring.holder("林晓")
    swapped = replace(one, key_box=two.key_box, own_box=two.own_box, salt=two.salt)
    keyring_file.save(desk.folder, ring.with_holder(swapped))
    assert refused(desk.open, "王敏") == "wrong_password"


def test_two_earlier_keyrings_are_kept(desk):
    ring = _ring(desk)
    for name in "abc":
        keyring_file.save(desk.folder, replace(ring, site_name=name))
    found = [keyring_file.parse((desk.folder / name).read_bytes()).site_name
             for name in ("keyring.cdk", "keyring.cdk.1", "keyring.cdk.2")]
    assert found == ["c", "b", "a"]


def test_the_password_is_the_same_however_its_accents_are_composed(desk):
    database, actor = desk.open("王敏")
    keyring.change_password(database, actor, desk.password, "caf\u00e9-river-lamp-9")
    database.close()
    desk.open("王敏", "cafe\u0301-river-lamp-9")
