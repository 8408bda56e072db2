import type { Mail, Mailer } from '@bling/api/ports';
import { createTransport } from 'nodemailer';

export type Received = Mail & { readonly at: string };
export type Inbox = Mailer & {
  /** Newest first. */
  readonly mails: () => readonly Received[];
};

const MOST_KEPT = 200;

/** Keeps mails in this process instead of sending them: for a machine without a mail server, and for tests. */
export const inboxMail = (): Inbox => {
  const kept: Received[] = [];
  return {
    send: async (mail) => {
      if (kept.some(({ id }) => id === mail.id)) return;
      kept.unshift({ ...mail, at: new Date().toISOString() });
      kept.length = Math.min(kept.length, MOST_KEPT);
    },
    mails: () => kept,
  };
};

/** Sends through an SMTP server; the mail's id is its Message-ID, so that a copy can be told from another mail. */
export const smtpMail = (url: string, from: string): Mailer => {
  const transport = createTransport(url, { from });
  return {
    send: async ({ id, to, subject, text, html }) => {
      await transport.sendMail({
        messageId: `<${id}@blingauto>`,
        to: { name: to.name, address: to.email },
        subject,
        text,
        html,
      });
    },
  };
};
