import { join } from 'node:path'
import { serverEnvironment, serverWords } from '../../tools/prepare/server.mjs'
import { prepareServer, type ServerProcess } from '../../server/testkit/server-process.ts'

/** Whoever profiles names a folder here; each server writes its profile there when it stops. */
const profileFolder = process.env['BENCH_PROFILE']

/** The shipped server with an empty data folder of its own, its limits so wide that one machine can play a crowd. */
export function prepareShipped(environment: Record<string, string> = {}): Promise<ServerProcess> {
  return prepareServer({
    environment: { ...serverEnvironment({}), ENCODER: process.env['ENCODER'] ?? '1', LIMITS_FACTOR: '1000', LOG_LEVEL: 'error', ...environment },
    nodeOptions: [...serverWords.slice(0, -1), ...profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profileFolder)}`, '--cpu-prof-interval=500']],
  })
}
