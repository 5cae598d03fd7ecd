/** Copies text to the clipboard, also over plain HTTP where the clipboard interface is missing. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'only-read'
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
