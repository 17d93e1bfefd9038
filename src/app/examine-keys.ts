/** What the doctor says of keys: whether they are the right ones, and what an exchange has left to do. */
import { factorCounts, masterKeyFits, wrappedCounts } from "../access/index.ts";
import { type Finding, found } from "../base/index.ts";
import { keptKeys } from "../evidence/index.ts";
import { type Text, text } from "../kernel/index.ts";
import { type House, signInSecretIn } from "./house.ts";

export async function masterKeyRow({ ledger, masterKey }: House): Promise<Finding> {
  const fits = await masterKeyFits(ledger.db, masterKey);
  const { former, lost } = await wrappedCounts(ledger.db, masterKey);
  if (fits === false)
    return wrongKey(
      text("主密钥不能解开已存的个人信息", "the master key does not open the personal data that are kept"),
    );
  if (lost > 0)
    return wrongKey(
      text(
        `${lost} 个数据密钥由不在手边的主密钥加密`,
        `${lost} data keys are wrapped under a master key that is not at hand`,
      ),
    );
  if (masterKey.former === undefined)
    return found(true, text("主密钥与已存数据相符", "the master key fits what is kept"), nothing);
  return former > 0
    ? unfinished(
        text(
          `${former} 个数据密钥仍由旧主密钥加密`,
          `${former} data keys are still wrapped under the former master key`,
        ),
        "rotate-master",
      )
    : leftOver(
        text("旧主密钥已无用，仍在保存", "the former master key wraps nothing any more and is still kept"),
      );
}

export async function signingKeyRow({ ledger, signer }: House): Promise<Finding> {
  const { keys } = await keptKeys(ledger.db);
  const { number, key } = keys.at(-1) ?? { number: 1, key: (signer.former ?? signer).key };
  if (key !== signer.key && key !== signer.former?.key)
    return wrongKey(
      text("手边的签名密钥不是日志现用的密钥", "the signing key at hand is not the one that the log has now"),
    );
  if (signer.former === undefined)
    return found(true, text(`日志用第 ${number} 把密钥签名`, `key ${number} signs the log`), nothing);
  return key === signer.key
    ? leftOver(
        text("旧签名密钥已无用，仍在保存", "the former signing key is of no use any more and is still kept"),
      )
    : unfinished(
        text("新签名密钥尚未引入日志", "the new signing key is not brought into the log yet"),
        "rotate-log",
      );
}

export async function signInRow({ ledger, stores }: House): Promise<Finding> {
  const secret = signInSecretIn(stores.home.secrets);
  const { former, lost } = await factorCounts(ledger.db, secret);
  if (lost > 0)
    return wrongKey(
      text(`登录密钥不能解开 ${lost} 个动态口令`, `the sign-in secret does not open ${lost} second factors`),
    );
  if (secret.former === undefined)
    return found(true, text("登录密钥与动态口令相符", "the sign-in secret fits the second factors"), nothing);
  return former > 0
    ? unfinished(
        text(
          `${former} 个动态口令仍由旧登录密钥加密，其本人无法登录`,
          `${former} second factors are still encrypted with the former sign-in secret: nobody signs in with them`,
        ),
        "rotate-auth",
        "wrong",
      )
    : leftOver(
        text(
          "旧登录密钥已无用，仍在保存",
          "the former sign-in secret is of no use any more and is still kept",
        ),
      );
}

const nothing = text("", "");

function wrongKey(detail: Text): Finding {
  return found(
    false,
    detail,
    text(
      "请恢复与数据相符的 secrets.json；见 docs/operating/key-lost.md。",
      "Bring the secrets.json that belongs to these data back; see docs/operating/key-lost.md.",
    ),
  );
}

/** Whoever knows the former key can still use it. With the data keys and the log all else works as it is: `look`. */
function unfinished(detail: Text, command: string, state: "look" | "wrong" = "look"): Finding {
  return found(
    false,
    detail,
    text(
      `请停止服务，执行 steelyard keys ${command}；见 docs/operating/key-leaked.md。`,
      `Stop the server and run steelyard keys ${command}; see docs/operating/key-leaked.md.`,
    ),
    state,
  );
}

function leftOver(detail: Text): Finding {
  return found(
    false,
    detail,
    text(
      "请执行 steelyard keys forget；见 docs/operating/key-leaked.md。",
      "Run steelyard keys forget; see docs/operating/key-leaked.md.",
    ),
    "look",
  );
}
