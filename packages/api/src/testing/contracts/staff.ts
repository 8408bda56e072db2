import type { SiteId, Span } from '@bling/domain/kernel';
import { Shift, StaffMember, TimeOff } from '@bling/domain/staff';
import { describe, expect, it } from 'vitest';
import { parentsIn } from './parents.ts';
import { exampleMember, exampleShift, exampleTimeOff, hoursFrom } from './staff-examples.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

/** One person with a rota of their own, and ways to write it. */
const rotaIn = async (opened: Opened) => {
  const { reading, writing } = asking(opened);
  const parents = parentsIn(writing);
  const [siteId, elsewhere]: readonly string[] = [(await parents.site()).id, (await parents.site()).id];
  const member = await parents.member({ siteIds: [siteId ?? '', elsewhere ?? ''] });
  const hours = hoursFrom(await reading(async (ports) => ports.now()));
  const shift = (span: Span, person = member) =>
    writing(async (ports) => {
      const planned = exampleShift(ports, person, span);
      await ports.shifts.save(planned);
      return planned.next;
    });
  return {
    siteId: siteId ?? '',
    elsewhere: elsewhere ?? '',
    member,
    hours,
    shift,
    published: async (span: Span, person = member) => {
      const published = Shift.publish(await shift(span, person));
      if (published === null) throw new Error('a draft is published');
      await writing(({ shifts }) => shifts.save(published));
    },
    away: (span: Span, to: 'requested' | 'approved' | 'rejected') =>
      writing(async (ports) => {
        const asked = exampleTimeOff(ports, member.id, span);
        await ports.timeOffs.save(asked);
        const decision = { by: null, isOwn: false, now: ports.now() };
        if (to === 'approved') await ports.timeOffs.save(valueOf(TimeOff.approve(asked.next, decision)));
        if (to === 'rejected') await ports.timeOffs.save(valueOf(TimeOff.reject(asked.next, decision)));
        return asked.next.id;
      }),
    onDuty: (site: SiteId, span: Span) => reading(({ duties }) => duties.onDuty(site, span)),
  };
};

const peopleContract = (opened: Opened): void => {
  describe('people who work here', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('are listed by site and code, also when they have left', async () => {
      const [here, there] = [await parents.site(), await parents.site()];
      const second = await parents.member({ siteIds: [there.id, here.id], code: 'X-B' + here.code });
      const first = await parents.member({ siteIds: [here.id], code: 'X-A' + here.code });
      await parents.member({ siteIds: [there.id] });
      await writing(({ staffMembers, now }) => staffMembers.save(valueOf(StaffMember.terminate(first, now()))));
      const listed = await reading(({ staffMembers }) => staffMembers.ofSite(here.id));
      expect(listed.map(({ id }) => id)).toEqual([first.id, second.id]);
    });

    it('have a code that only they have, and their account only one job', async () => {
      const userId = await reading(async ({ newId }) => newId());
      const first = await parents.member({ userId });
      const again = (code: string, user: string | null) =>
        writing((ports) => ports.staffMembers.save(exampleMember(ports, { code, userId: user })));
      await expect(again(first.code, null)).rejects.toThrow();
      await expect(again(`${first.code}b`, userId)).rejects.toThrow();
      await writing(({ staffMembers, now }) => staffMembers.save(valueOf(StaffMember.terminate(first, now()))));
      const ofUser = () => reading(({ staffMembers }) => staffMembers.ofUser(userId));
      expect((await ofUser())?.id).toBe(first.id);
      const second = await parents.member({ userId });
      expect(await ofUser()).toEqual(second);
      expect(await reading(({ staffMembers, newId }) => staffMembers.ofUser(newId()))).toBeNull();
    });

    it('get codes that grow', async () => {
      const next = () => writing(({ staffMembers }) => staffMembers.nextCode());
      const codes = [await next(), await next()];
      expect(codes).toEqual([expect.stringMatching(/^EMP\d{5}$/u), expect.stringMatching(/^EMP\d{5}$/u)]);
      expect(codes.toSorted()).toEqual(codes);
      expect(codes[0]).not.toBe(codes[1]);
    });
  });
};

const shiftsContract = (opened: Opened): void => {
  describe('shifts and time off', () => {
    const { reading, writing } = asking(opened);

    it.each([
      ['after another', 9, 12, true],
      ['before it', 0, 1, true],
      ['into its begin', 0, 2, false],
      ['out of its end', 8, 10, false],
      ['inside it', 3, 4, false],
    ])('of a person never overlap: one %s', async (_, from, to, expected) => {
      const { shift, hours } = await rotaIn(opened);
      await shift(hours(1, 9));
      const [second] = await Promise.allSettled([shift(hours(from, to))]);
      expect(second?.status).toBe(expected ? 'fulfilled' : 'rejected');
    });

    it('leave their time to others once they are removed', async () => {
      const { shift, hours, member } = await rotaIn(opened);
      const first = await shift(hours(1, 9));
      await writing(({ shifts, now }) => shifts.save(valueOf(Shift.remove(first, now()))));
      const second = await shift(hours(1, 9));
      expect(await reading(({ shifts }) => shifts.ofStaff(member.id, hours(0, 24)))).toEqual([second]);
    });

    it('are found by site or person and the time they touch, by start', async () => {
      const { shift, hours, siteId, elsewhere, member } = await rotaIn(opened);
      const late = await shift(hours(30, 38));
      const there = await shift(hours(12, 14), { ...member, siteIds: [elsewhere] });
      const early = await shift(hours(1, 9));
      const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
      const ofSite = (from: number, to: number) => reading(({ shifts }) => shifts.ofSite(siteId, hours(from, to)));
      expect(idsOf(await ofSite(0, 48))).toEqual([early.id, late.id]);
      expect(idsOf(await ofSite(8, 30))).toEqual([early.id]);
      expect(idsOf(await ofSite(9, 30))).toEqual([]);
      const ofStaff = await reading(({ shifts }) => shifts.ofStaff(member.id, hours(0, 48)));
      expect(idsOf(ofStaff)).toEqual([early.id, there.id, late.id]);
    });

    it('time off is found by people and time, by start', async () => {
      const { away, hours, member } = await rotaIn(opened);
      const [second, first] = [await away(hours(10, 12), 'requested'), await away(hours(1, 4), 'rejected')];
      const found = (from: number, to: number) =>
        reading(async ({ timeOffs, newId }) =>
          (await timeOffs.ofStaff([member.id, newId()], hours(from, to))).map(({ id }) => id),
        );
      expect(await found(0, 24)).toEqual([first, second]);
      expect(await found(4, 10)).toEqual([]);
      expect(await reading(({ timeOffs }) => timeOffs.ofStaff([], hours(0, 24)))).toEqual([]);
    });
  });
};

const dutiesContract = (opened: Opened): void => {
  describe('duties', () => {
    const { writing } = asking(opened);

    it('are the published shifts of a site, in order and whole', async () => {
      const { onDuty, published, shift, hours, siteId, elsewhere, member } = await rotaIn(opened);
      await published(hours(24, 32));
      await published(hours(1, 9));
      await shift(hours(10, 12));
      await published(hours(14, 16), { ...member, siteIds: [elsewhere] });
      const duty = (from: number, to: number) => ({ staffId: member.id, span: hours(from, to) });
      expect(await onDuty(siteId, hours(0, 48))).toEqual([duty(1, 9), duty(24, 32)]);
      expect(await onDuty(siteId, hours(8, 10))).toEqual([duty(1, 9)]);
      expect(await onDuty(siteId, hours(9, 24))).toEqual([]);
      expect(await onDuty(elsewhere, hours(0, 48))).toEqual([duty(14, 16)]);
    });

    it('leave out approved time off, wherever it was asked for, and no other', async () => {
      const { onDuty, published, away, hours, siteId, member } = await rotaIn(opened);
      await published(hours(1, 9));
      await away(hours(5, 6), 'approved');
      await away(hours(2, 3), 'requested');
      await away(hours(3, 4), 'rejected');
      const duty = (from: number, to: number) => ({ staffId: member.id, span: hours(from, to) });
      expect(await onDuty(siteId, hours(0, 24))).toEqual([duty(1, 5), duty(6, 9)]);
      // Away for part of the shift that the question does not touch: the piece it does touch is whole.
      expect(await onDuty(siteId, hours(7, 8))).toEqual([duty(6, 9)]);
      expect(await onDuty(siteId, hours(5, 6))).toEqual([]);
    });

    it('are nobody’s who has left', async () => {
      const { onDuty, published, hours, siteId, member } = await rotaIn(opened);
      await published(hours(1, 9));
      await writing(({ staffMembers, now }) => staffMembers.save(valueOf(StaffMember.terminate(member, now()))));
      expect(await onDuty(siteId, hours(0, 24))).toEqual([]);
    });
  });
};

export const staffContracts = (opened: Opened): void => {
  peopleContract(opened);
  shiftsContract(opened);
  dutiesContract(opened);
};
