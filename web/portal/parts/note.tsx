/** Text for machines, as it is. It scrolls sideways, so keys must reach it. */
export function Note({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="note" tabIndex={0} aria-label={label}>
      <pre>{children}</pre>
    </section>
  );
}
