import { Badge, Button, Popover, Skeleton } from 'antd'
import { useState } from 'react'
import { agoText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { usePlace } from '../place.ts'
import { useNow } from '../use-now.ts'
import { useMentions } from './use-mentions.ts'
import './notes.css'

/** The notes that name me, with how many are new. To have looked at the list is to have seen them. */
export function MentionsButton() {
  const words = useWords().desk.notes
  const mentions = useMentions()
  const [open, setOpen] = useState(false)
  const change = (next: boolean): void => {
    setOpen(next)
    if (!next && mentions.unread > 0) mentions.read()
  }
  return (
    <Popover trigger="click" placement="bottom" open={open} onOpenChange={change} title={words.mentions} content={<MentionItems mentions={mentions} onLeave={() => change(false)} />}>
      <Button type="text" aria-label={mentions.unread > 0 ? words.mentionsNew(mentions.unread) : words.mentions} title={words.mentions}>
        <Badge count={mentions.unread} size="small" overflowCount={30}><span className="desk-at" aria-hidden="true">@</span></Badge>
      </Button>
    </Popover>
  )
}

function MentionItems({ mentions: { query, items }, onLeave }: { mentions: ReturnType<typeof useMentions>; onLeave: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const now = useNow(60_000)
  const place = usePlace()
  if (query.isPending) return <div className="desk-mention-list"><Skeleton active paragraph={{ rows: 2 }} /></div>
  if (query.isError) return <div className="desk-mention-list"><Failure error={query.error} retry={() => query.refetch()} /></div>
  if (items.length === 0) return <div className="desk-mention-list"><Blank title={words.desk.notes.noMentions} help={words.desk.notes.noMentionsHelp} /></div>
  return (
    <div className="desk-mention-list">
      {items.map(({ note, contactName, readAt }) => (
        <button key={note.id} type="button" className="desk-mention-item" data-unread={readAt === undefined} onClick={() => { onLeave(); place.open(note.conversation) }}>
          <span className="desk-mention-line"><span>{words.desk.notes.from(note.author.name, contactName)}</span><time>{agoText(note.at, now, language, words.conversations.justNow)}</time></span>
          <span className="desk-mention-said">{note.text}</span>
        </button>
      ))}
    </div>
  )
}
