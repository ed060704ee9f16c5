/* The sheet of a .rowmenu inside a scrolling table is laid over the window, so that the box does not cut it off. */
(function () {
  'use strict';
  document.addEventListener('toggle', function (event) {
    var menu = event.target;
    if (!menu.matches('details.rowmenu') || !menu.open || !menu.closest('.table-box')) {
      return;
    }
    var sheet = menu.querySelector('.sheet');
    var at = menu.querySelector('summary').getBoundingClientRect();
    var below = at.bottom + sheet.offsetHeight + 8 < window.innerHeight;
    sheet.style.position = 'fixed';
    sheet.style.right = document.documentElement.clientWidth - at.right + 'px';
    sheet.style.top = (below ? at.bottom + 4 : Math.max(4, at.top - sheet.offsetHeight - 4)) + 'px';
  }, true);
  document.addEventListener('scroll', function () {
    document.querySelectorAll('.table-box details.rowmenu[open]').forEach(function (menu) {
      menu.open = false;
    });
  }, true);
})();
