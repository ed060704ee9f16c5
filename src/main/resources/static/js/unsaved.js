/* form[data-unsaved]: leaving with something typed and not sent asks first. The browser words the question. */
(function () {
  'use strict';
  var touched = false;
  document.addEventListener('input', function (event) {
    if (event.target.form && event.target.form.hasAttribute('data-unsaved')) {
      touched = true;
    }
  });
  document.addEventListener('submit', function () {
    touched = false;
  });
  window.addEventListener('beforeunload', function (event) {
    if (touched) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
})();
