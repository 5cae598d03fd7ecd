import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { wordsNow } from '../../../lib/language.ts'
import type { AlertNews } from '../alerting.ts'
import { titleWith } from '../alerting.ts'
import { usePlace } from '../place.ts'
import { unreadOf } from '../views.ts'
import { useObserved, useWorkspace } from '../workspace.ts'
import { chime } from './chime.ts'
import { desktopChoice, desktopPermission, soundChoice } from './choices.ts'

/** Tells of what deserves attention: in the title, by a notice, a sound and the desktop, as far as each is wanted. */
export function useAlerts(): void {
  useUnreadTitle()
  const workspace = useWorkspace()
  const place = usePlace()
  const { notification } = App.useApp()
  const present = useRef({ place, notification })
  useEffect(() => { present.current = { place, notification } })
  const shown = place.conversation
  // What is open needs no notice any more.
  useEffect(() => { if (shown !== undefined) notification.destroy(`alert-${shown}`) }, [shown, notification])
  useEffect(() => workspace.alerts.subscribe(() => {
    const news = workspace.alerts.get()
    if (news === undefined) return
    const { place: now, notification: notices } = present.current
    const { alert, conversation } = news
    if (!document.hidden && now.conversation === conversation.id) return
    const open = (): void => now.open(conversation.id)
    if (soundChoice.get()) chime()
    if (document.hidden) tellDesktop(news, open)
    if (alert !== 'message') tell(notices, news, open)
  }), [workspace])
}

type Notices = ReturnType<typeof App.useApp>['notification']

function tell(notices: Notices, { alert, conversation }: AlertNews, open: () => void): void {
  const words = wordsNow().conversations.alerts
  const key = `alert-${conversation.id}`
  const go = (): void => { notices.destroy(key); open() }
  notices.info({
    key, duration: 6, placement: 'bottomLeft', title: words[alert](conversation.contact.name), description: conversation.lastMessage?.text,
    actions: <Button size="small" type="primary" onClick={go}>{words.open}</Button>,
  })
}

function tellDesktop({ alert, conversation }: AlertNews, open: () => void): void {
  if (!desktopChoice.get() || desktopPermission() !== 'granted') return
  const words = wordsNow().conversations.alerts
  const notice = new Notification(words[alert](conversation.contact.name), { tag: conversation.id, body: conversation.lastMessage?.text ?? '' })
  notice.addEventListener('click', () => {
    window.focus()
    open()
    notice.close()
  })
}

/** The number of unread messages stands before the page's title and blinks with it while nobody looks. */
function useUnreadTitle(): void {
  const { shelf, viewer } = useWorkspace()
  const entries = useObserved(shelf).entries
  let unread = 0
  for (const { conversation } of entries.values()) unread += unreadOf(conversation, viewer)
  useEffect(() => {
    const show = (count: number): void => { document.title = titleWith(count, document.title) }
    show(unread)
    let lit = true
    const timer = setInterval(() => {
      if (unread === 0 || !document.hidden) return show(unread)
      lit = !lit
      show(lit ? unread : 0)
    }, 1200)
    return () => {
      clearInterval(timer)
      show(0)
    }
  }, [unread])
}
