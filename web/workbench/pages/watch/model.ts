import type { Operations } from "../../../../src/app/operations.ts";
import { type Text, text } from "../../../../src/kernel/index.ts";
import type { Certainty } from "../../../kit/certainty-mark.tsx";
import type { OutputOf } from "../../../kit/client.ts";

export type FindingRow = OutputOf<Operations, "finding.list">["rows"][number];
export type Finding = OutputOf<Operations, "finding.get">;
export type Detector = OutputOf<Operations, "detector.get">;
export type DetectorLine = OutputOf<Operations, "detector.list">["rows"][number];
export type Run = Detector["runs"][number];
export type Month = Detector["months"][number];
export type DetectorParameter = Detector["parameters"][number];

/** What the pictures are drawn from; the server declares it by kind. */
export type Picture =
  | { readonly kind: "line"; readonly value: readonly Point[] }
  | { readonly kind: "graph"; readonly value: Graph }
  | { readonly kind: "marks"; readonly value: readonly Mark[] };

export type Point = readonly [
  day: string,
  charged: number | null,
  marked: number | null,
  claimed: number | null,
];

export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly kind: string }[];
  readonly edges: readonly (readonly [number, number])[];
}

export interface Mark {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function pictureOf({ picture }: Finding): Picture | undefined {
  if (typeof picture !== "object" || picture === null || !("kind" in picture) || !("value" in picture))
    return undefined;
  const { kind, value } = picture;
  if (kind === "graph") return { kind, value: value as Graph };
  if (kind === "line") return { kind, value: value as readonly Point[] };
  return kind === "marks" ? { kind, value: value as readonly Mark[] } : undefined;
}

const units: Readonly<Record<string, Text>> = {
  days: text("日", "days"),
  hours: text("小时", "hours"),
  count: text("", ""),
  percent: text("%", "%"),
  fen: text("分", "fen"),
  grams: text("克", "g"),
};

export function unitWords(unit: string): Text {
  return units[unit] ?? text(unit, unit);
}

export function asCertainty(word: string): Certainty {
  return word === "confirmed" || word === "read" || word === "excerpt" ? word : "open";
}
