export { type Lake, type LakeOptions, type LakeParams, openLake } from "./client.ts";
export { type EmbeddedLake, lakeIsOpen, startEmbeddedLake } from "./embedded.ts";
export { currentLakeMigrations, migrateLake } from "./migrate.ts";
