/**
 * Texts from templates: `{a|b}` chooses, nested at will; `[3-8]` is a whole number; `$name` is filled from the slots.
 * A template is read once and kept.
 */
import { assert } from "../kernel/index.ts";
import type { Chance } from "./chance.ts";

export type Slots = Readonly<Record<string, string>>;

type Node =
  | { readonly is: "words"; readonly words: string }
  | { readonly is: "slot"; readonly name: string }
  | { readonly is: "number"; readonly from: number; readonly to: number }
  | { readonly is: "choice"; readonly ways: readonly (readonly Node[])[] };

const known = new Map<string, readonly Node[]>();

export function phrase(template: string, chance: Chance, slots: Slots = {}): string {
  let nodes = known.get(template);
  if (nodes === undefined) {
    nodes = read(template);
    known.set(template, nodes);
  }
  return write(nodes, chance, slots);
}

function write(nodes: readonly Node[], chance: Chance, slots: Slots): string {
  let out = "";
  for (const node of nodes) {
    if (node.is === "words") out += node.words;
    else if (node.is === "number") out += chance.between(node.from, node.to);
    else if (node.is === "choice") out += write(chance.pick(node.ways), chance, slots);
    else {
      const value = slots[node.name];
      assert(value !== undefined, `no slot ${node.name}`);
      out += value;
    }
  }
  return out;
}

const token = /[{|}]|\$[a-zA-Z]+|\[\d+-\d+\]|[^{|}$[]+|[$[]/gu;

function read(template: string): readonly Node[] {
  const tokens = template.match(token) ?? [];
  let at = 0;
  const sequence = (inside: boolean): Node[] => {
    const nodes: Node[] = [];
    for (; at < tokens.length; at += 1) {
      const one = tokens[at] ?? "";
      if (inside && (one === "|" || one === "}")) return nodes;
      if (one === "{") nodes.push(choice());
      else nodes.push(leaf(one));
    }
    assert(!inside, `a choice is not closed in ${template}`);
    return nodes;
  };
  const choice = (): Node => {
    const ways: Node[][] = [];
    do {
      at += 1;
      ways.push(sequence(true));
    } while (tokens[at] === "|");
    return { is: "choice", ways };
  };
  return sequence(false);
}

function leaf(one: string): Node {
  const range = /^\[(\d+)-(\d+)\]$/.exec(one);
  if (range !== null) return { is: "number", from: Number(range[1]), to: Number(range[2]) };
  if (/^\$[a-zA-Z]/.test(one)) return { is: "slot", name: one.slice(1) };
  return { is: "words", words: one };
}
