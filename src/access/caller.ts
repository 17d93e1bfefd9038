/**
 * Who is calling, worked out once per request: the posts held today (or lent by delegation), what they allow and where.
 * A caller is not yet an actor: for one matter, `actorFor` picks the post in which the caller acts.
 */
import type { Level } from "../procedure/index.ts";
import type { Ability, PostKind } from "./abilities.ts";

export interface HeldPost {
  readonly post: string;
  readonly kind: PostKind;
  /** The organ of the post: a bureau or one of its units. */
  readonly organ: string;
  /** The bureau above (or the organ itself): matters belong to bureaus. */
  readonly bureau: string;
  readonly levels: readonly Level[];
  readonly abilities: readonly Ability[];
  /** Organs below that of the post, where one of its abilities reaches down to them. */
  readonly below?: readonly string[];
  /** Lent by delegation: on whose behalf, under which delegation. */
  readonly onBehalfOf?: string;
  readonly delegation?: string;
}

export interface Caller {
  readonly person: string;
  readonly name: string;
  readonly via: "session" | "key" | "command" | "public";
  readonly machine: boolean;
  readonly posts: readonly HeldPost[];
  /** Organs whose matters the caller may read: the posts' organs and all below them. */
  readonly organs: readonly string[];
  /** For API keys: the operations the key is good for. */
  readonly scopes?: readonly string[];
}
