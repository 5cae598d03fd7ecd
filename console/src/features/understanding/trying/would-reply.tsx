import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tryBot } from '@yanshu/contract/knowledge.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { EntryDrawer } from '../../knowledge/entry-drawer.tsx'
import '../../knowledge/knowledge.css'

const best = 1
const tones: Record<string, string> = { answer: 'good', tell_order: 'good', unknown: 'bad', hand_over: 'bad', no_such_order: 'bad', offer: 'warn', offer_about_goods: 'warn', ask_slot: 'warn', ask_order: 'warn' }

/** What the chat would say to this as a first message: what the bot does, its words, what may be chosen, and the entry that answers. */
export function WouldReply({ text }: { text: string }) {
  const words = useWords().trying
  const [opened, setOpened] = useState<string>()
  const tried = useQuery({ queryKey: ['knowledge', 'try', text, 'reply'], queryFn: () => call(tryBot, { query: { text, limit: best } }), staleTime: 0, gcTime: 0, placeholderData: (before) => before })
  return (
    <section className="panel panel-body try-reply" aria-label={words.reply} data-stale={tried.isFetching}>
      <Loaded query={tried} waiting={<SkeletonRows rows={2} />}>
        {({ reply }) => (
          <>
            <header className="try-head">
              <h2>{words.reply}</h2>
              <span className="chip" data-tone={tones[reply.act]}>{words.acts[reply.act]}</span>
              {reply.entry !== undefined && <span className="faint">{words.replyFrom}<button type="button" className="link-button" onClick={() => setOpened(reply.entry?.id)}>{reply.entry.title}</button></span>}
            </header>
            {reply.texts.map((each, at) => <p key={at} className="try-reply-text">{each}</p>)}
            {reply.choices.length > 0 && <ul className="chips" aria-label={words.choices}>{reply.choices.map((each) => <li key={each} className="chip">{each}</li>)}</ul>}
            <p className="faint try-reply-help">{words.replyHelp}</p>
          </>
        )}
      </Loaded>
      {opened !== undefined && <EntryDrawer id={opened} category="" onClose={() => setOpened(undefined)} />}
    </section>
  )
}
