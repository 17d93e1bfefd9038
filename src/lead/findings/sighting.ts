/** What is known about a group of findings when it becomes a lead: who, where, by which bureau. Reads only. */
import { type Organ, organs } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";
import { type GroupKey, type NamedStorefront, storefrontsNamed } from "../../detector/index.ts";
import type { Day, Text } from "../../kernel/index.ts";
import { type Competence, jurisdiction } from "../../law/index.ts";

export interface OperatorCard {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly district: string;
  readonly address: string | null;
}

export interface Where {
  readonly organ: string;
  readonly district: string;
  readonly reason: Text;
}

export interface Sighting {
  readonly operator: OperatorCard | null;
  readonly shop: NamedStorefront;
  readonly where: Where;
}

/** For many groups at once; whoever was merged into another operator goes by that one. */
export async function sightingsOf(
  db: Db,
  groups: readonly GroupKey[],
  today: Day,
): Promise<(group: GroupKey) => Sighting> {
  const ids = groups.flatMap(({ operator, platform }) => [operator ?? "", platform]);
  const [cards, shopOf, tree] = await Promise.all([
    operatorCards(db, ids),
    storefrontsNamed(db, groups),
    organs(db),
  ]);
  return (group) => {
    const operator = group.operator === null ? null : (cards.get(group.operator) ?? null);
    const platform = cards.get(group.platform) ?? null;
    return { operator, shop: shopOf(group), where: bureauFor(tree, { operator, platform }, today) };
  };
}

async function operatorCards(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, OperatorCard>> {
  const rows = await db
    .selectFrom("operator as seen")
    .innerJoin("operator as o", (join) =>
      join.on((eb) => eb("o.id", "=", eb.fn.coalesce("seen.merged_into", "seen.id"))),
    )
    .select(["seen.id as seen", "o.id", "o.kind", "o.name", "o.code", "o.district", "o.address"])
    .where("seen.id", "in", [...new Set([...ids, ""])])
    .execute();
  return new Map(rows.map(({ seen, ...card }) => [seen, card]));
}

/**
 * The competent bureau by the rules of jurisdiction: a platform's domicile, an in-platform operator's place of business,
 * or, where that is elsewhere or unknown, the platform's domicile, which found it first; the city's own bureau at last.
 */
export function bureauFor(
  tree: readonly Organ[],
  { operator, platform }: { readonly operator: OperatorCard | null; readonly platform: OperatorCard | null },
  today: Day,
): Where {
  const root = tree.find(({ parent }) => parent === undefined);
  const bureaus = tree.filter(({ kind }) => kind === "bureau");
  const asked = jurisdiction(
    {
      matter: "case",
      subject: operator?.kind === "platform" ? "platform" : "in-platform",
      places: {
        ...(operator === null ? {} : { domicile: operator.district, business: operator.district }),
        ...(platform === null ? {} : { "platform-domicile": platform.district }),
      },
    },
    today,
  );
  const places: readonly Competence[] = asked.ok ? [asked.value.competent, ...asked.value.alternatives] : [];
  for (const { region, reason } of places) {
    const bureau = bureaus.find(({ district }) => district === region);
    if (bureau !== undefined) return { organ: bureau.id, district: bureau.district, reason };
  }
  return {
    organ: root?.id ?? "",
    district: root?.district ?? "",
    reason: {
      zh: "经营地、平台住所地均不在本市已设机关的辖区或者尚未查明，由市局先行核查",
      en: "neither place lies in a district of the city, or is known yet: the city's bureau looks first",
    },
  };
}
