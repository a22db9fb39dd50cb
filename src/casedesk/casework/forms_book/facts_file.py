"""The file of a case as its cover, its index and its note state it (F27, F28, F28b; L17)."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework.forms_book.facts_aid import AidFacts
from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts


@dataclass(frozen=True)
class FileLineFacts:
    """One line of the index: a paper and the numbers its pages bear."""

    number: int
    title: str
    reference: str = ""
    author: str = ""  # 责任者
    dated: date | None = None
    pages: str = ""  # 页号: 3, or 4-6
    remark: str = ""

    @property
    def day(self) -> str:
        """The day as a narrow column writes it."""
        return f"{self.dated:%Y.%m.%d}" if self.dated else ""


@dataclass(frozen=True)
class FileFacts:
    """A bound file, or the file as it would be bound now."""

    organisation: OrganisationFacts
    case: DisputeFacts
    result: str = ""  # 处理结果
    archived_on: date | None = None
    bound_on: date | None = None  # 立卷时间
    binder: str = ""  # 立卷人
    checker: str = ""  # 检查人
    retention: str = ""  # 保管期限
    book: int | None = None  # 第几册
    books: int | None = None  # 共几册
    pages: int | None = None  # of this 册
    first_page: int | None = None
    last_page: int | None = None
    fonds: str = ""  # 全宗号
    catalogue: str = ""  # 目录号
    file_number: str = ""  # 案卷号
    box: str = ""  # 盒号
    supplement: str = ""  # 补充卷, when it is one
    situation: str = ""  # 本卷情况说明
    lines: tuple[FileLineFacts, ...] = ()
    aid: AidFacts | None = None  # where the file is one of legal aid

    @property
    def reference(self) -> str:
        """The number of the case."""
        return self.aid.number if self.aid else self.case.case_number

    @property
    def collective(self) -> bool:
        """Whether the dispute is a collective one: it is kept longer."""
        return self.case.collective
