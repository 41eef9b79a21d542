"""A conversation in plain Chinese, read into facts: never surer than its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from pingwen.domain.facts import FactKey, Facts, WorkField
from pingwen.domain.question import Message
from pingwen.understanding.narrative.about_whom import without_others, without_subject
from pingwen.understanding.narrative.aim import answers_aim
from pingwen.understanding.narrative.asked import Asked, asked_by
from pingwen.understanding.narrative.asked_after_by_name import asked_after_by_name
from pingwen.understanding.narrative.brought_case import brought_case
from pingwen.understanding.narrative.claim_words import claim_of
from pingwen.understanding.narrative.claims import COMPANY_CLAIM
from pingwen.understanding.narrative.clause_reading import read_clause
from pingwen.understanding.narrative.clauses import Clause, split
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.facts_told import facts_of
from pingwen.understanding.narrative.listed_people import OTHER_FIRM
from pingwen.understanding.narrative.mood import Mood, moods
from pingwen.understanding.narrative.next_case import from_next_case, next_of
from pingwen.understanding.narrative.number_after import counted_for_another
from pingwen.understanding.narrative.oneself import speaks_of_me
from pingwen.understanding.narrative.others_share import take_back_share
from pingwen.understanding.narrative.own_case import tells_case, tells_case_of_claim
from pingwen.understanding.narrative.people import is_body
from pingwen.understanding.narrative.profession import Profession, profession_of
from pingwen.understanding.narrative.put_forward import puts_forward
from pingwen.understanding.narrative.questions import asks
from pingwen.understanding.narrative.relative_case import (
    alone_told_of,
    asks_after,
    case_asked_after,
    case_of_relative,
    just_before,
)
from pingwen.understanding.narrative.same_person import is_relative, same_person
from pingwen.understanding.narrative.shared_part import shared_part
from pingwen.understanding.narrative.speaker import SELF, Told, told_of
from pingwen.understanding.narrative.spoken_out import MOST_ASKED, spoken_out
from pingwen.understanding.narrative.text import read_text
from pingwen.understanding.narrative.turned_out import turned_out_another
from pingwen.understanding.narrative.withdrawn import withdraw

__all__ = ["NarrativeReader"]

_FOR_SOMEBODY = re.compile(
    "[帮替代](?!我|忙|人)[^,]{1,8}(?:问|咨询|打听|看看|查)"
    "|(?:人事|HR|干部|单位|学校|领导|主管)[^,:我]{0,6}(?:代问|代询|来问|发问|咨询|请教)[^,:]{0,2}:|推荐意见"
    "|拟(?:申报|参评|评|报|认定|推荐)|推荐(?:其|他|她|该)?[^,]{0,4}(?:申?报|参评|评)|[给为](?:他|她|其)[^,]{0,2}(?:申?报|评)|请(?:予|予以|协助)?(?:核|审|查)(?:实|核|验|定)?$"
    "|(?:托|让|叫|请)(?:我|俺)(?:这[^,]{1,5}?)?(?:来|帮)*(?:问|咨询|打听|了解|查|看看)"
    "|^(?:我?(?:是|们)?(?:单位|公司)?(?:人事|HR|人力资源)?(?:部门?|处|科|这边)?)(?:现|来|想|需|正在)?(?:核对|核实|核验|核查|审核|审查)(?:一下)?"
    "[^,:我]{0,6}?(?:[一1]?[名位个][^,:]{0,4}(?:员工|职工|同志|教师|老师|候选人)|(?:员工|职工|同志|教师|老师|候选人)[一1][名位个])"
    "|(?:看|问|查|核)(?:一?下|看)?[这那][个位](?:人(?!工|才)|员工|职工|同志|同事|老师)[^,我]{0,4}(?:能|可|够|符合|行|$)"
    "|^(?:我的?)?(?:下属|手下|员工|徒弟|组员|同事|同学|朋友)的?(?:基本|个人)?(?:情况|简历|信息)"
)
_PLANS = re.compile("想|打算|准备|计划|争取|希望|将来|以后|明年")
_NOTICE = re.compile("(?:简章|公告|通知)[^,]{0,14}(?:放宽|专科|大专)")
_SUPPOSED = re.compile(
    "如果|假如|假设|要是|倘若|万一|若|的话|换成|等我|等到|再过|听说|据说|有人说|网上说"
)
_PUPILS = re.compile(
    "(?:我|本人)?(?:所|亲自)?(?:带|指导|教|培养)(?:过|出来)?的(?:青年|年轻)?(?:学生|教师|老师|选手)"
)
"""Whose prizes are results of the teacher who trained them."""
_TITLES_ASKED = re.compile("(?:现有|已有|有没有|有无|什么|哪些)的?职称")
_TWO = re.compile("[^,我的]{1,5}[和跟与、][^,我的]{1,5}(?:都|均|俩|两[个人])")
"""老张和老李都是: nobody's case alone."""
_OF_PLACE = ("region", "employment")
"""What who asks for a colleague tells of both."""
_WHOLE_CASE = 4
_Turn = tuple[list[Clause], Asked | None]
_Subjects = Sequence[Sequence[str]]
"""Whom each clause of each turn speaks of."""


class NarrativeReader:
    """Reads what applicants say of themselves. Stateless."""

    def read(self, messages: Sequence[Message], as_of: date) -> Facts:
        """The facts of the conversation, with the words they were read from.

        Only the user's messages are read. Facts of somebody else count only where the whole
        conversation speaks of that one person. Of two statements on one fact the later counts.
        """
        return self.read_whose(messages, as_of)[0]

    def read_whose(self, messages: Sequence[Message], as_of: date) -> tuple[Facts, str]:
        """The facts, and the user's words for the one whose they are; SELF: the user's own."""
        all_turns = _turns(messages)
        turns = from_next_case(all_turns)
        said = [clauses for clauses, _ in turns]
        named = told_of(said)
        spoken_of = _subjects(turns, named)
        if named is None and (other := _case_of_other(turns, spoken_of)) is not None:
            named, spoken_of = other, _subjects(turns, other)
        if named is None:
            told = asked_after_by_name(said, spoken_of)
            if told is None and turns is not all_turns:
                told = next_of(turns[0][0], spoken_of[0])
            named, spoken_of = (told, _subjects(turns, told)) if told else (None, spoken_of)
        if named:
            facts = _read(turns, as_of, spoken_of, of=named)
            if facts.stated():
                return facts, named
        facts = _read(turns, as_of, spoken_of, of=SELF)
        if named == SELF or any(name not in _OF_PLACE for name, _ in facts.stated()):
            return facts, SELF
        other = _only_other(turns, spoken_of)
        if other is None:
            return facts, SELF
        theirs = _read(turns, as_of, spoken_of, of=other)
        if facts.employment is not None and (is_relative(other) or not theirs.stated()):
            return facts, SELF
        if theirs.stated():  # 咱学校(石景山)的老马: where both work
            shared = {each: getattr(theirs, each) or getattr(facts, each) for each in _OF_PLACE}
            theirs = theirs.model_copy(update=shared)
        return theirs, other


def _case_of_other(turns: Sequence[_Turn], spoken_of: _Subjects) -> str | None:
    """Whose case is brought or asked after, where it is not said for whom is asked."""
    said = [clauses for clauses, _ in turns]
    return brought_case(said, spoken_of) or case_asked_after(turns, spoken_of)


def _turns(messages: Sequence[Message]) -> list[_Turn]:
    turns: list[_Turn] = []
    asked: Asked | None = None
    question = ""
    for index, message in enumerate(messages):
        if message.role == "assistant":
            question = message.content[-MOST_ASKED:]
            asked = asked_by(message.content)
        else:
            said = spoken_out(read_text(index, message.content), question, asked)
            told = [each for each in split(said) if not answers_aim(each.text, question)]
            turns.append((told, asked))
            asked, question = None, ""
    return turns


def _read(turns: Sequence[_Turn], as_of: date, spoken_of: _Subjects, *, of: str) -> Facts:
    """The facts of the one who asks (SELF), or of the person ``of``."""
    profession = _profession(turns, spoken_of, of)
    conversation = Conversation.begun(as_of, profession)
    # ``answered``: what the assistant answered by asking for a fact told of a case of one's own.
    started = False
    for number, ((clauses, asked), whose) in enumerate(zip(turns, spoken_of, strict=True), start=1):
        found = _told_in_claim(clauses, moods(clauses)) if profession.claim else moods(clauses)
        answered = number < len(turns) and turns[number][1] is not None
        personal = (
            tells_case_of_claim(clauses, found)
            if profession.claim
            else tells_case(clauses, found, as_of)
        )
        told = asked or started or personal
        if not (told or answered):
            continue
        held = _title_held(turns[number:])
        lists = _lists(asked, found) if held is None and told else bool(held)
        conversation.begin_turn(asked, lists=lists)
        for clause, mood, subject in zip(clauses, found, whose, strict=True):
            of_claim = profession.claim == COMPANY_CLAIM and subject != OTHER_FIRM
            beside = of_claim or (
                profession.field is WorkField.TEACHING and _PUPILS.match(clause.text)
            )
            conversation.shared = shared_part(clause) or conversation.shared
            if subject == of or (beside and of == SELF):
                own = without_others(clause) if of == SELF else without_subject(clause)
                read_clause(own, mood, conversation)
            elif mood is Mood.STATED:
                _take_back(clause, subject, conversation)
                conversation.unnumbered = counted_for_another(clause)
        if number < len(turns):
            started = started or bool(facts_of(conversation).stated())
    return facts_of(conversation)


def _take_back(clause: Clause, subject: str, conversation: Conversation) -> None:
    """What a clause on somebody else takes back of what was told as one's own."""
    take_back_share(clause.text, conversation.results)
    turned_out_another(clause, conversation)
    if subject not in clause.text:  # 专利不算，那是我前领导的
        withdraw(clause, conversation)


def _title_held(later: Sequence[_Turn]) -> bool | None:
    """Whether 副高 in a list is a title held, as far as the assistant's later questions tell.

    It asked whether there is one: it was the one to apply for. It asked for its day: it is held.
    """
    for _, asked in later:
        if asked is not None and asked.of_title:
            return asked.key is not FactKey.TITLE
        if asked is not None and _TITLES_ASKED.search(asked.text):
            return False
    return None


def _profession(turns: Sequence[_Turn], spoken_of: _Subjects, of: str) -> Profession:
    """The profession that the clauses on the person ``of`` speak of, and what was asked."""
    claim = claim_of([clause.text for clauses, _ in turns for clause in clauses])
    if claim == COMPANY_CLAIM:  # 我们是上市集团，招了30个应届生: a company's people are of its case
        return Profession(claim=claim)
    said = [
        clause.text
        for (clauses, _), whose in zip(turns, spoken_of, strict=True)
        for clause, subject in zip(clauses, whose, strict=True)
        if subject == of
    ]
    return profession_of(said, [asked.about for _, asked in turns if asked])


def _told_in_claim(clauses: Sequence[Clause], found: Sequence[Mood]) -> list[Mood]:
    """北京户口，能领多久: beside a question of the rule, or a plan, one's own case is told."""
    told: list[Mood] = []
    supposed: set[int] = set()
    for clause, mood in zip(clauses, found, strict=True):
        if _SUPPOSED.search(clause.text):
            supposed.add(clause.sentence)
        beside = mood is Mood.QUESTION and clause.closing and not asks(clause)
        planned = mood is Mood.SUPPOSED and not _PLANS.search(clause.text)
        stated = beside or (planned and clause.sentence not in supposed)
        stated = stated or (mood is Mood.QUOTED and _NOTICE.search(clause.text) is not None)
        told.append(Mood.STATED if stated else mood)
    return told


def _subjects(turns: Sequence[_Turn], named: str | None) -> list[list[str]]:
    """Whom each clause speaks of; a message goes on about the one for whom is asked (``named``), or
    about whose chances were asked after."""
    found: list[list[str]] = []
    told = Told(applicant=named, settled=True)
    before = SELF
    for clauses, _ in turns:
        told.current, told.other = before, before or told.other
        whose = told.subjects(clauses)
        asked_after = [
            subject for clause, subject in zip(clauses, whose, strict=True) if asks_after(clause)
        ]
        before = asked_after[-1] if asked_after else alone_told_of(whose) or before
        found.append(whose)
    return found


def _lists(asked: Asked | None, found: Sequence[Mood]) -> bool:
    return found.count(Mood.STATED) > 1 or (asked is not None and asked.of_title)


def _only_other(turns: Sequence[_Turn], spoken_of: _Subjects) -> str | None:
    """The one other person whose chances are asked after, of several by name, or the husband or
    wife of whom alone all is told."""
    people: set[str] = set()
    by_name: set[str] = set()
    told: Counter[str] = Counter()
    asked_after = mine = False
    for (clauses, _), whose in zip(turns, spoken_of, strict=True):
        told.update(whose)
        for clause, subject in zip(clauses, whose, strict=True):
            asked_after = asked_after or bool(_FOR_SOMEBODY.search(clause.text))
            asked_after = asked_after or puts_forward(clause)
            mine = mine or (subject == SELF and speaks_of_me(clause.text))
            if _TWO.match(clause.text):
                return None
            if subject != SELF and not is_body(subject):
                people.add(subject)
                if asks_after(clause):
                    asked_after = True
                    by_name |= {subject} if subject in just_before(clause) else set()
    claim = _profession(turns, [[SELF] * len(clauses) for clauses, _ in turns], SELF).claim
    asked_after = asked_after or (bool(claim) and not mine)
    if (relative := case_of_relative(turns, told)) is not None:
        return relative
    if len(told) == 1 and told.total() >= _WHOLE_CASE and same_person("爱人", next(iter(told))):
        asked_after = True
    if len(people) > 1:
        return by_name.pop() if len(by_name) == 1 and not mine else None
    return people.pop() if people and asked_after else None
