/** An inbox behind its channel: 「公众号 · 鹿溪优选」; alone where its name says the channel already. */
export function originText(channel: string, inbox: string): string {
  return inbox.toLowerCase().includes(channel.toLowerCase()) ? inbox : `${channel} · ${inbox}`
}
