/* [data-print] prints the page as the print sheet shows it. */
document.addEventListener('click', function (event) {
  'use strict';
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
