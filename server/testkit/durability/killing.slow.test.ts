import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { eachEngine } from '../databases.ts'
import { createRandom, type Random } from '../random.ts'
import { setScene } from '../scene.ts'
import { prepareServer, type ServerProcess } from '../server-process.ts'
import { chatter, gatherCrowd, introduce, prove, sendHome, settle, type Crowd } from './crowd.ts'

/** kill -9 in all, per engine. */
const kills = Number(process.env['YANSHU_KILLS'] ?? 8)
const size = { contacts: 24, agents: 3 }
const environment = { LIMITS_FACTOR: '100', CHECK_OUTPUTS: '1', LOG_LEVEL: 'error' }

eachEngine('kill -9 at random instants', 'loses nothing that was acknowledged, doubles nothing, and shows all one order', proveOn)

async function proveOn(databaseUrl: string | undefined): Promise<void> {
  const random = createRandom()
  const server = await prepareServer({ databaseUrl, environment })
  let crowd: Crowd | undefined
  try {
    await server.start()
    crowd = await gatherCrowd(server.socketBase, await setScene(server), size)
    await introduce(crowd)
    await sendWhileKilling(server, crowd, random)
    await settle(crowd, server.lastWords)
    assert.equal(await server.stop(), 0, 'the server did not stop in good order')
    await prove(server, crowd, kills * 20)
  } catch (error) {
    throw new Error(`with YANSHU_SEED=${random.seed}: ${String(error)}\n${server.lastWords()}`, { cause: error })
  } finally {
    await server.remove()
    if (crowd) await sendHome(crowd)
  }
}

async function sendWhileKilling(server: ServerProcess, crowd: Crowd, random: Random): Promise<void> {
  const stop = chatter(crowd, random)
  try {
    for (let kill = 0; kill < kills; kill++) {
      // Now and then while it is still starting.
      if (kill % 5 === 4) server.launch()
      else await server.start()
      await sleep(random.between(150, 900))
      await server.kill()
    }
  } finally {
    stop()
  }
  await server.start()
}
