import { createHash } from "node:crypto";
import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const LAKE_USER = "steelyard";
export const DOOR_HEADER = "X-Steelyard-Door";
/** Statements the engine itself runs as `default` at start; the supervisor uses up what is left of the quota. */
export const DEFAULT_USER_QUERIES = 4;

export type LakeFiles = { readonly config: string; readonly data: string; readonly log: string };

/** Writes both files anew at every start, so that an edited or half-written one never serves. */
export function writeLakeConfig(folder: string, password: string): LakeFiles {
  const data = join(folder, "data");
  for (const sub of [data, join(folder, "files"), join(folder, "backups"), join(folder, "tmp")]) {
    mkdirSync(sub, { recursive: true, mode: 0o700 });
  }
  const users = join(folder, "users.xml");
  const config = join(folder, "config.xml");
  writePrivate(users, usersXml(password));
  writePrivate(config, configXml(folder, users, lakeDoor(password)));
  return { config, data, log: join(folder, "engine.log") };
}

/** What must hold of the files at the moment the engine is started. */
export function configIsSound(files: LakeFiles): boolean {
  const users = join(files.config, "..", "users.xml");
  return [files.config, users].every((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size > 0 && (stat.mode & 0o077) === 0;
  });
}

/**
 * A header without which the embedded engine answers nothing, not even a health check. Made from the password, so that
 * whoever holds the lake's URL has it; an outside server ignores it.
 */
export function lakeDoor(password: string): string {
  return createHash("sha256").update(`steelyard lake door\n${password}`).digest("hex");
}

function configXml(folder: string, users: string, door: string): string {
  const path = (name: string) => escapeXml(join(folder, name));
  return `<clickhouse>
  <logger><console>true</console></logger>
  <users_config>${escapeXml(users)}</users_config>
  <timezone>UTC</timezone>
  <tmp_path>${path("tmp")}/</tmp_path>
  <user_files_path>${path("files")}/</user_files_path>
  <backups><allowed_path>${path("backups")}/</allowed_path></backups>
  <max_server_memory_usage_to_ram_ratio>0.6</max_server_memory_usage_to_ram_ratio>
  <merge_tree><fsync_after_insert>1</fsync_after_insert></merge_tree>
  <http_handlers>
    <rule>
      <headers><${DOOR_HEADER}>${door}</${DOOR_HEADER}></headers>
      <handler><type>dynamic_query_handler</type><query_param_name>query</query_param_name></handler>
    </rule>
  </http_handlers>
</clickhouse>
`;
}

/**
 * The built-in `default` user cannot be removed, given a password or limited by address. Its grants and a used-up quota
 * do not close it: statements on `system.one` are not counted, and `SELECT file('/etc/passwd')` needs no grant there
 * (both measured on 26.7). So the door above refuses every request without its header; grants and quota are the second
 * lock, for whoever gets past the first. Quota intervals count from 1970 and this is the longest one: it ends in
 * January 2038, and every restart closes anew.
 */
function usersXml(password: string): string {
  const hash = createHash("sha256").update(password).digest("hex");
  return `<clickhouse>
  <profiles>
    <default></default>
  </profiles>
  <quotas>
    <default></default>
    <closed><interval><duration>2147483647</duration><queries>${DEFAULT_USER_QUERIES}</queries></interval></closed>
  </quotas>
  <users>
    <default>
      <password></password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>closed</quota>
      <grants><query>GRANT SYSTEM LISTEN ON *.*</query></grants>
    </default>
    <${LAKE_USER}>
      <password_sha256_hex>${hash}</password_sha256_hex>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
      <access_management>1</access_management>
    </${LAKE_USER}>
  </users>
</clickhouse>
`;
}

function writePrivate(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, file);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
