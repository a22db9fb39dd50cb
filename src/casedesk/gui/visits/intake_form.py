"""The fields of the intake page: what they show, how they are spelt, what they say."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from casedesk.casework.employers import EmployerEntry, EmployerRow
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits import VisitEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, when
from casedesk.gui.language import language
from casedesk.gui.people import words
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField
from casedesk.gui.theme import Tone
from casedesk.rules import codes, counts, dates, identity, money
from casedesk.ui.intake_page import Ui_IntakePage

ALL = "all"  # the pill that opens the whole table of matters
Fault = Callable[[str], RefusedError | None]
Reader = Callable[[str, str], Any]
Given = Callable[[LineField, str, Reader], Any]
_PERSON = {"name": "name", "phone": "phone", "other_phone": "otherPhone", "address": "address",
           "household_address": "householdAddress", "former_name": "formerName",
           "id_number": "idNumber"}
_EMPLOYER = {"name": "employer", "uscc": "uscc", "address": "employerAddress", "village": "village",
             "legal_representative": "legalRepresentative", "contact": "contact",
             "phone": "employerPhone"}
_LINES = {"job": "job", "materials": "materials", "result": "result", "amount": "amount"}
_NAMES = {"name": "name", "id_number": "idNumber", "phone": "phone", "other_phone": "otherPhone",
          "birth": "birth", "employer": "employer", "uscc": "uscc", "matter": "matter",
          "amount": "amount", "workers": "workers", "party_size": "partySize",
          "arrived_at": "arrived", "known_on": "knownOn", "hired_on": "hiredOn",
          "headcount": "headcount"}  # fields as refusals name them
_TABLES = {"channel": "channels", "sex": "sexes", "household": "households",
           "employmentForm": "employment_forms", "category": "visit_categories",
           "idKind": "id_kinds", "town": "towns", "industry": "industries"}


class IntakeForm:
    """Reads a VisitEntry out of the fields and puts one in."""

    def __init__(self, ui: Ui_IntakePage) -> None:
        self.ui = ui
        self.fields: Mapping[str, Field] = {
            code: getattr(ui, widget) for code, widget in _NAMES.items()}
        self._matter = ""
        ui.matter.changed.connect(self._choose_matter)
        for field in (ui.idNumber, ui.phone, ui.otherPhone, ui.uscc, ui.employerPhone, ui.amount,
                      ui.workers, ui.partySize, ui.headcount):
            field.edit.prefer_latin()
        ui.amount.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        ui.phone.spell(spelling.phone)
        ui.otherPhone.spell(spelling.phone)
        ui.employerPhone.spell(spelling.phone)
        ui.amount.spell(spelling.amount)
        for field in (ui.workers, ui.partySize):
            field.spell(lambda text: text.strip() or "1")
        ui.hiredOn.spell(spelling.rough)
        ui.birth.spell(spelling.day)
        ui.knownOn.spell(spelling.day)
        ui.arrived.spell(spelling.moment)
        ui.idNumber.left.connect(lambda: self._say_id(leaving=True))
        ui.idNumber.changed.connect(lambda: self._say_id(leaving=False))
        for each in self.fields.values():  # what was wrong is being mended
            each.changed.connect(lambda each=each: each.is_wrong() and each.say(""))
        ui.amount.changed.connect(self._say_amount)
        for field, check in (
                (ui.phone, spelling.phone_fault), (ui.otherPhone, spelling.phone_fault),
                (ui.employerPhone, spelling.phone_fault), (ui.uscc, spelling.uscc_fault),
                (ui.hiredOn, spelling.rough_fault), (ui.birth, spelling.day_fault),
                (ui.knownOn, spelling.day_fault), (ui.arrived, spelling.moment_fault),
                (ui.amount, spelling.amount_fault)):
            field.left.connect(lambda field=field, check=check: _say_fault(field, check))

    def offer(self) -> None:
        """Offer the choices in the language in force."""
        for name, table in _TABLES.items():
            rows = words.offered(table)
            field: ChoiceField = getattr(self.ui, name)
            field.offer(rows[1:] if name in ("channel", "category") else rows)
        for field in (self.ui.migrantWorker, self.ui.unionMember, self.ui.unionised):
            field.offer(words.answers())
        self.ui.risks.offer(words.offered("risks")[1:])
        self.ui.opinion.offer(words.offered("visit_opinions")[1:])
        self.offer_matters(self._matter)
        self._say_id(leaving=self.ui.idNumber.is_wrong())

    def begin_with(self, text: str) -> LineField:
        """Put what stood in the search where it belongs; return the field that comes next."""
        figures, ui = sum(letter.isdecimal() for letter in text), self.ui
        field = ui.name if figures < 3 else ui.phone if figures <= 12 else ui.idNumber
        field.put(text)
        return ui.idNumber if field is ui.name else ui.name

    def know_employer(self, row: EmployerRow | None) -> None:
        """Put in what is on record of the employer that was chosen."""
        self.ui.uscc.put(row.uscc if row else "")
        if row is not None:
            self.ui.town.choose(row.town)
            self.ui.industry.choose(row.industry)

    def offer_matters(self, chosen: str) -> None:
        """Offer the pills, the chosen matter too when it is another one, and all the others."""
        pills = list(codes.table("matter_pills"))
        if chosen and chosen not in pills:
            pills.append(chosen)
        offered = [(code, words.matter(code)) for code in pills]
        self.ui.matter.offer([*offered, (ALL, words.more())])
        self.ui.matter.choose(*filter(None, (chosen,)))

    def matter(self) -> str:
        """The matter that is chosen."""
        return self._matter

    def _choose_matter(self) -> None:
        code = self.ui.matter.code()
        if code != ALL:
            self._matter = code
            return
        self.ui.matter.choose(*filter(None, (self._matter,)))
        menu, parts = QMenu(self.ui.matter), dict[str, QMenu]()
        for each, entry in codes.table("matters").items():
            said = codes.label("matters", each, language())
            if not entry.parent:
                parts[each] = menu.addMenu(said)
            else:
                act = parts[entry.parent].addAction(said)
                act.triggered.connect(lambda _=False, code=each: self._take_matter(code))
        chip = self.ui.matter.edit.chip(ALL)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def _take_matter(self, code: str) -> None:
        self.offer_matters(code)
        self.ui.facts.setFocus()

    def show(self, entry: VisitEntry) -> None:
        """Put an entry into the fields."""
        ui = self.ui
        for name, widget in _PERSON.items():
            getattr(ui, widget).put(getattr(entry.person, name))
        for name, widget in _EMPLOYER.items():
            getattr(ui, widget).put(getattr(entry.employer, name))
        for name, widget in _LINES.items():
            getattr(ui, widget).put(getattr(entry, name))
        ui.facts.put(entry.facts)
        ui.hiredOn.put(spelling.said_rough(entry.hired_on))
        ui.workers.put(str(entry.workers))
        ui.partySize.put(str(entry.party_size))
        ui.birth.put(spelling.said_day(entry.person.birth))
        ui.knownOn.put(spelling.said_day(entry.known_on))
        ui.arrived.put(spelling.said_moment(entry.arrived_at))
        ui.headcount.put(str(entry.employer.headcount or ""))
        self._choose(entry)
        for field in self.fields.values():
            field.say("")
        for line in (ui.phone, ui.amount):
            line.edit.settle()
        self._say_id(leaving=True)

    def _choose(self, entry: VisitEntry) -> None:
        ui, person, employer = self.ui, entry.person, entry.employer
        ui.sex.choose(person.sex)
        ui.idKind.choose(person.id_kind)
        ui.household.choose(person.household)
        ui.migrantWorker.choose(words.answer(person.migrant_worker))
        ui.unionMember.choose(words.answer(person.union_member))
        ui.town.choose(employer.town)
        ui.industry.choose(employer.industry)
        ui.unionised.choose(words.answer(employer.unionised))
        ui.channel.choose(entry.channel)
        ui.category.choose(entry.category)
        ui.employmentForm.choose(entry.employment_form)
        ui.risks.choose(*entry.risks)
        ui.opinion.choose(*entry.opinion)
        self.offer_matters(entry.matter)
        ui.consented.setChecked(entry.consented)
        ui.toldLegalAid.setChecked(entry.told_legal_aid)
        ui.danger.setChecked(entry.danger)

    def read(self, entry: VisitEntry, *, strict: bool = True) -> VisitEntry:
        """Return `entry` with what stands in the fields.

        Refuses `date`, `time`, `party_size`; not `strict`, what cannot be read is left out.
        """
        ui = self.ui

        def given(field: LineField, name: str, read: Reader) -> Any:
            if not field.text().strip():
                return None
            try:
                return read(field.text(), name)
            except RefusedError:
                if strict:
                    raise
                return None

        today = dates.today()
        return replace(
            entry, person=self._person(entry.person, given), employer=self._employer(given),
            **{name: getattr(ui, widget).text().strip() for name, widget in _LINES.items()},
            facts=ui.facts.text().strip(), matter=self._matter, channel=ui.channel.code(),
            category=ui.category.code(), employment_form=ui.employmentForm.code(),
            risks=ui.risks.codes(), opinion=ui.opinion.codes(), danger=ui.danger.isChecked(),
            consented=ui.consented.isChecked(), told_legal_aid=ui.toldLegalAid.isChecked(),
            workers=given(ui.workers, "workers", _count) or 1,
            party_size=given(ui.partySize, "party_size", _count) or 1,
            hired_on=given(ui.hiredOn, "hired_on",
                           lambda text, name: dates.parse_rough(text, today, name)) or "",
            known_on=given(ui.knownOn, "known_on",
                           lambda text, name: dates.parse(text, today, name)),
            arrived_at=given(ui.arrived, "arrived_at",
                             lambda text, name: dates.parse_time(text, today, name)))

    def _person(self, person: PersonEntry, given: Given) -> PersonEntry:
        ui = self.ui
        return replace(
            person, **{name: getattr(ui, widget).text().strip()
                       for name, widget in _PERSON.items()},
            sex=ui.sex.code(), id_kind=ui.idKind.code(), household=ui.household.code(),
            birth=given(ui.birth, "birth",
                        lambda text, name: dates.parse(text, dates.today(), name)),
            migrant_worker=words.truth(ui.migrantWorker.code()),
            union_member=words.truth(ui.unionMember.code()))

    def _employer(self, given: Given) -> EmployerEntry:
        ui = self.ui
        return EmployerEntry(
            **{name: getattr(ui, widget).text().strip() for name, widget in _EMPLOYER.items()},
            town=ui.town.code(), industry=ui.industry.code(),
            headcount=given(ui.headcount, "headcount", _count),
            unionised=words.truth(ui.unionised.code()))

    def _say_id(self, *, leaving: bool) -> None:
        field = self.ui.idNumber
        text = field.text()
        if not text.strip():
            field.note_it("")
            field.say("")
            return
        found = identity.check(text, self.ui.idKind.code() or None)
        if found.valid:
            field.note_it(codes.label("id_kinds", found.kind, language()))
            said = [words.sex_and_age(found.sex, found.birth), when.day(found.birth), found.region]
            warning = RefusedError(found.warning).sentence(language()) if found.warning else ""
            field.say(warning or words.joined(said),
                      Tone.WARN if warning else Tone.OK)
        elif leaving:
            field.say(RefusedError(found.reason).sentence(language()), Tone.DANGER)
        else:
            field.note_it("")
            field.say("")

    def _say_amount(self) -> None:
        text = self.ui.amount.text()
        try:
            self.ui.amount.say(money.words(money.parse(text)) if text.strip() else "")
        except RefusedError:
            self.ui.amount.say("")


def _say_fault(field: LineField, fault_of: Fault) -> None:
    fault = fault_of(field.text()) if field.text().strip() else None
    if fault is not None:
        field.say(fault.sentence(language()), Tone.DANGER)
    elif field.is_wrong():
        field.say("")


def _count(text: str, name: str) -> int:
    number = counts.read(text)
    if number is None:
        raise RefusedError("party_size", name)
    return number

