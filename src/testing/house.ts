/** A whole house for tests: organs and people on a real ledger, a real vault, matters that run on a virtual clock. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addOrgan,
  addPerson,
  addPost,
  type Ctx,
  ensureMachine,
  holdPost,
  inCaller,
  loadCaller,
  type MasterKey,
  machineCaller,
  masterKeyOf,
  type PostKind,
  postKinds,
  setCertificate,
} from "../access/index.ts";
import { type Ledger, openVault, type VirtualClock, virtualClock } from "../base/index.ts";
import { chineseCalendar, day, dayOf, must, text } from "../kernel/index.ts";
import {
  ActInput,
  type ContextLoaders,
  createMatters,
  documents,
  filesIn,
  type Hooks,
  type Matters,
  OpenInput,
} from "../matter/index.ts";
import { type AnyProcedure, type MatterState, procedures } from "../procedure/index.ts";
import { createOperator } from "../registry/index.ts";

/** Post kind and organ of everybody; the two officers and the head of unit work in the first unit of 余杭. */
export const people = {
  analyst: { name: "安晓", kind: "analyst", organ: "yh-1" },
  officer: { name: "王芳", kind: "case-officer", organ: "yh-1" },
  officer2: { name: "李强", kind: "case-officer", organ: "yh-1" },
  officer3: { name: "赵敏", kind: "case-officer", organ: "yh-2" },
  unitHead: { name: "陈刚", kind: "unit-head", organ: "yh-1" },
  reviewer: { name: "周宁", kind: "legal-reviewer", organ: "yh" },
  hearing: { name: "吴静", kind: "hearing-officer", organ: "yh" },
  head: { name: "郑伟", kind: "bureau-head", organ: "yh" },
  strangerOfficer: { name: "孙浩", kind: "case-officer", organ: "xh-1" },
  strangerHead: { name: "钱峰", kind: "bureau-head", organ: "xh" },
} as const satisfies Record<string, { name: string; kind: PostKind; organ: string }>;

export type Persona = keyof typeof people;

export interface TestHouse {
  readonly ledger: Ledger;
  readonly matters: Matters;
  readonly clock: VirtualClock;
  readonly masterKey: MasterKey;
  /** Of a company on record in 余杭, and of a platform. */
  readonly operator: string;
  readonly platform: string;
  readonly as: (persona: Persona, key?: string) => Promise<Ctx>;
  readonly machine: () => Ctx;
  readonly end: () => void;
}

export interface HouseOptions {
  readonly procedures: readonly AnyProcedure[];
  readonly context?: ContextLoaders;
  readonly hooks?: Hooks;
  readonly now?: string;
}

export async function aHouse(ledger: Ledger, options: HouseOptions): Promise<TestHouse> {
  const clock = virtualClock(options.now ?? "2026-11-23T02:00:00.000Z");
  const folder = mkdtempSync(join(tmpdir(), "steelyard-vault-"));
  const masterKey = masterKeyOf(new Uint8Array(randomBytes(32)));
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const base = { ledger, now: clock.now, random };
  await settle(ledger, clock);
  const making = { now: clock.now(), random, masterKey };
  const record = async (kind: "company" | "platform", name: string) => {
    const made = await createOperator(
      ledger.db,
      { kind, name, district: "330110", address: "浙江省杭州市余杭区文一西路1号", source: "test" },
      making,
    );
    return must(made.ok ? made.value : undefined, "operator");
  };
  const matters = createMatters({
    procedures: procedures(options.procedures),
    calendar: chineseCalendar,
    context: options.context ?? {},
    documents,
    files: filesIn(openVault({ folder })),
    masterKey,
    ...(options.hooks ? { hooks: options.hooks } : {}),
  });
  return {
    ledger,
    matters,
    clock,
    masterKey,
    operator: await record("company", "杭州良品网络科技有限公司"),
    platform: await record("platform", "西溪购物平台有限公司"),
    as: async (persona, key) => {
      const caller = await loadCaller(ledger.db, persona, { on: dayOf(clock.now()), via: "session" });
      return {
        ...base,
        caller: must(caller, persona),
        ...(key === undefined ? {} : { idempotencyKey: key }),
      };
    },
    machine: () => ({ ...base, caller: machineCaller("machine:sweep") }),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Once per database: a second house on the same ledger finds its people there. */
async function settle({ db }: Ledger, clock: VirtualClock): Promise<void> {
  const there = await db.selectFrom("organ").select("id").limit(1).executeTakeFirst();
  if (there) return;
  const from = day("2020-01-01");
  const organ = (
    id: string,
    kind: "bureau" | "unit",
    zh: string,
    short: string,
    district: string,
    parent?: string,
  ) =>
    addOrgan(db, {
      id,
      kind,
      name: text(zh, id),
      short,
      district,
      from,
      ...(parent === undefined ? {} : { parent }),
    });
  await organ("hz", "bureau", "杭州市市场监督管理局", "杭市监", "330100");
  await organ("yh", "bureau", "杭州市余杭区市场监督管理局", "杭余市监", "330110", "hz");
  await organ("yh-1", "unit", "网监一队", "杭余市监", "330110", "yh");
  await organ("yh-2", "unit", "网监二队", "杭余市监", "330110", "yh");
  await organ("xh", "bureau", "杭州市西湖区市场监督管理局", "杭西市监", "330106", "hz");
  await organ("xh-1", "unit", "网监队", "杭西市监", "330106", "xh");
  await ensureMachine(db, "machine:sweep", "期限巡查", clock.now());
  for (const [id, { name, kind, organ: place }] of Object.entries(people)) {
    await addPerson(db, { id, name, now: clock.now() });
    await addPost(db, { id: `post-${id}`, organ: place, kind, name: postKinds[kind].name });
    await holdPost(db, { id: `held-${id}`, post: `post-${id}`, person: id, from });
    if (kind === "analyst") continue;
    await setCertificate(db, { person: id, number: `ZJ-${id}`, from, to: day("2030-12-31") });
  }
}

/** Opens as the operation would: the input goes through its schema. */
export async function openAs(house: TestHouse, persona: Persona, input: unknown, key?: string) {
  return house.matters.open(await house.as(persona, key), OpenInput.parse(input));
}

/** Acts on the present version unless told which version was seen. */
export async function actAs(
  house: TestHouse,
  persona: Persona,
  id: string,
  action: string,
  facts: object = {},
  options: {
    expected?: number;
    key?: string;
    evidence?: readonly string[];
    drafts?: object;
    note?: string;
  } = {},
) {
  const { key, ...rest } = options;
  const expected = options.expected ?? (await seqOf(house, id));
  const input = ActInput.parse({ id, action, facts, ...rest, expected });
  return house.matters.act(await house.as(persona, key), input);
}

async function seqOf(house: TestHouse, id: string): Promise<number> {
  const row = await inCaller(house.machine(), (trx) =>
    trx.selectFrom("matter").select("seq").where("id", "=", id).executeTakeFirst(),
  );
  return row?.seq ?? 1;
}

export async function stateOf(house: TestHouse, id: string): Promise<MatterState> {
  const row = await inCaller(house.machine(), (trx) =>
    trx.selectFrom("matter").select("state").where("id", "=", id).executeTakeFirstOrThrow(),
  );
  return row.state as MatterState;
}

export function personaOf(person: string): Persona {
  const persona = (Object.keys(people) as Persona[]).find((each) => each === person);
  return must(persona, `nobody is called ${person}`);
}
