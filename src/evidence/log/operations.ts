import { z } from "zod";
import { inCaller, operation, visibleMatters } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";
import { dayOf, err, failure, must, ok, text } from "../../kernel/index.ts";
import { eventRecord, type MatterEvent } from "../../procedure/index.ts";
import { keptKeys } from "./keys.ts";
import { consistency, inclusion, latest } from "./proofs.ts";
import { knownKey, type LogSigner } from "./signer.ts";

const Checkpoint = z.object({ size: z.number(), root: z.string(), note: z.string(), at: z.string() });

/** What the column holds; no matter comes near it. */
const mostEvents = 2 ** 31 - 1;

/** A record with all that is needed to check it without this server. */
export const Proof = z.object({
  record: z.string(),
  index: z.number(),
  size: z.number(),
  proof: z.array(z.string()),
  checkpoint: z.string(),
  key: z.string(),
  /** How the keys of the log followed one another, from the first to the present one. */
  rotations: z.array(z.string()),
});

export const logOperations = (signer: LogSigner) => ({
  "log.checkpoint": operation({
    kind: "read",
    ability: "public",
    summary: text("防篡改日志的最新检查点", "Latest signed checkpoint of the tamper-evident log"),
    input: z.object({}),
    output: Checkpoint,
    handler: async (ctx) => {
      const found = await latest(ctx.ledger.db);
      return found
        ? ok({ size: found.size, root: found.root, note: found.note, at: found.at })
        : err(failure("not-found", text("日志尚无检查点。", "The log has no checkpoint yet.")));
    },
  }),
  "log.consistency": operation({
    kind: "read",
    ability: "public",
    summary: text("两个检查点之间的一致性证明", "Proof that a later log continues an earlier one"),
    input: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() }),
    output: z.object({ from: z.number(), to: z.number(), proof: z.array(z.string()) }),
    handler: async (ctx, { from, to }) => {
      const proof = await consistency(ctx.ledger.db, from, to);
      return proof.ok ? ok({ from, to, proof: [...proof.value] }) : proof;
    },
  }),
  "log.key": operation({
    kind: "read",
    ability: "public",
    summary: text("日志的验证公钥及其先后", "Verifier key of the log, and how its keys followed one another"),
    input: z.object({}),
    output: z.object({ origin: z.string(), key: z.string(), rotations: z.array(z.string()) }),
    handler: async (ctx) => ok({ origin: signer.name, ...(await presentKey(ctx.ledger.db, signer)) }),
  }),
  "log.proof": operation({
    kind: "read",
    ability: "matter.read",
    summary: text("事项某一事件的存在证明", "Inclusion proof of one event of a matter"),
    input: z.object({ matter: z.string(), seq: z.coerce.number().int().min(1).max(mostEvents) }),
    output: Proof,
    handler: (ctx, { matter, seq }) =>
      inCaller(ctx, async (trx) => {
        const event = await trx
          .selectFrom("matter_event as event")
          .innerJoin("matter", "matter.id", "event.matter")
          .select(["event.id", "event.body", "event.matter"])
          .where("event.matter", "=", matter)
          .where("event.seq", "=", seq)
          .where(visibleMatters(ctx.caller, dayOf(ctx.now()), "matter", "whole"))
          .executeTakeFirst();
        if (!event) return err(failure("not-found", text("没有该事件。", "There is no such event.")));
        return provenEvent(trx, signer, event);
      }),
  }),
});

/** The record as it was hashed, with its proof; the caller has decided that it may be shown. */
export async function provenEvent(
  trx: Db,
  signer: LogSigner,
  event: { readonly id: number; readonly matter: string; readonly body: unknown },
) {
  const proof = await inclusion(trx, event.id);
  if (!proof.ok) return proof;
  const { text: record } = eventRecord({
    ...(must(event.body, "event body") as MatterEvent),
    matter: event.matter,
  });
  return ok({ record, ...proof.value, proof: [...proof.value.proof], ...(await presentKey(trx, signer)) });
}

async function presentKey(db: Db, signer: LogSigner) {
  const { keys, rotations } = await keptKeys(db);
  return { key: keys.at(-1)?.key ?? knownKey(signer), rotations: [...rotations] };
}
