/**
 * Writes a page of the portal on the server: whoever has a slow line, an old phone or no script reads it before its
 * program has come, or without it. Built apart; the server hands it what it needs and knows nothing of React.
 */
import type { Query, QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import type { PageWriter } from "../../src/http/page-writer.ts";
import { type Failure, httpStatus } from "../../src/kernel/index.ts";
import { makeQueryClient, Refused } from "../kit/use-operation.ts";
import type { Known } from "./known.ts";
import { type PageNote, PageNoteContext } from "./page-note.ts";
import { Portal } from "./portal.tsx";
import { makeRouter } from "./routes.tsx";
import { queryOf } from "./search.ts";

/** What is asked only once an answer is there (an operator, then its decisions) comes in the next round. */
const mostRounds = 3;

export const writePage: PageWriter = async (path, read) => {
  const queries = makeQueryClient();
  // What was refused is shown as refused: nobody will ask again in this tree.
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryOnMount: false } });
  const router = makeRouter(createMemoryHistory({ initialEntries: [asWritten(path)] }));
  await router.load();
  // Another spelling of an address: the browser's own half finds its way.
  if (router.state.resolvedLocation === undefined) return undefined;
  const note: PageNote = {};
  const write = () =>
    renderToString(
      <PageNoteContext value={note}>
        <Portal router={router} queries={queries} />
      </PageNoteContext>,
    );
  let body = write();
  for (let round = 0; round < mostRounds && (await readAsked(queries, read)); round++) body = write();
  const [refusal] = refused(queries);
  if (refusal !== undefined) return { title: note.title, body, status: httpStatus(refusal.code) };
  return {
    title: note.title,
    body,
    known: answered(queries),
    status: note.missing === true ? 404 : 200,
  };
};

/** A plain form sends its empty fields as well; to the router that is another address, to which it would send us. */
function asWritten(path: string): string {
  const [place = "", search = ""] = path.split(/\?(.*)/s);
  return place + queryOf(Object.fromEntries(new URLSearchParams(search)));
}

/** Reads what the tree asked for and does not have yet. False: there was nothing. */
async function readAsked(queries: QueryClient, read: Parameters<PageWriter>[1]): Promise<boolean> {
  const asked = queries.getQueryCache().findAll({ predicate: isToRead });
  await Promise.all(
    asked.map(({ queryKey }) => {
      const [name, input] = queryKey as [string, unknown];
      const queryFn = async () => {
        const answer = await read(name, input);
        if (!answer.ok) throw new Refused(answer.error);
        return answer.value;
      };
      return queries.prefetchQuery({ queryKey, queryFn, retry: false });
    }),
  );
  return asked.length > 0;
}

/** Questions of another shape (the log, held against what this browser saw before) are the browser's own. */
function isToRead({ queryKey, options, state }: Query): boolean {
  const isOperation = queryKey.length === 2;
  const isEnabled = !("enabled" in options && options.enabled === false);
  return isOperation && isEnabled && state.dataUpdateCount + state.errorUpdateCount === 0;
}

function answered(queries: QueryClient): Known {
  const all = queries.getQueryCache().findAll({ predicate: ({ state }) => state.status === "success" });
  return all.map(({ queryKey: [name, input], state }) => [name as string, input, state.data]);
}

/** Faults are not refusals: whoever asked for the page to be written hears of them. */
function refused(queries: QueryClient): Failure[] {
  const failed = queries.getQueryCache().findAll({ predicate: ({ state }) => state.status === "error" });
  return failed.map(({ state }) => {
    if (state.error instanceof Refused) return state.error.failure;
    throw state.error;
  });
}
