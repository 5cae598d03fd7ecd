/** The mark of the product: a wild goose on the wing over the seal of a letter. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#1d6b70" />
      <path
        fill="#fff"
        d="M4.5 13.2c4.2-1.9 7.6-1.3 10.1 1.7 1.6-4.4 5.2-7 11.4-7.4-3.1 1.6-5.2 3.7-6.2 6.4 2.6-.9 5-.8 7.2.4-4.7.6-8 2.8-10 6.7-.6 1.2-1.2 2.4-2.6 3.5-.2-4.9-3.3-8.8-9.9-11.3z"
      />
      <circle cx="24.6" cy="24" r="2.4" fill="#e58a5f" />
    </svg>
  )
}
