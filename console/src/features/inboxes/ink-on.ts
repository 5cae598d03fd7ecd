/** Black or white, whichever reads better on `color` (#rrggbb), by relative luminance (WCAG 2.2). */
export function inkOn(color: string): '#ffffff' | '#14201f' {
  const luminance = [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255))
    .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  return 1.05 / (luminance + 0.05) >= 3 ? '#ffffff' : '#14201f'
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
