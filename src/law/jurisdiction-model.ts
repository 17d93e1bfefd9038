import type { Cite, Text } from "../kernel/index.ts";
import type { Certainty } from "./model.ts";

export const jurisdictionMatters = ["complaint", "report", "case"] as const;
export const jurisdictionSubjects = [
  "ordinary",
  "platform",
  "in-platform",
  "advert",
  "live-platform",
  "live-room",
  "live-marketer",
  "natural-endorser",
] as const;
export type JurisdictionMatter = (typeof jurisdictionMatters)[number];
export type JurisdictionSubject = (typeof jurisdictionSubjects)[number];

/** A place a rule may point at. The asker gives the district codes that are known. */
export const placeRoles = [
  "act",
  "domicile",
  "business",
  "published-address",
  "platform-domicile",
  "publisher",
  "advertiser",
  "ad-operator",
  "agency",
  "residence",
] as const;
export type PlaceRole = (typeof placeRoles)[number];

export type JurisdictionQuestion = {
  readonly matter: JurisdictionMatter;
  readonly subject: JurisdictionSubject;
  /** Six-digit region code by role; what is not known is left out. */
  readonly places: Partial<Readonly<Record<PlaceRole, string>>>;
  /** An advert that the advertiser published itself. */
  readonly selfPublished?: boolean;
  /** A live-room operator or in-platform operator that is registered. */
  readonly registered?: boolean;
  /** Not reachable at the published address. */
  readonly unreachable?: boolean;
  /** Region whose authority found or received it first. */
  readonly firstReceived?: string;
  /** Regions whose authorities have already filed. */
  readonly filed?: readonly string[];
};

export type Competence = {
  readonly role: PlaceRole;
  readonly roleName: Text;
  /** Absent where the place is not known yet. */
  readonly region?: string;
  readonly reason: Text;
  readonly article: Cite;
  readonly certainty: Certainty;
  /** A place that has it only if it was first: 先行发现、先收到. */
  readonly ifFirst?: true;
};

export type JurisdictionAnswer = {
  readonly level: Text;
  readonly competent: Competence;
  readonly alternatives: readonly Competence[];
  /** More than one region may act, or has: with the rule that settles it. */
  readonly conflicts: readonly {
    readonly text: Text;
    readonly article: Cite;
    readonly regions: readonly string[];
  }[];
  /** Places to find out. */
  readonly missing: readonly { readonly role: PlaceRole; readonly name: Text }[];
};
