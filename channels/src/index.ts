import type { Channel } from './port.ts'
import { web } from './web/index.ts'

/** Every channel there is. */
export const channels: readonly Channel[] = [web]
