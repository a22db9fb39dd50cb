"""Matters passed on to other offices (转介、移送): written, sent, the receipt recorded."""

from casedesk.casework.transfers.page import TransferPage, about, page
from casedesk.casework.transfers.records import (
    TransferEntry,
    existing,
    institution_of,
    may_send,
    propose,
    write,
)
from casedesk.casework.transfers.road import ReceiptEntry, chase, receive, send, void

__all__ = [
    "ReceiptEntry",
    "TransferEntry",
    "TransferPage",
    "about",
    "chase",
    "existing",
    "institution_of",
    "may_send",
    "page",
    "propose",
    "receive",
    "send",
    "void",
    "write",
]
