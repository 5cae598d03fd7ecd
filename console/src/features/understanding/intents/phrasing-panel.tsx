import { Button, Checkbox, Segmented } from 'antd'
import { useCallback, useState } from 'react'
import { listPhrasings } from '@yanshu/contract/understanding.ts'
import type { Intent, Phrasing } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useKeyset } from '../../../lib/keyset.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { Blank } from '../../../ui/blank.tsx'
import { KeysetRows } from '../../../ui/keyset-rows.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { AddPhrasings } from './add-phrasings.tsx'
import { MovePhrasings } from './move-phrasings.tsx'
import { useRemovePhrasings } from './phrasing-acts.ts'
import { languagesOf } from './phrasing-lines.ts'
import { PhrasingRow } from './phrasing-row.tsx'

const everything = '*'

/** The phrasings of an intent, at first those of the reader's language: add many, find, reword, move, remove. */
export function PhrasingPanel({ intent, onTyping }: { intent: Intent; onTyping: (typing: boolean) => void }) {
  const words = useWords().intents
  const may = useMay('understanding.edit')
  const [text, setText] = useState('')
  const search = useCallback((next: string) => setText(next), [])
  const own = useLanguage()
  const [language, setLanguage] = useState<Phrasing['language'] | typeof everything>(own)
  const list = useKeyset<Phrasing>(['understanding', 'phrasings', intent.id, text, language], (cursor) => call(listPhrasings, {
    query: { intent: intent.id, limit: 50, ...(text === '' ? {} : { text }), ...(language === everything ? {} : { language }), ...(cursor === undefined ? {} : { cursor }) },
  }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void => setChosen((old) => (old.has(id) ? new Set([...old].filter((each) => each !== id)) : new Set(old).add(id)))
  const held = (list.items ?? []).filter((each) => chosen.has(each.id))
  const showAll = intent.phrasings > 0 && language !== everything && <Button onClick={() => setLanguage(everything)}>{words.showAll}</Button>
  const blank = text !== '' ? <Blank title={words.noneFound} action={showAll} />
    : language !== everything && showAll ? <Blank title={words.noneIn[language]} action={showAll} /> : <Blank title={words.noPhrasings} help={words.noPhrasingsHelp} />
  const showAdded = (texts: readonly string[]): void => {
    if (language !== everything && languagesOf(texts).some((each) => each !== language)) setLanguage(everything)
  }
  return (
    <div className="phrasings">
      {may && <AddPhrasings intent={intent.id} onTyping={onTyping} onAdded={showAdded} />}
      {(intent.phrasings > 8 || text !== '') && (
        <div className="phrasing-find">
          <SearchBox value={text} onSearch={search} hint={words.findPhrasing} />
          <Segmented value={language} onChange={setLanguage} aria-label={words.language} options={([everything, 'zh-CN', 'en-US'] as const).map((each) => ({ value: each, label: each === everything ? words.everyLanguage : words.languages[each] }))} />
        </div>
      )}
      {may && held.length > 0 && <ChosenBar chosen={held} all={list.items ?? []} intent={intent.id} onChosen={setChosen} />}
      <KeysetRows list={list} blank={blank}>
        {(items) => (
          <ul className="phrasing-list" data-stale={list.stale}>
            {items.map((each) => (
              <li key={each.id} data-chosen={chosen.has(each.id)}>
                {may && <Checkbox checked={chosen.has(each.id)} onChange={() => toggle(each.id)} aria-label={words.choosePhrasing(each.text)} />}
                <PhrasingRow phrasing={each} />
              </li>
            ))}
          </ul>
        )}
      </KeysetRows>
    </div>
  )
}

function ChosenBar({ chosen, all, intent, onChosen }: { chosen: Phrasing[]; all: Phrasing[]; intent: string; onChosen: (ids: ReadonlySet<string>) => void }) {
  const words = useWords()
  const [moving, setMoving] = useState(false)
  const clear = (): void => onChosen(new Set())
  const remove = useRemovePhrasings(clear)
  return (
    <div className="chosen-bar" role="status">
      <b>{words.intents.chosen(chosen.length)}</b>
      {chosen.length < all.length && <Button size="small" type="link" onClick={() => onChosen(new Set(all.slice(0, 200).map((each) => each.id)))}>{words.intents.selectAll}</Button>}
      <Button size="small" type="link" onClick={clear}>{words.intents.clear}</Button>
      <span className="toolbar-space" />
      <Button size="small" onClick={() => setMoving(true)}>{words.intents.move}</Button>
      <Button size="small" danger loading={remove.isPending} onClick={() => remove.mutate(chosen)}>{words.act.remove}</Button>
      {moving && <MovePhrasings phrasings={chosen} from={intent} onClose={() => setMoving(false)} onMoved={() => { setMoving(false); clear() }} />}
    </div>
  )
}
