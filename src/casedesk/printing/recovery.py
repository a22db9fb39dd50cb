"""The recovery sheet on paper: large groups to type back, whose it is, how it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from casedesk.printing.blocks import Masthead, Paragraph, Space, Text
from casedesk.printing.page import MM, TABLE, Block, Frame, Laid, Mark, Piece, compose, write
from casedesk.printing.signing import Signatures, SignBox
from casedesk.printing.text import Face, Span, lay
from casedesk.rules import dates


class Sheet(Protocol):
    """A recovery sheet: 'A' opens the data, 'B' the counselling notes; 13 groups and a check."""

    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def site_name(self) -> str: ...  # noqa: D102
    @property
    def groups(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def check(self) -> str: ...  # noqa: D102
    @property
    def made_on(self) -> date: ...  # noqa: D102


_WORDS = {
    "A": ("恢复单 A（数据库）", "忘记密码、账户全部失效时，用本单打开数据库，重新设置密码。",
          "本单由主任密封保管，不得与 B 单由同一人保管。"),
    "B": ("恢复单 B（咨询记录）", "咨询师离职、无法履职时，经批准用本单打开其咨询记录。",
          "本单由督导密封保管，不得与 A 单由同一人保管。"),
}
_RULES = (
    "逐组照抄输入，不分大小写；字母中没有 I、L、O、U，看到的 0 是数字零，1 是数字一。",
    "每组四个字符，共十三组，另加一组校验码；抄错一个字符，程序会提示，不会损坏数据。",
    "装入信封密封，封口签名，存放在保险柜；不得拍照、复印，不得存入电脑和手机。",
    "启用、重做或遗失后，立即在程序中作废并重新打印。密码和本单都丢失的，任何人都打不开数据。",
)
_SCAN = "有扫描枪的电脑可扫此码代替手工输入。\n码中的内容与上面各组相同。\n请勿用手机扫描。"
_GROUP = Face("sans-bold", 21, 25)
_PLACE = Face("sans", 9, 12)
_SMALL = Face("serif", 10.5, 18)


@dataclass(frozen=True)
class Groups:
    """The groups in boxes, numbered, four in a row, the check group marked."""

    groups: Sequence[str]
    check: str

    def stretches(self) -> bool:
        """Fixed."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece: the boxes."""
        across, gap, tall = 4, 4 * MM, 19 * MM
        each = (width - gap * (across - 1)) / across
        every = [*self.groups, self.check]
        rows = (len(every) + across - 1) // across
        piece = Piece(rows * (tall + gap))
        for number, group in enumerate(every):
            x, y = number % across * (each + gap), number // across * (tall + gap)
            last = number == len(every) - 1
            piece.marks.append(Mark("rect", x, y, each, tall, 1.4 if last else 0.7))
            label = "校验" if last else f"第 {number + 1} 组"
            piece.place(lay((Span(label),), _PLACE, each - 8), _PLACE, x + 4, y + 2)
            piece.place(lay((Span(" ".join(group), bold=False),), _GROUP, each, "center"),
                        _GROUP, x, y + 16)
        return Laid([piece])


@dataclass(frozen=True)
class Code:
    """The sheet as a square code, for a reader, beside what it is for."""

    value: str
    words: str

    def stretches(self) -> bool:
        """Fixed."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece: the code and its words."""
        side = 34 * MM
        piece = Piece(side + 3 * MM)
        piece.marks.append(Mark("qr", 0, 0, side, text=self.value))
        lines = lay((Span(self.words),), _SMALL, width - side - 8 * MM)
        piece.place(lines, _SMALL, side + 8 * MM, 2 * MM)
        return Laid([piece])


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return a recovery sheet as a PDF of one page, to be printed, sealed and locked away."""
    title, purpose, keeper = _WORDS[sheet.kind]
    text = "-".join((*sheet.groups, sheet.check))
    made = dates.cn(sheet.made_on)
    blocks: list[Block] = [
        Masthead(sheet.site_name, title, (Span(f"生成日期：{made}"),),
                 (Span("密封保管　仅此一份"),)),
        Text([Paragraph((Span(purpose),)), Paragraph((Span(keeper, bold=True),))], _SMALL),
        Space(3),
        Groups(sheet.groups, sheet.check),
        Text([Paragraph((Span(f"{number}. {rule}"),), indent=0, before=3)
              for number, rule in enumerate(_RULES, 1)], _SMALL),
        Space(4),
        Code(text, _SCAN),
        Signatures((SignBox(("交出人（签名）：",)), SignBox(("保管人（签名）：",)))),
    ]
    frame = Frame(title=title, foot_left=f"{sheet.site_name}　{title}",
                  foot_right=f"{made}生成")
    return write([compose(blocks, TABLE, frame)])
