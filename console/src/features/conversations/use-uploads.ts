import { useCallback, useRef, useState } from 'react'
import { ApiError } from '../../lib/api-error.ts'
import { failureText } from '../../ui/failure.tsx'
import { makeClientId } from './client-id.ts'
import { uploadFile } from './upload-file.ts'
import { useWorkspace } from './workspace.ts'

/** A file beside the text in the composer. */
export interface Upload {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly image: boolean
  readonly preview?: string
  /** From 0 to 1 while it is under way. */
  readonly progress: number
  readonly file?: string
  readonly problem?: string
}

const imageTypes = /^image\/(png|jpe?g|gif|webp)$/
const filesAtOnce = 9

/** The uploads of one composer: each begins at once, so that it is usually there when the text is written. */
export function useUploads(): { uploads: readonly Upload[]; add: (files: Iterable<File>) => void; remove: (key: string) => void; clear: () => void } {
  const { previews } = useWorkspace()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const aborts = useRef(new Map<string, AbortController>())
  const patch = useCallback((key: string, change: Partial<Upload>) => setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each))), [])
  const begin = useCallback((file: File) => {
    const key = makeClientId()
    const image = imageTypes.test(file.type)
    const preview = image ? URL.createObjectURL(file) : undefined
    const abort = new AbortController()
    aborts.current.set(key, abort)
    setUploads((all) => [...all, { key, name: file.name, size: file.size, image, progress: 0, ...(preview === undefined ? {} : { preview }) }])
    uploadFile(file, (progress) => patch(key, { progress }), abort.signal).then((stored) => {
      if (preview !== undefined) previews.set(stored.file, preview)
      patch(key, { progress: 1, file: stored.file, image: image && stored.contentType.startsWith('image/') })
    }, (error: unknown) => patch(key, { problem: error instanceof ApiError ? failureText(error) : String(error) }))
  }, [patch, previews])
  const add = useCallback((files: Iterable<File>) => { for (const file of [...files].slice(0, filesAtOnce)) begin(file) }, [begin])
  const remove = useCallback((key: string) => {
    aborts.current.get(key)?.abort()
    aborts.current.delete(key)
    setUploads((all) => {
      for (const { preview } of all.filter((each) => each.key === key)) if (preview !== undefined) URL.revokeObjectURL(preview)
      return all.filter((each) => each.key !== key)
    })
  }, [])
  const clear = useCallback(() => setUploads([]), [])
  return { uploads, add, remove, clear }
}
