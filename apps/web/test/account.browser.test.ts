import { TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailTo, newVisitor, openBrowser, type Screen, shoot, violationsOn } from './browser.ts';
import { newEmail, signIn, signUp } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const PASSWORD = 'correct horse battery';
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const codeOf = async (page: Page, at = Date.now()): Promise<string> => {
  const secret = (await section(page, 'Authenticator app').locator('code').textContent()) ?? '';
  return new TOTP({ secret: secret.replaceAll(' ', '') }).generate({ timestamp: at });
};

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
};

const typePassword = async (page: Page, email: string, password = PASSWORD): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('Email or username').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

describe.each<{ screen: Screen }>([{ screen: 'desktop' }, { screen: 'phone' }])(
  'an account with an app on a $screen',
  ({ screen }) => {
    const email = newEmail();
    let context: BrowserContext;
    let page: Page;
    let recoveryCode = '';
    let secret = '';
    beforeAll(async () => {
      context = await newVisitor(browser, screen);
      page = await context.newPage();
      await signUp(page, email, PASSWORD);
    });
    afterAll(() => context?.close());

    it('gets an authenticator app: scanned, proven by its first code, with codes to keep', async () => {
      await page.goto('/account');
      const app = section(page, 'Authenticator app');
      await app.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await app.getByRole('img', { name: 'Code for the authenticator app' }).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await app.scrollIntoViewIfNeeded();
      await shoot(page, `enrol-${screen}`);
      secret = ((await app.locator('code').textContent()) ?? '').replaceAll(' ', '');

      await app.getByLabel('Code', { exact: true }).fill('000000');
      await app.getByRole('button', { name: 'Turn it on' }).click();
      await app.getByText('That code is not right', { exact: false }).waitFor();
      await app.getByLabel('Code', { exact: true }).fill(await codeOf(page));
      await app.getByRole('button', { name: 'Turn it on' }).click();
      const codes = app.getByRole('group', { name: 'Recovery codes' }).getByRole('listitem');
      await codes.first().waitFor();
      expect(await codes.count()).toBe(10);
      recoveryCode = (await codes.first().textContent()) ?? '';
      expect(await violationsOn(page)).toEqual([]);
      await shoot(page, `recovery-codes-${screen}`);
      await app.getByRole('button', { name: 'I kept them' }).click();
      await app.getByText('10 recovery codes left').waitFor();
    });

    it('is asked for the code at sign-in, and loses nothing that was typed to a wrong one', async () => {
      await signOut(page);
      await typePassword(page, email);
      const code = page.getByLabel('Code of your authenticator app');
      await code.waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await shoot(page, `sign-in-code-${screen}`);
      await code.fill('000000');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('That code is not right', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Back' }).click();
      expect(await page.getByLabel('Email or username').inputValue()).toBe(email);
      expect(await page.getByLabel('Password').inputValue()).toBe(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      // The step of the enrolment is spent, so the code is that of the next one.
      await code.fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }));
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
    });

    it('is opened by a recovery code when the app is lost, once', async () => {
      await signOut(page);
      await typePassword(page, email);
      await page.getByRole('button', { name: 'Use a recovery code' }).click();
      await page.getByLabel('Recovery code').fill(recoveryCode);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await page.goto('/account');
      await section(page, 'Authenticator app').getByText('9 recovery codes left').waitFor();
    });

    it('asks again who is there before what reaches far, and then goes on by itself', async () => {
      const failure = { kind: 'forbidden', code: 'step-up-needed', field: null };
      const data = { code: 'FORBIDDEN', httpStatus: 403, failure, requestId: 'r' };
      const refusal = { error: { json: { code: -32_003, message: failure.code, data } } };
      await page.route(
        /identity\.totp\.disable/u,
        (route) => route.fulfill({ status: 403, contentType: 'application/json', body: JSON.stringify([refusal]) }),
        { times: 1 },
      );
      const app = section(page, 'Authenticator app');
      await app.getByRole('button', { name: 'Turn the app off' }).click();
      await page.getByRole('button', { name: 'Turn it off' }).click();
      const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
      await dialog.getByLabel('Password').fill('not this one');
      await dialog.getByLabel('Code').fill('000000');
      await shoot(page, `step-up-${screen}`);
      expect(await violationsOn(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Go on' }).click();
      await dialog.getByText('That was not right').waitFor();
      await dialog.getByLabel('Password').fill(PASSWORD);
      await dialog.getByLabel('Code').fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }));
      await dialog.getByRole('button', { name: 'Go on' }).click();
      await app.getByRole('button', { name: 'Set up an authenticator app' }).waitFor();
    });
  },
);

describe('an account', () => {
  const email = newEmail();
  let page: Page;
  beforeAll(async () => {
    page = await (await newVisitor(browser, 'desktop')).newPage();
    await signUp(page, email, PASSWORD);
  });
  afterAll(() => page?.context().close());

  it('sees where it is signed in, and signs another browser out', async () => {
    const other = await newVisitor(browser, 'desktop');
    const elsewhere = await other.newPage();
    await signIn(elsewhere, email, PASSWORD);
    await page.goto('/account');
    const sessions = section(page, 'Where you are signed in');
    await sessions.getByText('This one').waitFor();
    const before = await sessions.getByRole('listitem').count();
    await sessions
      .getByRole('button', { name: /^Sign out Chrome/u })
      .first()
      .click();
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(before - 1);
    await elsewhere.goto('/account');
    await elsewhere.getByText('Sign in to see this').waitFor();
    await other.close();
  });

  it('takes a new password, by the old one or by the link of a mail', async () => {
    const password = section(page, 'Password');
    await password.getByLabel('Current password').fill('not this one');
    await password.getByLabel('New password').fill('another fine horse');
    await password.getByRole('button', { name: 'Change the password' }).click();
    await password.getByText('That is not your current password.').waitFor();
    await password.getByLabel('Current password').fill(PASSWORD);
    await password.getByRole('button', { name: 'Change the password' }).click();
    await password.getByText('Your new password is set').waitFor();

    await signOut(page);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('Email', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('Check your mail').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, `forgotten-${screen}`);
    const { text } = await mailTo(email, /password/iu);
    const link = /https?:\S+\/reset-password\S+/u.exec(text)?.[0] ?? '';
    await page.goto(link);
    await page.getByLabel('New password', { exact: true }).fill('a third good horse');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('Your new password is set').waitFor();
    await page.goto(link);
    await page.getByLabel('New password', { exact: true }).fill('a fourth good horse');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('This link no longer works').waitFor();
    await signIn(page, email, 'a third good horse');
  });

  it('says what may be done with what is known, takes it away, and has it forgotten', async () => {
    await page.goto('/account');
    const consents = section(page, 'What we may do');
    const offers = consents.getByRole('checkbox', { name: /^Offers by email/u });
    const kept = page.waitForResponse(/customers\.consents\.set/u);
    await offers.click();
    await kept;
    await page.reload();
    await offers.waitFor();
    expect(await offers.isChecked()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it' }).click();
    expect((await download).suggestedFilename()).toBe('blingauto.json');
    await page.getByRole('button', { name: 'Delete the account' }).click();
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await typePassword(page, email, 'a third good horse');
    await page.getByText('That did not work.', { exact: false }).waitFor();
  });
});
