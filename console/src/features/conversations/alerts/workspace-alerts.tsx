import { conversationReaders } from '@yanshu/contract/permissions.ts'
import { lazy, Suspense } from 'react'
import { useMay, useMe } from '../../../lib/session.ts'

const Alerts = lazy(async () => ({ default: (await import('./alerts.tsx')).Alerts }))

/** Tells agents of what deserves attention, whichever page they are on. Others see nothing of it. */
export function WorkspaceAlerts() {
  const me = useMe()
  const mayRead = useMay(conversationReaders)
  if (!mayRead || !me.modules.includes('conversations')) return null
  return <Suspense fallback={null}><Alerts me={me} /></Suspense>
}
