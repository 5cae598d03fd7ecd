import type { Part } from '@yanshu/contract/messages.ts'

type Place = Extract<Part, { type: 'location' }>

/** A place for the clipboard: its name and address, and the coordinates with what they are. */
export function placeText(place: Place): string {
  const numbers = `${place.latitude.toFixed(6)}, ${place.longitude.toFixed(6)} (${place.datum.toUpperCase()})`
  return [place.name, place.address, numbers].filter((each) => each !== undefined).join('\n')
}

/** What was filled into one field of a form: its text, or the chosen options in one line. */
export function valueText(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('、')
}

/** The words of a message for the clipboard, part by part; empty when it holds none, such as a picture. */
export function copyableText(parts: readonly Part[]): string {
  return parts.map(textOfPart).filter((each) => each !== '').join('\n')
}

function textOfPart(part: Part): string {
  switch (part.type) {
    case 'text': return part.text
    case 'goods': return [part.goods.title, part.goods.url].filter((each) => each !== undefined).join('\n')
    case 'link': return `${part.label}\n${part.url}`
    case 'location': return placeText(part)
    case 'order': return `${part.order.title}\n${part.order.id}`
    case 'logistics': return `${part.carrier} ${part.number}`
    case 'form': return [part.title, ...part.fields.map((each) => each.label)].join('\n')
    case 'form-answer': return [part.title, ...part.answers.map((each) => `${each.label}: ${valueText(each.value)}`)].join('\n')
    case 'rating': return [`${part.score}/5`, ...part.tags, ...(part.comment === undefined ? [] : [part.comment])].join('\n')
    case 'menu': return part.items.map((each) => each.label).join('\n')
    case 'image': case 'file': case 'voice': case 'satisfaction': case 'notice': return ''
  }
}
