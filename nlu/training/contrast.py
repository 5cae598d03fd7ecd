"""Teaches a pretrained encoder to hold alike what means the same.

    python contrast.py DATA BASE OUT [--steps 3000]

Every batch is of one source. Pairs of one class are never each other's negatives.
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional
from transformers import BertModel

import pairs
import vocabulary

TEMPERATURE = 0.05
LONGEST = 48


def embed(model: BertModel, tokenizer, texts: list[str], device: str) -> torch.Tensor:
    """The mean of the last states of every text, of length one."""
    read = tokenizer(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors='pt').to(device)
    states = model(input_ids=read['input_ids'], attention_mask=read['attention_mask']).last_hidden_state
    kept = read['attention_mask'].unsqueeze(-1).to(states.dtype)
    return functional.normalize(((states * kept).sum(1) / kept.sum(1)).float(), dim=-1)


def loss_of(left: torch.Tensor, right: torch.Tensor, classes: torch.Tensor) -> torch.Tensor:
    scores = left @ right.T / TEMPERATURE
    others_of_class = (classes[:, None] == classes[None, :]) & ~torch.eye(len(classes), dtype=torch.bool, device=classes.device)
    scores = scores.masked_fill(others_of_class, -1e4)
    wanted = torch.arange(len(classes), device=classes.device)
    return (functional.cross_entropy(scores, wanted) + functional.cross_entropy(scores.T, wanted)) / 2


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    tokenizer = vocabulary.load(options.base)
    model = BertModel.from_pretrained(options.base, add_pooling_layer=False, hidden_dropout_prob=0.1, attn_implementation='sdpa' if device == 'cuda' else 'eager').to(device)
    model.train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.peak, weight_decay=0.01)
    running, last_said = None, time.monotonic()
    for step, (left, right, classes) in zip(range(options.steps), pairs.batches(options.data, options.batch)):
        done = (step + 1) / options.steps
        for group in optimiser.param_groups:
            group['lr'] = options.peak * min(done / 0.06, (1.0001 - done) / 0.94)
        with torch.autocast(device, dtype=torch.bfloat16):
            both = embed(model, tokenizer, left + right, device)
        loss = loss_of(both[:len(left)], both[len(left):], torch.tensor(classes, device=device))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        if time.monotonic() - last_said > 30:
            last_said = time.monotonic()
            print(json.dumps({'step': step + 1, 'loss': round(running, 3)}), flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(options.out)
    tokenizer.save_pretrained(options.out)
    (options.out / 'vocab.txt').write_bytes((options.base / 'vocab.txt').read_bytes())


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ('data', 'base', 'out'):
        parser.add_argument(name, type=Path)
    parser.add_argument('--steps', type=int, default=3_000)
    parser.add_argument('--batch', type=int, default=128)
    parser.add_argument('--peak', type=float, default=2e-4)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


if __name__ == '__main__':
    train(parse_arguments())
