"""Rule files that are badly written are refused, each with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.domain.clause import Corpus
from pingwen.errors import QuoteNotVerbatim, RuleFileInvalid, SchemeUnknown, TargetUnknown
from pingwen.rules.base import RuleBase
from pingwen.rules.loader import load_interpretations
from tests.rules.support import ROOT, TODAY, facts

HEAD = """\
scheme: try
name: 试
document: bj-ai-30
region: 北京
decides: true
valid_from: 2020-11-10
in_force: {clause: bj-ai-30/六/（二）, quote: 本办法自2020年11月10日起实施。}
targets:
  助理工程师:
"""
GROUP = """\
    groups:
      education_experience:
        clause: bj-ai-30/附件/一/（二）
        quote: 学历和专业工作经历符合下列条件之一：
        rule: {RULE}
"""
GOOD = "{op: holds_degree, degree: 大学本科}"
PATH = (
    "{op: path, id: a, name: 甲, clause: bj-ai-30/附件/一/（二）/1, quote: 硕士研究生毕业后, "
    f"of: [{GOOD}]}}"
)


def _file(rule: str, *, group: str = GROUP, head: str = HEAD) -> str:
    return head + group.replace("{RULE}", rule)


def _load(folder: Path, text: str, corpus: Corpus, name: str = "try.yaml") -> RuleBase:
    readings = (ROOT / "rules" / "interpretations.yaml").read_text(encoding="utf-8")
    (folder / "interpretations.yaml").write_text(readings, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    return RuleBase.load(folder, corpus)


RULE = "targets.助理工程师.groups.education_experience.rule"
OPERATORS = (
    "'all', 'any', 'n_of', 'not', 'on_review', 'path', 'holds_degree', 'holds_title', "
    "'field_years', 'one_of', 'count', 'compare', 'states', 'happened', 'by_day', 'graduated', "
    "'within', "
    "'holds_technical_class', 'holds_skill', 'human_judgement'"
)
BROKEN = {
    "unknown operator": (
        _file("{op: holds_phd}"),
        (
            f"try.yaml: {RULE}: Input tag 'holds_phd' found using 'op' does not match any of the "
            f"expected tags: {OPERATORS}"
        ),
    ),
    "no operator": (
        _file("{degree: 大学本科}"),
        f"try.yaml: {RULE}: Unable to extract tag using discriminator 'op'",
    ),
    "a field that the operator lacks": (
        _file("{op: holds_degree, degree: 大学本科, or_lower: true}"),
        f"try.yaml: {RULE}.holds_degree.or_lower: Extra inputs are not permitted",
    ),
    "unknown clause": (
        _file("{op: holds_degree, degree: 大学本科, clause: bj-ai-30/附件/九, quote: 本科}"),
        "try.yaml: no clause 'bj-ai-30/附件/九'",
    ),
    "a quote without a clause": (
        _file("{op: holds_degree, degree: 大学本科, quote: 本科}"),
        "try.yaml: no clause ''",
    ),
    "n_of that cannot be reached": (
        _file(f"{{op: n_of, least: 3, of: [{GOOD}, {GOOD}]}}"),
        f"try.yaml: {RULE}.n_of: Value error, n_of asks for 3 of 2",
    ),
    "all of nothing": (
        _file("{op: all, of: []}"),
        f"try.yaml: {RULE}.all.of: Tuple should have at least 1 item after validation, not 0",
    ),
    "unknown degree": (
        _file("{op: holds_degree, degree: 本科}"),
        (
            f"try.yaml: {RULE}.holds_degree.degree: Input should be '中等职业学校', '大学专科', "
            "'大学本科', '硕士研究生' or '博士研究生'"
        ),
    ),
    "years after nothing": (
        _file("{op: field_years, years: 3}"),
        (
            f"try.yaml: {RULE}.field_years: Value error, field_years needs after_degree, "
            "after_class or after_title"
        ),
    ),
    "unknown kind of employer": (
        _file("{op: one_of, fact: employment, values: [外企]}"),
        f"try.yaml: {RULE}.one_of: Value error, '外企' is not a valid EmploymentKind",
    ),
    "unknown field of work": (
        _file("{op: one_of, fact: field, values: [AI]}"),
        f"try.yaml: {RULE}.one_of: Value error, 'AI' is not a valid WorkField",
    ),
    "unknown kind in a match": (
        _file("{op: count, of: [{fact: achievements, kind: [文章]}]}"),
        "try.yaml: achievements.kind cannot be ['文章']",
    ),
    "unknown attribute in a match": (
        _file("{op: count, of: [{fact: awards, kind: [科技奖项], one_of: {role: [主持]}}]}"),
        "try.yaml: Award has no 'role'",
    ),
    "unknown value on a scale": (
        _file("{op: count, of: [{fact: awards, kind: [科技奖项], at_least: {level: 部级}}]}"),
        "try.yaml: awards.level cannot be ['部级']",
    ),
    "a number asked of what is none": (
        _file("{op: count, of: [{fact: performance, kind: [工程项目], at_most: {role: 3}}]}"),
        "try.yaml: performance.role is not int",
    ),
    "a yes or no asked of what is neither": (
        _file("{op: count, of: [{fact: awards, kind: [科技奖项], equals: {rank: true}}]}"),
        "try.yaml: awards.rank is not bool",
    ),
    "unknown interpretation": (
        _file("{op: holds_degree, degree: 大学本科, interpretations: [as-i-like]}"),
        "try.yaml: no interpretation 'as-i-like'",
    ),
    "path without a clause": (
        _file(f"{{op: path, id: a, name: 甲, of: [{GOOD}]}}"),
        "try.yaml: the path 'a' cites no clause",
    ),
    "path without a name": (
        _file(f"{{op: path, id: a, of: [{GOOD}]}}"),
        f"try.yaml: {RULE}.path.name: Field required",
    ),
    "two paths of one id": (
        _file(f"{{op: any, of: [{PATH}, {PATH}]}}"),
        "try.yaml: education_experience has two paths 'a'",
    ),
    "a route that waives what is not there": (
        _file(GOOD, group=GROUP + "        waives: performance\n"),
        "try.yaml: education_experience waives performance, not there",
    ),
    "unknown group": (
        _file(GOOD, group=GROUP.replace("education_experience", "schooling")),
        (
            "try.yaml: targets.助理工程师.groups.schooling.[key]: Input should be "
            "'education_experience', 'performance', 'achievements', 'exception', 'class_adviser', "
            "'teaching_hours', 'continuing_education', 'deadline', 'scope' or 'general'"
        ),
    ),
    "target without groups": (
        HEAD + "    level: 初级\n",
        "try.yaml: : Value error, 助理工程师 has neither groups nor not_covered",
    ),
    "no date of coming into force": (
        _file(GOOD, head=HEAD.replace("valid_from: 2020-11-10\n", "")),
        "try.yaml: : Value error, a scheme that decides needs valid_from and in_force",
    ),
    "another scheme than the file's": (
        _file(GOOD, head=HEAD.replace("scheme: try", "scheme: bj-ai")),
        "try.yaml: holds the scheme 'bj-ai'",
    ),
    "a key written twice": (
        "scheme: try\nscheme: bj-ai\n",
        "try.yaml: not YAML: duplicate key 'scheme'",
    ),
    "bad YAML": (
        "scheme: [try\n",
        (
            'try.yaml: not YAML: while parsing a flow sequence in "<unicode string>", line 1, '
            "column 9: scheme: [try ^ expected ',' or ']', but got '<stream end>' in "
            '"<unicode string>", line 2, column 1: ^'
        ),
    ),
    "a number written as text": (
        _file('{op: field_years, years: "3", after_degree: 大学本科}'),
        f"try.yaml: {RULE}.field_years.years: Input should be a valid integer",
    ),
    "yes for a number": (
        _file("{op: field_years, years: yes, after_degree: 大学本科}"),
        f"try.yaml: {RULE}.field_years.years: Input should be a valid integer",
    ),
    "a day for a key": (
        _file(GOOD).replace("  助理工程师", "  2020-11-10"),
        "try.yaml: a key is not text",
    ),
    "two limits at once": (
        _file("{op: compare, measure: 新吸纳人数, at_least: 1, at_most: 2}"),
        (
            f"try.yaml: {RULE}.compare: Value error, compare needs one of at_least, at_most, above "
            "and below"
        ),
    ),
    "a window without an end": (
        _file("{op: by_day}"),
        f"try.yaml: {RULE}.by_day: Value error, needs from, until or both",
    ),
    "a window that ends before it starts": (
        _file("{op: by_day, from: 2020-12-31, until: 2020-07-01}"),
        f"try.yaml: {RULE}.by_day: Value error, ends 2020-07-01 before it starts 2020-12-31",
    ),
    "an entitlement by a path that is not there": (
        _file(GOOD)
        + "    entitlements:\n"
        + "      - {path: a, clause: bj-ai-30/附件/一/（二）/2, quote: 满1年, most_months: 6}\n",
        "try.yaml: entitlement by the path 'a', not there",
    ),
    "nothing in it": (
        "",
        "try.yaml: : Input should be an object",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_file_is_refused_with_its_reason(
    name: str, tmp_path: Path, corpus: Corpus
) -> None:
    """Each mistake has one error that names the file, the place and what is wrong."""
    text, message = BROKEN[name]
    with pytest.raises(RuleFileInvalid) as caught:
        _load(tmp_path, text, corpus)
    assert caught.value.detail == message


def test_a_misquoted_clause_is_refused(tmp_path: Path, corpus: Corpus) -> None:
    """A quote of which one character differs is no quote."""
    rule = (
        "{op: path, id: a, name: 甲, clause: bj-ai-30/附件/一/（二）/2, "
        f"quote: 大学本科毕业后，从事本专业工作满2年；, of: [{GOOD}]}}"
    )
    with pytest.raises(QuoteNotVerbatim) as caught:
        _load(tmp_path, _file(rule), corpus)
    assert caught.value.detail == (
        "try.yaml: '大学本科毕业后，从事本专业工作满2年；' does not stand in "
        "bj-ai-30/附件/一/（二）/2"
    )


def test_a_clause_cited_without_its_words_is_refused(tmp_path: Path, corpus: Corpus) -> None:
    """A clause id alone is not enough: the words that the rule rests on must be there."""
    rule = "{op: holds_degree, degree: 大学本科, clause: bj-ai-30/附件/一/（二）/2}"
    with pytest.raises(QuoteNotVerbatim) as caught:
        _load(tmp_path, _file(rule), corpus)
    assert caught.value.detail == "try.yaml: '' does not stand in bj-ai-30/附件/一/（二）/2"


def test_bytes_that_are_no_text_are_refused(tmp_path: Path, corpus: Corpus) -> None:
    """A file that is not UTF-8 is refused like bad YAML."""
    _load(tmp_path, _file(GOOD), corpus)
    (tmp_path / "try.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(RuleFileInvalid, match=r"^try\.yaml: not YAML: 'utf-8' codec"):
        RuleBase.load(tmp_path, corpus)


def test_a_good_file_is_loaded_with_its_version(tmp_path: Path, corpus: Corpus) -> None:
    """The version is the scheme and a hash of the file: another file has another version."""
    first = _load(tmp_path, _file(GOOD), corpus)
    one = first.determine("try", "助理工程师", facts(), TODAY)
    second = _load(tmp_path, _file(GOOD) + "# changed\n", corpus)
    other = second.determine("try", "助理工程师", facts(), TODAY)
    assert one.ruleset.startswith("try@")
    assert len(one.ruleset) == len("try@") + 8
    assert other.ruleset != one.ruleset
    assert other.id != one.id


def test_a_folder_without_rule_files_is_refused(tmp_path: Path, corpus: Corpus) -> None:
    """Interpretations alone are no rule base."""
    readings = (ROOT / "rules" / "interpretations.yaml").read_text(encoding="utf-8")
    (tmp_path / "interpretations.yaml").write_text(readings, encoding="utf-8")
    with pytest.raises(RuleFileInvalid) as caught:
        RuleBase.load(tmp_path, corpus)
    assert caught.value.detail == "there is no rule file"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "interpretations.yaml: cannot be read"),
        (
            "later-of: {clauses: [], question: 问, reading: 答}",
            "interpretations.yaml: Tuple should have at least 1 item after validation, not 0",
        ),
        (
            "later-of: {clauses: [bj-ai-30/九], question: 问, reading: 答}",
            "interpretations.yaml: later-of: no clause 'bj-ai-30/九'",
        ),
    ],
)
def test_broken_interpretations_are_refused(
    text: str | None, message: str, tmp_path: Path, corpus: Corpus
) -> None:
    """A reading must name clauses that exist."""
    if text is not None:
        (tmp_path / "interpretations.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileInvalid) as caught:
        load_interpretations(tmp_path, corpus)
    assert caught.value.detail == message


def test_a_reading_that_an_operator_takes_must_be_explained(tmp_path: Path, corpus: Corpus) -> None:
    """highest-stated, title-series, later-of and period-start are taken by the operators."""
    (tmp_path / "interpretations.yaml").write_text(
        "later-of: {clauses: [bj-ai-30/一], question: 问, reading: 答}", encoding="utf-8"
    )
    with pytest.raises(RuleFileInvalid) as caught:
        RuleBase.load(tmp_path, corpus)
    assert caught.value.detail == "interpretations.yaml: 'highest-stated' is not explained"


def test_what_is_not_there_cannot_be_decided(rules: RuleBase) -> None:
    """An unknown scheme, one known by name only, and an unknown target are errors."""
    with pytest.raises(SchemeUnknown) as caught:
        rules.determine("sh-ai", "工程师", facts(), TODAY)
    assert caught.value.detail == "no scheme 'sh-ai'"
    undecided = next((card for card in rules.cards if not card.decides), None)
    if undecided is not None:
        with pytest.raises(SchemeUnknown) as caught:
            rules.determine(undecided.id, undecided.targets[0].name, facts(), TODAY)
        assert caught.value.detail == f"the scheme '{undecided.id}' is not encoded"
        assert not rules.decides(undecided.id, undecided.targets[0].name)
    with pytest.raises(TargetUnknown) as unknown:
        rules.rules("bj-ai", "技术员")
    assert unknown.value.detail == "bj-ai has no target '技术员'"


def test_a_scheme_known_by_name_only_is_not_decided(tmp_path: Path, corpus: Corpus) -> None:
    """decides: false gives a card, and no verdict."""
    kept = [line for line in HEAD.splitlines(keepends=True) if not line.startswith("in_force")]
    text = "".join(kept).replace("decides: true", "decides: false") + "    level: 初级\n"
    base = _load(tmp_path, text, corpus)
    assert [card.id for card in base.cards] == ["try"]
    assert not base.decides("try", "助理工程师")
    with pytest.raises(SchemeUnknown) as caught:
        base.determine("try", "助理工程师", facts(), TODAY)
    assert caught.value.detail == "the scheme 'try' is not encoded"


def test_cards_tell_how_schemes_are_recognised(rules: RuleBase) -> None:
    """The card of bj-ai has its four titles with their levels, and rules for each."""
    card = next(card for card in rules.cards if card.id == "bj-ai")
    assert [t.name for t in card.targets] == ["助理工程师", "工程师", "高级工程师", "正高级工程师"]
    assert card.decides
    for target in card.targets:
        assert rules.decides("bj-ai", target.name)
        assert rules.rules("bj-ai", target.name).level is target.level
