/**
 * The engine's process: loads libchdb and runs it as a server until it is killed. Talks to nobody; its parent reaches
 * it over HTTP. Arguments are those of clickhouse-local. Run only by `startEmbeddedLake`, which checks the config first:
 * without a config file the engine would serve a `default` user without password.
 */
import { isMainThread } from "node:worker_threads";
import { libchdbPath } from "chdb/libchdb";
import { DataType, isNullPointer, type JsExternal, load, open } from "ffi-rs";

// A killed parent closes the channel: leave at once, so that the next start finds the folder free.
// Not exit(): it would wait for the engine's threads.
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
// Ctrl-C and a service manager's TERM are for the parent, which drains inserts and then kills this process.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});

if (isMainThread) await serve(["clickhouse-local", ...process.argv.slice(2)]);

async function serve(args: string[]): Promise<void> {
  open({ library: "libchdb", path: libchdbPath() });
  const result = await load({
    library: "libchdb",
    funcName: "chdb_query_cmdline",
    retType: DataType.External,
    paramsType: [DataType.I32, DataType.StringArray],
    paramsValue: [args.length, args],
    // On this thread the engine would keep the channel's events from being seen.
    runInNewThread: true,
  });
  console.error(`the engine ended by itself: ${errorOf(result)}`);
  process.exit(1);
}

/** The only statement waits for a century, so a result says why it did not. */
function errorOf(result: JsExternal): string {
  const call = {
    library: "libchdb",
    funcName: "chdb_result_error",
    paramsType: [DataType.External] as [DataType.External],
  };
  const pointer = load({ ...call, retType: DataType.External, paramsValue: [result] });
  if (isNullPointer(pointer)) return "no error";
  const text = load({ ...call, retType: DataType.String, paramsValue: [result] });
  return text.split(", Stack trace")[0] ?? text;
}
