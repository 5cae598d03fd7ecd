"""The text that shipped weights may learn from: the sets marked `ship` in the data folder's README, and this project's own. Parts that measure are never read.

Each source is a generator of lines; `read_all` reads them in a fixed order, so that a seed gives the same run.
"""
import csv
import hashlib
import io
import json
import re
import tarfile
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def read_laws(data: Path) -> Iterator[str]:
    with tarfile.open(data / 'cn_laws' / 'laws_md.tar.xz') as archive:
        for member in archive:
            if not member.isfile() or not member.name.endswith('.md'):
                continue
            text = archive.extractfile(member).read().decode('utf-8', 'replace')
            yield from (line.strip(' #*>-\u3000') for line in text.splitlines())


def read_cped(data: Path) -> Iterator[str]:
    with (data / 'cped' / 'valid.csv').open(encoding='utf-8-sig') as file:
        yield from (row['Utterance'] for row in csv.DictReader(file))


def read_cold(data: Path) -> Iterator[str]:
    with (data / 'cold' / 'train.csv').open(encoding='utf-8-sig') as file:
        yield from (row['TEXT'] for row in csv.DictReader(file))


def read_crosswoz(data: Path) -> Iterator[str]:
    with zipfile.ZipFile(data / 'crosswoz' / 'val.json.zip') as archive:
        dialogues = json.load(io.TextIOWrapper(archive.open('val.json'), encoding='utf-8'))
    for dialogue in dialogues.values():
        yield from (turn['content'] for turn in dialogue['messages'])


def read_kdconv(data: Path) -> Iterator[str]:
    for path in sorted((data / 'kdconv').glob('*.json')):
        seen = set()
        for dialogue in json.loads(path.read_text('utf-8')):
            for turn in dialogue['messages']:
                yield turn['message']
                for fact in turn.get('attrs', []):
                    value = fact.get('attrvalue', '')
                    if len(value) > 12 and value not in seen:
                        seen.add(value)
                        yield value


def read_stc3_dialogues(data: Path) -> Iterator[dict]:
    with (data / 'stc3' / 'train.jsonl').open(encoding='utf-8') as file:
        yield from map(json.loads, file)


def is_held_out(identity: str) -> bool:
    """A fixed fifth of what has an id is kept for measuring."""
    return hashlib.blake2b(identity.encode(), digest_size=4).digest()[0] % 5 == 0


def read_stc3(data: Path) -> Iterator[str]:
    for dialogue in read_stc3_dialogues(data):
        if is_held_out(str(dialogue['id'])):
            continue
        for turn in dialogue['turns']:
            yield ' '.join(turn['utterances']) if isinstance(turn['utterances'], list) else turn['utterances']


def read_json_lines(*names: str):
    def read(data: Path) -> Iterator[str]:
        for name in names:
            with (data / name).open(encoding='utf-8') as file:
                yield from (json.loads(line)['text'] for line in file)
    return read


def read_banking(data: Path) -> Iterator[str]:
    """Banking77 without what measures: its own validation part and that of the questions near its domain."""
    kept = set()
    for name in ('id-oos_valid.jsonl', 'ood-oos_valid.jsonl', 'valid.jsonl'):
        kept.update(map(bare, read_json_lines(f'banking77_oos/{name}')(data)))
    yield from (text for text in read_json_lines('banking77_fewshot/train.jsonl')(data) if bare(text) not in kept)


def read_project(_: Path) -> Iterator[str]:
    """Every Chinese or English sentence in the demo shop and the starter intents."""
    for folder in (PROJECT / 'demo' / 'data', PROJECT / 'nlu' / 'starter'):
        for path in sorted(folder.rglob('*.ts')) if folder.exists() else ():
            for single, double in re.findall(r"'((?:[^'\\\n]|\\.)+)'|`([^`]+)`", path.read_text('utf-8')):
                yield from (single or double).splitlines()


SOURCES = {
    'laws': read_laws, 'cped': read_cped, 'cold': read_cold, 'crosswoz': read_crosswoz, 'kdconv': read_kdconv, 'stc3': read_stc3,
    'clinc150': read_json_lines('clinc150/train.jsonl'), 'hwu64': read_json_lines('hwu64/train.jsonl'),
    'banking77': read_banking, 'project': read_project,
}

# Statutes are most of the text and least like what contacts write.
MOST_OF = {'laws': 2_500_000}


def clean(text: str) -> str:
    text = unicodedata.normalize('NFKC', text)
    return re.sub(r'\s+', ' ', re.sub(r'https?://\S+|[\u200b-\u200f\ufeff]', ' ', text)).strip()


def bare(text: str) -> str:
    """What two texts share that say the same: no punctuation, no blanks, lower case."""
    return re.sub(r'[\W_]+', '', unicodedata.normalize('NFKC', text).lower())


def read_all(data: Path) -> Iterator[tuple[str, str]]:
    """(source, line) of all sources, each line once, cleaned, at least four characters."""
    seen = set()
    for source, read in SOURCES.items():
        left = MOST_OF.get(source, 10**12)
        for line in read(data):
            text = clean(line)
            key = hashlib.blake2b(bare(text).encode(), digest_size=8).digest()
            if len(text) < 4 or key in seen:
                continue
            seen.add(key)
            left -= len(text)
            if left < 0:
                break
            yield source, text


def digests(data: Path) -> dict[str, str]:
    """sha256 of every file that is read, for the model card."""
    names = ['cn_laws/laws_md.tar.xz', 'cped/valid.csv', 'cold/train.csv', 'crosswoz/val.json.zip', 'stc3/train.jsonl',
             'clinc150/train.jsonl', 'hwu64/train.jsonl', 'banking77_fewshot/train.jsonl']
    names += sorted(str(path.relative_to(data)) for path in (data / 'kdconv').glob('*.json'))
    return {name: hashlib.sha256((data / name).read_bytes()).hexdigest() for name in names}


if __name__ == '__main__':
    import collections
    import sys
    count = collections.Counter()
    characters = collections.Counter()
    for source, text in read_all(Path(sys.argv[1])):
        count[source] += 1
        characters[source] += len(text)
    for source in SOURCES:
        print(f'{source:10} {count[source]:8} lines {characters[source]:9} characters')
