#!/usr/bin/env node
// Compares Firstline with a minimal echo bot on the same Telegram library, in one run on this machine.
// Both talk to a Telegram stand-in on loopback; the stand-in, the load driver and the echo bot come with a
// verification kit, whose folder is the argument. Firstline is the packaged program: run `mvn package` first.
//
//   node adapters/launcher/src/bench/compare.mjs KIT_FOLDER [--only=latency,rate,memory,start]
//
// Nothing here is a test: it prints figures, and every loop is bounded.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const kit = args.find((a) => !a.startsWith('--'));
if (!kit || !fs.existsSync(path.join(kit, 'load.mjs'))) {
  console.error('Usage: node compare.mjs KIT_FOLDER [--only=latency,rate,memory,start]');
  console.error('KIT_FOLDER holds load.mjs, fake-telegram and echo/telegram-echo.');
  process.exit(2);
}
const only = (args.find((a) => a.startsWith('--only=')) ?? '--only=latency,rate,memory,start').slice(7).split(',');
const here = path.dirname(fileURLToPath(import.meta.url));
const program = path.resolve(here, '../../target/firstline/bin/firstline');
const api = 8281;
const control = 8282;
const token = '777000:TESTTESTTESTTESTTESTTESTTESTTESTTES';
const script = '[{"send":"my mails are stuck in the outbox {t}"}]';
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-bench-'));
const running = [];

const bots = {
  echo: () => {
    const echo = echoFolder();
    return start('java', ['-cp', 'target/classes:target/dependency/*', 'kit.EchoBot'], {
      cwd: echo,
      env: { ...process.env, PATH: `${jdk()}/bin:${process.env.PATH}`, MODE: 'async', TELEGRAM_BASE_URL: url(api) },
    });
  },
  firstline: () =>
    start(program, ['serve'], {
      cwd: work,
      env: {
        ...process.env,
        FIRSTLINE_DATA: fs.mkdtempSync(path.join(work, 'data-')),
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_URL: url(api),
        TELEGRAM_SENDS_PER_SECOND: '0',
        HTTP_PORT: '8283',
      },
    }),
};

function url(port) {
  return `http://127.0.0.1:${port}`;
}

function jdk() {
  const homes = [process.env.FIRSTLINE_JAVA, process.env.JAVA_HOME, ...glob('/usr/lib/jvm'), ...glob('/opt')];
  return homes.find((h) => h && /^JAVA_VERSION="25[."]/m.test(read(path.join(h, 'release')))) ?? '/usr';
}

function glob(folder) {
  return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** The kit may be read-only: the echo bot is built in a copy. */
function echoFolder() {
  const copy = path.join(work, 'telegram-echo');
  if (!fs.existsSync(copy)) {
    fs.cpSync(path.join(kit, 'echo/telegram-echo'), copy, { recursive: true });
    spawnSync('chmod', ['-R', 'u+w', copy]);
    const built = spawnSync('mvn', ['-q', '-B', 'package'], { cwd: copy, stdio: 'inherit' });
    if (built.status !== 0) throw new Error('the echo bot does not build');
  }
  return copy;
}

function start(command, words, options) {
  const log = fs.openSync(path.join(work, `${path.basename(command)}-${running.length}.log`), 'w');
  const child = spawn(command, words, { stdio: ['ignore', log, log], ...options });
  running.push(child);
  return child;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(15_000).then(() => child.kill('SIGKILL'))]);
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function call(method, where, body) {
  return new Promise((resolve, reject) => {
    const text = body ? JSON.stringify(body) : undefined;
    const headers = text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const request = http.request(`${url(control)}${where}`, { method, headers }, (answer) => {
      let all = '';
      answer.on('data', (part) => (all += part));
      answer.on('end', () => resolve(JSON.parse(all)));
    });
    request.on('error', reject);
    request.end(text);
  });
}

async function standIn() {
  const fake = start('node', ['fake-telegram/server.mjs', `--port=${api}`, `--control-port=${control}`, `--token=${token}`], { cwd: kit });
  for (let i = 0; i < 100; i++) {
    try {
      await call('GET', '/control/stats');
      return fake;
    } catch {
      await pause(50);
    }
  }
  throw new Error('the Telegram stand-in did not start');
}

/** From the start of the process to its first reply to a message that was there before it. */
async function firstReply(name, bot) {
  const asked = await call('POST', '/control/send', { from: { id: 400001, first_name: 'First' }, text: 'hello' });
  const began = performance.now();
  const child = bot();
  const answer = await call('GET', `/control/wait?chat=400001&after=${asked.seq}&kind=send&timeout_ms=20000`);
  if (!answer || answer.timeout) throw new Error(`${name} did not answer; see ${work}`);
  return { child, ms: Math.round(performance.now() - began) };
}

function load(rate, seconds, customers, first) {
  const words = ['load.mjs', `--control=${url(control)}`, `--rate=${rate}`, `--seconds=${seconds}`];
  words.push(`--customers=${customers}`, `--script=${script}`, '--json', `--first-id=${first}`);
  return new Promise((resolve, reject) => {
    const driver = spawn('node', words, { cwd: kit });
    let out = '';
    driver.stdout.on('data', (part) => (out += part));
    driver.on('error', reject);
    driver.on('close', () => resolve(JSON.parse(out)));
  });
}

function resident(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
}

function held(result) {
  return result.lost_replies === 0 && result.duplicated_replies === 0 && result.reply_ms.p99 < 200
    && result.user_messages >= 0.97 * result.target_rate * result.seconds;
}

async function measure(name, bot) {
  const fake = await standIn();
  const { child, ms } = await firstReply(name, bot);
  const row = { bot: name, 'first reply ms': ms };
  await load(200, 15, 500, 410_000);
  if (only.includes('latency')) {
    const r = await load(25, 20, 200, 420_000);
    Object.assign(row, { 'p50 ms at 25/s': r.reply_ms.p50, 'p99 ms at 25/s': r.reply_ms.p99 });
  }
  if (only.includes('rate')) {
    row['held 30 s, p99 < 200 ms'] = await highest();
  }
  if (only.includes('memory')) {
    row['MB after 100,000'] = await memory(child.pid);
  }
  const { errors } = (await call('GET', '/control/stats')).violations;
  row['kit violations'] = errors;
  await stop(child);
  await stop(fake);
  return row;
}

async function highest() {
  let best = 0;
  for (const rate of [250, 500, 750, 1000, 1250, 1500, 1750, 2000, 2500, 3000]) {
    const result = await load(rate, 30, 5000, 430_000);
    console.error(`  ${rate}/s: p50 ${result.reply_ms.p50} p99 ${result.reply_ms.p99} lost ${result.lost_replies} sent ${result.user_messages}`);
    if (!held(result)) break;
    best = rate;
  }
  return best;
}

async function memory(pid) {
  let sent = 0;
  for (let rounds = 0; sent < 100_000 && rounds < 10; rounds++) {
    sent += (await load(500, 40, 2000, 500_000)).user_messages;
  }
  return resident(pid);
}

try {
  const rows = [];
  for (const [name, bot] of Object.entries(bots)) {
    console.error(`measuring ${name}`);
    rows.push(await measure(name, bot));
  }
  console.table(Object.fromEntries(rows.map(({ bot, ...figures }) => [bot, figures])));
} finally {
  await Promise.all(running.map(stop));
  console.error(`logs in ${work}`);
}
