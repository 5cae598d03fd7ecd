import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import type { visitorUpload } from '@yanshu/contract/visitor.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { h, icon, iconButton, setText } from '../dom.ts'
import { icons as shellIcons } from '../icons.ts'
import { asRefusal, Refusal } from '../link/refusal.ts'
import { judge } from '../link/verdict.ts'
import { sizeOf } from './parts.ts'
import { icons } from './talk-icons.ts'
import type { Talk } from './talk.ts'

type Stored = Answered<(typeof visitorUpload)['shape']>

/**
 * Uploads files one after the other, each with a picture of it and its progress in `tray`, and sends them as messages. With
 * `asksFirst` (pasted, dropped: perhaps by mistake) only once the contact says so.
 */
export async function uploadFiles(files: File[], tray: HTMLElement, talk: Talk, asksFirst: boolean): Promise<void> {
  const chips = files.map(file => ({ file, ...makeChip(file, tray, talk) }))
  if (asksFirst && !(await agreeTo(chips, tray, talk))) return
  for (const chip of chips) {
    if (chip.signal.aborted) continue
    try {
      sendStored(await uploadWithFreshToken(chip.file, talk, chip.signal, chip.show), talk)
      chip.remove()
    } catch (error) {
      if (!chip.signal.aborted) chip.fail(error)
    }
  }
}

/** Uploads one file without showing how. Throws a `Refusal`. */
export function storeFile(file: File, talk: Talk): Promise<Stored> {
  return uploadWithFreshToken(file, talk, new AbortController().signal, () => {})
}

/** Resolves with true when the contact sends what stands there, with false when it takes the last of it away. */
function agreeTo(chips: Chip[], tray: HTMLElement, talk: Talk): Promise<boolean> {
  const { words } = talk
  return new Promise(resolve => {
    const end = (isAgreed: boolean) => {
      bar.remove()
      talk.focus()
      resolve(isAgreed)
    }
    const drop = () => {
      for (const chip of chips) chip.cancel()
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      drop()
    }
    const send = h('button', { type: 'button', class: 'action', click: () => end(true) }, words.sendFiles(chips.length))
    const bar = h('div', { class: 'agree pair', keydown: press }, h('button', { type: 'button', click: drop }, words.cancel), send)
    for (const chip of chips) chip.signal.addEventListener('abort', () => chips.every(({ signal }) => signal.aborted) && end(false))
    tray.append(bar)
    send.focus()
  })
}

function sendStored({ file, name, size, contentType }: Stored, talk: Talk): void {
  const type = /^image\/(png|jpeg|gif|webp)$/.test(contentType) ? 'image' : 'file'
  const sent: SentPart = { type, file }
  const shown: Part = { type, file, name, size, contentType }
  talk.desk.attempt(talk.desk.send([sent], [shown]))
}

interface Chip { signal: AbortSignal; show(percent: number): void; fail(error: unknown): void; cancel(): void; remove(): void }

function makeChip(file: File, tray: HTMLElement, talk: Talk): Chip {
  const { words } = talk
  const stopper = new AbortController()
  const bar = h('progress', { max: '100', value: '0', 'aria-label': file.name })
  const state = h('small', { role: 'status' }, sizeOf(file.size))
  const address = /^image\//.test(file.type) ? URL.createObjectURL(file) : undefined
  const picture = address === undefined ? icon(icons.file) : h('img', { src: address, alt: '' })
  const remove = () => {
    chip.remove()
    if (address) URL.revokeObjectURL(address)
  }
  const cancel = () => {
    remove()
    stopper.abort()
  }
  const chip = h('div', { class: 'chip' }, h('span', { class: 'thumb' }, picture), h('span', { class: 'facts' }, h('b', {}, file.name), state, bar), iconButton(shellIcons.cross, words.cancel, cancel))
  tray.append(chip)
  return {
    signal: stopper.signal,
    show(percent) {
      bar.value = percent
      setText(state, words.uploading(percent))
    },
    fail(error) {
      bar.remove()
      chip.classList.add('bad')
      setText(state, talk.explain(asRefusal(error).code))
    },
    cancel,
    remove,
  }
}

async function uploadWithFreshToken(file: File, talk: Talk, signal: AbortSignal, onProgress: (percent: number) => void): Promise<Stored> {
  const limit = talk.desk.visits.visit?.limits.fileBytes
  if (limit !== undefined && file.size > limit) throw new Refusal(413, 'too_large')
  try {
    return await upload(file, await talk.link.token(), signal, onProgress)
  } catch (error) {
    if (judge(asRefusal(error)) !== 'renew') throw error
    talk.link.wear()
    return upload(file, await talk.link.token(), signal, onProgress)
  }
}

/** XMLHttpRequest, because fetch does not tell how far an upload has come. */
function upload(file: File, token: string, signal: AbortSignal, onProgress: (percent: number) => void): Promise<Stored> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file, file.name)
    request.open('POST', '/api/visitor/files')
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / (total || 1)) * 100))
    request.onload = () => {
      const answer = request.response as (Stored & { code?: string }) | null
      if (request.status < 300 && answer) resolve(answer)
      else reject(new Refusal(request.status, answer?.code ?? 'unavailable'))
    }
    request.onerror = request.onabort = () => reject(new Refusal(0, 'unreachable'))
    signal.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}
