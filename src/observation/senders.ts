/** A platform's program brings in, sees and mends its own only, in its own platform's name; who imports files, all. */
import { type Ctx, holds } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { err, failure, ok, type Result, text } from "../kernel/index.ts";
import type { Kind } from "./field.ts";
import type { Mapping } from "./mapping.ts";

/** Empty: everything is in reach. */
export interface Reach {
  readonly own?: { readonly person: string; readonly platform: string };
}

export async function reachOf(ctx: Ctx, db: Db): Promise<Result<Reach>> {
  const { person } = ctx.caller;
  const sender = await db
    .selectFrom("import_sender")
    .select("platform")
    .where("person", "=", person)
    .executeTakeFirst();
  if (sender !== undefined) return ok({ own: { person, platform: sender.platform } });
  if (holds(ctx.caller, "observation.import")) return ok({});
  return err(
    failure(
      "forbidden",
      text("尚未指定该账户为哪一平台报送。", "Nobody has said for which platform this account sends."),
      {
        wayOut: text(
          "请由管理员在“接口密钥”中指定平台。",
          "Ask the administrator to name its platform under “API keys”.",
        ),
      },
    ),
  );
}

/** The platform it speaks for: its own, or the one that was named. */
export function platformIn({ own }: Reach, named: Result<string> | undefined): Result<string | undefined> {
  if (own === undefined) return named ?? ok(undefined);
  if (named === undefined || (named.ok && named.value === own.platform)) return ok(own.platform);
  return err(
    failure(
      "forbidden",
      text("该账户只为自己的平台报送。", "This account sends for its own platform only."),
      { field: "platform" },
    ),
  );
}

/** Whatever the rows name as their source: a platform's program says what it says in its platform's name. */
export function inOwnName(kind: Kind, mapping: Mapping, { own }: Reach): Mapping {
  if (own === undefined || !kind.naturalKey.includes("source")) return mapping;
  return { ...mapping, fields: { ...mapping.fields, source: { constant: own.platform } } };
}
