import { useQuery } from '@tanstack/react-query'
import { blockContact, readContact } from '@yanshu/contract/contacts.ts'
import { App, Button, Drawer } from 'antd'
import { useNavigate } from 'react-router'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAct } from '../../ui/use-act.ts'
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
  const { modal } = App.useApp()
  const { data } = useQuery({ queryKey: ['contacts', 'one', id], queryFn: () => call(readContact, { params: { id } }) })
  const block = useAct({
    do: (blocked: boolean) => call(blockContact, { params: { id }, input: { blocked } }), changes: ['contacts'],
    said: (after) => (after.blocked ? words.contacts.blockedNow : words.contacts.unblockedNow),
  })
  if (data === undefined) return null
  const ask = (): void => {
    if (data.blocked) return block.mutate(false)
    void modal.confirm({
      title: words.contacts.blockTitle(data.name), content: words.contacts.blockHelp, okText: words.contacts.block, cancelText: words.contacts.cancel,
      okButtonProps: { danger: true }, onOk: () => block.mutate(true),
    })
  }
  return <Button size="small" danger={!data.blocked} loading={block.isPending} onClick={ask}>{data.blocked ? words.contacts.unblock : words.contacts.block}</Button>
}
