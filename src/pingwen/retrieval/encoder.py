"""The layers of multilingual-e5-small as a graph that ONNX Runtime computes.

A layer is attention and a network of two matrices, each added to what came in and normalised
(BERT). Weights stay in the 4 bits in which they are packed; what is multiplied by them is rounded
to 8 bits block by block, as the package's own engine does, so that both give the same vectors
(cosine .9999). Weights of 8 bits for whole rows are twice as quick again and not the same (.997),
which cost answers.
"""

from __future__ import annotations

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # ships no types
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from pingwen.retrieval.packed import BLOCK, Blocks, PackedModel

__all__ = ["Encoder"]

_FUSED = "com.microsoft"  # ONNX Runtime's own operators
_OPSET, _IR = 17, 10
_EIGHT_BITS = 4  # the operator's accuracy level: inputs rounded to whole numbers of 8 bits


class Encoder:
    """Token ids to one vector a token. Any number of threads may use one; each computes alone."""

    def __init__(self, model: PackedModel) -> None:
        self._model = model
        shape = model.shape
        positions = model.vector("emb.pos").reshape(shape.positions, shape.width)
        kinds = model.vector("emb.type").reshape(shape.kinds, shape.width)
        self._places = positions + kinds[0]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            _Graph(model).serialized(), options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """(tokens,) to (tokens, width). Raises ValueError for more than there are positions."""
        if len(ids) > len(self._places):
            raise ValueError(f"{len(ids)} tokens, the model has {len(self._places)} positions")
        words = self._model.rows("emb.word", self._model.shape.width, ids).floats()
        (vectors,) = self._session.run(None, {"words": (words + self._places[: len(ids)])[None]})
        return np.asarray(vectors[0], np.float32)


class _Graph:
    """The graph while it is drawn, layer after layer."""

    def __init__(self, model: PackedModel) -> None:
        self._model = model
        self._shape = model.shape
        self._nodes: list[NodeProto] = []
        self._constants: list[TensorProto] = []

    def serialized(self) -> bytes:
        """The graph, as ONNX Runtime reads it."""
        flow = self._node(
            "LayerNormalization", ["words", *self._norm("emb.ln")], "embedded", epsilon=self._eps
        )
        for layer in range(self._shape.layers):
            flow = self._layer(flow, f"l{layer}.")
        first, last = (self._end(each) for each in ("words", flow))
        graph = helper.make_graph(self._nodes, "e5", [first], [last], self._constants)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_FUSED, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR)
        return bytes(model.SerializeToString())

    def _end(self, name: str) -> ValueInfoProto:
        size: list[str | int | None] = ["texts", "tokens", self._shape.width]
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, size)

    @property
    def _eps(self) -> float:
        return self._shape.epsilon

    def _layer(self, flow: str, name: str) -> str:
        width, inner = self._shape.width, self._shape.inner
        looks = [self._times(flow, name + each, width) for each in "qkv"]
        seen = self._own("MultiHeadAttention", looks, name + "seen", num_heads=self._shape.heads)
        flow = self._add(flow, self._times(seen, name + "ao", width), name + "aln")
        bent = self._own("Gelu", [self._times(flow, name + "fi", width)], name + "bent")
        return self._add(flow, self._times(bent, name + "fo", inner), name + "oln")

    def _times(self, flow: str, name: str, columns: int) -> str:
        """What flows times the matrix of that name, and its constants added."""
        blocks = self._model.matrix(name + ".w", columns)
        weights = self._constant(name + ".w", _paired(blocks))
        scales = self._constant(name + ".s", blocks.scales)
        constants = self._constant(name + ".b", self._model.vector(name + ".b"))
        return self._own(
            "MatMulNBits",
            [flow, weights, scales, "", "", constants],
            name,
            K=columns,
            N=len(blocks.scales),
            bits=4,
            block_size=BLOCK,
            accuracy_level=_EIGHT_BITS,
        )

    def _add(self, flow: str, more: str, name: str) -> str:
        """Both together, normalised by the gains and shifts of that name."""
        inputs = [flow, more, *self._norm(name)]
        return self._own("SkipLayerNormalization", inputs, name, epsilon=self._eps)

    def _norm(self, name: str) -> list[str]:
        return [self._constant(f"{name}.{x}", self._model.vector(f"{name}.{x}")) for x in "wb"]

    def _constant(self, name: str, numbers: NDArray[np.generic]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(numbers), name))
        return name

    def _own(self, operator: str, inputs: list[str], output: str, **attributes: float) -> str:
        return self._node(operator, inputs, output, _FUSED, **attributes)

    def _node(
        self,
        operator: str,
        inputs: list[str],
        output: str,
        domain: str | None = None,
        **attributes: float,
    ) -> str:
        node = helper.make_node(operator, inputs, [output], domain=domain)
        node.attribute.extend(helper.make_attribute(*each) for each in attributes.items())
        self._nodes.append(node)
        return output


def _paired(blocks: Blocks) -> NDArray[np.uint8]:
    """The numbers two a byte as ONNX Runtime has them: neighbours, the first in the low half."""
    low, high = blocks.numbers[:, :, 0::2], blocks.numbers[:, :, 1::2]
    return low | np.left_shift(high, 4, dtype=np.uint8)
