const fullWidth = /[０-９]/g
/** The start of a local part is bounded: an endless word is no address, and must not be searched again from each of its letters. */
const mail = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g
/** A mobile number as people write it down in groups. */
const grouped = /(?<!\d)(1[3-9]\d)[ -](\d{4})[ -](\d{4})(?!\d)/g

/** A text without telephone and order numbers and mail addresses, which say nothing of what is asked: of a number the first three digits stay. */
export function hidePersonal(text: string): string {
  return text.replace(fullWidth, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(mail, '***@***').replace(grouped, '$1****')
    .replace(/\d{7,}/g, (digits) => `${digits.slice(0, 3)}****`)
}
