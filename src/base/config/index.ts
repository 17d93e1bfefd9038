export { type Clock, systemClock, type VirtualClock, virtualClock } from "./clock.ts";
export { type Config, type Environment, type LogLevel, readConfig } from "./config.ts";
export type { Networks } from "./networks.ts";
