/**
 * What in a decision looks like personal data. Proposals with reasons, shown to the preparer: a person decides, and an
 * article number or a company's code that looks alike can be left standing.
 */
import { type Text, text } from "../kernel/index.ts";

export interface Suggestion {
  readonly start: number;
  readonly end: number;
  readonly kind: "id-number" | "phone" | "bank-account" | "address" | "email" | "name";
  readonly reason: Text;
}

export interface About {
  /** Names of natural persons known to stand in the text: the party, its representative, witnesses. */
  readonly names?: readonly string[];
}

export function suggestRedactions(content: string, { names = [] }: About = {}): Suggestion[] {
  const found = [
    ...patterns.flatMap(({ pattern, kind, reason, holds }) =>
      [...content.matchAll(pattern)]
        .map((match) => ({
          value: match.groups?.v ?? match[0],
          at: match.index + match[0].indexOf(match.groups?.v ?? match[0]),
        }))
        .filter(({ value }) => holds?.(value) ?? true)
        .map(({ value, at }) => ({ start: at, end: at + value.length, kind, reason })),
    ),
    ...names.filter((name) => name.trim().length > 1).flatMap((name) => occurrences(content, name)),
  ];
  return withoutOverlap(found);
}

const reasons = {
  idNumber: text("公民身份号码", "citizen identity number"),
  phone: text("联系电话", "telephone number"),
  bank: text("银行账号", "bank account"),
  address: text("自然人住址", "home address"),
  email: text("电子邮箱", "e-mail address"),
  name: text("自然人姓名", "name of a natural person"),
} as const;

interface Pattern {
  readonly pattern: RegExp;
  readonly kind: Suggestion["kind"];
  readonly reason: Text;
  readonly holds?: (value: string) => boolean;
}

const patterns: readonly Pattern[] = [
  {
    pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g,
    kind: "id-number",
    reason: reasons.idNumber,
    holds: isCitizenId,
  },
  {
    pattern: /(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g,
    kind: "id-number",
    reason: reasons.idNumber,
    holds: (id) => hasBirthday(`19${id.slice(6, 12)}`),
  },
  { pattern: /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/g, kind: "phone", reason: reasons.phone },
  { pattern: /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g, kind: "phone", reason: reasons.phone },
  {
    pattern: /(?:账号|账户|卡号|开户)[^\d\n]{0,12}(?<v>\d(?:[ -]?\d){11,18})(?!\d)/g,
    kind: "bank-account",
    reason: reasons.bank,
  },
  { pattern: /(?<!\d)62\d{14,17}(?!\d)/g, kind: "bank-account", reason: reasons.bank },
  { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, kind: "email", reason: reasons.email },
  {
    pattern:
      /(?:住址|住所地?|户籍地址|居住地|住)(?:为|是)?[:\uFF1A\t\s]*(?<v>\p{Script=Han}{2,}?(?:省|市|区|县)[^,。;、,;\n\t]{2,40})/gu,
    kind: "address",
    reason: reasons.address,
  },
  {
    pattern:
      /(?:委托代理人|证人|举报人|投诉人|联系人|消费者)(?:姓名)?[:\uFF1A\t]\s*(?<v>[\p{Script=Han}·]{2,4})(?!\p{Script=Han})/gu,
    kind: "name",
    reason: reasons.name,
  },
];

/** GB 11643: a birthday and the check character; anything else of 18 digits is some other number. */
function isCitizenId(id: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return hasBirthday(id.slice(6, 14)) && "10X98765432"[sum % 11] === id[17]?.toUpperCase();
}

function hasBirthday(digits: string): boolean {
  const [month, dayOfMonth] = [Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return /^(18|19|20)/.test(digits) && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31;
}

function occurrences(content: string, name: string): Suggestion[] {
  const found: Suggestion[] = [];
  for (let at = content.indexOf(name); at >= 0; at = content.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length, kind: "name", reason: reasons.name });
  }
  return found;
}

/** The earlier and longer one wins. */
function withoutOverlap(found: readonly Suggestion[]): Suggestion[] {
  const kept: Suggestion[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
