"""The cards beside a matter of legal aid: slip, receipts, consents, lawyers, people."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.legal_aid.consents import ConsentRow
from casedesk.casework.legal_aid.page import AidPage, LawyerSpan, ReceiptRow
from casedesk.casework.legal_aid.workflow import UNION
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.legal_aid import words
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes, money

_RECEIPTS = {"accepted": Tone.OK, "incomplete": Tone.WARN, "not_competent": Tone.WARN}


class SlipCard(LinesCard):
    """Where the slip went, what came back, what the agency decided, what it is chased for."""

    def show_page(self, page: AidPage) -> None:
        """Show the road of the slip as it is on record."""
        head = page.heading
        self.setVisible(head.track != UNION or bool(page.receipts))
        self.name_it(self.tr("Slip and receipt"))
        column = self.lay(Gap.SMALL)
        if page.sent_on is None:
            text = self.tr("to {}").format(head.agency) if head.agency \
                else self.tr("No agency is chosen yet.")
            column.addWidget(Label(text, wraps=True))
            column.addWidget(Label(self.tr("Not sent yet."), second=True))
            return
        how = codes.label("sending_ways", page.sent_how, language()) if page.sent_how else ""
        self._line(column, self.tr("Sent"), f"{when.day(page.sent_on)} {how}".strip(),
                   head.agency)
        if page.chases:
            self.badge_it(self.tr("%n reminder(s)", "", page.chases), Tone.WARN)
        else:
            self.badge_it("")
        if not page.receipts:
            column.addWidget(Label(self.tr("No receipt has come back yet."), second=True))
        for receipt in page.receipts:
            self._receipt(column, receipt)
        if page.decision:
            said = codes.label("aid_decisions", page.decision, language())
            until = self.tr("objection until {}").format(when.day(page.objection_until)) \
                if page.objection_until else ""
            self._line(column, self.tr("Decision"), f"{when.day(page.decided_on)} {said}",
                       " · ".join(filter(None, (page.decision_number, until))))

    def _receipt(self, column: QVBoxLayout, receipt: ReceiptRow) -> None:
        row = QHBoxLayout()
        row.setSpacing(Gap.SMALL)
        row.addWidget(Label(self.tr("Receipt"), second=True))
        row.addWidget(Elided(when.day(receipt.received_on)), 1)
        row.addWidget(Badge(codes.label("receipt_outcomes", receipt.outcome, language()),
                            _RECEIPTS.get(receipt.outcome, Tone.PLAIN)))
        column.addLayout(row)
        expected = self.tr("decision expected {}").format(
            when.day(receipt.decision_expected_on)) if receipt.decision_expected_on else ""
        told = (receipt.acceptance_number, receipt.contact, receipt.missing, receipt.suggested,
                expected)
        if any(told):
            column.addWidget(Label(" · ".join(filter(None, told)), kind=Text.CAPTION,
                                   second=True, wraps=True))

    def _line(self, column: QVBoxLayout, name: str, said: str, under: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(Gap.SMALL)
        row.addWidget(Label(name, second=True))
        row.addWidget(Elided(said), 1)
        column.addLayout(row)
        if under:
            column.addWidget(Label(under, kind=Text.CAPTION, second=True, wraps=True))


class ConsentsCard(LinesCard):
    """What the worker agreed may go to whom; `opened` when one is to be signed or withdrawn."""

    opened = Signal()

    def show_page(self, page: AidPage, *, writes: bool) -> None:
        """Show the consents, the newest first."""
        self.setVisible(page.heading.track != UNION or bool(page.consents))
        self.name_it(self.tr("Consents"))
        self.link_it(self.tr("Sign…") if writes else "")
        column = self.lay(0, edge=bool(page.consents))
        if not page.consents:
            column.addWidget(Label(self.tr("None is signed: nothing may leave yet."),
                                   second=True, wraps=True))
        for row in page.consents:
            kinds = "、".join(codes.label("consent_types", kind, language())
                             for kind in row.types)
            line = EntryLine(row.receiver, " · ".join((when.day(row.signed_on), kinds)),
                             strong=False, opens=writes)
            line.badge_it(*self._standing(row))
            line.setToolTip(kinds)
            line.clicked.connect(lambda _=False: self.opened.emit())
            column.addWidget(line)

    def _standing(self, row: ConsentRow) -> tuple[str, Tone]:
        """Whether a consent stands, and for the agency that is chosen now."""
        if row.withdrawn_on:
            return self.tr("withdrawn"), Tone.DANGER
        return (self.tr("in force"), Tone.OK) if row.covers else (
            self.tr("another receiver"), Tone.PLAIN)


class CheckedCard(LinesCard):
    """How the household stands to the standard, and what the conflict check found."""

    def show_page(self, page: AidPage) -> None:
        """Show both results; neither is a decision."""
        self.setVisible(page.whole)
        self.name_it(self.tr("Screening"))
        column = self.lay(Gap.SMALL)
        if page.assessment is not None:
            self._fact(column, self.tr("Means"), *words.means(page.assessment.result),
                       page.assessment.why)
        self._fact(column, self.tr("Conflict check"), *words.conflict(page.conflict),
                   page.conflict_reason)

    def _fact(self, column: QVBoxLayout, name: str, badge: str, tone: Tone, under: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(Gap.SMALL)
        row.addWidget(Elided(name), 1)
        row.addWidget(Badge(badge, tone))
        column.addLayout(row)
        if under:
            column.addWidget(Label(under, kind=Text.CAPTION, second=True, wraps=True))


class LawyersCard(LinesCard):
    """Who acts for the worker, who acted before; on the union's track who signed."""

    def show_page(self, page: AidPage) -> None:
        """Show the present lawyer first."""
        self.setVisible(bool(page.lawyers or page.approvals or page.outcome))
        self.name_it(self.tr("Lawyer") if page.heading.track != UNION
                     else self.tr("Approval and lawyer"))
        column = self.lay(Gap.SMALL)
        for step, name in page.approvals:
            row = QHBoxLayout()
            row.addWidget(Elided(codes.label("approval_steps", step, language())), 1)
            row.addWidget(Badge(name or self.tr("to sign"), Tone.OK if name else Tone.WARN))
            column.addLayout(row)
        for span in page.lawyers:
            self._span(column, span)
        if page.outcome:
            sums = [self.tr("obtained {} yuan").format(money.plain(page.obtained_fen))
                    if page.obtained_fen is not None else ""]
            column.addWidget(Label(" · ".join(filter(None, (
                codes.label("aid_outcomes", page.outcome, language()), *sums))), strong=True,
                wraps=True))

    def _span(self, column: QVBoxLayout, span: LawyerSpan) -> None:
        column.addWidget(Label(span.lawyer, strong=span.until is None,
                               second=span.until is not None))
        days = self.tr("{first} to {last}").format(
            first=when.day(span.since), last=when.day(span.until)) if span.until \
            else self.tr("since {}").format(when.day(span.since))
        column.addWidget(Label(" · ".join(filter(None, (
            span.firm, span.phone, days, span.reason))), kind=Text.CAPTION, second=True,
            wraps=True))


class AboutCard(LinesCard):
    """The worker, the employer, and the dispute it came from; `opened` carries page and key."""

    opened = Signal(str, int)

    def show_page(self, page: AidPage, shown: Mapping[str, str]) -> None:
        """Show whom it is about; `shown` are the worker's numbers in full, as long as they are."""
        self.name_it(self.tr("Whom it is about"))
        column = self.lay(0, edge=True)
        numbers = [shown.get("id_number", ""), shown.get("phone", "")] if shown \
            else [page.person_masked]
        self._line(column, page.person, " · ".join(filter(None, numbers)), self.tr("worker"),
                   "person", page.person_id)
        if page.employer_id:
            self._line(column, page.employer, "", self.tr("employer"), "employer",
                       page.employer_id)
        if page.dispute:
            self._line(column, page.dispute[1], self.tr("the dispute it came from"),
                       self.tr("dispute"), "case", page.dispute[0])
        if page.summary:
            text = Label(page.summary, kind=Text.CAPTION, second=True, wraps=True)
            text.setContentsMargins(Gap.LARGE, Gap.HAIR, Gap.LARGE, Gap.SMALL)
            column.addWidget(text)

    def _line(self, column: QVBoxLayout, name: str, under: str, badge: str, kind: str,
              key: int) -> None:
        line = EntryLine(name, under, strong=False)
        line.badge_it(badge)
        line.clicked.connect(lambda _=False: self.opened.emit(kind, key))
        column.addWidget(line)

