import 'reflect-metadata';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRpcHandler } from '@bling/rpc-http';
import { getRequestListener } from '@hono/node-server';
import { Controller, Get, Module, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { RPCHandler } from '@orpc/server/node';
import { os } from '@orpc/server';
import { initTRPC, type TRPCCombinedDataTransformer } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import Fastify from 'fastify';
import { Hono } from 'hono';
import superjson from 'superjson';
import { Asked, List, list, PONG, Pong } from './rows.ts';

const listening = (listener: RequestListener): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer({ keepAliveTimeout: 60_000 }, listener).listen(0, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port),
    );
  });

const plain: TRPCCombinedDataTransformer = {
  input: { serialize: (value) => value, deserialize: (value) => value },
  output: { serialize: (value) => value, deserialize: (value) => value },
};
const routerOn = (transformer: TRPCCombinedDataTransformer) => {
  const t = initTRPC.create({ transformer, isDev: false });
  return t.router({
    ping: t.procedure.output(Pong).query(() => PONG),
    rows: t.procedure
      .input(Asked)
      .output(List)
      .query(() => list),
    never: t.procedure.query(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        }),
    ),
  });
};

/** What Node itself costs: a list reads its input from the URL as any server must, and the answer is JSON. */
const bare: RequestListener = (request, response) => {
  const { url = '/' } = request;
  const isList = url.startsWith('/rows?input=');
  const input: unknown = isList ? JSON.parse(decodeURIComponent(url.slice('/rows?input='.length))) : null;
  const body = JSON.stringify(isList && input !== null ? list : PONG);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

const fastifyWithSuperjson = async (): Promise<number> => {
  const app = Fastify();
  await app.register(fastifyTRPCPlugin, {
    prefix: '/',
    trpcOptions: { router: routerOn({ input: superjson, output: superjson }) },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
};

const orpc = (): Promise<number> => {
  const handler = new RPCHandler({
    ping: os
      .route({ method: 'GET' })
      .output(Pong)
      .handler(() => PONG),
    rows: os
      .route({ method: 'GET' })
      .input(Asked)
      .output(List)
      .handler(() => list),
  });
  return listening((request, response) => void handler.handle(request, response, { context: {} }));
};

const hono = (): Promise<number> => {
  const app = new Hono()
    .get('/ping', (c) => c.json(PONG))
    .get('/rows', (c) => {
      Asked.parse(JSON.parse(c.req.query('input') ?? ''));
      return c.json(list);
    });
  return listening(getRequestListener(app.fetch));
};

const nest = async (): Promise<number> => {
  class Rows {
    ping() {
      return PONG;
    }
    rows(input: string) {
      Asked.parse(JSON.parse(input));
      return list;
    }
  }
  const decorate = (name: 'ping' | 'rows'): void => {
    const descriptor = Object.getOwnPropertyDescriptor(Rows.prototype, name);
    if (descriptor !== undefined) Get(name)(Rows.prototype, name, descriptor);
  };
  decorate('ping');
  decorate('rows');
  Query('input')(Rows.prototype, 'rows', 0);
  Controller()(Rows);
  class Root {
    readonly name = 'root';
  }
  Module({ controllers: [Rows] })(Root);
  const app = await NestFactory.create<NestFastifyApplication>(Root, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as AddressInfo).port;
};

/** Servers of the same two answers, by name. */
export const peers: Readonly<Record<string, () => Promise<number>>> = {
  bare: () => listening(bare),
  ours: () => listening(createRpcHandler({ router: routerOn(plain), createContext: () => ({}) })),
  'ours, superjson’s envelope': () =>
    listening(
      createRpcHandler({ router: routerOn({ input: superjson, output: superjson }), createContext: () => ({}) }),
    ),
  'tRPC standalone': () => listening(createHTTPHandler({ router: routerOn(plain) })),
  'tRPC on Fastify, superjson': fastifyWithSuperjson,
  oRPC: orpc,
  'Hono RPC': hono,
  'NestJS on Fastify': nest,
};
