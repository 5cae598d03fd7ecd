import { DisconnectOutlined, LinkOutlined, MessageOutlined, SafetyOutlined, WechatWorkOutlined } from '@ant-design/icons'
import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { Blank } from '../../ui/blank.tsx'

const icons = { link: LinkOutlined, wecom: WechatWorkOutlined, chat: MessageOutlined, refused: SafetyOutlined, broken: DisconnectOutlined }

/** The whole page says one thing, and what to do about it. `said`: what WeCom said, for whoever sets things up. */
export function Notice({ icon, title, help, said, action }: { icon: keyof typeof icons; title: string; help?: string | undefined; said?: string | undefined; action?: ReactNode }) {
  const Icon = icons[icon]
  const more = said === undefined || said === '' ? help : <>{help} <code className="sidebar-said">{said}</code></>
  return <div className="sidebar-notice" role="status"><Blank icon={<Icon />} title={title} help={more} action={action} /></div>
}

/** The page is busy with something that may take a moment. */
export function Waiting({ text }: { text: string }) {
  return <div className="sidebar-waiting" role="status"><Spin /><p className="soft">{text}</p></div>
}
