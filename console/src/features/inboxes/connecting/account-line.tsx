import { Form, Input, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import type { Account, AccountField } from '@yanshu/contract/accounts.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { SecretInput } from './secret-input.tsx'

interface LineProps {
  field: AccountField
  stored: Account | undefined
  /** Stands beside the input. */
  beside?: ReactNode
}

/** One line of a channel's form. */
export function AccountLine({ field, stored, beside }: LineProps) {
  const words = useWords()
  const language = useLanguage()
  const { name, kind, title, hint, optional } = field
  const isThere = kind === 'secret' && stored?.secrets[name] !== undefined
  const isNeeded = optional !== true && !isThere && kind !== 'switch'
  return (
    <Form.Item
      name={name} label={<>{title[language]}{optional === true && field.asked !== true && <span className="faint line-optional">{words.act.optional}</span>}</>}
      extra={((hint !== undefined && !isThere) || beside !== undefined) && <>{!isThere && hint?.[language]}{beside}</>} rules={isNeeded ? [{ required: true, whitespace: kind !== 'choice', message: words.connecting.absent }] : []}
      {...(kind === 'switch' && { valuePropName: 'checked' })}
    >
      {inputOf(field, language, isThere ? stored?.secrets[name]?.setAt : undefined)}
    </Form.Item>
  )
}

function inputOf({ kind, choices, title }: AccountField, language: 'zh-CN' | 'en-US', setAt: number | undefined): ReactNode {
  if (kind === 'secret') return <SecretInput setAt={setAt} title={title[language] ?? ''} />
  if (kind === 'switch') return <Switch />
  if (kind === 'number') return <InputNumber className="wide-number" />
  if (kind === 'choice') return <Select options={choices?.map((each) => ({ value: each.value, label: each.title[language] })) ?? []} />
  return <Input maxLength={500} autoCapitalize="none" autoComplete="off" spellCheck={false} />
}
