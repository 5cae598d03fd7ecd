import { randomInt } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inside } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { Groups } from './groups.ts'
import type { Queries } from './queries.ts'
import { linkAddress, type Links } from './signing/links.ts'
import type { OwnAccount } from './signing/own-account.ts'

/** `groups`: the names of those that the person is in. */
export interface DemoPerson { login: string; name: string; password: string; role: string; groups: string[] }

const demoPeople = [
  { login: 'admin', name: '管理员', role: 'administrator' },
  { login: 'zhuguan', name: '王主管', role: 'supervisor' },
  { login: 'xiaolin', name: '小林', role: 'agent' },
  { login: 'xiaochen', name: '小陈', role: 'agent' },
  { login: 'shenji', name: '审计员', role: 'auditor' },
]
const demoGroups = [
  { name: '售前咨询', members: ['xiaolin', 'zhuguan'], isDefault: true },
  { name: '售后服务', members: ['xiaochen', 'zhuguan'], isDefault: false },
]
export const setupFile = 'setup-link.txt'

/** What a new installation begins with. */
export function createSeeding(queries: Queries, groups: Groups, links: Links, own: OwnAccount, transact: Transact) {
  const starter = inside('system', 'people', 'start')

  return {
    /**
     * While there is nobody, makes a setup link good for one hour, in place of an earlier one, and writes it to
     * DATA_DIR/setup-link.txt. Gives its address; undefined (and no file) once there is somebody.
     */
    async ensureSetupLink(dataDir: string, origin: string): Promise<string | undefined> {
      const file = join(dataDir, setupFile)
      if (await queries.anybody()) {
        await rm(file, { force: true })
        return undefined
      }
      const { secret } = await transact(starter, 'setup.offer', async (tx) => {
        tx.about('link', 'setup')
        return links.make(tx, 'setup', null)
      })
      const address = linkAddress(origin, secret)
      await writeSecret(file, `${address}\n`)
      return address
    },

    removeSetupFile: (dataDir: string): Promise<void> => rm(join(dataDir, setupFile), { force: true }),

    /** The demo's people with random passwords, written to DATA_DIR/demo-people.json; nothing once there is anybody. */
    async seedDemoPeople(dataDir: string): Promise<readonly DemoPerson[] | undefined> {
      if (await queries.anybody()) return undefined
      const groupsOf = (login: string) => demoGroups.filter(({ members }) => members.includes(login)).map((group) => group.name)
      const list = demoPeople.map(({ login, name, role }) => ({ login, name, password: randomPassword(), role, groups: groupsOf(login) }))
      // The file first: people whose passwords nobody can read would be of no use.
      await writeSecret(join(dataDir, 'demo-people.json'), `${JSON.stringify(list, null, 2)}\n`)
      const added = await Promise.all(demoPeople.map(async ({ login, name, role }, index) =>
        [login, await own.addWithPassword(starter, { login, name, roles: [role], password: list[index]!.password, capacity: 8 })] as const))
      const ids = new Map(added)
      const [first] = await groups.list()
      for (const { name, members, isDefault } of demoGroups) {
        const input = { name, members: members.map((login) => ({ person: ids.get(login)!, skill: 50 })), inboxes: [], isDefault }
        // The default group that is there becomes the first of them.
        await transact(starter, isDefault && first ? 'group.edit' : 'group.make', (tx) => (isDefault && first ? groups.edit(tx, first.id, input) : groups.make(tx, input)))
      }
      return list
    },
  }
}
export type Seeding = ReturnType<typeof createSeeding>

const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-_+=']
const passwordLength = 20

/** Twenty letters, digits and signs with every kind among them, none of which is easily taken for another. */
export function randomPassword(): string {
  const all = alphabets.join('')
  const text = Array.from({ length: passwordLength }, () => all[randomInt(all.length)]!).join('')
  return alphabets.every((each) => [...each].some((letter) => text.includes(letter))) ? text : randomPassword()
}

/** Never readable by others, not even for a moment. */
async function writeSecret(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}`
  await rm(fresh, { force: true })
  await writeFile(fresh, text, { mode: 0o600, flag: 'wx' })
  await rename(fresh, file)
}
