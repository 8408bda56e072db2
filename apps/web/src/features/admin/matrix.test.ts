import { describe, expect, it } from 'vitest';
import { changesOf, grantsOf, grouped, mark, marksOf } from './matrix.ts';

const marks = marksOf([
  { permission: 'bookings.get', scope: 'own' },
  { permission: 'audit.search', scope: 'all' },
]);

describe('what a role gives', () => {
  it('is marked, changed and taken away one by one', () => {
    expect(mark(marks, 'bookings.get', 'site')).toEqual({ 'bookings.get': 'site', 'audit.search': 'all' });
    expect(mark(marks, 'bookings.get', null)).toEqual({ 'audit.search': 'all' });
    expect(grantsOf(mark(marks, 'bookings.get', null))).toEqual([{ permission: 'audit.search', scope: 'all' }]);
  });

  it('says what saving would change, and nothing when it was changed back', () => {
    const changed = mark(mark(marks, 'bookings.get', null), 'bookings.list', 'site');
    expect(changesOf(marks, changed)).toEqual(['bookings.get', 'bookings.list']);
    expect(changesOf(marks, mark(mark(marks, 'bookings.get', null), 'bookings.get', 'own'))).toEqual([]);
  });

  it('is found by name and by what it does, part by part of the product', () => {
    const permissions = ['bookings.get', 'bookings.list', 'audit.search'];
    const does = { 'audit.search': 'Finds who did what.' };
    const all = { search: '', onlyGiven: false, does };
    expect(grouped(permissions, marks, all).map(([name]) => name)).toEqual(['bookings', 'audit']);
    expect(grouped(permissions, marks, { ...all, search: 'WHO did' })).toEqual([['audit', ['audit.search']]]);
    expect(grouped(permissions, marks, { ...all, onlyGiven: true, search: 'bookings' })).toEqual([
      ['bookings', ['bookings.get']],
    ]);
  });
});
