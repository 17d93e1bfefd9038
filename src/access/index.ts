export { type Ability, abilities, type PostKind, postKinds, reachesDown } from "./abilities.ts";
export { type Audited, audit } from "./audit.ts";
export { type Auth, createAuth, type Session, type Step } from "./auth.ts";
export { sessionCookieName } from "./auth-engine.ts";
export type { Caller, HeldPost } from "./caller.ts";
export { isPostKind, loadCaller, machineCaller, publicCaller } from "./caller-load.ts";
export { type Holder, holdersIn } from "./holders.ts";
export { answered, once } from "./idempotency.ts";
export { createKey, keyHolder } from "./keys.ts";
export {
  decrypt,
  encrypt,
  heldKeys,
  type MasterKey,
  masterKeyOf,
  unwrap,
  type Wrapped,
} from "./master-key.ts";
export type { LocalValue, Organ, OrganKind } from "./model.ts";
export type { Web } from "./operation.ts";
export {
  type Ctx,
  type Download,
  namesOf,
  type Operation,
  type OperationMap,
  operation,
  type Upload,
} from "./operation.ts";
export { type AccessOptions, accessOperations } from "./operations.ts";
export {
  erase,
  holdPersonal,
  keepAllPersonal,
  keepPersonal,
  masked,
  maskedOf,
  masterKeyFits,
  type PersonalKind,
  type PersonalValue,
  plainForDocument,
  plainForMachine,
  reveal,
} from "./personal.ts";
export { dropSubjectKeys, type Keeping, replaceSubjectKey, subjectKey } from "./personal-key.ts";
export { pruneAccess } from "./prune.ts";
export { rewrapKeys, type WrappedCounts, wrappedCounts } from "./rewrap.ts";
export {
  actorFor,
  holds,
  inCaller,
  machineActor,
  maySee,
  seesAll,
  visibleMatters,
  type Where,
} from "./scope.ts";
export { type DemonstrationAccounts, firstToken } from "./setup-operations.ts";
export { factorCounts, renewFactors, type SignInSecret } from "./sign-in-secret.ts";
export {
  addOrgan,
  addPerson,
  addPost,
  ensureMachine,
  holdPost,
  linkAccount,
  setCertificate,
} from "./store.ts";
export { organs, personNames, rootOrgan } from "./views.ts";
export { orRefuse, whole } from "./whole.ts";
