import { describe, expect, it } from 'vitest';
import { formErrors } from './forms.ts';

describe('the server’s no, under the field it speaks of', () => {
  it('takes each issue of an invalid input, the first one where there are several', () => {
    const issues = [
      { path: 'guest.phone', message: 'Digits only' },
      { path: 'guest.phone', message: 'Too long' },
      { path: 'size', message: 'Unknown' },
    ];
    expect(formErrors({ kind: 'invalid', code: 'invalid-input', field: 'guest.phone', details: { issues } })).toEqual({
      'guest.phone': 'Digits only',
      size: 'Unknown',
    });
  });

  it('takes the words of the app for a rule of the business', () => {
    const failure = { kind: 'refused', code: 'slot/no-bay', field: 'startsAt' } as const;
    expect(formErrors(failure)).toEqual({ startsAt: 'slot/no-bay' });
    expect(formErrors(failure, () => 'No bay for this car')).toEqual({ startsAt: 'No bay for this car' });
  });

  it('says nothing under a field of what is about none', () => {
    expect(formErrors({ kind: 'offline', code: 'transport/offline', field: null })).toEqual({});
  });
});
