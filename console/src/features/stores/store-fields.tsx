import { Form, Input, Select, Switch } from 'antd'
import { doOverlap, overlappingDays } from '@yanshu/contract/hours.ts'
import type { OpeningHours } from '@yanshu/contract/hours.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { listed } from '../../lib/listed.ts'
import { useBrands } from '../../lib/reading.ts'
import { timeZones } from '../brands/time-zones.ts'
import { ExceptionList } from '../hours/exception-list.tsx'
import { WeekGrid } from '../hours/week-grid.tsx'
import { PlaceFields } from './place-fields.tsx'
import '../hours/hours.css'

const zones = timeZones().map((zone) => ({ value: zone, label: zone }))
const phone = /^[\d\s()+\-（）转,，、/*#]{3,40}$/

/** The fields of a store. */
export function StoreFields({ isNew }: { isNew: boolean }) {
  const words = useWords()
  const text = words.stores
  const brands = useBrands().data?.items ?? []
  const needed = { required: true, whitespace: true, message: words.act.required }
  return (
    <>
      <Form.Item name="name" label={text.name} rules={[needed]}><Input maxLength={60} autoFocus={isNew} placeholder={text.nameHint} /></Form.Item>
      <Form.Item name="address" label={text.address} rules={[needed]}><Input maxLength={200} placeholder={text.addressHint} /></Form.Item>
      <PlaceFields />
      <div className="field-pair">
        <Form.Item name="phone" label={text.phone} rules={[{ pattern: phone, message: text.phoneWrong }]}><Input maxLength={40} inputMode="tel" placeholder={text.phoneHint} /></Form.Item>
        <Form.Item name="code" label={text.code} extra={text.codeHelp}><Input maxLength={40} /></Form.Item>
      </div>
      {brands.length > 1 && <Form.Item name="brand" label={text.brand}><Select options={[{ value: null, label: text.everyBrand }, ...brands.map((each) => ({ value: each.id, label: each.name }))]} /></Form.Item>}
      <Form.Item name="knowsHours" label={text.knowsHours} valuePropName="checked"><Switch /></Form.Item>
      <HoursFields />
      <Form.Item name="enabled" label={text.enabledLabel} valuePropName="checked"><Switch /></Form.Item>
    </>
  )
}

function HoursFields() {
  const words = useWords()
  const text = words.stores
  const language = useLanguage()
  const isKnown = Form.useWatch<boolean | undefined>('knowsHours') ?? true
  const clash = (days: readonly string[]) => (days.length === 0 ? Promise.resolve() : Promise.reject(new Error(text.overlap(listed(days, language)))))
  if (!isKnown) return <p className="faint store-no-hours">{text.hoursUnknown}</p>
  return (
    <>
      <Form.Item name="week" label={text.week} rules={[{ validator: (_rule, week: OpeningHours['week']) => clash(overlappingDays(week).map((day) => words.hours.days[day] ?? '')) }]}><WeekGrid /></Form.Item>
      <Form.Item name="exceptions" label={text.exceptions} extra={text.exceptionsHelp} rules={[{ validator: (_rule, those: OpeningHours['exceptions']) => clash(those.filter((each) => doOverlap(each.slots)).map((each) => each.date)) }]}><ExceptionList /></Form.Item>
      <Form.Item name="timeZone" label={text.timeZone}><Select showSearch options={zones} /></Form.Item>
    </>
  )
}
