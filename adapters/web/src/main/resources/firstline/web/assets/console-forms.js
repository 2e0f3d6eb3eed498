// Sends the forms of a conversation without leaving the page: what was typed stays until it has
// arrived, and the focus stays where it is of use. Without this script they are plain forms.
(() => {
  const firstline = window.firstline;
  const byId = (id) => document.getElementById(id);

  function problem(words) {
    const place = byId('answer-problem');
    if (place) place.textContent = words;
    const answer = byId('answer');
    if (answer) answer.setAttribute('aria-invalid', words ? 'true' : 'false');
  }

  async function send(form) {
    const fields = new URLSearchParams(new FormData(form));
    const headers = { 'X-Form-Token': fields.get('_form'), Accept: '*/*' };
    return fetch(form.action, { method: 'POST', body: fields, headers });
  }

  // After a deed, the focus goes to what is done next.
  function follow(form) {
    const answer = byId('answer');
    if (answer) answer.focus();
    else byId('transcript').focus({ preventScroll: true });
    form.closest('details')?.removeAttribute('open');
  }

  async function settle(form, answer) {
    const html = (answer.headers.get('Content-Type') || '').startsWith('text/html');
    if (!html) {
      problem(await answer.text());
      return;
    }
    const fresh = firstline.parse(await answer.text());
    const isAnswer = form.id === 'answer-form';
    firstline.merge(fresh);
    if (answer.ok) {
      if (isAnswer) firstline.keepDraft('');
      if (isAnswer) firstline.mergeComposer(fresh, true);
      else firstline.takeList();
      problem('');
      follow(form);
    } else {
      renew(form, fresh);
      problem(fresh.getElementById('answer-problem')?.textContent || 'That did not work. Try again.');
      if (isAnswer) byId('answer')?.focus();
    }
  }

  // What was refused counts as done; the next try is another one.
  function renew(form, fresh) {
    const other = fresh.getElementById(form.id)?.querySelector('input[name="key"]');
    if (other) form.querySelector('input[name="key"]').value = other.value;
  }

  async function run(form) {
    if (form.dataset.busy) return;
    form.dataset.busy = 'yes';
    const button = form.querySelector('button');
    button.setAttribute('aria-disabled', 'true');
    try {
      await settle(form, await send(form));
    } catch {
      problem('Not sent: there is no connection. What you typed is still here.');
    } finally {
      delete form.dataset.busy;
      button.removeAttribute('aria-disabled');
    }
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('[data-deed]')) {
      event.preventDefault();
      run(form);
    } else if (form.matches('.filter')) {
      event.preventDefault();
      filter(form);
    }
  });

  // Filtering while typing

  let waiting = 0;

  function filter(form) {
    clearTimeout(waiting);
    const url = form.getAttribute('action') + '?' + new URLSearchParams(new FormData(form));
    firstline.filter(url.replace(/&find=$/, ''));
  }

  document.addEventListener('input', (event) => {
    const field = event.target;
    if (field.id === 'find' && field.form.matches('.filter')) {
      clearTimeout(waiting);
      waiting = setTimeout(() => filter(field.form), 250);
    }
    if (field.id === 'answer') {
      firstline.keepDraft(field.value);
      count(field);
    }
  });

  function count(field) {
    const left = Number(field.dataset.limit) - [...field.value].length;
    const place = document.querySelector('[data-counter]');
    place.textContent = left > 500 ? '' : left >= 0 ? left + ' characters left.' : -left + ' characters too many.';
  }

  // Choosing a value of the audit log's filter applies it.
  for (const select of document.querySelectorAll('.filters select')) {
    select.addEventListener('change', () => select.form.requestSubmit());
  }

  // Copying a link

  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const field = byId(button.dataset.copy);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'Press Ctrl+C';
      }
    });
  }

  // A menu closes when something else is meant.
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
})();
