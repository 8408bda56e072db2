import { failureOf, type RoleView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countText } from '../../words/format.ts';
import { changesOf, grantsOf, mark, type Marks, marksOf } from './matrix.ts';
import { PermissionMatrix } from './permission-matrix.tsx';
import { SaveBar } from './save-bar.tsx';
import { useAct } from './use-act.ts';

type Draft = { readonly description: string; readonly marks: Marks };
const draftOf = ({ description, grants }: RoleView): Draft => ({ description, marks: marksOf(grants) });

const isStaleness = (error: unknown): boolean => error !== null && failureOf(error).code === 'stale';

type Props = { readonly role: RoleView; readonly permissions: readonly string[]; readonly isFixed: boolean };

/** Changes are gathered and saved together; somebody else's meanwhile are refused, and nothing here is lost. */
export const RoleForm = ({ role, permissions, isFixed }: Props) => {
  const api = useApi();
  const { identity } = useProcedures();
  const cache = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => draftOf(role));
  const [base, setBase] = useState(role);
  const save = useAct(
    async ({ description, marks }: Draft) => {
      try {
        const grants = [...grantsOf(marks)];
        return await api.identity.roles.update.mutate({ name: role.name, version: base.version, description, grants });
      } catch (error) {
        if (isStaleness(error)) await cache.invalidateQueries(identity.roles.list.queryFilter());
        throw error;
      }
    },
    (saved) => {
      setBase(saved);
      setDraft(draftOf(saved));
    },
  );
  const before = marksOf(base.grants);
  const changed = changesOf(before, draft.marks);
  const isNewer = role.version > base.version;
  const isDirty = changed.length > 0 || draft.description !== base.description;
  const isStale = isStaleness(save.error);
  return (
    <div className="grid gap-4">
      {save.isSuccess && !isDirty ? (
        <Notice tone="good" live>
          Saved. It counts from the next call of {countText(role.holders, 'person', 'people')}.
        </Notice>
      ) : null}
      {isStale && isNewer ? (
        <Notice tone="warn" live title="Somebody else changed this role">
          <p>Your changes are kept here. Go on with them over the newer version?</p>
          <button
            type="button"
            className="min-h-11 w-fit font-semibold text-accent underline"
            onClick={() => {
              setBase(role);
              save.reset();
            }}
          >
            Lay mine over it
          </button>
        </Notice>
      ) : null}
      <TextField
        label="Description"
        maxLength={300}
        readOnly={isFixed}
        value={draft.description}
        onChange={({ target }) => setDraft({ ...draft, description: target.value })}
      />
      <PermissionMatrix
        permissions={permissions}
        before={before}
        marks={draft.marks}
        onSet={
          isFixed
            ? null
            : (permission, scope) => setDraft((now) => ({ ...now, marks: mark(now.marks, permission, scope) }))
        }
      />
      {isDirty ? (
        <SaveBar
          what={changed.length === 0 ? 'A new description' : countText(changed.length, 'change')}
          pending={save.isPending}
          error={save.error}
          onSave={() => save.mutate(draft)}
          onUndo={() => setDraft(draftOf(base))}
        />
      ) : null}
    </div>
  );
};
