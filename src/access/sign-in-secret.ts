/** The secret that signs sessions and encrypts second factors, and how it gives way to another. */
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { type Db, inTransaction, type Ledger, Trouble } from "../base/index.ts";
import { text } from "../kernel/index.ts";

export interface SignInSecret {
  readonly present: string;
  /** While second factors may still be encrypted with it. */
  readonly former?: string;
}

interface Factor {
  readonly id: string;
  readonly secret: string;
  readonly backup_codes: string;
}

/** Second factors by the secret they are encrypted with; lost ones open with neither. */
export async function factorCounts(db: Db, secret: SignInSecret) {
  const counts = { present: 0, former: 0, lost: 0 };
  for (const factor of await factors(db)) counts[(await placeOf(factor.secret, secret)) ?? "lost"] += 1;
  return counts;
}

/** Encrypts every second factor with the present secret and ends every session. All of it, or nothing. */
export async function renewFactors(ledger: Pick<Ledger, "db">, secret: SignInSecret): Promise<number> {
  return inTransaction(ledger.db, {}, async (trx) => {
    let renewed = 0;
    for (const factor of await factors(trx)) {
      const place = await placeOf(factor.secret, secret);
      if (place === undefined) throw otherSecret();
      if (place === "present") continue;
      await trx
        .updateTable("auth_two_factor")
        .set(await anew(factor, secret))
        .where("id", "=", factor.id)
        .execute();
      renewed += 1;
    }
    await trx.deleteFrom("auth_session").execute();
    return renewed;
  });
}

async function factors(db: Db): Promise<readonly Factor[]> {
  return db.selectFrom("auth_two_factor").select(["id", "secret", "backup_codes"]).execute();
}

async function placeOf(sealed: string, secret: SignInSecret): Promise<"present" | "former" | undefined> {
  if ((await opened(sealed, secret.present)) !== undefined) return "present";
  return (await opened(sealed, secret.former)) === undefined ? undefined : "former";
}

async function anew({ secret, backup_codes: codes }: Factor, { present, former }: SignInSecret) {
  const under = async (sealed: string) => {
    const data = await opened(sealed, former);
    if (data === undefined) throw otherSecret();
    return symmetricEncrypt({ key: present, data });
  };
  // Recovery codes are kept as hashes; those of earlier versions as a sealed list.
  return { secret: await under(secret), backup_codes: codes.startsWith("[") ? codes : await under(codes) };
}

async function opened(data: string, key: string | undefined): Promise<string | undefined> {
  try {
    return key === undefined ? undefined : await symmetricDecrypt({ key, data });
  } catch {
    return undefined; // authenticated encryption says no more than that it is another secret
  }
}

function otherSecret(): Trouble {
  return new Trouble(
    "key.other-auth",
    text(
      "现有登录密钥不能解开动态口令，没有作任何改动。",
      "The sign-in secret at hand does not open the second factors; nothing was changed.",
    ),
    text(
      "请先恢复原来的 secrets.json；见 docs/operating/key-lost.md。",
      "Bring the former secrets.json back first; see docs/operating/key-lost.md.",
    ),
  );
}
