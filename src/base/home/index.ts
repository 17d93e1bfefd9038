export { type Exchanged, exchangeSecret, forgetFormer } from "./exchange.ts";
export { freeBytes, HOME_FORMAT, type Home, prepareHome, RESTORING } from "./home.ts";
export { type HomeLock, holderOf, lockHome } from "./lock.ts";
export { clearRuntime, type Runtime, readRuntime, writeRuntime } from "./runtime.ts";
export { loadSecrets, type Secrets, type SecretsSource, secretsIn, secretVariable } from "./secrets.ts";
