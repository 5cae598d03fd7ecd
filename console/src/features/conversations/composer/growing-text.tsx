import type { ComponentProps, Ref } from 'react'
import { useImperativeHandle, useLayoutEffect, useRef } from 'react'

const mostHigh = 196

/**
 * A text field that grows with what is in it. It sets its height through the style object, for the page's content
 * policy refuses style attributes, which is how ready-made ones measure.
 */
export function GrowingText({ ref, ...given }: ComponentProps<'textarea'> & { ref: Ref<HTMLTextAreaElement>; value: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement)
  useLayoutEffect(() => {
    const element = area.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${Math.min(mostHigh, element.scrollHeight)}px`
  }, [given.value])
  return <textarea {...given} ref={area} />
}
