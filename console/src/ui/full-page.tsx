import { Button, Result } from 'antd'
import { Link, useRouteError } from 'react-router'
import { useWords } from '../lib/language.ts'

/** While the first page is fetched. */
export function Splash() {
  return <div className="splash" role="status" />
}

/** No page at this address. */
export function NotFound() {
  const words = useWords().shell
  return <Result status="404" title={words.notFound} subTitle={words.notFoundHelp} extra={<Link to="/"><Button type="primary">{words.backHome}</Button></Link>} />
}

/** A page that broke while it was drawn or fetched. */
export function PageCrash() {
  return <Crash error={useRouteError()} />
}

/** What broke in words, with a way on. A page chunk that is gone after an upgrade is cured by loading again. */
export function Crash({ error }: { error: unknown }) {
  const words = useWords().shell
  const fetchFailed = error instanceof Error && /import|fetch|load/i.test(error.message)
  return (
    <Result
      status={fetchFailed ? 'warning' : 'error'}
      title={fetchFailed ? words.pageNotFetched : words.pageBroke}
      subTitle={fetchFailed ? words.pageNotFetchedHelp : words.pageBrokeHelp}
      extra={<Button type="primary" onClick={() => location.reload()}>{words.reload}</Button>}
    />
  )
}
