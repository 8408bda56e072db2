import {
  bayStatuses,
  defaultTeamTerms,
  type EquipmentAsset,
  MOST_ASSETS,
  MOST_TEAMS,
  type MobileTeam,
} from '@bling/domain/facilities';
import * as z from 'zod';
import { idOf, line } from '../kernel/contract.ts';

/** Half a character is kept as a mark in its stead, and two such labels would be one: none is taken. */
const label = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Contains control characters');
const version = z.int().min(0).max(1_000_000);
const place = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
const radiusKm = z.number().min(1).max(500);
const dailyCapacity = z.int().min(1).max(100);

export const TeamView = z.object({
  id: idOf('Team'),
  version,
  siteId: idOf('Site'),
  name: z.string().max(60),
  base: place,
  radiusKm,
  dailyCapacity,
  equipment: z.array(z.string().max(40)).max(30),
  status: z.enum(bayStatuses),
}) satisfies z.ZodType<MobileTeam>;
export const TeamList = z.object({ items: z.array(TeamView).max(MOST_TEAMS) });

const team = {
  name: label(60),
  base: z.strictObject(place.shape),
  equipment: z.array(line(40)).max(30),
};
export const CreateTeam = z.strictObject({
  siteId: idOf('Site'),
  ...team,
  radiusKm: radiusKm.default(defaultTeamTerms.radiusKm),
  dailyCapacity: dailyCapacity.default(defaultTeamTerms.dailyCapacity),
});
export const UpdateTeam = z.strictObject({
  ...z.strictObject({ ...team, radiusKm, dailyCapacity }).partial().shape,
  teamId: idOf('Team'),
  version: z.int().min(1).max(1_000_000),
});
export const SetTeamStatus = z.strictObject({ teamId: idOf('Team'), status: z.enum(bayStatuses) });

export const AssetView = z.object({
  id: idOf('Asset'),
  version,
  siteId: idOf('Site'),
  kind: z.string().max(40),
  label: z.string().max(60),
  status: z.enum(bayStatuses),
}) satisfies z.ZodType<EquipmentAsset>;
export const AssetList = z.object({ items: z.array(AssetView).max(MOST_ASSETS) });

const asset = { kind: line(40), label: label(60) };
export const CreateAsset = z.strictObject({ siteId: idOf('Site'), ...asset });
export const UpdateAsset = z.strictObject({
  ...z.strictObject(asset).partial().shape,
  assetId: idOf('Asset'),
  version: z.int().min(1).max(1_000_000),
});
export const SetAssetStatus = z.strictObject({ assetId: idOf('Asset'), status: z.enum(bayStatuses) });
