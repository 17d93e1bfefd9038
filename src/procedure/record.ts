/**
 * The record of an event: what the tamper-evident log is a log of. The same text is computed when the event is
 * appended, when the log is verified, and in the browser of anyone who was handed the record with its proof.
 *
 * The record names the matter, so that an event cannot be moved from one matter to another, and holds everything the
 * fold reads, so that nothing in a matter can be changed without changing a leaf. Personal values are not in events
 * (see PersonalRef): erasing them leaves every record as it was.
 */
import { canonicalJson, hex, leafHash } from "../kernel/index.ts";
import type { MatterEvent } from "./log.ts";

/** An event with the matter it stands in. Members that are `undefined` count as absent. */
export type RecordedEvent = MatterEvent & { readonly matter: string };

export interface EventRecord {
  /** RFC 8785 canonical JSON of the event with its matter: the leaf's data is its UTF-8. */
  readonly text: string;
  /** Hex of the RFC 6962 leaf hash, SHA-256(0x00 ‖ record): the column `matter_event.hash`. */
  readonly hash: string;
}

export function eventRecord(event: RecordedEvent): EventRecord {
  const text = canonicalJson(event);
  return { text, hash: hex(leafHash(text)) };
}
