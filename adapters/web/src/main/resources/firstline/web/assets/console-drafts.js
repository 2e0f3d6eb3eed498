// Puts a language model's draft into the answer box once it is there, unless something is typed in
// it already; then it waits for its button. Without this script it is there on the next loading.
(() => {
  const firstline = window.firstline;
  const byId = (id) => document.getElementById(id);
  let taken = '';

  const draft = () => byId('draft-text');

  function put() {
    const answer = byId('answer');
    taken = draft().dataset.stamp;
    answer.value = draft().textContent;
    answer.form.elements.drafted.value = taken;
    answer.dispatchEvent(new Event('input', { bubbles: true }));
    offer();
  }

  // The button is of use only while the draft is not what stands in the box.
  function offer() {
    const button = document.querySelector('[data-use-draft]');
    const answer = byId('answer');
    if (button && answer && draft()) button.hidden = answer.value === draft().textContent;
  }

  firstline.takeDraft = () => {
    const answer = byId('answer');
    if (!answer || !draft()) return;
    if (answer.value === draft().textContent) taken = draft().dataset.stamp;
    else if (!answer.value && taken !== draft().dataset.stamp) put();
    offer();
  };

  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-use-draft]')) return;
    put();
    byId('answer').focus();
  });

  document.addEventListener('input', (event) => {
    if (event.target.id === 'answer') offer();
  });

  firstline.takeDraft();
})();
