import { useQuery } from '@tanstack/react-query'
import { blockContact, readContact } from '@yanshu/contract/contacts.ts'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAct } from '../../ui/use-act.ts'
import { BlockContact } from '../moderation/block-contact.tsx'
import { ContactCard } from './contact-card.tsx'
import { ContactConversations } from './contact-conversations.tsx'

/** One contact beside the list: what is known, and every conversation. */
export function ContactDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const words = useWords().contacts
  const navigate = useNavigate()
  const mayBlock = useMay('contacts.block')
  return (
    <Drawer open={id !== undefined} onClose={onClose} title={words.details} size={Math.min(440, window.innerWidth)} extra={id !== undefined && mayBlock && <BlockButton id={id} />} destroyOnHidden>
      {id !== undefined && (
        <div className="contact-drawer">
          <ContactCard id={id} />
          <h3>{words.conversations}</h3>
          <ContactConversations contact={id} onOpen={(conversation) => void navigate(`/workspace/all/${conversation}`)} />
        </div>
      )}
    </Drawer>
  )
}

function BlockButton({ id }: { id: string }) {
  const words = useWords()
  const [asking, setAsking] = useState(false)
  const { data } = useQuery({ queryKey: ['contacts', 'one', id], queryFn: () => call(readContact, { params: { id } }) })
  const unblock = useAct({ do: () => call(blockContact, { params: { id }, input: { blocked: false } }), changes: ['contacts'], said: words.contacts.unblockedNow })
  if (data === undefined) return null
  return (
    <>
      <Button size="small" danger={!data.blocked} loading={unblock.isPending} onClick={() => (data.blocked ? unblock.mutate() : setAsking(true))}>{data.blocked ? words.contacts.unblock : words.contacts.block}</Button>
      {asking && <BlockContact id={id} name={data.name} onClose={() => setAsking(false)} />}
    </>
  )
}
