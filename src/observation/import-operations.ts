/** Files by upload: proposed, confirmed, brought in by a job; their refused rows looked at, mended, sent again. */
import { Readable } from "node:stream";
import { z } from "zod";
import { audit, type Ctx, inCaller, once, operation, type Upload, whole } from "../access/index.ts";
import { type Db, enqueue, inTransaction } from "../base/index.ts";
import { err, failure, newId, ok, type Result, text } from "../kernel/index.ts";
import { faultText } from "./faults.ts";
import { chunkBytesOf, completeMapping, proposalOf, propose } from "./import/bring.ts";
import { importJob, openUpload, type UploadParts } from "./import/job.ts";
import { keptTexts } from "./import/kept-texts.ts";
import { mend } from "./import/mend.ts";
import { refusedLines } from "./import/refused-file.ts";
import type { PlatformName } from "./import/sink.ts";
import { keyOf } from "./import/store.ts";
import { Unreadable, unreadable } from "./import/trouble.ts";
import { letGo, lockUpload } from "./import/uploads.ts";
import { findImport, listImports, reasonsOf, refusedOf } from "./import/views.ts";
import { HoldView, holdOperations, holdsOf } from "./import-hold.ts";
import { Mapping } from "./mapping.ts";
import { FieldView, fieldsOf, ImportView, kindIds, ReasonView, RefusedView, TextView } from "./model.ts";
import { inOwnName, platformIn, reachOf } from "./senders.ts";

/** Called for every sending by API: may it come, and, in the transaction of its answer, it has come. */
export interface Arrivals {
  readonly admit: () => Promise<Result<void>>;
  readonly arrived: (trx: Db, sending: Arrival) => Promise<void>;
}

export interface Arrival {
  /** Names the sending: the same content has the same name. */
  readonly token: string;
  readonly kind: string;
  readonly platform: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface ObservationParts extends UploadParts {
  readonly platformName: PlatformName;
  /** Who looks at what comes in by API. */
  readonly arrivals?: Arrivals;
}

const largestUpload = 64 * 1024 * 1024;
const Id = z.object({ id: z.string().max(64) });
const paging = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) };
const Line = z.object({ field: z.string(), column: z.string(), because: TextView, sure: z.boolean() });

export const importOperations = (parts: ObservationParts) => ({
  ...holdOperations,
  "import.propose": operation({
    kind: "write",
    ability: "observation.send",
    summary: text("上传文件并得到建议的映射", "Upload a file and get a proposed mapping"),
    input: z.object({ kind: z.enum(kindIds), platform: z.string().trim().min(1).max(200).optional() }),
    upload: { limit: largestUpload },
    output: z.object({ id: z.string() }),
    handler: (ctx, input, upload) => proposeUpload(ctx, parts, input, upload),
  }),
  "import.get": operation({
    kind: "read",
    ability: "observation.send",
    summary: text("查看一次导入", "One import: state, progress, mapping, refused rows by reason"),
    input: Id,
    output: ImportView.extend({
      reasons: z.array(ReasonView),
      holds: z.array(HoldView),
      mapping: Mapping,
      header: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      fields: z.array(FieldView),
      proposal: z
        .object({ lines: z.array(Line), missing: z.array(z.string()), unused: z.array(z.string()) })
        .nullable(),
    }),
    handler: (ctx, { id }) => get(ctx, parts, id),
  }),
  "import.list": operation({
    kind: "read",
    ability: "observation.send",
    summary: text("导入列表", "Imports, newest first"),
    input: z.object({
      kind: z.enum(kindIds).optional(),
      state: z.enum(["proposed", "running", "done", "failed"]).optional(),
      ...paging,
    }),
    output: z.object({ total: z.number(), rows: z.array(ImportView) }),
    handler: (ctx, input) =>
      inCaller(ctx, async (trx) => {
        const reach = await reachOf(ctx, trx);
        if (!reach.ok) return reach;
        return ok(await listImports(trx, { ...input, person: reach.value.own?.person }));
      }),
  }),
  "import.start": operation({
    kind: "write",
    ability: "observation.send",
    summary: text("确认映射并开始导入", "Confirm the mapping and bring the file in"),
    input: Id.extend({ mapping: Mapping }),
    output: Id,
    handler: (ctx, input) => start(ctx, parts, input),
  }),
  "import.again": operation({
    kind: "write",
    ability: "observation.send",
    summary: text("继续失败的导入", "Go on with an import that failed"),
    input: Id,
    output: Id,
    handler: (ctx, { id }) =>
      whole(ctx, async (trx) => {
        const found = await reached(ctx, trx, parts, id);
        if (!found.ok) return found;
        const { state, stored } = found.value.row;
        if (state !== "failed") return err(notFound());
        if (!stored) return err(unreadable.gone().failure);
        await goOn(trx, id);
        return ok({ id });
      }),
  }),
  "import.refused": operation({
    kind: "read",
    ability: "observation.send",
    summary: text("被拒收的行", "Refused rows of an import, personal columns masked"),
    input: Id.extend({
      code: z.string().max(40).optional(),
      field: z.string().max(60).optional(),
      ...paging,
    }),
    output: RefusedView,
    handler: (ctx, { id, ...filter }) =>
      inCaller(ctx, async (trx) => {
        const found = await reached(ctx, trx, parts, id);
        if (!found.ok) return found;
        const kept = await keptTexts(trx, id, parts.imports);
        const refused = await refusedOf(trx, found.value.kind, found.value.row, filter, kept);
        const rows = refused.rows.map(({ row }) => row);
        await audit(trx, ctx, { kind: "unmask", subject: id, detail: { operation: "import.refused", rows } });
        return ok(refused);
      }),
  }),
  "import.mend": operation({
    kind: "write",
    ability: "observation.send",
    summary: text("改正被拒收的行并重新送入", "Mend refused rows and send them again"),
    input: Id.extend({
      rows: z
        .array(
          z.object({
            row: z.int().positive(),
            values: z.record(z.string().max(500), z.string().max(20_000)),
          }),
        )
        .min(1)
        .max(500),
    }),
    output: z.object({
      mended: z.number(),
      refused: z.array(z.object({ row: z.number(), reasons: z.array(TextView) })),
    }),
    handler: (ctx, input) =>
      whole(ctx, (trx) =>
        once(ctx, trx, "import.mend", input, async () => {
          const found = await reached(ctx, trx, parts, input.id);
          if (!found.ok) return found;
          const { row: imported, kind } = found.value;
          if (imported.state === "proposed") return err(notFound());
          const { id, file, platform, mapping } = imported;
          const of = { id, file, platform, mapping, kind, person: ctx.caller.person };
          const done = await mend(parts.imports, trx, of, input.rows);
          const refused = done.refused.map(({ row, faults }) => ({
            row,
            reasons: faults.map((fault) => faultText(kind, fault)),
          }));
          return ok({ mended: done.mended, refused });
        }),
      ),
  }),
  "import.drop": operation({
    kind: "write",
    ability: "observation.send",
    summary: text("不再处理被拒收的行", "Leave refused rows out for good"),
    input: Id.extend({ code: z.string().max(40), field: z.string().max(60) }),
    output: z.object({ dropped: z.number() }),
    handler: (ctx, { id, code, field }) =>
      whole(ctx, async (trx) => {
        const found = await reached(ctx, trx, parts, id);
        if (!found.ok) return found;
        const done = await trx
          .updateTable("import_refused")
          .set({ state: "dropped", texts: null, person: ctx.caller.person, at: ctx.now() })
          .where("import", "=", id)
          .where("state", "=", "open")
          .where("code", "=", code)
          .where("field", "=", field)
          .executeTakeFirst();
        return ok({ dropped: Number(done.numUpdatedRows) });
      }),
  }),
  "import.refusedFile": operation({
    kind: "read",
    ability: "observation.send",
    summary: text("下载拒收清单", "The refused rows as JSON lines"),
    input: Id,
    output: z.never(),
    download: true,
    handler: async (ctx, { id }) => {
      const found = await reached(ctx, ctx.ledger.db, parts, id);
      if (!found.ok) return found;
      const { row, kind } = found.value;
      return ok({
        name: `${row.name}.rejected.jsonl`,
        mediaType: "application/x-ndjson",
        body: Readable.toWeb(
          Readable.from(refusedLines(ctx.ledger.db, kind, id)).map((line) => Buffer.from(line)),
        ) as ReadableStream<Uint8Array>,
      });
    },
  }),
});

/** An import that the caller may see; what others brought in is not there for a platform's program. */
async function reached(ctx: Ctx, db: Db, parts: ObservationParts, id: string) {
  const reach = await reachOf(ctx, db);
  if (!reach.ok) return reach;
  const found = await findImport(db, id, reach.value.own?.person);
  const kind = parts.kinds.find((one) => one.id === found?.row.kind);
  if (found === undefined || kind === undefined) return err(notFound());
  return ok({ ...found, kind, reach: reach.value });
}

async function proposeUpload(
  ctx: Ctx,
  parts: ObservationParts,
  input: { kind: string; platform?: string | undefined },
  upload: Upload | undefined,
) {
  const kind = parts.kinds.find(({ id }) => id === input.kind);
  if (kind === undefined) return err(notFound());
  if (upload === undefined || upload.size === 0)
    return err(failure("invalid-input", text("请选择文件。", "Choose a file."), { field: "file" }));
  const reach = await reachOf(ctx, ctx.ledger.db);
  if (!reach.ok) return reach;
  const named = input.platform === undefined ? undefined : await parts.platformName(input.platform);
  const spoken = platformIn(reach.value, named);
  if (!spoken.ok) return spoken;
  const platform = spoken.value;
  const keep = async () => parts.uploads.put(await upload.bytes(), { limit: largestUpload });
  const stored = await keep();
  if (!stored.ok) return stored;
  const { sha256 } = stored.value;
  try {
    const source = await openUpload(parts, sha256, upload.name);
    try {
      const made = await propose(kind, source, platform);
      if (!made.ok) return made;
      const { beginning, mapping } = made.value;
      const now = ctx.now();
      const id = newId("import", now, ctx.random(10));
      const kept = await keptTexts(ctx.ledger.db, id, parts.imports);
      await inTransaction(ctx.ledger.db, {}, async (trx) => {
        await lockUpload(trx, sha256);
        // An import of the same file may have ended meanwhile and let it go.
        if (!(await parts.uploads.has(sha256))) await keep();
        await trx
          .insertInto("import")
          .values({
            id,
            key: id,
            kind: kind.id,
            platform: platform ?? null,
            name: upload.name.slice(0, 400),
            file: source.sha256,
            size: source.size,
            format: source.format,
            compression: source.compression,
            encoding: source.encoding,
            stored: true,
            header: JSON.stringify(beginning.header),
            sample: kept.hide(
              "sample",
              beginning.samples.slice(0, 5).map((row) => row.map((cell) => cell.slice(0, 200))),
            ),
            mapping: JSON.stringify(mapping),
            chunk_bytes: chunkBytesOf(kind, source.size),
            state: "proposed",
            known: null,
            failure: null,
            person: ctx.caller.person,
            created_at: now,
            finished_at: null,
          })
          .execute();
      });
      return ok({ id });
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof Unreadable) return err(error.failure);
    throw error;
  } finally {
    // What became no import is not kept.
    await letGo(parts, sha256);
  }
}

function get(ctx: Ctx, parts: ObservationParts, id: string) {
  return inCaller(ctx, async (trx) => {
    const found = await reached(ctx, trx, parts, id);
    if (!found.ok) return found;
    const { row, view, kind } = found.value;
    const header = (row.header ?? []) as string[];
    const kept = await keptTexts(trx, id, parts.imports);
    const sample = (kept.show("sample", row.sample) ?? []) as string[][];
    const proposal =
      row.state === "proposed"
        ? proposalOf(kind, row.format, { header, samples: sample }, row.platform ?? undefined)
        : null;
    return ok({
      ...view,
      reasons: await reasonsOf(trx, kind, id),
      holds: await holdsOf(ctx, trx, id),
      mapping: Mapping.parse(row.mapping),
      header,
      sample: row.state === "proposed" ? sample : [],
      fields: fieldsOf(kind),
      proposal:
        proposal === null
          ? null
          : { lines: [...proposal.lines], missing: [...proposal.missing], unused: [...proposal.unused] },
    });
  });
}

/** Where the same file was confirmed with the same mapping before, that import is the answer. */
async function start(ctx: Ctx, parts: ObservationParts, input: { id: string; mapping: Mapping }) {
  let unneeded: string | undefined;
  const answer = await whole(ctx, (trx) =>
    once(ctx, trx, "import.start", input, async () => {
      const found = await reached(ctx, trx, parts, input.id);
      if (!found.ok) return found;
      const { row, kind, reach } = found.value;
      if (row.state !== "proposed") return ok({ id: row.id });
      const platform = row.platform ?? undefined;
      const header = row.format === "jsonl" ? undefined : (row.header as string[]);
      const mapping = completeMapping(kind, inOwnName(kind, input.mapping, reach), platform, header);
      if (!mapping.ok) return mapping;
      const source = { sha256: row.file, encoding: row.encoding };
      const key = keyOf({ source, kind: kind.id, mapping: mapping.value, platform });
      const same = await trx
        .selectFrom("import")
        .select(["id", "person", "state"])
        .where("key", "=", key)
        .executeTakeFirst();
      if (same !== undefined && reach.own !== undefined && same.person !== reach.own.person)
        return err(
          failure(
            "conflict",
            text(
              "该文件已由他人导入，无需再送。",
              "Somebody else brought this file in: it need not come again.",
            ),
          ),
        );
      if (same !== undefined) {
        await trx.deleteFrom("import").where("id", "=", row.id).execute();
        if (same.state === "failed") await goOn(trx, same.id);
        else unneeded = row.file;
        return ok({ id: same.id });
      }
      await trx
        .updateTable("import")
        .set({ key, mapping: JSON.stringify(mapping.value), state: "running", sample: null })
        .where("id", "=", row.id)
        .execute();
      await enqueue(trx, importJob, { id: row.id }, { key: `${importJob}:${row.id}`, attempts: 5 });
      return ok({ id: row.id });
    }),
  );
  if (unneeded !== undefined) await letGo(parts, unneeded);
  return answer;
}

/** One that failed goes on behind its last sealed chunk; its file is there. */
async function goOn(trx: Db, id: string): Promise<void> {
  await trx
    .updateTable("import")
    .set({ state: "running", failure: null, finished_at: null, stored: true })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .execute();
  await enqueue(trx, importJob, { id }, { key: `${importJob}:${id}`, attempts: 5 });
}

function notFound() {
  return failure("not-found", text("没有该导入。", "There is no such import."));
}
