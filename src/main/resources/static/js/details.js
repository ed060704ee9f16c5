/* Small menus made of <details data-menu-close> or .rowmenu: one open at a time, closed by Escape or a click beside. */
(function () {
  'use strict';
  var menus = 'details[data-menu-close], details.rowmenu';

  function closeAllBut(kept) {
    document.querySelectorAll(menus).forEach(function (menu) {
      if (menu !== kept) {
        menu.open = false;
      }
    });
  }

  document.addEventListener('click', function (event) {
    closeAllBut(event.target.closest(menus));
  });
  document.addEventListener('keydown', function (event) {
    var menu = event.target.closest && event.target.closest(menus);
    if (event.key === 'Escape' && menu && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();
