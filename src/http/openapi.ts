/** OpenAPI 3.1 from the declared operations: one description, both languages. */
import { z } from "zod";
import type { Operation, OperationMap } from "../access/index.ts";

export type JsonObject = { [key: string]: unknown };

export function openapi(operations: OperationMap, version: string): JsonObject {
  const paths = Object.entries(operations).map(([name, operation]) => [
    `/api/${name}`,
    pathItem(name, operation),
  ]);
  return {
    openapi: "3.1.0",
    info: {
      title: "公平秤 Steelyard",
      version,
      description:
        "每个操作以 POST /api/<名称> 调用；读操作也可用 GET /api/<名称>?input=<JSON>。失败一律返回 Failure。\n\n" +
        "Call every operation as POST /api/<name>; reads also as GET /api/<name>?input=<JSON>. Every failure is a Failure.",
    },
    servers: [{ url: "/" }],
    security: [{ key: [] }, { session: [], csrf: [] }],
    tags: [...new Set(Object.keys(operations).map(tagOf))].map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Failure: failureSchema, Text: textSchema },
      responses: {
        Failure: {
          description: "失败 · A failure: what was wrong, what is missing, the way out",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Failure" } } },
        },
      },
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          description: "接口密钥 · API key sk_…, limited to its scopes",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "steelyard.session_token",
          description:
            "https 下为 __Host-steelyard.session_token · Over https __Host-steelyard.session_token",
        },
        csrf: {
          type: "apiKey",
          in: "header",
          name: "X-CSRF-Token",
          description:
            "值为 Cookie steelyard_csrf（https 下为 __Host-steelyard_csrf） · The value of cookie steelyard_csrf, over https __Host-steelyard_csrf",
        },
      },
    },
  };
}

function pathItem(name: string, operation: Operation): JsonObject {
  const input = schemaOf(operation.input, "input");
  const common = {
    tags: [tagOf(name)],
    summary: `${operation.summary.zh} · ${operation.summary.en}`,
    "x-ability": operation.ability,
    ...(operation.ability === "public" ? { security: [] } : {}),
    responses: { "200": answer(operation), default: { $ref: "#/components/responses/Failure" } },
  };
  const post = {
    ...common,
    operationId: name,
    ...(operation.kind === "write" ? { parameters: [idempotencyKey] } : {}),
    requestBody: { required: true, content: body(operation, input) },
  };
  if (operation.kind === "write") return { post };
  const parameter = {
    name: "input",
    in: "query",
    required: false,
    content: { "application/json": { schema: input } },
  };
  return { post, get: { ...common, operationId: `${name}.get`, parameters: [parameter] } };
}

function body(operation: Operation, input: JsonObject): JsonObject {
  if (operation.upload === undefined) return { "application/json": { schema: input } };
  const properties = { input, file: { type: "string", format: "binary", maxLength: operation.upload.limit } };
  return { "multipart/form-data": { schema: { type: "object", properties, required: ["file"] } } };
}

function answer(operation: Operation): JsonObject {
  if (operation.download === true) {
    return {
      description: "文件 · A file",
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    };
  }
  return {
    description: "OK",
    content: { "application/json": { schema: schemaOf(operation.output, "output") } },
  };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonObject {
  // What JSON Schema cannot say (a refinement, a transform's outcome) is left open, never an error.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function tagOf(name: string): string {
  return name.split(".")[0] ?? name;
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "同一键重复提交得到同一结果 · The same key again gets the same answer",
  schema: { type: "string", minLength: 8, maxLength: 128 },
};

const textSchema = {
  type: "object",
  properties: { zh: { type: "string" }, en: { type: "string" } },
  required: ["zh", "en"],
};

const failureSchema = {
  type: "object",
  properties: {
    code: { type: "string" },
    message: { $ref: "#/components/schemas/Text" },
    field: { type: "string" },
    article: {
      type: "object",
      properties: { instrument: { type: "string" }, article: { type: "string" } },
      required: ["instrument"],
    },
    missing: {
      type: "array",
      items: {
        type: "object",
        properties: {
          kind: { type: "string" },
          name: { type: "string" },
          label: { $ref: "#/components/schemas/Text" },
        },
        required: ["kind", "name", "label"],
      },
    },
    possible: { type: "array", items: { $ref: "#/components/schemas/Text" } },
    wayOut: { $ref: "#/components/schemas/Text" },
    request: { type: "string", description: "请求编号 · Id of the request, on unexpected errors" },
  },
  required: ["code", "message", "wayOut"],
};
