import { setScene } from '../server/testkit/scene.ts'
import type { ServerProcess } from '../server/testkit/server-process.ts'
import { startMariaDb } from '../tools/test/mariadb.ts'
import { inTurn, resultOf, type Benchmark, type Result } from './benchmark.ts'
import { openCrowd } from './load/crowd.ts'
import { ackedId, pump } from './load/pump.ts'

const sizes = (process.env['BENCH_SIZES'] ?? '50,200,800').split(',').map(Number)
const total = 4_000
const environment = { LIMITS_FACTOR: '1000', CHECK_OUTPUTS: '0' }

/** Two servers behind Nginx on MariaDB with Redis, beside one of them alone. */
export const cluster: Benchmark = {
  name: 'cluster',
  about: 'messages stored and acknowledged by two servers behind Nginx with MariaDB and Redis, beside one server behind the same',
  goal: '≥ 1.7 × where each process has processors of its own; with fewer it is only told',
  async run(tell) {
    const mariadb = await startMariaDb()
    // Read when the test kit is loaded.
    process.env['YANSHU_TEST_MARIADB_URL'] ??= mariadb.url
    try {
      for (const size of sizes) await measure(size, tell)
    } finally {
      await mariadb.stop()
    }
  },
}

async function measure(size: number, tell: (result: Result) => void): Promise<void> {
  const { startCluster } = await import('../server/testkit/cluster.ts')
  const { startNginx } = await import('../server/testkit/nginx.ts')
  const two = await startCluster({ redis: true, environment })
  const one = await startNginx([two.servers[0].port])
  try {
    const through = (socketBase: string): ServerProcess => ({ ...two.servers[0], socketBase, people: two.servers[0].people })
    const scene = await setScene(two.servers[0])
    const [both, alone] = [await openCrowd(through(two.nginx.socketBase), scene, size), await openCrowd(through(one.socketBase), scene, size)]
    const round = (pipes: typeof both) => async () => total / ((await pump(pipes, total / size, ackedId)) / 1000)
    const values = await inTurn({ two: round(both), one: round(alone) })
    tell(resultOf({ name: 'cluster', size, unit: 'msg/s', floor: 'one' }, values.two, values.one))
    for (const { socket } of [...both, ...alone]) socket.terminate()
  } finally {
    await one.stop()
    await two.stop()
  }
}
