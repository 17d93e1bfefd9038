import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type pg from "pg";

/** What `pg` offers a statement of its own kind: it speaks COPY on the wire but has no method for it. */
type Wire = {
  readonly stream: Writable & { pause(): void; resume(): void };
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
};

/** `COPY … TO STDOUT` into a stream, which is left open. */
export async function copyOut(client: pg.ClientBase, statement: string, to: Writable): Promise<void> {
  let paused = false;
  await run(client, statement, {
    handleCopyData: ({ chunk }, wire) => {
      // What had been read before the pause still comes, chunk by chunk: one wait serves all of it.
      if (to.write(Buffer.from(chunk)) || to.destroyed || paused) return;
      paused = true;
      wire.stream.pause();
      const go = () => {
        paused = false;
        to.off("drain", go).off("close", go);
        wire.stream.resume();
      };
      to.on("drain", go).on("close", go);
    },
  });
}

/** `COPY … FROM STDIN` out of a stream; a stream that fails makes the statement fail. */
export async function copyIn(client: pg.ClientBase, statement: string, from: Readable): Promise<void> {
  let broken: unknown;
  const feed = async (wire: Wire) => {
    try {
      for await (const chunk of from) {
        wire.sendCopyFromChunk(chunk);
        if (wire.stream.writableNeedDrain) await once(wire.stream, "drain");
      }
      wire.endCopyFrom();
    } catch (error) {
      broken = error;
      wire.sendCopyFail("the source of the rows failed");
    }
  };
  try {
    await run(client, statement, { handleCopyInResponse: (wire) => void feed(wire) });
  } catch (error) {
    throw broken ?? error;
  } finally {
    from.destroy();
  }
}

type Handlers = {
  handleCopyData?: (message: { chunk: Uint8Array }, wire: Wire) => void;
  handleCopyInResponse?: (wire: Wire) => void;
};

function run(client: pg.ClientBase, statement: string, handlers: Handlers): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    client.query({
      submit: (connection: unknown) => (connection as Wire).query(statement),
      handleCommandComplete: () => {},
      handleReadyForQuery: () => (failure === undefined ? resolve() : reject(failure)),
      handleError: (error: unknown) => {
        failure = error;
        // A lost connection is told to the statement and nothing follows it.
        if (!isFromServer(error)) reject(error);
      },
      ...handlers,
    });
  });
}

function isFromServer(error: unknown): boolean {
  return typeof error === "object" && error !== null && "severity" in error;
}
