/** Fen as a price, for example ¥4,599 or ¥89.50. */
export function formatPrice(fen: number): string {
  const yuan = fen / 100
  return `¥${yuan.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(yuan) ? 0 : 2, maximumFractionDigits: 2 })}`
}

/** Milliseconds UTC as the shop's local time in Shanghai, YYYY-MM-DD HH:mm. */
export function formatTime(at: number): string {
  return new Date(at + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ')
}
