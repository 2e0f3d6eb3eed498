// Puts the chat on another site: <script src="https://…/embed.js" async></script>
// data-label: the button's words; data-accent: a colour like #1f5fbf; data-position: left or right.
// Needs of the host's policy only that scripts and frames may come from our origin.
(() => {
  const own = document.currentScript;
  if (!own || document.querySelector('[data-firstline]')) return;
  const origin = new URL(own.src).origin;
  const label = own.dataset.label || 'Help';
  const left = own.dataset.position === 'left';
  const accent = /^#?[0-9a-f]{6}$/i.test(own.dataset.accent || '') ? own.dataset.accent.replace('#', '') : '';

  const channel = (at) => {
    const share = parseInt(accent.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const light = accent && 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4) > 0.179;
  const fill = accent ? '#' + accent : '#1f5fbf';
  const ink = light ? '#000' : '#fff';

  const host = document.createElement('div');
  host.dataset.firstline = '';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    button {
      position: fixed; bottom: max(16px, env(safe-area-inset-bottom)); ${left ? 'left' : 'right'}: 16px; z-index: 2147483000;
      min-height: 48px; padding: 0 20px; border: 0; border-radius: 24px; background: ${fill}; color: ${ink};
      font: 600 16px/1 system-ui, sans-serif; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / 28%);
    }
    button:focus-visible { outline: 3px solid ${fill}; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    .count { display: inline-block; margin-inline-start: 8px; min-width: 20px; padding: 4px; border-radius: 12px;
      background: ${ink}; color: ${fill}; font-size: 13px; }
    .count:empty { display: none; }
    iframe {
      position: fixed; bottom: 80px; ${left ? 'left' : 'right'}: 16px; z-index: 2147483001; width: 400px; height: min(640px, 100vh - 96px);
      border: 1px solid rgb(128 128 128 / 40%); border-radius: 12px; background: Canvas; box-shadow: 0 8px 32px rgb(0 0 0 / 28%);
    }
    [hidden] { display: none; }
    @media (max-width: 480px), (max-height: 480px) {
      iframe { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
    }
  `);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.append(label);
  const count = document.createElement('span');
  count.className = 'count';
  count.setAttribute('role', 'status');
  button.append(count);
  root.append(button);

  let frame;
  let unseen = 0;

  function greet() {
    frame.contentWindow.postMessage({ firstline: 'opened' }, origin);
  }

  function open() {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = label;
      frame.src = origin + '/chat?embed=1' + (accent ? '&accent=' + accent : '');
      frame.addEventListener('load', greet);
      root.append(frame);
    } else {
      frame.hidden = false;
      greet();
    }
    unseen = 0;
    count.textContent = '';
    button.setAttribute('aria-expanded', 'true');
    frame.focus();
  }

  function close() {
    frame.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  const isOpen = () => frame && !frame.hidden;

  button.addEventListener('click', () => (isOpen() ? close() : open()));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && isOpen()) close();
  });
  window.addEventListener('message', (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
    if (event.data?.firstline === 'close' && isOpen()) close();
    if (event.data?.firstline === 'message' && !isOpen()) {
      unseen += 1;
      count.textContent = unseen;
    }
  });

  const place = () => document.body.append(host);
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place);
})();
