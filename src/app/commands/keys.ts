/**
 * `keys rotate-master` and `keys forget`: one key in the place of another. A rotation opens the stores for itself: no server may
 * write under the former key meanwhile. Cut off at any moment, the same command goes on.
 */
import { audit, masterKeyFits, rewrapKeys, wrappedCounts } from "../../access/index.ts";
import {
  type Config,
  type Exchanged,
  exchangeSecret,
  forgetFormer,
  inTransaction,
  openStores,
  type Secrets,
  type Stores,
  secretsSource,
  secretVariable,
  Trouble,
} from "../../base/index.ts";
import { text } from "../../kernel/index.ts";
import { renewBlinds } from "../../registry/index.ts";
import { usage } from "../commands.ts";
import { buildHouse, masterKeyIn } from "../house.ts";
import { say } from "../say.ts";

export async function rotateMaster(config: Config, args: readonly string[]): Promise<number> {
  takesNone(args);
  const stores = await openStores(config);
  try {
    await requireFitting(stores);
    const house = buildHouse(config, begun(config, stores, "personalData"));
    const { ledger, masterKey } = house;
    const { former } = await wrappedCounts(ledger.db, masterKey);
    say(
      text(
        `新主密钥 ${masterKey.present.mark}：${former} 个数据密钥待重新加密`,
        `new master key ${masterKey.present.mark}: ${former} data keys to be wrapped anew`,
      ),
    );
    const hashes = await renewBlinds(ledger, house);
    if (hashes > 0) say(text(`已重新计算 ${hashes} 个比对散列`, `${hashes} keyed hashes made anew`));
    const keys = await rewrapKeys(ledger, house, { progress: (done) => say(`  ${done} / ${former}`) });
    const ctx = await house.machine("command");
    await inTransaction(ledger.db, {}, (trx) =>
      audit(trx, ctx, {
        kind: "administer",
        subject: masterKey.present.mark,
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

export async function forget(config: Config, args: readonly string[]): Promise<number> {
  takesNone(args);
  const stores = await openStores(config, { borrow: true });
  try {
    const { home, ledger } = stores;
    const { former, lost } = await wrappedCounts(ledger.db, masterKeyIn(home.secrets));
    if (former + lost > 0) throw stillNeeded(former + lost);
    if (home.secrets.personalDataFormer === undefined) {
      say(text("没有待丢弃的旧密钥", "there is no former key to throw away"));
      return 0;
    }
    const variable = secretVariable("personalDataFormer");
    if (secretsSource(config, process.env).kind === "outside")
      say(text(`请去掉 ${variable} 并重新启动服务`, `Take ${variable} away and start the servers again`));
    else {
      forgetFormer(home.root, "personalData");
      say(text("旧主密钥已从 secrets.json 去掉", "the former master key is gone from secrets.json"));
    }
    tellOfBackups();
    return 0;
  } finally {
    await stores.close();
  }
}

/** The stores with both keys: drawn into the home's file, or given from outside. */
function begun(config: Config, stores: Stores, name: Exchanged): Stores {
  const { home } = stores;
  const outside = secretsSource(config, process.env).kind === "outside";
  if (outside && home.secrets[`${name}Former`] === undefined) throw bothNeeded(name);
  const secrets: Secrets = outside ? home.secrets : exchangeSecret(home.root, name);
  return { ...stores, home: { ...home, secrets } };
}

/** With a key that opens nothing a new one would only bury what the right one opens. */
async function requireFitting({ ledger, home }: Stores): Promise<void> {
  const masterKey = masterKeyIn(home.secrets);
  const { lost } = await wrappedCounts(ledger.db, masterKey);
  if (lost === 0 && (await masterKeyFits(ledger.db, masterKey)) !== false) return;
  throw new Trouble(
    "keys.other-master",
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

function stillNeeded(keys: number): Trouble {
  return new Trouble(
    "keys.still-needed",
    text(
      `还有 ${keys} 个数据密钥不由现主密钥加密。`,
      `${keys} data keys are not wrapped under the present master key yet.`,
    ),
    text("请先执行 steelyard keys rotate-master。", "Run steelyard keys rotate-master first."),
  );
}

function tellOfBackups(): void {
  say(
    text(
      "此前的备份仍需旧的 secrets.json：与之分开保存，直到这些备份不再保留；请即另做一次备份",
      "backups made before need the old secrets.json: keep it apart for as long as you keep them, and take a new backup now",
    ),
  );
}

function takesNone(args: readonly string[]): void {
  if (args.length > 0) throw usage(text("该命令没有参数。", "This command takes no arguments."));
}
