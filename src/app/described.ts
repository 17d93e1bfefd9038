/** The operations as declared, without a house behind them: for what only describes them. Calling one throws. */
import type { JsonObject } from "../http/index.ts";
import { openapi } from "../http/index.ts";
import { allOperations, type Operations, type Parts } from "./operations.ts";
import { declareProcedures } from "./procedures.ts";

/** OpenAPI 3.1 of every operation; the same code gives the same document. */
export function describedOperations(version: string): JsonObject {
  return openapi(declaredOperations(), version);
}

function declaredOperations(): Operations {
  const unbuilt = (): never => {
    throw new Error("an operation of the description was called");
  };
  const { procedures } = declareProcedures();
  const nothing: object = new Proxy(unbuilt, {
    get: (_, name) => (name === "procedures" ? procedures : nothing),
    apply: unbuilt,
  });
  return allOperations(nothing as Parts);
}
