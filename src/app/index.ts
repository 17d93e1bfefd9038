export { type CallOptions, type Client, type ClientOptions, createClient, download } from "./client.ts";
export { corpusFiles } from "./corpus.ts";
export {
  demonstrationPassword,
  demonstrators,
  personOf,
  seedCity,
  seedDemonstration,
  seedPeople,
} from "./demonstration/index.ts";
export { describedOperations } from "./described.ts";
export { buildHouse, type House } from "./house.ts";
export type { Operations } from "./operations.ts";
export { type Declared, declared, declareProcedures } from "./procedures.ts";
export { complain, say } from "./say.ts";
export { type Serving, serve } from "./serve.ts";
export { ensurePages } from "./web-build.ts";
