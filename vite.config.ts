import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const web = join(import.meta.dirname, "web");

/** As the server does: /portal is the portal, /kit the style guide, every other page the workbench. */
const pages: Plugin = {
  name: "pages",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split("?")[0] ?? "/";
      const isPage = request.headers.accept?.includes("text/html") === true && !path.startsWith("/api/");
      const entry = /^\/(portal|kit)(\/|$)/.exec(path)?.[1] ?? "workbench";
      if (isPage) request.url = `/${entry}/index.html`;
      next();
    });
  },
};

/** Nothing is seen before the styles: they are asked for first, the scripts after them and below them in priority. */
const stylesFirst: Plugin = {
  name: "styles-first",
  transformIndexHtml: {
    order: "post",
    handler: (html) => {
      const styles = html.match(/^ *<link rel="stylesheet".*\n/gm) ?? [];
      const rest = styles.reduce((page, style) => page.replace(style, ""), html);
      return rest
        .replace(/^ *<script type="module"/m, (script) => `${styles.join("")}${script}`)
        .replace(/<(script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"');
    },
  },
};

export default defineConfig({
  root: web,
  appType: "mpa",
  plugins: [react(), pages, stylesFirst],
  server: { proxy: { "/api": process.env.STEELYARD_URL ?? "http://localhost:8080" } },
  build: { outDir: join(import.meta.dirname, "dist", "web"), emptyOutDir: true },
  environments: {
    client: {
      build: {
        target: "es2022",
        // antd is one chunk that changes with its release only.
        chunkSizeWarningLimit: 1600,
        rolldownOptions: {
          input: {
            workbench: join(web, "workbench", "index.html"),
            portal: join(web, "portal", "index.html"),
            kit: join(web, "kit", "index.html"),
          },
          output: {
            codeSplitting: {
              groups: [
                { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
                { name: "pages", test: /node_modules\/(@tanstack|use-sync-external-store)\// },
              ],
            },
          },
        },
      },
    },
    // The half of the portal that runs on the server, with all it needs: see web/portal/server.tsx. Built by --app only.
    ssr: {
      resolve: { noExternal: true },
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      build: {
        ssr: true,
        outDir: join(import.meta.dirname, "dist", "portal"),
        copyPublicDir: false,
        target: "es2024",
        rolldownOptions: { input: { server: join(web, "portal", "server.tsx") } },
      },
    },
  },
});
