import { useEffect, useRef, useState } from "react";
import type { Failure } from "../../../../src/kernel/index.ts";
import { client, type MatterView, type Offer, type Preview } from "../../api.ts";
import type { Values } from "./form-values.ts";

export type Drafted = Preview & {
  /** An officer's own file: never replaced by what the form says. */
  uploaded?: boolean;
};

export type Drafts = {
  drafts: readonly Drafted[];
  /** Being drawn up again. */
  busy: boolean;
  failure: Failure | undefined;
  replace: (draft: Drafted) => void;
  /** Back from an own file to what the form says. */
  discard: (document: string) => void;
  /** What is sent: own files only; everything else is drawn up from the facts that are sent. */
  chosen: () => Record<string, string>;
};

const pause = 1_200;

/** The documents of an act, drawn up anew whenever the form rests. */
export function useDocuments(
  matter: MatterView,
  offer: Offer,
  values: Values,
  evidence: readonly string[],
): Drafts {
  const [drafts, setDrafts] = useState<readonly Drafted[]>([]);
  const [own, setOwn] = useState<Readonly<Record<string, Drafted>>>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const first = useRef(true);
  const { id } = matter;
  const { action } = offer;
  const issues = offer.issues.length > 0;
  useEffect(() => {
    if (!issues) return;
    const controller = new AbortController();
    // Already while the form rests: what is shown is no longer what it says.
    setBusy(true);
    const draw = async () => {
      try {
        const answer = await client.call(
          "matter.preview",
          { id, action, facts: values as never, evidence: [...evidence] },
          { signal: controller.signal },
        );
        if (answer.ok) setDrafts(answer.value.drafts);
        setFailure(answer.ok ? undefined : answer.error);
      } catch (error) {
        // Overtaken by what was typed meanwhile.
        if (!controller.signal.aborted) throw error;
      } finally {
        if (!controller.signal.aborted) setBusy(false);
      }
    };
    const timer = setTimeout(() => void draw(), first.current ? 0 : pause);
    first.current = false;
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [id, action, issues, values, evidence]);
  return {
    drafts: drafts.map((draft) => own[draft.document] ?? draft),
    busy,
    failure,
    replace: (draft) => setOwn((before) => ({ ...before, [draft.document]: { ...draft, uploaded: true } })),
    discard: (document) => setOwn(({ [document]: _, ...rest }) => rest),
    chosen: () => Object.fromEntries(Object.values(own).map(({ document, draftId }) => [document, draftId])),
  };
}
