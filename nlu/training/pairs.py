"""Pairs of texts that mean the same, from which the encoder learns what to hold alike. Parts that measure are never read."""
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import corpus

Classes = list[list[str]]
COURTESIES = ['请问', '你好，', '您好', '在吗，', '亲，', '麻烦问一下', '想问下', '客服你好', '那个', '咨询一下，']
ENDINGS = ['啊', '呀', '呢', '吗', '？', '？？', '。', '，谢谢', '，急', '，在线等', '哦', '嘛']
ALIKE = [('怎么', '如何', '咋'), ('什么时候', '啥时候', '何时'), ('多少钱', '什么价', '价格多少'), ('能不能', '可不可以', '能否', '可以'), ('快递', '物流'), ('运费', '邮费', '快递费'),
         ('退货', '退掉'), ('为什么', '为啥', '怎么'), ('没有', '没'), ('什么', '啥'), ('手机号', '手机号码', '电话'), ('修改', '更改', '改'), ('取消', '撤销'), ('订单', '单子'),
         ('付款', '支付', '付钱'), ('优惠', '折扣', '活动'), ('商品', '东西', '宝贝'), ('查询', '查', '查一下'), ('购买', '买'), ('退款', '退钱'), ('发货', '寄出', '发出')]


def by_label(path: Path, kept_apart: set[str] = frozenset()) -> Classes:
    """Texts of one label are a class. `kept_apart` holds the bare forms of what measures."""
    classes = defaultdict(list)
    with path.open(encoding='utf-8') as file:
        for row in map(json.loads, file):
            if corpus.bare(row['text']) not in kept_apart:
                classes[row['intent']].append(row['text'])
    return list(classes.values())


def starter_intents() -> Classes:
    """The phrasings of each starter intent, Chinese and English apart."""
    folder = corpus.PROJECT / 'nlu' / 'starter' / 'groups'
    classes = []
    for path in sorted(folder.glob('*.ts')) if folder.exists() else ():
        for body in re.findall(r'(?:phrasings|english): \[(.*?)\n? *\]', path.read_text('utf-8'), re.DOTALL):
            texts = [text.replace("\\'", "'") for text in re.findall(r"'((?:[^'\\\n]|\\.)+)'", body)]
            if len(texts) > 1:
                classes.append(texts)
    return classes


def knowledge_entries() -> Classes:
    """Title and phrasings of each entry of the demo shop, without the fifth that measures."""
    classes = []
    for path in sorted((corpus.PROJECT / 'demo' / 'data' / 'knowledge').glob('*.ts')):
        for entry in re.findall(r"\{ id: '([^']+)'.*?title: '([^']+)',\s*questions: \[(.*?)\]", path.read_text('utf-8'), re.DOTALL):
            identity, title, body = entry
            if not corpus.is_held_out(identity):
                classes.append([title, *re.findall(r"'((?:[^'\\\n]|\\.)+)'", body)])
    return classes


def questions_and_replies(data: Path) -> Classes:
    """What a contact wrote first, and what a help desk answered."""
    classes = []
    for dialogue in corpus.read_stc3_dialogues(data):
        if corpus.is_held_out(str(dialogue['id'])) or len(dialogue['turns']) < 2:
            continue
        texts = [corpus.clean(' '.join(turn['utterances'])) for turn in dialogue['turns'][:2]]
        classes.append([re.sub(r'@\S+', '', text) or text for text in texts])
    return classes


def rewrite(text: str) -> str:
    """The same question as another might type it: a courtesy, an ending, another word for the same, a sign left out or doubled."""
    if not re.search(r'[\u4e00-\u9fff]', text):
        words = text.split()
        return ' '.join(word for word in words if len(words) < 4 or random.random() > 0.15) or text
    for group in random.sample(ALIKE, len(ALIKE)):
        found = next((word for word in group if word in text), None)
        if found and random.random() < 0.7:
            text = text.replace(found, random.choice([word for word in group if word != found]), 1)
    if len(text) > 5 and random.random() < 0.5:
        at = random.randrange(len(text))
        text = text[:at] + text[at + 1:] if random.random() < 0.7 else text[:at] + text[at] + text[at:]
    if random.random() < 0.3:
        text = random.choice(COURTESIES) + text
    if random.random() < 0.3:
        text = text.rstrip('？?。！!') + random.choice(ENDINGS)
    return text


def short_lines(data: Path) -> list[str]:
    """Lines as contacts write them, each a class of its own whose other member is a rewriting."""
    wanted = {'crosswoz', 'cped', 'kdconv', 'cold', 'project', 'stc3'}
    return [text[:40] for source, text in corpus.read_all(data) if source in wanted and 6 <= len(text)]


def kept_apart(data: Path, *names: str) -> set[str]:
    return {corpus.bare(text) for name in names for text in corpus.read_json_lines(name)(data)}


def sources(data: Path) -> dict[str, tuple[float, Classes]]:
    """Name → (how often a batch is drawn from it, its classes)."""
    banking = kept_apart(data, 'banking77_fewshot/valid.jsonl', *(f'banking77_oos/{name}.jsonl' for name in ('valid', 'id-oos_valid', 'ood-oos_valid')))
    return {
        'starter': (3, starter_intents()), 'knowledge': (3, knowledge_entries()), 'lines': (6, [[line] for line in short_lines(data)]),
        'replies': (1, questions_and_replies(data)), 'banking77': (2, by_label(data / 'banking77_fewshot' / 'train.jsonl', banking)),
        'clinc150': (2, by_label(data / 'clinc150' / 'train.jsonl')), 'hwu64': (1, by_label(data / 'hwu64' / 'train.jsonl')),
    }


def batches(data: Path, size: int) -> Iterator[tuple[list[str], list[str], list[int]]]:
    """Without end: texts, texts that mean the same, and the class of each pair."""
    kept = {name: (weight, classes) for name, (weight, classes) in sources(data).items() if classes}
    while True:
        _, classes = random.choices(list(kept.values()), [weight for weight, _ in kept.values()])[0]
        picked = random.sample(range(len(classes)), min(size, len(classes)))
        picked += random.choices(range(len(classes)), k=size - len(picked))
        left, right = zip(*(draw(classes[each]) for each in picked))
        yield list(left), list(right), picked


def draw(texts: list[str]) -> tuple[str, str]:
    if len(texts) == 1 or random.random() < 0.15:
        text = random.choice(texts)
        return text, rewrite(text)
    one, other = random.sample(texts, 2)
    return (rewrite(one) if random.random() < 0.3 else one), other


if __name__ == '__main__':
    import sys
    for name, (weight, classes) in sources(Path(sys.argv[1])).items():
        print(f'{name:10} weight {weight}  {len(classes):6} classes {sum(map(len, classes)):7} texts')
