import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { inboxMail, smtpMail } from './mail.ts';

const mail = {
  id: '0190b1c0-0000-7000-8000-000000000001',
  to: { name: 'Nora', email: 'nora@people.test' },
  subject: 'Booking 2611-0101 is confirmed',
  text: 'See you then.',
  html: '<p>See you then.</p>',
};

it('the inbox keeps a mail once, newest first, however often it is sent', async () => {
  const inbox = inboxMail();
  await inbox.send(mail);
  await inbox.send(mail);
  await inbox.send({ ...mail, id: 'another', subject: 'Later' });
  expect(inbox.mails().map(({ subject }) => subject)).toEqual(['Later', mail.subject]);
});

it('SMTP carries it with its id, so that a copy can be told', async () => {
  let received = '';
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      stream.on('data', (chunk: Buffer) => {
        received += chunk.toString();
      });
      stream.on('end', () => done());
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await smtpMail(`smtp://127.0.0.1:${port}`, 'BlingAuto <desk@wash.test>').send(mail);
  expect(received).toContain(`Message-ID: <${mail.id}@blingauto>`);
  expect(received).toContain('Subject: Booking 2611-0101 is confirmed');
  expect(received).toContain('To: Nora <nora@people.test>');
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
