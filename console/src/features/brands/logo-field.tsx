import { DeleteOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../../lib/language.ts'
import { readLogoFile } from './shrink.ts'
import type { LogoProblem } from './shrink.ts'

interface LogoFieldProps {
  /** An address, or a chosen picture as a `data:` address. Given by the form's item. */
  value?: string | undefined
  onChange?: (value: string | undefined) => void
  id?: string
  color: string
}

/** The logo: a picture chosen from a file, shown at once, or the address of one. */
export function LogoField({ value, onChange, id, color }: LogoFieldProps) {
  const words = useWords().brands
  const file = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<LogoProblem>()
  const isPicture = value !== undefined && /^(data:|\/api\/brand-logos\/)/.test(value)
  const change = (next: string | undefined): void => {
    setProblem(undefined)
    onChange?.(next)
  }
  const choose = (chosen: File | undefined): void => {
    if (chosen) void readLogoFile(chosen).then(change, (error: Error) => setProblem(error.message as LogoProblem))
  }
  return (
    <div className="logo-field">
      <Picture key={value} value={value} color={color} />
      <div className="logo-acts">
        <div className="logo-buttons">
          <Button icon={<UploadOutlined />} onClick={() => file.current?.click()}>{value === undefined ? words.logoUpload : words.logoReplace}</Button>
          {value !== undefined && <Button type="text" icon={<DeleteOutlined />} onClick={() => change(undefined)}>{words.logoRemove}</Button>}
          <input
            ref={file} type="file" hidden accept="image/png,image/jpeg,image/webp,image/svg+xml" aria-label={words.logoUpload}
            onChange={(event) => {
              choose(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
        {problem !== undefined && <p className="logo-problem" role="alert">{words[problem]}</p>}
        {isPicture ? <p className="faint">{words.logoUploaded}</p> : <Input id={id ?? ''} maxLength={2000} value={value} placeholder={words.logoAddress} onChange={(event) => change(event.target.value.trim() || undefined)} />}
      </div>
    </div>
  )
}

/** As the widget's header shows it. A picture of another site is not fetched here. */
function Picture({ value, color }: { value: string | undefined; color: string }) {
  const words = useWords().brands
  const [broken, setBroken] = useState(false)
  const isShown = value !== undefined && !/^https?:/i.test(value) && !broken
  return (
    <span className="logo-picture" style={{ background: color }} title={value === undefined ? words.logoNone : undefined}>
      {isShown && <img src={value} alt={words.logo} onError={() => setBroken(true)} />}
    </span>
  )
}
