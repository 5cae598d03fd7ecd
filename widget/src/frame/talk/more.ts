import { h, icon } from '../dom.ts'
import { icons } from './talk-icons.ts'
import { togglePopover } from './popover.ts'
import { isMuted, setMuted } from './sound.ts'
import type { Talk } from './talk.ts'
import { canRecord } from './voice/recorder.ts'

/** What else can be sent than text, over the composer: a picture or file, speech, one's place; and whether to hear new messages. */
export function toggleMore(place: HTMLElement, talk: Talk): void {
  const { words, desk } = talk
  const isQuiet = isMuted(desk.keep)
  const choose = (path: string, label: string, work: () => void, values: Record<string, string> = {}) =>
    h('button', { type: 'button', ...values, click: () => (close(), work()) }, icon(path), h('span', {}, label))
  const buttons = [
    choose(icons.image, words.sendFile, () => chooseFiles(talk)),
    ...(canRecord() ? [choose(icons.mic, words.speak, () => desk.attempt(speak(talk)))] : []),
    ...('geolocation' in navigator ? [choose(icons.pin, words.place, () => desk.attempt(sharePlace(talk)))] : []),
    choose(isQuiet ? icons.muted : icons.bell, isQuiet ? words.soundOff : words.soundOn, () => setMuted(desk.keep, !isQuiet), { 'aria-pressed': String(!isQuiet) }),
  ]
  const close = togglePopover(place, { name: 'more', label: desk.words.more, buttons, onClose: () => talk.focus() })
}

function chooseFiles(talk: Talk): void {
  const chooser = h('input', { type: 'file', multiple: true, hidden: true, 'aria-label': talk.words.sendFile, change: () => {
    talk.desk.attempt(talk.upload([...(chooser.files ?? [])]))
    chooser.remove()
  } })
  // Some old browsers forget a chooser that stands in no page.
  document.body.append(chooser)
  chooser.click()
}

async function speak(talk: Talk): Promise<void> {
  const { openRecorder } = await import('./voice/voice-bar.ts')
  openRecorder(talk)
}

async function sharePlace(talk: Talk): Promise<void> {
  const { openPlace } = await import('./cards/place-dialog.ts')
  openPlace(talk)
}
