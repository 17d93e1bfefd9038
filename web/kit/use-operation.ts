import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useRef } from "react";
import type { Failure, Result } from "../../src/kernel/index.ts";
import { type AnyOperations, type Client, type InputOf, newKey, type OutputOf } from "./client.ts";

/** Carries a refusal through React Query, which knows only thrown errors. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message.en);
    this.failure = failure;
  }
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays one however often it is asked again; an unreachable server may come back.
        retry: (count, error) =>
          error instanceof Refused && error.failure.code === "unavailable" && count < 2,
        placeholderData: keepPreviousData,
      },
    },
  });
}

export type Hooks<Ops extends AnyOperations> = {
  useRead<Name extends keyof Ops & string>(
    name: Name,
    input: InputOf<Ops, Name>,
    options?: { enabled?: boolean; refetchInterval?: number },
  ): UseQueryResult<OutputOf<Ops, Name>, Refused>;
  /** `mutateAsync(input)`; what is shown of the operations in `refresh` (all, if not given) is read again after it. */
  useWrite<Name extends keyof Ops & string>(
    name: Name,
    options?: { refresh?: readonly (keyof Ops & string)[] },
  ): UseMutationResult<OutputOf<Ops, Name>, Refused, InputOf<Ops, Name>>;
};

export function makeHooks<Ops extends AnyOperations>(client: Client<Ops>): Hooks<Ops> {
  return {
    useRead: (name, input, options = {}) =>
      useQuery({
        queryKey: [name, input],
        queryFn: async ({ signal }) => orThrow(await client.call(name, input, { signal })),
        ...options,
      }),
    useWrite: (name, { refresh } = {}) => {
      const queries = useQueryClient();
      // The same input tried again after a lost answer keeps its key, so that it is not done twice.
      const last = useRef<{ input: string; key: string } | undefined>(undefined);
      return useMutation({
        mutationFn: async (input) => {
          const asked = JSON.stringify(input);
          if (last.current?.input !== asked) last.current = { input: asked, key: newKey() };
          const answer = await client.call(name, input, { key: last.current.key });
          // A new submission of equal input after an answer is a new act.
          if (answer.ok || answer.error.code !== "unavailable") last.current = undefined;
          return orThrow(answer);
        },
        onSuccess: async () => {
          await Promise.all(
            (refresh ?? [undefined]).map((each) =>
              queries.invalidateQueries(each === undefined ? {} : { queryKey: [each] }),
            ),
          );
        },
      });
    },
  };
}

function orThrow<T>(answer: Result<T, Failure>): T {
  if (!answer.ok) throw new Refused(answer.error);
  return answer.value;
}
