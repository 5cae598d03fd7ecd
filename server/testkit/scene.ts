import { editInbox, listInboxes } from '@yanshu/contract/brands.ts'
import { invitePerson, putRole, signIn, useLink } from '@yanshu/contract/people.ts'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { listGroups } from '@yanshu/contract/routing.ts'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, type Caller } from './caller.ts'
import type { ServerProcess } from './server-process.ts'

export interface SignIn { login: string; password: string }

/** A running demo server made ready for people without a bot: whoever asks waits for an agent. */
export interface Scene {
  call: Caller
  inbox: string
  supervisor: SignIn
  /** Invites agents who are in every group and take as many conversations as there can be; gives their sign-ins. */
  hire(count: number, permissions: readonly Permission[]): Promise<SignIn[]>
}

const capacity = 100
const role = 'hired'

/** Turns the bot of the first inbox off. */
export async function setScene(server: Pick<ServerProcess, 'base' | 'people'>): Promise<Scene> {
  const call = createCaller(server.base)
  const personOf = (wanted: string) => {
    const found = server.people().find((person) => person.role === wanted)
    if (!found) throw new Error(`there is no demo ${wanted}`)
    return { login: found.login, password: found.password }
  }
  const { token } = await call(signIn, { input: personOf('administrator') })
  const inbox = (await call(listInboxes, {}, token)).items[0]
  if (!inbox) throw new Error('there is no inbox')
  const { id, channel: _channel, customerKeys: _keys, ...editable } = inbox
  await call(editInbox, { params: { id }, input: { ...editable, botOn: false } }, token)

  return {
    call, inbox: id, supervisor: personOf('supervisor'),
    async hire(count, permissions) {
      await call(putRole, { params: { name: role }, input: { permissions: [...permissions] } }, token)
      const groups = (await call(listGroups, {}, token)).items.map((group) => group.id)
      const hired: SignIn[] = []
      for (let at = 0; at < count; at++) hired.push(await invite(call, token, { login: `hired-${at}`, name: `客服${at}`, roles: [role], groups, capacity }))
      return hired
    },
  }
}

async function invite(call: Caller, token: string, input: { login: string; name: string; roles: string[]; groups: string[]; capacity: number }): Promise<SignIn> {
  const { link } = await call(invitePerson, { input }, token)
  const secret = /[A-Za-z0-9_-]{20,100}$/.exec(link.url)?.[0]
  if (secret === undefined) throw new Error('the invitation has no secret')
  const password = `Aa1!${randomBytes(15).toString('base64url')}`
  await call(useLink, { input: { secret, password } })
  return { login: input.login, password }
}

/** Waits until `isSo`; after `limitMs` throws with what `tell` says. */
export async function until(isSo: () => boolean, limitMs: number, tell: () => string): Promise<void> {
  const end = performance.now() + limitMs
  while (!isSo()) {
    if (performance.now() > end) throw new Error(tell())
    await sleep(20)
  }
}
