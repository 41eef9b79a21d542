"""The verdict in words: the headline, a line a group, what would help, and the next question."""

from __future__ import annotations

from collections.abc import Iterator

from pingwen.domain.answer import (
    CriterionLine,
    PathLine,
    ProposedVerdict,
    Quotation,
    Verdict,
)
from pingwen.domain.question import Understanding
from pingwen.domain.verdict import (
    CriterionResult,
    Determination,
    Group,
    GroupResult,
    Status,
    VerdictStatus,
)
from pingwen.rendering.changes_text import change_line, change_lines
from pingwen.rendering.criteria_text import criterion_name, observed_words, required_words
from pingwen.rendering.entitlement_text import entitlement_lines
from pingwen.rendering.groups_text import group_line
from pingwen.rendering.markup import literal
from pingwen.rendering.questions import question_words
from pingwen.rendering.sources import Sources
from pingwen.rendering.wording import GROUPS, MARKS, VERDICTS, day_words, judged_words

__all__ = ["VerdictWriter"]

_DICTATED = "是否符合由规则模块按文件条款核对，不能指定结论。"
_NEXT = "下一个要紧的问题："
_WHOSE = "核对的是您说到的「{}」的情况，不是您本人的。"


class VerdictWriter:
    """Words one determination for the applicant who was understood, the user or somebody else;
    ``readings`` explain interpretations by id."""

    def __init__(
        self,
        determination: Determination,
        understanding: Understanding,
        sources: Sources,
        readings: dict[str, str],
    ) -> None:
        self._d = determination
        self._facts = understanding.facts
        self._other = understanding.applicant
        self._sources = sources
        self._readings = readings

    def text(self, *, dictated: bool) -> str:
        """Markdown with citation marks, the answer first."""
        lines = [_DICTATED] if dictated else []
        if self._d.status is VerdictStatus.NOT_COVERED:
            return "\n\n".join([*lines, *self._not_covered()])
        whose = [_WHOSE.format(literal(self._other))] if self._other else []
        lines += [self._headline(marked=True), *whose, *self._groups()]
        lines += entitlement_lines(self._d, self._sources)
        lines += change_lines(self._d, self._failing_group(), self._sources)
        lines += self._besides()
        lines += [f"{_NEXT}{question}" for question in [self.question()] if question]
        lines += [f"说明：{notes}" for notes in ["".join(self._deciding())] if notes]
        return "\n\n".join(lines)

    def question(self) -> str | None:
        """The next question, None where nothing more can change the verdict."""
        asked = self._d.next_question
        words = question_words(asked, self._facts, self._d) if asked else None
        return words.replace("您", "对方") if words and self._other else words

    def notes(self) -> tuple[str, ...]:
        """The readings of open texts on which the verdict rests."""
        return tuple(self._readings[name] for name in self._d.interpretations)

    def _deciding(self) -> Iterator[str]:
        """Of the notes those that settle something already: what is open is asked about."""
        if self._failing_group() is Group.GENERAL:
            return
        settled = {
            name
            for criterion in self._d.criteria
            for name in criterion.interpretations
            if criterion.status in (Status.MET, Status.UNMET)
            and not (len(criterion.observed.items) < 2 <= (criterion.required.count or 0))
        }
        yield from (self._readings[name] for name in self._d.interpretations if name in settled)

    def _besides(self) -> list[str]:
        """What another document says of something stated, which decides nothing under this one."""
        return [
            f"附：{c.name}：「{literal(c.source.quote)}」"
            + self._cite(c.source.clause, c.source.quote)
            for c in self._d.criteria
            if c.status is Status.EXPERT and c.interpretations
        ]

    def verdict(self, proposed: ProposedVerdict | None, *, corrected: bool) -> Verdict:
        """The contract's verdict, for the card."""
        return Verdict(
            scheme=self._d.scheme,
            target=self._d.target,
            as_of=self._d.as_of,
            status=self._d.status,
            headline=self._headline(marked=False),
            groups={group.group.value: group.status.value for group in self._d.groups},
            paths=tuple(
                PathLine(
                    id=path.id,
                    name=path.name,
                    status=path.status.value,
                    citation=self._sources.mark(path.source.clause, path.source.quote),
                )
                for path in self._d.paths
            ),
            criteria=tuple(self._criterion(c) for c in self._d.criteria if self._shown(c)),
            missing=tuple(group.value for group in self._d.missing),
            next_question=self.question(),
            what_would_change=tuple(change_line(c, self._sources) for c in self._d.changes),
            interpretations=self.notes(),
            proposed=proposed,
            corrected=corrected,
            ruleset=self._d.ruleset,
            determination_id=self._d.id,
        )

    def _headline(self, *, marked: bool) -> str:
        strong = "**" if marked else ""
        words = f"{strong}{VERDICTS[self._d.status]}{strong}"
        match self._d.status:
            case VerdictStatus.ELIGIBLE:
                route = "（破格）" if any(group.waived for group in self._d.groups) else ""
                return (
                    f"{words}：{self._d.target}{route}；{self._judged()}由{judged_words(self._d)}。"
                )
            case VerdictStatus.UNDETERMINED:
                return f"{words}（{self._d.target}）：{self._standing()}。"
            case VerdictStatus.NOT_ELIGIBLE:
                return f"{words}{self._d.target}的申报条件{self._reason(marked=marked)}"
            case VerdictStatus.NOT_COVERED:
                return f"{words}（{self._d.target}）"

    def _judged(self) -> str:
        return "能否通过" if self._d.group(Group.PERFORMANCE) is None else "业绩质量"

    def _standing(self) -> str:
        """What is settled of the mandatory groups, and what is open."""
        binding = [g for g in self._ordered() if g.mandatory and g.group is not Group.SCOPE]
        waived = [GROUPS[g.group] for g in binding if g.waived]
        met = [GROUPS[g.group] for g in binding if g.status is Status.MET]
        short = [GROUPS[g.group] for g in binding if g.status is Status.UNMET and not g.waived]
        pieces = [f"破格条件符合，不受{'、'.join(waived)}限制"] if waived else []
        pieces += [f"{'、'.join(met)}符合"] if met else []
        pieces += [f"{'、'.join(short)}不够"] if short else []
        missing = "、".join(GROUPS[group] for group in self._d.missing)
        return "，".join([*pieces, f"还要核对{missing}"])

    def _reason(self, *, marked: bool) -> str:
        """What fails, in the words of the group that fails first."""
        failing = self._failing()
        line = group_line(failing, self._d, self._facts) if failing else None
        if line is None:
            return "。"
        mark = self._cite(line[1].clause, line[1].quote) if marked else ""
        return f"：{line[0].partition('：')[2]}。{mark}"

    def _failing(self) -> GroupResult | None:
        """The group that the headline of a negative verdict is about."""
        binding = {self._d.criterion(criterion).group for criterion in self._d.why}
        groups = (g for g in self._d.groups if g.status is Status.UNMET and g.group in binding)
        return next(groups, None)

    def _failing_group(self) -> Group | None:
        failing = self._failing() if self._d.status is VerdictStatus.NOT_ELIGIBLE else None
        return failing.group if failing else None

    def _ordered(self) -> list[GroupResult]:
        return sorted(self._d.groups, key=lambda g: tuple(Group).index(g.group))

    def _groups(self) -> list[str]:
        """A line a group; of a negative verdict what its headline has not said already."""
        if self._d.status is not VerdictStatus.NOT_ELIGIBLE:
            lines = [self._line(group) for group in self._ordered()]
        elif self._failing_group() is Group.GENERAL:
            lines = []
        else:
            said = (self._failing_group(), Group.GENERAL)
            others = [group for group in self._ordered() if group.group not in said]
            settled = [group for group in others if group.status is not Status.UNKNOWN]
            lines = [*(self._line(group) for group in settled), self._unchecked(others)]
        shown = [f"- {line}" for line in lines if line]
        return ["\n".join(shown)] if shown else []

    def _line(self, group: GroupResult) -> str:
        if group.group is Group.GENERAL and self._d.status is VerdictStatus.ELIGIBLE:
            return self._left_to_the_committee()
        line = group_line(group, self._d, self._facts)
        return f"{line[0]}{self._cite(line[1].clause, line[1].quote)}" if line else ""

    def _unchecked(self, groups: list[GroupResult]) -> str:
        open_ones = [group for group in groups if group.status is Status.UNKNOWN]
        names = "、".join(GROUPS[group.group] for group in open_ones)
        marks = "".join(self._cite(g.source.clause, g.source.quote) for g in open_ones)
        silent = "没有说到，" if not any(self._spoken_of(group) for group in open_ones) else ""
        return f"{MARKS[Status.UNKNOWN]} {names}：{silent}这次未核对{marks}" if open_ones else ""

    def _spoken_of(self, group: GroupResult) -> bool:
        """Whether anything was told of what a group asks."""
        own = (c for c in self._d.criteria if c.group is group.group)
        return any(c.observed.items for c in own)

    def _left_to_the_committee(self) -> str:
        """Everything that the conditions leave to judgement, on the paths that are met."""
        paths = {c: path for path in self._d.paths for c in path.criteria}
        judged = [
            criterion
            for criterion in self._d.criteria
            if criterion.status is Status.EXPERT
            and (criterion.id not in paths or paths[criterion.id].status is Status.MET)
        ]
        words = (
            f"「{c.source.quote.rstrip('；。')}」" if c.id in paths or not c.name else c.name
            for c in judged
        )
        marks = (self._cite(c.source.clause, c.source.quote) for c in judged)
        names = "；".join(dict.fromkeys(words))
        if not judged:
            return ""
        who = judged_words(self._d).replace("评审委员会", "评审机构审核、评审委员会")
        return f"{MARKS[Status.EXPERT]} 由{who}：{names}{''.join(marks)}"

    def _criterion(self, criterion: CriterionResult) -> CriterionLine:
        return CriterionLine(
            id=criterion.id,
            group=criterion.group.value,
            name=criterion_name(criterion),
            status=criterion.status.value,
            observed=self._observed(criterion),
            required=required_words(criterion),
            citation=self._sources.mark(criterion.source.clause, criterion.source.quote),
        )

    def _observed(self, criterion: CriterionResult) -> str:
        if criterion.status is Status.EXPERT:
            return f"由{judged_words(self._d)}"
        return observed_words(criterion, self._facts)

    def _shown(self, criterion: CriterionResult) -> bool:
        """Whether a criterion says something of its own beside its path's and its group's line."""
        path = next((p for p in self._d.paths if criterion.id in p.criteria), None)
        if path is not None and path.group is Group.EXCEPTION:
            return path.status is not Status.UNMET
        if path is not None and path.status is Status.UNMET:
            return criterion.status is Status.UNMET
        group = self._d.group(criterion.group)
        if group is not None and criterion.id in group.silent:
            return False
        if path is not None and group is not None and group.status is Status.MET:
            return path.status is Status.MET
        if criterion.op == "period":
            return bool(criterion.observed.items)
        return True

    def _not_covered(self) -> list[str]:
        source = self._d.reason_source
        if source is None:
            return [f"**{VERDICTS[VerdictStatus.NOT_COVERED]}**。"]
        mark = self._cite(source.clause, source.quote)
        if not self._d.reason:
            day, said = day_words(self._d.as_of), literal(source.quote.rstrip("。"))
            return [f"**{day}不在文件的施行期内，不能核对**：文件写明「{said}」{mark}。"]
        pointer = (
            f"**{VERDICTS[VerdictStatus.NOT_COVERED]}**。文件把{self._d.target}的条件指向"
            f"{self._d.reason}{mark}，该文件不在资料库中，请以其原文或主管部门公布的附件为准。"
        )
        also = [
            f"「{literal(known.quote.rstrip('。'))}」{self._cite(known.clause, known.quote)}"
            for known in self._d.known_besides
        ]
        known = [f"文件本身写明的：{'；'.join(also)}。"] if also else []
        return [pointer, *known, *self._held_in_part()]

    def _held_in_part(self) -> list[str]:
        """The groups that the document at hand decides, and that its days have passed."""
        decided = [
            line
            for group in self._ordered()
            if (group.mandatory and group.status is Status.MET)
            or (group.group is Group.DEADLINE and group.status is Status.UNMET)
            for line in [self._line(group)]
        ]
        return ["\n".join(f"- {line}" for line in decided)] if decided else []

    def _cite(self, clause: str, quote: str) -> str:
        return self._sources.cite(Quotation(clause=clause, quote=quote))
