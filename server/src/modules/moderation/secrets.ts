import type { SecretKind } from '@yanshu/contract/moderation.ts'

export interface Span { start: number; end: number }

/** Digits that may be parted by single blanks or hyphens, with nothing of the like beside them; an identity card may end in X. */
const cardRuns = /(?<![\dA-Za-z])[3-6０-９](?:[ -]?[\d０-９]){14,18}(?![\dA-Za-z])/g
const identityRuns = /(?<![\dA-Za-z])[1-9](?:[ -]?\d){16}[ -]?[\dXx](?![\dA-Za-z])/g

/** Where numbers stand that are secret by their kind: they have its form and their check digit is right. */
export function findSecrets(text: string, kind: SecretKind): Span[] {
  const runs = text.matchAll(kind === 'bank_card' ? cardRuns : identityRuns)
  const isOne = kind === 'bank_card' ? isBankCard : isIdentityCard
  return [...runs].filter((run) => isOne(run[0].normalize('NFKC').replace(/[ -]/g, '').toUpperCase())).map((run) => ({ start: run.index, end: run.index + run[0].length }))
}

/** 15 to 19 digits that begin as those of China UnionPay, Visa, Mastercard, American Express or JCB do, with a Luhn check digit (ISO/IEC 7812-1). */
export function isBankCard(digits: string): boolean {
  if (!/^[3-6]\d{14,18}$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const weighed = place % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** A citizen's number of 18 characters (GB 11643-1999): a date of birth that there is, and the check digit of ISO 7064 MOD 11-2. */
export function isIdentityCard(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text) || !isDate(text.slice(6, 14))) return false
  const sum = weights.reduce((all, weight, place) => all + weight * Number(text[place]), 0)
  return checkDigits[sum % 11] === text[17]
}

function isDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
