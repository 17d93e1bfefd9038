/** The mark: a beam on its cord, the pan at the short end, the weight on the long one. */
export function Mark({ size = 28, title }: { size?: number; title?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      role={title === undefined ? "presentation" : "img"}
      aria-label={title}
      aria-hidden={title === undefined}
    >
      {/* cord and beam */}
      <path d="M11 2v7.4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M2.5 10.8 30 7.6" stroke="var(--brass)" strokeWidth="2.4" strokeLinecap="round" />
      {/* graduation */}
      <path d="m16 9.2.2 1.9M20 8.7l.2 1.9" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />
      {/* pan on three cords */}
      <path d="M5.5 10.6 1.6 21M5.5 10.6 9.4 21M5.5 10.6V21" stroke="currentColor" strokeWidth="1.1" />
      <path d="M.4 21h10.2c-.7 2.6-2.6 4-5.1 4s-4.4-1.4-5.1-4Z" fill="var(--brass)" />
      {/* weight */}
      <path d="M25 8.3v6" stroke="currentColor" strokeWidth="1.1" />
      <path d="M23.4 14.2h3.2l2 7.8h-7.2l2-7.8Z" fill="currentColor" />
    </svg>
  );
}
