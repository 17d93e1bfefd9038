import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import "../kit/base.css";
// Of all pages, not of the one that is opened: what the server has written stands before any program comes.
import "../kit/certainty-mark.css";
import { readLanguage } from "../kit/language.tsx";
import "../kit/marked-text.css";
import "../kit/tip.css";
import { makeQueryClient } from "../kit/use-operation.ts";
import "../kit/wording-check.css";
import "./decision.css";
import { type Known, knownId, learn } from "./known.ts";
import { Portal } from "./portal.tsx";
import "./portal.css";
import { makeRouter } from "./routes.tsx";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");

const queries = makeQueryClient();
const written = document.getElementById(knownId);
if (written !== null) learn(queries, JSON.parse(written.textContent) as Known);
const router = makeRouter();
// The server writes Chinese. Who reads English gets the page anew.
const takeOver = written !== null && readLanguage() === "zh";
if (takeOver) router.ssr = { manifest: undefined };
const tree = <Portal router={router} queries={queries} />;
// The page's own program first, then all of it in small steps: nobody's finger waits for one long step on a slow phone.
void router.load().then(() =>
  startTransition(() => {
    if (takeOver) hydrateRoot(place, tree);
    else createRoot(place).render(tree);
  }),
);
