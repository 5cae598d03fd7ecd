import type { Channel } from '../port.ts'
import { readCallbacks } from '../wechat-callback/reading.ts'
import { plainAnswer } from '../wechat-callback/verify.ts'
import { downloadMedia } from '../wechat-api/media.ts'
import { checkAccount, listAccounts, readColleague, readProfile } from './account.ts'
import { callbackOf, kfConfig, kfForm, type KfConfig } from './config.ts'
import { clientOf } from './corp-client.ts'
import { decodeNotice } from './decode.ts'
import { encodeKf, textBytes } from './encode.ts'
import { domainFile, readRelation, registration, signInUrl, signOfficePage, whoSignedIn } from './office.ts'
import { pull } from './pull.ts'
import { send } from './send.ts'
import { moveState, readState } from './session.ts'

/** WeChat service of WeCom (微信客服): contacts write in WeChat, the company answers. */
export const wecomKf: Channel<KfConfig> = {
  name: 'wecom-kf',
  title: { 'zh-CN': '微信客服（企业微信）', 'en-US': 'WeChat service (WeCom)' },
  capabilities: {
    parts: ['text', 'image', 'voice', 'file', 'location', 'menu', 'link', 'satisfaction'],
    typing: false, readMarks: false, recall: false, quotes: false, textCharacters: 2000, textBytes, fileBytes: 20 * 1024 * 1024, merges: true,
    windows: { message: { sends: 5, lifeMs: 48 * 3_600_000 } },
  },
  config: kfConfig,
  form: kfForm,
  inbound: {
    ...readCallbacks(callbackOf, ({ content, raw }) => decodeNotice(content, raw)),
    answer: () => plainAnswer('success'),
    pull,
    media: (config, world, reference) => downloadMedia(clientOf(world, config), reference),
  },
  outbound: { encode: encodeKf, repeatable: true, send },
  account: {
    id: ({ corpId }) => corpId, serves: ({ openKfId }) => openKfId, profile: readProfile, colleague: readColleague, closing: ({ closing }) => closing,
    session: readState, move: moveState, check: checkAccount, choices: (_field, entered, world) => listAccounts(entered, world),
  },
  office: { registration, domainFile, signInUrl, whoSignedIn, signPage: signOfficePage, relation: readRelation },
}
