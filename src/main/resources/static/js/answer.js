/* One key, one answer: 1, 2, 3 press what carries data-answer with that number. Never while typing, nor where keys are switched off. */
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) { return; }
    if (event.target.closest('input, textarea, select, [contenteditable], dialog') || window.localStorage.getItem('keys') === 'off') { return; }
    var found = /^[1-9]$/.test(event.key) && document.querySelector('[data-answer="' + event.key + '"]');
    if (found) { event.preventDefault(); found.click(); }
  });
})();
