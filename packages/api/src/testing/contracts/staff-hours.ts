import { Instant, MINUTE, ok, type Span } from '@bling/domain/kernel';
import { type AllocationKind, Resource } from '@bling/domain/scheduling';
import { ClockEntry, StaffMember } from '@bling/domain/staff';
import { describe, expect, it } from 'vitest';
import { exampleAllocation } from './examples.ts';
import { parentsIn } from './parents.ts';
import { exampleArrival, exampleMember, hoursFrom } from './staff-examples.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const clockContract = (opened: Opened): void => {
  describe('the clock', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

    /** Two people of one site: one who came and left, and came again; one who is there. */
    const day = async () => {
      const { id: siteId } = await parents.site();
      const [one, two] = [await parents.member({ siteIds: [siteId] }), await parents.member({ siteIds: [siteId] })];
      const hours = hoursFrom(await reading(async (ports) => ports.now()));
      const came = (member: StaffMember, at: number) =>
        writing(async (ports) => {
          const arrival = exampleArrival({ ...ports, now: () => hours(at, at).start }, member);
          await ports.clockEntries.save(arrival);
          return arrival.next;
        });
      const left = (entry: ClockEntry, at: number) =>
        writing(({ clockEntries }) => clockEntries.save(valueOf(ClockEntry.out(entry, hours(at, at).start))));
      const first = await came(one, 1);
      await left(first, 5);
      const [other, again] = [await came(two, 2), await came(one, 6)];
      return { siteId, one, two, hours, first, other, again, came };
    };

    it('knows who is there, and nobody twice', async () => {
      const { siteId, one, two, other, again, came } = await day();
      const nobody = await reading(async ({ newId }) => newId());
      const open = await reading(async ({ clockEntries }) => [
        await clockEntries.openOf(one.id),
        await clockEntries.openOf(two.id),
        await clockEntries.openOf(nobody),
      ]);
      expect(open).toEqual([again, other, null]);
      expect(idsOf(await reading(({ clockEntries }) => clockEntries.openAt(siteId)))).toEqual([other.id, again.id]);
      await expect(came(two, 7)).rejects.toThrow();
    });

    it('is read by site or person and the time it touches; who has not left is there still', async () => {
      const { siteId, one, hours, first, other, again } = await day();
      const ofSite = async (span: Span) =>
        idsOf(await reading(({ clockEntries }) => clockEntries.ofSite(siteId, span)));
      expect(await ofSite(hours(0, 1))).toEqual([]);
      expect(await ofSite(hours(0, 2))).toEqual([first.id]);
      expect(await ofSite(hours(4, 6))).toEqual([first.id, other.id]);
      expect(await ofSite(hours(5, 99))).toEqual([other.id, again.id]);
      const ofStaff = await reading(({ clockEntries }) => clockEntries.ofStaff(one.id, hours(0, 99)));
      expect(idsOf(ofStaff)).toEqual([first.id, again.id]);
    });

    it('tells which entries are open and unflagged, oldest first', async () => {
      const { other, again, first } = await day();
      const toFlag = async (limit = 1000) => {
        const found = idsOf(await reading(({ clockEntries }) => clockEntries.toFlag(limit)));
        return found.filter((id) => [other.id, again.id, first.id].includes(id));
      };
      expect(await toFlag()).toEqual([other.id, again.id]);
      expect(await toFlag(0)).toEqual([]);
      const flagged = ClockEntry.flag(other, other.inAt);
      if (flagged === null) throw new Error('it is open');
      await writing(({ clockEntries }) => clockEntries.save(flagged));
      expect(await toFlag()).toEqual([again.id]);
    });
  });
};

const papersContract = (opened: Opened): void => {
  describe('papers', () => {
    const { reading, writing } = asking(opened);

    it('that end by a moment are found, of people who work here, until they were told of', async () => {
      const hours = hoursFrom(await reading(async (ports) => ports.now()));
      const at = (hour: number) => hours(hour, hour).start;
      const owner = async (expiresAt: Instant) =>
        writing(async (ports) => {
          const hired = exampleMember(ports);
          await ports.staffMembers.save(hired);
          const put = StaffMember.putDocument(hired.next, { kind: 'licence', required: false, expiresAt });
          await ports.staffMembers.save(put);
          return put.next;
        });
      const [soon, later, gone] = [await owner(at(1)), await owner(at(9)), await owner(at(1))];
      await writing(({ staffMembers }) => staffMembers.save(valueOf(StaffMember.terminate(gone, at(0)))));
      const due = async (by: Instant) => {
        const ids = await reading(({ staffMembers }) => staffMembers.withPapersToWarn(by, 1000));
        return [soon, later, gone].filter(({ id }) => ids.includes(id));
      };
      expect(await due(Instant.plus(at(1), -1))).toEqual([]);
      expect(await due(at(1))).toEqual([soon]);
      expect(await due(at(9))).toEqual([soon, later]);
      const warned = StaffMember.warn(soon, at(1));
      if (warned === null) throw new Error('it is due');
      await writing(({ staffMembers }) => staffMembers.save(warned));
      expect(await due(at(9))).toEqual([later]);
      expect(await reading(({ staffMembers }) => staffMembers.withPapersToWarn(at(9), 0))).toEqual([]);
    });
  });
};

const workContract = (opened: Opened): void => {
  describe('work that was given', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('takes somebody with its buffers, and is open until it is over; a hold is none', async () => {
      const { id: siteId } = await parents.site();
      const [one, other] = [await parents.member({ siteIds: [siteId] }), await parents.member({ siteIds: [siteId] })];
      const hours = hoursFrom(await reading(async (ports) => ports.now()));
      const resource = (member: StaffMember) =>
        writing(async ({ resources }) => {
          const id: string = member.id;
          const rest = { siteId, alsoAt: [], number: 1, name: '', skills: [], papersUntil: null } as const;
          await resources.put(Resource.ofWorker({ ...rest, resourceId: id, status: 'active' }));
          return id;
        });
      const [mine, theirs] = [await resource(one), await resource(other)];
      const take = (resourceId: string, from: number, kind: AllocationKind) =>
        writing(async (ports) => {
          const { start } = hours(from, from);
          const whole = exampleAllocation(ports, { resourceId, startsAt: start, minutes: 60 }, { kind });
          const during = { ...whole.during, end: Instant.plus(whole.during.end, 10 * MINUTE) };
          await ports.allocations.take([{ ...whole, during }]);
          return whole.ref.id;
        });
      const [late, early] = [await take(mine, 5, 'walkin'), await take(mine, 1, 'booking')];
      await take(mine, 3, 'hold');
      await take(theirs, 1, 'booking');
      const taken = await reading(({ staffWork }) => staffWork.taken([one.id], hours(2, 4)));
      const { start } = hours(1, 2);
      expect(taken).toEqual([{ staffId: one.id, span: { start, end: Instant.plus(start, 70 * MINUTE) } }]);
      expect(await reading(({ staffWork }) => staffWork.taken([], hours(0, 9)))).toEqual([]);
      const open = (at: number) => reading(({ staffWork }) => staffWork.open(one.id, hours(at, at).start));
      expect(await open(0)).toEqual([
        { kind: 'booking', id: early, startsAt: hours(1, 1).start, endsAt: hours(2, 2).start },
        { kind: 'booking', id: late, startsAt: hours(5, 5).start, endsAt: hours(6, 6).start },
      ]);
      expect((await open(2)).map(({ id }) => id)).toEqual([late]);
    });

    it('an account reaches where it holds a role of the house', async () => {
      const { id: userId } = await parents.user();
      const { id: siteId } = await parents.site();
      const reach = () => reading(({ staffAccounts }) => staffAccounts.reach(userId));
      expect(await reach()).toEqual([]);
      await opened().write(async ({ users }) => {
        await users.setRoles(userId, [
          { role: 'client', siteId: null },
          { role: 'washer', siteId },
        ]);
        return ok(null);
      });
      expect(await reach()).toEqual([siteId]);
    });
  });
};

/** The clock, papers, and what staff asks of the plan and of accounts. */
export const staffHoursContracts = (opened: Opened): void => {
  clockContract(opened);
  papersContract(opened);
  workContract(opened);
};
