// Moves the time of a case while the slider is moved. Without this script the slider is sent with the
// form. The keys [ and ] go to the answer before and after.
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId('case');
  if (!form) return;

  let waiting = 0;
  let asked = 0;

  function address() {
    const fields = new URLSearchParams(new FormData(form));
    return form.getAttribute('action').replace(/#.*/, '') + '?' + fields;
  }

  // Only what stands outside the slider is exchanged, so that it stays in the hand.
  function take(fresh) {
    const part = byId('answer-part');
    const other = fresh.getElementById('answer-part');
    const mover = part?.querySelector('.mover');
    const theirs = other?.querySelector('.mover');
    if (!mover || !theirs) {
      location.reload();
      return;
    }
    byId('day-words').textContent = fresh.getElementById('day-words').textContent;
    for (const old of [...part.children]) if (old !== mover) old.remove();
    for (const piece of [...other.children]) if (piece !== theirs) part.append(document.importNode(piece, true));
  }

  async function move() {
    const turn = ++asked;
    const url = address();
    try {
      const answer = await fetch(url, { headers: { Accept: 'text/html' } });
      const text = await answer.text();
      if (turn !== asked) return;
      if (!answer.ok || answer.redirected) {
        location.assign(url);
        return;
      }
      take(new DOMParser().parseFromString(text, 'text/html'));
      history.replaceState(null, '', url);
    } catch {
      if (turn === asked) byId('day-words').textContent = 'There is no connection. Move it again.';
    }
  }

  document.addEventListener('input', (event) => {
    if (event.target.id !== 'day') return;
    clearTimeout(waiting);
    waiting = setTimeout(move, 120);
  });

  // Another policy has other plans, and another version to compare with.
  byId('policy')?.addEventListener('change', () => form.requestSubmit());

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId('keys').open) return;
    if (event.target.closest('input:not([type="range"]), textarea, select')) return;
    if (event.key === '[') byId('change-previous')?.click();
    if (event.key === ']') byId('change-next')?.click();
  });
})();
