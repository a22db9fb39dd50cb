"""Wrapping the database key: for a colleague's password, for sheet A, for a new key."""

from dataclasses import replace

from nacl.signing import SigningKey

from casedesk.store import keyring_file, recovery, sealing
from casedesk.store.keyring_file import Holder, Renewal, Ring, Unlocked
from casedesk.store.sealing import Cost


def new_holder(
    site_uid: str, uid: str, name: str, role: str, password: str, key: bytes, cost: Cost
) -> tuple[Holder, Unlocked]:
    """Wrap the database key and a fresh pair of own keys with a password."""
    own = Unlocked(uid, key, sealing.fresh_key(), sealing.fresh_key())
    return wrap(site_uid, _bare(own, name, role, cost), own, password, cost), own


def recovery_holder(site_uid: str, sheet_key: bytes, key: bytes, cost: Cost) -> Holder:
    """Wrap the database key with sheet A."""
    secret = recovery.box_secret(sheet_key)
    own = Unlocked(keyring_file.RECOVERY, key, secret, sealing.fresh_key())
    return _wrapped(site_uid, _bare(own, "", "", cost), own, recovery.wrap_key(sheet_key))


def wrap(site_uid: str, holder: Holder, own: Unlocked, password: str, cost: Cost) -> Holder:
    """Wrap what a holder has with a password, under a fresh salt."""
    salt = sealing.fresh_salt()
    password_key = sealing.from_password(password, salt, cost)
    return _wrapped(site_uid, replace(holder, cost=cost, salt=salt.hex()), own, password_key)


def renewed(ring: Ring, old: bytes, new: bytes) -> Ring:
    """The ring for a new database key: each remaining holder finds it sealed to them."""

    def one(holder: Holder) -> Holder:
        sealed = sealing.seal(bytes.fromhex(holder.box_public), new)
        tag = keyring_file.renewal_tag(old, holder.uid, sealed)
        return replace(holder, renewals=(*holder.renewals, Renewal(sealed.hex(), tag)))

    return replace(
        ring,
        check=keyring_file.check_of(new),
        holders=tuple(map(one, ring.holders)),
        recovery=one(ring.recovery),
    )


def _bare(own: Unlocked, name: str, role: str, cost: Cost) -> Holder:
    return Holder(
        own.uid, name, role, cost, "", "", "", sealing.public_of(own.box_secret).hex(),
        bytes(SigningKey(own.sign_seed).verify_key).hex(),
    )


def _wrapped(site_uid: str, holder: Holder, own: Unlocked, password_key: bytes) -> Holder:
    bound = keyring_file.context(site_uid, holder.uid, holder.cost)
    secrets = own.box_secret + own.sign_seed
    return replace(
        holder,
        key_box=sealing.box(password_key, own.key, bound).hex(),
        own_box=sealing.box(password_key, secrets, bound + b"|own").hex(),
        renewals=(),
    )
