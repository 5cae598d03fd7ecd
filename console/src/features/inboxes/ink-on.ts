/** Black or white, whichever reads better on `color` (#rrggbb), as the widget does: 4.5 to 1 on any colour, by WCAG's relative luminance. */
export function inkOn(color: string): '#ffffff' | '#000000' {
  const luminance = [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255))
    .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  return luminance > 0.179 ? '#000000' : '#ffffff'
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
