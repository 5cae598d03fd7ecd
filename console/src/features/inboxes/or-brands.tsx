import { Button, ColorPicker, Input } from 'antd'
import type { Brand } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { colorPresets, plainColor } from './brand-of.ts'

/** An address of a picture or page: of any site, or a path on this one. */
export const addressPattern = /^(https?:\/\/[^\s]+|\/[^\s/][^\s]*)$/i

interface FieldProps<T> {
  /** Given by the form's item, as is `id`. */
  value?: T | undefined
  onChange?: (value: T | undefined) => void
  id?: string
  brand: Brand | undefined
}

/** A colour that is the brand's until the inbox has one of its own. */
export function ColorOrBrands({ value, onChange, id, brand }: FieldProps<string>) {
  const words = useWords().inboxes
  return (
    <div className="or-brands" id={id}>
      <ColorPicker
        value={value ?? brand?.theme.color ?? plainColor} onChange={(color) => onChange?.(color.toHexString().slice(0, 7))}
        disabledAlpha showText presets={[{ label: words.presets, colors: colorPresets }]} format="hex" disabledFormat
      />
      <Whose isOwn={value !== undefined} brand={brand} onBack={() => onChange?.(undefined)} />
    </div>
  )
}

/** A text that is the brand's while the inbox's own is empty. */
export function TextOrBrands({ value, onChange, id, brand, field, placeholder }: FieldProps<string> & { field: 'logo' | 'privacy'; placeholder: string }) {
  const words = useWords()
  const given = brand?.theme[field]
  const isOwn = (value ?? '').trim() !== ''
  const shown = given === undefined ? placeholder : field === 'logo' && given.startsWith('/api/') ? words.brands.logoUploaded : given
  return (
    <div className="or-brands">
      <Input id={id ?? ''} maxLength={2000} value={value} onChange={(event) => onChange?.(event.target.value || undefined)} placeholder={shown} />
      {(isOwn || given !== undefined) && <Whose isOwn={isOwn} brand={brand} onBack={() => onChange?.(undefined)} />}
    </div>
  )
}

function Whose({ isOwn, brand, onBack }: { isOwn: boolean; brand: Brand | undefined; onBack: () => void }) {
  const words = useWords().inboxes
  if (!isOwn) return <span className="chip" data-tone="brand">{words.ofBrand(brand?.name ?? '…')}</span>
  return <span className="or-whose"><span className="chip">{words.ownHere}</span><Button type="link" size="small" onClick={onBack}>{words.backToBrand}</Button></span>
}
