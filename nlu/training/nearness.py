"""The vector by which texts are compared: the mean of an encoder's states, its directions spread evenly.

    python nearness.py ENCODER          (an exported directory; writes ENCODER/nearness.onnx)

A few directions, in which all texts of shops are alike, fill most of such a mean; halving how much they count beside the others (the fourth root
of each one's variance) finds paraphrases better. Measured on the starter phrasings and on the entries of the demo shop, without those that measure.
"""
import sys
from pathlib import Path

import numpy
import onnxruntime
import torch

import pairs
import vocabulary

POWER = 0.25
# Directions that hardly vary are noise: this share of the mean variance is added to each.
LEAST = 0.1
LONGEST = 64


class Nearness(torch.nn.Module):
    """states [n, length, width] and mask [n, length] → vectors [n, width]."""

    def __init__(self, centre: numpy.ndarray, turn: numpy.ndarray) -> None:
        super().__init__()
        self.centre = torch.nn.Parameter(torch.tensor(centre, dtype=torch.float32))
        self.turn = torch.nn.Parameter(torch.tensor(turn, dtype=torch.float32))

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        kept = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * kept).sum(1) / kept.sum(1)
        return (mean / torch.sqrt((mean * mean).sum(-1, keepdim=True)) - self.centre) @ self.turn


def mean_vectors(folder: Path, texts: list[str]) -> numpy.ndarray:
    """One text at a time, each of length one: slow, and the same whatever its company."""
    tokenizer = vocabulary.load(folder)
    session = onnxruntime.InferenceSession(folder / 'model.onnx')
    vectors = []
    for text in texts:
        read = tokenizer(text, truncation=True, max_length=LONGEST, return_tensors='np')
        states = session.run(None, {name: read[name].astype('int64') for name in ('input_ids', 'attention_mask')})[0]
        mean = states[0].mean(0)
        vectors.append(mean / numpy.linalg.norm(mean))
    return numpy.stack(vectors)


def spread(vectors: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    centre = vectors.mean(0)
    variances, directions = numpy.linalg.eigh(numpy.cov((vectors - centre).T))
    return centre, directions / numpy.power(variances + LEAST * variances.mean(), POWER)


def write(folder: Path) -> None:
    classes = pairs.starter_intents() + pairs.knowledge_entries()
    texts = sorted({text for texts in classes for text in texts})
    centre, turn = spread(mean_vectors(folder, texts))
    width = len(centre)
    torch.onnx.export(Nearness(centre, turn), (torch.ones(2, 7, width), torch.ones(2, 7, dtype=torch.int64)), folder / 'nearness.onnx',
                      input_names=['states', 'mask'], output_names=['vector'],
                      dynamic_axes={'states': {0: 'n', 1: 'length'}, 'mask': {0: 'n', 1: 'length'}, 'vector': {0: 'n'}}, opset_version=17, dynamo=False)
    print(f'{len(texts)} texts, {width} directions, {(folder / "nearness.onnx").stat().st_size} bytes')


if __name__ == '__main__':
    write(Path(sys.argv[1]))
