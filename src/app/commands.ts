/** The commands beside `start`. Each uses the stores of the running server, or starts them for its own length. */
import { parseArgs } from "node:util";
import {
  addPerson,
  addPost,
  audit,
  createKey,
  holdPost,
  isPostKind,
  linkAccount,
  organs,
  postKinds,
} from "../access/index.ts";
import { type Config, inTransaction, openStores, Trouble } from "../base/index.ts";
import { dayOf, err, newId, ok, text } from "../kernel/index.ts";
import { isEmpty, seedCity, seedDemonstration } from "./demonstration/index.ts";
import { buildHouse, type House } from "./house.ts";
import { asTrouble, say } from "./say.ts";

/** Opening the stores is migrating them. */
export async function migrate(config: Config): Promise<number> {
  const stores = await openStores(config, { borrow: true, log: (line) => say(`  ${line}`) });
  await stores.close();
  say(text("数据库结构已是最新", "the ledger and the lake are up to date"));
  return 0;
}

export function seed(config: Config): Promise<number> {
  return withHouse(config, async (house) => {
    if (config.production) throw notInProduction();
    if (!(await isEmpty(house.ledger)))
      say(text("已有数据，只补足缺少的部分", "there are data already: adding what is missing"));
    await seedDemonstration(house, say);
    await seedCity(house, say);
    say(text("演示数据就绪", "the demonstration is ready"));
    return 0;
  });
}

/** `key create --account zhang --name import --scopes matter.list,matter.get --days 90` */
export function keyCreate(config: Config, args: readonly string[]): Promise<number> {
  const given = options(args, ["account", "name", "scopes", "days"], ["account", "name", "scopes"]);
  return withHouse(config, async (house) => {
    const person = await personOfAccount(house, given.account ?? "");
    const scopes = (given.scopes ?? "").split(",").map((scope) => scope.trim());
    const foreign = scopes.filter((scope) => scope !== "metrics" && !Object.hasOwn(house.operations, scope));
    if (foreign.length > 0)
      throw usage(text(`没有操作 ${foreign.join("、")}。`, `There is no operation ${foreign.join(", ")}.`));
    const ctx = await house.machine("command");
    const id = newId("key", ctx.now(), ctx.random(10));
    const days = Number(given.days ?? 90);
    if (!Number.isInteger(days) || days < 1 || days > 365)
      throw usage(text("days 须为 1–365。", "days is 1 to 365."));
    const key = await inTransaction(house.ledger.db, {}, async (trx) => {
      await audit(trx, ctx, { kind: "administer", subject: id, detail: { operation: "key.create", person } });
      return createKey(trx, { id, person, name: given.name ?? "", scopes, days, random: ctx.random });
    });
    say(
      text(
        `密钥（仅显示这一次，有效至 ${key.expiresAt.slice(0, 10)}）`,
        `key, shown this once, valid until ${key.expiresAt.slice(0, 10)}`,
      ),
    );
    say(key.secret);
    return 0;
  });
}

/** `user create --account zhang --name 张三 --organ 330110-zf --kind case-officer`; prints a first password. */
export function userCreate(config: Config, args: readonly string[]): Promise<number> {
  const given = options(args, ["account", "name", "organ", "kind"], ["account", "name"]);
  return withHouse(config, async (house) => {
    const { account = "", name = "", organ, kind } = given;
    if (kind !== undefined && !isPostKind(kind)) {
      throw usage(
        text(
          `没有岗位种类 ${kind}；可用：${Object.keys(postKinds).join("、")}。`,
          `There is no post kind ${kind}; there are: ${Object.keys(postKinds).join(", ")}.`,
        ),
      );
    }
    const places = await organs(house.ledger.db);
    if (
      (organ === undefined) !== (kind === undefined) ||
      (organ !== undefined && !places.some((one) => one.id === organ))
    ) {
      throw usage(
        text(
          "organ 与 kind 须一并给出，且机关须存在。",
          "Give organ and kind together; the organ must exist.",
        ),
      );
    }
    const ctx = await house.machine("command");
    const id = (what: string) => newId(what, ctx.now(), ctx.random(10));
    const password = `${Buffer.from(ctx.random(12)).toString("base64url")}-aA1`;
    const made = await house.auth.createAccount({ account, name, password, given: true });
    if (!made.ok) throw asTrouble(made.error);
    const person = id("person");
    const settled = await inTransaction(house.ledger.db, {}, async (trx) => {
      await addPerson(trx, { id: person, name, now: ctx.now() });
      await linkAccount(trx, person, made.value.id);
      await audit(trx, ctx, {
        kind: "administer",
        subject: person,
        detail: { operation: "user.create", account },
      });
      if (organ === undefined || kind === undefined) return ok({ id: person });
      if (!isPostKind(kind)) return err(usageFailure());
      const post = id("post");
      await addPost(trx, { id: post, organ, kind, name: postKinds[kind].name });
      return holdPost(trx, { id: id("holding"), post, person, from: dayOf(ctx.now()) });
    });
    if (!settled.ok) throw asTrouble(settled.error);
    say(
      text(
        `已建立账户 ${account}，初始密码（七日内有效）`,
        `account ${account}, first password, good for seven days`,
      ),
    );
    say(password);
    say(
      text(
        "首次登录时须绑定动态口令并改为本人密码",
        "at first sign-in a second factor and an own password are set up",
      ),
    );
    return 0;
  });
}

async function withHouse(config: Config, work: (house: House) => Promise<number>): Promise<number> {
  const stores = await openStores(config, { borrow: true });
  try {
    return await work(buildHouse(config, stores));
  } finally {
    await stores.close();
  }
}

async function personOfAccount(house: House, account: string): Promise<string> {
  const id = await house.auth.accountId(account);
  const row =
    id === undefined
      ? undefined
      : await house.ledger.db.selectFrom("person").select("id").where("account", "=", id).executeTakeFirst();
  if (row === undefined) throw usage(text(`没有账户 ${account}。`, `There is no account ${account}.`));
  return row.id;
}

function options(
  args: readonly string[],
  names: readonly string[],
  required: readonly string[],
): Partial<Record<string, string>> {
  const known = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  try {
    const { values } = parseArgs({ args: [...args], options: known, strict: true });
    const missing = required.filter((name) => values[name] === undefined);
    if (missing.length > 0) throw new TypeError(missing.map((name) => `--${name}`).join(" "));
    return values;
  } catch (error) {
    const told = error instanceof Error ? error.message : "";
    throw usage(text(`参数不正确：${told}。`, `Wrong arguments: ${told}.`));
  }
}

export function usage(what: { zh: string; en: string }): Trouble {
  return new Trouble(
    "usage",
    what,
    text("运行 npm run steelyard help 查看用法。", "See npm run steelyard help."),
  );
}

function usageFailure() {
  return {
    code: "invalid-input",
    message: text("没有该岗位种类。", "There is no such post kind."),
    wayOut: text("见 help。", "See help."),
  } as const;
}

function notInProduction(): Trouble {
  return new Trouble(
    "home.demonstration",
    text("生产环境不建立演示数据。", "No demonstration in production."),
    text(
      "请另用 STEELYARD_HOME，并去掉 NODE_ENV=production。",
      "Use another STEELYARD_HOME without NODE_ENV=production.",
    ),
  );
}
