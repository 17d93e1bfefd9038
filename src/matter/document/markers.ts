/** Text that stands in a draft until the document is issued. */
export const markers = {
  number: "〔待编号〕",
  date: "〔待定日期〕",
  seal: "〔待用印〕",
} as const;

/** A fact that the draft could not fill; no document is issued with one left. */
export function gap(label: string): string {
  return `〔待填:${label}〕`;
}
