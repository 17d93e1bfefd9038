/** What a request for assistance looks up. */
import type { ContextLoader, ContextLoaders } from "../matter/index.ts";

/** Codes of provinces end in four zeros: 330000 is Zhejiang. Whether it is authorised is for the head to know. */
const provinceOrAbove: ContextLoader = async (trx, { state }) => {
  const organ = await trx
    .selectFrom("organ")
    .select("district")
    .where("id", "=", state.organ)
    .executeTakeFirst();
  return organ?.district.endsWith("0000");
};

export const transferContext: ContextLoaders = { "transfer.assistance.provinceOrAbove": provinceOrAbove };
