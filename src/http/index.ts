export { createMetrics, type Metrics } from "./metrics.ts";
export { type JsonObject, openapi } from "./openapi.ts";
export type { HttpOptions, Readiness } from "./options.ts";
export { createHttp } from "./server.ts";
