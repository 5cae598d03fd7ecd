import { App } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../../../lib/language.ts'
import type { ChatRow } from '../chat-rows.ts'
import { loadBackTo } from '../loading.ts'
import { rowOfTarget, targetIn } from '../target.ts'
import type { Thread } from '../thread.ts'
import { useWorkspace } from '../workspace.ts'

/** The key of the row to which the address leads, once its messages are read. Says so when it is not there. */
export function useTarget(conversation: string, rows: readonly ChatRow[], thread: Thread): string | undefined {
  const words = useWords().finding.messages
  const { message } = App.useApp()
  const workspace = useWorkspace()
  const { search, key } = useLocation()
  const target = targetIn(search)
  const seq = target?.seq
  const ready = thread.messages.length > 0
  const [read, setRead] = useState<string>()
  useEffect(() => {
    if (seq === undefined || !ready) return undefined
    let left = false
    loadBackTo(workspace, conversation, seq).then(() => { if (!left) setRead(key) }, () => { if (!left) void message.warning(words.notThere) })
    return () => { left = true }
  }, [workspace, conversation, seq, key, ready, message, words])
  const found = target === undefined ? undefined : rowOfTarget(rows, target)
  const lost = read === key && target?.note === undefined && found === undefined
  useEffect(() => { if (lost) void message.warning(words.notThere) }, [lost, message, words])
  return read === key ? found : undefined
}
