"""A scale filled in with the client: digits answer, the sum runs along, nothing is lost."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import scale_course, scale_results
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, when
from casedesk.gui.counselling import lending, scale_words
from casedesk.gui.counselling.alert_dialog import AlertDialog
from casedesk.gui.counselling.scale_frame import ScaleFrame
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone
from casedesk.rules import dates, scales
from casedesk.rules.scales import Score

DRAFT = "counselling_scale"


def key_of(case_id: int, code: str) -> str:
    """What the page of a case's scale, and its draft, are known by."""
    return f"{case_id}:{code}"


class ScalePage(SealedPage):
    """The key is case and scale, '12:PHQ-9'. Ctrl+Enter keeps the result."""

    draft_kind = DRAFT
    tables = frozenset({"scale_result"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        number, _, code = str(key).partition(":")
        self.case_id, self.scale = int(number), scales.scale(code)
        self._course = scale_course.of_case(context.database, context.actor, self.case_id)
        self._by_client, self._quiet = False, False
        self.frame = ScaleFrame(self, context, self.scale, self.case_id)
        self.sheet = self.frame.sheet
        self._connect()
        self._clear()
        self.reload()
        self.setFocusProxy(self.sheet if self.sheet is not None else self.frame.total)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The client's code and the scale's: never a name."""
        return f"{self._course.code} · {self.scale.code}"

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        frame = self.frame
        return {"on": frame.on, "date": frame.on, "early_reason": frame.reason,
                "total": frame.total, "given_by": frame.given_by}

    def reload(self) -> None:
        """Read the results again and say every text anew; what is typed stays."""
        self._course = scale_course.of_case(
            self.context.database, self.context.actor, self.case_id)
        self._quiet = True
        self.frame.say(self.title(), self._course.offer(self.scale.code),
                       locked=self._course.locked)
        self._quiet = False
        self._say_sum()
        self.retitled.emit()

    def draft(self) -> dict[str, Any] | None:
        """The answers so far; nothing where none was given."""
        payload = self._payload()
        return payload if any(payload["codes"]) or payload["functional"] or payload["total"] \
            else None

    def restore(self, payload: dict[str, Any]) -> None:
        """Put the answers back; of those the client gave it is said that it was so."""
        frame, self._quiet = self.frame, True
        if self.sheet is not None:
            self.sheet.put(payload.get("codes", []), payload.get("functional", ""))
        frame.on.put(payload.get("on") or frame.on.text())
        frame.reason.put(payload.get("early_reason", ""))
        frame.total.put(payload.get("total", ""))
        frame.given_by.put(payload.get("given_by") or frame.given_by.text())
        self._by_client = bool(payload.get("by_client"))
        self._quiet = False
        self._say_sum()
        if self.sheet is not None and self.isVisible():
            self.sheet.setFocus()

    def forget(self) -> None:
        """Wipe the answers."""
        if self.sheet is not None:
            self.sheet.wipe()
        self.frame.sum.say("", "")
        super().forget()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Keep the result; the ninth item is spoken of at once."""
        edits.commit()
        self._cleared_of_words()
        try:
            found = scale_results.enter(
                self.context.database, self.context.actor, self._entry())
        except RefusedError as refusal:
            self.keep_draft()
            self.refuse(refusal)
            return
        self.drop_draft()
        self._clear()
        self.context.open("scales", self.case_id, scale=self.scale.code)
        if found.alert:
            self._alert(found)

    def refuse(self, refusal: RefusedError) -> None:
        """Say why, and stand on the item it is about."""
        super().refuse(refusal)
        if self.sheet is not None and refusal.field.startswith("item"):
            self.sheet.row(int(refusal.field[4:])).options.setFocus()

    def lend(self) -> None:
        """Let the client answer on a screen of their own."""
        edits.commit()
        self._cleared_of_words()
        try:
            lending.lend(self.context, self.window(), self._course.code, self.case_id,
                         self.scale, self._payload())
        except RefusedError as refusal:
            self.refuse(refusal)

    def _alert(self, found: Score) -> None:
        window = self.window()
        self._dialog = AlertDialog(self.context, self.case_id, self._course.code, window,
                                   ask=found.ask)
        self._dialog.open()

    def _entry(self) -> ScaleEntry:
        payload, frame = self._payload(), self.frame
        on = dates.parse(frame.on.text(), dates.today(), "on")
        total = frame.total.text().strip()
        if self.sheet is None and not total.isdecimal():
            least, most = self.scale.range
            raise RefusedError("scale_total", "total", least=least, most=most)
        return ScaleEntry(
            self.case_id, None, self.scale.code, on,
            scales.read(self.scale, payload["codes"]) if self.sheet is not None else (),
            int(total) if total.isdecimal() else None,
            int(payload["functional"]) if payload["functional"] else None,
            self._by_client, frame.reason.text(),
            frame.given_by.text() if self.sheet is None else "")

    def _payload(self) -> dict[str, Any]:
        frame, sheet = self.frame, self.sheet
        return {"codes": sheet.codes() if sheet is not None else [],
                "functional": sheet.functional() if sheet is not None else "",
                "on": frame.on.text(), "early_reason": frame.reason.text(),
                "total": frame.total.text() if sheet is None else "",
                "given_by": frame.given_by.text() if sheet is None else "",
                "by_client": self._by_client}

    def _clear(self) -> None:
        self._quiet, self._by_client = True, False
        if self.sheet is not None:
            self.sheet.put([""] * len(self.scale.items))
        for field in (self.frame.reason, self.frame.total):
            field.put("")
        self.frame.on.put(spelling.said_day(dates.today()))
        self.frame.given_by.put(self.context.actor.name)
        self._quiet = False

    def _cleared_of_words(self) -> None:
        self.frame.message.clear()
        for field in self.fields().values():
            field.say("")

    # what it shows ------------------------------------------------------------------------------

    def _answered(self) -> None:
        if not self._quiet:
            self._by_client = False  # what a colleague changed is no longer the client's own
            self._typed()

    def _typed(self) -> None:
        if not self._quiet:
            self._say_sum()
            self.touched()

    def _say_sum(self) -> None:
        frame = self.frame
        frame.header.badge("client", self.tr("Answered by the client") if self._by_client else "",
                           Tone.COUNSELLING)
        if self.sheet is None:
            return
        codes = self.sheet.codes()
        total, words, holds = scale_words.running(self.scale, codes)
        frame.sum.say(total, self.tr("so far") if not holds else self._band(codes),
                      unit=f" / {self.scale.range[1]}")
        frame.words.say(words or self._since(int(total)), Tone.WARN if words else None)

    def _band(self, codes: list[str]) -> str:
        return scales.score(self.scale, scales.read(self.scale, codes)).band

    def _since(self, total: int) -> str:
        rows = [row for row in self._course.of(self.scale.code) if row.score.total is not None]
        if not rows:
            return self.tr("The first one of this client")
        last = rows[-1]
        moved = scales.change(self.scale, last.score.total or 0, total)
        return self.tr("{total} on {day}; now {change}").format(
            total=last.score.total, day=when.day(last.on), change=scale_words.change(moved))

    def _connect(self) -> None:
        frame = self.frame
        if self.sheet is not None:
            self.sheet.changed.connect(self._answered)
            self.sheet.ended.connect(frame.save.setFocus)
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            app.focusChanged.connect(self._follow)
        for field in (frame.on, frame.reason, frame.total, frame.given_by):
            field.changed.connect(self._typed)
        frame.save.clicked.connect(self.submit)
        frame.lend.clicked.connect(self.lend)
        frame.back.clicked.connect(lambda: self.context.open("scales", self.case_id))

    def _follow(self, _old: object, now: object) -> None:
        if self.isVisible():
            self.frame.follow(now)
