/**
 * The runtime's door: open, act, batch, let in. One transaction carries a caller's command to events, projections and
 * what follows from them. It holds no rules: the engine decides, this folder carries.
 */
import type { Ctx, MasterKey } from "../access/index.ts";
import { type Calendar, dayOf, err, type Failure, failure, type Result, text } from "../kernel/index.ts";
import type { Participant, Procedures } from "../procedure/index.ts";
import { actIn } from "./act.ts";
import type { House } from "./journal.ts";
import type { ActAnswer, ActInput, OpenAnswer, OpenInput } from "./model.ts";
import { openByCaller } from "./open.ts";
import { type Moved, participate } from "./participate.ts";
import type { ContextLoaders, DocumentPort, FileStore, Hooks } from "./ports.ts";
import { surroundingsOf } from "./surroundings.ts";
import { write } from "./write.ts";

export interface MattersOptions {
  readonly procedures: Procedures;
  readonly calendar: Calendar;
  readonly context: ContextLoaders;
  readonly documents: DocumentPort;
  readonly files: FileStore;
  readonly masterKey: MasterKey;
  readonly hooks?: Hooks;
}

export type BatchRow =
  | (ActAnswer & { readonly ok: true })
  | { readonly ok: false; readonly id: string; readonly failure: Failure };

export interface Matters {
  readonly house: House;
  readonly open: (ctx: Ctx, input: OpenInput) => Promise<Result<OpenAnswer>>;
  readonly act: (ctx: Ctx, input: ActInput) => Promise<Result<ActAnswer>>;
  /**
   * Several matters, each in its own transaction, in id order: one refusal does not take back what was lawful for the
   * others, no lock outlives its matter, and the result says row by row what happened.
   */
  readonly batch: (ctx: Ctx, rows: readonly ActInput[]) => Promise<readonly BatchRow[]>;
  readonly join: (
    ctx: Ctx,
    input: { id: string; expected: number; participant: Participant },
  ) => Promise<Result<Moved>>;
  readonly leave: (
    ctx: Ctx,
    input: { id: string; expected: number; organ?: string; person?: string },
  ) => Promise<Result<Moved>>;
}

export function createMatters(options: MattersOptions): Matters {
  const { calendar, hooks = {}, ...rest } = options;
  const house: House = { ...rest, hooks, surroundings: surroundingsOf(calendar) };
  const act: Matters["act"] = (ctx, input) =>
    write(ctx, "matter.act", input, (trx) => actIn(house, trx, ctx, input));
  return {
    house,
    act,
    open: async (ctx, input) =>
      typedByNobody(house, ctx, input) ??
      write(ctx, "matter.open", input, (trx) => openByCaller(house, trx, ctx, input)),
    batch: async (ctx, rows) => {
      const answers: BatchRow[] = [];
      for (const [index, row] of [...rows.entries()].sort(([, a], [, b]) =>
        a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
      )) {
        const answer = await act(keyed(ctx, row), row);
        answers[index] = answer.ok
          ? { ok: true, ...answer.value }
          : { ok: false, id: row.id, failure: answer.error };
      }
      return answers;
    },
    join: (ctx, input) =>
      write(ctx, "matter.participant.add", input, (trx) =>
        participate(house, trx, ctx, input, { type: "joined", participant: input.participant }),
      ),
    leave: (ctx, { id, expected, ...who }) =>
      write(ctx, "matter.participant.remove", { id, expected, ...who }, (trx) =>
        participate(house, trx, ctx, { id, expected }, { type: "left", ...who }),
      ),
  };
}

/** A procedure that stands on what its own operation looks up is not opened with what a request says. */
function typedByNobody(
  { procedures }: House,
  ctx: Ctx,
  input: OpenInput,
): Result<OpenAnswer, Failure> | undefined {
  const procedure = procedures.current(input.procedure, dayOf(ctx.now()));
  if (procedure === undefined || procedure.opening.by === "only-by-procedure") return undefined;
  const { through } = procedure.opening.by;
  if (through === undefined) return undefined;
  const message = text(
    `“${procedure.name.zh}”由操作“${through}”启动，其依据由系统查得。`,
    `“${procedure.name.en}” is opened by the operation “${through}”, which looks up what it stands on.`,
  );
  return err(failure("forbidden", message, { field: "procedure" }));
}

/** Each row of a batch has a key of its own, so that a retry answers for the rows done and does the rest. */
function keyed(ctx: Ctx, row: ActInput): Ctx {
  const { idempotencyKey: key } = ctx;
  return key === undefined ? ctx : { ...ctx, idempotencyKey: `${key}:${row.id}:${row.action}` };
}
