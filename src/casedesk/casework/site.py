"""The centre and the mediation organisation it works as: the head of its papers."""

import re
from dataclasses import astuple, dataclass, fields, replace

from sqlalchemy import select

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Site
from casedesk.rules import codes, phones
from casedesk.store import Database, audit, keyring

_MARK = re.compile(r"[\u3400-\u9fff]{1,8}")


@dataclass
class SiteEntry:
    """What the centre says of itself. `nature` is a code of natures.toml, or ''."""

    name: str = ""
    organisation: str = ""  # 调解组织全称
    nature: str = ""
    founding_number: str = ""  # 设立文号
    prefix: str = ""  # 机关代字
    address: str = ""
    phone: str = ""


def read(database: Database, actor: Actor) -> SiteEntry:
    """Return what the centre says of itself now. Refuses `not_allowed`."""
    require(actor, Data.SETTING, Verb.SEE)
    columns = [getattr(Site, field.name) for field in fields(SiteEntry)]
    with database.reading() as session:
        row = session.execute(select(*columns).where(Site.id == actor.site_id)).one()
    return SiteEntry(*row)


def change(database: Database, actor: Actor, entry: SiteEntry) -> tuple[str, ...]:
    """Say it anew; return which fields are different now. Papers printed before stay as they are.

    Refuses `site_name_missing`, `organisation_missing` (a nature without an organisation),
    `nature_unknown`, `prefix_shape`, the reasons of rules.phones, `not_allowed`.
    """
    require(actor, Data.SETTING, Verb.CHANGE)
    wanted = _checked(entry)
    with database.writing(actor) as session:
        site = session.get_one(Site, actor.site_id)
        changed = tuple(field.name for field in fields(SiteEntry)
                        if getattr(site, field.name) != getattr(wanted, field.name))
        for name in changed:
            setattr(site, name, getattr(wanted, name))
        if changed:
            audit.record(session, "site.change", "site", site.id, changed)
        if "name" in changed:
            session.flush()
            keyring.name_site(database.folder, wanted.name)
    return changed


def _checked(entry: SiteEntry) -> SiteEntry:
    plain = replace(entry, **{field.name: value.strip() for field, value in zip(
        fields(entry), astuple(entry), strict=True)})
    if not plain.name:
        raise RefusedError("site_name_missing", "name")
    if plain.nature and plain.nature not in codes.table("natures"):
        raise RefusedError("nature_unknown", "nature", nature=plain.nature)
    if plain.nature and not plain.organisation:
        raise RefusedError("organisation_missing", "organisation")
    if not _MARK.fullmatch(plain.prefix):
        raise RefusedError("prefix_shape", "prefix")
    if plain.phone:
        found = phones.check(plain.phone)
        if not found.valid:
            raise RefusedError(found.reason, "phone")
        plain.phone = found.normalised
    return plain
