import type { Word, WordInput, WordKind } from '@yanshu/contract/moderation.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Tx } from '../../host/module.ts'
import { plainTextOf } from './plain-text.ts'
import { presentWord } from './present.ts'
import type { Queries } from './queries.ts'
import { whyUnusable } from './rulebook.ts'
import { starterWords } from './starter-words.ts'
import type { WordRow } from './tables.ts'

type Entered = Omit<WordInput, 'kind'> & { kind: WordKind }
const longestKey = 250

/** Changes of the words. Each announces `moderation.changed`. */
export function createWordEditing(queries: Queries) {
  function tell(tx: Tx, id: string, changed: readonly string[]): void {
    tx.about('word', id, changed)
    tx.announce('moderation.changed', { what: 'words' })
  }

  return {
    /** Fails with `name_taken`, or `rule_refused` for a word that would be found everywhere. */
    async add(tx: Tx, input: WordInput): Promise<Word> {
      const row = rowOf(newId(), input, tx.now)
      if (!(await queries.addWord(tx, row))) throw fail.conflict('name_taken')
      tell(tx, row.id, ['text'])
      return presentWord(row)
    },

    /** Fails with `absent` and as `add`. */
    async edit(tx: Tx, id: string, input: Entered): Promise<Word> {
      const before = await queries.lockWord(tx, id)
      if ((before.kind === 'secret') !== (input.kind === 'secret')) throw fail.refused('rule_refused', { rule: 'secret_is_built_in' })
      const row = rowOf(id, before.kind === 'secret' ? { ...input, text: before.text } : input, tx.now)
      const changed = changedColumns(before, row)
      if (changed.length === 0) {
        tx.unchanged()
        return presentWord(before)
      }
      await queries.saveWord(tx, row)
      tell(tx, id, changed)
      return presentWord(row)
    },

    /** Fails with `absent`, or `rule_refused` for a built-in secret. */
    async remove(tx: Tx, id: string): Promise<void> {
      if ((await queries.lockWord(tx, id)).kind === 'secret') throw fail.refused('rule_refused', { rule: 'secret_is_built_in' })
      await queries.removeWord(tx, id)
      tell(tx, id, ['removed'])
    },

    /** Adds words and changes those that are there. Of the same word twice the last counts. Fails with `rule_refused`, naming the row. */
    async store(tx: Tx, inputs: readonly WordInput[]): Promise<{ added: number; changed: number }> {
      const wanted = new Map(inputs.map((input, index) => [keyOf(input, index + 1), input]))
      const there = new Map((await queries.wordsByKey(tx, [...wanted.keys()])).map((row) => [row.word_key, row]))
      let [added, changed] = [0, 0]
      for (const [key, input] of wanted) {
        const before = there.get(key)
        const row = rowOf(before?.id ?? newId(), input, tx.now)
        if (!before) added += (await queries.addWord(tx, row)) ? 1 : 0
        else if (changedColumns(before, row).length > 0) {
          await queries.saveWord(tx, row)
          changed++
        }
      }
      if (added + changed === 0) tx.unchanged()
      else tell(tx, '', ['text'])
      return { added, changed }
    },

    /** The words of a new installation; nothing once there are any. */
    async ensureStarter(tx: Tx): Promise<void> {
      if (await queries.anyWord(tx)) return tx.unchanged()
      for (const input of starterWords) await queries.addWord(tx, rowOf(newId(), input, tx.now))
      tell(tx, '', ['text'])
    },
  }
}

function keyOf({ text, kind }: Pick<Entered, 'text' | 'kind'>, row?: number): string {
  const why = whyUnusable(text, kind)
  const compared = kind === 'word' ? plainTextOf(text).letters : text.normalize('NFKC').toLowerCase()
  const key = `${kind}:${compared}`
  const rule = why ?? (key.length > longestKey ? 'too_long' : undefined)
  if (rule !== undefined) throw fail.refused('rule_refused', { rule, ...(row !== undefined && { row }) })
  return key
}

function rowOf(id: string, input: Entered, now: number): WordRow {
  const { text, category, kind, direction, action, enabled } = input
  return { id, text, word_key: keyOf(input), category, kind, direction, action, enabled: enabled ? 1 : 0, updated_at: now }
}

function changedColumns(before: WordRow, after: WordRow): string[] {
  return (['text', 'category', 'kind', 'direction', 'action', 'enabled'] as const).filter((name) => before[name] !== after[name])
}
