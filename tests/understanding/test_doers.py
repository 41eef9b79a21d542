"""Who else did what a clause tells, or nobody."""

from __future__ import annotations

from pingwen.understanding.narrative.doers import doer


def test_another_may_be_named_as_the_one_who_did_it() -> None:
    """Behind the verb, or not at all."""
    assert doer("项目是王工主持的") == "王工"
    assert doer("项目是我主持的") is None
