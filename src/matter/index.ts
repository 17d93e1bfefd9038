export { actIn } from "./act.ts";
export { documents } from "./document/index.ts";
export { filesIn } from "./files.ts";
export { reproject, type Swept, sweepClocks } from "./jobs.ts";
export type { House } from "./journal.ts";
export { lawOperations } from "./law-operations.ts";
export { operatorHistory } from "./list.ts";
export { type ActAnswer, ActInput, OpenAnswer, OpenInput, type PartyInput } from "./model.ts";
export { teamOf } from "./notices.ts";
export { openByCaller } from "./open.ts";
export { stageOfOpened } from "./opened.ts";
export { matterOperations } from "./operations.ts";
export type {
  Appended,
  ContextLoader,
  ContextLoaders,
  DocumentPort,
  Draft,
  DraftRequest,
  Effect,
  FileStore,
  Hooks,
  LookUp,
  Paragraph,
  Trx,
} from "./ports.ts";
export { createMatters, type Matters } from "./runtime.ts";
export { type Verified, verifyMatter } from "./verify.ts";
export { waitingFor } from "./waiting.ts";
