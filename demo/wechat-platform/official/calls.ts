import { done, get, openly, post } from '../calls/request.ts'
import type { Calls } from '../calls/request.ts'
import { exchangeCode, giveInfo, giveProfile, giveTicket, openSession } from './identity.ts'
import { download, upload } from './media.ts'
import { sendMessage } from './send.ts'
import { giveClassic, giveStable } from './tokens.ts'
import { showMiniTyping, showTyping } from './typing.ts'

/** What api.weixin.qq.com answers. */
export const officialCalls: Calls = {
  '/cgi-bin/stable_token': openly('POST', giveStable),
  '/cgi-bin/token': openly('GET', giveClassic),
  '/cgi-bin/message/custom/send': post(sendMessage),
  '/cgi-bin/message/custom/typing': post(showTyping),
  '/cgi-bin/message/custom/business/typing': post(showMiniTyping),
  '/cgi-bin/media/upload': post(upload),
  '/cgi-bin/media/get': get(download),
  '/cgi-bin/media/get/jssdk': get(download),
  '/cgi-bin/user/info': get(giveInfo),
  '/cgi-bin/ticket/getticket': get(giveTicket),
  '/cgi-bin/getcallbackip': get(() => ({ json: { ip_list: ['127.0.0.1'] } })),
  '/cgi-bin/clear_quota': post(({ world }) => {
    world.faults.quotaUsedUp = false
    return done()
  }),
  '/sns/jscode2session': openly('GET', openSession),
  '/sns/oauth2/access_token': openly('GET', exchangeCode),
  '/sns/userinfo': openly('GET', giveProfile),
}
