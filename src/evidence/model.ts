import { type Cite, type Text, text } from "../kernel/index.ts";

/** APL art. 46 and O2 art. 23 name eight kinds (law sheet E-01). */
export interface EvidenceKindDef {
  readonly name: Text;
  /** Collected by officers themselves: at least two, with certificates (E-19). The rest is handed in by others. */
  readonly officers: 1 | 2;
  readonly article: Cite;
}

const kinds46 = { instrument: "APL", article: "46" };
const twoOfficers = { instrument: "O2", article: "22" };

export const evidenceKinds = {
  document: { name: text("书证", "documents"), officers: 1, article: kinds46 },
  object: { name: text("物证", "objects"), officers: 2, article: twoOfficers },
  "audio-visual": { name: text("视听资料", "audio-visual material"), officers: 1, article: kinds46 },
  "electronic-data": { name: text("电子数据", "electronic data"), officers: 2, article: twoOfficers },
  testimony: { name: text("证人证言", "testimony"), officers: 2, article: twoOfficers },
  "party-statement": { name: text("当事人的陈述", "statement of the party"), officers: 1, article: kinds46 },
  appraisal: { name: text("鉴定意见", "appraisal"), officers: 1, article: kinds46 },
  "inspection-record": {
    name: text("勘验笔录、现场笔录", "inspection record"),
    officers: 2,
    article: twoOfficers,
  },
} as const satisfies Record<string, EvidenceKindDef>;

export type EvidenceKind = keyof typeof evidenceKinds;

export const largestEvidence = 50 * 1024 * 1024;

/** Where files go, by content hash: the vault has this shape. */
export interface Files {
  readonly put: (
    bytes: Uint8Array,
  ) => Promise<{ readonly sha256: string; readonly sm3: string; readonly size: number }>;
  readonly get: (sha256: string) => Promise<Uint8Array>;
}

/** What may be done to an item after it was sealed; every touch is on record (保管链, E-21). */
export type Touch = "collected" | "downloaded" | "verified" | "verification-failed";
