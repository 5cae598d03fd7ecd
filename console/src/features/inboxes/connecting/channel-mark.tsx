import { ApiOutlined, AppstoreOutlined, CustomerServiceOutlined, GlobalOutlined, WechatOutlined } from '@ant-design/icons'
import type { ComponentType } from 'react'
import { useWords } from '../../../lib/language.ts'
import './connecting.css'

const marks: Record<string, ComponentType> = { web: GlobalOutlined, 'wechat-official': WechatOutlined, 'wechat-mini': AppstoreOutlined, 'wecom-kf': CustomerServiceOutlined }

/** A channel's picture in its colour. */
export function ChannelMark({ channel }: { channel: string }) {
  return <span className="channel-mark" data-channel={channel} aria-hidden="true"><ChannelIcon channel={channel} /></span>
}

/** The picture alone, as large as the letters beside it. */
export function ChannelIcon({ channel }: { channel: string }) {
  const Mark = marks[channel] ?? ApiOutlined
  return <Mark />
}

/** What a channel is called. */
export function useChannelName(channel: string): string {
  return useWords().connecting.channelNames[channel] ?? channel
}
