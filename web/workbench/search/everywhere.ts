/** One question to everything that can be found: each source by itself, so that one that fails hides no other. */
import type { SearchSuggestion } from "../../kit/search-box.tsx";
import { client } from "../api.ts";
import { publicationUrl } from "../parts/portal.ts";
import { type Command, commands, findCommands } from "./commands.ts";
import { type Asking, kinds } from "./model.ts";
import { recentlyOpened } from "./recent.ts";

type Source = (query: string, asking: Asking) => Promise<readonly SearchSuggestion[]>;

/** In the order of `kinds`; nothing typed yet shows what was opened last and what can be done. */
export async function searchEverywhere(query: string, asking: Asking): Promise<readonly SearchSuggestion[]> {
  if (query.trim() === "") {
    const first = commands.filter(
      ({ ability }) => ability === undefined || asking.abilities.includes(ability),
    );
    return [...recentlyOpened(), ...first.slice(0, asking.most).map(commandHit(asking))];
  }
  const found = await Promise.allSettled(sources.map((source) => source(query, asking)));
  return found.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
}

const sources: readonly Source[] = [
  async (query, asking) =>
    findCommands(query, asking.abilities).slice(0, asking.most).map(commandHit(asking)),
  (query, asking) => stored("operator", query, asking),
  (query, asking) => stored("matter", query, asking),
  (query, asking) => stored("storefront", query, asking),
  async (q, { abilities, most, signal, t }) => {
    if (!abilities.includes("detector.read")) return [];
    const answer = await client.call(
      "finding.list",
      { q, state: "all", page: 1 },
      { ...(signal && { signal }) },
    );
    if (!answer.ok) return [];
    return answer.value.rows.slice(0, most).map(({ id, label, storefront, operatorName }) => ({
      key: `finding.${id}`,
      kind: kinds.finding,
      label: t(label),
      detail: operatorName ?? storefront,
      to: `/findings/${id}`,
    }));
  },
  async (q, { most, signal }) => {
    const answer = await client.call("publication.search", { q }, { ...(signal && { signal }) });
    if (!answer.ok) return [];
    return answer.value.rows.slice(0, most).map(({ id, number, title }) => ({
      key: `publication.${id}`,
      kind: kinds.publication,
      label: title,
      detail: number,
      to: publicationUrl(id),
    }));
  },
  async (query, asking) => (await import("./statutes.ts")).findStatutes(query, asking),
  async (query, { most, signal, t }) => {
    const answer = await client.call("procedure.list", {}, { ...(signal && { signal }) });
    if (!answer.ok) return [];
    const wanted = query.trim().toLowerCase();
    return answer.value
      .filter(({ id, name, purpose }) =>
        [id, name.zh, name.en, purpose.zh, purpose.en].some((words) => words.toLowerCase().includes(wanted)),
      )
      .slice(0, most)
      .map(({ id, name, purpose }) => ({
        key: `procedure.${id}`,
        kind: kinds.procedure,
        label: t(name),
        detail: t(purpose),
        to: `/procedures/${id}`,
      }));
  },
];

const needed = { operator: "registry.read", storefront: "registry.read", matter: "matter.read" } as const;

/** From the one projection of the house, which gives only what the caller may see. */
async function stored(
  kind: keyof typeof needed,
  text: string,
  { abilities, most, signal }: Asking,
): Promise<readonly SearchSuggestion[]> {
  if (!abilities.includes(needed[kind])) return [];
  const answer = await client.call(
    "search",
    { text, kinds: [kind], limit: most },
    { ...(signal && { signal }) },
  );
  if (!answer.ok) return [];
  return answer.value.rows.map(({ id, title, detail, operator }) => ({
    key: `${kind}.${id}`,
    kind: kinds[kind],
    label: title,
    detail,
    to: addressOf(kind, id, operator),
  }));
}

/** A shop stands on its operator's page; one whose operator is not known waits to be judged. */
function addressOf(kind: keyof typeof needed, id: string, operator: string | null): string {
  if (kind === "matter") return `/matters/${id}`;
  if (kind === "operator") return `/operators/${id}`;
  return operator === null ? "/operators/doubts" : `/operators/${operator}`;
}

const commandHit =
  ({ t }: Asking) =>
  ({ id, label, to }: Command): SearchSuggestion => ({
    key: `command.${id}`,
    kind: kinds.command,
    label: t(label),
    to,
  });
