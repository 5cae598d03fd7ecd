import type { WidgetLook } from '@yanshu/contract/visitor.ts'

/** What the page around the frame tells it. Nothing of it is trusted further than the page's own contact may go. */
export interface PageContext {
  url: unknown
  title: unknown
  goods: unknown
  order: unknown
  trail: unknown
  customerToken: unknown
  isOpen: boolean
}

export interface Parent {
  /** One can type; later, how the inbox looks. */
  tellReady(look?: Pick<WidgetLook, 'color' | 'position' | 'offset' | 'corners'>): void
  /** The inbox is switched off. */
  tellGone(): void
  tellUnread(count: number): void
  askClose(): void
  /** Whether there is a page around at all. */
  readonly isFramed: boolean
}

/**
 * Talks with the launcher. The first message of the parent window names its origin; from then on only that origin is heard
 * and spoken to. Who may embed the frame at all is the server's decision (`frame-ancestors`).
 */
export function meetParent(onContext: (context: PageContext) => void): Parent {
  const isFramed = window.parent !== window
  let origin: string | undefined
  const tell = (message: Record<string, unknown>) => {
    if (isFramed && origin) window.parent.postMessage(message, origin)
  }
  addEventListener('message', event => {
    if (!isFramed || event.source !== window.parent || (origin ?? event.origin) !== event.origin || event.origin === 'null') return
    const data = event.data as Record<string, unknown> | null
    if (typeof data !== 'object' || data?.['yanshu'] !== 'context') return
    origin = event.origin
    onContext({
      url: data['url'], title: data['title'], goods: data['goods'], order: data['order'], trail: data['trail'],
      customerToken: data['customerToken'], isOpen: data['isOpen'] === true,
    })
  })
  return {
    isFramed,
    tellReady: look => tell({ yanshu: 'ready', look: look && { color: look.color, position: look.position, offset: look.offset, corners: look.corners } }),
    tellGone: () => tell({ yanshu: 'gone' }),
    tellUnread: count => tell({ yanshu: 'unread', count }),
    askClose: () => tell({ yanshu: 'close' }),
  }
}
