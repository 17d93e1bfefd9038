import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { AppearanceProvider } from "../kit/appearance.tsx";
import { LanguageProvider } from "../kit/language.tsx";
import type { PortalRouter } from "./routes.tsx";

/** The whole portal: the server writes its first look from this tree, the browser takes the same tree over. */
export function Portal({ router, queries }: { router: PortalRouter; queries: QueryClient }) {
  return (
    <StrictMode>
      <LanguageProvider>
        <AppearanceProvider>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </AppearanceProvider>
      </LanguageProvider>
    </StrictMode>
  );
}
