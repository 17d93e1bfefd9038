/** Refused rows mended by a person and sent again by the same mapping; those that fit now are in, the others say why not. */
import { createHash } from "node:crypto";
import type { Db } from "../../base/index.ts";
import { canonicalJson } from "../../kernel/index.ts";
import { compile } from "../compile.ts";
import type { Fault } from "../faults.ts";
import type { Kind } from "../field.ts";
import { columnsRead, Mapping } from "../mapping.ts";
import { keptTexts } from "./kept-texts.ts";
import type { ImportParts } from "./model.ts";
import { openStage } from "./stage.ts";

export interface Mended {
  readonly row: number;
  /** By column; what is not named stays as it came. */
  readonly values: Readonly<Record<string, string>>;
}

export interface MendOutcome {
  readonly mended: number;
  readonly refused: readonly { readonly row: number; readonly faults: readonly Fault[] }[];
}

export async function mend(
  parts: ImportParts,
  trx: Db,
  of: {
    readonly id: string;
    readonly file: string;
    readonly platform: string | null;
    readonly mapping: unknown;
    readonly kind: Kind;
    readonly person: string;
  },
  rows: readonly Mended[],
): Promise<MendOutcome> {
  const mapping = Mapping.parse(of.mapping);
  const columns = columnsRead(mapping);
  const open = await trx
    .selectFrom("import_refused")
    .select(["row", "texts"])
    .where("import", "=", of.id)
    .where("state", "=", "open")
    .where(
      "row",
      "in",
      rows.map(({ row }) => row),
    )
    .orderBy("row")
    .forUpdate()
    .execute();
  const kept = await keptTexts(trx, of.id, parts);
  const sent = open.flatMap(({ row, texts: hidden }) => {
    const texts = (kept.show(Number(row), hidden) ?? []) as readonly string[];
    const { values = {} } = rows.find((one) => one.row === Number(row)) ?? {};
    const whole = texts.length === columns.length || columns.every((name) => values[name] !== undefined);
    if (!whole) return [];
    const record = columns.map((name, at) => [name, values[name] ?? texts[at] ?? ""] as const);
    return [{ row: Number(row), record: Object.fromEntries(record) }];
  });
  if (sent.length === 0) return { mended: 0, refused: [] };
  const compiled = compile(of.kind, mapping, of.platform === null ? {} : { platform: of.platform });
  const stage = await openStage(
    parts.lake,
    of.kind,
    compiled,
    `mend-${Buffer.from(parts.random(12)).toString("hex")}`,
  );
  try {
    const lines = sent.map(({ record }) => `${JSON.stringify(record)}\n`).join("");
    const { good, rows: read } = await stage.fill(
      Buffer.from(lines),
      { format: "jsonl" },
      { encoding: false },
    );
    const refused = good < read ? await stage.refused() : [];
    const wrong = refused.map(({ row, faults, raw }) => ({ row: sent[row - 1]?.row ?? 0, faults, raw }));
    const places = sent.map(({ row }) => row);
    const at = parts.now();
    if (of.kind.table !== undefined) {
      const token = `${of.id}:mend:${createHash("sha256").update(canonicalJson(sent)).digest("hex")}`;
      if (good > 0) await stage.keep({ file: of.file, lines: places, at, token });
    } else {
      const sink = parts.sinks.find(({ kind }) => kind.id === of.kind.id);
      const records = (await stage.records()).map(({ row, record }) => ({
        row: places[row - 1] ?? 0,
        record,
      }));
      const sunk = await sink?.write(trx, records, { file: of.file, now: at, random: parts.random });
      for (const { row, fault } of sunk?.refused ?? []) wrong.push({ row, faults: [fault], raw: [] });
    }
    const bad = new Set(wrong.map(({ row }) => row));
    const done = places.filter((row) => !bad.has(row));
    if (done.length > 0) {
      await trx
        .updateTable("import_refused")
        .set({ state: "mended", texts: null, person: of.person, at })
        .where("import", "=", of.id)
        .where("row", "in", done)
        .execute();
    }
    for (const { row, faults, raw } of wrong) {
      await trx
        .updateTable("import_refused")
        .set({
          code: faults[0]?.code ?? "malformed",
          field: faults[0]?.field ?? "",
          faults: JSON.stringify(faults),
          ...(raw.length === 0 ? {} : { texts: kept.hide(row, raw) }),
        })
        .where("import", "=", of.id)
        .where("row", "=", row)
        .execute();
    }
    return { mended: done.length, refused: wrong.map(({ row, faults }) => ({ row, faults })) };
  } finally {
    await stage.drop();
  }
}
