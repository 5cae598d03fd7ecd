import { join } from 'node:path'
import { ModelError } from '../onnx/failure.ts'
import { isObject, readJson, readText } from './json.ts'
import type { Json } from './json.ts'
import type { NormalizerOptions } from './bert-normalizer.ts'
import type { Vocabulary } from './word-piece.ts'

/**
 * Reads how a directory cuts texts: `tokenizer.json`, or else `vocab.txt` with the options of `tokenizer_config.json`.
 * Fails with `tokenizer_missing`, or `tokenizer_unsupported` for anything but a BERT tokenizer of word pieces.
 */
export async function readVocabulary(directory: string): Promise<Vocabulary> {
  const whole = await readJson(join(directory, 'tokenizer.json'))
  if (whole) return readTokenizerJson(whole)
  const lines = await readText(join(directory, 'vocab.txt'))
  if (lines === undefined) throw new ModelError('tokenizer_missing', 'there is neither tokenizer.json nor vocab.txt')
  return readVocabularyText(lines, (await readJson(join(directory, 'tokenizer_config.json'))) ?? {})
}

/** One piece per line, the first with id 0. Of a piece that stands there twice the later id holds, as in Python. */
export function readVocabularyText(text: string, config: Json): Vocabulary {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const ids = new Map(lines.map((piece, id) => [piece, id]))
  const special = (key: string, usual: string) => nameOf(config[key]) ?? usual
  const padding = special('pad_token', '[PAD]')
  const names = [special('unk_token', '[UNK]'), special('cls_token', '[CLS]'), special('sep_token', '[SEP]')] as const
  const added = [...names, padding, special('mask_token', '[MASK]')].flatMap(name => withId(ids, name))
  const lowerCase = config.do_lower_case !== false
  return {
    ids,
    added: new Map(added),
    unknown: demand(ids, names[0]),
    first: demand(ids, names[1]),
    last: demand(ids, names[2]),
    padding: ids.get(padding) ?? 0,
    prefix: '##',
    longestWord: 100,
    normalizer: {
      cleanText: true,
      separateHan: config.tokenize_chinese_chars !== false,
      stripAccents: typeof config.strip_accents === 'boolean' ? config.strip_accents : lowerCase,
      lowerCase,
    },
  }
}

/** The format of the library `tokenizers`: https://huggingface.co/docs/tokenizers */
export function readTokenizerJson({ model, normalizer, pre_tokenizer: cutter, post_processor: marks, added_tokens: more }: Json): Vocabulary {
  if (!isObject(model) || !isObject(model.vocab) || (model.type !== undefined && model.type !== 'WordPiece')) throw unsupported('its model is not WordPiece')
  if (!isObject(cutter) || cutter.type !== 'BertPreTokenizer') throw unsupported('its pre-tokenizer is not BertPreTokenizer')
  const ids = new Map(Object.entries(model.vocab).filter((pair): pair is [string, number] => typeof pair[1] === 'number'))
  const added = new Map((Array.isArray(more) ? more : []).flatMap(readAdded))
  const every = new Map([...ids, ...added])
  const [first, last] = readMarks(marks)
  return {
    ids,
    added,
    unknown: demand(every, typeof model.unk_token === 'string' ? model.unk_token : '[UNK]'),
    first: demand(every, first),
    last: demand(every, last),
    padding: every.get('[PAD]') ?? 0,
    prefix: typeof model.continuing_subword_prefix === 'string' ? model.continuing_subword_prefix : '##',
    longestWord: typeof model.max_input_chars_per_word === 'number' ? model.max_input_chars_per_word : 100,
    normalizer: readNormalizer(normalizer),
  }
}

function readNormalizer(normalizer: unknown): NormalizerOptions {
  if (normalizer === null || normalizer === undefined) return { cleanText: false, separateHan: false, stripAccents: false, lowerCase: false }
  if (!isObject(normalizer) || normalizer.type !== 'BertNormalizer') throw unsupported('its normalizer is not BertNormalizer')
  const lowerCase = normalizer.lowercase !== false
  return {
    cleanText: normalizer.clean_text !== false,
    separateHan: normalizer.handle_chinese_chars !== false,
    stripAccents: typeof normalizer.strip_accents === 'boolean' ? normalizer.strip_accents : lowerCase,
    lowerCase,
  }
}

/** What stands before and behind a single text. */
function readMarks(marks: unknown): [string, string] {
  if (isObject(marks) && marks.type === 'BertProcessing' && Array.isArray(marks.cls) && Array.isArray(marks.sep)) return [String(marks.cls[0]), String(marks.sep[0])]
  if (isObject(marks) && marks.type === 'TemplateProcessing' && Array.isArray(marks.single)) {
    const names = marks.single.map(part => (isObject(part) && isObject(part.SpecialToken) ? nameOf(part.SpecialToken.id) : undefined))
    const [first, text, last, ...rest] = names
    if (first !== undefined && text === undefined && last !== undefined && rest.length === 0) return [first, last]
  }
  throw unsupported('it does not put one mark before a text and one behind')
}

function readAdded(token: unknown): [string, number][] {
  return isObject(token) && typeof token.content === 'string' && typeof token.id === 'number' ? [[token.content, token.id]] : []
}

/** Special tokens are names, or objects that have the name as content. */
function nameOf(token: unknown): string | undefined {
  if (isObject(token)) return nameOf(token.content)
  return typeof token === 'string' ? token : undefined
}

function withId(ids: Map<string, number>, name: string): [string, number][] {
  const id = ids.get(name)
  return id === undefined ? [] : [[name, id]]
}

function demand(ids: Map<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw unsupported(`its vocabulary has no ${name}`)
  return id
}

function unsupported(why: string): ModelError {
  return new ModelError('tokenizer_unsupported', `the tokenizer is not one of BERT: ${why}`)
}
