import type { Me } from '@yanshu/contract/people.ts'
import { App, Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { matchPath, useLocation, useNavigate } from 'react-router'
import { wordsNow } from '../../../lib/language.ts'
import type { AlertNews } from '../alerting.ts'
import { sayLine } from '../line.ts'
import { OfferCards } from '../offers/offer-cards.tsx'
import { openWorkspace } from '../open-workspace.ts'
import { OriginLine } from '../origin/origin-line.tsx'
import { AlertSettings } from './alert-settings.tsx'
import { sound } from './choices.ts'
import { tellDesktop } from './tell-desktop.ts'
import { useColleagueNews } from './use-colleague-news.ts'
import { useUnreadTitle } from './use-unread-title.ts'
import './alerts.css'

/** One notice at a time: in a rush of new conversations the latest stands for all, and the list has the rest. */
const noticeKey = 'workspace-alert'

/** Tells of what deserves attention: in the title, by a notice, a sound and the desktop, as far as each is wanted by the bell. */
export function Alerts({ me }: { me: Me }) {
  const workspace = useMemo(() => openWorkspace(me), [me])
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { notification } = App.useApp()
  const shown = matchPath('/workspace/:view/:conversation', pathname)?.params.conversation
  const present = useRef({ shown, navigate, notification })
  useEffect(() => { present.current = { shown, navigate, notification } })
  useUnreadTitle(workspace)
  useDismissal(shown, notification, workspace.alerts.get()?.conversation.id)
  useEffect(() => workspace.alerts.subscribe(() => {
    const news = workspace.alerts.get()
    if (news === undefined) return
    const now = present.current
    if (!document.hidden && now.shown === news.conversation.id) return
    const open = (): void => {
      now.notification.destroy(noticeKey)
      void present.current.navigate(`/workspace/${news.alert === 'waiting' ? 'waiting' : 'mine'}/${news.conversation.id}`)
    }
    sound(news.alert)
    if (document.hidden) tellDesktop({ title: wordsNow().conversations.alerts[news.alert](news.conversation.contact.name), body: said(news.conversation) ?? '', tag: news.conversation.id }, open)
    if (news.alert !== 'message') tell(now.notification, news, open)
  }), [workspace])
  useColleagueNews(workspace, present)
  return <><AlertSettings /><OfferCards workspace={workspace} /></>
}

type Notices = ReturnType<typeof App.useApp>['notification']

/** What is open needs no notice any more. */
function useDismissal(shown: string | undefined, notices: Notices, about: string | undefined): void {
  useEffect(() => { if (shown !== undefined && shown === about) notices.destroy(noticeKey) }, [shown, notices, about])
}

function tell(notices: Notices, { alert, conversation }: AlertNews, open: () => void): void {
  const words = wordsNow().conversations.alerts
  notices.info({
    key: noticeKey, duration: 6, placement: 'bottomLeft', className: 'desk-alert', title: words[alert](conversation.contact.name),
    description: <><OriginLine inbox={conversation.inbox} /><span className="desk-alert-said">{said(conversation)}</span></>, actions: <Button size="small" type="primary" onClick={open}>{words.open}</Button>,
  })
}

const mostSaid = 48

/** The contact's own last words, short; what the bot said tells an agent nothing. */
function said({ contactSaid, goods }: AlertNews['conversation']): string | undefined {
  const text = [...sayLine(contactSaid ?? goods?.title ?? '', wordsNow().desk.kinds)]
  if (text.length === 0) return undefined
  return text.length > mostSaid ? `${text.slice(0, mostSaid).join('')}…` : text.join('')
}
