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

/** Nothing is seen before the styles: they are asked for first, scripts after them. */
const stylesFirst: Plugin = {
  name: "styles-first",
  transformIndexHtml: {
    order: "post",
    handler: (html) => {
      const styles = html.match(/^ *<link rel="stylesheet".*\n/gm) ?? [];
      const rest = styles.reduce((page, style) => page.replace(style, ""), html);
      return rest.replace(/^ *<script type="module"/m, (script) => `${styles.join("")}${script}`);
    },
  },
};

export default defineConfig({
  root: web,
  appType: "mpa",
  plugins: [react(), pages, stylesFirst],
  server: { proxy: { "/api": process.env.STEELYARD_URL ?? "http://localhost:8080" } },
  build: {
    outDir: join(import.meta.dirname, "dist", "web"),
    emptyOutDir: true,
    target: "es2022",
    // antd is one chunk that changes with its release only.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      input: {
        workbench: join(web, "workbench", "index.html"),
        portal: join(web, "portal", "index.html"),
        kit: join(web, "kit", "index.html"),
      },
    },
  },
});
