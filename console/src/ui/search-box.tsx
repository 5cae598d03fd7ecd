import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState } from 'react'

/** A search field that asks a moment after the last key, never in the middle of an input method's composition. */
export function SearchBox({ value, onSearch, hint, autoFocus = false }: { value: string; onSearch: (text: string) => void; hint: string; autoFocus?: boolean }) {
  const [text, setText] = useState(value)
  const [composing, setComposing] = useState(false)
  useEffect(() => {
    if (composing || text.trim() === value) return undefined
    const timer = setTimeout(() => onSearch(text.trim()), 250)
    return () => clearTimeout(timer)
  }, [text, composing, value, onSearch])
  return (
    <Input
      className="search-box" prefix={<SearchOutlined className="faint" />} allowClear value={text} placeholder={hint} aria-label={hint} maxLength={100} autoFocus={autoFocus}
      onChange={(event) => setText(event.target.value)} onPressEnter={() => !composing && onSearch(text.trim())}
      onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
    />
  )
}
