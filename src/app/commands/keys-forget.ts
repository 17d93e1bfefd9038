/** `keys forget`: former keys are thrown away, each only when nothing needs it any more. */
import { factorCounts, wrappedCounts } from "../../access/index.ts";
import {
  type Config,
  type Exchanged,
  forgetFormer,
  openStores,
  type Stores,
  secretsSource,
  secretVariable,
  Trouble,
} from "../../base/index.ts";
import { keptKeys } from "../../evidence/index.ts";
import { type Text, text } from "../../kernel/index.ts";
import { masterKeyIn, signerIn, signInSecretIn } from "../house.ts";
import { say } from "../say.ts";
import { takesNone, tellOfBackups } from "./keys.ts";

const former: Readonly<
  Record<Exchanged, { name: Text; need: (stores: Stores) => Promise<Trouble | undefined> }>
> = {
  personalData: { name: text("旧主密钥", "the former master key"), need: masterNeeded },
  auth: { name: text("旧登录密钥", "the former sign-in secret"), need: signInNeeded },
  logSigningSeed: { name: text("旧签名密钥", "the former signing key"), need: signingNeeded },
};

export async function forget(config: Config, args: readonly string[]): Promise<number> {
  takesNone(args);
  const stores = await openStores(config, { borrow: true });
  try {
    const names = (Object.keys(former) as Exchanged[]).filter(
      (name) => stores.home.secrets[`${name}Former`] !== undefined,
    );
    if (names.length === 0) {
      say(text("没有待丢弃的旧密钥", "there is no former key to throw away"));
      return 0;
    }
    for (const name of names) {
      const needed = await former[name].need(stores);
      if (needed !== undefined) throw needed;
    }
    const outside = secretsSource(config, process.env).kind === "outside";
    for (const name of names) {
      const { zh, en } = former[name].name;
      const variable = secretVariable(`${name}Former`);
      if (outside)
        say(
          text(
            `请去掉 ${variable}（${zh}）并重新启动服务`,
            `take ${variable} (${en}) away and start the servers again`,
          ),
        );
      else {
        forgetFormer(stores.home.root, name);
        say(text(`${zh}已从 secrets.json 去掉`, `${en} is gone from secrets.json`));
      }
    }
    tellOfBackups();
    return 0;
  } finally {
    await stores.close();
  }
}

async function masterNeeded({ ledger, home }: Stores): Promise<Trouble | undefined> {
  const counts = await wrappedCounts(ledger.db, masterKeyIn(home.secrets));
  const keys = counts.former + counts.lost;
  if (keys === 0) return undefined;
  return new Trouble(
    "keys.still-needed",
    text(
      `还有 ${keys} 个数据密钥不由现主密钥加密。`,
      `${keys} data keys are not wrapped under the present master key yet.`,
    ),
    text("请先执行 steelyard keys rotate-master。", "Run steelyard keys rotate-master first."),
  );
}

async function signInNeeded({ ledger, home }: Stores): Promise<Trouble | undefined> {
  const { former, lost } = await factorCounts(ledger.db, signInSecretIn(home.secrets));
  if (former + lost === 0) return undefined;
  return new Trouble(
    "keys.still-needed",
    text(
      `还有 ${former + lost} 个动态口令不由现登录密钥加密。`,
      `${former + lost} second factors are not encrypted with the present sign-in secret yet.`,
    ),
    text("请先执行 steelyard keys rotate-auth。", "Run steelyard keys rotate-auth first."),
  );
}

async function signingNeeded({ ledger, home }: Stores): Promise<Trouble | undefined> {
  const { keys } = await keptKeys(ledger.db);
  if (keys.at(-1)?.key === signerIn(home.secrets).key) return undefined;
  return new Trouble(
    "keys.still-needed",
    text("日志仍由旧签名密钥签名。", "The log is still signed with the former key."),
    text("请先执行 steelyard keys rotate-log。", "Run steelyard keys rotate-log first."),
  );
}
