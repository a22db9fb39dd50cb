"""What the cells of a roster line mean; every fault named, no number altered."""

from casedesk.casework.collective.lines import Fault, RosterLine, Text, Values
from casedesk.errors import RefusedError
from casedesk.rules import codes, dates, identity, money, names, phones
from casedesk.rules.checks import half_width, written

_SEXES = {"男": "1", "女": "2", "男性": "1", "女性": "2", "1": "1", "2": "2", "m": "1", "f": "2",
          "男士": "1", "女士": "2"}
_YES = {"是": True, "√": True, "农民工": True, "1": True, "y": True, "对": True,
        "否": False, "不是": False, "×": False, "0": False, "n": False, "非": False}
_NOTHING = {"", "-", "--", "—", "——", "/", "无", "空"}


def read(line: RosterLine) -> tuple[Values, list[Fault], list[Fault]]:
    """Return what a line says, its faults, and what is worth knowing."""
    reader = _Reader(line)
    values = Values(
        name=reader.name(), sex=reader.sex(), card=reader.card(), phone=reader.phone(),
        items=reader.items(), hired_on=reader.hired(), job=reader.text("job"),
        wage_fen=reader.fen("wage"), migrant=reader.migrant(), address=reader.text("address"),
        bank=reader.text("bank"), account=reader.text("account").replace(" ", ""),
        note=reader.text("note"), amount_fen=reader.fen("amount"))
    return reader.whole(values), reader.faults, reader.notes


class _Reader:
    """Reads one line, and keeps what is wrong with it."""

    def __init__(self, line: RosterLine) -> None:
        self._line = line
        self.faults: list[Fault] = []
        self.notes: list[Fault] = []

    def text(self, field: str) -> str:
        """The words of a cell; nothing for the signs that stand for nothing."""
        words = written(self._line.texts.get(field, "")).strip()
        return "" if words in _NOTHING else words

    def name(self) -> str:
        words = self.text("name")
        try:
            return names.normalise(words) if words else self._miss("roster_name", "name")
        except RefusedError as refusal:
            return self._miss(refusal.code, "name", **refusal.values)

    def sex(self) -> str:
        words = half_width(self.text("sex")).lower()
        if not words:
            return ""
        return _SEXES.get(words) or self._miss("roster_sex", "sex", text=words)

    def card(self) -> identity.IdCheck | None:
        if not self.text("id_number"):
            self.notes.append(Fault("roster_no_id", "id_number"))
            return None
        found = identity.check(self._line.texts["id_number"])
        if not found.valid:
            self._miss(found.reason, "id_number")
            return None
        return found

    def phone(self) -> str:
        if not self.text("phone"):
            return ""
        found = phones.check(self._line.texts["phone"])
        return found.normalised if found.valid else self._miss(found.reason, "phone")

    def fen(self, field: str) -> int | None:
        return self._fen(field, self._line.texts.get(field, ""))

    def items(self) -> tuple[tuple[str, int], ...]:
        found = []
        for matter, cell in self._line.items.items():
            fen = self._fen("items", cell)
            if fen:
                found.append((matter, fen))
        return tuple(found)

    def hired(self) -> str:
        words = self.text("hired_on")
        if not words:
            return ""
        try:
            day = dates.parse_rough(words.removesuffix("00:00:00").strip(), dates.today(),
                                    "hired_on")
        except RefusedError as refusal:
            return self._miss(refusal.code, "hired_on", **refusal.values)
        if day > dates.today().isoformat():
            return self._miss("roster_hired_future", "hired_on", text=words)
        return day

    def migrant(self) -> bool | None:
        return _YES.get(half_width(self.text("migrant")).lower())

    def whole(self, values: Values) -> Values:
        """Put the parts together: the items and the sum, the card and the sex."""
        listed = sum(fen for _, fen in values.items)
        amount = values.amount_fen
        if values.items and amount is None:
            amount = listed
        elif values.items and amount is not None and listed > amount:
            self._miss("roster_items", "amount", listed=money.plain(listed),
                       amount=money.plain(amount))
        if not amount and not any(fault.field in ("amount", "items") for fault in self.faults):
            self._miss("roster_amount", "amount")
        card = values.card
        if card and card.sex and values.sex and card.sex != values.sex:
            self.notes.append(Fault("roster_sex_differs", "sex", {
                "sex": codes.label("sexes", card.sex)}))
        sex = card.sex if card and card.sex else values.sex
        return Values(**(vars(values) | {"amount_fen": amount, "sex": sex}))

    def _fen(self, field: str, cell: Text) -> int | None:
        words = written(cell).strip()
        if words in _NOTHING:
            return None
        try:
            return money.parse(cell if isinstance(cell, int | float) else words, field)
        except RefusedError as refusal:
            self._miss(refusal.code, field, **refusal.values)
            return None

    def _miss(self, code: str, field: str, **values: object) -> str:
        self.faults.append(Fault(code, field, values))
        return ""
