/** From a file to a summary: what the command and the job of an upload have in common. */
import { err, type Failure, failure, likeness, newId, ok, type Result, text } from "../../kernel/index.ts";
import type { Kind } from "../field.ts";
import { checkMapping, type Mapping } from "../mapping.ts";
import { type Proposal, proposeMapping } from "../propose.ts";
import { type Beginning, inspect } from "./inspect.ts";
import type { ImportParts, Summary } from "./model.ts";
import { bringIn } from "./run.ts";
import type { Source } from "./source.ts";
import { begin } from "./store.ts";
import { Unreadable } from "./trouble.ts";

export interface Wanted {
  readonly kind: Kind;
  readonly source: Source;
  readonly mapping?: Mapping | undefined;
  /** As rows name it; see `platformName` of the port. */
  readonly platform?: string | undefined;
  readonly person: string;
  readonly chunkBytes?: number | undefined;
  readonly stored?: boolean;
  readonly progress?: (bytes: number) => void;
  readonly begun?: (id: string) => void;
}

const megabyte = 1024 * 1024;
/** Every chunk becomes parts that the lake merges: fewer and larger ones where the file is large. */
const [chunkBytes, largeFile, largeChunkBytes] = [64 * megabyte, 1024 * megabyte, 192 * megabyte];
/** What the ledger keeps row by row goes in smaller transactions. */
const ledgerChunkBytes = 2 * megabyte;

/** Told once and kept with the import, since a chunk's number stands for its content. */
export function chunkBytesOf(kind: Kind, size: number): number {
  if (kind.table === undefined) return ledgerChunkBytes;
  return size > largeFile ? largeChunkBytes : chunkBytes;
}

export async function bring(parts: ImportParts, wanted: Wanted): Promise<Result<Summary>> {
  const { kind, source, platform } = wanted;
  try {
    const beginning = await inspect(source);
    const mapping = usable(wanted, beginning);
    if (!mapping.ok) return mapping;
    const now = parts.now();
    const begun = await begin(parts.ledger.db, {
      id: newId("import", now, parts.random(10)),
      kind: kind.id,
      platform,
      mapping: mapping.value,
      source,
      header: beginning.header,
      stored: wanted.stored ?? false,
      chunkBytes: wanted.chunkBytes ?? chunkBytesOf(kind, source.size),
      person: wanted.person,
      now,
    });
    wanted.begun?.(begun.id);
    const { progress } = wanted;
    return ok(
      await bringIn(parts, {
        begun,
        kind,
        mapping: mapping.value,
        platform,
        source,
        beginning,
        ...(progress === undefined ? {} : { progress }),
      }),
    );
  } catch (error) {
    if (error instanceof Unreadable) return err(error.failure);
    throw error;
  }
}

export async function propose(
  kind: Kind,
  source: Source,
  platform: string | undefined,
): Promise<Result<Proposal & { beginning: Beginning }>> {
  try {
    const beginning = await inspect(source);
    return ok({ ...proposalOf(kind, source.format, beginning, platform), beginning });
  } catch (error) {
    if (error instanceof Unreadable) return err(error.failure);
    throw error;
  }
}

export function proposalOf(
  kind: Kind,
  format: string,
  { header, samples }: Pick<Beginning, "header" | "samples">,
  platform: string | undefined,
): Proposal {
  const constants = platform === undefined || header.includes("platform") ? {} : { platform };
  return proposeMapping(kind, header, samples, constants, format === "jsonl");
}

/** The mapping given, completed by the platform; or, without one, what the header leaves no doubt about. */
function usable({ kind, source, mapping, platform }: Wanted, beginning: Beginning): Result<Mapping> {
  if (mapping !== undefined)
    return completeMapping(kind, mapping, platform, source.format === "jsonl" ? undefined : beginning.header);
  const proposal = proposalOf(kind, source.format, beginning, platform);
  if (proposal.sure) return ok(proposal.mapping);
  if (proposal.missing.length > 0) return err(notFound(kind, proposal, beginning.header));
  return err(inDoubt(proposal));
}

/** A mapping that says nothing of the platform takes the one that was named. */
export function completeMapping(
  kind: Kind,
  mapping: Mapping,
  platform: string | undefined,
  header: readonly string[] | undefined,
): Result<Mapping> {
  const lacks =
    platform !== undefined && kind.fields.platform !== undefined && mapping.fields.platform === undefined;
  const whole = lacks
    ? { ...mapping, fields: { ...mapping.fields, platform: { constant: platform } } }
    : mapping;
  const checked = checkMapping(kind, whole, header);
  return checked.ok ? ok(whole) : checked;
}

/** Which columns come near, and by which names the field would have been found. */
function notFound(kind: Kind, { missing, unused }: Proposal, header: readonly string[]): Failure {
  const wanted = missing.map((name) => {
    const field = kind.fields[name];
    const [label, ...others] = [field?.label.zh ?? name, ...(field?.aliases ?? [])];
    const near = closest([name, label, ...others], unused);
    return text(
      `${name}（${[label, ...others].slice(0, 4).join("、")}${near === undefined ? "" : `；列“${near}”相近`}）`,
      `${name} (${others.slice(0, 3).join(", ")}${near === undefined ? "" : `; “${near}” comes near`})`,
    );
  });
  const seen = header
    .slice(0, 12)
    .map((each) => each.slice(0, 30))
    .join(", ");
  return failure(
    "invalid-input",
    text(
      `没有找到这些必填字段的列：${wanted.map(({ zh }) => zh).join("；")}。文件的列为：${seen}。`,
      `No column was found for: ${wanted.map(({ en }) => en).join("; ")}. The columns are: ${seen}.`,
    ),
    { field: missing[0] ?? "", wayOut: confirm },
  );
}

function closest(names: readonly string[], columns: readonly string[]): string | undefined {
  const like = (column: string) => Math.max(...names.map((name) => likeness(name, column)));
  const near = columns.filter((column) => like(column) >= 0.5);
  return near.sort((a, b) => like(b) - like(a))[0];
}

function inDoubt(proposal: Proposal): Failure {
  const doubts = proposal.lines.filter(({ sure }) => !sure);
  const zh = doubts.map(({ field, column, because }) => `${column} → ${field}（${because.zh}）`).join("；");
  const en = doubts.map(({ field, column, because }) => `${column} → ${field} (${because.en})`).join("; ");
  return failure(
    "invalid-input",
    text(`这些列的读法须经确认：${zh}。`, `How to read these columns must be confirmed: ${en}.`),
    { field: doubts[0]?.field ?? "", wayOut: confirm },
  );
}

const confirm = text(
  "请用 --propose 得到建议的映射，核对后以 --map 给出；写法见 docs/import-mappings.md。",
  "Get the proposed mapping with --propose, check it and give it with --map; docs/import-mappings.md says how.",
);
