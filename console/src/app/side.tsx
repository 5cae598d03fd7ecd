import {
  ApartmentOutlined, EyeOutlined, SafetyOutlined, ApiOutlined, ClockCircleOutlined, AppstoreOutlined, AuditOutlined, BookOutlined, ContactsOutlined, KeyOutlined, MenuFoldOutlined, MenuUnfoldOutlined, MessageOutlined,
  FileSearchOutlined, SendOutlined, SettingOutlined, TeamOutlined, ThunderboltOutlined,
} from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { useWords } from '../lib/language.ts'
import { useMe } from '../lib/session.ts'
import { Mark } from '../ui/mark.tsx'
import { visibleMenu } from './menu.ts'
import type { MenuEntry, MenuKey } from './menu.ts'

const icons: Record<MenuKey, ReactNode> = {
  canned: <ThunderboltOutlined />, search: <FileSearchOutlined />,
  workspace: <MessageOutlined />, floor: <EyeOutlined />, moderation: <SafetyOutlined />, contacts: <ContactsOutlined />, knowledge: <BookOutlined />, people: <TeamOutlined />,
  groups: <ApartmentOutlined />, hours: <ClockCircleOutlined />, inboxes: <ApiOutlined />, webhooks: <SendOutlined />, 'api-keys': <KeyOutlined />, modules: <AppstoreOutlined />, audit: <AuditOutlined />, settings: <SettingOutlined />,
}
/** The pages of daily work; the others keep the house in order. */
const daily: readonly MenuKey[] = ['workspace', 'floor', 'contacts', 'knowledge', 'canned', 'search']

/** The menu at the side. Without `onFold` it stands in a drawer and cannot be folded. */
export function Side({ narrow = false, onFold }: { narrow?: boolean; onFold?: () => void }) {
  const words = useWords()
  const entries = visibleMenu(useMe())
  const sections = [
    { key: 'daily', title: words.shell.daily, entries: entries.filter((each) => daily.includes(each.key)) },
    { key: 'house', title: words.shell.house, entries: entries.filter((each) => !daily.includes(each.key)) },
  ].filter((each) => each.entries.length > 0)
  return (
    <div className="side">
      <Link to="/" className="side-brand" aria-label={words.shell.product}><Mark /><span>{words.shell.product}</span></Link>
      <nav className="side-nav" aria-label={words.shell.menu}>
        {sections.map((section) => (
          <section key={section.key}>
            <h2>{section.title}</h2>
            {section.entries.map((entry) => <SideLink key={entry.key} entry={entry} narrow={narrow} />)}
          </section>
        ))}
      </nav>
      {onFold !== undefined && (
        <div className="side-foot">
          <Button type="text" icon={narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />} onClick={onFold} aria-label={words.shell.fold}>
            {narrow ? undefined : words.shell.fold}
          </Button>
        </div>
      )}
    </div>
  )
}

function SideLink({ entry, narrow }: { entry: MenuEntry; narrow: boolean }) {
  const label = useWords().menu[entry.key]
  return (
    <Tooltip title={narrow ? label : undefined} placement="right">
      <NavLink to={entry.path} className="side-link" aria-label={label}>{icons[entry.key]}<span>{label}</span></NavLink>
    </Tooltip>
  )
}
