import { Modal } from 'antd'
import { Fragment } from 'react'
import { useWords } from '../../lib/language.ts'

type KeyWord = 'next' | 'previous' | 'enter' | 'search' | 'reply' | 'note' | 'snooze' | 'mention' | 'take' | 'transfer' | 'close' | 'reopen' | 'help' | 'send' | 'newline' | 'leave' | 'paste'
const sections: { title: 'list' | 'chat' | 'writing'; keys: [KeyWord, string[]][] }[] = [
  { title: 'list', keys: [['next', ['J', '↓']], ['previous', ['K', '↑']], ['enter', ['Enter']], ['search', ['/']]] },
  { title: 'chat', keys: [['reply', ['R']], ['note', ['N']], ['take', ['T']], ['transfer', ['M']], ['close', ['E']], ['snooze', ['Z']], ['reopen', ['U']], ['help', ['?']]] },
  { title: 'writing', keys: [['send', ['Enter']], ['newline', ['Shift Enter']], ['leave', ['Esc']], ['paste', ['Ctrl V']], ['mention', ['@']]] },
]

/** Every key that does something, at a glance. */
export function HelpOverlay({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords().conversations.keys
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words.title} width={680}>
      <div className="keys">
        {sections.map(({ title, keys }) => (
          <section key={title}>
            <h3>{words[title]}</h3>
            <dl>
              {keys.map(([key, caps]) => (
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
