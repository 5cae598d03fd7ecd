import { ExportOutlined } from '@ant-design/icons'
import { Form, Input, Select } from 'antd'
import type { Place } from '@yanshu/contract/stores.ts'
import { useWords } from '../../lib/language.ts'
import { mapAddress, readPoint } from './point.ts'

const datums = ['gcj02', 'bd09', 'wgs84'] as const satisfies readonly Place['datum'][]

/** Both coordinates in one field and where they come from, of the form around them. */
export function PlaceFields() {
  const words = useWords()
  const text = words.stores
  const form = Form.useFormInstance()
  // What was wrong with it is looked at again when it is left.
  const forgive = (): void => form.setFields([{ name: 'point', errors: [] }])
  return (
    <div className="field-pair">
      <Form.Item
        name="point" label={text.point} extra={<>{text.pointHelp}<MapLink /></>} validateTrigger="onBlur"
        rules={[{ required: true, message: words.act.required }, { validator: (_rule, point: string | undefined) => (point === undefined || point === '' || readPoint(point) ? Promise.resolve() : Promise.reject(new Error(text.pointWrong))) }]}
      >
        <Input placeholder={text.pointHint} maxLength={60} onChange={forgive} />
      </Form.Item>
      <Form.Item name="datum" label={text.datum} extra={text.datumHelp}><Select options={datums.map((datum) => ({ value: datum, label: text.datums[datum] }))} /></Form.Item>
    </div>
  )
}

/** Opens a map elsewhere, so that nothing is loaded from there until somebody wants it. */
function MapLink() {
  const words = useWords().stores
  const [name, text, datum] = [Form.useWatch<string | undefined>('name'), Form.useWatch<string | undefined>('point'), Form.useWatch<Place['datum'] | undefined>('datum')]
  const point = readPoint(text ?? '')
  if (point === undefined || datum === undefined) return null
  return <a className="store-map" href={mapAddress({ ...point, datum }, name ?? '')} target="_blank" rel="noopener noreferrer"><ExportOutlined aria-hidden="true" /> {words.seeOnMap}</a>
}
