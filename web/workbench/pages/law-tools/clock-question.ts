/** The calculator's question in a page's address: suspensions are written `A..B,C..D`. */
export type ClockQuestion = {
  readonly rule: string;
  readonly from: string;
  readonly extend?: number;
  readonly suspend?: string[];
  readonly variant?: string;
};

export type ClockFilters = Partial<
  Record<"rule" | "from" | "extend" | "suspend" | "variant", string | undefined>
>;

export function questionOf({
  rule,
  from,
  extend,
  suspend,
  variant,
}: ClockFilters): ClockQuestion | undefined {
  if (!rule || !from) return undefined;
  const spans = spansOf(suspend).filter(({ from: a, to: b }) => a !== "" && b !== "");
  return {
    rule,
    from,
    ...(extend && extend !== "0" ? { extend: Number(extend) } : {}),
    ...(spans.length > 0 ? { suspend: spans.map((span) => `${span.from}..${span.to}`) } : {}),
    ...(variant ? { variant } : {}),
  };
}

export function spansOf(written: string | undefined): { readonly from: string; readonly to: string }[] {
  return (written ?? "")
    .split(",")
    .filter(Boolean)
    .map((span) => {
      const [from = "", to = ""] = span.split("..");
      return { from, to };
    });
}

export function writtenSpans(
  spans: readonly { readonly from: string; readonly to: string }[],
): string | undefined {
  return spans.length === 0 ? undefined : spans.map(({ from, to }) => `${from}..${to}`).join(",");
}
