import type { Bench } from "../report.ts";
import { quality } from "./quality.ts";
import { speed } from "./speed.ts";

/** Who is one and the same: how long a million operators take, and how right the answer is. */
export const match: Bench = async (options) => [...(await speed(options)), ...(await quality(options))];
