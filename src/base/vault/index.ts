export { openUploads, openVault, type VaultOptions } from "./open.ts";
export type { StoredFile, Vault, VaultSource } from "./vault.ts";
