/* A table that fits lets its head stick to the window; a wider one scrolls inside its .table-box, which then can be reached and
   moved by keyboard and has a name. */
(function () {
  'use strict';
  function name(box) {
    var section = box.closest('section, main');
    var title = box.querySelector('caption') || (section && section.querySelector('h1, h2, h3'));
    return title ? title.textContent.trim() : document.title;
  }
  function mark(box) {
    box.classList.remove('table-box--fits', 'table-box--wide');
    var wide = box.scrollWidth > box.clientWidth;
    if (box.matches('.table-box:not(.table-box--tall)')) {
      box.classList.add(wide ? 'table-box--wide' : 'table-box--fits');
    }
    if (wide || (box.matches('.table-box--tall') && box.scrollHeight > box.clientHeight)) {
      box.setAttribute('tabindex', '0');
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', name(box));
    } else {
      ['tabindex', 'role', 'aria-label'].forEach(function (attribute) { box.removeAttribute(attribute); });
    }
  }
  function markAll() {
    document.querySelectorAll('.table-box, .paper').forEach(mark);
  }
  markAll();
  window.addEventListener('resize', markAll);
  document.addEventListener('htmx:afterSettle', markAll);
})();
