"""Writes what ships: encoder and emotion model as ONNX with whole numbers of eight bits, the tokenizer, and how little was lost.

    python export.py ENCODER EMOTION OUT

Ends with an error where an encoder's vectors drift further than a cosine of 0.99.
"""
import json
import sys
from pathlib import Path

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertModel

import emotion
import vocabulary

SENTENCES = ['运费怎么算', '我的快递到哪了，三天了还没动静', '这件衣服有L码吗', '你们什么态度，我要投诉！', 'where is my order', '那北京呢', 'iPhone 15 Pro 续航怎么样', '我想把收货地址改成公司的，还来得及吗？']


class States(torch.nn.Module):
    """A BERT by its ids and mask alone."""

    def __init__(self, model: BertModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state


def write_encoder(folder: Path, out: Path) -> BertModel:
    model = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation='eager').eval()
    ids = torch.ones(2, 7, dtype=torch.int64)
    exact = out / 'exact.onnx'
    torch.onnx.export(States(model), (ids, ids), exact, input_names=['input_ids', 'attention_mask'], output_names=['last_hidden_state'],
                      dynamic_axes={name: {0: 'n', 1: 'length'} for name in ('input_ids', 'attention_mask', 'last_hidden_state')}, opset_version=17, dynamo=False)
    quantize_dynamic(exact, out / 'model.onnx', weight_type=QuantType.QInt8, per_channel=True)
    return model


def write_emotion(folder: Path, width: int, out: Path) -> None:
    model = emotion.EmotionModel(width)
    model.load_state_dict(torch.load(folder / 'emotion.pt', weights_only=True))
    model.eval()
    exact = out / 'exact-emotion.onnx'
    torch.onnx.export(model, (torch.zeros(2, 7, width), torch.ones(2, 7, dtype=torch.int64)), exact, input_names=['states', 'mask'], output_names=['logits'],
                      dynamic_axes={'states': {0: 'n', 1: 'length'}, 'mask': {0: 'n', 1: 'length'}, 'logits': {0: 'n'}}, opset_version=17, dynamo=False)
    quantize_dynamic(exact, out / 'emotion.onnx', weight_type=QuantType.QInt8)


def mean_vectors(path: Path, tokenizer) -> numpy.ndarray:
    session = onnxruntime.InferenceSession(path)
    vectors = []
    for sentence in SENTENCES:
        read = tokenizer(sentence, return_tensors='np')
        states = session.run(None, {name: read[name].astype('int64') for name in ('input_ids', 'attention_mask')})[0]
        vectors.append(states[0].mean(0))
    return numpy.stack(vectors)


def drift(out: Path, tokenizer) -> float:
    """The least cosine between a sentence's vector before and after rounding."""
    exact, rounded = mean_vectors(out / 'exact.onnx', tokenizer), mean_vectors(out / 'model.onnx', tokenizer)
    return float((numpy.sum(exact * rounded, 1) / numpy.linalg.norm(exact, axis=1) / numpy.linalg.norm(rounded, axis=1)).min())


def export(encoder: Path, feelings_folder: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = vocabulary.load(encoder)
    model = write_encoder(encoder, out)
    least = drift(out, tokenizer)
    write_emotion(feelings_folder, model.config.hidden_size, out)
    for name in ('exact.onnx', 'exact-emotion.onnx'):
        (out / name).unlink()
    (out / 'vocab.txt').write_bytes((encoder / 'vocab.txt').read_bytes())
    config = {key: value for key, value in model.config.to_dict().items()
              if key in ('model_type', 'vocab_size', 'hidden_size', 'num_hidden_layers', 'num_attention_heads', 'intermediate_size', 'max_position_embeddings', 'type_vocab_size', 'pad_token_id')}
    (out / 'config.json').write_text(json.dumps(config, indent=2) + '\n')
    (out / 'tokenizer_config.json').write_text(json.dumps({'do_lower_case': True, 'tokenize_chinese_chars': True, 'strip_accents': True, 'tokenizer_class': 'BertTokenizer'}, indent=2) + '\n')
    (out / '1_Pooling').mkdir(exist_ok=True)
    (out / '1_Pooling' / 'config.json').write_text(json.dumps({'word_embedding_dimension': model.config.hidden_size, 'pooling_mode_cls_token': False, 'pooling_mode_mean_tokens': True}, indent=2) + '\n')
    print(json.dumps({'drift': round(least, 5), **{path.name: path.stat().st_size for path in sorted(out.iterdir()) if path.is_file()}}))
    if least < 0.99:
        sys.exit('rounding changes the vectors too much')


if __name__ == '__main__':
    export(*map(Path, sys.argv[1:4]))
