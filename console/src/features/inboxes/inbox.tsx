import { useParams } from 'react-router'
import { useInboxes } from '../../lib/reading.ts'
import { NotFound } from '../../ui/full-page.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { VendorInbox } from './vendor-inbox.tsx'
import { WebInbox } from './web-inbox.tsx'

/** The page of one inbox. */
export function InboxPage() {
  const { inbox: id } = useParams()
  const inboxes = useInboxes()
  return (
    <Loaded query={inboxes} waiting={<div className="page" />}>
      {({ items }) => {
        const inbox = items.find((each) => each.id === id)
        if (inbox === undefined) return <NotFound />
        return inbox.channel === 'web' ? <WebInbox key={inbox.id} inbox={inbox} /> : <VendorInbox key={inbox.id} inbox={inbox} />
      }}
    </Loaded>
  )
}
