import type { Part } from '@yanshu/contract/messages.ts'
import { fill, h, icon } from '../../dom.ts'
import { fetchFile } from '../media.ts'
import { icons } from '../talk-icons.ts'
import type { Talk } from '../talk.ts'
import { secondsOf } from './seconds.ts'

type VoicePart = Extract<Part, { type: 'voice' }>

let playing: HTMLAudioElement | undefined

/** A spoken message: a bubble as long as the speech, played and stopped by a touch; one at a time. */
export function drawVoice(part: VoicePart, talk: Talk): HTMLElement {
  const { words } = talk
  const seconds = secondsOf(part.durationMs)
  const sign = h('span', { class: 'voicesign' }, icon(icons.play))
  let player: HTMLAudioElement | undefined
  const show = () => fill(sign, icon(player && !player.paused ? icons.pause : icons.play))
  const toggle = async () => {
    if (!player) {
      player = new Audio(await fetchFile(part.file, talk))
      for (const name of ['play', 'pause', 'ended']) player.addEventListener(name, show)
    }
    if (!player.paused) return player.pause()
    if (playing !== player) playing?.pause()
    playing = player
    await player.play()
  }
  const button = h('button', { type: 'button', class: 'bubble voice', 'aria-label': words.voiceOf(seconds), click: () => talk.desk.attempt(toggle()) },
    sign, h('span', {}, words.seconds(seconds)))
  button.style.setProperty('--length', `${Math.min(1, seconds / 60)}`)
  return button
}
