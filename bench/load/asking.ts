import { Agent, request } from 'node:http'

/** One connection that is kept, as a browser does. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Asks and reads the whole JSON answer; rejects unless it is 200. */
export function ask<T>(url: string, options: { token?: string; body?: object } = {}): Promise<T> {
  const headers = { ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }), ...(options.body && { 'content-type': 'application/json' }) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers, method: options.body ? 'POST' : 'GET' }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('error', reject).on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text) as T)
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 200)}`))
      })
    })
    sent.on('error', reject).end(options.body && JSON.stringify(options.body))
  })
}

/** ms of each call of `work`, one after another. */
export async function timed(count: number, work: (at: number) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < count; at++) {
    const began = performance.now()
    await work(at)
    times.push(performance.now() - began)
  }
  return times
}
