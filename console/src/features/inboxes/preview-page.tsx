import { useEffect } from 'react'
import { useParams } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { Mark } from '../../ui/mark.tsx'
import { useTitle } from '../../ui/title.ts'
import './preview-page.css'

/** A plain page with the real widget on it, as a shop would embed it. */
export function PreviewPage() {
  const words = useWords().inboxes
  const { inbox } = useParams()
  useTitle(words.previewTitle)
  useEffect(() => {
    if (inbox === undefined) return
    const script = document.createElement('script')
    script.async = true
    script.src = '/widget.js'
    script.dataset['inbox'] = inbox
    document.body.append(script)
  }, [inbox])
  return (
    <div className="shop">
      <header><Mark size={26} /><b>{words.previewShop}</b><nav aria-hidden="true"><i /><i /><i /></nav></header>
      <main>
        <div className="shop-picture" aria-hidden="true" />
        <div className="shop-words">
          <h1>{words.previewTitle}</h1>
          <p>{words.previewHelp}</p>
          <span aria-hidden="true" /><span aria-hidden="true" /><span aria-hidden="true" />
        </div>
      </main>
    </div>
  )
}
