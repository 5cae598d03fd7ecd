import { Modal } from 'antd'
import { Fragment } from 'react'
import { useWords } from '../../lib/language.ts'
import { useHasCanned } from '../canned/use-canned-replies.ts'

type KeyWord = 'bar' | 'canned' | 'cannedHere' | 'gap' | 'label' | 'next' | 'previous' | 'enter' | 'search' | 'reply' | 'note' | 'snooze' | 'mention' | 'take' | 'transfer' | 'close' | 'reopen' | 'help' | 'send' | 'newline' | 'leave' | 'paste'
const sections: { title: 'anywhere' | 'list' | 'chat' | 'writing'; keys: [KeyWord, string[]][] }[] = [
  { title: 'anywhere', keys: [['bar', ['Ctrl K']], ['help', ['?']]] },
  { title: 'list', keys: [['next', ['J', '↓']], ['previous', ['K', '↑']], ['enter', ['Enter']], ['search', ['/']]] },
  { title: 'chat', keys: [['reply', ['R']], ['note', ['N']], ['take', ['T']], ['transfer', ['M']], ['close', ['E']], ['snooze', ['Z']], ['label', ['L']], ['reopen', ['U']]] },
  { title: 'writing', keys: [['send', ['Enter']], ['newline', ['Shift Enter']], ['leave', ['Esc']], ['canned', ['/']], ['cannedHere', ['Ctrl /']], ['gap', ['Tab']], ['paste', ['Ctrl V']], ['mention', ['@']]] },
]

const cannedKeys: readonly KeyWord[] = ['canned', 'cannedHere', 'gap']

/** Every key that does something, at a glance. */
export function HelpOverlay({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords().conversations.keys
  const has = useHasCanned()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words.title} width={680}>
      <div className="keys">
        {sections.map(({ title, keys }) => (
          <section key={title}>
            <h3>{words[title]}</h3>
            <dl>
              {keys.filter(([key]) => has || !cannedKeys.includes(key)).map(([key, caps]) => (
                <Fragment key={key}>
                  <dt>{caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</dt>
                  <dd>{words[key]}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
