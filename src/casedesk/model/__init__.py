"""The tables, as the office speaks of them."""

from casedesk.model.base import Base, Travelling, new_uid, now
from casedesk.model.staff import Actor, Role, Site, Staff

__all__ = ["Actor", "Base", "Role", "Site", "Staff", "Travelling", "new_uid", "now"]
