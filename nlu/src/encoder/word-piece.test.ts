import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pieces } from './testkit/pieces.ts'
import { tokenizerJson } from './testkit/tokenizer-json.ts'
import { readTokenizerJson, readVocabularyText } from './vocabulary.ts'
import { createTokenizer } from './word-piece.ts'

// The ids are those of BertTokenizerFast (transformers 5.23, tokenizers 0.23) for these pieces, cut at 64.
const lowerCased: [string, number[]][] = [
  ['运费多少', [2, 105, 106, 107, 108, 3]],
  ['运费怎么算？', [2, 105, 106, 109, 110, 111, 135, 3]],
  ['快递到哪了，我要投诉！', [2, 112, 113, 114, 115, 116, 133, 119, 120, 121, 122, 136, 3]],
  ['', [2, 3]],
  ['   ', [2, 3]],
  ['\t\n\r', [2, 3]],
  ['我要退款 refunded the order', [2, 119, 120, 117, 118, 162, 163, 158, 166, 3]],
  ['iPhone 15 Pro', [2, 164, 169, 165, 3]],
  ['IPHONE15PRO', [2, 164, 44, 48, 94, 96, 93, 3]],
  ['unwanted shipping', [2, 167, 168, 163, 160, 161, 3]],
  ['Where is my order?', [2, 175, 176, 177, 166, 24, 3]],
  ['don\'t', [2, 174, 10, 72, 3]],
  ['café CAFÉ naïve', [2, 199, 199, 201, 3]],
  ['cafe\u0301', [2, 199, 3]],
  ['ÉÜß', [2, 1, 3]],
  ['İi', [2, 61, 87, 3]],
  ['ΟΔΟΣ οδος', [2, 154, 157, 155, 151, 154, 157, 155, 153, 3]],
  ['😀😀', [2, 180, 181, 3]],
  ['😀运费', [2, 180, 105, 106, 3]],
  ['a'.repeat(100), [2, 53, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 79, 3]],
  ['a'.repeat(101), [2, 1, 3]],
  ['hello\u00a0world\u3000hello', [2, 172, 173, 172, 3]],
  ['hel\u200blo wor\u00adld', [2, 172, 173, 3]],
  ['hello\u0000world\ufffd', [2, 172, 101, 93, 96, 90, 82, 3]],
  ['\u001b[31m运费', [2, 26, 36, 44, 91, 105, 106, 3]],
  ['[SEP] hello [MASK]', [2, 3, 172, 4, 3]],
  ['hello[CLS]world', [2, 172, 2, 173, 3]],
  ['[sep]', [2, 26, 71, 83, 94, 27, 3]],
  ['$100.50-20%', [2, 7, 34, 43, 43, 17, 38, 43, 16, 170, 8, 3]],
  ['#2026#155', [2, 6, 170, 171, 6, 169, 48, 3]],
  ['https://a.b/c?d=e&f_g', [2, 60, 98, 98, 94, 97, 19, 18, 18, 53, 17, 54, 18, 55, 24, 56, 22, 57, 9, 58, 28, 59, 3]],
  ['①Ⅳ½²℃', [2, 1, 3]],
  ['ＡＢ ｉｐ', [2, 197, 198, 194, 195, 3]],
  ['アイ か゛が', [2, 182, 183, 1, 3]],
  ['が', [2, 184, 3]],
  ['한국', [2, 1, 3]],
  ['𠀀貓猫', [2, 179, 178, 1, 3]],
  ['“你好”…—·', [2, 138, 125, 126, 139, 141, 210, 211, 3]],
  ['😀👨\u200d👩\u200d👧', [2, 1, 3]],
  ['hello\r\nworld\u2028hello', [2, 172, 173, 172, 3]],
  ['\ue000好\ue001', [2, 126, 3]],
  ['江浙沪'.repeat(30), [2, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 132, 130, 131, 3]],
  ['x\u0301y\u0327z', [2, 76, 103, 104, 3]],
  ['\u0600a', [2, 53, 3]],
  ['aퟻb', [2, 1, 3]],
]

const otherwise: Record<string, [string, number[]][]> = {
  'do_lower_case: false': [
    ['iPhone 15 Pro', [2, 1, 169, 1, 3]],
    ['IPHONE15PRO', [2, 1, 3]],
    ['Where is my order?', [2, 1, 176, 177, 166, 24, 3]],
    ['café CAFÉ naïve', [2, 200, 1, 1, 3]],
    ['cafe\u0301', [2, 1, 3]],
    ['İi', [2, 149, 87, 3]],
    ['ΟΔΟΣ οδος', [2, 1, 154, 157, 155, 153, 3]],
    ['ＡＢ ｉｐ', [2, 1, 194, 195, 3]],
    ['が', [2, 186, 3]],
    ['한국', [2, 188, 189, 3]],
    ['x\u0301y\u0327z', [2, 1, 3]],
  ],
  'strip_accents: false': [
    ['café CAFÉ naïve', [2, 200, 200, 1, 3]],
    ['cafe\u0301', [2, 1, 3]],
    ['İi', [2, 220, 87, 3]],
    ['が', [2, 186, 3]],
    ['한국', [2, 188, 189, 3]],
    ['x\u0301y\u0327z', [2, 1, 3]],
  ],
  'tokenize_chinese_chars: false': [
    ['运费多少', [2, 1, 3]],
    ['运费怎么算？', [2, 1, 135, 3]],
    ['快递到哪了，我要投诉！', [2, 1, 133, 1, 136, 3]],
    ['我要退款 refunded the order', [2, 1, 162, 163, 158, 166, 3]],
    ['😀运费', [2, 1, 3]],
    ['\u001b[31m运费', [2, 26, 1, 3]],
    ['𠀀貓猫', [2, 1, 3]],
    ['“你好”…—·', [2, 138, 1, 139, 141, 210, 211, 3]],
    ['江浙沪'.repeat(30), [2, 1, 3]],
  ],
}

const lines = `${pieces.join('\n')}\n`
const asRead = { 'do_lower_case: false': { do_lower_case: false }, 'strip_accents: false': { strip_accents: false }, 'tokenize_chinese_chars: false': { tokenize_chinese_chars: false } }
const asWritten = { 'do_lower_case: false': { lowercase: false }, 'strip_accents: false': { strip_accents: false }, 'tokenize_chinese_chars: false': { handle_chinese_chars: false } }

test('gives the ids of Hugging Face for vocab.txt', () => {
  const tokenize = createTokenizer(readVocabularyText(lines, {}))
  for (const [text, ids] of lowerCased) assert.deepEqual(tokenize(text, 64), ids, text)
})

test('gives the same for tokenizer.json, and for a file from Windows', () => {
  for (const vocabulary of [readTokenizerJson(tokenizerJson()), readVocabularyText(lines.replaceAll('\n', '\r\n'), {})]) {
    const tokenize = createTokenizer(vocabulary)
    for (const [text, ids] of lowerCased) assert.deepEqual(tokenize(text, 64), ids, text)
  }
})

for (const [option, rows] of Object.entries(otherwise)) {
  test(`gives the ids of Hugging Face with ${option}`, () => {
    const config = asRead[option as keyof typeof asRead]
    const written = asWritten[option as keyof typeof asWritten]
    const expected = new Map([...lowerCased, ...rows])
    for (const vocabulary of [readVocabularyText(lines, config), readTokenizerJson(tokenizerJson(written))]) {
      const tokenize = createTokenizer(vocabulary)
      for (const [text, ids] of expected) assert.deepEqual(tokenize(text, 64), ids, text)
    }
  })
}

test('cuts long texts and takes broken ones', () => {
  const tokenize = createTokenizer(readVocabularyText(lines, {}))
  assert.deepEqual(tokenize('运费'.repeat(5_000), 5), [2, ...ids('运', '费', '运'), 3])
  assert.deepEqual(tokenize('运费', 2), [2, 3])
  assert.deepEqual(tokenize('\ud83d运\ude00', 9), [2, ...ids('运'), 3])
  assert.equal(tokenize('😀'.repeat(10_000), 64).length, 3)
  assert.deepEqual(tokenize(`${' '.repeat(19_999)}运费`, 64), [2, ...ids('运'), 3])
})

test('knows special tokens by the names that the directory gives them', () => {
  const renamed = lines.replace('[SEP]', '</s>').replace('[CLS]', '<s>')
  const tokenize = createTokenizer(readVocabularyText(renamed, { cls_token: '<s>', sep_token: { content: '</s>' } }))
  assert.deepEqual(tokenize('运</s>[SEP]', 20), [2, ...ids('运'), 3, ...ids('[', 's', '##e', '##p', ']'), 3])
})

test('refuses tokenizers that are not of BERT', () => {
  const whole = tokenizerJson()
  const others = [
    { ...whole, model: { type: 'BPE', vocab: {}, merges: [] } },
    { ...whole, pre_tokenizer: { type: 'ByteLevel' } },
    { ...whole, normalizer: { type: 'NFKC' } },
    { ...whole, post_processor: null },
    { ...whole, model: { type: 'WordPiece', vocab: { a: 0 } }, added_tokens: [] },
  ]
  for (const other of others) assert.throws(() => readTokenizerJson(other), { code: 'tokenizer_unsupported' })
  assert.throws(() => readVocabularyText('a\nb\n', {}), { code: 'tokenizer_unsupported' })
})

function ids(...names: string[]): number[] {
  return names.map(name => pieces.indexOf(name))
}
