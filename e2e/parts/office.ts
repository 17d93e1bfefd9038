/** Everybody at a desk of their own, walking matters step by step on the house's clock. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { demonstrationPassword } from "../../src/app/index.ts";
import { type Desk, signIn, sitDown } from "./browser.ts";
import { fillAct, openAct, submitAct } from "./forms.ts";
import { addEvidence } from "./pages.ts";
import { people, type Step } from "./road.ts";

export interface Office {
  readonly desks: ReadonlyMap<string, Desk>;
  readonly desk: (account: string) => Promise<Page>;
  /** One act of the road by the one whose turn it is; `look` sees the filled form before it is sent. */
  readonly walk: (
    matter: string,
    step: Step,
    look?: (drawer: Locator, page: Page) => Promise<void>,
  ) => Promise<Page>;
  readonly picture: (page: Page, name: string) => Promise<void>;
}

type Making = {
  browser: Browser;
  base: string;
  pictures: string;
  at: (day: string, time?: string) => Promise<void>;
};

export function openOffice({ browser, base, pictures, at }: Making): Office {
  mkdirSync(pictures, { recursive: true });
  const desks = new Map<string, Desk>();
  let today = "";
  const desk = async (account: string): Promise<Page> => {
    const known = desks.get(account);
    if (known !== undefined) return known.page;
    const made = await sitDown(browser, base);
    desks.set(account, made);
    await signIn(made.page, account, demonstrationPassword);
    return made.page;
  };
  return {
    desks,
    desk,
    walk: async (matter, step, look) => {
      if (step.day !== today) await at(step.day);
      today = step.day;
      const page = await desk(step.who);
      await page.goto(`/matters/${matter}`);
      const what = { ...step, people };
      const drawer = await openAct(page, what);
      await fillAct(drawer, what);
      if (step.seals === true) await addEvidence(page, drawer);
      await look?.(drawer, page);
      await submitAct(page, drawer, what);
      return page;
    },
    picture: async (page, name) => {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}
