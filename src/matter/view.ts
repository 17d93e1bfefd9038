/** One matter as it is shown: every figure ready for the screen, every personal value masked. */

import type { z } from "zod";
import { type Ctx, maskedOf, personNames } from "../access/index.ts";
import { dayOf, ok, type Result, type Text, text } from "../kernel/index.ts";
import { articleOf, citeLabel } from "../law/index.ts";
import {
  type AnyProcedure,
  clocks,
  evolve,
  formatFact,
  isPersonalRef,
  type MatterEvent,
  type MatterState,
  type Names,
  refsIn,
  refsOfParty,
  type StoredEvent,
  upcast,
} from "../procedure/index.ts";
import type { House } from "./journal.ts";
import type { MatterView } from "./model.ts";
import { namesFrom, stringsIn } from "./names.ts";
import { offersFor } from "./offers.ts";
import type { Trx } from "./ports.ts";
import { rowsShown } from "./rows.ts";
import { citeView, clockView, nameIn, type OrganNames, organNames, placeOf } from "./shown.ts";
import { sightOf } from "./sight.ts";
import { findMatter } from "./store.ts";
import { colleagues, documentsShown, draftsShown, evidenceShown } from "./view-papers.ts";

type View = z.input<typeof MatterView>;
type Logged = { readonly event: MatterEvent; readonly hash: string; readonly position: number | null };

export async function matterView(house: House, trx: Trx, ctx: Ctx, id: string): Promise<Result<View>> {
  const found = await findMatter(trx, id);
  if (!found.ok) return found;
  const { id: matter, state, version } = found.value;
  const procedure = house.procedures.at(state.procedure, version);
  const sight = sightOf(ctx.caller, state, dayOf(ctx.now()));
  const around = await house.surroundings(trx, state.organ, ctx.now());
  const organs = await organNames(trx);
  const log = await logged(trx, matter);
  const names = await shownNames(house, trx, state, log);
  const whole = sight === "whole";
  const nothing = { offers: [], context: {} };
  const { offers, context } = whole ? await offersFor(house, trx, ctx, matter, state) : nothing;
  return ok({
    id: matter,
    number: state.number,
    title: state.title,
    procedure: procedure.id,
    version,
    procedureName: procedure.name,
    ...placeOf(state, organs),
    seq: state.seq,
    openedAt: state.openedAt,
    ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
    ...(state.outcome === undefined
      ? {}
      : { outcome: { id: state.outcome, name: nameIn(procedure.outcomes, state.outcome) } }),
    ...(whole ? await operatorShown(trx, matter) : {}),
    view: sight,
    stage: state.stage,
    stages: stagesShown(procedure, state, log),
    facts: whole ? await factsShown(trx, ctx, procedure, state, names) : [],
    offers,
    clocks: clocks(procedure, state, around).map(clockView),
    timeline: await timelineShown(trx, procedure, log, names, organs, whole),
    documents: whole ? await documentsShown(trx, procedure, matter, state) : [],
    evidence: whole ? await evidenceShown(trx, matter, state) : [],
    parties: whole ? partiesShown(procedure, state, names) : [],
    links: await linksShown(house, trx, state),
    participants: await participantsShown(trx, state, organs),
    law: lawShown(procedure, state),
    context,
    drafts: whole ? await draftsShown(trx, matter, ctx.caller.person) : [],
    people: whole && offers.length > 0 ? await colleagues(trx, ctx, state.organ) : [],
  });
}

/** The log of a matter, each event with its place in the tamper-evident log where it has one. */
async function logged(trx: Trx, matter: string): Promise<Logged[]> {
  const rows = await trx
    .selectFrom("matter_event as e")
    .leftJoin("log_entry as l", "l.event", "e.id")
    .select(["e.body", "e.hash", "l.position"])
    .where("e.matter", "=", matter)
    .orderBy("e.seq")
    .execute();
  return rows.map((row) => ({
    event: upcast(row.body as StoredEvent),
    hash: row.hash,
    position: row.position,
  }));
}

/** Names of everybody and masked values of everything that this matter's log speaks of. */
async function shownNames(
  house: House,
  trx: Trx,
  state: MatterState,
  log: readonly Logged[],
): Promise<Names> {
  const facts = log.flatMap(({ event }) => ("facts" in event ? [event.facts] : []));
  const refs = [...facts.flatMap((each) => refsIn(each)), ...refsIn({}, state.parties)];
  const people = [
    ...facts.flatMap(stringsIn),
    ...log.flatMap(({ event }) => [
      event.actor.person,
      ...(event.actor.onBehalfOf ? [event.actor.onBehalfOf] : []),
    ]),
    ...state.participants.flatMap(({ person }) => (person === undefined ? [] : [person])),
  ];
  const masked = await maskedOf(
    trx,
    refs.map(({ personal }) => personal),
    house.masterKey,
  );
  return namesFrom(await personNames(trx, people), masked, state.parties);
}

function stagesShown(procedure: AnyProcedure, now: MatterState, log: readonly Logged[]): View["stages"] {
  const been = new Set<string>();
  let state: MatterState | undefined;
  for (const { event } of log) {
    state = evolve(procedure, state, event);
    been.add(state.stage);
  }
  return Object.entries(procedure.stages).map(([id, stage]) => ({
    id,
    name: stage.name,
    final: stage.final === true,
    status: id === now.stage ? "current" : been.has(id) ? "done" : "ahead",
  }));
}

async function factsShown(
  trx: Trx,
  ctx: Ctx,
  procedure: AnyProcedure,
  state: MatterState,
  names: Names,
): Promise<View["facts"]> {
  const shown: View["facts"] = [];
  for (const [fact, def] of Object.entries(procedure.facts)) {
    const value = state.facts[fact];
    if (value === undefined) continue;
    const words = display(procedure, fact, value, names);
    const rows = def.type === "rows" ? await rowsShown(trx, ctx, value) : undefined;
    shown.push({
      fact,
      label: def.label,
      type: def.type,
      sensitivity: def.sensitivity,
      publishable: def.publishable,
      // The rows' own value names records that the reader may not know of.
      value: rows === undefined ? (structuredClone(value) as View["facts"][number]["value"]) : words.zh,
      display: words,
      ...(isPersonalRef(value) ? { personal: value.personal } : {}),
      ...(rows === undefined ? {} : { rows }),
    });
  }
  return shown;
}

function display(
  procedure: AnyProcedure,
  fact: string,
  value: MatterState["facts"][string],
  names: Names,
): Text {
  const def = procedure.facts[fact];
  if (!def) return text(String(value), String(value));
  return text(formatFact(def, value, "zh", names), formatFact(def, value, "en", names));
}

async function timelineShown(
  trx: Trx,
  procedure: AnyProcedure,
  log: readonly Logged[],
  names: Names,
  organs: OrganNames,
  whole: boolean,
): Promise<View["timeline"]> {
  const posts = await postNames(
    trx,
    log.map(({ event }) => event.actor.post),
  );
  return log.map(({ event, hash, position }) => ({
    seq: event.seq,
    at: event.at,
    type: event.type,
    ...(event.type === "acted" ? { action: event.action } : {}),
    name: eventName(procedure, event),
    actor: {
      person: event.actor.person,
      name: names.person?.(event.actor.person) ?? event.actor.person,
      post: event.actor.post,
      postName: posts.get(event.actor.post) ?? text(event.actor.post, event.actor.post),
      organ: event.actor.organ,
      organName: organs(event.actor.organ),
      ...(event.actor.onBehalfOf === undefined
        ? {}
        : { onBehalfOf: names.person?.(event.actor.onBehalfOf) ?? event.actor.onBehalfOf }),
      machine: event.actor.machine === true,
    },
    ...(whole ? said(procedure, event, names) : unsaid),
    hash,
    ...(position === null ? {} : { position }),
  }));
}

const unsaid = { facts: [], documents: [], evidence: [], law: [], context: {} };

function said(procedure: AnyProcedure, event: MatterEvent, names: Names) {
  const facts = "facts" in event ? event.facts : {};
  // The ledger keeps keys sorted; people read them in the order in which they were asked.
  const asked = (event.type === "acted" ? procedure.actions[event.action] : procedure.opening)?.input ?? [];
  const order = new Map(asked.map(({ fact }, at) => [fact, at]));
  const inOrder = Object.entries(facts).sort(
    ([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size),
  );
  const shown = {
    facts: inOrder.map(([fact, value]) => ({
      fact,
      label:
        (event.type === "acted" && event.asked?.[fact]) || (procedure.facts[fact]?.label ?? text(fact, fact)),
      display: display(procedure, fact, value, names),
    })),
    documents: [] as View["timeline"][number]["documents"],
    evidence: [] as string[],
    law: "law" in event ? event.law.map((used) => ({ ...used })) : [],
    context: {},
  };
  if (event.type !== "acted") return shown;
  return {
    ...shown,
    documents: event.documents.map(({ id, document, number }) => ({
      id,
      document,
      name: nameIn(procedure.documents, document),
      number,
    })),
    evidence: [...event.evidence],
    context: { ...event.context },
    ...(event.note === undefined ? {} : { note: event.note }),
  };
}

function eventName(procedure: AnyProcedure, event: MatterEvent): Text {
  switch (event.type) {
    case "acted":
      return nameIn(procedure.actions, event.action);
    case "elapsed": {
      const name = nameIn(procedure.clocks, event.clock);
      return text(`${name.zh}届满`, `${name.en} elapsed`);
    }
    default:
      return eventNames[event.type];
  }
}

const eventNames: Record<Exclude<MatterEvent["type"], "acted" | "elapsed">, Text> = {
  opened: text("登记", "Opened"),
  joined: text("加入参与方", "Participant joined"),
  left: text("参与方退出", "Participant left"),
  linked: text("关联事项", "Linked"),
  "party-added": text("增加当事人", "Party added"),
  erased: text("个人信息已删除", "Personal data erased"),
};

function partiesShown(procedure: AnyProcedure, state: MatterState, names: Names): View["parties"] {
  const roles = new Map(procedure.opening.parties.map(({ role, label }) => [role, label]));
  return state.parties.map((party) => {
    const shown = (value: typeof party.name | undefined) =>
      isPersonalRef(value) ? (names.personal?.(value) ?? "***") : value;
    const fields = {
      representative: shown(party.representative),
      address: shown(party.address),
      phone: shown(party.phone),
    };
    return {
      id: party.id,
      role: party.role,
      roleLabel: roles.get(party.role) ?? text(party.role, party.role),
      kind: party.kind,
      ...(party.ref === undefined ? {} : { ref: party.ref }),
      name: shown(party.name) ?? "***",
      ...(party.code === undefined ? {} : { code: party.code }),
      ...(fields.representative === undefined ? {} : { representative: fields.representative }),
      ...(fields.address === undefined ? {} : { address: fields.address }),
      ...(fields.phone === undefined ? {} : { phone: fields.phone }),
      personal: Object.fromEntries(refsOfParty(party).map(([field, ref]) => [field, ref.personal])),
    };
  });
}

/** Of a linked matter that the caller may not see nothing is said but that there is one. */
async function linksShown(house: House, trx: Trx, state: MatterState): Promise<View["links"]> {
  if (state.links.length === 0) return [];
  const rows = await trx
    .selectFrom("matter")
    .select(["id", "number", "title_zh", "title_en", "procedure", "version", "stage"])
    .where(
      "id",
      "in",
      state.links.map((link) => link.matter),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return state.links.map(({ matter, link, direction }) => {
    const row = byId.get(matter);
    if (!row) return { matter, link, direction };
    const procedure = house.procedures.at(row.procedure, row.version);
    return {
      matter,
      link,
      direction,
      number: row.number,
      title: text(row.title_zh, row.title_en),
      procedureName: procedure.name,
      stageName: nameIn(procedure.stages, row.stage),
    };
  });
}

async function participantsShown(
  trx: Trx,
  state: MatterState,
  organs: OrganNames,
): Promise<View["participants"]> {
  const names = await personNames(
    trx,
    state.participants.flatMap(({ person }) => (person === undefined ? [] : [person])),
  );
  return state.participants.map(({ role, organ, person, view, until }) => {
    const called = person === undefined ? "" : (names.get(person) ?? person);
    return {
      role,
      ...(organ === undefined ? {} : { organ }),
      ...(person === undefined ? {} : { person }),
      name: organ === undefined ? text(called, called) : organs(organ),
      view,
      ...(until === undefined ? {} : { until }),
    };
  });
}

/** On what the procedure rests and what its present stage asks: each article with its summary and how sure we are. */
function lawShown(procedure: AnyProcedure, state: MatterState): View["law"] {
  const acts = Object.values(procedure.actions).filter((action) => action.from.includes(state.stage));
  const running = new Set(state.clocks.map((run) => run.clock));
  const cited = [
    ...procedure.basis,
    ...acts.flatMap((action) => action.article),
    ...Object.entries(procedure.clocks).flatMap(([name, clock]) =>
      running.has(name) ? [clock.article] : [],
    ),
  ];
  const distinct = new Map(cited.map((cite) => [`${cite.instrument} ${cite.article ?? ""}`, cite]));
  return [...distinct.values()].map((cite) => {
    const article = articleOf(cite);
    return {
      ...citeView(cite),
      title: citeLabel(cite),
      ...(article ? { summary: article.summary, certainty: article.certainty } : {}),
    };
  });
}

async function operatorShown(trx: Trx, matter: string): Promise<{ operator?: { id: string; name: string } }> {
  const row = await trx
    .selectFrom("matter as m")
    .innerJoin("operator as o", "o.id", "m.operator")
    .select(["o.id", "o.name"])
    .where("m.id", "=", matter)
    .executeTakeFirst();
  return row ? { operator: row } : {};
}

async function postNames(trx: Trx, posts: readonly string[]): Promise<Map<string, Text>> {
  const rows = await trx
    .selectFrom("post")
    .select(["id", "name_zh", "name_en"])
    .where("id", "in", [...new Set(posts), ""])
    .execute();
  return new Map([
    ["machine", text("系统", "the system")] as const,
    ...rows.map((row) => [row.id, text(row.name_zh, row.name_en)] as const),
  ]);
}
