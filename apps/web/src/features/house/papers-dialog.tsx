import type { StaffView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dateText, localDate } from '../../words/format.ts';
import { instantAt } from '../../words/typed.ts';
import { useAct } from '../admin/use-act.ts';
import { Form, type Typed } from './form-dialog.tsx';

type Props = { readonly person: StaffView; readonly zone: string; readonly onClose: () => void };
type Paper = StaffView['documents'][number];

const stateWords = { valid: 'in force', expiring: 'ends soon', expired: 'has ended' } as const;
const stateTones = { valid: 'good', expiring: 'warn', expired: 'bad' } as const;

const PaperRow = ({
  paper,
  zone,
  onRemove,
}: {
  readonly paper: Paper;
  readonly zone: string;
  readonly onRemove: () => void;
}) => (
  <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-2">
        <b className="text-14 font-semibold">{paper.kind}</b>
        <Tag tone={stateTones[paper.state]}>{stateWords[paper.state]}</Tag>
      </p>
      <p className="text-14 text-muted figures">
        until {dateText(localDate(paper.expiresAt, zone), 'short')} {paper.expiresAt.slice(0, 4)}
        {paper.required ? ' · must be in force to be planned' : ''}
      </p>
    </div>
    <Button look="danger" aria-label={`Take away ${paper.kind}`} onClick={onRemove}>
      Take away
    </Button>
  </li>
);

/** What somebody has to have, and until when. */
export const PapersDialog = ({ person, zone, onClose }: Props) => {
  const { documents } = useApi().staff;
  const [papers, setPapers] = useState(person.documents);
  const keep = ({ documents: next }: StaffView): void => setPapers(next);
  const put = useAct(documents.put.mutate, keep);
  const remove = useAct(documents.remove.mutate, keep);
  const add = (typed: Typed) =>
    put.mutateAsync({
      staffId: person.id,
      kind: typed('kind'),
      required: typed('required') === 'on',
      expiresAt: instantAt(zone, typed('expiresAt'), '00:00'),
    });
  return (
    <Dialog open onClose={onClose} title={`Papers of ${person.fullName}`}>
      <div className="grid gap-5">
        {papers.length === 0 ? (
          <p className="text-14 text-muted">None yet. You are told thirty days before one ends.</p>
        ) : (
          <ul className="grid gap-3" aria-label="Papers">
            {papers.map((paper) => (
              <PaperRow
                key={paper.kind}
                paper={paper}
                zone={zone}
                onRemove={() => remove.mutate({ staffId: person.id, kind: paper.kind })}
              />
            ))}
          </ul>
        )}
        <Form label="Add a paper" action="Record it" zone={zone} onSubmit={add}>
          {(errorOf) => (
            <>
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField label="What it is" name="kind" required maxLength={60} error={errorOf('kind')} />
                <TextField label="In force until" name="expiresAt" type="date" required error={errorOf('expiresAt')} />
              </div>
              <Choice type="checkbox" name="required" isDense className="rounded-control border border-line">
                Must be in force to be planned
              </Choice>
            </>
          )}
        </Form>
      </div>
    </Dialog>
  );
};
