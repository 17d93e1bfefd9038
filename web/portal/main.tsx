import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AppearanceProvider } from "../kit/appearance.tsx";
import "../kit/base.css";
import { LanguageProvider } from "../kit/language.tsx";
import { makeQueryClient } from "../kit/use-operation.ts";
import "./decision.css";
import "./portal.css";
import { router } from "./routes.tsx";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <AppearanceProvider>
        <QueryClientProvider client={makeQueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AppearanceProvider>
    </LanguageProvider>
  </StrictMode>,
);
