import { existsSync } from 'node:fs'
import { after, before } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import { closeConversation, listConversations } from '@yanshu/contract/conversations.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { createCaller, type Caller } from '../caller.ts'
import { prepareServer, type ServerOptions, type ServerProcess } from '../server-process.ts'

const program = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Why a story cannot be played here; false when it can. */
export const noBrowser = existsSync(program) ? false : 'Chromium is not installed'

/** A server of its own and a browser, for the stories of one file. */
export interface Stage {
  server: ServerProcess
  browser: Browser
  call: Caller
  /** A bearer token of a demo person, for what a story needs done beforehand. */
  token(login: string): Promise<string>
}

interface StageOptions extends ServerOptions {
  /** Further switches of Chromium. */
  switches?: readonly string[]
  /** How the server is had; one process unless told otherwise. */
  prepare?: (options: ServerOptions) => Promise<ServerProcess>
}

/** Starts both before the tests of the present suite and ends both after them. Chromium reaches out to nothing by itself. */
export function setStage({ switches = [], prepare = prepareServer, ...options }: StageOptions = {}): () => Stage {
  let stage: Stage | undefined
  before(async () => {
    const server = await prepare(options)
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN', ...switches]
    const [browser] = await Promise.all([chromium.launch({ executablePath: program, args }), server.start()])
    stage = build(server, browser)
  })
  after(async () => {
    await stage?.browser.close()
    await stage?.server.remove()
  })
  return () => {
    if (!stage) throw new Error('the stage is set before the tests, not here')
    return stage
  }
}

function build(server: ServerProcess, browser: Browser): Stage {
  const call = createCaller(server.base)
  const token: Stage['token'] = async login => {
    const password = server.people().find(each => each.login === login)?.password ?? ''
    return (await call(signIn, { input: { login, password } })).token
  }
  return { server, browser, call, token }
}

/** Closes what earlier stories of the file left open, so that the first conversation in a list is this story's. */
export async function clearDesk({ call, token }: Stage): Promise<void> {
  const supervisor = await token('zhuguan')
  const { items } = await call(listConversations, { query: { view: 'all', limit: 200 } }, supervisor)
  for (const { id, state } of items) if (state !== 'closed') await call(closeConversation, { params: { id } }, supervisor)
}
