/** Times as fast as before, on a scale that doubles: the line is the interval, the dot the ratio, the mark is “as before”. */
export function Interval({ ratio, low, high }: { ratio: number | null; low: number; high: number | null }) {
  const from = place(low);
  const to = high === null ? 100 : place(high);
  return (
    <svg className="board-interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line x1={place(1)} x2={place(1)} y1="0" y2="10" className="board-interval-same" />
      <line x1={from} x2={to} y1="5" y2="5" className="board-interval-range" />
      {ratio !== null && (
        <line x1={place(ratio)} x2={place(ratio)} y1="1" y2="9" className="board-interval-dot" />
      )}
    </svg>
  );
}

/** A quarter lies at the left end, sixteen times at the right. */
function place(ratio: number): number {
  const at = (Math.log2(Math.max(ratio, 0.25)) + 2) / 6;
  return 100 * Math.min(1, Math.max(0, at));
}
