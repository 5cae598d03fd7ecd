import { contactDetails, phone } from '@yanshu/contract/conversations.ts'

/** Whether the text reads as a phone number, by the contract's own rule. */
export function isPhone(text: string): boolean {
  return phone.safeParse(text).success
}

/** Whether the text reads as an email address, by the contract's own rule. */
export function isEmail(text: string): boolean {
  return contactDetails.safeParse({ email: text }).success
}
