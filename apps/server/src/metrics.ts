import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LateCall } from './http/contract-door.ts';

export type Metrics = {
  /** Counts a call of something deprecated, by client version. */
  readonly late: (call: LateCall) => void;
  /** Answers with everything counted so far, as Prometheus reads it. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly stop: () => Promise<void>;
};

export const createMetrics = (): Metrics => {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [exporter] });
  const late = provider.getMeter('bling').createCounter('bling_deprecated_calls', {
    description: 'Calls of what is deprecated, by procedure or field and client version',
  });
  return {
    late: ({ what, client }) => late.add(1, { what, client }),
    answer: (request, response) => exporter.getMetricsRequestHandler(request, response),
    stop: () => provider.shutdown(),
  };
};
