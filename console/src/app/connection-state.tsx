import { Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { useLiveState } from '../lib/connection.ts'
import { useWords } from '../lib/language.ts'

/** Says so when the live connection is gone; says nothing for the blink of an ordinary reconnection. */
export function ConnectionState() {
  const words = useWords().shell
  const state = useLiveState()
  const lost = state === 'connecting' || state === 'waiting'
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!lost) return setShown(false)
    const timer = setTimeout(() => setShown(true), 1200)
    return () => clearTimeout(timer)
  }, [lost])
  return (
    <span role="status" aria-live="polite">
      {shown && lost && (
        <Tooltip title={words.connectionLostHelp}>
          <span className="link-lost"><span className="dot" data-state="waiting" /><span>{words.connectionLost}</span></span>
        </Tooltip>
      )}
    </span>
  )
}
