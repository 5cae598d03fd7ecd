"""A bidirectional LSTM with attention over the states of a finished encoder: six emotions, offence, dissatisfaction.

    python emotion.py DATA ENCODER OUT [--epochs 4]
"""
import argparse
import json
import random
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional
from transformers import BertModel

import feelings
import vocabulary

LONGEST = 64


class EmotionModel(nn.Module):
    """states [n, length, width] and mask [n, length] → logits [n, 8]: the six emotions, offence, dissatisfaction."""

    def __init__(self, width: int, hidden: int = 96) -> None:
        super().__init__()
        self.lstm = nn.LSTM(width, hidden, batch_first=True, bidirectional=True)
        self.attention = nn.Linear(2 * hidden, 1)
        self.out = nn.Linear(4 * hidden, len(feelings.EMOTIONS) + 2)
        self.drop = nn.Dropout(0.3)

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        kept = mask.unsqueeze(-1).to(states.dtype)
        read, _ = self.lstm(self.drop(states * kept))
        weight = torch.softmax(self.attention(read).squeeze(-1) + (kept.squeeze(-1) - 1) * 1e4, dim=-1)
        drawn = (read * weight.unsqueeze(-1)).sum(1)
        mean = (read * kept).sum(1) / kept.sum(1)
        return self.out(self.drop(torch.cat([drawn, mean], dim=-1)))


def encode(encoder: BertModel, tokenizer, texts: list[str], device: str) -> tuple[torch.Tensor, torch.Tensor]:
    read = tokenizer(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors='pt').to(device)
    with torch.no_grad(), torch.autocast(device, dtype=torch.bfloat16):
        states = encoder(input_ids=read['input_ids'], attention_mask=read['attention_mask']).last_hidden_state
    return states.float(), read['attention_mask']


def loss_of(logits: torch.Tensor, batch: list[feelings.Felt], weights: torch.Tensor) -> torch.Tensor:
    """Each text teaches only what is known of it."""
    total = logits.sum() * 0
    six = len(feelings.EMOTIONS)
    known = [at for at, each in enumerate(batch) if each.emotion is not None]
    if known:
        wanted = torch.tensor([batch[at].emotion for at in known], device=logits.device)
        total = total + functional.cross_entropy(logits[known, :six], wanted, weight=weights)
    for column, name in ((six, 'offence'), (six + 1, 'dissatisfied')):
        known = [at for at, each in enumerate(batch) if getattr(each, name) is not None]
        if known:
            wanted = torch.tensor([getattr(batch[at], name) for at in known], device=logits.device)
            total = total + functional.binary_cross_entropy_with_logits(logits[known, column], wanted)
    return total


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    tokenizer = vocabulary.load(options.encoder)
    encoder = BertModel.from_pretrained(options.encoder, add_pooling_layer=False, attn_implementation='eager').to(device).eval()
    every = feelings.read_all(options.data)
    random.shuffle(every)
    kept_apart, every = every[:2_000], every[2_000:]
    model = EmotionModel(encoder.config.hidden_size).to(device)
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01)
    counts = torch.bincount(torch.tensor([each.emotion for each in every if each.emotion is not None]), minlength=len(feelings.EMOTIONS)).float()
    weights = ((counts.sum() / counts.clamp(min=1)) ** 0.5).to(device)
    weights = weights / weights.mean()
    for epoch in range(options.epochs):
        model.train()
        order = sorted(range(len(every)), key=lambda at: len(every[at].text) // 8 + random.random())
        batches = [order[at:at + 64] for at in range(0, len(order), 64)]
        random.shuffle(batches)
        for at, batch in enumerate(batches):
            done = (epoch + at / len(batches)) / options.epochs
            optimiser.param_groups[0]['lr'] = 1e-3 * min(done / 0.05 + 0.02, (1 - done) / 0.95)
            felt = [every[each] for each in batch]
            loss = loss_of(model(*encode(encoder, tokenizer, [each.text for each in felt], device)), felt, weights)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
        model.eval()
        losses = []
        with torch.no_grad():
            for start in range(0, len(kept_apart), 64):
                felt = kept_apart[start:start + 64]
                losses.append(loss_of(model(*encode(encoder, tokenizer, [each.text for each in felt], device)), felt, weights).item())
        print(json.dumps({'epoch': epoch + 1, 'held_out': round(sum(losses) / len(losses), 4)}), flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), options.out / 'emotion.pt')


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ('data', 'encoder', 'out'):
        parser.add_argument(name, type=Path)
    parser.add_argument('--epochs', type=int, default=4)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


if __name__ == '__main__':
    train(parse_arguments())
