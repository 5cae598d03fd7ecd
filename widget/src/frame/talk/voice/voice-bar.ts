import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import { fill, h, icon, iconButton, setText } from '../../dom.ts'
import { icons as shellIcons } from '../../icons.ts'
import { asRefusal } from '../../link/refusal.ts'
import { icons } from '../talk-icons.ts'
import type { Talk } from '../talk.ts'
import { storeFile } from '../upload.ts'
import { longestMs, RecordingRefused, startRecording, type Recorder, type Recording } from './recorder.ts'
import { secondsOf } from './seconds.ts'

const tickMs = 200

/** Records in the place of the composer's tray: begins at once, is stopped, heard again, sent or thrown away. */
export function openRecorder(talk: Talk): void {
  if (talk.tray.querySelector('.voicebar')) return
  new VoiceBar(talk).begin()
}

class VoiceBar {
  readonly #talk: Talk
  readonly #element: HTMLElement
  #recorder: Recorder | undefined
  #address: string | undefined
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(talk: Talk) {
    this.#talk = talk
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      this.#close()
    }
    this.#element = h('div', { class: 'voicebar', role: 'group', 'aria-label': talk.words.speak, keydown: press })
    talk.tray.append(this.#element)
  }

  begin(): void {
    const { words } = this.#talk
    this.#show(h('span', { role: 'status' }, words.askingMicrophone))
    startRecording(() => void this.#finish()).then(
      recorder => this.#listen(recorder),
      (error: unknown) => this.#explain(error instanceof RecordingRefused ? words.microphone[error.problem] : words.microphone.unsupported),
    )
  }

  #listen(recorder: Recorder): void {
    const { words } = this.#talk
    if (!this.#element.isConnected) return recorder.cancel()
    this.#recorder = recorder
    const time = h('b', { role: 'timer' })
    const tick = () => setText(time, words.recording(secondsOf(recorder.elapsedMs), secondsOf(longestMs)))
    tick()
    this.#timer = setInterval(tick, tickMs)
    const stop = h('button', { type: 'button', class: 'action', click: () => void this.#finish() }, words.stopRecording)
    this.#show(h('i', { class: 'recording' }), time, stop)
    stop.focus()
  }

  async #finish(): Promise<void> {
    clearInterval(this.#timer)
    const recording = await this.#recorder?.finish()
    this.#recorder = undefined
    if (!this.#element.isConnected) return
    if (!recording) return this.#explain(this.#talk.words.tooShort)
    this.#offer(recording)
  }

  #offer(recording: Recording): void {
    const { words } = this.#talk
    this.#address = URL.createObjectURL(recording.file)
    const player = h('audio', { src: this.#address, preload: 'auto' })
    const play = iconButton(icons.play, words.play, () => void (player.paused ? player.play() : player.pause()))
    for (const name of ['play', 'pause', 'ended']) player.addEventListener(name, () => fill(play, icon(player.paused ? icons.play : icons.pause)))
    const send = h('button', { type: 'button', class: 'action', click: () => void this.#send(recording, send) }, words.sendVoice)
    this.#show(play, h('b', {}, words.seconds(secondsOf(recording.durationMs))), send)
    send.focus()
  }

  async #send(recording: Recording, button: HTMLButtonElement): Promise<void> {
    button.disabled = true
    try {
      const stored = await storeFile(recording.file, this.#talk)
      const sent: SentPart = { type: 'voice', file: stored.file, durationMs: recording.durationMs }
      const shown: Part = { type: 'voice', ...stored, durationMs: recording.durationMs }
      await this.#talk.desk.send([sent], [shown])
      this.#close()
    } catch (error) {
      button.disabled = false
      this.#element.append(h('small', { class: 'problem', role: 'alert' }, this.#talk.explain(asRefusal(error).code)))
    }
  }

  #explain(text: string): void {
    this.#show(h('span', { role: 'alert' }, text))
  }

  #show(...children: HTMLElement[]): void {
    fill(this.#element, ...children, iconButton(shellIcons.cross, this.#talk.words.cancel, () => this.#close()))
  }

  #close(): void {
    clearInterval(this.#timer)
    this.#recorder?.cancel()
    if (this.#address) URL.revokeObjectURL(this.#address)
    this.#element.remove()
    this.#talk.focus()
  }
}
