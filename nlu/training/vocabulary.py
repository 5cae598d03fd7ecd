"""The vocabulary: every Chinese character that is written at all often, and pieces of English words, in BERT's layout."""
import json
from collections import Counter
from pathlib import Path

from tokenizers import BertWordPieceTokenizer
from transformers import BertTokenizerFast

SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
PIECES = 2_600


def is_han(character: str) -> bool:
    return '\u4e00' <= character <= '\u9fff'


def common_characters() -> list[str]:
    """The 3,755 characters of level 1 of GB 2312, which cover 99.7 % of written Chinese."""
    return [bytes((row, cell)).decode('gb2312') for row in range(0xb0, 0xd8) for cell in range(0xa1, 0xff) if (row, cell) <= (0xd7, 0xf9)]


def build(lines: list[str], folder: Path) -> BertTokenizerFast:
    """Writes vocab.txt and the tokenizer's settings into `folder`."""
    count = Counter(character for line in lines for character in line if is_han(character))
    han = sorted({*common_characters(), *(character for character, times in count.items() if times >= 3)})
    latin = [''.join(character for character in line if not is_han(character)) for line in lines]
    trainer = BertWordPieceTokenizer(lowercase=True)
    trainer.train_from_iterator(latin, vocab_size=PIECES, min_frequency=3, limit_alphabet=400, special_tokens=SPECIAL, show_progress=False)
    pieces = [piece for piece, _ in sorted(trainer.get_vocab().items(), key=lambda item: item[1]) if not any(map(is_han, piece))]
    words = list(dict.fromkeys([*SPECIAL, *pieces, *han]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'vocab.txt').write_text('\n'.join(words) + '\n', 'utf-8')
    tokenizer = BertTokenizerFast(vocab={word: at for at, word in enumerate(words)}, do_lower_case=True, tokenize_chinese_chars=True, strip_accents=True)
    tokenizer.save_pretrained(folder)
    return tokenizer


def share_of_unknown(tokenizer: BertTokenizerFast, lines: list[str]) -> float:
    ids = tokenizer(lines, add_special_tokens=False)['input_ids']
    return sum(row.count(tokenizer.unk_token_id) for row in ids) / max(1, sum(map(len, ids)))


def load(folder: Path) -> BertTokenizerFast:
    return BertTokenizerFast.from_pretrained(folder)


if __name__ == '__main__':
    import sys

    import corpus
    lines = [text for _, text in corpus.read_all(Path(sys.argv[1]))]
    tokenizer = build(lines, Path(sys.argv[2]))
    print(json.dumps({'words': len(tokenizer), 'unknown': share_of_unknown(tokenizer, lines[::50])}))
