/** What the platform says to an error code: the texts of its answers, which a program should not match. */
const texts: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40002: 'invalid grant_type',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40058: 'invalid Request Parameter',
  40066: 'invalid url',
  40093: 'invalid signature',
  40096: 'invalid external userid',
  40125: 'invalid appsecret',
  40164: 'invalid ip, not in whitelist',
  40200: 'invalid account type',
  41001: 'access_token missing',
  41005: 'media data missing',
  41051: 'externaluser has started chatting',
  41096: 'code expired or used',
  42001: 'access_token expired',
  43002: 'require POST method',
  43004: 'require subscribe',
  43019: 'require remove blacklist',
  44004: 'empty content',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45007: 'playtime out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45015: 'response out of time limit or subscription is canceled',
  45033: 'api concurrent out of limit',
  45047: 'out of response count limit',
  45072: 'invalid command',
  45080: 'need interaction before typing',
  45081: 'already typing',
  45098: 'message menu list too long',
  47001: 'data format error',
  48001: 'api unauthorized',
  48002: 'user refuse to receive message',
  50001: 'redirect_uri unauthorized',
  60011: 'no privilege to access/modify contact/party/agent',
  60020: 'not allow to access from your ip',
  60111: 'userid not found',
  80001: 'untrusted domain',
  81013: 'user & party & tag all invalid',
  84061: 'not external contact',
  95000: 'invalid open_kfid',
  95001: 'send msg count limit',
  95002: 'send msg time limit',
  95004: 'open_kfid not existed',
  95006: 'invalid kf account name',
  95007: 'invalid msg token',
  95008: 'menu list too long',
  95009: 'invalid menu type',
  95013: 'conversation end',
  95014: 'user is not a servicer of the account',
  95016: 'not allow to change to the service_state',
  95017: 'invalid api permission',
  95018: 'send msg session status invalid',
  95019: 'servicer is not receiving',
  95030: 'message type is banned',
  301002: 'not allow operate another agent with this accesstoken',
}

/** A refusal with an error code of the platform; it becomes `{errcode, errmsg}` with HTTP status 200. */
export class Refusal extends Error {
  readonly code: number

  constructor(code: number, detail?: string) {
    const text = texts[code] ?? 'unknown error'
    super(detail === undefined ? text : `${text}: ${detail}`)
    this.code = code
  }
}

/** Refuses when the condition holds. */
export function refuseIf(condition: boolean, code: number, detail?: string): void {
  if (condition) throw new Refusal(code, detail)
}

/** Refuses unless the condition holds; what is asked for is there afterwards. */
export function refuseUnless(condition: unknown, code: number, detail?: string): asserts condition {
  if (!condition) throw new Refusal(code, detail)
}
