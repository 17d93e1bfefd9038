/** Letting organs and people into a matter beside its owner, and out again. */
import type { Ctx } from "../access/index.ts";
import { err, type Failure, failure, ok, type Result, text } from "../kernel/index.ts";
import type { MatterState, NewEvent } from "../procedure/index.ts";
import { standFor } from "./acting.ts";
import { beginJournal, type House } from "./journal.ts";
import type { Trx } from "./ports.ts";
import { invalid, notFound } from "./refusals.ts";
import { lockMatter } from "./store.ts";

export interface Moved {
  readonly id: string;
  readonly seq: number;
}

export async function participate(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: { readonly id: string; readonly expected: number },
  event: Extract<NewEvent, { type: "joined" | "left" }>,
): Promise<Result<Moved>> {
  const locked = await lockMatter(trx, input.id);
  if (!locked.ok) return locked;
  const { id: matter, state, procedure: name, version } = locked.value;
  const acting = standFor(ctx.caller, state, { ability: "matter.share" });
  if (!acting) return err(notFound());
  if (!acting.abilities.includes("matter.share")) return err(mayNotShare());
  if (state.seq !== input.expected) return err(staleVersion());
  const refusal = await participantFault(trx, state, event);
  if (refusal) return err(refusal);
  const run = beginJournal(house, trx, ctx, await house.surroundings(trx, state.organ, ctx.now()));
  const log = run.matter(house.procedures.at(name, version), matter, state, acting);
  log.add([event]);
  await log.close();
  await run.end();
  return ok({ id: matter, seq: log.state().seq });
}

async function participantFault(
  trx: Trx,
  state: MatterState,
  event: Extract<NewEvent, { type: "joined" | "left" }>,
): Promise<Failure | undefined> {
  const { organ, person } = event.type === "joined" ? event.participant : event;
  const within = state.participants.some((one) => one.organ === organ && one.person === person);
  if (event.type === "left") {
    return within
      ? undefined
      : invalid("participant", "其不在本事项中。", "They take no part in this matter.");
  }
  if (within) return failure("conflict", text("其已在本事项中。", "They take part already."));
  const known = await (organ === undefined
    ? trx
        .selectFrom("person")
        .select("id")
        .where("id", "=", person ?? "")
        .executeTakeFirst()
    : trx.selectFrom("organ").select("id").where("id", "=", organ).executeTakeFirst());
  return known
    ? undefined
    : invalid("participant", "没有该机关或人员。", "There is no such organ or person.");
}

function mayNotShare(): Failure {
  return failure(
    "forbidden",
    text("您的岗位不能邀请或者退出参与方。", "Your post does not let others into this matter, or out of it."),
  );
}

function staleVersion(): Failure {
  return failure(
    "stale-version",
    text("您打开之后，他人已更新本事项。", "Someone has changed this matter since you opened it."),
  );
}
