import { BulbOutlined, GlobalOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { App, Avatar, Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import { useNavigate } from 'react-router'
import { editProfile, signOut } from '@yanshu/contract/people.ts'
import { leaveWorkspace, unsentOf } from '../features/conversations/open-workspace.ts'
import { call } from '../lib/api.ts'
import { initialOf } from '../lib/initial.ts'
import { languages, speak, useWords } from '../lib/language.ts'
import type { Language } from '../lib/language.ts'
import { forgetSession, queries, sessionKey } from '../lib/queries.ts'
import { useMe } from '../lib/session.ts'
import { useAct } from '../ui/use-act.ts'
import { chooseLook, looks, useLook } from './theme.ts'

/** One's own name at the top right: profile, language, look, sign out. */
export function PersonMenu() {
  const words = useWords()
  const me = useMe()
  const look = useLook()
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const leave = useAct({ do: () => call(signOut), then: () => { leaveWorkspace(me); forgetSession() } })
  const askToLeave = (): void => {
    const unsent = unsentOf(me)
    if (unsent === 0) return leave.mutate()
    void modal.confirm({ title: words.shell.unsentTitle(unsent), content: words.shell.unsentHelp, okText: words.shell.signOut, cancelText: words.act.cancel, okButtonProps: { danger: true }, onOk: () => leave.mutate() })
  }
  const change = useAct({
    do: async (language: Language) => {
      await speak(language)
      queries.setQueryData(sessionKey, await call(editProfile, { input: { language } }))
    },
  })
  const items: MenuProps['items'] = [
    { key: 'profile', icon: <UserOutlined />, label: words.shell.profile, onClick: () => void navigate('/profile') },
    { key: 'language', icon: <GlobalOutlined />, label: words.shell.language, children: languages.map((each) => ({ key: each, label: words.languages[each], onClick: () => change.mutate(each) })) },
    { key: 'look', icon: <BulbOutlined />, label: words.shell.look, children: looks.map((each) => ({ key: each, label: words.shell.looks[each], onClick: () => chooseLook(each) })) },
    { type: 'divider' },
    { key: 'leave', icon: <LogoutOutlined />, label: words.shell.signOut, onClick: askToLeave },
  ]
  return (
    <Dropdown menu={{ items, selectedKeys: [me.language, look] }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="top-person" aria-label={words.shell.personMenu(me.name)}>
        <Avatar size={26} className="avatar">{initialOf(me.name)}</Avatar>
        <span className="top-person-name">{me.name}</span>
      </Button>
    </Dropdown>
  )
}
