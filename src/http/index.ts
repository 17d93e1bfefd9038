export { createMetrics, type Metrics } from "./metrics.ts";
export { type JsonObject, openapi } from "./openapi.ts";
export type { HttpOptions, Readiness } from "./options.ts";
export type { PageWriter, WrittenPage } from "./page-writer.ts";
export { createHttp } from "./server.ts";
