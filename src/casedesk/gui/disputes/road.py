"""The road of a case as the page draws it: its stations, the next act, the others."""

from casedesk.casework.disputes import checklist, workflow
from casedesk.casework.disputes.heading import CaseHeading
from casedesk.casework.disputes.page import CasePage
from casedesk.casework.disputes.workflow import Action
from casedesk.gui.disputes import words
from casedesk.gui.pieces.stepper import Place, Station


def stations(case: CaseHeading) -> list[Station]:
    """The steps taken with their days, the one the case stands at, those ahead."""
    return [Station(words.step(step.code, step.on),
                    Place.HERE if step.current else Place.BEHIND if step.done else Place.AHEAD)
            for step in case.road]


def next_act(page: CasePage) -> Action | None:
    """The act that leads on along the road, if this colleague may do it."""
    return checklist.next_act(page.state, page.actions)


def other_acts(page: CasePage) -> tuple[list[Action], list[Action]]:
    """Acts that go on with the case, and those that end it; the first are shown as buttons."""
    following = next_act(page)
    others = [action for action in page.actions if action is not following]
    on = [action for action in others if action.target in ("", *workflow.ROAD)]
    return on, [action for action in others if action not in on]
