/** Observations by API: sent by a platform's program, looked at by officers. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { type Ctx, inCaller, once, operation, whole } from "../access/index.ts";
import { canonicalJson, err, failure, isInstant, ok, type Result, text } from "../kernel/index.ts";
import { compile } from "./compile.ts";
import { faultText } from "./faults.ts";
import type { Kind } from "./field.ts";
import { openStage } from "./import/stage.ts";
import { importOperations, type ObservationParts } from "./import-operations.ts";
import { fieldsOf, KindView, kindIds, lakeKindIds, TextView } from "./model.ts";
import { inOwnName, platformIn, reachOf } from "./senders.ts";
import { listObservations, platformsNamed } from "./views.ts";

const mostRows = 2000;
const instantInput = z.string().refine(isInstant, "ISO 8601 UTC, milliseconds");
const word = z.string().trim().min(1).max(400);

export const observationOperations = (parts: ObservationParts) => ({
  ...importOperations(parts),
  "observation.send": operation({
    kind: "write",
    ability: "observation.send",
    summary: text("报送观测数据（每次至多 2000 行）", "Send observations, at most 2000 rows a time"),
    input: z.object({
      kind: z.enum(kindIds),
      /** May be left out by a program that sends for one platform. */
      platform: word.optional(),
      /** Records by the declared field names, docs/observation-kinds.md. */
      rows: z
        .array(z.record(z.string().max(100), z.unknown()))
        .min(1)
        .max(mostRows),
    }),
    output: z.object({
      kept: z.number(),
      refused: z.array(z.object({ row: z.number(), code: z.string(), field: z.string(), reason: TextView })),
    }),
    handler: (ctx, input) => send(ctx, parts, input),
  }),
  "observation.kinds": operation({
    kind: "read",
    ability: "signed-in",
    summary: text(
      "观测与登记数据的种类、栏目和取值",
      "Kinds of data that can be brought in, their fields and choices",
    ),
    input: z.object({}),
    output: z.object({ kinds: z.array(KindView) }),
    handler: async () => ok({ kinds: parts.kinds.map(viewOfKind) }),
  }),
  "observation.list": operation({
    kind: "read",
    ability: "observation.read",
    summary: text("查阅观测数据（假名遮蔽）", "Observations, newest first, pseudonyms masked"),
    input: z.object({
      kind: z.enum(lakeKindIds),
      platform: word.optional(),
      seller: word.optional(),
      listing: word.optional(),
      from: instantInput.optional(),
      to: instantInput.optional(),
      offset: z.int().min(0).max(100_000).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({
      total: z.number(),
      rows: z.array(z.record(z.string(), z.unknown())),
      /** Names of the platforms of the rows, by id; one that nobody put on record is its own name. */
      platforms: z.record(z.string(), z.string()),
    }),
    handler: async (ctx, { platform, ...input }) => {
      // Rows may name a platform that nobody put on record: it is looked for as it was given.
      const named = platform === undefined ? undefined : await parts.platformName(platform);
      const wanted = { ...input, platform: named?.ok === true ? named.value : platform };
      const list = await listObservations(parts.imports.lake, wanted, ctx.now());
      const ids = [...new Set(list.rows.map((row) => String(row.platform ?? "")))];
      return ok({ ...list, platforms: await inCaller(ctx, (trx) => platformsNamed(trx, ids)) });
    },
  }),
  "import.sender.set": operation({
    kind: "write",
    ability: "keys.manage",
    summary: text("指定程序账户为哪一平台报送", "Say for which platform a program account sends"),
    input: z.object({ person: z.string().max(64), platform: word }),
    output: z.object({ person: z.string(), platform: z.string() }),
    handler: async (ctx, input) => {
      const named = await parts.platformName(input.platform);
      if (!named.ok) return named;
      const platform = named.value;
      return whole(ctx, async (trx) => {
        const person = await trx
          .selectFrom("person")
          .select("machine")
          .where("id", "=", input.person)
          .executeTakeFirst();
        if (person?.machine !== true)
          return err(
            failure("not-found", text("没有该程序账户。", "There is no such program account."), {
              field: "person",
            }),
          );
        const row = { platform, set_by: ctx.caller.person, set_at: ctx.now() };
        await trx
          .insertInto("import_sender")
          .values({ person: input.person, ...row })
          .onConflict((on) => on.column("person").doUpdateSet(row))
          .execute();
        return ok({ person: input.person, platform });
      });
    },
  }),
  "import.sender.list": operation({
    kind: "read",
    ability: "keys.manage",
    summary: text("程序账户与报送平台", "Program accounts and the platforms they send for"),
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          person: z.string(),
          personName: z.string(),
          platform: z.string(),
          platformName: z.string(),
          setAt: z.string(),
        }),
      ),
    }),
    handler: (ctx) =>
      inCaller(ctx, async (trx) => {
        const rows = await trx
          .selectFrom("import_sender as s")
          .innerJoin("person as p", "p.id", "s.person")
          .leftJoin("operator as o", "o.id", "s.platform")
          .select(["s.person", "p.name as personName", "s.platform", "s.set_at as setAt"])
          .select((eb) => eb.fn.coalesce("o.name", "s.platform").as("platformName"))
          .orderBy("s.person")
          .execute();
        return ok({ rows });
      }),
  }),
});

interface Sending {
  readonly kind: (typeof kindIds)[number];
  readonly platform?: string | undefined;
  readonly rows: readonly Record<string, unknown>[];
}

/** Once per idempotency key; the same body without one is the same sending too. */
async function send(ctx: Ctx, parts: ObservationParts, input: Sending) {
  // Asked before the transaction: it would wait for a second connection while it holds one.
  const wanted = input.platform === undefined ? undefined : await parts.platformName(input.platform);
  return whole(ctx, (trx) =>
    once(ctx, trx, "observation.send", input, async () => {
      const kind = parts.kinds.find(({ id }) => id === input.kind);
      if (kind === undefined)
        return err(failure("not-found", text("没有该种类。", "There is no such kind.")));
      const reach = await reachOf(ctx, trx);
      if (!reach.ok) return reach;
      const platform = platformIn(reach.value, wanted);
      if (!platform.ok) return platform;
      if (platform.value === undefined)
        return err(
          failure("invalid-input", text("请指明平台。", "Name the platform."), { field: "platform" }),
        );
      const sender = platform.value;
      const admitted: Result<void> =
        kind.table === undefined ? ok(undefined) : ((await parts.arrivals?.admit()) ?? ok(undefined));
      if (!admitted.ok) return admitted;
      const names = Object.keys(kind.fields);
      const plain = { kind: kind.id, fields: Object.fromEntries(names.map((name) => [name, name])) };
      const mapping = inOwnName(kind, plain, reach.value);
      const own = kind.fields.platform === undefined ? {} : { platform: sender };
      const lines = input.rows.map((row) => `${JSON.stringify({ ...own, ...row })}\n`).join("");
      const digest = createHash("sha256")
        .update(canonicalJson({ kind: kind.id, platform: sender, lines }))
        .digest("hex");
      const file = `api:${digest.slice(0, 32)}`;
      const session = `send-${Buffer.from(ctx.random(12)).toString("hex")}`;
      const stage = await openStage(
        parts.imports.lake,
        kind,
        compile(kind, mapping, { platform: sender }),
        session,
      );
      try {
        const { good, rows } = await stage.fill(Buffer.from(lines), { format: "jsonl" }, { encoding: false });
        const wrong = good < rows ? await stage.refused() : [];
        const refused = wrong.map(({ row, faults }) => ({
          row,
          fault: faults[0] ?? { code: "malformed" as const, field: "" },
        }));
        let kept = good;
        if (kind.table !== undefined) {
          if (good > 0) {
            await stage.keep({ file, firstRow: 1, at: ctx.now(), token: file });
            const sent = { token: file, kind: kind.id, platform: sender, rows: input.rows };
            await parts.arrivals?.arrived(trx, sent);
          }
        } else {
          const sink = parts.imports.sinks.find((one) => one.kind.id === kind.id);
          const sunk = await sink?.write(trx, await stage.records(), {
            file,
            now: ctx.now(),
            random: ctx.random,
          });
          kept = (sunk?.kept ?? 0) + (sunk?.known ?? 0);
          refused.push(...(sunk?.refused ?? []));
        }
        const told = refused.map(({ row, fault }) => ({ row, ...fault, reason: faultText(kind, fault) }));
        return ok({ kept, refused: told.sort((a, b) => a.row - b.row) });
      } finally {
        await stage.drop();
      }
    }),
  );
}

function viewOfKind(kind: Kind): z.output<typeof KindView> {
  return { id: kind.id, label: kind.label, observed: kind.table !== undefined, fields: fieldsOf(kind) };
}
