import { DisconnectOutlined, LoadingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { live, useLiveState } from '../../lib/connection.ts'
import { useWords } from '../../lib/language.ts'

/** Says that the connection is lost and that nothing is lost with it. A hiccup of a second or two is not worth a word. */
export function OfflineBar() {
  const words = useWords().conversations.offline
  const state = useLiveState()
  const away = state !== 'live'
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!away) return setShown(false)
    const timer = setTimeout(() => setShown(true), 2500)
    return () => clearTimeout(timer)
  }, [away])
  if (!away || !shown) return null
  return (
    <div className="desk-offline" role="status">
      {state === 'connecting' ? <LoadingOutlined /> : <DisconnectOutlined />}
      <span>{words.lost}</span>
      <Button type="link" size="small" disabled={state === 'connecting'} onClick={() => live.hurry()}>{state === 'connecting' ? words.connecting : words.now}</Button>
    </div>
  )
}
