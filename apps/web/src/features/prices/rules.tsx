import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import type { PriceRule } from '@bling/domain/pricing';
import { useQuery } from '@tanstack/react-query';
import { Tags } from 'lucide-react';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { usePriceList } from './use-price-list.ts';
import { conditionsText, effectText, kindWords } from './words.ts';

type RowProps = { readonly rule: PriceRule; readonly onEdit: () => void; readonly onEnd: () => void };

const RuleRow = ({ rule, onEdit, onEnd }: RowProps) => {
  const { actor } = useWho();
  const names = usePriceList();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-3">
      <div className="grid min-w-[min(100%,16rem)] flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">{rule.name}</b>
          <Tag tone={rule.effect.direction === 'up' ? 'warn' : 'good'}>{effectText(rule.effect)}</Tag>
          <Tag>{kindWords[rule.kind]}</Tag>
          {rule.combinable ? null : <Tag tone="info">Stands alone</Tag>}
        </p>
        <p className="text-14 text-muted figures">{conditionsText(rule, names)}</p>
      </div>
      {holds(actor, 'pricing.rules.update') ? (
        <Button aria-label={`Edit ${rule.name}`} onClick={onEdit}>
          Edit
        </Button>
      ) : null}
      {holds(actor, 'pricing.rules.deactivate') ? (
        <Button look="danger" aria-label={`End ${rule.name}`} onClick={onEnd}>
          End…
        </Button>
      ) : null}
    </li>
  );
};

type Open =
  | { readonly kind: 'write'; readonly rule: PriceRule | null }
  | { readonly kind: 'end'; readonly rule: PriceRule };

/** The rules in force, and a place to write one. */
export const Rules = () => {
  const api = useApi();
  const { pricing } = useProcedures();
  const { sites } = usePriceList();
  const query = useQuery(pricing.rules.list.queryOptions({}));
  const [open, setOpen] = useState<Open | null>(null);
  const [site] = sites;
  const close = (): void => setOpen(null);
  if (open?.kind === 'write' && site !== undefined)
    return (
      <div className="grid gap-4">
        <div className="flex items-center justify-between gap-3">
          <h2>{open.rule === null ? 'New rule' : open.rule.name}</h2>
          <Button look="quiet" onClick={close}>
            Back to the rules
          </Button>
        </div>
        <RuleEditor rule={open.rule} site={site} onSaved={close} />
      </div>
    );
  return (
    <div className="grid gap-4">
      <Button look="primary" className="justify-self-start" onClick={() => setOpen({ kind: 'write', rule: null })}>
        New rule
      </Button>
      <Loaded query={query} what="the rules">
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={Tags} title="No rules">
              Everything costs what the menu says. A rule makes busy hours dearer, quiet ones cheaper, or a dirty car
              worth its work.
            </Empty>
          ) : (
            <ul aria-label="Rules" className="grid gap-2">
              {items.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  onEdit={() => setOpen({ kind: 'write', rule })}
                  onEnd={() => setOpen({ kind: 'end', rule })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open?.kind === 'end' ? (
        <Confirm
          title={`End ${open.rule.name}`}
          action="End the rule"
          onConfirm={() => api.pricing.rules.deactivate.mutate({ ruleId: open.rule.id })}
          onClose={close}
        >
          <p>Prices asked for from now on do not know it. Prices that were given keep it until they expire.</p>
        </Confirm>
      ) : null}
    </div>
  );
};
