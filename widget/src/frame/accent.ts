/** How much of a brand's colour of this luminance is in what is written with it: less of a bright colour on white, less of a dark one on black: either has 4.5 to 1. */
export function accentOf(light: number): { deep: string; lift: string } {
  return { deep: `${Math.round(Math.min(85, 100 * (0.13 / light) ** 0.45))}%`, lift: light < 0.1 ? '40%' : '55%' }
}
