import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inCaller } from "../access/index.ts";
import { declareProcedures } from "../app/index.ts";
import { verifyMatter } from "../matter/index.ts";
import { aMatter } from "./factories.ts";
import { fixtureCase, fixtureFollow } from "./fixture-procedure.ts";
import { aHouse, type TestHouse } from "./house.ts";
import { testLedger } from "./ledger.ts";

const ledger = testLedger();
let house: TestHouse;

beforeAll(async () => {
  house = await aHouse(ledger(), {
    procedures: [fixtureCase, fixtureFollow],
    context: { earlier: async () => 0 },
  });
});
afterAll(() => house.end());

describe("the procedures of the house", () => {
  it("are walked from a lead to the hearing of the penalty case that it opened", async () => {
    const { procedures, context, effects } = declareProcedures();
    const real = await aHouse(ledger(), {
      procedures: procedures.all,
      context: { ...context, firstViolation: async () => true, cityOrAbove: async () => false },
      hooks: { effects },
    });
    const making = {
      context: { firstViolation: true, cityOrAbove: false },
      seed: 3,
      avoid: [
        "suspend",
        "terminate",
        "transfer-to-organ",
        "decide-no-penalty",
        // What a case may open beside its own road: each is walked in its own folder.
        "open-order",
        "open-police",
        "open-assistance",
        "open-serious-listing",
      ],
    };
    const { id, state } = await aMatter(real, "penalty.ordinary", making).at("hearing");
    expect(state.stage).toBe("hearing");
    expect(state.links).toMatchObject([{ direction: "from", link: "opens" }]);
    const ctx = real.machine();
    const verified = await inCaller(ctx, (trx) => verifyMatter(real.matters.house, trx, id, ctx.now()));
    expect(verified).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
    real.end();
  }, 120_000);
});

describe("random legal walks on the real ledger", () => {
  for (const seed of [1, 2, 3, 4]) {
    for (const stage of ["working", "deciding", "waiting", "ended"]) {
      it(`reach ${stage} (seed ${seed}), and what is stored equals the fold of the log`, async () => {
        const { id, state } = await aMatter(house, "fixture.case", { seed, context: { earlier: 0 } }).at(
          stage,
        );
        expect(state.stage).toBe(stage);
        const ctx = house.machine();
        const verified = await inCaller(ctx, (trx) => verifyMatter(house.matters.house, trx, id, ctx.now()));
        expect(verified).toMatchObject({ ok: true, value: { ok: true, problems: [], seq: state.seq } });
      });
    }
  }
});
