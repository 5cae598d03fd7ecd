import { useEffect } from 'react'
import { useWords } from '../lib/language.ts'

/** Names the browser tab after the page. */
export function useTitle(title: string): void {
  const { product } = useWords().shell
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`
  }, [title, product])
}
