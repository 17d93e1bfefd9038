/** From a judgement to a finding: its id, its sentence, its law. */
import {
  canonicalJson,
  type Day,
  type Fen,
  fill,
  formatFen,
  formatInstant,
  type Instant,
  isDay,
  must,
  sha256Hex,
  type Text,
} from "../kernel/index.ts";
import type { Detector, DetectorFact, Facts, FactValue, Finding, SetJudgement } from "./definition.ts";

/** Two runs over the same rows give the same id; other rows under the same subject give another. */
export function findingId(
  detector: Pick<Detector, "id" | "version">,
  { platform, seller, subject, variant, observations }: SetJudgement,
): string {
  const seen = observations.map(({ kind, id }) => `${kind}:${id}`).sort();
  const hash = sha256Hex(
    canonicalJson([detector.id, detector.version, platform, seller, subject, variant, seen]),
  );
  return `f-${hash.slice(0, 32)}`;
}

/** What stays the same when the rows grow: detector, storefront, subject, variant. */
export function findingKey(
  finding: Pick<Finding, "detector" | "storefront" | "subject" | "variant">,
): string {
  const { detector, storefront, subject, variant } = finding;
  return sha256Hex(canonicalJson([detector, storefront, subject, variant])).slice(0, 32);
}

export function toFinding(detector: Detector, judgement: SetJudgement, operator: string | null): Finding {
  const variant = must(
    detector.variants[judgement.variant],
    `${detector.id} has no variant ${judgement.variant}`,
  );
  const storefront = `${judgement.platform}/${judgement.seller}`;
  return {
    id: findingId(detector, judgement),
    detector: detector.id,
    version: detector.version,
    variant: judgement.variant,
    operator,
    storefront,
    subject: judgement.subject,
    at: judgement.at,
    observations: judgement.observations,
    listings: judgement.listings,
    score: judgement.score,
    severity: variant.severity,
    law: variant.law,
    reason: reasonOf(detector, judgement.variant, judgement.facts, storefront),
    facts: judgement.facts,
  };
}

export function reasonOf(detector: Detector, variant: string, facts: Facts, storefront: string): Text {
  const { reason } = must(detector.variants[variant], `${detector.id} has no variant ${variant}`);
  const told = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const fact = must(detector.facts[name], `${detector.id} declares no fact ${name}`);
      return [name, factText(fact, value)];
    }),
  );
  return fill(reason, { ...told, storefront });
}

/** A fact as a sentence holds it. Pictures (lines, graphs) have no words. */
export function factText(fact: DetectorFact, value: FactValue): Text {
  if (typeof value === "object" && "zh" in value) return value;
  const both = (told: string): Text => ({ zh: told, en: told });
  if (typeof value === "number") {
    if (fact.kind === "money") return both(formatFen(Math.round(value) as Fen));
    if (fact.kind === "percent") return both(`${Math.round(value / 100)}%`);
    return both(value.toLocaleString("en-US"));
  }
  if (typeof value === "string") {
    if (fact.kind === "day" && isDay(value)) return { zh: chineseDay(value), en: value };
    if (fact.kind === "instant") return both(formatInstant(value as Instant));
    return both(value);
  }
  if (Array.isArray(value)) return listText(value);
  return both("");
}

function listText(values: readonly unknown[]): Text {
  const words = values.map((one) =>
    typeof one === "object" && one !== null && "text" in one ? String(one.text) : String(one),
  );
  return { zh: words.map((word) => `“${word}”`).join("、"), en: words.map((word) => `“${word}”`).join(", ") };
}

function chineseDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
