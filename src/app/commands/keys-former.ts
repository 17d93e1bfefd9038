/** A key that has given way to another: what still needs it, and what is so once nothing does. */
import { factorCounts, wrappedCounts } from "../../access/index.ts";
import { type Exchanged, type Stores, Trouble } from "../../base/index.ts";
import { keptKeys } from "../../evidence/index.ts";
import { type Text, text } from "../../kernel/index.ts";
import { masterKeyIn, signerIn, signInSecretIn } from "../house.ts";

interface FormerKey {
  readonly name: Text;
  /** Undefined once nothing needs it. */
  readonly need: (stores: Stores) => Promise<Trouble | undefined>;
  /** What is so then. */
  readonly done: (stores: Stores) => Promise<Text>;
}

export const formerKeys: Readonly<Record<Exchanged, FormerKey>> = {
  personalData: {
    name: text("旧主密钥", "the former master key"),
    need: masterNeeded,
    done: async () =>
      text("全部数据密钥都由现主密钥加密", "every data key is wrapped under the present master key"),
  },
  auth: {
    name: text("旧登录密钥", "the former sign-in secret"),
    need: signInNeeded,
    done: async () =>
      text(
        "全部动态口令都由现登录密钥加密",
        "every second factor is encrypted with the present sign-in secret",
      ),
  },
  logSigningSeed: {
    name: text("旧签名密钥", "the former signing key"),
    need: signingNeeded,
    done: signingDone,
  },
};

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

/** With the key itself: an exchange that was cut off at its very end has not told it yet. */
async function signingDone({ ledger }: Stores): Promise<Text> {
  const { keys } = await keptKeys(ledger.db);
  const { number, size, key } = keys.at(-1) ?? { number: 1, size: 0, key: "" };
  return text(
    `日志自第 ${size} 条起由第 ${number} 把密钥签名，公钥 ${key}`,
    `from entry ${size} on key ${number} signs the log, ${key}`,
  );
}
