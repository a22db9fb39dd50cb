"""The file of a case on one page: papers, completeness, bindings, where it lies, who has it."""

from dataclasses import dataclass

from casedesk.casework import timeline
from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.volumes import archive, binding, completeness, contents, loans, reviews
from casedesk.casework.volumes.archive import ArchivedRow
from casedesk.casework.volumes.binding import BindingRow
from casedesk.casework.volumes.completeness import Completeness
from casedesk.casework.volumes.contents import Contents
from casedesk.casework.volumes.loans import LoanRow
from casedesk.casework.volumes.reviews import ReviewRow
from casedesk.model import Actor
from casedesk.store import Database


@dataclass(frozen=True)
class FilePage:
    """Everything the page of a file shows."""

    contents: Contents
    completeness: Completeness
    bindings: tuple[BindingRow, ...]
    archived: ArchivedRow | None
    loans: tuple[LoanRow, ...]
    reviews: tuple[ReviewRow, ...]
    may_export: bool

    @property
    def out(self) -> LoanRow | None:
        """Who has the file now."""
        return next((loan for loan in self.loans
                     if loan.way == "lend" and loan.returned_on is None), None)

    @property
    def waiting(self) -> ReviewRow | None:
        """A decision that waits for a second person."""
        return next((review for review in self.reviews if not review.second), None)


def page(database: Database, actor: Actor, case_id: int) -> FilePage:
    """Return the file of a case. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        own = timeline.is_own(actor, case)
        held = contents.of_case(session, case,
                                may_change=allows(actor, Data.CASE, Verb.CHANGE, own))
        return FilePage(
            held, completeness.of_case(session, case, held),
            tuple(binding.bindings(database, actor, case_id)),
            archive.of_case(database, actor, case_id),
            tuple(loans.of_case(database, actor, case_id)),
            tuple(reviews.of_case(database, actor, case_id)),
            allows(actor, Data.CASE, Verb.EXPORT, own))


def nothing(case_id: int) -> FilePage:
    """Return the page of a file that the reader may not see."""
    return FilePage(Contents(case_id, "", "", "", (), ()), Completeness(0, ()), (), None, (), (),
                    may_export=False)
