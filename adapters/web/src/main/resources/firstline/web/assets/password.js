// Says how strong a new password is while it is typed. A hint only: the server decides.
(() => {
  const SHORTEST = 12;

  function words(value, email) {
    const length = [...value].length;
    if (length === 0) return '';
    if (length < SHORTEST) return `${SHORTEST - length} more to go.`;
    if (email && value.trim().toLowerCase() === email.trim().toLowerCase()) return 'That is your e-mail address.';
    const different = new Set(value).size;
    if (different < 5) return 'Too few different characters.';
    if (/(?:0123|1234|2345|3456|4567|5678|6789|abcd|qwert|asdf|passw)/i.test(value)) return 'Fair: avoid rows of keys and the word "password".';
    return length >= 20 && different >= 10 ? 'Strong.' : 'Good. Longer is stronger.';
  }

  for (const input of document.querySelectorAll('[data-strength="true"]')) {
    const output = input.parentElement.querySelector('.strength');
    const email = document.querySelector('input[type="email"]');
    input.addEventListener('input', () => {
      output.textContent = words(input.value, email ? email.value : '');
    });
  }
})();
