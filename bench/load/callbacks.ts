import { randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { realText } from '../../server/testkit/real-text.ts'
import { seal, sign } from '../../demo/wechat-platform/seal.ts'

/** A vendor's account: where it posts, and its token, its key, and who its texts are sealed for. */
export interface CallingAccount { path: string; seal: [token: string, key: string, receiver: string] }
export interface Accounts { official: CallingAccount; mini: CallingAccount; kf: CallingAccount }

/** One callback as it is posted. `before`: what the vendor keeps to be pulled when it calls. */
export interface Callback { path: string; body: string; before?: () => void }

const officials = 300
const others = 100
/** Callbacks of one cycle. */
const cycle = 20
/** How many of them become a message: taps, positions and repeats do not. */
export const messagesOfCycle = 17
let madeId = 7_000_000_000_000_000n

/**
 * Cycles of twenty callbacks from five hundred contacts: twelve messages and two events of an official account, one of them told twice, three
 * messages of a mini program, two calls of WeChat service, for which `keep` puts a message aside.
 */
export function writeCallbacks({ official, mini, kf }: Accounts, count: number, keep: (sender: string, text: string) => void): Callback[] {
  const sentences = realText()
  return Array.from({ length: Math.floor(count / cycle) }, (_, turn) => {
    const text = (at: number) => sentences[(turn * 31 + at * 7) % sentences.length]!.slice(0, 400)
    const follower = (at: number) => `oBench${String((turn * 13 + at) % officials).padStart(22, '0')}`
    const guest = (at: number) => `oMini${String((turn * 3 + at) % others).padStart(23, '0')}`
    const repeated = message('text', `<Content>${cdata(text(0))}</Content>`)
    const told = [
      repeated, ...Array.from({ length: 8 }, (_each, at) => message('text', `<Content>${cdata(text(at + 1))}</Content>`)),
      message('image', `<PicUrl>${cdata('http://pictures.example/1')}</PicUrl><MediaId>${cdata(`media-${turn}`)}</MediaId>`),
      message('location', `<Location_X>31.2304</Location_X><Location_Y>121.4737</Location_Y><Scale>16</Scale><Label>${cdata('上海市黄浦区')}</Label>`),
      message('link', `<Title>${cdata('活动')}</Title><Description>${cdata('说明')}</Description><Url>${cdata('https://shop.example/a')}</Url>`),
      event('CLICK', `<EventKey>${cdata('menu-1')}</EventKey>`), event('LOCATION', '<Latitude>31.2304</Latitude><Longitude>121.4737</Longitude><Precision>30</Precision>'),
    ]
    const told13 = told.map((inner, at) => post(official, follower(at), inner))
    const again = post(official, follower(0), repeated)
    const minis = [1, 2, 3].map((at) => post(mini, guest(at), message('text', `<Content>${cdata(text(at + 40))}</Content>`)))
    const calls = [1, 2].map((at) => ({ ...notice(kf, turn * 2 + at), before: () => keep(`wmBench${(turn * 2 + at) % others}`, text(at + 50)) }))
    return shuffled([...told13, ...minis, ...calls, again], turn)
  }).flat()
}

/** Posts them at an even pace and gives the ms of each from when it was due to its answer. Throws at the first wrong answer. */
export async function pour(base: string, callbacks: readonly Callback[], perSecond: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const answers: Promise<number>[] = []
  const began = performance.now()
  while (answers.length < callbacks.length) {
    const due = Math.min(callbacks.length, Math.floor(((performance.now() - began) * perSecond) / 1000) + 1)
    for (let at = answers.length; at < due; at++) answers.push(deliver(agent, base, callbacks[at]!, began + (at * 1000) / perSecond))
    await sleep(2)
  }
  try {
    return await Promise.all(answers)
  } finally {
    agent.destroy()
  }
}

function deliver(agent: Agent, base: string, callback: Callback, due: number): Promise<number> {
  callback.before?.()
  return send(agent, base, callback, due)
}

function send(agent: Agent, base: string, { path, body }: Callback, due: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${base}${path}`, { agent, method: 'POST', headers: { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('error', reject).on('end', () => {
        if (response.statusCode === 200 && text === 'success') resolve(performance.now() - due)
        else reject(new Error(`a callback was answered ${response.statusCode} ${text.slice(0, 100)}`))
      })
    })
    // A connection that was kept may be closed by the other side just as it is used.
    sent.on('error', (error) => {
      if (sent.reusedSocket) send(agent, base, { path, body }, due).then(resolve, reject)
      else reject(error)
    }).end(body)
  })
}

function post({ path, seal: [token, key, receiver] }: CallingAccount, from: string, inner: string): Callback {
  const text = `<xml><ToUserName>${cdata('gh_bench')}</ToUserName><FromUserName>${cdata(from)}</FromUserName><CreateTime>${seconds()}</CreateTime>${inner}</xml>`
  const encrypted = seal(key, text, receiver)
  const [timestamp, nonce] = [String(seconds()), String(randomInt(1_000_000_000))]
  return {
    path: `${path}?encrypt_type=aes&timestamp=${timestamp}&nonce=${nonce}&msg_signature=${sign(token, timestamp, nonce, encrypted)}`,
    body: `<xml><ToUserName>${cdata('gh_bench')}</ToUserName><Encrypt>${cdata(encrypted)}</Encrypt></xml>`,
  }
}

function notice(kf: CallingAccount, no: number): Callback {
  return post(kf, 'sys', event('kf_msg_or_event', `<Token>${cdata(`ENC${no}`)}</Token><OpenKfId>${cdata('wkBench')}</OpenKfId>`))
}

function message(kind: string, inner: string): string {
  return `<MsgType>${cdata(kind)}</MsgType>${inner}<MsgId>${++madeId}</MsgId>`
}

function event(name: string, inner: string): string {
  return `<MsgType>${cdata('event')}</MsgType><Event>${cdata(name)}</Event>${inner}`
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']] >')}]]>`
}

function seconds(): number {
  return Math.floor(Date.now() / 1000)
}

/** Turned by so many, so that kinds are not always in the same order; a repeat may come before what it repeats. */
function shuffled<T>(all: readonly T[], by: number): T[] {
  return [...all.slice(by % all.length), ...all.slice(0, by % all.length)]
}
