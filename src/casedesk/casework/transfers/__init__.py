"""Matters passed on to other offices (转介、移送): written, sent, the receipt recorded."""

from casedesk.casework.transfers.page import TransferPage, about, about_of, page
from casedesk.casework.transfers.records import (
    TransferEntry,
    existing,
    institution_of,
    may_send,
    named,
    propose,
    write,
)
from casedesk.casework.transfers.road import ReceiptEntry, chase, receive, send, void

__all__ = [
    "ReceiptEntry",
    "TransferEntry",
    "TransferPage",
    "about",
    "about_of",
    "chase",
    "existing",
    "institution_of",
    "may_send",
    "named",
    "page",
    "propose",
    "receive",
    "send",
    "void",
    "write",
]
