/** What one text says against the rules. Pure; the only state is the compiled lexicon. */
import { fold, likeness } from "../text/fold.ts";
import { gap, type Normalised, normalise } from "../text/normalise.ts";
import { compile, type Entry } from "./compile.ts";
import type { Exception, Field, Goods, Passage, Rule } from "./model.ts";
import { consumerVoice, insideTitleMarks } from "./voice.ts";

/** Units of context that exceptions may look at, inside the clause and around. */
const clauseReach = 24;
const aroundReach = 60;

interface Found {
  readonly entry: Entry;
  /** In units of the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly disguised: boolean;
}

/** Passages of one field, in order of place. */
export function judgeText(input: string, field: Field, goods: Goods): readonly Passage[] {
  const words = normalise(input);
  if (words.text.length < 2) return [];
  const candidates = search(words);
  if (candidates.length === 0) return [];
  let voice: boolean | undefined;
  const consumer = (): boolean => {
    voice ??= field === "text" && consumerVoice(words.text);
    return voice;
  };
  const held = candidates.flatMap((found) => {
    const wide = holds(found, words, field, goods, consumer, input);
    return wide === undefined ? [] : [wide];
  });
  return strongest(held).map(({ entry, start, end, disguised }) =>
    passage(input, words, entry, start, end, disguised, field, goods),
  );
}

/** Every place where an expression stands in some believable writing. */
function search(words: Normalised): readonly Found[] {
  const { text, from, to } = fold(words.text);
  const found: Found[] = [];
  compile().lexicon.scan(text, (entries, start, end) => {
    for (const entry of entries) {
      const writing = read(words, from, to, entry, start, end);
      if (writing !== undefined) found.push(writing);
    }
  });
  return found;
}

/** Believes a folded match by what was really written, and by what stood between the characters. */
function read(
  words: Normalised,
  from: Uint32Array,
  to: Uint32Array,
  entry: Entry,
  start: number,
  end: number,
): Found | undefined {
  let same = 0;
  let alike = 0;
  let evading = 0;
  for (let at = start; at < end; at += 1) {
    const [first = 0, last = 0] = [from[at], to[at]];
    // Most are written as meant: nothing is cut out for those.
    if (last === first + 1 && words.text.charCodeAt(first) === entry.term.charCodeAt(at - start)) {
      same += 1;
      continue;
    }
    const how = likeness(words.text.slice(first, last), entry.term[at - start] ?? "");
    if (how === "other") return undefined;
    if (how === "same") same += 1;
    else if (how === "alike") alike += 1;
    else evading += 1;
  }
  const changed = alike + evading;
  if (changed > 0 && entry.rule.literal === true) return undefined;
  // An innocent homophone is believed only in a long expression: 兄弟一起 is not 第一.
  if (alike > 0 && (same < 2 || same <= alike || entry.term.length < 4)) return undefined;
  if (evading > 0 && same === 0 && entry.term.length < 2) return undefined;
  const [first = 0, last = 0] = [from[start], to[end - 1]];
  if (!gapsAllow(words, first, last, entry.rule.literal !== true || entry.term.length > 2)) return undefined;
  return { entry, start: first, end: last, disguised: changed > 0 };
}

/** Between two phrases there is no expression; between single characters there may be anything, where `across` allows it. */
function gapsAllow(words: Normalised, start: number, end: number, across: boolean): boolean {
  let strongest = 0;
  let shortest = end - start;
  let since = start;
  for (let at = start + 1; at < end; at += 1) {
    const kind = words.gaps[at] ?? gap.none;
    if (kind === gap.none) continue;
    if (kind > strongest) strongest = kind;
    shortest = Math.min(shortest, at - since);
    since = at;
  }
  shortest = Math.min(shortest, end - since);
  if (strongest === gap.none) return true;
  if (strongest === gap.stop) return across && shortest === 1 && allSingle(words, start, end);
  // Two whole words beside one another are two words; a lone character was torn off.
  return shortest === 1 || (strongest === gap.symbol && shortest <= 2);
}

function allSingle(words: Normalised, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if (words.gaps[at] === gap.none) return false;
  return true;
}

/** The rule's own conditions and its exceptions; with a passage, the passage. */
function holds(
  found: Found,
  words: Normalised,
  field: Field,
  goods: Goods,
  consumer: () => boolean,
  input: string,
): Found | undefined {
  const { rule, unless } = found.entry;
  if (rule.notIn?.includes(field) === true) return undefined;
  if (rule.goods !== undefined && !rule.goods.includes(goods)) return undefined;
  if (rule.notGoods?.includes(goods) === true) return undefined;
  const wide = widen(found, words);
  if (wide === undefined) return undefined;
  const clause = clauseOf(words, wide.start, wide.end);
  const before = words.text.slice(clause.start, wide.start);
  const after = words.text.slice(wide.end, clause.end);
  const around = (): string =>
    words.text.slice(
      Math.max(0, wide.start - aroundReach),
      Math.min(words.text.length, wide.end + aroundReach),
    );
  if (rule.before !== undefined && !rule.before.test(before)) return undefined;
  if (rule.after !== undefined && !rule.after.test(after)) return undefined;
  if (rule.around !== undefined && !rule.around.test(around())) return undefined;
  if (insideTitleMarks(input, words.starts[wide.start] ?? 0, words.ends[wide.end - 1] ?? 0)) return undefined;
  if (unless.some((each) => excepts(each, before, after, around, field, goods))) return undefined;
  return !strictRules.has(rule.claim) && consumer() ? undefined : wide;
}

/** What a natural person says of goods is no advertisement; what nobody may say stays. */
const strictRules: ReadonlySet<string> = new Set(["inducement"]);

function widen(found: Found, words: Normalised): Found | undefined {
  const pattern = found.entry.rule.passage;
  if (pattern === undefined) return found;
  const low = Math.max(0, found.start - aroundReach);
  const text = words.text.slice(low, Math.min(words.text.length, found.end + aroundReach));
  for (const match of text.matchAll(pattern)) {
    const start = low + match.index;
    const end = start + match[0].length;
    if (start <= found.start && end >= found.end && sameSentence(words, start, end))
      return { ...found, start, end };
  }
  return undefined;
}

/** A passage may cross one comma, not a full sentence of other words. */
function sameSentence(words: Normalised, start: number, end: number): boolean {
  let stops = 0;
  for (let at = start + 1; at < end; at += 1) if (words.gaps[at] === gap.stop) stops += 1;
  return stops <= 2;
}

function clauseOf(words: Normalised, from: number, to: number): { start: number; end: number } {
  let start = from;
  while (start > 0 && from - start < clauseReach && words.gaps[start] !== gap.stop) start -= 1;
  let end = to;
  while (end < words.text.length && end - to < clauseReach && words.gaps[end] !== gap.stop) end += 1;
  return { start, end };
}

function excepts(
  exception: Exception,
  before: string,
  after: string,
  around: () => string,
  field: Field,
  goods: Goods,
): boolean {
  const { fields } = exception;
  if (fields !== undefined && !fields.includes(field)) return false;
  if (exception.goods !== undefined) return exception.goods.includes(goods);
  return (
    exception.before?.test(before) === true ||
    exception.after?.test(after) === true ||
    exception.around?.test(around()) === true
  );
}

/** Of passages of one claim that overlap, the longest; of equals the first rule. */
function strongest(found: readonly Found[]): readonly Found[] {
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Found[] = [];
  for (const each of byLength) {
    const covered = kept.some(
      (other) => each.start < other.end && other.start < each.end && akin(each.entry.rule, other.entry.rule),
    );
    if (!covered) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Claims that say the same of one passage are told once. */
function akin(a: Rule, b: Rule): boolean {
  return a.claim === b.claim || (health.has(a.claim) && health.has(b.claim));
}

const health: ReadonlySet<string> = new Set(["disease", "effect", "medicalGoods", "healthFood", "alcohol"]);

/** 执法指南第十一条: absolute terms that are not minor. */
const serious: Readonly<Partial<Record<Goods, RegExp>>> = {
  drug: /疗效|治愈|有效|功效|效果/,
  device: /疗效|治愈|有效|功效|效果/,
  medical: /疗效|治愈|有效|功效|效果/,
  healthFood: /疗效|治愈|有效|功效|效果/,
  finance: /收益|回报|安全|风险|盈利|赚/,
  education: /./,
};

function passage(
  input: string,
  words: Normalised,
  entry: Entry,
  start: number,
  end: number,
  disguised: boolean,
  field: Field,
  goods: Goods,
): Passage {
  const [first = 0, last = 0] = [words.starts[start], words.ends[end - 1]];
  const { rule } = entry;
  const near = words.text.slice(Math.max(0, start - 12), end + 12);
  const grave = rule.claim === "absolute" && serious[goods]?.test(near) === true;
  return {
    rule,
    severity: grave ? "major" : rule.severity,
    law: grave ? [...rule.law, "L-16"] : rule.law,
    goods,
    field,
    start: first,
    end: last,
    text: input.slice(first, last),
    ...(disguised ? { disguised: entry.term } : {}),
  };
}
