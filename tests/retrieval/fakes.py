"""A small corpus and an embedding without a model, for tests of what stands around them."""

from __future__ import annotations

import time
import unicodedata
import zlib
from itertools import pairwise
from pathlib import Path

import numpy as np

from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.retrieval.embedding import IdentifiedEmbedding

__all__ = ["HashedNgrams", "small_corpus"]

_TEXTS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "ai-30": ("京人社事业发〔2020〕30号", "人工智能职称办法", "in_force", ("gazette",)),
    "flex-19": ("京人社就发〔2020〕19号", "灵活就业办法", "in_force", ()),
    "voc-27": ("京人社事业发〔2020〕27号", "中职教师职称办法", "in_force", ()),
    "gazette": ("2020年第47期", "政府公报", "notice", ()),
}

_CLAUSES = """
ai-30/五|评审程序
ai-30/五/（一）|个人申报。符合申报条件的人员可提出参评申请。
ai-30/五/（二）|单位推荐。在单位内部进行不少于5个工作日的公示。
ai-30/附件|基本标准条件
ai-30/附件/三|高级工程师
ai-30/附件/三/（一）|基本条件
ai-30/附件/三/（一）/2|学历和专业工作经历应符合下列条件之一：
ai-30/附件/三/（一）/2/（1）|博士研究生毕业后，从事本专业技术工作满2年；
ai-30/附件/三/（一）/2/（2）|硕士研究生毕业后，从事本专业技术工作满7年；
ai-30/附件/四|正高级工程师
flex-19/第一章|总则
flex-19/第四条|对毕业离校2年内的高校毕业生给予最长不超过3年的社会保险补贴。
flex-19/第五条|补贴期满仍未稳定就业的，期限延长1年。
flex-19/第十三条|符合职称评审条件的灵活就业专业技术人员可申报职称。
flex-19/第十三条/（一）|由行业协会推荐；
flex-19/第二十一条|本办法自2020年10月1日起执行。
voc-27/附件1|中等职业学校教师职称评价基本标准条件
voc-27/附件1/三|班主任工作
voc-27/附件1/三/（一）|应当担任班主任或辅导员，原则上不少于3年。
voc-27/附件2|中等职业学校教师职称评价办法
voc-27/附件2/五|组织机构
voc-27/附件2/五/（二）|组建正高级、高级、中级专业技术职务评审委员会
voc-27/第十三条|Python 3.11 与 AI 课程按 90 学时计。
voc-27/落款|北京市教育委员会
gazette/目录|人工智能职称 灵活就业 中职教师 班主任 高级工程师 公示 补贴
"""

_IN_ENGLISH = {
    "ai-30/五/（二）": ("how long is the notice inside the company", "days of public notice"),
    "voc-27/附件1/三/（一）": ("how many years as class teacher", "class teacher years"),
    "gazette/目录": ("what is printed in the gazette",),
}


def small_corpus(version: str = "v1", **changed: str) -> Corpus:
    """Twenty-five clauses in four documents, one of them a gazette's contents.

    ``changed`` gives other words to clauses: by id, with a keyword unpacked from a dict.
    """
    clauses: dict[str, list[Clause]] = {document: [] for document in _TEXTS}
    known: dict[str, Clause] = {}
    for order, line in enumerate(_CLAUSES.strip().splitlines()):
        id_, _, text = line.partition("|")
        document, _, numbering = id_.partition("/")
        parent = known.get(id_.rpartition("/")[0])
        known[id_] = Clause(
            id=id_,
            document=document,
            label=numbering.replace("/", " "),
            heading=(*parent.heading, parent.text) if parent else (),
            text=changed.get(id_, text),
            parent=parent.id if parent else None,
            order=order,
            span=(0, len(text)),
        )
        clauses[document].append(known[id_])
    documents = tuple(
        _document(id_, *fields, tuple(clauses[id_])) for id_, fields in _TEXTS.items()
    )
    return Corpus(documents=documents, version=version, questions_in_english=_IN_ENGLISH)


def _document(
    id_: str,
    number: str,
    short_title: str,
    standing: str,
    also_in: tuple[str, ...],
    clauses: tuple[Clause, ...],
) -> Document:
    return Document(
        id=id_,
        number=number,
        title=f"北京市{short_title}（试行）",
        short_title=short_title,
        issuer="北京市",
        issued=None,
        valid_from=None,
        region="北京",
        standing=Standing(standing),
        source_file="none.txt",
        sha256="0" * 64,
        also_in=also_in,
        body="",
        clauses=clauses,
    )


class HashedNgrams(IdentifiedEmbedding):
    """Counts of hashed characters and pairs: equal on every machine, near where words are shared.

    ``journal`` gets a line a batch, which other processes can count; ``seconds`` is how long a
    batch takes; ``fails`` is raised at the second.
    """

    def __init__(
        self,
        identity: str = "hashed-ngrams",
        *,
        journal: Path | None = None,
        seconds: float = 0.0,
        fails: BaseException | None = None,
    ) -> None:
        self.identity = identity
        self.batches = 0
        self._journal, self._seconds, self._fails = journal, seconds, fails

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.batches += 1
        if self._journal is not None:
            with self._journal.open("a") as journal:
                journal.write("batch\n")
        time.sleep(self._seconds)
        if self._fails is not None and self.batches > 1:
            raise self._fails
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        plain = unicodedata.normalize("NFKC", text)
        vector = np.full(64, 1e-3)
        for term in (*plain, *(a + b for a, b in pairwise(plain))):
            vector[zlib.crc32(term.encode("utf-8", "replace")) % 64] += 1
        return [float(x) for x in vector / np.linalg.norm(vector)]
