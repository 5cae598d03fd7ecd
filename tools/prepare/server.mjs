import { join } from 'node:path'
import { root } from './place.mjs'

/** The program, and what Node is told with it: by itself it keeps up to 134 MB for young objects where a machine has much memory. */
export const serverWords = ['--max-semi-space-size=16', 'server/src/main.ts']

/**
 * What the server is started with beside what the administrator set, which comes first. The C library may keep two heaps
 * instead of eight per processor, which hold what is free again; and the sources need not be turned into JavaScript at each
 * start, by a program that stays in the memory of each thread.
 */
export function serverEnvironment(given = process.env) {
  return { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/yanshu'), ...given }
}
