"""``pingwen eval new``: a question is typed, its clauses are picked, and the case is written.

Nothing is written that the loader would refuse. Whether the case is put aside is not the writer's
choice: the name of the group decides, so that nobody puts the hard ones away.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.feedback import Feedback
from pingwen.domain.question import Message, Question
from pingwen.errors import CaseInvalid
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.gold import gold_faults
from pingwen.evaluation.loading import parse_case

__all__ = ["Writer", "append_case", "split_of"]

_SHOWN = 10
_WORDS = 60


def split_of(group: str) -> Split:
    """A third of all groups is put aside, by a hash of the name."""
    return Split.ASIDE if zlib.crc32(group.encode()) % 3 == 0 else Split.DEV


def append_case(folder: Path, case: Case, written: str) -> Path:
    """Adds the case's line to its file. Raises CaseInvalid where its id is taken."""
    for split in Split:
        path = folder / case.suite / f"{split}.jsonl"
        lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
        if any(line.strip() and json.loads(line).get("id") == case.id for line in lines):
            raise CaseInvalid(f"id {case.id!r} is taken in {case.suite}/{split}.jsonl")
    path = folder / case.suite / f"{case.split}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(written + "\n")
    return path


@dataclass(frozen=True)
class Writer:
    """Asks for a case by ``ask`` and tells by ``tell``; ``find`` gives the candidate clauses."""

    corpus: Corpus
    find: Callable[[Question], Sequence[Clause]]
    ask: Callable[[str], str]
    tell: Callable[[str], None]
    today: date

    def write(self, folder: Path, feedback: Feedback | None = None) -> Path:
        """The file to which the case was added. What cannot be is told and asked again."""
        messages = feedback.messages if feedback else self._messages()
        as_of = feedback.as_of if feedback else self.today
        forbidden = self._marked(feedback)
        clauses = self.find(Question(messages=messages, as_of=as_of))
        self._show(clauses)
        while True:
            written = self._fields(messages, as_of, clauses, forbidden)
            split = split_of(str(written["group"]))
            line = json.dumps(written, ensure_ascii=False)
            try:
                case = parse_case("这个用例", line, Suite.QUESTIONS, split)
                for fault in gold_faults(case, self.corpus):
                    raise CaseInvalid(fault)
                path = append_case(folder, case, line)
            except CaseInvalid as error:
                self.tell(f"不能这样写：{error.detail}")
                continue
            aside = "（留出：调整时请不要看它）" if split is Split.ASIDE else ""
            self.tell(f"已写入 {path.name}{aside}：{case.id}")
            return path

    def _messages(self) -> tuple[Message, ...]:
        while not (question := self.ask("问题：").strip()):
            self.tell("问题不能为空。")
        return (Message(role="user", content=question),)

    def _marked(self, feedback: Feedback | None) -> tuple[str, ...]:
        """What the answer said that its source does not; it may not be said again."""
        if feedback is None:
            return ()
        self.tell(f"问：{feedback.messages[-1].content}")
        self.tell(f"答：{feedback.answer.text}")
        if feedback.clause:
            self.tell(f"读者指出，{feedback.clause} 没有这样说：{feedback.sentence}")
        return _listed(self.ask("答案中不得再出现的词句（；隔开，可空）："))

    def _show(self, clauses: Iterable[Clause]) -> None:
        for number, clause in enumerate(list(clauses)[:_SHOWN], start=1):
            text = clause.text[:_WORDS] + ("…" if len(clause.text) > _WORDS else "")
            self.tell(f"{number:>3}. {clause.id}  {text}")

    def _fields(
        self,
        messages: Sequence[Message],
        as_of: date,
        clauses: Sequence[Clause],
        forbidden: Sequence[str],
    ) -> dict[str, object]:
        gold = self._gold(clauses)
        must = _listed(self.ask("答案必须含有的词（；隔开，可空）：")) if gold else ()
        name = self.ask("编号（小写字母、数字、连字符）：").strip()
        group = self.ask(f"同一问题的各种问法共用的组名（默认 {name}）：").strip() or name
        tags = _listed(self.ask("标签（；隔开，可空）："))
        only = len(messages) == 1
        spoken = [message.model_dump() for message in messages]
        fields: dict[str, object] = {
            "id": name,
            "group": group,
            **({"question": messages[0].content} if only else {"messages": spoken}),
            "as_of": as_of.isoformat(),
            "kinds": ["answer"] if gold else ["abstain"],
        }
        told = {"gold": gold, "must": must, "must_not": forbidden, "tags": tags}
        return fields | {key: value for key, value in told.items() if value}

    def _gold(self, clauses: Sequence[Clause]) -> list[list[str]]:
        """Alternatives, each with its clauses; none where the documents do not say."""
        while True:
            typed = self.ask(
                "依据的条款：序号或编号，同时需要的用 + 连接，任一即可的用 ；隔开；文件没写就留空："
            )
            try:
                return [
                    [self._clause(one, clauses) for one in each.split("+")]
                    for each in _listed(typed)
                ]
            except CaseInvalid as error:
                self.tell(f"没有这一条：{error.detail}")

    def _clause(self, typed: str, clauses: Sequence[Clause]) -> str:
        name = typed.strip()
        if name.isdecimal() and 1 <= int(name) <= len(clauses):
            return clauses[int(name) - 1].id
        if self.corpus.has(name):
            return name
        raise CaseInvalid(name)


def _listed(typed: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in typed.replace(";", "；").split("；") if each.strip())
