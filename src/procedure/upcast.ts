/**
 * Old event shapes become the present one before the fold; stored events are never rewritten. A step lifts an event
 * by one schema version; steps are kept for ever.
 */
import { assert, must } from "../kernel/index.ts";
import type { MatterEvent } from "./log.ts";

/** An event as stored, in whatever shape it was written. */
export interface StoredEvent {
  readonly schema: number;
  readonly type: string;
  readonly seq: number;
}

export type Upcast = (event: StoredEvent) => MatterEvent;
/** What changed between one schema and the next; `schema` itself is counted up by the machine. */
export type UpcastStep = (
  event: StoredEvent & Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

export const currentSchema = 1;

const steps: Readonly<Record<number, UpcastStep>> = {};

export const upcast: Upcast = upcaster(steps, currentSchema);

/** `steps[n]` lifts schema n to n + 1. */
export function upcaster(steps: Readonly<Record<number, UpcastStep>>, current: number): Upcast {
  return (stored) => {
    assert(
      Number.isInteger(stored.schema) && stored.schema <= current,
      `event of a later schema: ${stored.schema}`,
    );
    let event: StoredEvent & Readonly<Record<string, unknown>> = { ...stored };
    while (event.schema < current) {
      const step = must(steps[event.schema], `no upcaster from schema ${event.schema}`);
      const lifted = step(event);
      event = { ...lifted, type: lifted.type as string, seq: event.seq, schema: event.schema + 1 };
    }
    return event as unknown as MatterEvent;
  };
}
