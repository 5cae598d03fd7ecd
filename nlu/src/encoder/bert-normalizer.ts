/** What happens to a text before it is cut into words; the options of Hugging Face's BertNormalizer. */
export interface NormalizerOptions {
  cleanText: boolean
  separateHan: boolean
  stripAccents: boolean
  lowerCase: boolean
}

/**
 * Does what BertNormalizer of the Rust library `tokenizers` does (bert.rs). Its Unicode tables are of 2015: combining marks that
 * were added since, all of scripts of scholars, stay there and go here.
 */
export function normaliseForBert(text: string, { cleanText, separateHan, stripAccents, lowerCase }: NormalizerOptions): string {
  let normalised = text
  if (cleanText) normalised = normalised.replace(unseen, '').replace(/\p{White_Space}/gu, ' ')
  if (separateHan) normalised = normalised.replace(han, ' $& ')
  if (stripAccents) normalised = normalised.normalize('NFD').replace(/\p{Mn}/gu, '')
  // Letter by letter, hence no special sigma at the end of a word.
  if (lowerCase) normalised = normalised.replaceAll('Σ', 'σ').toLowerCase()
  return normalised
}

const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\uFFFD]/gu

/** The blocks that bert.rs names, with its gap from 2B820 to 2B91F. */
const han =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu

/** Words and single punctuation marks in their order, as BertPreTokenizer cuts: at white space, and around punctuation. */
export function* splitForBert(text: string): Generator<string> {
  for (const [word] of text.matchAll(words)) yield word
}

const words = /[\p{P}!-/:-@[-`{-~]|[^\p{White_Space}\p{P}!-/:-@[-`{-~]+/gu
