import { spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Trouble } from "../trouble.ts";
import type { Binaries } from "./binaries.ts";

/**
 * Under which account PostgreSQL runs. It refuses to run as root, so root hands it to `nobody`;
 * where `nobody` cannot reach the folder, a user namespace shows it a uid that is not 0 while files stay root's.
 */
export type Account =
  | { readonly kind: "self" }
  | { readonly kind: "uid"; readonly uid: number; readonly gid: number }
  | { readonly kind: "namespace" };

const NOBODY = 65534;

/** Decides for an existing cluster by who owns it, for a new one by who can reach it. Changes the folder's owner. */
export function chooseAccount(folder: string, binaries: Binaries): Account {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const exists = existsSync(join(folder, "data"));
  const owner = statSync(exists ? join(folder, "data") : folder);
  if (exists && owner.uid === 0) return namespaceOr(folder, "");
  const account =
    owner.uid === 0 ? nobody() : ({ kind: "uid", uid: owner.uid, gid: owner.gid } satisfies Account);
  const blocked = firstUnreachable(folder, account) ?? unreachableBinary(binaries, account);
  if (blocked !== undefined) {
    if (exists) throw unreachable(blocked, account.uid);
    return namespaceOr(blocked, account.uid);
  }
  chownSync(folder, account.uid, account.gid);
  return account;
}

/** Program and arguments as this account, for `spawn`. */
export function commandAs(account: Account, program: string, args: readonly string[]) {
  if (account.kind !== "namespace") return { program, args: [...args] };
  const map = [`--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  return { program: "unshare", args: ["--user", ...map, "--", program, ...args] };
}

export function spawnIdentity(account: Account): { uid?: number; gid?: number } {
  return account.kind === "uid" ? { uid: account.uid, gid: account.gid } : {};
}

/** initdb insists on a name for its uid, hence an entry of /etc/passwd and not just any number. */
function nobody(): Extract<Account, { kind: "uid" }> {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "").split(":");
  return { kind: "uid", uid: Number(uid ?? NOBODY), gid: Number(gid ?? NOBODY) };
}

/** The outermost folder on the way that this account may not enter. */
function firstUnreachable(path: string, account: { uid: number; gid: number }): string | undefined {
  const way: string[] = [];
  // The last folder itself is handed over to the account, so only those above it count.
  for (let at = dirname(realpathSync(path)); ; at = dirname(at)) {
    way.unshift(at);
    if (at === dirname(at)) break;
  }
  return way.find((folder) => {
    const { mode, uid, gid } = statSync(folder);
    if (uid === account.uid) return (mode & 0o100) === 0;
    if (gid === account.gid) return (mode & 0o010) === 0;
    return (mode & 0o001) === 0;
  });
}

function unreachableBinary(binaries: Binaries, account: { uid: number; gid: number }): string | undefined {
  const { error, status } = spawnSync(binaries.postgres, ["--version"], {
    uid: account.uid,
    gid: account.gid,
    cwd: "/",
    env: binaries.environment,
  });
  if (error === undefined && status === 0) return undefined;
  return firstUnreachable(binaries.postgres, account) ?? binaries.postgres;
}

function namespaceOr(blocked: string, uid: number | ""): Account {
  const { error, status } = spawnSync("unshare", ["--user", `--map-user=${NOBODY}`, "--", "true"]);
  if (error === undefined && status === 0) return { kind: "namespace" };
  throw unreachable(blocked, uid);
}

function unreachable(folder: string, uid: number | ""): Trouble {
  return new Trouble(
    "ledger.unreachable",
    {
      zh: `以 root 运行时，内置数据库改用普通用户${uid === "" ? "" : `（uid ${uid}）`}，而该用户无法进入 ${folder}。`,
      en: `As root the built-in database runs as an ordinary user${uid === "" ? "" : ` (uid ${uid})`}, who cannot enter ${folder}.`,
    },
    {
      zh: "请用普通用户运行本系统，或把程序和 STEELYARD_HOME 放到该用户可进入的路径（如 /srv/steelyard），或设置 LEDGER_URL。",
      en: "Run Steelyard as an ordinary user, or keep the program and STEELYARD_HOME where that user can reach them (such as /srv/steelyard), or set LEDGER_URL.",
    },
  );
}
