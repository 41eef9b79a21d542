"""What a clause does for its document, beside providing something."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Particular"]


class Particular(StrEnum):
    """The particulars of a document, by the kind of clause that holds them."""

    NUMBER = "number"
    TITLE = "title"
    ISSUER = "issuer"
    DATED = "dated"
    IN_FORCE = "in_force"
    BASIS = "basis"
    INTERPRETED_BY = "interpreted_by"
    ATTACHMENTS = "attachments"
    ADDRESSEES = "addressees"
