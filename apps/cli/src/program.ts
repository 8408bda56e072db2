import { text } from 'node:stream/consumers';
import { failureOf } from '@bling/client';
import type { ContractDocument } from '@bling/client/document';
import { Command } from 'commander';
import { askPassword, askText, Left } from './ask.ts';
import { callProcedure, connect, failed, type Terminal, urlOf } from './call.ts';
import { addProcedures, type Shared, sharedOptions } from './commands.ts';
import { EXIT } from './exit.ts';
import { forgetProfile, readProfile } from './profile.ts';

type SignIn = Shared & { readonly login?: string; readonly passwordStdin?: boolean; readonly code?: string };
type Session = ReturnType<typeof connect>['session'];

/** Asks for the code of the authenticator app where the account wants one and none was given. */
const withCode = async (
  session: Session,
  { login, password, code }: Record<'login' | 'password', string> & { code?: string | undefined },
) => {
  try {
    return await session.signIn(login, password, code);
  } catch (error) {
    if (failureOf(error).code !== 'login/code-needed' || !process.stdin.isTTY) throw error;
    return session.signIn(login, password, await askText('Code of your authenticator app'));
  }
};

const signIn = async (options: SignIn, terminal: Terminal): Promise<number> => {
  const url = urlOf(terminal, options.url);
  const { session } = connect(terminal, url);
  const login = options.login ?? (await askText('Email or username'));
  const password = options.passwordStdin === true ? (await text(process.stdin)).trimEnd() : await askPassword();
  try {
    const account = await withCode(session, { login, password, code: options.code });
    terminal.out(options.json === true ? JSON.stringify(account) : `Signed in at ${url} as ${account.fullName}.`);
    return EXIT.done;
  } catch (error) {
    return failed(error, options.json === true, terminal);
  }
};

const signOut = async (terminal: Terminal): Promise<number> => {
  const profile = readProfile(terminal.profile);
  if (profile?.refreshToken != null) await connect(terminal, profile.url).session.signOut();
  forgetProfile(terminal.profile);
  terminal.out('Signed out.');
  return EXIT.done;
};

const EXIT_WORDS = `
Exit codes: 0 done, 1 broken, 2 wrong input, 3 not signed in, 4 not allowed, 5 not there, 6 refused or changed
meanwhile, 7 too much or too busy, 8 no connection.
The address comes from --url, BLING_URL, the last sign-in, or http://127.0.0.1:8000/rpc.`;

/** The command line of a contract. `finish` gets the exit code of whatever ran. */
export const createProgram = (
  document: ContractDocument,
  terminal: Terminal,
  finish: (code: number) => void,
): Command => {
  const guarded =
    <A extends readonly unknown[]>(work: (...args: A) => Promise<number>) =>
    async (...args: A): Promise<void> => {
      try {
        finish(await work(...args));
      } catch (error) {
        if (!(error instanceof Left)) throw error;
        finish(EXIT.usage);
      }
    };
  const program = new Command('bling')
    .description('Every procedure of a BlingAuto server as a command.')
    .version(document.version)
    .configureOutput({
      writeOut: (words) => terminal.out(words.trimEnd()),
      writeErr: (words) => terminal.err(words.trimEnd()),
    })
    .addHelpText('after', EXIT_WORDS)
    .showHelpAfterError('(--help shows what it takes)')
    .exitOverride();
  sharedOptions(program.command('sign-in'))
    .description('Signs in and keeps the session for the commands after it.')
    .option('--login <name>', 'email or username')
    .option('--password-stdin', 'reads the password from the standard input')
    .option('--code <code>', 'the code of the authenticator app, or a recovery code')
    .action(guarded((options: SignIn) => signIn(options, terminal)));
  program
    .command('sign-out')
    .description('Ends the session and forgets it.')
    .action(guarded(() => signOut(terminal)));
  addProcedures(
    program,
    document,
    guarded((asked) => callProcedure(asked, document, terminal)),
  );
  inherit(program);
  return program;
};

/** commander copies these settings only to commands made by `.command`. */
const inherit = (parent: Command): void => {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    inherit(command);
  }
};
