/* [data-menu=id] opens and closes the navigation on a narrow screen. */
document.addEventListener('click', function (event) {
  'use strict';
  var button = event.target.closest('[data-menu]');
  if (!button) {
    return;
  }
  var open = document.getElementById(button.dataset.menu).classList.toggle('nav--open');
  button.setAttribute('aria-expanded', String(open));
});
