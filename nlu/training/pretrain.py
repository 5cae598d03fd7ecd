"""Masked-span pretraining of a BERT from nothing.

    python pretrain.py DATA OUT [--layers 4 --hidden 256 --minutes 60 --threads 2]

Writes checkpoints in the Hugging Face layout to OUT; started again, it goes on from the last one.
"""
import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional
from transformers import BertConfig, BertForMaskedLM

import corpus
import vocabulary

LENGTH = 64
MASKED = 0.15
LONGEST_SPAN = 3


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('data', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--layers', type=int, default=4)
    parser.add_argument('--hidden', type=int, default=256)
    parser.add_argument('--heads', type=int, default=4)
    parser.add_argument('--batch', type=int, default=128, help='sequences of 64 tokens in a step')
    parser.add_argument('--peak', type=float, default=1e-3)
    parser.add_argument('--tokens', type=float, default=40e6, help='over which the rate falls to nothing')
    parser.add_argument('--minutes', type=float, default=60, help='after which it saves and ends, wherever it is')
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


def make_model(tokenizer, layers: int, hidden: int, heads: int) -> BertForMaskedLM:
    return BertForMaskedLM(BertConfig(
        vocab_size=len(tokenizer), hidden_size=hidden, num_hidden_layers=layers, num_attention_heads=heads, intermediate_size=4 * hidden,
        max_position_embeddings=256, type_vocab_size=2, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, pad_token_id=tokenizer.pad_token_id,
        # On a processor, plain attention over 64 tokens takes half the time of the fused one.
        attn_implementation='sdpa' if torch.cuda.is_available() else 'eager',
    ))


def pack(tokenizer, lines: list[str]) -> torch.Tensor:
    """All lines one after the other, cut into rows of 64 that begin with [CLS]."""
    flat = []
    for start in range(0, len(lines), 4_096):
        for row in tokenizer(lines[start:start + 4_096], add_special_tokens=False)['input_ids']:
            flat.extend(row)
            flat.append(tokenizer.sep_token_id)
    body = LENGTH - 1
    rows = torch.tensor(flat[:len(flat) // body * body], dtype=torch.int32).view(-1, body)
    return torch.cat([torch.full((len(rows), 1), tokenizer.cls_token_id, dtype=torch.int32), rows], dim=1)


def mask_spans(rows: torch.Tensor, mask_id: int, first_word: int, words: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Covers spans of one to three tokens, 15 % in all: 80 % by [MASK], 10 % by another word, 10 % left. Gives what is read, and what is covered."""
    begins = torch.rand(rows.shape) < MASKED / 2
    lengths = torch.randint(1, LONGEST_SPAN + 1, rows.shape)
    covered = begins.clone()
    for step in range(1, LONGEST_SPAN):
        covered[:, step:] |= begins[:, :-step] & (lengths[:, :-step] > step)
    covered &= rows >= first_word
    how = torch.rand(rows.shape)
    read = torch.where(covered & (how < 0.8), mask_id, rows)
    return torch.where(covered & (how >= 0.9), torch.randint_like(rows, first_word, words), read), covered


def loss_of(model: BertForMaskedLM, read: torch.Tensor, rows: torch.Tensor, covered: torch.Tensor) -> torch.Tensor:
    """Only covered places are predicted: the output layer is the dearest part."""
    states = model.bert(input_ids=read).last_hidden_state[covered]
    return functional.cross_entropy(model.cls(states).float(), rows[covered])


def rate_at(done: float, peak: float) -> float:
    """Warm for 4 % of the way, then down a straight line."""
    return peak * min(done / 0.04, (1 - done) / 0.96) if done < 1 else 0


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    lines = [text for _, text in corpus.read_all(options.data)]
    random.shuffle(lines)
    tokenizer = vocabulary.load(options.out) if (options.out / 'vocab.txt').exists() else vocabulary.build(lines, options.out)
    rows = pack(tokenizer, lines)
    kept_apart, rows = rows[:512].long().to(device), rows[512:]
    model = make_model(tokenizer, options.layers, options.hidden, options.heads).to(device)
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.peak, betas=(0.9, 0.98), weight_decay=0.01)
    seen = resume(model, optimiser, options.out)
    print(json.dumps({'rows': len(rows), 'words': len(tokenizer), 'parameters': sum(each.numel() for each in model.parameters()), 'seen': seen}), flush=True)
    first_word = len(vocabulary.SPECIAL)
    start = last_said = last_saved = time.monotonic()
    began_at = seen
    running = None
    while seen < options.tokens and time.monotonic() - start < options.minutes * 60:
        picked = rows[torch.randint(len(rows), (options.batch,))].long().to(device)
        read, covered = mask_spans(picked, tokenizer.mask_token_id, first_word, len(tokenizer))
        for group in optimiser.param_groups:
            group['lr'] = rate_at(max(seen, 1) / options.tokens, options.peak)
        with torch.autocast(device, dtype=torch.bfloat16):
            loss = loss_of(model, read, picked, covered)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        seen += picked.numel()
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        if time.monotonic() - last_said > 30:
            last_said = time.monotonic()
            speed = (seen - began_at) / (last_said - start)
            print(json.dumps({'tokens': seen, 'loss': round(running, 3), 'held_out': round(measure(model, kept_apart, tokenizer, device), 3), 'per_second': int(speed)}), flush=True)
        if time.monotonic() - last_saved > 300:
            last_saved = time.monotonic()
            save(model, optimiser, seen, options.out)
    save(model, optimiser, seen, options.out)


@torch.no_grad()
def measure(model: BertForMaskedLM, rows: torch.Tensor, tokenizer, device: str) -> float:
    """The loss on rows that are never learned from, with the same places covered each time."""
    state = torch.get_rng_state()
    torch.manual_seed(7)
    read, covered = mask_spans(rows, tokenizer.mask_token_id, len(vocabulary.SPECIAL), len(tokenizer))
    torch.set_rng_state(state)
    with torch.autocast(device, dtype=torch.bfloat16):
        return loss_of(model, read, rows, covered).item()


def save(model: BertForMaskedLM, optimiser: torch.optim.Optimizer, seen: int, out: Path) -> None:
    model.save_pretrained(out)
    unfinished = out / 'training.pt.new'
    torch.save({'optimiser': optimiser.state_dict(), 'seen': seen}, unfinished)
    unfinished.rename(out / 'training.pt')


def resume(model: BertForMaskedLM, optimiser: torch.optim.Optimizer, out: Path) -> int:
    if not (out / 'training.pt').exists():
        return 0
    model.load_state_dict(BertForMaskedLM.from_pretrained(out).state_dict())
    kept = torch.load(out / 'training.pt', weights_only=True)
    optimiser.load_state_dict(kept['optimiser'])
    return kept['seen']


if __name__ == '__main__':
    train(parse_arguments())
