const thinSpace = "\u2009";
const han = "\\p{Script=Han}";
const other = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Nd}¥$€%]";
const hanThenOther = new RegExp(`(${han})(?=${other})`, "gu");
const otherThenHan = new RegExp(`(${other})(?=${han})`, "gu");

/**
 * Puts a thin space between Han and Latin or digits: `剩3个` → `剩 3 个`. On a page CSS does it (`text-autospace`); this
 * is for titles, SVG and other places that CSS does not reach. What is spaced already stays as it is.
 */
export function spaced(words: string): string {
  return words.replace(hanThenOther, `$1${thinSpace}`).replace(otherThenHan, `$1${thinSpace}`);
}

/** `12,345`: grouped by thousands in both languages, as Chinese officials write figures. */
export function grouped(figure: number): string {
  const [whole = "", fraction] = String(figure).split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
