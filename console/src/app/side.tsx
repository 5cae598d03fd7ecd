import {
  ApartmentOutlined, DownOutlined, EyeOutlined, FormOutlined, StarOutlined, TagsOutlined, SafetyOutlined, ApiOutlined, ClockCircleOutlined, AppstoreOutlined, AuditOutlined, BookOutlined, BulbOutlined, ContactsOutlined, KeyOutlined, MenuFoldOutlined, MenuUnfoldOutlined, MessageOutlined,
  FileSearchOutlined, SendOutlined, WarningOutlined, SettingOutlined, ShopOutlined, TeamOutlined, ThunderboltOutlined,
} from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { useWords } from '../lib/language.ts'
import { recalled, remember } from '../lib/remember.ts'
import { useMe } from '../lib/session.ts'
import { Mark } from '../ui/mark.tsx'
import { menuEntryAt, sectioned, visibleMenu } from './menu.ts'
import type { MenuEntry, MenuKey, MenuSection } from './menu.ts'

const icons: Record<MenuKey, ReactNode> = {
  labels: <TagsOutlined />, stores: <ShopOutlined />, forms: <FormOutlined />, ratings: <StarOutlined />,
  canned: <ThunderboltOutlined />, understanding: <BulbOutlined />, search: <FileSearchOutlined />,
  workspace: <MessageOutlined />, floor: <EyeOutlined />, moderation: <SafetyOutlined />, contacts: <ContactsOutlined />, knowledge: <BookOutlined />, people: <TeamOutlined />,
  groups: <ApartmentOutlined />, hours: <ClockCircleOutlined />, inboxes: <ApiOutlined />, undelivered: <WarningOutlined />, webhooks: <SendOutlined />, 'api-keys': <KeyOutlined />, modules: <AppstoreOutlined />, audit: <AuditOutlined />, settings: <SettingOutlined />,
}

/** The menu at the side. Without `onFold` it stands in a drawer and cannot be folded. */
export function Side({ narrow = false, onFold }: { narrow?: boolean; onFold?: () => void }) {
  const words = useWords()
  const sections = sectioned(visibleMenu(useMe()))
  const here = menuEntryAt(useLocation().pathname)
  const [folded, setFolded] = useState(recallFolded)
  const fold = (key: MenuSection): void => {
    const next = folded.includes(key) ? folded.filter((each) => each !== key) : [...folded, key]
    remember(foldedKey, next.join(' '))
    setFolded(next)
  }
  return (
    <div className="side">
      <Link to="/" className="side-brand" aria-label={words.shell.product}><Mark /><span>{words.shell.product}</span></Link>
      <nav className="side-nav" aria-label={words.shell.menu}>
        {sections.map(({ key, entries }) => {
          const open = narrow || !folded.includes(key) || sections.length === 1
          return (
            <section key={key} aria-labelledby={`side-${key}`}>
              <h2 id={`side-${key}`}>
                <button type="button" aria-expanded={open} onClick={() => fold(key)}>{words.shell.sections[key]}<DownOutlined aria-hidden="true" /></button>
              </h2>
              {entries.map((entry) => (open || entry === here) && <SideLink key={entry.key} entry={entry} narrow={narrow} />)}
            </section>
          )
        })}
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

const foldedKey = 'side-folded'

function recallFolded(): string[] {
  return (recalled(foldedKey) ?? '').split(' ').filter((each) => each !== '')
}

function SideLink({ entry, narrow }: { entry: MenuEntry; narrow: boolean }) {
  const label = useWords().menu[entry.key]
  return (
    <Tooltip title={narrow ? label : undefined} placement="right">
      <NavLink to={entry.path} className="side-link" aria-label={label}>{icons[entry.key]}<span>{label}</span></NavLink>
    </Tooltip>
  )
}
