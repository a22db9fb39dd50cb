"""The columns of the roster, as it stands and as it is looked over."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QCoreApplication

from casedesk.casework.collective.lines import Checked
from casedesk.casework.collective.members import MemberRow
from casedesk.gui.collective import words
from casedesk.gui.language import language
from casedesk.gui.pieces.edit_table import EditColumn, EditModel, tick_column
from casedesk.gui.table import Cell, Column
from casedesk.gui.theme import Tone
from casedesk.rules.checks import written

translate = QCoreApplication.translate

_LATIN = ("id_number", "phone", "amount", "hired_on", "wage", "account")


def heading(field: str) -> str:
    """What a field of the roster is called."""
    return {
        "name": translate("roster", "Name"),
        "sex": translate("roster", "Sex"),
        "id_number": translate("roster", "ID number"),
        "phone": translate("roster", "Telephone"),
        "amount": translate("roster", "Asked"),
        "hired_on": translate("roster", "Hired"),
        "job": translate("roster", "Job"),
        "wage": translate("roster", "Monthly wage"),
        "account": translate("roster", "Account"),
        "note": translate("roster", "Note"),
        "migrant": translate("roster", "Migrant worker"),
        "address": translate("roster", "Address"),
        "bank": translate("roster", "Bank"),
    }.get(field, field)


# the roster as it stands ------------------------------------------------------------------------


def members(put_in: Callable[[MemberRow, str, str], object]) -> EditModel[MemberRow]:
    """The roster of a case."""
    def typed(field: str, text: Callable[[MemberRow], str | Cell], width: int,
              raw: Callable[[MemberRow], str] | None = None, *,
              right: bool = False) -> Column[MemberRow]:
        return EditColumn(lambda: heading(field), text, width, right, field=field, raw=raw,
                          latin=field in _LATIN)

    return EditModel[MemberRow]([
        tick_column(lambda: "✓"),
        Column(lambda: translate("roster", "No."), lambda row: row.seq, 52, right=True),
        EditColumn(lambda: heading("name"), _name, 108, field="name", raw=lambda row: row.name),
        typed("id_number", lambda row: row.id_masked, 156, lambda _: ""),
        typed("amount", lambda row: words.yuan(row.amount_fen), 96, right=True),
        Column(lambda: translate("roster", "Agreed"), _agreed, 96, right=True),
        Column(lambda: translate("roster", "Paid"), _paid, 92, right=True),
        Column(lambda: translate("roster", "Signed"), lambda row: words.day(row.signed_on), 96),
        Column(lambda: translate("roster", "Answer"), _answer, 120),
        typed("phone", lambda row: row.phone_masked, 116, lambda _: ""),
        typed("wage", lambda row: words.yuan(row.wage_fen), 96, right=True),
        typed("hired_on", lambda row: row.hired_on, 96),
        typed("job", lambda row: row.job, 96),
        Column(lambda: heading("sex"), lambda row: words.sex(row.sex), 52),
        typed("account", lambda row: row.account, 180),
        typed("note", lambda row: row.note, 200),
    ], put_in)


def _name(row: MemberRow) -> Cell:
    if row.left_on:
        return Cell(row.name, second=True, icon="logout",
                    tip=translate("roster", "Left: {}").format(row.left_reason))
    if row.representative:
        return Cell(row.name, Tone.DISPUTES, strong=True, icon="flag",
                    tip=translate("roster", "Representative"))
    return Cell(row.name)


def _agreed(row: MemberRow) -> Cell:
    more = row.agreed_fen is not None and row.amount_fen is not None \
        and row.agreed_fen > row.amount_fen
    return Cell(words.yuan(row.agreed_fen), Tone.WARN if more else None,
                tip=translate("roster", "more than was asked") if more else "")


def _paid(row: MemberRow) -> Cell:
    whole = row.agreed_fen is not None and row.paid_fen >= row.agreed_fen > 0
    return Cell(words.yuan(row.paid_fen or None), Tone.OK if whole else None)


def _answer(row: MemberRow) -> Cell:
    return Cell(words.consent(row.consent, row.consent_how),
                Tone.DANGER if row.consent == "no" else None, tip=words.day(row.consent_on))


# the roster as it is looked over ----------------------------------------------------------------


def key_of(row: Checked) -> Hashable:
    """A line is the line it is, however often it is checked."""
    return id(row.line)


def staged(put_in: Callable[[Checked, str, str], object]) -> EditModel[Checked]:
    """A roster that was pasted or read and is not taken in yet."""
    def typed(field: str, width: int, *, right: bool = False) -> Column[Checked]:
        return EditColumn(lambda: heading(field), lambda row: cell(row, field), width, right,
                          field=field, raw=lambda row: raw(row, field), latin=field in _LATIN)

    return EditModel[Checked]([
        Column(lambda: translate("roster", "Row"), lambda row: row.line.number or "—", 56,
               right=True),
        typed("name", 84), typed("sex", 52), typed("id_number", 166), typed("phone", 112),
        typed("amount", 96, right=True),
        Column(lambda: translate("roster", "What is wrong"), _state, 230),
        typed("hired_on", 100), typed("wage", 92, right=True), typed("job", 92),
        typed("bank", 120), typed("account", 180), typed("address", 200), typed("note", 160),
    ], put_in, key_of)


def raw(row: Checked, field: str) -> str:
    """The text of a cell as it came, or as it was mended."""
    text = written(row.line.texts.get(field, ""))
    if field == "amount" and not text and row.line.items:
        return words.yuan(row.values.amount_fen)
    return text


def cell(row: Checked, field: str) -> Cell:
    """A cell of a line: red where it is wrong, with the reason."""
    text = raw(row, field)
    fault = next((each for each in row.faults if each.field == field), None)
    if fault is not None:
        return Cell(text or "—", Tone.DANGER, strong=True, tip=fault.sentence(language()))
    note = next((each for each in row.notes if each.field == field), None)
    if note is not None:
        return Cell(text or "—", Tone.WARN, tip=note.sentence(language()))
    return Cell(text)


def _state(row: Checked) -> Cell:
    if row.faults:
        said = row.faults[0].sentence(language())
        return Cell(said, Tone.DANGER, tip=said)
    said = {"new": translate("roster", "will be added"),
            "changed": translate("roster", "says more than the roster"),
            "known": translate("roster", "on the roster already")}[row.state]
    if row.notes:
        noted = row.notes[0].sentence(language())
        return Cell(f"{said} · {noted}", Tone.WARN, tip=noted)
    return Cell(said, Tone.OK if row.state == "new" else None, second=row.state == "known")
