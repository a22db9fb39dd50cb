"""Tab walks a form as it is laid out, and nothing of its layout is held on to."""

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget, QWidgetItem

from casedesk.gui.pieces.tab_order import follow_layout


def items():
    """What Python knows of the items of layouts."""
    return [each for each in shiboken6.getAllValidWrappers() if isinstance(each, QWidgetItem)]


def test_rows_in_rows_and_what_scrolls_are_walked_as_they_stand(qtbot):
    page, inner, area = QWidget(), QWidget(), QScrollArea()
    qtbot.addWidget(page)
    fields = [QLineEdit(parent) for parent in (page, page, page, inner, page)]
    for name, field in zip("dbaec", fields, strict=True):
        field.setAccessibleName(name)
    last, second, first, scrolled, third = fields
    column, row = QVBoxLayout(page), QHBoxLayout()
    column.addWidget(first)
    row.addWidget(second)
    row.addWidget(third)
    column.addLayout(row)
    column.addWidget(last)
    QVBoxLayout(inner).addWidget(scrolled)
    area.setWidget(inner)
    column.addWidget(area)
    before = items()
    follow_layout(page)
    assert items() == before
    walked, stop = ["a"], first.nextInFocusChain()
    while stop is not first:
        if isinstance(stop, QLineEdit):
            walked.append(stop.accessibleName())
        stop = stop.nextInFocusChain()
    assert walked == list("abcde")
