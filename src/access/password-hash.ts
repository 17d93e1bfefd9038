/**
 * Passwords by scrypt at the cost that OWASP recommends, in the PHC form, which carries its cost along. What was stored
 * before (`salt:key`, as the sign-in library makes it) is still verified, and made anew at the next sign-in.
 */
import { type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

export interface ScryptCost {
  /** log2 of N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** N = 2^17: each takes 128 MB and some tenths of a second. */
export const presentCost: ScryptCost = { ln: 17, r: 8, p: 1 };

const libraryCost: ScryptCost = { ln: 14, r: 16, p: 1 };
const keyBytes = 32;
/** More would take too much memory; what waits beyond these is turned away by whoever asks `busy`. */
const atOnce = 2;
const mostWaiting = 32;

export interface Hasher {
  hash(password: string): Promise<string>;
  verify(stored: string, password: string): Promise<boolean>;
  /** Made at another cost or in another form than now. */
  outdated(stored: string): boolean;
  /** So many wait that the next would wait for seconds. */
  busy(): boolean;
}

type Derive = (
  password: string,
  salt: string | Uint8Array,
  cost: ScryptCost,
  length: number,
) => Promise<Buffer>;

export function createHasher(
  random: (bytes: number) => Uint8Array,
  cost = presentCost,
  key: Derive = scryptKey,
): Hasher {
  const gate = createGate(atOnce);
  const derive: Derive = (...asked) => gate.run(() => key(...asked));
  return {
    async hash(password) {
      const salt = random(16);
      return written(cost, salt, await derive(password, salt, cost, keyBytes));
    },
    async verify(stored, password) {
      const known = parse(stored);
      if (known === undefined) return false;
      const given = await derive(password, known.salt, known.cost, known.key.length);
      return timingSafeEqual(given, known.key);
    },
    outdated(stored) {
      const known = parse(stored);
      const same = (name: keyof ScryptCost) => known?.cost[name] === cost[name];
      return !(stored.startsWith("$") && same("ln") && same("r") && same("p"));
    },
    busy: () => gate.waiting() >= mostWaiting,
  };
}

function written({ ln, r, p }: ScryptCost, salt: Uint8Array, made: Buffer): string {
  const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replace(/=+$/, "");
  return `$scrypt$ln=${ln},r=${r},p=${p}$${plain(salt)}$${plain(made)}`;
}

interface Stored {
  readonly cost: ScryptCost;
  readonly salt: string | Uint8Array;
  readonly key: Buffer;
}

function parse(stored: string): Stored | undefined {
  const now = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([A-Za-z\d+/]{22})\$([A-Za-z\d+/]{43})$/.exec(
    stored,
  );
  if (now !== null) {
    const [, ln, r, p, salt = "", made = ""] = now;
    const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
    return { cost, salt: Buffer.from(salt, "base64"), key: Buffer.from(made, "base64") };
  }
  const [, salt = "", made = ""] = /^([0-9a-f]{32}):([0-9a-f]{128})$/.exec(stored) ?? [];
  // The library takes the salt's digits as they are written.
  return made === "" ? undefined : { cost: libraryCost, salt, key: Buffer.from(made, "hex") };
}

function scryptKey(...[password, salt, cost, length]: Parameters<Derive>): Promise<Buffer> {
  const N = 2 ** cost.ln;
  const options: ScryptOptions = { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFKC"), salt, length, options, (error, made) =>
      error === null ? resolve(made) : reject(error),
    ),
  );
}

/** Lets so many through at once; the rest wait in turn. */
function createGate(places: number) {
  const queue: (() => void)[] = [];
  let free = places;
  return {
    waiting: () => queue.length,
    async run<T>(work: () => Promise<T>): Promise<T> {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
      try {
        return await work();
      } finally {
        // A place goes over to who waits longest; only where nobody does it becomes free.
        const next = queue.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
