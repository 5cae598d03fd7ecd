import { MobileOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useAccount } from './account-reading.ts'
import { phoneOf } from './stand-in.ts'

/** In a demo: opens the phone on which a visitor plays the contact, with this inbox's chat. */
export function PhoneLink({ inbox }: { inbox: string }) {
  const words = useWords().connecting
  const account = useAccount(inbox, false).data?.account
  const phone = account && phoneOf(account)
  if (phone === undefined) return null
  return <Button icon={<MobileOutlined />} href={phone} target="_blank" rel="noopener">{words.openPhone}</Button>
}
