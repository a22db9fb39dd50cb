"""The order in which Tab and Enter walk a form whose rows come and go."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(root: QWidget) -> None:
    """Let the keyboard walk `root` as it is laid out: Qt would walk it as it was made."""
    before: QWidget | None = None
    for widget in _in_order(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _in_order(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _of(layout)


def _of(layout: QLayout) -> Iterator[QWidget]:
    """By their places, never by the layout's items: an item that Python has seen is still known
    at its address when it is long gone, and passes for whatever Qt puts there next.
    """
    holder = layout.parentWidget()
    parts: list[tuple[int, QWidget | QLayout]] = [
        (layout.indexOf(inner), inner) for inner in layout.children()
        if isinstance(inner, QLayout)]
    if holder is not None:
        parts += [(layout.indexOf(widget), widget) for widget in holder.children()
                  if isinstance(widget, QWidget)]
    for place, part in sorted(parts, key=lambda each: each[0]):
        if place >= 0:
            yield from _in_order(part) if isinstance(part, QWidget) else _of(part)
