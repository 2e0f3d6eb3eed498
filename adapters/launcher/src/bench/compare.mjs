#!/usr/bin/env node
// Compares Firstline with a minimal echo bot on the same Telegram library, in one run on this machine.
// Both talk to a Telegram stand-in on loopback; the stand-in, the load driver and the echo bot come with a
// verification kit, whose folder is the argument. Firstline is the packaged program: run `mvn package` first.
//
//   node adapters/launcher/src/bench/compare.mjs KIT_FOLDER [options]
//
//   --only=start,latency,rate,memory  what to measure
//   --bots=echo,firstline             whom to measure
//   --hold=30                         seconds that a rate must be held
//   --messages=100000                 messages before the memory is read
//   --starts=5                        starts; the median counts
//   --quick                           the same as --hold=10 --messages=20000 --starts=3
//
// The bot, the stand-in and the driver share the machine, so what else runs on it counts: the load is printed.
// Every loop is bounded; a whole run takes at most 25 minutes, a quick one at most 10.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const kit = args.find((a) => !a.startsWith('--'));
if (!kit || !fs.existsSync(path.join(kit, 'load.mjs'))) {
  console.error('Usage: node compare.mjs KIT_FOLDER [options]; the file itself explains them.');
  console.error('KIT_FOLDER holds load.mjs, fake-telegram and echo/telegram-echo.');
  process.exit(2);
}
const quick = args.includes('--quick');
const only = option('only', 'start,latency,rate,memory').split(',');
const hold = Number(option('hold', quick ? '10' : '30'));
const messages = Number(option('messages', quick ? '20000' : '100000'));
const starts = Number(option('starts', quick ? '3' : '5'));
const here = path.dirname(fileURLToPath(import.meta.url));
const program = path.resolve(here, '../../target/firstline/bin/firstline');
const token = '777000:TESTTESTTESTTESTTESTTESTTESTTESTTES';
const question = 'my mails are stuck in the outbox {t}';
const api = 20_000 + Math.floor(Math.random() * 20_000);
const control = api + 1;
const web = api + 2;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-bench-'));
const running = [];

const bots = {
  echo: () =>
    start('java', ['-cp', 'target/classes:target/dependency/*', 'kit.EchoBot'], {
      cwd: echoFolder(),
      env: { ...process.env, PATH: `${jdk()}/bin:${process.env.PATH}`, MODE: 'async', TELEGRAM_BASE_URL: url(api) },
    }),
  firstline: (data) =>
    start(program, ['serve'], {
      cwd: work,
      env: {
        ...process.env,
        FIRSTLINE_JAVA: process.env.FIRSTLINE_JAVA ?? jdk(),
        FIRSTLINE_DATA: data,
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_URL: url(api),
        TELEGRAM_SENDS_PER_SECOND: '0',
        HTTP_PORT: String(web),
      },
    }),
};

function option(name, standard) {
  return args.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? standard;
}

function url(port) {
  return `http://127.0.0.1:${port}`;
}

/** The same Java for both bots. */
function jdk() {
  const homes = [process.env.FIRSTLINE_JAVA, process.env.JAVA_HOME, ...glob('/usr/lib/jvm'), ...glob('/opt')];
  const home = homes.find((h) => h && /^JAVA_VERSION="25[."]/m.test(read(path.join(h, 'release'))));
  if (!home) throw new Error('no JDK 25 found; set JAVA_HOME to one');
  return home;
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
  const log = fs.openSync(path.join(work, `${running.length}-${path.basename(command)}.log`), 'w');
  const child = spawn(command, words, { stdio: ['ignore', log, log], ...options });
  running.push(child);
  return child;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(25_000).then(() => child.kill('SIGKILL'))]);
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
  const words = ['fake-telegram/server.mjs', `--port=${api}`, `--control-port=${control}`, `--token=${token}`];
  const fake = start('node', words, { cwd: kit });
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

/** From the start of the process to its reply to a message that was there before it. */
async function firstReply(name, data, customer) {
  const from = { id: customer, first_name: 'First', language_code: 'en' };
  const asked = await call('POST', '/control/send', { from, text: question.replace('{t}', '') });
  const began = performance.now();
  const child = bots[name](data);
  const answer = await call('GET', `/control/wait?chat=${customer}&after=${asked.seq}&kind=send&timeout_ms=60000`);
  if (!answer || answer.timeout) throw new Error(`${name} did not answer; see ${work}`);
  return { child, ms: Math.round(performance.now() - began), cpu: cpuSeconds(child.pid), mb: resident(child.pid) };
}

function cpuSeconds(pid) {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function resident(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
}

function load(rate, seconds, customers, first) {
  const words = ['load.mjs', `--control=${url(control)}`, `--rate=${rate}`, `--seconds=${seconds}`];
  words.push(`--customers=${customers}`, `--script=${JSON.stringify([{ send: question }])}`);
  words.push('--json', `--first-id=${first}`);
  return new Promise((resolve, reject) => {
    const driver = spawn('node', words, { cwd: kit });
    let out = '';
    driver.stdout.on('data', (part) => (out += part));
    driver.on('error', reject);
    driver.on('close', () => resolve(JSON.parse(out)));
  });
}

function tell(result) {
  const { reply_ms: ms, user_messages: sent, lost_replies: lost, fake_cpu_pct: fake, driver_cpu_pct: driver } = result;
  console.error(
    `  ${result.target_rate}/s for ${result.seconds} s: ${sent} sent, ${lost} without reply, p50 ${ms.p50} p99 ${ms.p99} ms;`
      + ` stand-in ${fake} % and driver ${driver} % of a core, load ${os.loadavg()[0].toFixed(1)}`,
  );
  return result;
}

function held(result) {
  return result.lost_replies === 0 && result.duplicated_replies === 0 && result.reply_ms.p99 < 200
    && result.user_messages >= 0.97 * result.target_rate * result.seconds;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function measure(name) {
  console.error(`measuring ${name}, load ${os.loadavg()[0].toFixed(1)}`);
  if (name === 'echo') echoFolder();
  const fake = await standIn();
  const data = fs.mkdtempSync(path.join(work, 'data-'));
  let bot = await firstReply(name, data, 400_000);
  const row = { bot: name, 'first reply at the very first start, ms': bot.ms };
  if (only.includes('start')) {
    const later = [];
    for (let i = 1; i <= starts; i++) {
      await stop(bot.child);
      bot = await firstReply(name, data, 400_000 + i);
      later.push(bot);
      console.error(`  first reply after ${bot.ms} ms and ${bot.cpu} s of processor time, ${bot.mb} MB`);
    }
    row['first reply at later starts, ms (median)'] = median(later.map((one) => one.ms));
    row['processor time to first reply, s (median)'] = median(later.map((one) => one.cpu));
    row['resident at first reply, MB'] = bot.mb;
  }
  await load(200, 15, 500, 410_000);
  if (only.includes('latency')) {
    const r = tell(await load(25, Math.max(20, hold), 200, 420_000));
    Object.assign(row, { 'p50 at 25/s, ms': r.reply_ms.p50, 'p99 at 25/s, ms': r.reply_ms.p99 });
  }
  if (only.includes('rate')) {
    row[`highest rate held ${hold} s with p99 < 200 ms, 1/s`] = await highest();
  }
  if (only.includes('memory')) {
    row[`resident after ${messages} messages, MB`] = await memory(bot.child.pid);
  }
  const violations = await call('GET', '/control/violations');
  row['violations of the Bot API'] = violations.errors;
  violations.list.filter((v) => v.severity === 'error').forEach((v) => console.error(`  ${JSON.stringify(v)}`));
  await stop(bot.child);
  await stop(fake);
  return row;
}

/** Up in steps to the first rate that is not held at two tries, then once between the two. */
async function highest() {
  let best = 0;
  let failed = 0;
  for (const rate of [250, 500, 1000, 1500, 2000, 2500, 3000, 4000, 5000]) {
    if (!(await holds(rate)) && !(await holds(rate))) {
      failed = rate;
      break;
    }
    best = rate;
  }
  const between = (best + failed) / 2;
  return failed && best && (await holds(between)) ? between : best;
}

async function holds(rate) {
  const held_ = held(tell(await load(rate, hold, Math.max(500, 4 * rate), 430_000)));
  await pause(1_000);
  return held_;
}

async function memory(pid) {
  let sent = 0;
  for (let rounds = 0; sent < messages && rounds < 12; rounds++) {
    sent += tell(await load(500, Math.min(40, Math.ceil(messages / 500)), 2000, 500_000)).user_messages;
  }
  return resident(pid);
}

try {
  const processors = os.cpus();
  console.error(`${processors.length} processors (${processors[0]?.model.trim()}), ${jdk()}, ${new Date().toISOString()}`);
  const rows = [];
  for (const name of option('bots', 'echo,firstline').split(',')) {
    rows.push(await measure(name));
  }
  const figures = Object.keys(rows.at(-1)).filter((key) => key !== 'bot');
  console.table(Object.fromEntries(figures.map((f) => [f, Object.fromEntries(rows.map((r) => [r.bot, r[f]]))])));
} finally {
  await Promise.all(running.map(stop));
  console.error(`logs in ${work}`);
}
