import { CopyOutlined } from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import type { ReactNode } from 'react'
import { ApiError } from '../lib/api-error.ts'
import { useWords, wordsNow } from '../lib/language.ts'
import type { Catalogue } from '../lib/language.ts'
import { copyText } from './copy.ts'

interface FailureProps {
  error: unknown
  retry?: (() => unknown) | undefined
  extra?: ReactNode
}

/** An error where content should be: what happened, its number to copy, and a way to try again. */
export function Failure({ error, retry, extra }: FailureProps) {
  const words = useWords()
  const requestId = error instanceof ApiError ? error.requestId : undefined
  return (
    <Alert
      type="error" showIcon className="failure" title={failureText(error, words)}
      description={requestId === undefined || isEveryday(error) ? extra : <><RequestNumber id={requestId} />{extra}</>}
      action={retry && <Button size="small" onClick={() => void retry()}>{words.act.retry}</Button>}
    />
  )
}

function RequestNumber({ id }: { id: string }) {
  const words = useWords()
  const { message } = App.useApp()
  const copy = (): void => void copyText(id).then(() => message.success(words.act.copied))
  return (
    <span className="request-number">
      {words.errors.number} <code>{id}</code>
      <Button type="text" size="small" icon={<CopyOutlined />} aria-label={words.act.copy} onClick={copy} />
    </span>
  )
}

/** What a person reads for `error`: the server's wording, or ours when the server did not answer. */
export function failureText(error: unknown, words: Catalogue = wordsNow()): string {
  if (!(error instanceof ApiError)) return words.errors.unknown
  if (error.code === 'offline') return error.status === 0 ? words.errors.offline : words.errors.badAnswer
  return error.message
}

/** Refusals that explain themselves need no number. */
function isEveryday(error: unknown): boolean {
  return error instanceof ApiError && error.status > 0 && error.status < 500
}
