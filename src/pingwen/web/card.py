"""The verdict card and the other parts of a message that are set as HTML on the server."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from pingwen.domain.answer import Answer, Citation, CriterionLine, PathLine, Verdict
from pingwen.domain.model import Model
from pingwen.domain.verdict import Group, Status
from pingwen.rendering.wording import GROUPS, MARKS, VERDICTS, day_words
from pingwen.web.selfcheck.sheet import facts_of, written
from pingwen.web.templates import render
from pingwen.web.wording import STATUSES, VERDICT_MARKS

__all__ = ["facts_list", "sources_list", "verdict_card"]


_MARK: Final = re.compile(r"\[(\d{1,3})\]")


class PathView(Model):
    """One path of a group, with the criteria that lie on it."""

    name: str
    status: str
    citation: int
    criteria: tuple[CriterionLine, ...]


class GroupView(Model):
    """One group of the card: its paths, and the criteria that lie on none of them.

    ``unused``: an exceptional route that is not taken; not a fault, so not shown as one.
    ``open``: it is unfolded at first: degree and years, and whatever fails.
    """

    name: str
    status: str
    paths: tuple[PathView, ...]
    criteria: tuple[CriterionLine, ...]
    unused: bool
    open: bool


def verdict_card(verdict: Verdict, citations: tuple[Citation, ...]) -> str:
    """The card: status in words, groups with their criteria, paths, next question, changes."""
    return _without_blank_lines(
        render(
            "card.html",
            verdict=verdict,
            day=day_words(verdict.as_of),
            groups=_groups(verdict),
            citations=_by_mark(citations),
            marks=MARKS,
            statuses=STATUSES,
            verdicts=VERDICTS,
            verdict_marks=VERDICT_MARKS,
        )
    )


def sources_list(answer: Answer) -> str:
    """The numbered sources: those that the text cites, then folded those of the card alone."""
    if not answer.citations:
        return ""
    cited = {int(mark) for mark in _MARK.findall(answer.text)}
    first = tuple(c for c in answer.citations if c.mark in cited) or answer.citations
    rest = tuple(c for c in answer.citations if c not in first)
    return _without_blank_lines(render("sources.html", first=first, rest=rest))


def facts_list(answer: Answer) -> str:
    """What was understood about the applicant, each with its words; empty without facts.

    Beside a verdict it leads to the self-check, where each fact can be put right.
    """
    if not answer.facts:
        return ""
    verdict = answer.verdict
    html = render(
        "facts.html",
        facts=answer.facts,
        stated=written(facts_of(answer.facts)),
        as_of=verdict.as_of.isoformat() if verdict else "",
        check=f"./check/{quote(verdict.scheme)}/{quote(verdict.target)}" if verdict else "",
    )
    return _without_blank_lines(html)


def _groups(verdict: Verdict) -> tuple[GroupView, ...]:
    """The groups in the order in which they are shown, those that only a criterion names too."""
    named = {*verdict.groups, *(line.group for line in verdict.criteria)}
    return tuple(_group(verdict, group) for group in Group if group.value in named)


def _group(verdict: Verdict, group: Group) -> GroupView:
    criteria = [line for line in verdict.criteria if line.group == group.value]
    paths = tuple(_path(p, criteria) for p in verdict.paths if f"/{group.value}/" in p.id)
    placed = {line.id for path in paths for line in path.criteria}
    status = verdict.groups.get(group.value, Status.UNKNOWN.value)
    first = group is Group.EDUCATION_EXPERIENCE
    unused = group is Group.EXCEPTION and status == Status.UNMET.value
    return GroupView(
        name=GROUPS[group],
        status=status,
        paths=paths,
        criteria=tuple(line for line in criteria if line.id not in placed),
        unused=unused,
        open=not unused and (first or status == Status.UNMET.value),
    )


def _path(path: PathLine, criteria: list[CriterionLine]) -> PathView:
    """The path with the criteria whose ids begin with its own; its name is not said twice."""
    return PathView(
        name=path.name,
        status=path.status,
        citation=path.citation,
        criteria=tuple(
            line.model_copy(update={"name": line.name.removeprefix(f"{path.name}：")})
            for line in criteria
            if line.id.startswith(f"{path.id}/")
        ),
    )


def _by_mark(citations: tuple[Citation, ...]) -> Mapping[int, Citation]:
    return {citation.mark: citation for citation in citations}


def _without_blank_lines(html: str) -> str:
    """In a Markdown message a blank line would end the HTML block."""
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())
