"""What the emotion model learns from: six emotions, offence, and how satisfied a customer of a help desk was judged to be."""
import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import corpus

EMOTIONS = ['neutral', 'happy', 'angry', 'sad', 'fear', 'surprise']
# The thirteen emotions of CPED among our six.
CPED = {'happy': 'happy', 'grateful': 'happy', 'relaxed': 'happy', 'positive-other': 'happy', 'neutral': 'neutral', 'anger': 'angry', 'sadness': 'sad',
        'fear': 'fear', 'depress': 'sad', 'disgust': 'angry', 'astonished': 'surprise', 'worried': 'fear', 'negative-other': 'sad'}


@dataclass(frozen=True)
class Felt:
    """A text with what is known of it; what is not known is not learned from."""
    text: str
    emotion: int | None = None
    offence: float | None = None
    # 0 satisfied … 1 dissatisfied, from the mean of the judges' marks of -2 … 2.
    dissatisfied: float | None = None


def read_cped(data: Path) -> Iterator[Felt]:
    with (data / 'cped' / 'valid.csv').open(encoding='utf-8-sig') as file:
        for row in csv.DictReader(file):
            if row['Emotion'] in CPED:
                yield Felt(row['Utterance'], emotion=EMOTIONS.index(CPED[row['Emotion']]))


def read_cold(data: Path) -> Iterator[Felt]:
    with (data / 'cold' / 'train.csv').open(encoding='utf-8-sig') as file:
        yield from (Felt(row['TEXT'], offence=float(row['label'])) for row in csv.DictReader(file))


def read_stc3(data: Path) -> Iterator[Felt]:
    for dialogue in corpus.read_stc3_dialogues(data):
        if corpus.is_held_out(str(dialogue['id'])):
            continue
        marks = [each['quality']['S'] for each in dialogue['annotations']]
        share = (2 - sum(marks) / len(marks)) / 4
        for turn in dialogue['turns']:
            if turn['sender'] == 'customer':
                yield Felt(re.sub(r'@\S+', '', ' '.join(turn['utterances'])).strip() or '。', dissatisfied=share)


def read_project(_: Path) -> Iterator[Felt]:
    """Lines written for this project, each with its emotion, but for a fixed fifth that measures."""
    path = corpus.PROJECT / 'nlu' / 'training' / 'feelings.jsonl'
    if path.exists():
        for row in map(json.loads, path.read_text('utf-8').splitlines()):
            if corpus.is_held_out(row['text']):
                continue
            angry = row['emotion'] == 'angry'
            yield Felt(row['text'], emotion=EMOTIONS.index(row['emotion']), offence=1.0 if row.get('offence') else 0.0, dissatisfied=1.0 if angry else None)


def read_all(data: Path) -> list[Felt]:
    return [each for read in (read_cped, read_cold, read_stc3, read_project) for each in read(data)]


if __name__ == '__main__':
    import collections
    import sys
    every = read_all(Path(sys.argv[1]))
    print(len(every), collections.Counter(EMOTIONS[each.emotion] for each in every if each.emotion is not None))
