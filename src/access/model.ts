/** What access speaks of: organs, people, posts held from–to, delegations, keys, settings. */
import type { Day, Instant, Text } from "../kernel/index.ts";

export type OrganKind = "bureau" | "unit" | "centre" | "station";

export interface Organ {
  readonly id: string;
  readonly parent?: string;
  readonly kind: OrganKind;
  readonly name: Text;
  readonly short: string;
  readonly district: string;
  readonly from: Day;
  readonly to?: Day;
}

/** A local value of a statute-book parameter, as `param()` takes it. */
export interface LocalValue {
  readonly id: string;
  readonly key: string;
  readonly organ: string;
  readonly value: unknown;
  readonly from: Day;
  readonly to?: Day;
  readonly source: string;
  readonly setBy: string;
  readonly setAt: Instant;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Instant;
}
