import type { Bench } from "../report.ts";
import { city } from "./city.ts";
import { quality } from "./quality.ts";
import { served } from "./served.ts";
import { speed } from "./speed.ts";

/** The wording detector: how fast and how right. */
export const wording: Bench = async ({ small, say }) => [
  ...speed(small, say),
  ...(await served(small)),
  ...quality(small, say),
  ...city(small, say),
];
