import type { FoundWord, SecretKind, WordAction, WordDirection, WordKind } from '@yanshu/contract/moderation.ts'
import { createAutomaton } from './automaton.ts'
import { isLatin, plainTextOf, standsAlone, type PlainText } from './plain-text.ts'
import { findSecrets } from './secrets.ts'

/** A word as it is looked for. */
export interface Rule { id: string; text: string; kind: WordKind; direction: WordDirection; action: WordAction }
export interface Checked { action?: WordAction; found: FoundWord[] }
export type Checking = 'contact' | 'agent'

/** Of one text at most so many places are told. */
const mostFound = 200
const severity: Record<WordAction, number> = { warn: 0, mask: 1, block: 2 }

/** Words made ready for looking. `check` is pure: the same text gives the same answer until the words change. */
export function createRulebook(rules: readonly Rule[]) {
  const sides = { contact: createSide(rules.filter((each) => each.direction !== 'agent')), agent: createSide(rules.filter((each) => each.direction !== 'contact')) }
  return {
    /** Whether anything is looked for in what this side writes. */
    watches: (side: Checking): boolean => sides[side] !== undefined,
    /** What stands in the text and the severest of what is to happen. */
    check(text: string, side: Checking): Checked {
      const found = sides[side]?.(text) ?? []
      const action = found.map((each) => each.action).sort((a, b) => severity[b] - severity[a])[0]
      return { found, ...(action && { action }) }
    },
  }
}
export type Rulebook = ReturnType<typeof createRulebook>

/** The text with a star for every character in one of the places. Blanks and line breaks stay. */
export function masked(text: string, places: readonly { start: number; end: number }[]): string {
  let shown = ''
  let at = 0
  for (const character of text) {
    const hidden = places.some(({ start, end }) => at >= start && at < end) && !/\s/.test(character)
    shown += hidden ? '*' : character
    at += character.length
  }
  return shown
}

/** Why a word cannot be looked for; undefined when it can. A single letter or digit would be found everywhere. */
export function whyUnusable(text: string, kind: WordKind): 'too_short' | 'too_wide' | undefined {
  if (kind === 'secret') return undefined
  const anchor = kind === 'word' ? plainTextOf(text).letters : anchorOf(text)
  if (anchor === '' || (anchor.length === 1 && (kind === 'pattern' || isLatin(anchor)))) return 'too_short'
  return kind === 'pattern' && (text.match(/\*/g)?.length ?? 0) > 2 ? 'too_wide' : undefined
}

function createSide(rules: readonly Rule[]): ((text: string) => FoundWord[]) | undefined {
  if (rules.length === 0) return undefined
  const words = rules.filter((each) => each.kind !== 'secret')
  const secrets = rules.filter((each) => each.kind === 'secret')
  const needles = words.map((each) => (each.kind === 'word' ? plainTextOf(each.text).letters : anchorOf(each.text)))
  const automaton = createAutomaton(needles)
  const shapes = words.map((each) => (each.kind === 'pattern' ? shapeOf(each.text) : undefined))

  return (text) => {
    const found: FoundWord[] = []
    const plain = plainTextOf(text)
    const seen = new Set<number>()
    automaton.run(plain.letters, ({ needle, start, end }) => {
      const shape = shapes[needle]
      if (shape) seen.add(needle)
      else if (!isLatin(needles[needle]!) || standsAlone(plain, text, start, end)) found.push(place(words[needle]!, plain, start, end))
    })
    for (const needle of seen) for (const match of plain.letters.matchAll(shapes[needle]!)) found.push(place(words[needle]!, plain, match.index, match.index + match[0].length))
    for (const rule of secrets) for (const span of findSecrets(text, rule.text as SecretKind)) found.push({ ...told(rule), ...span })
    return found.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, mostFound)
  }
}

function place(rule: Rule, plain: PlainText, from: number, to: number): FoundWord {
  return { ...told(rule), start: plain.starts[from]!, end: plain.ends[to - 1]! }
}

function told({ id, text, kind, action }: Rule): Omit<FoundWord, 'start' | 'end'> {
  return { word: id, text, kind, action }
}

/** The longest run of plain letters in a pattern: only where it stands is the whole pattern tried. */
function anchorOf(pattern: string): string {
  return pattern.split(/[?#*]/).map((each) => plainTextOf(each).letters).reduce((longest, each) => (each.length > longest.length ? each : longest), '')
}

/** No repetition stands inside another, and gaps are short and few, so trying it never takes long. */
function shapeOf(pattern: string): RegExp {
  const pieces = pattern.split(/([?#*])/).map((piece) => (piece === '?' ? '.' : piece === '#' ? '\\d' : piece === '*' ? '.{0,10}?' : RegExp.escape(plainTextOf(piece).letters)))
  return new RegExp(pieces.join(''), 'gu')
}
