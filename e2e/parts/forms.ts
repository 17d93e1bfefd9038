/** Fills forms as a person does: by their labels, which the procedure's definition tells. */
import type { Locator, Page } from "playwright-core";
import type { AnyProcedure, FactDef, Facts, FactValue } from "../../src/procedure/index.ts";

export interface Act {
  readonly procedure: AnyProcedure;
  readonly action: string;
  readonly facts?: Facts;
  /** Labels of evidence on file to be cited. */
  readonly evidence?: readonly string[];
  /** Names of the people whose ids stand in the facts. */
  readonly people?: ReadonlyMap<string, string>;
}

export const actionName = ({ procedure, action }: Act): string =>
  procedure.actions[action]?.name.zh ?? action;

/** Opens the form of an act on the matter that is shown: from what waits, else from 其他办理. */
export async function openAct(page: Page, act: Act): Promise<Locator> {
  const offers = page.getByRole("region", { name: "现在办理" });
  await offers.waitFor();
  const button = offers.getByRole("button", { name: actionName(act), exact: true });
  // What is folded away has no role for anyone, a screen reader included.
  const folded = offers.locator("details:not([open]) > summary", { hasText: "其他办理" });
  if ((await button.count()) === 0 && (await folded.count()) > 0) await folded.click();
  await button.first().click();
  const drawer = page.getByRole("dialog").filter({ hasText: actionName(act) });
  await drawer.waitFor();
  // The form takes the focus to its first field; typing before would be led astray.
  await drawer.locator(".act-form :focus").waitFor({ state: "attached" });
  return drawer;
}

export async function fillAct(drawer: Locator, act: Act): Promise<void> {
  const action = act.procedure.actions[act.action];
  for (const [fact, value] of Object.entries(act.facts ?? {})) {
    const def = act.procedure.facts[fact];
    if (def === undefined) throw new Error(`${act.procedure.id} has no fact ${fact}`);
    const label = action?.input.find((field) => field.fact === fact)?.ask?.zh ?? def.label.zh;
    await fillFact(drawer, label, def, value, act.people);
  }
  for (const label of act.evidence ?? []) {
    await drawer
      .getByRole("group", { name: /^(引用)?证据/ })
      .getByText(label)
      .click();
  }
}

/** Sends the form and waits for the word that it is done. */
export async function submitAct(page: Page, drawer: Locator, act: Act): Promise<void> {
  await drawer.getByRole("button", { name: /^提交/ }).click();
  const done = page.getByText(`已办理：${actionName(act)}`);
  const refused = drawer.getByRole("alert").first();
  await done.or(refused).first().waitFor();
  if (!(await done.first().isVisible())) {
    throw new Error(`${act.action} was refused: ${(await refused.textContent())?.slice(0, 600)}`);
  }
  await drawer.waitFor({ state: "hidden" });
}

export async function act(page: Page, what: Act): Promise<void> {
  const drawer = await openAct(page, what);
  await fillAct(drawer, what);
  await submitAct(page, drawer, what);
}

export async function fillFact(
  form: Locator,
  label: string,
  def: FactDef,
  value: FactValue,
  people?: ReadonlyMap<string, string>,
): Promise<void> {
  const choice = (id: string) => def.choices?.find((each) => each.id === id)?.label.zh ?? id;
  const field = form.getByLabel(label, { exact: true });
  switch (def.type) {
    case "money":
      return field.fill(String(Number(value) / 100));
    case "boolean":
      return pick(form, label, value === true ? "是" : "否");
    case "choice":
      if ((def.choices?.length ?? 0) <= 5) return pick(form, label, choice(String(value)));
      return select(form, label, [choice(String(value))]);
    case "choices": {
      const group = form.getByRole("group", { name: label, exact: true });
      for (const id of value as readonly string[]) {
        await group.getByLabel(choice(id), { exact: true }).check();
      }
      return;
    }
    case "person":
    case "persons": {
      const ids = Array.isArray(value) ? value : [String(value)];
      return select(
        form,
        label,
        ids.map((id) => people?.get(id) ?? id),
      );
    }
    case "checklist": {
      const answers = value as Readonly<Record<string, { answer: string; reason: string }>>;
      for (const item of def.items ?? []) {
        const answer = answers[item.id];
        if (answer === undefined) continue;
        const group = form.getByRole("group", { name: label, exact: true });
        await pick(
          group,
          item.question.zh,
          answer.answer === "yes" ? "是" : answer.answer === "no" ? "否" : "不明",
        );
        await group.getByLabel(`理由：${item.question.zh}`, { exact: true }).fill(answer.reason);
      }
      return;
    }
    default:
      return field.fill(String(value));
  }
}

async function pick(form: Locator, label: string, option: string): Promise<void> {
  const group = form.getByRole("radiogroup", { name: label, exact: true });
  await group.getByText(option, { exact: true }).click();
}

/** A list that is searched by typing; Enter takes what is found. */
async function select(form: Locator, label: string, wanted: readonly string[]): Promise<void> {
  const box = form.getByLabel(label, { exact: true });
  const shown = form.locator(".ant-select", { has: form.page().getByLabel(label, { exact: true }) });
  for (const words of wanted) {
    if (await shown.getByTitle(words).first().isVisible()) continue;
    await box.fill(words);
    await form.page().locator(".ant-select-item-option-active").filter({ hasText: words }).waitFor();
    await box.press("Enter");
    await shown.getByTitle(words).first().waitFor();
  }
  // A list of several stays open until it is left; Escape would close the form as well.
  await box.blur();
}
