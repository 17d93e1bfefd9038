export { freeBytes, HOME_FORMAT, type Home, prepareHome } from "./home.ts";
export { type HomeLock, holderOf, lockHome } from "./lock.ts";
export { clearRuntime, type Runtime, readRuntime, writeRuntime } from "./runtime.ts";
export { type Secrets, type SecretsSource, secretVariable } from "./secrets.ts";
