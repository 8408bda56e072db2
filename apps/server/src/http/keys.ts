import type { FastifyInstance } from 'fastify';

/** A new key verifies everywhere before it signs anywhere: whoever asks may keep what they got for a while. */
const KEEP_SECONDS = 300;

/** The public keys of access tokens, for those who verify them elsewhere (RFC 7517, RFC 8615). */
export const mountKeys = (app: FastifyInstance, jwks: object): void => {
  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply
      .header('cache-control', `public, max-age=${KEEP_SECONDS}`)
      .type('application/jwk-set+json')
      .send(JSON.stringify(jwks)),
  );
};
