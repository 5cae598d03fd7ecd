import { ShoppingOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import { Button, Popover } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { usePhone } from '../../../ui/phone.ts'
import { GoodsChoices } from './goods-choices.tsx'

/** Puts goods beside the draft, to be sent as a card. Where there is no knowledge, which names them, there is no button. */
export function GoodsButton({ conversation, onChoose }: { conversation: Conversation; onChoose: (goods: Goods) => void }) {
  const words = useWords().desk.parts
  const mayRead = useMay('knowledge.read')
  const knows = useMe().modules.includes('knowledge') && mayRead
  const phone = usePhone()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  if (!knows) return null
  const choose = (goods: Goods): void => { setOpen(false); onChoose(goods) }
  const leave = (): void => { setOpen(false); button.current?.focus() }
  return (
    <Popover trigger="click" placement={phone ? 'top' : 'topLeft'} open={open} onOpenChange={setOpen} destroyOnHidden content={<GoodsChoices conversation={conversation} onChoose={choose} onLeave={leave} />}>
      <Button ref={button} type="text" icon={<ShoppingOutlined />} aria-label={words.sendGoods} title={words.sendGoods} aria-expanded={open} />
    </Popover>
  )
}
