/* form[data-selection]: "select all on the page" and the count of the ticked boxes that belong to the form. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-selection]');
  if (!form) { return; }
  var all = form.querySelector('[data-select-all]');
  var count = form.querySelector('[data-select-count]');
  function boxes() {
    return Array.prototype.filter.call(form.elements, function (field) { return field.type === 'checkbox' && field !== all; });
  }
  function show() {
    var ticked = boxes().filter(function (box) { return box.checked; }).length;
    count.textContent = ticked ? form.dataset.words.replace('{0}', ticked) : '';
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && !all.checked;
  }
  document.addEventListener('change', function (event) {
    if (event.target === all) { boxes().forEach(function (box) { box.checked = all.checked; }); }
    if (event.target.form === form) { show(); }
  });
  window.addEventListener('pageshow', show);
})();
