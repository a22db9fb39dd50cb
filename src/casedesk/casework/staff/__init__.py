"""The members of staff and what each may do."""

from casedesk.casework.staff.roles import Data, Verb, allows, require

__all__ = ["Data", "Verb", "allows", "require"]
