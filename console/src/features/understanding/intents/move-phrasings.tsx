import { Modal } from 'antd'
import { useState } from 'react'
import type { Phrasing } from '@yanshu/contract/understanding.ts'
import { useWords } from '../../../lib/language.ts'
import { useIntentName } from '../intent-names.ts'
import { IntentSelect } from '../intent-select.tsx'
import { useMovePhrasings } from './phrasing-acts.ts'

/** Asks to which intent the chosen phrasings go. */
export function MovePhrasings({ phrasings, from, onClose, onMoved }: { phrasings: Phrasing[]; from: string; onClose: () => void; onMoved: () => void }) {
  const words = useWords()
  const nameOfId = useIntentName()
  const [to, setTo] = useState<string>()
  const move = useMovePhrasings(onMoved)
  return (
    <Modal
      open title={words.intents.moveTitle(phrasings.length)} okText={words.act.confirm} cancelText={words.act.cancel} onCancel={onClose}
      okButtonProps={{ disabled: to === undefined, loading: move.isPending }} onOk={() => to !== undefined && move.mutate({ phrasings, to, name: nameOfId(to) })}
    >
      <IntentSelect value={to} onChange={setTo} except={from} autoFocus />
    </Modal>
  )
}
