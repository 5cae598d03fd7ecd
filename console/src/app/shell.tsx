import { MenuOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { Suspense, lazy, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import type { Me } from '@yanshu/contract/people.ts'
import { CommandBarHost } from '../features/command-bar/command-bar-host.tsx'
import { WorkspaceAlerts } from '../features/conversations/alerts/workspace-alerts.tsx'
import { PresenceSwitch } from '../features/routing/presence-switch.tsx'
import { RoutingBars } from '../features/routing/routing-bars.tsx'
import { live, watchNetwork } from '../lib/connection.ts'
import { speak, useWords } from '../lib/language.ts'
import { recalled, remember } from '../lib/remember.ts'
import { MeContext, useMe, useSession } from '../lib/session.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Failure } from '../ui/failure.tsx'
import { Splash } from '../ui/full-page.tsx'
import { usePhone } from '../ui/phone.ts'
import { ConnectionState } from './connection-state.tsx'
import { menuEntryAt } from './menu.ts'
import { PersonMenu } from './person-menu.tsx'
import { Side } from './side.tsx'

const SlaAlerts = lazy(async () => ({ default: (await import('../features/supervision/sla-alerts.tsx')).SlaAlerts }))
const MoodAlerts = lazy(async () => ({ default: (await import('../features/emotion/mood-alerts.tsx')).MoodAlerts }))
const PasswordDue = lazy(async () => ({ default: (await import('../features/people/password-due.tsx')).PasswordDue }))

/** Everything behind the sign-in: menu, head and the page. Sends those who are not signed in to the sign-in page. */
export function Shell() {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session.data === null) return <Navigate to={signInPath(pathname + search)} replace />
  if (session.data !== undefined) return <SignedIn me={session.data} />
  if (session.error === null) return <Splash />
  return <div className="page" data-width="read"><Failure error={session.error} retry={session.refetch} /></div>
}

function SignedIn({ me }: { me: Me }) {
  useEffect(() => void speak(me.language), [me.language])
  useEffect(() => {
    if (me.passwordChangeDue) return undefined
    live.start()
    const forget = watchNetwork()
    return () => {
      forget()
      live.stop()
    }
  }, [me.id, me.passwordChangeDue])
  return <MeContext value={me}>{me.passwordChangeDue ? <Suspense fallback={<Splash />}><PasswordDue /></Suspense> : <Frame />}</MeContext>
}

function Frame() {
  const words = useWords()
  const phone = usePhone()
  const [narrow, setNarrow] = useState(() => recalled('side') === 'narrow')
  const { pathname } = useLocation()
  const fold = (): void => {
    remember('side', narrow ? 'wide' : 'narrow')
    setNarrow(!narrow)
  }
  return (
    <div className="shell" data-narrow={narrow}>
      <a className="skip" href="#main">{words.shell.skip}</a>
      {!phone && <Side narrow={narrow} onFold={fold} />}
      <header className="top">
        {phone && <PhoneMenu key={pathname} />}
        {phone ? <TopTitle /> : <span className="top-space" />}
        <ConnectionState />
        <CommandBarHost />
        <WorkspaceAlerts />
        <PresenceSwitch />
        <PersonMenu />
        <SlaNotices />
        <MoodNotices />
      </header>
      <div className="bars"><RoutingBars /></div>
      <main className="main" id="main" tabIndex={-1}>
        <ErrorBoundary key={pathname.split('/')[1] ?? ''}>
          <Suspense fallback={null}><Outlet /></Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}

/** Nothing where service levels are switched off. */
function SlaNotices() {
  return useMe().modules.includes('supervision') ? <Suspense fallback={null}><SlaAlerts /></Suspense> : null
}

/** Nothing where moods are not read. */
function MoodNotices() {
  return useMe().modules.includes('emotion') ? <Suspense fallback={null}><MoodAlerts /></Suspense> : null
}

function PhoneMenu() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="text" icon={<MenuOutlined />} aria-label={words.shell.openMenu} onClick={() => setOpen(true)} />
      <Drawer className="side-drawer" placement="left" size={248} open={open} onClose={() => setOpen(false)} closable={false} title={null}>
        <Side />
      </Drawer>
    </>
  )
}

function TopTitle() {
  const words = useWords()
  const { pathname } = useLocation()
  const entry = menuEntryAt(pathname)
  const other = pathname === '/profile' ? words.shell.profile : words.shell.product
  return <span className="top-title">{entry === undefined ? other : words.menu[entry.key]}</span>
}

function signInPath(from: string): string {
  return from === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(from)}`
}
