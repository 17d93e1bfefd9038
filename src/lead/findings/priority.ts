/**
 * 优先级: which lead first, 0 to 100, and why, each reason with what it adds or takes. It orders work; it decides
 * nothing and stands in no document.
 */
import type { Measured, Severity } from "../../detector/index.ts";
import { type Text, text } from "../../kernel/index.ts";

export interface Weighed {
  readonly severity: Severity;
  /** 0 to 1. */
  readonly strongest: number;
  readonly findings: number;
  readonly rows: number;
  /** Goods or rings it is about. */
  readonly subjects: number;
  readonly operatorKnown: boolean;
  /** Leads and cases about the same operator that were opened in the last twelve months. */
  readonly earlier: number;
  readonly measured?: Measured | undefined;
}

export interface Reason {
  readonly words: Text;
  readonly points: number;
}

export interface Priority {
  readonly rank: number;
  readonly reasons: readonly Reason[];
}

export function priorityOf(weighed: Weighed): Priority {
  const reasons = [
    bySeverity(weighed),
    byScore(weighed),
    byNumber(weighed),
    byReach(weighed),
    byRepeat(weighed),
    byPrecision(weighed),
    byOperator(weighed),
  ].filter(({ points }) => points !== 0);
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return { rank: Math.min(100, Math.max(0, sum)), reasons };
}

const severities: Readonly<Record<Severity, Reason>> = {
  major: { words: text("程度严重", "major"), points: 40 },
  minor: { words: text("程度一般", "minor"), points: 22 },
  info: { words: text("仅为提示", "a hint only"), points: 5 },
};

const bySeverity = ({ severity }: Weighed): Reason => severities[severity];

const byScore = ({ strongest }: Weighed): Reason => ({
  words: text(`模型强度 ${strongest.toFixed(2)}`, `score ${strongest.toFixed(2)}`),
  points: Math.round(strongest * 20),
});

function byNumber({ findings }: Weighed): Reason {
  return {
    words: text(`同类发现 ${findings} 项`, `${findings} findings of the kind`),
    points: findings <= 1 ? 0 : Math.min(10, Math.round(3 * Math.log2(findings))),
  };
}

function byReach({ rows, subjects }: Weighed): Reason {
  return {
    words: text(
      `涉及 ${subjects} 个商品或者团伙、${rows} 条记录`,
      `${subjects} goods or rings, ${rows} rows`,
    ),
    points: rows <= 1 ? 0 : Math.min(10, Math.round(1.5 * Math.log2(rows))),
  };
}

function byRepeat({ earlier }: Weighed): Reason {
  return {
    words: text(`十二个月内另有 ${earlier} 件线索或者案件`, `${earlier} leads or cases in twelve months`),
    points: Math.min(15, earlier * 6),
  };
}

/** Below this number of decisions a share says little. */
const ENOUGH = 5;

function byPrecision({ measured }: Weighed): Reason {
  const n = measured === undefined ? 0 : measured.right + measured.wrong;
  if (measured === undefined || n < ENOUGH) return { words: text("", ""), points: 0 };
  const share = Math.round((100 * measured.right) / n);
  return {
    words: text(`该模型查准率 ${share}%（${n} 件）`, `the detector was right in ${share}% of ${n}`),
    points: Math.round((share - 50) / 5),
  };
}

const byOperator = ({ operatorKnown }: Weighed): Reason => ({
  words: text("经营主体尚未查明", "the operator is not known yet"),
  points: operatorKnown ? 0 : -8,
});
