// The editor of an article: shows what is typed as customers would see it, goes to the place of a
// problem, keeps the draft on Ctrl S, and asks before leaving with something unsaved. Without this
// script the page shows the draft as it was last kept.
(() => {
  const byId = (id) => document.getElementById(id);
  const form = document.querySelector('[data-editor]');
  if (!form) return;

  const text = byId('text');
  const preview = byId('preview');
  const kept = text.value;
  let leaving = false;
  let waiting = 0;
  let asked = 0;

  function openLook() {
    return preview.querySelector('details[open]')?.dataset.look;
  }

  function put(html) {
    const open = openLook();
    preview.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    if (open) for (const look of preview.querySelectorAll('details.look')) look.open = look.dataset.look === open;
  }

  async function show() {
    const turn = ++asked;
    const fields = new URLSearchParams({ path: form.elements.path.value, text: text.value });
    try {
      const answer = await fetch('/console/articles/preview', {
        method: 'POST',
        body: fields,
        headers: { 'X-Form-Token': form.elements._form.value },
      });
      if (turn === asked && answer.ok) put(await answer.text());
    } catch {
      // The next keystroke tries again; what is seen stays.
    }
  }

  text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 300);
  });

  function goTo(line, column) {
    const lines = text.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, words) => sum + words.length + 1, 0);
    const at = Math.min(start + column - 1, text.value.length);
    text.focus();
    text.setSelectionRange(at, Math.min(start + (lines[line - 1] || '').length, text.value.length));
    text.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(text).lineHeight));
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-line]');
    if (!link) return;
    event.preventDefault();
    goTo(Number(link.dataset.line), Number(link.dataset.column));
  });

  for (const button of document.querySelectorAll('[data-insert]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const at = text.selectionEnd;
      const before = text.value.slice(0, at).replace(/\n*$/, '');
      const after = text.value.slice(at).replace(/^\n*/, '');
      text.value = `${before}\n\n${button.dataset.insert}\n\n${after}`;
      const start = before.length + 2 + button.dataset.insert.indexOf('[') + 1;
      text.focus();
      text.setSelectionRange(start, before.length + 2 + button.dataset.insert.indexOf(']'));
      text.dispatchEvent(new Event('input'));
    });
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('button[value="save"]'));
  });

  for (const other of document.forms) other.addEventListener('submit', () => { leaving = other === form; });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && text.value !== kept) event.preventDefault();
  });
})();
