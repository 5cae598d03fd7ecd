import { act } from './zh-CN/act.ts'
import { contacts } from './zh-CN/contacts.ts'
import { conversations } from './zh-CN/conversations.ts'
import { errors } from './zh-CN/errors.ts'
import { people, roles } from './zh-CN/people.ts'
import { gate, profile } from './zh-CN/people-account.ts'
import { presence } from './zh-CN/presence.ts'
import { languages, menu, shell } from './zh-CN/shell.ts'

/** Every word of the console in Chinese; the other languages have the same keys. */
export const zhCN = { act, contacts, conversations, errors, gate, languages, menu, people, presence, profile, roles, shell }
export type Catalogue = typeof zhCN
