import { done, get, openly, post } from '../calls/request.ts'
import type { Calls } from '../calls/request.ts'
import { findByUnionid, giveContact, sendWelcome } from './contacts.ts'
import { giveAgentTicket, giveCorpTicket, giveCorpToken, giveDetail, giveMember, giveUser, giveUserOldStyle, sendToMembers } from './identity.ts'
import { addAccount, addContactWay, changeServicers, listAccounts, listServicers, removeAccount, updateAccount } from './kf/accounts.ts'
import { giveCustomers } from './kf/customers.ts'
import { sendKfMessage, sendOnEvent } from './kf/send.ts'
import { moveState, showState } from './kf/states.ts'
import { syncMessages } from './kf/sync.ts'
import { downloadFromCorp, uploadToCorp } from './media.ts'

/** What qyapi.weixin.qq.com answers. */
export const wecomCalls: Calls = {
  '/cgi-bin/gettoken': openly('GET', giveCorpToken),
  '/cgi-bin/kf/sync_msg': post(syncMessages),
  '/cgi-bin/kf/send_msg': post(sendKfMessage),
  '/cgi-bin/kf/send_msg_on_event': post(sendOnEvent),
  '/cgi-bin/kf/service_state/get': post(showState),
  '/cgi-bin/kf/service_state/trans': post(moveState),
  '/cgi-bin/kf/account/list': post(listAccounts),
  '/cgi-bin/kf/account/add': post(addAccount),
  '/cgi-bin/kf/account/update': post(updateAccount),
  '/cgi-bin/kf/account/del': post(removeAccount),
  '/cgi-bin/kf/add_contact_way': post(addContactWay),
  '/cgi-bin/kf/servicer/add': post(changeServicers),
  '/cgi-bin/kf/servicer/del': post(changeServicers),
  '/cgi-bin/kf/servicer/list': get(listServicers),
  '/cgi-bin/kf/customer/batchget': post(giveCustomers),
  '/cgi-bin/externalcontact/get': get(giveContact),
  '/cgi-bin/externalcontact/unionid_to_external_userid': post(findByUnionid),
  '/cgi-bin/externalcontact/send_welcome_msg': post(sendWelcome),
  '/cgi-bin/auth/getuserinfo': get(giveUser),
  '/cgi-bin/user/get': get(giveMember),
  '/cgi-bin/user/getuserinfo': get(giveUserOldStyle),
  '/cgi-bin/auth/getuserdetail': post(giveDetail),
  '/cgi-bin/get_jsapi_ticket': get(giveCorpTicket),
  '/cgi-bin/ticket/get': get(giveAgentTicket),
  '/cgi-bin/message/send': post(sendToMembers),
  '/cgi-bin/media/upload': post(uploadToCorp),
  '/cgi-bin/media/get': get(downloadFromCorp),
  '/cgi-bin/getcallbackip': get(() => done({ ip_list: ['127.0.0.1'] })),
}
