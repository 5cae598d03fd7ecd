import { useWords } from '../../../lib/language.ts'
import { useInboxes } from '../../../lib/reading.ts'
import { ChannelIcon } from '../../inboxes/connecting/channel-mark.tsx'
import { originOf } from './origin-of.ts'
import './origin.css'

/** Through which channel and account a conversation came; nothing in an installation that has one inbox only. Where room is short the channel's word gives way to its picture. */
export function OriginLine({ inbox }: { inbox: string }) {
  const words = useWords().desk
  const found = useOrigin(inbox)
  if (found === undefined) return null
  const { kind, account } = originOf(words.channels[found.channel] ?? found.channel, found.name)
  return (
    <span className="origin" data-channel={found.channel} title={kind === undefined ? account : `${kind} · ${account}`}>
      <span className="origin-icon" aria-hidden="true"><ChannelIcon channel={found.channel} /></span>
      {kind !== undefined && <span className="origin-kind">{kind} ·</span>}
      <span className="origin-account">{account}</span>
    </span>
  )
}

/** The inbox, where there are others. */
export function useOrigin(inbox: string): { readonly channel: string; readonly name: string } | undefined {
  const inboxes = useInboxes().data?.items ?? []
  return inboxes.length < 2 ? undefined : inboxes.find((each) => each.id === inbox)
}
