import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createApi, failureOf } from '@bling/client';
import { cancellationFee } from '@bling/client/domain/bookings';
import { resultsOf } from '@bling/client/script';
import { login } from '@bling/client/schemas/identity';
import { answerRequest, fakeServer, make } from '@bling/client/testing';

void cancellationFee;
void resultsOf;
const server = fakeServer({ 'bookings.get': ({ id }) => make('BookingDetails', { id }) });
const http = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = request.method === 'POST' ? { body: Buffer.concat(chunks) } : {};
  const asked = new Request(`http://localhost${request.url}`, {
    method: request.method,
    headers: request.headers,
    ...body,
  });
  const answer = await answerRequest(asked, '/rpc', server.call);
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
});
await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${http.address().port}/rpc`;

const { api } = createApi({ url });
const id = '01930000-0000-7000-8000-000000000001';
assert.equal((await api.bookings.get.query({ id })).id, id);
server.fail('bookings.start', 'booking/bay-occupied', { number: 'B-7' });
const failure = failureOf(await api.bookings.start.mutate({ id }).catch((error) => error), 'bookings.start');
assert.equal(failure.code, 'booking/bay-occupied');
assert.equal(failure.details.number, 'B-7');
assert.ok('issues' in (await login['~standard'].validate({ login: '', password: '', keep: 'body' })));

// A server that draws pages for two people at once: neither client knows of the other.
const [one, other] = [createApi({ url }), createApi({ url })];
server.answer({ 'identity.login': () => make('SessionView') });
await one.session.signIn('ana', 'seven blue buckets');
assert.equal(one.session.state().status, 'signed-in');
assert.notEqual(other.session.state().status, 'signed-in');

http.close();
http.closeAllConnections();
console.log('used');
