import { Navigate } from 'react-router'
import { useMe } from '../lib/session.ts'
import { visibleMenu } from './menu.ts'

/** `/`: the first page that this person may open. */
export function Home() {
  return <Navigate to={visibleMenu(useMe())[0]?.path ?? '/profile'} replace />
}
