/** What a file held and the ledger keeps for a while: texts of refused rows, samples. Only encrypted, by import. */
import { decrypt, encrypt, type Keeping, subjectKey } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";

export interface KeptTexts {
  /** `place` ties what is hidden to its row. */
  readonly hide: (place: number | "sample", value: unknown) => Buffer;
  /** Undefined where nothing is kept any more. */
  readonly show: (place: number | "sample", hidden: Uint8Array | null) => unknown;
}

export async function keptTexts(db: Db, id: string, keeping: Keeping): Promise<KeptTexts> {
  const key = await subjectKey(db, id, keeping);
  const label = (place: number | "sample") => `${id}:${place}`;
  return {
    hide: (place, value) =>
      encrypt(key, Buffer.from(JSON.stringify(value), "utf8"), label(place), keeping.random),
    show: (place, hidden) =>
      hidden === null ? undefined : JSON.parse(decrypt(key, hidden, label(place)).toString("utf8")),
  };
}
