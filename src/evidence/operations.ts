import { createHash } from "node:crypto";
import { z } from "zod";
import { actorFor, type Ctx, inCaller, once, operation, type Upload } from "../access/index.ts";
import {
  dayOf,
  err,
  type Failure,
  failure,
  isInstant,
  newId,
  ok,
  type Result,
  text,
} from "../kernel/index.ts";
import { unlikeItsKind } from "./file-kind.ts";
import { type EvidenceKind, evidenceKinds, type Files, largestEvidence } from "./model.ts";
import { whyNotMade } from "./rules.ts";
import { insertEvidence, recordTouch } from "./store.ts";
import { evidenceById, evidenceOf, makersOn, openMatter, touchesOf } from "./views.ts";

const kindIds = Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]];
const instantInput = z.string().refine(isInstant, "ISO 8601 UTC, milliseconds");
const named = z.string().trim().min(1).max(200);

const AddInput = z.strictObject({
  matter: z.string(),
  kind: z.enum(kindIds),
  label: named,
  method: z.string().trim().min(1).max(2000),
  madeAt: instantInput,
  makers: z.array(z.string()).min(1).max(10),
  source: z.string().trim().min(1).max(2000),
});

const EvidenceRow = z.object({
  id: z.string(),
  matter: z.string(),
  kind: z.enum(kindIds),
  label: z.string(),
  sha256: z.string(),
  sm3: z.string(),
  size: z.number(),
  mediaType: z.string(),
  method: z.string(),
  madeAt: z.string(),
  makers: z.array(z.object({ id: z.string(), name: z.string() })),
  source: z.string(),
  addedBy: z.string(),
  addedAt: z.string(),
  custody: z.array(
    z.object({ at: z.string(), person: z.string(), name: z.string(), act: z.string(), detail: z.unknown() }),
  ),
});

const Verified = z.object({
  id: z.string(),
  ok: z.boolean(),
  sha256: z.object({ sealed: z.string(), found: z.string().nullable() }),
  sm3: z.object({ sealed: z.string(), found: z.string().nullable() }),
  at: z.string(),
});

/** `files` is the vault. */
export const evidenceOperations = (files: Files) => ({
  "evidence.add": operation({
    kind: "write",
    ability: "evidence.add",
    summary: text("固定证据", "Add evidence"),
    input: AddInput,
    output: z.object({ id: z.string(), sha256: z.string(), sm3: z.string(), size: z.number() }),
    upload: { limit: largestEvidence },
    handler: (ctx, input, upload) => add(ctx, files, input, upload),
  }),
  "evidence.list": operation({
    kind: "read",
    ability: "matter.read",
    summary: text("查阅证据目录", "List evidence with its custody"),
    input: z.object({ matter: z.string() }),
    output: z.object({ rows: z.array(EvidenceRow) }),
    handler: (ctx, { matter }) => list(ctx, matter),
  }),
  "evidence.download": operation({
    kind: "read",
    ability: "matter.read",
    summary: text("下载证据", "Download an item of evidence; recorded in its custody"),
    input: z.object({ id: z.string() }),
    output: z.never(),
    download: true,
    handler: (ctx, { id }) => download(ctx, files, id),
  }),
  "evidence.verify": operation({
    kind: "write",
    ability: "matter.read",
    summary: text("校验证据", "Hash the file again and compare"),
    input: z.object({ id: z.string() }),
    output: Verified,
    handler: (ctx, { id }) => verify(ctx, files, id),
  }),
});

async function add(ctx: Ctx, files: Files, input: z.output<typeof AddInput>, upload: Upload | undefined) {
  if (!upload || upload.size === 0) return err(noFile());
  if (upload.size > largestEvidence) return err(tooLarge());
  const bytes = await upload.bytes();
  if (bytes.length === 0 || bytes.length > largestEvidence)
    return err(bytes.length === 0 ? noFile() : tooLarge());
  const mediaType = mediaTypeOf(upload);
  const unlike = unlikeItsKind({ name: upload.name, mediaType, bytes });
  if (unlike !== undefined) return err(unlike);
  // Into the vault first: a file without a row is litter, a row without a file would be a lie.
  const file = await files.put(bytes);
  return inCaller(ctx, (trx) =>
    once(ctx, trx, "evidence.add", { ...input, sha256: file.sha256 }, async () => {
      const matter = await openMatter(trx, ctx, input.matter);
      if (!matter) return err(notFound());
      if (!actorFor(ctx.caller, matter, { ability: "evidence.add" })?.abilities.includes("evidence.add")) {
        return err(
          failure(
            "forbidden",
            text("您的岗位不办理该事项的证据。", "Your post does not collect evidence in this matter."),
          ),
        );
      }
      const now = ctx.now();
      const found = await makersOn(trx, input.makers, dayOf(input.madeAt));
      const refused = whyNotMade({ ...input, now, closed: matter.closed_at !== null, found });
      if (refused) return err(refused);
      const id = newId("evidence", now, ctx.random(10));
      await insertEvidence(trx, {
        id,
        matter: input.matter,
        kind: input.kind,
        label: input.label,
        ...file,
        media_type: mediaType,
        method: input.method,
        made_at: input.madeAt,
        makers: input.makers,
        source: input.source,
        added_by: ctx.caller.person,
        added_at: now,
      });
      await recordTouch(trx, {
        evidence: id,
        at: now,
        person: ctx.caller.person,
        act: "collected",
        detail: file,
      });
      return ok({ id, ...file });
    }),
  );
}

async function list(ctx: Ctx, matter: string) {
  return inCaller(ctx, async (trx) => {
    if (!(await openMatter(trx, ctx, matter))) return err(notFound());
    const rows = await evidenceOf(trx, matter);
    const touches = await touchesOf(
      trx,
      rows.map(({ id }) => id),
    );
    const people = await trx
      .selectFrom("person")
      .select(["id", "name"])
      .where("id", "in", [...new Set(["", ...rows.flatMap(({ makers }) => makers)])])
      .execute();
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return ok({
      rows: rows.map((row) => ({
        id: row.id,
        matter: row.matter,
        kind: row.kind as EvidenceKind,
        label: row.label,
        sha256: row.sha256,
        sm3: row.sm3,
        size: row.size,
        mediaType: row.media_type,
        method: row.method,
        madeAt: row.made_at,
        makers: row.makers.map((id) => ({ id, name: nameOf.get(id) ?? id })),
        source: row.source,
        addedBy: row.added_by,
        addedAt: row.added_at,
        custody: touches
          .filter((touch) => touch.evidence === row.id)
          .map(({ at, person, name, act, detail }) => ({ at, person, name: name ?? person, act, detail })),
      })),
    });
  });
}

async function download(ctx: Ctx, files: Files, id: string) {
  return inCaller(ctx, async (trx) => {
    const row = await evidenceById(trx, ctx, id);
    if (!row) return err(notFound());
    const body = await read(files, row.sha256);
    if (!body.ok) return body;
    await recordTouch(trx, { evidence: id, at: ctx.now(), person: ctx.caller.person, act: "downloaded" });
    return ok({ name: row.label, mediaType: row.media_type, body: body.value });
  });
}

async function verify(ctx: Ctx, files: Files, id: string) {
  return inCaller(ctx, async (trx) => {
    const row = await evidenceById(trx, ctx, id);
    if (!row) return err(notFound());
    const body = await read(files, row.sha256);
    const found = (algorithm: string) =>
      body.ok ? createHash(algorithm).update(body.value).digest("hex") : null;
    const [sha256, sm3] = [
      { sealed: row.sha256, found: found("sha256") },
      { sealed: row.sm3, found: found("sm3") },
    ];
    const whole = sha256.found === sha256.sealed && sm3.found === sm3.sealed;
    const at = ctx.now();
    const act = whole ? "verified" : "verification-failed";
    await recordTouch(trx, { evidence: id, at, person: ctx.caller.person, act, detail: { sha256, sm3 } });
    return ok({ id, ok: whole, sha256, sm3, at });
  });
}

/** A vault that refuses a damaged or missing file throws; to the officer it is a file that is not there. */
async function read(files: Files, sha256: string): Promise<Result<Uint8Array, Failure>> {
  try {
    return ok(await files.get(sha256));
  } catch {
    return err(
      failure("unavailable", text("证据文件无法读取。", "The file of this evidence cannot be read."), {
        wayOut: text(
          "请联系管理员从备份恢复该文件。",
          "Ask the administrator to restore the file from a backup.",
        ),
      }),
    );
  }
}

function mediaTypeOf({ mediaType }: Upload): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType.toLowerCase() : "application/octet-stream";
}

function notFound(): Failure {
  return failure("not-found", text("没有该事项或证据。", "There is no such matter or item of evidence."));
}

function noFile(): Failure {
  return failure("invalid-input", text("请选择证据文件。", "Choose the file of the evidence."), {
    field: "file",
  });
}

function tooLarge(): Failure {
  return failure("too-large", text("证据文件不得超过 50 MB。", "A file of evidence has at most 50 MB."), {
    field: "file",
  });
}
