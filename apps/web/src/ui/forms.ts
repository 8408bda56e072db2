import { failureOf } from '@bling/client';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { describeFailure } from '../words/describe.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u;
const PHONE = /^\+?[\d\s().\-/]{7,29}$/u;

export const required =
  (words: string) =>
  (value: string): true | string =>
    value.trim() === '' ? words : true;

export const isEmail = (value: string): true | string =>
  EMAIL.test(value.trim()) ? true : 'An email address, like name@example.com.';

export const isPhone = (value: string): true | string =>
  PHONE.test(value.trim()) ? true : 'A phone number with at least 7 digits.';

/** Puts the server's answer on the field it speaks of; answers the error when it speaks of none in this form. */
export const landOnField = <T extends FieldValues>(
  error: unknown,
  fields: Readonly<Record<string, Path<T>>>,
  setError: UseFormSetError<T>,
): unknown => {
  const failure = failureOf(error);
  if (failure.code === 'invalid-input') {
    const landed = failure.details.issues.filter(({ path, message }) => {
      const field = fields[path.split('.').at(-1) ?? ''];
      if (field !== undefined) setError(field, { message }, { shouldFocus: true });
      return field !== undefined;
    });
    return landed.length === 0 ? error : null;
  }
  const field = failure.field === null ? undefined : fields[failure.field];
  if (field === undefined) return error;
  setError(field, { message: describeFailure(failure) }, { shouldFocus: true });
  return null;
};
