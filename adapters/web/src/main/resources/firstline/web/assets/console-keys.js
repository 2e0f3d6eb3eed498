// Keys for everything that is done all day. They are silent while something is typed.
(() => {
  const byId = (id) => document.getElementById(id);
  const dialog = byId('keys');

  function typing(target) {
    return target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  }

  function move(step) {
    const links = [...document.querySelectorAll('#list > li > a')];
    if (links.length === 0) return;
    const held = links.indexOf(document.activeElement);
    const from = held >= 0 ? held : links.findIndex((link) => link.getAttribute('aria-current') === 'true');
    const to = from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + step));
    links[to].focus();
    links[to].scrollIntoView({ block: 'nearest' });
  }

  function press(id) {
    const button = byId(id);
    if (button) button.click();
  }

  function askToClose() {
    const ask = byId('close');
    if (!ask) return;
    ask.open = true;
    ask.querySelector('button').focus();
  }

  function toggleWhys() {
    const whys = [...document.querySelectorAll('details.why')];
    const open = whys.some((why) => !why.open);
    for (const why of whys) why.open = open;
  }

  function showNews() {
    const news = document.querySelector('.arrived:not([hidden])');
    if (news) news.click();
  }

  function leave(target) {
    const menu = target.closest('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (typing(target)) {
      (byId('transcript') || byId('main')).focus({ preventScroll: true });
    }
  }

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    t: () => press('take'),
    b: () => press('hand-back'),
    e: askToClose,
    n: showNews,
    w: toggleWhys,
    r: () => byId('answer')?.focus(),
    '/': () => byId('find')?.focus(),
    '?': () => dialog.showModal(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || dialog.open) return;
    if (event.key === 'Escape') return leave(event.target);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.id === 'answer') {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const action = KEYS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  for (const link of document.querySelectorAll('[data-keys]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      dialog.showModal();
    });
  }
})();
