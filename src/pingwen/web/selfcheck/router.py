"""``/check``: the self-check as plain pages, for any applicant and any browser.

The server keeps nothing: the facts so far travel with the form. Each step has the rule module
decide anew and asks what it asks next.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from pingwen.domain.asking import read_day, read_facts
from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.model import Model
from pingwen.domain.question import CheckRequest
from pingwen.domain.verdict import Group, NextQuestion
from pingwen.errors import PingwenError, QuestionInvalid
from pingwen.rendering.wording import day_words
from pingwen.web.card import verdict_card
from pingwen.web.refusals import status_of
from pingwen.web.selfcheck.form import Form, form_for, is_ended, is_listed
from pingwen.web.selfcheck.inputs import MORE, NONE
from pingwen.web.selfcheck.named import keys_named
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
_NONE = "none"


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
    try:
        case = _Case(desk, scheme, target, step.as_of)
        asked = step.volunteers or case.question(step.facts)
        facts, problem = _after(case, step, asked)
        asked_for = CheckRequest(scheme=scheme, target=target, facts=facts, as_of=step.as_of)
        answer = await desk.check(asked_for)
        question = asked if problem or step.action == _TELL else case.question(facts)
    except PingwenError as error:
        return _refused(error)
    verdict = answer.verdict
    assert verdict is not None
    unasked = question is not None and question is step.volunteers
    html = render(
        "check.html",
        verdict=verdict,
        scheme=next(card for card in desk.schemes if card.id == scheme),
        card=verdict_card(verdict.model_copy(update={"next_question": None}), answer.citations),
        citations=answer.citations,
        sheet=sheet_of(answer.facts),
        facts=written(facts),
        as_of=step.as_of.isoformat(),
        day=day_words(step.as_of),
        more=question.key.value if unasked and question else "",
        form=case.form(question, facts, unasked=unasked) if question else None,
        given=step.given if problem else {},
        problem=str(problem or ""),
        wrong=problem.field if problem else "",
        begun=bool(step.action),
        tellable=case.tellable(),
    )
    return HTMLResponse(html, status_code=422 if problem else 200)


class _Case:
    """A title on a day: what its conditions ask, given the facts. Raises as ``Desk.check`` does."""

    def __init__(self, desk: Desk, scheme: str, target: str, as_of: date) -> None:
        self._determine = partial(desk.determine, scheme=scheme, target=target, as_of=as_of)
        self._rules = desk.conditions(scheme, target)

    def question(self, facts: Facts) -> NextQuestion | None:
        """What to ask next, None where nothing can change the verdict any more.

        What the applicant cannot confirm is not asked again.
        """
        question = self._determine(facts).next_question
        given_up = any(told.key is FactKey.CONFIRMATION for told in facts.unclear)
        confirms = question is not None and question.key is FactKey.CONFIRMATION
        return None if confirms and given_up else question

    def form(self, question: NextQuestion, facts: Facts, *, unasked: bool = False) -> Form:
        """The form in which it is asked."""
        return form_for(question, facts, self._determine(facts), self._rules, unasked=unasked)

    def tellable(self) -> dict[FactKey, str]:
        """What may be told unasked: only what some condition looks at."""
        keys = keys_named(self._rules)
        return {key: label for key, label in MORE.items() if key in keys}


def _after(
    case: _Case, step: _Step, asked: NextQuestion | None
) -> tuple[Facts, ReplyUnclear | None]:
    """The facts after the step, and what is to be put right in it, if anything.

    Raises QuestionInvalid for an unknown action.
    """
    if step.action.startswith(_DROP):
        return dropped(step.action.removeprefix(_DROP), step.facts), None
    if step.action not in ("", _TELL, _SKIP, _ANSWER, _NONE):
        raise QuestionInvalid("action: must be answer, none, unknown, tell or drop")
    if asked is None or step.action in ("", _TELL):
        return step.facts, None
    if step.action == _SKIP:
        return (step.facts if step.volunteers else unknown_to_applicant(asked, step.facts)), None
    form = case.form(asked, step.facts, unasked=step.volunteers is not None)
    given = step.given
    if step.action == _NONE:
        given = {field.name: NONE for field in form.inputs if field.none}
    try:
        facts = taken(asked, form.inputs, given, step.facts)
    except ReplyUnclear as error:
        return step.facts, error
    return _moved_on(case, asked, facts, form.words), None


def _moved_on(case: _Case, asked: NextQuestion, facts: Facts, words: str) -> Facts:
    """What was answered and is open all the same is taken as not known, so that it is not asked
    again: in the same words, or after the applicant has said that there is nothing more."""
    question = case.question(facts)
    if question == asked and not is_listed(asked) and case.form(asked, facts).words == words:
        return unknown_to_applicant(asked, facts)
    while question is not None and is_ended(question, facts):
        facts = unknown_to_applicant(question, facts)
        before, question = question, case.question(facts)
        if question == before:
            break
    return facts


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
