import type { Channel } from './port.ts'
import { web } from './web/index.ts'
import { webhook } from './webhook/index.ts'
import { wechatMini } from './wechat-mini/index.ts'
import { wechatOfficial } from './wechat-official/index.ts'
import { wecomKf } from './wecom-kf/index.ts'

/** Every channel there is. */
export const channels: readonly Channel[] = [web, wechatOfficial, wechatMini, wecomKf, webhook]
