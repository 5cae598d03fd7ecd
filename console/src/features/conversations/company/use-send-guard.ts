import { App } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { lineOf, sayLine } from '../line.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useWorkspace } from '../workspace.ts'
import { colleagueNews } from './colleague-news.ts'
import { useCompany } from './use-company.ts'

export interface SendGuard {
  /** To be told of every change of the draft: what comes after its first letter may not be known to the writer. */
  readonly written: (text: string) => void
  /** Runs `send`, after a question when a colleague has answered meanwhile or is writing. */
  readonly ask: (send: () => void) => void
}

/** Before something is sent: has a colleague answered since one began to write (a draft that was kept: since then), or is one writing? */
export function useSendGuard(conversation: string, seq: number): SendGuard {
  const words = useWords()
  const { modal } = App.useApp()
  const { threads, viewer, drafts } = useWorkspace()
  const nameOf = useAgentName()
  const { typing } = useCompany(conversation)
  // A draft that was kept may be older than what stands in the chat now.
  const [kept] = useState(() => (drafts.read(conversation) === '' ? undefined : drafts.readBegun(conversation) ?? seq))
  const begunAt = useRef<number>(kept ?? seq)
  const empty = useRef(kept === undefined)
  const know = (upTo: number): void => {
    begunAt.current = upTo
    drafts.writeBegun(conversation, upTo)
  }
  const written = (text: string): void => {
    if (empty.current && text !== '') know(seq)
    empty.current = text === ''
  }
  const ask = (send: () => void): void => {
    const since = empty.current ? seq : begunAt.current
    const news = colleagueNews(threads.get().get(conversation)?.messages ?? [], since, viewer.id)
    const writer = typing[0]
    const done = (): void => { empty.current = true; send() }
    if (news === undefined && writer === undefined) return done()
    const text = words.desk.company
    // Once told, one knows of it.
    if (news !== undefined && !empty.current) know(news.seq)
    void modal.confirm({
      title: news === undefined ? text.typingNow(nameOf(writer) ?? words.conversations.agent) : text.answered(news.author?.name ?? words.conversations.agent),
      content: news === undefined ? text.typingHelp : `「${sayLine(lineOf(news), words.desk.kinds)}」`,
      okText: text.sendAnyway, cancelText: text.goOnWriting, onOk: done,
    })
  }
  return { written, ask }
}
