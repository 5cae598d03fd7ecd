/** Paths on a grid of 24 × 24, drawn by strokes. */
export const icons = {
  down: 'M6 9l6 6 6-6',
  send: 'M12 19V6M6 11.5L12 5.5l6 6',
  more: 'M12 5v14M5 12h14',
  smile: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.5 14a4.2 4.2 0 0 0 7 0M9 9.5h.01M15 9.5h.01',
  cross: 'M7 7l10 10M17 7L7 17',
  bot: 'M12 4v3M7 7h10a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3zM9 12v1.5M15 12v1.5',
  bag: 'M6 8h12l1 12H5zM9 10V7a3 3 0 0 1 6 0v3',
}
