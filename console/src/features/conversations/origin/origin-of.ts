/** An account and the channel before it (公众号 · 鹿溪优选); the channel is left out where the account's name says it already. */
export interface Origin { readonly kind?: string; readonly account: string }

/** Of a channel and of the inbox, both by their names. */
export function originOf(channel: string, inbox: string): Origin {
  return inbox.toLowerCase().includes(channel.toLowerCase()) ? { account: inbox } : { kind: channel, account: inbox }
}
