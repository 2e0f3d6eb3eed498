// Light, dark or as the system says. Runs before the page is drawn, so that nothing flashes.
(() => {
  const KEY = 'firstline-theme';
  const ORDER = ['auto', 'light', 'dark'];
  const WORDS = { auto: 'automatic', light: 'light', dark: 'dark' };
  const root = document.documentElement;

  function chosen() {
    try {
      const kept = localStorage.getItem(KEY);
      return ORDER.includes(kept) ? kept : 'auto';
    } catch {
      return root.dataset.theme || 'auto';
    }
  }

  function apply(theme) {
    root.dataset.theme = theme;
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.hidden = false;
      button.textContent = 'Theme: ' + WORDS[theme];
    }
  }

  apply(chosen());
  document.addEventListener('DOMContentLoaded', () => apply(chosen()));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-theme-switch]');
    if (!button) return;
    const next = ORDER[(ORDER.indexOf(chosen()) + 1) % ORDER.length];
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Kept for this page only.
    }
    apply(next);
  });
  window.addEventListener('storage', (event) => {
    if (event.key === KEY) apply(chosen());
  });
})();
