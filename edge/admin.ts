// /admin: for accounts with the admin role, in a cookie that scripts cannot read and that no other
// site can make a browser send. Whatever is mounted below is closed unless it is opened here.
import cookie from '@fastify/cookie';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mountBoard } from '#queues/board.ts';
import { refuse } from '#protocol/refusals.ts';
import { logIn, logOut } from '#protocol/sessions.ts';
import type { AccountCaller } from '#features/command.ts';
import { clientAddress } from './address.ts';
import { logInPage, overviewPage } from './admin-pages.ts';
import type { EdgeContext } from './context.ts';
import { sendRefusal } from './http-answers.ts';

const COOKIE = 'ephemeris_admin';
const BOARD = '/admin/board';
const CLIENT = 'admin area';

export async function serveAdmin(http: FastifyInstance, edge: EdgeContext): Promise<void> {
  await http.register(cookie);
  await http.register((open, _options, done) => {
    acceptForms(open);
    open.get('/admin', async (request, reply) => {
      const admin = await adminOf(edge, request);
      return reply.type('text/html').send(admin ? overviewPage(BOARD) : logInPage());
    });
    open.post('/admin/log-in', (request, reply) => enter(edge, request, reply));
    open.post('/admin/log-out', (request, reply) => leave(edge, request, reply));
    done();
  });
  await http.register(async (closed) => {
    closed.addHook('onRequest', async (request, reply) => {
      if (await adminOf(edge, request)) return;
      return wantsPage(request)
        ? reply.redirect('/admin')
        : sendRefusal(reply, refuse('NOT_LOGGED_IN'));
    });
    await mountBoard(closed, edge.runtime, BOARD);
    // Without it, what does not exist would be told apart from what is closed.
    closed.all('/admin/*', (_request, reply) => sendRefusal(reply, refuse('NOT_FOUND')));
  });
}

function acceptForms(http: FastifyInstance): void {
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

async function adminOf(edge: EdgeContext, request: FastifyRequest): Promise<AccountCaller | null> {
  const token = request.cookies[COOKIE];
  if (token === undefined) return null;
  const caller = await edge.desk.identifyBy(token, addressOf(edge, request))();
  return caller && 'roles' in caller && caller.roles.includes('admin') ? caller : null;
}

async function enter(edge: EdgeContext, request: FastifyRequest, reply: FastifyReply) {
  const { email, password } = (request.body ?? {}) as Record<string, unknown>;
  const envelope = {
    id: randomUUID(),
    name: logIn.name,
    input: { email, password, client: CLIENT },
  };
  const address = addressOf(edge, request);
  const { answer } = await edge.desk.handle(edge.desk.identifyBy(undefined, address), envelope);
  if (!answer.ok) return reply.code(401).type('text/html').send(logInPage(answer.refusal.message));
  const { token } = logIn.output.parse(answer.output);
  const caller = await edge.desk.identifyBy(token, address)();
  if (!caller || !('roles' in caller) || !caller.roles.includes('admin')) {
    await logOutToken(edge, token, address);
    return reply
      .code(403)
      .type('text/html')
      .send(logInPage(refuse('FORBIDDEN').message));
  }
  const secure = request.protocol === 'https';
  return reply
    .setCookie(COOKIE, token, { path: '/admin', httpOnly: true, sameSite: 'strict', secure })
    .redirect('/admin', SEE_OTHER);
}

/** After a form: the next page is a GET. */
const SEE_OTHER = 303;

async function leave(edge: EdgeContext, request: FastifyRequest, reply: FastifyReply) {
  const token = request.cookies[COOKIE];
  if (token !== undefined) await logOutToken(edge, token, addressOf(edge, request));
  return reply.clearCookie(COOKIE, { path: '/admin' }).redirect('/admin', SEE_OTHER);
}

async function logOutToken(edge: EdgeContext, token: string, address: string): Promise<void> {
  const envelope = { id: randomUUID(), name: logOut.name, input: {} };
  await edge.desk.handle(edge.desk.identifyBy(token, address), envelope);
}

function addressOf(edge: EdgeContext, request: FastifyRequest): string {
  return clientAddress(request.raw, edge.config.proxies);
}

function wantsPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}
