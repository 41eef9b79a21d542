"""``/check``: the self-check as plain pages, for any applicant and any browser.

The server keeps nothing: the facts so far travel with the form. Each step has the rule module
decide anew and asks what it asks next.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from pingwen.domain.asking import read_day, read_facts
from pingwen.domain.facts import Facts
from pingwen.domain.model import Model
from pingwen.domain.question import CheckRequest
from pingwen.domain.verdict import Group, NextQuestion
from pingwen.errors import PingwenError, QuestionInvalid
from pingwen.rendering.wording import day_words
from pingwen.web.card import verdict_card
from pingwen.web.refusals import status_of
from pingwen.web.selfcheck.inputs import MORE, inputs_for
from pingwen.web.selfcheck.sheet import sheet_of, written
from pingwen.web.selfcheck.taking import ReplyUnclear, dropped, taken, unknown_to_applicant
from pingwen.web.templates import render

if TYPE_CHECKING:
    from pingwen.web.desk import Desk

__all__ = ["check_router"]

log = logging.getLogger(__name__)

_MOST_FIELDS = 40
_DROP = "drop "
_TELL = "tell"
_SKIP = "unknown"
_ANSWER = "answer"


class _Step(Model):
    """A step that was sent: the facts before it, and what to do with them.

    ``volunteers``: what the applicant wants to tell unasked, or has told.
    """

    facts: Facts
    as_of: date
    action: str = ""
    given: Mapping[str, str] = {}
    volunteers: NextQuestion | None = None


def check_router(desk: Desk) -> APIRouter:
    """``GET /check``, and a page for each title under ``/check/{scheme}/{target}``."""
    router = APIRouter(default_response_class=HTMLResponse)

    @router.get("/check")
    async def titles() -> HTMLResponse:
        return HTMLResponse(render("check_titles.html", schemes=_schemes(desk)))

    @router.get("/check/{scheme}/{target}")
    async def begin(scheme: str, target: str) -> HTMLResponse:
        start = _Step(facts=Facts(), as_of=desk.today())
        return await _page(desk, scheme, target, start)

    @router.post("/check/{scheme}/{target}")
    async def go_on(scheme: str, target: str, request: Request) -> HTMLResponse:
        try:
            step = _read(await request.body(), desk.today())
        except PingwenError as error:
            return _refused(error)
        return await _page(desk, scheme, target, step)

    return router


async def _page(desk: Desk, scheme: str, target: str, step: _Step) -> HTMLResponse:
    """The next step: the verdict so far, the facts, and the question that decides most."""
    problem = ""
    facts = step.facts
    try:
        asked = step.volunteers or desk.next_question(facts, scheme, target, step.as_of)
        try:
            facts = _after(step, asked, facts)
        except ReplyUnclear as error:
            problem = str(error)
        asked_for = CheckRequest(scheme=scheme, target=target, facts=facts, as_of=step.as_of)
        answer = await desk.check(asked_for)
        question = desk.next_question(facts, scheme, target, step.as_of)
    except PingwenError as error:
        return _refused(error)
    verdict = answer.verdict
    assert verdict is not None
    if problem or step.action == _TELL:
        question = asked
    html = render(
        "check.html",
        verdict=verdict,
        card=verdict_card(verdict, answer.citations),
        citations=answer.citations,
        sheet=sheet_of(answer.facts),
        facts=written(facts),
        as_of=step.as_of.isoformat(),
        day=day_words(step.as_of),
        question=question,
        words=question.text or verdict.next_question if question else "",
        more=question.key.value if question is step.volunteers and question else "",
        inputs=inputs_for(question) if question else (),
        given=step.given if problem else {},
        problem=problem,
        tellable=MORE,
    )
    return HTMLResponse(html, status_code=422 if problem else 200)


def _after(step: _Step, asked: NextQuestion | None, facts: Facts) -> Facts:
    """The facts after the step. Raises ReplyUnclear, and QuestionInvalid for an unknown action."""
    if step.action.startswith(_DROP):
        return dropped(step.action.removeprefix(_DROP), facts)
    if step.action not in ("", _TELL, _SKIP, _ANSWER):
        raise QuestionInvalid("action: must be answer, unknown, tell or drop")
    if asked is None or step.action in ("", _TELL):
        return facts
    if step.action == _ANSWER:
        return taken(asked, step.given, facts, unasked=step.volunteers is not None)
    return facts if step.volunteers else unknown_to_applicant(asked, facts)


def _read(body: bytes, today: date) -> _Step:
    try:
        fields = parse_qs(body.decode("utf-8"), strict_parsing=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise QuestionInvalid(f"not a form: {type(error).__name__}") from None
    given = {name: values[0] for name, values in fields.items()}
    action, _, more = given.pop("action", "").partition(" more ")
    return _Step(
        facts=read_facts(given.pop("facts", "{}")),
        as_of=read_day(given.pop("as_of", None), today),
        action=action,
        given=given,
        volunteers=_volunteered(given.pop("more", more)),
    )


def _volunteered(key: str) -> NextQuestion | None:
    """The form for something told unasked. Raises QuestionInvalid for what cannot be told so."""
    if not key:
        return None
    found = next((each for each in MORE if each.value == key), None)
    if found is None:
        raise QuestionInvalid("more: no such kind of fact")
    return NextQuestion(key=found, group=Group.GENERAL, text=f"补充：{MORE[found]}")


def _schemes(desk: Desk) -> list[dict[str, object]]:
    """The schemes by which something can be decided, with their titles."""
    return [
        {"card": card, "document": desk.corpus.document(card.document)}
        for card in desk.schemes
        if card.decides
    ]


def _refused(error: PingwenError) -> HTMLResponse:
    log.info("self-check refused: %s: %s", error.code, error.detail)
    page = render("missing.html", message=error.message)
    return HTMLResponse(page, status_code=status_of(error))
