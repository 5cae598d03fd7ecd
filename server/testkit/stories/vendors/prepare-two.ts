import { startCluster } from '../../cluster.ts'
import type { ServerOptions, ServerProcess } from '../../server-process.ts'

/** Two servers on MariaDB with Redis between them, behind Nginx, which leads to one after the other: for a story they are one. */
export async function prepareTwo({ environment = {} }: ServerOptions = {}): Promise<ServerProcess> {
  const cluster = await startCluster({ redis: true, environment })
  const { servers, nginx } = cluster
  return {
    ...servers[0], base: nginx.base, socketBase: nginx.socketBase, start: async () => 0, remove: cluster.stop,
    lastWords: () => servers.map(server => server.lastWords()).join('\n'),
  }
}
