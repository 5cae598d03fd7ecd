import { useWords } from '../../../lib/language.ts'
import { useInboxes } from '../../../lib/reading.ts'
import { ChannelIcon } from '../../inboxes/connecting/channel-mark.tsx'
import { originText } from './origin-text.ts'
import './origin.css'

/** Through which channel and account a conversation came; nothing in an installation that has one inbox only. */
export function OriginLine({ inbox }: { inbox: string }) {
  const origin = useOrigin(inbox)
  if (origin === undefined) return null
  return (
    <span className="origin" data-channel={origin.channel} title={origin.text}>
      <span className="origin-icon" aria-hidden="true"><ChannelIcon channel={origin.channel} /></span>
      <span className="origin-name">{origin.text}</span>
    </span>
  )
}

/** The same as a text, with the channel's name on the wire. */
export function useOrigin(inbox: string): { channel: string; text: string } | undefined {
  const words = useWords().desk
  const inboxes = useInboxes().data?.items ?? []
  const found = inboxes.find((each) => each.id === inbox)
  if (found === undefined || inboxes.length < 2) return undefined
  return { channel: found.channel, text: originText(words.channels[found.channel] ?? found.channel, found.name) }
}
