import { Button } from 'antd'
import { useState } from 'react'
import { checkHours } from '@yanshu/contract/hours.ts'
import type { OpeningHours } from '@yanshu/contract/hours.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { MomentField } from '../../ui/moment-fields.tsx'
import { useAct } from '../../ui/use-act.ts'
import { FormPart } from '../routing/form-part.tsx'
import { nextFreeDate } from './exceptions.ts'
import { zoneMoment } from './zone-moment.ts'
import { minuteOf } from './clock-minutes.ts'

/** Whether the hours, saved or not, are open at a moment of their own time zone. */
export function HoursCheck({ hours }: { hours: () => OpeningHours }) {
  const words = useWords().hours
  const language = useLanguage()
  const [moment, setMoment] = useState(() => `${nextFreeDate([], new Date())}T12:00`)
  const check = useAct({
    do: async () => {
      const given = hours()
      const [date = '', time = ''] = moment.split('T')
      return { ...await call(checkHours, { input: { hours: given, date, minute: minuteOf(time) ?? 0 } }), zone: given.timeZone }
    },
  })
  const found = check.data
  const said = found === undefined ? undefined : found.open ? words.isOpen : found.opensAt === undefined ? words.isClosedForever : words.isClosed(zoneMoment(found.opensAt, found.zone, language))
  return (
    <FormPart title={words.check} about={words.checkHelp}>
      <div className="hours-check">
        <MomentField value={moment} label={words.checkAt} onChange={(next) => { check.reset(); setMoment(next) }} />
        <Button onClick={() => check.mutate()} loading={check.isPending} disabled={moment === ''}>{words.check}</Button>
        <span role="status">{said !== undefined && <span className="chip" data-tone={found?.open === true ? 'good' : 'warn'}>{said}</span>}</span>
      </div>
    </FormPart>
  )
}
