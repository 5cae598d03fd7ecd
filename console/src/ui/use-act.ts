import { useMutation } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import { App } from 'antd'
import { createElement } from 'react'
import { ApiError } from '../lib/api-error.ts'
import { useWords } from '../lib/language.ts'
import { refresh } from '../lib/queries.ts'
import { failureText } from './failure.tsx'

interface ActParts<Input, Output> {
  do: (input: Input) => Promise<Output>
  /** Topics of the cache that this changes. */
  changes?: readonly string[]
  /** Said in a short notice when done. */
  said?: string | ((output: Output, input: Input) => string | undefined)
  then?: (output: Output, input: Input) => void
  /** Handles an error itself when it returns true; else a notice shows it. */
  refused?: (error: unknown) => boolean
}

/** A change on the server: shows that it is done or why not, and marks what it changed as old. */
export function useAct<Input = void, Output = unknown>(parts: ActParts<Input, Output>): UseMutationResult<Output, Error, Input> {
  const { message, notification } = App.useApp()
  const words = useWords()
  return useMutation({
    mutationFn: parts.do,
    onSuccess: async (output, input) => {
      const said = typeof parts.said === 'function' ? parts.said(output, input) : parts.said
      if (said !== undefined) void message.success(said)
      parts.then?.(output, input)
      await refresh(...(parts.changes ?? []))
    },
    onError: (error) => {
      if (parts.refused?.(error) === true) return
      if (error instanceof ApiError && error.status >= 500 && error.requestId !== undefined) {
        notification.error({
          title: failureText(error, words),
          description: createElement('span', undefined, words.errors.number, ' ', createElement('code', undefined, error.requestId)),
        })
        return
      }
      void message.error(failureText(error, words))
    },
  })
}
