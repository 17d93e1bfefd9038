/** The rows behind findings as the file that is sealed: lines of canonical JSON, the same rows always the same bytes. */
import type { Proposed } from "../../detector/index.ts";
import { canonicalJson, utf8 } from "../../kernel/index.ts";

export interface SealedFile {
  readonly bytes: Uint8Array;
  readonly label: string;
  readonly source: string;
}

export const sealedMediaType = "application/x-ndjson";

/** Stands in the evidence: nobody collected it, and an officer verifies it before relying on it. */
export const sealingMethod =
  "系统将监测时保存的观测记录逐行原样写成文件，计算 SHA-256 和 SM3 后封存；由系统制作，未经人工改动，作为证据使用前由核查人员核实。";

export function sealedFile(findings: readonly Proposed[], detectorName: string): SealedFile {
  const lines = findings.flatMap((finding) => [
    canonicalJson({
      finding: finding.id,
      detector: `${finding.detector}@${finding.version}`,
      variant: finding.variant,
      storefront: `${finding.platform}/${finding.seller}`,
      subject: finding.subject,
      actedAt: finding.actedAt,
      score: finding.score,
      severity: finding.severity,
      law: [...finding.law],
      reason: finding.reason.zh,
      run: finding.run,
      observations: finding.observations,
    }),
    ...finding.rows.map(({ kind, id, row }) => canonicalJson({ finding: finding.id, kind, id, row })),
  ]);
  const rows = findings.reduce((sum, finding) => sum + finding.rows.length, 0);
  const files = [
    ...new Set(findings.flatMap((finding) => finding.rows.map(({ row }) => String(row.file ?? "")))),
  ];
  const runs = [...new Set(findings.map(({ run }) => run))];
  return {
    bytes: utf8(`${lines.join("\n")}\n`),
    label: `监测记录（${detectorName}，${findings.length} 项发现，${rows} 行）.jsonl`.slice(0, 200),
    source:
      `网络交易监测，运行 ${runs.slice(0, 3).join("、")}；记录来自 ${files.slice(0, 5).join("、")}${files.length > 5 ? ` 等 ${files.length} 个文件` : ""}`.slice(
        0,
        2000,
      ),
  };
}
