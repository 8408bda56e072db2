import { features } from './server.ts';

/** Three calls of one feature: what goes in, and what is done with what comes out. */
const callsOf = (feature: string): string => `
export const ${feature} = async (): Promise<readonly string[]> => {
  const page = await api.${feature}.list.query({ status: 'open', siteId, sort: 'starts', limit: 20 });
  const names = page.items.flatMap(({ lines, owner }) => lines.map((line) => \`\${line.name} \${line.price.amount} \${owner.name}\`));
  const details = await api.${feature}.get.query({ id: page.items[0]?.id ?? siteId });
  const places = [details.site.address.city, details.lastMove?.from ?? details.status, details.contacts[0]?.email ?? ''];
  try {
    const created = await api.${feature}.create.mutate({
      siteId,
      startsAt: details.createdAt,
      channel: 'phone',
      lines: details.lines.map(({ kind, refId }) => ({ kind, refId, count: 1 })),
      guest: { name: details.owner.name, phone: details.owner.phone ?? '' },
      address: null,
      tags: [...details.tags],
      notes: details.cancellation?.reason ?? null,
    });
    return [...names, ...places, created.number, String(created.total.amount - (created.charged?.amount ?? 0))];
  } catch (error) {
    const failure = failureOf(error, '${feature}.create');
    if (failure?.code === '${feature}/held') return [failure.details.by];
    return failure?.code === 'invalid-input' ? failure.details.issues.map(({ path }) => path) : [];
  }
};
`;

const head = (imports: string): string => `${imports}
const api: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({ links: [] });
const siteId = '01930000-0000-7000-8000-000000000001';
`;

/** How an app names failures that it reads from the router's own type. */
const fromRouter = (
  router: string,
): string => `import { createTRPCClient, type TRPCClient, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '${router}';

const isOurs = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError;
const failureOf = (error: unknown, _path: string) => (isOurs(error) ? (error.data?.failure ?? null) : null);
`;

export const imports = {
  source: fromRouter('../server/app.ts'),
  declarations: fromRouter('../declared/annotated.d.ts'),
  generated: `import { createTRPCClient, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '../generated/contract/index.ts';
import { failureOf } from '../generated/failure-of.ts';
`,
} as const;
export type Variant = keyof typeof imports;

export const consumer = (variant: Variant): string => `${head(imports[variant])}${features.map(callsOf).join('')}`;

/** Each of these must be refused: a consumer that takes anything would be quick to check. */
export const wrong = (variant: Variant): string => `${head(imports[variant])}
const id = siteId;
// @ts-expect-error A name that no procedure has.
void api.orders.paint;
// @ts-expect-error A field is missing.
void api.orders.get.query({});
// @ts-expect-error A field too many.
void api.orders.get.query({ id, number: 'O-1' });
// @ts-expect-error Not one of its states.
void api.orders.list.query({ status: 'claims-held' });
// @ts-expect-error A number is no text.
void api.orders.cancel.mutate({ id, version: '1', reason: '', acceptedFee: 0 });
// @ts-expect-error A query does not change.
void api.orders.get.mutate({ id });
export const use = async (): Promise<void> => {
  const details = await api.orders.get.query({ id });
  // @ts-expect-error A field that the answer does not have.
  void details.colour;
  // @ts-expect-error It may be null.
  void details.cancellation.fee;
  const failure = failureOf(null, 'orders.create');
  // @ts-expect-error No failure is called so.
  void (failure?.code === 'orders/stolen');
};
`;
