/** Who a business is according to the registry and to each platform, and which of these records are one. */
import type { OperatorRecord, StorefrontRecord } from "../registry/index.ts";
import { type Business, businessOf, type Shop, scramble, shopKey } from "./business.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { addressAsReported, codeAsReported, nameAsReported, orMissing } from "./misspell.ts";
import type { Planted, Settings, Truth, Written } from "./model.ts";
import { platforms } from "./platform.ts";

export function* platformRecords(): Generator<Written> {
  for (const platform of platforms) {
    const { id, company, code, district, address } = platform;
    const row: OperatorRecord = {
      id,
      source: "登记机关",
      kind: "platform",
      name: company,
      code,
      district,
      address,
      personInCharge: null,
      phone: null,
      registeredAt: "2016-03-01",
    };
    yield { file: "operator", row };
  }
}

/** The id under which the truth speaks of a business: the registry's record, else the first platform's. */
export function operatorId(settings: Settings, business: Business): string {
  const first = business.shops[0];
  if (isRegistered(business) || first === undefined)
    return `HZ${scramble(business.index, settings.seed, "registry")}`;
  return reportedId(settings, business, first);
}

export function* identityOf(settings: Settings, business: Business): Generator<Written> {
  const records: Planted[] = [];
  if (isRegistered(business)) {
    const row = registryRecord(settings, business);
    records.push({ kind: "operator", id: row.id });
    yield { file: "operator", row };
  }
  for (const shop of business.shops) {
    const chance = chanceOf(settings.seed, "reported", business.index, shop.number);
    const row = reportedRecord(settings, business, shop, chance);
    records.push({ kind: "operator", id: row.id });
    yield { file: "operator", row };
    yield { file: "storefront", row: storefrontRecord(shop, row, business, chance) };
    records.push({ kind: "storefront", id: shopKey(shop) });
  }
  const operator = operatorId(settings, business);
  yield truth({
    kind: "same-operator",
    operator,
    observations: records,
    style: business.kind,
    size: records.filter(({ kind }) => kind === "operator").length,
  });
  if (business.controlledWith !== undefined && business.controlledWith < settings.operators)
    yield controlGroup(settings, business, operator, business.controlledWith);
}

/** Two firms of one owner are two operators: a group to know of, and no match. */
function controlGroup(settings: Settings, business: Business, operator: string, withIndex: number): Written {
  const other = operatorId(settings, businessOf(settings, withIndex));
  return truth({
    kind: "control-group",
    operator,
    observations: [
      { kind: "operator", id: other },
      { kind: "operator", id: operator },
    ],
    style: `same-owner:${business.person}`,
    size: 2,
  });
}

function truth(row: Omit<Truth, "storefront">): Written {
  return { file: "truth", row: { ...row, storefront: null } };
}

function isRegistered(business: Business): boolean {
  return business.local && business.kind !== "exempt-seller";
}

function registryRecord(settings: Settings, business: Business): OperatorRecord {
  return {
    id: `HZ${scramble(business.index, settings.seed, "registry")}`,
    source: "登记机关",
    kind: business.kind,
    name: business.name,
    code: business.code ?? null,
    district: business.district,
    address: business.address,
    personInCharge: business.person,
    phone: business.phone,
    registeredAt: business.registeredAt,
  };
}

function reportedId(settings: Settings, business: Business, { platform, number }: Shop): string {
  return `${platform.prefix}M${scramble(business.index * 4 + number, settings.seed, `${platform.id}:operator`)}`;
}

function reportedRecord(settings: Settings, business: Business, shop: Shop, chance: Chance): OperatorRecord {
  const { noise } = settings;
  const { platform } = shop;
  return {
    id: reportedId(settings, business, shop),
    source: platform.id,
    kind: business.kind,
    name: nameAsReported(business.name, noise, chance),
    code: codeAsReported(business.code, noise, chance),
    district: orMissing(business.district, noise, chance),
    address: addressAsReported(business.address, noise, chance),
    personInCharge: orMissing(business.person, noise, chance),
    phone: orMissing(business.phone, noise, chance),
    registeredAt: chance.flip(0.5) ? business.registeredAt : null,
    platform: platform.id,
    seller: shop.seller,
    turnover: turnoverOf(settings, business, shop),
  };
}

/** In fen, of the last year. An exempt seller mostly stays under 100,000 yuan over all platforms together. */
export function turnoverOf({ seed, rate }: Settings, business: Business, shop: Shop): number {
  const chance = chanceOf(seed, "turnover", business.index, shop.number);
  if (business.kind !== "exempt-seller") return Math.round(shop.pace * 365 * chance.between(3000, 16_000));
  const over = isOverThreshold(seed, rate, business);
  const yuan = over ? chance.between(106_000, 240_000) : chance.between(900, 88_000);
  return Math.round((yuan * 100) / business.shops.length);
}

export function isOverThreshold(seed: number, rate: number, { index, kind }: Business): boolean {
  return kind === "exempt-seller" && chanceOf(seed, "over-threshold", index).flip(Math.min(1, 2 * rate));
}

function storefrontRecord(
  shop: Shop,
  reported: OperatorRecord,
  business: Business,
  chance: Chance,
): StorefrontRecord {
  const { platform, seller } = shop;
  const known = chance.flip(0.97);
  const shows = chance.flip(platform.habits.shownCode);
  return {
    platform: platform.id,
    seller,
    kind: platform.kind,
    name: shop.name,
    url: `https://${platform.id}.example/${platform.kind}/${seller}`,
    operator: known ? reported.id : null,
    shownName: shows && business.kind !== "exempt-seller" ? reported.name : null,
    shownCode: shows ? (reported.code ?? null) : null,
    openedAt: shop.openedAt,
    closedAt: null,
  };
}
