import { CopyOutlined, EnvironmentFilled } from '@ant-design/icons'
import type { Part } from '@yanshu/contract/messages.ts'
import { App, Button } from 'antd'
import { useWords } from '../../../../lib/language.ts'
import { copyText } from '../../../../ui/copy.ts'
import { NearButton } from '../../../stores/offering/near-button.tsx'
import { placeText } from '../part-text.ts'

/** A place in words and numbers, to be copied into whichever map is at hand: no outside map is loaded. */
export function LocationCard({ place }: { place: Extract<Part, { type: 'location' }> }) {
  const words = useWords()
  const { message } = App.useApp()
  const text = words.desk.cards
  const copy = (): void => void copyText(placeText(place)).then(() => message.success(words.act.copied))
  return (
    <div className="desk-card">
      <span className="desk-card-mark"><EnvironmentFilled /></span>
      <span className="desk-card-body">
        <strong>{place.name ?? place.address ?? text.location}</strong>
        {place.name !== undefined && place.address !== undefined && <span>{place.address}</span>}
        <span className="faint desk-card-numbers"><span>{place.latitude.toFixed(6)}, {place.longitude.toFixed(6)}</span> <span>{text.datums[place.datum]}</span></span>
      </span>
      <NearButton place={place} />
      <Button type="text" size="small" icon={<CopyOutlined />} aria-label={text.copyPlace} title={text.copyPlace} onClick={copy} />
    </div>
  )
}
