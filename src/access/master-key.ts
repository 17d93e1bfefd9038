/**
 * The master key wraps every data key. It can be exchanged: the one before is held beside it until nothing is wrapped under
 * that any more, and a mark beside each data key says which of them wraps it.
 */
import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { Trouble } from "../base/index.ts";

interface Held {
  /** Tells keys apart and nothing about them. */
  readonly mark: string;
  readonly bytes: Uint8Array;
}

export interface MasterKey {
  readonly present: Held;
  /** While data keys are still wrapped under it. */
  readonly former?: Held;
}

export interface Wrapped {
  readonly subject: string;
  readonly wrapped: Uint8Array;
  /** Null where it was wrapped before marks were kept. */
  readonly master: string | null;
}

/** 32 bytes each, from the secrets of the home. */
export function masterKeyOf(present: Uint8Array, former?: Uint8Array): MasterKey {
  return { present: held(present), ...(former === undefined ? {} : { former: held(former) }) };
}

export function wrap(
  { present }: MasterKey,
  dataKey: Uint8Array,
  subject: string,
  random: (bytes: number) => Uint8Array,
): { readonly subject: string; readonly wrapped: Buffer; readonly master: string } {
  const wrapped = encrypt(present.bytes, Buffer.from(dataKey), subject, random);
  return { subject, wrapped, master: present.mark };
}

/** Throws where none of the keys at hand is the one it was wrapped under. */
export function unwrap(masterKey: MasterKey, { subject, wrapped, master }: Wrapped): Buffer {
  const at = heldKeys(masterKey).filter(({ mark }) => master === null || mark === master);
  for (const { bytes } of at) {
    const dataKey = opened(bytes, wrapped, subject);
    if (dataKey !== undefined) return dataKey;
  }
  throw otherKey(master);
}

export function heldKeys({ present, former }: MasterKey): readonly Held[] {
  return former === undefined ? [present] : [present, former];
}

/** AES-256-GCM: nonce ‖ tag ‖ ciphertext. The label ties a ciphertext to its row, so that rows cannot be swapped. */
export function encrypt(
  key: Uint8Array,
  plain: Buffer,
  label: string,
  random: (bytes: number) => Uint8Array,
): Buffer {
  const nonce = random(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(label, "utf8"));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function decrypt(key: Uint8Array, sealed: Uint8Array, label: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  decipher.setAAD(Buffer.from(label, "utf8"));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

function held(bytes: Uint8Array): Held {
  const mark = createHash("sha256").update("steelyard master key\n").update(bytes).digest("hex").slice(0, 8);
  return { mark, bytes };
}

export function opened(key: Uint8Array, wrapped: Uint8Array, subject: string): Buffer | undefined {
  try {
    return decrypt(key, wrapped, subject);
  } catch {
    return undefined; // GCM says no more than that it is another key, or that the bytes were changed
  }
}

function otherKey(master: string | null): Trouble {
  const which = master ?? "—";
  return new Trouble(
    "key.other-master",
    {
      zh: `现有主密钥不能解开数据密钥（所需主密钥标记 ${which}）。`,
      en: `No master key at hand opens a data key (the mark of the one it needs: ${which}).`,
    },
    {
      zh: "请恢复原来的 secrets.json，更换未完成时新旧两把都要在；见 docs/operating/key-lost.md。",
      en: "Bring the former secrets.json back, with both keys while an exchange is unfinished; see docs/operating/key-lost.md.",
    },
  );
}
