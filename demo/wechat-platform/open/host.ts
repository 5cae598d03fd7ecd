import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { Platform } from '../platform.ts'

/** open.weixin.qq.com, and what a browser sees of the stand-in. */
export function createOpenHost(_platform: Omit<Platform, 'close'>): Server {
  return createServer((_request, response) => response.end())
}
