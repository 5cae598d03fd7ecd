import { listInboxes, editInbox } from '@yanshu/contract/brands.ts'
import { editPerson, listPeople, signIn } from '@yanshu/contract/people.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, type Caller } from './caller.ts'
import type { DemoPerson, ServerProcess } from './server-process.ts'

/** A running server made ready for people without a bot: whoever asks waits for an agent, and agents take many. */
export interface Scene {
  call: Caller
  inbox: string
  /** Sign-ins of those who answer, agents first. */
  agents: DemoPerson[]
  supervisor: DemoPerson
}

/** Turns the bot of the first inbox off and gives everybody who answers as many places as there can be. */
export async function setScene(server: ServerProcess): Promise<Scene> {
  const call = createCaller(server.base)
  const people = server.people()
  const byRole = (role: string) => people.filter((person) => person.role === role)
  const administrator = byRole('administrator')[0]
  const supervisor = byRole('supervisor')[0]
  if (!administrator || !supervisor) throw new Error('the demo people lack an administrator or a supervisor')
  const { token } = await call(signIn, { input: { login: administrator.login, password: administrator.password } })
  const inbox = (await call(listInboxes, {}, token)).items[0]
  if (!inbox) throw new Error('there is no inbox')
  const { id, channel: _channel, customerKeys: _keys, ...editable } = inbox
  await call(editInbox, { params: { id }, input: { ...editable, botOn: false } }, token)
  const all = await call(listPeople, { query: { limit: 200 } }, token)
  const agents = byRole('agent')
  for (const { login } of agents) {
    const person = all.items.find((each) => each.login === login)
    if (person) await call(editPerson, { params: { id: person.id }, input: { capacity: 100 } }, token)
  }
  return { call, inbox: id, agents, supervisor }
}

/** Waits until `isSo`; after `limitMs` throws with what `tell` says. */
export async function until(isSo: () => boolean, limitMs: number, tell: () => string): Promise<void> {
  const end = performance.now() + limitMs
  while (!isSo()) {
    if (performance.now() > end) throw new Error(tell())
    await sleep(20)
  }
}
