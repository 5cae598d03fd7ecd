import { Drawer, Tabs } from 'antd'
import { useState } from 'react'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useAskedClose } from '../../../ui/asked-close.ts'
import { nameOf, useIntents } from '../intent-names.ts'
import { IntentForm } from './intent-form.tsx'
import { PhrasingPanel } from './phrasing-panel.tsx'

interface IntentDrawerProps {
  /** Absent: a new one. */
  id: string | undefined
  onClose: () => void
  onMade: (id: string) => void
}

/** One intent: how it is said, and its settings. */
export function IntentDrawer({ id, onClose, onMade }: IntentDrawerProps) {
  const words = useWords()
  const language = useLanguage()
  const intents = useIntents()
  const [touched, setTouched] = useState(false)
  const ask = useAskedClose({ isFieldsTouched: () => touched }, onClose)
  const intent = intents.data?.items.find((each) => each.id === id)
  const form = <IntentForm key={intent?.id ?? 'new'} intent={intent} onTouched={setTouched} onMade={onMade} onRemoved={onClose} />
  const title = id === undefined ? words.intents.add : intent === undefined ? words.understanding.intent : <span className="intent-title">{nameOf(intent, language)}<code>{intent.id}</code></span>
  return (
    <Drawer open title={title} size={660} onClose={ask} className="intent-drawer">
      {id === undefined ? form : (
        <Loaded query={intents}>
          {() => (intent === undefined ? <Blank title={words.understanding.gone} /> : (
            <Tabs items={[
              { key: 'phrasings', label: `${words.intents.tabPhrasings} ${intent.phrasings}`, children: <PhrasingPanel intent={intent} onTyping={setTouched} /> },
              { key: 'settings', label: words.intents.tabSettings, children: form },
            ]} />
          ))}
        </Loaded>
      )}
    </Drawer>
  )
}
