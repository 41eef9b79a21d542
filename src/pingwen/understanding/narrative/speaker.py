"""Of whom each clause speaks: the one who asks, or somebody else (我爱人, 同事, 他)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pingwen.understanding.narrative.about_whom import as_i_am, place_shared
from pingwen.understanding.narrative.asked_for import (
    SELF,
    THE_OTHER,
    Applicant,
    applicant_named,
    but_is,
)
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.doers import doer
from pingwen.understanding.narrative.introduced import introduced, names_of_applicant
from pingwen.understanding.narrative.labelled import (
    OWN_WORDS,
    as_said,
    form_name,
    named_after_colon,
    names_filled_in,
    of_himself,
    owner_or_crowd,
    reports,
    spoken_by,
)
from pingwen.understanding.narrative.listed_people import BESIDE, BOTH, listed_people, other_firm
from pingwen.understanding.narrative.named_after import named_after
from pingwen.understanding.narrative.oneself import (
    names_self,
    of_both,
    of_me,
    speaks_of_me,
    without_beside,
    without_self,
)
from pingwen.understanding.narrative.other_firms import firms_told_apart
from pingwen.understanding.narrative.panels import panels
from pingwen.understanding.narrative.passing_words import said_in_passing
from pingwen.understanding.narrative.people import Person, head_person
from pingwen.understanding.narrative.person_phrases import PHRASE, called, in_order, other_at_head
from pingwen.understanding.narrative.person_words import ABOVE, BARE, KIN, NAME
from pingwen.understanding.narrative.private_life import goes_on_about_other, is_private
from pingwen.understanding.narrative.same_person import same_person
from pingwen.understanding.narrative.set_beside import set_beside
from pingwen.understanding.narrative.topical import owner_of_topic

__all__ = ["SELF", "Told", "told_of"]

_IS_NOT_ME = ".*(?:不是|并非)(?:我|本人)(?:$|[(:])"
_NOT_ME = re.compile(rf"(?={_IS_NOT_ME}).*?(?P<who>{PHRASE}|[那这][个位]){_IS_NOT_ME}")
"""Looks for its end first: a phrase for a person takes long to be looked for at every place."""
_BRACKET = re.compile(r"\([^()]*\)")
_ANOTHER = re.compile(
    "^(?:另外?(?:有|还有)?|还有|又有?|再有)一?(?:[个位名]|(?=员工|职工|同事|老师|教师))"
)
"""另一个同事: not the one told of by that word."""
_LETTER = re.compile(r"^[A-D甲乙丙丁]\((?P<who>[^()]*)\)")
_NUMBERED = re.compile("^(?:[^,:我]{0,8}:)?(?P<who>[甲乙丙丁])(?:同志|号)?(?:的?情况)?:")
"""甲: who stands in a case to practise on, or is one of several."""
_RANKED = re.compile(
    "(?:第[一二三四五六1-6](?:名|位|个)?|一作|二作|通讯|负责人|主持人|牵头人|主编)(?:作者|发明人|完成人|起草人)?(?:的|都)?(?:是|为|归)"
    rf"(?P<who>我(?!们|的|[一-龥]{{0,4}}(?:{KIN}|{ABOVE}))|{PHRASE}|(?:{ABOVE}))"
)
_ONLY_ONE = re.compile(
    f"^[^,:]{{0,8}}?(?:就|只有|唯独)(?P<who>{PHRASE})(?:一个人?|自己)?(?=有|是|评|拿|发|够|$)"
)
"""我们部门就老刘有: of whom the following tells."""
_LABEL = re.compile(
    f"^(?P<who>[妻夫父母兄弟姐妹子女]|配偶|(?:{BARE})|(?:{KIN})|{NAME}|我(?:的)?(?:{KIN}))(?:的?(?:情况|简历|学历|条件))?:"
)
_APPLICANT_ROW = re.compile("^(?:申报人|申请人|参评人)(?:姓名)?:[一-龥]{1,4}$")
"""申报人:赵刚, after a company's staff or a panel was told of."""
_CREDENTIAL = re.compile(
    "毕业|博士|硕士|本科|大专|职称|中级|副高|正高|高工|工程师|助工|讲师|工作|上班"
)


@dataclass(slots=True)
class Told:
    """Whom the clauses speak of, in order, as they are told.

    ``current``: of whom a clause without a subject speaks; ``other``: whom 他 means; ``doer``: who
    did the thing that the sentence goes on about; ``heard_from``: of whom was told before somebody
    was quoted, to whom the talk returns with the next sentence; ``applicant``: for whom is asked,
    once said, ``settled`` where that is known beforehand; ``form``: the one name that is filled in;
    ``heads``: who of several people heads a clause; ``passing``: of whom was told before words on
    another's private life; ``words``: those of the sentence, which ``began`` with these.
    """

    current: str = SELF
    other: str = SELF
    applicant: str | None = None
    settled: bool = False
    doer: str | None = None
    sentence: int = -1
    outside: str | None = None
    heard_from: tuple[str, str] | None = None
    form: str | None = None
    of_me: bool = False
    not_me: bool = False
    also: dict[str, str] = field(default_factory=dict)
    heads: dict[str, Person] = field(default_factory=dict)
    passing: str | None = None
    words: str = ""
    began: tuple[str, str] = (SELF, SELF)

    def subjects(self, clauses: Sequence[Clause]) -> list[str]:
        """The subject of each clause of the next message: SELF, or the word for the other person.

        A clause that names none speaks of the same one as the clause before.
        """
        self.sentence, self.doer = -1, None
        if self.applicant is not None:
            self.current = self.applicant
            self.other = self.applicant or self.other
        if self.form is None and len(names := names_filled_in(clauses)) == 1:
            self.form = next(iter(names))
        self.heads |= listed_people(clauses, self.also)
        self.also.update((name, self._known(who)) for name, who in names_of_applicant(clauses))
        told = (set_beside(clauses), named_after(clauses), firms_told_apart(clauses))
        others = (introduced(clauses), *told, panels(clauses))
        self.heads.update(pair for pairs in others for pair in pairs)
        self.heads.update(
            (c.text, Person(SELF, 0))
            for c, after in pairwise(clauses)
            if place_shared(c.text, after.text)
        )
        rows = (clause.text for clause in clauses if _APPLICANT_ROW.match(clause.text))
        self.heads.update((row, Person(self.applicant or SELF, 0)) for row in rows)
        spoken = zip(clauses, spoken_by(clauses), strict=True)
        return [
            self._subject(as_said(c) if by else c) if by in (None, OWN_WORDS) else by
            for c, by in spoken
        ]

    def _subject(self, clause: Clause) -> str:
        if clause.sentence != self.sentence:
            self.sentence, self.doer, self.outside = clause.sentence, None, None
            if self.heard_from is not None:
                (self.current, self.other), self.heard_from = self.heard_from, None
            self.began = self.current, self.other
        if self.passing is not None:
            back, self.passing = self.passing, None
            rest = clause.sentence_words()[len(clause.text_before()) :]
            if not goes_on_about_other(clause.text, rest):
                self.current = back
        before, text, self.words = self.current, clause.text, clause.sentence_words()
        subject = self._of(text)
        mine = subject == SELF and not self.not_me
        self.of_me = self.of_me or (mine and bool(_CREDENTIAL.search(text)))
        self._brackets(text, before)
        return subject

    def _of(self, text: str) -> str:
        """The subject of one clause; who goes on being spoken of is kept."""
        if (listed := self.heads.get(text)) is not None and listed.name in (SELF, BOTH, BESIDE):
            self.current = self.current if listed.name == BESIDE else listed.name
            return listed.name
        named = applicant_named(text) or (but_is(text) if self.not_me else None)
        if named is not None:
            return self._ask_for(named)
        if (not_me := _NOT_ME.match(text)) is not None:
            self.current = self.other = self._known(called(not_me["who"]))
            return self.current
        if not self.applicant and (as_i_am(text) or of_both(text)):
            return SELF
        if (ranked := _RANKED.search(text)) is not None:
            return SELF if ranked["who"] == "我" else self._pass(called(ranked["who"]))
        person = named_after_colon(text) or owner_of_topic(text) or self._head(text)
        if person is not None and not of_me(text, person) and not names_self(text, person):
            self._goes_on_about(person, text)
        elif speaks_of_me(
            without_beside(text, of_self=self.current == SELF, for_another=bool(self.applicant))
        ):
            self.current, self.doer = SELF, None
            if person is not None and not person.pointed and not names_self(text, person):
                self.other = self._known(person.name)
        if self.current == SELF:
            self.doer = doer(without_self(text)) or (
                None if _CREDENTIAL.search(text) else self.doer
            )
            return self.doer or self.current
        return self.current

    def _goes_on_about(self, person: Person, text: str) -> None:
        name = (self.other if person.pointed else "") or self._known(person.name)
        mine = self.current == SELF and self.of_me
        if (mine or self.current == self.applicant) and is_private(text[person.end :]):
            self.passing = self.current
        if _ANOTHER.match(text) and name in self.also and not person.pointed:
            name = "另一个" + name
        if reports(text[person.end :]) and SELF not in (self.current, self.other):
            self.heard_from = self.heard_from or (self.current, self.other)
        elif said_in_passing(text, person, self.words):
            self.heard_from = self.heard_from or self.began
        self.current = self.other = name
        self.doer = None
        self.also.setdefault(name, name)
        self._learn(text, person, name)
        if self.not_me and self.applicant is None and not (self.settled or self.of_me):
            self.applicant, self.not_me = name, False  # 当妈的替她问。闺女2016年本科

    def _head(self, text: str) -> Person | None:
        if (name := form_name(text)) is not None:
            return None if name == self.form else Person(called(name), len(text))
        if (listed := self.heads.get(text)) is not None:
            return listed
        label = (_LABEL.match(text) or _NUMBERED.match(text)) if ":" in text else None
        label = label or _ONLY_ONE.match(text)
        if label is not None:
            return Person(called(label["who"]), label.end())
        if (letter := _LETTER.match(text)) and (person := other_at_head(letter["who"])):
            return Person(person.name, letter.end())
        if (firm := other_firm(text)) is not None:
            return firm
        if (told := owner_or_crowd(text)) is not None:
            return told
        phrase, found = other_at_head(text), head_person(text)
        if phrase is not None and (
            found is None
            or found.pointed
            or found.end < phrase.end
            or (found.end == phrase.end and phrase.name.endswith("的" + found.name))
        ):
            return phrase
        if found is None and "(" in text and (bare := _BRACKET.sub("", text)) != text:
            aside = other_at_head(bare)  # 我单位(北京)李老师
            return aside._replace(end=len(text)) if aside is not None else None
        if found is None:
            names = [name for name in self.also if len(name) > 1 and text.startswith(name)]
            return Person(names[0], len(names[0])) if names else of_himself(text)
        return in_order(text, found)

    def _pass(self, name: str) -> str:
        """Somebody named in passing: 他 may mean him, but the talk goes on about another."""
        self.other = self._known(name)
        self.also.setdefault(self.other, self.other)
        return self.other

    def _ask_for(self, named: Applicant) -> str:
        who = self.other if named.who == THE_OTHER else named.who
        self.not_me = named.who == THE_OTHER and not who
        if self.not_me:
            return SELF
        who = self._known(who) if who else who
        if named.also:
            self.also[named.also] = who
        if who != SELF:
            self.also.setdefault(who, who)
        if not self.settled and (named.firm or not self.of_me):
            self.applicant = who
        self.current = who
        self.other = who or self.other
        return SELF if named.aside else self.current

    def _learn(self, text: str, person: Person, name: str) -> None:
        """同事小王: the name that follows is the same person's."""
        after = re.match(NAME, text[person.end :])
        if after is not None and not person.pointed:
            self.also[after[0]] = name

    def _known(self, name: str) -> str:
        """The words used before for the same person."""
        if name in self.also:
            return self.also[name]
        for told in (self.applicant, self.other):
            if told and same_person(told, name):
                return told
        return name

    def _brackets(self, text: str, before: str) -> None:
        """What stands in brackets speaks of whom they follow, and no longer."""
        opened = text.count("(") - text.count(")")
        if opened > 0:
            aside = text.startswith("(") or _RANKED.search(text)
            self.outside = before if aside else self.current
            if (person := self._head(text[text.rfind("(") :])) is not None:
                self.current = (self.other if person.pointed else "") or person.name
            elif _RANKED.search(text):
                self.current = self.other
        elif opened < 0 and self.outside is not None:
            if self._head(text[text.rfind(")") + 1 :]) is None:
                self.current = self.outside
            self.outside = None


def told_of(turns: Sequence[Sequence[Clause]]) -> str | None:
    """For whom the conversation says that it asks: SELF, somebody's name; None: it does not say."""
    if not any(applicant_named(clause.text) for clauses in turns for clause in clauses):
        return None
    told = Told()
    for clauses in turns:
        told.subjects(clauses)
    return told.applicant
