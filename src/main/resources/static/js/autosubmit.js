/* form[data-autosubmit]: a changed select, tick or date filters at once; text waits for Enter. */
document.addEventListener('change', function (event) {
  'use strict';
  var form = event.target.form;
  if (!form || !form.hasAttribute('data-autosubmit') || event.target.matches('[type=text], [type=search]')) {
    return;
  }
  form.requestSubmit ? form.requestSubmit() : form.submit();
});
