import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import type { ConfigProviderProps } from 'antd'
import antdEnglish from 'antd/es/locale/en_US.js'
import antdChinese from 'antd/es/locale/zh_CN.js'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'
import { useEffect } from 'react'
import { RouterProvider } from 'react-router/dom'
import { useLanguage } from '../lib/language.ts'
import { queries } from '../lib/queries.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { router } from './router.tsx'
import { themeOf, useDark } from './theme.ts'

type AntdLocale = NonNullable<ConfigProviderProps['locale']>

// The compiler reads these files as CommonJS and sees a wrapper; the bundler unwraps them.
const locales = { 'zh-CN': unwrap(antdChinese), 'en-US': unwrap(antdEnglish) }
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** The whole console: theme, language, cache and routes. */
export function Console() {
  const dark = useDark()
  const language = useLanguage()
  useEffect(() => void dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en'), [language])
  return (
    <ConfigProvider
      theme={themeOf(dark)} locale={locales[language]} csp={{ nonce }}
      button={{ autoInsertSpace: false }} form={{ requiredMark: false }} modal={{ centered: true }}
    >
      <QueryClientProvider client={queries}>
        <App className="app" message={{ maxCount: 3 }} notification={{ placement: 'bottomRight' }}>
          <ErrorBoundary><RouterProvider router={router} /></ErrorBoundary>
        </App>
      </QueryClientProvider>
    </ConfigProvider>
  )
}

function unwrap(locale: AntdLocale | { default: AntdLocale }): AntdLocale {
  return 'default' in locale ? locale.default : locale
}
