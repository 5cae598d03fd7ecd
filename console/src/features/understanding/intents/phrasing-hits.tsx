import { listPhrasings } from '@yanshu/contract/understanding.ts'
import type { Phrasing } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useKeyset } from '../../../lib/keyset.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { KeysetRows } from '../../../ui/keyset-rows.tsx'
import { useIntentName } from '../intent-names.ts'

/** The phrasings of all intents that have `text` in them; each leads to its intent. */
export function PhrasingHits({ text, foundIntents, onOpen }: { text: string; foundIntents: boolean; onOpen: (intent: string) => void }) {
  const words = useWords().intents
  const nameOfId = useIntentName()
  const list = useKeyset<Phrasing>(['understanding', 'phrasings', 'all', text], (cursor) => call(listPhrasings, { query: { text, limit: 30, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <KeysetRows list={list} blank={foundIntents ? null : <Blank title={words.nothing} help={words.nothingHelp} />}>
      {(items) => (
        <section className="intent-group" aria-label={words.hits(text)} data-stale={list.stale}>
          <h2>{words.hits(text)}</h2>
          <ul>
            {items.map((each) => (
              <li key={each.id} className="intent-line"><button type="button" className="intent-open" onClick={() => onOpen(each.intent)}><span className="intent-name">{each.text}</span><span className="chip">{nameOfId(each.intent)}</span></button></li>
            ))}
          </ul>
        </section>
      )}
    </KeysetRows>
  )
}
