import { ShopOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Popover } from 'antd'
import { use, useState } from 'react'
import { findNearestStores } from '@yanshu/contract/stores.ts'
import type { NearStore, Place } from '@yanshu/contract/stores.ts'
import { call } from '../../../lib/api.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { copyText } from '../../../ui/copy.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { insertAtCaret } from '../../conversations/composer/insertions.ts'
import { distanceWords } from '../opening-words.ts'
import { OpeningChip } from '../store-rows.tsx'
import { NearStores } from './near-stores.ts'
import type { Offering } from './near-stores.ts'
import { storeText } from './store-text.ts'
import '../stores.css'

/** Beside a place in a conversation: the stores near it, to be put into the reply. Nothing for who may not see stores, and while they are off. */
export function NearButton({ place }: { place: Place }) {
  const words = useWords().stores
  const offering = use(NearStores)
  const may = useMay('stores.read')
  const isOn = useMe().modules.includes('stores')
  const [open, setOpen] = useState(false)
  if (offering === undefined || !may || !isOn) return null
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottom" title={words.nearTitle} content={open ? <Near place={place} offering={offering} onDone={() => setOpen(false)} /> : null}>
      <Button type="text" size="small" icon={<ShopOutlined />} aria-label={words.nearTitle} title={words.nearTitle} />
    </Popover>
  )
}

function Near({ place, offering, onDone }: { place: Place; offering: Offering; onDone: () => void }) {
  const words = useWords().stores
  const { latitude, longitude, datum } = place
  const near = useQuery({
    queryKey: ['stores', 'near', latitude, longitude, datum, offering.brand], queryFn: () => call(findNearestStores, { input: { place: { latitude, longitude, datum }, brand: offering.brand } }),
  })
  return (
    <div className="near-popover">
      <Loaded query={near}>
        {({ items }) => (items.length === 0 ? <p className="faint">{words.nobodyNear}</p> : <ul className="near-stores">{items.map((store) => <NearLine key={store.id} store={store} offering={offering} onDone={onDone} />)}</ul>)}
      </Loaded>
    </div>
  )
}

function NearLine({ store, offering, onDone }: { store: NearStore; offering: Offering; onDone: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const { message } = App.useApp()
  const text = (): string => storeText(store, { now: Date.now(), language, words: words.stores })
  const take = (): void => {
    if (offering.mayWrite && insertAtCaret(offering.conversation, text())) return onDone()
    void copyText(text()).then(() => message.success(words.act.copied))
  }
  return (
    <li>
      <b>{store.name}</b><span className="near-distance">{distanceWords(store.metres, words.stores)}</span>
      <span className="soft">{store.address}</span>
      <span className="near-facts">
        <OpeningChip opening={store.opening} timeZone={store.timeZone} />
        <span className="toolbar-space" />
        <Button size="small" onClick={take}>{offering.mayWrite ? words.stores.putIn : words.act.copy}</Button>
      </span>
    </li>
  )
}
