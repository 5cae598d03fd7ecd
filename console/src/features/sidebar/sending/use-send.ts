import { App } from 'antd'
import { useEffect, useState } from 'react'
import type { ToolbarMessage } from '@yanshu/contract/sidebar.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useBeside } from '../beside.ts'
import { readRefusal } from '../refusals.ts'
import { sayTrouble } from '../say-trouble.ts'

const markMs = 3_000

export interface Sending {
  readonly busy: boolean
  /** It has just been sent. */
  readonly done: boolean
  /** Puts what `prepare` gives into the chat, one after the other. Gives whether all of it was. */
  readonly send: (prepare: () => Promise<readonly ToolbarMessage[]>) => Promise<boolean>
}

/** Sends into the open chat, after looking before each message that it is still the one on the page: WeCom would give it to whoever is open now. */
export function useSend(): Sending {
  const words = useWords()
  const language = useLanguage()
  const { chat, wecom, lookAgain } = useBeside()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [doneAt, setDoneAt] = useState<number>()
  useEffect(() => {
    if (doneAt === undefined) return undefined
    const timer = setTimeout(() => setDoneAt(undefined), markMs)
    return () => clearTimeout(timer)
  }, [doneAt])
  const complain = (error: unknown, sent: number): void => {
    if (error instanceof ApiError) {
      const { title, help } = sayTrouble(error, words, language)
      return void message.error(help ?? title)
    }
    const { trouble, said } = readRefusal(error)
    if (trouble === 'cancelled') return void message.info(words.sidebar.troubles.cancelled.title)
    const { title } = words.sidebar.troubles[trouble]
    const text = trouble === 'silent' ? words.sidebar.maybeSent : trouble === 'unknown' ? words.sidebar.notSent(said) : title
    void message.error({ content: sent === 0 ? text : `${words.sidebar.partlySent} ${text}`, duration: 6 })
  }
  const send: Sending['send'] = async (prepare) => {
    if (busy) return false
    let sent = 0
    setBusy(true)
    try {
      for (const each of await prepare()) {
        if ((await wecom.chat())?.external !== chat.external) {
          void message.warning(sent === 0 ? words.sidebar.otherChat : words.sidebar.partlySent)
          lookAgain()
          return false
        }
        await wecom.send(each)
        sent += 1
      }
      void message.success(words.sidebar.sent)
      setDoneAt(Date.now())
      return true
    } catch (error) {
      complain(error, sent)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, done: doneAt !== undefined, send }
}
