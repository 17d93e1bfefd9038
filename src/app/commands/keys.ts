/**
 * `keys rotate-master`, `keys rotate-log`, `keys rotate-auth`: one key in the place of another. They open the stores for
 * themselves: no server may write under the former key meanwhile. Cut off at any moment, the same command goes on.
 */
import {
  audit,
  factorCounts,
  masterKeyFits,
  renewFactors,
  rewrapKeys,
  wrappedCounts,
} from "../../access/index.ts";
import {
  type Config,
  type Exchanged,
  exchangeSecret,
  inTransaction,
  openStores,
  type Secrets,
  type Stores,
  secretsSource,
  secretVariable,
  Trouble,
} from "../../base/index.ts";
import { keptKeys, knownKey, rotateKey, verifyLog } from "../../evidence/index.ts";
import { type Text, text } from "../../kernel/index.ts";
import { renewBlinds } from "../../registry/index.ts";
import { usage } from "../commands.ts";
import { buildHouse, masterKeyIn, signerIn, signInSecretIn } from "../house.ts";
import { say } from "../say.ts";
import { formerKeys } from "./keys-former.ts";

export async function rotateMaster(config: Config, args: readonly string[]): Promise<number> {
  takesNone(args);
  const stores = await openStores(config, { alone: true });
  try {
    await requireUndone(config, stores, "personalData");
    await requireFitting(stores);
    const house = buildHouse(config, begun(config, stores, "personalData"));
    const { ledger, masterKey } = house;
    const { mark } = masterKey.present;
    const hashes = await renewBlinds(ledger, house);
    if (hashes > 0) say(text(`已重新计算 ${hashes} 个比对散列`, `${hashes} keyed hashes made anew`));
    const { former } = await wrappedCounts(ledger.db, masterKey);
    say(
      text(
        `新主密钥 ${mark}：${former} 个数据密钥待重新加密`,
        `new master key ${mark}: ${former} data keys to be wrapped anew`,
      ),
    );
    const keys = await rewrapKeys(ledger, house, { progress: (done) => say(`  ${done} / ${former}`) });
    const needed = await formerKeys.personalData.need(house.stores);
    if (needed !== undefined) throw needed;
    const ctx = await house.machine("command");
    await inTransaction(ledger.db, {}, (trx) =>
      audit(trx, ctx, {
        kind: "administer",
        subject: mark,
        detail: { operation: "keys.rotate-master", former: masterKey.former?.mark, keys, hashes },
      }),
    );
    say(
      text(
        "全部数据密钥已由新主密钥加密；旧主密钥不再需要，可执行 steelyard keys forget 丢弃",
        "every data key is wrapped under the new master key; the former is needed no more: steelyard keys forget throws it away",
      ),
    );
    tellOfBackups();
    return 0;
  } finally {
    await stores.close();
  }
}

/** The log is verified first: a new key signs nothing that is broken. */
export async function rotateLog(config: Config, args: readonly string[]): Promise<number> {
  takesNone(args);
  const stores = await openStores(config, { alone: true });
  try {
    await requireUndone(config, stores, "logSigningSeed");
    await requireSigning(config, stores);
    const { problems } = await verifyLog(stores.ledger, knownKey(signerIn(stores.home.secrets)));
    if (problems[0] !== undefined) throw doesNotVerify(problems[0].what);
    const house = buildHouse(config, begun(config, stores, "logSigningSeed"));
    const { ledger, signer, now } = house;
    const { number, size, rotated } = await rotateKey(ledger, signer, now);
    const ctx = await house.machine("command");
    await inTransaction(ledger.db, {}, (trx) =>
      audit(trx, ctx, {
        kind: "administer",
        subject: signer.key,
        detail: { operation: "keys.rotate-log", number, size, rotated },
      }),
    );
    say(
      text(
        `日志自第 ${size} 条起由第 ${number} 把密钥签名，公钥如下，请在公布原公钥之处公布`,
        `from entry ${size} on key ${number} signs the log; publish it where the former one is published`,
      ),
    );
    say(signer.key);
    say(
      text(
        "旧签名密钥不再需要，可执行 steelyard keys forget 丢弃；丢弃之后方可再次更换",
        "the former signing key is needed no more: steelyard keys forget throws it away, and only then another may follow",
      ),
    );
    tellOfBackups();
    return 0;
  } finally {
    await stores.close();
  }
}

/** Second factors are encrypted anew and everybody signs in again; passwords and second factors stay what they are. */
export async function rotateAuth(config: Config, args: readonly string[]): Promise<number> {
  takesNone(args);
  const stores = await openStores(config, { alone: true });
  try {
    await requireUndone(config, stores, "auth");
    const { lost } = await factorCounts(stores.ledger.db, signInSecretIn(stores.home.secrets));
    if (lost > 0) throw doesNotOpen(lost);
    const exchanged = begun(config, stores, "auth");
    const factors = await renewFactors(stores.ledger, signInSecretIn(exchanged.home.secrets));
    const ctx = await buildHouse(config, exchanged).machine("command");
    await inTransaction(stores.ledger.db, {}, (trx) =>
      audit(trx, ctx, {
        kind: "administer",
        subject: "auth",
        detail: { operation: "keys.rotate-auth", factors },
      }),
    );
    say(
      text(
        `${factors} 个动态口令已由新登录密钥加密，所有人须重新登录；旧登录密钥不再需要，可执行 steelyard keys forget 丢弃`,
        `${factors} second factors are encrypted with the new sign-in secret, everybody signs in again; the former is needed no more: steelyard keys forget throws it away`,
      ),
    );
    tellOfBackups();
    return 0;
  } finally {
    await stores.close();
  }
}

/** The stores with both keys: drawn into the home's file, or given from outside. */
function begun(config: Config, stores: Stores, name: Exchanged): Stores {
  const { home } = stores;
  const outside = fromOutside(config);
  if (outside && home.secrets[`${name}Former`] === undefined) throw bothNeeded(name);
  const secrets: Secrets = outside ? home.secrets : exchangeSecret(home.root, name);
  return { ...stores, home: { ...home, secrets } };
}

function fromOutside(config: Config): boolean {
  return secretsSource(config, process.env).kind === "outside";
}

/** A former key is gone on with while something needs it. After that the next exchange waits until it is forgotten. */
async function requireUndone(config: Config, stores: Stores, name: Exchanged): Promise<void> {
  const { [name]: present, [`${name}Former` as const]: former } = stores.home.secrets;
  if (former === undefined) return;
  const equal = former === present;
  if (!equal && (await formerKeys[name].need(stores)) !== undefined) return;
  const why = equal
    ? text("新旧两把密钥相同", "the new key and the former one are the same")
    : await formerKeys[name].done(stores);
  throw notExchanged(name, why, fromOutside(config));
}

/** Without a former key the verification says as much. */
async function requireSigning(config: Config, { ledger, home }: Stores): Promise<void> {
  const { key, former } = signerIn(home.secrets);
  const last = (await keptKeys(ledger.db)).keys.at(-1)?.key;
  if (former === undefined || last === undefined || [key, former.key].includes(last)) return;
  const where = fromOutside(config) ? secretVariable("logSigningSeedFormer") : "secrets.json";
  throw new Trouble(
    "log.other-key",
    text(
      "旧签名密钥不是日志现用的密钥，没有作任何改动。",
      "The former signing key is not the one that the log has now; nothing was changed.",
    ),
    text(
      `请检查 ${where}：日志现用的密钥是 ${last}。`,
      `See to ${where}: the key that the log has now is ${last}.`,
    ),
  );
}

/** With a key that opens nothing a new one would only bury what the right one opens. */
async function requireFitting({ ledger, home }: Stores): Promise<void> {
  const masterKey = masterKeyIn(home.secrets);
  const { lost } = await wrappedCounts(ledger.db, masterKey);
  if (lost === 0 && (await masterKeyFits(ledger.db, masterKey)) !== false) return;
  throw new Trouble(
    "key.other-master",
    text(
      "现有主密钥不能解开已存的数据密钥，没有作任何改动。",
      "The master key at hand does not open the data keys that are kept; nothing was changed.",
    ),
    text(
      "请先恢复原来的 secrets.json；见 docs/operating/key-lost.md。",
      "Bring the former secrets.json back first; see docs/operating/key-lost.md.",
    ),
  );
}

function doesNotOpen(factors: number): Trouble {
  return new Trouble(
    "key.other-auth",
    text(
      `现有登录密钥不能解开 ${factors} 个动态口令，没有作任何改动。`,
      `The sign-in secret at hand does not open ${factors} second factors; nothing was changed.`,
    ),
    text(
      "请先恢复原来的 secrets.json；见 docs/operating/key-lost.md。",
      "Bring the former secrets.json back first; see docs/operating/key-lost.md.",
    ),
  );
}

function bothNeeded(name: Exchanged): Trouble {
  const [present, former] = [secretVariable(name), secretVariable(`${name}Former`)];
  return new Trouble(
    "keys.outside",
    text("密钥由外部给出，须同时给出新旧两把。", "The secrets come from outside: both keys are needed."),
    text(
      `请停止全部服务，以 ${present} 给出新密钥、${former} 给出旧密钥，再执行本命令。`,
      `Stop every server, give the new key in ${present} and the old one in ${former}, and run this again.`,
    ),
  );
}

function notExchanged(name: Exchanged, why: Text, outside: boolean): Trouble {
  const [present, former] = [secretVariable(name), secretVariable(`${name}Former`)];
  const { zh, en } = formerKeys[name].name;
  return new Trouble(
    "keys.former-kept",
    text(
      `没有更换：上一把密钥（${zh}）还在，${why.zh}。`,
      `Nothing was exchanged: ${en} is still kept; ${why.en}.`,
    ),
    outside
      ? text(
          `已更换完毕的，请去掉 ${former} 并重新启动服务；尚未更换的，以 ${present} 给出新密钥、${former} 给出旧密钥。`,
          `Where the exchange is done, take ${former} away and start the servers again; else give the new key in ${present} and the old one in ${former}.`,
        )
      : text(
          "请先执行 steelyard keys forget，再行更换。",
          "Run steelyard keys forget first, then exchange it again.",
        ),
  );
}

function doesNotVerify(what: Text): Trouble {
  return new Trouble(
    "keys.log-broken",
    text(
      `日志核验有误（${what.zh}），没有作任何改动。`,
      `The log does not verify (${what.en}); nothing was changed.`,
    ),
    text("请先按 docs/operating/log-broken.md 处理。", "See docs/operating/log-broken.md first."),
  );
}

export function tellOfBackups(): void {
  say(
    text(
      "此前的备份仍需旧的 secrets.json：与之分开保存，直到这些备份不再保留；请即另做一次备份",
      "backups made before need the old secrets.json: keep it apart for as long as you keep them, and take a new backup now",
    ),
  );
}

export function takesNone(args: readonly string[]): void {
  if (args.length > 0) throw usage(text("该命令没有参数。", "This command takes no arguments."));
}
