import { Switch } from 'antd'
import { writeWeek } from '@yanshu/contract/hours-text.ts'
import { editStore } from '@yanshu/contract/stores.ts'
import type { Store, StoreOpening } from '@yanshu/contract/stores.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { useAct } from '../../ui/use-act.ts'
import { openingWords } from './opening-words.ts'
import { pointText } from './point.ts'
import { inputOf } from './store-values.ts'

/** Stores as rows, with a switch for each. */
export function StoreRows({ stores, stale, onOpen }: { stores: Store[]; stale: boolean; onOpen: (store: Store) => void }) {
  const words = useWords().stores
  const language = useLanguage()
  const brands = useBrands().data?.items ?? []
  const brandOf = ({ brand }: Store): string | undefined => (brand === undefined ? undefined : brands.find((each) => each.id === brand)?.name)
  const columns: Column<Store>[] = [
    {
      key: 'name', title: words.store, phone: 'head',
      cell: (store) => <span className="store-name"><button type="button" className="link-button" onClick={() => onOpen(store)}>{store.name}</button><small>{[store.code, store.address].filter((each) => each !== undefined).join(' · ')}</small></span>,
    },
    { key: 'phone', title: words.phone, width: 140, cell: (store) => store.phone },
    {
      key: 'hours', title: words.hours, width: 240,
      cell: (store) => <span className="store-hours"><OpeningChip opening={store.opening} timeZone={store.hours?.timeZone} /><small>{store.hours === undefined ? words.unknown : writeWeek(store.hours.week, language).replaceAll(/[；;]\s*/g, '\n')}</small></span>,
    },
    { key: 'place', title: words.place, width: 190, cell: (store) => <span className="store-point">{pointText(store.place)}<small>{words.datumShort[store.place.datum]}</small></span> },
    ...(brands.length > 1 ? [{ key: 'brand', title: words.brand, width: 120, cell: (store: Store) => <span className="chip">{brandOf(store) ?? words.everyBrand}</span> }] : []),
    { key: 'enabled', title: words.enabled, width: 80, phone: 'corner', cell: (store) => <Enable store={store} /> },
  ]
  return <Rows label={words.list} columns={columns} rows={stores} rowKey={(store) => store.id} stale={stale} onOpen={onOpen} quiet={(store) => !store.enabled} />
}

/** Whether it is open now. */
export function OpeningChip({ opening, timeZone = 'Asia/Shanghai' }: { opening: StoreOpening | undefined; timeZone: string | undefined }) {
  const words = useWords().stores
  const language = useLanguage()
  if (opening === undefined) return null
  return <span className="chip" data-tone={opening.open ? 'good' : 'warn'}>{openingWords(opening, { timeZone, now: Date.now(), language, words })}</span>
}

function Enable({ store }: { store: Store }) {
  const words = useWords().stores
  const may = useMay('stores.manage')
  const turn = useAct({ do: (enabled: boolean) => call(editStore, { params: { id: store.id }, input: { store: { ...inputOf(store), enabled }, revision: store.revision } }), changes: ['stores'] })
  return <Switch size="small" checked={turn.isPending ? turn.variables : store.enabled} disabled={!may} loading={turn.isPending} onChange={(on) => turn.mutate(on)} aria-label={words.enableLabel(store.name)} />
}
