import { DAY, MINUTE, SECOND } from './clock.ts'
import type { Clock } from './clock.ts'
import { Refusal, refuseIf, refuseUnless } from './errors.ts'
import { newId } from './ids.ts'

export type TokenKind = 'stable' | 'classic' | 'wecom'

export const TOKEN_LIFE = 7_200 * SECOND
const OVERLAP = 5 * MINUTE
const FORCED_PAUSE = 30 * SECOND
const FORCED_A_DAY = 20
const CLASSIC_A_DAY = 2_000

interface Token {
  readonly text: string
  readonly owner: string
  readonly kind: TokenKind
  until: number
  /** Taken back before its time. */
  revoked: boolean
}

export interface Tokens {
  /** The token that is valid now, as stable_token and gettoken give it, with the seconds that it lives on. */
  current(kind: TokenKind, owner: string): { access_token: string; expires_in: number }
  /** A new one whatever there was: the classic call, and stable_token with force_refresh. */
  renew(kind: 'stable' | 'classic', owner: string): { access_token: string; expires_in: number }
  /** Whose token it is. Throws the platform's refusal for one that is missing, expired or not valid. */
  ownerOf(text: string | null, host: 'api' | 'qyapi'): string
  /** Takes all tokens of an owner back before their time. */
  revoke(owner: string): void
}

/** Access tokens of both hosts. An owner is an appid, or a corp and its application. */
export function createTokens(clock: Clock): Tokens {
  const all = new Map<string, Token>()
  const latest = new Map<string, Token>()
  const renewed = new Map<string, number[]>()

  const issue = (kind: TokenKind, owner: string): Token => {
    const token: Token = { text: newId(kind === 'wecom' ? '' : '91_', kind === 'wecom' ? 214 : 157), owner, kind, until: clock.now() + TOKEN_LIFE, revoked: false }
    all.set(token.text, token)
    latest.set(`${kind} ${owner}`, token)
    return token
  }
  const present = (token: Token) => ({ access_token: token.text, expires_in: Math.max(1, Math.floor((token.until - clock.now()) / SECOND)) })
  const lives = (token: Token | undefined): token is Token => token !== undefined && !token.revoked && token.until > clock.now()

  return {
    current(kind, owner) {
      const token = latest.get(`${kind} ${owner}`)
      // In its last five minutes a new one is given, and both hold.
      const isFresh = lives(token) && (kind !== 'stable' || token.until - clock.now() > OVERLAP)
      return present(isFresh ? token : issue(kind, owner))
    },
    renew(kind, owner) {
      const key = `${kind} ${owner}`
      const past = (renewed.get(key) ?? []).filter(at => at > clock.now() - DAY)
      refuseIf(past.length >= (kind === 'stable' ? FORCED_A_DAY : CLASSIC_A_DAY), 45009)
      refuseIf(kind === 'stable' && clock.now() - (past.at(-1) ?? -Infinity) < FORCED_PAUSE, 45011)
      renewed.set(key, [...past, clock.now()])
      const former = latest.get(key)
      if (former && kind === 'stable') former.revoked = true
      if (former && kind === 'classic') former.until = Math.min(former.until, clock.now() + OVERLAP)
      return present(issue(kind, owner))
    },
    ownerOf(text, host) {
      refuseUnless(text, 41001)
      const token = all.get(text)
      if (token === undefined || token.revoked || (token.kind === 'wecom') !== (host === 'qyapi')) throw new Refusal(host === 'api' ? 40001 : 40014)
      refuseIf(token.until <= clock.now(), 42001)
      return token.owner
    },
    revoke(owner) {
      for (const token of all.values()) if (token.owner === owner) token.revoked = true
    },
  }
}
