import { CaretRightFilled, PauseOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../../lib/language.ts'
import { clockOf } from './clock-of.ts'

/** The one that plays; another one that begins silences it. */
let playing: HTMLAudioElement | undefined

/** Speech: played in the page, one at a time. The sound is fetched only when somebody wants to hear it. */
export function VoicePlayer({ file, durationMs }: { file: string; durationMs: number }) {
  const words = useWords().desk.cards
  const sound = useRef<HTMLAudioElement>(null)
  const [state, setState] = useState<'still' | 'playing' | 'broken'>('still')
  const [at, setAt] = useState(0)
  useEffect(() => {
    const held = sound.current
    return () => held?.pause()
  }, [])
  const toggle = (): void => {
    const held = sound.current
    if (held === null) return
    if (!held.paused) return held.pause()
    if (playing !== held) playing?.pause()
    playing = held
    held.play().catch(() => setState('broken'))
  }
  const part = Math.min(1, at / Math.max(1, durationMs))
  return (
    <span className="desk-voice" data-state={state}>
      <audio
        ref={sound} src={`/api/files/${file}`} preload="none" onPlay={() => setState('playing')} onPause={() => setState('still')}
        onEnded={() => { setState('still'); setAt(0) }} onError={() => setState('broken')} onTimeUpdate={(event) => setAt(event.currentTarget.currentTime * 1000)}
      />
      <button type="button" aria-label={state === 'playing' ? words.pauseVoice : words.playVoice} title={state === 'playing' ? words.pauseVoice : words.playVoice} onClick={toggle}>
        {state === 'playing' ? <PauseOutlined /> : <CaretRightFilled />}
      </button>
      <span className="desk-voice-bar" aria-hidden="true"><i style={{ width: `${part * 100}%` }} /></span>
      <span className="desk-voice-time">{state === 'broken' ? words.voiceBroken : clockOf(state === 'playing' || at > 0 ? at : durationMs)}</span>
    </span>
  )
}
