import type { Contact } from '@yanshu/contract/contacts.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'

type Masked = Pick<Contact, 'identities' | 'phone' | 'email'>

/** How long an id may be and still be shown whole: what people can read out to each other. */
const readable = 12

/** 13812345678 → 138****5678; of a shorter one the last two stay. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`
}

/** xiaoman@qq.com → x***@qq.com */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${email.slice(0, 1)}***${email.slice(at)}`
}

/**
 * Province, city and district stay, the street does not: 浙江省杭州市西湖区文三路 90 号 → 浙江省杭州市西湖区***. A quarter of dwellings
 * (小区, 社区) is no district, and a phone number before the address does not stay, either.
 */
export function maskAddress(address: string): string {
  const plain = address.replace(/\+?\d[\d -]{5,}\d/g, '***')
  const region = /^.{2,30}?(?:(?<![小社校厂园])区|[县旗]|市(?!.{0,12}(?:(?<![小社校厂园])区|[县旗])))/u.exec(plain)?.[0]
  return `${region ?? plain.slice(0, 3)}***`
}

/** Of ids that nobody reads, beginning and end are enough to tell two apart. Some shops know their customers by phone number or e-mail address. */
export function maskId(id: string): string {
  if (id.includes('@')) return maskEmail(id)
  if (/^\+?\d{11,14}$/.test(id)) return maskPhone(id)
  return id.length <= readable ? id : `${id.slice(0, 4)}…${id.slice(-4)}`
}

/** What the contact left when nobody was there names ways to be reached, too. */
export function maskConversation(conversation: Conversation): Conversation {
  const { left } = conversation
  return left ? { ...conversation, left: { ...left, ...maskWays(left) } } : conversation
}

/** What is shown of a contact beside a chat. */
export function maskContact<C extends Masked>(contact: C): C {
  return {
    ...contact,
    identities: contact.identities.map((each) => ({ ...each, value: maskId(each.value) })),
    ...maskWays(contact),
  }
}

function maskWays({ phone, email }: { phone?: string; email?: string }): { phone?: string; email?: string } {
  return { ...(phone !== undefined && { phone: maskPhone(phone) }), ...(email !== undefined && { email: maskEmail(email) }) }
}
