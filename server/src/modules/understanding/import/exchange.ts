import type { Language } from '@yanshu/contract/errors.ts'
import type { Tx } from '../../../host/module.ts'
import type { Intents } from '../intents/editing.ts'
import type { IntentQueries } from '../intents/queries.ts'
import type { Phrasings } from '../phrasings/editing.ts'
import type { PhrasingQueries } from '../phrasings/queries.ts'
import { samenessOf } from '../phrasings/sameness.ts'
import { idFor, writeCsv, type ReadRow, type RowProblem } from './rows.ts'

/** What rows would add: texts by intent, and the intents that are to be made. */
interface Plan {
  added: number
  made: { id: string; name: string; group: string }[]
  texts: Map<string, string[]>
  taken: RowProblem[]
}
export interface ExchangeDeps { intents: Intents; intentQueries: IntentQueries; phrasings: Phrasings; phrasingQueries: PhrasingQueries }

const walked = 1000

/** Tables of intents and phrasings, in and out. */
export function createExchange({ intents, intentQueries, phrasings, phrasingQueries }: ExchangeDeps) {
  async function plan(rows: readonly ReadRow[], from?: Tx): Promise<Plan> {
    const ids = new Map<string, string>()
    for (const { id, name, name_en: english } of await intentQueries.all(from)) {
      for (const word of [english, name, id]) if (word !== null) ids.set(word.toLowerCase(), id)
    }
    const known = new Map((await phrasingQueries.same(from, rows.map(({ text }) => samenessOf(text)))).filter(({ gone }) => !gone).map((row) => [row.sameness, row.intent]))
    const planned: Plan = { added: 0, made: [], texts: new Map(), taken: [] }
    for (const { row, intent: written, name, group, text } of rows) {
      let id = ids.get(written.toLowerCase()) ?? ids.get(idFor(written))
      const owner = known.get(samenessOf(text))
      if (owner !== undefined) {
        if (owner !== id) planned.taken.push({ row, problem: 'taken' })
        continue
      }
      if (id === undefined) {
        id = idFor(written)
        ids.set(written.toLowerCase(), id)
        if (!planned.made.some((each) => each.id === id)) planned.made.push({ id, name: name || written, group })
      }
      planned.texts.set(id, [...(planned.texts.get(id) ?? []), text])
      planned.added += 1
    }
    return planned
  }

  return {
    /** What rows would add now, and those that belong to another intent. */
    plan: async (rows: readonly ReadRow[]) => plan(rows),

    /** Adds them; rows that belong to another intent by now are left out. Fails with `too_many_phrasings`, `too_many_intents`. */
    async store(tx: Tx, rows: readonly ReadRow[]): Promise<{ added: number; intents: number }> {
      const planned = await plan(rows, tx)
      for (const { id, name, group } of planned.made) {
        await intents.make(tx, { id, name, group, description: '', action: { kind: 'answer' }, slots: [], enabled: true })
      }
      for (const [intent, texts] of planned.texts) await phrasings.add(tx, intent, texts, 'imported')
      tx.about('phrasing', 'import', ['text'])
      if (planned.added === 0) tx.unchanged()
      return { added: planned.added, intents: planned.made.length }
    },

    /** Everything as the import reads it, headed in the language. */
    async write(language: Language): Promise<Buffer> {
      const known = new Map((await intentQueries.all()).map((row) => [row.id, row]))
      const lines = [...known.values()].map(({ id, name, group_name: group }) => ({ id, name, group, texts: [] as string[] }))
      const byId = new Map(lines.map((line) => [line.id, line]))
      for (let after = ''; ;) {
        const rows = await phrasingQueries.walkAll(after, walked)
        for (const { intent, text } of rows) byId.get(intent)?.texts.push(text)
        after = rows.at(-1)?.id ?? ''
        if (rows.length < walked) break
      }
      const heading = language === 'zh-CN' ? ['意图', '名称', '分组', '问法'] : ['intent', 'name', 'group', 'text']
      return writeCsv([heading, ...lines.flatMap(({ id, name, group, texts }) => texts.map((text) => [id, name, group, text]))])
    },
  }
}
export type Exchange = ReturnType<typeof createExchange>
