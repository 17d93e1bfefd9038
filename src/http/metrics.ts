import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  request(operation: string, status: number, seconds: number): void;
  /** A value read when asked for; `read` gives numbers by label value, or one number. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void;
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "steelyard_" });
  const count = new Counter({
    name: "steelyard_requests_total",
    help: "Requests by operation and status",
    labelNames: ["operation", "status"],
    registers: [registry],
  });
  const duration = new Histogram({
    name: "steelyard_request_seconds",
    help: "Time to answer by operation",
    labelNames: ["operation"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    request(operation, status, seconds) {
      count.inc({ operation, status: String(status) });
      duration.observe({ operation }, seconds);
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          // A store that is down must not take the other figures with it.
          this.set(await Promise.resolve(read()).catch(() => Number.NaN));
        },
      });
    },
    text: () => registry.metrics(),
  };
}
