/* Light or dark: as the system says, until the switch says otherwise. Runs before the first paint. */
(function () {
  'use strict';
  var root = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');

  function chosen() {
    try {
      return window.localStorage.getItem('theme');
    } catch (refused) {
      return null;
    }
  }

  function apply() {
    root.setAttribute('data-bs-theme', chosen() || (dark.matches ? 'dark' : 'light'));
  }

  root.classList.add('js');
  apply();
  dark.addEventListener('change', apply);
  document.addEventListener('click', function (event) {
    if (!event.target.closest('[data-theme-switch]')) {
      return;
    }
    var next = root.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
    try {
      window.localStorage.setItem('theme', next);
    } catch (refused) {
      /* a browser that keeps nothing still switches for this page */
    }
    root.setAttribute('data-bs-theme', next);
  });
})();
