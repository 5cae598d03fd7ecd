import { CloseOutlined, PictureOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { failureText } from '../../../ui/failure.tsx'
import { uploadFile } from '../../conversations/upload-file.ts'
import type { PictureValue } from './canned-values.ts'

interface FieldProps { value?: readonly PictureValue[]; onChange?: (pictures: readonly PictureValue[]) => void; disabled: boolean; most: number; onBusy: (busy: boolean) => void }

const accepted = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** The pictures of a reply: uploaded at once, seen before they are kept. */
export function PictureField({ value = [], onChange, disabled, most, onBusy }: FieldProps) {
  const words = useWords().canned
  const { message } = App.useApp()
  const chooser = useRef<HTMLInputElement>(null)
  const latest = useRef(value)
  latest.current = value
  const [loading, setLoading] = useState(false)
  const busy = (on: boolean): void => { setLoading(on); onBusy(on) }
  const add = async (file: File): Promise<void> => {
    if (!accepted.includes(file.type)) return void message.warning(words.pictureWrong)
    busy(true)
    try {
      const stored = await uploadFile(file, () => undefined, new AbortController().signal)
      onChange?.([...latest.current, { file: stored.file, name: file.name, src: URL.createObjectURL(file) }])
    } catch (error) {
      void message.error(failureText(error))
    } finally {
      busy(false)
    }
  }
  return (
    <div className="canned-pictures">
      {value.map((each) => (
        <figure key={each.file}>
          <img src={each.src} alt={each.name} />
          {!disabled && <button type="button" aria-label={words.removePicture(each.name)} onClick={() => onChange?.(value.filter((one) => one.file !== each.file))}><CloseOutlined /></button>}
        </figure>
      ))}
      {!disabled && value.length < most && <Button type="dashed" icon={<PictureOutlined />} loading={loading} onClick={() => chooser.current?.click()}>{words.addPicture}</Button>}
      <input
        ref={chooser} type="file" style={{ display: 'none' }} accept={accepted.join(',')} aria-label={words.addPicture}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void add(file)
        }}
      />
    </div>
  )
}
