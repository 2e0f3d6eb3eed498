// The chat, live. Without this file the same page works by forms and reloading.
(() => {
  const LONGEST = 8000;
  const LARGEST = 10 * 1024 * 1024;
  const byId = (id) => document.getElementById(id);
  const room = byId('room');
  if (!room) return;
  const [log, working, news, lost, who, form, text, file, chosen, problem] = [
    'log', 'working', 'news', 'lost', 'who', 'composer', 'text', 'file', 'chosen', 'problem',
  ].map(byId);
  const framed = 'framed' in room.dataset && window.parent !== window;
  const touch = matchMedia('(pointer: coarse)').matches;
  const title = document.title;
  let unseen = 0;

  room.classList.add('live');

  // Lines ---------------------------------------------------------------------------------------

  const clock = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat([], { weekday: 'short', day: 'numeric', month: 'short' });
  const exact = new Intl.DateTimeFormat([], { dateStyle: 'full', timeStyle: 'long' });

  function localise(root) {
    for (const time of root.querySelectorAll('time')) {
      const at = time.dateTime ? new Date(time.dateTime) : new Date();
      const today = at.toDateString() === new Date().toDateString();
      time.textContent = (today ? '' : day.format(at) + ', ') + clock.format(at);
      time.title = exact.format(at);
    }
  }

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 96;
  let pinned = true;

  /** Scrolls to the end, or only as far as the beginning of a line that is longer than the view. */
  function toEnd(line) {
    const end = log.scrollHeight - log.clientHeight;
    log.scrollTop = line ? Math.min(end, line.offsetTop - 8) : end;
    pinned = atEnd();
    news.hidden = true;
    unseen = 0;
    document.title = title;
  }

  /** Puts a line at the end of the log; who reads further up stays there and sees a count. */
  function arrive(line, ours) {
    const follow = atEnd() || !ours;
    const before = line.dataset.replaces && byId(line.dataset.replaces);
    byId('empty')?.remove();
    if (before && line.classList.contains('staff')) {
      before.replaceWith(line);
      return;
    }
    if (before) remove(before);
    log.insertBefore(line, working);
    if (follow) toEnd(line);
    if (ours && (!follow || document.hidden)) {
      unseen += 1;
      news.hidden = follow;
      news.textContent = unseen === 1 ? '1 new message' : unseen + ' new messages';
      if (document.hidden) document.title = '(' + unseen + ') ' + title;
    }
    if (ours && framed) window.parent.postMessage({ firstline: 'message' }, '*');
  }

  function parsed(html) {
    const box = document.createElement('template');
    box.innerHTML = html;
    localise(box.content);
    return box.content.firstElementChild;
  }

  function remove(line) {
    if (line.contains(document.activeElement)) text.focus();
    line.remove();
  }

  function show(html) {
    const line = parsed(html);
    if (!line || byId(line.id)) return;
    const key = line.dataset.key;
    const pending = key && log.querySelector('.message.pending[data-key="' + CSS.escape(key) + '"]');
    if (key) markPressed(key);
    if (pending) {
      settle(pending, line);
      return;
    }
    const ours = !line.classList.contains('customer');
    arrive(line, ours);
    if (ours) idle();
  }

  /** Our own line came back: it stays where it stands, so that nothing is read out twice. */
  function settle(pending, line) {
    const same = pending.querySelector('.plain')?.textContent === line.querySelector('.plain')?.textContent;
    if (!same || line.querySelector('.picture, .file')) {
      const follow = atEnd();
      pending.replaceWith(line);
      if (follow) toEnd();
      return;
    }
    pending.id = line.id;
    pending.classList.remove('pending', 'failed');
    pending.querySelector('.meta').replaceWith(line.querySelector('.meta'));
  }

  function markPressed(key) {
    for (const button of log.querySelectorAll('button[name=choice]')) {
      if (button.value === key) button.setAttribute('aria-pressed', 'true');
    }
  }

  let resting;
  function busy() {
    const follow = atEnd();
    working.hidden = false;
    if (follow) toEnd();
    clearTimeout(resting);
    resting = setTimeout(idle, 20000);
  }
  function idle() {
    working.hidden = true;
    clearTimeout(resting);
  }

  // The event stream ----------------------------------------------------------------------------

  let source;
  let since = room.dataset.since;
  let missing;
  let pause = 2000;

  function connect() {
    source?.close();
    source = new EventSource('/chat/events?since=' + encodeURIComponent(since));
    source.addEventListener('line', (event) => {
      since = event.lastEventId || since;
      show(event.data);
    });
    source.addEventListener('who', (event) => {
      const next = parsed(event.data);
      if (next && next.textContent !== who.textContent) who.replaceChildren(next);
    });
    source.addEventListener('working', busy);
    source.addEventListener('ready', connected);
    source.addEventListener('error', disconnected);
  }

  function connected() {
    clearTimeout(missing);
    missing = undefined;
    pause = 2000;
    if (lost.hidden) return;
    lost.className = 'banner good';
    lost.textContent = 'Connected again.';
    setTimeout(() => { lost.hidden = missing === undefined; }, 3000);
  }

  function disconnected() {
    missing ??= setTimeout(() => {
      lost.className = 'banner bad';
      lost.textContent = 'The connection is lost. Trying again…';
      lost.hidden = false;
    }, 3000);
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 30000);
    }
  }

  // A page that nobody looks at for five minutes gives its connection back.
  let resigning;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(resigning);
    if (document.hidden) {
      resigning = setTimeout(() => source?.close(), 300000);
    } else {
      if (atEnd()) toEnd();
      if (source?.readyState === EventSource.CLOSED) connect();
    }
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) connect(); });

  // Posting -------------------------------------------------------------------------------------

  function fresh() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  }

  async function post(action, body, again = true) {
    try {
      const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'text/plain' } });
      if (answer.ok) return { ok: true };
      if (answer.status === 403 && again) return post(action, body, false);
      const words = (await answer.text()).trim();
      return { ok: false, words, worth: answer.status === 403 || answer.status === 429 || answer.status >= 500 };
    } catch {
      return { ok: false, words: 'We could not be reached.', worth: true };
    }
  }

  /** A line of the customer's that is not yet known to have arrived. */
  function pendingLine(key, words, names) {
    const line = document.createElement('article');
    line.className = 'message customer pending';
    line.dataset.key = key;
    line.innerHTML =
      '<span class="unseen">You:</span><div class="bubble"></div>' +
      '<footer class="meta"><span class="state">Sending…</span> <time></time></footer>';
    const bubble = line.querySelector('.bubble');
    for (const [part, look] of [[words, 'plain'], ...names.map((name) => [name, 'small'])]) {
      if (!part) continue;
      const p = document.createElement('p');
      p.className = look;
      p.dir = 'auto';
      p.textContent = part;
      bubble.append(p);
    }
    localise(line);
    return line;
  }

  function failed(line, words, again) {
    line.classList.add('failed');
    const state = line.querySelector('.state');
    state.textContent = 'Not sent. ' + words + ' ';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Send again';
    button.addEventListener('click', () => {
      line.classList.remove('failed');
      state.textContent = 'Sending…';
      text.focus();
      again();
    });
    state.append(button);
    if (atEnd()) toEnd();
  }

  async function deliver(action, body, line) {
    if (!line.isConnected) arrive(line, false);
    const answer = await post(action, body);
    if (answer.ok) {
      if (line.classList.contains('pending')) line.querySelector('.state').textContent = 'Delivered';
    } else if (answer.worth) {
      failed(line, answer.words, () => deliver(action, body, line));
    }
    return answer;
  }

  function complain(words) {
    problem.textContent = words;
    text.setAttribute('aria-invalid', words ? 'true' : 'false');
  }

  function wrong(words, files) {
    if (!words && !files.length) return 'Write a message first, or add a file.';
    if (words.length > LONGEST) {
      return 'This is ' + words.length.toLocaleString('en') + ' characters long; up to ' +
        LONGEST.toLocaleString('en') + ' go in one message. Shorten it, or send it as a file.';
    }
    if (files.length > 2) return 'Send at most 2 files at once.';
    const large = files.find((f) => f.size > LARGEST);
    return large ? '“' + large.name + '” is larger than 10 MB. Send a smaller one.' : '';
  }

  async function say() {
    const words = text.value.replaceAll('\r\n', '\n').trim();
    const files = [...file.files];
    const objection = wrong(words, files);
    complain(objection);
    if (objection) {
      text.focus();
      return;
    }
    const key = fresh();
    form.elements.once.value = key;
    const body = new FormData(form);
    text.value = '';
    clearFiles();
    keepDraft();
    grow();
    text.focus();
    const line = pendingLine(key, words, files.map((f) => f.name));
    const answer = await deliver('/chat/say', body, line);
    if (!answer.ok && !answer.worth) {
      remove(line);
      if (!text.value) text.value = words;
      keepDraft();
      grow();
      complain(answer.words);
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say();
  });

  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch) return;
    event.preventDefault();
    say();
  });

  document.addEventListener('submit', async (event) => {
    const choices = event.target;
    if (choices === form || choices.method !== 'post') return;
    event.preventDefault();
    const button = event.submitter;
    const body = new FormData(choices, button);
    body.set('once', fresh());
    if (!choices.matches('[data-choices]')) {
      const answer = await post(choices.action, body);
      complain(answer.ok ? '' : answer.words);
      return;
    }
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    if (button.name === 'choice') button.setAttribute('aria-pressed', 'true');
    const line = pendingLine(button.value, button.textContent.trim(), []);
    await deliver(choices.getAttribute('action'), body, line);
    button.removeAttribute('aria-disabled');
    if (!button.isConnected || document.activeElement === document.body) text.focus();
  });

  // The text field ------------------------------------------------------------------------------

  const DRAFT = 'firstline-draft';

  function keepDraft() {
    try {
      sessionStorage.setItem(DRAFT, text.value);
    } catch {
      // Then it is not kept over a reload.
    }
  }

  function grow() {
    text.style.height = 'auto';
    text.style.height = Math.min(text.scrollHeight + 2, 200) + 'px';
  }

  text.addEventListener('input', () => {
    keepDraft();
    grow();
    const over = text.value.length > LONGEST;
    if (over !== Boolean(problem.textContent)) complain(over ? wrong(text.value, []) : '');
  });

  // Files ---------------------------------------------------------------------------------------

  function clearFiles() {
    file.value = '';
    chosen.replaceChildren();
  }

  function listFiles() {
    chosen.replaceChildren(
      ...[...file.files].map((f) => {
        const item = document.createElement('li');
        item.className = 'badge';
        item.textContent = f.name;
        return item;
      }),
    );
    if (!file.files.length) return;
    const drop = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet';
    button.textContent = file.files.length === 1 ? 'Remove the file' : 'Remove the files';
    button.addEventListener('click', () => {
      clearFiles();
      text.focus();
    });
    drop.append(button);
    chosen.append(drop);
    complain('');
  }

  function addFiles(list) {
    const all = new DataTransfer();
    for (const f of [...file.files, ...list]) all.items.add(f);
    file.files = all.files;
    listFiles();
  }

  file.addEventListener('change', listFiles);
  text.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length) {
      event.preventDefault();
      addFiles(event.clipboardData.files);
    }
  });
  room.addEventListener('dragover', (event) => event.preventDefault());
  room.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) addFiles(event.dataTransfer.files);
  });

  // Inside another page -------------------------------------------------------------------------

  function leave() {
    window.parent.postMessage({ firstline: 'close' }, '*');
  }

  if (framed) {
    const close = byId('close');
    close.hidden = false;
    close.addEventListener('click', leave);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) leave();
    });
    window.addEventListener('message', (event) => {
      if (event.source === window.parent && event.data?.firstline === 'opened') {
        toEnd();
        text.focus();
      }
    });
    fetch('/chat/known').then((answer) => { byId('unknown').hidden = answer.ok; }, () => {});
  }

  // Above a phone's keyboard --------------------------------------------------------------------

  const view = window.visualViewport;
  if (view && touch) {
    view.addEventListener('resize', () => room.style.setProperty('--view', view.height + 'px'));
  }

  // Begin ---------------------------------------------------------------------------------------

  news.addEventListener('click', () => {
    toEnd();
    text.focus();
  });
  log.addEventListener('scroll', () => {
    pinned = atEnd();
    if (unseen && !document.hidden && pinned) toEnd();
  });
  new ResizeObserver(() => { if (pinned) log.scrollTop = log.scrollHeight; }).observe(log);

  if (!text.value) {
    try {
      text.value = sessionStorage.getItem(DRAFT) ?? '';
    } catch {
      // Nothing was kept.
    }
  }
  if (touch) text.enterKeyHint = 'enter';
  localise(document);
  for (const line of log.querySelectorAll('.message[data-key]')) markPressed(line.dataset.key);
  grow();
  toEnd();
  if (!touch && !framed) text.focus();
  connect();
})();
