import type { Operations } from "../../src/app/operations.ts";
import { makeClient, type OutputOf } from "../kit/client.ts";
import { makeHooks } from "../kit/use-operation.ts";

/** The one client of the workbench. A session that ended is noticed by the frame, which asks for `session.get`. */
export const client = makeClient<Operations>({
  onUnauthenticated: () => dispatchEvent(new Event(sessionEnded)),
});
export const sessionEnded = "steelyard:session-ended";

export const { useRead, useWrite } = makeHooks<Operations>(client);

export type Session = OutputOf<Operations, "session.get">;
export type MatterView = OutputOf<Operations, "matter.get">;
export type Offer = MatterView["offers"][number];
export type ClockView = MatterView["clocks"][number];
export type TaskRow = OutputOf<Operations, "queue.mine">["rows"][number];
export type MatterRow = OutputOf<Operations, "matter.list">["rows"][number];
export type Preview = OutputOf<Operations, "matter.preview">["drafts"][number];
export type Paragraph = Preview["paragraphs"][number];

/** A file of the house, saved or shown. */
export const fileUrl = (operation: string, input: unknown): string =>
  `/api/${operation}?input=${encodeURIComponent(JSON.stringify(input))}`;
