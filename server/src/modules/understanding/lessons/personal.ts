import { findSecrets } from '../../moderation/secrets.ts'

const fullWidth = /[０-９]/g
/** The start of a local part is bounded: an endless word is no address, and must not be searched again from each of its letters. */
const mail = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g
/** A mobile number as people write it down in groups. */
const grouped = /(?<!\d)(1[3-9]\d)[ -](\d{4})[ -](\d{4})(?!\d)/g

/** A text without the numbers of telephones, orders, bank and identity cards, and without mail addresses, which say nothing of what is asked: of most the first three digits stay. */
export function hidePersonal(text: string): string {
  return hideCards(text.replace(fullWidth, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))).replace(mail, '***@***').replace(grouped, '$1****')
    .replace(/\d{7,}/g, (digits) => `${digits.slice(0, 3)}****`)
}

/** In groups of digits, as they stand on the card. */
function hideCards(text: string): string {
  // One number may pass for both.
  const spans = new Map([...findSecrets(text, 'bank_card'), ...findSecrets(text, 'id_card')].map((span) => [span.start, span]))
  return [...spans.values()].toSorted((a, b) => b.start - a.start).reduce((rest, { start, end }) => `${rest.slice(0, start + 3)}****${rest.slice(end)}`, text)
}
