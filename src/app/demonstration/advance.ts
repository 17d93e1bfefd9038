/** Moving time on: only where the house runs on a virtual clock, so that a deadline can be rehearsed and tested. */
import { z } from "zod";
import { operation } from "../../access/index.ts";
import {
  err,
  type Failure,
  failure,
  type Instant,
  instant,
  isInstant,
  ok,
  text,
} from "../../kernel/index.ts";
import type { Swept } from "../../matter/index.ts";

/** Moves the clock and notices what ran out meanwhile. */
export type Advance = (to: Instant) => Promise<Swept>;

export const timeOperations = (advance: Advance | undefined) => ({
  "demo.advance": operation({
    kind: "write",
    ability: "signed-in",
    summary: text(
      "推进虚拟时间（仅用于演练和测试）",
      "Move the virtual clock on (rehearsals and tests only)",
    ),
    input: z.object({ to: z.string().refine(isInstant, "ISO 8601 UTC, milliseconds") }),
    output: z.object({ now: z.string(), noticed: z.number(), elapsed: z.number() }),
    handler: async (ctx, { to }) => {
      if (advance === undefined) return err(realTime());
      if (to < ctx.now()) return err(backwards());
      const { noticed, elapsed } = await advance(instant(to));
      return ok({ now: ctx.now(), noticed, elapsed });
    },
  }),
});

function realTime(): Failure {
  return failure("forbidden", text("本系统按真实时间运行。", "This house runs on real time."), {
    wayOut: text(
      "演练时以 STEELYARD_VIRTUAL_NOW 启动一个非生产的系统。",
      "For a rehearsal start one that is not in production with STEELYARD_VIRTUAL_NOW.",
    ),
  });
}

function backwards(): Failure {
  return failure("invalid-input", text("时间不能倒退。", "Time does not go back."), {
    field: "to",
    wayOut: text("请填写晚于当前虚拟时间的时刻。", "Name a moment after the present virtual time."),
  });
}
