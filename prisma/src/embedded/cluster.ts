import type { ChildProcess } from 'node:child_process';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { serverFolder } from './folders.ts';
import { startingAlone } from './lock.ts';
import { findPostmaster, initialise, launch, type Postmaster, stopPostmaster, waitForEnd } from './postmaster.ts';
import { freePort, isRunning } from './processes.ts';
import { answeringFolder, prepareDatabase, urlOf } from './roles.ts';
import { newState, readState, type State, stateFile, writeState } from './state.ts';
import { watchOver } from './watchdog.ts';

export type Cluster = {
  /** For migrations: owns the database, no superuser. */
  readonly ownerUrl: string;
  /** For the product: no DDL, and only what the migrations grant. */
  readonly appUrl: string;
  /** For making and dropping databases in tests. */
  readonly superuserUrl: string;
  /** True when another living process owns the server; then `stop` leaves it alone. */
  readonly reused: boolean;
  /** Ends the server; those connected get `patienceMs` (none) to leave by themselves. */
  readonly stop: (patienceMs?: number) => Promise<void>;
};

export type ClusterOptions = {
  /** False trades safety at power loss for speed: for tests only. */
  readonly durable?: boolean;
};

type RunningState = State & { readonly port: number };

type Place = {
  readonly dataDir: string;
  readonly folder: string;
  readonly account: Account;
  readonly binaries: Binaries;
};

/** Time that a server whose owner is gone gets to be stopped by its watchdog, before we adopt it. */
const ORPHAN_MS = 5_000;

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'TimeZone=UTC'];
/** Safe when processes are killed, not when the machine is. */
const HASTE = ['fsync=off', 'full_page_writes=off'];

const settingsOf = ({ durable = true }: ClusterOptions): readonly string[] =>
  [...SETTINGS, ...(durable ? [] : HASTE)].flatMap((setting) => ['-c', setting]);

const clusterAt = ({ passwords, port }: RunningState, ending: Pick<Cluster, 'reused' | 'stop'>): Cluster => ({
  ownerUrl: urlOf('bling_owner', passwords.owner, { port }),
  appUrl: urlOf('bling_app', passwords.app, { port }),
  superuserUrl: urlOf('postgres', passwords.superuser, { port, database: 'postgres' }),
  ...ending,
});

/** The passwords that belong to the files on disk. */
const stateFor = ({ dataDir, folder, binaries }: Place): State | Promise<State> => {
  const known = readState(dataDir);
  if (known !== undefined) return known;
  if (!existsSync(join(folder, 'PG_VERSION'))) return newState(folder);
  if (folder === dataDir)
    throw new Error(`${stateFile(dataDir)} with the passwords of ${folder} is gone: restore it or remove the folder`);
  // The data folder was removed by hand; what it kept elsewhere goes with it.
  return stopPostmaster(folder, binaries).then(() => {
    rmSync(folder, { recursive: true, force: true });
    return newState(folder);
  });
};

const owned = (place: Place, state: RunningState, watchdog: ChildProcess): Cluster => {
  writeState(place.dataDir, state);
  const stop = async (patienceMs?: number): Promise<void> => {
    await stopPostmaster(place.folder, place.binaries, patienceMs);
    watchdog.kill('SIGKILL');
  };
  return clusterAt(state, { reused: false, stop });
};

const joined = async (place: Place, known: State, { port }: Postmaster): Promise<Cluster> => {
  const state = { ...known, port };
  const answering = await answeringFolder(port, state);
  if (realpathSync(answering) !== realpathSync(place.folder))
    throw new Error(`port ${port} is answered by the server of ${answering}, not of ${place.folder}`);
  return clusterAt(state, { reused: true, stop: async () => {} });
};

const started = async (place: Place, state: State, options: ClusterOptions): Promise<Cluster> => {
  const { dataDir, folder, account, binaries } = place;
  // First the passwords: a cluster without them is lost.
  writeState(dataDir, state);
  if (!existsSync(join(folder, 'PG_VERSION')))
    initialise(folder, state.passwords.superuser, { ...account, initdb: binaries.initdb });
  const { port, watchdog } = await launch(folder, {
    binaries,
    account,
    port: () => freePort(state.port),
    logFile: join(dirname(dataDir), 'postgres.log'),
    settings: settingsOf(options),
  });
  if (!state.prepared) await prepareDatabase(port, state);
  return owned(place, { ...state, port, ownerPid: process.pid, prepared: true }, watchdog);
};

/** Joins a server whose owner lives; undefined when it is ending or about to be ended. */
const joinLiving = async (place: Place, state: State): Promise<Cluster | undefined> => {
  const { ownerPid } = state;
  const lives = (): boolean =>
    ownerPid !== null && isRunning(ownerPid) && findPostmaster(place.folder)?.status === 'ready';
  const found = findPostmaster(place.folder);
  if (found === undefined || !lives()) return undefined;
  const cluster = await joined(place, state, found).catch((error: unknown) => {
    if (lives()) throw error;
    return undefined;
  });
  // An owner that is being killed may have looked alive at first.
  return lives() ? cluster : undefined;
};

const startOrJoin = async (place: Place, options: ClusterOptions): Promise<Cluster> => {
  const state = await stateFor(place);
  if (findPostmaster(place.folder) === undefined) return started(place, state, options);
  const living = await joinLiving(place, state);
  if (living !== undefined) return living;
  if (await waitForEnd(place.folder, ORPHAN_MS)) return started(place, state, options);
  const orphan = findPostmaster(place.folder);
  if (orphan?.status !== 'ready') throw new Error(`the server of ${place.folder} is neither ready nor ending`);
  await joined(place, state, orphan);
  const { folder, account, binaries } = place;
  const watchdog = watchOver({ folder, pid: orphan.pid, pgCtl: binaries.pgCtl, account });
  return owned(place, { ...state, port: orphan.port, ownerPid: process.pid }, watchdog);
};

/**
 * Starts the private PostgreSQL of a data folder, or joins it when it runs. It ends with the process that started it,
 * however that ends. Passwords and log lie beside the folder. Throws with words when the machine cannot run it.
 */
export const startCluster = async (dataDir: string, options: ClusterOptions = {}): Promise<Cluster> => {
  const wanted = resolve(dataDir);
  return startingAlone(wanted, () => {
    const account = serverAccount();
    const place = { dataDir: wanted, folder: serverFolder(wanted, account), account, binaries: findBinaries(account) };
    return startOrJoin(place, options);
  });
};
