export { publicationContext, type Summary } from "./context.ts";
export { expirePublications } from "./jobs.ts";
export { publicationOperations } from "./operations.ts";
export { publication } from "./procedure.ts";
export { hidden, type Span } from "./redact.ts";
export type { DefinitionAt } from "./source.ts";
export { publicationEffects } from "./store.ts";
