import { Alert, Button, Drawer, Form, Select } from 'antd'
import { findNearestStores } from '@yanshu/contract/stores.ts'
import type { NearStore } from '@yanshu/contract/stores.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { distanceWords } from './opening-words.ts'
import { PlaceFields } from './place-fields.tsx'
import { readPoint } from './point.ts'
import { OpeningChip } from './store-rows.tsx'
import type { StoreValues } from './store-values.ts'

/** `brand` has no field where there is only one. */
type Values = Pick<StoreValues, 'point' | 'datum'> & { brand?: string | null }

/** Which stores a contact is told who sends a place. */
export function TryPlace({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const text = words.stores
  const brands = useBrands().data?.items ?? []
  const look = useAct({
    do: ({ point, datum, brand }: Values) => call(findNearestStores, { input: { place: { ...(readPoint(point) ?? { latitude: 0, longitude: 0 }), datum }, ...(typeof brand === 'string' && { brand }) } }),
    refused: () => true,
  })
  return (
    <Drawer open title={text.tryTitle} size={520} onClose={onClose}>
      <p className="soft store-lead">{text.tryHelp}</p>
      <Form<Values> layout="vertical" initialValues={{ datum: 'gcj02', brand: null }} onFinish={(values) => look.mutate(values)}>
        <PlaceFields />
        {brands.length > 1 && <Form.Item name="brand" label={text.brand}><Select options={[{ value: null, label: text.allBrands }, ...brands.map((each) => ({ value: each.id, label: each.name }))]} /></Form.Item>}
        <Button type="primary" htmlType="submit" loading={look.isPending}>{text.look}</Button>
      </Form>
      <div className="store-found" role="status">
        {look.error !== null && <Alert type="error" showIcon title={failureText(look.error, words)} />}
        {look.data?.items.length === 0 && <Alert type="info" showIcon title={text.nobodyNear} description={text.nobodyNearHelp} />}
        {look.data !== undefined && look.data.items.length > 0 && <Found stores={look.data.items} />}
      </div>
    </Drawer>
  )
}

function Found({ stores }: { stores: readonly NearStore[] }) {
  const words = useWords().stores
  return (
    <>
      <ol className="near-stores">
        {stores.map((store) => (
          <li key={store.id}>
            <b>{store.name}</b><span className="near-distance">{distanceWords(store.metres, words)}</span>
            <span className="soft">{store.address}</span>
            <span className="near-facts">
              <OpeningChip opening={store.opening} timeZone={store.timeZone} />
              {store.phone !== undefined && <span className="soft">{store.phone}</span>}
              <a href={store.maps.amap} target="_blank" rel="noopener noreferrer">{words.seeOnMap}</a>
            </span>
          </li>
        ))}
      </ol>
      <p className="faint">{words.openFirst}</p>
    </>
  )
}
