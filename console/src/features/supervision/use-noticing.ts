import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useMay, useMe } from '../../lib/session.ts'

/** What is needed to tell somebody of what happens on the floor: who it is, whether they supervise, and where notices go. `present` holds as long as the page does. */
export function useNoticing() {
  const me = useMe().id
  const watches = useMay('supervision.watch')
  const navigate = useNavigate()
  const { notification } = App.useApp()
  const present = useRef({ navigate, notification })
  useEffect(() => { present.current = { navigate, notification } })
  return { me, watches, present }
}
