import type { Bench } from "../report.ts";
import { city } from "./city.ts";
import { quality } from "./quality.ts";
import { speed } from "./speed.ts";

/** The wording detector: how fast and how right. */
export const wording: Bench = async ({ small, say }) => [
  ...speed(small, say),
  ...quality(small, say),
  ...city(small, say),
];
