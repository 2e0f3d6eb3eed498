// Keeps a page of the console fresh. The server says that something changed; the page is then read
// again and merged into what is shown: nothing that has the focus is replaced, nothing jumps, and
// what is new waits at the edge with a count. Without this script the page is as good as its last
// loading.
(() => {
  const firstline = (window.firstline = {});
  const byId = (id, within = document) => within.querySelector('#' + CSS.escape(id));
  const main = byId('main');
  const BOTTOM = 80;
  const PAUSE = 1000;
  const RETRY = 15000;

  // What an element shows, without what differs on every rendering or belongs to the reader.
  function shown(element) {
    const copy = element.cloneNode(true);
    for (const key of copy.querySelectorAll('input[name="key"]')) key.remove();
    for (const time of copy.querySelectorAll('time[data-relative]')) time.textContent = '';
    for (const details of copy.querySelectorAll('details')) details.removeAttribute('open');
    return copy.innerHTML;
  }

  function focusable(element) {
    return [...element.querySelectorAll('a, button, input, textarea, select, summary')];
  }

  // Replaces what is inside, and gives open parts and the focus back to where they were.
  function refill(old, fresh) {
    if (shown(old) === shown(fresh)) return false;
    const held = old.contains(document.activeElement) ? focusable(old).indexOf(document.activeElement) : -1;
    const open = [...old.querySelectorAll('details')].map((details) => details.open);
    old.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    const now = [...old.querySelectorAll('details')];
    if (now.length === open.length) now.forEach((details, i) => (details.open = open[i]));
    if (held >= 0) (focusable(old)[held] || byId('transcript') || main).focus({ preventScroll: true });
    return true;
  }

  // The list

  let latest = null;

  function mergeRow(old, fresh) {
    const link = old.querySelector('a');
    const other = fresh.querySelector('a');
    link.setAttribute('href', other.getAttribute('href'));
    link.setAttribute('aria-current', other.getAttribute('aria-current'));
    if (shown(link) !== shown(other)) link.innerHTML = other.innerHTML;
    old.classList.remove('left');
  }

  function mergeList(fresh) {
    const list = byId('list');
    const other = byId('list', fresh);
    if (!list || !other) return;
    latest = fresh;
    const rows = new Map([...other.children].map((row) => [row.id, row]));
    if (document.hidden || list.children.length === 0) return takeList();
    let gone = 0;
    for (const row of [...list.children]) {
      const found = rows.get(row.id);
      if (found) mergeRow(row, found);
      else {
        row.classList.add('left');
        gone++;
      }
      rows.delete(row.id);
    }
    if (list.dataset.end === 'yes') {
      for (const row of rows.values()) list.append(document.importNode(row, true));
      rows.clear();
    }
    tellNews(byId('list-news'), [rows.size && rows.size + ' new', gone && gone + ' gone'], 'Refresh the list');
  }

  // Takes the list as it is now, with the focus on the same conversation if that is still there.
  function takeList() {
    if (!latest) return;
    const held = document.activeElement && document.activeElement.closest('#list > li');
    const empty = byId('list-empty');
    if (empty) empty.remove();
    const list = byId('list');
    list.replaceChildren(...[...byId('list', latest).children].map((row) => document.importNode(row, true)));
    const none = byId('list-empty', latest);
    if (none) list.after(document.importNode(none, true));
    byId('list-news').hidden = true;
    if (held) {
      const again = byId(held.id) || list.firstElementChild;
      if (again) again.querySelector('a').focus({ preventScroll: true });
    }
  }

  function tellNews(button, parts, offer) {
    const words = parts.filter(Boolean).join(', ');
    button.hidden = words === '';
    button.textContent = words + ' · ' + offer;
    button.title = offer + ' (n)';
  }

  // The transcript

  let unread = 0;

  function mergeTurns(fresh) {
    const turns = byId('turns');
    const other = byId('turns', fresh);
    if (!turns || !other) return;
    const pane = byId('transcript');
    const atBottom = pane.scrollTop > -BOTTOM;
    const anchor = atBottom ? null : [...turns.children].find((turn) => turn.getBoundingClientRect().bottom > pane.getBoundingClientRect().top);
    const top = anchor ? anchor.getBoundingClientRect().top : 0;
    for (const turn of other.children) {
      const old = byId(turn.id);
      if (old) refill(old, turn);
      else {
        turns.append(document.importNode(turn, true));
        if (!atBottom) unread++;
      }
    }
    if (anchor) pane.scrollTop += anchor.getBoundingClientRect().top - top;
    tellNews(byId('turn-news'), [unread && unread + ' new'], 'Go to the end');
  }

  function toBottom() {
    unread = 0;
    byId('transcript').scrollTop = 0;
    byId('turn-news').hidden = true;
  }

  // What is typed

  const draftKey = () => 'firstline-draft-' + main.dataset.open;

  firstline.keepDraft = (text) => {
    try {
      if (text) sessionStorage.setItem(draftKey(), text);
      else sessionStorage.removeItem(draftKey());
    } catch {
      // Kept on the page only.
    }
  };

  function draft() {
    try {
      return sessionStorage.getItem(draftKey()) || '';
    } catch {
      return '';
    }
  }

  // Puts what was typed and not sent where it can be sent, or at least be copied.
  firstline.giveBack = (text = draft()) => {
    const answer = byId('answer');
    const unsent = byId('unsent');
    if (!text) return;
    if (answer) {
      // A draft gives way to what somebody typed.
      if (!answer.value || answer.value === byId('draft-text')?.textContent) answer.value = text;
    } else if (unsent) {
      unsent.hidden = false;
      byId('unsent-text').value = text;
    }
  };

  // Another who has the conversation needs another form; the same form stays as it is.
  firstline.mergeComposer = (fresh, always = false) => {
    const old = byId('composer');
    const other = byId('composer', fresh);
    if (!old || !other || (!always && old.dataset.mode === other.dataset.mode)) return;
    const typed = byId('answer') ? byId('answer').value : '';
    const held = old.contains(document.activeElement);
    old.dataset.mode = other.dataset.mode;
    old.replaceChildren(...[...other.childNodes].map((node) => document.importNode(node, true)));
    if (!always) firstline.giveBack(typed);
    if (held) (byId('answer') || byId('transcript')).focus({ preventScroll: true });
  };

  // The page as a whole

  firstline.merge = (fresh) => {
    const count = /^\(\d+\) /;
    document.title = (count.exec(fresh.title) || [''])[0] + document.title.replace(count, '');
    for (const part of document.querySelectorAll('[data-live]')) {
      const other = byId(part.id, fresh);
      if (other) refill(part, other);
    }
    mergeForms(fresh);
    mergeList(fresh);
    if (fresh.querySelector('main').dataset.open === main.dataset.open) {
      mergeTurns(fresh);
      firstline.mergeComposer(fresh);
      firstline.takeDraft();
    }
    tick();
  };

  // After a new log-in in another tab, the forms of this one belong to the new session.
  function mergeForms(fresh) {
    const token = fresh.querySelector('input[name="_form"]');
    if (!token) return;
    for (const field of document.querySelectorAll('input[name="_form"]')) field.value = token.value;
  }

  firstline.takeList = takeList;

  firstline.parse = (html) => new DOMParser().parseFromString(html, 'text/html');

  // Shows another filter of the same list, without leaving the field that it is typed into.
  firstline.filter = async (url) => {
    const answer = await fetch(url, { headers: { Accept: 'text/html' } });
    if (!answer.ok) return;
    latest = firstline.parse(await answer.text());
    history.replaceState(null, '', url + location.hash);
    main.dataset.refresh = url;
    refill(byId('tabs'), byId('tabs', latest));
    takeList();
  };

  let busy = false;
  let again = false;

  async function refresh() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const url = main.dataset.refresh || '/console/keys';
      const answer = await fetch(url, { headers: { 'X-Live': '1', Accept: 'text/html' } });
      if (answer.status === 401) loggedOut();
      else if (answer.ok && !answer.redirected && url === (main.dataset.refresh || '/console/keys')) firstline.merge(firstline.parse(await answer.text()));
    } catch {
      say('Not live: no connection. Trying again…');
    } finally {
      setTimeout(() => {
        busy = false;
        if (again) {
          again = false;
          refresh();
        }
      }, PAUSE);
    }
  }

  firstline.refresh = refresh;

  function say(words) {
    byId('connection').textContent = words;
  }

  function loggedOut() {
    say('You are logged out. Log in again in another tab; what you typed stays here.');
  }

  function listen() {
    const source = new EventSource('/console/live');
    // What happened while nobody listened is read now, also since the page was made.
    source.addEventListener('ready', () => {
      say('');
      refresh();
    });
    source.addEventListener('changed', refresh);
    source.addEventListener('logged-out', () => {
      source.close();
      loggedOut();
      setTimeout(listen, RETRY);
    });
    source.addEventListener('error', () => {
      say('Not live: connecting again…');
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(listen, RETRY);
      refresh();
    });
  }

  // How long ago

  const STEPS = [[60, 'min'], [24, 'h'], [7, 'd']];

  function relative(then) {
    let value = Math.floor((Date.now() - then) / 60000);
    if (value < 1) return 'now';
    for (const [size, word] of STEPS) {
      if (value < size) return value + ' ' + word;
      value = Math.floor(value / size);
    }
    return null;
  }

  function tick() {
    for (const time of document.querySelectorAll('time[data-relative]')) {
      const words = relative(Date.parse(time.dateTime));
      if (words && time.textContent !== words) time.textContent = words;
    }
  }

  // The list is long: show it where it was left, with the open conversation in it.
  function findPlace() {
    const pane = byId('list-scroll');
    if (!pane) return;
    const key = 'firstline-list-' + new URLSearchParams(location.search).get('queue');
    try {
      pane.scrollTop = Number(sessionStorage.getItem(key)) || 0;
      addEventListener('pagehide', () => sessionStorage.setItem(key, pane.scrollTop));
    } catch {
      // From the top, then.
    }
    const current = pane.querySelector('[aria-current="true"]');
    if (current) current.scrollIntoView({ block: 'nearest' });
  }

  findPlace();
  firstline.giveBack();
  if (byId('list-news')) byId('list-news').addEventListener('click', takeList);
  if (byId('turn-news')) byId('turn-news').addEventListener('click', toBottom);
  if (byId('transcript')) {
    byId('transcript').addEventListener('scroll', () => {
      if (byId('transcript').scrollTop > -BOTTOM && unread) toBottom();
    });
  }
  setInterval(tick, 20000);
  listen();
})();
